"""Whole stories with what a careful reader takes from them: a new case is an article and its expectation, and no code.

The stories of tests/golden/stories stand alone, those of fixtures/ are told by several articles. Both are what `mi7facts check` runs on,
and are run through the same steps here, with one model for all.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mi7facts.annotate.nlp import Engine
from mi7facts.expect.cases import Case, find_cases
from mi7facts.expect.compare import compare
from mi7facts.expect.records import load_expected
from mi7facts.expect.report import Outcome, text_report
from mi7facts.model import Document, Generator
from mi7facts.pipeline import extract
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import article_record, merge
from mi7facts.settings import Settings
from promises import article_breaches

GOLDEN = Path(__file__).parent / "golden" / "stories"
FIXTURES = Path(__file__).parent.parent / "fixtures"
CASES = find_cases([str(GOLDEN), str(FIXTURES)])
DOMAINS = {
    *("accident", "business", "court", "culture", "disaster", "health"),
    *("local", "obituary", "politics", "science", "sport", "weather"),
}


def outcome(case: Case, engine: Engine) -> Outcome:
    """What `check` finds out about a case."""
    documents = [d for d in read_documents(list(case.inputs), Settings()) if isinstance(d, Document)]
    findings = tuple(extract(documents, engine, Settings()))
    sheet = merge(findings, (), Generator(name="mi7facts", version="0", model=engine.name), Settings())
    return Outcome(expectation=case.expectation, sheet=sheet, findings=findings, mismatches=compare(load_expected(case.expectation), sheet))


@pytest.mark.parametrize("case", CASES, ids=lambda case: Path(case.expectation).parent.name + "/" + Path(case.expectation).name)
def test_a_story_says_what_a_reader_takes_from_it(case: Case, engine: Engine) -> None:
    found = outcome(case, engine)
    assert not found.mismatches, text_report([found])
    for findings in found.findings:
        assert article_breaches(article_record(findings), findings.article.text) == []


def test_there_are_stories_of_each_domain() -> None:
    assert {path.name.split("-")[0] for path in GOLDEN.glob("*.expected.toml")} >= DOMAINS
    assert len(CASES) >= len(DOMAINS) + 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: Path(case.expectation).parent.name + "/" + Path(case.expectation).name)
def test_an_expectation_says_something_and_why(case: Case) -> None:
    expected = load_expected(case.expectation)
    assert expected.fact or expected.conflict or expected.update
    assert Path(case.expectation).read_text("utf-8").startswith("# ")


def test_a_false_expectation_is_not_met(engine: Engine, tmp_path: Path) -> None:
    """The run itself can fail: the same story, one number changed."""
    text = (GOLDEN / "politics-election.expected.toml").read_text("utf-8")
    (tmp_path / "a.expected.toml").write_text(text.replace("38.4", "38.6"), "utf-8")
    (tmp_path / "a.txt").write_text((GOLDEN / "politics-election.txt").read_text("utf-8"), "utf-8")
    (mismatch,) = outcome(find_cases([str(tmp_path)])[0], engine).mismatches
    assert (mismatch.kind, mismatch.what) == ("different", "Harbour Party: vote_share")
