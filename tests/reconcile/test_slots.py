"""Which values are compared at all: subject, attribute and scope, and the modalities that may be paired."""

from __future__ import annotations

import pytest

from claim_builders import Said, figure, says, sheet_of, story
from mi7facts.model import Modality, Scope, Sheet
from mi7facts.reconcile.drafts import drafts
from mi7facts.reconcile.relations import pairable
from mi7facts.reconcile.statements import Statement, Voice

DAY1 = "2022-03-01"
TEXT = "The choir of Norby, founded by the old harbour, counts {} this year, they say at the town hall."


def members(number: int, **more: object) -> Said:
    return says("choir", "members", figure(number, str(number)), **more)


def told(*claims: Said, dates: tuple[str | None, ...] = ()) -> Sheet:
    """An article for each claim, all of one story."""
    days = dates or (DAY1,) * len(claims)
    return sheet_of(*(story(TEXT.format(c.amount.text), c, published=d) for c, d in zip(claims, days, strict=True)))


def facts(sheet: Sheet) -> list[list[int]]:
    """The values of each fact."""
    return sorted(sorted(int(v.text) for v in f.values) for f in sheet.facts)


Rows = list[tuple[str, list[Scope], list[list[int]]]]
SCOPES: Rows = [
    ("no scope", [Scope(), Scope()], [[10, 11]]),
    ("one event and none", [Scope(event="spring fair"), Scope()], [[10, 11]]),
    ("one event in two cases", [Scope(event="Spring Fair"), Scope(event="the spring fair")], [[10, 11]]),
    ("two events", [Scope(event="spring fair"), Scope(event="autumn fair")], [[10], [11]]),
    ("two events and none", [Scope(event="spring fair"), Scope(event="autumn fair"), Scope()], [[10], [11], [12]]),
    ("two regions and one twice", [Scope(region="Norland"), Scope(region="Sudland"), Scope(region="Norland")], [[10, 12], [11]]),
    ("a region and a period", [Scope(region="Norland"), Scope(period="2021")], [[10, 11]]),
    ("a region, two periods", [Scope(region="Norland"), Scope(period="2021"), Scope(period="2022")], [[10], [11], [12]]),
    ("two subsets", [Scope(of="child"), Scope(of="woman")], [[10], [11]]),
    ("a subset and the whole", [Scope(of="child"), Scope()], [[10], [11]]),
    ("a subset of two periods", [Scope(of="child", period="2021"), Scope(of="child", period="2022")], [[10], [11]]),
    ("a subset and its period", [Scope(of="child", period="2021"), Scope(of="child")], [[10, 11]]),
]


@pytest.mark.parametrize(("what", "scopes", "expected"), SCOPES, ids=[s[0] for s in SCOPES])
def test_scopes(what: str, scopes: list[Scope], expected: list[list[int]]) -> None:
    sheet = told(*(members(10 + i, scope=s) for i, s in enumerate(scopes)))
    assert facts(sheet) == expected
    assert len(sheet.conflicts) == sum(len(values) > 1 for values in expected)
    assert facts(told(*(members(10 + i, scope=s) for i, s in reversed(list(enumerate(scopes)))))) == expected


def test_scope_of_a_fact_is_what_its_values_state() -> None:
    sheet = told(members(10, scope=Scope(region="Norland")), members(11, scope=Scope(period="2021")))
    assert sheet.facts[0].scope == Scope(region="Norland", period="2021")


def voice(order: int) -> Voice:
    return Voice(order, f"a{order}", "", DAY1, None, order, 0)


PAIRS: list[tuple[Modality, Modality, bool]] = [
    ("stated", "stated", True),
    ("stated", "planned", True),
    ("stated", "claimed", True),
    ("planned", "claimed", True),
    ("stated", "past", True),
    ("forecast", "stated", False),
    ("forecast", "past", False),
    ("forecast", "forecast", False),
    ("forecast", "claimed", False),
    ("forecast", "planned", False),
    ("denied", "stated", False),
    ("denied", "denied", False),
    ("denied", "planned", False),
]


@pytest.mark.parametrize(("one", "other", "may"), PAIRS)
def test_modalities_that_may_be_paired(one: Modality, other: Modality, may: bool) -> None:
    claims = [members(n, modality=m) for n, m in ((10, one), (11, other))]
    made = [story(TEXT.format(c.amount.text), c).claims[0] for c in claims]
    a, b = (drafts([Statement(c, voice(i), None, c.amount)])[0] for i, c in enumerate(made))
    assert pairable(a, b) is pairable(b, a) is may


@pytest.mark.parametrize(
    ("first", "second", "conflicts"),
    [
        ({"modality": "claimed", "speaker": "Ada Roe"}, {"modality": "claimed", "speaker": "Ada Roe"}, 1),
        ({"modality": "claimed", "speaker": "Ada Roe"}, {"modality": "claimed", "speaker": "Karl Ohm"}, 0),
        ({"modality": "claimed", "speaker": "Ada Roe"}, {}, 0),
        ({"modality": "claimed"}, {}, 1),
        ({"speaker": "Ada Roe"}, {"speaker": "Karl Ohm"}, 1),
        ({"modality": "planned"}, {}, 1),
        ({"polarity": "-"}, {}, 0),
        ({"polarity": "-"}, {"polarity": "-"}, 0),
    ],
)
def test_a_claim_stands_beside_what_others_say(first: dict[str, object], second: dict[str, object], conflicts: int) -> None:
    assert len(told(members(10, **first), members(11, **second)).conflicts) == conflicts


def test_value_that_is_denied_and_stated_is_kept_twice() -> None:
    sheet = told(members(10), members(10, modality="denied", polarity="-"))
    (fact,) = sheet.facts
    assert (len(fact.values), fact.relations, fact.kind) == (2, (), "single")
    assert [v.rank for v in fact.values] == ["preferred", "deprecated"]


def test_attributes_of_one_subject_are_never_compared() -> None:
    sheet = told(members(10), says("choir", "singers", figure(11, "11")))
    assert {f.attribute for f in sheet.facts} == {"members", "singers"}
    assert sheet.conflicts == ()


def test_nothing_to_report() -> None:
    sheet = told(members(10), members(10))
    assert (sheet.conflicts, sheet.updates) == ((), ())
    assert [(f.kind, len(f.values)) for f in sheet.facts] == [("agreement", 1)]
