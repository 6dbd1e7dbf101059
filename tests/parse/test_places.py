from __future__ import annotations

import pytest

from mi7facts.parse.chain import Zone
from mi7facts.parse.context import echoed
from mi7facts.parse.lines import read_lines
from mi7facts.parse.page import Page
from mi7facts.parse.places import place_role
from mi7facts.parse.shape import shape

HEADLINE = "Harbour crane topples into the Tarn estuary"
STORY = (
    "The oldest crane of the port fell into the water on Thursday morning, taking two containers with it.",
    "Nobody was on board, the port authority said, because the driver had gone back for his gloves.",
    "The port plans to lift the wreck next week and has closed its eastern basin until then.",
)


def page(*rows: tuple[str, Zone], headline: int | None = None, authors: tuple[str, ...] = ()) -> Page:
    """A page of one-line rows with their zones."""
    lines = [read_lines(words)[0] for words, _ in rows]
    shapes = [shape(line) for line in lines]
    zones = [zone for _, zone in rows]
    told = [sum(zone == "story" for zone in zones[:i]) for i in range(len(zones) + 1)]
    return Page(lines, shapes, zones, headline, frozenset(authors), (), echoed(shapes), [None] * len(lines), told)


def above(*words: str) -> list[str]:
    """The roles of lines between headline and story."""
    rows: list[tuple[str, Zone]] = [(HEADLINE, "before"), *((line, "before") for line in words), *((line, "story") for line in STORY)]
    found = page(*rows, headline=0)
    return [place_role(found, i) for i in range(1, 1 + len(words))]


def amid(words: str, zone: Zone = "gap", authors: tuple[str, ...] = ()) -> str:
    """The role of a line between two paragraphs, or below all of them."""
    rows: list[tuple[str, Zone]] = [(HEADLINE, "before"), (STORY[0], "story"), (STORY[1], "story"), (words, zone)]
    rows += [(STORY[2], "story")] if zone == "gap" else []
    return place_role(page(*rows, headline=0, authors=authors), 3)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("3 June 2021", "timestamp"),
        ("4 hours ago", "timestamp"),
        ("Oona Marrick, 3 June 2021", "byline"),
        ("Anna Marrick", "byline"),
        ("The driver had gone back for his gloves", "deck"),
        ("* Driver unhurt after fetching gloves", "deck"),
        ("The crane stood for ninety years. Ann Lund for Tarn Post", "caption"),
        ("Ann Lund / Tarn Post", "credit"),
        ("Harbour news", "nav"),
    ],
)
def test_between_headline_and_story(words: str, role: str) -> None:
    assert above(words) == [role]


def test_a_short_sentence_below_the_time_is_a_caption() -> None:
    assert above("3 June 2021", "The crane fell at nine.") == ["timestamp", "caption"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Tarn", "nav"),
        ("A ferry that nobody wanted is sold at last to a man who has no quay", "related"),
        ("Home / News / Harbour / Crane topples into the Tarn estuary", "nav"),
        ("Home > News > Harbour > Crane topples into the Tarn estuary", "nav"),
    ],
)
def test_above_the_headline(words: str, role: str) -> None:
    rows: tuple[tuple[str, Zone], ...] = (
        (words, "before"),
        ("Menu", "before"),
        ("Log in", "before"),
        (HEADLINE, "before"),
        (STORY[0], "story"),
    )
    assert place_role(page(*rows, headline=3), 0) == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Nobody was on board, the port authority said", "pullquote"),
        ("Ann Lund/Tarn Post", "credit"),
        ("The crane stood there for ninety years, since the summer of 1929. Ann Lund for Tarn Post", "caption"),
        ("2. The gloves", "subhead"),
        ("Gloves Wanted Here", "promo"),
        ("What the driver saw", "subhead"),
        ("You can send us your pictures of the crane at any time of the day.", "promo"),
        ("The crane is seen from the ferry as it passes the quay at dawn.", "caption"),
        ("Write to Oona at oona@tarn.example or call", "bio"),
        ("Oona Marrick", "bio"),
    ],
)
def test_amid_the_story(words: str, role: str) -> None:
    assert amid(words, authors=("Oona Marrick",)) == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("oona@tarn.example", "bio"),
        ("Ms Marrick has lived on the quay for as long as the crane has.", "bio"),
        ("Sources: port authority, Tarn Post", "source_list"),
        ("© Tarn Post 2021", "legal"),
        ("Nobody was on board, the port authority said, because the driver had gone back", "pullquote"),
        ("A ferry that nobody wanted is sold at last", "related"),
        ("Harbour", "nav"),
    ],
)
def test_below_the_story(words: str, role: str) -> None:
    assert amid(words, "after", authors=("Oona Marrick",)) == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("What happens next", "subhead"),
        ("‘It fell like a tree’", "subhead"),
        ("Who has to pay?", "subhead"),
        ("What did you do?", "body"),
        ("Who knows?", "subhead"),
        ("(Reporting by Oona Marrick in Vessling; Editing by Hugo Tell)", "byline"),
        ("(Reporting by night is hard.)", "body"),
        ("“Who knows?”", "body"),
        ("“It fell like a tree.”", "body"),
        ("TARN (TNA) --", "dateline"),
        ("1. Gloves", "body"),
    ],
)
def test_within_the_story(words: str, role: str) -> None:
    rows: tuple[tuple[str, Zone], ...] = ((STORY[0], "story"), (STORY[1], "story"), (words, "story"), (STORY[2], "story"))
    assert place_role(page(*rows), 2) == role


def test_a_name_above_the_headline_is_the_authors_if_it_is_a_usual_one() -> None:
    def first(words: str) -> str:
        rows: tuple[tuple[str, Zone], ...] = ((words, "before"), (HEADLINE, "before"), ("3 June 2021", "before"), (STORY[0], "story"))
        return place_role(page(*rows, headline=1), 0)

    assert first("Anna Marrick") == "byline"
    assert first("Metro Plus") == "nav"


def test_a_sentence_between_headline_and_dateline_is_the_deck() -> None:
    dated = f"VESSLING, June 3 (TNA) - {STORY[1]}"
    rows: tuple[tuple[str, Zone], ...] = ((HEADLINE, "before"), (STORY[0], "story"), (dated, "story"), (STORY[2], "story"))
    found = page(*rows, headline=0)
    assert [place_role(found, i) for i in (1, 2, 3)] == ["deck", "body", "body"]


@pytest.mark.parametrize(
    ("zones", "start"),
    [(("before", "story", "gap", "story"), 1), (("story",), 0), (("before", "after"), 2), (("before", "before", "story"), 2)],
)
def test_where_the_story_starts(zones: tuple[Zone, ...], start: int) -> None:
    assert page(*((HEADLINE, zone) for zone in zones)).start == start
