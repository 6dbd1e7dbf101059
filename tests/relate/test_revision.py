"""Words by which a value revises or corrects another; words of change that do not reach it are none."""

from __future__ import annotations

import pytest


def cues(claims, value: object) -> set[str | None]:
    return {c.cue for c in claims if c.amount.value == value}


@pytest.mark.parametrize(
    ("text", "value", "cue"),
    [
        ("The death toll from the fire in Oslo has risen to 14.", 14, "risen to"),
        ("The death toll from the fire in Oslo climbed to 14.", 14, "climbed to"),
        ("The number of people killed by the fire has reached 14.", 14, "reached"),
        ("The cost of the bridge has fallen to £80 million.", 80000000, "fallen to"),
        ("The opening of the museum was postponed to May 2022.", "2022-05", "postponed to"),
        ("Hale Motors raised its offer to $3 billion.", 3000000000, "raised"),
        ("The correct number of people killed by the fire is 14.", 14, "correct"),
    ],
)
def test_cue(tell, text: str, value: object, cue: str) -> None:
    assert cue in cues(tell(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fire killed 14 people.", 14),
        ("The economy of Norland grew 3 percent in 2020.", 3),
        ("Nico Sand moved from Hale Town to Norby Rovers for £18 million.", 18000000),
        ("Police put the number of people killed by the fire at 14.", 14),
        ("Prices rose, the mayor said, and the fire killed 14 people.", 14),
    ],
)
def test_no_cue(tell, text: str, value: object) -> None:
    assert cues(tell(text), value) <= {None}


def test_who_is_appointed_is_new(tell) -> None:
    claims = [c for c in tell("Norby Rovers appointed Julia Falk as head coach.") if c.attribute == "head_coach"]
    assert [(c.amount.value, c.cue) for c in claims] == [("Julia Falk", "appointed")]
