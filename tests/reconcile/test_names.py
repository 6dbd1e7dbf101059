"""Names as forms: folding, people's names in their parts, titles in theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.reconcile.names import (
    PersonName,
    compact,
    fold,
    misspelt,
    names_agree,
    numbers_clash,
    person,
    same_full_name,
    subtitle_of_series,
    work,
)

FOLDS = [
    ("Norby’s Harbour", "norby harbour"),
    ("O’Dell", "odell"),
    ("Tarn & Sons", "tarn and sons"),
    ("the", "the"),
    ("An Ebb", "ebb"),
    ("A Roe", "roe"),
    ("A. Roe", "a roe"),
    ("Ångström-Straße", "angstrom strasse"),
    ("“Low Water”", "low water"),
    ("...", ""),
]


@pytest.mark.parametrize(("name", "folded"), FOLDS)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_again_changes_at_most_the_article(name: str) -> None:
    once = fold(name)
    assert once == " ".join(once.split())
    assert fold(once) in (once, once.partition(" ")[2])
    assert " " not in compact(name)


PEOPLE = [
    ("Ada Roe", ("ada",), "roe", ""),
    ("Dr. Ada Maria Roe", ("ada", "maria"), "roe", ""),
    ("Karl Ohm Jr.", ("karl",), "ohm", "jr"),
    ("Karl Ohm Jnr", ("karl",), "ohm", "jr"),
    ("Karl Ohm III", ("karl",), "ohm", "iii"),
    ("Karl Ohm Sr", ("karl",), "ohm", ""),
    ("Ida van der Tarn", ("ida",), "tarn", ""),
    ("Roe", (), "roe", ""),
    ("Mr Roe", (), "roe", ""),
    ("", (), "", ""),
]


@pytest.mark.parametrize(("name", "given_names", "surname", "suffix"), PEOPLE)
def test_people_are_taken_apart(name: str, given_names: tuple[str, ...], surname: str, suffix: str) -> None:
    assert person(name) == PersonName(given_names, surname, suffix)


FULL = [
    ("Ada Roe", "A. Roe", True),
    ("Ada Roe", "Ada Maria Roe", True),
    ("Ada M. Roe", "Ada Maria Roe", True),
    ("Ada B. Roe", "Ada C. Roe", False),
    ("Ada Roe", "Adam Roe", False),
    ("Ada Roe", "Ada Rowe", False),
    ("Ada Roe", "Roe", False),
    ("Karl Ohm", "Karl Ohm Jr", False),
    ("Karl Ohm Jr", "Karl Ohm Jnr", True),
]


@pytest.mark.parametrize(("a", "b", "same"), FULL)
def test_full_names_of_one_person(a: str, b: str, same: bool) -> None:
    assert same_full_name(person(a), person(b)) is same
    assert same_full_name(person(b), person(a)) is same


SLIPS = [
    ("Ada Wexholm", "Ada Wexhom", True),
    ("Ada Wexholm", "Ada Wexhole", True),
    ("Ada Wexholm", "Ada Vexholm", False),
    ("Ada Wexholm", "Ida Wexholm", False),
    ("Ada Wexholm", "Ada Wexholm", False),
    ("Ada Holm", "Ada Holt", False),
    ("Wexholm", "Wexhom", False),
]


@pytest.mark.parametrize(("a", "b", "slip"), SLIPS)
def test_one_letter_inside_a_long_surname(a: str, b: str, slip: bool) -> None:
    assert misspelt(person(a), person(b)) is slip


AGREE = [
    ("the Norby Council", "Norby Council", True),
    ("Norby Council", "Aldby Council", False),
    ("Ohm", "Karl Ohm Jr", True),
    ("Karl Ohm", "Karl Ohm Jr", False),
    ("Ohm Jr", "Karl Ohm III", False),
    ("Ada Roe", "Ada Holm", False),
]


@pytest.mark.parametrize(("a", "b", "agree"), AGREE)
def test_printed_names_that_may_be_one(a: str, b: str, agree: bool) -> None:
    assert names_agree(a, b) is agree
    assert names_agree(b, a) is agree


TITLES = [
    ("Low Water", "", None, None, False),
    ("Low Water 2", "lowwater", 2, None, False),
    ("Low Water II", "lowwater", 2, None, False),
    ("Low Water: Ebb Part One", "", None, 1, False),
    ("Low Water 3, Chapter Two", "lowwater", 3, 2, False),
    ("7", "", None, None, False),
    ("1984", "", None, None, False),
    ("Low Water 2049", "", None, None, False),
    ("Low Water parts one and two", "lowwaterpartsoneand", 2, None, True),
]


@pytest.mark.parametrize(("name", "series", "number", "part", "several"), TITLES)
def test_titles_are_taken_apart(name: str, series: str, number: int | None, part: int | None, several: bool) -> None:
    found = work(name)
    assert (found.series, found.number, found.part, found.several) == (series, number, part, several)


@pytest.mark.parametrize(
    ("title", "anchor", "of_series"),
    [
        ("Low Water: Ebb", "Low Water 7", True),
        ("#LowWater - Ebb", "Low Water 7", True),
        ("Low Water", "Low Water 7", False),
        ("Lower Water: Ebb", "Low Water 7", False),
        ("Ebb", "Low Water 7", False),
        ("Low Water: Ebb", "Low Water", False),
        ("", "Low Water 7", False),
    ],
)
def test_subtitle_of_a_series(title: str, anchor: str, of_series: bool) -> None:
    assert subtitle_of_series(title, anchor) is of_series


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Low Water 2", "Low Water 3", True),
        ("Low Water 2", "Low Water: Ebb", False),
        ("Ebb Part One", "Ebb Part 1", False),
        ("Ebb Part One", "Ebb Part 2", True),
        ("Ebb parts one and two", "Low Water 7", True),
    ],
)
def test_numbers_of_titles_that_clash(a: str, b: str, clash: bool) -> None:
    assert numbers_clash(a, b) is clash
    assert numbers_clash(b, a) is clash


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_names_are_borne_and_judged_alike_both_ways(a: str, b: str) -> None:
    assert names_agree(a, b) == names_agree(b, a)
    assert numbers_clash(a, b) == numbers_clash(b, a)
    assert same_full_name(person(a), person(b)) == same_full_name(person(b), person(a))
    subtitle_of_series(a, b)
