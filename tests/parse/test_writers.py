"""Paragraphs about the author."""

from __future__ import annotations

import pytest

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import read_lines
from mi7facts.parse.neighbours import settle
from mi7facts.parse.page import Label
from mi7facts.parse.shape import shape

Row = tuple[str, Role, Zone]
HEAD: tuple[Row, ...] = (
    ("Harbour crane topples", "headline", "before"),
    ("By Petra Lind", "byline", "before"),
    ("Tarn Crane Works", "byline", "before"),
)
STORY: tuple[Row, ...] = tuple(
    (f"The {n} crane of the port fell into the water on Thursday, an hour before the ferry was due.", "body", "story")
    for n in ("old", "red")
)
BIO: Row = ("Petra Lind is a staff editor on the harbour team of the Tarn Post.", "body", "story")
SENDER: Row = ("Tarn Crane Works builds and mends the cranes of nine ports in the north.", "body", "story")


def settled(*rows: Row) -> list[str]:
    lines = [read_lines(words)[0] for words, _, _ in rows]
    labels = [Label(role, 0.9, zone != "story" and role not in ("headline", "byline")) for _, role, zone in rows]
    return [label.role for label in settle(lines, [shape(line) for line in lines], [zone for _, _, zone in rows], labels)]


@pytest.mark.parametrize(
    ("rows", "at", "expected"),
    [
        ((BIO, ("Harbour rules", "promo", "gap"), *STORY), 0, ["bio"]),
        ((BIO, *STORY, *STORY), 0, ["body"]),
        ((*STORY, ("Petra Lind Senior Harbour Reporter", "subhead", "story"), BIO), 2, ["bio", "bio"]),
        ((*STORY, ("Petra Lind", "nav", "after"), ("Petra covers ports.", "nav", "after")), 2, ["nav", "nav"]),
        ((*STORY, ("About Tarn Crane Works", "subhead", "story"), SENDER), 2, ["bio", "bio"]),
        (
            (*STORY, ("About Skagen Crane Works", "subhead", "story"), ("Skagen Crane Works is shut now.", "body", "story")),
            2,
            ["subhead", "body"],
        ),
    ],
    ids=["below the byline", "in the story", "headed by the name", "a name alone", "sender", "another firm"],
)
def test_writers(rows: tuple[Row, ...], at: int, expected: list[str]) -> None:
    assert settled(*HEAD, *rows)[len(HEAD) + at :][: len(expected)] == expected
