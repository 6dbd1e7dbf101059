"""Measure how much of the golden dumps gets its role: by character, by role, and which roles are taken for which.

    python -m benchmarks.roles [FOLDER] [--json] [--misses]

FOLDER holds NAME.txt and NAME.roles.tsv (see tests/golden/parser/README.md). White space counts for nothing. `macro` is the mean over the
roles that the dumps hold. --misses prints every stretch with a wrong role, in the form of known-misses.tsv.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from mi7facts.model import Document
from mi7facts.parse.article import parse_document
from mi7facts.read.files import read_documents
from mi7facts.settings import Settings

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "parser"
#: Pairs of roles that are shown.
WORST = 25


class Miss(NamedTuple):
    """A stretch of one line whose role is not the true one."""

    name: str
    true: str
    found: str
    words: str


class Dump(NamedTuple):
    """A text with the true role of every stretch, and the role that was found for each of its characters."""

    name: str
    text: str
    rows: tuple[tuple[str, str], ...]
    found: tuple[str, ...]

    @property
    def true(self) -> list[str]:
        """The true role of each character, nothing for white space."""
        return spread(self.text, self.rows)


class Score(NamedTuple):
    """How well one role is found, in characters."""

    role: str
    dumps: int
    characters: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_rows(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the stretches of a dump: role and words, in order."""
    rows = [row.split("\t") for row in path.read_text("utf-8").splitlines()]
    return tuple((role, words) for role, words in rows)


def spread(text: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """Return the role of each character of a text, nothing for white space. The words of the rows must be those of the text."""
    roles = [""] * len(text)
    printed = iter([i for i, mark in enumerate(text) if not mark.isspace()])
    for role, words in rows:
        for mark in "".join(words.split()):
            at = next(printed, len(text))
            if at == len(text) or text[at] != mark:
                raise ValueError(f"{role}: {words!r} is not what stands at {at}: {text[at : at + 40]!r}")
            roles[at] = role
    if (left := next(printed, None)) is not None:
        raise ValueError(f"no role for {text[left : left + 40]!r}")
    return roles


def load(folder: Path) -> list[Dump]:
    """Read the dumps of a folder and parse each."""
    dumps = []
    for path in sorted(folder.glob("*.txt")):
        (document,) = read_documents([str(path)], Settings())
        if not isinstance(document, Document):
            raise ValueError(f"{path}: {document.message}")
        found = [""] * len(document.text)
        for s in parse_document(document, Settings()).head.segments:
            found[s.start : s.end] = [s.role] * (s.end - s.start)
        rows = read_rows(path.with_name(f"{path.stem}.roles.tsv"))
        dumps.append(Dump(path.stem, document.text, rows, tuple(found)))
    return dumps


def find_misses(dump: Dump) -> list[Miss]:
    """Return the stretches whose role is not the true one, line by line."""
    misses = []
    line, rows = 0, []
    for mark, true, found in zip(dump.text, dump.true, dump.found, strict=True):
        rows.append((line, true or None, found, mark))
        line += mark == "\n"
    printed = [row for row in rows if row[1]]
    for (_, true, found), run in groupby(_with_blanks(rows, printed), key=lambda row: row[:3]):
        if true != found and true:
            misses.append(Miss(dump.name, true, found, " ".join("".join(row[3] for row in run).split())))
    return misses


def _with_blanks(rows: Sequence[tuple], printed: Sequence[tuple]) -> list[tuple]:
    """Give the white space within a line the roles of the printed character before it, so that it breaks no stretch."""
    found, last = [], None
    for row in rows:
        if row[1]:
            last = row
        elif last is not None and last[0] == row[0]:
            row = (*last[:3], row[3])
        found.append(row)
    return found if printed else []


def count(dumps: Iterable[Dump]) -> Counter[tuple[str, str]]:
    """Return how many characters of each true role got which role."""
    pairs: Counter[tuple[str, str]] = Counter()
    for dump in dumps:
        pairs.update((true, found) for true, found in zip(dump.true, dump.found, strict=True) if true)
    return pairs


def score(dumps: Sequence[Dump]) -> list[Score]:
    """Return the score of each role that the dumps hold, the most frequent first."""
    pairs = count(dumps)
    held = Counter(role for dump in dumps for role in {role for role, _ in dump.rows})
    scores = []
    for role, times in held.items():
        true = sum(n for pair, n in pairs.items() if pair[0] == role)
        found = sum(n for pair, n in pairs.items() if pair[1] == role)
        right = pairs[role, role]
        scores.append(Score(role, times, true, right / found if found else 0.0, right / true if true else 0.0))
    return sorted(scores, key=lambda s: (-s.characters, s.role))


def accuracy(dumps: Sequence[Dump]) -> float:
    """Return the share of characters with the true role."""
    pairs = count(dumps)
    return sum(n for (true, found), n in pairs.items() if true == found) / max(1, pairs.total())


def confusions(dumps: Sequence[Dump]) -> list[tuple[str, str, int]]:
    """Return the pairs of true and found role that differ, with their characters, the worst first."""
    pairs = [(true, found, n) for (true, found), n in count(dumps).items() if true != found]
    return sorted(pairs, key=lambda pair: (-pair[2], pair))


def summary(dumps: Sequence[Dump]) -> dict[str, object]:
    """Return all figures, for --json."""
    scores = score(dumps)
    misses = [miss for dump in dumps for miss in find_misses(dump)]
    return {
        "dumps": len(dumps),
        "clean": len(dumps) - len({miss.name for miss in misses}),
        "accuracy": round(accuracy(dumps), 4),
        "macro_f1": round(sum(s.f1 for s in scores) / max(1, len(scores)), 4),
        "roles": {
            s.role: {
                "dumps": s.dumps,
                "characters": s.characters,
                "precision": round(s.precision, 4),
                "recall": round(s.recall, 4),
                "f1": round(s.f1, 4),
            }
            for s in scores
        },
        "confusions": [{"true": true, "found": found, "characters": n} for true, found, n in confusions(dumps)],
    }


def table(dumps: Sequence[Dump]) -> str:
    """Return all figures as a page to read."""
    scores = score(dumps)
    rows = [f"{'role':<12} {'dumps':>5} {'chars':>7} {'prec.':>6} {'recall':>6} {'F1':>6}"]
    rows += [
        f"{s.role:<12} {s.dumps:>5} {s.characters:>7} {100 * s.precision:>6.1f} {100 * s.recall:>6.1f} {100 * s.f1:>6.1f}" for s in scores
    ]
    figures = summary(dumps)
    rows.append(f"\nby character {100 * accuracy(dumps):.1f}, macro F1 {100 * sum(s.f1 for s in scores) / max(1, len(scores)):.1f}")
    rows.append(f"dumps without a miss {figures['clean']} of {figures['dumps']}\n")
    rows += [f"{n:>6}  {true} taken for {found}" for true, found, n in confusions(dumps)[:WORST]]
    return "\n".join(rows)


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=GOLDEN)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    dumps = load(args.folder)
    if args.json:
        print(json.dumps(summary(dumps), indent=1))
    elif args.misses:
        print("\n".join("\t".join(miss) for dump in dumps for miss in find_misses(dump)))
    else:
        print(table(dumps))


if __name__ == "__main__":
    main()
