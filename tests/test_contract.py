"""The output contract on everything at hand: fixtures, seeds, articles that are hard to read, texts that Hypothesis makes of such pieces.

First the checker itself: on a sheet made by hand it has nothing to say, and it tells each breach that is made in it.
"""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_document
from difficult import ARTICLES, PIECES
from mi7facts.annotate.nlp import Engine
from mi7facts.model import ArticleRecord, Document, Findings, Generator, Problem, Sheet
from mi7facts.pipeline import extract
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import article_record, merge
from mi7facts.settings import Settings
from promises import article_breaches, sheet_breaches
from sheets import FIRST, SECOND, make_findings, make_sheet

ROOT = Path(__file__).parent.parent
STORIES = [ROOT / "seeds", *sorted(path.parent for path in (ROOT / "fixtures").glob("*/expected.toml"))]
TEXTS = {"a1": FIRST, "a2": SECOND}
Path_ = tuple[str | int, ...]


def changed(record: object, path: Path_, new: object) -> object:
    """The record with one thing in it replaced, whatever its type."""
    if not path:
        return new(record) if callable(new) else new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        assert isinstance(record, tuple)
        return (*record[:step], changed(record[step], rest, new), *record[step + 1 :])
    return msgspec.structs.replace(record, **{step: changed(getattr(record, step), rest, new)})


def doubled(row: tuple[object, ...]) -> tuple[object, ...]:
    return (*row, row[0])


def less(row: tuple[object, ...]) -> tuple[object, ...]:
    return row[1:]


def shift(offset: int) -> int:
    return offset + 1


VALUE: Path_ = ("facts", 0, "values", 0)
BREACHES: list[tuple[Path_, object, str]] = [
    (("schema",), "mi7facts.sheet/2", "the schema refuses $.schema"),
    (("articles",), doubled, "the id 'a1' is given 2 times"),
    (("entities", 1, "id"), "e1", "the id 'e1' is given 2 times"),
    (("entities", 0, "name"), " ", "entity e1 has no name"),
    (("entities", 0, "type"), "ferry", "the schema refuses $.entities[0].type"),
    (("entities", 0, "mentions"), (), "entity 'Aurelia' is mentioned nowhere"),
    (("entities", 0, "mentions", 0, "end"), shift, "says 'Aurelia', the text 'Aurelia '"),
    (("entities", 0, "mentions", 0, "article"), "a9", "is of no article of the sheet"),
    (("dates", 0, "value"), "March 2031", "'March 2031' is no TIMEX3"),
    (("dates", 0, "edtf"), "2031-13", "'2031-13' is no EDTF"),
    (("dates", 0, "confidence"), 1.5, "a confidence of 1.5"),
    (("dates", 1, "end"), 10**6, "lies outside the text"),
    (("dates", 1, "type"), "day", "the schema refuses $.dates[1].type"),
    (("dates",), doubled, "follows Date"),
    (("dates", 0, "anchor"), "text:d2", "d1 hangs on 'text:d2'"),
    (("dates", 1, "anchor"), "text:d1", "d2 hangs on 'text:d1'"),
    (("dates", 1, "anchor"), "the clock", "d2 hangs on 'the clock'"),
    (("figures", 0, "value"), float("inf"), "value is inf"),
    (("figures", 0, "value"), None, "has neither value nor bounds"),
    (("figures", 0, "unit"), "m per s", "'m per s' is no unit"),
    (("figures", 0, "comparator"), "about", "the schema refuses $.figures[0].comparator"),
    (("quotes", 0, "spans"), (), "out of order"),
    (("quotes", 0, "spans", 0), (9, 9), "out of order"),
    (("quotes", 0, "entity"), "e7", "no entity e7"),
    (("quotes", 0, "speaker"), None, "an entity without a speaker"),
    (("quotes", 0, "speaker_start"), 3, "is not what stands at 3"),
    (("facts", 0, "subject", "entity"), "e9", "f1: no entity e9"),
    (("facts", 0, "subject", "name"), "", "f1 has no subject"),
    (("facts", 0, "attribute"), "Release date", "'Release date' is no key"),
    (("facts", 1, "values"), (), "values without ids of their own"),
    (("facts", 0, "kind"), "update", "is called update, its relations are ['update', 'conflict']"),
    (("facts", 1, "kind"), "compatible", "f2 is called compatible"),
    (("facts", 1, "suggested", "value_id"), "f1.v1", "no value of its own"),
    (("facts", 1, "suggested", "reason"), "", "suggests without a reason"),
    (("facts", 1, "values", 0, "rank"), "normal", "prefers another"),
    (("facts", 1, "values", 0), lambda v: msgspec.structs.replace(v, low=50, high=40), "f2.v1 is low above high"),
    ((*VALUE, "evidence"), (), "is proved by nothing"),
    ((*VALUE, "value"), "soon", "'soon' is no date"),
    ((*VALUE, "modality"), "guessed", "the schema refuses $.facts[0].values[0].modality"),
    ((*VALUE, "modality"), "denied", "are paired"),
    ((*VALUE, "support", "articles"), 2, "but 1 articles in the evidence"),
    ((*VALUE, "support", "independent"), 0, "but 1 articles in the evidence"),
    ((*VALUE, "evidence", 0, "start"), shift, "is not what stands at"),
    ((*VALUE, "evidence", 0, "segment"), "promo", "is proved by promo"),
    ((*VALUE, "evidence", 0, "sentence"), (40, 44), "stands outside its sentence"),
    ((*VALUE, "evidence", 0, "article"), "a9", "no article of these"),
    (("facts", 0, "relations", 1, "values"), ("f1.v2",), "a relation of fewer than two values"),
    (("facts", 0, "relations", 1, "values"), ("f1.v2", "f2.v1"), "a relation of values that are not its own"),
    (("facts", 0, "relations", 0, "suggested"), "f1.v3", "a relation suggests 'f1.v3'"),
    (("facts", 0, "relations", 1, "reason"), "a hunch", "the schema refuses $.facts[0].relations[1].reason"),
    (("facts", 0, "relations"), lambda rows: (*rows, rows[1]), "a conflict inside a conflict"),
    (("facts", 0, "relations"), less, "a update of f1 stands 2 times in the list"),
    (("conflicts",), less, "a conflict of f1 stands 0 times in the list"),
    (("conflicts", 0, "values", 0, "text"), "May", "its values are not those of f1"),
    (("conflicts", 0, "attribute"), "price", "c1 is about something else than f1"),
    (("conflicts", 0, "fact"), "f8", "c1: no fact f8"),
    (("conflicts", 0, "explanation"), "", "c1 explains nothing"),
    (("conflicts", 0, "where"), "between-articles", "c1 is between-articles in one article"),
    (("updates", 0, "suggested"), "f2.v1", "u1 suggests 'f2.v1'"),
    (("problems", 0, "code"), "E1", "a problem without code and message"),
]


def test_a_sound_sheet_breaches_nothing() -> None:
    assert sheet_breaches(make_sheet(), TEXTS) == []


@pytest.mark.parametrize(("path", "new", "told"), BREACHES, ids=[f"{n}-{row[2][:30]}" for n, row in enumerate(BREACHES)])
def test_each_breach_of_a_sheet_is_told(path: Path_, new: object, told: str) -> None:
    broken = changed(make_sheet(), path, new)
    assert isinstance(broken, Sheet)
    found = sheet_breaches(broken, TEXTS)
    assert any(told in breach for breach in found), found


SEGMENT: Path_ = ("article", "segments")


@pytest.mark.parametrize(
    ("path", "new", "told"),
    [
        ((*SEGMENT, 0, "end"), shift, "the segments do not partition the text"),
        ((*SEGMENT, 1, "end"), shift, "the segments do not partition the text"),
        (SEGMENT, less, "the segments do not partition the text"),
        ((*SEGMENT, 0, "role"), "blank", "words at 0 are called blank"),
        ((*SEGMENT, 0, "role"), "story", "the schema refuses $.article.segments[0].role"),
        (("article", "published"), "4 May 2031", "published '4 May 2031' is not ISO 8601"),
        (("article", "modified"), "2031-05-04 10:00", "is not ISO 8601"),
        (("article", "title_span"), (5, 5), "title_span (5, 5) lies outside the text"),
        (("article", "text"), "another", "the text that is carried is not the source text"),
        (("dates", 0, "article"), "a1", "names an article"),
    ],
)
def test_each_breach_of_a_record_is_told(path: Path_, new: object, told: str) -> None:
    record = by_hand()
    assert article_breaches(record, FIRST) == []
    broken = changed(record, path, new)
    assert isinstance(broken, ArticleRecord)
    found = article_breaches(broken, FIRST)
    assert any(told in breach for breach in found), found


def by_hand() -> ArticleRecord:
    """The record of the first article of the story made by hand."""
    findings = make_findings("first", FIRST)
    dates = tuple(msgspec.structs.replace(d, article=msgspec.UNSET) for d in make_sheet().dates if d.article == "a1")
    return article_record(msgspec.structs.replace(findings, dates=dates))


@pytest.mark.parametrize("role", ["promo", "related", "bio", "byline"])
def test_what_is_not_the_storys_is_told(role: str) -> None:
    record = changed(by_hand(), (*SEGMENT, 0, "role"), role)
    assert isinstance(record, ArticleRecord)
    assert "Date 31-41 is not the story's" in article_breaches(record, FIRST)


def breaches_of(found: list[Findings], problems: tuple[Problem, ...] = ()) -> list[str]:
    """All breaches of the articles' records and of their sheet."""
    sheet = merge(found, problems, Generator(name="mi7facts", version="0", model="none"), Settings())
    sources = {(f.article.head.path, f.article.head.id): f.article.text for f in found}
    texts = {a.id: sources[a.path, a.source_id] for a in sheet.articles}
    records = [breach for f in found for breach in article_breaches(article_record(f), f.article.text)]
    return records + sheet_breaches(sheet, texts)


def read(path: Path) -> tuple[list[Document], tuple[Problem, ...]]:
    items = list(read_documents([str(path)], Settings()))
    return [i for i in items if isinstance(i, Document)], tuple(i for i in items if isinstance(i, Problem))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_the_stories_at_hand(story: Path, engine: Engine) -> None:
    documents, problems = read(story)
    assert documents and not problems
    assert breaches_of(list(extract(documents, engine, Settings()))) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_that_are_hard_to_read(name: str, tmp_path: Path, engine: Engine) -> None:
    file_name, content = ARTICLES[name]
    (tmp_path / file_name).write_bytes(content)
    documents, problems = read(tmp_path)
    assert documents or problems
    found = list(extract(documents, engine, Settings()))
    assert breaches_of(found, problems) == []


def test_all_of_them_together(tmp_path: Path, engine: Engine) -> None:
    """Copies, namesakes and equal ids among articles that were not made for each other."""
    for number, (file_name, content) in enumerate(ARTICLES.values()):
        (tmp_path / f"{number}-{file_name}").write_bytes(content)
    documents, problems = read(tmp_path)
    assert len(documents) >= len(ARTICLES) - 2
    assert breaches_of(list(extract(documents, engine, Settings())), problems) == []


TEXT = st.builds(
    lambda pieces, glue: reduce(lambda text, piece: text + glue[len(piece) % len(glue)] + piece, pieces, ""),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)), max_size=12),
    st.sampled_from([("\n\n",), (" ",), ("\n",), ("", " "), ("\n\n", " "), ("\r\n\r\n", "\n")]),
)


@settings(max_examples=40)
@given(st.lists(TEXT, min_size=1, max_size=3), st.sampled_from([None, "2031-05-07", "2031", "0001-01-01", "9999-12-31T23:59"]))
def test_any_texts_of_such_pieces(engine: Engine, texts: list[str], published: str | None) -> None:
    stated = {"published": published} if published else {}
    documents = [
        msgspec.structs.replace(make_document(text, **stated), id=f"d{number}", path=f"{number}.txt") for number, text in enumerate(texts)
    ]
    assert breaches_of(list(extract(documents, engine, Settings()))) == []
