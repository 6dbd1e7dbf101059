"""The cue lexicon and the words that count as cues."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.cues import FILE, FORMS, Lexicon, is_report, is_tag, lemma, lexicon, reporting, tagging
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.data import load_toml

FrameOf = Callable[[str], Frame]


@pytest.mark.parametrize("name", Lexicon._fields)
def test_lists_hold_no_duplicate_and_are_sorted(name: str) -> None:
    words = load_toml(FILE)[name]
    assert isinstance(words, list)
    assert words == sorted(words)
    assert len(words) == len(set(words))
    assert all(word == word.strip().lower() for word in words)


def test_every_list_of_the_file_is_used() -> None:
    assert set(load_toml(FILE)) == set(Lexicon._fields)


def test_forms_lead_to_known_verbs() -> None:
    assert set(FORMS.values()) <= lexicon().say


@pytest.mark.parametrize("word", ["say", "tell", "add", "insist", "write", "laugh"])
def test_tags(word: str) -> None:
    assert word in tagging() or word in lexicon().utter
    assert word in reporting()


@pytest.mark.parametrize("word", ["walk", "eat", "jump", "be", "have"])
def test_other_verbs_are_no_cues(word: str) -> None:
    assert word not in reporting()


@pytest.mark.parametrize(
    ("row", "tag", "report"),
    [
        ("said VERB VBD ROOT 0", True, True),
        ("read NOUN NN ROOT 0", True, False),
        ("Reads PROPN NNP ROOT 0", False, False),
        ("walked VERB VBD ROOT 0", False, False),
        ("called VERB VBD ROOT 0", True, True),
        ("told VERB VBN ROOT 0", True, True),
    ],
)
def test_a_form_counts_whatever_the_tagger_says(sketch: FrameOf, row: str, tag: bool, report: bool) -> None:
    frame = sketch(row)
    assert (is_tag(frame, 0), is_report(frame, 0)) == (tag, report)


def test_so_called_is_no_cue(sketch: FrameOf) -> None:
    frame = sketch(
        """
        so ADV RB advmod 2
        - PUNCT HYPH punct 2
        called VERB VBN amod 2
        """
    )
    assert not is_tag(frame, 2)
    assert not is_report(frame, 2)
    assert lemma(frame, 2) == "call"
