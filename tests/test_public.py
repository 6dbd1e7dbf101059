"""The public face: what can be imported, what that costs, and that it stays the same."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import mi7facts
from mi7facts.model import Article, Sheet

PACKAGE = Path(mi7facts.__file__).parent
HEAVY = ("spacy", "dateparser", "lxml", "numpy", "rich", "typer", "msgspec")


def test_the_face_is_these_names() -> None:
    assert mi7facts.__all__ == ["Article", "Sheet", "__version__", "extract", "reconcile"]
    assert mi7facts.__all__ == sorted(mi7facts.__all__)
    assert (mi7facts.Article, mi7facts.Sheet) == (Article, Sheet)


@pytest.mark.parametrize(
    ("name", "parameters"), [("extract", ["paths", "settings"]), ("reconcile", ["found", "settings"])], ids=["extract", "reconcile"]
)
def test_the_functions_say_what_they_take(name: str, parameters: list[str]) -> None:
    function = getattr(mi7facts, name)
    assert list(inspect.signature(function).parameters) == parameters
    assert inspect.signature(function).parameters["settings"].default is None
    assert inspect.getdoc(function)


@pytest.mark.parametrize("name", ["Reading", "Findings", "__wrapped__", "main"])
def test_no_other_name_is_there(name: str) -> None:
    with pytest.raises(AttributeError, match=f"'mi7facts' has no attribute '{name}'"):
        getattr(mi7facts, name)


def test_reconcile_stays_a_function_beside_the_package_of_that_name() -> None:
    merge = import_module("mi7facts.reconcile.sheet").merge
    assert callable(mi7facts.reconcile) and callable(merge)
    assert mi7facts.reconcile is not merge
    assert mi7facts.reconcile.__module__ == "mi7facts.library"


def test_an_import_costs_nothing() -> None:
    script = f"import mi7facts, sys, json; mi7facts.__version__; print(json.dumps([m for m in {HEAVY} if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert json.loads(done.stdout) == []


def test_the_version_is_the_projects() -> None:
    project = PACKAGE.parents[1] / "pyproject.toml"
    if not project.exists():
        pytest.skip("the package is installed without its project file")
    assert tomllib.loads(project.read_text("utf-8"))["project"]["version"] == mi7facts.__version__


def test_types_are_shipped() -> None:
    assert (PACKAGE / "py.typed").is_file()


def holding(words: tuple[str, ...], apart: tuple[str, ...] = ()) -> list[str]:
    """The modules whose source holds one of the words, those of some folders left apart."""
    modules = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] not in apart]
    return [str(path) for path in modules if any(word in path.read_text("utf-8") for word in words)]


def test_no_module_asks_the_clock_the_network_or_the_dice() -> None:
    """Same input, same bytes: a module that asks what day it is could not promise that."""
    assert holding((".today()", ".now()", "utcnow(", "import random", "import socket", "urllib.request", "import requests", "uuid4")) == []


def test_only_the_command_line_prints_and_reads_the_environment() -> None:
    front = ("cli", "engine", "__main__.py", "__init__.py")
    assert holding((" print(", "sys.stdout", "sys.stderr", "os.environ["), front) == []
    assert holding(("os.environ", "os.getenv"), (*front, "settings.py", "annotate")) == []
    assert len(holding(("os.environ",))) >= 1  # the search itself finds what there is
