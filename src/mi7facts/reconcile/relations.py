"""How the values of one slot relate: agreement, compatible, update, conflict, and which values stand in one relation.

Values that are pairwise in conflict stand in one relation; so do the steps of one revision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from mi7facts.model import Reason
from mi7facts.reconcile.calendar import falls_on
from mi7facts.reconcile.drafts import Draft
from mi7facts.reconcile.nesting import Places
from mi7facts.reconcile.revisions import revision
from mi7facts.reconcile.tellings import told_of_one
from mi7facts.reconcile.values import Verdict, breadth, compare

#: A slot with more values than this is a list, whatever its attribute says: its values are kept and not compared.
_MOST = 48
#: Of the reasons for the steps of one revision the first that occurs is told.
_UPDATE_REASONS: tuple[Reason, ...] = ("explicit-correction", "explicit-revision", "cumulative-count", "later-article")

Pair = tuple[int, int]


class Tie(msgspec.Struct, frozen=True):
    """A relation between drafts, by their places; an update has its steps in order of time."""

    kind: Literal["agreement", "compatible", "update", "conflict"]
    members: tuple[int, ...]
    reason: Reason
    suggested: int | None = None


class Edges(msgspec.Struct):
    """What holds between each two values. An update's pair is (older, newer)."""

    compatible: dict[Pair, Reason]
    updates: dict[Pair, Reason]
    conflicts: dict[Pair, Reason]


def pairable(a: Draft, b: Draft) -> bool:
    """May a relation join two values? Never a denied one; a forecast with a planned day only; a claim not with what others say."""
    told = {a.modality, b.modality}
    if a.polarity != b.polarity or "denied" in told or a.polarity == "-":
        return False
    if "forecast" in told:
        return told == {"forecast", "planned"} and a.amount.type == b.amount.type == "date"
    return not ("claimed" in told and _speakers(a).isdisjoint(_speakers(b)) and (_speakers(a) or _speakers(b)))


def _speakers(draft: Draft) -> set[str]:
    """Who claims a value: a claim is its speaker's, and stands beside what another says."""
    return {s.claim.evidence.speaker for s in draft.said if s.claim.evidence.speaker and s.claim.modality == "claimed"}


def _weekday(day: Draft, weekday: Draft) -> Verdict | None:
    """A weekday is held against the dates that stand in a sentence with it."""
    around = {(s.voice.order, s.claim.evidence.sentence) for s in weekday.said}
    if not any((s.voice.order, s.claim.evidence.sentence) in around for s in day.said):
        return None
    match falls_on(str(day.amount.value), str(weekday.amount.value)):
        case None:
            return None
        case True:
            return Verdict("compatible", "finer-granularity")
        case False:
            return Verdict("disjoint", "weekday-mismatch")


def _verdict(a: Draft, b: Draft, places: Places) -> Verdict | None:
    types = a.amount.type, b.amount.type
    if types == ("date", "weekday"):
        return _weekday(a, b)
    if types == ("weekday", "date"):
        return _weekday(b, a)
    if a.births and b.births:
        return Verdict("compatible", "age-over-time") if a.births.meets(b.births) else _unequal_ages(a, b)
    tolerance = max(s.claim.tolerance for s in (a.said[0], b.said[0]))
    inside = types == ("place", "place") and places.nested(_place(a), _place(b))
    return compare(a.amount, b.amount, tolerance, nested=inside)


def _unequal_ages(a: Draft, b: Draft) -> Verdict | None:
    return Verdict("disjoint", "different-number") if a.amount.value != b.amount.value else None


def _place(draft: Draft) -> str:
    return draft.amount.entity or draft.amount.name or draft.amount.text


def edges(values: Sequence[Draft], functional: bool, places: Places, named: bool = False) -> Edges:
    """Return what holds between each two values of a slot. `named`: the subject has a name of its own and is no happening."""
    out = Edges({}, {}, {})
    if len(values) > _MOST:
        return out
    disjoint: dict[Pair, Reason] = {}
    for (i, a), (j, b) in combinations(enumerate(values), 2):
        verdict = _verdict(a, b, places) if pairable(a, b) else None
        if verdict is None or verdict.kind == "same":
            continue
        if verdict.kind == "compatible":
            out.compatible[i, j] = verdict.reason
        elif functional or verdict.reason == "weekday-mismatch":
            disjoint[i, j] = verdict.reason
    for pair, reason in told_of_one(values, disjoint, named).items():
        two = values[pair[0]], values[pair[1]]
        _exclusion(out, pair, two, reason, reason != "different-place" or places.comparable(*map(_place, two)))
    _inherit(out)
    return out


def _exclusion(out: Edges, pair: Pair, two: tuple[Draft, Draft], reason: Reason, comparable: bool) -> None:
    found = None if reason == "weekday-mismatch" else revision(*two)
    if found:
        out.updates[pair if found[1] else (pair[1], pair[0])] = found[0]
    elif comparable and two[0].former == two[1].former:
        out.conflicts[pair] = reason


def _inherit(out: Edges) -> None:
    """What a value has replaced is replaced for all that agree with it or come after it."""
    near: dict[int, set[int]] = {}
    for i, j in out.compatible:
        near.setdefault(i, set()).add(j)
        near.setdefault(j, set()).add(i)
    newer: dict[int, dict[int, Reason]] = {}
    for (old, new), reason in out.updates.items():
        newer.setdefault(old, {})[new] = reason
    for pair in list(out.conflicts):
        for old, other in (pair, pair[::-1]):
            step = next((z for z in newer.get(old, ()) if z in near.get(other, ()) or other in newer.get(z, ())), None)
            if step is not None and pair in out.conflicts and out.conflicts[pair] != "weekday-mismatch":
                del out.conflicts[pair]
                out.updates[old, other] = newer[old][step]


def ties(values: Sequence[Draft], found: Edges) -> list[Tie]:
    """Return the relations of a slot: updates, conflicts, what is compatible, what agrees."""
    out = [*_update_ties(values, found)]
    out += [Tie("conflict", c, _reason(c, found.conflicts)) for c in _cliques(found.conflicts)]
    out += [Tie("compatible", c, _reason(c, found.compatible), finest(values, c)) for c in _cliques(found.compatible)]
    for i, value in enumerate(values):
        if len(value.articles) > 1 and value.modality != "denied":
            out.append(Tie("agreement", (i,), "same-value" if value.independent > 1 else "copied-text", i))
    return out


def finest(values: Sequence[Draft], members: Sequence[int]) -> int:
    """Return the value that says most: exact before about, longer before shorter names, then the better supported, then the first."""
    return min(members, key=lambda i: (breadth(values[i].amount), -values[i].independent, i))


def _reason(members: Sequence[int], pairs: Mapping[Pair, Reason]) -> Reason:
    return next(pairs[p] for p in combinations(members, 2) if p in pairs)


def _cliques(pairs: Mapping[Pair, Reason]) -> list[tuple[int, ...]]:
    """Return groups in which each two are paired and that together hold every pair; the first ones grow as large as they can."""
    left = dict.fromkeys(sorted(pairs))
    nodes = sorted({i for p in pairs for i in p})
    out = []
    while left:
        group = list(next(iter(left)))
        for n in nodes:
            if n not in group and all((min(n, m), max(n, m)) in pairs for m in group):
                group.append(n)
        members = tuple(sorted(group))
        for pair in combinations(members, 2):
            left.pop(pair, None)
        out.append(members)
    return out


def _update_ties(values: Sequence[Draft], found: Edges) -> list[Tie]:
    out = []
    for members in _components(found.updates):
        steps = {p: r for p, r in found.updates.items() if p[0] in members}
        replaced = {old for old, _ in steps}
        standing = [m for m in members if m not in replaced]
        ordered = sorted(members, key=lambda m: (m in standing, values[m].first_day or 0, m))
        reason = min(steps.values(), key=_UPDATE_REASONS.index)
        out.append(Tie("update", tuple(ordered), reason, _standing(values, standing, found)))
    return out


def _standing(values: Sequence[Draft], standing: Sequence[int], found: Edges) -> int | None:
    """The value that stands after the revisions; None where those that are left exclude each other."""
    if any((min(p), max(p)) in found.conflicts for p in combinations(standing, 2)):
        return None
    return finest(values, standing) if standing else None


def _components(pairs: Mapping[Pair, Reason]) -> list[list[int]]:
    home: dict[int, list[int]] = {}
    for a, b in sorted(pairs):
        one, other = home.setdefault(a, [a]), home.setdefault(b, [b])
        if one is not other:
            one.extend(other)
            for n in other:
                home[n] = one
    return [sorted(members) for members in {id(m): m for m in home.values()}.values()]
