"""Expectations as TOML: read, and located where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from mi7facts.errors import UsageError
from mi7facts.expect.records import Absent, Expected, ExpectedFact, ExpectedRelation, load_expected

GOOD = """\
# A ferry that is late.
[[fact]]
subject = "Aurelia"
attribute = "release_date"
value = "2031-03~"
evidence = "March 2031"

[[fact]]
subject = "Aurelia"
attribute = "price"
value = 40_000_000
unit = "NOK"

[[conflict]]
subject = "Aurelia"
attribute = "release_date"
values = ["2031-05", "2031-06"]

[absent]
people = ["Lise Ravn"]
updates = true
"""


def load(tmp_path: Path, text: str) -> Expected:
    """Read a text as an expectation."""
    path = tmp_path / "expected.toml"
    path.write_text(text, "utf-8")
    return load_expected(str(path))


def test_all_tables(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == Expected(
        fact=(
            ExpectedFact(subject="Aurelia", attribute="release_date", value="2031-03~", evidence="March 2031"),
            ExpectedFact(subject="Aurelia", attribute="price", value=40_000_000, unit="NOK"),
        ),
        conflict=(ExpectedRelation(subject="Aurelia", attribute="release_date", values=("2031-05", "2031-06")),),
        absent=Absent(people=("Lise Ravn",), updates=True),
    )
    assert load(tmp_path, "") == Expected()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[[facts]]\nsubject = 'x'\n", 1, "facts: no such key; did you mean 'fact'?"),
        (GOOD.replace("unit", "unot"), 12, "[fact] unot: no such key; did you mean 'unit'?"),
        (GOOD.replace("people", "peopel"), 20, "[absent] peopel: no such key; did you mean 'people'?"),
        (GOOD.replace('attribute = "price"\n', ""), 8, "missing required field `attribute`"),
        (GOOD.replace('["2031-05", "2031-06"]', '"2031-05"'), 14, "Expected `array`"),
        (GOOD.replace("updates = true", 'updates = "yes"'), 19, "Expected `bool`"),
        ("[[fact]]\nsubject = \n", 2, "not valid TOML"),
        ("fact = 3\n", 1, "Expected `array`"),
    ],
)
def test_faults_are_located(tmp_path: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, text)
    assert says in caught.value.message
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "expected.toml"), line)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_expected(str(tmp_path / "gone.toml"))
    (tmp_path / "latin.toml").write_bytes(b"# \xe9\n")
    with pytest.raises(UsageError, match="not UTF-8"):
        load_expected(str(tmp_path / "latin.toml"))
