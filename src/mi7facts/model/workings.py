"""How findings came about: what `explain` tells of them. Made only where somebody asks; no part of any output."""

from __future__ import annotations

from mi7facts.model.record import Record


class Rival(Record, frozen=True, kw_only=True):
    """Another reading of the same words, and why it lost."""

    value: str
    lost: str


class Derivation(Record, frozen=True, kw_only=True):
    """How a date came by its value: what its words say by themselves, what that was hung on, what came of it."""

    start: int
    end: int
    symbolic: str
    anchor: str | None
    value: str
    reasons: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()


class Carrier(Record, frozen=True, kw_only=True):
    """Which word made a value one of an attribute. `source` is the file of its rules, None for a key made from the figure's own words."""

    start: int
    end: int
    attribute: str
    source: str | None
    word: str | None


class Workings(Record, frozen=True, kw_only=True):
    """How the findings of one article came about."""

    dates: tuple[Derivation, ...] = ()
    carriers: tuple[Carrier, ...] = ()
