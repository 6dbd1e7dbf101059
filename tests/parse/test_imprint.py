from __future__ import annotations

import pytest

from mi7facts.model import Role, Segment
from mi7facts.parse.imprint import Stamps, find_authors, find_dateline_place, find_publisher, find_stamps, find_topics
from mi7facts.settings import Settings


def segments(*rows: tuple[Role, str]) -> tuple[str, list[Segment]]:
    text, found = "", []
    for role, words in rows:
        found.append(Segment(role=role, start=len(text), end=len(text) + len(words) + 1))
        text += words + "\n"
    return text, found


def test_authors_are_named_once() -> None:
    rows = segments(("byline", "By Oona Marrick and Ida Brandt"), ("byline", "By Oona Marrick"))
    assert [a.name for a in find_authors(*rows)] == ["Oona Marrick", "Ida Brandt"]


def test_a_spoken_byline_wins_over_bare_names() -> None:
    rows = segments(("byline", "Market Square"), ("byline", "By Oona Marrick"), ("byline", "Anders Holm"))
    assert [a.name for a in find_authors(*rows)] == ["Oona Marrick"]


def test_bylines_of_other_stories_far_below_are_left() -> None:
    rows = segments(("byline", "By Oona Marrick"), ("body", "word " * 200), ("byline", "By Ida Brandt"))
    assert [a.name for a in find_authors(*rows)] == ["Oona Marrick"]


def test_no_byline_no_author() -> None:
    assert find_authors(*segments(("body", "By Oona Marrick"))) == ()


def test_stamps_are_read_from_timestamps_only() -> None:
    rows = segments(("body", "It was 3 June 2020."), ("timestamp", "4 June 2021 10:00"), ("timestamp", "Updated 5 June 2021"))
    assert find_stamps(*rows, Settings()) == Stamps("2021-06-04T10:00", "2021-06-05", None)


def test_an_update_alone_is_the_best_known_publication() -> None:
    assert find_stamps(*segments(("timestamp", "Updated 5 June 2021")), Settings()) == Stamps("2021-06-05", "2021-06-05", None)


def test_an_unclear_day_is_settled_by_another_date() -> None:
    rows = segments(("timestamp", "05/06/2021"), ("body", "It closed on 25/05/2021."))
    assert find_stamps(*rows, Settings()).published == "2021-06-05"


def test_an_unclear_day_is_told_with_its_place() -> None:
    text, found = segments(("headline", "Bath"), ("timestamp", "05/06/2021"))
    assert find_stamps(text, found, Settings()) == Stamps(None, None, (found[1].start, found[1].end))
    assert find_stamps(text, found, Settings(date_order="MDY")).published == "2021-05-06"


@pytest.mark.parametrize(
    ("role", "words", "publisher"),
    [
        ("promo", "Got a story? Send it to The Quayside via [email protected]", "The Quayside"),
        ("bio", "Ida Brandt is a reporter for the Dalby Mail and lives on a boat.", "the Dalby Mail"),
        ("bio", "While working as a journalist for QUAYSIDE, Ida has covered ports.", "QUAYSIDE"),
        ("legal", "© 2021 Dalby Mail. All rights reserved.", "Dalby Mail"),
        ("legal", "Copyright 2019-2021 Dalby Mail", "Dalby Mail"),
        ("body", "Send it to The Quayside via post.", None),
        ("legal", "All rights reserved.", None),
        ("promo", "Sign up for our newsletter", None),
    ],
)
def test_publishers(role: Role, words: str, publisher: str | None) -> None:
    assert find_publisher(*segments((role, words))) == publisher


def test_the_clearest_naming_of_the_publisher_wins() -> None:
    rows = segments(("bio", "She was an editor at The Herald before."), ("promo", "send it to The Quayside via the form"))
    assert find_publisher(*rows) == "The Quayside"


@pytest.mark.parametrize(
    ("rows", "topics"),
    [
        ((("topics", "Topics:\u00a0Film and TV, leak, Norway"),), ("Film and TV", "leak", "Norway")),
        ((("topics", "Tags"), ("topics", "Harbour"), ("topics", "Crane")), ("Harbour", "Crane")),
        ((("topics", "Filed under: Harbour | Crane | Harbour"),), ("Harbour", "Crane")),
        ((("body", "Topics: Harbour"),), ()),
    ],
)
def test_topics(rows: tuple[tuple[Role, str], ...], topics: tuple[str, ...]) -> None:
    assert find_topics(*segments(*rows)) == topics


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("VESSLING, Sept 7 (TNA) -", "Vessling"),
        ("Oslo (Reuters) –", "Oslo"),
        ("(Reuters) -", None),
        ("FLUSHING MEADOWS —", "Flushing Meadows"),
    ],
)
def test_dateline_places(words: str, place: str | None) -> None:
    assert find_dateline_place(*segments(("dateline", words))) == place


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("byline", "By"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "Market Square"), ("byline", "Written by:"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "By"), ("byline", "Oona Marrick"), ("byline", "Ida Brandt")), ["Oona Marrick", "Ida Brandt"]),
        ((("byline", "By"), ("nav", "x" * 60), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "By"), ("nav", "x" * 60), ("byline", "Market Hall"), ("byline", "By Ida Brandt")), ["Ida Brandt"]),
        ((("byline", "By"),), []),
        ((("nav", "By"), ("nav", "Oona Marrick")), []),
    ],
    ids=["line below", "before a bare name", "two below", "far below", "far below and spoken", "nobody", "no bylines"],
)
def test_names_below_a_line_that_says_by(rows: tuple[tuple[Role, str], ...], expected: list[str]) -> None:
    assert [a.name for a in find_authors(*segments(*rows))] == expected
