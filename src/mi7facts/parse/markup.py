"""What a page's markup says of its lines: a role for each line that stands in a menu, a caption, a box of related stories."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, cast

from mi7facts.data import load_toml
from mi7facts.model import Markup, Role
from mi7facts.parse.lines import Line
from mi7facts.parse.shape import Shape

#: A line of which this much is links is a menu or a teaser.
LINKED = 0.8
#: Classes of the share of links, and how many names of elements are looked at.
SHARES = (0.05, 0.3, 0.8)
NAMES = 16
#: Classes of the share of a page's prose that stands in one box.
BOXES = (0.001, 0.05, 0.15, 0.3, 0.6)
NAME = re.compile(r"[a-z]+")


@cache
def _index(part: str) -> dict[str, Role]:
    table = cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/markup.toml"))[part]
    return {word: cast(Role, role) for role, words in table.items() for word in words}


def hint_roles(lines: Sequence[Line], markup: Sequence[Markup]) -> list[Role | None]:
    """Return the role that the markup hints at for each line, None where it says nothing; an empty list where there is no markup."""
    if not markup:
        return []
    return [hint_role(mark) if mark else None for mark in _marks(lines, markup)]


def markup_features(lines: Sequence[Line], shapes: Sequence[Shape], markup: Sequence[Markup]) -> list[list[str]]:
    """Return what the markup says of each line to the network; an empty list where there is none."""
    if not markup:
        return []
    marks = list(_marks(lines, markup))
    boxes, outers = _prose(marks, shapes, "box"), _prose(marks, shapes, "outer")
    rows = []
    for mark, s in zip(marks, shapes, strict=True):
        row = ["tagged"]
        if mark:
            row += _features(mark, s.prose)
            box, outer = boxes[mark.box], outers[mark.outer]
            row += [f"box{box}:{s.prose:d}", f"outer{outer}:{s.prose:d}", f"box{box}:{outer}:{mark.tag}"]
        rows.append(row)
    return rows


def _prose(marks: Sequence[Markup | None], shapes: Sequence[Shape], level: Literal["box", "outer"]) -> dict[int, int]:
    """Return for each box of a page its class by the share of the page's prose that stands in it."""
    sums: Counter[int] = Counter()
    for mark, s in zip(marks, shapes, strict=True):
        if mark:
            sums[getattr(mark, level)] += len(s.words) if s.prose else 0
    total = max(1, sum(sums.values()))
    return {box: bisect_right(BOXES, words / total) for box, words in sums.items()}


def _features(mark: Markup, prose: bool) -> list[str]:
    found = [f"tag:{mark.tag}:{prose:d}", f"linked{bisect_right(SHARES, mark.link_share)}:{prose:d}", f"hint:{hint_role(mark)}:{prose:d}"]
    found += [f"stated:{mark.stated}"] if mark.stated is not None else []
    return found + [f"in:{name}" for name in NAME.findall(mark.names[:200].lower())[:NAMES]]


def _marks(lines: Sequence[Line], markup: Sequence[Markup]) -> Iterator[Markup | None]:
    """Yield the markup of each line."""
    starts = [m.start for m in markup]
    for line in lines:
        at = bisect_right(starts, line.left) - 1
        yield markup[at] if at >= 0 and markup[at].end > line.left else None


def hint_role(markup: Markup) -> Role | None:
    """Return the role that the element around a line hints at."""
    if role := _index("tags").get(markup.tag.lower()):
        return role
    names = _index("names")
    for word in NAME.findall(markup.names[:200].lower()):
        if role := names.get(word):
            return role
    return "related" if markup.link_share >= LINKED else None
