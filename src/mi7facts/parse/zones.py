"""Which lines are the story: the learned chain, corrected by what is certain. What the other lines are is decided in roles."""

from __future__ import annotations

from collections.abc import Sequence

from mi7facts.parse.byline import byline_names
from mi7facts.parse.chain import Weights, Zone, certainty, decode, emissions, weights
from mi7facts.parse.features import line_features
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import doubled_end
from mi7facts.parse.shape import Shape

#: Roles whose phrases never stand alone in a story.
FURNITURE = frozenset({"promo", "related", "topics", "share", "comments", "legal", "embed", "timestamp", "byline", "credit", "source_list"})
#: Roles whose heading may close an article.
CLOSING = frozenset({"related", "topics", "comments", "bio"})
#: From this share of prose on a text is an article with some furniture, not a page: its prose is kept unless something speaks against it.
CLEAN = 0.5
DATED = frozenset({"date", "ago", "handle"})
FIRM, STRONG, SOFT, LIFT = 8.0, 5.0, 2.0, -1.5


def find_zones(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[tuple[Zone, float]]:
    """Return the zone of each printed line with the probability that it is story."""
    if len(lines) == 1 or not any(is_furniture(line, s) for line, s in zip(lines, shapes, strict=True)):
        return [("story", 0.98)] * len(lines)
    model = weights()
    rows = emissions(line_features(lines, shapes), model)
    for row, against in zip(rows, pressure(lines, shapes), strict=True):
        row[1] -= against
    return list(zip(_path(rows, model), certainty(rows, model), strict=True))


def _path(rows: list[list[float]], model: Weights) -> list[Zone]:
    path = decode(rows, model)
    if "story" in path or not rows:
        return path
    # a text without a single story line is of no use to anybody: its likeliest line is one
    best = max(range(len(rows)), key=lambda i: rows[i][1] - max(rows[i][0], rows[i][2], rows[i][3]))
    return [*path[:best], "story", *path[best + 1 :]]


def is_furniture(line: Line, s: Shape) -> bool:
    """Does a line carry a sure sign that the text is a dump and not a clean article?"""
    if _certain(line, s) or "copyright" in s.marks:
        return True
    short = s.size <= 4
    if short and not s.prose and DATED.intersection(s.marks):
        return True
    hows = _hows(s)
    return "is" in hows or ("starts" in hows and not _long(s)) or ("has" in hows and short)


def _certain(line: Line, s: Shape) -> bool:
    """Is a line furniture whatever stands around it: a doubled caption, a hidden address?"""
    return bool(doubled_end(line.text)) or ("protected]" in line.text and not _long(s))


def _hows(s: Shape) -> set[str]:
    return {c.how for c in s.cues if c.role in FURNITURE}


def _long(s: Shape) -> bool:
    return s.prose and s.size >= 6


def pressure(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[float]:
    """Return for each line what speaks against story, beyond what the chain has learned."""
    clean = sum(s.prose for s in shapes) >= CLEAN * len(shapes)
    against = [_own_pressure(line, s, clean) for line, s in zip(lines, shapes, strict=True)]
    for i in _about_author(lines, shapes):
        against[i] = FIRM
    tail = tail_start(shapes)
    for i in range(tail, len(lines)):
        against[i] = max(against[i], SOFT if _long(shapes[i]) else STRONG)
    return against


def _own_pressure(line: Line, s: Shape, clean: bool) -> float:
    if _certain(line, s):
        return FIRM
    hows = _hows(s)
    if "is" in hows or ("starts" in hows and not s.prose):
        return STRONG
    if hows:
        return 0.0 if _long(s) else SOFT
    return LIFT if clean and s.prose and len(s.words) >= 12 else 0.0


def tail_start(shapes: Sequence[Shape]) -> int:
    """Return the line at which a closing heading ends the article for good; the number of lines where none does."""
    total = sum(s.prose for s in shapes)
    above = 0
    for i, s in enumerate(shapes):
        closing = any(c.role in CLOSING and (c.how == "is" or (c.role == "topics" and c.how == "starts")) for c in s.cues)
        if closing and not s.prose and above >= 3 and total - above <= max(1, 0.12 * total):
            return i
        above += s.prose
    return len(shapes)


def _about_author(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[int]:
    """Return the lines below the story that name its author again, and the paragraph about them."""
    names = {
        name for line, s in zip(lines, shapes, strict=True) if any(c.role == "byline" for c in s.cues) for name in byline_names(line.text)
    }
    found: list[int] = []
    for i in range(len(lines) // 2, len(lines)):
        if lines[i].text in names:
            found.append(i)
            after = i + 1
            if after < len(lines) and any(part in lines[after].text for part in lines[i].text.split() if len(part) > 2):
                found.append(after)
    return found
