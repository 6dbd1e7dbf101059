"""Metadata from labelled segments: authors, dates, publisher, topics, dateline. What the input states itself wins, in article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from mi7facts.model import Author, Role, Segment
from mi7facts.parse.byline import OPENING, opens_byline, read_authors
from mi7facts.parse.pieces import find_dateline
from mi7facts.parse.published import Ambiguous, read_odd_stamp, read_stamps, settle_order
from mi7facts.settings import Settings

#: Stretches of a segment that metadata is read from.
REACH = 400
#: Characters between two bylines of one article.
APART = 300
#: Blanks between a line "By" and the names.
BELOW_BY = 40
NAME = r"(?P<name>(?:the )?[A-Z](?:[\w&'’\-]|\.(?=\w))*(?: (?:of |the |and |& )?[A-Z](?:[\w&'’\-]|\.(?=\w))*){0,4})"
PUBLISHER = (
    (frozenset[Role]({"promo"}), re.compile(rf"\b(?i:send|email|submit) (?:it|them|your \w+|us) (?:in )?to {NAME} (?:via|at|by|on)\b"), 4),
    (
        frozenset[Role]({"bio"}),
        re.compile(rf"\b(?i:journalist|reporter|editor|writer|correspondent|columnist|producer) (?:for|at|with) {NAME}"),
        3,
    ),
    (frozenset[Role]({"promo"}), re.compile(rf"\b(?i:follow|support|subscribe to|get) {NAME} (?:on|today|for|newsletter)\b"), 1),
    (
        frozenset[Role]({"legal", "nav", "related"}),
        re.compile(rf"(?:©|\([cC]\)|[Cc]opyright(?: ©)?) ?(?:\d{{4}}(?: ?[-–] ?\d{{4}})?,?)? ?{NAME}"),
        3,
    ),
)
TOPICS_HEAD = re.compile(
    r"^\W*(?:topics?|tags?|tagged(?: with)?|filed (?:under|in)|published under|categor(?:y|ies)|posted in|keywords)\b\s*:?\s*",
    re.IGNORECASE,
)
TOPIC_SEPARATOR = re.compile(r"\s*[,;|•·]\s*|\s{3,}|\n")


class Stamps(msgspec.Struct, frozen=True):
    """When the text says that it was published and updated; `unclear` is a stamp that can be read in two ways."""

    published: str | None = None
    modified: str | None = None
    unclear: tuple[int, int] | None = None


def _of(segments: Sequence[Segment], *roles: Role) -> Iterator[Segment]:
    return (s for s in segments if s.role in roles)


def find_authors(text: str, segments: Sequence[Segment]) -> tuple[Author, ...]:
    """Return the names in the bylines, each once."""
    spoken, bare = _bylines(text, segments)
    found: dict[str, Author] = {}
    last = None
    for start, authors in spoken or bare:
        if last is not None and start - last > APART:
            break
        last = authors[-1].end or start
        for author in authors:
            found.setdefault(author.name.lower(), author)
    return tuple(found.values())


def _bylines(text: str, segments: Sequence[Segment]) -> tuple[list[tuple[int, list[Author]]], list[tuple[int, list[Author]]]]:
    """Return the bylines that name somebody with their places: those that say "by", there or on the line before, and the others."""
    spoken: list[tuple[int, list[Author]]] = []
    bare: list[tuple[int, list[Author]]] = []
    opened = -BELOW_BY - 1
    for s in _of(segments, "byline"):
        words = text[s.start : s.end].strip()
        if opens_byline(words):
            opened = s.end
            continue
        authors = read_authors(text, s.start, s.end)
        if authors:
            under = s.start - opened <= BELOW_BY
            opened = s.end if under else opened
            (spoken if under or OPENING.match(words) else bare).append((s.start, authors))
    return spoken, bare


def find_stamps(text: str, segments: Sequence[Segment], settings: Settings) -> Stamps:
    """Return the first time of publication and of update that the timestamps give."""
    stamps = list(_of(segments, "timestamp"))
    if not stamps:
        return Stamps()
    order = settle_order([text[s.start : s.end][:REACH] for s in segments if s.role != "blank"], settings)
    read = [_read_stamp(text, s, order, settings.timezone) for s in stamps]
    unclear = next(filter(None, (r.unclear for r in read)), None)
    modified = next(filter(None, (r.modified for r in read)), None)
    published = next(filter(None, (r.published for r in read)), None) or (None if unclear else modified)
    if not (published or unclear):
        published = read_odd_stamp(text[stamps[0].start : stamps[0].end].strip(), order)
    return Stamps(published, modified, unclear)


def _read_stamp(text: str, s: Segment, order: str | None, zone: str | None) -> Stamps:
    try:
        return Stamps(*read_stamps(text[s.start : s.end][:REACH], order, zone))
    except Ambiguous:
        return Stamps(unclear=(s.start, s.end))


def find_publisher(text: str, segments: Sequence[Segment]) -> str | None:
    """Return the outlet that the furniture names most clearly."""
    votes: Counter[str] = Counter()
    for roles, pattern, weight in PUBLISHER:
        for s in _of(segments, *sorted(roles)):
            if found := pattern.search(text[s.start : s.end][:REACH]):
                votes[found["name"].strip(" .")] += weight
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None


def find_topics(text: str, segments: Sequence[Segment]) -> tuple[str, ...]:
    """Return the tags of the topic lines, in order."""
    found: dict[str, None] = {}
    for s in _of(segments, "topics"):
        words = TOPICS_HEAD.sub("", text[s.start : s.end][:REACH].strip())
        for topic in TOPIC_SEPARATOR.split(words):
            if 1 < len(topic) <= 60:
                found.setdefault(topic.strip(), None)
    return tuple(found)


def find_dateline_place(text: str, segments: Sequence[Segment]) -> str | None:
    """Return the place of the dateline."""
    for s in _of(segments, "dateline"):
        if found := find_dateline(text[s.start : s.end].strip()):
            return found[1].title() if found[1] and found[1].isupper() else found[1]
    return None
