"""The two functions behind the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import mi7facts
from mi7facts.errors import ModelMissing
from mi7facts.model import Findings, Problem
from mi7facts.settings import Settings

STORY = "The ferry Aurelia will sail in March 2031, the yard said.\n"


def test_articles_and_problems_come_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.json").write_text("{", "utf-8")
    (tmp_path / "c.txt").write_text(STORY.replace("March", "May"), "utf-8")
    found = list(mi7facts.extract([tmp_path]))
    assert [type(item) for item in found] == [Findings, Problem, Findings]
    sheet = mi7facts.reconcile(found)
    assert len(sheet.articles) == 2
    assert [problem.code for problem in sheet.problems if problem.severity == "error"] == ["M201"]
    assert sheet.generator.version == mi7facts.__version__
    assert mi7facts.reconcile(reversed(found)) == sheet


def test_a_missing_model_is_told_before_anything_is_read() -> None:
    with pytest.raises(ModelMissing, match="no_such_pipeline"):
        next(mi7facts.extract(["/nowhere"], Settings(model="no_such_pipeline")))
