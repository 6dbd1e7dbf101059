"""Conflicts and updates: each value with its proofs, the suggested one named, and what is said of where a proof stands."""

from __future__ import annotations

import msgspec
import pytest

from mi7facts.model import Conflict, Evidence, Sheet, Update, Value
from mi7facts.render.disagreements import PROOFS
from mi7facts.render.page import View, shown_number, shown_unit, shown_value
from mi7facts.render.terminal import text_view
from sheets import COST, JUNE, MARCH, MAY, SECOND, both_findings, evidence, make_sheet

SHEET = make_sheet()
CONFLICT, UPDATE = SHEET.conflicts[0], SHEET.updates[0]


def shown(*, conflict: Conflict | None = None, update: Update | None = None, known: bool = True, **look: object) -> str:
    """The disagreements as words, the layout left out."""
    sheet: Sheet = msgspec.structs.replace(
        SHEET, conflicts=(conflict,) if conflict else (), updates=(update,) if update else (), articles=SHEET.articles
    )
    text = text_view(sheet, both_findings() if known else [], View(width=120, parts=frozenset({"facts"}), **look))
    return " ".join(text[: text.index("Articles")].split())


def proven(value: Value, *proofs: Evidence) -> Value:
    """The value with other evidences."""
    return msgspec.structs.replace(value, evidence=proofs)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "1. Aurelia: first sailing high severity · within-article · disjoint-dates Article a2 gives May 2031 and June 2031."),
        ({"severity": "low", "where": "both"}, "low severity · both · disjoint-dates"),
        (
            {"severity": "medium", "where": "between-articles", "reason": "different-name"},
            "medium severity · between-articles · different-name",
        ),
        ({"fact": "f9"}, "1. Aurelia: release_date high severity"),
        ({"suggested": "f1.v3"}, "(suggested)"),
    ],
)
def test_a_conflict_says_what_it_is(fields: dict[str, object], says: str) -> None:
    text = shown(conflict=msgspec.structs.replace(CONFLICT, **fields))
    assert says in text
    assert ("(suggested)" in text) is ("suggested" in fields)


def test_conflicts_and_updates_are_numbered_apart() -> None:
    both: Sheet = msgspec.structs.replace(SHEET, conflicts=(CONFLICT, CONFLICT), updates=(UPDATE, UPDATE, UPDATE))
    text = text_view(both, both_findings(), View())
    first, second = text[: text.index("Updates ─")], text[text.index("Updates ─") : text.index("Articles ─")]
    assert [first.count(f"\n{n}. Aurelia") for n in (1, 2, 3)] == [1, 1, 0]
    assert [second.count(f"\n{n}. Aurelia") for n in (1, 2, 3)] == [1, 1, 1]


def test_the_earlier_value_of_an_update_comes_first() -> None:
    text = shown(update=UPDATE)
    assert text.index("[March 2031]") < text.index("[May 2031]")
    assert "first.txt · planned" in text
    assert "Evening Post · 2031-01-02" in text
    assert text.index("(suggested)") > text.index("[March 2031]")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "a2 · Evening Post · 2031-01-02"),
        ({"speaker": "Ida Holm", "in_quote": True}, "2031-01-02 · said by Ida Holm"),
        ({"in_quote": True}, "2031-01-02 · in a quote"),
        ({"segment": "caption"}, "2031-01-02 · caption"),
        ({"segment": "deck", "speaker": "Ida Holm"}, "2031-01-02 · deck · said by Ida Holm"),
        ({"segment": "headline"}, "a2 · Evening Post · 2031-01-02"),
    ],
)
def test_a_proof_tells_its_place(fields: dict[str, object], says: str) -> None:
    value = proven(MAY, evidence("a2", SECOND, "May 2031", **fields))
    text = shown(conflict=msgspec.structs.replace(CONFLICT, values=(value, JUNE)))
    told = text[text.index("[May 2031]") : text.index("2031-06")]
    assert says in told
    assert ("headline" in told, "body" in told) == (False, False)


@pytest.mark.parametrize("count", [1, PROOFS, PROOFS + 1, PROOFS + 9])
def test_more_proofs_than_a_reader_wants_are_counted(count: int) -> None:
    text = shown(conflict=msgspec.structs.replace(CONFLICT, values=(proven(MAY, *MAY.evidence * count), JUNE)))
    assert text.count("[May 2031]") == min(count, PROOFS)
    assert (f"and {count - PROOFS} more places" in text) is (count > PROOFS)


def test_a_proof_in_an_article_that_is_not_there_keeps_its_name() -> None:
    lost = proven(MAY, msgspec.structs.replace(MAY.evidence[0], article="a7"))
    text = shown(conflict=msgspec.structs.replace(CONFLICT, values=(lost, JUNE)))
    assert "2031-05 a7" in text
    assert "a2 · Evening Post" in shown(conflict=CONFLICT, known=False)


@pytest.mark.parametrize("colour", [True, False])
def test_the_words_are_marked_by_colour_or_by_brackets(colour: bool) -> None:
    text = shown(conflict=CONFLICT, colour=colour)
    assert ("[May 2031]" in text) is not colour
    assert ("\x1b[1;33mMay 2031\x1b[0m" in text) is colour


def test_an_ascii_view_separates_by_bars() -> None:
    assert "high severity | within-article | disjoint-dates" in shown(conflict=CONFLICT, ascii_only=True)


@pytest.mark.parametrize(
    ("base", "fields", "says"),
    [
        (COST, {}, "40,000,000 NOK"),
        (COST, {"comparator": "<="}, "at most 40,000,000 NOK"),
        (COST, {"value": 12.5, "unit": "%"}, "12.5%"),
        (COST, {"value": None, "low": 3, "high": 5, "unit": "d"}, "3 to 5 days"),
        (COST, {"value": None, "low": 3, "high": None, "comparator": ">", "unit": "a"}, "over 3 years"),
        (COST, {"value": None, "low": None, "high": 8, "comparator": "=", "unit": ""}, "at most 8"),
        (COST, {"value": None}, "40 million crowns"),
        (COST, {"value": 7, "unit": msgspec.UNSET, "comparator": msgspec.UNSET}, "7"),
        (COST, {"polarity": "-"}, "not 40,000,000 NOK"),
        (MARCH, {}, "2031-03"),
        (MARCH, {"polarity": "-"}, "not 2031-03"),
        (MARCH, {"value": None}, "March 2031"),
        (MARCH, {"type": "person", "value": None, "name": "Ida Holm"}, "Ida Holm"),
        (MARCH, {"type": "place", "value": "p1", "name": "Lund"}, "Lund"),
        (MARCH, {"type": "score", "value": "3-1"}, "3-1"),
        (MARCH, {"type": "weekday", "value": "Monday", "polarity": "-"}, "not Monday"),
    ],
)
def test_a_value(base: Value, fields: dict[str, object], says: str) -> None:
    assert shown_value(msgspec.structs.replace(base, **fields)) == says


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1,000"),
        (1234.5678, "1,234.57"),
        (0.1 + 0.2, "0.3"),
        (0.000012, "1.2e-05"),
        (123_456.7, "123,456.7"),
        (999_999.5, "999,999.5"),
        (1_234_567.8, "1,234,567.8"),
        (-12_500_000.25, "-12,500,000.2"),
        (7_000_000.0, "7,000,000"),
        (999_999_999_999_999, "999,999,999,999,999"),
        (10**15, "1e+15"),
    ],
)
def test_a_number_is_told_as_far_as_it_says_something(number: float, says: str) -> None:
    assert shown_number(number) == says


@pytest.mark.parametrize(
    ("unit", "says"),
    [
        ("a", "years"),
        ("Cel", "°C"),
        ("[degF]", "°F"),
        ("[mi_i]", "mi"),
        ("[ft_i]", "ft"),
        ("km", "km"),
        ("EUR", "EUR"),
        ("", ""),
        ("[", "["),
    ],
)
def test_a_unit(unit: str, says: str) -> None:
    assert shown_unit(unit) == says
