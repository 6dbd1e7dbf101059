"""The records that pass from stage to stage and out of the program.

Every record is frozen and typed. The output contract's JSON and its JSON Schema are made from these types, so a field is described here and
nowhere else. Offsets are Unicode code points, half-open [start, end), into the article's source text: `text == source[start:end]`.

Flow: Document (read) -> Article (parse) -> Reading (annotate) -> Findings (relate) -> Sheet (reconcile).
"""

from __future__ import annotations

from mi7facts.model.article import Article, ArticleHead, Author, Document, Given, Markup, Segment
from mi7facts.model.findings import Amount, Claim, Evidence, Findings, Link, NameLink, Scope, Subject
from mi7facts.model.reading import Date, Entity, Figure, Mention, Quote, Reading, Sentence, Token
from mi7facts.model.record import Problem, Record
from mi7facts.model.sheet import ArticleRecord, Conflict, Fact, Generator, Relation, Sheet, SheetArticle, Suggestion, Support, Update, Value
from mi7facts.model.vocabulary import (
    STORY_ROLES,
    Change,
    Comparator,
    ConflictSeverity,
    DateType,
    EntityType,
    FactKind,
    MentionKind,
    Modality,
    Polarity,
    ProblemSeverity,
    QuoteType,
    Rank,
    Reason,
    RelationKind,
    Role,
    ValueType,
    Where,
)
from mi7facts.model.workings import Carrier, Derivation, Rival, Workings

__all__ = [
    "STORY_ROLES",
    "Amount",
    "Article",
    "ArticleHead",
    "ArticleRecord",
    "Author",
    "Carrier",
    "Change",
    "Claim",
    "Comparator",
    "Conflict",
    "ConflictSeverity",
    "Date",
    "DateType",
    "Derivation",
    "Document",
    "Entity",
    "EntityType",
    "Evidence",
    "Fact",
    "FactKind",
    "Figure",
    "Findings",
    "Generator",
    "Given",
    "Link",
    "Markup",
    "Mention",
    "MentionKind",
    "Modality",
    "NameLink",
    "Polarity",
    "Problem",
    "ProblemSeverity",
    "Quote",
    "QuoteType",
    "Rank",
    "Reading",
    "Reason",
    "Record",
    "Relation",
    "RelationKind",
    "Rival",
    "Role",
    "Scope",
    "Segment",
    "Sentence",
    "Sheet",
    "SheetArticle",
    "Subject",
    "Suggestion",
    "Support",
    "Token",
    "Update",
    "Value",
    "ValueType",
    "Where",
    "Workings",
]
