"""What is expected against what is there: each way to differ, and no other."""

from __future__ import annotations

import msgspec
import pytest

from mi7facts.expect.compare import compare
from mi7facts.expect.records import Absent, Expected, ExpectedFact, ExpectedRelation
from sheets import make_sheet

SHEET = make_sheet()


def fact(**fields: object) -> Expected:
    """An expectation of one fact about the ferry."""
    return Expected(fact=(msgspec.convert({"subject": "Aurelia", "attribute": "release_date", **fields}, ExpectedFact),))


def relation(kind: str, *values: str, subject: str = "Aurelia", attribute: str = "release_date") -> Expected:
    """An expectation of one conflict or update."""
    return msgspec.convert({kind: [{"subject": subject, "attribute": attribute, "values": values}]}, Expected)


@pytest.mark.parametrize(
    "expected",
    [
        Expected(),
        fact(value="2031-03"),
        fact(value="2031-03", evidence="march"),
        fact(value="2031-06", modality="stated"),
        fact(attribute="price", value=40_000_000, unit="NOK"),
        fact(subject="ferry", value="2031-05"),
        relation("conflict", "2031-06", "2031-05"),
        relation("update", "2031-03", "2031-05"),
        Expected(absent=Absent(people=("Lise Ravn",), places=("Aurelia",), names=("Nobody",), attributes=("age",))),
    ],
)
def test_what_is_met(expected: Expected) -> None:
    assert compare(expected, SHEET) == ()


@pytest.mark.parametrize(
    ("expected", "kind", "what", "found"),
    [
        (fact(value="2031-04"), "different", "Aurelia: release_date", ("2031-03", "2031-05", "2031-06")),
        (fact(value="2031-03", modality="stated"), "different", "Aurelia: release_date", ("2031-03", "2031-05", "2031-06")),
        (fact(value="2031-03", evidence="May"), "evidence", "Aurelia: release_date", ("2031-03",)),
        (fact(subject="Boat", value=3), "missing", "Boat: release_date", ()),
        (fact(subject="Boat", value="2031-03"), "missing", "Boat: release_date", ("2031-03 as Aurelia: release_date",)),
        (fact(attribute="cost", value=40_000_000), "missing", "Aurelia: cost", ("40000000 NOK as Aurelia: price",)),
        (relation("conflict", "2031-05", "2031-07"), "different", "conflict over Aurelia: release_date", ("2031-05", "2031-06")),
        (relation("conflict", "2031-05"), "different", "conflict over Aurelia: release_date", ("2031-05", "2031-06")),
        (relation("update", "2031-05", "2031-06"), "different", "update over Aurelia: release_date", ("2031-03", "2031-05")),
        (Expected(absent=Absent(conflicts=True)), "unexpected", "conflict over Aurelia: release_date", ("2031-05", "2031-06")),
        (Expected(absent=Absent(updates=True)), "unexpected", "update over Aurelia: release_date", ("2031-03", "2031-05")),
        (Expected(absent=Absent(people=("odd brekke",))), "forbidden", "person odd brekke", ("Odd Brekke",)),
        (Expected(absent=Absent(names=("the ferry",))), "forbidden", "work the ferry", ("Aurelia",)),
        (Expected(absent=Absent(attributes=("price",))), "forbidden", "attribute price", ("40000000 NOK",)),
    ],
)
def test_one_difference(expected: Expected, kind: str, what: str, found: tuple[str, ...]) -> None:
    (mismatch,) = compare(expected, SHEET)
    assert (mismatch.kind, mismatch.what, mismatch.found) == (kind, what, found)
    assert bool(mismatch.places) == bool(found)


def test_a_listed_conflict_closes_the_list() -> None:
    kinds = [m.kind for m in compare(relation("conflict", "1", "2", subject="Boat"), SHEET)]
    assert kinds == ["missing", "unexpected"]


def test_strict_refuses_what_nobody_expects() -> None:
    everything = Expected(
        fact=(
            ExpectedFact(subject="Aurelia", attribute="release_date", value="2031-03"),
            ExpectedFact(subject="Aurelia", attribute="price", value=40_000_000),
        ),
        conflict=(ExpectedRelation(subject="Aurelia", attribute="release_date", values=("2031-05", "2031-06")),),
        update=(ExpectedRelation(subject="Aurelia", attribute="release_date", values=("2031-03", "2031-05")),),
    )
    assert compare(everything, SHEET, strict=True) == ()
    less = msgspec.structs.replace(everything, fact=everything.fact[:1])
    (surplus,) = compare(less, SHEET, strict=True)
    assert (surplus.kind, surplus.what, surplus.found) == ("unexpected", "Aurelia: price", ("40000000 NOK",))
    assert compare(less, SHEET) == ()


def test_places_lead_to_the_words() -> None:
    (mismatch,) = compare(fact(value="2031-04"), SHEET)
    assert [(article, words) for article, _, words in mismatch.places] == [("a1", "March 2031"), ("a2", "May 2031"), ("a2", "June 2031")]
