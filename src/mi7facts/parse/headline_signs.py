"""What speaks for a line to be its text's headline: its words, its place, its look. Which line wins is decided in headline."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

import msgspec

from mi7facts.parse.byline import byline_words, is_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.cues import phrases
from mi7facts.parse.lines import Line
from mi7facts.parse.shape import Shape

#: Paragraphs of the story that a headline is compared with, and lines above it among which it is looked for.
OPENING, REACH = 12, 60
#: Lines below a headline among which its byline or time stands, and lines above it.
BYLINE_BELOW, TIME_ABOVE = 6, 2
#: Words of a headline that another line (a breadcrumb, "Share this story: ...") repeats.
REPEATED, BESIDE = 4, 8
#: Words of the longest name of a site, and words that end one.
LONGEST_SITE = 5
PUBLICATIONS = frozenset(byline_words("publications"))
#: Lines above and below in which menus, standfirsts and other headlines are looked for.
MENU = 4
#: Up to where it counts how many words a line shares, how many lines the story is away, how many rivals stand between; and in which steps.
SHARED, (FAR, FAR_STEP), (RIVALS, RIVALS_STEP) = 6, (40, 10), (20, 5)
#: Lines right below a headline, words of lines too short for one or nearly so, and from which on one is long.
RIGHT_BELOW, TINY, SHORT, LONG = 2, 2, (3, 4), 18
#: How much prose speaks against a headline that asks or cries; class of length of a line that only says that a caption follows.
ASKING, CAPTION_SIZE = 0.5, 2
#: Share of the words of a headline that its story has.
TOLD = 0.3
#: Class of length of the longest byline or time.
SIGNED = 6
#: What each sign weighs: set by hand, after the sizes that a fit to labelled pages gave, held out by site.
WEIGHTS = {
    "share": 3.3,
    "number": 2.5,
    "again": 0.8,
    "within": 2.3,
    "listed": -1.5,
    "far": -0.6,
    "between": -0.15,
    "inside": -1.3,
    "signed": 2.3,
    "signed_below": 1.5,
    "dated": 0.9,
    "menu": 1.2,
    "headed": -1.9,
    "heads": 0.7,
    "superseded": -2.0,
    "tiny": -2.2,
    "short": -0.8,
    "long": -1.2,
    "stop": -1.5,
    "odd": -1.5,
    "lower": -1.0,
    "prose": -1.0,
    "sentences": -0.7,
    "captioned": -3.0,
    "site": -2.5,
    "name": -0.5,
    "crumbs": -3.0,
}


class View(msgspec.Struct, frozen=True):
    """What all guesses about one text look at; `rows` are the numbers of the lines that could be the headline."""

    lines: Sequence[Line]
    shapes: Sequence[Shape]
    zones: Sequence[Zone]
    paragraphs: tuple[int, ...]
    rows: tuple[int, ...]
    shares: dict[int, tuple[float, int]]  # of the words of each row, what the story has: share and number
    owners: tuple[str, ...]  # lines that say whose the page is
    above: Counter[str]
    below: frozenset[str]


def story_words(shapes: Sequence[Shape]) -> frozenset[str]:
    """Return the words of the first paragraphs of a story."""
    prose = [s for s in shapes if s.prose][:OPENING]
    return frozenset(word for s in prose for word in s.words if word not in phrases().stop)


def score(view: View, i: int) -> float:
    """Return how likely a line is the headline."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features(view, i).items())


def features(view: View, i: int) -> dict[str, float]:
    """Return what can be said of a line: its words, its place, its look."""
    return {**_words(view, i), **_place(view, i), **_look(view, i)}


def shared_words(s: Shape, story: frozenset[str]) -> tuple[float, int]:
    """Return how many of its words a line shares with the story, as a share and as a number."""
    content = {word for word in s.words if word not in phrases().stop}
    shared = len(content & story)
    return shared / max(1, len(content)), shared


def _words(view: View, i: int) -> dict[str, float]:
    shapes, s = view.shapes, view.shapes[i]
    share, number = view.shares[i]
    long = len(s.words) >= REPEATED
    return {
        "share": share,
        "number": min(number, SHARED) / SHARED,
        "again": float(long and view.above[s.key] > 1),
        "within": float(long and any(_repeats(t, s) for t in shapes[max(0, i - REACH) : i])),
        "listed": float(s.key in view.below and any(t.key in view.below for t in (*shapes[max(0, i - 1) : i], *shapes[i + 1 : i + 2]))),
    }


def _repeats(longer: Shape, s: Shape) -> bool:
    """Does a line give another and some words beside it?"""
    return len(s.words) < len(longer.words) <= len(s.words) + BESIDE and s.key in longer.key


def _place(view: View, i: int) -> dict[str, float]:
    shapes = view.shapes
    below = _paragraph_below(view, i)
    beside = shapes[max(0, i - MENU) : i + MENU + 1]
    near = [j for j in view.rows if 0 < abs(j - i) <= MENU and shapes[j].key != shapes[i].key]
    return {
        "far": min(below - i, FAR) / FAR_STEP,
        "between": min(sum(1 for j in view.rows if i < j < below), RIVALS) / RIVALS_STEP,
        "inside": float(view.zones[i] == "story"),
        "signed": float(_any_signs(shapes[i + 1 : i + 1 + RIGHT_BELOW])),
        "signed_below": float(_any_signs(shapes[i + 1 + RIGHT_BELOW : i + 1 + BYLINE_BELOW])),
        "dated": float(_any_signs(shapes[max(0, i - TIME_ABOVE) : i])),
        "menu": sum(len(t.words) <= 3 for t in beside) / len(beside),
        "headed": float(any(_heads(view, j) for j in near if j < i)),
        "heads": float(any(_tells(view, j) for j in near if j > i)),
        "superseded": float(_superseded(view, i, below)),
    }


def _paragraph_below(view: View, i: int) -> int:
    """Return the first paragraph of the story below a line."""
    at = bisect_right(view.paragraphs, i)
    return view.paragraphs[at] if at < len(view.paragraphs) else len(view.shapes)


def _tells(view: View, i: int) -> bool:
    """Does a line say what the story says?"""
    share, number = view.shares[i]
    return len(view.shapes[i].words) >= REPEATED and share >= TOLD and (number > 1 or share >= 2 * TOLD)


def _heads(view: View, j: int) -> bool:
    """May a line be the headline of which a line below is the standfirst?"""
    return _tells(view, j) and not (j and _heads_caption(view.shapes[j - 1]))


def _superseded(view: View, i: int, below: int) -> bool:
    """Does another likely headline stand below the byline or time of this one, with a byline or time of its own?"""
    signs = [j for j in range(i + 1, below) if has_signs(view.shapes[j])]
    return bool(signs) and any(_tells(view, j) for j in view.rows if signs[0] < j < signs[-1])


def _look(view: View, i: int) -> dict[str, float]:
    s, line = view.shapes[i], view.lines[i]
    kinds = kinds_of(s)
    n = len(s.words)
    return {
        "tiny": float(n <= TINY),
        "short": float(n in SHORT),
        "long": float(n > LONG),
        "stop": float(s.end == "stop" and not line.text.endswith(("?", "!"))),
        "odd": float(bool(kinds & {"credit", "bar", "caption", "web"})),
        "lower": float(s.first == "lower"),
        "site": float(n <= LONGEST_SITE and (s.words[-1] in PUBLICATIONS or any(s.key in owner for owner in view.owners))),
        "name": float(is_name(line.text)),
        "crumbs": float(any(_ends_with(line.text, view.lines[j].text) for j in view.rows if i < j <= i + MENU)),
        "prose": s.prose * (ASKING if line.text.endswith(("?", "!")) else 1.0),
        "sentences": float(s.sentences > 1 and s.end != "quote"),
        "captioned": float(i > 0 and _heads_caption(view.shapes[i - 1])),
    }


def _heads_caption(s: Shape) -> bool:
    """Does a line only say that a caption follows?"""
    return "caption" in s.words and s.size <= CAPTION_SIZE


def _ends_with(text: str, other: str) -> bool:
    return len(other) < len(text) and text.endswith(other)


def _any_signs(shapes: Sequence[Shape]) -> bool:
    return any(has_signs(s) for s in shapes)


def has_signs(s: Shape) -> bool:
    """Does a line look like a byline or a time?"""
    return bool(kinds_of(s) & {"date", "ago", "byline"})


def kinds_of(s: Shape) -> set[str]:
    """The marks and cue roles of a line."""
    return {*s.marks, *(c.role for c in s.cues)}
