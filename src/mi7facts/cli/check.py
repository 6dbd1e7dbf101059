"""`mi7facts check`: compare articles with the facts expected of them; exit 1 on a mismatch."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mi7facts.cli import exits, options
from mi7facts.cli.extract import named_inputs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mi7facts.cli.results import Tally
    from mi7facts.cli.streams import Messages
    from mi7facts.expect.cases import Case
    from mi7facts.expect.records import Expected
    from mi7facts.expect.report import Outcome
    from mi7facts.model import Findings, Problem
    from mi7facts.settings import Settings

EXAMPLES = """\b
Examples:
  mi7facts check fixtures/
  mi7facts check --update bridge.txt && git diff bridge.expected.toml
"""


class CheckForm(StrEnum):
    """The formats of a check's report."""

    TEXT = "text"
    JSON = "json"


Strict = Annotated[bool, typer.Option("--strict", help="Also refuse facts that nobody expects.")]
WriteFound = Annotated[bool, typer.Option("--update", help="Write what was found as the expectation, for review.")]
ReportForm = Annotated[CheckForm, typer.Option("--format", "-f", help="Format of the report.")]


def check(
    paths: options.Paths = None,
    form: ReportForm = CheckForm.TEXT,
    strict: Strict = False,
    update: WriteFound = False,
    output: options.Output = None,
    exit_zero: options.ExitZero = False,
    published: options.Published = None,
    model: options.Model = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    assign: options.Assign = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Compare articles with expected facts.

    NAME.expected.toml stands beside NAME.txt (or .html, .json); one expected.toml in a folder speaks of its whole story. No PATH: here.
    """
    inputs = named_inputs(paths or ["."], "check")
    from mi7facts.cli.streams import Messages
    from mi7facts.expect.cases import find_cases
    from mi7facts.expect.records import Expected, load_expected
    from mi7facts.settings import load_settings

    given = {"published": published, "model": model, "jobs": jobs}
    settings = load_settings(given, config=config, isolated=isolated, assignments=assign or ()).settings
    cases = find_cases(inputs, create=update)
    messages = Messages(quiet=quiet, verbose=verbose)
    if not cases:
        messages.failure("no expectation was found: NAME.expected.toml beside NAME.txt, or expected.toml in a folder")
        return exits.NOTHING
    expectations = [load_expected(case.expectation) if case.exists else Expected() for case in cases]
    from mi7facts.cli.results import Tally  # after the checks: it brings the whole library

    tally = Tally(settings, keep=False)
    read = _read(cases, tally, messages)
    outcomes = [_outcome(*trio, settings=settings, strict=strict) for trio in zip(cases, expectations, read, strict=True)]
    if update:
        _write(outcomes, expectations, messages)
    else:
        _print(outcomes, form, output)
    finding = not update and not exit_zero and any(outcome.mismatches for outcome in outcomes)
    return exits.settle(articles=tally.articles, unreadable=tally.unreadable, finding=finding, bugs=tally.bugs)


def _read(cases: Sequence[Case], tally: Tally, messages: Messages) -> list[list[Findings | Problem]]:
    """Read all articles in one run and give each case what is its own. An article may be part of two cases."""
    from mi7facts import library
    from mi7facts.cli.results import problems_of
    from mi7facts.model import Problem

    owners: dict[str | None, list[int]] = {}
    inputs = list(dict.fromkeys(path for case in cases for path in case.inputs))
    for number, case in enumerate(cases):
        for name in case.inputs:
            owners.setdefault(name, []).append(number)
    found: list[list[Findings | Problem]] = [[] for _ in cases]
    for item in library.extract(inputs, tally.settings):
        tally.add(item)
        for problem in problems_of(item):
            messages.problem(problem)
        path = item.path if isinstance(item, Problem) else item.article.head.path
        for number in owners.get(path, ()):
            found[number].append(item)
    return found


def _outcome(case: Case, expected: Expected, items: list[Findings | Problem], *, settings: Settings, strict: bool) -> Outcome:
    from mi7facts import library
    from mi7facts.expect.compare import compare
    from mi7facts.expect.report import Outcome
    from mi7facts.model import Findings

    sheet = library.reconcile(items, settings)
    findings = tuple(item for item in items if isinstance(item, Findings))
    mismatches = compare(expected, sheet, strict=strict)
    return Outcome(expectation=case.expectation, sheet=sheet, findings=findings, mismatches=mismatches)


def _print(outcomes: Sequence[Outcome], form: CheckForm, output: str | None) -> None:
    from mi7facts.cli.sinks import open_sink
    from mi7facts.expect.report import json_report, text_report

    with open_sink(output) as sink:
        sink.write(json_report(outcomes) if form is CheckForm.JSON else text_report(outcomes))


def _write(outcomes: Sequence[Outcome], expectations: Sequence[Expected], messages: Messages) -> None:
    """Write what was found over each expectation, all or nothing; the comment at its head stays."""
    from mi7facts.cli.results import counted
    from mi7facts.cli.sinks import open_sink
    from mi7facts.expect.write import found_facts, leading_comment, to_toml

    for outcome, expected in zip(outcomes, expectations, strict=True):
        path = Path(outcome.expectation)
        comment = leading_comment(path.read_text("utf-8")) if path.exists() else ""
        text = to_toml(found_facts(outcome.sheet, expected.absent), comment)
        with open_sink(outcome.expectation) as sink:
            sink.write(text)
        facts, conflicts = counted(len(outcome.sheet.facts), "fact"), counted(len(outcome.sheet.conflicts), "conflict")
        messages.summary(f"{outcome.expectation}: {facts}, {conflicts}")
