"""What each line is. The zones say which lines are story; the lexicon, the neighbours and the zone name the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from mi7facts.model import Role
from mi7facts.parse.byline import byline_names, is_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.cues import Cue
from mi7facts.parse.headline import find_headline, same_words
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import doubled_end, find_dateline
from mi7facts.parse.shape import Shape
from mi7facts.parse.zones import find_zones

#: Which role wins where a line has cues of several; the surest first.
RANK: tuple[Role, ...] = (
    "embed", "promo", "byline", "timestamp", "credit", "topics", "share", "comments", "related", "legal",
    "bio", "source_list", "caption", "nav",
)  # fmt: skip
#: Roles whose heading goes on for the lines below it.
LASTING: frozenset[Role] = frozenset({"related", "topics", "comments", "source_list"})
#: Lines between the headline and the story among which byline, time and deck stand.
NEAR = 14


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

    @property
    def start(self) -> int:
        """The first line of the story."""
        return self.zones.index("story") if "story" in self.zones else len(self.zones)


def label_lines(lines: Sequence[Line], shapes: Sequence[Shape], title: str | None) -> tuple[list[Label], int | None]:
    """Return the label of each printed line, and which of them is the headline."""
    zoned = find_zones(lines, shapes)
    zones = [zone for zone, _ in zoned]
    page = Page(lines, shapes, zones, find_headline(lines, shapes, zones, title), _authors(lines, shapes))
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


def _authors(lines: Sequence[Line], shapes: Sequence[Shape]) -> frozenset[str]:
    lines_by = (line for line, s in zip(lines, shapes, strict=True) if s.size <= 6 and any(c.role == "byline" for c in s.cues))
    return frozenset(name for line in lines_by for name in byline_names(line.text))


def _story_role(page: Page, i: int) -> Role:
    """Tell headings from running text within the story."""
    s, line = page.shapes[i], page.lines[i]
    after = page.shapes[i + 1] if i + 1 < len(page.shapes) else None
    if (cut := find_dateline(line.text)) and cut[0] >= len(line.text):
        return "dateline"
    heading = (
        s.end in ("letter", "digit", "mark") and 1 <= len(s.words) <= 12 and s.size <= 5 and s.first in ("upper", "digit") and not s.bullet
    )
    if heading and i > page.start and after and after.prose and page.shapes[i - 1].end != "colon":
        return "subhead"
    return "body"


def _outside(page: Page, i: int, carried: Role | None) -> tuple[Role, Role | None]:
    """Name a line that is no story; `carried` is the heading under which it stands."""
    s, line = page.shapes[i], page.lines[i]
    if page.headline is not None and same_words(s.words, page.shapes[page.headline].words):
        return "headline", carried
    if doubled_end(line.text):
        return "caption", carried
    cue = _strongest(s.cues, line)
    if cue and cue.role in LASTING and (cue.how == "is" or cue.role == "topics"):
        return cue.role, cue.role
    by_zone = _ZONE_ROLE[page.zones[i]](page, i)
    if cue and not (cue.role == "nav" and by_zone not in ("nav", "related")):
        return cue.role, carried
    if carried and by_zone in ("nav", "related", "caption", "promo"):
        return _under_heading(page, i, carried)
    return by_zone, carried


def _under_heading(page: Page, i: int, carried: Role) -> tuple[Role, Role | None]:
    s = page.shapes[i]
    if carried == "topics" and (s.prose or len(s.words) > 5):
        return "related", None
    return carried, carried


def _strongest(cues: Sequence[Cue], line: Line) -> Cue | None:
    usable = [c for c in cues if c.role in RANK and (c.how != "has" or line.right - line.left < 400)]
    return min(usable, key=lambda c: (RANK.index(c.role), c.how != "is"), default=None)


def _before(page: Page, i: int) -> Role:
    """Name a line above the story: what stands between headline and story is about the article, what stands above is the site's."""
    s, line = page.shapes[i], page.lines[i]
    near = page.start - i <= NEAR and (page.headline is None or i > page.headline - 3)
    if not near:
        return "related" if s.size >= 5 else "nav"
    if "date" in s.marks and s.size <= 6 and not s.prose:
        return "byline" if byline_names(line.text) else "timestamp"
    if "ago" in s.marks and s.size <= 3:
        return "timestamp"
    if is_name(line.text):
        return "byline"
    if page.headline is not None and 0 < i - page.headline <= 3 and len(s.words) >= 6:
        return "deck"
    if s.size >= 5 and page.headline is not None and i > page.headline:
        return "caption"
    return "related" if s.size >= 5 else "nav"


def _gap(page: Page, i: int) -> Role:
    """Name a line amid the story."""
    s, line = page.shapes[i], page.lines[i]
    if line.text in page.authors:
        return "bio"
    if s.size <= 5 and ("slash" in s.marks or "copyright" in s.marks):
        return "credit"
    if {"you", "your", "us"}.intersection(s.words) and s.prose:
        return "promo"
    if s.prose or (s.size >= 4 and page.zones[i - 1] == "story"):
        return "caption"
    return "related" if s.size >= 4 else "promo"


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
