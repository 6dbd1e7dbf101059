from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import read_lines
from mi7facts.parse.neighbours import COUNTER, settle
from mi7facts.parse.page import Label
from mi7facts.parse.pieces import POSTED_BY
from mi7facts.parse.shape import shape

Row = tuple[str, Role, Zone]
HEAD: tuple[Row, ...] = (("Harbour crane topples", "headline", "before"), ("By Petra Lind", "byline", "before"))
STORY: tuple[Row, ...] = tuple(
    (f"The {n} crane of the port fell into the water on Thursday.", "body", "story") for n in ("old", "new", "red")
)


def settled(*rows: Row, guess: bool = True) -> list[str]:
    """The roles of rows of words, role and zone; those outside the story are guesses."""
    lines = [line for words, _, _ in rows for line in read_lines(words)]
    labels = [Label(role, 0.9, guess and zone != "story" and role not in ("headline", "byline")) for _, role, zone in rows]
    return [label.role for label in settle(lines, [shape(line) for line in lines], [zone for _, _, zone in rows], labels)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Staff reporter", "nav", "before"),), ["byline"]),
        ((("Tarn and its harbour", "nav", "before"),), ["nav"]),
        ((("The crane before its fall", "nav", "before"), ("Photo: Ann Lund", "credit", "before")), ["caption", "credit"]),
        ((("12", "nav", "before"), ("Share", "share", "before")), ["share", "share"]),
        ((("The crane of Tarn in 1990", "nav", "before"), ("The crane of Tarn in 1990", "related", "before")), ["caption"] * 2),
        ((("Harbour news", "nav", "before"), ("Harbour news", "nav", "before")), ["nav"] * 2),
        ((("Image caption", "caption", "before"), ("The crane in 1990", "nav", "before")), ["caption", "caption"]),
    ],
    ids=["job", "no job", "above a credit", "count", "twice", "a heading twice", "below the word"],
)
def test_between_headline_and_story(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert settled(*HEAD, *rows, *STORY)[2 : 2 + len(rows)] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("The quay at dawn.", "caption", "gap"), ("Ann Lund", "promo", "gap")), ["caption", "credit"]),
        ((("Kojo 2 years ago", "nav", "after"), ("Pay them!", "nav", "after"), ("Reply", "comments", "after")), ["comments"] * 3),
        ((("-- Petra Lind", "nav", "after"),), ["byline"]),
        ((("-- Anna Orr", "nav", "after"),), ["byline"]),
        ((("- one of nine cranes", "nav", "after"),), ["nav"]),
        ((("Petra Lind is a reporter who covers ports and cranes.", "related", "after"),), ["bio"]),
        ((("Petra Lind went home by the last ferry from the port.", "related", "after"),), ["related"]),
        ((("About Tarn Harbour", "nav", "after"), ("Tarn Harbour runs the port and its cranes.", "related", "after")), ["bio", "bio"]),
        ((("About Tarn Harbour", "nav", "after"), ("Three cranes stand there now.", "related", "after")), ["nav", "related"]),
        ((("Sources", "source_list", "after"), ("1. The port", "nav", "after"), ("More", "nav", "after")), ["source_list"] * 2 + ["nav"]),
    ],
    ids=["credit", "reply", "signature", "usual name", "dash", "bio", "no bio", "about", "about nothing", "sources"],
)
def test_below_or_amid_the_story(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert settled(*HEAD, *STORY, *rows)[5:] == expected


def test_a_post_is_told_by_its_signature() -> None:
    post: tuple[Row, ...] = (
        ("I am stuck again. Please press my button.", "body", "story"),
        ("— Tarn Crane (@tarncrane) 3 June 2021", "embed", "gap"),
    )
    assert settled(*HEAD, STORY[0], *post, STORY[1])[3:5] == ["embed", "embed"]


def test_pictures_that_are_counted_have_captions() -> None:
    gallery: tuple[Row, ...] = (
        ("1/2", "caption", "gap"),
        ("The crane stood there for ninety years.", "body", "story"),
        ("Ann Lund", "promo", "gap"),
        ("2/2", "caption", "gap"),
        ("Now it lies in the water.", "body", "story"),
    )
    assert settled(*HEAD, *gallery)[2:] == ["caption", "caption", "credit", "caption", "caption"]


def test_one_fraction_makes_no_gallery() -> None:
    rows: tuple[Row, ...] = (("1/2", "caption", "gap"), ("The crane stood there for ninety years.", "body", "story"))
    assert settled(*HEAD, *rows)[2:] == ["caption", "body"]


def test_one_line_that_leads_on_does_not_end_the_story() -> None:
    lead: Row = ("READ MORE: How cranes stand", "related", "after")
    said: Row = ("A service of thanks will be held on the quay on Sunday.", "related", "after")
    asked: Row = ("Tell us what you think of the crane in the comments below.", "related", "after")
    assert settled(*HEAD, *STORY, lead, said, said)[5:] == ["related", "body", "body"]
    assert settled(*HEAD, *STORY, lead, asked, said)[5:] == ["related"] * 3
    assert settled(*HEAD, *STORY, said)[5:] == ["related"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Thank you for reading this article, and for your gift: our journalism lives by it.", "promo"),
        ("Disclaimer: the views of readers do not necessarily represent those of the harbour.", "legal"),
        ("View image in fullscreen", "caption"),
        ("She began to subscribe to the paper when the crane fell.", "body"),
    ],
)
def test_phrases_that_no_story_holds(words: str, role: str) -> None:
    assert settled(*HEAD, STORY[0], (words, "body", "story"), STORY[1])[3] == role


def test_what_is_no_guess_stands() -> None:
    rows: tuple[Row, ...] = (("Staff reporter", "promo", "before"),)
    assert settled(*HEAD, *rows, *STORY, guess=False)[2] == "promo"


CAPTIONED = ("The crane with one of its two drivers in the spring of last year.", "body", "story")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((CAPTIONED, ("Photo: Ann Lund", "credit", "gap")), "caption"),
        ((CAPTIONED, ("Advertisement", "promo", "gap")), "body"),
        ((STORY[0], CAPTIONED, ("Photo: Ann Lund", "credit", "gap")), "body"),
        ((("Anna Lund (pictured in 1990) drove it", "body", "story"),), "caption"),
        ((("Anna Lund (pictured) drove it for nine years.", "body", "story"),), "body"),
        ((("Photo: Ann Lund", "credit", "gap"), ("It was the last day of the old red crane", "subhead", "story")), "caption"),
        ((("Photo: Ann Lund", "credit", "gap"), ("The last day", "subhead", "story")), "subhead"),
    ],
    ids=["opening", "no credit", "not the first", "pictured", "a sentence", "below a credit", "a heading below a credit"],
)
def test_captions_that_were_taken_for_story(rows: tuple[Row, ...], expected: str) -> None:
    at = next(i for i in range(len(rows) - 1, -1, -1) if rows[i][2] == "story")
    assert settled(*HEAD, *rows, *STORY)[2 + at] == expected


def test_the_heading_of_an_entry_below_its_time() -> None:
    rows: tuple[Row, ...] = (("2.14pm", "timestamp", "gap"), ("Crane is lifted from the water", "promo", "gap"))
    assert settled(*HEAD, *STORY, *rows, *STORY)[-4] == "subhead"


@pytest.mark.parametrize("words", ["Reporting from Port Tarn", "Tarn Post harbour team", "Cranes correspondent at the Tarn Hall"])
def test_where_the_author_was_and_for_whom(words: str) -> None:
    assert settled(*HEAD, (words, "nav", "before"), *STORY)[2] == "byline"


def test_a_sentence_about_the_author_in_mid_story_is_body() -> None:
    said: Row = ("Petra Lind is a reporter who covers ports and cranes.", "body", "story")
    assert settled(*HEAD, said, *STORY, *STORY)[2] == "body"
    assert settled(*HEAD, *STORY, *STORY, said)[-1] == "bio"


@pytest.mark.parametrize(
    ("text", "counts"), [("3/9", True), ("Image 3 of 9", True), ("3 of 9", True), ("(12/40)", True), ("3/4 cup", False), ("1914/18", False)]
)
def test_counters(text: str, counts: bool) -> None:
    assert bool(COUNTER.match(text)) == counts


@pytest.mark.parametrize(
    ("text", "signs"),
    [("— Owl Tax (@owltax) May 3, 2016", True), ("- Ann (@ann)", True), ("Ann Lund (@ann)", False), ("— and so on (see there)", False)],
)
def test_signatures_of_posts(text: str, signs: bool) -> None:
    assert bool(POSTED_BY.match(text)) == signs


WORDS = st.sampled_from(
    ["1/9", "2/9", "Ann Lund", "Reply", "— A B (@ab)", "About Tarn", "Tarn is old.", "Staff", "12", "-- Anna Orr", "1. Tarn"]
)
ROWS = st.tuples(
    WORDS, st.sampled_from(["body", "nav", "caption", "byline", "share"]), st.sampled_from(["before", "story", "gap", "after"])
)


@given(st.lists(ROWS, max_size=9))
def test_every_line_keeps_one_label(rows: list[Row]) -> None:
    assert len(settled(*rows)) == len(rows)
    assert settled(*rows) == settled(*rows)
