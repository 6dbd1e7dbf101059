"""Tags behind quotations: which verb, which speaker, and what is no tag."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.tags import Tie, dash_tag, tag_after

FrameOf = Callable[[str], Frame]


def shown(frame: Frame, tie: Tie | None) -> tuple[str, str] | None:
    if tie is None or tie.speaker is None:
        return None
    cue = frame.tokens[tie.cue].text if tie.cue >= 0 else ""
    return cue, " ".join(frame.tokens[i].text for i in range(tie.speaker.start, tie.speaker.end))


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("“The kiln is cold,” said Vera Lund.", "said", "Vera Lund"),
        ("“The kiln is cold,” Vera Lund said.", "said", "Vera Lund"),
        ("“The kiln is cold,” Vera Lund, a potter from Tarn, said on Friday.", "said", "Vera Lund"),
        ("“The kiln is cold,” Vera Lund, who runs the pottery, added.", "added", "Vera Lund"),
        ("“Is the kiln cold?” asked Vera Lund.", "asked", "Vera Lund"),
        ("“The kiln is cold!” Vera Lund shouted.", "shouted", "Vera Lund"),
        ("“The kiln is cold…” she wrote.", "wrote", "she"),
        ("“The kiln is cold,” says potter Vera Lund, 58.", "says", "potter Vera Lund"),
        ("“The kiln is cold,” the potter told the Courier.", "told", "the potter"),
        ("“The kiln is cold,” Vera Lund can be heard saying.", "saying", "Vera Lund"),
        ("“The kiln is cold,” the council said in a statement.", "said", "the council"),
        ("“The kiln is cold” Vera Lund said.", "said", "Vera Lund"),
        ("“The kiln is cold.” Vera Lund said.", "said", "Vera Lund"),
        ("“The kiln is cold,” according to Vera Lund.", "according", "Vera Lund"),
    ],
)
def test_tags(frame_of: FrameOf, text: str, cue: str, speaker: str) -> None:
    frame = frame_of(text)
    assert shown(frame, tag_after(frame, 0)) == (cue, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "“The kiln is cold.” Vera Lund said that the oven was warm.",
        "“The kiln is cold.” Vera Lund said: “The oven is warm.”",
        "The “cold kiln” was, Vera Lund said, a danger.",
        "“The kiln is cold.” It rained.",
        "“The kiln is cold” is a song by Vera Lund.",
    ],
)
def test_what_is_no_tag(frame_of: FrameOf, text: str) -> None:
    frame = frame_of(text)
    assert tag_after(frame, 0) is None


def test_a_name_that_the_tagger_takes_for_a_verb_is_still_a_name(sketch: FrameOf) -> None:
    frame = sketch(
        """
        “ PUNCT `` punct 3
        We PRON PRP nsubj 2
        left VERB VBD ROOT 2
        , PUNCT , punct 2
        ” PUNCT '' punct 2
        Tarn VERB VB dep 2
        police NOUN NN compound 7
        Chief PROPN NNP dobj 5
        said VERB VBD conj 2
        . PUNCT . punct 2
        """
    )
    assert shown(frame, tag_after(frame, 0)) == ("said", "Tarn police Chief")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Nobody leaves Tarn for good.” — Vera Lund", "Vera Lund"),
        ("“Nobody leaves Tarn for good.” – Ole van der Berg, miller", "Ole van der Berg"),
        ("“Nobody leaves Tarn for good.” ― Vera Lund.", "Vera Lund"),
    ],
)
def test_signatures_behind_a_dash(frame_of: FrameOf, text: str, speaker: str) -> None:
    frame = frame_of(text)
    tie = dash_tag(frame, 0)
    assert shown(frame, tie) == ("", speaker)
    assert tie is not None and tie.speaker is not None and tie.speaker.rule == "dash"


@pytest.mark.parametrize(
    "text",
    ["“Nobody leaves Tarn” — not even in winter.", "“Nobody leaves Tarn” — Vera Lund said so.", "“Nobody leaves Tarn.” It rained."],
)
def test_what_is_no_signature(frame_of: FrameOf, text: str) -> None:
    assert dash_tag(frame_of(text), 0) is None
