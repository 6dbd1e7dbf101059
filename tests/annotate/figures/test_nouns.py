"""How nouns are printed and named: phrases, names, quantities looked through."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.nouns import Names, before_number, may_be_measured, named, next_noun, phrase, through
from mi7facts.annotate.figures.syntax import Clause
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Entity, Mention

NOWHERE = range(0)


def parsed(engine: Engine, text: str) -> Clause:
    (sentences,) = engine.sentences([make_article(text)])
    return Clause(sentences[0])


def index(clause: Clause, word: str) -> int:
    return next(i for i, token in enumerate(clause.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("They keep very old wooden ferries here.", "ferries", "old wooden ferries"),
        ("The 900-seat theatre burned.", "theatre", "theatre"),
        ("The 42-year-old driver was fined.", "driver", "driver"),
        ("She sold the share price index.", "index", "share price index"),
        ("They paid for it.", "it", None),
        ("They left.", "They", None),
        ("Some left.", "Some", None),
        ("It lasts for weeks after charging.", "charging", "charging"),
        ("They were charging fees.", "charging", None),
    ],
)
def test_phrases(engine: Engine, text: str, head: str, words: str | None) -> None:
    clause = parsed(engine, text)
    assert phrase(text, clause, index(clause, head), NOWHERE) == words


def test_a_phrase_ends_where_the_figure_begins(engine: Engine) -> None:
    text = "They bought 14 old ferries."
    clause = parsed(engine, text)
    head = index(clause, "ferries")
    assert phrase(text, clause, head, range(head - 1, head)) == "ferries"
    assert phrase(text, clause, None, NOWHERE) is None


def test_a_name_is_printed_whole(engine: Engine) -> None:
    text = "Shares of Bank of Norda fell."
    clause = parsed(engine, text)
    assert (phrase(text, clause, index(clause, "Norda"), NOWHERE) or "").endswith("Norda")


NAMES = Names(
    (
        Entity(
            id="e1",
            type="person",
            name="Idun Falk",
            aliases=(),
            mentions=(Mention(start=0, end=3, text="She", kind="pronoun"), Mention(start=19, end=23, text="Falk", kind="name")),
        ),
    )
)


def test_names_of_tokens(engine: Engine) -> None:
    text = "She knew that old. Falk sold the boat."
    clause = parsed(engine, text)
    assert named(text, clause, 0, NOWHERE, NAMES) == "Idun Falk"
    assert named(text, clause, 0, NOWHERE, Names(())) is None
    assert named(text, clause, None, NOWHERE, NAMES) is None
    assert NAMES.person_at(20)
    assert not NAMES.person_at(30)


def test_a_name_behind_a_noun_names_it(engine: Engine) -> None:
    text = "They met their daughter Maria in May."
    clause = parsed(engine, text)
    assert named(text, clause, index(clause, "daughter"), NOWHERE, Names(())) == "Maria"


@pytest.mark.parametrize(
    ("text", "noun", "seen"),
    [
        ("The number of cases rose.", "number", "cases"),
        ("Each of the houses burned.", "Each", "houses"),
        ("The price of fish rose.", "price", "price"),
        ("The number rose.", "number", "number"),
    ],
)
def test_quantities_are_looked_through(engine: Engine, text: str, noun: str, seen: str) -> None:
    clause = parsed(engine, text)
    found = through(clause, index(clause, noun))
    assert found is not None
    assert clause.tokens[found].text == seen
    assert through(clause, None) is None


def test_the_noun_before_a_number_in_a_name(engine: Engine) -> None:
    clause = parsed(engine, "The Norda 40 index fell and euros rose.")
    assert before_number(clause, index(clause, "40")) == index(clause, "Norda")
    assert before_number(clause, index(clause, "index")) == index(clause, "index")
    assert before_number(clause, index(clause, "fell")) is None
    assert not may_be_measured(clause, index(clause, "euros"))


@pytest.mark.parametrize(
    ("text", "start", "noun"),
    [
        ("digital and physical sales rose", 0, "sales"),
        ("the old ferries sank", 1, "ferries"),
        ("he saw ferries", 1, None),
    ],
)
def test_the_next_noun(engine: Engine, text: str, start: int, noun: str | None) -> None:
    clause = parsed(engine, text)
    found = next_noun(clause, start)
    assert (clause.tokens[found].text if found is not None else None) == noun
