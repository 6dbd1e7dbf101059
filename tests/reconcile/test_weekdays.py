"""Weekdays beside a date that they do not fall on."""

from __future__ import annotations

import time

import pytest

from claim_builders import Said, day, figure, says, sheet_of, story
from mi7facts.reconcile.weekdays import wrong_weekday

WEEKDAY = f"{'X' * 4}-W{'X' * 2}-"


def fair(words: str, value: str = "2023-06-14", **more: object) -> Said:
    return says("fair", "event_date", day(value, words), modality="planned", **more)


CASES: list[tuple[str, str, str | None, str | None]] = [
    ("Thursday, 14 June 2023", "2023-06-14", "Thursday", f"{WEEKDAY}4"),
    ("14 June 2023, a Monday", "2023-06-14", "Monday", f"{WEEKDAY}1"),
    ("Fri 14 June", "2023-06-14", "Fri", f"{WEEKDAY}5"),
    ("WEDNESDAY 14 June", "2023-06-14", None, None),
    ("Wednesday", "2023-06-14", None, None),
    ("Thursday", "2023-06-14", None, None),
    ("Thursday, June 2023", "2023-06", None, None),
    ("14 June 2023", "2023-06-14", None, None),
    ("Thursday 14 " + "June " * 20, "2023-06-14", None, None),
]


@pytest.mark.parametrize(("words", "value", "text", "weekday"), CASES, ids=[c[0][:30] for c in CASES])
def test_wrong_weekday(words: str, value: str, text: str | None, weekday: str | None) -> None:
    (claim,) = story(f"The fair is on {words} again.", fair(words.strip(), value)).claims
    found = wrong_weekday(claim)
    assert (found.amount.text if found else None) == text
    assert (found.amount.value if found else None) == weekday


def test_evidence_of_a_wrong_weekday_is_the_word_alone() -> None:
    article = story("The fair is on Thursday, 14 June 2023.", fair("Thursday, 14 June 2023"))
    found = wrong_weekday(article.claims[0])
    assert found is not None
    assert article.article.text[found.evidence.start : found.evidence.end] == found.evidence.text == "Thursday"
    assert found.evidence.sentence == article.claims[0].evidence.sentence


def test_figure_has_no_weekday() -> None:
    (claim,) = story("The fair drew 14 on Thursday.", says("fair", "visitors", figure(14, "14 on Thursday"))).claims
    assert wrong_weekday(claim) is None


def test_date_that_contradicts_itself_is_one_fact_with_a_conflict_within_the_article() -> None:
    sheet = sheet_of(story("The fair is on Thursday, 14 June 2023.", fair("Thursday, 14 June 2023")))
    (fact,), (conflict,) = sheet.facts, sheet.conflicts
    assert (fact.kind, conflict.reason, conflict.where) == ("conflict", "weekday-mismatch", "within-article")
    assert {v.type for v in conflict.values} == {"date", "weekday"}
    assert fact.suggested.value_id is None
    assert conflict.explanation.endswith("the date does not fall on that weekday.")


def test_right_weekday_of_another_article_leaves_the_date_alone() -> None:
    wrong = story("The fair in Norby is on Thursday, 14 June 2023.", fair("Thursday, 14 June 2023"), published="2023-05-01")
    right = story("The fair in Norby is on Wednesday, 14 June 2023.", fair("Wednesday, 14 June 2023"), published="2023-05-02")
    sheet = sheet_of(wrong, right)
    (conflict,), (fact,) = sheet.conflicts, sheet.facts
    assert [v.support.articles for v in fact.values if v.type == "date"] == [2]
    assert conflict.reason == "weekday-mismatch"


def test_weekday_of_another_sentence_is_held_against_its_own_date_only() -> None:
    text = "The fair is on Thursday, 14 June 2023. It ends on 21 June 2023."
    sheet = sheet_of(story(text, fair("Thursday, 14 June 2023"), fair("21 June 2023", "2023-06-21", segment="caption")))
    mismatches = [r for f in sheet.facts for r in f.relations if r.reason == "weekday-mismatch"]
    assert [len(r.values) for r in mismatches] == [2]


def test_very_many_words_cost_no_time() -> None:
    words = "Thursday 1 " * 20_000
    (claim,) = story(f"The fair is on {words}", fair(words.strip())).claims
    start = time.perf_counter()
    assert wrong_weekday(claim) is None
    assert time.perf_counter() - start < 0.1
