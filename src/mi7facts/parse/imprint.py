"""Metadata from labelled segments: dates, topics, dateline. What the input states itself wins, in article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from mi7facts.model import Role, Segment
from mi7facts.parse.cues import phrases
from mi7facts.parse.notes import NOTE
from mi7facts.parse.pieces import find_dateline, find_place
from mi7facts.parse.published import Ambiguous, read_note, read_odd_stamp, read_stamps, settle_order
from mi7facts.parse.rows import STORY, Row, Rows
from mi7facts.settings import Settings

#: Roles in which a date is not the article's, and characters of the longest line of a story that is a time taken for story.
NO_STAMP: frozenset[Role] = frozenset({"headline", "caption", "credit", "legal", "comments", "bio", "source_list", "embed"})
LONGEST_STAMP = 40
FIRST = re.compile(r"\W*(?:(?:this \w+ was )?(?:first|originally|initially) (?:published|posted|appeared)|published)\b", re.IGNORECASE)
#: Roles in which an update is noted.
NOTED: frozenset[Role] = frozenset({"body", "timestamp"})
#: Stretches of a segment that metadata is read from.
REACH = 400
TOPICS_HEAD = re.compile(
    r"^\W*(?:topics?|tags?|tagged(?: with)?|filed (?:under|in)|published under|categor(?:y|ies)|posted in|keywords)\b\s*:?\s*",
    re.IGNORECASE,
)
#: Where tags are glued, and blanks in the longest line of tags that may be.
TAG_JOINT, GLUED_WORDS = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])"), 6
TOPIC_SEPARATOR = re.compile(r"\s*[,;|•·]\s*|\s{3,}|\n")


class Stamps(msgspec.Struct, frozen=True):
    """When the text says that it was published and updated; `unclear` is a stamp that can be read in two ways."""

    published: str | None = None
    modified: str | None = None
    unclear: tuple[int, int] | None = None


def _of(segments: Sequence[Segment], *roles: Role) -> Iterator[Segment]:
    return (s for s in segments if s.role in roles)


def find_stamps(rows: Rows, settings: Settings) -> Stamps:
    """Return the time of publication and of update that the article's own timestamps give."""
    order = settle_order([row.words[:REACH] for row in rows.every], settings)
    for stamps in (_own_stamps(rows), [row for row in rows.every if row.role == "timestamp"], _dateline_stamps(rows)):
        read = [_read_stamp(row, order, settings.timezone) for row in stamps]
        if any(r.published or r.modified or r.unclear for r in read):
            return _with_notes(_first([*read, *_said_below(rows, read, order, settings)]), rows, settings)
    odd = [row for row in rows.every if row.role == "timestamp"]
    return Stamps(read_odd_stamp(odd[0].words, order)) if odd else Stamps()


def _with_notes(stamps: Stamps, rows: Rows, settings: Settings) -> Stamps:
    """Return the times with that of the last note of an update, where the article gives none else."""
    if stamps.modified or not stamps.published:
        return stamps
    notes = [row.words for row in rows.every if row.role in NOTED and NOTE.match(row.words)]
    times = [time for words in notes if (time := read_note(words, stamps.published, settings.timezone))]
    return Stamps(stamps.published, times[-1] if times else None, stamps.unclear)


def first_printed(rows: Rows, settings: Settings) -> str | None:
    """Return the time of publication that is printed near the headline, None where none is or it is not clear."""
    order = settle_order([row.words[:REACH] for row in rows.every], settings)
    read = [_read_stamp(row, order, settings.timezone) for row in _own_stamps(rows) if row.role == "timestamp"]
    return next((stamp.published for stamp in read if stamp.published), None)


def _said_below(rows: Rows, near: Sequence[Stamps], order: str | None, settings: Settings) -> list[Stamps]:
    """Return a time below the story that says so itself, where those at its head only say when it was updated."""
    if any(r.published or r.unclear for r in near):
        return []
    below = [row for row in rows.every[rows.head.stop :] if row.role == "timestamp" and FIRST.match(row.words)]
    return [_read_stamp(row, order, settings.timezone) for row in below[:1]]


def _own_stamps(rows: Rows) -> list[Row]:
    """Return the rows near the headline that give a time: those below it first, then those above it, the nearest first."""
    title = rows.headline if rows.headline is not None else rows.head.start - 1
    near = [i for i in rows.head if rows.every[i].dated and _is_stamp(rows.every[i])]
    below, above = [i for i in near if i > title], [i for i in near if i < title]
    return [rows.every[i] for i in (*below, *reversed(above))]


def _is_stamp(row: Row) -> bool:
    """May a dated row give the time of the article?"""
    if row.role == "timestamp":
        return True
    return row.role not in NO_STAMP and (row.role not in STORY or len(row.words) <= LONGEST_STAMP)


def _dateline_stamps(rows: Rows) -> list[Row]:
    return [row for row in rows.every if row.role == "dateline"][:1]


def _first(read: Sequence[Stamps]) -> Stamps:
    unclear = next(filter(None, (r.unclear for r in read)), None)
    modified = next(filter(None, (r.modified for r in read)), None)
    published = next(filter(None, (r.published for r in read)), None) or (None if unclear else modified)
    return Stamps(published, modified, unclear)


def _read_stamp(row: Row, order: str | None, zone: str | None) -> Stamps:
    try:
        return Stamps(*read_stamps(row.words[:REACH], order, zone))
    except Ambiguous:
        return Stamps(unclear=(row.start, row.end))


def find_topics(text: str, segments: Sequence[Segment]) -> tuple[str, ...]:
    """Return the tags of the topic lines, in order."""
    found: dict[str, None] = {}
    for s in _of(segments, "topics"):
        words = TOPICS_HEAD.sub("", text[s.start : s.end][:REACH].strip())
        for topic in map(str.strip, _apart(words)):
            if 1 < len(topic) <= 60 and not _is_label(topic):
                found.setdefault(topic, None)
    return tuple(found)


def _apart(words: str) -> list[str]:
    """Return the tags of a line, those apart that are glued to a heading."""
    tags = TOPIC_SEPARATOR.split(words)
    return tags if len(tags) > 1 or words.count(" ") > GLUED_WORDS else TAG_JOINT.split(words)


def _is_label(topic: str) -> bool:
    """Is this the heading of tags and no tag?"""
    words = " ".join(re.findall(r"[^\W_]+", topic.lower()))
    return any(cue.role == "topics" for cue in phrases().whole.get(words, ()))


def find_dateline_place(text: str, segments: Sequence[Segment]) -> str | None:
    """Return the place of the dateline."""
    for s in _of(segments, "dateline"):
        words = text[s.start : s.end].strip()
        if found := find_dateline(words) or find_place(f"{words} A"):
            return found[1].title() if found[1] and found[1].isupper() else found[1]
    return None
