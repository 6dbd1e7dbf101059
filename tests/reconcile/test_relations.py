"""How two values of one fact relate: a table of kinds, each row a pair of invented articles."""

from __future__ import annotations

import pytest

from claim_builders import Said, day, figure, named, relations_of, says, sheet_of, story
from mi7facts.model import Scope

DAY1, DAY2, LATER = "2022-03-01", "2022-03-04", "2022-09-01"


def toll(value: float, **more: object) -> Said:
    return says("fire", "killed", figure(value, str(int(value))), cumulative=True, **more)


def opening(value: str, words: str, modality: str = "planned", **more: object) -> Said:
    return says("hall", "opening_date", day(value, words), modality=modality, **more)


def price(value: float, words: str, **more: object) -> Said:
    return says("ticket", "price", figure(value, words, "GBP"), **more)


def height(words: str, value: float, unit: str, metres: float, **more: object) -> Said:
    return says("mast", "height", figure(value, words, unit, base_value=metres, base_unit="m", **more))


def age(words: str, value: float) -> Said:
    return says("Ada Roe", "age", figure(value, words, "a"))


def where(words: str) -> Said:
    return says("fire", "place", named("place", words))


def boss(words: str, **more: object) -> Said:
    return says("club", "head_coach", named("person", words), **more)


NUMBER, DATES, METRES = ("conflict", "different-number"), ("conflict", "disjoint-dates"), ("compatible", "unit-conversion")
Row = tuple[str, tuple[Said, str | None], tuple[Said, str | None], list[tuple[str, str]]]
CASES: list[Row] = [
    ("a count that grows", (toll(7), DAY1), (toll(9), DAY2), [("update", "cumulative-count")]),
    ("a count that shrinks without a word", (toll(9), DAY1), (toll(7), DAY2), [NUMBER]),
    ("a count on one day", (toll(7), DAY1), (toll(9), DAY1), [NUMBER]),
    ("a count without dates", (toll(7), None), (toll(9), None), [NUMBER]),
    ("a cue without dates", (toll(7), None), (toll(9, cue="risen to"), None), [("update", "explicit-revision")]),
    ("a cue against its direction", (toll(9), None), (toll(7, cue="risen to"), None), [NUMBER]),
    ("a cue in the earlier article", (toll(9, cue="risen to"), DAY1), (toll(7), DAY2), [NUMBER]),
    ("a correction", (toll(9), None), (toll(7, cue="wrongly"), None), [("update", "explicit-correction")]),
    ("a later price without a word", (price(5, "£5"), DAY1), (price(6, "£6"), LATER), [NUMBER]),
    ("a former price", (price(5, "£5", modality="past"), DAY1), (price(6, "£6"), DAY1), []),
    ("a raised price", (price(5, "£5", modality="past"), DAY1), (price(6, "£6", cue="raised to"), DAY1), [("update", "explicit-revision")]),
    ("another forecast", (price(5, "£5", modality="forecast"), DAY1), (price(6, "£6"), DAY2), []),
    ("a denial", (price(5, "£5", modality="denied", polarity="-"), DAY1), (price(6, "£6"), DAY2), []),
    ("a claim of somebody", (price(5, "£5", modality="claimed", speaker="the seller"), DAY1), (price(6, "£6"), DAY1), []),
    ("a claim of nobody", (price(5, "£5", modality="claimed"), DAY1), (price(6, "£6"), DAY1), [NUMBER]),
    ("two plans in a week", (opening("2022-05-01", "1 May"), DAY1), (opening("2022-05-08", "8 May"), DAY2), [DATES]),
    ("a plan of months later", (opening("2022-10", "October"), DAY1), (opening("2023-05", "May"), LATER), [("update", "later-article")]),
    ("a plan that passed", (opening("2022-03-02", "2nd"), DAY1), (opening("2022-04", "April"), DAY2), [("update", "later-article")]),
    ("plans without dates", (opening("2022-05", "May"), None), (opening("2022-06", "June"), LATER), [DATES]),
    ("a year and its month", (opening("2022", "2022"), DAY1), (opening("2022-06", "June"), DAY2), [("compatible", "finer-granularity")]),
    ("two founding years", (opening("1901", "1901", "stated"), DAY1), (opening("1910", "1910", "stated"), LATER), [DATES]),
    ("feet and metres", (height("82 feet", 82, "[ft_i]", 24.9936), DAY1), (height("25 metres", 25, "m", 25), DAY2), [METRES]),
    ("feet and too many metres", (height("82 feet", 82, "[ft_i]", 24.9936), DAY1), (height("28 metres", 28, "m", 28), DAY2), [NUMBER]),
    (
        "about",
        (height("30 metres", 30, "m", 30, approx=True), DAY1),
        (height("29 metres", 29, "m", 29), DAY2),
        [("compatible", "rounding")],
    ),
    (
        "at least",
        (height("20 metres", 20, "m", 20, comparator=">"), DAY1),
        (height("29 metres", 29, "m", 29), DAY2),
        [("compatible", "within-bounds")],
    ),
    (
        "over too much",
        (height("30 metres", 30, "m", 30, comparator=">="), DAY1),
        (height("29 metres", 29, "m", 29), DAY2),
        [("conflict", "disjoint-ranges")],
    ),
    ("a birthday between", (age("30", 30), "2018-10-01"), (age("35", 35), "2023-10-02"), [("compatible", "age-over-time")]),
    ("an age too high", (age("30", 30), "2018-10-01"), (age("37", 37), "2023-10-02"), [NUMBER]),
    ("ages without dates", (age("30", 30), None), (age("31", 31), None), [NUMBER]),
    ("two towns", (where("Aldby"), DAY1), (where("Brome"), DAY2), [("conflict", "different-place")]),
    ("two coaches", (boss("Ida Holm"), DAY1), (boss("Per Lund"), LATER), [("conflict", "different-name")]),
    ("a new coach", (boss("Ida Holm"), DAY1), (boss("Per Lund", cue="appointed"), LATER), [("update", "explicit-revision")]),
    ("a coach by surname", (boss("Ida Holm"), DAY1), (boss("Holm"), LATER), [("compatible", "same-value")]),
    ("two values of a list", (price(5, "£5", functional=False), DAY1), (price(6, "£6", functional=False), DAY2), []),
]


@pytest.mark.parametrize(("what", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_two_articles(what: str, first: tuple[Said, str | None], second: tuple[Said, str | None], expected: list[tuple[str, str]]) -> None:
    stories = [
        story(f"The {said.subject} at Norby is known, and {said.amount.text} is what they say of it.", said, published=published, name=name)
        for name, (said, published) in zip("ab", (first, second), strict=True)
    ]
    assert [(kind, reason) for kind, reason, _ in relations_of(sheet_of(*stories))] == expected
    assert [(kind, reason) for kind, reason, _ in relations_of(sheet_of(*reversed(stories)))] == expected


SCOPES: list[tuple[str, list[Scope], int]] = [
    ("two regions", [Scope(region="Norland"), Scope(region="Sudland")], 2),
    ("one region and none", [Scope(region="Norland"), Scope()], 1),
    ("two regions and none", [Scope(region="Norland"), Scope(region="Sudland"), Scope()], 3),
    ("a subset and the whole", [Scope(of="child"), Scope()], 2),
    ("one subset", [Scope(of="child"), Scope(of="child")], 1),
    ("two periods", [Scope(period="2021"), Scope(period="2022")], 2),
]


@pytest.mark.parametrize(("what", "scopes", "facts"), SCOPES, ids=[c[0] for c in SCOPES])
def test_scopes_separate(what: str, scopes: list[Scope], facts: int) -> None:
    words = ["11", "12", "13"][: len(scopes)]
    parts = ["body", "headline", "caption"]
    claims = [says("choir", "singers", figure(float(w), w), scope=s, segment=p) for w, s, p in zip(words, scopes, parts, strict=False)]
    sheet = sheet_of(story(f"The choir has singers: {' and '.join(words)} of them.", *claims))
    assert len(sheet.facts) == facts
    assert bool(sheet.conflicts) == (facts < len(scopes))


def test_update_and_conflict_in_one_fact() -> None:
    old = story(
        "Low Water will be shown in May 2021.",
        says("Low Water", "release_date", day("2021-05", "May 2021"), modality="planned"),
        published="2020-09-01",
        entities={"Low Water": "work"},
    )
    new = story(
        "Low Water is due in June 2023, says its maker. The poster of Low Water says July 2023.",
        says("Low Water", "release_date", day("2023-06", "June 2023"), modality="planned"),
        says("Low Water", "release_date", day("2023-07", "July 2023"), modality="planned", in_quote=True),
        published="2022-12-01",
        entities={"Low Water": "work"},
    )
    sheet = sheet_of(old, new)
    (fact,) = sheet.facts
    assert relations_of(sheet) == [
        ("update", "later-article", frozenset({"May 2021", "June 2023", "July 2023"})),
        ("conflict", "disjoint-dates", frozenset({"June 2023", "July 2023"})),
    ]
    assert (fact.kind, fact.suggested.value_id) == ("conflict", None)
    assert [v.rank for v in fact.values] == ["deprecated", "normal", "normal"]
    assert (sheet.conflicts[0].where, sheet.updates[0].suggested) == ("within-article", None)


def test_undated_articles_make_one_conflict_of_three() -> None:
    claims = [("2021-05", "May 2021"), ("2023-06", "June 2023"), ("2023-07", "July 2023")]
    first, *rest = [says("Low Water", "release_date", day(v, w), modality="planned") for v, w in claims]
    sheet = sheet_of(
        story("Low Water is due in May 2021.", first, published="2020-09-01", entities={"Low Water": "work"}),
        story("Low Water is due in June 2023. No, in July 2023.", *rest, entities={"Low Water": "work"}),
    )
    (conflict,) = sheet.conflicts
    assert (len(conflict.values), conflict.where, conflict.suggested, sheet.updates) == (3, "both", None, ())
    assert all(word in conflict.explanation for word in ("May 2021", "June 2023", "July 2023", "undated"))


def test_chain_of_revisions_suggests_the_last() -> None:
    text = "The fire at Norby killed {} people, they say."
    sheet = sheet_of(*(story(text.format(n), toll(n), published=d) for n, d in ((7, DAY1), (9, DAY2), (12, LATER))))
    (update,) = sheet.updates
    assert [v.value for v in update.values] == [7, 9, 12]
    assert update.suggested == update.values[-1].id
    assert sheet.conflicts == ()


def test_what_agrees_with_the_new_value_is_no_conflict_with_the_old() -> None:
    sheet = sheet_of(
        story("The mast at Norby is to be 214 metres tall.", height("214 metres", 214, "m", 214), published=DAY1),
        story("The mast at Norby was cut to 180 metres.", _cued(height("180 metres", 180, "m", 180)), published=DAY2),
        story("The mast at Norby, 590 feet tall, is cheaper.", height("590 feet", 590, "[ft_i]", 179.832), published=LATER),
    )
    assert sheet.conflicts == ()
    assert {kind for kind, _, _ in relations_of(sheet)} == {"update", "compatible"}


def _cued(said: Said) -> Said:
    said.options["cue"] = "cut to"
    return said


def fair(value: str, words: str, **more: object) -> Said:
    return says("fair", "event_date", day(value, words), modality="planned", **more)


def test_weekday_is_held_against_the_date_beside_it_only() -> None:
    wrong = story("The fair in Norby is on Thursday, 14 June 2023.", fair("2023-06-14", "Thursday, 14 June 2023"), published=DAY1)
    moved = story("The fair in Norby moves to 21 June 2023.", fair("2023-06-21", "21 June 2023", cue="moves to"), published=LATER)
    sheet = sheet_of(wrong, moved)
    assert ("conflict", "weekday-mismatch", frozenset({"Thursday", "Thursday, 14 June 2023"})) in relations_of(sheet)
    (conflict,) = sheet.conflicts
    assert [(v.type, v.value) for v in conflict.values] == [("weekday", f"{'X' * 4}-W{'X' * 2}-4"), ("date", "2023-06-14")]
    assert conflict.where == "within-article"


@pytest.mark.parametrize(
    ("value", "words"), [("2023-06-14", "Wed 14 June"), ("2023-06", "Thursday in June 2023"), ("2023-06-14", "Thursday")]
)
def test_weekday_that_fits_or_cannot_be_checked_is_no_value(value: str, words: str) -> None:
    (fact,) = sheet_of(story(f"The fair in Norby is on {words}.", fair(value, words))).facts
    assert len(fact.values) == 1


def test_places_that_lie_in_each_other_agree() -> None:
    told = "The fire was at the Old Mill in Aldby, and it is out."
    first = story(told, where("Old Mill"), where("Aldby"), published=DAY1, entities={"Old Mill": "facility", "Aldby": "place"})
    second = story("The fire in Aldby is out.", where("Aldby"), published=DAY2, entities={"Aldby": "place"})
    sheet = sheet_of(first, second)
    assert sheet.conflicts == ()
    assert relations_of(sheet) == [("compatible", "finer-granularity", frozenset({"Old Mill", "Aldby"}))]
