"""What a newsroom says of its own story: updates, corrections, points that sum it up, who worked on it, and what it asks of its readers.

Rules for lines that have a label already, given those around them; see neighbours.
"""

from __future__ import annotations

import re

from mi7facts.model import Role
from mi7facts.parse.byline import opens_byline
from mi7facts.parse.headings import pleads, sums_up
from mi7facts.parse.pieces import find_dateline
from mi7facts.parse.surroundings import CAPTION, COMMENT, JOB, SAYS, UNNAMED, Surroundings
from mi7facts.parse.wording import worded_role

NOTE = re.compile(r"[*\s]{0,3}(?:clarification|correction|editor[’']?s[’']? note|update)\b[^\n]{0,60}?:\s", re.IGNORECASE)
PUBLISHED = re.compile(
    r"th(?:is|e) (?:article|post|report|story)\b[^.\n]{0,60} (?:first|originally) (?:appeared|published)\b[^.\n]{0,40}\d", re.IGNORECASE
)
#: Lines below the headline among which points sum the story up, how many of them, and class of length of a paragraph that is none.
TOP, POINTS, LONG_POINT = 20, 6, 7
#: Lines below the headline among which the sender of a release stands.
SENDERS = 6
#: How sure a line of the story is at least between two lines that ask for something.
UNSURE = 0.45


def _desk(view: Surroundings, i: int) -> Role | None:
    """Tell the sentence at the end of the story that says who worked on it."""
    s = view.shapes[i]
    worked = any(c.role == "byline" and c.how == "has" for c in s.cues) and s.size <= CAPTION and view.role(i) in UNNAMED
    return "byline" if worked and not view.goes_on(i + 1) else None


def _pleads(view: Surroundings, i: int) -> Role | None:
    """Tell a sentence amid or below the story that asks the reader for something."""
    return "promo" if view.role(i) in UNNAMED and i > view.headline and pleads(view.shapes[i]) else None


def _note(view: Surroundings, i: int) -> Role | None:
    """Tell a note that the story was updated or corrected, which is part of it, from what stands around it."""
    told = view.role(i) in UNNAMED and view.shapes[i].prose and NOTE.match(view.text(i))
    return "body" if told and i > view.headline and "comments" not in (view.role(j) for j in range(i - COMMENT, i)) else None


def _summed_up(view: Surroundings, i: int) -> Role | None:
    """Tell the points that sum the story up, below a heading that says so and above the first paragraph."""
    if not view.headline < i <= view.headline + TOP or view.role(i) not in (*UNNAMED, "topics"):
        return None
    if sums_up(view.shapes[i]):
        return None if any(_is_paragraph(view, j) for j in range(view.headline + 1, i)) else "deck"
    for j in range(i, max(view.headline, i - POINTS), -1):
        if view.role(j) == "deck" and sums_up(view.shapes[j]):
            return "deck" if view.goes_on(i + 1) else None
        if not _is_point(view, j) or view.role(j + 1) == "credit":
            return None
    return None


def _is_paragraph(view: Surroundings, i: int) -> bool:
    return view.role(i) == "body" and view.shapes[i].size >= LONG_POINT - 1 and view.shapes[i].prose


def _is_point(view: Surroundings, i: int) -> bool:
    """Is a line one of the points that sum a story up, or a heading over more of them?"""
    s = view.shapes[i]
    if sums_up(s, further=True):
        return True
    return len(s.words) > SAYS - 1 and s.size < LONG_POINT and not s.cues and not find_dateline(view.text(i))


def _filed(view: Surroundings, i: int) -> Role | None:
    """Tell a paragraph that opens with a dateline, whatever stands above it."""
    filed = i > view.headline and view.shapes[i].size >= LONG_POINT and view.role(i) in UNNAMED and find_dateline(view.text(i))
    return "body" if filed and view.zones[i] != "after" else None


def _amid_pleas(view: Surroundings, i: int) -> Role | None:
    """Tell a sentence that is not surely story between two lines that ask for something, and the heading of a plea."""
    if view.role(i) == "subhead" and _pleads(view, i + 1):
        return "promo"
    unsure = view.role(i) in ("body", "caption", "related") and view.labels[i].confidence < UNSURE
    return "promo" if unsure and view.role(i - 1) == view.role(i + 1) == "promo" and view.shapes[i + 1].cues else None


def _disclaims(view: Surroundings, i: int) -> Role | None:
    """Tell the sentence at the end by which a site says what it does not answer for."""
    return "legal" if view.role(i) == "body" and worded_role(view.shapes[i]) == "legal" and not view.goes_on(i + 1) else None


def _first_published(view: Surroundings, i: int) -> Role | None:
    """Tell the sentence at the end that says when an agency published the story."""
    return "timestamp" if view.role(i) in UNNAMED and PUBLISHED.match(view.text(i)) and not view.goes_on(i + 1) else None


def _sender(view: Surroundings, i: int) -> Role | None:
    """Tell who sent a release, below the word "From:", from the story's first words."""
    s = view.shapes[i]
    if view.zones[i] != "story" or s.prose or s.size > JOB or not view.headline < i <= view.headline + SENDERS:
        return None
    opener = next((j for j in range(i, max(view.headline, i - COMMENT), -1) if opens_byline(view.text(j))), None)
    return "byline" if opener is not None and all(view.role(j) == "byline" for j in range(opener, i)) else None


#: In the order in which they are asked.
NOTES = (_desk, _pleads, _note, _summed_up, _filed, _amid_pleas, _first_published, _disclaims, _sender)
