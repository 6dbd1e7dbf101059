from __future__ import annotations

import pytest

from mi7facts.parse.headings import asks, heads_stories, jobs, words_of
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import Shape, shape


def seen(text: str) -> Shape:
    return shape(read_lines(text)[0])


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("More from Tarn", True),
        ("MORE EXPLAINERS", True),
        ("Our best reads", True),
        ("Further stories", True),
        ("More", False),
        ("More than forty ferries have been laid up since May", False),
        ("More to come.", True),
        ("Tarn harbour", False),
    ],
)
def test_headings_over_other_stories(text: str, heads: bool) -> None:
    assert heads_stories(seen(text)) == heads


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Follow Tarn Post on Facebook", True),
        ("The Tarn newsletter comes on Fridays", True),
        ("Join", False),
        ("Ferry sinks off Tarn", False),
        ("Follow the road to the harbour and turn left at the crane, where the old ferry used to land its mail and its sheep", False),
    ],
)
def test_lines_that_ask_the_reader(text: str, asked: bool) -> None:
    assert asks(seen(text)) == asked


def test_jobs_are_words() -> None:
    assert {"reporter", "editor"} <= jobs()
    assert all(word.isalpha() and word.islower() for word in jobs() | words_of("related", "last") | words_of("promo", "any"))
