"""What the words of each kind of expression say by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from date_builders import plain_sentence
from mi7facts.annotate.dates.find import Expression, expressions
from mi7facts.annotate.dates.symbolic import UNITS, symbolic
from mi7facts.settings import Settings

X = "X"
YEAR = X * 4


def read(text: str, published: str | None = None) -> list[Expression]:
    article = make_article(text, published)
    sentences = tuple(plain_sentence(text, s.start, s.end) for s in article.head.segments if s.role == "body")
    return list(expressions(article, sentences, Settings()))


CASES = [
    ("on 6 September 2020", "2020-09-06"),
    ("on Sunday, September 6", f"{YEAR}-09-06, a Sunday"),
    ("on Monday", f"{YEAR}-W{X * 2}-1"),
    ("last Monday", f"{YEAR}-W{X * 2}-1, the last one"),
    ("next May", f"{YEAR}-05, the next one"),
    ("this summer", f"{YEAR}-SU, the one of now"),
    ("on Monday morning", f"{YEAR}-W{X * 2}-1TMO"),
    ("in early July", f"{YEAR}-07, START"),
    ("in June last year", f"{YEAR}-06, in: year of publication - 1"),
    ("in '98", f"{X * 2}98"),
    ("on the 6th", f"{YEAR}-{X * 2}-06"),
    ("on Friday the 13th", f"{YEAR}-{X * 2}-13, a Friday"),
    ("that night", "day of an earlier date TNI"),
    ("the following Friday", "day of an earlier date + 1, a Friday"),
    ("the 2018 quarter", "quarter of an earlier date, in: 2018"),
    ("the latest quarter", "quarter of an earlier date, the latest that has ended"),
    ("the next year", "year of publication + 1, or after an earlier date, where the verb points back"),
    ("on the Sept. 11 attacks", "2001-09-11, known for 2001"),
    ("in May '98", f"{X * 2}98-05"),
    ("in the 2012-13 season", "2012/2013"),
    ("on 3/4/2019", "2019-03-04, or day and month swapped"),
    ("in 44 BC", "BC0044"),
    ("in the 1990s", "199"),
    ("in the third quarter", f"{YEAR}-Q3"),
    ("on Christmas Eve", f"{YEAR}-12-25 - 1"),
    ("on Christmas Day 2019", f"{YEAR}-12-25 2019"),
    ("on Easter Monday", "Easter Sunday + 1"),
    ("on Good Friday", "Easter Sunday - 2"),
    ("on Thanksgiving", f"fourth Thursday of {YEAR}-11"),
    ("on Memorial Day", f"last Monday of {YEAR}-05"),
    ("today", "day of publication"),
    ("tomorrow", "day of publication + 1"),
    ("yesterday evening", "day of publication - 1 TEV"),
    ("at 5 p.m. EST tomorrow", "day of publication + 1 T17:00-05:00"),
    ("at midnight", "that day T24"),
    ("last week", "week of publication - 1"),
    ("this year", "year of publication"),
    ("two years ago", "publication - P2Y"),
    ("two years and three months ago", "publication - P2Y3M"),
    ("three weeks from now", "publication + P3W"),
    ("two days later", "an earlier date + P2D"),
    ("a week earlier", "an earlier date - P1W"),
    ("the following day", "day of an earlier date + 1"),
    ("that week", "week of an earlier date"),
    ("the year-earlier quarter", "period of an earlier date -1 year"),
    ("the week of 3 May", f"week of {YEAR}-05-03"),
    ("for two and a half years", "P2Y6M"),
    ("about ten years", "P10Y, APPROX"),
    ("every Monday", f"{YEAR}-W{X * 2}-1"),
    ("recently", "PAST_REF"),
]


def test_the_day_on_which_a_quarter_ended() -> None:
    quarter, day = read("Sales rose in the quarter ended 31 July.")
    assert symbolic(quarter.phrase) == f"quarter of an earlier date, ended: {symbolic(day.phrase)}"


@pytest.mark.parametrize(("words", "says"), CASES, ids=[c[0] for c in CASES])
def test_symbolic(words: str, says: str) -> None:
    (found,) = read(f"It came {words}.")
    assert symbolic(found.phrase) == says


@given(st.sampled_from([c[0] for c in CASES]), st.sampled_from([None, "2020", "2020-09", "2020-09-09", "1789-07-14"]))
def test_it_does_not_know_when_it_was_written(words: str, published: str | None) -> None:
    """The same words say the same, whatever they are hung on."""
    assert [symbolic(e.phrase) for e in read(f"It came {words}.", published)] == [symbolic(e.phrase) for e in read(f"It came {words}.")]


def test_every_unit_has_a_name() -> None:
    units = (
        "second",
        "minute",
        "hour",
        "day",
        "weekend",
        "week",
        "fortnight",
        "month",
        "quarter",
        "half-year",
        "year",
        "decade",
        "century",
    )
    assert set(units) <= set(UNITS.values())
