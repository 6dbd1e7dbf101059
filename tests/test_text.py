"""Spans and projections: what is cut out of a text leads back to where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.text import SpanIndex, in_context, line_column, lines, overlaps, project, trim, within

TEXTS = st.text(alphabet=st.sampled_from("ab \n\r\u2028\u200b\u00ad\ufeff😀é"), max_size=60)


@given(TEXTS)
def test_lines_partition_the_text(text: str) -> None:
    assert "".join(text[s:e] for s, e in lines(text)) == text


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("a", 1), ("a\r\nb", 2), ("a\rb\n", 2), ("\n\n", 2), ("a\u2028b", 2), ("a\u0085b", 2)]
)
def test_line_breaks(text: str, count: int) -> None:
    assert len(list(lines(text))) == count


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (2, (1, 3)), (4, (2, 1)), (5, (3, 1)), (6, (3, 2))],
)
def test_line_column(offset: int, place: tuple[int, int]) -> None:
    assert line_column("ab\r\n\ncd", offset) == place


@given(TEXTS, st.data())
def test_projection_leads_back(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    projection = project(text, spans)
    for i, char in enumerate(projection.text):
        start, end = projection.source(i, i + 1)
        if char not in "\n":
            assert text[start:end].strip("\u200b\u00ad\ufeff") == char


def test_projection_keeps_ignorables_inside_a_span() -> None:
    text = "Tom Cr\u00aduise met"
    projection = project(text, [(0, len(text))])
    assert projection.text == "Tom Cruise met"
    start, end = projection.source(4, 10)
    assert text[start:end] == "Cr\u00aduise"


def test_projection_skips_what_is_left_out() -> None:
    text = "One. ADVERT Two."
    projection = project(text, [(0, 4), (12, 16)])
    assert projection.text == "One.\n\nTwo."
    assert projection.source(6, 10) == (12, 16)
    assert projection.source(0, 4) == (0, 4)


def test_trim_and_relations() -> None:
    assert trim("  a b ", 0, 6) == (2, 5)
    assert trim("   ", 0, 3) == (3, 3)
    assert overlaps((0, 2), (1, 3)) and not overlaps((0, 2), (2, 3))
    assert within((1, 2), (0, 2)) and not within((1, 3), (0, 2))


def test_span_index() -> None:
    index = SpanIndex([(10, 12), (2, 5)])
    assert index.overlapping(4, 6) == (2, 5)
    assert index.overlapping(5, 10) is None
    assert index.overlapping(0, 20) == (2, 5)
    assert index.overlapping(11, 30) == (10, 12)


@pytest.mark.parametrize(
    ("text", "words", "reach", "shown"),
    [
        ("A short line.", "short", 40, ("A ", "short", " line.")),
        ("one two three four five six seven", "four", 9, ("…three ", "four", " five…")),
        ("  spaced \n out\t words  ", "out", 40, ("spaced ", "out", " words")),
        ("unbroken" * 9 + "X" + "unbroken" * 9, "X", 4, ("…oken", "X", "unbr…")),
        ("all of it", "all of it", 10, ("", "all of it", "")),
    ],
)
def test_words_in_context(text: str, words: str, reach: int, shown: tuple[str, str, str]) -> None:
    start = text.index(words)
    assert in_context(text, (start, start + len(words)), (0, len(text)), reach) == shown


def test_context_keeps_to_its_sentence() -> None:
    text = "First one. The second one. Third one."
    assert in_context(text, (15, 21), (11, 26), 100) == ("The ", "second", " one.")
    assert in_context(text, (15, 21), (16, 20), 100) == ("", "second", "")


def test_long_words_are_shortened_in_the_middle() -> None:
    _, inside, _ = in_context("x" * 1000, (0, 1000), (0, 1000), 10)
    assert inside == "x" * 40 + " … " + "x" * 10


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120), st.integers(2, 30))
def test_context_is_bounded_and_on_one_line(text: str, a: int, b: int, reach: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    before, inside, after = in_context(text, (start, end), (0, len(text)), reach)
    assert len(before) <= reach + 1
    assert len(after) <= reach + 1
    assert len(inside) <= 5 * reach + 3
    assert "\n" not in before + inside + after
