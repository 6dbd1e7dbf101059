"""Which outlet a text is from and in which section it stood."""

from __future__ import annotations

import pytest

from mi7facts.model import Role, Segment
from mi7facts.parse.masthead import find_publisher, find_section
from mi7facts.parse.rows import Rows, read_rows


def stamped(*rows: tuple[Role, str]) -> Rows:
    """The rows of a text, its headline known where it has one."""
    text, found = "", []
    for role, words in rows:
        found.append(Segment(role=role, start=len(text), end=len(text) + len(words) + 1))
        text += words + "\n"
    return read_rows(text, found, next((s.start for s in found if s.role == "headline"), None))


@pytest.mark.parametrize(
    ("role", "words", "publisher"),
    [
        ("promo", "Got a story? Send it to The Quayside via [email protected]", "The Quayside"),
        ("bio", "Ida Brandt is a reporter for the Dalby Mail and lives on a boat.", "the Dalby Mail"),
        ("bio", "While working as a journalist for QUAYSIDE, Ida has covered ports.", "QUAYSIDE"),
        ("legal", "© 2021 Dalby Mail. All rights reserved.", "Dalby Mail"),
        ("legal", "Copyright 2019-2021 Dalby Mail", "Dalby Mail"),
        ("legal", "© Copyright Dalby Mail Ltd.", "Dalby Mail"),
        ("legal", "© 2021 Dalby Mail Association Inc. All Rights Reserved", "Dalby Mail"),
        ("legal", "Dalby Mail is not responsible for what other sites print.", "Dalby Mail"),
        ("legal", "© Crown copyright", None),
        ("byline", "By Ida Brandt For The Dalby Mail", "The Dalby Mail"),
        ("byline", "From: Department for Cranes", None),
        ("body", "Send it to The Quayside via post.", None),
        ("legal", "All rights reserved.", None),
        ("promo", "Sign up for our newsletter", None),
    ],
)
def test_publishers(role: Role, words: str, publisher: str | None) -> None:
    assert find_publisher(stamped((role, words)), "") == publisher


def test_the_clearest_naming_of_the_publisher_wins() -> None:
    rows = stamped(("bio", "She was an editor at The Herald before."), ("promo", "send it to The Quayside via the form"))
    assert find_publisher(rows, "") == "The Quayside"


@pytest.mark.parametrize(
    ("top", "below", "publisher"),
    [
        ("Quayside", ("body", "It has closed, the council told Quayside."), "Quayside"),
        ("Quayside", ("body", "It has closed."), None),
        ("Quayside", ("related", "Quayside to get a crane"), None),
        ("Weather", ("body", "It has closed. Weather permitting it opens on Friday."), None),
        ("quayside.example", ("body", "It has closed."), "quayside.example"),
    ],
    ids=["named again", "not named again", "named by a teaser", "link of a menu", "address"],
)
def test_mastheads(top: str, below: tuple[Role, str], publisher: str | None) -> None:
    assert find_publisher(stamped(("nav", top), ("headline", "Bath closes"), below), "") == publisher


def test_a_masthead_that_is_named_often_beats_the_owner() -> None:
    rows = stamped(
        ("nav", "Quayside"), ("headline", "Bath"), ("body", "It told Quayside."), ("nav", "More from Quayside"),
        ("nav", "About Quayside"), ("legal", "© Brandt & Orr"),
    )  # fmt: skip
    assert find_publisher(rows, "") == "Quayside"


def test_the_site_behind_the_headline() -> None:
    assert find_publisher(stamped(("headline", "Bath closes | Quayside")), "Bath closes | Quayside") == "Quayside"
    assert find_publisher(stamped(("headline", "Bath - closes")), "Bath - closes") is None


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (("Home / Local News",), "Local News"),
        (("Home » News » Bath of Tarn closes for good",), "News"),
        (("News  >  Phones",), "Phones"),
        (("Life", "Sport", "Life"), "Life"),
        (("HomeNewsCommodities",), "Commodities"),
        (("Home", "News", "Tides"), "Tides"),
        (("Life", "Sport", "Tides"), None),
        (("Home", *["Sport"] * 9), "Sport"),
        ((), None),
    ],
    ids=["trail", "trail with headline", "two steps", "kicker", "glued", "a step a line", "menu", "repeated", "nothing"],
)
def test_sections(above: tuple[str, ...], section: str | None) -> None:
    rows: list[tuple[Role, str]] = [("nav", words) for words in above]
    assert find_section(stamped(*rows, ("headline", "Bath of Tarn closes for good"))) == section


def test_without_a_headline_there_is_no_section() -> None:
    assert find_section(stamped(("nav", "Home / Local News"), ("body", "It closed."))) is None
