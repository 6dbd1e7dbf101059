from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.parse.byline import (
    begins_with_name,
    byline_names,
    byline_spans,
    is_name,
    is_signature,
    is_usual_name,
    opens_byline,
    signature_spans,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Oona Marrick", ["Oona Marrick"]),
        ("by : Petra Lindqvist on : 14 Mar 2019 08:40", ["Petra Lindqvist"]),
        ("By Oona Marrick and Tomas Reyle", ["Oona Marrick", "Tomas Reyle"]),
        ("By Oona Marrick, Tomas Reyle and Gwen Asher", ["Oona Marrick", "Tomas Reyle", "Gwen Asher"]),
        ("By OONA MARRICK", ["OONA MARRICK"]),
        ("Written by Hugo Tell, Food Editor", ["Hugo Tell"]),
        ("By Hugo Tell, Chief Reporter, and Ida Brandt", ["Hugo Tell", "Ida Brandt"]),
        ("Posted by Ida van der Brandt | March 14, 2019", ["Ida van der Brandt"]),
        ("By Dr. Anna-Maria O’Leary", ["Dr. Anna-Maria O’Leary"]),
        ("By Ida B. Brandt for the Dalby Mail", ["Ida B. Brandt"]),
        ("By Ida Brandt in Oslo", ["Ida Brandt"]),
        ("Author: José Núñez", ["José Núñez"]),
        ("Ida Brandt", ["Ida Brandt"]),
        ("By Staff Reporter", []),
        ("By Reuters", []),
        ("By 14 March 2019", []),
        ("By", []),
        ("", []),
    ],
)
def test_names_of_a_byline(text: str, names: list[str]) -> None:
    assert byline_names(text) == names


@pytest.mark.parametrize("text", ["Oona Marrick", "J. R. Hollis", "Ida van der Brandt", "Anna-Maria O'Leary", "Mary Jane Watkins Smith"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Oona",
        "oona marrick",
        "Staff Writer",
        "Privacy Policy",
        "Breaking News",
        "Oona Marrick is here",
        "The Times",
        "Senior Political Correspondent",
        "Oona Marrick 34",
        "A B C D E F G",
        "",
        "x" * 100,
        "Image Credit",
    ],
)
def test_no_names(text: str) -> None:
    assert not is_name(text)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for start, end in byline_spans(text):
        assert 0 <= start < end <= len(text)


def test_the_lexicon_is_sound() -> None:
    words = load_toml("lexicons/bylines.toml")["not_names"]["words"]  # type: ignore[index]
    assert words == sorted(set(words))
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By", True),
        ("BY", True),
        ("Written by:", True),
        ("Posted by", True),
        ("Author of the article:", True),
        ("Authors", True),
        ("Author:", True),
        ("By Oona Marrick", False),
        ("Author: Oona Marrick", False),
        ("Byways", False),
        ("Standing by", False),
        ("", False),
    ],
)
def test_lines_that_only_open_a_byline(text: str, expected: bool) -> None:
    assert opens_byline(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oona Marrick", True),
        ("Oona Marrick, Ph.D.", True),
        ("* Oona Marrick,", True),
        ("Oona Marrick and Petra Lind", True),
        ("The Tarn Press", False),
        ("Contact us", False),
        ("", False),
    ],
)
def test_lines_that_begin_with_a_name(text: str, expected: bool) -> None:
    assert begins_with_name(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lund", True),
        ("Peter van der Berg", True),
        ("Xanthippe Lund", False),
        ("Anna", False),
        ("Climate Change", False),
    ],
)
def test_names_that_begin_with_a_usual_given_name(text: str, expected: bool) -> None:
    assert is_usual_name(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Petra Lind and Anna Lund The Tarn Press", ["Petra Lind", "Anna Lund"]),
        ("Posted by: Anna · In: Bread", ["Anna"]),
        ("Anna", []),
        ("By Tarn", []),
        ("Petra Lind4 February 2020", ["Petra Lind"]),
        ("Edited by: Petra Lind", []),
        ("Author: Petra Lind", ["Petra Lind"]),
        ("Petra Lind0", []),
    ],
    ids=["outlet glued", "given name alone", "no opening", "no given name", "time glued", "editor", "author", "digit glued"],
)
def test_who_wrote_it_in_crowded_bylines(text: str, expected: list[str]) -> None:
    assert byline_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jesy", True),
        ("The Tarn Press", True),
        ("QUAYSIDE Bath Team", True),
        ("Tarn Post staff", True),
        ("Reuters", True),
        ("BBC News", True),
        ("anna lund", True),
        ("Staff", False),
        ("Staff Writer", False),
        ("Our Court Reporter", False),
        ("Menu", False),
        ("popular demand", False),
        ("clicking here you agree", False),
        ("24 hours", False),
        ("", False),
    ],
)
def test_what_may_sign_besides_names(text: str, expected: bool) -> None:
    assert is_signature(text) is expected


@given(st.text(max_size=300))
def test_signatures_are_slices(text: str) -> None:
    for start, end in signature_spans("By " + text):
        assert 0 <= start < end <= len(text) + 3


def test_the_lists_of_the_lexicon_are_sound() -> None:
    table = load_toml("lexicons/bylines.toml")
    for name, key in (("jobs", "words"), ("agencies", "words"), ("given", "names")):
        words = table[name][key]  # type: ignore[index]
        assert words == sorted(set(words))
