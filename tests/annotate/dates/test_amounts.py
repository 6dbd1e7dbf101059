"""Number words, years in pairs of words, and what is no amount."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from date_builders import plain_dates, rows
from mi7facts.annotate.dates.amounts import spoken, spoken_year

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """A number below a thousand in words."""
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(2, 999))
def test_number_words_read_back(number: int) -> None:
    (found,) = plain_dates(f"It took {in_words(number)} days.")
    assert found.value == f"P{number}D"


@given(st.integers(2, 999))
def test_words_and_digits_say_the_same(number: int) -> None:
    words, digits = plain_dates(f"It took {in_words(number)} years. It took {number} years.")
    assert words.value == digits.value


@given(st.integers(13, 20), st.integers(10, 99))
def test_years_in_pairs_read_back(century: int, rest: int) -> None:
    (found,) = plain_dates(f"It began in {in_words(century)} {in_words(rest)}.")
    assert found.value == f"{century}{rest}"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([7], 7),
        ([20, 4], 24),
        ([2, 100], 200),
        ([100], 100),
        ([2, 100, 20, 4], 224),
        ([2, 1000], 2000),
        ([2, 1000, 5, 100], 2500),
        ([1000, 1_000_000], None),
        ([4, 20], None),
        ([20, 20], None),
        ([5, 5], None),
        ([10, 5], None),
    ],
)
def test_spoken(numbers: list[int], expected: int | None) -> None:
    if expected is not None:
        assert spoken(numbers) == expected
    else:
        assert spoken(numbers) is None or max(numbers) >= 1000


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([19, 90, 7], 1997), ([20, 20], 2020), ([19], None), ([12, 90], None), ([19, 5], None), ([21, 50], None), ([19, 90, 90], None)],
)
def test_spoken_year(numbers: list[int], expected: int | None) -> None:
    assert spoken_year(numbers) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for two or three days", [("two or three days", "P2D")]),
        ("for 5-10 years", [("5-10 years", "P5Y")]),
        ("for 12 to 18 months", [("12 to 18 months", "P12M")]),
        ("for half a year", [("half a year", "P6M")]),
        ("for a half-hour", [("a half-hour", "PT30M")]),
        ("a half-century", [("a half-century", "P50Y")]),
        ("for up to six weeks", [("up to six weeks", "P6W")]),
        ("for less than an hour", [("less than an hour", "PT1H")]),
        ("for a dozen years", [("a dozen years", "P12Y")]),
        ("for two years, three months", [("two years, three months", "P2Y3M")]),
        ("for 24 hours, two weeks", [("24 hours", "PT24H"), ("two weeks", "P2W")]),
        ("for 3.5 hours", [("3.5 hours", "PT3H30M")]),
        ("for one second", [("one second", "PT1S")]),
        ("for 1,000 years", [("1,000 years", "P1000Y")]),
        ("for the next two years", [("the next two years", "P2Y")]),
        ("in the coming days", [("the coming days", "PXD")]),
        ("these days", [("these days", "PRESENT_REF")]),
        ("over the past decade", [("the past decade", "P10Y")]),
        ("for over three years", [("over three years", "P3Y")]),
        ("spread over three years", [("three years", "P3Y")]),
        ("evolved over several years", [("several years", "PXY")]),
        ("for no more than sixty days", [("no more than sixty days", "P60D")]),
        ("in a three-year period", [("a three-year period", "P3Y")]),
        ("in past years", [("past years", "PAST_REF")]),
        ("in the past years", [("the past years", "PXY")]),
        ("in weeks and months", [("weeks and months", "PXW")]),
        ("in two weeks or months", [("two weeks", "P2W"), ("months", "PXM")]),
        ("in dozens of years", [("dozens of years", "PXY")]),
        ("a month or two", [("a month or two", "P1M")]),
        ("a month or two weeks", [("a month", "P1M"), ("two weeks", "P2W")]),
    ],
)
def test_lengths(text: str, expected: list[tuple[str, str]]) -> None:
    assert rows(plain_dates(f"They worked {text}.")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 58-year-old",
        "an 8-month-old truce",
        "the six-week-old baby",
        "is 90 years old",
        "a second try",
        "three-quarters of them",
        "20 men",
        "one of them",
        "a years-old row",
    ],
)
def test_no_length(text: str) -> None:
    assert rows(plain_dates(f"They saw {text}.")) == []
