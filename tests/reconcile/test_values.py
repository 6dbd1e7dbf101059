"""The interval algebra: dates and figures at their own precision, and what holds for any of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_builders import day, figure
from mi7facts.model import Amount
from mi7facts.reconcile.calendar import birth_extent, date_extent, day_of, falls_on
from mi7facts.reconcile.values import breadth, compare, value_key

DATES: list[tuple[str, str, str | None]] = [
    ("2023", "2023-06", "compatible"),
    ("2023-06-14", "2023-06", "compatible"),
    ("2023-06", "2023-07", "disjoint"),
    ("2023-06/2023-08", "2023-07", "compatible"),
    ("2023-06/2023-08", "2023-08/2023-10", "compatible"),
    ("2023-Q2", "2023-06", "compatible"),
    ("2023-SU", "2023-22", "same"),
    ("2023-WI", "2024-02", "compatible"),
    ("2023-SP", "2023-06", "disjoint"),
    ("199", "1994", "compatible"),
    ("199X", "2001", "disjoint"),
    ("19XX", "1994", "compatible"),
    ("2023-W24", "2023-06-14", "compatible"),
    ("2023-06~", "2023-07", "compatible"),
    ("2023-06~", "2023-09", "disjoint"),
    ("../2023", "2021", "compatible"),
    ("2023/..", "2021", "disjoint"),
    ("PRESENT_REF", "2023", None),
    ("2023-02-30", "2023", None),
    ("2023-13", "2023", None),
    ("0000", "2023", None),
    ("9999-WI", "9999", None),
    ("2024/2023", "2023", None),
    ("2023-06-14T10:30", "2023-06-14", "compatible"),
    ("2023-06-14T10:30", "2023-06-14T10:45", "disjoint"),
    ("", "2023", None),
]


@pytest.mark.parametrize(("a", "b", "kind"), DATES)
def test_dates(a: str, b: str, kind: str | None) -> None:
    for one, other in ((a, b), (b, a)):
        verdict = compare(day(one, one), day(other, other))
        assert (verdict.kind if verdict else None) == kind


def kilometres(number: float) -> Amount:
    """A distance in kilometres, held against others in metres."""
    return figure(number, f"{number} km", "km", base_value=number * 1000, base_unit="m")


FIGURES: list[tuple[Amount, Amount, str | None]] = [
    (figure(500, "500", approx=True), figure(487, "487"), "compatible"),
    (figure(500, "500"), figure(487, "487"), "disjoint"),
    (figure(41e6, "41m", "GBP"), figure(41.3e6, "41.3m", "GBP"), "compatible"),
    (figure(12000, "12,000"), figure(11862, "11,862"), "compatible"),
    (figure(12000, "12,000"), figure(11300, "11,300"), "disjoint"),
    (figure(20000, "20,000"), figure(16000, "16,000"), "disjoint"),
    (figure(12000, "nearly 12,000", comparator="<", approx=True), figure(11862, "11,862"), "compatible"),
    (figure(12000, "nearly 12,000", comparator="<", approx=True), figure(3000, "3,000"), "disjoint"),
    (figure(100, "over 100", comparator=">"), figure(112, "112"), "compatible"),
    (figure(100, "over 100", comparator=">"), figure(40, "40"), "disjoint"),
    (figure(None, "175 to 185", low=175, high=185), figure(182, "182"), "compatible"),
    (figure(None, "175 to 185", low=175, high=185), figure(190, "190"), "disjoint"),
    (figure(4.5, "4.5 years", "a", base_value=54, base_unit="mo"), figure(54, "54 months", "mo"), "compatible"),
    (figure(39.4, "39.4C", "Cel"), figure(103, "103F", "[degF]", base_value=39.4444, base_unit="Cel"), "compatible"),
    (figure(36, "36C", "Cel"), figure(103, "103F", "[degF]", base_value=39.4444, base_unit="Cel"), "disjoint"),
    (figure(5, "£5", "GBP"), figure(5, "€5", "EUR"), None),
    (figure(40, "40%", "%"), figure(40, "40"), None),
    (figure(None, "some"), figure(4, "4"), None),
    (figure(6.2, "6.2", "Mw"), figure(6.24, "6.24", "Mw"), "compatible"),
    (figure(6.2, "6.2", "Mw"), figure(6.3, "6.3", "Mw"), "disjoint"),
    (figure(12, "12 km", "km"), figure(12.4, "12.4 km", "km"), "compatible"),
    (figure(12, "12 km", "km"), figure(12.6, "12.6 km", "km"), "disjoint"),
    (figure(12, "12"), figure(12.4, "12.4"), "disjoint"),
    (figure(12, "£12", "GBP"), figure(12.4, "£12.40", "GBP"), "disjoint"),
    (figure(5, "5 km", "km"), figure(5.4, "5.4 km", "km"), "disjoint"),
    (figure(100, "100 miles", "[mi_i]", base_value=160_934, base_unit="m"), kilometres(160), "compatible"),
    (figure(100, "100 miles", "[mi_i]", base_value=160_934, base_unit="m"), kilometres(100), "disjoint"),
    (figure(500, "500 feet", "[ft_i]", base_value=152.4, base_unit="m"), figure(100, "100 m", "m"), "disjoint"),
    (figure(300, "300 feet", "[ft_i]", base_value=91.44, base_unit="m"), figure(100, "100 m", "m"), "compatible"),
    (figure(2, "2 years", "a", base_value=24, base_unit="mo"), figure(18, "18 months", "mo"), "disjoint"),
    (figure(1, "1C", "Cel"), figure(33, "33F", "[degF]", base_value=0.5556, base_unit="Cel"), "compatible"),
    (figure(20, "over 20", comparator=">"), figure(30, "under 30", comparator="<"), "compatible"),
    (figure(40, "over 40", comparator=">"), figure(30, "under 30", comparator="<"), "disjoint"),
    (figure(None, "hundreds", low=100, high=1000, comparator="~"), figure(450, "450"), "compatible"),
    (figure(None, "hundreds", low=100, high=1000, comparator="~"), figure(45, "45"), "disjoint"),
    (figure(None, "several", low=2, high=20, comparator="~"), figure(23, "23"), "compatible"),
    (figure(None, "several", low=2, high=20, comparator="~"), figure(230, "230"), "disjoint"),
    (figure(None, "about 15 to 20", low=15, high=20, comparator="~"), figure(23, "23"), "disjoint"),
    (figure(None, "at least 3", low=3), figure(45, "45"), "compatible"),
    (figure(None, "at most 3", high=3), figure(45, "45"), "disjoint"),
]


@pytest.mark.parametrize(("a", "b", "kind"), FIGURES, ids=[f"{a.text} / {b.text}" for a, b, _ in FIGURES])
def test_figures(a: Amount, b: Amount, kind: str | None) -> None:
    for one, other in ((a, b), (b, a)):
        verdict = compare(one, other)
        assert (verdict.kind if verdict else None) == kind


def test_tolerance_of_an_attribute() -> None:
    assert compare(figure(100, "100"), figure(101, "101"), 0.02) is not None
    assert compare(figure(100, "100"), figure(103, "103"), 0.02).kind == "disjoint"


def test_scores_whichever_side_is_named_first() -> None:
    def score(text: str) -> Amount:
        return Amount(type="score", value=text, text=text)

    assert compare(score("3-2"), score("2–3")).kind == "same"
    assert compare(score("3-2"), score("3-1")).kind == "disjoint"
    assert compare(score("3-2"), score("late")) is None


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.sampled_from(["=", "~", "<", ">", "<=", ">="]), st.booleans())
def test_figures_compare_alike_both_ways(a: float, b: float, comparator: str, approx: bool) -> None:
    one, other = figure(a, "a", comparator=comparator, approx=approx), figure(b, "b")
    forth, back = compare(one, other), compare(other, one)
    assert forth == back
    assert compare(one, one).kind == "same"


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_words_for_a_date_are_borne(a: str, b: str) -> None:
    assert compare(day(a, a), day(b, b)) == compare(day(b, b), day(a, a))


@given(st.dates())
def test_a_day_lies_in_its_month_and_year(when) -> None:
    extent = date_extent(when.isoformat())
    assert date_extent(when.isoformat()[:7]).holds(extent)
    assert date_extent(when.isoformat()[:4]).holds(extent)
    assert day_of(when.isoformat()) == when.toordinal()
    weekday = f"{'X' * 4}-W{'X' * 2}-{when.isoweekday()}"
    assert falls_on(when.isoformat(), weekday) is True
    assert falls_on(when.isoformat()[:7], weekday) is None


@given(st.integers(0, 110), st.integers(700000, 740000))
def test_ages_a_year_apart_are_one_birthday(age: int, at: int) -> None:
    assert birth_extent(age, at).meets(birth_extent(age + 1, at + 366))
    assert not birth_extent(age, at).meets(birth_extent(age + 3, at + 366))


def test_about_and_exact_are_one_value_and_bounds_are_not() -> None:
    assert value_key(figure(500, "about 500", comparator="~")) == value_key(figure(500, "500"))
    assert value_key(figure(500, "over 500", comparator=">")) != value_key(figure(500, "500"))


def test_a_date_that_is_only_about_right_reaches_beyond_itself() -> None:
    about = Amount(type="date", value="2023-06", text="around June 2023", approx=True)
    assert compare(about, day("2023-07", "July")).kind == "compatible"
    assert compare(about, day("2023-09", "September")).kind == "disjoint"
    assert compare(day("2023-06", "June"), day("2023-07", "July")).kind == "disjoint"


NIGHTS: list[tuple[str, str, str]] = [
    ("Saturday night", "2023-06-17", "compatible"),
    ("Saturday night", "2023-06-18", "compatible"),
    ("Saturday night", "2023-06-19", "disjoint"),
    ("Saturday night", "2023-06-16", "disjoint"),
    ("Saturday night", "2023-07", "disjoint"),
    ("Saturday evening", "2023-06-18", "disjoint"),
    ("Nightingale Saturday", "2023-06-18", "disjoint"),
]


@pytest.mark.parametrize(("words", "other", "kind"), NIGHTS)
def test_a_night_ends_on_the_next_day(words: str, other: str, kind: str) -> None:
    for a, b in ((day("2023-06-17", words), day(other, other)), (day(other, other), day("2023-06-17", words))):
        assert compare(a, b).kind == kind or value_key(a) == value_key(b)


NARROWER: list[tuple[Amount, Amount]] = [
    (day("2023-07", "July"), day("2023-06/2023-08", "June to August")),
    (day("2023-06-14", "14 June"), day("2023-06", "June")),
    (day("2023-06-14T10:30", "half past ten"), day("2023-06-14", "14 June")),
    (day("2023-06", "June"), Amount(type="date", value="2023-06-14", text="around 14 June", approx=True)),
    (day("2023-06-14", "14 June"), Amount(type="weekday", value=f"{'X' * 4}-W{'X' * 2}-3", text="Wednesday")),
    (figure(41_300_000, "41.3m", "GBP"), figure(41_000_000.0, "41m", "GBP")),
    (figure(11_862, "11,862"), figure(12_000, "12,000")),
    (figure(487, "487"), figure(487.6, "about 488", comparator="~")),
    (figure(487, "487"), figure(None, "hundreds", low=100, high=1000, comparator="~")),
    (figure(None, "175 to 185", low=175, high=185), figure(None, "hundreds", low=100, high=1000)),
    (figure(None, "175 to 185", low=175, high=185), figure(170, "over 170", comparator=">")),
    (Amount(type="person", value=None, text="Holm", name="Ida Holm"), Amount(type="person", value=None, text="Holm", name="Holm")),
]


@pytest.mark.parametrize(("narrow", "wide"), NARROWER, ids=[f"{a.text} / {b.text}" for a, b in NARROWER])
def test_what_leaves_less_open_says_more(narrow: Amount, wide: Amount) -> None:
    assert breadth(narrow) < breadth(wide)


KEYS: list[tuple[Amount, Amount, bool]] = [
    (figure(5, "five"), figure(5.0, "5"), True),
    (figure(5, "5", "m"), figure(5, "5", "km"), False),
    (figure(None, "5 to 9", low=5, high=9), figure(None, "between five and nine", low=5, high=9), True),
    (figure(None, "5 to 9", low=5, high=9), figure(None, "5 to 8", low=5, high=8), False),
    (figure(5, "over 5", comparator=">"), figure(5, "5 or more", comparator=">="), False),
    (day("soon", "soon"), day("soon", "before long"), True),
    (day("2023-SU", "summer"), day("2023-22", "the summer"), True),
    (Amount(type="text", value="Red", text="Red"), Amount(type="text", value=None, text="the red"), True),
    (Amount(type="score", value="3-2", text="3-2"), Amount(type="score", value="2–3", text="2–3"), True),
    (Amount(type="place", value=None, text="Norby", entity="e1"), Amount(type="place", value=None, text="Norby", entity="e2"), False),
    (Amount(type="place", value=None, text="Norby"), Amount(type="person", value=None, text="Norby"), False),
]


@pytest.mark.parametrize(("a", "b", "one"), KEYS, ids=[f"{a.text} / {b.text}" for a, b, _ in KEYS])
def test_what_is_one_value(a: Amount, b: Amount, one: bool) -> None:
    assert (value_key(a) == value_key(b)) is one


@given(st.integers(1, 10**9), st.integers(1, 6))
def test_a_rounded_number_is_no_contradiction(exact: int, kept: int) -> None:
    places = len(str(exact)) - kept
    if places <= 0 or kept < 2 or round(exact, -places) < 1000:
        return
    rounded = round(exact, -places)
    assert compare(figure(rounded, "rounded"), figure(exact, "exact")).kind in ("same", "compatible")
    off = rounded + 2 * 10**places
    assert compare(figure(off, "off"), figure(exact, "exact")).kind == "disjoint" or len(str(off).rstrip("0")) < kept
