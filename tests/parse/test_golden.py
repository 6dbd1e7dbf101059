"""Whole dumps with the role of every stretch: a new case is two files in tests/golden/parser and no code (see its README)."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from benchmarks.roles import GOLDEN, Dump, Miss, find_misses, load

from builders import make_document
from mi7facts.model import Role
from mi7facts.parse.article import parse_document
from mi7facts.settings import Settings

DUMPS = load(GOLDEN)
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
