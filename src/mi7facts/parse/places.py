"""What a line is by its place: above the story, in it, amid it, below it. What its words give away is decided in roles."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from mi7facts.model import Role
from mi7facts.parse.byline import are_names, byline_names, is_name, is_usual_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.headings import HEADING, jobs
from mi7facts.parse.menus import is_menu_row
from mi7facts.parse.page import Page
from mi7facts.parse.pieces import DESK_LINE, credit_start, find_dateline, said_credit
from mi7facts.parse.shape import Shape

#: Class of length of the longest byline or time.
NAMES = 6
#: Lines below the headline among which a bare name is the author's.
BARE = 6
#: Words of a name that need not begin with a usual given name.
PLAIN_NAME = 3
#: Lines between the headline and the story among which byline, time and deck stand.
NEAR = 14
#: Lines below the begin of the story among which they may stand, after a standfirst say.
BELOW = 8
#: Characters in which a dateline is looked for.
REACH = 160
#: Lines below a standfirst among which byline or time stands.
HEAD = 5
#: Words of the shortest standfirst, and lines below the headline among which a long one stands.
LEAST_DECK, LATEST_DECK = 6, 3
#: Class of length of the longest line with a maker and an owner, what marks it, and words for the reader.
OWNER = 5
OWNED, READER = frozenset({"slash", "copyright"}), frozenset({"you", "your", "us"})
#: Class of length from which on a line amid the story is no button and no heading.
SHORT = 4
#: What a line that tells how to reach the author holds.
REACHED = frozenset({"mail", "handle"})
#: Words of a heading that is told by its place alone, share of capitals in sentence case, lines around in which it stands once.
LEAST_HEADING, SENTENCE_CASE, AROUND = 2, 0.5, 40
#: Words of the longest question that heads a paragraph, and words that make it one put to somebody, and the paragraph the answer.
QUESTION = 10
ASKED, ANSWERED = frozenset({"you", "your"}), frozenset({"i", "me", "my", "we", "our"})
#: Words among which the figure of a point stands.
FIGURE = 3
#: A breadcrumb trail has two steps at least.
STEPS = 2
QUOTED_HEADING = re.compile(r"[\"“‘'][^\W_][\w ’'-]{4,48}[^\W_][\"”’']")
TRAIL = re.compile(r"\s[/>»›|→]\s|[»›]")
SLASHED = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} ?/ ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
SOURCES = re.compile(r"(?:sources?|references)\s?:\s?\w|(?-i:SOURCE)\s(?-i:[A-Z])", re.IGNORECASE)
#: How an author is reached, behind the name.
HANDLE = re.compile(r"\s*@\w{1,30}$")
#: How long a text takes to read.
READING = re.compile(r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?[\s-]min(?:ute)?s?(?: read)?", re.IGNORECASE)


def place_role(page: Page, i: int) -> Role:
    """Return the role that the place of a line speaks for."""
    return _BY_ZONE[page.zones[i]](page, i)


def _story(page: Page, i: int) -> Role:
    """Tell headings, datelines and pulled quotes from running text within the story."""
    line = page.lines[i]
    if (cut := find_dateline(line.text)) and cut[0] >= len(line.text):
        return "dateline"
    if DESK_LINE.fullmatch(line.text):
        return "byline"
    if page.echoes[i] and i > page.start and _on_display(page.shapes[i]):
        return "subhead" if _is_heading(page, i) and QUOTED_HEADING.fullmatch(line.text) else "pullquote"
    if i <= page.start + 1 and _is_standfirst(page, i):
        return "deck"
    return "subhead" if _is_heading(page, i) else "body"


def _on_display(s: Shape) -> bool:
    return s.first == "quote" or s.end != "stop"


def _is_heading(page: Page, i: int) -> bool:
    """Does a line within the story head the paragraph below it?"""
    if not page.start < i < len(page.lines) - 1 or page.shapes[i - 1].end == "colon" or _is_item(page, i - 1):
        return False
    if page.shapes[i + 1].bullet and not page.shapes[i].bullet:
        return _looks_like_heading(page.shapes[i]) and len(page.shapes[i].words) <= PLAIN_NAME
    if not page.shapes[i + 1].prose:
        return page.shapes[i + 1].end == "stop" and page.zones[i + 1] == "story" and _is_question(page, i)
    return bool(_looks_like_heading(page.shapes[i]) or QUOTED_HEADING.fullmatch(page.lines[i].text)) or _is_question(page, i)


def _is_item(page: Page, i: int) -> bool:
    """Is a line of the story neither a sentence nor the first of its kind: one of a list?"""
    items = page.shapes[i - 1 : i + 1]
    plain = all(s.end in ("letter", "digit") and not s.prose and not s.bullet for s in items)
    return plain and page.zones[i - 1 : i + 1] == ["story"] * 2


def _is_question(page: Page, i: int) -> bool:
    """Is a line a question that the paragraph below it answers, but not somebody who is interviewed?"""
    s, after = page.shapes[i], page.shapes[i + 1]
    short = page.lines[i].text.endswith("?") and len(s.words) <= QUESTION and s.size < after.size and s.first == "upper"
    return short and not ASKED.intersection(s.words) and not ANSWERED.intersection(after.words)


def _is_standfirst(page: Page, i: int) -> bool:
    """Does a line stand between the headline and the byline or time?"""
    below = page.headline is not None and page.headline >= i - LATEST_DECK and i == page.start and len(page.shapes[i].words) >= LEAST_DECK
    if page.headline == i - 1 and i + 1 < len(page.lines) and find_dateline(page.lines[i + 1].text[:REACH]):
        return True
    after = takewhile(lambda s: not s.prose, page.shapes[i + 1 : i + 1 + HEAD])
    return (page.headline == i - 1 or below) and any(_says_by(s) or "date" in s.marks for s in after if s.size <= NAMES)


def _looks_like_heading(s: Shape) -> bool:
    ended = s.end in ("letter", "digit", "mark")
    return ended and 1 <= len(s.words) <= 12 and s.size <= 5 and s.first in ("upper", "digit") and not s.bullet


def _imprint(page: Page, i: int) -> Role | None:
    """Tell byline and time near the begin of the story, None for any other line."""
    s, line = page.shapes[i], page.lines[i]
    if s.prose or not _near_start(page, i) or said_credit(line.text):
        return None
    if "date" in s.marks and s.size <= NAMES:
        return "byline" if byline_names(line.text) else "timestamp"
    if ("ago" in s.marks and s.size <= 3) or READING.fullmatch(line.text):
        return "timestamp"
    return "byline" if _is_author(page, i) else None


def _near_start(page: Page, i: int) -> bool:
    above = page.headline is not None and i < page.headline - 2
    return -NEAR <= i - page.start <= BELOW and not above


def _is_author(page: Page, i: int) -> bool:
    """Is a line a bare name that stands where the author's does?"""
    s, text = page.shapes[i], HANDLE.sub("", page.lines[i].text)
    if not is_name(text):
        return are_names(text) and _is_stamped_below(page, i)
    usual = is_usual_name(text)
    if _below_headline(page, i) and (usual or _has_job(page, i)):
        return True
    plain = len(s.words) <= PLAIN_NAME and (page.headline is None or i > page.headline)
    return (usual or plain) and (_beside_stamp(page, i) or _is_stamped_below(page, i))


def _is_stamped_below(page: Page, i: int) -> bool:
    return _below_headline(page, i) and _stamped(page, i)


def _has_job(page: Page, i: int) -> bool:
    """Is the line below a name a job and no more?"""
    below = page.shapes[i + 1 : i + 2]
    return any(0 < len(s.words) <= PLAIN_NAME and s.words[-1] in jobs() for s in below)


def _stamped(page: Page, i: int) -> bool:
    """Does a time stand between the headline and a line?"""
    above = page.shapes[(page.headline or 0) + 1 : i]
    return any(s.size <= NAMES and not s.prose and ("date" in s.marks or "ago" in s.marks) for s in above)


def _below_headline(page: Page, i: int) -> bool:
    return page.headline is not None and page.headline < i < min(page.start, page.headline + BARE)


def _beside_stamp(page: Page, i: int) -> bool:
    """Is there a date or a "by" close to a line?"""
    window = page.shapes[max(0, i - 2) : i + 5]
    return any(s.size <= NAMES and not s.prose and ("date" in s.marks or "ago" in s.marks or _says_by(s)) for s in window)


def _says_by(s: Shape) -> bool:
    return any(c.role == "byline" for c in s.cues)


def _before(page: Page, i: int) -> Role:
    """Name a line above the story: what stands between headline and story is about the article, what stands above is the site's."""
    s, text = page.shapes[i], page.lines[i].text
    if imprint := _imprint(page, i):
        return imprint
    if page.headline is None or i < page.headline or page.start - i > NEAR:
        return "related" if s.size > SHORT and not is_trail(text) and not is_menu_row(text, s) else "nav"
    return _below(page, i)


def _below(page: Page, i: int) -> Role:
    """Name a line between headline and story."""
    s, text = page.shapes[i], page.lines[i].text
    if credit_start(text):
        return "caption"
    if _is_slashed(s, text):
        return "credit"
    if _is_deck(page, i):
        return "deck"
    return "caption" if s.size > SHORT or _states(s) else "nav"


def _is_deck(page: Page, i: int) -> bool:
    """Is a line below the headline the standfirst, or one of the points that sum the story up?"""
    s, since = page.shapes[i], i - (page.headline or 0)
    if s.bullet:
        return len(s.words) >= HEADING
    return len(s.words) >= LEAST_DECK and since <= (1 if s.size <= SHORT else LATEST_DECK)


def _states(s: Shape) -> bool:
    return s.end == "stop" and len(s.words) >= HEADING


def is_trail(text: str) -> bool:
    """Is this the way from the home page to the story ("Home / Sport / Chess")?"""
    return len(TRAIL.findall(text)) >= STEPS


def _is_slashed(s: Shape, text: str) -> bool:
    """Is this a picture's maker and owner and no more ("Ann Lund / Tarn Post")?"""
    return "slash" in s.marks and s.size <= OWNER and not jobs().intersection(s.words) and bool(re.fullmatch(SLASHED, text))


def _gap(page: Page, i: int) -> Role:
    """Name a line amid the story."""
    s, line = page.shapes[i], page.lines[i]
    if line.text in page.authors or (REACHED.intersection(s.marks) and _names_writer(page, i)):
        return "bio"
    if imprint := _imprint(page, i):
        return imprint
    if page.echoes[i]:
        return "pullquote"
    if s.size <= OWNER and OWNED.intersection(s.marks):
        return "credit"
    if credit_start(line.text):
        return "caption"
    return _plain_gap(page, i)


def _is_listed(page: Page, i: int) -> bool:
    """Is a line one of several points with a figure in each, as a list of a story's own is?"""
    beside = [
        s
        for s in page.shapes[max(0, i - 1) : i + 2]
        if s.bullet and s.first == "mark" and any(word[0].isdigit() for word in s.words[:FIGURE])
    ]
    return len(beside) > 1 and page.shapes[i] in beside


def _plain_gap(page: Page, i: int) -> Role:
    """Name a line amid the story that has no sign of its own."""
    s = page.shapes[i]
    if s.bullet and _is_listed(page, i):
        return "body"
    if s.prose:
        return "promo" if READER.intersection(s.words) else "caption"
    if s.size < SHORT:
        return "subhead" if (s.bullet and s.first == "digit") or _parts(page, i) else "promo"
    return "caption" if page.zones[i - 1] == "story" else "related"


def _parts(page: Page, i: int) -> bool:
    """Does a line in sentence case stand between two paragraphs, and there alone?"""
    s = page.shapes[i]
    between = page.zones[i - 1] == "story" and page.zones[i + 1 : i + 2] == ["story"] and page.shapes[i + 1].prose
    if not between or not _looks_like_heading(s) or len(s.words) < LEAST_HEADING or s.capitals > SENTENCE_CASE:
        return False
    return sum(other.key == s.key for other in page.shapes[max(0, i - AROUND) : i + AROUND]) == 1


def _after(page: Page, i: int) -> Role:
    """Name a line below the story."""
    s, line = page.shapes[i], page.lines[i]
    if _names_writer(page, i):
        return "bio"
    if _sources(page, i) or SOURCES.match(line.text):
        return "source_list"
    if page.echoes[i] and s.size >= SHORT:
        return "pullquote"
    if "copyright" in s.marks:
        return "legal"
    if is_menu_row(line.text, s):
        return "nav"
    return "related" if s.size >= SHORT else "nav"


def _names_writer(page: Page, i: int) -> bool:
    """Is a line the author's name or address, or a sentence with the first or last part of the name?"""
    s, text = page.shapes[i], page.lines[i].text
    if text in page.authors or _is_address(s):
        return True
    return (s.prose or bool(REACHED.intersection(s.marks))) and any(
        part.lower() in s.words for name in page.authors for part in _ends(name)
    )


def _is_address(s: Shape) -> bool:
    return "mail" in s.marks and s.size <= SHORT and not s.prose


def _ends(name: str) -> tuple[str, str]:
    parts = name.split()
    return parts[0], parts[-1]


def _sources(page: Page, i: int) -> bool:
    """Does a line belong to a numbered list at the end, without prose among it?"""
    shapes = page.shapes
    if any(s.prose for s in shapes[i : i + 40]):
        return False
    window = range(max(0, i - 6), min(len(shapes), i + 3))
    numbered = [j for j in window if shapes[j].bullet and page.lines[j].text[:1].isdigit()]
    return bool(numbered) and page.zones[i] == "after"


_BY_ZONE: dict[Zone, Callable[[Page, int], Role]] = {"before": _before, "gap": _gap, "after": _after, "story": _story}
