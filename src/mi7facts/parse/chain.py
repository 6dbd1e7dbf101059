"""The best path through the zones of a text: before the story, in it, furniture in its midst, after it; in this order and no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Zone = Literal["before", "story", "gap", "after"]
ZONES: tuple[Zone, ...] = ("before", "story", "gap", "after")
#: What it costs that a text begins after its story, or ends before it.
NO_STORY = 5.0
NEVER = float("inf")
#: From which zones each zone can be come to, and what each costs at the first line and at the last; the zones in their order.
PREVIOUS = ((0,), (0, 1, 2), (1, 2), (0, 1, 3))
FIRST = (0.0, 0.0, NEVER, NO_STORY)
LAST = (NO_STORY, 0.0, NEVER, 0.0)


def decode(rows: Sequence[Sequence[float]]) -> list[Zone]:
    """Return the likeliest path, given for each line the logarithms of the probabilities of the zones (Viterbi)."""
    if not rows:
        return []
    best = [score - cost for score, cost in zip(rows[0], FIRST, strict=True)]
    back: list[list[int]] = []
    for row in rows[1:]:
        came = [max(zones, key=best.__getitem__) for zones in PREVIOUS]
        best = [best[zone] + score for zone, score in zip(came, row, strict=True)]
        back.append(came)
    ends = [b - cost for b, cost in zip(best, LAST, strict=True)]
    at = ends.index(max(ends))
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return [ZONES[zone] for zone in reversed(path)]
