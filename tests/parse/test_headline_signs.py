from __future__ import annotations

from collections import Counter

import pytest

from mi7facts.parse.chain import Zone
from mi7facts.parse.headline_signs import WEIGHTS, View, features, has_signs, score, shared_words, story_words
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import Shape, shape

STORY = "The council of Merrick has voted to close the last bath of the town."


def view(*rows: str) -> View:
    """What is seen of some lines above one paragraph of story, each of them a row."""
    lines = [line for line in read_lines("\n\n".join((*rows, STORY))) if not line.blank]
    shapes = [shape(line) for line in lines]
    last = len(lines) - 1
    words = story_words(shapes[last:])
    shares = {i: shared_words(shapes[i], words) for i in range(last)}
    above: list[Zone] = ["before"] * last
    zones: list[Zone] = [*above, "story"]
    return View(lines, shapes, zones, (last,), tuple(range(last)), shares, (), Counter(s.key for s in shapes[:last]), frozenset())


def seen(text: str) -> Shape:
    return shape(read_lines(text)[0])


def test_every_sign_is_weighed() -> None:
    assert features(view("Merrick bath to close"), 0).keys() == WEIGHTS.keys()


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Merrick bath to close", "Seals seen on the pier"),
        ("Merrick bath to close", "The last bath in Merrick is to be closed by its council."),
        ("Merrick bath to close", "bath of the town"),
        ("Merrick bath to close", "Merrick Council Journal"),
        ("Merrick council to close bath", "Bath"),
    ],
)
def test_words_and_look_tell_a_headline(better: str, worse: str) -> None:
    assert score(view(better), 0) > score(view(worse), 0)


def test_a_byline_below_speaks_for_a_headline() -> None:
    assert score(view("Merrick bath to close", "By Oona Marrick"), 0) > score(view("Merrick bath to close", "Share"), 0)


def test_a_line_below_its_like_is_its_standfirst() -> None:
    rows = view("Merrick council to close last bath", "Last bath of the town to close")
    assert features(rows, 1)["headed"] == 1 and features(rows, 0)["heads"] == 1


def test_shared_words_leave_stop_words_out() -> None:
    assert shared_words(seen("the bath of the seals"), story_words([seen(STORY)])) == (0.5, 1)
    assert shared_words(seen("of the"), frozenset()) == (0.0, 0)


@pytest.mark.parametrize(("text", "expected"), [("By Oona Marrick", True), ("3 June 2021", True), ("2 hours ago", True), ("Share", False)])
def test_bylines_and_times_are_signs(text: str, expected: bool) -> None:
    assert has_signs(seen(text)) is expected
