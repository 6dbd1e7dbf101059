"""Which outlet a text is from and in which section it stood: what imprint, masthead, breadcrumb and kicker say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mi7facts.model import Role
from mi7facts.parse.cues import phrases
from mi7facts.parse.headline import BETWEEN
from mi7facts.parse.rows import Row, Rows

#: Stretches of a segment that are read, rows above and below the headline, and at the end.
REACH, ABOVE, BELOW, FOOT = 400, 120, 150, 60
NAME = r"(?P<name>(?:the )?[A-Z](?:[\w&'’\-]|\.(?=\w))*(?: (?:of |the |and |& )?[A-Z](?:[\w&'’\-]|\.(?=\w))*){0,4})"
#: Where the outlet is named, and what that counts for.
PATTERNS: tuple[tuple[frozenset[Role], re.Pattern[str], int], ...] = (
    (frozenset({"promo"}), re.compile(rf"\b(?i:send|email|submit) (?:it|them|your \w+|us) (?:in )?to {NAME} (?:via|at|by|on)\b"), 4),
    (
        frozenset({"bio"}),
        re.compile(rf"\b(?i:journalist|reporter|editor|writer|correspondent|columnist|producer) (?:for|at|with) {NAME}"),
        3,
    ),
    (frozenset({"promo"}), re.compile(rf"\b(?i:follow|support|subscribe to|get) {NAME} (?:on|today|for|newsletter)\b"), 1),
    (frozenset({"legal", "nav"}), re.compile(rf"^{NAME} (?:is (?:a|not|part|the)|may|participates|receives|supports|takes|uses)\b"), 3),
    (frozenset({"byline"}), re.compile(rf"^(?i:by) .{{1,80}} (?i:for) {NAME}$"), 2),
    (
        frozenset({"legal", "nav", "related"}),
        re.compile(rf"(?:©|\([cC]\)|\b[Cc]opyright)(?: ?©| [Cc]opyright)?(?: by)? ?(?:\d{{4}}(?: ?[-–] ?\d{{4}})?,?)? ?{NAME}"),
        3,
    ),
)
#: What stands at the end of the name of a company and is not what readers call it, and what holds rights and is no outlet.
COMPANY = re.compile(r",?(?: (?:Association|Company|Corp|Corporation|Inc|LLC|LLP|Limited|Ltd|PLC|plc|Pvt|Pty))+\.?$")
NO_OUTLET = frozenset({"all", "all rights reserved", "crown", "crown copyright", "the"})
#: Words of a masthead, how often it must stand elsewhere to count, and for how much it counts at most.
MASTHEAD, ELSEWHERE, MOST = 4, 1, 5
#: Roles in which the name of the outlet stands.
NAMING: frozenset[Role] = frozenset({"body", "bio", "byline", "legal", "nav", "promo"})
DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
TRAIL = re.compile(r"\s+[/>»›|→]\s+|\s*[»›]\s*")
JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: Words of the name of a section, rows of a breadcrumb, and words that a breadcrumb's end shares with the headline.
SECTION, STEPS, SHARED = 4, 4, 3
HOME = frozenset({"home", "home page", "homepage"})


def find_publisher(rows: Rows, title: str) -> str | None:
    """Return the outlet that the furniture names most clearly."""
    votes: Counter[str] = Counter()
    for name, weight in (*_named(rows.every), *_mastheads(rows), *_behind(title)):
        votes[name] += weight
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None


def _named(rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """Yield the names that phrases give, with what they count for."""
    for roles, pattern, weight in PATTERNS:
        for row in rows:
            if row.role in roles and (found := pattern.search(row.words[:REACH])):
                name = COMPANY.sub("", found["name"].strip(" ."))
                if name.lower() not in NO_OUTLET and name:
                    yield name, weight


def _mastheads(rows: Rows) -> Iterator[tuple[str, int]]:
    """Yield the lines above the headline that are named again elsewhere, and the address of the site."""
    top = rows.every[: min(ABOVE, rows.headline or 0)]
    below = rows.every[rows.headline or 0 :]
    rest = "\n".join(row.words.lower() for row in (*below[:BELOW], *below[BELOW:][-FOOT:]) if row.role in NAMING)
    for words in dict.fromkeys(row.words for row in top if row.role == "nav" and len(row.words.split()) <= MASTHEAD):
        if DOMAIN.fullmatch(words):
            yield words, 1
        elif words[:1].isupper() and not _is_link(words):
            name = words.lower()
            times = len(re.findall(rf"\b{re.escape(name)}\b", rest)) if name in rest else 0
            if times >= ELSEWHERE:
                yield words, min(MOST, times + 1)


def _is_link(words: str) -> bool:
    """Is this a link of a menu, which a story may well hold?"""
    key = " ".join(re.findall(r"[^\W_]+", words.lower()))
    return key in phrases().whole or len(key) < SHARED


def _behind(title: str) -> Iterator[tuple[str, int]]:
    """Yield the name of the site at the end of a headline."""
    cuts = [m for m in BETWEEN.finditer(title) if "|" in m.group()]
    if cuts and len(title[cuts[-1].end() :].split()) <= MASTHEAD:
        yield title[cuts[-1].end() :], 2


def find_section(rows: Rows) -> str | None:
    """Return the section that the breadcrumb, or a kicker that stands in the menu too, names."""
    if rows.headline is None:
        return None
    title = rows.every[rows.headline].words.lower()
    above = [row.words for row in rows.every[max(0, rows.headline - ABOVE) : rows.headline] if row.role == "nav"]
    trails = [_end_of(TRAIL.split(words), title) for words in above if len(TRAIL.split(words)) > 1]
    steps = _steps(above)
    return next(filter(None, (*reversed(trails), _end_of(steps, title), _kicker(above))), None)


def _steps(above: Sequence[str]) -> list[str]:
    """Return the steps of a breadcrumb that is printed a step a line or glued, right above the headline."""
    glued = JOINT.split(above[-1]) if above else []
    if len(glued) > 1 and glued[0].lower() in HOME:
        return glued
    home = next((i for i in range(len(above) - 1, max(-1, len(above) - 1 - STEPS), -1) if above[i].lower() in HOME), None)
    return list(above[home:]) if home is not None else []


def _end_of(steps: Sequence[str], title: str) -> str | None:
    """Return the last step of a breadcrumb that is neither the home page nor the headline."""
    words = set(title.split())
    kept = [step.strip() for step in steps if step.strip().lower() not in HOME]
    kept = [step for step in kept if len(words & set(step.lower().split())) < SHARED and 0 < len(step.split()) <= SECTION]
    return kept[-1] if kept and len(steps) > 1 else None


def _kicker(above: Sequence[str]) -> str | None:
    """Return the words right above the headline, where the menu has them too."""
    if not above or len(above[-1].split()) > SECTION or not above[-1][:1].isupper():
        return None
    return above[-1] if any(words.lstrip("*• ") == above[-1] for words in above[:-1]) else None
