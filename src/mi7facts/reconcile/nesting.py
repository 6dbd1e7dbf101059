"""Which places lie in which, as the articles themselves say: "the Old Pier in Wexford", "Harrow, a suburb of London", "Oslo, Norway"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from mi7facts.model import Findings
from mi7facts.reconcile.cast import Cast
from mi7facts.reconcile.names import fold

_BETWEEN = re.compile(r",? ?(?:in|at|,|,? an? [\w-]+(?: [\w-]+)? (?:of|in|near|outside))(?: the)?(?: [a-z]+ of)? ?|,? ?\(")
_LONGEST = 40


def nested_places(findings: Sequence[Findings], cast: Cast) -> Callable[[str, str], bool]:
    """Return a test whether one of two places (by id or name) lies in the other, directly or through a third."""
    inside: dict[str, set[str]] = {}
    for i, found in enumerate(findings):
        mentions = sorted(
            (m.start, m.end, cast.ids[i, e.id])
            for e in found.entities
            if e.type in ("place", "facility", "organization")
            for m in e.mentions
            if m.kind == "name"
        )
        text = found.article.text
        for (_, end, small), (start, _, large) in pairwise(mentions):
            if small != large and 0 < start - end <= _LONGEST and _BETWEEN.fullmatch(text, end, start):
                inside.setdefault(small, set()).add(large)
    names = {fold(e.name): e.id for e in cast.entities if e.type in ("place", "facility")}

    def nested(a: str, b: str) -> bool:
        one, other = names.get(fold(a), a), names.get(fold(b), b)
        return _reaches(inside, one, other) or _reaches(inside, other, one)

    return nested


def _reaches(inside: dict[str, set[str]], small: str, large: str) -> bool:
    seen, todo = {small}, [small]
    while todo:
        for outer in inside.get(todo.pop(), ()):
            if outer == large:
                return True
            if outer not in seen:
                seen.add(outer)
                todo.append(outer)
    return False
