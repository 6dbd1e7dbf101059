from __future__ import annotations

import pytest

from mi7facts.model import Role, Segment
from mi7facts.parse.imprint import Stamps, find_dateline_place, find_stamps, find_topics, first_printed
from mi7facts.parse.rows import Rows, read_rows
from mi7facts.settings import Settings


def segments(*rows: tuple[Role, str]) -> tuple[str, list[Segment]]:
    text, found = "", []
    for role, words in rows:
        found.append(Segment(role=role, start=len(text), end=len(text) + len(words) + 1))
        text += words + "\n"
    return text, found


def stamped(*rows: tuple[Role, str]) -> Rows:
    """The rows of a text, its headline known where it has one."""
    text, found = segments(*rows)
    return read_rows(text, found, next((s.start for s in found if s.role == "headline"), None))


def test_stamps_are_read_from_timestamps_only() -> None:
    rows = stamped(
        ("body", "It was on 3 June 2020 that it all began, and nobody knew."),
        ("timestamp", "4 June 2021 10:00"),
        ("timestamp", "Updated 5 June 2021"),
    )
    assert find_stamps(rows, Settings()) == Stamps("2021-06-04T10:00", "2021-06-05", None)


@pytest.mark.parametrize(
    ("rows", "published", "modified"),
    [
        # a teaser's time stands above the headline, the article's below it
        ((("timestamp", "1 June 2021"), ("headline", "Bath"), ("byline", "By Ida"), ("timestamp", "4 June 2021")), "2021-06-04", None),
        # the time above the headline is the article's where there is none below
        ((("timestamp", "4 June 2021"), ("headline", "Bath"), ("body", "It closed.")), "2021-06-04", None),
        ((("timestamp", "1 June 2021"), ("nav", "Tides"), ("timestamp", "4 June 2021"), ("headline", "Bath")), "2021-06-04", None),
        # a time that was taken for a menu's line or a teaser, or for story
        ((("headline", "Bath"), ("nav", "* 4 June 2021"), ("body", "It closed.")), "2021-06-04", None),
        (
            (
                ("headline", "Bath"),
                ("related", "June 4, 2021Updated: June 5, 2021 1:35 a.m."),
            ),
            "2021-06-04",
            "2021-06-05T01:35",
        ),
        ((("headline", "Bath"), ("subhead", "June 4, 2021"), ("body", "It closed.")), "2021-06-04", None),
        # clock and reading time glued to the year
        (
            (("related", "2 minute readJune 4, 20214:37 PM GMT+2Last Updated 12 min ago"), ("headline", "Bath")),
            "2021-06-04T16:37+02:00",
            None,
        ),
        # times of captions, rights and remarks are not the article's
        ((("headline", "Bath"), ("caption", "The bath on 3 June 2020."), ("legal", "© 4 June 2019")), None, None),
        # far below, where nothing stands near
        ((("headline", "Bath"), *([("body", "It closed.")] * 30), ("timestamp", "Published 4 June 2021")), "2021-06-04", None),
        # the day of the dateline
        ((("headline", "Bath"), ("dateline", "MERRICK (June 4, 2021) —"), ("body", "It closed.")), "2021-06-04", None),
        # a time without a day is none
        ((("headline", "Bath"), ("timestamp", "2 hours ago")), None, None),
    ],
    ids=range(11),
)
def test_the_articles_own_time(rows: tuple[tuple[Role, str], ...], published: str | None, modified: str | None) -> None:
    assert find_stamps(stamped(*rows), Settings()) == Stamps(published, modified, None)


def test_a_time_below_the_story_says_when_it_was_first_published() -> None:
    story: list[tuple[Role, str]] = [("body", "It closed.")] * 20
    rows = stamped(("headline", "Bath"), ("timestamp", "Updated 5 June 2021"), *story, ("timestamp", "First published on: 4 June 2021"))
    assert find_stamps(rows, Settings()) == Stamps("2021-06-04", "2021-06-05", None)
    assert first_printed(rows, Settings()) is None
    assert first_printed(stamped(("headline", "Bath"), ("timestamp", "5 June 2021")), Settings()) == "2021-06-05"


def test_an_update_alone_is_the_best_known_publication() -> None:
    assert find_stamps(stamped(("timestamp", "Updated 5 June 2021")), Settings()) == Stamps("2021-06-05", "2021-06-05", None)


def test_the_last_note_of_an_update_gives_its_time() -> None:
    notes: list[tuple[Role, str]] = [("body", "Update, June 5: It is open."), ("body", "Update, June 6, 8:40 am PDT: It is shut again.")]
    rows: list[tuple[Role, str]] = [("headline", "Bath"), ("timestamp", "4 June 2021"), ("body", "It closed."), *notes]
    assert find_stamps(stamped(*rows), Settings()) == Stamps("2021-06-04", "2021-06-06T08:40-07:00", None)
    stated: list[tuple[Role, str]] = [("headline", "Bath"), ("timestamp", "4 June 2021, updated 9 June 2021"), *notes]
    assert find_stamps(stamped(*stated), Settings()).modified == "2021-06-09"
    assert find_stamps(stamped(("headline", "Bath"), *notes), Settings()).modified is None


def test_an_unclear_day_is_settled_by_another_date() -> None:
    rows = stamped(("timestamp", "05/06/2021"), ("body", "It closed on 25/05/2021."))
    assert find_stamps(rows, Settings()).published == "2021-06-05"


def test_an_unclear_day_is_told_with_its_place() -> None:
    rows = stamped(("headline", "Bath"), ("timestamp", "05/06/2021"))
    assert find_stamps(rows, Settings()) == Stamps(None, None, (5, 16))
    assert find_stamps(rows, Settings(date_order="MDY")).published == "2021-05-06"


@pytest.mark.parametrize(
    ("rows", "topics"),
    [
        ((("topics", "Topics:\u00a0Film and TV, leak, Norway"),), ("Film and TV", "leak", "Norway")),
        ((("topics", "Tags"), ("topics", "Harbour"), ("topics", "Crane")), ("Harbour", "Crane")),
        ((("topics", "Filed under: Harbour | Crane | Harbour"),), ("Harbour", "Crane")),
        ((("body", "Topics: Harbour"),), ()),
        ((("topics", "Related Topics"), ("topics", "Harbour")), ("Harbour",)),
        ((("topics", "Suggested Topics:"), ("topics", "Topic: Harbour"), ("topics", "Crane")), ("Harbour", "Crane")),
        ((("topics", "TopicsHarbourCranesTarn"),), ("Harbour", "Cranes", "Tarn")),
        ((("topics", "Tags: YouTube, Crane"),), ("YouTube", "Crane")),
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
