"""Which lines are the story: the likeliest path through what the network makes of each line. What the others are, roles decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from mi7facts.model import Markup
from mi7facts.parse.chain import Zone, decode
from mi7facts.parse.features import line_features
from mi7facts.parse.lines import Line
from mi7facts.parse.markup import hint_roles
from mi7facts.parse.network import Matrix, Network, network
from mi7facts.parse.shape import Shape
from mi7facts.parse.signs import FIRM, LEAD, SOFT, STRONG, find_signs, is_furniture

#: What is certain counts for more than anything that was learned.
AGAINST = {FIRM: 12.0, STRONG: 6.0, SOFT: 0.0, 0: 0.0, LEAD: 0.0}
#: How much a line is given the benefit of the doubt: a paragraph lost is worse than a teaser kept (chosen by cross-validation).
LEANING = 0.3
#: What the markup of a caption weighs, and of a reader's answer: they stand amid stories or right below, and read like them.
ASIDES, SET_ASIDE = frozenset({"caption", "credit", "comments"}), 20.0
#: Furniture looks alike above and below a story: how much it counts for which of the two a line was taken.
PLACED = 0.15
#: How much less likely it makes a line to stand amid the story and not outside (a logarithm).
ASTRAY = -2.5
#: Lines of a menu or a table tell the same over and over: those of a run of lines of so few words count for so many together.
FEW_WORDS, COUNTED = 10, 12
#: How sure a text without any furniture is all story.
PLAIN = 0.98


def find_zones(
    lines: Sequence[Line], shapes: Sequence[Shape], markup: Sequence[Markup] = (), model: Network | None = None
) -> list[tuple[Zone, float]]:
    """Return the zone of each line with the probability that it is story. `markup` is what a page says of its stretches."""
    if not lines:
        return []
    if len(lines) == 1 or not (markup or any(is_furniture(line, s) for line, s in zip(lines, shapes, strict=True))):
        return [("story", PLAIN)] * len(lines)
    signs = find_signs(lines, shapes)
    scores = (model or network()).log_probabilities(line_features(lines, shapes, markup, signs))
    scores[:, 1] += LEANING
    scores[:, 1] -= [AGAINST[sign] for sign in signs.against]
    scores[[hint in ASIDES for hint in hint_roles(lines, markup)] if markup else [], 1] -= SET_ASIDE
    shares = np.exp(scores[:, 1] - np.logaddexp.reduce(scores, axis=1))
    weighed = _placeless(scores) * _weights(shapes)[:, None]
    return list(zip(_path(weighed.tolist()), shares.tolist(), strict=True))


def _placeless(scores: Matrix) -> Matrix:
    """Return the scores with less weight on where furniture stands: teasers look alike all over, and the order tells them apart."""
    before, _, gap, after = scores.T
    outside = np.logaddexp(before, after)
    found = scores.copy()
    found[:, 0] = outside + PLACED * (before - outside)
    found[:, 3] = outside + PLACED * (after - outside)
    found[:, 2] = np.logaddexp(gap, outside + ASTRAY)
    return found


def _weights(shapes: Sequence[Shape]) -> Matrix:
    """Return what the evidence of each line weighs."""
    found: list[float] = []
    for few, run in groupby(shapes, key=lambda s: len(s.words) < FEW_WORDS):
        n = sum(1 for _ in run)
        found += [min(1.0, COUNTED / n) if few else 1.0] * n
    return np.asarray(found, np.float32)


def _path(rows: list[list[float]]) -> list[Zone]:
    path = decode(rows)
    if "story" in path:
        return path
    # a text without a single story line is of no use to anybody: its likeliest line is one
    best = max(range(len(rows)), key=lambda i: rows[i][1])
    return [("story" if i == best else "before" if i < best else "after") for i in range(len(rows))]
