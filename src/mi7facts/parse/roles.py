"""What each line is. The zones say which lines are story; the lexicon, the neighbours and the zone name the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, islice

import msgspec

from mi7facts.model import Markup, Role
from mi7facts.parse.byline import OPENING, begins_with_name, byline_names, is_signature, opens_byline
from mi7facts.parse.chain import Zone
from mi7facts.parse.context import echoed
from mi7facts.parse.cues import CLOCK, Cue, phrases
from mi7facts.parse.headings import HEADING, asks, heads_stories
from mi7facts.parse.headline import find_headline, same_words
from mi7facts.parse.lines import Line
from mi7facts.parse.markup import hint_roles
from mi7facts.parse.menus import is_menu_row
from mi7facts.parse.neighbours import COUNTER, LEAD, settle
from mi7facts.parse.page import AUTHORS, Label, Page
from mi7facts.parse.pieces import POSTED_BY, bracketed_credit, doubled_end, said_credit
from mi7facts.parse.places import SHORT, SOURCES, is_trail, place_role
from mi7facts.parse.resume import go_on
from mi7facts.parse.shape import Shape
from mi7facts.parse.wording import worded_role
from mi7facts.parse.zones import find_zones

#: Which role wins where a line has cues of several; the surest first.
RANK: tuple[Role, ...] = (
    "embed", "promo", "byline", "timestamp", "credit", "topics", "share", "comments", "related", "legal",
    "bio", "source_list", "caption", "nav",
)  # fmt: skip
#: What the titles of other stories look like by their place.
LISTABLE: frozenset[Role] = frozenset({"bio", "source_list", "subhead"})
#: Class of length of the longest byline, and how many names may stand below a line "By".
NAMES, TOGETHER = 6, 6
#: Class of length of the longest line that says "By" and no more.
OPENER = 3
#: Roles whose heading goes on for the lines below it.
LASTING: frozenset[Role] = frozenset({"bio", "related", "topics", "comments", "source_list"})
#: Those of them that head lists above the story too; there, "Comments" is a button.
ABOVE: frozenset[Role] = frozenset({"related", "topics"})
#: Lines of the story above, if the others head a list.
TOLD = 3
#: Lines between a standfirst that was taken for story and the story itself.
HEAD = 14
#: Lines below "About the author" that are about the author.
ABOUT = 3
#: What a line is called for want of a better sign.
VAGUE: frozenset[Role] = frozenset({"nav", "related", "caption", "promo"})
#: Words of a link in a menu.
LINK = 2
#: What begins the link to a site's words about itself; words of the longest button with a number in it, and what such buttons are.
ABOUT_SITE, BUTTON = ("about",), 5
COUNTED: frozenset[Role] = frozenset({"comments", "share"})
#: Length of a line in which a phrase in its midst tells nothing.
LONG = 400
#: The words that stand for a picture ("[Image: ...]").
ALTERNATIVE = re.compile(r"\[(?:image|photo|picture|illustration|graphic|video)\s?:", re.IGNORECASE)
#: Roles that end a list of tags.
CLOSING: frozenset[Role] = frozenset({"legal", "promo", "share"})
#: What stands before the name of the story before or after.
ARROWS = "«‹←»›→"
#: Roles whose signs are part of a list: teasers have times, comments have buttons.
PARTS: dict[Role, tuple[Role, ...]] = {"related": ("timestamp", "byline"), "comments": ("timestamp", "byline", "share")}


class Heading(msgspec.Struct, frozen=True, gc=False):
    """The role that a heading gives to the lines below it, and where it stands."""

    role: Role
    at: int


def label_lines(
    lines: Sequence[Line], shapes: Sequence[Shape], title: str | None, markup: Sequence[Markup] = ()
) -> tuple[list[Label], int | None]:
    """Return the label of each printed line, and which of them is the headline. `markup` is what a page says of its stretches."""
    zoned = find_zones(lines, shapes, markup)
    hints = hint_roles(lines, markup)
    echoes = echoed(shapes)
    barred = [echo or hints[i : i + 1] not in ([], [None], ["body"]) for i, echo in enumerate(echoes)]
    zones = _above_story(go_on([zone for zone, _ in zoned], [share for _, share in zoned], shapes, barred), shapes)
    page = Page(
        lines,
        shapes,
        zones,
        find_headline(lines, shapes, zones, title),
        _authors(lines, shapes),
        hints,
        echoes,
        _opened(lines, shapes),
        [0, *accumulate(zone == "story" for zone in zones)],
    )
    labels: list[Label] = []
    heading: Heading | None = None
    for i, (zone, (_, story)) in enumerate(zip(zones, zoned, strict=True)):
        if i == page.headline:
            labels.append(Label("headline", 0.95))
            heading = None
        elif zone == "story":
            labels.append(Label(place_role(page, i), round(story, 3)))
            heading = None
        else:
            role, heading, guess = _outside(page, i, heading)
            labels.append(Label(role, round(1 - story, 3), guess))
    return settle(lines, shapes, zones, labels), page.headline


def _above_story(zones: Sequence[Zone], shapes: Sequence[Shape]) -> list[Zone]:
    """Return the zones, what stands above the story or between its standfirst and itself being before it rather than in its midst."""
    first = next((i for i, zone in enumerate(zones) if zone == "story"), 0)
    second = next((i for i in range(first + 1, min(len(zones), first + HEAD)) if zones[i] == "story"), first)
    stamped = any("date" in s.marks or any(c.role == "byline" for c in s.cues) for s in shapes[first + 1 : second] if not s.prose)
    start = second if stamped else first
    return ["before" if zone == "gap" and i < start else zone for i, zone in enumerate(zones)]


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
    return frozenset(islice((name for line in lines_by for name in byline_names(line.text)), AUTHORS))


def _outside(page: Page, i: int, heading: Heading | None) -> tuple[Role, Heading | None, bool]:
    """Name a line that is no story: role, heading that goes on for the next line, and whether the role is a guess from its place."""
    if role := next((role for role, tells in PLAIN if tells(page, i)), None):
        return role, heading, False
    by_place = place_role(page, i)
    if cue := _strongest(page, i, by_place):
        if heading and _belongs(page, i, cue.role, heading.role):
            return heading.role, heading, False
        return cue.role, _after_cue(page, i, cue, heading), False
    if page.zones[i] != "before" and heads_stories(page.shapes[i]) and not asks(page.shapes[i]):
        return "related", Heading("related", i), False
    if told := _told(page, i, by_place, heading):
        return told, None if told == "legal" else heading, False
    return _listed(page, i, heading) or (by_place, None, True)


def _told(page: Page, i: int, by_place: Role, heading: Heading | None) -> Role | None:
    """Return the role that the place, the words or the markup of a line tell, None where they tell nothing for sure."""
    if heading and heading.role == "related" and _is_listed(page, i, by_place):
        return None
    return _worded(page, i) if by_place in VAGUE else by_place


def _is_listed(page: Page, i: int, by_place: Role) -> bool:
    """Could a line be the title of another story, for all that its place speaks for?"""
    text = page.lines[i].text
    return by_place == "pullquote" or (
        by_place in LISTABLE and not page.shapes[i].prose and text not in page.authors and not SOURCES.match(text)
    )


def _worded(page: Page, i: int) -> Role | None:
    """Return the role that the words of a line or its markup tell."""
    s = page.shapes[i]
    if "cookies" in s.words and (i < page.start or page.zones[i] == "after"):
        return "legal"
    if asks(s):
        return "promo"
    headed = page.headline is not None and page.headline < i < page.start
    return _counts(s) or page.hint(i) or (None if headed else worded_role(s))


def _counts(s: Shape) -> Role | None:
    """Tell a button with a number in its midst ("View 27 comments")."""
    words = [word for word in s.words if not word.isdigit()]
    counted = len(words) < len(s.words) <= BUTTON
    return next((cue.role for cue in phrases().whole.get(" ".join(words), ()) if cue.role in COUNTED), None) if counted else None


def _listed(page: Page, i: int, heading: Heading | None) -> tuple[Role, Heading | None, bool] | None:
    role = _under_heading(page, i, heading) if heading else None
    return (role, heading if heading and role == heading.role else None, False) if role else None


def _repeats_headline(page: Page, i: int) -> bool:
    if page.headline is None or not same_words(page.shapes[i].words, page.shapes[page.headline].words):
        return False
    return not is_trail(page.lines[i].text) and not _shares_headline(page, i)


def _shares_headline(page: Page, i: int) -> bool:
    """Does a line begin with the name of a sharing button and go on with the headline ("Email “Crane falls”")?"""
    words, first = page.shapes[i].words, page.shapes[page.headline or 0].words[:1]
    return words[:1] != first and any(cue.role == "share" for word in words[:1] for cue in phrases().whole.get(word, ()))


def _shares(page: Page, i: int) -> bool:
    return (
        page.headline is not None and _shares_headline(page, i) and same_words(page.shapes[i].words[1:], page.shapes[page.headline].words)
    )


def _leads_here(page: Page, i: int) -> bool:
    """Is a line the way from the home page to the headline?"""
    above = page.headline is not None and i < page.headline + 2
    return above and page.shapes[page.headline or 0].key in page.shapes[i].key and is_trail(page.lines[i].text)


def _shows(page: Page, i: int) -> bool:
    """Is a line a doubled caption, one with a credit glued to it, or the counter of a gallery?"""
    text = page.lines[i].text
    if (doubled_end(text) and "|" not in text) or COUNTER.match(text) or ALTERNATIVE.match(text):
        return True
    if OPENING.match(text):
        return False
    after, below = page.zones[i] == "after", page.headline is None or i > page.headline
    named = not after and "date" not in page.shapes[i].marks and bracketed_credit(text)
    return below and bool(named or (said_credit(text) and "©" not in text))


def _names_author(page: Page, i: int) -> bool:
    """Does a line name the author in so many words: "Author: ...", or a bare name below a line "By"?"""
    s, text = page.shapes[i], page.lines[i].text
    if s.prose or s.size > NAMES:
        return False
    if OPENING.match(text):
        return opens_byline(text) or bool(byline_names(text))
    above = page.opened[i]
    if above is None:
        return False
    return all(begins_with_name(line.text) for line in page.lines[above + 1 : i + 1]) or (i == above + 1 and is_signature(text))


def _signs_post(page: Page, i: int) -> bool:
    return bool(POSTED_BY.match(page.lines[i].text))


def _is_clock(page: Page, i: int) -> bool:
    """Is a line a time of day and no more, as above the entries of a live blog?"""
    return page.zones[i] != "after" and bool(CLOCK.fullmatch(page.lines[i].text))


def _points_on(page: Page, i: int) -> bool:
    """Does an arrow or a word like "WATCH:" point to another story?"""
    s, text = page.shapes[i], page.lines[i].text
    if LEAD.match(text):
        return page.told[i] > 0
    return (text[0] in ARROWS or text[-1] in ARROWS) and page.zones[i] != "before" and s.size < SHORT and len(s.words) > 1


#: What the words of a line alone give away, whatever stands around it; the first that holds.
PLAIN: tuple[tuple[Role, Callable[[Page, int], bool]], ...] = (
    ("headline", _repeats_headline),
    ("share", _shares),
    ("nav", _leads_here),
    ("caption", _shows),
    ("byline", _names_author),
    ("embed", _signs_post),
    ("timestamp", _is_clock),
    ("related", _points_on),
)


def _belongs(page: Page, i: int, role: Role, heading: Role) -> bool:
    """Is a sign of a role part of the list that it stands in: the time of a teaser, a button below a comment?"""
    if heading == "topics":
        return role in ("nav", "related") and len(page.shapes[i].words) == 1 and (role == "nav" or page.shapes[i].first == "lower")
    return page.zones[i] != "before" and role in PARTS.get(heading, ())


def _after_cue(page: Page, i: int, cue: Cue, heading: Heading | None) -> Heading | None:
    """Return the heading that goes on below a line with a cue."""
    if _is_heading(page, i, cue):
        return Heading(cue.role, i)
    ended = cue.role == "legal" or (heading is not None and heading.role == "topics" and cue.role in CLOSING)
    return None if ended else heading


def _is_heading(page: Page, i: int, cue: Cue) -> bool:
    s = page.shapes[i]
    if cue.role not in LASTING or (cue.role not in ABOVE and page.told[i] < TOLD):
        return False
    return cue.how == "is" or cue.role == "topics" or (cue.how == "starts" and len(s.words) <= HEADING)


def _under_heading(page: Page, i: int, heading: Heading) -> Role | None:
    """Return the role of a line below a heading, None for one that the heading does not reach."""
    s = page.shapes[i]
    if heading.role == "topics" and (s.prose or len(s.words) > 5):
        return "related"
    over = {
        "related": _is_menu(page, i) or _begins_footer(page, i),
        "bio": i - heading.at > ABOUT,
        "source_list": page.shapes[heading.at + 1].bullet and not (s.bullet or s.prose),
    }
    return None if over.get(heading.role) else heading.role


def _begins_footer(page: Page, i: int) -> bool:
    """Does a line begin the site's own links: a row of a menu, the name above it, "About ..."?"""
    rows = [is_menu_row(line.text, s) for line, s in zip(page.lines[i : i + 2], page.shapes[i : i + 2], strict=True)]
    s = page.shapes[i]
    return rows[0] or (len(s.words) <= LINK and (any(rows) or s.words[:1] == ABOUT_SITE))


def _strongest(page: Page, i: int, by_place: Role) -> Cue | None:
    """Return the cue that tells most of a line. The name of a section alone tells little."""
    cue = min(_usable(page, i), key=_strength, default=None)
    weak = cue is not None and cue.role == "nav" and (cue.how != "is" or len(page.shapes[i].words) == 1)
    return None if weak and by_place not in ("nav", "related") else cue


def _strength(cue: Cue) -> tuple[bool, bool, int]:
    """Order cues, the surest first: those that are all of a line, then terms of use ("By signing up you agree"), then by role."""
    return cue.how != "is", (cue.role, cue.how) != ("legal", "starts"), RANK.index(cue.role)


def _is_menu(page: Page, i: int) -> bool:
    """Are a line and the next too short for the titles of stories?"""
    pair = page.shapes[i : i + 2]
    return len(pair) > 1 and all(len(s.words) <= LINK and s.size < SHORT - 1 for s in pair)


def _usable(page: Page, i: int) -> list[Cue]:
    """Return the cues of a line but for those that its length or its words speak against ("By the end of the month ...")."""
    s, line = page.shapes[i], page.lines[i]
    sentence = s.prose and not byline_names(line.text)
    short = line.right - line.left < LONG
    return [c for c in s.cues if c.role in RANK and (c.how == "is" or not (sentence and c.role == "byline")) and (short or c.how != "has")]
