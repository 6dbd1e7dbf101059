"""Who signed the article: the byline near its headline, else a signature below it, else who is presented or holds the site.

Which line is a byline is decided in roles; here the names of other stories, editors and photographers around it are told from the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import cast

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import Author, Role
from mi7facts.parse.byline import (
    LONGEST,
    OPENING,
    begins_with_name,
    byline_spans,
    byline_words,
    is_name,
    is_signature,
    is_usual_name,
    opens_byline,
    signature_spans,
)
from mi7facts.parse.cues import MONTH
from mi7facts.parse.rows import STORY, Row, Rows

#: Characters between two bylines of one article.
APART = 300
#: Lines below "By" among which names stand, and lines between two of them.
TOGETHER, MORE = 6, 2
#: Lines beside a time.
BESIDE = 3
#: Lines among which a name that is not usual stands twice.
AGAIN = 20
#: Signatures below the story that are too many for its authors.
CROWD = 3
#: Roles in which a bare name is a subject, a person in a picture or a photographer.
NO_BARE: frozenset[Role] = frozenset({"topics", "caption", "credit", "related", "comments", "headline", "source_list", "embed"})
NEVER: frozenset[Role] = STORY | {"headline", "comments"}
#: Who worked on an article and did not write it.
OTHERS = re.compile(
    r"\W*(?:(?:medically|clinically|technically|expert|legally|copy)[\s-]+)?"
    r"(?:edited|editing|reviewed|fact[\s-]*checked|checked|photo(?:graph)?s?|photography|pictures?|images?|video|illustrat(?:ed|ions?)|graphics?|"
    r"produced|translated|compiled|curated|updated|approved|presented|sponsored|narrated|designed|art(?:work)?)\s+(?:by|and\s+\w+\s+by)\b",
    re.IGNORECASE,
)
#: "by" amid a line, before a name and maybe a date.
AMID = re.compile(r"(?<!\w)(?P<what>\w+\s+)?(?P<by>by\b\s*:?\s*(?:by\b\s*)?|authors?\s*:\s*)", re.IGNORECASE)
SIGNED = frozenset(
    {"written", "posted", "published", "authored", "reported", "words", "story", "text", "report", "article", "interview", "interviewed"}
)
#: Where the author was.
WHENCE = re.compile(r"(?:reporting|writing) (?:from|in)\s", re.IGNORECASE)
AVATAR = re.compile(r"\b(?:avatar|author|headshot|profile)\b[^.]{0,20}$", re.IGNORECASE)
POSTED = re.compile(r"\W*(?:posted|said|written|comment(?:ed)?|reply) by\b", re.IGNORECASE)
#: Where an outlet, a job or a place begins behind a name.
BEHIND = re.compile(r"\s*(?:,|\||/|•|·|\s[-–—]\s|\b(?:in|for|at)\s+(?=[A-Z])).{0,80}$")
#: A name between a section and a day, all glued.
GLUED = re.compile(
    rf"(?-i:(?<=[a-z])(?P<name>[A-Z][a-z'’\-]+(?: [A-Z][a-z'’\-]+){{1,2}}))(?={MONTH}\.? \d{{1,2}}, (?:19|20)\d\d)", re.IGNORECASE
)
LISTED = re.compile(r"^(?:\d{1,2}[.)]|\W)\s*")
NAME = r"(?P<name>[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]*| (?:van|von|de|da|del|di|la|le|der|den|al|bin)){1,4})"
JOB = f"(?:{'|'.join(byline_words('presented'))})"
PRESENTED = (
    re.compile(rf"\b(?:story|article|report|post|piece|column)\b[^.]{{0,80}} (?:was |were )?(?:written|reported) by {NAME}"),
    re.compile(rf"^(?:\d{{1,2}}[.)] |\W{{0,3}}){NAME}(?:,[^.]{{0,40}},)? is (?:an?|the|our)(?: [\w’'\-]+){{0,5}} {JOB}\b"),
    re.compile(rf"\b(?i:contact|email|reach|follow) (?:(?:staff|senior|the) )?(?:{JOB} )?{NAME} (?:at|on|via)\b"),
)
HOLDER = re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)(?: ©)? ?(?:\d{{4}}(?: ?[-–] ?\d{{4}})?,?)? ?(?:by )?{NAME}(?=[.|·•]|\s*$|\s[|·•–-]|\. )")


class Signature(msgspec.Struct, frozen=True):
    """The names that one line gives; `spoken` where it says that they wrote it."""

    spoken: bool
    at: int
    authors: tuple[Author, ...]


@cache
def places() -> frozenset[str]:
    """Names of places: what is called like one and says no more signs nothing."""
    table = cast("dict[str, list[str]]", load_toml("lexicons/places.toml"))
    return frozenset(name.lower() for kind in ("countries", "regions", "cities") for name in table[kind])


def find_authors(rows: Rows) -> tuple[Author, ...]:
    """Return those who signed, each once."""
    near = list(_signatures(rows, rows.head))
    if found := [s for s in near if s.spoken] or _amid(rows, rows.head) or _below_first(rows, near):
        return _together(found)
    below = [s for s in _signatures(rows, rows.foot) if s.spoken] or _amid(rows, rows.foot)
    below = [] if _is_crowd(rows.every[rows.head.stop :]) else below
    return _together(below[:1]) or next(filter(None, (find(rows) for find in OTHERWISE)), ())


def _below_first(rows: Rows, near: Sequence[Signature]) -> list[Signature]:
    """Return the bare names below the headline, else those above it; usual ones where there are some."""
    title = rows.every[rows.headline].start if rows.headline is not None else 0
    below = [s for s in near if s.at > title] or list(near)
    return [s for s in below if is_usual_name(s.authors[0].name.title())] or below


def _is_crowd(rows: Sequence[Row]) -> bool:
    """Do so many sign below the begin of the story that they are its commenters?"""
    return len({row.words.lower() for row in rows if POSTED.match(row.words)}) >= CROWD


def _signatures(rows: Rows, region: range) -> Iterator[Signature]:
    """Yield what the lines of a region sign, in order."""
    opened: bool | None = None  # does a line above open the authors' names, or others'?
    left = 0
    for i in region:
        row = rows.every[i]
        opens = _opens(row)
        if opens is not None:
            opened, left = opens, TOGETHER
        elif opened is not None and (authors := _named(row, left == TOGETHER and opened)):
            left = MORE
            if opened:
                yield Signature(True, row.start, authors)
        else:
            left -= any(c.isalnum() for c in row.words)
            opened = opened if left > 0 and row.role not in STORY else None
            yield from _own(rows, i)


def _opens(row: Row) -> bool | None:
    """Does a line only say that the authors' names follow, or (False) that others' do?"""
    if others := OTHERS.match(row.words):
        return None if any(c.isalnum() for c in row.words[others.end() :]) else False
    return True if row.short and opens_byline(row.words) else None


def _named(row: Row, first: bool) -> tuple[Author, ...]:
    """Return the names of a line that begins with one; `first` where it stands right below "By" and may give a pen name or an outlet."""
    if row.role in STORY and not row.short:
        return ()
    words = LISTED.sub("", row.words)
    left = len(row.words) - len(words)
    if begins_with_name(words):
        return _authors(row, [(left + a, left + b) for a, b in byline_spans(words)])
    plain = words.rstrip(" ,&0123456789")
    return _authors(row, [(left, left + len(plain))]) if is_name(plain) or (first and is_signature(plain)) else ()


def _own(rows: Rows, i: int) -> Iterator[Signature]:
    """Yield what a line signs by itself."""
    row = rows.every[i]
    if row.role in NEVER or OTHERS.match(row.words) or WHENCE.match(row.words):
        return
    if OPENING.match(row.words):
        if authors := _authors(row, signature_spans(row.words)):
            yield Signature(True, row.start, authors)
    elif _is_bare(rows, i) and (authors := _authors(row, byline_spans(row.words))):
        yield Signature(False, row.start, authors)


def _is_bare(rows: Rows, i: int) -> bool:
    """Is a line no more than the name of the author, and maybe an outlet's, by its place below the headline or beside the time?"""
    row = rows.every[i]
    name = BEHIND.sub("", row.words)
    if name.lower() in places() or not (row.role == "byline" or is_name(name)):
        return False
    below = rows.headline is not None and rows.headline < i <= rows.first
    if below and _beside_time(rows, i, 1):
        return True
    if row.role in NO_BARE or (name.isupper() and not is_usual_name(name.title())):
        return False
    return row.role == "byline" or _is_author(rows, i, below)


def _is_author(rows: Rows, i: int, below: bool) -> bool:
    """Is a usual name below the headline or beside the time, or another one that stands there twice?"""
    words = rows.every[i].words
    if is_usual_name(words):
        return below or _beside_time(rows, i, BESIDE)
    again = rows.every[max(0, i - AGAIN) : i + AGAIN + 1]
    return below and _beside_time(rows, i, BESIDE) and sum(row.words == words for row in again) > 1


def _beside_time(rows: Rows, i: int, reach: int) -> bool:
    return any(rows.every[j].dated for j in range(max(0, i - reach), min(i + reach + 1, len(rows.every))) if j != i)


def _amid(rows: Rows, region: range) -> list[Signature]:
    """Return what is signed in the middle of lines: "Bread · Posted by: Ida", "Avatar photo by Ida Brandt 3 June 2020"."""
    found: list[Signature] = []
    for row in rows.every[region.start : region.stop]:
        if row.role == "headline" or OTHERS.match(row.words) or (row.role in STORY and not row.dated):
            continue
        if spans := _spans_amid(row.words[:LONGEST]):
            found.append(Signature(True, row.start, _authors(row, spans)))
    return found


def _spans_amid(words: str) -> list[tuple[int, int]]:
    for m in AMID.finditer(words):
        what, by = (m["what"] or "").strip().lower(), m.start("by")
        signed = what in SIGNED or m["by"].lower().startswith("author") or AVATAR.search(words[:by])
        if signed and (spans := signature_spans(words[by:])):
            return [(by + a, by + b) for a, b in spans]
    return []


def _glued(rows: Rows) -> tuple[Author, ...]:
    """Return who stands between a section and a day in one word with both ("TidesIda BrandtJune 4, 2021"), where there is one such name."""
    found = [(row, m) for row in rows.every if row.role not in STORY and (m := GLUED.search(row.words[:LONGEST])) and is_name(m["name"])]
    return _authors(found[0][0], [found[0][1].span("name")]) if len({m["name"] for _, m in found}) == 1 else ()


def _together(signatures: Sequence[Signature]) -> tuple[Author, ...]:
    """Return the authors of the first signatures, those far below them left out."""
    found: dict[str, Author] = {}
    last = signatures[0].at if signatures else 0
    for signature in signatures:
        if signature.at - last > APART:
            break
        last = signature.authors[-1].end or signature.at
        for author in signature.authors:
            found.setdefault(author.name.lower(), author)
    return tuple(found.values())


def _reached(rows: Rows) -> tuple[Author, ...]:
    """Return whose name stands below the story above an address or handle with a part of the name in it."""
    foot = rows.every[rows.foot.start : rows.foot.stop]
    for row, below in pairwise(foot):
        parts = [part.lower() for part in row.words.split()]
        reached = "@" in below.words and any(part in below.words.lower() for part in parts if len(part) > 2)
        if reached and row.role not in STORY and is_name(row.words):
            return _authors(row, [(0, len(row.words))])
    return ()


def _presented(rows: Rows) -> tuple[Author, ...]:
    """Return whom a line about the author presents."""
    for row in rows.every[rows.foot.start : rows.foot.stop]:
        for pattern in PRESENTED:
            if (m := pattern.search(row.words)) and is_name(m["name"]):
                return _authors(row, [m.span("name")])
    return ()


def _only(rows: Rows) -> tuple[Author, ...]:
    """Return who signs elsewhere on the page, where all that is signed there is signed by one."""
    found = [s for s in _signatures(rows, range(len(rows.every))) if s.spoken]
    names = {author.name.lower() for s in found for author in s.authors}
    return found[0].authors if len(names) == 1 else ()


def _holder(rows: Rows) -> tuple[Author, ...]:
    """Return the person who holds the site."""
    for row in rows.every:
        if row.role not in STORY and (m := HOLDER.search(row.words[:LONGEST])) and is_usual_name(m["name"]):
            return _authors(row, [m.span("name")])
    return ()


def _authors(row: Row, spans: Sequence[tuple[int, int]]) -> tuple[Author, ...]:
    return tuple(Author(name=" ".join(row.words[a:b].split()), start=row.start + a, end=row.start + b) for a, b in spans)


#: Where authors are looked for that neither head nor foot name, in this order.
OTHERWISE = (_reached, _glued, _presented, _only, _holder)
