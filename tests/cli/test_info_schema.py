"""`info`, `schema`, `completion`: what they print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from commandline import Runner
from mi7facts import __version__


@pytest.mark.parametrize("what", ["article", "sheet", "expected"])
def test_schemas(run: Runner, what: str) -> None:
    code, out, err = run("schema", what)
    assert (code, err) == (0, "")
    Draft202012Validator.check_schema(json.loads(out))
    assert json.loads(out)["$id"] == f"urn:mi7facts:schema:{what}:1"


def test_the_sheet_is_the_default_schema(run: Runner) -> None:
    assert run("schema") == run("schema", "sheet")


def test_info_tells_where_each_setting_came_from(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mi7facts.toml").write_text('timezone = "UTC"\n[[alias]]\nname = "A"\naliases = ["B"]\n', "utf-8")
    monkeypatch.setenv("MI7FACTS_JOBS", "3")
    code, out, err = run("info", "--set", "max_bytes=2M", "-f", "json")
    rows = json.loads(out)
    assert (code, err) == (0, "")
    assert rows["versions"]["mi7facts"] == __version__
    assert rows["settings"]["timezone"] == f"UTC ({tmp_path / 'mi7facts.toml'})"
    assert rows["settings"]["jobs"] == "3 (MI7FACTS_JOBS)"
    assert rows["settings"]["max_bytes"] == "2097152 (--set)"
    assert rows["settings"]["published"] == "unset (default)"
    assert rows["settings"]["alias"].startswith("1 (")
    assert any(name.startswith("attributes/") for name in rows["data"])


def test_info_is_readable_and_survives_a_missing_model(run: Runner) -> None:
    code, out, _ = run("info", "--model", "no_such_pipeline")
    assert code == 0
    assert "is not installed" in out
    assert "\nsettings\n  model " in out


def test_attributes(run: Runner) -> None:
    out = run("info", "--attributes").out
    assert out.startswith("attributes\n")
    assert "  release_date " in out
    assert out.splitlines()[1:] == sorted(out.splitlines()[1:])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_scripts(run: Runner, shell: str) -> None:
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    assert "_MI7FACTS_COMPLETE" in out
    assert "mi7facts" in out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mi7facts ext", "extract"),
        ("mi7facts exp", "explain"),
        ("mi7facts extract --form", "--format"),
        ("mi7facts schema ex", "expected"),
        ("mi7facts check --str", "--strict"),
    ],
)
def test_a_shell_is_answered(typed: str, offered: str) -> None:
    question = {"_MI7FACTS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    done = subprocess.run([sys.executable, "-m", "mi7facts"], env=os.environ | question, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [offered]
