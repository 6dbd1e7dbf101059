"""The published schemas are valid and take what is printed."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from mi7facts.expect.records import Expected
from mi7facts.reconcile.sheet import article_record
from mi7facts.render.json import PARTS, to_json
from mi7facts.render.schema import article_schema, json_schema, sheet_schema
from sheets import both_findings, make_sheet


@pytest.mark.parametrize(
    "schema", [article_schema(), sheet_schema(), json_schema(Expected, "expected/1", "x")], ids=["article", "sheet", "expected"]
)
def test_a_schema_is_valid_and_names_itself(schema: dict[str, object]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert str(schema["$id"]).startswith("urn:mi7facts:schema:")
    assert schema["title"]


@pytest.mark.parametrize("only", [frozenset(), *(frozenset({part}) for part in PARTS)], ids=["all", *PARTS])
def test_outputs_are_valid(only: frozenset[str]) -> None:
    Draft202012Validator(sheet_schema()).validate(json.loads(to_json(make_sheet(), only)))
    for findings in both_findings():
        Draft202012Validator(article_schema()).validate(json.loads(to_json(article_record(findings), only)))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "mi7facts.sheet/9"),
        (("facts", 0, "kind"), "quarrel"),
        (("facts", 0, "values", 0, "modality"), "guessed"),
        (("conflicts", 0, "severity"), 3),
        (("entities", 0, "type"), "ferry"),
        (("dates", 0, "start"), "9"),
    ],
)
def test_a_breach_is_refused(path: tuple[str | int, ...], wrong: object) -> None:
    table = json.loads(to_json(make_sheet()))
    at = table
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = wrong
    assert not Draft202012Validator(sheet_schema()).is_valid(table)


def test_what_no_option_leaves_out_is_required() -> None:
    table = json.loads(to_json(make_sheet()))
    del table["articles"]
    assert not Draft202012Validator(sheet_schema()).is_valid(table)


def test_expectations_are_described() -> None:
    validator = Draft202012Validator(json_schema(Expected, "expected/1", "x"))
    assert validator.is_valid({"fact": [{"subject": "s", "attribute": "a", "value": 3}], "absent": {"people": ["p"], "conflicts": True}})
    assert not validator.is_valid({"facts": []})
    assert not validator.is_valid({"fact": [{"attribute": "a"}]})
