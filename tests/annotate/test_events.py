"""Events by the words of their names."""

from __future__ import annotations

import pytest

from mi7facts.annotate.events import event_names
from tagged import story

EVENTS = [
    ("at/IN the/DT Harrow/NNP Summer/NNP Festival/NNP it/PRP rained/VBD ~./.", ["Harrow Summer Festival"]),
    ("the/DT 2012/CD Tern/NNP general/JJ election/NN was/VBD held/VBN", ["2012 Tern general election"]),
    ("the/DT 1999/CD Harrow/NNP and/CC Tern/NNP by-election/NN was/VBD held/VBN", ["1999 Harrow and Tern by-election"]),
    ("in/IN World/NNP War/NNP II/NNP he/PRP fought/VBD", ["World War II"]),
    ("when/WRB Hurricane/NNP Ada/NNP struck/VBD", ["Hurricane Ada"]),
    ("at/IN the/DT Battle/NNP of/IN Tern/NNP he/PRP fell/VBD", ["Battle of Tern"]),
    ("at/IN the/DT Siege/NNP of/IN the/DT Tern/NNP Gate/NNP", ["Siege of the Tern Gate"]),
    ("the/DT 48th/JJ Harrow/NNP Film/NNP Festival/NNP opened/VBD ~./.", ["48th Harrow Film Festival"]),
    ("the/DT World/NNP Cup/NNP of/IN Tern/NNP", ["World Cup"]),
    ("at/IN the/DT Tern/NNP Games/NNPS in/IN Leeds/NNP it/PRP rained/VBD ~./.", ["Tern Games"]),
    ("the/DT 3rd/JJ Tern/NNP Cup/NNP and/CC the/DT Orla/NNP Cup/NNP", ["3rd Tern Cup", "Orla Cup"]),
    ("when/WRB Storm/NNP Ada/NNP Quill/NNP struck/VBD", ["Storm Ada Quill"]),
    ("at/IN the/DT Battle/NNP of/IN the/DT Tern/NNP he/PRP fell/VBD", ["Battle of the Tern"]),
]

NONE = [
    ("the/DT war/NN went/VBD on/RB", "small and alone"),
    ("the/DT Tern/NNP election/NN was/VBD held/VBN", "small and without a year"),
    ("the/DT 2012/CD election/NN was/VBD held/VBN", "a year and no name"),
    ("a/DT Festival/NNP was/VBD held/VBN", "one capital"),
    ("Storm/NNP clouds/NNS gathered/VBD", "no name follows"),
    ("the/DT Battle/NNP of/IN wits/NNS", "no capital after"),
    ("the/DT Harrow/NNP Election/NNP Commission/NNP met/VBD", "the body that holds it"),
    ("the/DT National/NNP/ORG Hurricane/NNP/ORG Center/NNP/ORG met/VBD", "a body by the model"),
    ("the/DT Harrow/NNP Festival/NNP Group/NNP met/VBD", "a firm"),
    ("the/DT Tern/NNP war/NN went/VBD on/RB", "small and without a year"),
    ("no/DT names/NNS here/RB", "nothing"),
]


@pytest.mark.parametrize(("line", "names"), EVENTS)
def test_events(line: str, names: list[str]) -> None:
    found = list(event_names(story(line)))
    assert sorted({n.text for n in found}) == names
    assert {n.type for n in found} == {"event"}


@pytest.mark.parametrize(("line", "why"), NONE, ids=[why for _, why in NONE])
def test_no_events(line: str, why: str) -> None:
    assert list(event_names(story(line))) == [], why


def test_headlines_in_title_case_name_no_events() -> None:
    assert list(event_names(story("Thousands/NNS Join/VBP Harrow/NNP Summer/NNP Festival/NNP Parade/NN", role="headline"))) == []
