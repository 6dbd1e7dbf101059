"""What the words around a name say of its type."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.context import LIKELY, SURE, context_votes
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.nlp import Engine
from mi7facts.settings import Settings
from tagged import story


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


VOTES = [
    ("Ada/NNP Quill/NNP ~,/, 41/CD ~,/, left/VBD", (0, 2), [("person", SURE)]),
    ("Ada/NNP Quill/NNP (/-LRB- ~41/CD ~)/-RRB- left/VBD", (0, 2), [("person", SURE)]),
    ("Ada/NNP Quill/NNP ~,/, 116/CD ~,/, left/VBD", (0, 2), []),
    ("Ada/NNP Quill/NNP ~,/, 1999/CD ~,/, left/VBD", (0, 2), []),
    ("Ada/NNP Quill/NNP ~,/, 41/CD men/NNS left/VBD", (0, 2), []),
    ("the/DT poet/NN Ada/NNP Quill/NNP left/VBD", (2, 4), [("person", LIKELY)]),
    ("the/DT poet/NN Ada/NNP left/VBD", (2, 3), []),
    ("its/PRP$ director/NN ~,/, Ada/NNP Quill/NNP ~,/, left/VBD", (3, 5), [("person", LIKELY)]),
    ("its/PRP$ director/NN ~,/, Ada/NNP Quill/NNP left/VBD", (3, 5), []),
    ("its/PRP$ bridge/NN ~,/, Low/NNP Tide/NNP ~,/, fell/VBD", (3, 5), []),
    ("Low/NNP Tide/NNP ~,/, directed/VBN by/IN Ada/NNP", (0, 2), [("work", SURE)]),
    ("Low/NNP Tide/NNP written/VBN by/IN Ada/NNP", (0, 2), [("work", SURE)]),
    ("Low/NNP Tide/NNP ~,/, directed/VBN in/IN Oslo/NNP", (0, 2), []),
    ("the/DT sequel/NN to/IN Low/NNP Tide/NNP won/VBD", (3, 5), [("work", SURE)]),
    ("the/DT trailer/NN for/IN Low/NNP Tide/NNP", (3, 5), [("work", SURE)]),
    ("the/DT road/NN to/IN Low/NNP Tide/NNP", (3, 5), []),
    ("Low/NNP Tide/NNP", (0, 2), []),
]


@pytest.mark.parametrize(("line", "span", "votes"), VOTES)
def test_votes(line: str, span: tuple[int, int], votes: list[tuple[str, float]]) -> None:
    told = story(line)
    found = list(context_votes(told, [told.name(0, *span, None, 0.0, "capitals")]))
    assert [(n.type, n.weight) for n in found] == votes
    assert all((n.first, n.last) == span for n in found)


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
