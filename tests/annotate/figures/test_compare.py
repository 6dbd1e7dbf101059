"""Comparator and change in whole sentences: what bounds a figure, what it rose or fell by, and what only looks so."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine


def signs(engine: Engine, text: str) -> list[tuple[str, str, str]]:
    """Return text, comparator and change of each figure."""
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return [(f.text, f.comparator, f.change) for f in find_figures(article, sentences, (), ())]


@pytest.mark.parametrize(
    ("text", "span", "comparator"),
    [
        ("It is free for children under the age of 6 years.", "6 years", "<"),
        ("Skippers over the age of 70 need a test.", "70", ">"),
        ("The fee fell over the 12 months to June.", "12 months", "="),
        ("The show centres around the 37-metre mast.", "37-metre", "="),
        ("They sailed under the two bridges.", "two", "="),
        ("It took just over 12 months.", "12 months", ">"),
        ("They built around 40 boats.", "40", "~"),
    ],
)
def test_a_preposition_is_no_bound(engine: Engine, text: str, span: str, comparator: str) -> None:
    assert [(t, c) for t, c, _ in signs(engine, text)] == [(span, comparator)]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Wool tumbled 5.4, or 1.2%, on Friday.", [("5.4", "down"), ("1.2%", "down")]),
        ("Wool tumbled 5.4 miles, or 1.2% of the way.", [("5.4 miles", "="), ("1.2%", "=")]),
        ("Wool fell a further 75 cents to $31.40.", [("75 cents", "down"), ("$31.40", "=")]),
        (
            "The fund stood at 2,312.4, off 17.2; the other at 212.8, up 0.3.",
            [("2,312.4", "="), ("17.2", "down"), ("212.8", "="), ("0.3", "up")],
        ),
        ("They want to buy up rival 15% stakes.", [("15%", "=")]),
        ("The stock lost a fifth of its value.", [("a fifth", "down")]),
        ("The club raised half of the money.", [("half", "=")]),
        ("Two-thirds of members lost money.", [("Two-thirds", "=")]),
        ("Ministers want to raise the fee that companies pay by 18%.", [("18%", "up")]),
        ("The sea stood at +12C and prices at +4%.", [("+12C", "="), ("+4%", "up")]),
        ("The fees went up 15%.", [("15%", "up")]),
        ("Roe lost by 54 points.", [("54 points", "=")]),
        ("Roe lost 54 points.", [("54 points", "down")]),
        ("The levy would raise £110m a year.", [("£110m a year", "=")]),
        ("The levy would raise bills by £110 a year.", [("£110 a year", "up")]),
        ("It rose by half of 1 per cent.", [("half of 1 per cent", "up")]),
        ("Wool was down only 25 cents to $31.40.", [("25 cents", "down"), ("$31.40", "=")]),
        ("Fares will rise by 4% to 7%.", [("4% to 7%", "up")]),
        ("Fares rose from £3 to £4.", [("£3 to £4", "up")]),
        ("The toll was cut from £9 to £7.", [("£9 to £7", "down")]),
        ("Tickets range from £3 to £4.", [("£3 to £4", "=")]),
        ("Sales grew 4 %, compared with 3 % in May.", [("4 %", "up"), ("3 %", "up")]),
        ("Sales grew 4 %, against just 3 % in May.", [("4 %", "up"), ("3 %", "up")]),
        ("Growth was 4 %, compared with 3 % in May.", [("4 %", "="), ("3 %", "=")]),
        ("Sales grew 4 %, compared with £3m in May.", [("4 %", "up"), ("£3m", "=")]),
    ],
)
def test_what_rose_or_fell_by_it(engine: Engine, text: str, changes: list[tuple[str, str]]) -> None:
    assert [(t, change) for t, _, change in signs(engine, text)] == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("A threefold rise in tolls was seen.", [("threefold", "up")]),
        ("Tolls saw a 10-fold average weekly increase.", [("10-fold", "up")]),
        ("Output grew five-fold.", [("five-fold", "up")]),
        ("Exports climbed fivefold.", [("fivefold", "up")]),
        ("A twofold drop in output followed.", [("twofold", "down")]),
        ("The glue has tenfold strength.", [("tenfold", "=")]),
    ],
)
def test_multiples_of_a_rise(engine: Engine, text: str, changes: list[tuple[str, str]]) -> None:
    assert [(t, change) for t, _, change in signs(engine, text)] == changes
