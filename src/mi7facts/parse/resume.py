"""Where a story goes on after a list of other stories, which the chain takes for its end: told by sentences that look told, and near.

The chain knows four zones in one order; once a list was long enough, it never comes back. The bounds were chosen on pages held out by site.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.cues import phrases
from mi7facts.parse.shape import Shape

#: Class of length of the shortest sentence that a story is taken up by, and of one that goes on with it.
LEAST, SHORTEST = 6, 4
#: How likely it must be by itself, and how many lines below the story it may stand; less and nearer where somebody says something in it,
#: or right below the story; and how likely a sentence amid the story in which somebody does.
LIKELY, NEAR = 0.6, 14
SAID, NEARER = 0.1, 10
NEXT, AMID = 0.35, 0.2
#: Words by which readers, owners and sellers speak.
SPEAKING = frozenset({"i", "me", "my", "our", "us", "we", "you", "your"})
SPEECH = frozenset({"quoted", "saying"})
#: How a sentence begins that tells of the article and not of the news.
ITSELF = ("this", "article", "column", "piece", "post", "report", "story")
ADDRESSES = frozenset({"copyright", "handle", "mail", "tag", "web"})
#: Roles whose phrases end a story for good.
CLOSING: frozenset[Role] = frozenset({"bio", "comments", "legal", "source_list"})


def go_on(zones: Sequence[Zone], shares: Sequence[float], shapes: Sequence[Shape], barred: Sequence[bool]) -> list[Zone]:
    """Return the zones, sentences amid and not far below the story being of it, but for barred ones; what stands between is amid it."""
    told = [_told(s) and not bar for s, bar in zip(shapes, barred, strict=True)]
    found = [_amid(*line) for line in zip(zones, shares, shapes, told, strict=True)]
    last = max((i for i, zone in enumerate(found) if zone == "story"), default=len(found))
    for i in range(last + 1, len(found)):
        if i - last > NEAR or _closes(shapes[i]):
            break
        if told[i] and _goes_on(shares[i], i - last, shapes[i]):
            found[last + 1 : i] = cast("list[Zone]", ["gap"] * (i - last - 1))
            found[i] = "story"
            last = i
    return found


def _closes(s: Shape) -> bool:
    """Does a line end a story for good? The terms of a newsletter that is offered amid it do not."""
    roles = {cue.role for cue in s.cues}
    return bool(CLOSING & roles) and "promo" not in roles


def _amid(zone: Zone, share: float, s: Shape, told: bool) -> Zone:
    """Return the zone of a line, that of somebody's words amid the story being the story's."""
    return "story" if zone == "gap" and told and share >= AMID and "saying" in s.marks and s.size >= LEAST else zone


def _goes_on(share: float, below: int, s: Shape) -> bool:
    if s.size < LEAST:
        return share >= NEXT and below == 1
    said = share >= SAID and below <= NEARER and "saying" in s.marks
    return share >= LIKELY or said or (share >= NEXT and below == 1)


def _told(s: Shape) -> bool:
    """Does a line look like a sentence of a story that nobody says to the reader?"""
    if not s.prose or s.end != "stop" or s.size < SHORTEST or s.cues or s.bullet or ADDRESSES.intersection(s.marks):
        return False
    if s.words[0] in ITSELF[:1] and s.words[1] in ITSELF[1:]:
        return False
    if any(cue.role == "share" for cue in phrases().whole.get(s.words[0], ())):
        return False  # "Email “Crane falls”."
    return SPEECH.issubset(s.marks) or not SPEAKING.intersection(s.words)
