"""The records: frozen, built by keyword, the same after a trip through JSON, and strict about their closed lists."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts import model
from mi7facts.model import (
    STORY_ROLES,
    Amount,
    ArticleRecord,
    Document,
    Entity,
    Evidence,
    Fact,
    Given,
    Mention,
    Problem,
    Record,
    Sheet,
    Support,
    Value,
)
from mi7facts.render.json import to_json
from mi7facts.render.schema import article_schema, sheet_schema
from record_strategies import records
from sheets import make_sheet

RECORDS = [kind for name in model.__all__ if inspect.isclass(kind := getattr(model, name)) and issubclass(kind, msgspec.Struct)]
CONCRETE = [kind for kind in RECORDS if kind is not Record]
NAMES = {
    "Role": "headline deck byline timestamp dateline body subhead caption credit embed pullquote promo related bio topics share "
    "comments nav legal source_list blank",
    "EntityType": "person place facility organization work event group product law language",
    "MentionKind": "name noun pronoun",
    "DateType": "date time duration set",
    "Comparator": "= ~ < <= > >=",
    "Change": "= up down",
    "QuoteType": "direct mixed indirect",
    "ValueType": "figure date place person organization text score weekday",
    "Modality": "stated planned forecast claimed denied past",
    "Polarity": "+ -",
    "Rank": "preferred normal deprecated",
    "FactKind": "single agreement compatible update conflict",
    "RelationKind": "agreement compatible update conflict",
    "Reason": "disjoint-dates weekday-mismatch disjoint-ranges different-number different-name different-place different-text "
    "later-article explicit-revision explicit-correction cumulative-count finer-granularity rounding unit-conversion within-bounds "
    "same-value age-over-time derived-ratio copied-text",
    "Where": "within-article between-articles both",
    "ConflictSeverity": "high medium low",
    "ProblemSeverity": "error warning note",
}


def closed_fields() -> Iterator[tuple[type[msgspec.Struct], str]]:
    """Every field of a record that takes words of a closed list."""
    for kind in CONCRETE:
        for field in msgspec.inspect.type_info(kind).fields:
            parts = field.type.types if isinstance(field.type, msgspec.inspect.UnionType) else (field.type,)
            if any(isinstance(part, msgspec.inspect.LiteralType) for part in parts):
                yield kind, field.name


CLOSED = list(closed_fields())


def test_the_face_of_the_model_is_sorted_and_there() -> None:
    assert list(model.__all__) == sorted(model.__all__, key=lambda name: (name != name.upper(), name))
    assert all(hasattr(model, name) for name in model.__all__)
    assert len(RECORDS) > 25


@pytest.mark.parametrize(("name", "words"), NAMES.items(), ids=NAMES)
def test_closed_lists_are_those_of_the_contract(name: str, words: str) -> None:
    assert get_args(getattr(model, name)) == tuple(words.split())


def test_story_roles_are_roles_and_leave_out_what_is_no_story() -> None:
    roles = set(get_args(model.Role))
    assert roles >= STORY_ROLES
    assert not {"promo", "related", "bio", "nav", "comments", "byline", "credit", "legal", "share", "blank"} & STORY_ROLES
    assert {"headline", "deck", "dateline", "body", "subhead"} <= STORY_ROLES


@pytest.mark.parametrize("kind", CONCRETE, ids=lambda kind: kind.__name__)
@settings(max_examples=15)
@given(data=st.data())
def test_a_record_survives_a_trip_through_json(kind: type[msgspec.Struct], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record
    assert msgspec.convert(msgspec.to_builtins(record), kind) == record
    assert msgspec.json.decode(to_json(record, ascii_only=True), type=kind) == record
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=kind) == record


@pytest.mark.parametrize("kind", CONCRETE, ids=lambda kind: kind.__name__)
@settings(max_examples=3)
@given(data=st.data())
def test_a_record_is_frozen_and_compared_by_value(kind: type[msgspec.Struct], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    for name in kind.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(record, name, None)
    with pytest.raises((AttributeError, TypeError)):
        record.of_no_kind = 1  # type: ignore[attr-defined]
    twin = msgspec.structs.replace(record)
    assert twin is not record
    assert twin == record and hash(twin) == hash(record)


@pytest.mark.parametrize("kind", [k for k in CONCRETE if k is not model.Token], ids=lambda kind: kind.__name__)
def test_a_record_is_built_by_keyword(kind: type[msgspec.Struct]) -> None:
    with pytest.raises(TypeError):
        kind("a value")
    assert kind.__doc__ and kind.__doc__[0].isupper()


@pytest.mark.parametrize(("kind", "field"), CLOSED, ids=[f"{kind.__name__}.{field}" for kind, field in CLOSED])
@settings(max_examples=2)
@given(data=st.data())
def test_a_word_of_no_list_is_refused(kind: type[msgspec.Struct], field: str, data: st.DataObject) -> None:
    table = msgspec.to_builtins(data.draw(records(kind)))
    for wrong in ("unheard of", "", "BODY", 7, None):
        if wrong is None and field in ("comparator", "kind"):
            continue
        with pytest.raises(msgspec.ValidationError, match=rf"\$\.{field}"):
            msgspec.convert(table | {field: wrong}, kind)


@pytest.mark.parametrize(
    ("kind", "path", "wrong"),
    [
        (Mention, ("start",), "3"),
        (Mention, ("start",), 3.5),
        (Mention, ("text",), None),
        (Entity, ("aliases",), "alias"),
        (Evidence, ("sentence",), [1]),
        (Evidence, ("sentence",), [1, 2, 3]),
        (Evidence, ("in_quote",), "yes"),
        (Support, ("articles",), None),
        (Problem, ("message",), 4),
        (Amount, ("low",), "4"),
    ],
)
@settings(max_examples=2)
@given(data=st.data())
def test_a_value_of_another_type_is_refused(kind: type[msgspec.Struct], path: tuple[str], wrong: object, data: st.DataObject) -> None:
    table = msgspec.to_builtins(data.draw(records(kind)))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(table | {path[0]: wrong}, kind)


@pytest.mark.parametrize("kind", [Entity, Evidence, Fact, Sheet, Support, Value], ids=lambda kind: kind.__name__)
def test_what_is_needed_cannot_be_left_out(kind: type[msgspec.Struct]) -> None:
    needed = [field.name for field in msgspec.structs.fields(kind) if field.required]
    assert needed
    with pytest.raises(TypeError, match=needed[0]):
        kind()


def test_what_is_not_said_is_not_printed() -> None:
    mention = Mention(start=0, end=3, text="Odd", kind="name")
    assert "article" not in json.loads(to_json(mention))
    assert json.loads(to_json(msgspec.structs.replace(mention, article="a1")))["article"] == "a1"
    march = make_sheet().facts[0].values[0]
    assert not {"low", "unit", "comparator", "entity", "name"} & json.loads(to_json(march)).keys()


def test_a_document_says_what_it_must() -> None:
    document = Document(id="d", path="d.txt", text="Ferry sinks", sha256="0", encoding="utf-8")
    assert (document.kind, document.given, document.markup, document.problems) == ("dump", Given(), (), ())


@pytest.mark.parametrize("schema", [article_schema(), sheet_schema()], ids=["article", "sheet"])
def test_the_schema_describes_every_object(schema: dict[str, object]) -> None:
    objects = schema["$defs"]
    assert isinstance(objects, dict)
    for name, shape in objects.items():
        kind = getattr(model, name)
        assert shape["description"] == inspect.getdoc(kind)
        assert shape["properties"].keys() == set(kind.__struct_fields__)
        assert set(shape["required"]) <= {field.name for field in msgspec.structs.fields(kind) if field.required}


@pytest.mark.parametrize(
    ("schema", "left_out"),
    [
        (article_schema(), {"ArticleRecord": {"entities", "dates", "figures", "quotes", "facts"}, "ArticleHead": {"segments"}}),
        (sheet_schema(), {"Sheet": {"entities", "dates", "figures", "quotes", "facts", "conflicts", "updates"}}),
    ],
    ids=["article", "sheet"],
)
def test_the_schema_requires_all_that_no_option_leaves_out(schema: dict[str, object], left_out: dict[str, set[str]]) -> None:
    objects = schema["$defs"]
    assert isinstance(objects, dict)
    for name, shape in objects.items():
        needed = {field.name for field in msgspec.structs.fields(getattr(model, name)) if field.required}
        assert set(shape["required"]) == needed - left_out.get(name, set())


@pytest.mark.parametrize(("kind", "version"), [(ArticleRecord, "mi7facts.article/1"), (Sheet, "mi7facts.sheet/1")])
def test_outputs_say_their_version(kind: type[msgspec.Struct], version: str) -> None:
    (schema,) = [field for field in msgspec.structs.fields(kind) if field.name == "schema"]
    assert schema.default == version
    assert kind.__struct_fields__[0] == "schema"
