"""What a fact suggests, how grave and where a conflict is, and how it is told in plain words."""

from __future__ import annotations

import pytest

from claim_builders import SURE, Said, day, figure, named, says, sheet_of, story
from mi7facts.model import Fact, Sheet

EARLY, LATE = "2022-03-01", "2022-03-09"


def fee(value: float, words: str, **more: object) -> Said:
    return says("museum", "entry_fee", figure(value, words, "GBP"), **more)


def two(first: Said, second: Said, dates: tuple[str | None, str | None] = (EARLY, EARLY)) -> Sheet:
    """Two articles on the museum in Norby, one claim each."""
    text = "The museum in Norby, by the old harbour, has a fee: {}. So it was said at the town hall."
    return sheet_of(
        story(text.format(first.amount.text), first, published=dates[0]),
        story(text.format(second.amount.text).replace("So it", "This"), second, published=dates[1]),
    )


def suggested(fact: Fact) -> tuple[str | None, str]:
    texts = {v.id: v.text for v in fact.values}
    return texts.get(fact.suggested.value_id or ""), fact.suggested.reason


SUGGESTIONS: list[tuple[str, Said, Said, tuple[str | None, str]]] = [
    ("equal values", fee(5, "£5"), fee(5, "£5"), ("£5", "given by 2 articles that print one text")),
    ("values that agree", fee(5, "£5", tolerance=0.2), fee(5.5, "£5.50", tolerance=0.2), ("£5.50", "the most exact of values that agree")),
    ("values that do not", fee(5, "£5"), fee(6, "£6"), (None, "unresolved: values from 2 articles exclude each other")),
    ("a revised value", fee(5, "£5"), fee(6, "£6", cue="raised to"), ("£6", "the latest value")),
    ("a denied value", fee(5, "£5"), fee(6, "£6", modality="denied", polarity="-"), ("£5", "the only value")),
    (
        "nothing but denials",
        fee(5, "£5", modality="denied", polarity="-"),
        fee(6, "£6", modality="denied", polarity="-"),
        (None, "no value is stated: each is denied"),
    ),
    ("a forecast and a result", fee(5, "£5", modality="forecast"), fee(6, "£6"), ("£6", "the only value")),
    (
        "nothing but a forecast",
        fee(5, "£5", modality="forecast"),
        fee(5, "£5", modality="forecast"),
        ("£5", "given by 2 articles that print one text"),
    ),
    ("a former value", fee(5, "£5", modality="past"), fee(6, "£6"), ("£6", "the only value")),
    (
        "a list of values",
        fee(5, "£5", functional=False),
        fee(6, "£6", functional=False),
        (None, "several values are given, and nothing says that only one holds"),
    ),
]


@pytest.mark.parametrize(("what", "first", "second", "expected"), SUGGESTIONS, ids=[s[0] for s in SUGGESTIONS])
def test_suggestion(what: str, first: Said, second: Said, expected: tuple[str | None, str]) -> None:
    (fact,) = two(first, second).facts
    assert suggested(fact) == expected


def test_ranks_follow_the_suggestion() -> None:
    (fact,) = two(fee(5, "£5"), fee(6, "£6", cue="raised to"), (EARLY, LATE)).facts
    assert {v.text: v.rank for v in fact.values} == {"£5": "deprecated", "£6": "preferred"}
    (fact,) = two(fee(5, "£5"), fee(6, "£6", modality="denied", polarity="-")).facts
    assert {v.text: v.rank for v in fact.values} == {"£5": "preferred", "£6": "deprecated"}


SEVERITIES: list[tuple[str, dict[str, object], str]] = [
    ("stated", {}, "high"),
    ("planned", {"modality": "planned"}, "high"),
    ("claimed", {"modality": "claimed"}, "medium"),
    ("unsure", {"confidence": 0.4}, "medium"),
    ("claimed and unsure", {"modality": "claimed", "confidence": 0.4}, "low"),
]


@pytest.mark.parametrize(("what", "options", "severity"), SEVERITIES, ids=[s[0] for s in SEVERITIES])
def test_severity(what: str, options: dict[str, object], severity: str) -> None:
    (conflict,) = two(fee(5, "£5", **options), fee(9, "£9")).conflicts
    assert conflict.severity == severity


def test_severity_of_a_number_that_is_only_about_right() -> None:
    about = says("museum", "entry_fee", figure(5, "£5", "GBP", comparator="~"))
    (conflict,) = two(about, fee(9, "£9")).conflicts
    assert conflict.severity == "medium"


def test_where_within_an_article() -> None:
    told = story("The museum in Norby costs £5 to enter. The headline said £6.", fee(5, "£5"), fee(6, "£6", segment="headline"))
    (conflict,) = sheet_of(told).conflicts
    assert conflict.where == "within-article"


def test_where_between_articles() -> None:
    (conflict,) = two(fee(5, "£5"), fee(6, "£6")).conflicts
    assert conflict.where == "between-articles"


def test_where_both() -> None:
    first = story(
        "The museum in Norby costs £5 to enter. The headline said £6.", fee(5, "£5"), fee(6, "£6", segment="headline"), published=EARLY
    )
    second = story("The museum in Norby costs £5 to enter, they say again.", fee(5, "£5"), published=EARLY)
    (conflict,) = sheet_of(first, second).conflicts
    assert conflict.where == "both"


def test_explanation_names_articles_values_and_why() -> None:
    (conflict,) = two(fee(5, "£5"), fee(6, "£6"), (EARLY, None)).conflicts
    assert conflict.explanation == (
        "museum, entry fee: article a1 (2022-03-01) gives “£5” and article a2 (undated) gives “£6”; the numbers differ."
    )


def test_explanation_of_an_update_says_what_stands() -> None:
    (update,) = two(fee(5, "£5"), fee(6, "£6", cue="raised to"), (EARLY, LATE)).updates
    assert update.explanation.endswith("the words say that the value was revised; “£6” stands.")


SOURCES: list[tuple[dict[str, object], str]] = [
    ({"in_quote": True}, "“£6” in quoted words"),
    ({"in_quote": True, "speaker": "Ada Roe"}, "“£6” in words of Ada Roe"),
    ({"speaker": "the warden"}, "“£6” (according to the warden)"),
    ({"segment": "headline"}, "“£6” in its headline"),
    ({"segment": "caption"}, "“£6” in a caption"),
    ({"segment": "embed"}, "“£6” in an embedded post"),
]


@pytest.mark.parametrize(("options", "words"), SOURCES)
def test_explanation_names_the_source(options: dict[str, object], words: str) -> None:
    (conflict,) = two(fee(5, "£5"), fee(6, "£6", **options)).conflicts
    assert words in conflict.explanation


def test_explanation_gives_a_date_that_its_words_do_not() -> None:
    first = says("museum", "opening_date", day("2022-06-14", "next Tuesday"))
    second = says("museum", "opening_date", day("2022-06-15", "15 June"))
    (conflict,) = two(first, second).conflicts
    assert "“next Tuesday” (2022-06-14)" in conflict.explanation


def test_explanation_is_one_short_line() -> None:
    long = "a hall " + "very " * 40 + "far away"
    (conflict,) = two(says("museum", "place", named("place", long)), says("museum", "place", named("place", "Brome"))).conflicts
    assert "…" in conflict.explanation
    assert len(conflict.explanation) < 300
    assert "\n" not in conflict.explanation


def test_value_keeps_what_its_type_has() -> None:
    sheet = two(fee(5, "£5"), fee(5, "£5"))
    (value,) = sheet.facts[0].values
    assert (value.unit, value.comparator, value.approx, value.base_unit) == ("GBP", "=", False, "GBP")
    assert (value.as_of, value.confidence, value.support.articles) == (EARLY, SURE, 2)
    assert value.name is not None
    (place,) = two(says("museum", "place", named("place", "Norby")), says("museum", "place", named("place", "Norby"))).facts[0].values
    assert (place.name, place.entity) == ("Norby", None)


def test_evidence_stands_once_for_a_claim_made_twice_of_the_same_words() -> None:
    told = story("The museum in Norby costs £5 to enter.", fee(5, "£5"), fee(5, "£5"))
    (fact,) = sheet_of(told).facts
    assert (len(fact.values), len(fact.values[0].evidence)) == (1, 1)


def test_items_that_stand_alone_repeat_their_fact() -> None:
    sheet = two(fee(5, "£5"), fee(6, "£6"))
    (conflict,), (fact,) = sheet.conflicts, sheet.facts
    assert (conflict.fact, conflict.subject, conflict.attribute) == (fact.id, fact.subject, fact.attribute)
    assert conflict.values == fact.values
