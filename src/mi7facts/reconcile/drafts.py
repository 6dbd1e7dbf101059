"""Equal values of a slot as one: what their statements share, and the best wording of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

import msgspec

from mi7facts.model import Amount, Modality, Polarity, Rank, Support, Value
from mi7facts.reconcile.calendar import Extent, birth_extent
from mi7facts.reconcile.statements import Statement
from mi7facts.reconcile.values import value_key

#: What a value is when its statements differ: the firmest word counts.
_FIRMEST: tuple[Modality, ...] = ("stated", "planned", "claimed", "past", "forecast", "denied")
#: People get no older than this; the age of a fossil is a figure like any other.
_OLDEST = 130
AGE = "age"


class Draft(msgspec.Struct, frozen=True):
    """One value of a slot and all statements of it, in order."""

    said: tuple[Statement, ...]
    amount: Amount
    modality: Modality
    polarity: Polarity
    births: Extent | None = None

    @property
    def articles(self) -> frozenset[int]:
        """The articles that give it."""
        return frozenset(s.voice.order for s in self.said)

    @property
    def independent(self) -> int:
        """How many of them are no copies of each other."""
        return len({s.voice.copy_group for s in self.said})

    @property
    def first_day(self) -> int | None:
        """The day on which it was first given; None where an article that gives it is undated."""
        days = [s.voice.day for s in self.said]
        known = [d for d in days if d is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def former(self) -> bool:
        """Does a statement give it as what was so before ("up from 52")?"""
        return any(s.claim.modality == "past" for s in self.said) and self.modality != "forecast"


def _is_age(statement: Statement) -> bool:
    value = statement.amount.value
    return statement.claim.attribute == AGE and statement.amount.unit in ("a", "") and isinstance(value, int | float) and value <= _OLDEST


def _births(said: Sequence[Statement]) -> Extent | None:
    """The days on which somebody was born who had these ages on these days; None where no article is dated."""
    out: Extent | None = None
    for s in said:
        value, day = s.amount.value, s.voice.day
        if not _is_age(s) or not isinstance(value, int | float):
            return None
        if day is None:
            continue
        born = birth_extent(float(value), day)
        out = born if out is None else Extent(max(out.low, born.low), min(out.high, born.high))
    return out


def _key(s: Statement) -> Hashable:
    """Equal values are one; a denied or forecast one never is the stated one."""
    modality = s.claim.modality if s.claim.modality in ("denied", "forecast") else ""
    return (value_key(s.amount), s.claim.polarity, modality)


def drafts(said: Sequence[Statement]) -> list[Draft]:
    """Return the values of a slot in the order of their first words."""
    groups: dict[Hashable, list[Statement]] = defaultdict(list)
    for s in said:
        groups[_key(s)].append(s)
    return [_draft(part) for rows in groups.values() for part in (_by_birth(rows) if _is_age(rows[0]) else [rows])]


def _by_birth(rows: Sequence[Statement]) -> list[list[Statement]]:
    """Split equal ages that no one birthday explains: thirty in one year is not thirty five years later."""
    parts: list[list[Statement]] = []
    for s in sorted(rows, key=lambda s: (s.voice.day is None, s.voice.day or 0, s.at)):
        if parts and (s.voice.day is None or _one_birthday([*parts[-1], s])):
            parts[-1].append(s)
        else:
            parts.append([s])
    return [sorted(part, key=lambda s: s.at) for part in parts]


def _one_birthday(said: Sequence[Statement]) -> bool:
    born = _births(said)
    return born is None or born.low < born.high


def _draft(rows: Sequence[Statement]) -> Draft:
    best = min(rows, key=lambda s: (_FIRMEST.index(s.claim.modality), s.amount.comparator == "~" or bool(s.amount.approx), s.at))
    modality = min((s.claim.modality for s in rows), key=_FIRMEST.index)
    return Draft(tuple(rows), best.amount, modality, rows[0].claim.polarity, _births(rows))


def value_of(draft: Draft, own: str, rank: Rank) -> Value:
    """Return the record of a value. Fields that other types have are left out."""
    amount, days = draft.amount, [s.voice.published for s in draft.said if s.voice.published]
    out = Value(
        id=own,
        type=amount.type,
        value=amount.value,
        text=amount.text,
        modality=draft.modality,
        polarity=draft.polarity,
        rank=rank,
        as_of=min(days)[:10] if days else None,
        confidence=max(s.claim.confidence for s in draft.said),
        evidence=tuple(dict.fromkeys(s.claim.evidence for s in draft.said)),
        support=Support(articles=len(draft.articles), independent=draft.independent),
    )
    if amount.type == "figure":
        return msgspec.structs.replace(
            out,
            low=amount.low,
            high=amount.high,
            comparator=amount.comparator or "=",
            unit=amount.unit or "",
            base_value=amount.base_value,
            base_unit=amount.base_unit,
            approx=bool(amount.approx) or amount.comparator == "~",
        )
    if amount.type in ("place", "person", "organization"):
        return msgspec.structs.replace(out, entity=amount.entity, name=amount.name or amount.text)
    return out
