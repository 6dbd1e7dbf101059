"""Bring quotations and reported clauses together in text order: merge broken ones, weave marks into clauses, let speakers run on.

Decides which pieces make one quote and who speaks where no cue says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mi7facts.annotate.quotes.cues import is_report, is_tag
from mi7facts.annotate.quotes.frame import REACH, Frame
from mi7facts.annotate.quotes.marks import Marked
from mi7facts.annotate.quotes.reported import Report, find_reports
from mi7facts.annotate.quotes.speaker import SUBJECTS, Speaker, phrase, subject_of
from mi7facts.annotate.quotes.speech import tie
from mi7facts.annotate.quotes.tags import Tie
from mi7facts.annotate.quotes.titles import is_title, words_in
from mi7facts.model import QuoteType
from mi7facts.text import Span

#: Paragraphs back to which a speaker runs on without being named again.
RUN_ON = 1
#: Pronouns that stand for no speaker.
THINGS = frozenset({"it", "that", "there", "these", "this", "those", "what", "which"})


class Draft(NamedTuple):
    """A quote before it is numbered: character spans, token of the cue (-1: none), speaker and the rule that found them."""

    type: QuoteType
    spans: tuple[Span, ...]
    cue: int
    speaker: Speaker | None
    rule: str | None
    paragraph: int
    open: bool = False  # goes on in the next paragraph


class Voice(NamedTuple):
    """Who speaks, by which rule, and the cue of the sentence (-1: none)."""

    speaker: Speaker | None
    rule: str | None
    cue: int


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
        pieces = tuple(p for p in (_own_words(frame, ties, piece, report.cue) for piece in report.pieces) if p is not None)
        if not pieces:
            continue
        inside = {frame.within[i] for start, end in pieces for i in range(start, end)} - {-1}
        woven |= inside
        drafts.append(_clause_draft(frame, report, pieces, inside))
    return woven, drafts


def _own_words(frame: Frame, ties: list[Tie | None], piece: tuple[int, int], cue: int) -> tuple[int, int] | None:
    """Return what of a reported piece is no quotation of its own: nothing if its cue tags one in it, or if all of it stands in marks."""
    start, end = piece
    numbers = {frame.within[i] for i in range(start, end)} - {-1}
    if any(t is not None and t.whole and t.cue == cue for t in (ties[n] for n in numbers)):
        return None
    end = _before_direct(frame, ties, start, end)
    if all(not frame.free(i) or frame.tokens[i].pos == "PUNCT" for i in range(start, end)):
        return None
    return start, end


def _clause_draft(frame: Frame, report: Report, pieces: tuple[tuple[int, int], ...], inside: set[int]) -> Draft:
    kind: QuoteType = "mixed" if any(not is_title(words_in(frame, n)) for n in inside) else "indirect"
    spans = tuple(_widen(frame, start, end) for start, end in pieces)
    rule = report.speaker.rule if report.speaker else None
    return Draft(kind, spans, report.cue, report.speaker, rule, frame.paragraph(pieces[0][0]))


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
    if last is not None and found.whole and _is_broken(frame, last, found, m):
        joined = last._replace(spans=(*last.spans, (m.start, m.end)), paragraph=m.paragraph, open=m.continues)
        if found.speaker is not None:
            joined = joined._replace(speaker=found.speaker, rule=found.speaker.rule, cue=found.cue)
        drafts[-1] = joined
        return
    voice = Voice(found.speaker, found.speaker.rule, found.cue) if found.speaker else _untied_voice(frame, number, found, drafts)
    kind: QuoteType = "direct" if found.whole else "mixed"
    drafts.append(Draft(kind, ((m.start, m.end),), voice.cue, voice.speaker, voice.rule, m.paragraph, m.continues))


def _is_broken(frame: Frame, last: Draft, found: Tie, m: Marked) -> bool:
    """Is this the rest of a broken quotation: one left open, or the same cue, or none after a tag in the same paragraph?"""
    if last.type != "direct":
        return False
    if last.open and (found.speaker is None or last.cue < 0):
        return True
    if last.paragraph != m.paragraph:
        return False
    if found.cue >= 0 or found.speaker is not None:
        return found.cue == last.cue
    agent = _subject_before(frame, frame.at(m.open), m.paragraph)
    return agent is None or not _is_later(frame, agent, last)


def _untied_voice(frame: Frame, number: int, found: Tie, drafts: list[Draft]) -> Voice:
    """Return who speaks in a quotation without a cue of its own."""
    m = frame.marked[number]
    woven = None if found.whole else _clause_voice(frame, number)
    if woven is not None:
        return woven
    here = _subject_before(frame, frame.at(m.open), m.paragraph)
    last = drafts[-1] if drafts else None
    if here is not None and (last is None or _is_later(frame, here, last)):
        return Voice(here, "nearest-agent", -1)
    if last is not None and last.speaker is not None and last.paragraph >= m.paragraph - RUN_ON:
        return Voice(last.speaker, "running-speaker", -1)
    agent = _subject_before(frame, frame.room(m.paragraph)[0], m.paragraph - 1) if m.paragraph else None
    return Voice(agent, "nearest-agent" if agent else None, -1)


def _clause_voice(frame: Frame, number: int) -> Voice | None:
    """Return the subject of the clause that words in marks are woven into."""
    verb = _clause_verb(frame, number)
    speaker = subject_of(frame, verb) if verb is not None else None
    if verb is None or speaker is None:
        return None
    return Voice(speaker, "clause-subject", verb if is_report(frame, verb) else -1)


def _is_later(frame: Frame, agent: Speaker, last: Draft) -> bool:
    """Has somebody else been named since the last quote and its cue?"""
    known = last.speaker.end if last.speaker is not None else 0
    return agent.head > last.cue and agent.head >= known and frame.tokens[agent.head].start > last.spans[-1][1]


def _clause_verb(frame: Frame, number: int) -> int | None:
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
    for i in range(at - 1, max(first, at - 2 * REACH) - 1, -1):
        if frame.tokens[i].dep in SUBJECTS and frame.free(i) and _can_speak(frame, i):
            above = frame.head[i]
            if frame.tokens[above].dep == "ROOT" or is_tag(frame, above):
                return phrase(frame, i, "nearest-agent")
    return None


def _can_speak(frame: Frame, i: int) -> bool:
    """Is a subject a name or a person's pronoun?"""
    token = frame.tokens[i]
    if token.pos == "PRON":
        return token.text.lower() not in THINGS
    return (token.pos in ("PROPN", "NOUN") and token.ent not in ("", "DATE", "TIME")) or (token.pos == "PROPN" and not token.ent)
