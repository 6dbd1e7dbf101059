"""Bring quotations and reported clauses together in text order: merge broken ones, weave marks into clauses, let speakers run on.

Decides which pieces make one quote and who speaks where no cue says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mi7facts.annotate.quotes.cues import is_report, is_tag
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.reported import Report, find_reports
from mi7facts.annotate.quotes.speaker import Speaker, phrase, subject_of
from mi7facts.annotate.quotes.speech import WORD, Tie, is_title, tie
from mi7facts.model import QuoteType
from mi7facts.text import Span

#: Paragraphs back to which a speaker runs on without being named again.
RUN_ON = 1
PEOPLE = frozenset({"PROPN", "PRON", "NOUN"})


class Draft(NamedTuple):
    """A quote before it is numbered: character spans, token of the cue (-1: none), speaker and the rule that found them."""

    type: QuoteType
    spans: tuple[Span, ...]
    cue: int
    speaker: Speaker | None
    rule: str | None
    paragraph: int
    open: bool = False  # goes on in the next paragraph


def find_drafts(frame: Frame) -> list[Draft]:
    """Return the quotes of an article by their starts."""
    ties = [tie(frame, number) for number in range(len(frame.marked))]
    woven, clauses = _weave(frame, ties, find_reports(frame))
    events: list[tuple[int, Draft | int]] = [(d.spans[0][0], d) for d in clauses]
    events += [(frame.marked[n].start, n) for n, t in enumerate(ties) if t is not None and n not in woven]
    drafts: list[Draft] = []
    for _, event in sorted(events, key=lambda e: (e[0], isinstance(e[1], int))):
        if isinstance(event, int):
            _add_marked(frame, event, ties[event], drafts)
        else:
            drafts.append(event)
    return drafts


def _weave(frame: Frame, ties: list[Tie | None], reports: Iterable[Report]) -> tuple[set[int], list[Draft]]:
    """Return the marks that are part of a reported clause, and the clauses as drafts."""
    woven: set[int] = set()
    drafts = []
    for report in reports:
        pieces = []
        inside: set[int] = set()
        for start, end in report.pieces:
            if any(t is not None and t.whole and t.cue == report.cue for t in _ties_in(frame, ties, start, end)):
                continue
            end = _before_direct(frame, ties, start, end)
            if end > start:
                pieces.append((start, end))
                inside.update(frame.within[i] for i in range(start, end) if not frame.free(i))
        if not pieces or all(not frame.free(i) or frame.tokens[i].pos == "PUNCT" for s, e in pieces for i in range(s, e)):
            continue
        woven |= inside
        spans = tuple(_widen(frame, s, e) for s, e in pieces)
        mixed = any(not is_title(WORD.findall(frame.text[frame.marked[n].start : frame.marked[n].end])) for n in inside)
        speaker = report.speaker
        paragraph = frame.paragraph(pieces[0][0])
        drafts.append(Draft("mixed" if mixed else "indirect", spans, report.cue, speaker, speaker.rule if speaker else None, paragraph))
    return woven, drafts


def _ties_in(frame: Frame, ties: list[Tie | None], start: int, end: int) -> list[Tie | None]:
    numbers = {frame.within[i] for i in range(start, end)}
    return [ties[n] for n in sorted(numbers) if n >= 0]


def _before_direct(frame: Frame, ties: list[Tie | None], start: int, end: int) -> int:
    """Return where a reported piece ends at the latest: before a quotation that stands for itself, within its paragraph."""
    stop = frame.room(frame.paragraph(start))[1]
    for i in range(start, min(end, stop)):
        number = frame.within[i]
        found = ties[number] if number >= 0 else None
        if found is not None and found.whole:
            while i > start and frame.tokens[i - 1].pos in ("PUNCT", "SPACE"):
                i -= 1
            return i
    return min(end, stop)


def _widen(frame: Frame, start: int, end: int) -> Span:
    """Return the offsets of a piece, quotations at its ends taken whole."""
    a, b = frame.span(start, end)
    first, last = frame.within[start], frame.within[end - 1]
    if first >= 0:
        a = min(a, frame.marked[first].start)
    if last >= 0:
        b = max(b, frame.marked[last].end)
    return a, b


def _add_marked(frame: Frame, number: int, found: Tie | None, drafts: list[Draft]) -> None:
    """Append a quotation, or add it to the quote that it goes on with."""
    if found is None:
        return
    m = frame.marked[number]
    last = drafts[-1] if drafts else None
    if last is not None and found.whole and last.type == "direct" and (_reopens(last, found) or _same_tie(last, found, m.paragraph)):
        joined = last._replace(spans=(*last.spans, (m.start, m.end)), paragraph=m.paragraph, open=m.continues)
        if found.speaker is not None:
            joined = joined._replace(speaker=found.speaker, rule=found.speaker.rule, cue=found.cue)
        drafts[-1] = joined
        return
    speaker, rule, cue = found.speaker, found.speaker.rule if found.speaker else None, found.cue
    if speaker is None:
        speaker, rule, cue = _untied_speaker(frame, number, found, drafts)
    drafts.append(Draft("direct" if found.whole else "mixed", ((m.start, m.end),), cue, speaker, rule, m.paragraph, m.continues))


def _reopens(last: Draft, found: Tie) -> bool:
    """Does this go on with a quotation that its paragraph left open? Not where both have a speaker of their own."""
    return last.open and (found.speaker is None or last.cue < 0)


def _same_tie(last: Draft, found: Tie, paragraph: int) -> bool:
    """Is this the other half of a broken quotation: the same cue, or none after a tag in the same paragraph?"""
    if last.paragraph != paragraph:
        return False
    return found.cue == last.cue if found.cue >= 0 else found.speaker is None


def _untied_speaker(frame: Frame, number: int, found: Tie, drafts: list[Draft]) -> tuple[Speaker | None, str | None, int]:
    """Return who speaks in a quotation without a cue of its own, the rule, and the cue of its sentence."""
    m = frame.marked[number]
    if not found.whole:
        cue = _clause_cue(frame, number)
        speaker = subject_of(frame, cue) if cue is not None else None
        if speaker is not None:
            return speaker, "clause-subject", cue if cue is not None and is_report(frame, cue) else -1
    here = _subject_before(frame, frame.at(m.open), m.paragraph)
    last = drafts[-1] if drafts else None
    if here is not None and (last is None or (here.head > last.cue and frame.tokens[here.head].start > last.spans[-1][1])):
        return here, "nearest-agent", -1
    if last is not None and last.paragraph == m.paragraph and last.speaker is not None:
        return last.speaker, "running-speaker", -1
    if last is not None and last.paragraph >= m.paragraph - RUN_ON and last.speaker is not None:
        return last.speaker, "running-speaker", -1
    if m.paragraph > 0:
        agent = _subject_before(frame, frame.room(m.paragraph)[0], m.paragraph - 1)
        if agent is not None:
            return agent, "nearest-agent", -1
    return None, None, -1


def _clause_cue(frame: Frame, number: int) -> int | None:
    """Return the verb that governs a quotation in its sentence: the nearest cue, else the nearest verb above it."""
    before, after = frame.before(number), frame.after(number)
    for i in reversed(before):
        if is_report(frame, i):
            return i
    for i in after:
        if is_tag(frame, i):
            return i
    m = frame.marked[number]
    for i in range(frame.at(m.open), frame.at(m.close)):
        above = frame.head[i]
        if frame.free(above):
            for _ in range(6):
                if frame.tokens[above].pos in ("VERB", "AUX"):
                    return above
                above = frame.head[above]
    return None


def _subject_before(frame: Frame, at: int, paragraph: int) -> Speaker | None:
    """Return the subject of the last sentence before a token within a paragraph, when it can speak."""
    first, _ = frame.room(paragraph)
    for i in range(at - 1, max(first, at - 120) - 1, -1):
        token = frame.tokens[i]
        if frame.free(i) and token.dep in ("nsubj", "nsubjpass") and frame.tokens[frame.head[i]].dep == "ROOT" and token.pos in PEOPLE:
            if (
                (token.pos == "NOUN" and not token.ent)
                or token.ent in ("DATE", "TIME")
                or token.text.lower() in ("it", "this", "that", "there", "these", "those")
            ):
                continue
            return phrase(frame, i, "nearest-agent")
    return None
