"""What the contract demands of any sheet, tried on folders that nobody thought of."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claim_builders import Said, day, figure, named, says, sheet_of, story
from mi7facts.model import ArticleRecord, Fact, Findings, Scope, Sheet
from mi7facts.reconcile.sheet import article_record

GRAVITY = ["single", "agreement", "compatible", "update", "conflict"]
OPENINGS = ["The mill at Norby burned on a windy night.", "Divers looked for the old ferry of Hollow.", "A choir sang in the hall."]
NAMES = {"Ada Roe": "person", "Norby": "place", "Low Water 2": "work", "Low Water: Ebb": "work"}
MODALITIES = ["stated", "planned", "forecast", "claimed", "denied", "past"]
SCOPES = [Scope(), Scope(period="2021"), Scope(period="2022"), Scope(region="Norland"), Scope(of="child")]
DATED = [None, "2022-03", "2022-03-01", "2022-03-02T10:00", "2023-09-01"]

AMOUNTS = {
    "killed": [figure(n, str(n)) for n in (7, 9, 1000)] + [figure(8, "over 8", comparator=">"), figure(9, "about 9", comparator="~")],
    "age": [figure(n, f"{n} years", "a") for n in (30, 31, 45)],
    "height": [figure(25, "25 m", "m"), figure(30, "30 m", "m"), figure(82, "82 ft", "[ft_i]", base_value=24.99, base_unit="m")],
    "release_date": [day(v, v) for v in ("2021", "2021-05", "2021-06", "2021-05-04", "2021-06~", "soon", "2021-05/2021-07")],
    "place": [named("place", p) for p in ("Norby", "Aldby", "Brome")],
    "chief": [named("person", p) for p in ("Ada Roe", "Roe", "Karl Ohm")],
}


def mostly(usual: object, *others: object) -> st.SearchStrategy[object]:
    """The usual, and now and then another."""
    return st.sampled_from([usual] * 3 * len(others) + list(others))


@st.composite
def claims(draw: st.DrawFn) -> Said:
    """Any claim of the few subjects and attributes."""
    modality = draw(mostly("stated", *MODALITIES))
    options = {
        "modality": modality,
        "polarity": "-" if modality == "denied" else "+",
        "functional": draw(mostly(True, False)),
        "cumulative": draw(st.booleans()),
        "scope": draw(mostly(*SCOPES)),
        "cue": draw(mostly(None, "risen to", "wrongly", "cut to")),
        "confidence": draw(mostly(0.9, 0.4)),
        "segment": draw(st.sampled_from(["body", "headline", "caption"])),
        "speaker": draw(mostly(None, "Karl Ohm")),
        "in_quote": draw(mostly(False, True)),
    }
    subject = draw(st.sampled_from(["fire", "blaze", "Low Water 2", "Low Water: Ebb"]))
    attribute = draw(st.sampled_from(sorted(AMOUNTS)[:2] if draw(st.booleans()) else sorted(AMOUNTS)))
    return says(subject, attribute, draw(st.sampled_from(AMOUNTS[attribute])), **options)


@st.composite
def articles(draw: st.DrawFn) -> Findings:
    """Any article: a beginning, the words of its claims, who is named in it."""
    said = draw(st.lists(claims(), min_size=1, max_size=5))
    words = ". ".join(c.amount.text for c in said)
    people = {n: t for n, t in NAMES.items() if draw(mostly(True, False))}
    text = f"{draw(mostly(*OPENINGS))} {words}. {', '.join(people)}."
    links = (("Low Water: Ebb", "Low Water 2"),) if {"Low Water: Ebb", "Low Water 2"} <= set(people) else ()
    return story(text, *said, published=draw(st.sampled_from(DATED)), entities=people, links=links)


folders = st.lists(articles(), min_size=1, max_size=5, unique_by=lambda f: f.article.head.sha256)


def sources(folder: list[Findings], sheet: Sheet) -> dict[str, str]:
    """Source text by the sheet's article id."""
    texts = {f.article.head.sha256: f.article.text for f in folder}
    return {a.id: texts[a.sha256] for a in sheet.articles}


@settings(max_examples=60, deadline=None)
@given(folders)
def test_every_span_is_words_of_its_article(folder: list[Findings]) -> None:
    sheet = sheet_of(*folder)
    texts = sources(folder, sheet)
    spans = [e for f in sheet.facts for v in f.values for e in v.evidence]
    spans += [e for f in sheet.facts for link in f.subject.links for e in link.evidence]
    for e in spans:
        assert texts[e.article][e.start : e.end] == e.text
    for m in (m for e in sheet.entities for m in e.mentions):
        assert texts[str(m.article)][m.start : m.end] == m.text


@settings(max_examples=60, deadline=None)
@given(folders)
def test_ids_are_unique_and_lead_somewhere(folder: list[Findings]) -> None:
    sheet = sheet_of(*folder)
    ids = [x.id for rows in (sheet.entities, sheet.facts, sheet.conflicts, sheet.updates) for x in rows]
    values = [v.id for f in sheet.facts for v in f.values]
    assert len(set(ids)) == len(ids)
    assert len(set(values)) == len(values)
    entities = {e.id for e in sheet.entities}
    for fact in sheet.facts:
        assert fact.subject.entity is None or fact.subject.entity in entities
        assert fact.subject.name
        assert all(v.entity in entities for v in fact.values if isinstance(v.entity, str))
        assert {a.id for a in sheet.articles} >= {e.article for v in fact.values for e in v.evidence}


@settings(max_examples=80, deadline=None)
@given(folders)
def test_facts_are_whole(folder: list[Findings]) -> None:
    for fact in sheet_of(*folder).facts:
        own = {v.id: v for v in fact.values}
        assert fact.values
        assert fact.kind == max(["single", *(r.kind for r in fact.relations)], key=GRAVITY.index)
        assert fact.suggested.value_id in (None, *own)
        assert fact.suggested.reason
        for value in fact.values:
            assert value.evidence
            assert value.support.articles == len({e.article for e in value.evidence})
            assert 1 <= value.support.independent <= value.support.articles
            assert (value.rank == "preferred") == (value.id == fact.suggested.value_id)
        for relation in fact.relations:
            assert set(relation.values) <= set(own)
            assert len(set(relation.values)) == len(relation.values)
            assert len(relation.values) > 1 or relation.kind == "agreement"
            assert relation.suggested in (None, *relation.values)


def never_paired(fact: Fact) -> list[tuple[str, str]]:
    """Modalities that stand in one relation and must not."""
    own = {v.id: v for v in fact.values}
    pairs = [(own[a], own[b]) for r in fact.relations for a, b in combinations(r.values, 2)]
    told = [{a.modality, b.modality} for a, b in pairs]
    return [tuple(sorted(t)) for t in told if "denied" in t or ("forecast" in t and t & {"stated", "past", "claimed"})]


@settings(max_examples=80, deadline=None)
@given(folders)
def test_modalities_that_must_not_be_paired_never_are(folder: list[Findings]) -> None:
    assert [p for f in sheet_of(*folder).facts for p in never_paired(f)] == []


@settings(max_examples=60, deadline=None)
@given(folders)
def test_conflicts_and_updates_repeat_their_facts(folder: list[Findings]) -> None:
    sheet = sheet_of(*folder)
    facts = {f.id: f for f in sheet.facts}
    for item in (*sheet.conflicts, *sheet.updates):
        fact = facts[item.fact]
        assert set(item.values) <= set(fact.values)
        assert (item.subject, item.attribute) == (fact.subject, fact.attribute)
        assert item.explanation.endswith(".")
        assert "\n" not in item.explanation
        assert item.reason in {r.reason for r in fact.relations if r.kind == item.kind}
    told = sorted((f.id, r.kind, r.values) for f in sheet.facts for r in f.relations if r.kind in ("conflict", "update"))
    alone = sorted((x.fact, x.kind, tuple(v.id for v in x.values)) for x in (*sheet.conflicts, *sheet.updates))
    assert told == alone


@settings(max_examples=60, deadline=None)
@given(folders)
def test_where_is_where_the_evidence_stands(folder: list[Findings]) -> None:
    for conflict in sheet_of(*folder).conflicts:
        voices = [{e.article for e in v.evidence} for v in conflict.values]
        if conflict.where == "within-article":
            assert all(a & b for a, b in combinations(voices, 2)) or len(set.union(*voices)) == 1 or conflict.reason == "weekday-mismatch"
        elif conflict.where == "between-articles":
            assert not any(a & b for a, b in combinations(voices, 2))
        else:
            assert len(set.union(*voices)) > 1


@settings(max_examples=50, deadline=None)
@given(folders, st.randoms(use_true_random=False))
def test_any_folder_in_any_order_is_one_sheet(folder: list[Findings], chance: object) -> None:
    mixed = list(folder)
    chance.shuffle(mixed)
    assert msgspec.json.encode(sheet_of(*mixed)) == msgspec.json.encode(sheet_of(*folder))


def bare(record: ArticleRecord | Sheet) -> list[object]:
    """The facts without what differs by design: ids of articles and of entities."""
    names = {e.id: e.name for e in record.entities}
    plain = msgspec.to_builtins(record.facts)
    for fact in plain:
        fact["subject"]["entity"] = names.get(fact["subject"]["entity"])
        evidence = [e for v in fact["values"] for e in v["evidence"]]
        evidence += [e for link in fact["subject"]["links"] for e in link["evidence"]]
        for e in evidence:
            e["article"] = ""
        for v in fact["values"]:
            if "entity" in v:
                v["entity"] = names.get(v["entity"])
    return plain


@settings(max_examples=60, deadline=None)
@given(articles())
def test_sheet_of_one_article_tells_its_own_facts(article: Findings) -> None:
    record, sheet = article_record(article), sheet_of(article)
    assert bare(record) == bare(sheet)
    assert sorted(e.name for e in record.entities) == sorted(e.name for e in sheet.entities)


@settings(max_examples=50, deadline=None)
@given(folders)
def test_only_stated_and_different_scopes_are_two_facts(folder: list[Findings]) -> None:
    found: dict[tuple[object, str], list[Scope]] = {}
    for fact in sheet_of(*folder).facts:
        if fact.subject.entity:
            found.setdefault((fact.subject.entity, fact.attribute), []).append(fact.scope)
    for scopes in found.values():
        assert len(set(scopes)) == len(scopes)


@pytest.mark.parametrize("published", [None, "2022-03-01"])
def test_article_that_claims_nothing(published: str | None) -> None:
    sheet = sheet_of(story("A quiet day in Norby.", published=published, entities={"Norby": "place"}))
    assert (sheet.facts, sheet.conflicts, sheet.updates) == ((), (), ())
    assert [e.name for e in sheet.entities] == ["Norby"]
    assert [a.copy_group for a in sheet.articles] == ["g1"]
