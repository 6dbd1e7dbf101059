"""Times that hang on another: edges, parts, nesting, comparison, anaphora. Read without syntax, so no verb helps."""

from __future__ import annotations

import pytest

from date_builders import Row, plain_dates, rows


@pytest.mark.parametrize(
    ("words", "text", "value", "mod"),
    [
        ("early 2019", "early 2019", "2019", "START"),
        ("late 2019", "late 2019", "2019", "END"),
        ("mid-2019", "mid-2019", "2019", "MID"),
        ("mid 2019", "mid 2019", "2019", "MID"),
        ("the early 1990s", "the early 1990s", "199", "START"),
        ("the late 19th century", "the late 19th century", "18", "END"),
        ("the mid-1990s", "the mid-1990s", "199", "MID"),
        ("the end of 2019", "the end of 2019", "2019", "END"),
        ("the beginning of May 2019", "the beginning of May 2019", "2019-05", "START"),
        ("the start of last week", "the start of last week", "2020-W36", "START"),
        ("the middle of last month", "the middle of last month", "2020-08", "MID"),
        ("the close of the third quarter of 2019", "the close of the third quarter of 2019", "2019-Q3", "END"),
        ("around 2019", "around 2019", "2019", "APPROX"),
        ("about 6 May 2019", "about 6 May 2019", "2019-05-06", "APPROX"),
        ("around 5 p.m.", "around 5 p.m.", "2020-09-09T17:00", "APPROX"),
        ("roughly ten years ago", "roughly ten years ago", "2010", "APPROX"),
        ("more than ten years ago", "more than ten years ago", "2010", "MORE_THAN"),
        ("nearly two months ago", "nearly two months ago", "2020-07", "LESS_THAN"),
        ("earlier this year", "earlier this year", "2020", "START"),
        ("later this week", "later this week", "2020-W37", "END"),
        ("year-end", "year-end", "2020", "END"),
        ("the year's end", "the year's end", "2020", "END"),
        ("late last night", "late last night", "2020-09-08TNI", "END"),
        ("early this morning", "early this morning", "2020-09-09TMO", "START"),
    ],
)
def test_modifiers(words: str, text: str, value: str, mod: str) -> None:
    """What blurs or narrows a time belongs to it and is kept as its modifier."""
    (found,) = plain_dates(f"It began {words}, in the rain.")
    assert (found.text, found.value, found.mod) == (text, value, mod)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("over the weekend", [("the weekend", "2020-W36-WE")]),
        ("over the past year", [("the past year", "2019")]),
        ("over the last three months", [("the last three months", "P3M")]),
        ("in May's heat", [("May", "2020-05")]),
        ("at Friday's meeting", [("Friday", "2020-09-04")]),
        ("at yesterday's meeting", [("yesterday", "2020-09-08")]),
        ("over the years", [("the years", "PXY")]),
        ("in those days", [("those days", "PAST_REF")]),
        ("in these days", [("these days", "PRESENT_REF")]),
        ("since 2019", [("2019", "2019")]),
        ("by Friday", [("Friday", "2020-09-04")]),
        ("before 2019", [("2019", "2019")]),
        ("until May 2021", [("May 2021", "2021-05")]),
        ("in three weeks' time", [("three weeks' time", "2020-W40")]),
        ("after three weeks' work", [("three weeks", "P3W")]),
    ],
)
def test_extents_leave_out_prepositions_and_possessives(words: str, expected: list[Row]) -> None:
    """Neither "over" nor "'s" belongs to a time."""
    assert rows(plain_dates(f"It rained {words}.")) == expected


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        ("Friday morning", "Friday morning", "2020-09-04TMO"),
        ("Friday evening", "Friday evening", "2020-09-04TEV"),
        ("early Friday morning", "early Friday morning", "2020-09-04TMO"),
        ("the night of 6 May 2019", "the night of 6 May 2019", "2019-05-06TNI"),
        ("yesterday afternoon", "yesterday afternoon", "2020-09-08TAF"),
        ("tomorrow night", "tomorrow night", "2020-09-10TNI"),
        ("last night", "last night", "2020-09-08TNI"),
        ("this evening", "this evening", "2020-09-09TEV"),
        ("9 a.m. Tuesday", "9 a.m. Tuesday", "2020-09-08T09:00"),
        ("9 a.m. on Tuesday", "9 a.m. on Tuesday", "2020-09-08T09:00"),
        ("Tuesday at 9 a.m.", "Tuesday at 9 a.m.", "2020-09-08T09:00"),
        ("noon on Tuesday", "noon on Tuesday", "2020-09-08T12:00"),
        ("5 p.m. EST, Nov. 6, 2019", "5 p.m. EST, Nov. 6, 2019", "2019-11-06T17:00"),
        ("Tuesday morning at 9:15", "Tuesday morning at 9:15", "2020-09-08T09:15"),
    ],
)
def test_parts_and_hours_of_a_day(words: str, text: str, value: str) -> None:
    """Day and hour are one expression."""
    (found,) = plain_dates(f"It began {words}, in the rain.")
    assert (found.type, found.text, found.value) == ("time", text, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("June last year", "2019-06"),
        ("June of last year", "2019-06"),
        ("last year's June", "2019-06"),
        ("June this year", "2020-06"),
        ("December next year", "2021-12"),
        ("the second quarter of last year", "2019-Q2"),
        ("last year's second quarter", "2019-Q2"),
        ("this year's third quarter", "2020-Q3"),
        ("the summer of last year", "2019-SU"),
        ("Friday of last week", "2020-09-04"),
        ("Friday last week", "2020-09-04"),
        ("Monday next week", "2020-09-14"),
        ("the week of 6 May 2019", "2019-W19"),
        ("the weekend of 4 May 2019", "2019-W18-WE"),
        ("6 May last year", "2019-05-06"),
        ("Christmas Day last year", "2019-12-25"),
    ],
)
def test_a_smaller_place_in_a_larger_one(words: str, value: str) -> None:
    """What the smaller one lacks comes from the larger one."""
    assert rows(plain_dates(f"It began {words}, in the rain.")) == [(words, value)]


QUARTER = "Profit rose in the third quarter of 2019."
DAY = "The fair opened on Friday, 3 May 2019."


@pytest.mark.parametrize(
    ("before", "words", "text", "value"),
    [
        (QUARTER, "in the year-earlier quarter", "the year-earlier quarter", "2018-Q3"),
        (QUARTER, "in the year-ago period", "the year-ago period", "2018-Q3"),
        (QUARTER, "in the same period", None, None),
        (QUARTER, "from a year-earlier loss", "year-earlier", "2018-Q3"),
        (QUARTER, "from a year ago", "a year ago", "2018-Q3"),
        (QUARTER, "in the 2017 quarter", "the 2017 quarter", "2017-Q3"),
        (QUARTER, "in the 2017 period", "the 2017 period", "2017-Q3"),
        (QUARTER, "in that quarter", "that quarter", "2019-Q3"),
        (QUARTER, "in the following quarter", "the following quarter", "2019-Q4"),
        (QUARTER, "in the previous quarter", "the previous quarter", "2019-Q2"),
        (DAY, "the next day", "the next day", "2019-05-04"),
        (DAY, "the previous day", "the previous day", "2019-05-02"),
        (DAY, "the day before", "the day before", "2019-05-02"),
        (DAY, "the day after", "the day after", "2019-05-04"),
        (DAY, "the following morning", "the following morning", "2019-05-04TMO"),
        (DAY, "the same day", "the same day", "2019-05-03"),
        (DAY, "that month", "that month", "2019-05"),
        (DAY, "that year", "that year", "2019"),
        (DAY, "the following year", "the following year", "2020"),
        (DAY, "ten days later", "ten days later", "2019-05-13"),
        (DAY, "ten days earlier", "ten days earlier", "2019-04-23"),
        (DAY, "two weeks later", "two weeks later", "2019-W20"),
        (DAY, "six months later", "six months later", "2019-11"),
        (DAY, "two years later", "two years later", "2021"),
        (DAY, "two years ago", "two years ago", "2018"),
        (DAY, "at 9 a.m.", "9 a.m.", "2019-05-03T09:00"),
    ],
)
def test_earlier_dates_of_the_text(before: str, words: str, text: str | None, value: str | None) -> None:
    """ "That", "later", "the following" count from what was said before; "ago" counts from publication."""
    found = rows(plain_dates(f"{before}\nIt changed {words}.\n"))[1:]
    assert found == ([(text, value)] if text else [])


@pytest.mark.parametrize(
    ("published", "words", "value"),
    [
        ("2020-01-01", "last month", "2019-12"),
        ("2020-01-01", "last week", "2019-W52"),
        ("2020-12-31", "next week", "2021-W01"),
        ("2021-01-01", "this week", "2020-W53"),
        ("2020-12-31", "tomorrow", "2021-01-01"),
        ("2020-03-01", "yesterday", "2020-02-29"),
        ("2020-03-31", "next month", "2020-04"),
        ("2020-09-09", "last quarter", "2020-Q2"),
        ("2020-01-15", "last quarter", "2019-Q4"),
        ("2020-09-09", "the latest quarter", "2020-Q2"),
        ("2020-09-09", "next decade", "203"),
        ("2020-09-09", "this century", "20"),
        ("2020-09-12", "this weekend", "2020-W37-WE"),
        ("2020-09-13", "the weekend", "2020-W37-WE"),
        ("2020-09-09", "last Christmas", "2019-12-25"),
        ("2020-12-25", "last Christmas", "2019-12-25"),
        ("2020-09-09", "next Easter", "2021-04-04"),
        ("2020-07-09", "last summer", "2019-SU"),
        ("2020-09-09", "this fall", "2020-FA"),
        ("2020-09-09", "last September", "2019-09"),
        ("2020-09-09", "next September", "2021-09"),
        ("2020-09-09", "this coming Sunday", "2020-09-13"),
        ("2020-09-09", "this past Sunday", "2020-09-06"),
    ],
)
def test_counted_from_publication(published: str, words: str, value: str) -> None:
    """Units around the day of publication, over the ends of months and years."""
    (found,) = plain_dates(f"It rained {words}.", published)
    assert (found.value, found.anchor) == (value, "published")


@pytest.mark.parametrize(
    "words",
    [
        "at the time",
        "for the first time",
        "once",
        "in the end",
        "at last",
        "from start to end",
        "the late actor",
        "two of the first",
        "as of old",
    ],
)
def test_words_that_are_no_time(words: str) -> None:
    """Words of time in sayings without one."""
    assert plain_dates(f"It rained {words}.") == ()
