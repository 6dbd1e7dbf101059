"""`mi7facts extract`: articles in, records or the merged sheet out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from mi7facts.cli import exits, options
from mi7facts.errors import UsageError

if TYPE_CHECKING:
    from mi7facts.cli.results import Job, Tally
    from mi7facts.cli.streams import Messages
    from mi7facts.model import Sheet

EXAMPLES = """\b
Examples:
  mi7facts extract articles/ -o sheet.json
  cat story.txt | mi7facts extract --published 2021-05-04 --format jsonl
"""
_WHAT_FAILS = ("conflict", "empty")


def extract(
    paths: options.Paths = None,
    form: options.FormOption = None,
    output: options.Output = None,
    output_dir: options.OutputDir = None,
    only: options.Only = None,
    published: options.Published = None,
    date_order: options.DateOrder = None,
    timezone: options.Timezone = None,
    language: options.Language = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    model: options.Model = None,
    jobs: options.Jobs = None,
    max_bytes: options.MaxBytes = None,
    timeout: options.Timeout = None,
    input_format: options.InputFormat = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    assign: options.Assign = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
    color: options.Color = options.ColourChoice.AUTO,
    progress: options.Progress = options.ProgressChoice.AUTO,
    pretty: options.Pretty = False,
    ascii_only: options.Ascii = False,
) -> int:
    """Print the fact sheet of all articles.

    One merged sheet; with --format jsonl one record an article, as soon as it is read.
    """
    inputs = named_inputs(paths, "extract")
    from mi7facts.cli.streams import Messages, colour_of_output, width
    from mi7facts.render.json import PARTS
    from mi7facts.settings import load_settings

    failing = listed("--fail-on", fail_on, _WHAT_FAILS)
    parts = listed("--only", only, PARTS)
    given = {
        "published": published, "date_order": date_order, "timezone": timezone, "language": language, "model": model, "jobs": jobs,
        "max_bytes": max_bytes, "timeout_per_article": timeout, "input_format": input_format,
    }  # fmt: skip
    settings = load_settings(given, config=config, isolated=isolated, assignments=assign or ()).settings
    messages = Messages(quiet=quiet, verbose=verbose, progress=progress.value)
    from mi7facts.cli.results import Job, Look, Tally  # after the checks: it brings the whole library

    look = Look(
        form=_form(form, output, output_dir), only=frozenset(part for part in PARTS if part in parts), pretty=pretty,
        ascii_only=ascii_only, colour=colour_of_output(color.value, output or output_dir), width=width(),
    )  # fmt: skip
    streaming = look.form == "jsonl" or output_dir is not None
    tally = Tally(settings, keep=not streaming or messages.summarize or "conflict" in failing)
    sheet = _run(inputs, Job(settings=settings, look=look, output=output, output_dir=output_dir), tally, messages)
    finding = ("conflict" in failing and bool(sheet and sheet.conflicts)) or ("empty" in failing and tally.empty > 0)
    return exits.settle(articles=tally.articles, unreadable=tally.unreadable, finding=finding and not exit_zero, bugs=tally.bugs)


def _run(inputs: list[str], job: Job, tally: Tally, messages: Messages) -> Sheet | None:
    """Take the inputs through the library to the results, and tell problems on the way."""
    from mi7facts import library
    from mi7facts.cli.results import open_results, problems_of, summary
    from mi7facts.model import Findings

    with open_results(job) as results:
        for item in library.extract(inputs, job.settings):
            tally.add(item)
            for problem in problems_of(item):
                messages.problem(problem)
            if isinstance(item, Findings):
                messages.clear()
                results.add(item)
                messages.articles_done(tally.articles)
        sheet = tally.sheet()
        messages.clear()
        results.close(sheet, tally.found)
    if not tally.articles:
        messages.failure("no article was found" if not tally.unreadable else "none of the inputs could be read")
    messages.summary(summary(tally, sheet))
    return sheet


def named_inputs(paths: list[str] | None, command: str) -> list[str]:
    """Return the inputs of a command line: what it names, or standard input.

    Raises:
        UsageError: nothing is named and standard input is a terminal, or a named path is missing.
    """
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise UsageError(f"no input; for example: mi7facts {command} articles/   or   cat story.txt | mi7facts {command}")
        return ["-"]
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            raise UsageError("no such file or folder", path=path or "''")
    return paths


def listed(option: str, text: str | None, known: Sequence[str]) -> frozenset[str]:
    """Return the words of a comma-separated option, all of them known.

    Raises:
        UsageError: a word is unknown; the nearest one is told.
    """
    words = [word.strip() for word in (text or "").split(",") if word.strip()]
    for word in words:
        if word not in known:
            near = get_close_matches(word, known, 1)
            raise UsageError(f"{option} {word}: {f'did you mean {near[0]!r}?' if near else 'known are ' + ', '.join(known)}")
    return frozenset(words)


def _form(form: options.Form | None, output: str | None, output_dir: str | None) -> Literal["text", "json", "jsonl"]:
    """Return the output format: as told, as the suffix of the output file says, text for a reader, else the sheet.

    Raises:
        UsageError: both a file and a folder are named.
    """
    if output is not None and output_dir is not None:
        raise UsageError("-o and --output-dir: say one of them")
    if form is not None:
        return form.value
    if output and output != "-":
        suffix = os.path.splitext(output)[1].lower()  # noqa: PTH122
        return "jsonl" if suffix in (".jsonl", ".ndjson") else "text" if suffix in (".txt", ".text") else "json"
    return "text" if output_dir is None and sys.stdout is not None and sys.stdout.isatty() else "json"
