"""Part of speech and lemma by the pipeline's own rules, once a kind of word."""

from __future__ import annotations

import pytest

from mi7facts.annotate.nlp import SpacyEngine
from mi7facts.annotate.wordforms import WordForms, replaces


@pytest.fixture(scope="module")
def forms(engine: SpacyEngine) -> WordForms:
    loaded = engine.load()[1]
    assert loaded is not None
    return loaded


@pytest.mark.parametrize(
    ("word", "tag", "dep", "pos", "lemma"),
    [
        ("houses", "NNS", "nsubj", "NOUN", "house"),
        ("Houses", "NNP", "nsubj", "PROPN", "Houses"),
        ("was", "VBD", "aux", "AUX", "be"),
        ("leaving", "VBG", "ROOT", "VERB", "leave"),
        ("better", "JJR", "amod", "ADJ", "well"),
        ("had", "VBD", "aux", "AUX", "have"),
        ("had", "VBD", "ROOT", "VERB", "have"),
        ("but", "CC", "cc", "CCONJ", "but"),
        ("but", "CC", "advmod", "ADV", "but"),
        ("that", "IN", "mark", "SCONJ", "that"),
        ("her", "PRP", "dobj", "PRON", "she"),
    ],
)
def test_forms_of_single_words(forms: WordForms, word: str, tag: str, dep: str, pos: str, lemma: str) -> None:
    assert forms.forms([[(word, tag, dep)]]) == [[(pos, lemma)]]


def test_rules_over_two_words(forms: WordForms) -> None:
    going = [("gon", "VBG", "ROOT"), ("na", "TO", "aux")]
    assert [lemma for _, lemma in forms.forms([going])[0]] == ["go", "to"]
    there = [("There", "EX", "expl"), ("is", "VBZ", "aux")]
    assert forms.forms([there])[0][1] == ("VERB", "be")
    assert forms.forms([[there[1]]])[0][0] == ("AUX", "be")


def test_neighbours_in_a_batch_do_not_mix(forms: WordForms) -> None:
    first, second = [("There", "EX", "expl")], [("is", "VBZ", "aux")]
    assert forms.forms([first, second])[1] == [("AUX", "be")]


def test_order_and_size_are_kept(forms: WordForms) -> None:
    batch = [[("a", "DT", "det"), ("house", "NN", "nsubj")], [], [("houses", "NNS", "dobj")]]
    assert [[lemma for _, lemma in s] for s in forms.forms(batch)] == [["a", "house"], [], ["house"]]


def test_only_rule_pipelines_are_replaced(engine: SpacyEngine) -> None:
    import spacy

    assert not replaces(spacy.blank("en"))
