"""What lines say of themselves, sure or nearly so: furniture by its words, the tail of an article, its author told again.

The signs are features of the network and settle the surest cases; which lines are the story is decided in zones.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from mi7facts.model import Role
from mi7facts.parse.byline import OPENING, byline_names, is_name
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import CREDIT_END, LONGEST_CREDIT, POSTED_BY, doubled_end, named_credit
from mi7facts.parse.shape import Shape

#: Roles whose phrases never stand alone in a story.
FURNITURE: frozenset[Role] = frozenset(
    {"promo", "related", "topics", "share", "comments", "legal", "embed", "timestamp", "byline", "credit", "source_list"}
)
#: Roles whose heading may close an article.
CLOSING: frozenset[Role] = frozenset({"related", "topics", "comments", "bio"})
#: From this share of prose on a text is an article with some furniture, not a page.
CLEAN = 0.42
DATED = frozenset({"date", "ago", "handle"})
#: Lines under a heading of related stories that are taken for their headlines.
TEASERS = 3
#: Words of a line that does not stand twice in a row by chance.
SAID = 5
#: Class of length from which on a line said twice may be a paragraph that was scraped twice.
PARAGRAPH = 8
#: Class of length of the longest byline.
SIGNATURE = 6
#: Classes of length: of a short line with a time or a phrase, and from which on a line of prose is no button.
BUTTON, SENTENCE = 4, 6
#: Words of a sentence of some length, and of one that leads in to something.
PLAIN, LEADING = 12, 3
#: Lines that two equal ones stand apart at most, and prose above a heading that may close an article.
TWICE, TOLD = 2, 3
#: Letters of a name's part that tells the author again.
PART = 3
#: Words of a line that names a photographer and an agency.
SIGNED = 8
#: What speaks against story, and for it: a line that leads in to something lost, or that goes on after a post.
FIRM, STRONG, SOFT, LEAD = 3, 2, 1, -1


class Signs(msgspec.Struct, frozen=True, gc=False):
    """How much each line speaks against story, the line at which the tail begins, and whether there is little but prose above it."""

    against: list[int]
    tail: int
    clean: bool


def find_signs(lines: Sequence[Line], shapes: Sequence[Shape]) -> Signs:
    """Return the signs of a text."""
    bio = about_author(lines, shapes)
    tail = tail_start(shapes, bio)
    return Signs(pressure(lines, shapes, bio, tail), tail, sum(s.prose for s in shapes[:tail]) >= CLEAN * tail)


def sign_features(shapes: Sequence[Shape], signs: Signs) -> list[list[str]]:
    """Return what the signs of a text say of each line to the network."""
    rows = []
    for i, (s, against) in enumerate(zip(shapes, signs.against, strict=True)):
        row = [f"against{against}:{s.prose:d}", f"clean{signs.clean:d}:{s.prose:d}"]
        if _plain(s) and not against:
            row.append(f"plain:{signs.clean:d}")
        if i >= signs.tail:
            row.append("tail")
        rows.append(row)
    return rows


def is_furniture(line: Line, s: Shape) -> bool:
    """Does a line carry a sure sign that the text is a dump and not a clean article?"""
    if certain(line, s) or "copyright" in s.marks:
        return True
    short = s.size <= BUTTON
    if short and not s.prose and DATED.intersection(s.marks):
        return True
    hows = _hows(s)
    return "is" in hows or ("starts" in hows and not _long(s)) or ("has" in hows and short)


def certain(line: Line, s: Shape) -> bool:
    """Is a line furniture whatever stands around it: labelled as such, a doubled caption, a post's signature, a hidden address?"""
    if POSTED_BY.match(line.text) or ("protected]" in line.text and not _long(s)):
        return True
    return any(c.how == "label" for c in s.cues) or bool(doubled_end(line.text))


def _hows(s: Shape) -> set[str]:
    return {c.how for c in s.cues if c.role in FURNITURE}


def _long(s: Shape) -> bool:
    return s.prose and s.size >= SENTENCE


def pressure(lines: Sequence[Line], shapes: Sequence[Shape], bio: Collection[int], tail: int) -> list[int]:
    """Return for each line how much speaks against story."""
    against = [_own_pressure(line, s) for line, s in zip(lines, shapes, strict=True)]
    for i in _belonging(shapes):
        against[i] = LEAD
    for i in range(_first_prose(shapes)):
        if is_name(lines[i].text):
            against[i] = max(against[i], STRONG)
    for i in _again(shapes):
        against[i] = max(against[i], FIRM if shapes[i].size < PARAGRAPH else STRONG)
    for i in _teasers(shapes):
        against[i] = max(against[i], STRONG)
    for i in bio:
        against[i] = FIRM
    for i in range(tail, len(lines)):
        against[i] = max(against[i], STRONG)
    return against


def _belonging(shapes: Sequence[Shape]) -> list[int]:
    """Return the lines that point to something that the dump has lost, and those that go on after a post."""
    leading = [i for i in range(1, len(shapes) - 1) if _leads_in(shapes[i]) and shapes[i - 1].prose]
    return leading + [i for i in range(2, len(shapes)) if shapes[i - 2].prose and _embeds(shapes[i - 1]) and _plain(shapes[i])]


def _again(shapes: Sequence[Shape]) -> list[int]:
    """Return the lines that are said twice running, as picture galleries do."""
    return [
        i
        for i, s in enumerate(shapes)
        if len(s.words) >= SAID and any(s.words == t.words for t in (*shapes[max(0, i - TWICE) : i], *shapes[i + 1 : i + 1 + TWICE]))
    ]


def _teasers(shapes: Sequence[Shape]) -> list[int]:
    """Return the headlines of other stories that follow a heading like "Read more"."""
    found: list[int] = []
    left = 0
    for i, s in enumerate(shapes):
        if s.prose:
            left = 0
        elif any(c.role == "related" and c.how == "is" for c in s.cues):
            left = TEASERS
        elif left:
            found.append(i)
            left -= 1
    return found


def _plain(s: Shape) -> bool:
    """Is a line a sentence of some length that no phrase of the lexicon speaks against?"""
    return s.prose and len(s.words) >= PLAIN and not _hows(s)


def _first_prose(shapes: Sequence[Shape]) -> int:
    return next((i for i, s in enumerate(shapes) if s.prose), 0)


def _leads_in(s: Shape) -> bool:
    """Does a line point to something that the dump has lost ("Watch it below:")?"""
    return s.end == "colon" and len(s.words) >= LEADING and not _hows(s)


def _signs(line: Line, s: Shape) -> bool:
    """Does a short line name an author after words like "Author:"?"""
    return not s.prose and s.size <= SIGNATURE and bool(OPENING.match(line.text)) and bool(byline_names(line.text))


def _embeds(s: Shape) -> bool:
    """Is a line the frame of a social post? Posts stand amid stories."""
    return not s.prose and any(c.role == "embed" for c in s.cues)


def _own_pressure(line: Line, s: Shape) -> int:
    if certain(line, s):
        return FIRM
    hows = _hows(s)
    if _embeds(s):
        return FIRM
    if _signs(line, s):
        return STRONG
    if "is" in hows or ("starts" in hows and (not s.prose or "has" in hows)):
        return STRONG
    if _claims(line, s):
        return STRONG
    return SOFT if hows and not _long(s) else 0


def _claims(line: Line, s: Shape) -> bool:
    """Does a line end with a credit, or say whose right or picture something is ("Ann Lund / The Herald")?"""
    if s.size <= SIGNATURE and ("copyright" in s.marks or ("slash" in s.marks and s.capitals == 1 and len(s.words) <= SIGNED)):
        return True
    return bool(CREDIT_END.search(line.text[-LONGEST_CREDIT:]) or named_credit(line.text))


def tail_start(shapes: Sequence[Shape], bio: Collection[int]) -> int:
    """Return the line at which a closing heading ends the article, with no prose but a bio below; the number of lines where none does."""
    left = sum(s.prose for i, s in enumerate(shapes) if i not in bio)
    above = 0
    for i, s in enumerate(shapes):
        closing = any(c.role in CLOSING and (c.how == "is" or (c.role == "topics" and c.how == "starts")) for c in s.cues)
        if closing and above >= TOLD and left == 0:
            return i
        if s.prose and i not in bio:
            above, left = above + 1, left - 1
    return len(shapes)


def about_author(lines: Sequence[Line], shapes: Sequence[Shape]) -> set[int]:
    """Return the lines below the story that name its author again, and the paragraph about them."""
    names = {
        name for line, s in zip(lines, shapes, strict=True) if any(c.role == "byline" for c in s.cues) for name in byline_names(line.text)
    }
    found: set[int] = set()
    for i in range(len(lines) // 2, len(lines)):
        if lines[i].text in names:
            found.add(i)
            after = i + 1
            if after < len(lines) and any(part in lines[after].text for part in lines[i].text.split() if len(part) >= PART):
                found.add(after)
    return found
