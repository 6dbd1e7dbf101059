"""The error tree: a code for each, drawn in the module's docstring, and a problem that tells where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import mi7facts
from mi7facts import errors
from mi7facts.errors import BadRecord, InputError, Mi7Error, ModelMissing, OutputError, TooLarge, Unreadable, UsageError
from mi7facts.model import Problem

SOURCE = Path(mi7facts.__file__).parent
DRAWN = re.compile(r"[├└]── (\w+) +(M\d{3})?")


def tree(kind: type[Mi7Error]) -> Iterator[type[Mi7Error]]:
    """An error class and all below it."""
    yield kind
    for below in kind.__subclasses__():
        yield from tree(below)


CLASSES = sorted(set(tree(Mi7Error)), key=lambda kind: kind.code)


def test_every_class_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in CLASSES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"M\d{3}", code) for code in codes)
    assert all("code" in vars(kind) for kind in CLASSES)


def test_the_docstring_draws_the_whole_tree() -> None:
    drawn = dict(DRAWN.findall(errors.__doc__ or ""))
    assert drawn.keys() == {kind.__name__ for kind in CLASSES} - {"Mi7Error"}
    assert {name: code for name, code in drawn.items() if code} == {
        kind.__name__: kind.code for kind in CLASSES if kind not in (Mi7Error, InputError)
    }


@pytest.mark.parametrize(
    ("below", "above"), [(ModelMissing, UsageError), (Unreadable, InputError), (TooLarge, InputError), (BadRecord, InputError)]
)
def test_what_is_caught_together(below: type[Mi7Error], above: type[Mi7Error]) -> None:
    assert issubclass(below, above)
    assert not issubclass(OutputError, InputError | UsageError)


def test_no_code_is_used_that_is_not_documented() -> None:
    used = {code for path in SOURCE.rglob("*.py") for code in re.findall(r'"(M\d{3})"', path.read_text("utf-8"))}
    documented = set(re.findall(r"M\d{3}", errors.__doc__ or ""))
    assert used - documented == {"M000", "M100"}  # the roots of the tree, never raised themselves


@pytest.mark.parametrize("name", ["Mi7Error(", "InputError("])
def test_the_roots_are_never_raised(name: str) -> None:
    raised = [path.name for path in SOURCE.rglob("*.py") if re.search(rf"raise {re.escape(name)}", path.read_text("utf-8"))]
    assert raised == []


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(("path", "line"), [(None, None), ("a.jsonl", None), ("a.jsonl", 7)])
def test_an_error_becomes_a_problem_with_its_place(kind: type[Mi7Error], path: str | None, line: int | None) -> None:
    error = kind("the cable broke", path=path, line=line)
    assert str(error) == error.message == "the cable broke"
    assert error.problem() == Problem(code=kind.code, severity="error", path=path, line=line, message="the cable broke")
    assert kind.__doc__


def test_the_place_is_named_never_counted() -> None:
    with pytest.raises(TypeError):
        TooLarge("too large", "a.txt")  # type: ignore[misc]
