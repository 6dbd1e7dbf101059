"""Looking things up in a reading."""

from __future__ import annotations

import pytest

from builders import make_quote
from mi7facts.model import Quote
from mi7facts.relate.evidence import evidence_at
from mi7facts.relate.scene import Scene, is_any, phrase

TEXT = "The town of Hestby thanked Runa Aas. “We saw it,” Aas said of the bridge collapse."


def scene(read, *quotes: Quote) -> Scene:
    return Scene(read(TEXT, (("place", "Hestby"), ("person", "Runa Aas", "Aas")), quotes=quotes))


def test_mentions_of_a_span(read) -> None:
    found = scene(read).mentions(0, 40)
    assert [(m.text, e.type) for m, e in found] == [("Hestby", "place"), ("Runa Aas", "person")]
    assert scene(read).mentions(0, 5) == []


def test_entity_at_a_token(read) -> None:
    here = scene(read)
    tree = here.trees[0]
    found = {tree[i].text: here.entity_at(tree, i) for i in range(len(tree.tokens))}
    assert found["Runa"] is found["Aas"]
    assert found["thanked"] is None


def test_evidence_is_a_slice_with_its_sentence(read) -> None:
    start = TEXT.index("saw")
    evidence = evidence_at(scene(read, make_quote(38, 48, "Runa Aas")), start, start + 3)
    assert evidence.text == "saw"
    assert evidence.in_quote and evidence.speaker == "Runa Aas"
    sentence = TEXT[slice(*evidence.sentence)]
    assert sentence.startswith("“We saw it")


def test_evidence_outside_quotes_has_no_speaker(read) -> None:
    evidence = evidence_at(scene(read, make_quote(38, 48, "Runa Aas")), 12, 18)
    assert not evidence.in_quote and evidence.speaker is None


@pytest.mark.parametrize(
    ("word", "wanted", "found"),
    [
        ("premiered", "premiere", True),
        ("cinemas", "cinema", True),
        ("slated", "slate", True),
        ("is", "i", False),
        ("released", "lease", False),
    ],
)
def test_forms_of_a_word(read, word: str, wanted: str, found: bool) -> None:
    tree = Scene(read(f"It {word} here.")).trees[0]
    i = next(n for n, t in enumerate(tree.tokens) if t.text == word)
    assert is_any(tree, i, {wanted}) is found


def test_phrase_keeps_the_nouns_of_a_name(read) -> None:
    tree = Scene(read("The sudden bridge collapse in Hestby shocked all.")).trees[0]
    i = next(n for n, t in enumerate(tree.tokens) if t.text == "collapse")
    assert phrase(tree, i) == "bridge collapse"
