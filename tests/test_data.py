"""The data files: each loads, says where it comes from, is shipped, and its lists are sorted and hold nothing twice."""

from __future__ import annotations

import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import mi7facts
from mi7facts import data

PACKAGE = Path(mi7facts.__file__).parent
HOME = PACKAGE / "data"
TABLES = sorted(path.relative_to(HOME).as_posix() for path in HOME.rglob("*.toml"))
#: Lists whose order says something: which role or name is tried first, which name is the usual one, how a name goes on,
#: a noun's singular before its plural.
ORDERED = {"subject", "meta", "same", "words", "noun"}
Keys = tuple[str | int, ...]


def lists(value: object, keys: Keys = ()) -> Iterator[tuple[Keys, list[object]]]:
    """Every list of a table with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, (*keys, key))
    elif isinstance(value, list):
        yield keys, value
        for number, inner in enumerate(value):
            yield from lists(inner, (*keys, number))


def words(value: object) -> Iterator[str]:
    """Every string of a table, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)


def test_there_are_tables_of_each_kind() -> None:
    assert {path.split("/")[0] for path in TABLES} == {"attributes", "lexicons"}
    assert data.names("attributes", ".toml") + data.names("lexicons", ".toml") == tuple(TABLES)
    assert data.names("models", ".json") == ("models/parser.json",)
    assert data.names("models", ".toml") == ()


@pytest.mark.parametrize("name", TABLES)
def test_the_head_of_a_table_says_what_it_is_and_where_it_comes_from(name: str) -> None:
    lines = data.load_text(name).splitlines()
    head = lines[: next(n for n, line in enumerate(lines) if not line.startswith("#"))]
    said, _, source = " ".join(line.lstrip("# ") for line in head).partition("Provenance: ")
    assert said and source


@pytest.mark.parametrize("name", TABLES)
def test_a_list_holds_nothing_twice_and_is_sorted(name: str) -> None:
    for keys, found in lists(data.load_toml(name)):
        if all(isinstance(item, str) for item in found):
            listed = [str(item) for item in found]
            assert len(set(listed)) == len(listed), keys
            assert listed == sorted(listed) or ORDERED & set(keys), keys


@pytest.mark.parametrize("name", TABLES)
def test_words_are_written_as_articles_write_them(name: str) -> None:
    for word in words(data.load_toml(name)):
        assert unicodedata.is_normalized("NFC", word), word
        assert "\n" not in word and "  " not in word, word


def test_a_table_is_read_once() -> None:
    assert data.load_toml(TABLES[0]) is data.load_toml(TABLES[0])
    assert data.load_toml(TABLES[0]) == tomllib.loads(data.load_text(TABLES[0]))


@pytest.mark.parametrize("name", ["lexicons/none.toml", "../pyproject.toml"])
def test_what_is_not_there_is_told(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        data.load_toml(name)


def test_the_parsers_weights_say_where_they_come_from() -> None:
    model = json.loads(data.load_text("models/parser.json"))
    assert "benchmarks/train_parser.py" in model["provenance"]
    assert "no text" in model["provenance"]


def test_every_data_file_is_shipped() -> None:
    project = PACKAGE.parents[1] / "pyproject.toml"
    if not project.exists():
        pytest.skip("the package is installed without its project file")
    globs = tomllib.loads(project.read_text("utf-8"))["tool"]["setuptools"]["package-data"]["mi7facts"]
    shipped = {path for pattern in globs for path in PACKAGE.glob(pattern)}
    present = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert present == shipped & present
    assert present >= {PACKAGE / "py.typed", HOME / "models" / "parser.json"}
