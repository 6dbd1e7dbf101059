"""The lexicons of names: sorted, without duplicates, and asked rightly."""

from __future__ import annotations

import pytest

from mi7facts.annotate.lexicon import lexicon
from mi7facts.data import load_text, load_toml

FILES = ["people", "places", "bodies", "works", "again"]


@pytest.mark.parametrize("file", FILES)
def test_entries_are_sorted_and_stand_once(file: str) -> None:
    for key, words in load_toml(f"lexicons/{file}.toml").items():
        assert isinstance(words, list)
        assert words == sorted(words), key
        if key != "same":
            assert len(words) == len(set(words)), key


@pytest.mark.parametrize("file", FILES)
def test_the_head_says_where_the_words_are_from(file: str) -> None:
    head = load_text(f"lexicons/{file}.toml").split("\n\n")[0]
    assert head.startswith("#")
    assert "authors of mi7facts" in head


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norway", "place"),
        ("New York", "place"),
        ("South East Asia", "place"),
        ("NASA", "organization"),
        ("Harrow", None),
        ("Harrow University", "organization"),
        ("University of Harrow", "organization"),
        ("Bank of Harrow", "organization"),
        ("Harrow Bridge", "facility"),
        ("Mount Orla", "place"),
        ("Orla Mountains", "place"),
        ("Harrow Festival", "event"),
        ("Battle of Harrow", "event"),
        ("Peter Harrow", "person"),
        ("Orla Harrow", None),
        ("Peter Harrow Lodge Quill Tern", None),
    ],
)
def test_types_by_the_words_of_a_name(words: str, kind: str | None) -> None:
    assert lexicon().type_of(words.split()) == kind


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Mary Quill", "f"),
        ("Peter Quill", "m"),
        ("Mr Quill", "m"),
        ("Mrs Peter Quill", "f"),
        ("Orla Quill", None),
        ("Jean Quill", None),
    ],
)
def test_usual_genders(words: str, gender: str | None) -> None:
    assert lexicon().people.gender_of(words.split()) == gender


def test_given_names_of_both_genders_are_given_names() -> None:
    people = lexicon().people
    assert all(people.is_given(n) for n in ("Mary", "Peter", "Jean"))
    assert not people.is_given("Harrow")


@pytest.mark.parametrize(("name", "full"), [("US", "United States"), ("UK", "United Kingdom"), ("Norway", "Norway"), ("", "")])
def test_the_fullest_of_many_names(name: str, full: str) -> None:
    assert lexicon().places.one_name(name) == full


def test_words_that_need_each_other() -> None:
    words = lexicon()
    assert words.people.male_roles <= words.people.roles | words.people.relatives | {"dad", "uncle", "brother", "son"}
    assert words.people.strangers <= words.people.roles
    assert words.people.male_titles | words.people.female_titles <= words.people.titles
    assert words.nouns.named_only <= words.nouns.organization
    assert words.nouns.countries <= words.nouns.place
    assert not words.people.male_roles & words.people.female_roles


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norway", "place"),
        ("Leeds", "place"),
        ("Mary Quill", "person"),
        ("Mary Ann de Quill", "person"),
        ("Mary Quill of Tern", None),
        ("Mary and Peter", None),
        ("Mary in Oslo", None),
        ("Tern Council", "organization"),
        ("Bank of Tern", "organization"),
        ("Tern University", "organization"),
        ("Tern Bridge", "facility"),
        ("Tern Hospital", "facility"),
        ("Lake Tern", "place"),
        ("Tern Valley", "place"),
        ("Tern Cup", "event"),
        ("Hurricane Tern", "event"),
        ("Tern", None),
        ("Mary", None),
        ("Low Tern", None),
    ],
)
def test_types_that_a_name_tells(name: str, kind: str | None) -> None:
    assert lexicon().type_of(name.split()) == kind


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        (["Mary"], "f"),
        (["Peter"], "m"),
        (["Mr", "Tern"], "m"),
        (["Mrs", "Tern"], "f"),
        (["Tern"], None),
        ([], None),
        (["Tern", "Mary"], "f"),
        (["Orla", "Ternish", "Lodgen", "Mary"], None),
    ],
)
def test_genders(words: list[str], gender: str | None) -> None:
    assert lexicon().people.gender_of(words) == gender


@pytest.mark.parametrize(
    ("one", "other"),
    [("UK", "United Kingdom"), ("U.S.", "United States"), ("LA", "Los Angeles"), ("Norway", "Norway"), ("Tern", "Tern")],
)
def test_one_name_of_a_place(one: str, other: str) -> None:
    places = lexicon().places
    assert places.one_name(one) == places.one_name(other)


def test_nouns_of_leaders_are_no_officers() -> None:
    nouns = lexicon().nouns
    assert nouns.leaders.isdisjoint(nouns.officers)
    assert nouns.rulers <= lexicon().people.roles
    assert nouns.named_only <= nouns.organization
