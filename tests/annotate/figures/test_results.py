"""Scores, odds and hours, told from counts and ranges."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.amounts import Amount, find_amounts
from mi7facts.annotate.figures.results import is_hour, is_result
from mi7facts.annotate.figures.syntax import Clause, Syntax
from mi7facts.annotate.nlp import Engine


def number(engine: Engine, text: str, digits: str) -> tuple[Amount, Clause | None]:
    """The amount that is printed so, and its sentence."""
    (sentences,) = engine.sentences([make_article(text)])
    amount = next(a for a in find_amounts(text, 0, len(text)) if text[a.start : a.end] == digits)
    return amount, Syntax(sentences).clause(amount.start)


@pytest.mark.parametrize(
    ("text", "digits", "result"),
    [
        ("Rovers won 3 to 2 on Sunday.", "3", True),
        ("Rovers won 3 to 2 on Sunday.", "2", True),
        ("The score was 3 to 2.", "2", True),
        ("Rovers beat Norda Town 28 to 12.", "28", True),
        ("The odds are 10 to 1.", "10", True),
        ("The panel voted 52 to 48.", "52", False),
        ("She won 3 to 5 medals.", "3", False),
        ("They won 3 medals.", "3", False),
        ("It takes 3 to 5 days.", "3", False),
        ("They lost 300 to 400 jobs.", "300", False),
        ("Crabs outnumbered gulls 1,640 to 1,210.", "1,640", False),
        ("Crabs outnumbered gulls 16 to 1.", "16", True),
    ],
)
def test_results(engine: Engine, text: str, digits: str, result: bool) -> None:
    amount, clause = number(engine, text, digits)
    assert is_result(text, amount, clause) is result


@pytest.mark.parametrize(
    ("before", "low", "hour"),
    [
        ("at half past ", "6", True),
        ("a quarter to ", "9", True),
        ("half past ", "60", False),
        ("in the past ", "6", False),
        ("the bus left at ", "8.15", True),
        ("it starts at about ", "19.30", True),
        ("shares closed at ", "8.15", False),
        ("it starts at ", "8.75", False),
        ("it starts at ", "8", True),
        ("the doors open at ", "8", True),
        ("it starts at ", "80", False),
    ],
)
def test_hours(before: str, low: str, hour: bool) -> None:
    text = before + low
    amount = next(a for a in find_amounts(text, 0, len(text)) if text[a.start : a.end] == low)
    assert is_hour(text, amount) is hour


def test_an_hour_is_followed_by_nothing() -> None:
    text = "The fee starts at 8 euros"
    amount = next(find_amounts(text, 0, len(text)))
    assert not is_hour(text, amount)
    assert not is_hour(text, next(a for a in find_amounts("it starts at 8 tables", 0, 21)))
