"""Expectations of each kind of value, each kind of absent name, and what strict adds: what is met, and what is told where it is not."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import UsageError
from mi7facts.expect.compare import compare, shown
from mi7facts.expect.records import Absent, Expected, ExpectedFact, load_expected
from mi7facts.expect.values import ABOUT, fits, same_value
from mi7facts.model import Entity, Fact, Mention, Sheet, Subject, Value
from sheets import COST, FIRST, MARCH, MAY, SHIP, make_sheet, span

SHEET = make_sheet()


def named(kind: str, name: str) -> Value:
    """A value that is somebody or something."""
    return msgspec.structs.replace(MARCH, type=kind, value=None, name=name, entity="e7")


def sheet_of(*values: Value, attribute: str = "release_date", subject: Subject = SHIP) -> Sheet:
    """A sheet with one fact and no disagreement."""
    fact: Fact = msgspec.structs.replace(SHEET.facts[0], subject=subject, attribute=attribute, values=values)
    return msgspec.structs.replace(SHEET, facts=(fact,), conflicts=(), updates=())


def wanted(**fields: object) -> Expected:
    """An expectation of one fact."""
    return msgspec.convert({"fact": [{"subject": "Aurelia", "attribute": "release_date", **fields}]}, Expected)


def kinds(expected: Expected, sheet: Sheet = SHEET, *, strict: bool = False) -> list[str]:
    """The kinds of the differences."""
    return [mismatch.kind for mismatch in compare(expected, sheet, strict=strict)]


AMOUNT = msgspec.structs.replace(COST, value=40, unit="km")
RANGE = msgspec.structs.replace(COST, value=None, low=3, high=5, unit="a")


@pytest.mark.parametrize(
    ("value", "fields", "kind"),
    [
        (MARCH, {"value": "2031-03"}, None),
        (MARCH, {"value": "2031"}, "different"),
        (MARCH, {"value": "2031~"}, None),
        (MARCH, {"value": "2031-03-15~"}, None),
        (MARCH, {"value": "2031-05-15~"}, "different"),
        (MARCH, {"value": "2030-12~"}, "different"),
        (MARCH, {"value": "2031-03", "modality": "planned"}, None),
        (MARCH, {"value": "2031-03", "modality": "past"}, "different"),
        (MARCH, {"value": "2031-03", "polarity": "-"}, "different"),
        (msgspec.structs.replace(MARCH, polarity="-"), {"value": "2031-03", "polarity": "-"}, None),
        (msgspec.structs.replace(MARCH, polarity="-"), {"value": "2031-03"}, "different"),
        (MARCH, {"value": "2031-03", "evidence": "MARCH 2031"}, None),
        (MARCH, {"value": "2031-03", "evidence": "in March"}, "evidence"),
        (AMOUNT, {"value": 40}, None),
        (AMOUNT, {"value": 40.0, "unit": "km"}, None),
        (AMOUNT, {"value": 40, "unit": "mi"}, "different"),
        (AMOUNT, {"value": 41}, "different"),
        (AMOUNT, {"value": "41~"}, None),
        (AMOUNT, {"value": "43~"}, "different"),
        (AMOUNT, {"value": True}, "different"),
        (AMOUNT, {"value": 10**400}, "different"),
        (AMOUNT, {"low": 40}, "different"),
        (RANGE, {"low": 3, "high": 5}, None),
        (RANGE, {"low": 3, "high": 5, "unit": "a"}, None),
        (RANGE, {"low": 3, "high": 5, "unit": "mo"}, "different"),
        (RANGE, {"low": 3}, None),
        (RANGE, {"high": 5}, None),
        (RANGE, {"high": 6}, "different"),
        (RANGE, {"value": 4}, "different"),
        (named("person", "Ida Holm"), {"value": "ida holm"}, None),
        (named("person", "Ida Holm"), {"value": "Holm"}, "different"),
        (named("person", "Ida Holm"), {"value": "Ida Holm~"}, None),
        (named("place", "the Old Quay"), {"value": "Old Quay"}, None),
        (named("place", "Lund"), {"value": "Lunden"}, "different"),
        (named("organization", "The Quay Guild"), {"value": "quay guild"}, None),
        (msgspec.structs.replace(MARCH, type="score", value="3-1"), {"value": "3-1"}, None),
        (msgspec.structs.replace(MARCH, type="score", value="3-1"), {"value": "1-3"}, "different"),
        (msgspec.structs.replace(MARCH, type="weekday", value="Monday"), {"value": "monday"}, None),
        (msgspec.structs.replace(MARCH, type="text", value=None, text="a white ferry"), {"value": "white ferry"}, None),
    ],
)
def test_a_value_of_each_kind(value: Value, fields: dict[str, object], kind: str | None) -> None:
    assert kinds(wanted(**fields), sheet_of(value)) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"value": "2040"}, "2040"),
        ({"value": 7, "unit": "km"}, "7 km"),
        ({"low": 3, "high": 5, "unit": "a"}, "3 to 5 a"),
        ({"low": 30}, "30 to "),
        ({"high": 0}, " to 0"),
        ({"value": "2040", "modality": "forecast"}, "2040 (forecast)"),
        ({"value": "2040", "polarity": "-"}, "2040 (not so)"),
        ({"value": 7, "unit": "km", "modality": "denied", "polarity": "-"}, "7 km (denied, not so)"),
    ],
)
def test_what_was_expected_is_told_with_its_facets(fields: dict[str, object], says: str) -> None:
    (mismatch,) = compare(wanted(**fields), sheet_of(MARCH))
    assert (mismatch.kind, mismatch.expected, mismatch.found) == ("different", says, ("2031-03",))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (MARCH, "2031-03"),
        (AMOUNT, "40 km"),
        (RANGE, "3 to 5 a"),
        (msgspec.structs.replace(RANGE, low=None), " to 5 a"),
        (msgspec.structs.replace(RANGE, high=None, unit=""), "3 to "),
        (msgspec.structs.replace(RANGE, low=0, high=1, unit=msgspec.UNSET), "0 to 1"),
        (msgspec.structs.replace(COST, value=None), "40 million crowns"),
        (named("place", "Lund"), "Lund"),
        (msgspec.structs.replace(COST, value=0), "0 NOK"),
    ],
)
def test_a_found_value_is_written_as_one_would_expect_it(value: Value, says: str) -> None:
    assert shown(value) == says


def test_other_words_are_told_with_the_right_value() -> None:
    (mismatch,) = compare(wanted(value="2031-03", evidence="the spring"), sheet_of(MARCH, MAY))
    assert mismatch.expected == "2031-03 in the words 'the spring'"
    assert mismatch.found == ("2031-03",)
    assert [words for _, _, words in mismatch.places] == ["March 2031"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"subject": "Boreas", "value": "2031-03"}, ("2031-03 as Aurelia: release_date",)),
        ({"attribute": "launch_date", "value": "2031-03"}, ("2031-03 as Aurelia: release_date",)),
        ({"subject": "Boreas", "attribute": "launch_date", "value": "2031-03"}, ()),
        ({"subject": "Boreas", "value": "2031-05~"}, ("2031-05 as Aurelia: release_date",)),
        ({"subject": "Boreas", "low": 3, "high": 5}, ()),
        ({"subject": "Boreas"}, ()),
    ],
)
def test_a_value_that_strayed_is_found(fields: dict[str, object], found: tuple[str, ...]) -> None:
    (mismatch,) = compare(wanted(**fields), sheet_of(MARCH if "~" not in str(fields) else MAY))
    assert (mismatch.kind, mismatch.found) == ("missing", found)
    assert len(mismatch.places) == len(found)


ABSENT = {
    "people": "person", "places": "place", "organizations": "organization", "works": "work", "events": "event", "names": None,
}  # fmt: skip


@pytest.mark.parametrize("key", ABSENT)
@pytest.mark.parametrize("kind", ["person", "place", "organization", "work", "event", "group", "product", "facility", "law", "language"])
@pytest.mark.parametrize("name", ["Ida Holm", "the mayor", "IDA  HOLM"])
def test_an_absent_name_is_of_its_kind(key: str, kind: str, name: str) -> None:
    start, end = span(FIRST, "Odd Brekke")
    mention = Mention(start=start, end=end, text="Odd Brekke", kind="name", article="a1")
    held = Entity(id="e1", type=kind, name="Ida Holm", aliases=("the mayor", "Holm"), mentions=(mention,))
    sheet: Sheet = msgspec.structs.replace(SHEET, entities=(held,))
    found = compare(Expected(absent=msgspec.convert({key: [name, "Nobody"]}, Absent)), sheet)
    if ABSENT[key] not in (kind, None):
        assert found == ()
        return
    (mismatch,) = found
    assert (mismatch.kind, mismatch.what, mismatch.found) == ("forbidden", f"{kind} {name}", ("Ida Holm",))
    assert mismatch.places == (("a1", start, "Odd Brekke"),)


@pytest.mark.parametrize(
    ("absent", "expected"),
    [
        ({"attributes": ["release_date", "price"]}, ["forbidden", "forbidden"]),
        ({"attributes": ["Price"]}, []),
        ({"conflicts": True, "updates": True}, ["unexpected", "unexpected"]),
        ({"conflicts": False, "updates": False}, []),
        ({}, []),
    ],
)
def test_absent_attributes_and_disagreements(absent: dict[str, object], expected: list[str]) -> None:
    assert kinds(Expected(absent=msgspec.convert(absent, Absent))) == expected


@pytest.mark.parametrize(
    ("fields", "strict", "found"),
    [
        ({"value": "2031-03"}, False, []),
        ({"value": "2031-03"}, True, [("unexpected", ("2031-05",))]),
        ({"value": "2031-04"}, False, [("different", ("2031-03", "2031-05"))]),
        ({"value": "2031-04"}, True, [("different", ("2031-03", "2031-05")), ("unexpected", ("2031-03", "2031-05"))]),
        ({"value": "2031-04~"}, True, []),
        ({}, True, []),
        ({"modality": "planned"}, True, [("unexpected", ("2031-05",))]),
    ],
)
def test_strict_tells_the_values_that_nobody_expects(
    fields: dict[str, object], strict: bool, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    told = compare(wanted(**fields), sheet_of(MARCH, MAY), strict=strict)
    assert [(mismatch.kind, mismatch.found) for mismatch in told] == found


def test_strict_closes_the_lists_of_conflicts_and_updates() -> None:
    empty = msgspec.structs.replace(SHEET, facts=())
    assert kinds(Expected(), empty) == []
    assert [mismatch.what for mismatch in compare(Expected(), empty, strict=True)] == [
        "conflict over Aurelia: release_date",
        "update over Aurelia: release_date",
    ]


@pytest.mark.parametrize(("times", "expected"), [(1, []), (2, ["missing"]), (3, ["missing", "missing"])])
def test_one_conflict_meets_one_expectation(times: int, expected: list[str]) -> None:
    relation = {"subject": "Aurelia", "attribute": "release_date", "values": ["2031-05", "2031-06"]}
    assert kinds(msgspec.convert({"conflict": [relation] * times}, Expected)) == expected


@given(st.integers(1, 10**9), st.floats(0, 2 * ABOUT))
def test_about_is_a_share_of_the_greater_number(number: int, off: float) -> None:
    found = msgspec.structs.replace(COST, value=number * (1 + off))
    if off < ABOUT:
        assert same_value(f"{number}~", found)
    if off > ABOUT / (1 - ABOUT) + 1e-6:
        assert not same_value(f"{number}~", found)


@given(st.sampled_from(["value", "low", "high", "unit", "modality"]), st.booleans())
def test_what_is_not_said_is_not_asked(field: str, denied: bool) -> None:
    polarity = "-" if denied else "+"
    whole = {"value": 40, "low": 3, "high": 5, "unit": "km", "modality": "claimed"}
    value = msgspec.structs.replace(AMOUNT, **whole, polarity=polarity)
    part = {key: content for key, content in whole.items() if key != field}
    assert fits(ExpectedFact(subject="s", attribute="a", polarity=polarity, **part), value)
    wrong = {"value": 41, "low": 4, "high": 6, "unit": "mi", "modality": "stated"}[field]
    assert not fits(ExpectedFact(subject="s", attribute="a", polarity=polarity, **part, **{field: wrong}), value)


FACT = '[[fact]]\nsubject = "Aurelia"\nattribute = "price"\n'


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[absnt]\n", 1, "absnt: no such key; did you mean 'absent'?"),
        ("# x\n[[updates]]\n", 2, "updates: no such key; did you mean 'update'?"),
        ("zebra = 1\n", 1, "zebra: no such key; known are fact, conflict, update, absent"),
        (FACT + "vlaue = 3\n", 4, "[fact] vlaue: no such key; did you mean 'value'?"),
        (FACT + FACT + "modalty = 'past'\n", 7, "[fact] modalty: no such key; did you mean 'modality'?"),
        (FACT + "zebra = 3\n", 4, "[fact] zebra: no such key; known are subject, attribute"),
        (FACT + "[absent]\norganisations = []\n", 5, "[absent] organisations: no such key; did you mean 'organizations'?"),
        (FACT + "polarity = 'no'\n", 1, "Invalid enum value 'no'"),
        (FACT + FACT + "modality = 'maybe'\n", 4, "Invalid enum value 'maybe'"),
        (FACT + "value = 2031-05-06\n", 1, "got `date`"),
        (FACT + "low = 'three'\n", 1, "Expected `int | float | null`"),
        ('[[update]]\nsubject = "x"\nattribute = "y"\n', 1, "missing required field `values`"),
        ("[absent]\npeople = 'Ida'\n", 1, "Expected `array`"),
        (FACT + "value = 1\nvalue = 2\n", None, "not valid TOML"),
    ],
)
def test_each_fault_of_an_expectation_is_located(tmp_path_factory: pytest.TempPathFactory, text: str, line: int | None, says: str) -> None:
    path = tmp_path_factory.mktemp("case") / "expected.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        load_expected(str(path))
    assert says in caught.value.message
    assert line is None or caught.value.line == line
