"""Which line is the article's own headline. The input's title decides where there is one; else place, words and look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mi7facts.parse.byline import is_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.cues import phrases
from mi7facts.parse.lines import Line
from mi7facts.parse.shape import PLAIN_WORD, Shape

#: Paragraphs of the story that a headline is compared with, and lines above it among which it is looked for.
OPENING, REACH = 12, 60
LEAST_SCORE = 1.2


def same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Do two lines say the same, but for a word or two in ten?"""
    if not a or not b:
        return False
    both = sum((Counter(a) & Counter(b)).values())
    return 2 * both >= 0.9 * (len(a) + len(b))


def find_headline(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone], title: str | None) -> int | None:
    """Return the number of the headline's line, None where the text has none."""
    if title:
        words = tuple(word.lower() for word in PLAIN_WORD.findall(title[:400]))
        found = [i for i, s in enumerate(shapes) if same_words(s.words, words)]
        start = _story_start(zones)
        above = [i for i in found if i <= start]
        return above[-1] if above else None
    return _guess(lines, shapes, zones)


def _story_start(zones: Sequence[Zone]) -> int:
    return zones.index("story") if "story" in zones else len(zones)


def _guess(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone]) -> int | None:
    start = _story_start(zones)
    if start == 0:
        return 0 if _heads_story(lines, shapes, zones) else None
    words = _story_words(shapes, zones)
    seen = Counter(s.key for s in shapes)
    scored = [
        (_score(lines[i], shapes, i, start, words) + (0.3 if seen[shapes[i].key] > 1 else 0.0), i)
        for i in range(max(0, start - REACH), start)
        if _could_head(lines[i], shapes[i])
    ]
    best = max(scored, default=(0.0, 0))
    return best[1] if best[0] >= LEAST_SCORE else None


def _heads_story(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone]) -> bool:
    """Is the first line of a text that begins with story a headline by its looks?"""
    if len(lines) < 2:
        return False
    s = shapes[0]
    if not _could_head(lines[0], s) or not any(t.prose and t.size > s.size for t in shapes[1:4]):
        return False
    if s.end in ("letter", "digit", "mark") or (s.end == "quote" and not s.prose):
        return True
    return s.end == "stop" and s.capitals >= 0.65 and lines[1].gap > 0 and "quoted" not in s.marks


def _could_head(line: Line, s: Shape) -> bool:
    size = line.right - line.left
    if not 12 <= size <= 250 or len(s.words) < 2 or s.doubled or s.end in ("colon", "comma"):
        return False
    if any(
        c.how in ("is", "starts") and c.role in ("byline", "timestamp", "credit", "share", "promo", "nav", "legal", "topics")
        for c in s.cues
    ):
        return False
    return not (is_name(line.text) or ("date" in s.marks and size < 50) or "copyright" in s.marks)


def _story_words(shapes: Sequence[Shape], zones: Sequence[Zone]) -> Counter[str]:
    stop = phrases().stop
    found: Counter[str] = Counter()
    opening = [s for s, zone in zip(shapes, zones, strict=True) if zone == "story"][:OPENING]
    for s in opening:
        found.update({word for word in s.words if word not in stop})
    return found


def _score(line: Line, shapes: Sequence[Shape], i: int, start: int, story: Counter[str]) -> float:
    s = shapes[i]
    stop = phrases().stop
    content = {word for word in s.words if word not in stop}
    shared = sum(1 for word in content if word in story) / max(1, len(content))
    score = 2.4 * shared - 0.06 * (start - i)
    score += 0.5 if 4 <= len(s.words) <= 18 else -0.3
    score -= 0.7 if s.end == "stop" else 0.0
    after = shapes[i + 1 : i + 6]
    if any("date" in t.marks or "ago" in t.marks or any(c.role == "byline" for c in t.cues) for t in after):
        score += 0.7
    if any(t.prose for t in shapes[max(0, i - 2) : i]):
        score -= 0.4
    return score + (0.3 if i == 0 else 0.0)
