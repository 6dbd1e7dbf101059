"""JSON that any strict reader takes, whatever the article holds."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.model import ArticleRecord, Problem
from mi7facts.render.json import PARTS, to_json
from sheets import make_findings, make_sheet


def record_of(text: str, **more: object) -> ArticleRecord:
    """A record whose title is the text."""
    head = msgspec.structs.replace(make_findings("k", "x\n").article.head, title=text)
    return ArticleRecord(article=head, entities=(), dates=(), figures=(), quotes=(), facts=(), problems=(), **more)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_string_reads_back_as_it_was(text: str) -> None:
    for ascii_only in (False, True):
        line = to_json(record_of(text), ascii_only=ascii_only)
        assert json.loads(line)["article"]["title"] == text
        assert "\n" not in line
        assert not any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F or 0x202A <= ord(c) <= 0x202E for c in line)
        assert line.isascii() or not ascii_only


@pytest.mark.parametrize(
    ("raw", "written"),
    [("\x9b", "\\u009b"), ("\u202e", "\\u202e"), ("\x1b", "\\u001b"), ("\u2028", "\\u2028"), ("é", "é")],
)
def test_controls_are_escapes(raw: str, written: str) -> None:
    assert f'"title":"{written}"' in to_json(record_of(raw))


def test_ascii_writes_astral_characters_as_two_units() -> None:
    assert '"title":"\\ud83d\\ude00"' in to_json(record_of("😀"), ascii_only=True)


def test_a_lone_surrogate_is_replaced_one_for_one() -> None:
    assert json.loads(to_json(record_of("a\udc80b")))["article"]["title"] == "a\ufffdb"


def test_a_number_that_is_none_is_null() -> None:
    line = to_json(Problem(code="M1", severity="note", message="x", start=None))
    assert json.loads(line)["start"] is None


def test_pretty_is_the_same_data() -> None:
    sheet = make_sheet()
    pretty = to_json(sheet, pretty=True)
    assert pretty.count("\n") > 50
    assert json.loads(pretty) == json.loads(to_json(sheet))


@pytest.mark.parametrize("part", PARTS)
def test_only_leaves_the_other_keys_out(part: str) -> None:
    table = json.loads(to_json(make_sheet(), frozenset({part})))
    assert {"schema", "generator", "articles", "problems"} <= set(table)
    lists = set(table) & {"entities", "dates", "figures", "quotes", "facts", "conflicts", "updates"}
    assert lists == ({"facts", "conflicts", "updates"} if part == "facts" else {part} - {"segments"})


def test_only_on_a_record_takes_the_segments_too() -> None:
    record = record_of("t")
    assert "segments" not in json.loads(to_json(record, frozenset({"dates"})))["article"]
    assert "segments" in json.loads(to_json(record, frozenset({"segments"})))["article"]
    assert "segments" in json.loads(to_json(record))["article"]
