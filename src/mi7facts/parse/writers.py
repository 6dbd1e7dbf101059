"""Paragraphs about the author, or about the sender of a press release, and what heads them."""

from __future__ import annotations

import re

from mi7facts.model import Role
from mi7facts.parse.headings import jobs
from mi7facts.parse.shape import Shape
from mi7facts.parse.surroundings import CAPTION, SAYS, Surroundings

#: Lines below the headline among which the sender of a release stands.
SENDERS = 12
ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,5})")
#: Paragraphs at the end of the story among which one is about its author, and words of such a one among which the job is named.
LAST, WORKS = 3, 12
AUTHOR_IS = frozenset({"covers", "edits", "has", "is", "leads", "lives", "reports", "runs", "teaches", "was", "works", "writes"})


def tell_writer(view: Surroundings, i: int) -> Role | None:
    """Tell a paragraph that says what the author is, at the end or outside the story."""
    if view.role(i) not in ("body", "related", "caption", "nav", "promo") or not _states(view.shapes[i]):
        return None
    if i and _is_said(view, i):
        return "bio" if view.zones[i] != "story" or _stands_apart(view, i) or not view.goes_on(i + LAST) else None
    return "bio" if i and _tells_of_writer(view.shapes[i]) and not view.goes_on(i + 1) else None


def _stands_apart(view: Surroundings, i: int) -> bool:
    """Does a line that names the author's job stand above furniture, as one below the byline does?"""
    below = view.shapes[i + 1 : i + 2]
    return any(not s.prose for s in below) and bool(jobs().intersection(view.shapes[i].words[:WORKS]))


def _states(s: Shape) -> bool:
    return s.prose or len(s.words) > SAYS + 1


def _tells_of_writer(s: Shape) -> bool:
    return any(c.role == "bio" and c.how == "has" for c in s.cues)


def _is_said(view: Surroundings, i: int) -> bool:
    """Does a sentence begin with an author's name and go on with what the author is?"""
    name = next((name for name in view.authors if view.text(i).startswith(name)), "")
    following = view.text(i)[len(name) : len(name) + 40].replace(",", " ").split()[:SAYS]
    return bool(name) and bool(AUTHOR_IS.intersection(following))


def tell_about(view: Surroundings, i: int) -> Role | None:
    """Tell a heading "About ..." and the paragraph below it that begins with the same name."""
    if (named := ABOUT.fullmatch(view.text(i))) and _is_about(view, i, named["name"]):
        return "bio"
    above = ABOUT.fullmatch(view.text(i - 1)) if view.role(i - 1) == "bio" else None
    return "bio" if above and view.text(i).startswith(above["name"].split()[0]) else None


def _is_about(view: Surroundings, i: int, name: str) -> bool:
    """Is a heading about the author, a press release's sender maybe, or, outside the story, about whom the line below it begins with?"""
    if view.zones[i] != "story":
        return name in view.authors or view.text(i + 1).startswith(name.split()[0])
    sender = any(view.role(j) == "byline" and view.text(j) == name for j in range(view.headline, min(i, view.headline + SENDERS)))
    return name in view.authors or (sender and view.text(i + 1).startswith(name))


def tell_writer_heading(view: Surroundings, i: int) -> Role | None:
    """Tell the author's name, a job behind it maybe, above the paragraph about the author."""
    s = view.shapes[i]
    if s.prose or s.size > CAPTION or view.role(i) not in ("byline", "subhead", "nav", "related", "body", "bio"):
        return None
    named = any(view.text(i).startswith(name) for name in view.authors)
    first = view.role(i) == "byline" and view.text(i - 1) != view.text(i)
    return "bio" if named and not first and tell_writer(view, i + 1) else None
