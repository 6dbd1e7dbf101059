"""JSON whatever stands in it."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import BadRecord
from mi7facts.read.jsontext import MAX_DEPTH, Members, parse_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_values_come_back(value: object) -> None:
    assert parse_json(json.dumps(value)) == value


@given(st.text(alphabet='[]{}",:\\1aeN.-+ \n', max_size=80))
def test_any_text_is_a_value_or_a_bad_record(text: str) -> None:
    try:
        parse_json(text)
    except BadRecord as error:
        assert error.line is not None


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("", 1, 1), ('{"a": 1,\n "b" 2}', 2, 6), ("{broken", 1, 2), ('["a', 1, 2), ('{"a":1} {', 1, 9)],
)
def test_a_fault_has_its_place(text: str, line: int, column: int) -> None:
    with pytest.raises(BadRecord) as caught:
        parse_json(text)
    assert caught.value.line == line
    assert f"line {line}, column {column}" in caught.value.message


def test_lines_are_counted_from_where_the_text_begins() -> None:
    with pytest.raises(BadRecord) as caught:
        parse_json("{broken", line=17)
    assert caught.value.line == 17
    assert "line 17, column 2" in caught.value.message


@pytest.mark.parametrize("text", ["[" * 100_000 + "]" * 100_000, '{"a":' * 5_000 + "1" + "}" * 5_000, "[" * (MAX_DEPTH + 1), "[{}," * 300])
def test_depth_is_counted_first(text: str) -> None:
    with pytest.raises(BadRecord, match="nested deeper"):
        parse_json(text)


@pytest.mark.parametrize(
    "value",
    [
        "[" * 1_000,
        ['"[{' * 500, "\\" * 999],
        [[]] * 1_000,
        {"a": '\\"[[[' * 300},
    ],
)
def test_brackets_in_strings_and_in_a_row_are_no_depth(value: object) -> None:
    assert parse_json(json.dumps(value)) == value


def test_an_open_string_costs_one_pass() -> None:
    with pytest.raises(BadRecord):
        parse_json("[" * 300 + '"' + '\\"' * 1_000_000)


@pytest.mark.parametrize(
    ("text", "value"), [("9" * 100_000, math.inf), ("-" + "9" * 400, math.inf), ("1e999", math.inf), ("Infinity", math.inf), ("12", 12)]
)
def test_numbers_out_of_range_are_floats(text: str, value: float) -> None:
    assert parse_json(text) == value


def test_repeated_keys_are_named() -> None:
    found = parse_json('{"a": 1, "b": {"c": 1, "c": 2}, "a": 2}')
    assert isinstance(found, Members)
    assert found["a"] == 2 and found.repeated == ("a",)
    inner = found["b"]
    assert isinstance(inner, Members)
    assert inner["c"] == 2 and inner.repeated == ("c",)


def test_web_pages_may_break_lines_in_strings() -> None:
    assert parse_json('["a\nb"]', strict=False) == ["a\nb"]
    with pytest.raises(BadRecord):
        parse_json('["a\nb"]')
