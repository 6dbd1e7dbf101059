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
        ("Between 4 and 7 million moths", ("4 and 7 million", 4e6, 7e6, "")),
        ("sold from 45 to 60 carts", ("45 to 60", 45, 60, "")),
        ("squalls of 50-65mph", ("50-65mph", 50, 65, "[mi_i]/h")),
        ("with 17–22 rowers", ("17–22", 17, 22, "")),
        ("some 16 to 21", ("16 to 21", 16, 21, "")),
        ("cost $3m to $5m", ("$3m to $5m", 3e6, 5e6, "USD")),
        ("cost $20 to $45 billion", ("$20 to $45 billion", 2e10, 4.5e10, "USD")),
        ("from $650,000 to $1.7 million", ("$650,000 to $1.7 million", 6.5e5, 1.7e6, "USD")),
        ("from 40 euros to 60.", ("40 euros to 60", 40, 60, "EUR")),
        ("6 to 9 thousand geese", ("6 to 9 thousand", 6000, 9000, "")),
        ("needs £3m-£4m", ("£3m-£4m", 3e6, 4e6, "GBP")),
        ("between 11kHz and 14kHz", ("11kHz and 14kHz", 11, 14, "kHz")),
        ("between $31 and $37 per share", ("$31 and $37 per share", 31, 37, "{USD/share}")),
        ("a 5- to 12-meter mast", ("5- to 12-meter", 5, 12, "m")),
        ("from 22.5 to 23.0 mm", ("22.5 to 23.0 mm", 22.5, 23, "mm")),
        ("ranging from 9.3 to 8.6 per cent", ("9.3 to 8.6 per cent", 8.6, 9.3, "%")),
        ("grew from 8.6 to 9.3 per cent", ("8.6 to 9.3 per cent", 8.6, 9.3, "%")),
        ("shrank from 214 to 180 metres", ("214 to 180 metres", 180, 214, "m")),
        ("The toll was cut from £9 to £7", ("£9 to £7", 7, 9, "GBP")),
        ("fell from 4 to 3.5 million birds", ("4 to 3.5 million", 3.5e6, 4e6, "")),
        ("will rise by 4% to 7%", ("4% to 7%", 4, 7, "%")),
        ("a rise of 4% to 7%", ("4% to 7%", 4, 7, "%")),
        ("rose 4 to 7%", ("4 to 7%", 4, 7, "%")),
        ("fell from $7 a barrel to $5.20", ("$7 a barrel to $5.20", 5.2, 7, "USD/[bbl_us]")),
        ("14 cents to 19 cents a share", ("14 cents to 19 cents a share", 14, 19, "{cent/share}")),
        ("between 50 cents and $2", ("50 cents and $2", 0.5, 2, "USD")),
        ("walks of 800 m to 1.2 km", ("800 m to 1.2 km", 0.8, 1.2, "km")),
        ("from four to six thousand geese", ("four to six thousand", 4000, 6000, "")),
        ("to borrow 165 million to 190 million euros", ("165 million to 190 million euros", 1.65e8, 1.9e8, "EUR")),
        ("numbered 1200–2300", ("1200–2300", 1200, 2300, "")),
        ("a 12.5 ± 0.1 mm bolt", ("12.5 ± 0.1 mm", 12.4, 12.6, "mm")),
        ("weighs 40+/-2 kg", ("40+/-2 kg", 38, 42, "kg")),
        ("at least five but no more than eight boats", ("five but no more than eight", 5, 8, "")),
        ("under 90 and over 70 km", ("90 and over 70 km", 70, 90, "km")),
        ("about 1800 - 2100 calories", ("1800 - 2100 calories", 1800, 2100, "{calorie}")),
        ("8k-30k", ("8k-30k", 8000, 30000, "")),
    ],
)
def test_ranges(text: str, expected: tuple[str, float, float, str]) -> None:
    assert summary(text) == [expected]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("one in eight tenants", "one in eight", 0.125),
        ("1 in 5 homes", "1 in 5", 0.2),
        ("three out of four pupils", "three out of four", 0.75),
        ("one-in-five", "one-in-five", 0.2),
        ("a 1-in-10 chance", "1-in-10", 0.1),
        ("one in every three", "one in every three", 1 / 3),
        ("one over four", "one over four", 0.25),
        ("The share is 2 over 5.", "2 over 5", 0.4),
    ],
)
def test_ratios(text: str, span: str, value: float) -> None:
    ((found, low, high, unit),) = summary(text)
    assert (found, low, high, unit) == (span, pytest.approx(value), pytest.approx(value), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 or 6 km", [("5", 5, 5, "km"), ("6 km", 6, 6, "km")]),
        ("six or seven euros", [("six", 6, 6, "EUR"), ("seven euros", 7, 7, "EUR")]),
        ("a 9- or 11-inch pipe", [("9", 9, 9, "[in_i]"), ("11-inch", 11, 11, "[in_i]")]),
        ("10 by 12 feet", [("10", 10, 10, "[ft_i]"), ("12 feet", 12, 12, "[ft_i]")]),
        ("9, 10, or 12%", [("9", 9, 9, ""), ("10", 10, 10, "%"), ("12%", 12, 12, "%")]),
        ("slid 31, or 2%,", [("31", 31, 31, ""), ("2%", 2, 2, "%")]),
        ("three cats and two dogs", [("three", 3, 3, ""), ("two", 2, 2, "")]),
    ],
)
def test_coordination_shares_a_unit(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert summary(text) == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("shares rose 27 cents to $3.90", ["27 cents", "$3.90"]),
        ("increased by $12 billion to $88 billion", ["$12 billion", "$88 billion"]),
        ("fell 2.4% to 93p", ["2.4%", "93p"]),
        ("from 70 ml to 85 mg", ["70 ml", "85 mg"]),
        ("9,310, 12 per cent above", ["9,310", "12 per cent"]),
        ("paid $5 and 30 euros", ["$5", "30 euros"]),
        ("in 2019 and 30 miles", ["2019", "30 miles"]),
        ("5 years, 8 months", ["5 years", "8 months"]),
        ("was down only 25 cents to $31.40", ["25 cents", "$31.40"]),
        ("up just 4 to 212", ["4", "212"]),
        ("rose by 4% to 31%", ["4%", "31%"]),
        ("climbed 4% to 7%", ["4%", "7%"]),
        ("fell $2.50 a share to $31.75", ["$2.50 a share", "$31.75"]),
        ("a rise of 12 to 45", ["12", "45"]),
        ("tumbled 5.4, or 1.2%,", ["5.4", "1.2%"]),
        ("more than 20 men and fewer than 35 women", ["20", "35"]),
        ("more than 45 and less than 15", ["45", "15"]),
        ("over 20 and over 35", ["20", "35"]),
        ("3.4 + 0.1", ["3.4", "0.1"]),
        ("won 2 over 5.", ["2", "5"]),
        ("the fee is 2 over 5 days", ["2", "5 days"]),
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
        "a 9-to-5 job",
        "a nine-to-five job",
        "by a 3-to-1 margin",
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


@given(st.integers(1, 400), st.integers(1, 900), st.sampled_from(["%", " points", " euros"]))
def test_by_so_much_to_so_much_is_a_range_up_to_twice_the_first(low: int, high: int, unit: str) -> None:
    found = summary(f"rose by {low}{unit} to {high}{unit}")
    assert len(found) == (1 if low < high <= 2 * low else 2)


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_move_between_two_levels_is_one_range_whichever_way_it_goes(former: int, latter: int) -> None:
    (up,) = summary(f"rose from {former} km to {latter} km") if former != latter else [("", former, latter, "")]
    assert (up[1], up[2]) == (min(former, latter), max(former, latter))
