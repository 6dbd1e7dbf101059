"""Measures in two units, and pairs of amounts that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts.annotate.figures.amounts import find_amounts
from mi7facts.annotate.figures.grammar import compose


def summary(text: str) -> list[tuple[str, float, str]]:
    return [(text[a.start : a.end], float(a.low), a.unit.code if a.unit else "") for a in compose(text, find_amounts(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("weighs 9lb 12oz", "9lb 12oz", 156, "[oz_av]"),
        ("took 3 hours 12 minutes", "3 hours 12 minutes", 192, "min"),
        ("two hours and 30 minutes", "two hours and 30 minutes", 150, "min"),
        ("two hours, 30 minutes and 36 seconds", "two hours, 30 minutes and 36 seconds", 9036, "s"),
        ("ran 2h 45m", "2h 45m", 165, "min"),
        ("ran 2h45m36s", "2h45m36s", 9936, "s"),
        ("ran 1h30", "1h30", 90, "min"),
        ("in 1m 30s", "1m 30s", 90, "s"),
        ("in 4m 12.6s", "4m 12.6s", 252.6, "s"),
        ("is 5ft 9in tall", "5ft 9in", 69, "[in_i]"),
        ("is 5ft9in tall", "5ft9in", 69, "[in_i]"),
        ("a 6ft 3 keeper", "6ft 3", 75, "[in_i]"),
        ("6 feet 3 inches", "6 feet 3 inches", 75, "[in_i]"),
        ("is 6 feet, 3 inches tall", "6 feet, 3 inches", 75, "[in_i]"),
        ("a 6-foot-3 keeper", "6-foot-3", 75, "[in_i]"),
        ("9 pounds, 4 ounces", "9 pounds, 4 ounces", 148, "[oz_av]"),
        ("the 6'3\" keeper", "6'3\"", 75, "[in_i]"),
        ("she is 5’3.", "5’3", 63, "[in_i]"),
        ("weighs 12st 7", "12st 7", 175, "[lb_av]"),
        ("weighs 9 lbs. 12 oz", "9 lbs. 12 oz", 156, "[oz_av]"),
        ("is 6 ft. 3 in. tall", "6 ft. 3 in", 75, "[in_i]"),
        ("5 years and 3 months", "5 years and 3 months", 63, "mo"),
        ("2 years and 3 months old", "2 years and 3 months old", 27, "mo"),
        ("paid 3 dollars and 25 cents", "3 dollars and 25 cents", 3.25, "USD"),
        ("paid 5 euros 20 cents", "5 euros 20 cents", 5.2, "EUR"),
        ("paid £3 50p", "£3 50p", 3.5, "GBP"),
        ("it was 15 dollars 50.", "15 dollars 50", 15.5, "USD"),
    ],
)
def test_two_units_make_one_measure(text: str, span: str, value: float, unit: str) -> None:
    assert summary(text) == [(span, pytest.approx(value), unit)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("5 years, 8 months", ["5 years", "8 months"]),
        ("3 hours 90 minutes", ["3 hours", "90 minutes"]),
        ("2.5 hours 10 minutes", ["2.5 hours", "10 minutes"]),
        ("3 km 4 miles", ["3 km", "4 miles"]),
        ("ran 3 km. 40 m on", ["3 km", "40 m"]),
        ("weighs 9 lb. 40 oz", ["9 lb", "40 oz"]),
        ("6ft 3 boats sank", ["6ft", "3"]),
        ("6ft and 3", ["6ft", "3"]),
        ("15 dollars 50 boats", ["15 dollars", "50"]),
        ("$15 50", ["$15", "50"]),
        ("$2m and 25 cents", ["$2m", "25 cents"]),
        ("40C 30 seconds", ["40C", "30 seconds"]),
    ],
)
def test_two_figures_stay_two(text: str, spans: list[str]) -> None:
    assert [span for span, *_ in summary(text)] == spans


@settings(deadline=None)
@given(
    st.integers(1, 23),
    st.integers(1, 59),
    st.sampled_from(["{}h {}m", "{}h{}m", "{} hours {} minutes", "{} hours and {} minutes", "{}hr {}min"]),
)
def test_any_printed_time_is_read(hours: int, minutes: int, style: str) -> None:
    text = style.format(hours, minutes)
    assert summary(f"It ran {text} in all") == [(text, hours * 60 + minutes, "min")]


@settings(deadline=None)
@given(st.integers(3, 9), st.integers(0, 11), st.sampled_from(["{}ft {}in", "{} feet {} inches", "{}'{}\"", "{}′{}″", "{}’{}”"]))
def test_any_printed_height_is_read(feet: int, inches: int, style: str) -> None:
    text = style.format(feet, inches)
    assert summary(f"Roe, {text} tall") == [(text, feet * 12 + inches, "[in_i]")]
