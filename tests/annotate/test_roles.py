"""What a person is said to be, and which nouns call what again."""

from __future__ import annotations

import msgspec
import pytest

from mi7facts.annotate.lexicon import lexicon
from mi7facts.annotate.roles import called_again, told_roles
from tagged import tagged


@pytest.mark.parametrize(
    ("line", "first", "last", "roles"),
    [
        ("director/NN Ada/NNP Quill/NNP left/VBD", 1, 3, ["director"]),
        ("writer/NN and/CC director/NN Ada/NNP Quill/NNP left/VBD", 3, 5, ["director", "writer"]),
        ("former/JJ actor/NN Ada/NNP left/VBD", 2, 3, ["actor"]),
        ("Ada/NNP ~,/, a/DT retired/JJ lawyer/NN ~,/, left/VBD", 0, 1, ["lawyer"]),
        ("the/DT actor/NN saw/VBD Ada/NNP", 3, 4, []),
        ("Ada/NNP saw/VBD a/DT lawyer/NN", 0, 1, []),
        ("Ada/NNP ~,/, saw/VBD a/DT lawyer/NN", 0, 1, []),
        ("actors/NNS Ada/NNP left/VBD", 1, 2, []),
        ("the/DT mayor/NN of/IN Harrow/NNP ~,/, Ada/NNP ~,/, left/VBD", 5, 6, ["mayor"]),
        ("the/DT mayor/NN of/IN the/DT Low/NNP Isle/NNP ~,/, Ada/NNP ~,/, left/VBD", 7, 8, ["mayor"]),
        ("the/DT director/NN at/IN Tern/NNP ~,/, Ada/NNP Quill/NNP left/VBD", 5, 7, ["director"]),
        ("the/DT road/NN of/IN Harrow/NNP ~,/, Ada/NNP ~,/, left/VBD", 5, 6, []),
        ("the/DT mayor/NN of/IN Harrow/NNP saw/VBD Ada/NNP ~,/, left/VBD", 5, 6, []),
        ("the/DT mayor/NN near/IN Harrow/NNP ~,/, Ada/NNP ~,/, left/VBD", 5, 6, []),
        ("a/DT lawyer/NN ~,/, Ada/NNP Quill/NNP ~,/, left/VBD", 3, 5, ["lawyer"]),
        ("a/DT lawyer/NN ~,/, Ada/NNP Quill/NNP left/VBD", 3, 5, []),
        ("a/DT bridge/NN ~,/, Ada/NNP Quill/NNP ~,/, left/VBD", 3, 5, []),
        ("Captain/NNP Ada/NNP and/CC Captain/NNP Ben/NNP left/VBD", 4, 5, ["Captain"]),
        ("Captain/NNP Ada/NNP and/CC Captain/NNP Ben/NNP left/VBD", 1, 2, ["Captain"]),
        ("singer/NN ~-/HYPH ~songwriter/NN Ada/NNP left/VBD", 3, 4, ["singer", "songwriter"]),
        ("the/DT bridge/NN and/CC director/NN Ada/NNP left/VBD", 4, 5, ["director"]),
        ("Ada/NNP left/VBD", 0, 1, []),
    ],
)
def test_roles_beside_a_name(line: str, first: int, last: int, roles: list[str]) -> None:
    tokens = tagged(line).tokens
    assert sorted(tokens[i].text for i in told_roles(tokens, first, last, lexicon())) == roles


@pytest.mark.parametrize(("dep", "head", "told"), [("appos", 0, True), ("dobj", 0, False), ("appos", 1, False)])
def test_an_apposition_tells_a_role(dep: str, head: int, told: bool) -> None:
    tokens = list(tagged("Ada/NNP met/VBD often/RB their/PRP$ old/JJ loud/JJ cold/JJ dear/JJ lawyer/NN").tokens)
    tokens[8] = msgspec.structs.replace(tokens[8], dep=dep, head=head)
    assert list(told_roles(tuple(tokens), 0, 1, lexicon())) == ([8] if told else [])


def test_a_predicate_tells_a_role() -> None:
    tokens = list(tagged("Ada/NNP was/VBD a/DT lawyer/NN").tokens)
    tokens[0] = msgspec.structs.replace(tokens[0], dep="nsubj", head=1)
    tokens[1] = msgspec.structs.replace(tokens[1], lemma="be")
    tokens[3] = msgspec.structs.replace(tokens[3], dep="attr", head=1)
    assert list(told_roles(tuple(tokens), 0, 1, lexicon())) == [3]


@pytest.mark.parametrize(
    ("lemma", "kind"),
    [
        ("actor", "person"),
        ("lawyer", "person"),
        ("company", "organization"),
        ("club", "organization"),
        ("country", "place"),
        ("town", "place"),
        ("film", "work"),
        ("novel", "work"),
        ("festival", "event"),
        ("war", "event"),
        ("newspaper", "organization"),
        ("charity", "organization"),
        ("university", "organization"),
        ("mayor", "person"),
        ("tree", None),
        ("bridge", None),
        ("stunt", None),
    ],
)
def test_nouns_that_call_again(lemma: str, kind: str | None) -> None:
    assert called_again(lemma, lexicon()) == kind
