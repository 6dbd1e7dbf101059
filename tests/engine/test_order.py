"""Whatever fails in whichever batch, each input has its answer, in its place, and nothing is read before it is needed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fake_pipeline import FakeEngine, document
from mi7facts.engine import local
from mi7facts.engine.batches import ARTICLES, CHARACTERS, batches
from mi7facts.engine.local import run_articles
from mi7facts.errors import ModelMissing
from mi7facts.model import Document, Findings, Problem
from mi7facts.settings import Settings

CODES = {"fine": None, "bug": "M900", "memory": "M105", "user": "M104", "gone": "M101"}


def item(word: str, number: int) -> Document | Problem:
    """An input whose text tells what will come of it."""
    if word == "gone":
        return Problem(code="M101", severity="error", path=f"{number}.txt", message="gone")
    return document(word, number)


def told(answer: Findings | Problem) -> str | None:
    """The code of a problem; nothing for findings."""
    return answer.code if isinstance(answer, Problem) else None


@pytest.mark.usefixtures("obedient")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(sorted(CODES)), max_size=3 * ARTICLES))
def test_every_input_has_its_answer_in_its_place(words: list[str]) -> None:
    answers = list(run_articles([item(word, n) for n, word in enumerate(words)], Settings()))
    assert [told(answer) for answer in answers] == [CODES[word] for word in words]
    assert [answer.path for answer in answers if isinstance(answer, Problem)] == [f"{n}.txt" for n, w in enumerate(words) if CODES[w]]


@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize(("words", "loaded"), [([], 0), (["gone"] * 40, 0), (["gone", "fine"], 1), (["fine"] * (3 * ARTICLES), 1)])
def test_the_model_is_loaded_once_and_only_for_an_article(words: list[str], loaded: int, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str | None] = []

    class Counted(FakeEngine):
        def __init__(self, model: str | None = None) -> None:
            super().__init__(model)
            made.append(model)

    monkeypatch.setattr(local, "SpacyEngine", Counted)
    list(run_articles([item(word, n) for n, word in enumerate(words)], Settings(model="small")))
    assert made == ["small"] * loaded


@pytest.mark.usefixtures("obedient")
def test_a_missing_model_ends_the_run_but_not_before_the_problems_ahead_of_it() -> None:
    answers = run_articles([*(item("gone", n) for n in range(3)), item("fine", 3)], Settings(model="missing"))
    with pytest.raises(ModelMissing):
        list(answers)
    assert [told(answer) for answer in run_articles([item("gone", 1)], Settings(model="missing"))] == ["M101"]


@pytest.mark.usefixtures("obedient")
def test_an_answer_is_given_before_the_next_batch_is_read() -> None:
    read: list[int] = []

    def inputs() -> Iterator[Document]:
        for number in range(10 * ARTICLES):
            read.append(number)
            yield document("fine", number)

    answers = run_articles(inputs(), Settings())
    next(answers)
    assert len(read) == ARTICLES
    for _ in range(ARTICLES):
        next(answers)
    assert len(read) == 2 * ARTICLES


@pytest.mark.parametrize(
    ("sizes", "lengths"),
    [
        ([1] * ARTICLES, [ARTICLES]),
        ([1] * (ARTICLES + 1), [ARTICLES, 1]),
        ([CHARACTERS], [1]),
        ([CHARACTERS, 1], [1, 1]),
        ([CHARACTERS - 1, 1, 1], [2, 1]),
        ([CHARACTERS - 1, CHARACTERS, 1], [2, 1]),
        ([0] * 5, [5]),
        ([], []),
    ],
)
def test_where_a_batch_ends(sizes: list[int], lengths: list[int]) -> None:
    assert [len(batch) for batch in batches(document("x" * size) for size in sizes)] == lengths


def test_problems_cost_no_room_in_a_batch() -> None:
    items = [item("gone", n) for n in range(5 * ARTICLES)]
    assert [len(batch) for batch in batches([*items, document("x")])] == [5 * ARTICLES + 1]
