"""Slots to facts: values with ids and ranks, relations, what is suggested, and the conflicts and updates that stand for themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import msgspec

from mi7facts.model import Conflict, ConflictSeverity, Fact, FactKind, Rank, Relation, Subject, Suggestion, Update, Value, Where
from mi7facts.reconcile.drafts import Draft, drafts, value_of
from mi7facts.reconcile.nesting import Places
from mi7facts.reconcile.relations import Edges, Tie, edges, finest, ties
from mi7facts.reconcile.slots import Slot
from mi7facts.reconcile.wording import explain_conflict, explain_update

_GRAVITY: tuple[FactKind, ...] = ("single", "agreement", "compatible", "update", "conflict")
_SEVERITY: tuple[ConflictSeverity, ...] = ("low", "medium", "high")
#: Below this confidence a reading is a guess, and what follows from it weighs less.
_SURE = 0.6


class Settled(msgspec.Struct, frozen=True):
    """A slot with its values and relations, before it has an id."""

    slot: Slot
    subject: Subject
    values: tuple[Draft, ...]
    found: Edges
    ties: tuple[Tie, ...]

    @property
    def functional(self) -> bool:
        """Can only one value of the attribute be true?"""
        return self.slot.said[0].claim.functional


def settle(slot: Slot, subject: Subject, places: Places, named: bool) -> Settled:
    """Return a slot with its values made one where they are equal, and related where they are not."""
    values = drafts(slot.said)
    found = edges(values, slot.said[0].claim.functional, places, named)
    return Settled(slot, subject, tuple(values), found, tuple(ties(values, found)))


def _suggested(settled: Settled) -> tuple[int | None, str]:
    """The value that stands, or None and why not."""
    values, found = settled.values, settled.found
    standing = _standing(settled)
    if not standing:
        return None, "no value is stated: each is denied"
    excluding = [p for p in combinations(standing, 2) if p in found.conflicts]
    if excluding:
        articles = {a for p in excluding for i in p for a in values[i].articles}
        voices = "one article" if len(articles) == 1 else f"{len(articles)} articles"
        return None, f"unresolved: values from {voices} exclude each other"
    if not all(p in found.compatible for p in combinations(standing, 2)):
        return _foremost(settled, standing)
    best = finest(values, standing)
    return best, _why(settled, best, len(standing))


def _standing(settled: Settled) -> list[int]:
    """The values that nothing denies or replaces; forecasts and former values only where there are no others."""
    replaced = {old for old, _ in settled.found.updates}
    usual = [i for i, d in enumerate(settled.values) if d.modality != "denied" and d.polarity == "+" and i not in replaced]
    return [i for i in usual if settled.values[i].modality != "forecast" and not settled.values[i].former] or usual


def _foremost(settled: Settled, standing: Sequence[int]) -> tuple[int | None, str]:
    """Of values that may be of several things, the one that most articles give, else the one that stands first in them."""
    if not settled.functional:
        return None, "several values are given, and nothing says that only one holds"
    best = min(standing, key=lambda i: (-settled.values[i].independent, min(s.claim.evidence.start for s in settled.values[i].said), i))
    return best, "the foremost of several values, which may be of several things"


def _why(settled: Settled, best: int, standing: int) -> str:
    if settled.found.updates:
        return "the latest value"
    if standing > 1:
        return "the most exact of values that agree"
    value = settled.values[best]
    articles = len(value.articles)
    if articles == 1:
        return "the only value"
    return f"given by {articles} articles" + (" that print one text" if value.independent == 1 else "")


def fact_of(settled: Settled, own: str) -> Fact:
    """Return the record of a settled slot under its id."""
    best, why = _suggested(settled)
    replaced = {old for old, _ in settled.found.updates}
    ids = [f"{own}.v{i}" for i in range(1, len(settled.values) + 1)]
    values = tuple(value_of(d, ids[i], _rank(i, d, best, replaced)) for i, d in enumerate(settled.values))
    relations = tuple(
        Relation(
            kind=t.kind,
            values=tuple(ids[i] for i in t.members),
            reason=t.reason,
            suggested=None if t.suggested is None else ids[t.suggested],
        )
        for t in settled.ties
    )
    kinds: list[FactKind] = ["single", *(t.kind for t in settled.ties)]
    claim = settled.slot.said[0].claim
    return Fact(
        id=own,
        subject=settled.subject,
        attribute=claim.attribute,
        label=claim.label,
        scope=settled.slot.scope,
        functional=claim.functional,
        kind=max(kinds, key=_GRAVITY.index),
        values=values,
        suggested=Suggestion(value_id=None if best is None else ids[best], reason=why),
        relations=relations,
    )


def _rank(i: int, draft: Draft, best: int | None, replaced: set[int]) -> Rank:
    if i == best:
        return "preferred"
    return "deprecated" if i in replaced or draft.modality == "denied" or draft.polarity == "-" else "normal"


def conflict_of(settled: Settled, fact: Fact, tie: Tie, own: str) -> Conflict:
    """Return a conflict of a fact, readable alone."""
    members = [settled.values[i] for i in tie.members]
    return Conflict(
        id=own,
        fact=fact.id,
        subject=fact.subject,
        attribute=fact.attribute,
        values=_inline(fact, tie),
        where="within-article" if tie.reason == "weekday-mismatch" else _where(members),
        severity=_severity(members),
        reason=tie.reason,
        suggested=None,
        explanation=explain_conflict(fact.subject.name, fact.label, members, tie.reason),
    )


def update_of(settled: Settled, fact: Fact, tie: Tie, own: str) -> Update:
    """Return an update of a fact, readable alone, the earlier values first."""
    members = [settled.values[i] for i in tie.members]
    current = None if tie.suggested is None else settled.values[tie.suggested]
    return Update(
        id=own,
        fact=fact.id,
        subject=fact.subject,
        attribute=fact.attribute,
        values=_inline(fact, tie),
        reason=tie.reason,
        suggested=None if tie.suggested is None else fact.values[tie.suggested].id,
        explanation=explain_update(fact.subject.name, fact.label, members, tie.reason, current),
    )


def _inline(fact: Fact, tie: Tie) -> tuple[Value, ...]:
    return tuple(fact.values[i] for i in tie.members)


def _where(members: Sequence[Draft]) -> Where:
    """Do articles contradict themselves, each other, or both?"""
    inside = any(a.articles & b.articles for a, b in combinations(members, 2))
    between = any(x != y for a, b in combinations(members, 2) for x, y in product(sorted(a.articles), sorted(b.articles)))
    if inside and between:
        return "both"
    return "within-article" if inside else "between-articles"


def _severity(members: Sequence[Draft]) -> ConflictSeverity:
    """High where all values are stated plainly; a step lower for each kind of doubt."""
    level = 2
    if any(d.modality in ("claimed", "forecast", "past") or d.amount.comparator == "~" or d.amount.approx for d in members):
        level -= 1
    if any(max(s.claim.confidence for s in d.said) < _SURE for d in members):
        level -= 1
    if any(all(s.via for s in d.said) for d in members):
        level -= 1
    return _SEVERITY[max(0, level)]
