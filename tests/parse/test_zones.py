from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from bath_story import STORY, lines_of
from mi7facts.parse.network import Matrix, Network
from mi7facts.parse.zones import find_zones


def zones(*rows: str) -> list[str]:
    return [zone for zone, _ in find_zones(*lines_of("\n\n".join(rows)))]


@pytest.mark.parametrize(
    "text",
    ["A", "No cause has been given", "Share", "Table 3: Deaths", "12 March", "“Yes”"],
)
def test_a_single_line_is_story(text: str) -> None:
    assert zones(text) == ["story"]


@pytest.mark.parametrize(
    "rows",
    [
        STORY,
        ("Council closes bath", *STORY),
        (*STORY, "Deaths: 0", "Injured: 74"),
        (STORY[0], "The vote", STORY[1], "What comes next", STORY[3], "Nothing at all"),
        ("One man said it was over", "Another said it was not"),
    ],
)
def test_a_clean_text_loses_nothing(rows: tuple[str, ...]) -> None:
    assert set(zones(*rows)) == {"story"}


def test_furniture_around_a_story_is_left_out() -> None:
    found = zones(
        "Skip to content", "Menu", "Sign in", *STORY, "Share this article", "Most read", "Man rows round island", "Privacy policy"
    )
    assert found == [*["before"] * 3, *["story"] * 4, *["after"] * 4]


def test_furniture_inside_a_story_is_a_gap() -> None:
    assert zones(STORY[0], STORY[1], "Advertisement", STORY[2], STORY[3]) == ["story", "story", "gap", "story", "story"]


def test_a_text_of_furniture_keeps_its_likeliest_line() -> None:
    assert "story" in zones("Advertisement", "Share", "Most read", "Topics", "Leave a comment")


def test_certainty_lies_between_none_and_all() -> None:
    for _, share in find_zones(*lines_of("\n".join(("Menu", *STORY, "Share")))):
        assert 0 <= share <= 1


@pytest.mark.parametrize(
    "line",
    [
        "The bath in its last summer. Ann Lund for Dalby Mail",
        "Swimmers queue at the door. Photo: Ann Lund",
        "The bath in 1974 (Image: Dalby Mail)",
        "A post shared by Merrick Baths (@merrickbaths)",
        "— Merrick Baths (@merrickbaths) May 9, 2022",
        "Image caption The mayor, who voted against the plan, swam there as a child.",
        "Advertisement 2",
    ],
)
def test_captions_with_a_name_and_posts_are_no_story(line: str) -> None:
    assert zones("Share", *STORY[:2], line, *STORY[2:], "© 2021 Dalby Mail")[3] != "story"


def test_a_picture_said_twice_running_is_no_story() -> None:
    caption = "The pool was empty for the first time in years."
    found = zones("Share", *STORY[:2], caption, caption, *STORY[2:], "© 2021 Dalby Mail")
    assert found[1:7] == ["story", "story", "gap", "gap", "story", "story"]


def test_a_story_goes_on_after_a_post() -> None:
    found = zones(*STORY[:3], "View this post on Instagram", STORY[3] + " Nobody has been asked to sign it twice, they said.")
    assert found[3:] == ["gap", "story"]


def test_readers_words_below_their_heading_are_no_story() -> None:
    words = ("Tessa M.", "9 May 2022 at 7:40 PM", "My uncle swam there every day and nobody ever thanked him for it.", "Reply")
    found = zones("Council closes bath", "By Oona Marrick", *STORY, "2 comments", *words, *words, "Leave a reply")
    assert found[2:6] == ["story"] * 4
    assert "story" not in found[6:]


class Sure:
    """A network that takes long lines for story and short ones for furniture below it, all nearly as sure."""

    def __init__(self, story: float) -> None:
        self.story = story

    def log_probabilities(self, features: Sequence[Sequence[str]]) -> Matrix:
        """Judge by the feature of prose."""
        below = (1 - self.story) / 3
        rows = [[below, self.story, below, below] if "prose" in names else [0.2, 0.1, 0.3, 0.4] for names in features]
        return np.log(np.asarray(rows, np.float32))


def test_a_long_table_does_not_outvote_the_paragraphs_below_it() -> None:
    table = [f"{i} Dalby {90 - i}" for i in range(1, 70)]
    lines, shapes = lines_of("\n\n".join(("Share", *STORY, *table, *STORY[1:], *STORY[:2], "© 2021 Dalby Mail")))
    found = [zone for zone, _ in find_zones(lines, shapes, model=cast(Network, Sure(0.9)))]
    assert found[1:5] == ["story"] * 4
    assert found[-6:-1] == ["story"] * 5


def test_a_menu_taken_for_what_stands_below_stories_is_above_this_one() -> None:
    menu = [f"Most read {word}" for word in ("ferries", "baths", "mills", "eels", "weirs", "quays", "locks", "tides", "nets")]
    lines, shapes = lines_of("\n\n".join((*menu * 3, *STORY)))
    found = [zone for zone, _ in find_zones(lines, shapes, model=cast(Network, Sure(0.6)))]
    assert found == [*["before"] * 27, *["story"] * 4]
