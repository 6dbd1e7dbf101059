"""The command line in this process, over an invented story instead of spaCy."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from commandline import Run, Runner, Story
from mi7facts.cli.app import main


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    """Run a command line in an empty folder, standard input being a pipe."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "MI7FACTS_JOBS"):
        monkeypatch.delenv(name, raising=False)

    def run_line(*arguments: str, stdin: io.StringIO | None = None) -> Run:
        monkeypatch.setattr(sys, "stdin", stdin or io.StringIO(""))
        code = main(arguments)
        out, err = capsysbinary.readouterr()
        return Run(code, out.decode("utf-8"), err.decode("utf-8"))

    return run_line


@pytest.fixture
def story(monkeypatch: pytest.MonkeyPatch) -> Story:
    """Put the invented story in the library's place."""
    made = Story()
    monkeypatch.setattr("mi7facts.library.extract", made.extract)
    monkeypatch.setattr("mi7facts.library.reconcile", made.reconcile)
    monkeypatch.setattr("mi7facts.library.workings", made.workings)
    monkeypatch.setattr("mi7facts.cli.results.reconcile", made.reconcile)
    return made
