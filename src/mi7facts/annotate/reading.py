"""Annotate one article: dates first, names next (a date is no name), then figures (a number in a date or a name is none) and quotes."""

from __future__ import annotations

from mi7facts.annotate.dates.find import find_dates
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.quotes.find import find_quotes
from mi7facts.model import Article, Reading, Sentence
from mi7facts.settings import Settings


def annotate(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> Reading:
    """Return the reading of an article whose sentences are known."""
    dates = find_dates(article, sentences, settings)
    entities = find_entities(article, sentences, dates, settings)
    figures = find_figures(article, sentences, dates, entities)
    quotes = find_quotes(article, sentences, entities)
    return Reading(article=article, sentences=sentences, entities=entities, dates=dates, figures=figures, quotes=quotes)
