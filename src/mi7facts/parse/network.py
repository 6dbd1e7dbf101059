"""A small network over lines: how likely is a line before the story, in it, furniture in its midst, or after it?

Each line is the sum of what its features bring, first alone, then beside what its neighbours, near and far, amount to. Weights are data,
learned elsewhere (benchmarks/train_parser.py); here they are only applied, with numpy. Which path through the zones is best, chain decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from mi7facts.data import load_text

MODEL = "models/parser.json"
#: Windows of lines whose means a line is seen beside, from and to relative to it; the line itself is one.
VIEWS = ((0, 0), (-1, -1), (1, 1), (-2, -2), (2, 2), (-6, -3), (3, 6), (-20, -7), (7, 20))
#: Lines whose features are summed at a time: bounds the memory that a long text takes.
CHUNK = 2_000
#: Lines that are multiplied at a time. Threads would cost more than they bring: a page is a few hundred lines.
ROWS = 128
ZONE_COUNT = 4

Matrix = NDArray[np.float32]


class Stored(msgspec.Struct, frozen=True):
    """The weights as they are written: whole numbers of `unit`. Of a feature's, four are for the zones, the others for the hidden sums."""

    unit: float
    features: dict[str, tuple[int, ...]]
    hidden_bias: tuple[int, ...]
    mixing: tuple[tuple[int, ...], ...]
    mixing_bias: tuple[int, ...]
    output: tuple[tuple[int, ...], ...]
    output_bias: tuple[int, ...]


class Network:
    """The weights, ready for use."""

    def __init__(self, stored: Stored) -> None:
        self.known = {name: i for i, name in enumerate(stored.features)}
        table = self._scaled(stored, list(stored.features.values()))
        self.table = table
        self.hidden_bias = self._scaled(stored, stored.hidden_bias)
        self.mixing, self.mixing_bias = self._scaled(stored, stored.mixing), self._scaled(stored, stored.mixing_bias)
        self.output, self.output_bias = self._scaled(stored, stored.output), self._scaled(stored, stored.output_bias)

    @staticmethod
    def _scaled(stored: Stored, numbers: Sequence[int] | Sequence[tuple[int, ...]]) -> Matrix:
        return np.asarray(numbers, dtype=np.float32) * np.float32(stored.unit)

    def log_probabilities(self, features: Sequence[Sequence[str]]) -> Matrix:
        """Return for each line the logarithms of the probabilities of the four zones."""
        sums = self._sums(features)
        direct, hidden = sums[:, :ZONE_COUNT], sums[:, ZONE_COUNT:]
        seen = np.maximum(hidden + self.hidden_bias, 0)
        mixed = np.maximum(self._mixed(seen) + self.mixing_bias, 0)
        scores = mixed @ self.output + self.output_bias + direct
        scores -= scores.max(axis=1, keepdims=True)
        found: Matrix = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return found

    def _mixed(self, seen: Matrix) -> Matrix:
        """Return what the neighbourhood of each line amounts to, in products so small that no library starts threads for them."""
        width = seen.shape[1]
        found = np.zeros((len(seen), self.mixing.shape[1]), np.float32)
        for at, rows in enumerate(views(seen)):
            weights = self.mixing[at * width : (at + 1) * width]
            for start in range(0, len(seen), ROWS):
                found[start : start + ROWS] += rows[start : start + ROWS] @ weights
        return found

    def _sums(self, features: Sequence[Sequence[str]]) -> Matrix:
        """Return what the features of each line sum up to, chunk by chunk."""
        found = np.zeros((len(features), self.table.shape[1]), np.float32)
        known = self.known
        for start in range(0, len(features), CHUNK):
            rows = [[i for i in map(known.get, names) if i is not None] for names in features[start : start + CHUNK]]
            filled = [at for at, row in enumerate(rows, start) if row]
            if filled:
                starts = list(accumulate((len(row) for row in rows if row), initial=0))[:-1]
                found[filled] = np.add.reduceat(self.table[list(chain.from_iterable(rows))], starts, axis=0)
        return found


def views(rows: Matrix) -> list[Matrix]:
    """Return for each view the means of the rows in it; rows beyond the edges count as zero."""
    n = len(rows)
    sums = np.concatenate([np.zeros((1, rows.shape[1]), rows.dtype), np.cumsum(rows, axis=0, dtype=np.float64).astype(rows.dtype)])
    at = np.arange(n)
    found = []
    for first, last in VIEWS:
        low, high = np.clip(at + first, 0, n), np.clip(at + last + 1, 0, n)
        found.append((sums[high] - sums[low]) / np.float32(last - first + 1))
    return found


@cache
def network() -> Network:
    """Return the shipped network."""
    return Network(msgspec.json.decode(load_text(MODEL), type=Stored))
