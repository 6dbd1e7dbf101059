"""The words of a social post, told by the name and handle of who wrote it, above or below."""

from __future__ import annotations

import re

from mi7facts.model import Role
from mi7facts.parse.pieces import POSTED_BY
from mi7facts.parse.surroundings import JOB, Surroundings

#: The name above a social post, and lines of a post with it.
POSTER, POSTED = re.compile(r"(?:[^\s()@]+ ){1,5}\(@\w{1,30}\)"), 3
#: Class of length of the longest post.
POST = 8


def tell_post(view: Surroundings, i: int) -> Role | None:
    """Tell the words of a post from the signature below them, or from the name above them."""
    if view.role(i) in ("headline", "byline", "embed"):
        return None
    signed = POSTED_BY.match(view.text(i + 1)) and view.shapes[i].size <= POST
    return "embed" if signed or POSTER.fullmatch(view.text(i)) or _is_posted(view, i) else None


def _is_posted(view: Surroundings, i: int) -> bool:
    """Does a line stand below a name and handle, and, if it could be story, above the day of a post?"""
    above = next((j for j in range(i - 1, max(-1, i - POSTED), -1) if POSTER.fullmatch(view.text(j))), None)
    if above is None or any(view.role(j) != "embed" for j in range(above, i)):
        return False
    dated = any("date" in s.marks and s.size <= JOB for s in view.shapes[i : i + POSTED])
    return dated or view.zones[i] != "story"
