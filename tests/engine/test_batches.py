"""Batches: cut by the input alone, and one article's fault is nobody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_pipeline import FakeEngine, document
from mi7facts.engine.batches import ARTICLES, CHARACTERS, batches, extract_batch, fault
from mi7facts.errors import ModelMissing, NotText, TooLarge
from mi7facts.model import Findings, Problem
from mi7facts.settings import Settings

PROBLEM = Problem(code="M101", severity="error", path="gone.txt", message="cannot open")
ITEMS = st.lists(st.just(PROBLEM) | st.integers(0, CHARACTERS).map(lambda size: document("x" * size)), max_size=60)


@given(ITEMS, st.integers(1, 5))
def test_batches_keep_everything_in_order(items: list[object], articles: int) -> None:
    found = list(batches(items, articles))
    assert [item for batch in found for item in batch] == items
    for batch in found:
        sizes = [len(item.text) for item in batch if not isinstance(item, Problem)]
        assert len(sizes) <= articles
        assert sum(sizes[:-1]) < CHARACTERS


def test_batches_are_read_as_they_are_asked_for() -> None:
    def endless() -> object:
        while True:
            yield document("x")

    assert len(next(batches(endless()))) == ARTICLES


@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("bug x", "M900", "internal error in article 'bug-3': KeyError: 'x' (fake_pipeline.py:"),
        ("memory", "M105", "not enough memory for this article"),
        ("user", "M104", "too large for this stage"),
    ],
)
def test_a_fault_costs_one_article(text: str, code: str, told: str) -> None:
    documents = [document("fine", 1), document("fine", 2), document(text, 3), document("fine", 4)]
    answers = extract_batch(documents, FakeEngine(), Settings())
    assert [isinstance(answer, Findings) for answer in answers] == [True, True, False, True]
    problem = answers[2]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity, problem.path) == (code, "error", "3.txt")
    assert problem.message.startswith(told)


def test_what_is_wrong_with_the_run_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> object:
        raise ModelMissing("not installed")

    monkeypatch.setattr("mi7facts.engine.batches.extract", missing)
    with pytest.raises(ModelMissing):
        extract_batch([document("a"), document("b")], FakeEngine(), Settings())


@pytest.mark.parametrize(
    ("error", "code", "path"),
    [
        (TooLarge("x"), "M104", "7.txt"),
        (NotText("x", path="other.txt"), "M103", "other.txt"),
        (MemoryError(), "M105", "7.txt"),
        (RecursionError("x" * 9_000), "M900", "7.txt"),
    ],
)
def test_faults_have_codes(error: Exception, code: str, path: str) -> None:
    problem = fault(error, document("a", 7))
    assert (problem.code, problem.path) == (code, path)
    assert len(problem.message) < 500
