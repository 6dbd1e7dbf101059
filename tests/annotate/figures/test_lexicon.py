"""Word lists of figures: loaded, sorted, without doubles, and consistent with each other."""

from __future__ import annotations

import re

import pytest

from mi7facts.annotate.figures.lexicon import change_forms, cue_table, cue_words, words_of
from mi7facts.data import load_text, load_toml
from mi7facts.model.vocabulary import Comparator

LISTS = [name for name, rows in load_toml("lexicons/figure_cues.toml").items() if isinstance(rows, list)]
COMPARATORS = set(Comparator.__args__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_no_double_and_no_capital(name: str) -> None:
    rows = load_toml("lexicons/figure_cues.toml")[name]
    assert isinstance(rows, list)
    assert rows
    assert len(rows) == len(set(rows))
    assert all(row == row.lower().strip() for row in rows)


@pytest.mark.parametrize("name", ["before", "after"])
def test_comparator_cues_mean_comparators(name: str) -> None:
    assert set(cue_table(name).values()) <= COMPARATORS
    assert all(len(cue.split()) <= 5 for cue in cue_table(name))


def test_a_verb_does_not_say_up_and_down() -> None:
    assert not cue_words("up") & cue_words("down")
    assert cue_words("change_of_counts") <= cue_words("up") | cue_words("down")


def test_forms_of_change() -> None:
    assert {"rose", "fell", "rises", "climbed", "dropping", "increasing", "reduced", "lost"} <= change_forms()
    assert not {"house", "rode", "told", "after"} & change_forms()


def test_number_words_are_worth_what_they_say() -> None:
    table = load_toml("lexicons/numbers.toml")
    small, vague = table["small"], table["vague"]
    assert isinstance(small, dict)
    assert isinstance(vague, dict)
    assert (small["twelve"], small["ninety"]) == (12, 90)
    assert all(low < high for low, high in vague.values())


@pytest.mark.parametrize("name", ["figure_cues", "numbers", "units"])
def test_each_file_tells_its_provenance(name: str) -> None:
    assert "Provenance:" in load_text(f"lexicons/{name}.toml")[:800]


def test_alternations_try_the_longest_word_first() -> None:
    assert re.fullmatch(words_of(["per cent", "per", "p.c."]), "per cent")
    assert words_of(["a", "bb", "ab"]) == "ab|bb|a"
    assert words_of(["p.c."]) == r"p\.c\."
