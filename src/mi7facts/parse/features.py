"""Lines to the features that the network weighs: each line's own shape, its neighbours, its place in the text.

A feature is a short name; its weights stand in data/models/parser.json. Adding one here means training again (benchmarks/train_parser.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from mi7facts.model import Markup
from mi7facts.parse.context import context_features, recurrences
from mi7facts.parse.cues import phrases
from mi7facts.parse.lines import Line
from mi7facts.parse.markup import markup_features
from mi7facts.parse.runs import run_features
from mi7facts.parse.shape import Shape
from mi7facts.parse.signs import Signs, find_signs, sign_features

COUNTS = (1, 2, 3, 5, 8, 13, 30)
SHARES = (0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.7, 0.85)
#: Words without an end after the end of a sentence: whose picture it is.
STUB = re.compile(r"(?<=[.!?)”\"])\s+[^\W\d_][^.!?:]*[^\W_]$")
LONGEST_STUB = 60
#: One word or two before a colon: what they call the rest.
HEAD = re.compile(r"([^\W\d_]{2,15}(?: [^\W\d_]{2,15})?)\s?:\s")
#: The first word in lower case that a line has, and where it is looked for: of captions it is often a verb in the present.
SECOND, OPENING = re.compile(r"(?<=\s)[a-z]{2,}\b"), 80
ENDINGS = ("ing", "ed", "s")
#: Neighbours at either side whose prose is counted.
WINDOW = 4


def line_features(
    lines: Sequence[Line], shapes: Sequence[Shape], markup: Sequence[Markup] = (), signs: Signs | None = None
) -> list[list[str]]:
    """Return the features of each line. Lines without a word must have been left out."""
    own = [_own(line, s) for line, s in zip(lines, shapes, strict=True)]
    for add in (_place, _repeats, _around, _layout, _vocabulary, context_features, run_features, _wording):
        for features, more in zip(own, add(lines, shapes), strict=True):
            features += more
    for features, more in zip(own, sign_features(shapes, signs or find_signs(lines, shapes)), strict=True):
        features += more
    for features, more in zip(own, markup_features(lines, shapes, markup), strict=False):
        features += more
    return own


def _share(value: float) -> int:
    return bisect_right(SHARES, value)


def _count(value: int) -> int:
    return bisect_right(COUNTS, value)


def _own(line: Line, s: Shape) -> list[str]:
    n = len(s.words)
    found = ["bias", f"size{s.size}", f"end:{s.end}", f"size{s.size}:{s.end}", f"first:{s.first}", f"words{_count(n)}"]
    found += [
        f"stops{_share(s.stops)}",
        f"caps{_share(s.capitals)}",
        f"stops{_share(s.stops)}:size{s.size // 2}",
        f"caps{_share(s.capitals)}:{s.end}",
    ]
    found += [f"cue:{c.role}:{c.how}" for c in s.cues]
    found += [f"mark:{m}" for m in s.marks] + [f"mark:{m}:{s.prose:d}" for m in s.marks]
    found += _tense(s) + _told(line, s)
    if stub := STUB.search(line.text, max(0, len(line.text) - LONGEST_STUB)):
        found.append(f"stub{_count(len(stub[0].split()))}")  # "The harbour at dawn. Ann Lund for The Herald"
    looks = {"prose": s.prose, "doubled": s.doubled, "bullet": s.bullet, "upper": line.text.isupper()}
    found += [name for name, holds in looks.items() if holds]
    if s.words:
        found += [f"{'me' if word in ('i', 'my', 'we', 'our', 'us') else 'you'}:{s.size // 3}" for word in _PERSONS.intersection(s.words)]
    return found


def _told(line: Line, s: Shape) -> list[str]:
    """What single words tell: those of buttons, the verb of a caption, what stands before a colon."""
    found = []
    if named := sum(word in phrases().buttons for word in s.words):
        found.append(f"buttons{min(named, 3)}:{s.prose:d}")
    if verb := SECOND.search(line.text, 1, OPENING):
        found.append(f"lead:{_kind(verb[0])}:{s.prose:d}:{min(s.sentences, 2)}")
    if head := HEAD.match(line.text):
        found.append(f"head:{head[1].lower()}")  # "Source: ...", "Read more: ..."
    return found


def _tense(s: Shape) -> list[str]:
    """Stories tell in the past, captions and teasers in the present; captions are of one sentence."""
    past = sum(1 for word in s.words if word in _PAST or (len(word) > 4 and word.endswith("ed")))
    going = any(len(word) > 5 and word.endswith("ing") for word in s.words)
    return [
        f"past{min(past, 2)}:{s.size // 2}:{s.end}",
        f"going{going:d}:{min(past, 1)}:{s.prose:d}",
        f"sentences{min(s.sentences, 3)}:size{s.size}",
    ]


def _kind(word: str) -> str:
    if word in phrases().stop:
        return word if word in _LEADING else "stop"
    return next((ending for ending in ENDINGS if word.endswith(ending)), "other")


_LEADING = frozenset({"and", "at", "for", "has", "have", "in", "is", "of", "on", "said", "was", "were", "with"})
_PAST = frozenset({"was", "were", "had", "said", "told", "did", "went", "came", "took", "made", "gave", "got"})
_PERSONS = frozenset({"i", "my", "we", "our", "us", "you", "your"})


def _wording(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """The words themselves: of a short line all, of prose those that it begins with."""
    return [[f"{'W' if s.prose else 'w'}:{word}" for word in dict.fromkeys(s.words[:30])] for s in shapes]


def _place(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Where in the text: from the top, from the end, and how much prose is above and below."""
    n = len(lines)
    total = sum(s.prose for s in shapes)
    density = _share(total / max(1, n))
    above = 0
    found = []
    for i, s in enumerate(shapes):
        below = total - above - s.prose
        p = int(s.prose)
        found.append(
            [f"top{_count(i)}", f"end{_count(n - 1 - i)}", f"at{10 * i // n}", f"above{_count(above)}", f"below{_count(below)}",
             f"above{_count(above)}:{p}", f"below{_count(below)}:{p}", f"text{density}", f"text{density}:{p}", f"lines{_count(n // 4)}:{p}"]
        )  # fmt: skip
        above += s.prose
    return found


def _repeats(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Lines that stand more than once are furniture, or the headline and captions; a list of contents stands above what it lists."""
    seen = Counter(s.key for s in shapes)
    found: list[list[str]] = []
    for s, place in zip(shapes, recurrences(shapes), strict=True):
        times = seen[s.key]
        row = [f"times{min(times, 4)}", f"times{min(times, 4)}:size{s.size // 2}"] if times > 1 else []
        found.append(row + ([f"said:{place}:{s.prose:d}", f"said:{place}:size{s.size // 2}"] if place else []))
    return found


def _around(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """What the neighbours are: their size, end and cues; prose within a window; the way to the nearest prose."""
    n = len(shapes)
    ahead, behind = _distances([s.prose for s in shapes])
    sums = [0, *accumulate(s.prose for s in shapes)]
    found = []
    for i, s in enumerate(shapes):
        more = [f"near{sums[min(n, i + WINDOW + 1)] - sums[max(0, i - WINDOW)] - s.prose}:{s.prose:d}"]
        more += [f"ahead{_count(ahead[i])}:{s.prose:d}", f"behind{_count(behind[i])}:{s.prose:d}"]
        for step, name in ((-2, "p2"), (-1, "p1"), (1, "n1"), (2, "n2")):
            if 0 <= i + step < n:
                more += _seen_from(shapes[i + step], name, s.prose)
            else:
                more.append(f"{name}:none")
        found.append(more)
    return found


def _seen_from(s: Shape, name: str, prose: bool) -> list[str]:
    more = [f"{name}:size{s.size}", f"{name}:{s.end}", f"{name}:prose{s.prose:d}:{prose:d}"]
    return more + [f"{name}:{c.role}:{c.how}" for c in s.cues] + [f"{name}:{m}" for m in s.marks if m in ("date", "clock", "ago")]


def _distances(prose: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Return for each line how many lines it is to the next prose ahead, and to the last behind."""
    n = len(prose)
    ahead, behind = [n] * n, [n] * n
    for i in range(1, n):
        behind[i] = 1 if prose[i - 1] else min(n, behind[i - 1] + 1)
    for i in range(n - 2, -1, -1):
        ahead[i] = 1 if prose[i + 1] else min(n, ahead[i + 1] + 1)
    return ahead, behind


def _layout(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Blank lines and indentation, against what is usual for the prose of this text."""
    indents = Counter(line.indent for line, s in zip(lines, shapes, strict=True) if s.prose and s.size >= 6)
    gaps = Counter(min(line.gap, 2) for line, s in zip(lines, shapes, strict=True) if s.prose)
    usual = indents.most_common(1)[0][0] if indents else 0
    gap = gaps.most_common(1)[0][0] if gaps else 0
    found = []
    for i, (line, s) in enumerate(zip(lines, shapes, strict=True)):
        after = min(lines[i + 1].gap, 2) if i + 1 < len(lines) else gap
        more = [f"gap{_sign(min(line.gap, 2) - gap)}", f"gapafter{_sign(after - gap)}"]
        if len(indents) > 1 or usual:
            more.append(f"indent{_sign(line.indent - usual)}:{s.prose:d}")
        found.append(more)
    return found


def _sign(value: int) -> str:
    return "+" if value > 0 else "-" if value < 0 else "="


def _vocabulary(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Does a line talk of what the prose talks of? Headlines and captions do, menus and teasers do not."""
    stop = phrases().stop
    sets = [{word for word in s.words[:80] if len(word) > 3 and word not in stop} for s in shapes]
    spread: Counter[str] = Counter()
    for words, s in zip(sets, shapes, strict=True):
        if s.prose and s.size >= 6:
            spread.update(words)
    found = []
    for words, s in zip(sets, shapes, strict=True):
        own = 1 if s.prose and s.size >= 6 else 0
        shared = sum(1 for word in words if spread[word] > own)
        share = _share(shared / len(words)) if words else 9
        found.append([f"common{share}", f"common{share}:{s.prose:d}"])
    return found
