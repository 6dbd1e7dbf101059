"""Keys from a figure's own words, for figures that no attribute claims."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "key", "value", "subject"),
    [
        ("Hale Motors has 14 factories.", "factories", 14, "Hale Motors"),
        ("Hale Motors has 14 spare factories.", "factories", 14, "Hale Motors"),
        ("Hale Motors has 14 car factories.", "car_factories", 14, "Hale Motors"),
        ("There are 31 wolves in Norland.", "wolves", 31, "Norland"),
        ("The number of wolves in Norland has grown to 46.", "wolves", 46, "Norland"),
        ("The lighthouse has 200 steps.", "steps", None, None),
        ("Sales at Hale Motors rose by 14 lorries.", "lorries", None, None),
        ("Revenue at Hale Motors rose 4.2% in May.", "revenue", None, None),
    ],
)
def test_key(tell, text: str, key: str, value: int | None, subject: str | None) -> None:
    found = {c.attribute: (c.amount.value, c.subject.name) for c in tell(text)}
    assert found.get(key) == (None if value is None else (value, subject))


@pytest.mark.parametrize(
    "text",
    [
        "Hale Motors spent £28 million.",
        "Runa Aas moved to Hale Motors for £28 million.",
        "Hale Motors met 14 people.",
        "Hale Motors met 14 men.",
        "They have 14 factories.",
        "The officials have 14 factories.",
    ],
)
def test_no_key_from_names_people_or_nobody(tell, text: str) -> None:
    assert [c.attribute for c in tell(text) if c.confidence < 0.7] == []


def test_an_open_key_has_a_period(tell) -> None:
    (claim,) = [c for c in tell("Hale Motors sold 500 tractors in 2020.") if c.attribute == "tractors"]
    assert (claim.scope.period, claim.label) == ("2020", "tractors")
