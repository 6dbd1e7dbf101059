"""The README shows what the program prints, and its two set-up commands stand where `.ci/run` looks for them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_sheet_is_what_the_first_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks.readme import printed, shown

    assert shown(README) == printed(), "run: python -m benchmarks.readme"


def test_two_commands_stand_alone() -> None:
    first, second = blocks("sh")
    assert "extract seeds/" in first and "pytest" in second
    assert all("constraints.txt" in command and "-m venv" in command for command in (first, second))


def test_examples_of_configuration_are_toml() -> None:
    found = [tomllib.loads(block) for block in blocks("toml")]
    assert found[0]["fact"][0]["attribute"] == "release_date"
    assert "alias" in found[1]


def test_constraints_name_versions_and_no_addresses() -> None:
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line) for line in lines)


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    names = {re.match(r"[\w-]+", d)[0].lower().replace("_", "-") for d in wanted} - {"mi7facts"}
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    assert names <= pinned
