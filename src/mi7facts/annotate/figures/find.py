"""Find the figures of an article."""

from __future__ import annotations

from mi7facts.model import Article, Date, Entity, Figure, Sentence


def find_figures(
    article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...], entities: tuple[Entity, ...]
) -> tuple[Figure, ...]:
    """Return the figures of the story in text order, ids n1, n2, ..."""
    return ()
