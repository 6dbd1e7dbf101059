"""Merge the findings of all articles into one sheet; or those of one article into its own facts.

Order and ids depend on the articles' content only: articles stand by date of publication, then by hash; the rest by where it is first said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from typing import TypeVar

import msgspec

from mi7facts.model import (
    ArticleRecord,
    Conflict,
    Date,
    Fact,
    Figure,
    Findings,
    Generator,
    Problem,
    Quote,
    Sheet,
    SheetArticle,
    Update,
)
from mi7facts.reconcile.cast import Cast, make_cast
from mi7facts.reconcile.copies import copy_groups
from mi7facts.reconcile.facts import Settled, conflict_of, fact_of, settle, update_of
from mi7facts.reconcile.nesting import Places
from mi7facts.reconcile.slots import slots
from mi7facts.reconcile.statements import Voice, statements, voices
from mi7facts.reconcile.stories import story_groups
from mi7facts.reconcile.subjects import key_of, subject_keys, subject_of
from mi7facts.settings import Settings

Row = TypeVar("Row", Date, Figure, Quote)
#: An id that is short enough to stand in a sentence.
_HANDLE = re.compile(r"[A-Za-z][\w.-]{0,5}", re.ASCII)


def article_record(findings: Findings) -> ArticleRecord:
    """Return the JSONL record of one article; its facts have the sheet's shape, with one article's values."""
    head = findings.article.head
    cast = make_cast([findings], [0], (), None)
    settled = _settled([findings], voices([findings], [head.id], [0], [0]), cast)
    return ArticleRecord(
        article=head,
        entities=cast.entities,
        dates=findings.dates,
        figures=findings.figures,
        quotes=tuple(_cast_quote(q, 0, cast) for q in findings.quotes),
        facts=tuple(fact_of(s, f"f{i}") for i, s in enumerate(settled, 1)),
        problems=findings.article.problems,
    )


def merge(findings: Sequence[Findings], problems: Sequence[Problem], generator: Generator, settings: Settings) -> Sheet:
    """Return the sheet of all articles. Order of findings changes nothing."""
    ordered = sorted(findings, key=_content_key)
    ids = _handles([f.article.head.id for f in ordered])
    stories, copies = story_groups(ordered), copy_groups([f.article for f in ordered])
    cast = make_cast(ordered, stories, settings.aliases, ids)
    told = voices(ordered, ids, stories, copies)
    settled = _settled(ordered, told, cast)
    facts = tuple(fact_of(s, f"f{i}") for i, s in enumerate(settled, 1))
    conflicts, updates = _standing_alone(settled, facts)
    return Sheet(
        generator=generator,
        articles=tuple(_sheet_article(f, v) for f, v in zip(ordered, told, strict=True)),
        entities=cast.entities,
        facts=facts,
        conflicts=conflicts,
        updates=updates,
        dates=_dates(ids, ordered),
        figures=_numbered("n", [(ids[i], row) for i, f in enumerate(ordered) for row in f.figures]),
        quotes=_numbered("q", [(ids[i], _cast_quote(row, i, cast)) for i, f in enumerate(ordered) for row in f.quotes]),
        problems=_problems(problems, ordered),
    )


def _handles(source_ids: Sequence[str]) -> list[str]:
    """Return the ids of articles in the sheet: their own where these are short, else a1, a2 ... that no article of the sheet bears."""
    own = set(source_ids)
    free = (f"a{i}" for i in count(1) if f"a{i}" not in own)
    unique = len(own) == len(source_ids)
    return [given if unique and _HANDLE.fullmatch(given) else next(free) for given in source_ids]


def _content_key(found: Findings) -> tuple[bool, str, str, str, str, str]:
    head = found.article.head
    return head.published is None, head.published or "", head.sha256, found.article.text, head.id, head.path


def _settled(findings: Sequence[Findings], told: Sequence[Voice], cast: Cast) -> list[Settled]:
    said = list(statements(findings, told, cast))
    places = Places(findings, cast)
    keys = subject_keys(said, cast, places)
    things = {e.id for e in cast.entities if e.type != "event"}
    out = []
    for slot in slots((key_of(s, keys), s) for s in said):
        subject = subject_of(slot.said, cast)
        out.append(settle(slot, subject, places, subject.entity in things))
    return out


def _standing_alone(settled: Sequence[Settled], facts: Sequence[Fact]) -> tuple[tuple[Conflict, ...], tuple[Update, ...]]:
    conflicts: list[Conflict] = []
    updates: list[Update] = []
    for s, fact in zip(settled, facts, strict=True):
        for tie in s.ties:
            if tie.kind == "conflict":
                conflicts.append(conflict_of(s, fact, tie, f"c{len(conflicts) + 1}"))
            elif tie.kind == "update":
                updates.append(update_of(s, fact, tie, f"u{len(updates) + 1}"))
    return tuple(conflicts), tuple(updates)


def _sheet_article(found: Findings, voice: Voice) -> SheetArticle:
    head = found.article.head
    return SheetArticle(
        id=voice.id,
        path=head.path,
        source_id=head.id,
        sha256=head.sha256,
        title=head.title,
        published=head.published,
        authors=tuple(a.name for a in head.authors),
        publisher=head.publisher,
        copy_group=f"g{voice.copy_group + 1}",
        story=f"s{voice.story + 1}",
    )


def _cast_quote(quote: Quote, article: int, cast: Cast) -> Quote:
    if quote.entity is None:
        return quote
    return msgspec.structs.replace(quote, entity=cast.ids.get((article, quote.entity)))


def _dates(ids: Sequence[str], findings: Sequence[Findings]) -> tuple[Date, ...]:
    """Number the dates through; an anchor in the text takes the new id of its date."""
    rows: list[tuple[str, Date]] = []
    for article, found in zip(ids, findings, strict=True):
        own = {f"text:{row.id}": f"text:d{i}" for i, row in enumerate(found.dates, len(rows) + 1)}
        rows += [(article, msgspec.structs.replace(row, anchor=own.get(row.anchor or "", row.anchor))) for row in found.dates]
    return _numbered("d", rows)


def _numbered(letter: str, rows: Sequence[tuple[str, Row]]) -> tuple[Row, ...]:
    return tuple(msgspec.structs.replace(row, id=f"{letter}{i}", article=article) for i, (article, row) in enumerate(rows, 1))


def _problems(given: Sequence[Problem], findings: Sequence[Findings]) -> tuple[Problem, ...]:
    """All problems, each once, by file and place."""
    every = dict.fromkeys([*given, *(p for f in findings for p in f.article.problems)])

    def place(p: Problem) -> tuple[str, int, int, str, str]:
        return p.path or "", p.line or 0, p.start or 0, p.code, p.message

    return tuple(sorted(every, key=place))
