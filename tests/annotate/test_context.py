"""What the words around a name say of its type."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.nlp import Engine
from mi7facts.settings import Settings


def types(engine: Engine, text: str) -> dict[str, str]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return {e.name: e.type for e in find_entities(article, sentences, (), Settings())}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Runa Elling, 81, wrote the book.", "Runa Elling", "person"),
        ("Runa Elling (81) wrote the book.", "Runa Elling", "person"),
        ("We met the poet Salka Vind in town.", "Salka Vind", "person"),
        ("The mayor told Lodestar that the bridge was safe.", "Lodestar", "organization"),
        ("Lantern Row, directed by Idun Falk, will be released in October.", "Lantern Row", "work"),
        ("They showed the trailer for Lantern Row on Friday.", "Lantern Row", "work"),
        ("Lantern Row will be released in cinemas in October.", "Lantern Row", "work"),
    ],
)
def test_context_tells_the_type(engine: Engine, text: str, name: str, kind: str) -> None:
    assert types(engine, text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Peter Berg was released from prison in October.", "Peter Berg", "work"),
        ("Oslo, 2021, was a cold place.", "Oslo", "person"),
        ("They showed footage from Oslo on Friday.", "Oslo", "work"),
    ],
)
def test_context_is_not_trusted_blindly(engine: Engine, text: str, name: str, kind: str) -> None:
    assert types(engine, text).get(name) != kind
