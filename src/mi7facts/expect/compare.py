"""Compare a sheet with what is expected of it, and tell each difference: what was expected, what was found instead, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypedDict

from msgspec import UNSET

from mi7facts.expect.records import Absent, Expected, ExpectedFact, ExpectedRelation, Scalar
from mi7facts.expect.values import bare_value, fits, same_name, same_subject, same_value
from mi7facts.model import Conflict, EntityType, Fact, Record, Sheet, Update, Value

Kind = Literal["missing", "different", "evidence", "unexpected", "forbidden"]
_ABSENT: tuple[tuple[str, EntityType | None], ...] = (
    ("people", "person"),
    ("places", "place"),
    ("organizations", "organization"),
    ("works", "work"),
    ("events", "event"),
    ("names", None),
)
Place = tuple[str, int, str]  # article id, offset, words


class _Told(TypedDict):
    found: tuple[str, ...]
    places: tuple[Place, ...]


class Mismatch(Record, frozen=True, kw_only=True):
    """One difference. `found` and `places` tell what stands there instead."""

    kind: Kind
    what: str
    expected: str | None = None
    found: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


def compare(expected: Expected, sheet: Sheet, *, strict: bool = False) -> tuple[Mismatch, ...]:
    """Return what differs, in the order of the expectation; with `strict` also facts that nobody expects."""
    return (
        *(m for fact in expected.fact for m in _fact(fact, sheet.facts)),
        *_relations("conflict", expected.conflict, sheet.conflicts, closed=strict or bool(expected.conflict) or expected.absent.conflicts),
        *_relations("update", expected.update, sheet.updates, closed=strict or bool(expected.update) or expected.absent.updates),
        *_absent(expected.absent, sheet),
        *(_surplus(expected, sheet.facts) if strict else ()),
    )


def _fact(expected: ExpectedFact, facts: Sequence[Fact]) -> Iterator[Mismatch]:
    what, wanted = f"{expected.subject}: {expected.attribute}", _wanted(expected)
    values = [v for f in facts if f.attribute == expected.attribute and same_subject(expected.subject, f.subject) for v in f.values]
    right = [value for value in values if fits(expected, value)]
    if right:
        words = [e.text for value in right for e in value.evidence]
        if expected.evidence is not None and not any(expected.evidence.casefold() in text.casefold() for text in words):
            yield Mismatch(kind="evidence", what=what, expected=f"{wanted} in the words {expected.evidence!r}", **_told(right))
    elif values:
        yield Mismatch(kind="different", what=what, expected=wanted, **_told(values))
    else:
        yield Mismatch(kind="missing", what=what, expected=wanted, **_elsewhere(expected, facts))


def _elsewhere(expected: ExpectedFact, facts: Sequence[Fact]) -> _Told:
    """Tell the value where it was given to another subject or attribute: the likeliest slip."""
    strays = [
        (fact, value)
        for fact in facts
        for value in fact.values
        if expected.value is not None
        and same_value(expected.value, value)
        and (fact.attribute == expected.attribute or same_subject(expected.subject, fact.subject))
    ]
    return {
        "found": tuple(f"{shown(v)} as {f.subject.name}: {f.attribute}" for f, v in strays),
        "places": tuple(place for _, v in strays for place in _places([v])),
    }


def _relations(
    kind: Literal["conflict", "update"], expected: Sequence[ExpectedRelation], found: Sequence[Conflict | Update], *, closed: bool
) -> Iterator[Mismatch]:
    left = list(found)
    for wanted in expected:
        about = [i for i in left if i.attribute == wanted.attribute and same_subject(wanted.subject, i.subject)]
        hit = next((item for item in about if _same_values(wanted.values, item.values)), None)
        nearest = hit or next(iter(about), None)
        if nearest is not None:
            left.remove(nearest)
        if hit is None:
            yield _unmet(kind, wanted, nearest)
    for item in left if closed else ():
        yield Mismatch(kind="unexpected", what=f"{kind} over {item.subject.name}: {item.attribute}", **_told(item.values))


def _unmet(kind: str, wanted: ExpectedRelation, nearest: Conflict | Update | None) -> Mismatch:
    what = f"{kind} over {wanted.subject}: {wanted.attribute}"
    listed = " / ".join(str(v) for v in wanted.values)
    return Mismatch(kind="different" if nearest else "missing", what=what, expected=listed, **_told(nearest.values if nearest else ()))


def _same_values(wanted: Sequence[Scalar], found: Sequence[Value]) -> bool:
    return all(any(same_value(w, v) for v in found) for w in wanted) and all(any(same_value(w, v) for w in wanted) for v in found)


def _absent(absent: Absent, sheet: Sheet) -> Iterator[Mismatch]:
    names: Mapping[str, tuple[str, ...]] = {key: getattr(absent, key) for key, _ in _ABSENT}
    for key, kind in _ABSENT:
        for name in names[key]:
            for entity in sheet.entities:
                if (kind is None or entity.type == kind) and any(same_name(name, n) for n in (entity.name, *entity.aliases)):
                    places = tuple((str(m.article), m.start, m.text) for m in entity.mentions)
                    yield Mismatch(kind="forbidden", what=f"{entity.type} {name}", found=(entity.name,), places=places)
    for fact in sheet.facts:
        if fact.attribute in absent.attributes:
            yield Mismatch(kind="forbidden", what=f"attribute {fact.attribute}", **_told(fact.values))


def _surplus(expected: Expected, facts: Sequence[Fact]) -> Iterator[Mismatch]:
    for fact in facts:
        wanted = [e for e in expected.fact if e.attribute == fact.attribute and same_subject(e.subject, fact.subject)]
        related = [
            r for r in (*expected.conflict, *expected.update) if r.attribute == fact.attribute and same_subject(r.subject, fact.subject)
        ]
        extra = [
            value
            for value in fact.values
            if not any(fits(e, value) for e in wanted) and not any(same_value(v, value) for r in related for v in r.values)
        ]
        if extra:
            yield Mismatch(kind="unexpected", what=f"{fact.subject.name}: {fact.attribute}", **_told(extra))


def _wanted(expected: ExpectedFact) -> str:
    if expected.value is not None:
        amount = str(expected.value)
    else:
        amount = f"{'' if expected.low is None else expected.low} to {'' if expected.high is None else expected.high}"
    facets = [f for f in (expected.modality, "not so" if expected.polarity == "-" else None) if f]
    unit, notes = f" {expected.unit}" if expected.unit else "", f" ({', '.join(facets)})" if facets else ""
    return f"{amount}{unit}{notes}"


def _told(values: Iterable[Value]) -> _Told:
    listed = list(values)
    return {"found": tuple(shown(value) for value in listed), "places": _places(listed)}


def _places(values: Iterable[Value]) -> tuple[Place, ...]:
    return tuple((e.article, e.start, e.text) for value in values for e in value.evidence)


def shown(value: Value) -> str:
    """Write a found value as an expectation would write it."""
    if isinstance(value.name, str) or (value.value is not None and not value.unit):
        return bare_value(value)
    if value.value is not None:
        return f"{value.value} {value.unit}"
    low, high = ("" if bound in (None, UNSET) else str(bound) for bound in (value.low, value.high))
    return f"{low} to {high}{f' {value.unit}' if value.unit else ''}" if low or high else value.text
