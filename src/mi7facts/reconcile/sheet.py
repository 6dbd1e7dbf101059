"""Merge the findings of all articles into one sheet; or those of one article into its own facts."""

from __future__ import annotations

from collections.abc import Sequence

from mi7facts.model import ArticleRecord, Findings, Generator, Problem, Sheet
from mi7facts.settings import Settings


def article_record(findings: Findings) -> ArticleRecord:
    """Return the JSONL record of one article; its facts have the sheet's shape, with one article's values."""
    return ArticleRecord(
        article=findings.article.head, entities=findings.entities, dates=findings.dates, figures=findings.figures, quotes=findings.quotes,
        facts=(), problems=findings.article.problems,
    )  # fmt: skip


def merge(findings: Sequence[Findings], problems: Sequence[Problem], generator: Generator, settings: Settings) -> Sheet:
    """Return the sheet of all articles. Order of findings changes nothing."""
    return Sheet(
        generator=generator,
        articles=(),
        entities=(),
        facts=(),
        conflicts=(),
        updates=(),
        dates=(),
        figures=(),
        quotes=(),
        problems=tuple(problems),
    )
