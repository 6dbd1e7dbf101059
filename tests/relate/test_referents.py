"""What words refer to: names, nouns with and without names, and "it"."""

from __future__ import annotations

import pytest

from mi7facts.model import Entity
from mi7facts.relate.referents import Referent, before, fits, refer, referents
from mi7facts.relate.registry import Attribute
from mi7facts.relate.scene import Scene


def token(scene: Scene, word: str, tree: int = -1) -> tuple[object, int]:
    chosen = scene.trees[tree]
    return chosen, next(n for n, t in enumerate(chosen.tokens) if t.text == word)


def entity(kind: str) -> Entity:
    return Entity(id="e1", type=kind, name="Norby", aliases=(), mentions=())


@pytest.mark.parametrize(
    ("text", "entities", "word", "name"),
    [
        ("Runa Aas sang.", (("person", "Runa Aas"),), "Aas", "Runa Aas"),
        ("The film Salt Harbour opened.", (("work", "Salt Harbour"),), "film", "Salt Harbour"),
        ("The Salt Harbour film opened.", (("work", "Salt Harbour"),), "film", "Salt Harbour"),
        ("The Salt Harbour sequel opened.", (("work", "Salt Harbour"),), "sequel", "Salt Harbour sequel"),
        ("The Oslo film opened.", (("place", "Oslo"),), "film", "Oslo film"),
        ("The Elm Quay tower opened.", (("place", "Elm Quay"),), "tower", "Elm Quay tower"),
        ("The old tower opened.", (), "tower", "tower"),
        ("The stone tower opened.", (), "tower", "stone tower"),
        ("Hale Motors, a maker of cars, opened.", (("organization", "Hale Motors"),), "maker", "Hale Motors"),
        ("Norway's oldest bank opened.", (("place", "Norway"),), "bank", "Norway bank"),
        ("They sang.", (), "They", None),
        ("It opened.", (), "It", None),
        ("Loud is good.", (), "good", None),
    ],
)
def test_refer(read, text: str, entities, word: str, name: str | None) -> None:
    scene = Scene(read(text, entities))
    tree, i = token(scene, word)
    found = refer(scene, tree, i)
    assert (found.name if found else None) == name


def test_a_date_is_no_thing(read) -> None:
    scene = Scene(read("March was cold.", (), {"March": "2021-03"}))
    tree, i = token(scene, "March")
    assert refer(scene, tree, i) is None


@pytest.mark.parametrize(
    ("text", "entities", "aliases"),
    [
        ("The Elm Quay tower opened.", (("place", "Elm Quay"),), {"Elm Quay tower", "Elm Quay"}),
        ("The tower in Oslo opened.", (("place", "Oslo"),), {"Oslo"}),
        ("Norway's tower opened.", (("place", "Norway"),), {"tower"}),
        ("The old tower opened.", (), set()),
    ],
)
def test_names_that_tell_a_thing_from_others(read, text: str, entities, aliases: set[str]) -> None:
    scene = Scene(read(text, entities))
    tree, i = token(scene, "tower")
    found = refer(scene, tree, i)
    assert found is not None
    assert set(found.aliases) == aliases
    assert found.subject().entity is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The bridge is old. It fell.", ["bridge"]),
        ("The council opened the bridge. It fell.", ["council", "bridge"]),
        ("The cost of the bridge rose. It fell.", ["bridge"]),
        ("The officials opened the bridge. It fell.", ["bridge"]),
        ("The bridges are old. It fell.", []),
        ("The teacher sang. It fell.", []),
        ("It fell.", []),
    ],
)
def test_it_takes_up_a_thing_of_the_sentence_before(read, text: str, names: list[str]) -> None:
    scene = Scene(read(text))
    tree, i = token(scene, "It")
    assert [r.name for r in referents(scene, tree, i)] == names
    assert [r.name for r in before(scene, tree)] == names


def test_a_noun_does_not_take_up_anything(read) -> None:
    scene = Scene(read("The bridge is old. The mill fell."))
    tree, i = token(scene, "mill")
    assert [r.name for r in referents(scene, tree, i)] == ["mill"]


ATTRIBUTE = {"label": "x", "value": "figure"}


@pytest.mark.parametrize(
    ("subject", "nouns", "referent", "expected"),
    [
        (("work",), (), Referent(entity=entity("work"), name="Norby", noun="norby"), True),
        (("work",), (), Referent(entity=entity("place"), name="Norby", noun="norby"), False),
        (("any",), (), Referent(entity=entity("person"), name="Norby", noun="norby"), True),
        (("work",), ("film",), Referent(entity=entity("place"), name="Norby", noun="film"), True),
        ((), ("film",), Referent(entity=None, name="film", noun="film"), True),
        ((), ("film",), Referent(entity=None, name="tower", noun="tower"), False),
        ((), ("any",), Referent(entity=None, name="tower", noun="tower"), True),
        ((), ("any",), Referent(entity=None, name="people", noun="people"), False),
        ((), ("any",), Referent(entity=None, name="report", noun="report"), False),
        (("any",), (), Referent(entity=None, name="tower", noun="tower"), False),
        (("any",), (), Referent(entity=None, name="Elm Quay", noun="quay"), True),
        ((), ("any",), Referent(entity=None, name="Elm Quay", noun="quay"), False),
        ((), ("any",), Referent(entity=entity("place"), name="Norby", noun="norby"), False),
    ],
)
def test_fits(subject, nouns, referent: Referent, expected: bool) -> None:
    attribute = Attribute(label="x", value="figure", subject=subject, subject_nouns=nouns)
    assert fits(referent, attribute) is expected


def test_a_named_subject_keeps_its_id() -> None:
    assert Referent(entity=entity("work"), name="Norby", noun="").subject().entity == "e1"
