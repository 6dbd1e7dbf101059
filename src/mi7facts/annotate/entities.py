"""Who and what an article speaks of: names, works and events, clustered under one canonical name each."""

from __future__ import annotations

from mi7facts.model import Article, Date, Entity, Sentence
from mi7facts.settings import Settings


def find_entities(article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...], settings: Settings) -> tuple[Entity, ...]:
    """Return the entities of the story by first mention, ids e1, e2, ..."""
    return ()
