"""Lead-ins before quotations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.leads import lead_in

FrameOf = Callable[[str], Frame]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "rule"),
    [
        ("Vera Lund said: “The kiln is cold.”", "said", "Vera Lund", "subject-of-cue"),
        ("Vera Lund said, “The kiln is cold.”", "said", "Vera Lund", "subject-of-cue"),
        ("Vera Lund said “The kiln is cold.”", "said", "Vera Lund", "subject-of-cue"),
        ("Vera Lund told reporters on Monday: “The kiln is cold.”", "told", "Vera Lund", "subject-of-cue"),
        ("Vera Lund said in a statement “The kiln is cold.”", "said", "Vera Lund", "subject-of-cue"),
        ("Vera Lund, who runs the pottery, replied: “The kiln is cold.”", "replied", "Vera Lund", "subject-of-cue"),
        ("Said Vera Lund: “The kiln is cold.”", "Said", "Vera Lund", "inversion"),
        ("Vera Lund was blunt: “The kiln is cold.”", None, "Vera Lund", "colon"),
        ("Ida Moe disagreed: “It is hot.”", "disagreed", "Ida Moe", "subject-of-cue"),
        ("As Vera Lund put it, “nobody wants a cold kiln.”", "put", "Vera Lund", "subject-of-cue"),
        ("According to Vera Lund, “the kiln is cold.”", "According", "Vera Lund", "according-to"),
        ("Vera Lund shot back, “The kiln is not for sale.”", "shot", "Vera Lund", "subject-of-cue"),
        ("Vera Lund’s statement read: “The kiln is cold.”", "read", "Vera Lund", "voice-of"),
    ],
)
def test_lead_ins(frame_of: FrameOf, text: str, cue: str | None, speaker: str, rule: str) -> None:
    frame = frame_of(text)
    tie = lead_in(frame, 0)
    assert tie is not None and tie.whole and tie.speaker is not None
    assert (frame.tokens[tie.cue].text if tie.cue >= 0 else None) == cue
    assert " ".join(t.text for t in frame.tokens[tie.speaker.start : tie.speaker.end]).replace(" ’s", "’s") == speaker
    assert tie.speaker.rule == rule


@pytest.mark.parametrize(
    "text",
    [
        "A sign on the gate read: “Closed until further notice.”",
        "The caption of the picture read, “Watch the river rise.”",
        "The headline says: “River rises in Tarn.”",
    ],
)
def test_texts_speak_for_nobody(frame_of: FrameOf, text: str) -> None:
    tie = lead_in(frame_of(text), 0)
    assert tie is not None and tie.speaker is not None
    assert not tie.speaker.named


@pytest.mark.parametrize(
    "text",
    [
        "“The kiln is cold.”",
        "Vera Lund reviewed “Night Ferry” in May.",
        "Vera Lund said that “the old kiln” was cold.",
        "Vera Lund said “the old kiln” was cold.",
        "Vera Lund said the film “Night Ferry” was cold.",
        "She thanked them for her latest film, “Night Ferry”.",
    ],
)
def test_what_is_no_lead_in(frame_of: FrameOf, text: str) -> None:
    assert lead_in(frame_of(text), 0) is None


def test_a_colon_leads_over_a_paragraph_end(frame_of: FrameOf) -> None:
    frame = frame_of("It rained. Vera Lund continued:\n\n“The kiln is cold.”")
    tie = lead_in(frame, 0)
    assert tie is not None and tie.speaker is not None
    assert frame.tokens[tie.cue].text == "continued"
    assert frame.tokens[tie.speaker.head].text == "Lund"


def test_a_full_stop_does_not(frame_of: FrameOf) -> None:
    assert lead_in(frame_of("Vera Lund continued.\n\n“The kiln is cold.”"), 0) is None
