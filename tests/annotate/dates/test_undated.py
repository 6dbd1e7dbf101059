"""Which year, month or week is meant where no word tells it. Published on Wednesday, 9 September 2020."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from date_builders import Row, plain_dates, read_dates, rows
from mi7facts.annotate.nlp import Engine

YEAR = "X" * 4

DAYS: list[tuple[str, list[Row]]] = [
    # a day of the month, by the verb
    ("The council met on the 3rd.", [("the 3rd", "2020-09-03")]),
    ("The council met on the 20th.", [("the 20th", "2020-08-20")]),
    ("The council will meet on the 3rd.", [("the 3rd", "2020-10-03")]),
    ("The council meets on the 20th.", [("the 20th", "2020-09-20")]),
    # by the day last spoken of
    ("The trial began on 28 May 2019. On the 6th she testified.", [("28 May 2019", "2019-05-28"), ("the 6th", "2019-06-06")]),
    ("The trial ended on 6 May 2019. On the 28th she had left.", [("6 May 2019", "2019-05-06"), ("the 28th", "2019-04-28")]),
    # with its weekday
    ("They met on Monday the 7th.", [("Monday the 7th", "2020-09-07")]),
    ("It was Friday the 13th.", [("Friday the 13th", "2020-03-13")]),
    # what counts something else
    ("He lives on the 6th floor.", []),
    ("She spoke on the 6th of her tours.", []),
    ("He made a birdie on the 6th.", []),
    ("She came in on the 6th try.", []),
    # a weekday beside a whole date
    ("The trial began on 14 June 2019, a Friday.", [("14 June 2019, a Friday", "2019-06-14")]),
    ("The trial began on 14 June 2019, a Friday in the rain.", [("14 June 2019", "2019-06-14"), ("a Friday", f"{YEAR}-W{'X' * 2}-5")]),
    # a day that everybody knows
    ("The Sept. 11 attacks changed the town.", [("Sept. 11", "2001-09-11")]),
    ("The September 11 terrorist attacks changed the town.", [("September 11", "2001-09-11")]),
    ("The Jan. 6 committee met.", [("Jan. 6", "2021-01-06")]),
    ("The Sept. 12 attacks changed the town.", [("Sept. 12", "2020-09-12")]),
    ("The Sept. 11 fair was wet.", [("Sept. 11", "2020-09-11")]),
    # named days with a name's ending inside
    ("They marched on Martin Luther King Jr. Day.", [("Martin Luther King Jr. Day", "2020-01-20")]),
    ("They marched on Martin Luther King, Jr. Day 2019.", [("Martin Luther King, Jr. Day 2019", "2019-01-21")]),
    ("They marched on Martin Luther King Day.", [("Martin Luther King Day", "2020-01-20")]),
    ("Martin Luther King Jr. marched.", []),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days(engine: Engine, text: str, expected: list[Row]) -> None:
    published = "2022-09-09" if "Jan. 6" in text else "2020-09-09"
    assert rows(read_dates(engine, text, published)) == expected


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They met on the 6th.", None, f"{YEAR}-{'X' * 2}-06"),
        ("They met on the 31st.", "2020-07-01", "2020-05-31"),
        ("The Sept. 11 attacks.", None, "2001-09-11"),
        ("The Sept. 11 attack.", "1998-09-13", "1998-09-11"),
        ("They met on the 6th of this month.", None, f"{YEAR}-{'X' * 2}-06"),
    ],
)
def test_anchors(text: str, published: str | None, value: str) -> None:
    (found,) = plain_dates(text, published)
    assert found.value == value


def test_a_wrong_weekday_beside_the_date_is_less_sure(engine: Engine) -> None:
    (right,) = read_dates(engine, "The trial began on 14 June 2019, a Friday.")
    (wrong,) = read_dates(engine, "The trial began on 14 June 2019, a Monday.")
    assert right.value == wrong.value == "2019-06-14"
    assert wrong.confidence < right.confidence


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(1, 27))
def test_a_day_of_the_month_lies_within_the_last_month(published: date, back: int) -> None:
    """Without a verb that points ahead it is the last such day."""
    day = published - timedelta(days=back)
    ending = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    (found,) = plain_dates(f"They met on the {day.day}{ending}.", published.isoformat())
    assert found.value == day.isoformat()
