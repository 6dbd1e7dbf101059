from __future__ import annotations

import pytest

from mi7facts.model import Markup
from mi7facts.read.stated import mark_stated

STORY = (
    "The council of Merrick has voted to close the last swimming bath of the town at the end of the year.",
    "A petition with 4,000 names is to be handed over to the council on Monday, the mayor said in a letter.",
    "The bath was opened in the spring of 1934 by a mayor who could not swim and never learned to do so.",
)
TEASER = "A man from Dalby has rowed round the whole island in a bath tub of his own making."


def stated(lines: tuple[str, ...], body: str) -> list[bool | None]:
    text, markup = "", []
    for line in lines:
        markup.append(Markup(start=len(text), end=len(text) + len(line), tag="p"))
        text += line + "\n"
    return [mark.stated for mark in mark_stated(text, markup, body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (" ".join(STORY), [True, True, True, False, None]),
        ("\n\n".join(STORY).upper(), [True, True, True, False, None]),
        (" ".join(STORY[:2]) + " More in the printed edition.", [True, True, False, False, None]),
        ("", [None] * 5),
        ("Too short to be a body.", [None] * 5),
    ],
    ids=["whole", "other case", "cut short", "none", "too short"],
)
def test_lines_of_the_stated_body_are_marked(body: str, expected: list[bool | None]) -> None:
    assert stated((*STORY, TEASER, "Share this"), body) == expected


def test_a_line_with_a_word_changed_is_still_of_the_body() -> None:
    changed = STORY[0].replace("closed", "shut").replace("voted", "decided")
    assert stated((changed,), " ".join(STORY)) == [True]
