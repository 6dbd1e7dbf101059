"""The best path through the zones of a text: before the story, in it, furniture in its midst, after it; in this order and no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Zone = Literal["before", "story", "gap", "after"]
ZONES: tuple[Zone, ...] = ("before", "story", "gap", "after")
#: What it costs that a text begins after its story, or ends before it.
NO_STORY = 5.0
NEVER = float("inf")
#: What each zone costs coming from each zone, at the first line, and at the last; the zones in their order.
STEPS = ((0.0, NEVER, NEVER, NEVER), (0.0, 0.0, 0.0, NEVER), (NEVER, 0.0, 0.0, NEVER), (0.0, 0.0, NEVER, 0.0))
FIRST = (0.0, 0.0, NEVER, NO_STORY)
LAST = (NO_STORY, 0.0, NEVER, 0.0)


def decode(rows: Sequence[Sequence[float]]) -> list[Zone]:
    """Return the likeliest path, given for each line the logarithms of the probabilities of the zones (Viterbi)."""
    if not rows:
        return []
    best = [score - cost for score, cost in zip(rows[0], FIRST, strict=True)]
    back: list[list[int]] = []
    for row in rows[1:]:
        came, now = [], []
        for score, costs in zip(row, STEPS, strict=True):
            options = [b - cost for b, cost in zip(best, costs, strict=True)]
            top = max(options)
            came.append(options.index(top))
            now.append(top + score)
        back.append(came)
        best = now
    ends = [b - cost for b, cost in zip(best, LAST, strict=True)]
    at = ends.index(max(ends))
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return [ZONES[zone] for zone in reversed(path)]
