"""The sheet as a whole: order, ids, determinism, the contract."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claim_builders import GENERATOR, day, figure, named, says, sheet_of, story
from mi7facts.model import Date, Findings, Problem, Quote
from mi7facts.reconcile.sheet import _handles, article_record, merge
from mi7facts.settings import Settings

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
TOWNS = ["Aldby", "Brome", "Corvey"]


def fire(town: str, dead: int, when: str | None, chief: str = "Ada Roe", **more: object) -> Findings:
    text = f"A fire in {town} killed {dead} people. {chief}, 41, leads the crews. The mill was built in 1903."
    return story(
        text,
        says("fire", "killed", figure(dead, str(dead)), cumulative=True, aliases=(town,), **more),
        says(chief, "age", figure(41, "41", "a")),
        says("mill", "built", day("1903", "1903")),
        says("fire", "place", named("place", town), aliases=(town,)),
        published=when,
        entities={town: "place", chief: "person"},
        title=f"Fire in {town}",
    )


FOLDER = [
    fire("Aldby", 3, "2022-03-01"),
    fire("Aldby", 5, "2022-03-02"),
    fire("Aldby", 5, None, chief="A. Roe"),
    fire("Brome", 2, "2022-03-01", chief="Karl Ohm"),
    fire("Brome", 4, "2022-03-01", chief="Ohm"),
    fire("Corvey", 9, "2021-12-24T10:00", modality="claimed", speaker="a neighbour"),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(FOLDER))
def test_order_of_arrival_changes_nothing(folder: list[Findings]) -> None:
    assert msgspec.json.encode(sheet_of(*folder)) == msgspec.json.encode(sheet_of(*FOLDER))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TOWNS), st.integers(1, 9), st.sampled_from([None, "2022-03-01", "2022-03-05"])), max_size=6))
def test_any_folder_keeps_the_contract(rows: list[tuple[str, int, str | None]]) -> None:
    folder = [fire(*row) for row in rows]
    sheet = sheet_of(*folder)
    for fact in sheet.facts:
        ids = [v.id for v in fact.values]
        assert len(set(ids)) == len(ids)
        assert all(set(r.values) <= set(ids) for r in fact.relations)
        assert all(len(r.values) > 1 or r.kind == "agreement" for r in fact.relations)
    told = [(f.id, r.kind, r.values) for f in sheet.facts for r in f.relations if r.kind in ("conflict", "update")]
    alone = [(x.fact, x.kind, tuple(v.id for v in x.values)) for x in (*sheet.conflicts, *sheet.updates)]
    assert sorted(told) == sorted(alone)


@pytest.mark.skipif(not BENCH.is_dir(), reason="the checker of the contract is not at hand")
def test_checker_finds_no_breach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    import contract

    sheet = msgspec.json.decode(msgspec.json.encode(sheet_of(*FOLDER)))
    texts = {a["id"]: next(f.article.text for f in FOLDER if f.article.head.sha256 == a["sha256"]) for a in sheet["articles"]}
    assert list(contract.sheet(sheet, texts)) == []
    for found in FOLDER:
        record = msgspec.json.decode(msgspec.json.encode(article_record(found)))
        assert list(contract.article(record, found.article.text)) == []


def test_articles_stand_by_date_and_undated_ones_last() -> None:
    assert [a.published for a in sheet_of(*FOLDER).articles] == ["2021-12-24T10:00", *["2022-03-01"] * 3, "2022-03-02", None]


def test_annotations_carry_their_article_and_the_sheets_ids() -> None:
    found = FOLDER[0]
    date = Date(id="d1", start=0, end=1, text="A", type="date", value="2022", edtf=None, anchor=None, confidence=1.0)
    quote = Quote(
        id="q1",
        type="direct",
        start=0,
        end=1,
        spans=((0, 1),),
        speaker="Ada Roe",
        entity="e2",
        speaker_start=None,
        speaker_end=None,
        speaker_text=None,
        cue=None,
        rule=None,
        addressee=None,
    )
    two = [msgspec.structs.replace(f, dates=(date, date), quotes=(quote,)) for f in (found, FOLDER[3])]
    sheet = sheet_of(*two)
    assert [(d.id, d.article) for d in sheet.dates] == [("d1", "a1"), ("d2", "a1"), ("d3", "a2"), ("d4", "a2")]
    names = {e.id: e.name for e in sheet.entities}
    assert [(q.article, names[q.entity or ""]) for q in sheet.quotes if q.article] == [
        (a.id, {f.article.head.sha256: f.entities[1].name for f in two}[a.sha256]) for a in sheet.articles
    ]


def test_problems_are_told_once_and_in_order() -> None:
    late, early = (Problem(code="M310", severity="warning", path=p, message="m") for p in ("z.txt", "b.txt"))
    found = msgspec.structs.replace(FOLDER[0], article=msgspec.structs.replace(FOLDER[0].article, problems=(late,)))
    assert merge([found], [late, early], GENERATOR, Settings()).problems == (early, late)


def test_nothing_makes_an_empty_sheet() -> None:
    sheet = sheet_of()
    assert (sheet.articles, sheet.facts, sheet.conflicts, sheet.entities) == ((), (), (), ())


def test_one_article_alone_keeps_its_own_ids() -> None:
    record = article_record(FOLDER[0])
    assert [e.id for e in record.entities] == ["e1", "e2"]
    assert {e.article for f in record.facts for v in f.values for e in v.evidence} == {FOLDER[0].article.head.id}
    assert [f.id for f in record.facts] == ["f1", "f2", "f3", "f4"]


def test_many_articles_take_little_time() -> None:
    many = [fire(TOWNS[i % 3], i, f"2022-03-{1 + i % 28:02d}") for i in range(300)]
    start = time.perf_counter()
    sheet_of(*many)
    assert time.perf_counter() - start < 3


def test_a_slot_of_very_many_values_is_borne() -> None:
    text = " ".join(f"{n}" for n in range(1000, 3000))
    claims = [says("mill", "sacks", figure(n, str(n))) for n in range(1000, 3000)]
    start = time.perf_counter()
    assert len(sheet_of(story(text, *claims)).facts[0].values) == 2000
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (["a2", "a1"], ["a2", "a1"]),
        (["first", "second"], ["first", "second"]),
        (["a-very-long-identifier", "another-long-identifier"], ["a1", "a2"]),
        (["a1", "a-very-long-identifier"], ["a1", "a2"]),
        (["x", "x"], ["a1", "a2"]),
    ],
)
def test_short_ids_are_kept_and_no_handle_is_another_article_s_id(given: list[str], ids: list[str]) -> None:
    assert _handles(given) == ids
