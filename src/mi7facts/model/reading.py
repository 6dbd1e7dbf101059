"""What annotate makes: tokens, entities, dates, figures, quotes."""

from __future__ import annotations

import msgspec

from mi7facts.model.article import Article
from mi7facts.model.record import Record
from mi7facts.model.vocabulary import Change, Comparator, DateType, EntityType, MentionKind, QuoteType, Role


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word with its syntax. `head` is the index of its governor in the same sentence (its own index at the root)."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str = ""  # the model's entity label (spaCy scheme), empty outside entities
    ent_start: bool = False  # does an entity begin here?


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence of the story and the role of the segment it stands in. Offsets are those of the source text."""

    start: int
    end: int
    role: Role
    tokens: tuple[Token, ...]


class Mention(Record, frozen=True, kw_only=True):
    """Words that stand for an entity. `article` is set in the sheet only."""

    start: int
    end: int
    text: str
    kind: MentionKind
    article: str | msgspec.UnsetType = msgspec.UNSET


class Entity(Record, frozen=True, kw_only=True):
    """Someone or something, under one canonical name, with all its mentions."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


class Date(Record, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value and, where EDTF level 1 can say it, its EDTF."""

    id: str
    start: int
    end: int
    text: str
    type: DateType
    value: str
    edtf: str | None
    anchor: str | None
    confidence: float
    mod: str | None = None
    article: str | msgspec.UnsetType = msgspec.UNSET


class Figure(Record, frozen=True, kw_only=True):
    """A number: `value`, or `low` and `high` for a range or a bound; `unit` is UCUM, ISO 4217 or empty for a count."""

    id: str
    start: int
    end: int
    text: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    comparator: Comparator
    change: Change
    unit: str
    dimension: str | None
    of: str | None
    about: str | None
    base_value: float | int | None
    base_unit: str | None
    article: str | msgspec.UnsetType = msgspec.UNSET


class Quote(Record, frozen=True, kw_only=True):
    """Reported words and who said them. `rule` names the sieve that found the speaker."""

    id: str
    type: QuoteType
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    speaker: str | None
    entity: str | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_text: str | None
    cue: str | None
    rule: str | None
    addressee: str | None
    article: str | msgspec.UnsetType = msgspec.UNSET


class Reading(Record, frozen=True, kw_only=True):
    """An annotated article. Entities, dates, figures and quotes are in text order."""

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
