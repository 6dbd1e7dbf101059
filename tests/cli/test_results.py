"""How findings become output, without a command line around them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commandline import Story
from mi7facts.cli.results import Job, Look, Tally, as_json, as_text, open_results, problems_of, summary
from mi7facts.model import Problem
from mi7facts.settings import Settings
from sheets import both_findings, make_findings, make_sheet

GONE = Problem(code="M101", severity="error", path="x", message="gone")


def test_lines_are_one_a_record_even_when_pretty(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with open_results(Job(settings=Settings(), look=Look(form="jsonl", pretty=True), output=str(target))) as results:
        for findings in both_findings():
            results.add(findings)
        results.close(None, ())
    lines = target.read_text("utf-8").splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["first", "second"]


@pytest.mark.parametrize("form", ["json", "text"])
def test_the_sheet_waits_for_the_end(tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    look = Look(form=form)
    with open_results(Job(settings=Settings(), look=look, output=str(target))) as results:
        for findings in both_findings():
            results.add(findings)
        results.close(make_sheet(), both_findings())
    written = target.read_text("utf-8")
    assert written == (as_text(make_sheet(), both_findings(), look) if form == "text" else as_json(make_sheet(), look) + "\n")


def test_a_folder_gets_a_file_an_article(tmp_path: Path, story: Story) -> None:
    for form, suffix in (("json", ".json"), ("text", ".txt")):
        folder = tmp_path / form
        with open_results(Job(settings=Settings(), look=Look(form=form), output_dir=str(folder))) as results:
            for findings in both_findings():
                results.add(findings)
            results.close(None, ())
        names = sorted(path.name for path in folder.iterdir())
        assert [name.split("-")[0] for name in names] == ["first", "second"]
        assert all(name.endswith(suffix) for name in names)


def test_the_tally_counts(story: Story) -> None:
    tally = Tally(Settings(), keep=True)
    for item in [*both_findings(), GONE, Problem(code="M110", severity="note", message="empty")]:
        tally.add(item)
    assert (tally.articles, tally.unreadable, tally.empty, tally.bugs) == (2, 1, 2, 0)
    assert len(tally.found) == 2
    assert summary(tally, tally.sheet()) == "2 articles, 1 conflict, 1 unreadable"


def test_findings_are_kept_only_where_they_are_needed() -> None:
    tally = Tally(Settings(), keep=False)
    tally.add(make_findings("k", "Text.\n"))
    assert tally.found == []
    assert tally.sheet() is None
    assert summary(tally, None) == "1 article"


def test_problems_of_an_item() -> None:
    assert problems_of(GONE) == (GONE,)
    assert problems_of(make_findings("k", "Text.\n")) == ()
