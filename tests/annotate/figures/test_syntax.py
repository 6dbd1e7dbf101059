"""Sentences asked by offset: tokens, governors, dependents; and what broken trees do."""

from __future__ import annotations

from mi7facts.annotate.figures.syntax import REACH, Clause, Syntax
from mi7facts.model import Sentence, Token


def sentence(start: int, *words: tuple[str, str, str, int]) -> Sentence:
    """Words as (text, tag, dependency, head), with one space between."""
    tokens = []
    at = start
    for text, tag, dep, head in words:
        tokens.append(Token(at, at + len(text), text, text.lower(), "X", tag, dep, head))
        at += len(text) + 1
    return Sentence(start=start, end=at - 1, role="body", tokens=tuple(tokens))


#: "Crews saved three small boats"
BOATS = sentence(
    10,
    ("Crews", "NNS", "nsubj", 1),
    ("saved", "VBD", "ROOT", 1),
    ("three", "CD", "nummod", 4),
    ("small", "JJ", "amod", 4),
    ("boats", "NNS", "dobj", 1),
)


def test_tokens_by_offset() -> None:
    clause = Clause(BOATS)
    assert clause.at(10) == 0
    assert clause.at(15) == 0  # the space belongs to the word before
    assert clause.at(16) == 1
    assert clause.covering(22, 27) == range(2, 3)
    assert clause.covering(22, 33) == range(2, 4)
    assert clause.covering(22, 22) == range(2, 3)


def test_a_headline_is_told_by_its_capitals() -> None:
    headed = sentence(0, ("Crews", "NNS", "nsubj", 1), ("Save", "VB", "ROOT", 1), ("three", "CD", "nummod", 3), ("boats", "NNS", "dobj", 1))
    assert Clause(headed).in_capitals
    assert not Clause(BOATS).in_capitals


def test_dependents_and_governors() -> None:
    clause = Clause(BOATS)
    assert clause.children(4) == [2, 3]
    assert clause.children(0) == []
    assert clause.child(1, "dobj") == 4
    assert clause.child(1, "iobj") is None
    assert list(clause.climb(2)) == [2, 4, 1]


def test_the_head_of_a_span_is_governed_from_outside() -> None:
    clause = Clause(BOATS)
    assert clause.head_of(range(2, 5)) == 4
    assert clause.head_of(range(2, 4)) == 3
    assert clause.head_of(range(5)) == 1


def test_the_noun_that_a_number_modifies() -> None:
    clause = Clause(BOATS)
    assert clause.modified(range(2, 3)) == 4
    assert clause.modified(range(2, 5)) is None
    assert clause.modified(range(1)) is None


def test_words_outside_the_sentence_are_none() -> None:
    clause = Clause(BOATS)
    assert clause.word(-1) is None
    assert clause.word(5) is None
    last = clause.word(4)
    assert last is not None
    assert last.text == "boats"


def test_climbing_a_cycle_ends() -> None:
    clause = Clause(sentence(0, ("a", "NN", "dep", 1), ("b", "NN", "dep", 0)))
    assert list(clause.climb(0)) == [0, 1, 0]


def test_climbing_a_long_chain_is_cut_short() -> None:
    clause = Clause(sentence(0, *(("x", "NN", "dep", i + 1) for i in range(50)), ("root", "NN", "ROOT", 50)))
    assert list(clause.climb(0)) == list(range(REACH))


def test_a_word_with_very_many_dependents_is_cut_short() -> None:
    words = [("root", "NN", "ROOT", 0), *(("x", "NN", "dep", 0) for _ in range(1000))]
    assert len(Clause(sentence(0, *words)).children(0)) < 100


def test_clauses_by_offset() -> None:
    other = sentence(60, ("Two", "CD", "nsubj", 1), ("left", "VBD", "ROOT", 1))
    syntax = Syntax((BOATS, other))
    assert syntax.clause(5) is None
    first = syntax.clause(12)
    assert first is not None
    assert first.tokens == BOATS.tokens
    assert syntax.clause(12) is first
    assert syntax.clause(50) is None
    second = syntax.clause(61)
    assert second is not None
    assert second.start == 60
    assert Syntax(()).clause(0) is None


def test_what_a_number_counts_is_a_noun() -> None:
    """The tags may say that somebody jumps; nobody counts a verb."""
    jumps = (("did", "VBD", "ROOT", 0), ("900", "CD", "nummod", 3), ("motocross", "NN", "compound", 3), ("jumps", "VBZ", "dobj", 0))
    clause = Clause(sentence(0, *jumps))
    assert [t.tag for t in clause.tokens] == ["VBD", "CD", "NN", "NNS"]
    runs = (("she", "PRP", "nsubj", 1), ("jumps", "VBZ", "ROOT", 1), ("900", "CD", "nummod", 3), ("walls", "NNS", "dobj", 1))
    assert Clause(sentence(0, *runs)).tokens[1].tag == "VBZ"
