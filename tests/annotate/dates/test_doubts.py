"""Days that cannot be and dates that nothing anchors are told as problems of the record; everything else is left in peace."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article, read_article
from date_builders import WEDNESDAY, plain_sentence
from mi7facts.annotate.dates.doubts import MOST, date_problems
from mi7facts.annotate.dates.find import dates_of, expressions
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Article, Problem
from mi7facts.settings import Settings


def problems(text: str, published: str | None = WEDNESDAY) -> tuple[Problem, ...]:
    """What is wrong with the dates of a text, read without syntax."""
    article = make_article(text, published)
    sentences = tuple(plain_sentence(text, s.start, s.end) for s in article.head.segments if s.role == "body")
    found = tuple(expressions(article, sentences, Settings()))
    return date_problems(article, found, dates_of(found))


CONSISTENT = [
    "It opened on Sunday, September 6, 2020.",
    "It opened on Sunday, September 6.",
    "It opened on Sunday 6 September 2020.",
    "It opened on Sun., Sept. 6, 2020.",
    "It opened on Sunday, the 6th of September, 2020.",
    "It opened on Saturday, 29 February 2020.",
    "It opened on Sunday, in September 2020.",
    "It opened on Monday. It closed on September 6, 2020.",
    "It opened on 31 December 2019, 29 February 2020 and in May.",
]


@pytest.mark.parametrize("text", CONSISTENT)
def test_nothing_is_said_of_dates_that_can_be(text: str) -> None:
    assert problems(text) == ()


IMPOSSIBLE = [
    ("It opened on Monday, September 6, 2020.", "Monday, September 6, 2020", "2020-09-06 is a Sunday, not a Monday"),
    ("It opened on Saturday 6 September 2020.", "Saturday 6 September 2020", "2020-09-06 is a Sunday, not a Saturday"),
    ("It opened on Wed., Sept. 6, 2020.", "Wed., Sept. 6, 2020", "2020-09-06 is a Sunday, not a Wednesday"),
    ("It opened on 31 June 2020.", "31 June 2020", "the calendar has no such day"),
    ("It opened on February 29, 2021.", "February 29, 2021", "the calendar has no such day"),
    ("It opened on Friday, February 30.", "Friday, February 30", "the calendar has no such day"),
    ("It opened on 2020-02-31.", "2020-02-31", "the calendar has no such day"),
]


@pytest.mark.parametrize(("text", "words", "why"), IMPOSSIBLE)
def test_what_cannot_be_is_told_where_it_stands(text: str, words: str, why: str) -> None:
    (problem,) = problems(f"A fair.\n\n{text}", WEDNESDAY)
    start = text.index(words) + len("A fair.\n\n")
    assert (problem.code, problem.severity, problem.path, problem.line) == ("M310", "warning", "doc.txt", 3)
    assert (problem.start, problem.end) == (start, start + len(words))
    assert problem.message == f"“{words}”: {why}"


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2090, 1, 1)), st.integers(0, 6))
def test_exactly_the_wrong_weekdays_are_told(day: date, shift: int) -> None:
    printed = (day + timedelta(days=shift)).strftime("%A")
    assert bool(problems(f"It opened on {printed}, {day:%B} {day.day}, {day.year}.")) == (shift > 0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It opened on Monday.", "“Monday”: a relative date stays open: the day of publication is not known (--published gives one)"),
        ("It opened in May, last week.", "“May”: 2 relative dates stay open: the day of publication is not known (--published gives one)"),
        ("It opened at 5 p.m.", "“5 p.m.”: a relative date stays open: the day of publication is not known (--published gives one)"),
    ],
)
def test_open_dates_are_told_once(text: str, message: str) -> None:
    (problem,) = problems(text, None)
    assert (problem.code, problem.severity, problem.message) == ("M311", "note", message)


@pytest.mark.parametrize(
    "text", ["It opened on 6 May 2020.", "It opened in the 1990s for two years, every Monday, recently.", "It opened."]
)
def test_what_needs_no_anchor_is_not_missed(text: str) -> None:
    assert problems(text, None) == ()


def test_a_table_of_nonsense_does_not_bury_the_rest() -> None:
    """The work and the words are bounded."""
    start = time.perf_counter()
    assert len(problems("31 June 2020, in the rain.\n" * 5000)) == MOST
    assert time.perf_counter() - start < 20


def read(engine: Engine, text: str, published: str | None) -> Article:
    return read_article(engine, make_article(text, published)).article


def test_the_record_carries_them_after_those_of_the_parser(engine: Engine) -> None:
    article = read(engine, "The bridge was opened on Monday, September 6, 2020.", "2020-09-07")
    assert [p.code for p in article.problems] == ["M310"]


def test_what_a_unit_shows_to_be_no_date_is_not_doubted(engine: Engine) -> None:
    assert read(engine, "The flat in Hestby has 1999 square feet.", None).problems == ()


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("The council met on Monday, September 6.", "2020-09-06", ["M310"]),
        ("The council will meet on Monday, September 6.", "2021-09-06", []),
        ("The council met on Friday, September 6.", "2019-09-06", []),
        ("They sold tickets for Friday, January 1.", "2021-01-01", []),
        ("The council met on Sunday, September 6.", "2020-09-06", []),
    ],
)
def test_a_weekday_settles_the_year_only_as_far_as_the_verb_allows(engine: Engine, text: str, value: str, codes: list[str]) -> None:
    reading = read_article(engine, make_article(text, "2020-09-07"))
    assert [d.value for d in reading.dates] == [value]
    assert [p.code for p in reading.article.problems] == codes
