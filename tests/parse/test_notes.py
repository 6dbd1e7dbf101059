"""What a newsroom says of its own story, from the labels around it."""

from __future__ import annotations

import pytest

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import read_lines
from mi7facts.parse.neighbours import settle
from mi7facts.parse.notes import NOTE, PUBLISHED
from mi7facts.parse.page import Label
from mi7facts.parse.shape import shape

Row = tuple[str, Role, Zone]
HEAD: tuple[Row, ...] = (("Harbour crane topples", "headline", "before"), ("By Petra Lind", "byline", "before"))
STORY: tuple[Row, ...] = tuple(
    (
        f"The {n} crane of the port fell into the water on Thursday, an hour before the ferry from Skagen was due to land at the quay.",
        "body",
        "story",
    )
    for n in ("old", "new", "red")
)
WORKED = "Tarn Press writer Bo Ek in Oslo contributed to this report."
PLEA = "Sign up for our newsletter and get the best of the harbour every Friday."


def settled(*rows: Row, sure: float = 0.9) -> list[str]:
    lines = [read_lines(words)[0] for words, _, _ in rows]
    labels = [Label(role, sure, zone != "story" and role not in ("headline", "byline")) for _, role, zone in rows]
    return [label.role for label in settle(lines, [shape(line) for line in lines], [zone for _, _, zone in rows], labels)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Update, June 3, 11:05 am: The harbour has opened again since.", "related", "after"),), ["body"]),
        ((("Correction: The crane was built in 1931, and not in 1913.", "nav", "after"),), ["body"]),
        ((("Kojo", "comments", "after"), ("Update: I was there and it was not the red one.", "related", "after")), ["comments", "related"]),
        (((WORKED, "related", "after"),), ["byline"]),
        (((WORKED, "body", "story"),), ["byline"]),
        ((("This story by Tarn Press was first published June 3, 2021.", "related", "after"),), ["timestamp"]),
        (((PLEA, "body", "story"),), ["promo"]),
        ((("Stay with us", "subhead", "story"), (PLEA, "body", "story")), ["promo", "promo"]),
        ((("“You must join our newsletter,” she told us on the quay.", "body", "story"),), ["body"]),
    ],
    ids=["update", "correction", "commenter", "desk", "desk in story", "agency", "plea", "heading of a plea", "quoted"],
)
def test_below_the_story(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert settled(*HEAD, *STORY, *rows)[-len(rows) :] == expected


def test_who_worked_on_it_in_mid_story_is_body() -> None:
    assert settled(*HEAD, STORY[0], (WORKED, "body", "story"), *STORY)[3] == "body"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Key points", "nav", "before"), ("Nobody was hurt in the fall", "nav", "before")), ["deck", "deck"]),
        (
            (("In short:", "topics", "before"), ("Nobody was hurt.", "body", "story"), ("Nobody was in it at all.", "body", "story")),
            ["deck", "body", "body"],
        ),
        (
            (("In short:", "topics", "before"), ("Nobody was hurt in it.", "body", "story"), ("What's next?", "subhead", "story")),
            ["deck"] * 3,
        ),
        (
            (("Key points", "nav", "before"), ("Share", "share", "before"), ("Nobody was hurt in it", "nav", "before")),
            ["deck", "share", "nav"],
        ),
        (
            (
                (
                    "TARN, June 3 (Tarn Press) - The crane of the port fell into the water on Thursday, an hour before the ferry was due.",
                    "caption",
                    "before",
                ),
            ),
            ["body"],
        ),
        ((("From:", "body", "story"), ("Ministry of Cranes", "body", "story")), ["byline", "byline"]),
        ((("Ministry of Cranes", "body", "story"),), ["body"]),
    ],
    ids=["points", "short", "more points", "not below", "dateline", "sender", "no sender"],
)
def test_above_the_story(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert settled(*HEAD, *rows, *STORY)[2 : 2 + len(rows)] == expected


def test_points_below_the_first_paragraph_are_none() -> None:
    rows: tuple[Row, ...] = (("Highlights", "subhead", "story"), ("• Nobody was hurt in the fall", "body", "story"))
    assert settled(*HEAD, STORY[0], *rows, *STORY)[3:5] == ["subhead", "body"]


def test_an_unsure_line_between_two_pleas_is_one() -> None:
    rows: tuple[Row, ...] = (
        ("Free newsletter", "promo", "gap"),
        ("What the harbour says and why it matters.", "body", "story"),
        ("Sign up", "promo", "gap"),
    )
    assert settled(*HEAD, *STORY, *rows, sure=0.4)[-2] == "promo"
    assert settled(*HEAD, *STORY, *rows, sure=0.9)[-2] == "body"


@pytest.mark.parametrize(
    "text",
    ["Update: It is open.", "*Editor's note: It is open.", "CLARIFICATION (June 3): It is open.", "Update, 3 June, 9:10 am PDT: Open."],
)
def test_notes(text: str) -> None:
    assert NOTE.match(text)


@pytest.mark.parametrize("text", ["Updates: see below", "The update: it is open.", "Update" + " x" * 200_000, "(" * 50_000])
def test_no_notes(text: str) -> None:
    assert not NOTE.match(text)
    assert not PUBLISHED.match(text)
