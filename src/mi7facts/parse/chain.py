"""A linear chain over lines: is a line before the story, in it, furniture in its midst, or after it? Weights are data, learned elsewhere.

The four zones, not the roles, are what the weights know; roles are named from zone and cues in roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, log
from typing import Literal, cast

import msgspec

from mi7facts.data import load_text

Zone = Literal["before", "story", "gap", "after"]
ZONES: tuple[Zone, ...] = ("before", "story", "gap", "after")
Scores = tuple[float, float, float, float]
MODEL = "models/parser.json"


class Weights(msgspec.Struct, frozen=True):
    """What training learned: per feature a weight for each zone, per pair of zones one for the step, and one for each start and end."""

    features: dict[str, Scores]
    steps: tuple[Scores, Scores, Scores, Scores]
    start: Scores
    end: Scores


@cache
def weights() -> Weights:
    """Return the shipped weights."""
    return msgspec.json.decode(load_text(MODEL), type=Weights)


def emissions(features: Sequence[Sequence[str]], model: Weights) -> list[list[float]]:
    """Return the scores of each line for each zone, neighbours left aside."""
    known = model.features
    rows = []
    for names in features:
        a = b = c = d = 0.0
        for name in names:
            w = known.get(name)
            if w is not None:
                a += w[0]
                b += w[1]
                c += w[2]
                d += w[3]
        rows.append([a, b, c, d])
    return rows


def decode(rows: Sequence[Sequence[float]], model: Weights) -> list[Zone]:
    """Return the best path of zones (Viterbi)."""
    if not rows:
        return []
    columns = list(zip(*model.steps, strict=True))
    best = [s + e for s, e in zip(model.start, rows[0], strict=True)]
    back: list[list[int]] = []
    for row in rows[1:]:
        came, now = [], []
        for zone in range(4):
            options = [b + step for b, step in zip(best, columns[zone], strict=True)]
            top = max(options)
            came.append(options.index(top))
            now.append(top + row[zone])
        back.append(came)
        best = now
    last = [b + e for b, e in zip(best, model.end, strict=True)]
    at = last.index(max(last))
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return [ZONES[zone] for zone in reversed(path)]


def certainty(rows: Sequence[Sequence[float]], model: Weights) -> list[float]:
    """Return for each line the probability that it is of the story (forward and backward sums)."""
    columns = cast("list[tuple[float, ...]]", list(zip(*model.steps, strict=True)))
    forward = _sweep(rows, model.start, columns)
    backward = _sweep(rows[::-1], model.end, list(model.steps))[::-1]
    shares = []
    for f, b, row in zip(forward, backward, rows, strict=True):
        joint = [x + y - z for x, y, z in zip(f, b, row, strict=True)]
        top = max(joint)
        parts = [exp(value - top) for value in joint]
        shares.append(parts[1] / sum(parts))
    return shares


def _sweep(rows: Sequence[Sequence[float]], start: Sequence[float], into: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return, for each line, the log of the summed scores of all paths up to it, its own included."""
    found: list[list[float]] = []
    for i, row in enumerate(rows):
        if i == 0:
            found.append([s + e for s, e in zip(start, row, strict=True)])
            continue
        a, b, c, d = found[-1]
        now = []
        for zone in range(4):
            p, q, r, t = into[zone]
            p, q, r, t = a + p, b + q, c + r, d + t
            top = max(p, q, r, t)
            now.append(row[zone] + top + log(exp(p - top) + exp(q - top) + exp(r - top) + exp(t - top)))
        found.append(now)
    return found
