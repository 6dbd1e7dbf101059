"""The words of a social post."""

from __future__ import annotations

import pytest

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import read_lines
from mi7facts.parse.neighbours import settle
from mi7facts.parse.page import Label
from mi7facts.parse.pieces import POSTED_BY
from mi7facts.parse.posts import POSTER
from mi7facts.parse.shape import shape

Row = tuple[str, Role, Zone]
HEAD: Row = ("Harbour crane topples", "headline", "before")
STORY: Row = ("The crane of the port fell into the water on Thursday, an hour before the ferry was due.", "body", "story")
POST = "Pumps nineteen and twenty are running now. Thank you all."


def settled(*rows: Row) -> list[str]:
    lines = [read_lines(words)[0] for words, _, _ in rows]
    labels = [Label(role, 0.9, zone != "story" and role != "headline") for _, role, zone in rows]
    return [label.role for label in settle(lines, [shape(line) for line in lines], [zone for _, _, zone in rows], labels)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (((POST, "body", "story"), ("— Bo Ek (@boek) June 3, 2021", "embed", "gap")), ["embed", "embed"]),
        ((("Bo Ek (@boek)", "nav", "gap"), (POST, "caption", "gap"), ("June 3, 2021", "nav", "gap")), ["embed"] * 3),
        ((("Bo Ek (@boek)", "nav", "gap"), (POST, "body", "story"), ("June 3, 2021", "nav", "gap")), ["embed"] * 3),
        ((("Bo Ek (@boek)", "nav", "gap"), STORY, STORY), ["embed", "body", "body"]),
    ],
    ids=["signed below", "named above", "taken for story", "story below a name"],
)
def test_posts(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert settled(HEAD, STORY, *rows, STORY)[2 : 2 + len(rows)] == expected


@pytest.mark.parametrize("text", ["— Bo Ek (@boek)", "-Tarn (@tarn) June 3"])
def test_signatures(text: str) -> None:
    assert POSTED_BY.match(text)


@pytest.mark.parametrize("text", ["Bo Ek said (@boek) in June", "(@boek)", "a " * 100_000, "(@" * 50_000])
def test_no_posters(text: str) -> None:
    assert not POSTER.fullmatch(text)
