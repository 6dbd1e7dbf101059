from __future__ import annotations

import pytest

from bath_story import STORY, lines_of
from mi7facts.parse.signs import FIRM, LEAD, SOFT, STRONG, about_author, find_signs, is_furniture, sign_features, tail_start


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "By Oona Marrick",
        "Published 3 June 2021",
        "© 2021 Dalby Mail",
        "Anders HolmAnders HolmTarn Photo Agency",
        "14 Mar 2019 08:40",
        "send it to us via [email\u00a0protected]",
        "Most Read",
        "2 hours ago",
        "Topics: Harbour, Crane",
    ],
)
def test_sure_signs_of_a_dump(text: str) -> None:
    (line,), (s,) = lines_of(text)
    assert is_furniture(line, s)


@pytest.mark.parametrize(
    "text",
    [
        "By the time the fire was out, three houses and the old mill had burned to the ground.",
        "Council closes bath",
        "Deaths: 0",
        STORY[2],
        "On 14 March 2019 the harbour crane fell into the water, taking nobody with it.",
        "More than forty people were there.",
    ],
)
def test_no_signs_of_a_dump(text: str) -> None:
    (line,), (s,) = lines_of(text)
    assert not is_furniture(line, s)


def test_the_tail_begins_at_the_last_closing_heading_with_no_prose_below() -> None:
    _, shapes = lines_of("\n".join((*STORY, "Most read", "Man rows round island", "Topics: Bath")))
    assert tail_start(shapes, ()) == 4
    _, shapes = lines_of("\n".join((*STORY, "Read more", STORY[0])))
    assert tail_start(shapes, ()) == 6


def test_the_author_named_again_below_the_story_opens_a_bio() -> None:
    lines, shapes = lines_of("\n".join(("By Petra Lind", *STORY, "Petra Lind", "Lind has covered ports and ferries for nine years.")))
    assert about_author(lines, shapes) == {5, 6}


@pytest.mark.parametrize(
    ("line", "against"),
    [
        ("Anders HolmAnders HolmTarn Photo Agency", FIRM),
        ("View this post on Instagram", FIRM),
        ("Advertisement", STRONG),
        ("Swimmers queue at the door. Photo: Ann Lund", STRONG),
        ("© 2021 Dalby Mail", STRONG),
        ("What comes next", 0),
        ("Nobody has been asked to sign it twice, they said on Sunday.", 0),
    ],
)
def test_what_a_line_amid_the_story_says_against_itself(line: str, against: int) -> None:
    assert find_signs(*lines_of("\n".join((*STORY[:2], line, *STORY[2:])))).against[2] == against


def test_a_line_that_leads_in_to_something_lost_is_of_the_story() -> None:
    assert find_signs(*lines_of("\n".join((*STORY[:2], "This is what the mayor wrote:", *STORY[2:])))).against[2] == LEAD


def test_signs_are_told_to_the_network() -> None:
    lines, shapes = lines_of("\n".join((*STORY, "Most read", "Man rows round island")))
    rows = sign_features(shapes, find_signs(lines, shapes))
    assert [row[0] for row in rows] == ["against0:1"] * 4 + [f"against{STRONG}:0"] * 2
    assert ["tail" in row for row in rows] == [False] * 4 + [True] * 2
    assert SOFT < STRONG < FIRM
