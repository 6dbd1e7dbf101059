"""The printed segments of an article as rows, and which of them stand around the headline and around the end of the story.

Bylines and times are looked for there: a page is full of those of other stories.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from mi7facts.model import Role, Segment
from mi7facts.parse.cues import DATE

#: Lines above the headline and below the begin of the story, and around the end of the story, that tell of the article.
ABOVE, BELOW, FOOT = 4, 8, 12
#: Lines above the story that are searched where there is no headline.
UNHEADED = 14
#: Characters of a row that are looked at, and of the longest row that only gives a time or a name.
REACH, LONGEST = 600, 160
STORY: frozenset[Role] = frozenset({"body", "subhead", "dateline", "pullquote"})
#: What opens the readers' remarks.
REMARKS = re.compile(r"\W*(?:\d+ )?(?:comments?|responses?|repl(?:y|ies)|discussion|leave a|join the|what do you)\b", re.IGNORECASE)


class Row(msgspec.Struct, frozen=True):
    """A printed segment: its role, where its words are, and they themselves, shortened."""

    role: Role
    start: int
    end: int
    words: str

    @property
    def short(self) -> bool:
        """Is it no longer than a byline or a time?"""
        return len(self.words) <= LONGEST

    @property
    def dated(self) -> bool:
        """Does it give a time and little more?"""
        return self.short and (self.role == "timestamp" or DATE.search(self.words) is not None)


class Rows(msgspec.Struct, frozen=True):
    """All rows of an article, with the numbers of those around the headline and the begin of the story, and around its end."""

    every: Sequence[Row]
    headline: int | None
    first: int
    head: range
    foot: range


def read_rows(text: str, segments: Sequence[Segment], headline: int | None) -> Rows:
    """Return the rows of an article; `headline` is where its headline begins."""
    rows = [_row(text, s) for s in segments if s.role != "blank"]
    title = next((i for i, row in enumerate(rows) if headline is not None and row.end > headline), None)
    story = [i for i, row in enumerate(rows) if row.role in STORY and (title is None or i > title)]
    first, last = (story[0], story[-1]) if story else (len(rows), len(rows) - 1)
    top = max(0, (title - ABOVE) if title is not None else first - UNHEADED)
    end = min(last + FOOT, len(rows))
    remarks = next((i for i in range(last + 1, end) if rows[i].role == "comments" and REMARKS.match(rows[i].words)), end)
    return Rows(rows, title, first, range(top, min(first + BELOW, len(rows))), range(max(first, last - 2), remarks))


def _row(text: str, s: Segment) -> Row:
    words = text[s.start : min(s.end, s.start + REACH)]
    return Row(s.role, s.start + len(words) - len(words.lstrip()), s.end, words.strip())
