"""What reconcile makes and render prints: facts, relations, conflicts, the sheet."""

from __future__ import annotations

from typing import Literal

import msgspec

from mi7facts.model.article import ArticleHead
from mi7facts.model.findings import Evidence, Scope, Subject
from mi7facts.model.reading import Date, Entity, Figure, Quote
from mi7facts.model.record import Problem, Record
from mi7facts.model.vocabulary import (
    Comparator,
    ConflictSeverity,
    FactKind,
    Modality,
    Polarity,
    Rank,
    Reason,
    RelationKind,
    ValueType,
    Where,
)


class Support(Record, frozen=True, kw_only=True):
    """How many articles give a value, and how many of them are no copies of each other."""

    articles: int
    independent: int


class Value(Record, frozen=True, kw_only=True):
    """One value of a fact with its evidence; equal values are one. Fields of other value types are left out."""

    id: str
    type: ValueType
    value: str | float | int | None
    text: str
    modality: Modality
    polarity: Polarity
    rank: Rank
    as_of: str | None
    confidence: float
    evidence: tuple[Evidence, ...]
    support: Support
    low: float | int | msgspec.UnsetType | None = msgspec.UNSET
    high: float | int | msgspec.UnsetType | None = msgspec.UNSET
    comparator: Comparator | msgspec.UnsetType = msgspec.UNSET
    unit: str | msgspec.UnsetType = msgspec.UNSET
    base_value: float | int | msgspec.UnsetType | None = msgspec.UNSET
    base_unit: str | msgspec.UnsetType | None = msgspec.UNSET
    approx: bool | msgspec.UnsetType = msgspec.UNSET
    entity: str | msgspec.UnsetType | None = msgspec.UNSET
    name: str | msgspec.UnsetType = msgspec.UNSET


class Suggestion(Record, frozen=True, kw_only=True):
    """The value that stands, or null with the reason why none does."""

    value_id: str | None
    reason: str


class Relation(Record, frozen=True, kw_only=True):
    """How two or more values of a fact relate."""

    kind: RelationKind
    values: tuple[str, ...]
    reason: Reason
    suggested: str | None


class Fact(Record, frozen=True, kw_only=True):
    """All values of one slot: subject, attribute and scope."""

    id: str
    subject: Subject
    attribute: str
    label: str
    scope: Scope
    functional: bool
    kind: FactKind
    values: tuple[Value, ...]
    suggested: Suggestion
    relations: tuple[Relation, ...]


class Conflict(Record, frozen=True, kw_only=True):
    """A contradiction, readable alone: its values stand inline."""

    id: str
    fact: str
    kind: Literal["conflict"] = "conflict"
    subject: Subject
    attribute: str
    values: tuple[Value, ...]
    where: Where
    severity: ConflictSeverity
    reason: Reason
    suggested: str | None
    explanation: str


class Update(Record, frozen=True, kw_only=True):
    """A revision over time, readable alone: its values stand inline, the earlier first."""

    id: str
    fact: str
    kind: Literal["update"] = "update"
    subject: Subject
    attribute: str
    values: tuple[Value, ...]
    reason: Reason
    suggested: str | None
    explanation: str


class SheetArticle(Record, frozen=True, kw_only=True):
    """An article as the sheet lists it. `source_id` is its id in its own file."""

    id: str
    path: str
    source_id: str
    sha256: str
    title: str
    published: str | None
    authors: tuple[str, ...]
    publisher: str | None
    copy_group: str
    story: str


class Generator(Record, frozen=True, kw_only=True):
    """What made an output."""

    name: str
    version: str
    model: str


class ArticleRecord(Record, frozen=True, kw_only=True):
    """One line of `--format jsonl`."""

    schema: Literal["mi7facts.article/1"] = "mi7facts.article/1"
    article: ArticleHead
    entities: tuple[Entity, ...]
    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


class Sheet(Record, frozen=True, kw_only=True):
    """The merged sheet of all articles."""

    schema: Literal["mi7facts.sheet/1"] = "mi7facts.sheet/1"
    generator: Generator
    articles: tuple[SheetArticle, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]
    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    problems: tuple[Problem, ...]
