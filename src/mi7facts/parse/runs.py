"""What the runs of lines say to the network: a lone heading between paragraphs, a list, a menu, a block of prose among others.

A run is a longest stretch of lines of one kind: prose, or no prose. All are features of the network; what they weigh is learned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from mi7facts.parse.cues import phrases
from mi7facts.parse.lines import Line
from mi7facts.parse.shape import Shape

LENGTHS = (2, 3, 4, 6, 10, 20, 50)
SUMS = (12, 24, 48, 96)
CAPITALS = (0.3, 0.6, 0.9)
#: Class of length from which on a line of prose is a paragraph.
PARAGRAPH = 7
#: Lines in which a heading and what it announces stand, and class of length of the longest heading.
REACH, HEADING = 12, 7
#: Words that a heading and its text share at most, as far as it counts.
SHARED = 4
_STAMPS = frozenset({"date", "ago"})


class Run(msgspec.Struct, frozen=True, gc=False):
    """Lines [start, end) of one kind, with what stands at both sides: is it a paragraph, a line of prose, or the edge of the text?"""

    prose: bool
    start: int
    end: int
    above: str
    below: str


def run_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Return what the run of each line says, and what the line shares with its neighbours' words."""
    rows: list[list[str]] = [[] for _ in shapes]
    runs = list(find_runs(shapes))
    ranks = _ranks(shapes, runs)
    lone = Counter(_look(shapes[run.start]) for run in runs if not run.prose and run.end - run.start == 1 and _amid(run))
    for run in runs:
        if run.prose:
            _tell_block(rows, shapes, run, ranks[run.start])
        else:
            _tell_stretch(rows, shapes, run, lone)
    for row, s, (above, below) in zip(rows, shapes, _announced(shapes), strict=True):
        row += [f"told{above}:{s.prose:d}", f"tells{below}:{s.prose:d}"]
    return rows


def find_runs(shapes: Sequence[Shape]) -> Iterator[Run]:
    """Yield the runs of a text, in order."""
    start = 0
    for prose, group in groupby(shapes, key=lambda s: s.prose):
        end = start + sum(1 for _ in group)
        yield Run(prose, start, end, _edge(shapes, start - 1), _edge(shapes, end))
        start = end


def _edge(shapes: Sequence[Shape], i: int) -> str:
    if not 0 <= i < len(shapes):
        return "e"
    return ("p" if shapes[i].size >= PARAGRAPH else "s") if shapes[i].prose else "n"


def _amid(run: Run) -> bool:
    return run.above == "p" and run.below == "p"


def _look(s: Shape) -> str:
    return f"{s.first}{bisect_right(CAPITALS, s.capitals)}{s.end}"


def _ranks(shapes: Sequence[Shape], runs: Sequence[Run]) -> dict[int, int]:
    """Return the rank of each block of prose by its length, the longest first."""
    sums = {run.start: sum(s.size for s in shapes[run.start : run.end]) for run in runs if run.prose}
    return {start: rank for rank, start in enumerate(sorted(sums, key=lambda start: (-sums[start], start)))}


def _tell_block(rows: list[list[str]], shapes: Sequence[Shape], run: Run, rank: int) -> None:
    length = bisect_right(LENGTHS, run.end - run.start)
    total = bisect_right(SUMS, sum(s.size for s in shapes[run.start : run.end]))
    told = [f"block{length}", f"blocksum{total}", f"rank{min(rank, 5)}", f"rank{min(rank, 5)}:{total}"]
    for i in range(run.start, run.end):
        rows[i] += told
        rows[i].append(f"block{min(length, 2)}:size{shapes[i].size}")


def _tell_stretch(rows: list[list[str]], shapes: Sequence[Shape], run: Run, lone: Counter[str]) -> None:
    n = run.end - run.start
    length = bisect_right(LENGTHS, n)
    members = shapes[run.start : run.end]
    between = run.above + run.below
    furnished = any(s.cues or _STAMPS.intersection(s.marks) for s in members)
    capitals = bisect_right(CAPITALS, sum(s.capitals for s in members) / n)
    bullets = sum(s.bullet for s in members) * 2 > n
    told = [f"run{length}:{between}", f"run{length}:{furnished:d}", f"run{length}:{between}:{furnished:d}", f"run{length}:caps{capitals}"]
    told += [f"run{min(length, 3)}:{between}:caps{capitals}:{furnished:d}"]
    told += [f"runlist:{between}"] if bullets else []
    for i in range(run.start, run.end):
        s = shapes[i]
        place = "only" if n == 1 else "first" if i == run.start else "last" if i == run.end - 1 else "mid"
        rows[i] += told
        rows[i] += [f"run:{place}:{between}:{s.size // 2}", f"run:{between}:{s.end}:{s.first}", f"run{min(length, 3)}:{s.end}:{s.size}"]
        if n == 1 and _amid(run):
            rows[i].append(f"lone{bisect_right(LENGTHS, lone[_look(s)])}")


def _announced(shapes: Sequence[Shape]) -> list[tuple[int, int]]:
    """Return for each line how many words of weight it shares with a heading above, and, if it is a heading, with prose below."""
    stop = phrases().stop
    words = [frozenset(word for word in s.words[:60] if len(word) > 3 and word not in stop) for s in shapes]
    told, tells = [0] * len(shapes), [0] * len(shapes)
    for i, s in enumerate(shapes):
        if s.prose or not 3 <= s.size <= HEADING or len(s.words) < 4:
            continue
        for j in range(i + 1, min(len(shapes), i + 1 + REACH)):
            if shapes[j].prose:
                both = min(SHARED, len(words[i] & words[j]))
                told[j], tells[i] = max(told[j], both), max(tells[i], both)
    return list(zip(told, tells, strict=True))
