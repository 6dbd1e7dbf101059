"""Whether two values that exclude each other are told of one thing.

An article seldom contradicts itself in one telling: two dates of "the shooting" in its running words are two shootings. What contradicts is
one telling against another: the headline, a caption, a speaker's words, a second article. Names and days of a named thing are plain
enough to count in any telling, and so are two counts that each have a sentence of their own and are the only ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mi7facts.model import Reason, Role
from mi7facts.reconcile.calendar import day_of
from mi7facts.reconcile.drafts import Draft
from mi7facts.reconcile.revisions import revision
from mi7facts.reconcile.statements import Statement

_RUNNING: frozenset[Role] = frozenset({"body", "subhead", "dateline"})
_EXPLICIT: frozenset[Reason] = frozenset({"explicit-revision", "explicit-correction"})
#: How sure a reading must be to stand against another one of the same telling.
_PLAIN = 0.85
#: The same for a count that is one of only two.
_CLEAR = 0.88
_WEEK = 7

Pair = tuple[int, int]
#: An article, and in it the running words, another part, or a speaker's words.
Telling = tuple[int, str]


def telling(statement: Statement) -> Telling:
    """Return in which telling a statement stands."""
    evidence = statement.claim.evidence
    if evidence.in_quote:
        return statement.voice.order, f"words of {evidence.speaker or 'nobody'}"
    return statement.voice.order, "" if evidence.segment in _RUNNING else evidence.segment


def told_of_one(values: Sequence[Draft], disjoint: Mapping[Pair, Reason], named: bool) -> dict[Pair, Reason]:
    """Return those pairs of values that exclude each other which are told of one thing."""
    tellings = [frozenset(map(telling, d.said)) for d in values]
    doubtful = {p for p, r in disjoint.items() if not (_plain(values[p[0]], values[p[1]], r, named) or _only_two_counts(values))}
    crowded = {t for i, j in doubtful for t in tellings[i] & tellings[j]}
    clear = [bool(t - crowded) and (named or not _day_of_report(d)) for t, d in zip(tellings, values, strict=True)]
    return {p: r for p, r in disjoint.items() if p not in doubtful or (clear[p[0]] and clear[p[1]])}


def _plain(a: Draft, b: Draft, reason: Reason, named: bool) -> bool:
    """Need no telling be asked: the words say that one revises the other, or the thing and its values are plain."""
    if reason == "weekday-mismatch" or a.former or b.former:
        return True
    if named and a.amount.type != "figure" and min(_surest(a), _surest(b)) >= _PLAIN:
        return True
    found = revision(a, b)
    return found is not None and found[0] in _EXPLICIT


def _only_two_counts(values: Sequence[Draft]) -> bool:
    """Are these two counts, each read surely and never in one sentence? Who tells of several happenings gives more, or both at once."""
    if len(values) != 2 or any(d.amount.type != "figure" or d.amount.unit or _surest(d) < _CLEAR for d in values):
        return False
    one, other = ({(s.voice.order, s.claim.evidence.sentence) for s in d.said} for d in values)
    return one.isdisjoint(other)


def _surest(draft: Draft) -> float:
    return max(s.claim.confidence for s in draft.said)


def _day_of_report(draft: Draft) -> bool:
    """Is a happening's day that of each report itself, or days after it? Then a weekday was read for another, or the report's day taken."""
    if draft.amount.type != "date" or draft.modality != "stated":
        return False
    at = day_of(str(draft.amount.value)) or 0
    return all(s.voice.day is not None and 0 <= at - s.voice.day <= _WEEK for s in draft.said)
