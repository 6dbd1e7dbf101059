"""Words of time in another sense than their plain one, and their twins in the plain one; read with the real pipeline."""

from __future__ import annotations

import pytest

from builders import make_article
from date_builders import Row, find_dates, read_dates, rows
from mi7facts.annotate.dates.derive import derivations
from mi7facts.annotate.nlp import Engine
from mi7facts.settings import Settings

YEAR = "X" * 4

CASES: list[tuple[str, list[Row]]] = [
    # how often, not how long
    ("The mill earns two million a year.", [("a year", "P1Y")]),
    ("She earned $20 an hour.", [("an hour", "PT1H")]),
    # some day
    ("One day it will rain.", [("One day", "FUTURE_REF")]),
    ("The war will end one day.", [("one day", "FUTURE_REF")]),
    ("Somebody is going to find the letters one day, she said.", [("one day", "FUTURE_REF")]),
    ("The war will last one day.", [("one day", "P1D")]),
    ("One day after the fire it rained.", [("One day", "P1D")]),
    ("It rained for one day.", [("one day", "P1D")]),
    # an age, not a day
    ("The mill was not fit for today's world.", [("today", "PRESENT_REF")]),
    ("By today's standards the house is small.", [("today", "PRESENT_REF")]),
    ("They are the leaders of tomorrow.", [("tomorrow", "FUTURE_REF")]),
    ("Today's meeting was short.", [("Today", "2020-09-09")]),
    ("Tomorrow's match will be long.", [("Tomorrow", "2020-09-10")]),
    ("It was the talk of today.", [("today", "2020-09-09")]),
    # any summer
    ("In summer people swim in the lake.", [("summer", f"{YEAR}-SU")]),
    ("In the summer, tourists crowd the old town.", [("the summer", f"{YEAR}-SU")]),
    ("The lake freezes in winter.", [("winter", f"{YEAR}-WI")]),
    ("The road is blocked in winter.", [("winter", f"{YEAR}-WI")]),
    ("The museum opens in spring.", [("spring", "2021-SP")]),
    ("The museum will open in spring.", [("spring", "2021-SP")]),
    ("The museum opened in spring.", [("spring", "2020-SP")]),
    ("People swim in the lake this summer.", [("this summer", "2020-SU")]),
    ("The spring fair is near.", [("The spring", "2020-SP")]),
    ("People remember the summer of 1990.", [("the summer of 1990", "1990-SU")]),
    # about whom, not about when
    ("The mayor spoke about last week.", [("last week", "2020-W36")]),
    ("She made a film about 1968.", [("1968", "1968")]),
    ("Nothing is known about Friday.", [("Friday", "2020-09-04")]),
    ("The chapel was built about 1900.", [("about 1900", "1900")]),
    ("The chapel was built in about May 1900.", [("about May 1900", "1900-05")]),
    ("The fair opened about noon.", [("about noon", "2020-09-09T12:00")]),
    ("They waited about two hours.", [("about two hours", "PT2H")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_senses(engine: Engine, text: str, expected: list[Row]) -> None:
    assert rows(read_dates(engine, text)) == expected


def test_what_blurs_is_told_only_where_it_blurs(engine: Engine) -> None:
    (spoken_of,) = read_dates(engine, "She made a film about 1968.")
    (blurred,) = read_dates(engine, "The chapel was built about 1900.")
    assert (spoken_of.mod, blurred.mod) == (None, "APPROX")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill earns two million a year.", "how often"),
        ("The war will end one day.", "some day"),
        ("The mill was not fit for today's world.", "an age"),
        ("In summer people swim in the lake.", "every year"),
    ],
)
def test_why_the_words_do_not_mean_what_they_say(engine: Engine, text: str, told: str) -> None:
    article = make_article(text, "2020-09-09")
    (sentences,) = engine.sentences([article])
    (derivation,) = derivations(article, sentences, Settings())
    assert any(told in reason for reason in derivation.reasons)
    assert [d.value for d in find_dates(article, sentences, Settings())] == [derivation.value]
