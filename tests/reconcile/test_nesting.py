"""Where places lie, as articles say it, and which of them can contradict each other."""

from __future__ import annotations

import pytest

from claim_builders import named as named_value
from claim_builders import says, sheet_of, story
from mi7facts.model import EntityType
from mi7facts.reconcile.cast import make_cast
from mi7facts.reconcile.nesting import Places


def places(text: str, entities: dict[str, EntityType]) -> Places:
    found = story(text, entities=entities)
    return Places([found], make_cast([found], [0], (), None))


SAID: list[tuple[str, bool]] = [
    ("It happened at the Old Pier in Norby.", True),
    ("It happened at the Old Pier, Norby.", True),
    ("It happened at the Old Pier, a part of Norby.", True),
    ("It happened at the Old Pier, a busy part of Norby.", True),
    ("It happened at the Old Pier in the town of Norby.", True),
    ("It happened at the Old Pier, which is a long way from Norby.", False),
    ("It happened at the Old Pier and in Norby.", False),
    ("It happened at the Old Pier. Norby knew.", False),
]


@pytest.mark.parametrize(("text", "inside"), SAID)
def test_what_lies_in_what(text: str, inside: bool) -> None:
    found = places(text, {"Old Pier": "facility", "Norby": "place"})
    assert found.nested("Old Pier", "Norby") is inside
    assert found.nested("Norby", "Old Pier") is inside


def test_outer_place_needs_no_entity() -> None:
    assert places("Hale, a suburb of Orrin, is wet.", {"Hale": "place"}).nested("Hale", "Orrin")


def test_noun_that_belongs_to_the_first_name() -> None:
    assert places("The Tarn valley in Norland is wet.", {"Tarn": "place", "Norland": "place"}).nested("Tarn", "Norland")


def test_places_lie_in_each_other_through_a_third() -> None:
    found = places(
        "The Old Pier in Norby is closed. Norby, Norland, is wet.", {"Old Pier": "facility", "Norby": "place", "Norland": "place"}
    )
    assert found.nested("Old Pier", "Norland")


LEVELS: list[tuple[str, EntityType, str]] = [
    ("Norby", "place", "town"),
    ("Tarn County", "place", "county"),
    ("France", "place", "region"),
    ("Norby Hall", "facility", "site"),
    ("Route 9", "place", "site"),
]


@pytest.mark.parametrize(("name", "kind", "level"), LEVELS)
def test_levels(name: str, kind: EntityType, level: str) -> None:
    assert places(f"It was in {name}.", {name: kind}).level(name) == level


PAIRS: list[tuple[str, EntityType, str, EntityType, int]] = [
    ("Norby", "place", "Aldby", "place", 1),
    ("Norby", "place", "Tarn County", "place", 0),
    ("Norby", "place", "Aldby Hall", "facility", 0),
    ("Norby Hall", "facility", "Aldby Hall", "facility", 0),
    ("Tarn County", "place", "Hale County", "place", 1),
    ("Tarn County", "place", "France", "place", 0),
]


@pytest.mark.parametrize(("a", "kind", "b", "other", "conflicts"), PAIRS)
def test_places_of_one_level_contradict(a: str, kind: EntityType, b: str, other: EntityType, conflicts: int) -> None:
    def told(place: str, kind: EntityType) -> object:
        text = f"The harbour festival took place in {place} with a choir and many guests."
        return story(text, says("festival", "place", named_value("place", place)), entities={place: kind})

    assert len(sheet_of(told(a, kind), told(b, other)).conflicts) == conflicts
