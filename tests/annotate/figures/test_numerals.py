"""Numerals: what spells a number, and which one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts.annotate.figures.numerals import LONGEST, find_numerals
from mi7facts.annotate.figures.spelled import spell, table

TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL = f"zero one two three four five six seven eight nine ten {TEENS}".split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def in_words(number: int) -> str:
    """Spell a number the British way, independently of the code under test."""
    for scale, name in SCALES:
        if number >= scale:
            rest = number % scale
            link = " and " if rest and rest < 100 else " "
            return (in_words(number // scale) + " " + name + (link + in_words(rest) if rest else "")).strip()
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + ("-" + SMALL[number % 10] if number % 10 else "")


def found(text: str) -> list[tuple[str, float, float]]:
    return [(text[n.start : n.end], float(n.low), float(n.high)) for n in find_numerals(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1.250.000", 1250000),
        ("10, 000", 10000),
        ("0", 0),
        ("2,318", 2318),
        ("27,000", 27000),
        ("1,234,567", 1234567),
        ("12,34,567", 1234567),
        ("1,234.5", 1234.5),
        ("3.75", 3.75),
        (".08", 0.08),
        ("40 000", 40000),
        ("40\u00a0000", 40000),
        ("1\u202f200\u202f000", 1200000),
        ("1'000'000", 1000000),
        ("4e6", 4e6),
        ("2.5e-3", 0.0025),
        ("6.02×10^23", 6.02e23),
        ("3 x 10−5", 3e-5),
        ("3×10⁸", 3e8),
        ("1/3", 1 / 3),
        ("3/4", 0.75),
        ("½", 0.5),
        ("⅝", 0.625),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("2  3/4", 2.75),
        ("5,75", 5.75),
        ("2.311,75", 2311.75),
        ("two hundred and a thirtieth", 200 + 1 / 30),
        ("one", 1),
        ("twenty", 20),
        ("twenty-one", 21),
        ("Ninety five", 95),
        ("a hundred", 100),
        ("a hundred and two", 102),
        ("two hundred and six", 206),
        ("one thousand two hundred and six", 1206),
        ("three hundred thousand", 300000),
        ("two million three hundred thousand and four", 2300004),
        ("a dozen", 12),
        ("three dozen", 36),
        ("two and a half", 2.5),
        ("two-and-a-half", 2.5),
        ("two and a half million", 2500000),
        ("half", 0.5),
        ("half a million", 500000),
        ("half a dozen", 6),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("three quarters of a million", 750000),
        ("one-fifth", 0.2),
        ("a quarter", 0.25),
        ("nine tenths", 0.9),
        ("a thousandth", 0.001),
        ("twelve fifths", 2.4),
        ("three and a third", 3 + 1 / 3),
        ("two hundred thirty and a half", 230.5),
        ("ninety and two fifths", 90.4),
        ("four million and three quarters", 4750000),
        ("a million and a half", 1500000),
        ("one billion and a half million", 1000500000),
        ("quarter of a million", 250000),
        ("half million", 500000),
        ("five point two", 5.2),
        ("nought point zero eight", 0.08),
        ("six hundred point one", 600.1),
        ("seven dozens", 84),
        ("three hundred and two dozen", 324),
        ("forty  and a half", 40.5),
    ],
)
def test_reads_a_numeral_with_its_span(text: str, value: float) -> None:
    ((span, low, high),) = found(f"({text})")
    assert span == text
    assert low == high == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds", 100, 1000),
        ("thousands", 1000, 10000),
        ("Tens of thousands", 10000, 100000),
        ("hundreds of thousands", 100000, 1000000),
        ("millions", 1000000, 10000000),
        ("dozens", 24, 100),
        ("several hundred", 200, 1000),
        ("a few thousand", 2000, 10000),
        ("a couple of hundred", 200, 300),
        ("several", 2, 20),
        ("a few", 2, 10),
    ],
)
def test_vague_plurals_have_bounds(text: str, low: int, high: int) -> None:
    assert found(text) == [(text, low, high)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the first two quarters", [("two", 2, 2)]),
        ("the last three quarters", [("three", 3, 3)]),
        ("The next two fifths", [("two", 2, 2)]),
        ("in three quarters of homes", [("three quarters", 0.75, 0.75)]),
    ],
)
def test_counted_quarters_are_no_fraction(text: str, expected: list[tuple[str, float, float]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a couple of oars", "a couple"),
        ("scores of oars", "scores"),
        ("a couple came", None),
        ("scores of 80", None),
        ("a couple weeks on", "a couple"),
        ("a couple more oars", "a couple"),
        ("a handful of oars", "a handful"),
        ("a handful was left", None),
        ("tens of metres", "tens"),
        ("few came", None),
    ],
)
def test_couples_and_scores_are_numbers_before_of(text: str, words: str | None) -> None:
    assert next((span for span, *_ in found(text) if not span.isdecimal()), None) == words


@pytest.mark.parametrize(
    "text",
    [
        "the twenty third man",
        "her sixty-first race",
        "the one hundred and fifth day",
        "no number here",
        "someone attended",  # "one", "ten" inside words
        "the network",
        "1.2.3",  # a version
        "10:45",  # a clock time
        "3/7/2021",  # a date
        "24/7",
        "9/11",
        "1,2,3",  # a list without spaces
        "nineteen eighty-four",  # a year in words
        "three two one",
        "million million",
        "²",
        "①",
        "٣٤",  # Arabic digits
        "１２",  # full-width digits
        "9" * (LONGEST + 1),
        "",
    ],
)
def test_passes_over_what_spells_no_single_number(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seven and eight boats", [("seven", 7), ("eight", 8)]),
        ("twenty and thirty-two", [("twenty", 20), ("thirty-two", 32)]),
        ("two hundred and six", [("two hundred and six", 206)]),
        ("three cats and two dogs", [("three", 3), ("two", 2)]),
    ],
)
def test_a_pair_of_number_words_is_two_numbers(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(span, low) for span, low, _ in found(text)] == expected


def test_bare_integers_are_told_from_grouped_ones() -> None:
    bare = {text: next(find_numerals(text, 0, len(text))).bare for text in ("2019", "2,019", "20.19", "four", "forty four")}
    assert bare == {"2019": True, "2,019": False, "20.19": False, "four": True, "forty four": False}


def test_reads_only_the_given_stretch() -> None:
    text = "12 boats and 30 oars"
    assert [text[n.start : n.end] for n in find_numerals(text, 3, len(text))] == ["30"]


@settings(deadline=None)
@given(st.integers(0, 10**14))
def test_number_to_words_to_number(number: int) -> None:
    words = in_words(number)
    assert spell(words.replace("-", " ").split()) == number
    assert found(words) == [(words, number, number)]


@settings(deadline=None)
@given(st.integers(0, 10**7), st.text("0123456789", min_size=1, max_size=5))
def test_decimals_in_words_to_number(number: int, decimals: str) -> None:
    words = f"{in_words(number)} point {' '.join(SMALL[int(digit)] for digit in decimals)}"
    assert [(span, low) for span, low, _ in found(words)] == [(words, pytest.approx(float(f"{number}.{decimals}")))]


@settings(deadline=None)
@given(st.integers(1, 19), st.integers(1, 8), st.sampled_from([("third", 3), ("fifth", 5), ("eighth", 8), ("tenth", 10)]))
def test_mixed_fractions_in_words_to_number(whole: int, part: int, denominator: tuple[str, int]) -> None:
    words = f"{in_words(whole)} and {in_words(part)} {denominator[0]}" + ("s" if part > 1 else "")
    assert [(span, low) for span, low, _ in found(words)] == [(words, pytest.approx(whole + part / denominator[1]))]


@settings(deadline=None)
@given(st.integers(0, 10**15), st.sampled_from([",", "\u00a0", "\u202f", "’"]))
def test_grouped_digits_to_number(number: int, mark: str) -> None:
    printed = f"{number:,}".replace(",", mark)
    assert found(printed) == [(printed, number, number)]


@settings(deadline=None)
@given(st.decimals(0, 10**9, places=3))
def test_decimals_to_number(number: Decimal) -> None:
    assert [(low, high) for _, low, high in found(f" {number} ")] == [(float(number), float(number))]


@settings(deadline=None)
@given(st.text("0123456789.,/'’ -eE×½¼one twohalfmillion", max_size=80))
def test_spans_are_in_order_and_inside(text: str) -> None:
    at = 0
    for numeral in find_numerals(text, 0, len(text)):
        assert at <= numeral.start < numeral.end <= len(text)
        assert numeral.low <= numeral.high
        at = numeral.end


@pytest.mark.parametrize("word", sorted([*table("small"), *table("multiples")]))
def test_every_word_of_the_tables_may_begin_a_numeral(word: str) -> None:
    assert [n.start for n in find_numerals(f"so {word} more", 0, len(word) + 8)][:1] == [3]
