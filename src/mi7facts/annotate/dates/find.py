"""Find the time expressions of an article."""

from __future__ import annotations

from mi7facts.model import Article, Date, Sentence
from mi7facts.settings import Settings


def find_dates(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Date, ...]:
    """Return the time expressions of the story in text order, ids d1, d2, ..."""
    return ()
