"""A bare number takes up what the sentence before counted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "attribute", "values"),
    [
        ("Organisers said 40,000 people marched through Oslo. The council put the number at 16,000.", "attendance", {40000, 16000}),
        ("The fire killed 23 people, officials said. The correct number is 32.", "killed", {23, 32}),
        ("The fire killed 23 people, officials said. The number of trees is 32.", "killed", {23}),
        ("The tower is 23 metres tall. The correct number is 32.", "height", {23}),
        ("The fire killed 23 people. It burned all night. The correct number is 32.", "killed", {23}),
        ("The correct number is 32.", "killed", set()),
    ],
)
def test_echo(tell, text: str, attribute: str, values: set[int]) -> None:
    assert {c.amount.value for c in tell(text) if c.attribute == attribute} == values


def test_an_echo_counts_no_subset(tell) -> None:
    found = [c for c in tell("The fire killed 23 people, officials said. The correct number is 32.") if c.amount.value == 32]
    assert [c.scope.of for c in found] == [None]
    assert found[0].confidence < 0.95
