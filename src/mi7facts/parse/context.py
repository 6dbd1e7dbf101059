"""What a line's surroundings say to the network: the heading above, the main block of prose, furniture and echoes nearby.

All are features of the network; what they weigh is learned. A line's own look is in features.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain

from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import POSTED_BY, find_dateline
from mi7facts.parse.shape import Shape

#: Roles whose heading speaks of what follows it.
HEADINGS = frozenset({"related", "topics", "comments", "bio", "source_list", "promo", "share", "legal"})
FURNITURE = HEADINGS | {"embed", "nav", "credit"}
#: What a heading over readers' words ends with.
ANSWERS = frozenset({"comments", "replies", "responses"})
STEPS = (1, 2, 3, 6, 13, 40)
#: Prose above a heading from which on the heading may end the story.
STORY = 3
#: What a line of no prose takes from a block of prose, in characters' classes.
BREAK = 2.5
NEAR, FAR = 3, 15
#: Class of length of the longest line that is no more than a time.
STAMP = 4
#: Words of the longest line of a list of contents.
CONTENTS = 24
#: Lines above the signature of a social post that may be its text.
POST = 6
#: Words in which a line is looked for in others.
ECHO = 5
#: Characters of a line in which a dateline is looked for.
DATELINE = 120
#: A word with a capital in its midst, and the characters of a line in which it is looked for.
LONGEST_GLUED = 420
JOINT = re.compile(r"\b([A-Z]?[a-z]{2,})([A-Z][a-z]{2,})\b")
_STAMPS = frozenset({"date", "ago"})


def context_features(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """Return what the surroundings of each line say."""
    rows: list[list[str]] = [[] for _ in shapes]
    for add in (_under, _main, _beside, _stamps, _echoes, _opening):
        for row, more in zip(rows, add(shapes), strict=True):
            row += more
    for row, line, s in zip(rows, lines, shapes, strict=True):
        if find_dateline(line.text[:DATELINE]):
            row.append(f"dateline:{s.prose:d}")
    for add_printed in (_posts, _glued):
        for row, more in zip(rows, add_printed(lines, shapes), strict=True):
            row += more
    return rows


def _posts(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """How far above the signature of a social post a line stands."""
    found: list[list[str]] = [[] for _ in lines]
    for i, line in enumerate(lines):
        if POSTED_BY.match(line.text):
            for j in range(max(0, i - POST), i):
                found[j].append(f"post{i - j}:{shapes[j].prose:d}")
    return found


def _glued(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[list[str]]:
    """How many words of a line are two."""
    pairs = zip(_joints(lines, shapes), shapes, strict=True)
    return [[f"joints{min(joints, 3)}", f"joint:{s.prose:d}"] if joints else [] for joints, s in pairs]


def _joints(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[int]:
    """Return for each line how many words in it are two that a dump has glued: both stand elsewhere, the whole nowhere ("QuayBoats")."""
    glued = [[(m[1].lower(), m[2].lower(), m[0].lower()) for m in JOINT.finditer(line.text, 0, LONGEST_GLUED)] for line in lines]
    wanted = {word for joints in glued for joint in joints for word in joint}
    known = Counter(filter(wanted.__contains__, chain.from_iterable(s.words for s in shapes))) if wanted else Counter[str]()
    return [sum(known[a] > 0 < known[b] and known[whole] == 1 for a, b, whole in joints) for joints in glued]


def _step(value: int) -> int:
    return bisect_right(STEPS, value)


def heading_role(s: Shape) -> str | None:
    """Return the role that a line heads, None for a line that is no heading."""
    if s.prose or len(s.words) > 8:
        return None
    if s.words and s.words[-1] in ANSWERS and len(s.words) <= 4:
        return "comments"
    return next((c.role for c in s.cues if c.role in HEADINGS and (c.how == "is" or s.size <= 3)), None)


def _under(shapes: Sequence[Shape]) -> list[list[str]]:
    """The last heading above, how far it is, which headings have come since the story began, and which are to come."""
    roles = [heading_role(s) for s in shapes]
    to_come = Counter(role for role in roles if role)
    past: dict[str, int] = {}
    last, at, prose = "none", 0, 0
    found = []
    for i, (s, role) in enumerate(zip(shapes, roles, strict=True)):
        if role:
            to_come[role] -= 1
        row = [f"under:{last}{_step(i - at)}:{s.prose:d}"]
        row += [f"past:{name}:{s.prose:d}" for name in past]
        row += [f"since:{name}{_step(prose - before)}:{s.prose:d}" for name, before in past.items()]
        row += [f"fore:{name}:{s.prose:d}" for name in ("comments", "topics", "related") if to_come[name]]
        found.append(row)
        if role:
            last, at = role, i
            if prose >= STORY:
                past[role] = prose
        prose += s.prose
    return found


def _worth(s: Shape) -> float:
    """What a line gives to a block of prose, or takes from it."""
    furnished = any(c.role in FURNITURE and (c.how == "is" or not s.prose) for c in s.cues)
    if s.prose and not furnished:
        return s.size - 2.0
    return -2 * BREAK if furnished else -BREAK


def main_block(shapes: Sequence[Shape]) -> tuple[int, int]:
    """Return where the stretch of lines that holds most prose begins and ends."""
    best, start, end = 0.0, 0, 0
    sum_, since = 0.0, 0
    for i, s in enumerate(shapes):
        if sum_ <= 0:
            sum_, since = 0.0, i
        sum_ += _worth(s)
        if sum_ > best:
            best, start, end = sum_, since, i + 1
    return start, end


def _main(shapes: Sequence[Shape]) -> list[list[str]]:
    """Where a line stands to the main block of prose."""
    start, end = main_block(shapes)
    found = []
    for i, s in enumerate(shapes):
        if i < start:
            place = f"before{_step(start - i)}"
        elif i >= end:
            place = f"after{_step(i - end + 1)}"
        else:
            place = "in"
        found.append([f"main:{place}:{s.prose:d}", f"main:{place[:2]}:size{s.size}:{s.end}"])
    return found


def _beside(shapes: Sequence[Shape]) -> list[list[str]]:
    """Furniture, times and repeated lines among the nearest lines, above and below apart."""
    seen = Counter(s.key for s in shapes)
    coming = [place == "first" for place in recurrences(shapes)]
    kinds = (
        ("coming", coming),
        ("furnished", [any(c.role in FURNITURE for c in s.cues) for s in shapes]),
        ("stamped", [_is_stamp(s) for s in shapes]),
        ("again", [seen[s.key] > 1 for s in shapes]),
    )
    found: list[list[str]] = [[] for _ in shapes]
    for name, holds in kinds:
        sums = [0, *accumulate(holds)]
        for i, s in enumerate(shapes):
            above = sums[i] - sums[max(0, i - NEAR)]
            below = sums[min(len(shapes), i + NEAR + 1)] - sums[i + 1]
            found[i] += [f"{name}^{above}:{s.prose:d}", f"{name}v{below}:{s.prose:d}"]
    return found


def _is_stamp(s: Shape) -> bool:
    return s.size <= STAMP and not s.prose and not _STAMPS.isdisjoint(s.marks)


def _stamps(shapes: Sequence[Shape]) -> list[list[str]]:
    """Times among more lines: below a story readers' words have them, and lists of other stories."""
    sums, n = [0, *accumulate(map(_is_stamp, shapes))], len(shapes)
    around = ((sums[i] - sums[max(0, i - FAR)], sums[min(n, i + FAR + 1)] - sums[i + 1]) for i in range(n))
    return [[f"stamps{_step(above)}:{_step(below)}:{s.prose:d}"] for s, (above, below) in zip(shapes, around, strict=True)]


def recurrences(shapes: Sequence[Shape]) -> list[str]:
    """Return for each line whether it is the first or a later one of those that say the same, numbers before them put aside."""
    keys = [_unnumbered(s.words) if len(s.words) <= CONTENTS else () for s in shapes]
    times, seen = Counter(keys), set[tuple[str, ...]]()
    found = []
    for key in keys:
        found.append("" if times[key] == 1 or len(key) < 2 else "later" if key in seen else "first")
        seen.add(key)
    return found


def _unnumbered(words: tuple[str, ...]) -> tuple[str, ...]:
    start = 0
    while start < len(words) - 1 and words[start].isdigit():
        start += 1
    return words[start:]


def _opening(shapes: Sequence[Shape]) -> list[list[str]]:
    """How far it is to the last byline or time above, and whether prose has come since."""
    found: list[list[str]] = []
    at, prose = None, 0
    for i, s in enumerate(shapes):
        since = "none" if at is None else str(_step(i - at))
        found.append([f"imprint{since}:{s.prose:d}", f"imprint{since}:{min(prose, 2)}:{s.prose:d}"])
        if s.size <= 6 and not s.prose and (_STAMPS.intersection(s.marks) or any(c.role in ("byline", "timestamp") for c in s.cues)):
            at, prose = i, 0
        prose += s.prose
    return found


def _echoes(shapes: Sequence[Shape]) -> list[list[str]]:
    """Is a line said again within a longer one, as pulled quotes and teasers are?"""
    return [["echo", f"echo:{s.end}"] if told else [] for s, told in zip(shapes, echoed(shapes), strict=True)]


def echoed(shapes: Sequence[Shape]) -> list[bool]:
    """Return for each line whether its words stand, all of them and in order, within a longer line of prose."""
    starts = {s.words[:ECHO] for s in shapes if len(s.words) >= ECHO}
    longest: dict[tuple[str, ...], tuple[str, ...]] = {}
    whole: dict[tuple[str, ...], int] = {}  # words of the line that the longest rest is of
    for s in shapes:
        for i in range(len(s.words) - ECHO + 1 if s.prose else 0):
            gram = s.words[i : i + ECHO]
            if gram in starts and (len(s.words) - i, len(s.words)) > (len(longest.get(gram, ())), whole.get(gram, 0)):
                longest[gram], whole[gram] = s.words[i:], len(s.words)
    return [_within(s.words, longest.get(s.words[:ECHO], ()), whole.get(s.words[:ECHO], 0)) for s in shapes]


def _within(words: tuple[str, ...], rest: tuple[str, ...], whole: int) -> bool:
    return ECHO <= len(words) < whole and rest[: len(words)] == words
