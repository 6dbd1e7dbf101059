"""What every decision about the role of a line may look at, and what comes of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from mi7facts.model import Role
from mi7facts.parse.chain import Zone
from mi7facts.parse.lines import Line
from mi7facts.parse.shape import Shape

#: Names that are looked for in other lines.
AUTHORS = 20


class Label(msgspec.Struct, frozen=True, gc=False):
    """The role of a line and how sure it is; a guess rests on the line's place alone."""

    role: Role
    confidence: float
    guess: bool = False


class Page(msgspec.Struct, frozen=True):
    """What all decisions about one line may look at."""

    lines: Sequence[Line]
    shapes: Sequence[Shape]
    zones: Sequence[Zone]
    headline: int | None
    authors: frozenset[str]
    hints: Sequence[Role | None]
    echoes: Sequence[bool]
    opened: Sequence[int | None]  # the line "By" not far above each line
    told: Sequence[int]  # lines of the story above each line, and above the end

    def hint(self, i: int) -> Role | None:
        """The role that the markup of a line speaks for."""
        return self.hints[i] if self.hints else None

    @property
    def start(self) -> int:
        """The first line of the story, the number of lines where there is none."""
        return bisect_left(self.told, 1) - 1
