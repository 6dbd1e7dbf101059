"""Equal values as one: what makes two statements one value, and how that value is worded."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from claim_builders import Said, day, figure, named, says, story
from mi7facts.reconcile.drafts import Draft, drafts, value_of
from mi7facts.reconcile.statements import Statement, Voice


def made(*claims: tuple[Said, str | None], copies: tuple[int, ...] = ()) -> list[Draft]:
    """The values of claims that an article each makes."""
    said = []
    for i, (claim, published) in enumerate(claims):
        (own,) = story(f"The hall has {claim.amount.text}, they say.", claim).claims
        voice = Voice(i, f"a{i + 1}", "", published, None, copies[i] if copies else i, 0)
        own = msgspec.structs.replace(own, evidence=msgspec.structs.replace(own.evidence, article=voice.id))
        said.append(Statement(own, voice, None, own.amount))
    return drafts(said)


def seats(words: str, value: float, unit: str = "", comparator: str = "=", **more: object) -> Said:
    return says("hall", "seats", figure(value, words, unit, comparator=comparator), **more)


def built(value: str, words: str) -> Said:
    return says("hall", "built", day(value, words))


def aged(value: float) -> Said:
    return says("Ada Roe", "age", figure(value, str(value), "a"))


EQUAL: list[tuple[str, Said, Said, int]] = [
    ("digits and words", seats("12", 12), seats("twelve", 12), 1),
    ("about and exactly", seats("about 12", 12, comparator="~"), seats("12", 12), 1),
    ("a bound", seats("over 12", 12, comparator=">"), seats("12", 12), 2),
    ("units", seats("12 m", 12, unit="m"), seats("12", 12), 2),
    (
        "two ways to write a day",
        says("hall", "built", day("1903-05-01", "1 May 1903")),
        says("hall", "built", day("1903-05-01", "May 1")),
        1,
    ),
    ("a day and its month", built("1903-05-01", "1 May"), built("1903-05", "May"), 2),
    ("a name in two cases", says("hall", "place", named("place", "NORBY")), says("hall", "place", named("place", "Norby")), 1),
    (
        "a claim and a plan",
        says("hall", "seats", figure(5, "5"), modality="claimed"),
        says("hall", "seats", figure(5, "5"), modality="planned"),
        1,
    ),
    ("a denial", seats("5", 5, modality="denied", polarity="-"), seats("5", 5), 2),
    ("a forecast", seats("5", 5, modality="forecast"), seats("5", 5), 2),
]


@pytest.mark.parametrize(("what", "a", "b", "values"), EQUAL, ids=[e[0] for e in EQUAL])
def test_equal_values_are_one(what: str, a: Said, b: Said, values: int) -> None:
    assert len(made((a, None), (b, None))) == values


FIRMEST = [
    ("claimed", "planned", "planned"),
    ("planned", "stated", "stated"),
    ("past", "claimed", "claimed"),
    ("past", "stated", "stated"),
]


@pytest.mark.parametrize(("one", "other", "firmest"), FIRMEST)
def test_the_firmest_word_counts(one: str, other: str, firmest: str) -> None:
    claims = [(says("hall", "seats", figure(5, "5"), modality=m), None) for m in (one, other)]
    (draft,) = made(*claims)
    assert draft.modality == firmest
    assert draft.former is ("past" in (one, other))


def test_exact_wording_is_shown_before_an_approximate_one() -> None:
    (draft,) = made((seats("about 12", 12, comparator="~"), None), (seats("twelve", 12), None))
    assert draft.amount.text == "twelve"


AGES: list[tuple[list[tuple[float, str | None]], int]] = [
    ([(30, "2022-01-01"), (30, "2022-11-01")], 1),
    ([(30, "2022-01-01"), (30, "2024-11-01")], 2),
    ([(30, "2022-01-01"), (30, None)], 1),
    ([(30, None), (30, None)], 1),
    ([(30, "2022-01-01"), (31, "2022-06-01")], 2),
]


@pytest.mark.parametrize(("ages", "values"), AGES)
def test_equal_ages_are_one_as_long_as_a_birthday_can_be(ages: list[tuple[float, str | None]], values: int) -> None:
    assert len(made(*((aged(a), d) for a, d in ages))) == values


def test_birth_is_narrowed_by_every_age() -> None:
    (alone,) = made((aged(30), "2022-01-01"))
    (both,) = made((aged(30), "2022-01-01"), (aged(30), "2022-11-01"))
    assert alone.births is not None
    assert both.births is not None
    assert alone.births.holds(both.births)
    assert not both.births.holds(alone.births)


def test_birth_is_told_by_the_dated_articles_alone() -> None:
    (mixed,) = made((aged(30), "2022-01-01"), (aged(30), None))
    (dated,) = made((aged(30), "2022-01-01"))
    (undated,) = made((aged(30), None))
    (year_only,) = made((aged(30), "2022"))
    assert mixed.births == dated.births
    assert undated.births is None
    assert year_only.births is None


def test_age_of_a_fossil_is_no_birthday() -> None:
    (draft,) = made((says("fossil", "age", figure(182_000_000, "182 million years", "a")), "2022-01-01"))
    assert draft.births is None


def test_support_counts_voices_and_articles() -> None:
    (draft,) = made((seats("5", 5), "2022-01-02"), (seats("five", 5), "2022-01-01"), (seats("5", 5), None), copies=(0, 0, 1))
    value = value_of(draft, "f1.v1", "normal")
    assert (value.support.articles, value.support.independent, value.as_of) == (3, 2, "2022-01-01")
    assert [e.text for e in value.evidence] == ["5", "five", "5"]


def test_fields_of_other_types_are_left_out() -> None:
    (number,) = made((seats("5", 5), None))
    (built,) = made((says("hall", "built", day("1903", "1903")), None))
    assert value_of(number, "v", "normal").unit == ""
    assert not isinstance(value_of(built, "v", "normal").unit, str)


def test_first_day_of_a_value() -> None:
    (value,) = made((seats("5", 5), "2022-01-02"), (seats("five", 5), "2022-01-09T10:00"))
    assert value.first_day == date(2022, 1, 2).toordinal()
    (month,) = made((seats("5", 5), "2022-01"))
    assert month.first_day is None


def test_value_is_as_sure_as_its_surest_words() -> None:
    unsure = says("hall", "seats", figure(5, "5"), confidence=0.3)
    (draft,) = made((unsure, None), (seats("5", 5), None))
    assert value_of(draft, "v", "normal").confidence == 0.95


NAMED = [("place", "Norby"), ("person", "Ada Roe"), ("organization", "Tarn Foods")]


@pytest.mark.parametrize(("kind", "text"), NAMED)
def test_values_that_name_somebody_have_a_name(kind: str, text: str) -> None:
    (draft,) = made((says("hall", "owner", named(kind, text)), None))
    value = value_of(draft, "v", "normal")
    assert (value.type, value.name, value.entity) == (kind, text, None)
    assert not isinstance(value.comparator, str)
