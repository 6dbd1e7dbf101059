"""What the stage promises of an article as a whole: roles, ids, anchors, linear work. (The clock: tests/test_clock.py.)"""

from __future__ import annotations

import time

import pytest

from builders import make_article
from date_builders import find_dates, plain_dates, plain_sentence, read_dates, rows
from mi7facts.annotate.nlp import Engine
from mi7facts.settings import Settings


def test_ids_follow_the_text(engine: Engine) -> None:
    found = read_dates(engine, "It opened on 6 May 2019.\n\nIt closed last year, on a Monday in June.")
    assert [d.id for d in found] == [f"d{i + 1}" for i in range(len(found))]
    assert [d.start for d in found] == sorted(d.start for d in found)


def test_only_the_story_is_read(engine: Engine) -> None:
    text = "Published: 7 September 2020\nThe bridge opened on Sunday.\nMost read: the trends of 2021"
    article = make_article(text, "2020-09-07", roles={0: "timestamp", 2: "related"})
    (sentences,) = engine.sentences([article])
    assert rows(find_dates(article, sentences, Settings())) == [("Sunday", "2020-09-06")]


def test_a_sentence_that_runs_over_other_segments_is_cut() -> None:
    text = "Bridge opens\n7 September 2020\nin the rain on Sunday"
    article = make_article(text, "2020-09-07", roles={0: "headline", 1: "timestamp"})
    assert rows(find_dates(article, (plain_sentence(text, 0, len(text)),), Settings())) == [("Sunday", "2020-09-06")]


def test_an_expression_does_not_run_over_a_line() -> None:
    assert rows(plain_dates("The bridge opened in May\n2020 people came", None)) == [("May", "XXXX-05"), ("2020", "2020")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Monday.", "XXXX-WXX-1"),
        ("He spoke yesterday.", "XXXX-XX-XX"),
        ("He spoke last week.", "XXXX-WXX"),
        ("He spoke last weekend.", "XXXX-WXX-WE"),
        ("He spoke last month.", "XXXX-XX"),
        ("He spoke last year.", "XXXX"),
        ("It was quiet for the rest of the year.", "XXXX"),
        ("He spoke in June.", "XXXX-06"),
        ("He spoke on 14 August.", "XXXX-08-14"),
        ("He spoke in the third quarter.", "XXXX-Q3"),
        ("He spoke last summer.", "XXXX-SU"),
        ("He spoke on Christmas Day.", "XXXX-12-25"),
        ("He spoke on Easter Monday.", "XXXX-XX-XX"),
        ("He spoke two years ago.", "XXXX"),
        ("He spoke this morning.", "XXXX-XX-XXTMO"),
        ("He spoke at 5 p.m.", "XXXX-XX-XXT17:00"),
        ("He spoke on 6 May 2019.", "2019-05-06"),
        ("He spoke in '98.", "1998"),
        ("He spoke in '21.", "2021"),
    ],
)
def test_without_a_publication_date_relative_dates_stay_open(engine: Engine, text: str, expected: str) -> None:
    (found,) = read_dates(engine, text, None)
    assert (found.value, found.anchor) == (expected, None)


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2020", "He spoke last year.", "2019"),
        ("2020", "He spoke last month.", "XXXX-XX"),
        ("2020", "He spoke on Monday.", "XXXX-WXX-1"),
        ("2020-09", "He spoke last month.", "2020-08"),
        ("2020-01", "He spoke last month.", "2019-12"),
        ("2020-09", "He spoke yesterday.", "XXXX-XX-XX"),
        ("2020-09-09T11:25:00Z", "He spoke yesterday.", "2020-09-08"),
        ("2020-13-45", "He spoke last year.", "2019"),
        ("2020-02-31", "He spoke yesterday.", "XXXX-XX-XX"),
        ("soon", "He spoke yesterday.", "XXXX-XX-XX"),
        ("", "He spoke last year.", "XXXX"),
    ],
)
def test_a_coarse_publication_date_anchors_what_it_can(engine: Engine, published: str, text: str, expected: str) -> None:
    (found,) = read_dates(engine, text, published)
    assert found.value == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (None, "OSLO, 7 August 2019 (NTP) - The mayor spoke today.", [("2019-08-07", None), ("2019-08-07", "text:d1")]),
        (None, "OSLO, Aug. 7, 2019 -- The mayor will speak on Friday.", [("2019-08-07", None), ("2019-08-09", "text:d1")]),
        (None, "OSLO (NTP) 7 August 2019: The mayor spoke yesterday.", [("2019-08-07", None), ("2019-08-06", "text:d1")]),
        ("2019-08-09", "OSLO, August 7 (NTP) - The mayor spoke today.", [("2019-08-07", "published"), ("2019-08-07", "text:d1")]),
        ("2019-12-09", "OSLO, August 7 (NTP) - The mayor spoke today.", [("2019-08-07", "published"), ("2019-12-09", "published")]),
        (None, "OSLO, August 7 (NTP) - The mayor spoke today.", [("XXXX-08-07", None), ("XXXX-XX-XX", None)]),
        (None, "On 7 August 2019 - a mild day - the mayor spoke. She left today.", [("2019-08-07", None), ("XXXX-XX-XX", None)]),
        (None, "NATO met, and on 7 August 2019 the mayor spoke. She left today.", [("2019-08-07", None), ("XXXX-XX-XX", None)]),
    ],
)
def test_a_dateline_tells_when_it_was_written(
    engine: Engine, published: str | None, text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Unless the day of publication speaks against it; a day without a year tells nothing alone."""
    assert [(d.value, d.anchor) for d in read_dates(engine, text, published)] == expected


def test_the_anchor_names_the_earlier_date(engine: Engine) -> None:
    found = read_dates(engine, "The fair opened on 3 May 2019. Two days later it closed. The next day it rained.")
    assert [(d.value, d.anchor) for d in found] == [("2019-05-03", None), ("2019-05-05", "text:d1"), ("2019-05-06", "text:d2")]


def test_a_compared_quarter_is_no_new_base(engine: Engine) -> None:
    text = "Profit fell in the third quarter of 2019. It was higher a year earlier. In the year-earlier period, sales rose."
    assert [d.value for d in read_dates(engine, text)] == ["2019-Q3", "2018-Q3", "2018-Q3"]


def test_a_wrong_weekday_is_less_sure() -> None:
    right, wrong = plain_dates("It opened on Sunday, September 6, 2020, not on Monday, September 6, 2020.", None)
    assert right.value == wrong.value == "2020-09-06"
    assert right.confidence > 0.9 > 0.5 > wrong.confidence


def test_a_weekday_beside_a_day_settles_the_year(engine: Engine) -> None:
    (found,) = read_dates(engine, "The council met on Friday, 25 October.", "2020-09-09")
    assert found.value == "2019-10-25"


HOSTILE = {
    "digits": "7" * 200_000,
    "dots": "." * 200_000,
    "one word": "m" * 1_000_000,
    "months": "May " * 50_000,
    "numbers": "12 " * 60_000,
    "number words": "twenty " * 30_000,
    "slashes": "1/" * 100_000,
    "clocks": "10:30 " * 30_000,
    "articles": "a the a the " * 30_000,
    "commas": "1," * 100_000,
    "quarters": "the third quarter a year ago " * 8_000,
    "anaphors": "that day the following week " * 8_000,
    "holidays": "New New Year's " * 20_000,
    "quotes": "'98" * 60_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_work_stays_linear(name: str) -> None:
    """Twice the text may not take much more than twice the time."""
    text = HOSTILE[name]

    def cost(size: int) -> float:
        start = time.perf_counter()
        plain_dates(text[:size])
        return time.perf_counter() - start

    cost(1000)
    half, whole = cost(len(text) // 2), cost(len(text))
    assert whole < 6 * half + 0.5


def test_a_number_too_long_for_int_is_no_date() -> None:
    found = plain_dates("1" * 5000 + " days ago and the 9" + "9" * 5000 + "th")
    assert rows(found) == [("days ago", "PAST_REF")]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("99999999 years ago it began.", "date", "PAST_REF"),
        ("999 years ago it began.", "date", "1021"),
        ("999999999 days from now it ends.", "date", "XXXX-XX-XX"),
        ("At midnight on 9999-12-31 it ends.", "time", "9999-12-31T24"),
    ],
)
def test_beyond_the_calendar(text: str, kind: str, value: str) -> None:
    (found,) = plain_dates(text)
    assert (found.type, found.value) == (kind, value)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published: str) -> None:
    words = (
        "yesterday, tomorrow, last week, next month, next year, last Friday, next Friday, in June, this weekend, a year ago, next Easter"
    )
    assert len(plain_dates(f"It was {words}, on Sunday of this week.", published)) >= 9
