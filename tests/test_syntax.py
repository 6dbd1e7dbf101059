"""Walking dependency trees: hand-made ones for the rules, parsed ones for the labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Sentence, Token
from mi7facts.syntax import Tree


def parsed(engine: Engine, text: str) -> Tree:
    (sentences,) = engine.sentences([make_article(text)])
    return Tree(sentences[0])


def at(tree: Tree, word: str) -> int:
    return next(i for i, t in enumerate(tree.tokens) if t.text == word)


def words(tree: Tree, found: list[int]) -> list[str]:
    return [tree[i].text for i in found]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The mill burned.", "burned", "mill"),
        ("The mill was burned by the owner.", "burned", "mill"),
        ("The ship wants to leave the harbour.", "leave", "ship"),
        ("The mayor opened the bridge and praised the builders.", "praised", "mayor"),
        ("Everybody knows the bridge built in the valley.", "built", "bridge"),
        ("He met the woman who built the bridge.", "built", "woman"),
        ("The film is scheduled to come to cinemas.", "come", "film"),
    ],
)
def test_subject(engine: Engine, text: str, verb: str, subject: str) -> None:
    tree = parsed(engine, text)
    found = tree.subject(at(tree, verb))
    assert found is not None
    assert tree[found].text == subject


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The mill was burned by the owner.", "burned", True),
        ("The owner burned the mill.", "burned", False),
        ("A bridge built in 1901 collapsed.", "built", True),
        ("The owner has burned the mill.", "burned", False),
    ],
)
def test_passive(engine: Engine, text: str, verb: str, passive: bool) -> None:
    tree = parsed(engine, text)
    assert tree.is_passive(at(tree, verb)) is passive


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("The mayor said that the bridge collapsed.", "bridge", "collapsed"),
        ("The mayor said that the bridge collapsed.", "collapsed", "collapsed"),
        ("The mayor said that the bridge collapsed.", "mayor", "said"),
        ("The bridge over the river was closed.", "river", "closed"),
        ("A bridge over the river", "river", None),
    ],
)
def test_verb_above(engine: Engine, text: str, word: str, above: str | None) -> None:
    tree = parsed(engine, text)
    found = tree.verb_above(at(tree, word))
    assert (tree[found].text if found is not None else None) == above


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The fire was 60 percent contained.", "contained", "fire"),
        ("The fire, which burned a mill, was large.", "burned", "fire"),
        ("Burn the mill!", "Burn", None),
        ("There are two mills.", "are", None),
    ],
)
def test_subject_of_clauses_that_share_one(engine: Engine, text: str, verb: str, subject: str | None) -> None:
    tree = parsed(engine, text)
    found = tree.subject(at(tree, verb))
    assert (tree[found].text if found is not None else None) == subject


@pytest.mark.parametrize(
    ("text", "word", "below"),
    [
        ("The old mill of Hestby burned.", "mill", "The old mill of Hestby"),
        ("The old mill of Hestby burned.", "of", "of Hestby"),
        ("The old mill of Hestby burned.", "old", "old"),
    ],
)
def test_subtree(engine: Engine, text: str, word: str, below: str) -> None:
    tree = parsed(engine, text)
    assert " ".join(words(tree, tree.subtree(at(tree, word)))) == below


def test_children_by_label(engine: Engine) -> None:
    tree = parsed(engine, "The old mill burned.")
    assert words(tree, tree.children(at(tree, "mill"))) == ["The", "old"]
    assert words(tree, tree.children(at(tree, "mill"), "amod")) == ["old"]
    assert tree.children(at(tree, "old")) == []


def test_the_first_children_only(engine: Engine) -> None:
    tree = parsed(engine, "The very old mill burned.")
    mill = at(tree, "mill")
    assert words(tree, tree.first_children(mill, 1)) == ["The"]
    assert tree.first_children(mill, 9) == tree.children(mill)


def test_tokens_by_offset(engine: Engine) -> None:
    tree = parsed(engine, "The old mill burned.")
    assert words(tree, [tree.at(0), tree.at(3), tree.at(4), tree.at(99)]) == ["The", "The", "old", "."]


def test_ancestors_stand_nearest_first(engine: Engine) -> None:
    tree = parsed(engine, "The mill of Hestby burned.")
    assert words(tree, list(tree.ancestors(at(tree, "Hestby")))) == ["of", "mill", "burned"]


@pytest.mark.parametrize(
    ("text", "word", "joined"),
    [
        ("Ships, boats and barns burned.", "Ships", ["boats", "barns"]),
        ("Ships burned.", "Ships", []),
    ],
)
def test_conjuncts(engine: Engine, text: str, word: str, joined: list[str]) -> None:
    tree = parsed(engine, text)
    assert words(tree, tree.conjuncts(at(tree, word))) == joined


def test_objects_with_their_conjuncts(engine: Engine) -> None:
    tree = parsed(engine, "The storm destroyed houses, boats and barns.")
    assert words(tree, tree.objects(at(tree, "destroyed"))) == ["houses", "boats", "barns"]


def test_prepositional(engine: Engine) -> None:
    tree = parsed(engine, "The fire started in the mill on Monday.")
    verb = at(tree, "started")
    assert words(tree, tree.prepositional(verb, "in")) == ["mill"]
    assert words(tree, tree.prepositional(verb)) == ["mill", "Monday"]


def test_clause_leaves_out_clauses_below(engine: Engine) -> None:
    tree = parsed(engine, "The mayor said that the bridge collapsed.")
    said = words(tree, tree.clause(at(tree, "said")))
    assert "mayor" in said and "collapsed" not in said


def test_head_of_a_span(engine: Engine) -> None:
    text = "The old town hall of Hestby burned."
    tree = parsed(engine, text)
    head = tree.head_of((0, len("The old town hall of Hestby")))
    assert head is not None and tree[head].text == "hall"
    assert tree.head_of((500, 510)) is None


def test_span_tokens(engine: Engine) -> None:
    tree = parsed(engine, "One two three.")
    assert [tree[i].text for i in tree.span_tokens(4, 7)] == ["two"]
    assert [tree[i].text for i in tree.span_tokens(3, 9)] == ["two", "three"]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Any heads at all, cycles included: a parser may be wrong, a walk must still end."""
    size = draw(st.integers(1, 8))
    tokens = tuple(
        Token(
            i * 2,
            i * 2 + 1,
            "x",
            "x",
            draw(st.sampled_from(["VERB", "NOUN", "ADP", "AUX"])),
            "X",
            draw(st.sampled_from(["nsubj", "dobj", "xcomp", "relcl", "prep", "pobj", "conj", "acl"])),
            draw(st.integers(0, size - 1)),
        )
        for i in range(size)
    )
    return Tree(Sentence(start=0, end=size * 2, role="body", tokens=tokens))


@given(trees())
def test_walks_end_on_any_tree(tree: Tree) -> None:
    for i in range(len(tree.tokens)):
        assert len(list(tree.ancestors(i))) <= len(tree.tokens)
        for found in (tree.subject(i), tree.verb_above(i)):
            assert found is None or 0 <= found < len(tree.tokens)
        assert i in tree.subtree(i)
        assert i in tree.clause(i)
        tree.objects(i)
