"""Tell speech from titles and scare quotes, and hang each quotation on its cue: a tag after it, a lead-in before it, a dash, or nothing.

Decides for every marked stretch whether somebody said it and by which cue; the words of clauses without marks are `reported`'s.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mi7facts.annotate.quotes.cues import FORMS, is_tag, lemma, lexicon
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speaker import NOUNS, PHRASE, Speaker, nobody, phrase, phrase_right, subject_of

WORD = re.compile(r"\w+(?:['’-]\w+)*")
#: Words that stay small in a title.
SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "de", "for", "from", "in", "la", "le", "nor", "of", "on", "or", "the", "to", "vs", "with"}
)
DASHES = frozenset({"—", "–", "--", "-", "―"})
#: Small words inside a person's name.
PARTICLES = frozenset({"al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "la", "van", "von", "-"})
#: From this many words on, words in marks inside a sentence are taken for somebody's, not for a name of something.
SPOKEN_WORDS = 4
#: A title of a work has rarely more words.
TITLE_WORDS = 12


class Tie(NamedTuple):
    """How a quotation hangs in its sentence. `cue` is the token of the verb, -1 for none."""

    cue: int
    speaker: Speaker | None
    whole: bool  # a direct quotation; otherwise words woven into the writer's sentence


def tie(frame: Frame, number: int) -> Tie | None:
    """Return how a marked stretch hangs in the text, or None when nobody said it."""
    window = frame.before(number)
    if window and frame.tokens[window[-1]].text in (":", ",") and frame.inner_end(number) != ",":
        led = lead_in(frame, number)
        if led is not None:
            return led
    return dash_tag(frame, number) or tag_after(frame, number) or lead_in(frame, number) or untied(frame, number)


def tag_after(frame: Frame, number: int) -> Tie | None:
    """Find the tag after a quotation: ", said X", ", X told Y"."""
    window = frame.after(number)
    before = frame.before(number)
    if not window or (before and frame.tokens[before[-1]].text not in {",", ":", ";"} | DASHES and _words(frame, before)):
        return None
    last = frame.inner_end(number)
    if last == "." and not _closes_with_tag(frame, number, window):
        return None
    cue = _first_tag(frame, window)
    if cue is None:
        return None
    speaker = _tag_speaker(frame, window, cue)
    if speaker is not None and last.isalnum() and frame.tokens[window[0]].pos != "PUNCT" and min(speaker.start, cue) > window[0]:
        return None
    return Tie(cue, speaker, True) if speaker is not None else None


def _words(frame: Frame, tokens: list[int]) -> bool:
    return any(frame.tokens[i].text[0].isalpha() and frame.tokens[i].pos not in ("CCONJ", "INTJ") for i in tokens)


def _closes_with_tag(frame: Frame, number: int, window: list[int]) -> bool:
    """After a full stop only a bare tag counts: nothing but names and a verb up to the end of the sentence."""
    following = window[-1] + 1
    if following < len(frame.tokens) and not frame.free(following):
        return False
    m = frame.marked[number]
    text = frame.text[m.end : m.close]
    return len(window) <= 8 and not text.endswith(".") and not any(frame.tokens[i].text in (":", "that") for i in window)


def _first_tag(frame: Frame, window: list[int]) -> int | None:
    """Return the cue verb of a tag: the first verb of the window outside relative clauses and appositions."""
    words = [i for i in window if frame.tokens[i].pos != "PUNCT" or frame.tokens[i].text == ","]
    if words and frame.tokens[words[0]].text == ",":
        words = words[1:]
    for n, i in enumerate(words):
        if is_tag(frame, i):
            if not _is_participle(frame, i, words[:n]):
                return i
        elif frame.tokens[i].pos == "VERB" and _is_main(frame, i) and not _leads_on(frame, i, words[n:]):
            return None
    return None


def _is_participle(frame: Frame, verb: int, before: list[int]) -> bool:
    """Is a cue verb only part of a noun phrase: "a man named in it", "records that would respond"?"""
    token = frame.tokens[verb]
    if any(frame.tokens[k].tag == "WDT" for k in frame.kids[verb]):
        return True
    if not before or token.tag != "VBN" or token.text.lower() in FORMS:
        return False
    return not any(frame.tokens[j].pos == "AUX" for j in before)


def _is_main(frame: Frame, verb: int) -> bool:
    """Does a verb head its clause? A capital inside a tag is a name that the tagger took for a verb."""
    token = frame.tokens[verb]
    return token.text[0].islower() and token.dep not in ("relcl", "acl", "advcl", "amod", "compound")


def _leads_on(frame: Frame, verb: int, rest: list[int]) -> bool:
    """Does a verb only carry the cue: "can be heard saying", "went on to say", "concluded as saying"?"""
    return any(is_tag(frame, i) for i in rest[1:6])


def _tag_speaker(frame: Frame, window: list[int], cue: int) -> Speaker | None:
    """Return the speaker of a tag by syntax if it stands in the window, else by position."""
    speaker = subject_of(frame, cue)
    first, last = window[0], window[-1]
    if speaker is not None and (not speaker.named or first <= speaker.head <= last):
        return speaker
    if all(frame.tokens[i].pos in ("ADV", "AUX", "PUNCT") for i in window if i < cue):
        return phrase_right(frame, [i for i in window if i > cue], "inversion")
    words = [i for i in window if i < cue and frame.tokens[i].pos != "PUNCT"]
    return phrase_right(frame, words, "name-before-cue") or speaker or _capitals(frame, words)


def _capitals(frame: Frame, words: list[int]) -> Speaker | None:
    """Return the row of words before a cue when it begins with a name that the tagger took for something else."""
    if not words or not frame.tokens[words[0]].text[0].isupper() or len(words) > TITLE_WORDS:
        return None
    return Speaker(words[0], words[-1] + 1, words[-1], "name-before-cue")


def lead_in(frame: Frame, number: int) -> Tie | None:
    """Find the lead-in before a quotation: "X said:", "X told Y, adding,", "X was blunt:", also in the paragraph before."""
    window = frame.before(number) or _line_before(frame, number)
    if not window:
        return None
    last = frame.tokens[window[-1]].text
    cue = _last_tag(frame, window)
    if last == ":":
        return Tie(cue if cue is not None else -1, _lead_speaker(frame, window, cue), True)
    if cue is None:
        return _as_put(frame, window) or _plain_verb(frame, number, window)
    between = [i for i in window if i > cue]
    if cue == window[-1] and _woven(frame, number):
        return None
    if last in {","} | DASHES or cue == window[-1]:
        return Tie(cue, _lead_speaker(frame, window, cue), True)
    m = frame.marked[number]
    opens_big = frame.text[m.start].isupper() and not is_title(WORD.findall(frame.text[m.start : m.end]))
    if (
        opens_big
        and lemma(frame, cue) in lexicon().say
        and len(between) <= 5
        and all(frame.tokens[i].pos in PHRASE | {"ADP"} for i in between)
    ):
        return Tie(cue, _lead_speaker(frame, window, cue), True)
    return None


def _woven(frame: Frame, number: int) -> bool:
    """Do words in marks right behind a cue go on in the writer's sentence, or are they too few to stand alone?"""
    m = frame.marked[number]
    inner = frame.text[m.start : m.end]
    if inner[:1].isupper() or frame.inner_end(number) in ".!?":
        return False
    rest = frame.after(number)
    return len(WORD.findall(inner)) < SPOKEN_WORDS or (bool(rest) and frame.tokens[rest[0]].pos not in ("PUNCT", "SPACE"))


def _line_before(frame: Frame, number: int) -> list[int]:
    """Return the last sentence of the paragraph before, when it ends with a colon and the quotation opens its own."""
    m = frame.marked[number]
    if m.paragraph == 0 or frame.parts[m.paragraph][0] != m.open:
        return []
    first, end = frame.room(m.paragraph - 1)
    out: list[int] = []
    for i in range(end - 1, max(first, end - 60) - 1, -1):
        if frame.ends_sentence(i):
            break
        if not frame.tokens[i].text.isspace() and frame.free(i):
            out.append(i)
    return out[::-1] if out and frame.tokens[out[0]].text == ":" else []


def _last_tag(frame: Frame, window: list[int]) -> int | None:
    """Return the last cue verb of a lead-in that is not buried in a relative clause with a verb of its own after it."""
    for i in reversed(window):
        if is_tag(frame, i):
            return i
        if frame.tokens[i].text.lower() == "that" and frame.tokens[i].pos == "SCONJ":
            return None
    return None


def _lead_speaker(frame: Frame, window: list[int], cue: int | None) -> Speaker | None:
    if cue == window[0] and len(window) > 1 and frame.tokens[window[1]].pos in PHRASE:
        return phrase_right(frame, window[1:], "inversion")
    if cue is not None:
        speaker = subject_of(frame, cue)
        if speaker is not None:
            return speaker
    subject = next((i for i in reversed(window) if frame.tokens[i].dep in ("nsubj", "nsubjpass")), None)
    if subject is not None and (cue is None or subject < cue):
        return phrase(frame, subject, "colon" if cue is None else "subject-before-cue")
    noun = next((i for i in window if frame.tokens[i].pos in NOUNS), None)
    if noun is not None and frame.tokens[noun].lemma.lower() in lexicon().texts:
        return nobody("text")
    return phrase_right(frame, window, "colon" if cue is None else "name-before-cue")


def _as_put(frame: Frame, window: list[int]) -> Tie | None:
    """Find "As X put it,"."""
    for i in reversed(window[:-1]):
        if lemma(frame, i) == "put" and i + 1 < len(frame.tokens) and frame.tokens[i + 1].text.lower() == "it":
            return Tie(i, subject_of(frame, i), True)
    return None


def _plain_verb(frame: Frame, number: int, window: list[int]) -> Tie | None:
    """Take the verb before a comma and a whole sentence in marks for its cue, whatever it is: "X shot back, ..."."""
    m = frame.marked[number]
    words = WORD.findall(frame.text[m.start : m.end])
    if (
        frame.tokens[window[-1]].text != ","
        or frame.tokens[window[-2]].text == "that"
        or not words[0][0].isupper()
        or len(words) < SPOKEN_WORDS
        or is_title(words)
    ):
        return None
    verb = next((i for i in reversed(window) if frame.tokens[i].pos == "VERB"), None)
    speaker = subject_of(frame, verb) if verb is not None else None
    return Tie(verb, speaker, True) if verb is not None and speaker is not None else None


def dash_tag(frame: Frame, number: int) -> Tie | None:
    """Find a signature after a dash: "..." - X, role."""
    window = frame.after(number)
    if len(window) < 2 or frame.tokens[window[0]].text not in DASHES or not frame.tokens[window[1]].text[0].isupper():
        return None
    end = 1
    while end < len(window) and (frame.tokens[window[end]].text[0].isupper() or frame.tokens[window[end]].text in PARTICLES):
        end += 1
    if any(is_tag(frame, i) for i in window[:12]):
        return None
    return Tie(-1, Speaker(window[1], window[end - 1] + 1, window[end - 1], "dash"), True)


def untied(frame: Frame, number: int) -> Tie | None:
    """Judge words in marks without a cue beside them: a sentence of its own is speech, a name or a single term is not."""
    m = frame.marked[number]
    inner = frame.text[m.start : m.end]
    words = WORD.findall(inner)
    before = frame.before(number)
    stands_alone = (not before and inner.rstrip()[-1:] in "?!.,…" and words[0][0].isupper()) or not m.closed
    if stands_alone and not (is_title(words) and inner.rstrip()[-1:] not in "?!."):
        return Tie(-1, None, True)
    if len(words) < SPOKEN_WORDS or is_title(words):
        return None
    return Tie(-1, None, False)


def is_title(words: list[str]) -> bool:
    """Are these words written as a title: every one that counts begins with a capital or a figure?"""
    if not words or len(words) > TITLE_WORDS:
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in SMALL for w in words) and words[-1][0].isupper() | words[-1][0].isdigit()
