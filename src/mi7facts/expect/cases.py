"""Which expectation belongs to which articles: `NAME.expected.toml` beside `NAME.txt`, or one `expected.toml` for a folder's story."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from mi7facts.errors import UsageError
from mi7facts.model import Record

STORY = "expected.toml"
BESIDE = ".expected.toml"
#: What an article's file may end with.
SUFFIXES = (".txt", ".text", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson")


class Case(Record, frozen=True, kw_only=True):
    """An expectation's file and the articles that it speaks of."""

    expectation: str
    inputs: tuple[str, ...]
    exists: bool = True


def find_cases(paths: Sequence[str], *, create: bool = False) -> tuple[Case, ...]:
    """Return the cases that the paths name or hold, each once, in order. With `create`, also those that have no expectation yet.

    Raises:
        UsageError: an expectation has no article.
    """
    cases: dict[str, Case] = {}
    for path in map(Path, paths):
        found = list(_in_folder(path) if path.is_dir() else _for_file(path))
        if not found and create:
            found = [_new(path)]
        cases |= {case.expectation: case for case in found}
    return tuple(cases.values())


def _for_file(path: Path) -> Iterator[Case]:
    beside = path.with_name(path.stem + BESIDE)
    if path.name == STORY:
        yield _story(path)
    elif path.name.endswith(BESIDE):
        yield _alone(path)
    elif beside.exists():
        yield Case(expectation=str(beside), inputs=(str(path),))


def _in_folder(folder: Path) -> Iterator[Case]:
    """Yield the cases of a folder and its folders, hidden ones left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if STORY in names:
            yield _story(Path(place, STORY))
        for name in sorted(names):
            if name.endswith(BESIDE) and not name.startswith("."):
                yield _alone(Path(place, name))


def _story(path: Path) -> Case:
    inputs = _articles(path.parent)
    if not inputs:
        raise UsageError("the folder holds no article", path=str(path))
    return Case(expectation=str(path), inputs=inputs)


def _alone(path: Path) -> Case:
    stem = path.name.removesuffix(BESIDE)
    for suffix in SUFFIXES:
        if (article := path.with_name(stem + suffix)).exists():
            return Case(expectation=str(path), inputs=(str(article),))
    raise UsageError(f"no article beside it: {stem}.txt, .html or .json", path=str(path))


def _articles(folder: Path) -> tuple[str, ...]:
    """Return the articles of a story: those of its folder and of folders below that are no story of their own."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        below = sorted(name for name in folders if not name.startswith("."))
        folders[:] = [name for name in below if not (here / name / STORY).exists()]
        found += [here / name for name in sorted(names) if name.lower().endswith(SUFFIXES) and not name.startswith(".")]
    return tuple(map(str, found))


def _new(path: Path) -> Case:
    if path.is_dir():
        return Case(expectation=str(path / STORY), inputs=_articles(path), exists=False)
    return Case(expectation=str(path.with_name(path.stem + BESIDE)), inputs=(str(path),), exists=False)
