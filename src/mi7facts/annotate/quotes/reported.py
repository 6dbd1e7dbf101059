"""Find reported clauses: "X said that ...", "..., X said", "according to X". Decides the exact words of the report and its cue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mi7facts.annotate.quotes.cues import is_report, lemma, lexicon
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speaker import Speaker, according_to, subject_of


class Report(NamedTuple):
    """A reported clause: the token ranges of its pieces, the token of its cue and who speaks."""

    pieces: tuple[tuple[int, int], ...]
    cue: int
    speaker: Speaker | None


def find_reports(frame: Frame) -> Iterator[Report]:
    """Yield the reported clauses of an article in the order of their cues."""
    for i in range(len(frame.tokens)):
        if not frame.free(i):
            continue
        if frame.tokens[i].text in ("according", "According"):
            report = _according(frame, i)
        elif is_report(frame, i):
            report = _clause(frame, i)
        else:
            continue
        if report is not None:
            yield report


def _clause(frame: Frame, cue: int) -> Report | None:
    """Return what a verb of saying reports."""
    lex = lexicon()
    word = lemma(frame, cue)
    content = None
    if word in lex.say:
        content = next((k for k in frame.kids[cue] if frame.tokens[k].dep == "ccomp"), None)
    if content is None and word in lex.bid:
        content = next((k for k in frame.kids[cue] if frame.tokens[k].dep == "xcomp" and k > cue), None)
    speaker = subject_of(frame, cue)
    if content is None:
        return _host(frame, cue, speaker) if word in lex.say else None
    if content < cue:
        return _fronted(frame, content, cue, speaker)
    start = max(frame.left[content], cue + 1)
    end = _cut(frame, start, frame.right[content] + 1)
    return _report(frame, ((start, _run_on(frame, end)),), cue, speaker)


def _fronted(frame: Frame, content: int, cue: int, speaker: Speaker | None) -> Report | None:
    """Return a report that stands before its cue, and what of it goes on after the tag."""
    stop = min(cue, speaker.start) if speaker and speaker.named and speaker.start > content else cue
    return _report(frame, ((frame.left[content], stop),), cue, speaker)


def _host(frame: Frame, cue: int, speaker: Speaker | None) -> Report | None:
    """Return the sentence that a parenthetical "X said" interrupts."""
    host = frame.head[cue]
    if host == cue or frame.tokens[cue].dep not in ("parataxis", "ccomp") or speaker is None or not speaker.named:
        return None
    first, last = min(speaker.start, cue), max(speaker.end, cue + 1)
    if first > 0 and frame.tokens[first - 1].text != ",":
        return None
    while last < len(frame.tokens) and frame.tokens[last].text != "," and last <= frame.right[cue]:
        last += 1
    pieces = ((frame.left[host], first), (last, frame.right[host] + 1))
    return _report(frame, pieces, cue, speaker)


def _according(frame: Frame, i: int) -> Report | None:
    """Return the clause that "according to X" vouches for."""
    speaker = according_to(frame, i)
    host = frame.head[i]
    if speaker is None or not speaker.named or host == i:
        return None
    first, last = i, max(frame.right[i] + 1, speaker.end)
    pieces = ((frame.left[host], first), (last, frame.right[host] + 1))
    return _report(frame, pieces, i, speaker)


def _cut(frame: Frame, start: int, end: int) -> int:
    """Return where a report ends: before a participle that carries on with another one."""
    carry = lexicon().carry
    for i in range(start + 1, end):
        if frame.tokens[i].text in carry and frame.tokens[i - 1].text == ",":
            return i
    return end


def _run_on(frame: Frame, end: int) -> int:
    """Return the end of the sentence where nothing but the rest of a phrase stands before it: parses lose the tails of long names."""
    stop = frame.sentence[end - 1][1]
    for i in range(end, min(stop, end + 12)):
        token = frame.tokens[i]
        if frame.ends_sentence(i):
            return i
        if token.text in (",", ";", "-", "–", "—", "--") or token.pos in ("VERB", "AUX", "SCONJ", "SPACE"):
            return end
    return end


def _report(frame: Frame, pieces: tuple[tuple[int, int], ...], cue: int, speaker: Speaker | None) -> Report | None:
    trimmed = [_trim(frame, start, end) for start, end in pieces if end > start]
    kept = tuple((start, end) for start, end in trimmed if _has_words(frame, start, end))
    return Report(kept, cue, speaker) if kept else None


def _has_words(frame: Frame, start: int, end: int) -> bool:
    return any(frame.tokens[i].text[0].isalnum() for i in range(start, end))


def _trim(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation and breaks at the ends, marks of quotations apart."""
    while start < end and _loose(frame, start):
        start += 1
    while end > start and _loose(frame, end - 1):
        end -= 1
    return start, end


def _loose(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    return token.text.isspace() or (frame.free(i) and token.pos in ("PUNCT", "SPACE"))
