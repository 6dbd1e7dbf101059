"""Which expectation speaks of which articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from mi7facts.errors import UsageError
from mi7facts.expect.cases import Case, find_cases


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article alone, a story, a story in a story, and hidden things."""
    for name in (
        "bridge.txt", "bridge.expected.toml", "other.txt", "notes.toml",
        "fire/monday.txt", "fire/tuesday.html", "fire/wednesday.JSONL", "fire/picture.png", "fire/expected.toml", "fire/.hidden.txt",
        "fire/more/thursday.json", "fire/trial/friday.txt", "fire/trial/expected.toml",
        ".git/expected.toml", ".git/x.txt",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


FIRE = Case(
    expectation="fire/expected.toml",
    inputs=("fire/monday.txt", "fire/tuesday.html", "fire/wednesday.JSONL", "fire/more/thursday.json"),
)
TRIAL = Case(expectation="fire/trial/expected.toml", inputs=("fire/trial/friday.txt",))
BRIDGE = Case(expectation="bridge.expected.toml", inputs=("bridge.txt",))


@pytest.mark.parametrize(
    ("paths", "cases"),
    [
        (["."], (BRIDGE, FIRE, TRIAL)),
        (["fire"], (FIRE, TRIAL)),
        (["fire/trial"], (TRIAL,)),
        (["fire/expected.toml"], (FIRE,)),
        (["bridge.txt"], (BRIDGE,)),
        (["bridge.expected.toml"], (BRIDGE,)),
        (["bridge.txt", "bridge.expected.toml", "."], (BRIDGE, FIRE, TRIAL)),
        (["other.txt"], ()),
        (["fire/more"], ()),
    ],
)
def test_cases(tree: Path, paths: list[str], cases: tuple[Case, ...]) -> None:
    assert find_cases(paths) == cases


def test_cases_to_be_made(tree: Path) -> None:
    assert find_cases(["other.txt"], create=True) == (Case(expectation="other.expected.toml", inputs=("other.txt",), exists=False),)
    assert find_cases(["fire/more"], create=True) == (
        Case(expectation="fire/more/expected.toml", inputs=("fire/more/thursday.json",), exists=False),
    )
    assert find_cases(["bridge.txt"], create=True) == (BRIDGE,)


def test_an_expectation_without_an_article(tree: Path) -> None:
    (tree / "lost.expected.toml").write_text("", "utf-8")
    with pytest.raises(UsageError, match=r"no article beside it: lost\.txt"):
        find_cases(["."])
    (tree / "lost.expected.toml").unlink()
    (tree / "bare").mkdir()
    (tree / "bare" / "expected.toml").write_text("", "utf-8")
    with pytest.raises(UsageError, match="holds no article"):
        find_cases(["bare"])
