"""Same input, same bytes: whatever the order of files, hash seed, time zone, number of jobs, working folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import mi7facts
from mi7facts.render.schema import article_schema, sheet_schema

ARTICLES = {
    "evening.txt": """Ferry delayed again

By Lise Ravn
4 May 2030

The ferry Aurelia will sail in May 2031, Odd Brekke, 52, said on Friday. “She is late,” Brekke said in Hestby.
The ship cost 40 million crowns and carries 600 people.
""",
    "morning.txt": """New ferry for Hestby

By Tor Vik
2 March 2030

The ferry Aurelia is scheduled to sail in March 2031. It will carry 550 people to Varnes, said Odd Brekke, 51, of the yard.
""",
    "weekly.txt": """What we know

The Aurelia, the new ferry, sails in June 2031. Anna Sol, the mayor of Varnes, expects 2,000 visitors.
""",
}


def output(folder: Path, *arguments: str, seed: str = "1", zone: str = "UTC") -> bytes:
    """The bytes of a run in the folder."""
    home = str(Path(mi7facts.__file__).parents[1])  # found from any working folder
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": home}
    done = subprocess.run([sys.executable, "-m", "mi7facts", *arguments], cwd=folder, env=environment, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles that disagree."""
    place = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (place / name).write_text(text, "utf-8")
    return place


def test_the_sheet(folder: Path) -> None:
    first = output(folder, "extract", "evening.txt", "morning.txt", "weekly.txt")
    assert b'"2031-03"' in first
    Draft202012Validator(sheet_schema()).validate(json.loads(first))
    again = output(folder, "extract", "weekly.txt", "evening.txt", "morning.txt", "--jobs", "2", seed="2", zone="Pacific/Kiritimati")
    assert again == first


def test_the_records(folder: Path) -> None:
    first = output(folder, "extract", ".", "--format", "jsonl")
    assert first.count(b"\n") == 3
    for line in first.splitlines():
        Draft202012Validator(article_schema()).validate(json.loads(line))
    again = output(folder, "extract", ".", "--format", "jsonl", "--jobs", "2", seed="3", zone="America/St_Johns")
    assert again == first
