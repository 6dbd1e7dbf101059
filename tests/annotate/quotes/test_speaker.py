"""Subjects of cues: by written syntax, so that no model decides these tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speaker import Speaker, according_to, nobody, phrase, phrase_right, run_of_names, subject_of

FrameOf = Callable[[str], Frame]


def shown(frame: Frame, speaker: Speaker | None) -> tuple[str, str] | None:
    if speaker is None:
        return None
    return " ".join(frame.tokens[i].text for i in range(speaker.start, speaker.end)), speaker.rule


def find(frame: Frame, word: str) -> int:
    return next(i for i, t in enumerate(frame.tokens) if t.text == word)


PLAIN = """
Vera PROPN NNP compound 1
Lund PROPN NNP nsubj 2
said VERB VBD ROOT 2
so ADV RB advmod 2
"""
INVERTED = """
said VERB VBD ROOT 0
Vera PROPN NNP compound 2
Lund PROPN NNP nsubj 0
"""
RELATIVE = """
Nils PROPN NNP nsubj 5
, PUNCT , punct 0
who PRON WP nsubj 3
said VERB VBD relcl 0
so ADV RB advmod 3
left VERB VBD ROOT 5
"""
BY_AGENT = """
it PRON PRP nsubjpass 2
was AUX VBD auxpass 2
reported VERB VBN ROOT 2
by ADP IN agent 2
Tilda PROPN NNP compound 5
Rask PROPN NNP pobj 3
"""
NO_AGENT = """
she PRON PRP nsubjpass 2
was AUX VBD auxpass 2
told VERB VBN ROOT 2
"""
HEARD = """
Nils PROPN NNP nsubjpass 3
can AUX MD aux 3
be AUX VB auxpass 3
heard VERB VBN ROOT 3
saying VERB VBG xcomp 3
"""
QUOTED = """
Nils PROPN NNP nsubjpass 2
was AUX VBD auxpass 2
quoted VERB VBN ROOT 2
as ADP IN prep 2
saying VERB VBG pcomp 3
"""
SHARED = """
Vera PROPN NNP nsubj 1
smiled VERB VBD ROOT 1
and CCONJ CC cc 1
said VERB VBD conj 1
"""
CARRIED = """
Nils PROPN NNP nsubj 1
told VERB VBD ROOT 1
them PRON PRP dobj 1
he PRON PRP nsubj 4
saw VERB VBD ccomp 1
it PRON PRP dobj 4
, PUNCT , punct 4
adding VERB VBG advcl 4
"""
STATEMENT = """
Vera PROPN NNP nsubj 1
issued VERB VBD ROOT 1
a DET DT det 3
statement NOUN NN dobj 1
saying VERB VBG acl 3
"""
RUNNER = """
a DET DT det 1
runner NOUN NN ROOT 1
saying VERB VBG acl 1
"""
LONELY = """
to PART TO aux 1
say VERB VB ROOT 1
"""


@pytest.mark.parametrize(
    ("rows", "cue", "expected"),
    [
        (PLAIN, "said", ("Vera Lund", "subject-of-cue")),
        (INVERTED, "said", ("Vera Lund", "subject-of-cue")),
        (RELATIVE, "said", ("who", "relative-clause")),
        (BY_AGENT, "reported", ("Tilda Rask", "passive-agent")),
        (NO_AGENT, "told", None),
        (HEARD, "saying", ("Nils", "subject-of-cue")),
        (QUOTED, "saying", ("Nils", "subject-of-cue")),
        (SHARED, "said", ("Vera", "subject-of-cue")),
        (CARRIED, "adding", ("Nils", "subject-of-cue")),
        (STATEMENT, "saying", ("Vera", "subject-of-cue")),
        (RUNNER, "saying", ("a runner", "described-noun")),
        (LONELY, "say", None),
    ],
)
def test_the_subject_of_a_cue(sketch: FrameOf, rows: str, cue: str, expected: tuple[str, str] | None) -> None:
    frame = sketch(rows)
    assert shown(frame, subject_of(frame, find(frame, cue))) == expected


def test_a_relative_pronoun_knows_whom_it_stands_for(sketch: FrameOf) -> None:
    frame = sketch(RELATIVE)
    found = subject_of(frame, find(frame, "said"))
    assert found is not None
    assert shown(frame, found.antecedent) == ("Nils", "relative-clause")


def test_a_subject_inside_marks_is_no_speaker(sketch: FrameOf) -> None:
    frame = sketch(
        """
        “ PUNCT `` punct 2
        We PRON PRP nsubj 4
        left VERB VBD ccomp 4
        ” PUNCT '' punct 4
        said VERB VBD ROOT 4
        """
    )
    assert subject_of(frame, 4) is None


@pytest.mark.parametrize(
    ("rows", "head", "expected"),
    [
        ("the DET DT det 1\nmayor NOUN NN nsubj 1\nof ADP IN prep 1\nTarn PROPN NNP pobj 2", 1, ("the mayor of Tarn", "r")),
        (
            "the DET DT det 1\nmayor NOUN NN nsubj 1\n, PUNCT , punct 1\nTomas PROPN NNP compound 4\nRell PROPN NNP appos 1",
            1,
            ("Tomas Rell", "r"),
        ),
        ("Ida PROPN NNP nsubj 0\n, PUNCT , punct 0\na DET DT det 3\npotter NOUN NN appos 0", 0, ("Ida", "r")),
        ("Ida PROPN NNP nsubj 0\nand CCONJ CC cc 0\nOlav PROPN NNP conj 0", 0, ("Ida and Olav", "r")),
        ("Ida PROPN NNP poss 2\n’s PART POS case 0\nvoice NOUN NN nsubj 2", 2, ("Ida", "voice-of")),
        ("her PRON PRP$ poss 1\nstatement NOUN NN nsubj 1", 1, ("her", "voice-of")),
        ("the DET DT det 1\nsign NOUN NN nsubj 1", 1, ("", "text")),
    ],
)
def test_the_phrase_of_a_speaker(sketch: FrameOf, rows: str, head: int, expected: tuple[str, str]) -> None:
    frame = sketch(rows)
    assert shown(frame, phrase(frame, head, "r")) == expected


def test_nobody_is_not_named() -> None:
    assert not nobody("text").named
    assert Speaker(0, 1, 0, "r").named


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Vera PROPN NNP x 0\nLund PROPN NNP x 0\nsaid VERB VBD x 0", "Vera Lund"),
        ("later ADV RB x 0\nthe DET DT x 0\nold ADJ JJ x 0\nmiller NOUN NN x 0\n, PUNCT , x 0\nIda PROPN NNP x 0", "the old miller"),
        ("said VERB VBD x 0\nVera PROPN NNP x 0", None),
        ("the DET DT x 0\n, PUNCT , x 0", None),
    ],
)
def test_the_phrase_to_the_right(sketch: FrameOf, rows: str, expected: str | None) -> None:
    frame = sketch(rows)
    found = shown(frame, phrase_right(frame, list(range(len(frame.tokens))), "place"))
    assert found == ((expected, "place") if expected else None)


def test_according_to(sketch: FrameOf) -> None:
    frame = sketch(
        """
        according VERB VBG prep 0
        to ADP IN prep 0
        Irma PROPN NNP compound 3
        Voll PROPN NNP pobj 1
        """
    )
    assert shown(frame, according_to(frame, 0)) == ("Irma Voll", "according-to")
    lone = sketch("according VERB VBG prep 0\nas SCONJ IN mark 0\nthey PRON PRP nsubj 0")
    assert according_to(lone, 0) is None


def test_a_run_of_names_is_bounded(sketch: FrameOf) -> None:
    frame = sketch("\n".join(["Ida PROPN NNP compound 0"] * 100))
    start, end = run_of_names(frame, 50)
    assert start < 50 < end and end - start < 30


def test_cycles_in_the_syntax_end(sketch: FrameOf) -> None:
    frame = sketch("saying VERB VBG advcl 1\nadding VERB VBG advcl 0")
    assert subject_of(frame, 0) is None
