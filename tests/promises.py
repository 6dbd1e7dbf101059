"""What the output contract promises and no JSON Schema can say, checked on records: each breach is told in one sentence.

`article_breaches` takes a JSONL record, `sheet_breaches` a merged sheet; both also look at the JSON that is printed of it.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import TypeVar

import msgspec
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from jsonschema import Draft202012Validator

from mi7facts.model import (
    STORY_ROLES,
    ArticleHead,
    ArticleRecord,
    Conflict,
    Date,
    Entity,
    Evidence,
    Fact,
    Figure,
    Mention,
    Problem,
    Quote,
    Relation,
    Segment,
    Sheet,
    Update,
    Value,
)
from mi7facts.render.json import to_json
from mi7facts.render.schema import article_schema, sheet_schema
from timex3 import why_invalid

Texts = Mapping[str, str]
Row = Mention | Date | Figure | Quote
Dated = TypeVar("Dated", Date, Figure)
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
GRAVITY = ("single", "agreement", "compatible", "update", "conflict")
#: Modalities that no relation may join: a denied value with one that is held, a forecast with what came.
NEVER_PAIRED = (
    (frozenset({"denied"}), frozenset({"stated", "planned", "claimed", "forecast", "past"})),
    ({"forecast"}, {"stated", "past"}),
)
BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def article_breaches(record: ArticleRecord, text: str) -> list[str]:
    """What is wrong with the record of an article whose source text is given."""
    head = record.article
    texts = {head.id: text}
    rows: list[Row] = [*record.dates, *record.figures, *record.quotes, *(m for e in record.entities for m in e.mentions)]
    return [
        *_printed(record, _validator(ArticleRecord)),
        *_head(head, text),
        *_ids([record.entities, record.dates, record.figures, record.quotes, record.facts]),
        *(f"{_shown(row)} names an article" for row in rows if row.article is not msgspec.UNSET),
        *(f"{_shown(row)} is not the story's" for row in rows if not _in_story(row, head.segments)),
        *(b for row in rows for b in _row(row, text)),
        *_entities(record.entities, record.quotes, record.facts),
        *_apart(record.dates, record.figures),
        *_anchored(record.dates),
        *(b for fact in record.facts for b in _fact(fact, texts)),
        *(b for e in _evidence_of(record.facts) for b in _stands_in(e, head.segments)),
        *_problems(record.problems, len(text)),
    ]


def sheet_breaches(sheet: Sheet, texts: Texts) -> list[str]:
    """What is wrong with a sheet; texts are the source texts by the articles' ids in it."""
    rows: list[Row] = [*sheet.dates, *sheet.figures, *sheet.quotes, *(m for e in sheet.entities for m in e.mentions)]
    listed = {a.id for a in sheet.articles}
    return [
        *_printed(sheet, _validator(Sheet)),
        *_ids([sheet.articles]),
        *_ids([sheet.entities, sheet.facts, sheet.conflicts, sheet.updates, sheet.dates, sheet.figures, sheet.quotes]),
        *(f"{_shown(row)} is of no article of the sheet" for row in rows if row.article not in listed),
        *(b for row in rows if row.article in listed for b in _row(row, texts[str(row.article)])),
        *_entities(sheet.entities, sheet.quotes, sheet.facts),
        *(b for a in sorted(listed) for b in _apart(_of(sheet.dates, a), _of(sheet.figures, a))),
        *(b for a in sorted(listed) for b in _anchored(_of(sheet.dates, a))),
        *(b for fact in sheet.facts for b in _fact(fact, texts)),
        *_repeated(sheet.facts, sheet.conflicts, "conflict"),
        *_repeated(sheet.facts, sheet.updates, "update"),
        *(b for c in sheet.conflicts for b in _where(c)),
        *_problems(sheet.problems, None),
    ]


@cache
def _validator(record: type[ArticleRecord | Sheet]) -> Draft202012Validator:
    return Draft202012Validator(article_schema() if record is ArticleRecord else sheet_schema())


def _printed(record: ArticleRecord | Sheet, validator: Draft202012Validator) -> Iterator[str]:
    """Strict JSON on one line that meets the schema and reads back as what it was."""
    line = to_json(record)
    try:
        table = json.loads(line, parse_constant=_refuse)
        line.encode("utf-8")
    except ValueError as error:
        yield f"no strict JSON: {error}"
        return
    yield from (f"the schema refuses {e.json_path}: {e.message[:80]}" for e in validator.iter_errors(table))
    if found := UNPRINTED.search(line):
        yield f"{found[0]!r} is printed as it is"
    if "\n" in line:
        yield "a record of more than one line"
    try:
        if msgspec.json.decode(line, type=type(record)) != record:
            yield "what is printed reads back as something else"
    except msgspec.ValidationError as error:
        yield f"what is printed is no record: {error}"


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _head(head: ArticleHead, text: str) -> Iterator[str]:
    yield from _partition(head.segments, text)
    for name, moment in (("published", head.published), ("modified", head.modified)):
        if moment is not None and not ISO.fullmatch(moment):
            yield f"{name} {moment!r} is not ISO 8601"
    if head.title_span is not None and not (0 <= head.title_span[0] < head.title_span[1] <= len(text)):
        yield f"title_span {head.title_span} lies outside the text"
    for author in head.authors:
        if not author.name.strip():
            yield "an author without a name"
        if author.start is not None and " ".join(text[author.start : author.end].split()) != author.name:
            yield f"author {author.name!r} is not what stands at {author.start}"
    if head.text is not None and head.text != text:
        yield "the text that is carried is not the source text"


def _partition(segments: Sequence[Segment], text: str) -> Iterator[str]:
    ends = [0, *(s.end for s in segments)]
    if [s.start for s in segments] != ends[:-1] or ends[-1] != len(text) or any(s.start >= s.end for s in segments):
        yield "the segments do not partition the text"
        return
    for at in ends[1:-1]:
        if text[at] in BREAKS and (text[at - 1] not in BREAKS or text[at - 1 : at + 1] == "\r\n"):
            yield f"the line break at {at} is cut from the segment before it"
    for s in segments:
        if s.role == "blank" and re.search(r"[^\W_]", text[s.start : s.end]):
            yield f"words at {s.start} are called blank"


def _ids(groups: Iterable[Iterable[Entity | Date | Figure | Quote | Fact | Conflict | Update]]) -> Iterator[str]:
    counted = Counter(row.id for group in groups for row in group)
    yield from (f"the id {own!r} is given {count} times" for own, count in counted.items() if count > 1 or not own)


def _in_story(row: Row, segments: Sequence[Segment]) -> bool:
    around = [s for s in segments if s.start < row.end and row.start < s.end]
    return all(s.role in STORY_ROLES or s.role == "blank" for s in around)


def _shown(row: Row) -> str:
    return f"{type(row).__name__} {row.start}-{row.end}"


def _row(row: Row, text: str) -> Iterator[str]:
    if not 0 <= row.start < row.end <= len(text):
        yield f"{_shown(row)} lies outside the text"
        return
    if not isinstance(row, Quote) and row.text != text[row.start : row.end]:
        yield f"{_shown(row)} says {row.text!r}, the text {text[row.start : row.end]!r}"
    if isinstance(row, Date):
        yield from _date(row)
    elif isinstance(row, Figure):
        yield from _amount(_shown(row), row)
    elif isinstance(row, Quote):
        yield from _quote(row, text)


def _date(date: Date) -> Iterator[str]:
    wrong = why_invalid(date.value, date.type)
    if wrong:
        yield f"{date.text!r}: {date.value!r} is no TIMEX3 of a {date.type}: {wrong}"
    if not 0 <= date.confidence <= 1:
        yield f"{date.text!r}: a confidence of {date.confidence}"
    try:
        if date.edtf is not None:
            parse_edtf(date.edtf)
    except EDTFParseException:
        yield f"{date.text!r}: {date.edtf!r} is no EDTF"


def _timex3(value: str) -> bool:
    return why_invalid(value, "time" if "T" in value else "date") is None


def _amount(place: str, amount: Figure | Value) -> Iterator[str]:
    numbers = {name: getattr(amount, name) for name in ("value", "low", "high", "base_value")}
    told = {name: n for name, n in numbers.items() if n is not None and n is not msgspec.UNSET}
    yield from (f"{place}: {name} is {n!r}" for name, n in told.items() if isinstance(n, str | bool) or not math.isfinite(n))
    if not told.keys() & {"value", "low", "high"}:
        yield f"{place} has neither value nor bounds"
    if {"low", "high"} <= told.keys() and told["low"] > told["high"]:
        yield f"{place} is low above high"
    if amount.unit and re.search(r"\s", str(amount.unit)):
        yield f"{place}: {amount.unit!r} is no unit"


def _quote(quote: Quote, text: str) -> Iterator[str]:
    ends = [quote.start, *(at for span in quote.spans for at in span), quote.end]
    if not quote.spans or ends != sorted(ends) or any(a >= b for a, b in quote.spans):
        yield f"{_shown(quote)}: spans {quote.spans} out of order"
    if quote.speaker_start is not None and text[quote.speaker_start : quote.speaker_end] != quote.speaker_text:
        yield f"{_shown(quote)}: {quote.speaker_text!r} is not what stands at {quote.speaker_start}"
    if quote.entity is not None and quote.speaker is None:
        yield f"{_shown(quote)}: an entity without a speaker"


def _entities(entities: Sequence[Entity], quotes: Sequence[Quote], facts: Sequence[Fact]) -> Iterator[str]:
    known = {e.id for e in entities}
    yield from (f"entity {e.id} has no name" for e in entities if not e.name.strip())
    yield from (f"entity {e.name!r} is mentioned nowhere" for e in entities if not e.mentions)
    yield from (f"{_shown(q)}: no entity {q.entity}" for q in quotes if q.entity is not None and q.entity not in known)
    for fact in facts:
        named = [fact.subject.entity, *(v.entity for v in fact.values if isinstance(v.entity, str))]
        yield from (f"{fact.id}: no entity {own}" for own in named if own is not None and own not in known)


def _of(rows: Sequence[Dated], article: str) -> list[Dated]:
    return [row for row in rows if row.article == article]


def _apart(dates: Sequence[Date], figures: Sequence[Figure]) -> Iterator[str]:
    """Dates stand in text order, figures too; neither overlap their own kind, and a number in a date is no figure (a length of time is)."""
    for rows in (dates, figures):
        yield from (f"{_shown(b)} follows {_shown(a)}" for a, b in pairwise(rows) if b.start < a.end)
    together = sorted([*dates, *(f for f in figures if f.dimension != "time")], key=lambda row: row.start)
    yield from (f"{_shown(a)} overlaps {_shown(b)}" for a, b in pairwise(together) if b.start < a.end and type(a) is not type(b))


def _anchored(dates: Sequence[Date]) -> Iterator[str]:
    """A date of one article hangs on its publication, on an earlier date of its own, or on nothing."""
    earlier = {"published", None}
    for date in dates:
        if date.anchor not in earlier:
            yield f"{date.id} hangs on {date.anchor!r}, which is no earlier date of its article"
        earlier.add(f"text:{date.id}")


def _fact(fact: Fact, texts: Texts) -> Iterator[str]:
    values = {v.id: v for v in fact.values}
    if not fact.subject.name.strip():
        yield f"{fact.id} has no subject"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", fact.attribute):
        yield f"{fact.id}: {fact.attribute!r} is no key"
    if len(values) != len(fact.values) or not values:
        yield f"{fact.id}: values without ids of their own"
    yield from (b for v in fact.values for b in _value(v, texts))
    yield from _stands(fact, values)
    yield from (b for r in fact.relations for b in _relation(fact.id, r, values))
    shared = any(len({e.article for e in v.evidence}) > 1 for v in fact.values)
    kinds = [r.kind for r in fact.relations] or (["agreement"] if shared and fact.kind == "agreement" else ["single"])
    if fact.kind != max(kinds, key=GRAVITY.index):
        yield f"{fact.id} is called {fact.kind}, its relations are {kinds}"
    joined = [frozenset(r.values) for r in fact.relations if r.kind == "conflict"]
    yield from (f"{fact.id}: a conflict inside a conflict" for a, b in combinations(joined, 2) if a <= b or b <= a)


def _stands(fact: Fact, values: Mapping[str, Value]) -> Iterator[str]:
    """One value is suggested, and that one is preferred; or none is, and why."""
    chosen = fact.suggested.value_id
    if chosen is not None and chosen not in values:
        yield f"{fact.id} suggests {chosen!r}, no value of its own"
    if not fact.suggested.reason:
        yield f"{fact.id} suggests without a reason"
    if [v.id for v in fact.values if v.rank == "preferred"] != [v for v in [chosen] if v]:
        yield f"{fact.id} suggests {chosen!r} and prefers another"


def _value(value: Value, texts: Texts) -> Iterator[str]:
    if value.type == "figure":
        yield from _amount(value.id, value)
    elif value.type == "date" and not (isinstance(value.value, str) and _timex3(value.value)):
        yield f"{value.id}: {value.value!r} is no date"
    elif value.type in ("place", "person", "organization") and not value.name:
        yield f"{value.id} has no name"
    told = len({e.article for e in value.evidence})
    if not value.evidence:
        yield f"{value.id} is proved by nothing"
    if not 1 <= value.support.independent <= value.support.articles == told:
        yield f"{value.id}: {value.support} but {told} articles in the evidence"
    if not 0 <= value.confidence <= 1:
        yield f"{value.id}: a confidence of {value.confidence}"
    yield from (b for e in value.evidence for b in _evidence(value.id, e, texts))


def _evidence(place: str, evidence: Evidence, texts: Texts) -> Iterator[str]:
    if evidence.article not in texts:
        yield f"{place} is proved by {evidence.article!r}, no article of these"
        return
    if evidence.text != texts[evidence.article][evidence.start : evidence.end] or not evidence.text:
        yield f"{place}: {evidence.text!r} is not what stands at {evidence.start}"
    if not 0 <= evidence.sentence[0] <= evidence.start < evidence.end <= evidence.sentence[1] <= len(texts[evidence.article]):
        yield f"{place}: {evidence.text!r} stands outside its sentence"
    if evidence.segment not in STORY_ROLES:
        yield f"{place} is proved by {evidence.segment}"


def _evidence_of(facts: Sequence[Fact]) -> Iterator[Evidence]:
    yield from (e for fact in facts for value in fact.values for e in value.evidence)


def _stands_in(evidence: Evidence, segments: Sequence[Segment]) -> Iterator[str]:
    around = [s.role for s in segments if s.start <= evidence.start < s.end]
    if around and evidence.segment != around[0]:
        yield f"{evidence.text!r} is said to stand in {evidence.segment} and stands in {around[0]}"


def _relation(place: str, relation: Relation, values: Mapping[str, Value]) -> Iterator[str]:
    members = set(relation.values)
    if not members <= values.keys():
        yield f"{place}: a relation of values that are not its own"
        return
    if len(members) != len(relation.values) or len(members) < (1 if relation.kind == "agreement" else 2):
        yield f"{place}: a relation of fewer than two values"
    if relation.suggested is not None and relation.suggested not in members:
        yield f"{place}: a relation suggests {relation.suggested!r}, none of its values"
    told = {values[own].modality for own in members}
    yield from (f"{place}: {sorted(told)} are paired" for one, other in NEVER_PAIRED if told & one and told & other)


def _repeated(facts: Sequence[Fact], items: Sequence[Conflict] | Sequence[Update], kind: str) -> Iterator[str]:
    """Each conflict (or update) repeats a relation of its fact with the values inline, and each such relation is repeated once."""
    by_id = {fact.id: fact for fact in facts}
    left = Counter((f.id, frozenset(r.values), r.reason) for f in facts for r in f.relations if r.kind == kind)
    for item in items:
        fact = by_id.get(item.fact)
        if fact is None:
            yield f"{item.id}: no fact {item.fact}"
            continue
        left[item.fact, frozenset(v.id for v in item.values), item.reason] -= 1
        if any(v not in fact.values for v in item.values):
            yield f"{item.id}: its values are not those of {item.fact}"
        if (item.subject, item.attribute) != (fact.subject, fact.attribute):
            yield f"{item.id} is about something else than {item.fact}"
        if item.suggested is not None and item.suggested not in {v.id for v in item.values}:
            yield f"{item.id} suggests {item.suggested!r}, none of its values"
        if not item.explanation.strip():
            yield f"{item.id} explains nothing"
    yield from (f"a {kind} of {own} stands {1 - count} times in the list" for (own, _, _), count in left.items() if count)


def _where(conflict: Conflict) -> Iterator[str]:
    articles = [{e.article for e in v.evidence} for v in conflict.values]
    if conflict.where != "within-article" and len(set().union(*articles)) < 2:
        yield f"{conflict.id} is {conflict.where} in one article"
    if (
        conflict.where == "within-article"
        and conflict.reason != "weekday-mismatch"
        and not any(a & b for a, b in combinations(articles, 2))
    ):
        yield f"{conflict.id} is within-article, and no article gives two of its values"


def _problems(problems: Sequence[Problem], length: int | None) -> Iterator[str]:
    for p in problems:
        if not re.fullmatch(r"M\d{3}", p.code) or not p.message.strip():
            yield f"a problem without code and message: {p}"
        if length is not None and p.start is not None and not 0 <= p.start <= (p.end or p.start) <= length:
            yield f"{p.code} lies outside the text"
