"""What the rules about neighbouring lines may look at: the lines of a text with their labels as far as they are settled."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import Line
from mi7facts.parse.page import Label
from mi7facts.parse.shape import Shape

#: Roles that are given for want of a better one.
UNNAMED: tuple[Role, ...] = ("body", "subhead", "nav", "related", "promo", "caption", "deck")
#: Lines below in which the story may go on.
BELOW = 60
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
#: Lines above a button "Reply" that hold a comment and its head.
COMMENT = 3
#: Classes of length of the longest job, and of the longest words above a credit.
JOB, CAPTION = 4, 8
#: Words of a statement, but for one.
SAYS = 4


class Surroundings(msgspec.Struct, frozen=True):
    """The lines of a text with their labels; `labels` are those after correction as far as it has come."""

    lines: Sequence[Line]
    shapes: Sequence[Shape]
    zones: Sequence[Zone]
    labels: list[Label]
    authors: frozenset[str]
    gallery: bool  # are pictures counted?
    headline: int

    def role(self, i: int) -> Role | None:
        """The role of a line, nothing beyond the text's ends."""
        return self.labels[i].role if 0 <= i < len(self.labels) else None

    def text(self, i: int) -> str:
        """The words of a line, nothing beyond the text's ends."""
        return self.lines[i].text if 0 <= i < len(self.lines) else ""

    def goes_on(self, i: int) -> bool:
        """Is there a paragraph of the story from a line on?"""
        end = min(len(self.lines), i + BELOW)
        return any(self.zones[j] == "story" and self.shapes[j].prose and not NUMBERED.match(self.text(j)) for j in range(i, end))
