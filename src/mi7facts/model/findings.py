"""What relate makes: claims with their evidence, and all that one article yields."""

from __future__ import annotations

from mi7facts.model.article import Article
from mi7facts.model.reading import Date, Entity, Figure, Quote
from mi7facts.model.record import Record
from mi7facts.model.vocabulary import Comparator, Modality, Polarity, Role, ValueType


class Evidence(Record, frozen=True, kw_only=True):
    """The words that prove a value. `sentence` is the span of the sentence around them."""

    article: str
    start: int
    end: int
    text: str
    segment: Role
    in_quote: bool
    speaker: str | None
    sentence: tuple[int, int]


class Link(Record, frozen=True, kw_only=True):
    """Two names taken for one entity by inference rather than by form."""

    alias: str
    rule: str
    confidence: float
    evidence: tuple[Evidence, ...]


class Subject(Record, frozen=True, kw_only=True):
    """What a fact is about. `links` tells inferred names."""

    entity: str | None
    name: str
    aliases: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


class Scope(Record, frozen=True, kw_only=True):
    """What separates values that may differ without disagreeing; null is unspecified."""

    region: str | None = None
    period: str | None = None
    event: str | None = None
    of: str | None = None


class Amount(Record, frozen=True, kw_only=True):
    """The bare value of a claim, by type. Figures use value or low and high; places and people use entity and name."""

    type: ValueType
    value: str | float | int | None
    text: str
    low: float | int | None = None
    high: float | int | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    base_value: float | int | None = None
    base_unit: str | None = None
    approx: bool | None = None
    entity: str | None = None
    name: str | None = None


class Claim(Record, frozen=True, kw_only=True):
    """One statement in one article: subject, attribute, scope, value, and the words that make it.

    `cue` is a revision or correction word that governs the value ("risen to", "postponed"); `of` in the scope is a subset ("children").
    """

    subject: Subject
    attribute: str
    label: str
    functional: bool
    cumulative: bool
    tolerance: float
    scope: Scope
    amount: Amount
    modality: Modality
    polarity: Polarity
    cue: str | None
    confidence: float
    evidence: Evidence


class NameLink(Record, frozen=True, kw_only=True):
    """Positive evidence of discourse that two works of one article are one; both are canonical names of its entities.

    Not enough to merge them: reconcile also asks for a shared series, a single candidate and no clash of numbers.
    """

    alias: str
    anchor: str
    rule: str
    confidence: float
    evidence: Evidence


class Findings(Record, frozen=True, kw_only=True):
    """All that one article yields; what a worker hands back."""

    article: Article
    entities: tuple[Entity, ...] = ()
    dates: tuple[Date, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[NameLink, ...] = ()
