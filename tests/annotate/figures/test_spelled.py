"""Number words: which number a run of words spells, and what may go on behind it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mi7facts.annotate.figures.spelled import fraction_behind, is_ordinal, mixed, read_on, spell, split


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nought", 0),
        ("forty", 40),
        ("two hundred and six", 206),
        ("three million and four", 3000004),
        ("two dozen", 24),
        ("five hundred and three dozen", 536),
        ("seven hundred million", 700000000),
        ("a billion and a half", 1500000000),
        ("one and a half million", 1500000),
    ],
)
def test_a_run_spells_one_number(words: str, value: int) -> None:
    assert spell(split(words)) == value


@pytest.mark.parametrize("words", ["nineteen eighty four", "three two one", "thousand million", "five and six"])
def test_a_run_that_spells_no_single_number(words: str) -> None:
    assert spell(split(words)) is None


@pytest.mark.parametrize(
    ("words", "behind", "value", "fraction"),
    [
        ("five", " point one four", "5.14", False),
        ("twelve", " fifths", "2.4", True),
        ("nine", " and a quarter", "9.25", False),
        ("six million", " and a half", "6500000", False),
        ("two hundred and one", " quarters", "200.25", False),
        ("four", " and a half of them", "4", False),
        ("five", " points", "5", False),
        ("twenty", " third", "20", False),
    ],
)
def test_what_goes_on_behind_number_words(words: str, behind: str, value: str, fraction: bool) -> None:
    first = spell(split(words))
    assert first is not None
    read, end, part = read_on(words + behind, words, first, len(words))
    assert (read, part) == (Decimal(value), fraction)
    assert end == len(words) or read != first


@pytest.mark.parametrize(
    ("behind", "whole", "count", "expected"),
    [(" third", 7, 1, True), (" thirds", 7, 2, True), (" third", 7, 2, False), (" boats", 7, 1, False)],
)
def test_a_denominator_makes_a_pair_one_mixed_number(behind: str, whole: int, count: int, expected: bool) -> None:
    assert (mixed(behind, Decimal(whole), Decimal(count), 0) is not None) is expected


@pytest.mark.parametrize(
    ("value", "behind", "expected"),
    [
        (20, "-first", True),
        (100, " and fifth", True),
        (20, " firsts", False),
        (7, " third", False),
        (21, " third", False),
        (30, " oars", False),
    ],
)
def test_ordinals_of_two_words(value: int, behind: str, expected: bool) -> None:
    assert is_ordinal(behind, Decimal(value), 0) is expected


def test_fractions_behind_digits_have_a_worth_for_each_word() -> None:
    pattern, worth = fraction_behind()
    found = pattern.match(" and three quarters")
    assert found is not None
    assert worth[found["count"]] * worth[found["parts"]] == Decimal("0.75")
    assert pattern.match(" and a third of them") is None
