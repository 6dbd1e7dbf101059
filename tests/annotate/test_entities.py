"""Entities of whole articles, read with the real model: contract, order, and the classes that cues and lexicons add."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_article, read_article
from date_builders import find_dates
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Article, Entity, EntityType
from mi7facts.settings import Settings

STORY = """Salt Road 4 Star Leaves Festival Early

Director Mary Quill presented her film “Salt Road 4” at the Harrow Film Festival on Monday.
Quill, 51, was born in Norway and lives in Leeds. “I never sleep,” she told the BBC.
Salt Road 4 is scheduled to reach cinemas in May. Thankfully, the rain had stopped.
"""


def entities(engine: Engine, text: str) -> tuple[Entity, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return find_entities(article, sentences, find_dates(article, sentences, Settings()), Settings())


def names(found: tuple[Entity, ...]) -> dict[str, str]:
    return {e.name: e.type for e in found}


def check(article: Article, found: tuple[Entity, ...]) -> None:
    """What holds for every article."""
    firsts = [e.mentions[0].start for e in found]
    assert [e.id for e in found] == [f"e{i}" for i in range(1, len(found) + 1)]
    assert firsts == sorted(firsts)
    spans = sorted((m.start, m.end) for e in found for m in e.mentions)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for entity in found:
        assert entity.name.strip() == entity.name != ""
        assert entity.type in get_args(EntityType)
        assert entity.name not in entity.aliases
        assert [m.start for m in entity.mentions] == sorted(m.start for m in entity.mentions)
        assert any(m.kind == "name" for m in entity.mentions)
        assert all(m.text == article.text[m.start : m.end] and m.text.strip() == m.text != "" for m in entity.mentions)


def test_a_whole_story(engine: Engine) -> None:
    found = read_article(engine, make_article(STORY)).entities
    assert names(found) == {
        "Salt Road 4": "work",
        "Mary Quill": "person",
        "Harrow Film Festival": "event",
        "Norway": "place",
        "Leeds": "place",
        "BBC": "organization",
    }
    check(make_article(STORY), found)


def test_a_headline_names_what_the_body_names(engine: Engine) -> None:
    work = next(e for e in entities(engine, STORY) if e.type == "work")
    assert work.mentions[0].start == 0


def test_the_noun_and_the_pronoun_of_a_story(engine: Engine) -> None:
    quill = next(e for e in entities(engine, STORY) if e.name == "Mary Quill")
    assert quill.aliases == ("Quill",)
    assert {m.text for m in quill.mentions} >= {"Director", "Mary Quill", "her", "Quill", "she"}


SINGLE = [
    ("He was born in Tromso, Norway.", "Norway", "place"),
    ("The Harrow Hospital was closed.", "Harrow Hospital", "facility"),
    ("The Bank of Harrow was closed on Friday.", "Bank of Harrow", "organization"),
    ("They went to see the film Salt Road at noon.", "Salt Road", "work"),
    ("Her novel Low Tide (1984) was read by many.", "Low Tide", "work"),
    ("He fought in the Battle of Harrow in 1642.", "Battle of Harrow", "event"),
    ("It was the 2012 Norwegian general election that he won.", "2012 Norwegian general election", "event"),
    ("She has seen ‘Salt: Road 4’ three times.", "Salt: Road 4", "work"),
    ("Aid workers reached the coast after Hurricane Orla passed.", "Hurricane Orla", "event"),
    ("Towns such as Orlaby and Tern were flooded.", "Orlaby", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), SINGLE)
def test_single_names(engine: Engine, text: str, name: str, kind: str) -> None:
    assert names(entities(engine, text)).get(name) == kind


NEVER = [
    ("Thankfully, the ferry came back.", "Thankfully"),
    ("‘Action…’ he wrote on the wall.", "Action"),
    ("It rained on Sunday, September 6, in Leeds.", "Sunday"),
    ("Write to news@harrow.example today.", "news@harrow.example"),
    ("Image: a bridge in Leeds.", "Image"),
    ("“Never Again,” he said.", "Never Again"),
]


@pytest.mark.parametrize(("text", "name"), NEVER)
def test_never_names(engine: Engine, text: str, name: str) -> None:
    assert all(name not in (e.name, *e.aliases) for e in entities(engine, text))


def test_two_spellings_of_a_title_are_one_work(engine: Engine) -> None:
    text = "The film ‘Salt: Road 7’ opens in June. Salt Road 7 will come to cinemas in Norway too."
    (work,) = (e for e in entities(engine, text) if e.type == "work")
    assert work.name in ("Salt: Road 7", "Salt Road 7")
    assert len([m for m in work.mentions if m.kind == "name"]) == 2


def test_a_series_its_part_and_a_set_of_parts_are_three(engine: Engine) -> None:
    text = (
        "The Salt: Road franchise goes on. ‘Salt: Road 7’ opens in June. "
        "“We are filming ‘Salt: Road – Low Tide’ parts one and two,” she said. "
        "#SaltRoad - Low Tide Part One is in theatres in July."
    )
    works = {e.name for e in entities(engine, text) if e.type == "work"}
    assert works == {"Salt: Road", "Salt: Road 7", "Salt: Road – Low Tide parts one and two", "Salt: Road - Low Tide Part One"}


def test_glued_captions_make_no_name(engine: Engine) -> None:
    found = entities(engine, "Mary QuillMary Quill\n\nMary Quill left Leeds on Monday.")
    assert [e.name for e in found if e.type == "person"] == ["Mary Quill"]


def test_furniture_names_nobody(engine: Engine) -> None:
    article = make_article("Mary Quill left Leeds.\nPeter Harrow is a reporter in York.", roles={1: "bio"})
    (sentences,) = engine.sentences([article])
    assert "Peter Harrow" not in names(find_entities(article, sentences, (), Settings()))


def test_an_empty_article_has_none() -> None:
    assert find_entities(make_article(""), (), (), Settings()) == ()


def test_the_same_article_gives_the_same_entities(engine: Engine) -> None:
    assert entities(engine, STORY) == entities(engine, STORY)


@pytest.mark.parametrize(
    "text",
    [
        "Mary Quill " * 800,
        "“ Low Tide " * 400,
        "films including Low Tide, " * 300,
        "Salt: Road 7 " * 400,
        "the War of the War " * 300,
        "he said “" * 500,
    ],
)
def test_hostile_runs(engine: Engine, text: str) -> None:
    check(make_article(text), entities(engine, text))


PIECES = [
    "Mary Quill", "Quill", "Norway", "the film", "‘Salt: Road 7’", "“", "”", ",", ". ", "said", "she", "in", "Director", "#SaltRoad - Low",
    "(1984)", "\n", "\u200b", "the Harrow Cup", "2012", "and", "’s", "BBC", "7",
]  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_the_contract_holds_for_any_text(engine: Engine, pieces: list[str]) -> None:
    text = " ".join(pieces)
    check(make_article(text), entities(engine, text))
