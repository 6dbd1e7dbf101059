"""Whom an attribute is of: each role of a frame, in its order."""

from __future__ import annotations

import pytest

from mi7facts.relate.registry import Attribute, Frame
from mi7facts.relate.scene import Scene
from mi7facts.relate.subject import find_subject

ANY = Attribute(label="x", value="figure", subject=("any",), subject_nouns=("any",))


@pytest.mark.parametrize(
    ("text", "word", "role", "name"),
    [
        ("The tower has a height of 90 metres.", "height", "subject", "tower"),
        ("The height of the tower is 90 metres.", "height", "owner", "tower"),
        ("The tower's height is 90 metres.", "height", "owner", "tower"),
        ("The council opened the tower.", "opened", "object", "tower"),
        ("The tower was opened by the council.", "opened", "object", "tower"),
        ("The council sold a tower of 62 storeys.", "storeys", "modified", "tower"),
        ("There are wolves in Norland.", "wolves", "place", "Norland"),
        ("The average wait at Norland was long.", "wait", "place", "Norland"),
        ("The council said that jobs would go.", "go", "speaker", "council"),
        ("The tower is old. The price is high.", "price", "before", "tower"),
        ("The tower is old.", "tower", "before", None),
        ("The tower is old.", "tower", "subject", None),
        ("The landslide killed two people.", "killed", "event", "landslide"),
    ],
)
def test_role(read, text: str, word: str, role: str, name: str | None) -> None:
    scene = Scene(read(text, (("place", "Norland"),)))
    tree = scene.trees[-1]
    trigger = next(n for n, t in enumerate(tree.tokens) if t.text == word)
    found = find_subject(scene, tree, trigger, ANY, Frame(subject=(role,)))
    assert (found.name if found else None) == name


def test_the_first_role_that_fits_wins(read) -> None:
    scene = Scene(read("The council opened the tower."))
    tree = scene.trees[0]
    trigger = next(n for n, t in enumerate(tree.tokens) if t.text == "opened")
    towers = Attribute(label="x", value="figure", subject_nouns=("tower",))
    assert find_subject(scene, tree, trigger, towers, Frame(subject=("subject", "object"))).name == "tower"
    assert find_subject(scene, tree, trigger, ANY, Frame(subject=("subject", "object"))).name == "council"
    assert find_subject(scene, tree, trigger, towers, Frame(subject=("subject",))) is None


def test_who_was_hurt_in_nothing_was_hurt_in_an_incident(read) -> None:
    scene = Scene(read("Two people were hurt."))
    tree = scene.trees[0]
    lone = Attribute(label="x", value="figure", subject=("event",), lone=True)
    plain = Attribute(label="x", value="figure", subject=("event",))
    frame = Frame(subject=("event",))
    assert find_subject(scene, tree, 3, lone, frame).name == "incident"
    assert find_subject(scene, tree, 3, plain, frame) is None


def test_a_title_that_upsets_the_parse_is_found_before_the_trigger(read) -> None:
    text = "Salt Harbour, meanwhile, out soon"
    scene = Scene(read(text, (("work", "Salt Harbour"),)))
    works = Attribute(label="x", value="date", subject=("work",))
    tree = scene.trees[0]
    trigger = next(n for n, t in enumerate(tree.tokens) if t.text == "out")
    found = find_subject(scene, tree, trigger, works, Frame(subject=("object",)))
    assert found is not None and found.name == "Salt Harbour"
