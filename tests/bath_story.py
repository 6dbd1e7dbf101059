"""A story of four paragraphs for the parser's tests, and the lines of a text as the parser sees them."""

from __future__ import annotations

from mi7facts.parse.lines import Line, read_lines
from mi7facts.parse.shape import Shape, shape

STORY = (
    "The council of Merrick has voted to close the town's last swimming bath at the end of the year.",
    "The decision was taken after a debate of five hours, in which nobody changed their mind.",
    "“We have been treading water for years,” said the mayor, who voted against the plan.",
    "A petition with 4,000 names is to be handed over on Monday.",
)


def lines_of(text: str) -> tuple[list[Line], list[Shape]]:
    lines = [line for line in read_lines(text) if not line.blank]
    return lines, [shape(line) for line in lines]
