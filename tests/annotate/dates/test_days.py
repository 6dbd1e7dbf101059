"""Places in the calendar by words alone: lists, ranges, orders, clock times, and the shapes that only look like them."""

from __future__ import annotations

import pytest

from date_builders import Row, plain_dates, rows
from mi7facts.settings import Settings

LISTS: list[tuple[str, list[Row]]] = [
    ("on 3 and 4 June 2019", [("3", "2019-06-03"), ("4 June 2019", "2019-06-04")]),
    ("from 3 to 5 May 2019", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
    ("on 3-5 May 2019", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
    ("on 3–5 May 2019", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
    ("on June 3 and 4, 2019", [("June 3", "2019-06-03"), ("4, 2019", "2019-06-04")]),
    ("on June 3 or 4, 2019", [("June 3", "2019-06-03"), ("4, 2019", "2019-06-04")]),
    ("from June 3 through 5, 2019", [("June 3", "2019-06-03"), ("5, 2019", "2019-06-05")]),
    ("from 3 May to 5 June 2019", [("3 May", "2019-05-03"), ("5 June 2019", "2019-06-05")]),
    ("between March and June 2019", [("March", "2019-03"), ("June 2019", "2019-06")]),
    ("in March or April 2019", [("March", "2019-03"), ("April 2019", "2019-04")]),
    ("in March 2018 and April 2019", [("March 2018", "2018-03"), ("April 2019", "2019-04")]),
    ("between 1939 and 1945", [("1939", "1939"), ("1945", "1945")]),
    ("in 2012, 2014 and 2016", [("2012", "2012"), ("2014", "2014"), ("2016", "2016")]),
    ("in the 1980s and 1990s", [("the 1980s", "198"), ("1990s", "199")]),
    ("on 6 May 2019 and 7 June 2020", [("6 May 2019", "2019-05-06"), ("7 June 2020", "2020-06-07")]),
    ("on June 3, 2019, and 40 people came", [("June 3, 2019", "2019-06-03")]),
    ("on June 3, 2019 and 4 days later", [("June 3, 2019", "2019-06-03"), ("4 days later", "2019-06-07")]),
]


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_lists_and_ranges(words: str, expected: list[Row]) -> None:
    """Each member is an expression of its own; the year or month that only one of them shows counts for both."""
    assert rows(plain_dates(f"They met {words}.", None)) == expected


@pytest.mark.parametrize(
    ("words", "text", "value", "edtf"),
    [
        ("in 2012-13", "2012-13", "2012", "2012/2013"),
        ("in 2012–13", "2012–13", "2012", "2012/2013"),
        ("in 2012/13", "2012/13", "2012", "2012/2013"),
        ("in 2012-2015", "2012-2015", "2012", "2012/2015"),
        ("in 1999/2000", "1999/2000", "1999", "1999/2000"),
        ("in 1999-00", None, None, None),
        ("in 2015-2012", None, None, None),
    ],
)
def test_year_spans(words: str, text: str | None, value: str | None, edtf: str | None) -> None:
    """Two years in one token are an interval; backwards they are none."""
    found = plain_dates(f"It ran {words}.", None)
    assert [(d.text, d.value, d.edtf) for d in found] == ([(text, value, edtf)] if text else [])


@pytest.mark.parametrize(
    ("words", "text", "value"),
    [
        ("on the first of May 2019", "the first of May 2019", "2019-05-01"),
        ("on the twenty-first of May 2019", "the twenty-first of May 2019", "2019-05-21"),
        ("on May twenty-first, 2019", "May twenty-first, 2019", "2019-05-21"),
        ("in the twenty-first century", "the twenty-first century", "20"),
        ("on May Second 2019", "May Second 2019", "2019-05-02"),
        ("on Tuesday the 7th of May 2019", "Tuesday the 7th of May 2019", "2019-05-07"),
        ("on Tues. 7 May 2019", "Tues. 7 May 2019", "2019-05-07"),
        ("on Tue, 7 May 2019", "Tue, 7 May 2019", "2019-05-07"),
        ("on 07 Sep 2020", "07 Sep 2020", "2020-09-07"),
        ("on 7 SEPTEMBER 2020", "7 SEPTEMBER 2020", "2020-09-07"),
        ("on 7 september 2020", "7 september 2020", "2020-09-07"),
        ("on Sept 7 '20", "Sept 7 '20", "2020-09-07"),
        ("on 7/9/20", "7/9/20", "2020-07-09"),
        ("on 25/9/20", "25/9/20", "2020-09-25"),
        ("on 9-25-2020", "9-25-2020", "2020-09-25"),
        ("on 25-9-2020", "25-9-2020", "2020-09-25"),
        ("in the twentieth century", "the twentieth century", "19"),
        ("in a 20th-century house", "20th-century", "19"),
        ("in the 1st century", "the 1st century", "00"),
        ("in the '60s", "the '60s", "196"),
        ("in the ’20s", "the ’20s", "202"),
        ("in the 60s", "the 60s", "196"),
        ("in the 1800s", "the 1800s", "180"),
        ("in the sixties", "the sixties", "196"),
        ("in 753 BCE", "753 BCE", "BC0753"),
        ("in winter 1999", "winter 1999", "1999-WI"),
        ("in autumn 1999", "autumn 1999", "1999-FA"),
        ("in the fall of 1999", "the fall of 1999", "1999-FA"),
        ("in the last quarter of 1999", "the last quarter of 1999", "1999-Q4"),
        ("in the 1999 fourth quarter", "the 1999 fourth quarter", "1999-Q4"),
        ("in the fourth quarter of fiscal 1999", "the fourth quarter of fiscal 1999", "1999-Q4"),
        ("in H2 1999", "H2 1999", "1999-H2"),
        ("in the second half of 1999", "the second half of 1999", "1999-H2"),
        ("on Christmas 1999", "Christmas 1999", "1999-12-25"),
        ("on Boxing Day 1999", "Boxing Day 1999", "1999-12-26"),
        ("on Memorial Day 2020", "Memorial Day 2020", "2020-05-25"),
        ("on Ash Wednesday 2020", "Ash Wednesday 2020", "2020-02-26"),
    ],
)
def test_orders_and_spellings(words: str, text: str, value: str) -> None:
    """One expression, whole, with its value."""
    assert rows(plain_dates(f"It opened {words}.", None)) == [(text, value)]


@pytest.mark.parametrize(
    ("words", "text", "time", "edtf_time"),
    [
        ("at 5 p.m.", "5 p.m.", "T17:00", "T17:00:00"),
        ("at 5pm", "5pm", "T17:00", "T17:00:00"),
        ("at 5 PM", "5 PM", "T17:00", "T17:00:00"),
        ("at 12 a.m.", "12 a.m.", "T00:00", "T00:00:00"),
        ("at 12 p.m.", "12 p.m.", "T12:00", "T12:00:00"),
        ("at 7.30pm", "7.30pm", "T19:30", "T19:30:00"),
        ("at 7:30 a.m.", "7:30 a.m.", "T07:30", "T07:30:00"),
        ("at 19:30", "19:30", "T19:30", "T19:30:00"),
        ("at 19:30 GMT", "19:30 GMT", "T19:30", "T19:30:00Z"),
        ("at 7:30 p.m. PDT", "7:30 p.m. PDT", "T19:30", "T19:30:00-07:00"),
        ("at five o'clock", "five o'clock", "T05:00", "T05:00:00"),
        ("at 4 in the morning", "4 in the morning", "T04:00", "T04:00:00"),
        ("at 4 in the afternoon", "4 in the afternoon", "T16:00", "T16:00:00"),
        ("at noon", "noon", "T12:00", "T12:00:00"),
        ("at midday", "midday", "T12:00", "T12:00:00"),
    ],
)
def test_clock_times(words: str, text: str, time: str, edtf_time: str) -> None:
    """A clock time alone lies on the day of publication; its zone is kept in the EDTF and never invented."""
    (found,) = plain_dates(f"It opened {words}, in the rain.")
    assert (found.type, found.text, found.value, found.edtf) == ("time", text, f"2020-09-09{time}", f"2020-09-09{edtf_time}")


@pytest.mark.parametrize(
    "words", ["at 25:10", "at 10:75", "at 13 p.m.", "by 2.46 billion", "with odds of 10:30", "in 3:45.67", "at 0 a.m."]
)
def test_no_clock_time(words: str) -> None:
    """Hours and minutes that no clock shows, ratios, lap times."""
    assert plain_dates(f"It closed {words}.") == ()


@pytest.mark.parametrize(
    "words",
    [
        "on 31 April 2020", "on April 31", "on 29 February 2019", "on February 30", "on 0 May 2020", "on 2020-02-30", "on 31/4/2020",
        "on 32/1/2020", "in the 31st century dash", "in the fifth quarter", "in group Q5", "in the 99th minute", "a 404",
    ],
)  # fmt: skip
def test_what_no_calendar_has_gets_no_day(words: str) -> None:
    """An impossible date has no value of a day; it is never an error."""
    assert all(len(d.value) < 10 for d in plain_dates(f"It closed {words}.", None))


@pytest.mark.parametrize(
    ("order", "printed", "expected"),
    [
        (None, "03/04/2020", "2020-03-04"),
        ("MDY", "03/04/2020", "2020-03-04"),
        ("DMY", "03/04/2020", "2020-04-03"),
        ("DMY", "04/25/2020", "2020-04-25"),
        ("MDY", "25/04/2020", "2020-04-25"),
        ("MDY", "3.4.2020", "2020-04-03"),
    ],
)
def test_the_order_of_day_and_month(order: str | None, printed: str, expected: str) -> None:
    """The setting decides where both orders are possible; full stops always put the day first."""
    settings = Settings(date_order=order)  # type: ignore[arg-type]
    (found,) = plain_dates(f"It opened on {printed}.", None, settings)
    assert found.value == expected
