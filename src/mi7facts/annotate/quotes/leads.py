"""Find the lead-in before a quotation: "X said:", "X told Y, adding,", "X was blunt:", "As X put it,", also in the paragraph before."""

from __future__ import annotations

from mi7facts.annotate.quotes.cues import is_tag, lemma, lexicon
from mi7facts.annotate.quotes.frame import REACH, Frame
from mi7facts.annotate.quotes.speaker import (
    DASHES,
    NOUNS,
    PHRASE,
    SUBJECTS,
    Speaker,
    according_to,
    nobody,
    phrase,
    phrase_right,
    subject_of,
)
from mi7facts.annotate.quotes.tags import Tie
from mi7facts.annotate.quotes.titles import SPOKEN_WORDS, is_sentence_start, is_title, words_in

#: A comma or a dash between a lead-in and its quotation.
PAUSES = DASHES | {","}
#: Words that may stand between a cue and a quotation without a comma: "said in a statement".
NEAR = 5


def lead_in(frame: Frame, number: int) -> Tie | None:
    """Return the lead-in of a quotation."""
    window = frame.before(number) or _line_before(frame, number)
    if not window:
        return None
    cue = _last_tag(frame, window)
    if frame.tokens[window[-1]].text == ":":
        return Tie(-1 if cue is None else cue, _lead_speaker(frame, window, cue), True)
    if cue is None:
        return _as_put(frame, window) or _according(frame, window) or _plain_verb(frame, number, window)
    return Tie(cue, _lead_speaker(frame, window, cue), True) if _leads_directly(frame, number, window, cue) else None


def _leads_directly(frame: Frame, number: int, window: list[int], cue: int) -> bool:
    """Does a cue without a colon lead into a quotation of its own, rather than into a clause that the words are woven into?"""
    if cue == window[-1]:
        return not _is_woven(frame, number)
    if frame.tokens[window[-1]].text in PAUSES:
        return True
    words = words_in(frame, number)
    between = [i for i in window if i > cue]
    if not words[0][0].isupper() or is_title(words) or lemma(frame, cue) not in lexicon().say or len(between) > NEAR:
        return False
    return all(frame.tokens[i].pos in PHRASE or frame.tokens[i].pos == "ADP" for i in between)


def _is_woven(frame: Frame, number: int) -> bool:
    """Do words in marks right behind a cue go on in the writer's sentence, or are they too few to stand alone?"""
    words = words_in(frame, number)
    if words[0][0].isupper() or frame.inner_end(number) in ".!?":
        return False
    rest = frame.after(number)
    return len(words) < SPOKEN_WORDS or (bool(rest) and frame.tokens[rest[0]].pos not in ("PUNCT", "SPACE"))


def _line_before(frame: Frame, number: int) -> list[int]:
    """Return the last sentence of the paragraph before, when it ends with a colon and the quotation opens its own."""
    m = frame.marked[number]
    if m.paragraph == 0 or frame.parts[m.paragraph][0] != m.open:
        return []
    first, end = frame.room(m.paragraph - 1)
    out: list[int] = []
    for i in range(end - 1, max(first, end - REACH) - 1, -1):
        if frame.ends_sentence(i):
            break
        if not frame.tokens[i].text.isspace() and frame.free(i):
            out.append(i)
    return out[::-1] if out and frame.tokens[out[0]].text == ":" else []


def _last_tag(frame: Frame, window: list[int]) -> int | None:
    """Return the last cue verb of a lead-in, unless a "that" behind it opens a clause of its own."""
    for i in reversed(window):
        if is_tag(frame, i):
            return i
        if frame.tokens[i].text.lower() == "that" and frame.tokens[i].pos == "SCONJ":
            return None
    return None


def _lead_speaker(frame: Frame, window: list[int], cue: int | None) -> Speaker | None:
    """Return the speaker of a lead-in by syntax, else by position; nobody for a text that speaks itself."""
    if cue is None:
        return _before_colon(frame, window, None, "colon", "colon")
    inverted = cue == window[0] and len(window) > 1 and frame.tokens[window[1]].pos in PHRASE
    speaker = phrase_right(frame, window[1:], "inversion") if inverted else subject_of(frame, cue)
    return speaker or _before_colon(frame, window, cue, "subject-before-cue", "name-before-cue")


def _before_colon(frame: Frame, window: list[int], cue: int | None, by_subject: str, by_place: str) -> Speaker | None:
    """Return the last subject of a lead-in, else its first noun phrase, nobody where that is a sign or a caption."""
    for i in reversed(window):
        if frame.tokens[i].dep in SUBJECTS and (cue is None or i < cue):
            return phrase(frame, i, by_subject)
    noun = next((i for i in window if frame.tokens[i].pos in NOUNS), None)
    if noun is not None and frame.tokens[noun].lemma.lower() in lexicon().texts:
        return nobody("text")
    return phrase_right(frame, window, by_place)


def _as_put(frame: Frame, window: list[int]) -> Tie | None:
    """Find "As X put it,"."""
    for i in reversed(window[:-1]):
        if lemma(frame, i) == "put" and i + 1 < len(frame.tokens) and frame.tokens[i + 1].text.lower() == "it":
            return Tie(i, subject_of(frame, i), True)
    return None


def _according(frame: Frame, window: list[int]) -> Tie | None:
    """Find "According to X,"."""
    if frame.tokens[window[0]].text != "According" or frame.tokens[window[-1]].text != ",":
        return None
    speaker = according_to(frame, window[0])
    return Tie(window[0], speaker, True) if speaker is not None and speaker.end == window[-1] else None


def _plain_verb(frame: Frame, number: int, window: list[int]) -> Tie | None:
    """Take the verb before a comma and a whole sentence in marks for its cue, whatever it is: "X shot back, ..."."""
    if frame.tokens[window[-1]].text != "," or not is_sentence_start(words_in(frame, number)):
        return None
    if len(window) < 2 or frame.tokens[window[-2]].pos in ("SCONJ", "ADP", "CCONJ"):
        return None
    verb = next((i for i in reversed(window) if frame.tokens[i].pos == "VERB"), None)
    speaker = subject_of(frame, verb) if verb is not None else None
    return Tie(verb, speaker, True) if verb is not None and speaker is not None else None
