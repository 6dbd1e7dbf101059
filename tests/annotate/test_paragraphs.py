"""Paragraphs shown to the model: bounded, clean, and mapped back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.paragraphs import LONGEST, LONGEST_WORD, paragraphs


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("“It’s here,” she\u00a0said.", ['"It\'s here," she said.']),
        ("soft\u00adly", ["softly"]),
        ("a\x07b", ["a b"]),
        (" \n\t\n", []),
        ("See " + "*" * 40, ["See " + "x" * 40]),
    ],
)
def test_shown(text: str, shown: list[str]) -> None:
    assert [p.shown for p in paragraphs(make_article(text))] == shown


LONG_LINE = "The road between the two villages has been closed since the"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LONG_LINE}\nstorm.", 1),
        (f"{LONG_LINE}\nStorm.", 2),
        (f"{LONG_LINE}\n\nstorm.", 2),
        ("The road\nis closed.", 2),
        (f"{LONG_LINE}.\nstorm.", 2),
    ],
    ids=["wrapped", "capital", "blank line", "short line", "full stop"],
)
def test_wrapped_lines_are_joined(text: str, count: int) -> None:
    assert len(list(paragraphs(make_article(text)))) == count


def test_long_lines_are_cut_after_a_sentence() -> None:
    found = [p.shown for p in paragraphs(make_article("The ferry is late. " * 1_000))]
    assert len(found) > 1
    assert all(p.rstrip().endswith("late.") for p in found)


@given(st.lists(st.sampled_from(["word ", "x" * 300, ". ", "\u200b", "Stop. ", " " * 50, "“"]), max_size=200))
def test_paragraphs_are_bounded_and_lose_nothing(parts: list[str]) -> None:
    text = "".join(parts)
    found = list(paragraphs(make_article(text)))
    assert all(len(p.shown) == len(p.projection.text) <= LONGEST for p in found)
    assert all(len(w) <= LONGEST_WORD for p in found for w in p.shown.split())
    assert "".join("".join(p.projection.text for p in found).split()) == "".join(text.replace("\u200b", "").split())
    for p in found:
        for at in range(0, len(p.projection.text), 97):
            start, end = p.projection.source(at, at + 1)
            assert text[start:end] == p.projection.text[at]
