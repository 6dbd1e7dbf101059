"""The look of a line, judged alone: length, end, capitals, stop words, cues. What its neighbours say is added in features."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from mi7facts.parse.cues import Cue, find_cues, find_marks, phrases
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import TAIL

SIZES = (8, 16, 25, 40, 60, 80, 110, 160, 260, 420)
PLAIN_WORD = re.compile(r"[^\W_]+")
#: Words of a line that counts something ("4,823 comments").
COUNTED = 4
#: Characters of a paragraph and of the link to another story at its end.
LEAST_PARAGRAPH, LONGEST_TAIL = 60, 300
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z][a-z])")
CLOSERS = "\"'”’»)]"
SENTENCE_END = re.compile(r"[.!?](?=[\s\"”’)\[]|$)")
#: The end of a line that is looked at, and the numbers of footnotes there.
END = 80
NOTES = re.compile(r"(?<=[.!?\"”’])(?:\[\d{1,3}\])+$")
BULLET = re.compile(r"(?:[*+•·▪◦>-]|\d{1,2}[.)])\s")


class Shape(msgspec.Struct, frozen=True, gc=False):
    """What can be seen of a line without looking around."""

    size: int  # class of length, an index into SIZES
    words: tuple[str, ...]
    end: str
    first: str
    stops: float
    capitals: float
    prose: bool  # does it look like a sentence or more?
    doubled: bool
    bullet: bool
    sentences: int  # ends of sentences in it
    cues: tuple[Cue, ...]
    marks: tuple[str, ...]

    @property
    def key(self) -> str:
        """The words alone: lines that say the same are told by it."""
        return " ".join(self.words)


def shape(line: Line) -> Shape:
    """Judge one line."""
    text = _without_tail(line.text)
    printed = PLAIN_WORD.findall(text)
    words = tuple(word.lower() for word in printed)
    n = max(1, len(words))
    stop = phrases().stop
    stops = sum(1 for word in words if word in stop) / n
    end = _end(text)
    return Shape(
        size=bisect_right(SIZES, line.right - line.left),
        words=words,
        end=end,
        first=_first(text),
        stops=stops,
        capitals=sum(1 for word in printed if word[0].isupper()) / n,
        prose=end in ("stop", "quote", "colon", "dots") and len(words) >= 6 and stops >= 0.15,
        doubled=is_doubled(words),
        bullet=bool(BULLET.match(text)),
        sentences=len(SENTENCE_END.findall(text)),
        cues=_cues(text, words),
        marks=find_marks(text[:400]),
    )


def _without_tail(text: str) -> str:
    """Return a paragraph without the link to another story that a dump has glued to its end."""
    tail = TAIL.search(text, max(LEAST_PARAGRAPH, len(text) - LONGEST_TAIL))
    return text[: tail.start()] if tail else text


def _cues(text: str, words: tuple[str, ...]) -> tuple[Cue, ...]:
    found = find_cues(words)
    if 2 <= len(words) <= COUNTED and (plain := _uncounted(words)) != words:
        found = tuple(dict.fromkeys((*found, *find_cues(plain))))  # "10 comments", "Advertisement 2"
    if len(words) > 8 or not GLUED.search(text):
        return found
    apart = unglued(text)
    return tuple(dict.fromkeys((*found, *find_cues(apart), *find_cues(_uncounted(apart)))))


def _uncounted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the numbers before and behind them."""
    start, end = 0, len(words)
    while start < end and words[start].isdigit():
        start += 1
    while end > start and words[end - 1].isdigit():
        end -= 1
    return words[start:end]


def unglued(text: str) -> tuple[str, ...]:
    """Return the words of a short line, those apart that a dump has glued ("StoriesMost")."""
    return tuple(word.lower() for word in PLAIN_WORD.findall(GLUED.sub(" ", text)))


def is_doubled(words: tuple[str, ...]) -> bool:
    """Do the words of a line say the same thing twice, the joint maybe glued?"""
    half = len(words) // 2
    if len(words) % 2 == 0:
        return half >= 1 and words[:half] == words[half:]
    glued = words[half] == words[-1] + words[0]
    return half >= 1 and glued and words[1:half] == words[half + 1 : -1]


def _end(text: str) -> str:
    text = NOTES.sub("", text[-END:])
    bare = text.rstrip(CLOSERS)
    last = bare[-1:] or text[-1:]
    if last in ".!?":
        return "stop" if not text.endswith("...") else "dots"
    if last == "…":
        return "dots"
    if text[-1:] in "\"”»’'":
        return "quote"
    if last == ":":
        return "colon"
    if last in ",;-–—":
        return "comma"
    return "digit" if last.isdigit() else "letter" if last.isalpha() else "mark"


def _first(text: str) -> str:
    first = text[:1]
    if first in "\"'“‘«„":
        return "quote"
    if first.isalpha():
        return "lower" if first.islower() else "upper"
    return "digit" if first.isdigit() else "mark"
