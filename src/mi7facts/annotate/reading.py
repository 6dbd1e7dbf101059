"""Annotate one article: dates first, names next (a date is no name), then figures (a number in a date or a name is none) and quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from mi7facts.annotate.dates.doubts import date_problems
from mi7facts.annotate.dates.find import dates_of, expressions
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.figures.compare import bound
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.quotes.find import find_quotes
from mi7facts.model import Article, Date, Figure, Reading, Sentence
from mi7facts.settings import Settings
from mi7facts.text import SpanIndex, within


def annotate(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> Reading:
    """Return the reading of an article whose sentences are known."""
    told = tuple(expressions(article, sentences, settings))
    dates = dates_of(told)
    entities = find_entities(article, sentences, dates, settings)
    figures = find_figures(article, sentences, dates, entities)
    quotes = find_quotes(article, sentences, entities)
    dates = _without_measures(dates, figures)
    doubted = msgspec.structs.replace(article, problems=article.problems + date_problems(article, told, dates))
    return Reading(article=doubted, sentences=sentences, entities=entities, dates=dates, figures=figures, quotes=quotes)


def _without_measures(dates: Sequence[Date], figures: Sequence[Figure]) -> tuple[Date, ...]:
    """Leave out what a unit shows to be no year ("1999 square feet"); only figures know the units."""
    measures = SpanIndex((f.start, f.end) for f in figures if f.unit and f.dimension != "time")
    kept = [d for d in dates if (around := measures.overlapping(d.start, d.end)) is None or not within(_number(d), around)]
    ids = {d.id: f"d{number}" for number, d in enumerate(kept, 1)}
    return tuple(msgspec.structs.replace(d, id=ids[d.id], anchor=_renamed(d.anchor, ids)) for d in kept)


def _renamed(anchor: str | None, ids: Mapping[str, str]) -> str | None:
    """An anchor in the text under its new id; None where that date turned out to be none."""
    if anchor is None or not anchor.startswith("text:"):
        return anchor
    own = ids.get(anchor.removeprefix("text:"))
    return own and f"text:{own}"


def _number(date: Date) -> tuple[int, int]:
    """Return the span of a date without a comparator before it ("about 2000" may be a measure)."""
    first, _, rest = date.text.partition(" ")
    return (date.end - len(rest), date.end) if rest and bound(first) is not None else (date.start, date.end)
