"""Speech, woven words, titles: how a marked stretch hangs in the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speech import tie, untied

FrameOf = Callable[[str], Frame]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“We had no water for days.”", True),
        ("“Never!”", True),
        ("It rained. “We had no water for days.”", True),
        ("The scheme would be funded by “closing the old mill for good” and by taxes.", False),
        ("Tolland wrote of “a slow and very sad train ride”.", False),
        ("It was called “The Tin Harvest”.", None),
        ("It was an “odd” day.", None),
        ("“Salt Road” is out.", None),
        ("The so-called “cook’s corner” was full.", None),
    ],
)
def test_untied_words(frame_of: FrameOf, text: str, whole: bool | None) -> None:
    found = untied(frame_of(text), 0)
    assert (found.whole if found else None) is whole


def test_a_paragraph_left_open_is_speech(frame_of: FrameOf) -> None:
    found = untied(frame_of("“and nobody came to help us\n\n“So we left.”"), 0)
    assert found is not None and found.whole


@pytest.mark.parametrize(
    ("text", "number", "speaker"),
    [
        ("Vera Lund wrote to Ida, telling her, “You won the cup at last!” She replied at once.", 0, "Lund"),
        ("“The kiln is cold,” Vera Lund said. “It rained.”", 0, "Lund"),
        ("“The kiln is cold,” Vera Lund said, “and wet.”", 1, "Lund"),
        ("“Nobody leaves Tarn.” — Ida Moe", 0, "Moe"),
    ],
)
def test_the_nearer_cue_wins(frame_of: FrameOf, text: str, number: int, speaker: str) -> None:
    frame = frame_of(text)
    found = tie(frame, number)
    assert found is not None and found.speaker is not None
    assert frame.tokens[found.speaker.head].text == speaker
