"""Composition: ranges, mixed units, ratios, shared units; and what dashes and "to" do not join."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts.annotate.figures.amounts import Amount, find_amounts
from mi7facts.annotate.figures.grammar import compose


def composed(text: str) -> list[Amount]:
    return compose(text, find_amounts(text, 0, len(text)))


def summary(text: str) -> list[tuple[str, float, float, str]]:
    return [(text[a.start : a.end], float(a.low), float(a.high), a.unit.code if a.unit else "") for a in composed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 3 and 5 million birds", ("3 and 5 million", 3e6, 5e6, "")),
        ("heard from 30 to 35 witnesses", ("30 to 35", 30, 35, "")),
        ("gusts of 60-70mph", ("60-70mph", 60, 70, "[mi_i]/h")),
        ("said 12–15 volunteers", ("12–15", 12, 15, "")),
        ("aged 18 to 24", ("18 to 24", 18, 24, "")),
        ("cost $3m to $5m", ("$3m to $5m", 3e6, 5e6, "USD")),
        ("cost $10 to $15 billion", ("$10 to $15 billion", 1e10, 1.5e10, "USD")),
        ("from $800,000 to $1.3 million", ("$800,000 to $1.3 million", 8e5, 1.3e6, "USD")),
        ("1 to 2 thousand people", ("1 to 2 thousand", 1000, 2000, "")),
        ("needs £3m-£4m", ("£3m-£4m", 3e6, 4e6, "GBP")),
        ("between 15kHz and 17kHz", ("15kHz and 17kHz", 15, 17, "kHz")),
        ("between $62 and $68 per share", ("$62 and $68 per share", 62, 68, "{USD/share}")),
        ("an 8- to 16-meter mirror", ("8- to 16-meter", 8, 16, "m")),
        ("from 13.5 to 14.0 mm", ("13.5 to 14.0 mm", 13.5, 14, "mm")),
        ("fell from 4.8 to 4.7 per cent", ("4.8 to 4.7 per cent", 4.7, 4.8, "%")),
        ("about 2000 - 2500 calories", ("2000 - 2500 calories", 2000, 2500, "{calorie}")),
        ("5k-20k", ("5k-20k", 5000, 20000, "")),
    ],
)
def test_ranges(text: str, expected: tuple[str, float, float, str]) -> None:
    assert summary(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("weighed 7lb 4oz", ("7lb 4oz", 7.25, "[lb_av]")),
        ("ran 2 hours 43 minutes", ("2 hours 43 minutes", 2 + 43 / 60, "h")),
        ("two hours and 30 minutes", ("two hours and 30 minutes", 2.5, "h")),
        ("is 5ft 10in tall", ("5ft 10in", 5 + 10 / 12, "[ft_i]")),
        ("6 feet 3 inches", ("6 feet 3 inches", 6.25, "[ft_i]")),
    ],
)
def test_mixed_units(text: str, expected: tuple[str, float, str]) -> None:
    ((span, low, high, unit),) = summary(text)
    assert (span, low, high, unit) == (expected[0], pytest.approx(expected[1]), pytest.approx(expected[1]), expected[2])


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("one in ten patients", "one in ten", 0.1),
        ("1 in 5 homes", "1 in 5", 0.2),
        ("three out of four pupils", "three out of four", 0.75),
        ("one in every three", "one in every three", 1 / 3),
    ],
)
def test_ratios(text: str, span: str, value: float) -> None:
    ((found, low, high, unit),) = summary(text)
    assert (found, low, high, unit) == (span, pytest.approx(value), pytest.approx(value), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 or 6 km", [("5", 5, 5, "km"), ("6 km", 6, 6, "km")]),
        ("eight or nine euros", [("eight", 8, 8, "EUR"), ("nine euros", 9, 9, "EUR")]),
        ("a 7- or 8-inch screen", [("7", 7, 7, "[in_i]"), ("8-inch", 8, 8, "[in_i]")]),
        ("10 by 12 feet", [("10", 10, 10, "[ft_i]"), ("12 feet", 12, 12, "[ft_i]")]),
        ("three cats and two dogs", [("three", 3, 3, ""), ("two", 2, 2, "")]),
    ],
)
def test_coordination_shares_a_unit(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert summary(text) == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("shares rose 18 cents to $2.50", ["18 cents", "$2.50"]),
        ("increased by $43 billion to $419 billion", ["$43 billion", "$419 billion"]),
        ("fell 6.5% to 164p", ["6.5%", "164p"]),
        ("from 44 ml to 50 mg", ["44 ml", "50 mg"]),
        ("16,644, 16 per cent above", ["16,644", "16 per cent"]),
        ("paid $5 and 30 euros", ["$5", "30 euros"]),
        ("in 2019 and 30 miles", ["2019", "30 miles"]),
        ("3 years, 2 months", ["3 years", "2 months"]),
    ],
)
def test_two_figures_stay_two(text: str, spans: list[str]) -> None:
    assert [text[a.start : a.end] for a in composed(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "won 3-1",
        "drew 2–2",
        "lost 89-89",
        "the 2014-15 season",
        "1914-1918",
        "call 555-1234",
        "call 555-123-4567",
        "1-800-273-8255",
        "on 2021-11-03",
    ],
)
def test_dashes_of_scores_seasons_and_phones_join_nothing(text: str) -> None:
    assert composed(text) == []


@settings(deadline=None)
@given(
    st.integers(0, 900),
    st.integers(1, 900),
    st.sampled_from(["{} to {} km", "between {} and {} km", "from {} to {} km", "{}-{}km", "{} – {} km"]),
)
def test_any_printed_range_is_read(low: int, step: int, style: str) -> None:
    ((_, first, second, unit),) = summary("It is " + style.format(low, low + step) + " long")
    assert (first, second, unit) == (low, low + step, "km")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["5", "12", "3.5", " ", "-", " to ", " and ", "$", "%", " km", "–", "between ", "from ", "one ", " in "]),
        max_size=25,
    )
)
def test_composition_keeps_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    at = 0
    for amount in composed(text):
        assert at <= amount.start < amount.end <= len(text)
        assert amount.low <= amount.high
        at = amount.end
