"""What sets values apart: the subset that is counted, the period of a figure, the region of a release."""

from __future__ import annotations

import pytest


def one(claims, attribute: str, value: object):
    (found,) = [c for c in claims if c.attribute == attribute and c.amount.value == value]
    return found.scope


@pytest.mark.parametrize(
    ("text", "subset"),
    [
        ("The fire killed 12 people.", None),
        ("The fire killed 12 victims.", None),
        ("The fire killed 12 children.", "child"),
        ("The fire killed 12 firefighters.", "firefighter"),
        ("The death toll of the fire is 12.", None),
    ],
)
def test_subset(tell, text: str, subset: str | None) -> None:
    assert one(tell(text), "killed", 12).of == subset


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Hale Motors made a profit of £41 million in 2020.", "2020"),
        ("Hale Motors made a profit of £41 million in March 2020.", "2020-03"),
        ("Hale Motors reported a profit of £41 million on Thursday.", None),
        ("Hale Motors made a profit of £41 million.", None),
    ],
)
def test_a_year_or_a_month_is_a_period_and_a_day_is_none(tell, text: str, period: str | None) -> None:
    assert one(tell(text), "profit", 41000000).period == period


def test_a_period_belongs_to_the_nearest_figure(tell) -> None:
    found = {
        c.amount.value: c.scope.period
        for c in tell("Hale Motors made a profit of £41 million in 2020 and a profit of £36 million in 2019.")
    }
    assert found[41000000] == "2020"
    assert found[36000000] == "2019"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("The film will be released in Britain on 1 October 2021.", "United Kingdom"),
        ("The film will be released in the United States on 1 October 2021.", "United States"),
        ("The film will be released on 1 October 2021.", None),
    ],
)
def test_region(tell, text: str, region: str | None) -> None:
    assert one(tell(text), "release_date", "2021-10-01").region == region
