"""What each line is. The zones say which lines are story; the lexicon, the neighbours and the zone name the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from mi7facts.model import Role
from mi7facts.parse.byline import OPENING, begins_with_name, byline_names, is_name, is_usual_name, opens_byline
from mi7facts.parse.chain import Zone
from mi7facts.parse.context import echoed
from mi7facts.parse.cues import Cue
from mi7facts.parse.headline import find_headline, same_words
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import credit_start, doubled_end, find_dateline
from mi7facts.parse.shape import Shape
from mi7facts.parse.zones import find_zones

#: Which role wins where a line has cues of several; the surest first.
RANK: tuple[Role, ...] = (
    "embed", "promo", "byline", "timestamp", "credit", "topics", "share", "comments", "related", "legal",
    "bio", "source_list", "caption", "nav",
)  # fmt: skip
#: Words of a heading like "More from Science".
HEADING = 4
#: Class of length of the longest byline, and how many names may stand below a line "By".
NAMES, TOGETHER = 6, 6
#: Class of length of the longest line that says "By" and no more.
OPENER = 3
#: Lines below the headline among which a bare name is the author's.
BARE = 6
#: Words of a name that need not begin with a usual given name.
PLAIN_NAME = 3
#: Roles whose heading goes on for the lines below it.
LASTING: frozenset[Role] = frozenset({"related", "topics", "comments", "source_list"})
#: What a line is called for want of a better sign.
VAGUE: frozenset[Role] = frozenset({"nav", "related", "caption", "promo"})
#: Lines between the headline and the story among which byline, time and deck stand.
NEAR = 14
#: Lines below the begin of the story among which they may stand, after a standfirst say.
BELOW = 8


class Label(msgspec.Struct, frozen=True, gc=False):
    """The role of a line and how sure it is."""

    role: Role
    confidence: float


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

    def hint(self, i: int) -> Role | None:
        """The role that the markup of a line speaks for."""
        return self.hints[i] if self.hints else None

    @property
    def start(self) -> int:
        """The first line of the story."""
        return self.zones.index("story") if "story" in self.zones else len(self.zones)


def label_lines(
    lines: Sequence[Line], shapes: Sequence[Shape], title: str | None, hints: Sequence[Role | None] = ()
) -> tuple[list[Label], int | None]:
    """Return the label of each printed line, and which of them is the headline. `hints` are the markup's, a role a line or none at all."""
    zoned = find_zones(lines, shapes, hints)
    zones = [zone for zone, _ in zoned]
    page = Page(
        lines,
        shapes,
        zones,
        find_headline(lines, shapes, zones, title),
        _authors(lines, shapes),
        hints,
        echoed(shapes),
        _opened(lines, shapes),
    )
    labels: list[Label] = []
    carried: Role | None = None
    for i, (zone, story) in enumerate(zoned):
        if i == page.headline:
            labels.append(Label("headline", 0.95))
        elif zone == "story":
            labels.append(Label(_story_role(page, i), round(story, 3)))
            carried = None
        else:
            role, carried = _outside(page, i, carried)
            labels.append(Label(role, round(1 - story, 3)))
    return labels, page.headline


def _opened(lines: Sequence[Line], shapes: Sequence[Shape]) -> list[int | None]:
    found: list[int | None] = []
    last: int | None = None
    for i, (line, s) in enumerate(zip(lines, shapes, strict=True)):
        found.append(last if last is not None and i - last <= TOGETHER else None)
        if s.size <= OPENER and opens_byline(line.text):
            last = i
    return found


def _authors(lines: Sequence[Line], shapes: Sequence[Shape]) -> frozenset[str]:
    lines_by = (line for line, s in zip(lines, shapes, strict=True) if s.size <= 6 and any(c.role == "byline" for c in s.cues))
    return frozenset(name for line in lines_by for name in byline_names(line.text))


def _story_role(page: Page, i: int) -> Role:
    """Tell headings, datelines and pulled quotes from running text within the story."""
    line = page.lines[i]
    if (cut := find_dateline(line.text)) and cut[0] >= len(line.text):
        return "dateline"
    if page.echoes[i] and i > page.start:
        return "pullquote"
    if i <= page.start + 1 and _is_standfirst(page, i):
        return "deck"
    inside = page.start < i < len(page.lines) - 1 and page.shapes[i + 1].prose and page.shapes[i - 1].end != "colon"
    return "subhead" if inside and _looks_like_heading(page.shapes[i]) else "body"


def _is_standfirst(page: Page, i: int) -> bool:
    """Does a line stand between the headline and the byline or time?"""
    after = page.shapes[i + 1 : i + 3]
    return page.headline == i - 1 and any(_says_by(s) or "date" in s.marks for s in after if not s.prose and s.size <= NAMES)


def _looks_like_heading(s: Shape) -> bool:
    ended = s.end in ("letter", "digit", "mark")
    return ended and 1 <= len(s.words) <= 12 and s.size <= 5 and s.first in ("upper", "digit") and not s.bullet


def _outside(page: Page, i: int, carried: Role | None) -> tuple[Role, Role | None]:
    """Name a line that is no story; `carried` is the heading under which it stands."""
    s, line = page.shapes[i], page.lines[i]
    if page.headline is not None and same_words(s.words, page.shapes[page.headline].words):
        return "headline", carried
    if doubled_end(line.text):
        return "caption", carried
    if _names_author(page, i):
        return "byline", carried
    cue = _strongest(s.cues, line)
    by_zone = _ZONE_ROLE[page.zones[i]](page, i)
    if cue and (cue.role != "nav" or by_zone in ("nav", "related")):
        return cue.role, cue.role if _is_heading(cue, s) else carried
    if by_zone not in VAGUE:
        return by_zone, carried
    if hint := page.hint(i):
        return hint, carried
    return _under_heading(page, i, carried) if carried else (by_zone, None)


def _names_author(page: Page, i: int) -> bool:
    """Does a line name the author in so many words: "Author: ...", or a bare name below a line "By"?"""
    s, text = page.shapes[i], page.lines[i].text
    if s.prose or s.size > NAMES:
        return False
    if OPENING.match(text):
        return opens_byline(text) or bool(byline_names(text))
    above = page.opened[i]
    return above is not None and all(begins_with_name(line.text) for line in page.lines[above + 1 : i + 1])


def _is_heading(cue: Cue, s: Shape) -> bool:
    return cue.role in LASTING and (cue.how == "is" or cue.role == "topics" or (cue.how == "starts" and len(s.words) <= HEADING))


def _under_heading(page: Page, i: int, carried: Role) -> tuple[Role, Role | None]:
    s = page.shapes[i]
    if carried == "topics" and (s.prose or len(s.words) > 5):
        return "related", None
    return carried, carried


def _strongest(cues: Sequence[Cue], line: Line) -> Cue | None:
    usable = [c for c in cues if c.role in RANK and (c.how != "has" or line.right - line.left < 400)]
    return min(usable, key=lambda c: (RANK.index(c.role), c.how != "is"), default=None)


def _imprint(page: Page, i: int) -> Role | None:
    """Tell byline and time near the begin of the story, None for any other line."""
    s, line = page.shapes[i], page.lines[i]
    if s.prose or not _near_start(page, i):
        return None
    if "date" in s.marks and s.size <= 6:
        return "byline" if byline_names(line.text) else "timestamp"
    if "ago" in s.marks and s.size <= 3:
        return "timestamp"
    return "byline" if _is_author(page, i) else None


def _near_start(page: Page, i: int) -> bool:
    above = page.headline is not None and i < page.headline - 2
    return -NEAR <= i - page.start <= BELOW and not above


def _is_author(page: Page, i: int) -> bool:
    """Is a line a bare name that stands where the author's does?"""
    s, text = page.shapes[i], page.lines[i].text
    if not is_name(text):
        return False
    usual = is_usual_name(text)
    if usual and _below_headline(page, i):
        return True
    return (usual or len(s.words) <= PLAIN_NAME) and _beside_stamp(page, i)


def _below_headline(page: Page, i: int) -> bool:
    return page.headline is not None and page.headline < i < min(page.start, page.headline + BARE)


def _beside_stamp(page: Page, i: int) -> bool:
    """Is there a date or a "by" close to a line?"""
    window = page.shapes[max(0, i - 2) : i + 5]
    return any(s.size <= 6 and not s.prose and ("date" in s.marks or "ago" in s.marks or _says_by(s)) for s in window)


def _says_by(s: Shape) -> bool:
    return any(c.role == "byline" for c in s.cues)


def _before(page: Page, i: int) -> Role:
    """Name a line above the story: what stands between headline and story is about the article, what stands above is the site's."""
    s = page.shapes[i]
    if imprint := _imprint(page, i):
        return imprint
    if page.headline is None or i < page.headline or page.start - i > NEAR:
        return "related" if s.size >= 5 else "nav"
    if credit_start(page.lines[i].text):
        return "caption"
    if len(s.words) >= 6 and i - page.headline <= (1 if s.size < 5 else 3):
        return "deck"
    return "caption" if s.size >= 5 else "nav"


def _gap(page: Page, i: int) -> Role:
    """Name a line amid the story."""
    s, line = page.shapes[i], page.lines[i]
    if line.text in page.authors:
        return "bio"
    if imprint := _imprint(page, i):
        return imprint
    if page.echoes[i]:
        return "pullquote"
    if s.size <= 5 and ("slash" in s.marks or "copyright" in s.marks):
        return "credit"
    if s.prose:
        return "promo" if {"you", "your", "us"}.intersection(s.words) else "caption"
    if s.size < 4:
        return "promo"
    return "caption" if page.zones[i - 1] == "story" else "related"


def _after(page: Page, i: int) -> Role:
    """Name a line below the story."""
    s, line = page.shapes[i], page.lines[i]
    if line.text in page.authors:
        return "bio"
    if any(author.split()[0] in line.text or author.split()[-1] in line.text for author in page.authors) and s.prose:
        return "bio"
    if _sources(page, i):
        return "source_list"
    if "copyright" in s.marks:
        return "legal"
    return "related" if s.size >= 4 else "nav"


def _sources(page: Page, i: int) -> bool:
    """Does a line belong to a numbered list at the end, without prose among it?"""
    shapes = page.shapes
    if any(s.prose for s in shapes[i : i + 40]):
        return False
    window = range(max(0, i - 6), min(len(shapes), i + 3))
    numbered = [j for j in window if shapes[j].bullet and page.lines[j].text[:1].isdigit()]
    return bool(numbered) and page.zones[i] == "after"


_ZONE_ROLE: dict[Zone, Callable[[Page, int], Role]] = {"before": _before, "gap": _gap, "after": _after, "story": _story_role}
