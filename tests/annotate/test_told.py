"""What the words around a name say that it is."""

from __future__ import annotations

import pytest

from mi7facts.annotate.told import BESIDE, LISTED, told_types
from tagged import story

VOTES = [
    ("bands/NNS such/JJ as/IN Low/NNP Tide/NNP ~,/, Orla/NNP played/VBD", {"Low Tide": "organization", "Orla": "organization"}),
    ("towns/NNS such/JJ as/IN Tern/NNP ~,/, Ashe/NNP and/CC Orla/NNP", {"Tern": "place", "Ashe": "place", "Orla": "place"}),
    ("towns/NNS including/VBG Harrow/NNP and/CC Tern/NNP flooded/VBD", {"Harrow": "place", "Tern": "place"}),
    ("actors/NNS like/IN Ada/NNP Quill/NNP came/VBD", {"Ada Quill": "person"}),
    ("towns/NNS ~,/, including/VBG Harrow/NNP ~,/, flooded/VBD", {"Harrow": "place"}),
    ("the/DT Orla/NNP party/NN won/VBD", {"Orla": "organization"}),
    ("an/DT Orla/NNP spokesman/NN said/VBD", {"Orla": "organization"}),
    ("members/NNS of/IN Orla/NNP met/VBD", {"Orla": "organization"}),
    ("the/DT town/NN of/IN Orla/NNP lies/VBZ", {"Orla": "place"}),
    ("the/DT Afghan/JJ/NORP team/NN won/VBD", {}),
    ("towns/NNS flooded/VBD in/IN Harrow/NNP", {}),
    ("towns/NNS such/JJ as/IN those/DT near/IN Harrow/NNP", {}),
    ("boats/NNS such/JJ as/IN Orla/NNP sank/VBD", {}),
    ("the/DT Orla/NNP leader/NN spoke/VBD", {"Orla": "organization"}),
    ("the/DT Orla/NNP striker/NN scored/VBD", {"Orla": "organization"}),
    ("the/DT Orla/NNP editor/NN spoke/VBD", {"Orla": "organization"}),
    ("the/DT Orla/NNP road/NN closed/VBD", {}),
    ("the/DT leader/NN of/IN Orla/NNP spoke/VBD", {}),
    ("the/DT mayor/NN of/IN Orla/NNP spoke/VBD", {"Orla": "place"}),
    ("the/DT governor/NN of/IN Orla/NNP spoke/VBD", {"Orla": "place"}),
    ("the/DT mayor/NN near/IN Orla/NNP spoke/VBD", {}),
    ("a/DT Orla/NNP ~-/HYPH ~based/VBN firm/NN", {"Orla": "place"}),
    ("a/DT Orla/NNP ~-/HYPH ~led/VBN firm/NN", {}),
    ("the/DT chairman/NN of/IN Orla/NNP spoke/VBD", {"Orla": "organization"}),
    ("a/DT spokesman/NN for/IN Orla/NNP spoke/VBD", {"Orla": "organization"}),
    ("the/DT village/NN of/IN Low/NNP Orla/NNP flooded/VBD", {"Low Orla": "place"}),
]  # fmt: skip
LEMMAS = {"bands": "band", "towns": "town", "actors": "actor", "members": "member", "boats": "boat"}


@pytest.mark.parametrize(("line", "kinds"), VOTES)
def test_votes(line: str, kinds: dict[str, str]) -> None:
    told = story(line, lemmas=LEMMAS)
    assert {n.text: n.type for n in told_types(told)} == kinds


def test_lines_in_title_case_say_nothing() -> None:
    assert list(told_types(story("The/DT Orla/NNP Party/NN Wins/VBZ Great/JJ Harrow/NNP Vote/NN", role="headline"))) == []


@pytest.mark.parametrize("line", ["the/DT mayor/NN of/IN Orla/NNP spoke/VBD", "a/DT Orla/NNP ~-/HYPH ~based/VBN firm/NN"])
def test_what_is_ruled_is_surely_a_place(line: str) -> None:
    (vote,) = told_types(story(line))
    assert (vote.type, vote.weight) == ("place", LISTED)


def test_a_list_says_more_than_a_neighbour() -> None:
    (listed,) = told_types(story("towns/NNS like/IN Orla/NNP flooded/VBD", lemmas=LEMMAS))
    (beside,) = told_types(story("the/DT Orla/NNP party/NN won/VBD"))
    assert (listed.weight, beside.weight) == (LISTED, BESIDE)
    assert LISTED > BESIDE
