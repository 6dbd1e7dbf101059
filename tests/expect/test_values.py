"""Names and values as people write them in an expectation."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.expect.records import ExpectedFact, Scalar
from mi7facts.expect.values import fits, same_name, same_subject, same_value
from mi7facts.model import Value
from sheets import COST, MARCH, SHIP


def with_value(base: Value, value: str | float | None, **more: object) -> Value:
    """A value like another one, with something else in it."""
    return msgspec.structs.replace(base, value=value, **more)


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("Aurelia", "Aurelia", True),
        ("aurelia", "AURELIA", True),
        ("Aurelia", "the Aurelia", True),
        ("The  Aurelia", "Aurelia", True),
        ("fire", "the mill fire", True),
        ("fire", "firefighter", False),
        ("Fire", "mill fire", False),
        ("Berg", "Anna Berg", False),
        ("Anna Berg", "Berg", False),
        ("Straße", "STRASSE", True),
        ("the", "the", True),
    ],
)
def test_names(expected: str, found: str, same: bool) -> None:
    assert same_name(expected, found) is same


def test_a_subject_goes_by_its_aliases_too() -> None:
    assert same_subject("the ferry", SHIP)
    assert same_subject("ferry", SHIP)
    assert not same_subject("boat", SHIP)


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ("2031-03", "2031-03", True),
        ("2031-03", "2031-03-04", False),
        ("2031-03~", "2031-03-04", True),
        ("2031-03~", "2031-04", True),
        ("2031-03~", "2031-06", False),
        ("2031-03-10~", "2031-03-11", True),
        ("2031-03-10~", "2031-03-13", False),
        ("2031~", "2032-05", True),
        ("2031~", "2033-05", False),
        ("2031-13~", "2031-12", False),
        ("March~", "2031-03", False),
        ("XXXX-WXX-1", "XXXX-WXX-1", True),
    ],
)
def test_dates(expected: str, found: str, same: bool) -> None:
    assert same_value(expected, with_value(MARCH, found)) is same


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        (9, 9, True),
        (9, 9.0, True),
        (9, 10, False),
        ("9", 9, True),
        ("100~", 104, True),
        ("100~", 106, False),
        (0.1 + 0.2, 0.3, True),
        (True, 1, False),
        ("nine", 9, False),
    ],
)
def test_numbers(expected: Scalar, found: float, same: bool) -> None:
    assert same_value(expected, with_value(COST, found)) is same


def test_names_as_values() -> None:
    director = with_value(MARCH, None, type="person", name="Idun Vale", entity="e9")
    assert same_value("Idun Vale", director)
    assert not same_value("Vale", director)
    assert not same_value(None, director)


@pytest.mark.parametrize(
    ("more", "fit"),
    [
        ({}, True),
        ({"unit": "NOK"}, True),
        ({"unit": "SEK"}, False),
        ({"modality": "stated"}, True),
        ({"modality": "forecast"}, False),
        ({"polarity": "-"}, False),
        ({"low": 3}, False),
    ],
)
def test_facets(more: dict[str, object], fit: bool) -> None:
    wanted = msgspec.convert({"subject": "s", "attribute": "a", "value": 40_000_000, **more}, ExpectedFact)
    assert fits(wanted, COST) is fit


def test_a_range_is_met_by_its_bounds() -> None:
    wanted = ExpectedFact(subject="s", attribute="a", low=3, high=5)
    assert fits(wanted, with_value(COST, None, low=3, high=5))
    assert not fits(wanted, with_value(COST, None, low=3, high=6))


@given(st.one_of(st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False)))
def test_every_number_is_itself(number: float) -> None:
    assert same_value(number, with_value(COST, number))


@given(st.dates().map(str), st.sampled_from([4, 7, 10]))
def test_every_date_is_itself_and_about_itself(day: str, length: int) -> None:
    date = with_value(MARCH, day[:length])
    assert same_value(day[:length], date)
    assert same_value(day[:length] + "~", date)
