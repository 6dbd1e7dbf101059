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


def cut(text: str, data: st.DataObject, most: int = 6) -> list[tuple[int, int]]:
    """Some spans of a text, in order and apart."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=most)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


@given(TEXTS, st.data())
def test_a_part_of_a_projection_leads_back_as_the_whole_does(text: str, data: st.DataObject) -> None:
    whole = project(text, cut(text, data))
    first, last = sorted((data.draw(st.integers(0, len(whole.text))), data.draw(st.integers(0, len(whole.text)))))
    part = whole.part(first, last)
    assert part.text == whole.text[first:last]
    covered = {at for piece in whole.pieces for at in range(piece.clean, piece.clean + piece.length)}
    for at in sorted(covered & set(range(first, last))):
        assert part.source(at - first, at - first + 1) == whole.source(at, at + 1)


@given(TEXTS, st.data())
def test_a_part_of_a_part_is_a_part(text: str, data: st.DataObject) -> None:
    whole = project(text, [(0, len(text))])
    size = len(whole.text)
    a, b, c, d = sorted(data.draw(st.lists(st.integers(0, size), min_size=4, max_size=4)))
    assert whole.part(a, d).part(b - a, c - a) == whole.part(b, c)
    assert whole.part(0, size) == whole


@given(TEXTS, st.data())
def test_the_pieces_of_a_projection_are_the_source(text: str, data: st.DataObject) -> None:
    spans = cut(text, data)
    projection = project(text, spans)
    for piece in projection.pieces:
        words = projection.text[piece.clean : piece.clean + piece.length]
        assert words == text[piece.source : piece.source + piece.length]
        assert piece.length == 0 or any(start <= piece.source and piece.source + piece.length <= end for start, end in spans)
    covered = {at for piece in projection.pieces for at in range(piece.clean, piece.clean + piece.length)}
    assert {char for at, char in enumerate(projection.text) if at not in covered} <= {"\n"}


@given(TEXTS, st.data())
def test_a_span_of_the_cleaned_text_is_a_span_of_the_source(text: str, data: st.DataObject) -> None:
    projection = project(text, [(0, len(text))])
    if not projection.text:
        return
    start = data.draw(st.integers(0, len(projection.text) - 1))
    end = data.draw(st.integers(start + 1, len(projection.text)))
    first, last = projection.source(start, end)
    assert first < last
    assert project(text, [(first, last)]).text == projection.text[start:end]


@pytest.mark.parametrize(
    ("spans", "glue", "text"),
    [
        ([], "\n\n", ""),
        ([(0, 3)], "\n\n", "One"),
        ([(0, 3), (4, 7)], "\n\n", "One\n\ntwo"),
        ([(4, 7), (0, 3)], " ", "two One"),
        ([(0, 3), (3, 3), (4, 7)], "|", "One||two"),
        ([(0, 3), (4, 7), (8, 14)], "", "Onetwothree"),
    ],
)
def test_spans_are_joined_with_glue(spans: list[tuple[int, int]], glue: str, text: str) -> None:
    assert project("One two thr\u200bee", spans, glue).text == text


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=12), st.integers(0, 120), st.integers(0, 20))
def test_the_index_finds_the_first_span_that_overlaps(steps: list[tuple[int, int]], start: int, length: int) -> None:
    spans, at = [], 0
    for gap, size in steps:
        spans.append((at + gap, at + gap + size))
        at += gap + size
    expected = next((span for span in spans if overlaps(span, (start, start + length))), None)
    assert SpanIndex(reversed(spans)).overlapping(start, start + length) == expected


@given(st.text("ab .\n", max_size=80), st.data(), st.integers(2, 12))
def test_context_is_taken_from_the_text_around(text: str, data: st.DataObject, reach: int) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    around = (data.draw(st.integers(0, start)), data.draw(st.integers(end, len(text))))
    before, inside, after = in_context(text, (start, end), around, reach)
    assert before.strip("… ") in " ".join(text[around[0] : start].split())
    assert after.strip("… ") in " ".join(text[end : around[1]].split())
    assert before.startswith("…") is (start - reach > around[0])
    assert after.endswith("…") is (end + reach < around[1])
    if end - start <= 5 * reach:
        assert inside.split() == text[start:end].split()
    assert not any("  " in part or "\n" in part for part in (before, inside, after))


@pytest.mark.parametrize(
    ("reach", "shown"),
    [
        (30, ("The new ferry ", "left the quay", " at noon today.")),
        (12, ("…new ferry ", "left the quay", " at noon…")),
        (6, ("…ferry ", "left the quay", " at…")),
        (2, ("…y ", "left the … ay", " a…")),
    ],
)
def test_context_of_every_reach(reach: int, shown: tuple[str, str, str]) -> None:
    text = "The new ferry left the quay at noon today."
    assert in_context(text, (14, 27), (0, len(text)), reach) == shown


@given(TEXTS, st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_column(text, offset)
    starts = [start for start, _ in lines(text)]
    if text[offset - 1 : offset + 1] == "\r\n":
        return
    assert (starts[line - 1] if line <= len(starts) else len(text)) + column - 1 == offset


@given(st.text(" a\n\t\u3000", max_size=20), st.data())
def test_trim_leaves_nothing_but_words_at_the_ends(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    first, last = trim(text, start, end)
    assert text[first:last] == text[start:end].strip()
    assert within((first, last), (start, end))
