"""The lexicon as data: it loads, holds nothing twice, is sorted, and every rule finds its words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mi7facts.annotate.dates.find import LEVELS
from mi7facts.annotate.dates.grammar import compiled
from mi7facts.annotate.dates.lexicon import TABLES, context, lexicon
from mi7facts.data import load_toml

FILES = ("lexicons/dates.toml", "lexicons/holidays.toml")


@pytest.mark.parametrize("name", FILES)
def test_each_file_tells_where_it_comes_from(name: str) -> None:
    head = files("mi7facts.data").joinpath(name).read_text("utf-8").split("\n\n")[0]
    assert head.startswith("#") and "Provenance" in head


@pytest.mark.parametrize("table", [*TABLES, "function"])
def test_tables_are_sorted_and_lower_case(table: str) -> None:
    found = load_toml("lexicons/dates.toml")[table]
    assert isinstance(found, dict)
    assert list(found) == sorted(found)
    assert all(word == word.lower() for word in found)


@pytest.mark.parametrize("table", ["function", "context", "capitalised"])
def test_no_list_holds_a_word_twice(table: str) -> None:
    found = load_toml("lexicons/dates.toml")[table]
    assert isinstance(found, dict)
    for words in found.values():
        assert len(words) == len(set(words))


def test_no_holiday_stands_twice() -> None:
    rows = load_toml("lexicons/holidays.toml")["holiday"]
    assert isinstance(rows, list)
    names = [tuple(row["words"]) for row in rows]
    assert names == sorted(set(names))


def test_every_holiday_has_one_rule() -> None:
    rows = load_toml("lexicons/holidays.toml")["holiday"]
    assert isinstance(rows, list)
    for row in rows:
        assert len({"fixed", "nth", "easter"} & set(row)) == 1, row


def test_every_set_of_categories_has_its_own_letter() -> None:
    letters = lexicon().letters
    assert len(set(letters.values())) == len(letters)


@pytest.mark.parametrize("word", ["second", "may", "march", "last", "past", "current", "quarter", "year"])
def test_words_of_several_senses_have_one_letter(word: str) -> None:
    sense = lexicon().senses[word]
    assert all(lexicon().letters[frozenset(sense)] in lexicon().letters_of(kind) for kind in sense)


def test_an_unknown_category_is_a_fault_of_the_rule() -> None:
    with pytest.raises(KeyError, match="nonsense"):
        compiled("the nonsense")


@pytest.mark.parametrize("pattern", sorted({rule.pattern for level in LEVELS for rule in level}))
def test_every_rule_compiles_and_matches_no_empty_text(pattern: str) -> None:
    assert not compiled(pattern).search("")


@pytest.mark.parametrize(
    ("word", "shortened"), [("sept", True), ("tues", True), ("jun", True), ("may", False), ("june", False), ("friday", False)]
)
def test_shortened_names(word: str, shortened: bool) -> None:
    assert (word in lexicon().shortened) == shortened


@pytest.mark.parametrize("name", ["ahead", "labels", "plans", "until", "year_prepositions"])
def test_context_words(name: str) -> None:
    assert context(name)
