"""Whole dumps with the role of every stretch: a new case is two files in tests/golden/parser and no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import make_document
from mi7facts.parse.article import parse_document
from mi7facts.settings import Settings

GOLDEN = Path(__file__).parents[1] / "golden" / "parser"
CASES = sorted(path.name.removesuffix(".txt") for path in GOLDEN.glob("*.txt"))


def expected(name: str) -> list[tuple[str, str]]:
    rows = (GOLDEN / f"{name}.roles.tsv").read_text("utf-8").splitlines()
    return [(role, words) for role, words in (row.split("\t") for row in rows)]


@pytest.mark.parametrize("name", CASES)
def test_every_stretch_has_its_role(name: str) -> None:
    text = (GOLDEN / f"{name}.txt").read_text("utf-8")
    head = parse_document(make_document(text), Settings()).head
    found = [(s.role, " ".join(text[s.start : s.end].split())) for s in head.segments if s.role != "blank"]
    assert found == expected(name)


def test_there_are_cases() -> None:
    assert len(CASES) >= 25
    assert {path.name.removesuffix(".roles.tsv") for path in GOLDEN.glob("*.tsv")} == set(CASES)
