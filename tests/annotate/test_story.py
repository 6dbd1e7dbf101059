"""The story as the entity stage reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.story import Story, is_capital
from mi7facts.model import Date, Role
from tagged import story, tagged

TITLE = "Harrow/NNP Bridge/NNP Opens/VBZ After/IN Long/JJ Delay/NN"
PLAIN = "Harrow/NNP opens/VBZ bridge/NN after/IN long/JJ delay/NN"

LINES: list[tuple[str, Role, bool]] = [
    (TITLE, "headline", True),
    (TITLE, "deck", True),
    (TITLE, "subhead", True),
    (TITLE, "caption", True),
    (TITLE, "body", True),
    (TITLE + " ~./.", "body", False),
    (TITLE + " ~./.", "headline", True),
    (TITLE + " ~!/.", "body", False),
    (PLAIN, "headline", False),
    (PLAIN, "body", False),
    ("Harrow/NNP Opens/VBZ Bridge/NN", "headline", False),
    ("Harrow/NNP Opens/VBZ Bridge/NN at/IN Last/JJ", "headline", True),
    ("Harrow/NNP Opens/VBZ bridge/NN before/IN Last/JJ", "headline", False),
]


@pytest.mark.parametrize(("line", "role", "display"), LINES)
def test_lines_in_title_case(line: str, role: Role, display: bool) -> None:
    assert story(line, role=role).display == (display,)


def test_words_also_written_small() -> None:
    told = story("Rain/NN fell/VBD", "the/DT rain/NN fell/VBD on/IN Harrow/NNP")
    assert {"rain", "fell", "the", "on"} <= told.small
    assert "Harrow" not in told.small and "Rain" not in told.small


@pytest.mark.parametrize(
    ("word", "capital"), [("Harrow", True), ("harrow", False), ("É", True), ("4", False), ("#Tag", False), ("McTern", True)]
)
def test_capitals(word: str, capital: bool) -> None:
    assert is_capital(tagged(f"{word}/NNP").tokens[0]) is capital


def test_a_name_is_a_slice_of_the_text() -> None:
    told = story("on/IN Monday/NNP", "then/RB Ada/NNP Quill/NNP left/VBD")
    name = told.name(1, 1, 3, "person", 1.0, "model")
    assert told.text[name.start : name.end] == name.text == "Ada Quill"
    assert told.words(name) == ["Ada", "Quill"]


@pytest.mark.parametrize(("kind", "vetoes"), [("date", True), ("time", True), ("set", True), ("duration", False)])
def test_durations_hide_no_name(kind: str, vetoes: bool) -> None:
    told = story("on/IN Monday/NNP")
    date = Date(id="d1", start=3, end=9, text="Monday", type=kind, value="P1D", edtf=None, anchor=None, confidence=1.0)  # type: ignore[arg-type]
    assert bool(Story(make_article(told.text), told.sentences, (date,)).dates.overlapping(3, 9)) is vetoes


@given(st.lists(st.sampled_from(["Ada/NNP", "saw/VBD", "the/DT", "Harrow/NNP", "rain/NN", "~,/,"]), min_size=1, max_size=12), st.data())
def test_any_stretch_of_tokens_is_a_slice(words: list[str], data: st.DataObject) -> None:
    told = story(" ".join(words))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    name = told.name(0, first, last, None, 0.0, "capitals")
    assert told.text[name.start : name.end] == name.text
    assert len(told.words(name)) == last - first
