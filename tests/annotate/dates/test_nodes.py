"""Tokens and the categories that they get."""

from __future__ import annotations

import pytest

from mi7facts.annotate.dates.lexicon import lexicon
from mi7facts.annotate.dates.nodes import tokenize


def kinds(text: str) -> list[tuple[str, set[str]]]:
    """The tokens of a text that mean anything, with their categories."""
    nodes = tokenize(text, 0, len(text), lexicon())
    return [(text[n.start : n.end], {"holiday"} if n.holiday else set(n.sense)) for n in nodes if n.sense or n.holiday]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("2020-09-06", "iso"),
        ("2020-09-06T11:25:00Z", "iso"),
        ("09/06/2020", "slashed"),
        ("9/6/20", "slashed"),
        ("6.9.2020", "slashed"),
        ("2012-13", "year_span"),
        ("2012/13", "year_span"),
        ("2012–2015", "year_span"),
        ("17:05", "hours"),
        ("17:05:30", "hours"),
        ("p.m.", "meridiem"),
        ("pm", "meridiem"),
        ("PM", "meridiem"),
        ("6th", "nth"),
        ("21st", "day_number"),
        ("1990s", "decade_digits"),
        ("1990's", "decade_digits"),
        ("’90s", "decade_digits"),
        ("90s", "decade_short"),
        ("'98", "short_year"),
        ("1/2", "fraction"),
        ("½", "fraction"),
        ("1998", "year_number"),
        ("31", "day_number"),
        ("24", "hour"),
        ("Q3", "quarter_code"),
        ("H1", "quarter_code"),
        ("FY2020", "fiscal_code"),
        ("FY20", "fiscal_code"),
        ("o'clock", "oclock"),
        ("o’clock", "oclock"),
        ("-", "dash"),
        ("–", "dash"),
        (",", "comma"),
        ("'s", "possessive"),
        ("May", "month"),
        ("Sept.", "month"),
        ("sept", "month"),
        ("Tues.", "weekday"),
        ("monday", "weekday"),
        ("midnight", "moment"),
        ("GMT", "zone"),
        ("fortnight", "unit"),
        ("annually", "frequency"),
    ],
)
def test_one_token(text: str, category: str) -> None:
    (found,) = kinds(text)
    assert found[0] == text and category in found[1]


@pytest.mark.parametrize(
    "text",
    [
        "may",
        "march",
        "sun",
        "sat",
        "wed",
        "$2020",
        "£31",
        "#2020",
        "@may",
        "B2020",
        "2020p",
        "2020%",
        "0.2020",
        "v1.2020",
        "mayor",
        "Mondayish",
        "2020/",
        "x_May",
        "1234567890123",
    ],
)
def test_nothing_of_time(text: str) -> None:
    assert not any({"month", "weekday", "year_number", "day_number"} & found for _, found in kinds(text))


@pytest.mark.parametrize("text", ["555-2020", "2020-555", "020-2020"])
def test_a_group_of_a_telephone_number_is_no_year(text: str) -> None:
    assert not any("year_number" in found for _, found in kinds(text))


@pytest.mark.parametrize(
    ("text", "category", "there"),
    [
        ("0", "hour", False),
        ("1", "hour", True),
        ("25", "hour", False),
        ("32", "day_number", False),
        ("00", "day_number", False),
        ("07", "day_number", True),
        ("999", "year_number", False),
        ("2300", "year_number", False),
    ],
)
def test_ranges_of_numbers(text: str, category: str, there: bool) -> None:
    assert any(category in found for _, found in kinds(text)) == there


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Christmas it rained", "Christmas"),
        ("On Christmas Day it rained", "Christmas Day"),
        ("On Christmas Eve it rained", "Christmas Eve"),
        ("On New Year's Day it rained", "New Year's Day"),
        ("On New Year’s Eve it rained", "New Year’s Eve"),
        ("On Easter Sunday it rained", "Easter Sunday"),
        ("On Presidents' Day it rained", "Presidents' Day"),
        ("On Labor Day it rained", "Labor Day"),
        ("On Thanksgiving it rained", "Thanksgiving"),
        ("On Good Friday it rained", "Good Friday"),
        ("On All Saints' Day it rained", "All Saints' Day"),
    ],
)
def test_holidays_are_one_token(text: str, name: str) -> None:
    assert (name, {"holiday"}) in kinds(text)


@pytest.mark.parametrize("text", ["the Labor party", "a New Year dinner", "in memorial of", "the christmas tree", "Good work, Friday"])
def test_words_of_a_holiday_that_are_none(text: str) -> None:
    assert not any(found == {"holiday"} for _, found in kinds(text))


def test_a_full_stop_belongs_to_a_short_name_only() -> None:
    assert [t for t, found in kinds("In Sept. and in March. So") if "month" in found] == ["Sept.", "March"]
