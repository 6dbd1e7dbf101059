"""Labelled lines to the segments that partition the text: lines cut into their pieces, breaks and blank lines added."""

from __future__ import annotations

from collections.abc import Sequence

from mi7facts.model import Author, Role, Segment
from mi7facts.parse.buttons import split_buttons
from mi7facts.parse.lines import Line
from mi7facts.parse.page import Label
from mi7facts.parse.pieces import LONGEST_BYLINE, Piece, find_place, split_body, split_byline, split_caption, split_dateline

#: Paragraphs at the top among which a dateline is looked for.
DATELINE_WITHIN = 3
#: Paragraphs among which those of an interview are looked for.
SPOKEN_WITHIN = 8
#: Roles for want of a better one.
UNNAMED: frozenset[Role] = frozenset({"nav", "related"})


def cut_lines(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Segment, ...]:
    """Return the segments of a text; `labels` are those of its printed lines, in order."""
    found: list[Segment] = []
    rest = iter(labels)
    bodies = 0
    spoken = _is_spoken(lines, labels)
    for line in lines:
        if line.blank:
            _add_blank(found, line)
            continue
        label = next(rest)
        bodies += label.role == "body"
        early = bodies if bodies > 1 or not spoken else DATELINE_WITHIN
        pieces = _pieces(text, line, label.role, early)
        for i, (start, end, role) in enumerate(pieces):
            start, end = (line.start if i == 0 else start), (line.end if i == len(pieces) - 1 else end)
            found.append(Segment(role=role, start=start, end=end, confidence=label.confidence))
    return tuple(found)


def name_bylines(segments: Sequence[Segment], authors: Sequence[Author]) -> tuple[Segment, ...]:
    """Return the segments, furniture in which an author was found being a byline."""
    places = [author.start for author in authors if author.start is not None]
    return tuple(
        Segment(role="byline", start=s.start, end=s.end, confidence=s.confidence)
        if s.role in UNNAMED and s.end - s.start <= LONGEST_BYLINE and any(s.start <= place < s.end for place in places)
        else s
        for s in segments
    )


def _add_blank(found: list[Segment], line: Line) -> None:
    if found and found[-1].role == "blank":
        found[-1] = Segment(role="blank", start=found[-1].start, end=line.end)
    else:
        found.append(Segment(role="blank", start=line.start, end=line.end))


def _is_spoken(lines: Sequence[Line], labels: Sequence[Label]) -> bool:
    """Do several paragraphs begin with words in capitals, as those of an interview do?"""
    printed = (line for line in lines if not line.blank)
    told = [line for line, label in zip(printed, labels, strict=False) if label.role == "body"]
    return sum(find_place(line.text) is not None for line in told[:SPOKEN_WITHIN]) > 1


def _pieces(text: str, line: Line, role: Role, nth: int) -> list[Piece]:
    if role == "body":
        first, *others = (
            split_dateline(text, line.left, line.right, nth == 1) if nth <= DATELINE_WITHIN else [(line.left, line.right, role)]
        )
        if first[2] == "dateline":
            return [first, *(piece for start, end, _ in others for piece in split_body(text, start, end))]
        return split_body(text, line.left, line.right)
    if role in ("caption", "credit"):
        return split_caption(text, line.left, line.right, role)
    if role in ("byline", "timestamp"):
        *others, last = split_byline(text, line.left, line.right, role)
        return [*others, *split_buttons(text, *last)]
    return split_buttons(text, line.left, line.right, role)
