"""Whole dumps with the role of every stretch: a new case is two files in tests/golden/parser and no code (see its README)."""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from benchmarks.roles import GOLDEN, Dump, Miss, find_misses, load
from hypothesis import given
from hypothesis import strategies as st

from builders import make_document
from mi7facts.model import Role
from mi7facts.parse.article import parse_document
from mi7facts.settings import Settings

DUMPS = load(GOLDEN)
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
LINES = sorted({line for dump in DUMPS for line in dump.text.splitlines()})
KNOWN = [Miss(*row.split("\t")) for row in (GOLDEN / "known-misses.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.name)
def test_every_stretch_has_its_role(dump: Dump) -> None:
    """But for the misses that are known; one that is gone must be struck from the list."""
    known = [miss for miss in KNOWN if miss.name == dump.name]
    assert find_misses(dump) == known
    if not known:
        head = parse_document(make_document(dump.text), Settings()).head
        found = tuple((s.role, " ".join(dump.text[s.start : s.end].split())) for s in head.segments if s.role != "blank")
        assert found == dump.rows


def test_there_are_cases_of_every_role() -> None:
    dumps = Counter(role for dump in DUMPS for role in {role for role, _ in dump.rows})
    assert set(dumps) == set(get_args(Role)) - {"blank"}
    assert min(dumps.values()) >= 4, dumps
    assert len(DUMPS) >= 48


def test_there_are_no_stray_files() -> None:
    names = {dump.name for dump in DUMPS}
    assert {path.name.removesuffix(".roles.tsv") for path in GOLDEN.glob("*.roles.tsv")} == names
    assert {miss.name for miss in KNOWN} <= names


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(["\n", "\n\n", " ", "", "\r\n\r\n   "]))
def test_any_mixture_of_dumps_is_partitioned(rows: list[str], glue: str) -> None:
    """Whatever is glued to whatever: segments partition the text, and a second reading gives the same ones."""
    text = glue.join(rows)
    segments = parse_document(make_document(text), Settings()).head.segments
    assert "".join(text[s.start : s.end] for s in segments) == text
    assert all(a.end == b.start for a, b in pairwise(segments))
    assert all(s.start < s.end and 0 <= s.confidence <= 1 for s in segments)
    assert segments == parse_document(make_document(text), Settings()).head.segments


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original articles are not beside this checkout")
def test_every_line_of_the_originals_has_its_role() -> None:
    gold = tomllib.loads((SEEDS / "gold.toml").read_text("utf-8"))
    for article in gold["article"]:
        text = (SEEDS / article["file"]).read_text("utf-8")
        roles = [s.role for s in parse_document(make_document(text), Settings()).head.segments for _ in range(s.start, s.end)]
        starts = [0, *(i + 1 for i, mark in enumerate(text) if mark == "\n")]
        for row in article["segments"]:
            start = starts[row["line"] - 1]
            end = text.find("\n", start) if "\n" in text[start:] else len(text)
            words = row.get("text", text[start:end].strip())
            at = text.index(words, start)
            assert {roles[i] for i in range(at, at + len(words)) if not text[i].isspace()} <= set(row["role"]), row
