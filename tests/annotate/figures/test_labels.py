"""Numbers that are part of a name, and counts that look like one."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.amounts import Amount, find_amounts
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.figures.labels import counts_many, is_label
from mi7facts.annotate.figures.syntax import Clause, Syntax
from mi7facts.annotate.nlp import Engine


def number(engine: Engine, text: str, digits: str) -> tuple[Amount, Clause | None]:
    """The amount that is printed so, and its sentence."""
    (sentences,) = engine.sentences([make_article(text)])
    amount = next(a for a in find_amounts(text, 0, len(text)) if text[a.start : a.end] == digits)
    return amount, Syntax(sentences).clause(amount.start)


@pytest.mark.parametrize(
    ("text", "digits", "label"),
    [
        # indexes, also as wires print them
        ("The S&P 500 rose again.", "500", True),
        ("The s&amp;p 500 rose again.", "500", True),
        ("The S P 500 utilities rose.", "500", True),
        ("The sp 500 fell again.", "500", True),
        ("The Nikkei 225 and the rest rose.", "225", True),
        ("A Fortune 500 firm closed.", "500", True),
        ("The shop sold 500 lamps.", "500", False),
        # versions, models, calibres
        ("It runs on iOS 14.5 now.", "14.5", True),
        ("The version 2.4 of the tool is out.", "2.4", True),
        ("Version 2.4 of the tool is out.", "2.4", True),
        ("They sat in row 12.", "12", True),
        ("In a row 12 men sat.", "12", False),
        ("He flew a 747 to Oslo.", "747", True),
        ("He built a 300 page book.", "300", False),
        ("She owns a .22 rifle.", ".22", True),
        ("Growth was .22 percentage points.", ".22 percentage points", False),
        # labels
        ("She wears a size 12 dress.", "12", True),
        ("It was day 12 of the trial.", "12", True),
        ("That day 12 people came.", "12", False),
        ("Turn off at exit 14.", "14", True),
        # years and counts
        ("In 2019 sales rose.", "2019", True),
        ("By then 2031 people had signed.", "2031", False),
        ("The 2031 voters were heard.", "2031", True),
        # titles
        ("We stayed at the Four Seasons in town for a week.", "Four", True),
        ("Police Say Four People Died", "Four", False),
        ("He saw Four of them.", "Four", False),
    ],
)
def test_labels(engine: Engine, text: str, digits: str, label: bool) -> None:
    amount, clause = number(engine, text, digits)
    before, after = text[max(0, amount.start - 24) : amount.start], text[amount.end :]
    assert (amount.unit is None and is_label(amount, before, after, clause)) is label


@pytest.mark.parametrize(
    ("text", "digits", "many"),
    [
        ("2031 people signed.", "2031", True),
        ("In 2031 people signed.", "2031", False),
        ("1200 people signed.", "1200", False),
        ("2031 ended.", "2031", False),
    ],
)
def test_counts_that_look_like_years(engine: Engine, text: str, digits: str, many: bool) -> None:
    amount, clause = number(engine, text, digits)
    assert counts_many(amount, text[: amount.start], clause) is many
    assert not counts_many(amount, text[: amount.start], None)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the grammar makes one thing of the number
        ("The 486 chip was fast.", []),
        ("It chose the 8088 chip.", []),
        ("It put the quick little 8088 chip on the board.", []),
        ("The 747 is old.", []),
        ("A 308 rifle was found.", []),
        # many, parts of one, and words for many
        ("The 486 chips were fast.", ["486"]),
        ("The 747 are old.", ["747"]),
        ("They saved the 300 crew.", ["300"]),
        ("They ran a 500 seat hall.", ["500"]),
        ("They lost 486 by Monday.", ["486"]),
    ],
)
def test_numbers_of_models(engine: Engine, text: str, figures: list[str]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [f.text for f in find_figures(article, sentences, (), ())] == figures
