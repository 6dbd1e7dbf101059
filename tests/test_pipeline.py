"""The stages in a row: order, isolation, batches, and that an article's findings depend on the article alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import msgspec
import pytest

from builders import make_document
from mi7facts.annotate.nlp import BATCH, Engine
from mi7facts.engine.batches import extract_batch
from mi7facts.model import Article, Document, Findings, Generator, Problem, Sentence
from mi7facts.pipeline import extract
from mi7facts.reconcile.sheet import merge
from mi7facts.settings import Settings

STORIES = (
    "Ferry to sail\n\nBy Lise Ravn\n4 May 2030\n\nThe ferry Aurelia will sail in March 2031, said Odd Brekke, 52, on Friday.\n",
    "Nineteen people were injured in a fire at the mill in Hestby on 3 March 2019. “We ran,” said Alva Lund, 30.\n",
    "The novel ‘Grey Water’ by Runa Elling was published on 5 June 2018. It has 412 pages and cost $24.\n",
    "",
    "Varnes cut 150 jobs last week, its head Petra Solheim said. The shares fell by 3.5% to 40 crowns.\n",
)


def documents(count: int = len(STORIES)) -> list[Document]:
    """So many documents, the stories over and over."""
    return [
        msgspec.structs.replace(make_document(STORIES[n % len(STORIES)]), id=f"d{n}", path=f"{n}.txt", sha256=f"{n:064x}")
        for n in range(count)
    ]


def run(items: list[Document], engine: Engine, settings: Settings | None = None) -> list[Findings]:
    return list(extract(items, engine, settings or Settings()))


class Upset:
    """An engine that a word upsets, as a bug of ours would."""

    name = "upset 0"

    def __init__(self, engine: Engine, word: str, error: type[Exception]) -> None:
        self._engine, self._word, self._error = engine, word, error

    def sentences(self, articles: Iterator[Article]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each article."""
        for article in articles:
            if self._word in article.text:
                raise self._error(self._word)
            yield from self._engine.sentences([article])


def test_findings_come_in_the_order_of_the_documents(engine: Engine) -> None:
    found = run(documents(40), engine)
    assert [f.article.head.id for f in found] == [f"d{n}" for n in range(40)]
    assert [f.article.text for f in found] == [STORIES[n % len(STORIES)] for n in range(40)]


def test_every_stage_has_its_say(engine: Engine) -> None:
    ferry, fire, novel, nothing, jobs = run(documents(), engine)
    assert ferry.article.head.published == "2030-05-04"
    assert [a.name for a in ferry.article.head.authors] == ["Lise Ravn"]
    assert {(d.text, d.value) for d in ferry.dates} >= {("March 2031", "2031-03"), ("Friday", "2030-05-03")}
    assert {c.attribute for c in fire.claims} >= {"injured", "age"}
    assert [q.speaker for q in fire.quotes] == ["Alva Lund"]
    assert {(f.value, f.unit) for f in novel.figures} >= {(412, ""), (24, "USD")}
    assert nothing == Findings(article=nothing.article)
    assert {e.name for e in jobs.entities} >= {"Petra Solheim"}


def test_claims_are_proved_in_their_own_article(engine: Engine) -> None:
    for found in run(documents(), engine):
        for claim in found.claims:
            assert claim.evidence.article == found.article.head.id
            assert found.article.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text


def test_nothing_comes_of_nothing(engine: Engine) -> None:
    assert run([], engine) == []


def test_documents_are_read_a_batch_at_a_time(engine: Engine) -> None:
    taken: list[str] = []

    def feed() -> Iterator[Document]:
        for document in documents(5 * BATCH):
            taken.append(document.id)
            yield document

    stream = extract(feed(), engine, Settings())
    assert taken == []
    first = next(stream)
    assert first.article.head.id == "d0"
    assert len(taken) <= BATCH + 1
    assert len(list(islice(stream, BATCH))) == BATCH
    assert len(taken) <= 2 * BATCH + 1


def test_a_broken_feed_costs_nothing_that_came_before(engine: Engine) -> None:
    def feed() -> Iterator[Document]:
        yield from documents(BATCH)
        raise OSError("the cable broke")

    found: list[str] = []
    with pytest.raises(OSError, match="the cable broke"):
        found.extend(item.article.head.id for item in extract(feed(), engine, Settings()))
    assert len(found) == BATCH


def test_an_article_is_read_the_same_in_any_company(engine: Engine) -> None:
    together = run(documents(23), engine)
    for number in (0, 1, 4, 22):
        assert run([documents(23)[number]], engine) == [together[number]]
    assert run(documents(23)[::-1], engine)[::-1] == together


def test_the_same_again(engine: Engine) -> None:
    assert run(documents(), engine) == run(documents(), engine)


@pytest.mark.parametrize(("error", "code"), [(KeyError, "M900"), (MemoryError, "M105"), (RecursionError, "M900"), (ValueError, "M900")])
def test_one_bad_article_costs_no_other(engine: Engine, error: type[Exception], code: str) -> None:
    answers = extract_batch(documents(), Upset(engine, "Grey Water", error), Settings())
    (problem,) = [a for a in answers if isinstance(a, Problem)]
    assert answers.index(problem) == 2
    assert (problem.code, problem.path) == (code, "2.txt")
    good = run(documents(), engine)
    assert [a for a in answers if a is not problem] == good[:2] + good[3:]


@pytest.mark.parametrize(
    ("settings", "published", "value"),
    [
        (Settings(date_order="DMY"), "2030-06-05", "2030-06-04"),
        (Settings(date_order="MDY"), "2030-05-06", "2030-05-05"),
        (Settings(), None, "XXXX-XX-XX"),
        (Settings(published="2032-01-01"), "2032-01-01", "2031-12-31"),
    ],
)
def test_the_settings_reach_parser_and_dates(engine: Engine, settings: Settings, published: str | None, value: str) -> None:
    text = "Ferry sinks\n\nBy Lise Ravn\n05/06/2030\n\nThe ferry Aurelia sank off Hestby yesterday, said Odd Brekke of the coastguard.\n"
    (found,) = run([make_document(text)], engine, settings)
    assert found.article.head.published == published
    assert [d.value for d in found.dates if d.text == "yesterday"] == [value]


@pytest.mark.parametrize(
    ("printed", "codes", "reasons"),
    [
        ("Sunday, September 6, 2020", [], []),
        ("Sunday, September 6", [], []),
        ("Monday, September 6, 2020", ["M310"], ["weekday-mismatch"]),
        ("Monday, September 6", ["M310"], ["weekday-mismatch"]),
    ],
)
def test_a_date_that_contradicts_its_weekday_is_a_problem_and_a_conflict(
    engine: Engine, printed: str, codes: list[str], reasons: list[str]
) -> None:
    document = make_document(f"The Hestby fair was opened on {printed}, with 400 guests.", published="2020-09-07")
    findings = run([document], engine)
    sheet = merge(findings, (), Generator(name="mi7facts", version="0", model="none 0"), Settings())
    assert [p.code for p in sheet.problems] == codes
    assert [c.reason for c in sheet.conflicts] == reasons


def test_anchors_in_the_text_keep_their_date_in_the_sheet(engine: Engine) -> None:
    fair = "The fair opened on 3 May 2019. Two days later it closed."
    mill = "The mill opened on 4 June 2018, in the rain. It closed that day. A week later it opened again."
    both = [msgspec.structs.replace(make_document(text), id=f"a{n}", sha256=f"{n:064x}") for n, text in enumerate((fair, mill))]
    sheet = merge(run(both, engine), (), Generator(name="mi7facts", version="0", model="none 0"), Settings())
    assert [(d.id, d.article, d.value, d.anchor) for d in sheet.dates] == [
        ("d1", "a0", "2019-05-03", None),
        ("d2", "a0", "2019-05-05", "text:d1"),
        ("d3", "a1", "2018-06-04", None),
        ("d4", "a1", "2018-06-04", "text:d3"),
        ("d5", "a1", "2018-W24", "text:d4"),
    ]
