"""Find the quotes of an article and who said them."""

from __future__ import annotations

from mi7facts.model import Article, Entity, Quote, Sentence


def find_quotes(article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """Return the quotes of the story in text order, ids q1, q2, ..."""
    return ()
