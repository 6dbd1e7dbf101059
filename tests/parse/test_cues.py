from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.model import Role
from mi7facts.parse.cues import DATE, MARKS, find_cues, find_marks, phrases


def cues(words: str) -> set[tuple[str, str]]:
    return {(c.role, c.how) for c in find_cues(words.split())}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("advertisement", ("promo", "is")),
        ("most read", ("related", "is")),
        ("by oona marrick", ("byline", "starts")),
        ("sign up for our weekly newsletter", ("promo", "has")),
        ("share on facebook", ("share", "starts")),
        ("published 3 june 2021", ("timestamp", "starts")),
        ("the dalby mail all rights reserved", ("legal", "has")),
        ("photo by anna lund", ("credit", "starts")),
        ("view this post on instagram", ("embed", "starts")),
        ("topics harbour crane", ("topics", "starts")),
    ],
)
def test_phrases_are_found(words: str, expected: tuple[str, str]) -> None:
    assert expected in cues(words)


@pytest.mark.parametrize(
    "words", ["", "the council voted to reopen the baths", "a newsletter", "standby generators failed", "he got most of it read"]
)
def test_plain_words_have_no_cue(words: str) -> None:
    assert cues(words) == set()


def test_a_phrase_deep_in_a_long_paragraph_is_no_cue() -> None:
    assert ("promo", "has") not in cues("word " * 60 + "sign up for our newsletter")


@pytest.mark.parametrize(
    "text",
    [
        "14 Mar 2019",
        "March 14, 2019",
        "Mar. 14, 2019",
        "14th of March 2019",
        "2019-03-14",
        "14/03/2019",
        "3.14.19",
        "14-Mar-2019",
        "Sept 7, 2020",
        "January 3rd, 2020",
    ],
)
def test_dates_are_marked(text: str) -> None:
    assert "date" in find_marks(f"x {text} y")
    assert DATE.search(f"on {text},")


@pytest.mark.parametrize("text", ["in March", "2019", "1/2", "March of the penguins", "version 1.2", "May I come in?"])
def test_what_is_no_full_date_is_not_marked(text: str) -> None:
    assert "date" not in find_marks(text)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("at 08:40", "clock"),
        ("at 5 pm", "clock"),
        ("3 hours ago", "ago"),
        ("write to desk@example.org", "mail"),
        ("via [email\u00a0protected]", "mail"),
        ("see www.example.org", "web"),
        ("follow @petra", "handle"),
        ("#lighthouse", "tag"),
        ("© 2020", "copyright"),
        ("News | Sport", "bar"),
        ("“Yes”", "quoted"),
        ("she said", "saying"),
        ("Lund/Agency", "slash"),
        ("£40", "money"),
    ],
)
def test_marks(text: str, mark: str) -> None:
    assert mark in find_marks(text)


def test_the_lexicon_is_sound() -> None:
    table = load_toml("lexicons/roles.toml")
    assert set(table) - {"stop"} <= set(get_args(Role))
    for role, lists in table.items():
        assert isinstance(lists, dict)
        for how, entries in lists.items():
            assert len(entries) == len(set(entries)), (role, how)
            assert all(entry == " ".join(entry.lower().split()) for entry in entries), (role, how)
    assert "the" in phrases().stop


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("image caption the mayor at the bath on the day it closed", "caption"),
        ("file photo of the harbour office in dalby", "caption"),
        ("thanks for signing up check your junk folder", "promo"),
        ("photo credit ann lund", "credit"),
    ],
)
def test_labels_name_what_follows_them(words: str, role: str) -> None:
    assert (role, "label") in {(c.role, c.how) for c in find_cues(words.split())}


def test_a_label_amid_a_line_is_none() -> None:
    assert not any(c.how == "label" for c in find_cues(["she", "wrote", "a", "caption", "and", "an", "image", "caption"]))


@pytest.mark.parametrize("text", ["Menu", "About us", "He said so", "They met an hour ago", "Sport, weather & travel", "Who’s who?"])
def test_lines_of_words_alone_are_marked_as_all_others(text: str) -> None:
    assert set(find_marks(text)) == {name for name, pattern in MARKS if pattern.search(text)}


@given(st.text(st.sampled_from("ab said ago an hour.,;:'?!&-/#@()©|1$\n")))
def test_looking_for_marks_in_words_first_loses_none(text: str) -> None:
    assert set(find_marks(text)) <= {name for name, pattern in MARKS if pattern.search(text)}
    assert set(find_marks(text)) >= {name for name, pattern in MARKS if name in ("ago", "saying", "date", "clock") and pattern.search(text)}
