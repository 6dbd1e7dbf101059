"""The frame: heads across sentences, edges, neighbours of a quotation."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.quotes.frame import REACH, Frame
from mi7facts.annotate.quotes.marks import find_marked
from mi7facts.model import Sentence, Token

FrameOf = Callable[[str], Frame]


def words(frame: Frame, tokens: list[int]) -> str:
    return " ".join(frame.tokens[i].text for i in tokens)


def test_heads_count_through_the_article(sketch: FrameOf) -> None:
    frame = sketch(
        """
        Vera PROPN NNP nsubj 1
        left VERB VBD ROOT 1
        . PUNCT . punct 1

        Nils PROPN NNP nsubj 1
        stayed VERB VBD ROOT 1
        """
    )
    assert frame.head == [1, 1, 1, 4, 4]
    assert frame.kids[1] == [0, 2]
    assert frame.sentence == [(0, 3)] * 3 + [(3, 5)] * 2
    assert (frame.left[1], frame.right[1]) == (0, 2)
    assert (frame.left[4], frame.right[4]) == (3, 4)


def test_edges_reach_over_grandchildren(sketch: FrameOf) -> None:
    frame = sketch(
        """
        the DET DT det 1
        mayor NOUN NN nsubj 4
        of ADP IN prep 1
        Tarn PROPN NNP pobj 2
        spoke VERB VBD ROOT 4
        """
    )
    assert (frame.left[1], frame.right[1]) == (0, 3)
    assert frame.below(4, "nsubj") == [1]
    assert frame.below(4, "dobj") == []


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Yesterday Vera Lund said: “No.” Then she left.", "Yesterday Vera Lund said :", "Then she left"),
        ("It rained. “No,” said Vera Lund of Tarn. It rained.", "", "said Vera Lund of Tarn"),
        ("Vera Lund said “no” and “never” again.", "Vera Lund said", "and"),
        ("She left.\n“No,” he said.\nIt rained.", "", "he said"),
    ],
)
def test_neighbours_end_with_the_sentence_and_the_paragraph(frame_of: FrameOf, text: str, before: str, after: str) -> None:
    frame = frame_of(text)
    assert words(frame, frame.before(0)) == before
    assert words(frame, frame.after(0)) == after


def test_a_quotation_that_ends_its_sentence_bars_the_way_back(frame_of: FrameOf) -> None:
    frame = frame_of("Vera Lund asked: “Who knows?” “Nobody,” he said.")
    assert words(frame, frame.before(1)) == ""
    frame = frame_of("“We left,” Vera Lund said, “and nobody came.”")
    assert words(frame, frame.before(1)) == "Vera Lund said ,"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("“We left,” he said.", ","),
        ("“We left.”", "."),
        ("“She said ‘no.’” It rained.", "."),
        ("“the old way” is gone", "y"),
        ("“Why? ”", "?"),
    ],
)
def test_inner_end_passes_over_nested_marks(frame_of: FrameOf, text: str, last: str) -> None:
    assert frame_of(text).inner_end(0) == last


def test_tokens_know_their_quotation_and_paragraph(frame_of: FrameOf) -> None:
    text = "It rained.\n“We left,” he said."
    frame = frame_of(text)
    inside = [t.text for i, t in enumerate(frame.tokens) if not frame.free(i)]
    assert inside == ["“", "We", "left", ",", "”"]
    assert [frame.paragraph(i) for i in range(len(frame.tokens))] == [0] * 3 + [1] * 8
    assert frame.room(1) == (3, 11)
    assert frame.span(3, 5) == (text.index("“"), text.index(" left"))


@pytest.mark.parametrize(
    ("text", "at", "around"),
    [
        ("It rained. The dam, she said, held. It rained.", "said", "The dam , she said , held"),
        ("“Go.” The dam, she said, held.", "said", "The dam , she said , held"),
        ("The “big dam”, she said, held.", "said", "The “ big dam ” , she said , held"),
    ],
)
def test_sentence_around(frame_of: FrameOf, text: str, at: str, around: str) -> None:
    frame = frame_of(text)
    i = next(i for i, t in enumerate(frame.tokens) if t.text == at)
    assert words(frame, list(range(*frame.sentence_around(i)))) == around


def flat(words_: list[str], heads: list[int]) -> Frame:
    tokens = []
    at = 0
    for word, head in zip(words_, heads, strict=True):
        tokens.append(Token(at, at + len(word), word, word, "VERB", "VBD", "dep", head))
        at += len(word) + 1
    text = " ".join(words_)
    sentence = Sentence(start=0, end=len(text), role="body", tokens=tuple(tokens))
    parts = ((0, len(text)),)
    return Frame(text, (sentence,), parts, find_marked(text, parts))


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12))
def test_any_heads_give_edges_around_each_token(heads: list[int]) -> None:
    frame = flat(["word"] * 12, heads)
    for i in range(12):
        assert frame.left[i] <= i <= frame.right[i]


def test_windows_stay_bounded_among_thousands_of_quotations() -> None:
    words_ = ["“a”"] * 5_000 + ["said"]
    began = time.process_time()
    frame = flat(words_, [0] * len(words_))
    lengths = {len(frame.before(n)) for n in range(len(frame.marked))}
    assert max(lengths) <= REACH
    assert time.process_time() - began < 4.0
