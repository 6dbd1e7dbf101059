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
#: Roles whose phrases no headline begins with.
NO_HEADLINE = frozenset({"byline", "timestamp", "credit", "share", "promo", "nav", "legal", "topics"})
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
    if len(lines) < 2:
        return None
    if start == 0 and not any(zone == "before" for zone in zones):
        return 0 if _heads_story(lines, shapes) else None
    above = _best(lines, shapes, range(max(0, start - REACH), start), start)
    # the labeller may have taken the headline for a heading of the story
    return above if above is not None else _best(lines, shapes, range(start, min(start + 2, len(lines))), start)


def _best(lines: Sequence[Line], shapes: Sequence[Shape], rows: range, start: int) -> int | None:
    """Return the likeliest headline among some lines, None where none is likely."""
    story = _story_words(shapes[start:])
    candidates = [i for i in rows if (i < start or not shapes[i].prose) and _could_head(lines[i], shapes[i])]
    scored = [(_score(lines, shapes, i, start, story), -i) for i in candidates]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= LEAST_SCORE else None


def _heads_story(lines: Sequence[Line], shapes: Sequence[Shape]) -> bool:
    """Is the first line of a text that begins with story a headline by its looks?"""
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
    if any(c.how != "has" and c.role in NO_HEADLINE for c in s.cues):
        return False
    return not (is_name(line.text) or ("date" in s.marks and size < 50) or "copyright" in s.marks)


def _story_words(shapes: Sequence[Shape]) -> Counter[str]:
    stop = phrases().stop
    found: Counter[str] = Counter()
    for s in [s for s in shapes if s.prose][:OPENING]:
        found.update({word for word in s.words if word not in stop})
    return found


def _score(lines: Sequence[Line], shapes: Sequence[Shape], i: int, start: int, story: Counter[str]) -> float:
    s = shapes[i]
    stop = phrases().stop
    content = {word for word in s.words if word not in stop}
    shared = sum(1 for word in content if word in story) / max(1, len(content))
    score = 2.4 * shared - 0.04 * abs(start - i) + (0.3 if i == 0 else 0.0)
    score += 0.5 if 4 <= len(s.words) <= 18 else -0.3
    score -= 0.7 * (s.end == "stop" and not lines[i].text.endswith("?"))
    score -= 0.8 * bool(_kinds(s) & {"credit", "bar", "caption", "web"})
    if any(_kinds(t) & {"date", "ago", "byline"} for t in shapes[i + 1 : i + 6]):
        score += 1.0
    return score


def _kinds(s: Shape) -> set[str]:
    """The marks and cue roles of a line."""
    return {*s.marks, *(c.role for c in s.cues)}
