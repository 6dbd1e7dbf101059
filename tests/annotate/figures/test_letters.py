"""Letters and words after a number that are a unit only sometimes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mi7facts.annotate.figures.amounts import find_amounts
from mi7facts.annotate.figures.letters import is_unit_here, meant, speaks_of_money
from mi7facts.annotate.figures.numerals import Numeral, Style
from mi7facts.annotate.figures.tables import by_code


class Printed(Numeral, frozen=True):
    """A numeral whose magnitude is known."""

    magnitude: Decimal = Decimal(1)


def printed(text: str, digits: str, style: Style = "digits", magnitude: int = 1) -> Printed:
    start, value = text.index(digits), Decimal(digits) if digits[0].isdigit() else Decimal(5)
    return Printed(start, start + len(digits), value, value, style, bare=digits.isdecimal(), magnitude=Decimal(magnitude))


@pytest.mark.parametrize(
    ("text", "digits", "unit", "expected"),
    [
        ("a 5in nail", "5", "in", True),
        ("a nail of 5 in, say", "5", "in", True),
        ("5 in a row", "5", "in", False),
        ("ran it in 9.58s", "9.58", "s", True),
        ("in the 70s", "70", "s", False),
        ("weighs 12st", "12", "st", True),
        ("the 21st of", "21", "st", False),
        ("the 11st of", "11", "st", True),
        ("at 300K", "300", "K", True),
        ("figure 3K", "3", "K", False),
        ("weighs 9 stone", "9", "stone", True),
        ("9 stone less", "9", "stone", True),
        ("9 stone steps", "9", "stone", False),
        ("it is 30 C there", "30", "C", True),
        ("for 30 C STUDENTS", "30", "C", False),
        ("for 30 p", "30", "p", False),
        ("for 90p", "90", "p", True),
        ("in 1080p now", "1080", "p", False),
        ("five m away", "five", "m", False),
    ],
)
def test_is_it_a_unit_here(text: str, digits: str, unit: str, expected: bool) -> None:
    number = printed(text, digits, "digits" if digits[0].isdigit() else "words")
    at = text.index(unit, number.end)
    assert is_unit_here(text, number, at, at + len(unit)) is expected


@pytest.mark.parametrize(("value", "code"), [("100", "MBy"), ("849", "MBy"), ("980", "mbar"), ("1013", "mbar")])
def test_millibars_are_those_of_the_air(value: str, code: str) -> None:
    assert meant(value, printed(value, value), "mb", by_code()["mbar"]).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It was 30 degrees in the shade, and 28C at night.", "Cel"),
        ("It was 30 degrees in the sun. Highs of 95°F are due.", "[degF]"),
        ("It was 30 degrees in the shade, 28C or 82F.", "deg"),
        ("It was 30 degrees in the shade.", "deg"),
        ("The slope is 30 degrees steep, and it was 28C.", "deg"),
    ],
)
def test_degrees_are_of_the_scale_that_the_text_uses(text: str, code: str) -> None:
    assert meant(text, printed(text, "30"), "degrees", by_code()["deg"]).code == code


@pytest.mark.parametrize(
    ("text", "digits", "magnitude", "expected"),
    [
        ("she paid 40 pounds", "40", 1, True),
        ("she lifted 40 pounds", "40", 1, False),
        ("40 pounds", "40", 1, False),
        ("4 million pounds", "4", 10**6, True),
        ("a 40-pound price", "40", 1, False),
        ("it weighs 40 pounds and the price is", "40", 1, False),
        ("the sack cost 40 pounds", "40", 1, True),
        ("40 apples", "40", 1, False),
    ],
)
def test_pounds_are_what_the_nearest_cue_says(text: str, digits: str, magnitude: int, expected: bool) -> None:
    at = text.index("pound") if "pound" in text else 3
    assert speaks_of_money(text, printed(text, digits, magnitude=magnitude), at) is expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gold slipped to $1,912 an ounce.", "USD/[oz_tr]"),
        ("The mine dug up 300 ounces of silver.", "[oz_tr]"),
        ("He ate 12 ounces of ham.", "[oz_av]"),
        ("Saffron costs $90 an ounce.", "USD/[oz_av]"),
    ],
)
def test_precious_ounces_are_troy(text: str, code: str) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert amount.unit is not None
    assert amount.unit.code == code


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # metres, unless a noun of money has so much
        ("a pool of 25m", "m"),
        ("the wall was 25m", "m"),
        ("profits of 25m", ""),
        ("Sales rose to about 40m", ""),
        ("the tower rose to about 40m", "m"),
        # degrees of angle, of warmth, of a university
        ("turn the dial 40 degrees", "deg"),
        ("she holds two degrees from Norda University", ""),
        ("it rose two degrees in the shade and", "deg"),
        ("14 C students failed", ""),
        ("it was 14 C on Monday", "Cel"),
        # knots of ships and of ropes
        ("he tied two knots in the rope", ""),
        ("it made two knots in the storm", "[kn_i]"),
    ],
)
def test_units_by_what_is_near(text: str, unit: str) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert (amount.unit.code if amount.unit else "") == unit


def test_degrees_of_warmth_are_no_angle() -> None:
    angle, warmth = (next(find_amounts(text, 0, 40)) for text in ("turn the dial 40 degrees", "a fever heat of 40 degrees"))
    assert angle.unit is not None
    assert warmth.unit is not None
    assert (angle.unit.dimension, warmth.unit.dimension) == ("angle", "temperature")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The number of patients rose to 4.2m.", "4200000"),
        ("The number of patients waiting rose from 6.8m to 7.1m.", "6800000"),
        ("The waiting list grew to 7.6m.", "7600000"),
        ("The population is 5.4m.", "5400000"),
        ("The wall is 5.4m.", "5.4"),
        ("The tide rose from 5.4m to 6.1m.", "5.4"),
    ],
)
def test_an_m_behind_what_is_counted_is_millions(text: str, value: str) -> None:
    first = next(find_amounts(text, 0, len(text)))
    assert first.low in (Decimal(value), Decimal(value) / 10**6)
    last = list(find_amounts(text, 0, len(text)))[-1]
    assert (last.unit is None) is (Decimal(value) > 10**6)


def test_a_level_is_in_millions_as_what_it_is_set_against() -> None:
    text = "It has 2.5m members, up from 2.1m, and walls of 2.1m."
    assert [float(a.low) for a in find_amounts(text, 0, len(text))] == [2.5e6, 2.1e6, 2.1]
