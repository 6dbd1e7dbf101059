from __future__ import annotations

import pytest

from mi7facts.parse.lines import read_lines
from mi7facts.parse.roles import label_lines
from mi7facts.parse.shape import shape

STORY = (
    "The council of Merrick has voted to close the town's last swimming bath at the end of the year.",
    "The decision on the bath was taken after a debate of five hours, in which nobody changed their mind.",
    "“We have been treading water for years,” said the mayor, who voted against the plan.",
    "A petition with 4,000 names is to be handed over to the council on Monday morning.",
)
HEAD = ("Merrick council votes to close swimming bath", "By Oona Marrick", "3 June 2021")


def roles(*rows: str, title: str | None = None) -> list[str]:
    lines = [line for line in read_lines("\n\n".join(rows)) if not line.blank]
    labels, _ = label_lines(lines, [shape(line) for line in lines], title)
    assert all(0 <= label.confidence <= 1 for label in labels)
    return [label.role for label in labels]


def test_headline_byline_time_body() -> None:
    assert roles(*HEAD, *STORY) == ["headline", "byline", "timestamp", *["body"] * 4]


def test_a_bare_name_beside_the_time_is_a_byline() -> None:
    assert roles(HEAD[0], "Oona Marrick", HEAD[2], *STORY)[1] == "byline"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Advertisement", "promo"),
        ("Sign up to our newsletter", "promo"),
        ("Read more", "related"),
        ("Photo by Ann Lund", "credit"),
        ("Share this article", "share"),
        ("Anders HolmAnders HolmTarn Photo Agency", "caption"),
        ("View this post on Instagram A post shared by Ann Lund (@annlund)", "embed"),
    ],
)
def test_furniture_amid_the_story(line: str, role: str) -> None:
    assert roles(*HEAD, STORY[0], STORY[1], line, STORY[2], STORY[3])[5] == role


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Topics: Merrick, Bath",), ["topics"]),
        (("Topics", "Merrick", "Bath"), ["topics"] * 3),
        (("Most read", "Man rows round the island", "School wins chess prize"), ["related"] * 3),
        (("Leave a comment",), ["comments"]),
        (("© 2021 Dalby Mail. All rights reserved.",), ["legal"]),
        (("Privacy policy", "Cookie policy"), ["legal", "legal"]),
        (("Oona Marrick", "Oona Marrick has covered councils and canals for nine years."), ["bio", "bio"]),
        (("Facebook", "Twitter", "WhatsApp"), ["share"] * 3),
    ],
)
def test_furniture_below_the_story(lines: tuple[str, ...], expected: list[str]) -> None:
    assert roles(*HEAD, *STORY, *lines)[7:] == expected


def test_a_heading_between_paragraphs_is_a_subhead() -> None:
    assert roles(*STORY[:2], "What happens next", *STORY[2:])[2] == "subhead"


def test_a_line_after_a_colon_is_no_subhead() -> None:
    assert roles(STORY[0], "The council gave this reason for its vote:", "No money", STORY[1], STORY[2])[2] == "body"


def test_a_line_that_is_a_dateline_only_is_one() -> None:
    assert roles("MERRICK (TNA) --", *STORY)[0] == "dateline"


def test_the_headline_repeated_is_a_headline_still() -> None:
    assert roles("Menu", HEAD[0], "Sign in", *HEAD, *STORY).count("headline") == 2


def test_a_given_title_names_the_headline() -> None:
    assert roles("Bath to close", *STORY, title="Bath to close")[0] == "headline"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("By", "Oona Marrick"), ["byline"] * 2),
        (("Written by:", "Oona Marrick", "Petra Lind"), ["byline"] * 3),
        (("Author of the article:", "Oona Marrick"), ["byline"] * 2),
        (("By", "Oona Marrick, Ph.D."), ["byline"] * 2),
        (("Author: Oona Marrick",), ["byline"]),
        (("Oona Marrick4 February 2020",), ["byline"]),
        (("Anna Marrick",), ["byline"]),
    ],
)
def test_who_wrote_it_below_the_headline(lines: tuple[str, ...], expected: list[str]) -> None:
    assert roles(HEAD[0], *lines, HEAD[2], *STORY)[1 : 1 + len(lines)] == expected


@pytest.mark.parametrize(
    "line",
    ["We have been treading water for years", "“A petition with 4,000 names is to be handed over to the council”"],
)
def test_words_of_the_story_on_display_are_a_pulled_quote(line: str) -> None:
    whole = (STORY[0], "We have been treading water for years, said the mayor, who voted against the plan and lost.", STORY[1])
    found = roles(*HEAD, *whole, line, STORY[3], "Share this article")
    assert found[6] == "pullquote"
    assert found.count("pullquote") == 1


def test_a_sentence_between_headline_and_byline_is_the_deck() -> None:
    deck = "The bath cost more to heat than all the schools of the town, and it leaked."
    assert roles(HEAD[0], deck, *HEAD[1:], *STORY)[:4] == ["headline", "deck", "byline", "timestamp"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("More from Merrick", "related"), ("Read more", "related"), ("Tags", "topics"), ("Comments", "comments")],
)
def test_short_lines_below_a_heading_go_with_it(heading: str, role: str) -> None:
    assert roles(*HEAD, *STORY, heading, "Canal drained")[7:] == [role, role]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Facebook Twitter WhatsApp",), ["share"]),
        (("FacebookTwitterPinterest",), ["share"]),
        (("More from Merrick", "Canal drained", "4 June 2021"), ["related"] * 3),
        (("Comments", "Tessa M.", "4 June 2021", "Share", "Reply"), ["comments"] * 5),
        (("Tags", "Merrick", "MORE EXPLAINERS", "Why is my street dug up?"), ["topics", "topics", "related", "related"]),
        (("Most read", "Canal drained", "© 2021 Dalby Mail", "Ownership"), ["related", "related", "legal", "nav"]),
        (("« Canal drained", "School wins prize »"), ["related", "related"]),
        (("Most read", "Follow Dalby Mail on Facebook", "Privacy policy"), ["related", "promo", "legal"]),
        (("About the author", "Tessa Orr", "Writes on canals", "Walks them too", "Canal"), ["bio", "bio", "bio", "bio", "nav"]),
        (("References", "1. Merrick council minutes", "2. Own count", "Privacy policy"), ["source_list"] * 3 + ["legal"]),
    ],
)
def test_lists_below_the_story(lines: tuple[str, ...], expected: list[str]) -> None:
    assert roles(*HEAD, *STORY, *lines)[7:] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("12 Comments", "Share"), ["comments", "share"]),
        (("The bath in 2014. Photo: Ann Lund",), ["caption"]),
        (("Business reporter",), ["byline"]),
        (("VESSLING, 3 June 2021 (Tarn Wire)",), ["timestamp"]),
        (("The bath before it was closed", "Ann Lund / Dalby Mail"), ["caption", "credit"]),
    ],
)
def test_furniture_between_imprint_and_story(lines: tuple[str, ...], expected: list[str]) -> None:
    assert roles("Menu", "Sign in", HEAD[0], HEAD[2], HEAD[1], *lines, *STORY, "© 2021 Dalby Mail")[5 : 5 + len(lines)] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("WATCH: Bath drained in a day",), ["related"]),
        (("Also Read | Bath drained in a day",), ["related"]),
        (("Most read", "Man rows round the island", "Archive", "Jobs", "Privacy policy"), ["related", "related", "nav", "nav", "legal"]),
    ],
)
def test_other_stories_and_where_their_list_ends(lines: tuple[str, ...], expected: list[str]) -> None:
    assert roles(*HEAD, *STORY, "Share this article", *lines)[8:] == expected


def test_a_standfirst_stands_above_byline_and_time_with_other_things_between() -> None:
    deck = "The bath cost more to heat than all the schools of the town, and it leaked."
    found = roles(HEAD[0], deck, "The bath in 2014. Photo: Ann Lund", "Share", *HEAD[1:], *STORY)
    assert found[:6] == ["headline", "deck", "caption", "share", "byline", "timestamp"]
