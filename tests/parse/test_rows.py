from __future__ import annotations

import pytest

from mi7facts.model import Role, Segment
from mi7facts.parse.rows import ABOVE, BELOW, FOOT, UNHEADED, Row, read_rows


def segments(*roles: Role) -> tuple[str, list[Segment]]:
    text, found = "", []
    for i, role in enumerate(roles):
        words = "\n" if role == "blank" else f"  {role} {i}\n"
        found.append(Segment(role=role, start=len(text), end=len(text) + len(words)))
        text += words
    return text, found


def test_rows_are_the_printed_segments() -> None:
    text, found = segments("nav", "blank", "headline", "body")
    rows = read_rows(text, found, found[2].start)
    assert [row.words for row in rows.every] == ["nav 0", "headline 2", "body 3"]
    assert all(text[row.start :].startswith(row.words) for row in rows.every)
    assert (rows.headline, rows.first) == (1, 2)


def test_the_head_reaches_from_above_the_headline_into_the_story() -> None:
    text, found = segments(*["nav"] * 20, "headline", "byline", *["body"] * 30, *["related"] * 30)
    rows = read_rows(text, found, found[20].start)
    assert rows.head == range(20 - ABOVE, 22 + BELOW)
    assert rows.foot == range(49, 51 + FOOT)


def test_without_a_headline_the_begin_of_the_story_is_searched() -> None:
    text, found = segments(*["nav"] * 20, *["body"] * 30)
    rows = read_rows(text, found, None)
    assert (rows.headline, rows.first, rows.head) == (None, 20, range(20 - UNHEADED, 20 + BELOW))


def test_story_above_the_headline_is_not_its_story() -> None:
    text, found = segments("body", "nav", "headline", "byline", "body")
    assert read_rows(text, found, found[2].start).first == 4


def test_the_foot_ends_where_readers_begin() -> None:
    text, found = segments("headline", "body", "nav", "comments", "byline")
    assert read_rows(text.replace("comments 3", "Comments 3"), found, 0).foot.stop == 3


def test_a_text_without_story_has_rows() -> None:
    text, found = segments("nav", "nav")
    rows = read_rows(text, found, None)
    assert (rows.first, list(rows.head), list(rows.foot)) == (2, [0, 1], [])
    assert read_rows("", [], None).every == []


@pytest.mark.parametrize(
    ("role", "words", "dated"),
    [
        ("timestamp", "2 hours ago", True),
        ("nav", "* 4 June 2021", True),
        ("nav", "Tides", False),
        ("related", "It closed on 4 June 2021. " + "word " * 60, False),
    ],
)
def test_rows_that_give_a_time(role: Role, words: str, dated: bool) -> None:
    assert Row(role, 0, len(words), words).dated is dated
