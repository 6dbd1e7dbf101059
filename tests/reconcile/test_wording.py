"""Explanations: every reason has its words, every article its name, and long words are cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_builders import Said, day, figure, named, says, sheet_of, story
from mi7facts.model import Amount
from mi7facts.reconcile.statements import Voice
from mi7facts.reconcile.wording import article_name, shorten

DAY1, DAY2 = "2022-03-01", "2022-03-09"


@pytest.mark.parametrize(
    ("published", "publisher", "name"),
    [
        (None, None, "article a1 (undated)"),
        ("2022-03-01", None, "article a1 (2022-03-01)"),
        ("2022-03-01T10:30", "The Norby Post", "article a1 (The Norby Post, 2022-03-01)"),
        (None, "The Norby Post", "article a1 (The Norby Post, undated)"),
    ],
)
def test_article_name(published: str | None, publisher: str | None, name: str) -> None:
    assert article_name(Voice(0, "a1", "", published, publisher, 0, 0)) == name


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("nine\n  people", "nine people"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
        ("one " * 20, "one " * 14 + "one…"),
        ("", ""),
    ],
)
def test_shorten(text: str, short: str) -> None:
    assert shorten(text) == short


@given(st.text(max_size=300))
def test_shortened_text_is_one_short_line(text: str) -> None:
    short = shorten(text)
    assert len(short) <= 61
    assert "\n" not in short
    assert "  " not in short


def of(words: str, value: object, kind: str = "text", **more: object) -> Said:
    return says("bridge", "feature", Amount(type=kind, value=value, text=words), **more)


def seats(value: float, words: str, **more: object) -> Said:
    return says("bridge", "width", figure(value, words, "m", **more))


REASONS: list[tuple[str, Said, Said, str]] = [
    ("disjoint-dates", says("bridge", "built", day("1903", "1903")), says("bridge", "built", day("1911", "1911")),
     "the dates exclude each other"),
    ("disjoint-ranges", seats(9, "over 9", comparator=">"), seats(4, "4"), "the ranges exclude each other"),
    ("different-number", seats(9, "9"), seats(4, "4"), "the numbers differ"),
    ("different-name", says("bridge", "architect", named("person", "Ada Roe")), says("bridge", "architect", named("person", "Karl Ohm")),
     "the names differ"),
    ("different-place", says("bridge", "place", named("place", "Aldby")), says("bridge", "place", named("place", "Brome")),
     "the places differ"),
    ("different-text", of("red", "red"), of("blue", "blue"), "the words differ"),
    ("different-number", of("3-2", "3-2", "score"), of("3-1", "3-1", "score"), "the numbers differ"),
]  # fmt: skip


def both(first: Said, second: Said, dates: tuple[str | None, str | None] = (DAY1, DAY1)) -> list[object]:
    """Two articles on the bridge, a claim each."""
    text = "The bridge over the Tarn in Norby, {}, is talked about in the town again."
    return [story(text.format(c.amount.text), c, published=d, name=n) for c, d, n in zip((first, second), dates, "pq", strict=True)]


@pytest.mark.parametrize(("reason", "first", "second", "words"), REASONS, ids=[f"{r[0]}: {r[1].amount.text}" for r in REASONS])
def test_every_reason_of_a_conflict_has_its_words(reason: str, first: Said, second: Said, words: str) -> None:
    (conflict,) = sheet_of(*both(first, second)).conflicts
    assert conflict.reason == reason
    assert conflict.explanation.endswith(f"; {words}.")
    for claim in (first, second):
        assert f"“{claim.amount.text}”" in conflict.explanation


CHANGES: list[tuple[str, dict[str, object], dict[str, object], str]] = [
    ("cumulative-count", {"cumulative": True}, {"cumulative": True}, "the count has grown; “9” stands."),
    ("explicit-revision", {}, {"cue": "risen to"}, "the words say that the value was revised; “9” stands."),
    ("explicit-correction", {}, {"cue": "corrected"}, "the words say that the value was corrected; “9” stands."),
    ("later-article", {"modality": "planned"}, {}, "the later article gives another value; “9” stands."),
]


@pytest.mark.parametrize(("reason", "old", "new", "words"), CHANGES, ids=[c[0] for c in CHANGES])
def test_every_reason_of_an_update_has_its_words(reason: str, old: dict[str, object], new: dict[str, object], words: str) -> None:
    first, second = (says("bridge", "lanes", figure(n, str(n)), **more) for n, more in ((4, old), (9, new)))
    sheet = sheet_of(*both(first, second, (DAY1, "2022-07-01")))
    (update,) = sheet.updates
    assert (update.reason, sheet.conflicts) == (reason, ())
    assert update.explanation.endswith(words)
    assert update.explanation.startswith("bridge, lanes: article p (2022-03-01) gives “4” and article q (2022-07-01) gives “9”; ")


def test_update_whose_newer_values_exclude_each_other_leaves_it_open() -> None:
    old = story("The hall opens in May 2021.", says("hall", "opening_date", day("2021-05", "May 2021"), modality="planned"), published=DAY1)
    claims = [
        says("hall", "opening_date", day("2023-06", "June 2023"), modality="planned"),
        says("hall", "opening_date", day("2023-07", "July 2023"), modality="planned", segment="headline"),
    ]
    new = story("The hall opens in June 2023, not in July 2023.", *claims, published="2022-12-01")
    (update,) = sheet_of(old, new).updates
    assert update.suggested is None
    assert update.explanation.endswith("which of the newer values stands is open.")


def test_values_of_one_article_stand_together_in_the_explanation() -> None:
    text = "The bridge is 9 metres wide. A sign says 8 metres."
    one = story(text, seats(9, "9 metres"), says("bridge", "width", figure(8, "8 metres", "m"), segment="caption"), name="p")
    (conflict,) = sheet_of(one).conflicts
    assert conflict.explanation == ("bridge, width: article p (undated) gives “9 metres” and “8 metres” in a caption; the numbers differ.")


def test_three_articles_are_listed_with_commas() -> None:
    text = "The bridge over the Tarn in Norby is {} wide, they say in the town."
    told = [story(text.format(f"{n} metres"), seats(n, f"{n} metres"), name=i) for n, i in ((7, "p"), (8, "q"), (9, "r"))]
    (conflict,) = sheet_of(*told).conflicts
    assert conflict.explanation.count("article ") == 3
    assert conflict.explanation.count(" and article ") == 1
