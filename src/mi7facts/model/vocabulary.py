"""The closed vocabularies of the output contract."""

from __future__ import annotations

from typing import Literal

Role = Literal[
    "headline", "deck", "byline", "timestamp", "dateline", "body", "subhead", "caption", "credit", "embed", "pullquote", "promo",
    "related", "bio", "topics", "share", "comments", "nav", "legal", "source_list", "blank",
]  # fmt: skip
EntityType = Literal["person", "place", "facility", "organization", "work", "event", "group", "product", "law", "language"]
MentionKind = Literal["name", "noun", "pronoun"]
DateType = Literal["date", "time", "duration", "set"]
Comparator = Literal["=", "~", "<", "<=", ">", ">="]
Change = Literal["=", "up", "down"]
QuoteType = Literal["direct", "mixed", "indirect"]
ValueType = Literal["figure", "date", "place", "person", "organization", "text", "score", "weekday"]
Modality = Literal["stated", "planned", "forecast", "claimed", "denied", "past"]
Polarity = Literal["+", "-"]
Rank = Literal["preferred", "normal", "deprecated"]
FactKind = Literal["single", "agreement", "compatible", "update", "conflict"]
RelationKind = Literal["agreement", "compatible", "update", "conflict"]
Reason = Literal[
    "disjoint-dates", "weekday-mismatch", "disjoint-ranges", "different-number", "different-name", "different-place", "different-text",
    "later-article", "explicit-revision", "explicit-correction", "cumulative-count", "finer-granularity", "rounding", "unit-conversion",
    "within-bounds", "same-value", "age-over-time", "derived-ratio", "copied-text",
]  # fmt: skip
Where = Literal["within-article", "between-articles", "both"]
ConflictSeverity = Literal["high", "medium", "low"]
ProblemSeverity = Literal["error", "warning", "note"]

#: The roles that tell the story; everything below `segments` in a record is taken from these.
STORY_ROLES: frozenset[Role] = frozenset({"headline", "deck", "dateline", "body", "subhead", "caption", "embed"})
