"""What an ask names: by id exactly, by words as far as they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.render.asked import asked, kinds
from sheets import make_sheet

SHEET = make_sheet()


@pytest.mark.parametrize("own", ["f1", "f2", "f1.v2", "c1", "u1", "d2", "n1", "q1", "e1"])
def test_an_id_names_one_item(own: str) -> None:
    assert [item.id for item in asked(SHEET, f" {own} ")] == [own]


@pytest.mark.parametrize("own", ["f3", "f1.v9", "c2", "d0", "e99", "f1.v", "", "   "])
def test_what_looks_like_an_id_and_is_none_names_nothing(own: str) -> None:
    assert asked(SHEET, own) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("first sailing", ["f1"]),
        ("release_date", ["f1"]),
        ("AURELIA", ["f1", "f2"]),
        ("the ferry cost", ["f2"]),
        ("cost aurelia", ["f2"]),
        ("May 2031", ["f1"]),
        ("2031-06", ["f1"]),
        ("Odd", ["q1", "e2"]),
        ("odd brekke", ["q1", "e2"]),
        ("brekke odd", []),
        ("nobody", []),
    ],
)
def test_words_name_facts_else_what_they_were_made_from(words: str, found: list[str]) -> None:
    assert [item.id for item in asked(SHEET, words)] == found


def test_kinds_tell_what_there_is() -> None:
    assert kinds(SHEET) == ["f1 to f2", "c1", "u1", "d1 to d2", "n1", "q1", "e1 to e2"]


@given(st.text())
def test_any_ask_is_answered_in_the_order_of_the_sheet(ask: str) -> None:
    every = [f.id for f in SHEET.facts] + [v.id for f in SHEET.facts for v in f.values] + ["c1", "u1", "d1", "d2", "n1", "q1", "e1", "e2"]
    found = [item.id for item in asked(SHEET, ask)]
    assert found == [own for own in every if own in found]
