"""When one value revises another: cues, counts that grow, plans that move."""

from __future__ import annotations

import pytest

from claim_builders import Said, day, figure, named, says, story
from mi7facts.model import Amount
from mi7facts.reconcile.drafts import Draft, drafts
from mi7facts.reconcile.revisions import revises, revision
from mi7facts.reconcile.statements import Statement, Voice

MARCH, APRIL, AUGUST = "2022-03-01", "2022-04-20", "2022-08-01"


def draft(amount: Amount, published: str | None, order: int = 0, **options: object) -> Draft:
    """The one value that one article gives."""
    claim: Said = says("hall", "value", amount, **options)
    (own,) = story(f"The hall has {amount.text}, they say.", claim).claims
    voice = Voice(order, f"a{order}", "", published, None, order, 0)
    (found,) = drafts([Statement(own, voice, None, own.amount)])
    return found


def seats(number: int, published: str | None, order: int = 0, **options: object) -> Draft:
    return draft(figure(number, str(number)), published, order, **options)


def opens(value: str, published: str | None, order: int = 0, modality: str = "planned", **options: object) -> Draft:
    return draft(day(value, value), published, order, modality=modality, **options)


def coach(name: str, published: str | None, order: int = 0, **options: object) -> Draft:
    return draft(named("person", name), published, order, **options)


ROWS: list[tuple[str, Draft, Draft, str | None]] = [
    ("no sign", seats(5, MARCH), seats(6, APRIL, 1), None),
    ("a cue", seats(5, MARCH), seats(6, APRIL, 1, cue="revised to"), "explicit-revision"),
    ("a cue on one day", seats(5, MARCH), seats(6, MARCH, 1, cue="revised to"), "explicit-revision"),
    ("a cue of the day before", seats(5, APRIL), seats(6, MARCH, 1, cue="revised to"), None),
    ("a cue, nothing dated", seats(5, None), seats(6, None, 1, cue="revised to"), "explicit-revision"),
    ("a cue, the older dated", seats(5, MARCH), seats(6, None, 1, cue="revised to"), "explicit-revision"),
    ("a correction", seats(5, MARCH), seats(6, APRIL, 1, cue="misstated"), "explicit-correction"),
    ("a rise that is one", seats(5, MARCH), seats(6, APRIL, 1, cue="risen to"), "explicit-revision"),
    ("a rise that is a fall", seats(6, MARCH), seats(5, APRIL, 1, cue="risen to"), None),
    ("a fall that is one", seats(6, MARCH), seats(5, APRIL, 1, cue="cut to"), "explicit-revision"),
    ("a fall that is a rise", seats(5, MARCH), seats(6, APRIL, 1, cue="cut to"), None),
    ("a growing count", seats(5, MARCH, cumulative=True), seats(6, APRIL, 1, cumulative=True), "cumulative-count"),
    ("a growing count that shrinks", seats(6, MARCH, cumulative=True), seats(5, APRIL, 1, cumulative=True), None),
    ("a growing count of one day", seats(5, MARCH, cumulative=True), seats(6, MARCH, 1, cumulative=True), None),
    ("a growing count, one undated", seats(5, None, cumulative=True), seats(6, APRIL, 1, cumulative=True), None),
    ("a plan that passed", opens("2022-04-01", MARCH), opens("2022-05", APRIL, 1), "later-article"),
    ("a plan after weeks", opens("2022-09", MARCH), opens("2022-10", APRIL, 1), "later-article"),
    ("a plan that came otherwise", opens("2022-09", MARCH), opens("2022-07-01", AUGUST, 1, "stated"), "later-article"),
    ("a plan after days", opens("2022-09", MARCH), opens("2022-10", "2022-03-04", 1), None),
    ("a plan, one undated", opens("2022-04-01", None), opens("2022-05", APRIL, 1), None),
    ("no plan", opens("2022-01", MARCH, 0, "stated"), opens("2022-02", APRIL, 1, "stated"), None),
    (
        "a successor",
        draft(named("person", "Ida Holm"), MARCH),
        draft(named("person", "Per Lund"), APRIL, 1, cue="named"),
        "explicit-revision",
    ),
]


@pytest.mark.parametrize(("what", "older", "newer", "reason"), ROWS, ids=[r[0] for r in ROWS])
def test_revises(what: str, older: Draft, newer: Draft, reason: str | None) -> None:
    assert revises(older, newer) == reason


def test_revision_finds_its_direction() -> None:
    old, new = seats(5, MARCH), seats(6, APRIL, 1, cue="revised to")
    assert revision(old, new) == ("explicit-revision", True)
    assert revision(new, old) == ("explicit-revision", False)


def test_of_two_cues_the_later_counts() -> None:
    first, second = seats(5, MARCH, cue="revised to"), seats(6, APRIL, 1, cue="revised to")
    assert revision(first, second) == ("explicit-revision", True)
    assert revision(second, first) == ("explicit-revision", False)


def test_of_two_cues_on_one_day_neither_counts() -> None:
    assert revision(seats(5, MARCH, cue="revised to"), seats(6, MARCH, 1, cue="revised to")) is None


def test_one_sentence_under_one_cue_revises_nothing() -> None:
    text = "The toll has risen to 14 after 2 people died."
    claims = story(text, *(says("fire", "killed", figure(n, str(n)), cue="risen to") for n in (14, 2))).claims
    voice = Voice(0, "a1", "", None, None, 0, 0)
    one, other = drafts([Statement(c, voice, None, c.amount) for c in claims])
    assert revision(one, other) is None


def test_value_of_an_undated_article_has_no_first_day() -> None:
    dated, undated = seats(5, MARCH), seats(5, None)
    assert dated.first_day is not None
    assert undated.first_day is None
