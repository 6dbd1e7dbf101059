from __future__ import annotations

import pytest

from mi7facts.parse.chain import Zone
from mi7facts.parse.headline import find_headline, same_words, site_start, title_span
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import shape

STORY = (
    "The council of Merrick has voted to close the last swimming bath in the town at the end of the year.",
    "The decision on the bath was taken after a debate of five hours, in which nobody changed their mind.",
)


def headline(rows: tuple[str, ...], first: int, title: str | None = None) -> str | None:
    """The headline found when the story begins at line `first` and goes on to the end."""
    lines = [line for line in read_lines("\n\n".join(rows)) if not line.blank]
    zones: list[Zone] = ["before"] * first + ["story"] * (len(lines) - first)
    found = find_headline(lines, [shape(line) for line in lines], zones, title)
    return None if found is None else lines[found].text


@pytest.mark.parametrize(
    "above",
    [
        ("Merrick council votes to close swimming bath",),
        ("Menu", "News", "Merrick council votes to close swimming bath", "By Oona Marrick"),
        ("Merrick council votes to close swimming bath", "By Oona Marrick", "3 June 2021", "Share", "Print"),
        (
            "Merrick council votes to close swimming bath",
            "Members back the closure of the town's last bath by 31 to 12 votes on Wednesday.",
        ),
        ("Bus fares to rise in January", "Sport", "Merrick council votes to close swimming bath", "3 June 2021"),
    ],
)
def test_the_headline_is_found_above_the_story(above: tuple[str, ...]) -> None:
    assert headline((*above, *STORY), len(above)) == "Merrick council votes to close swimming bath"


@pytest.mark.parametrize(
    "above", [("By Oona Marrick",), ("3 June 2021",), ("© 2021 Dalby Mail",), ("Menu", "News"), ("Oona Marrick", "Share this article")]
)
def test_furniture_is_no_headline(above: tuple[str, ...]) -> None:
    assert headline((*above, *STORY), len(above)) is None


@pytest.mark.parametrize("first", ["Council votes to close bath", "Council Votes To Close Swimming Bath.", "‘No more bath’"])
def test_the_first_line_of_a_clean_text_may_be_its_headline(first: str) -> None:
    assert headline((first, *STORY), 0) == first


def test_a_label_above_a_clean_text_is_not_its_headline() -> None:
    assert headline(("FOR IMMEDIATE RELEASE", "Council Votes To Close Swimming Bath", *STORY), 0) == "Council Votes To Close Swimming Bath"


@pytest.mark.parametrize("first", ["It is the end of the bath.", STORY[1], "“No more,” she said.", "The vote was close:", "Why"])
def test_a_sentence_is_no_headline(first: str) -> None:
    assert headline((first, *STORY), 0) is None


def test_a_single_line_has_no_headline() -> None:
    assert headline(("Council votes to close bath",), 0) is None


def test_a_given_title_decides() -> None:
    rows = ("Dalby Mail", "Council Votes to Close Bath", "Merrick council votes to close the swimming bath", *STORY)
    assert headline(rows, 3, "Council votes to close bath") == "Council Votes to Close Bath"
    assert headline(rows, 3, "Something else entirely") is None


def test_the_title_nearest_to_the_story_is_the_headline() -> None:
    lines = [line for line in read_lines("Bath to close\nMenu\nBath to close\n" + "\n".join(STORY)) if not line.blank]
    zones: list[Zone] = ["before", "before", "before", "story", "story"]
    assert find_headline(lines, [shape(line) for line in lines], zones, "Bath to close") == 2


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("bath to close", "bath to close", True),
        ("to close bath", "bath to close", True),
        ("bath to close", "bath to open", False),
        ("", "bath", False),
    ],
)
def test_same_words(a: str, b: str, same: bool) -> None:
    assert same_words(a.split(), b.split()) is same


@pytest.mark.parametrize(
    "others",
    [
        ("Menu", "Bath closed in Orsted after mould found"),
        ("Why swimming is good for you",),
        ("News", "Vote on the canal put off", "Mould found in a second bath"),
    ],
)
def test_what_stands_above_the_imprint_wins_over_other_headlines(others: tuple[str, ...]) -> None:
    rows = (*others, "Merrick council votes to close swimming bath", "By Oona Marrick", "3 June 2021", *STORY)
    assert headline(rows, len(rows) - len(STORY)) == "Merrick council votes to close swimming bath"


@pytest.mark.parametrize(
    "above",
    [
        # the standfirst says more of the story than the headline does
        ("News", "Merrick bath to close", "Council votes to close the last swimming bath in the town", "By Oona Marrick"),
        # a caption stands between headline and byline
        ("Merrick bath to close", "The last bath in the town on the day of the decision (Photo: Ane Tolk)", "By Oona Marrick"),
        ("Merrick bath to close", "The swimming bath of the town. Ane Tolk", "By Oona Marrick", "3 June 2021"),
        # a teaser with a byline and a date of its own
        ("Bus fares to rise at the end of the year", "Ane Tolk", "2 June 2021", "Merrick bath to close", "By Oona Marrick", "3 June 2021"),
        # a trail of crumbs above it, numbered or not
        ("1. Home", "2. The council debate", "Merrick bath to close", "3 June 2021", "By Oona Marrick"),
        ("Home » Merrick bath to close", "Merrick bath to close", "Share", "Print", "Bus fares", "Tides", "Weather"),
        # the name of its author is no headline, however often the story gives it
        ("Merrick bath to close", "Written by", "Emily Tolk", "3 June 2021"),
        # contents, the headings of which come again in the story
        ("Merrick bath to close", "In this article", "How the council voted", "What comes after the bath"),
        # a site's name and motto above, the time and no byline beside it
        ("The Dabbler", "Notes from a town by the sea", "3 June 2021", "Merrick bath to close"),
        # the site's name, which its footer gives again; a time without a day
        ("Quayside Council Watchers", "Sign in", "Merrick bath to close", "7 min read", "© 2021 Quayside Council Watchers"),
        # a label, and what is shown beside the story
        ("FOR IMMEDIATE RELEASE", "Merrick bath to close", "2 June 2021"),
        ("NOW PLAYING: The council of Merrick", "Merrick bath to close", "By Oona Marrick"),
        ("Image caption,", "The council of Merrick on the day of the debate", "Merrick bath to close", "By Oona Marrick"),
        # crumbs glued to the headline that follows
        ("HomeCouncil newsMerrick bath to close", "Merrick bath to close", "2 June 2021"),
        # pictures that are offered in the headline
        ("Merrick bath to close (photos)", "By Oona Marrick"),
    ],
)
def test_what_stands_around_the_headline_is_told_from_it(above: tuple[str, ...]) -> None:
    headings = ("How the council voted", STORY[0], "What comes after the bath", STORY[1])
    assert (headline((*above, *STORY, *headings), len(above)) or "").startswith("Merrick bath to close")


def test_a_headline_that_was_taken_for_story_is_found() -> None:
    rows = ("Menu", "News", "Merrick bath to close", "By Oona Marrick", *STORY, *STORY)
    assert headline(rows, 2) == "Merrick bath to close"


def test_a_menu_line_that_was_taken_for_story_does_not_hide_the_headline() -> None:
    rows = ("All the news of the coast, every day.", *["Tides"] * 30, "Merrick bath to close", "By Oona Marrick", *STORY, *STORY)
    lines = [line for line in read_lines("\n\n".join(rows)) if not line.blank]
    zones: list[Zone] = ["story", *(["gap"] * 32), *(["story"] * 4)]
    found = find_headline(lines, [shape(line) for line in lines], zones, None)
    assert found is not None and lines[found].text == "Merrick bath to close"


def test_a_question_may_head_a_clean_text() -> None:
    assert headline(("Why does the council of Merrick close the bath of the town?", *STORY), 0) is not None


@pytest.mark.parametrize(
    ("title", "publisher", "headline_alone"),
    [
        ("Merrick bath to close at last | The Tarn Post", None, "Merrick bath to close at last"),
        ("Merrick bath to close - The Tarn Post", "Tarn Post", "Merrick bath to close"),
        ("Merrick bath to close - The Tarn Post", None, "Merrick bath to close - The Tarn Post"),
        ("Merrick bath to close - and nobody minds", "Tarn Post", "Merrick bath to close - and nobody minds"),
        ("Bath | The council of Merrick closes it", None, "Bath | The council of Merrick closes it"),
        ("Merrick bath to close", "Tarn Post", "Merrick bath to close"),
        ("Tarn Post", "Tarn Post", "Tarn Post"),
        ("", None, ""),
    ],
)
def test_the_site_is_cut_off_the_headline(title: str, publisher: str | None, headline_alone: str) -> None:
    assert title[: site_start(title, publisher)] == headline_alone


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# Bath closes", "Bath closes"),
        ("  ** Merrick bath to close at last | Tarn Post", "Merrick bath to close at last"),
        ("Bath closes", "Bath closes"),
        ("# ", "# "),
    ],
)
def test_marks_of_a_heading_are_no_part_of_the_title(line: str, expected: str) -> None:
    text = f"By Ida\n{line}"
    start, end = title_span(text, 7, len(text), None)
    assert text[start:end] == expected


@pytest.mark.parametrize("told", [1, 3, 40])
def test_a_headline_far_above_the_rows_that_are_scored_is_no_failure(told: int) -> None:
    """Thousands of lines of one look, a caption and its credit in turns: the uppermost likely line stands above all that were scored."""
    lines = read_lines("Head\nBy Ann Lund\n" + "The crane of the port fell into it.\nPhoto: Ann Lund\n" * 400)
    shapes = [shape(line) for line in lines]
    zones: list[Zone] = [*["before"] * (len(lines) - told), *["story"] * told]
    found = find_headline(lines, shapes, zones, None)
    assert found is None or 0 <= found < len(lines)
