"""Multiples: what was doubled and halved, what is twice as much, and what only sounds so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.figures.amounts import find_amounts
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.figures.multiples import is_multiple, multiplied
from mi7facts.annotate.figures.spelled import table
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Figure


def figures(engine: Engine, text: str) -> tuple[Figure, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return find_figures(article, sentences, (), ())


@pytest.mark.parametrize(
    ("text", "span", "value", "comparator", "change", "of"),
    [
        ("Takings doubled last spring.", "doubled", 2, "=", "up", "Takings"),
        ("The number of ferries has more than doubled.", "doubled", 2, ">", "up", "ferries"),
        ("Sales nearly tripled.", "tripled", 3, "~", "up", "Sales"),
        ("Membership quadrupled.", "quadrupled", 4, "=", "up", "Membership"),
        ("Tolls have been trebled.", "trebled", 3, "=", "up", "Tolls"),
        ("The fare doubled over the past decade.", "doubled", 2, "=", "up", "fare"),
        ("The herd doubled in size.", "doubled", 2, "=", "up", "herd"),
        ("Norda plans to double its fleet.", "double", 2, "=", "up", "fleet"),
        ("Takings tripled as costs fell.", "tripled", 3, "=", "up", "Takings"),
        ("They doubled their stake.", "doubled", 2, "=", "up", "stake"),
        ("They have doubled in number.", "doubled", 2, "=", "up", None),
        ("The doubling of tolls hurt bakers.", "doubling", 2, "=", "up", "tolls"),
        ("The council halved its budget.", "halved", 0.5, "=", "down", "budget"),
        ("Fuel costs have almost halved.", "halved", 0.5, "~", "down", "Fuel costs"),
        ("The toll fell by more than half.", "half", 0.5, ">", "down", "toll"),
    ],
)
def test_changes_by_a_multiple(engine: Engine, text: str, span: str, value: float, comparator: str, change: str, of: str | None) -> None:
    assert [(f.text, f.value, f.comparator, f.change, f.of) for f in figures(engine, text)] == [(span, value, comparator, change, of)]


@pytest.mark.parametrize(
    ("text", "span", "value", "of"),
    [
        ("Twice as many people voted.", "Twice", 2, "people"),
        ("Tolls rose twice as fast as wages.", "twice", 2, "Tolls"),
        ("It is twice the size of Norda.", "twice", 2, "size"),
        ("He married a baker twice his age.", "twice", 2, "age"),
        ("The fare is double that of last year.", "double", 2, "fare"),
        ("It came at double the usual cost.", "double", 2, "usual cost"),
        ("The toll was more than double previous estimates.", "double", 2, "previous estimates"),
        ("The fine is double last year's fine.", "double", 2, "fine"),
        ("There were three times as many ferries.", "three times", 3, "ferries"),
        ("It lent £4m in May, three times as much as it lent in June.", "three times", 3, None),
        ("The stock trades on 8.5 times earnings.", "8.5 times", 8.5, "earnings"),
        ("Delvane employs four times more bakers.", "four times", 4, "bakers"),
        ("The resin is 10 times stronger than glue.", "10 times", 10, "resin"),
        ("The flat costs three times the average wage.", "three times", 3, "average wage"),
    ],
)
def test_comparisons_change_nothing(engine: Engine, text: str, span: str, value: float, of: str | None) -> None:
    assert [(f.text, f.value, f.unit, f.change, f.of) for f in figures(engine, text) if f.unit != "GBP"] == [
        (span, value, "{fold}", "=", of)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She doubled over in pain.",
        "He doubled up with laughter.",
        "The mayor doubled down on her claim.",
        "They doubled back at dusk.",
        "The guards found a double bed.",
        "She was convicted of a double murder.",
        "A double-digit rise was seen.",
        "The kitchen doubles as an office.",
        "Halve the lemons and squeeze them.",
        "He tripled to left field.",
        "Police linked him to a quadruple murder in Norda.",
        "They won the doubles.",
        "He jumped twice.",
        "She sang twice a week.",
        "They met twice the day before.",
        "It is printed twice-yearly.",
        "She ordered a triple espresso.",
        "He is too clever by half.",
    ],
)
def test_what_multiplies_nothing(engine: Engine, text: str) -> None:
    assert figures(engine, text) == ()


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("She won three times as captain.", "three", ""),
        ("They sailed five times that day.", "five", ""),
        ("She won three times.", "three", ""),
    ],
)
def test_how_often_is_no_multiple(engine: Engine, text: str, span: str, unit: str) -> None:
    assert [(f.text, f.unit) for f in figures(engine, text)] == [(span, unit)]


def test_a_level_behind_a_multiple_stays_a_level(engine: Engine) -> None:
    found = figures(engine, "Takings doubled to £4m, or £9 a head, and costs halved.")
    assert [(f.text, f.change) for f in found] == [("doubled", "up"), ("£4m", "="), ("£9 a head", "="), ("halved", "down")]


@given(
    st.sampled_from(sorted(table("multiples"))), st.sampled_from(["", "more than ", "nearly "]), st.sampled_from([" to 40", " by May", "."])
)
def test_a_multiple_needs_a_sentence(word: str, before: str, after: str) -> None:
    text = f"Tolls {before}{word}{after}"
    amount = next(find_amounts(text, 0, len(text)))
    assert (text[amount.start : amount.end], amount.low, amount.style) == (word, table("multiples")[word], "multiple")
    assert not is_multiple(text, amount, None)
    assert multiplied(None, amount) == "="
