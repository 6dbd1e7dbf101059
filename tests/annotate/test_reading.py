"""What the annotators make of each other's findings."""

from __future__ import annotations

import pytest

from builders import make_article, read_article
from mi7facts.annotate.nlp import Engine


@pytest.mark.parametrize(
    ("text", "dates", "figures"),
    [
        ("The flat in Hestby has 1999 square feet.", [], ["1999 square feet"]),
        ("The depot of 1830 sq m opened in 1830.", ["1830"], ["1830 sq m"]),
        ("It opened two years later, on 6 May 2031.", ["two years later", "6 May 2031"], ["two years"]),
        ("Prices rose in Q3 2031 by 4%.", ["Q3 2031"], ["4%"]),
        ("The talk lasts 20 minutes.", ["20 minutes"], ["20 minutes"]),
    ],
)
def test_years_and_measures(engine: Engine, text: str, dates: list[str], figures: list[str]) -> None:
    reading = read_article(engine, make_article(text))
    assert [d.text for d in reading.dates] == dates
    assert [d.id for d in reading.dates] == [f"d{number}" for number in range(1, len(dates) + 1)]
    assert [f.text for f in reading.figures] == figures


def test_a_title_with_a_year_is_a_work_and_no_date(engine: Engine) -> None:
    reading = read_article(engine, make_article("The film ‘Summer of 1984’ opens in May 2031, said Idun Falk, its director."))
    assert "Summer of 1984" in {e.name for e in reading.entities if e.type == "work"}
    assert "May 2031" in {d.text for d in reading.dates}


def test_an_anchor_in_the_text_takes_the_new_id_of_its_date(engine: Engine) -> None:
    text = "The hall has 1999 square feet. It opened on 3 May 2019. Two days later it closed. The next day it rained."
    found = read_article(engine, make_article(text, "2020-09-09")).dates
    assert [(d.id, d.text, d.anchor) for d in found] == [
        ("d1", "3 May 2019", None),
        ("d2", "Two days later", "text:d1"),
        ("d3", "The next day", "text:d2"),
    ]


def test_nothing_hangs_on_what_turned_out_to_be_no_date(engine: Engine) -> None:
    found = read_article(engine, make_article("The hall has 1999 square feet. Two years later it closed.", "2020-09-09")).dates
    assert [(d.id, d.text, d.anchor) for d in found] == [("d1", "Two years later", None)]
