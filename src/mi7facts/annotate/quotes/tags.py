"""Find the tag behind a quotation: ", said X", ", X told Y", or a name after a dash."""

from __future__ import annotations

from typing import NamedTuple

from mi7facts.annotate.quotes.cues import FORMS, is_tag
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speaker import DASHES, Speaker, according_to, phrase_right, subject_of

#: Small words inside a person's name.
PARTICLES = frozenset({"al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "la", "van", "von", "-"})
#: What may stand between the writer's words and a quotation of its own.
BREAKS = DASHES | {",", ":", ";"}
#: Relations of verbs that only describe a noun or another verb.
DEPENDENT = frozenset({"relcl", "acl", "advcl", "amod", "compound"})
#: A bare tag after a full stop is short, and so is a name.
BARE_TAG, LONGEST_PHRASE = 8, 12


class Tie(NamedTuple):
    """How a quotation hangs in its sentence. `cue` is the token of the verb, -1 for none."""

    cue: int
    speaker: Speaker | None
    whole: bool  # a direct quotation; otherwise words woven into the writer's sentence


def tag_after(frame: Frame, number: int) -> Tie | None:
    """Find the tag after a quotation: ", said X", ", X told Y"."""
    window = frame.after(number)
    if not window or _is_inside_clause(frame, number):
        return None
    last = frame.inner_end(number)
    if last == "." and not _is_bare(frame, number, window):
        return None
    if frame.tokens[window[0]].text == "according":
        source = according_to(frame, window[0])
        return Tie(window[0], source, True) if source is not None else None
    cue = _first_tag(frame, window)
    if cue is None:
        return None
    speaker = _tag_speaker(frame, window, cue)
    return Tie(cue, speaker, True) if speaker is not None and _follows(frame, last, window, min(speaker.start, cue)) else None


def _follows(frame: Frame, last: str, window: list[int], tag: int) -> bool:
    """Does a tag follow the words at once, or at least behind their punctuation?"""
    return not last.isalnum() or frame.tokens[window[0]].pos == "PUNCT" or tag == window[0]


def _is_inside_clause(frame: Frame, number: int) -> bool:
    """Do the writer's own words run on into the quotation?"""
    before = frame.before(number)
    if not before or frame.tokens[before[-1]].text in BREAKS:
        return False
    return any(frame.tokens[i].text[0].isalpha() and frame.tokens[i].pos not in ("CCONJ", "INTJ") for i in before)


def _is_bare(frame: Frame, number: int, window: list[int]) -> bool:
    """After a full stop only a bare tag counts: nothing but names and a verb up to the end of the sentence."""
    following = window[-1] + 1
    if len(window) > BARE_TAG or (following < len(frame.tokens) and not frame.free(following)):
        return False
    m = frame.marked[number]
    return not frame.text.endswith(".", m.end, m.close) and not any(frame.tokens[i].text in (":", "that") for i in window)


def _first_tag(frame: Frame, window: list[int]) -> int | None:
    """Return the cue verb of a tag: the first verb of the window outside relative clauses and appositions."""
    words = [i for i in window if frame.tokens[i].pos != "PUNCT"]
    for n, i in enumerate(words):
        if is_tag(frame, i):
            if not _is_participle(frame, i, words[:n]):
                return i
        elif frame.tokens[i].pos == "VERB" and _is_main(frame, i) and not _leads_on(frame, words[n:]):
            return None
    return None


def _is_participle(frame: Frame, verb: int, before: list[int]) -> bool:
    """Is a cue verb only part of a noun phrase: "a man named in it", "records that would respond"?"""
    token = frame.tokens[verb]
    if any(frame.tokens[k].tag == "WDT" for k in frame.below(verb, "nsubj", "nsubjpass", "dobj")):
        return True
    if not before or token.tag != "VBN" or token.text.lower() in FORMS:
        return False
    return not any(frame.tokens[j].pos == "AUX" for j in before)


def _is_main(frame: Frame, verb: int) -> bool:
    """Does a verb head its clause? A capital inside a tag is a name that the tagger took for a verb."""
    token = frame.tokens[verb]
    return token.text[0].islower() and token.dep not in DEPENDENT


def _leads_on(frame: Frame, rest: list[int]) -> bool:
    """Does a verb only carry the cue: "can be heard saying", "went on to say"?"""
    return any(is_tag(frame, i) for i in rest[1:6])


def _tag_speaker(frame: Frame, window: list[int], cue: int) -> Speaker | None:
    """Return the speaker of a tag by syntax if it stands in the window, else by position."""
    speaker = subject_of(frame, cue)
    if speaker is not None and (not speaker.named or window[0] <= speaker.head <= window[-1]):
        return speaker
    ahead = [i for i in window if i < cue and frame.tokens[i].pos != "PUNCT"]
    if all(frame.tokens[i].pos in ("ADV", "AUX") for i in ahead):
        return phrase_right(frame, [i for i in window if i > cue], "inversion")
    return phrase_right(frame, ahead, "name-before-cue") or speaker or _capitals(frame, ahead)


def _capitals(frame: Frame, words: list[int]) -> Speaker | None:
    """Return the row of words before a cue when it begins with a name that the tagger took for something else."""
    if not frame.tokens[words[0]].text[0].isupper() or len(words) > LONGEST_PHRASE:
        return None
    return Speaker(words[0], words[-1] + 1, words[-1], "name-before-cue")


def dash_tag(frame: Frame, number: int) -> Tie | None:
    """Find a signature after a dash: "..." - X, role."""
    window = frame.after(number)
    if len(window) < 2 or frame.tokens[window[0]].text not in DASHES or not _is_name_part(frame, window[1]):
        return None
    end = 1
    while end < len(window) and _is_name_part(frame, window[end]):
        end += 1
    if any(is_tag(frame, i) for i in window[:LONGEST_PHRASE]):
        return None
    return Tie(-1, Speaker(window[1], window[end - 1] + 1, window[end - 1], "dash"), True)


def _is_name_part(frame: Frame, i: int) -> bool:
    word = frame.tokens[i].text
    return word[0].isupper() or word in PARTICLES
