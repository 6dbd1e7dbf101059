"""Titles, names and sentences in marks, by their writing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.titles import TITLE_WORDS, is_sentence_start, is_title, words_in

FrameOf = Callable[[str], Frame]


@pytest.mark.parametrize(
    "title",
    ["Salt Road", "The Tin Harvest", "Lord of the Marsh", "Copper Bay 2", "1917", "Night Ferry: The Return", "Ebb", "A Boat to Tarn"],
)
def test_titles(title: str) -> None:
    assert is_title(title.replace(":", "").split())


@pytest.mark.parametrize("words", ["No way", "the old mill", "We left early", "Salt Road is", "go", "The river of"])
def test_what_is_no_title(words: str) -> None:
    assert not is_title(words.split())


def test_a_title_is_short() -> None:
    assert is_title(["Tarn"] * TITLE_WORDS)
    assert not is_title(["Tarn"] * (TITLE_WORDS + 1))
    assert not is_title([])


@pytest.mark.parametrize(
    ("words", "expected"),
    [("We left the mill early", True), ("we left the mill early", False), ("We left", False), ("The Tin Harvest of Tarn", False)],
)
def test_sentence_starts(words: str, expected: bool) -> None:
    assert is_sentence_start(words.split()) is expected


def test_words_keep_their_apostrophes(frame_of: FrameOf) -> None:
    frame = frame_of("“We’ve left the mill-race,” she said.")
    assert words_in(frame, 0) == ["We’ve", "left", "the", "mill-race"]


@given(st.lists(st.text(alphabet="aB1é", min_size=1, max_size=3), max_size=15))
def test_a_title_ends_with_a_word_that_counts(words: list[str]) -> None:
    if is_title(words):
        assert words[-1][0].isupper() or words[-1][0].isdigit()
