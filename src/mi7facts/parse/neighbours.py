"""What a line's labelled neighbours make of it: a name below a caption, a job below a byline, a post above its signature.

Looked at when every line has a label; a label that rests on more than the line's place is hardly ever overruled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

import msgspec

from mi7facts.model import Role
from mi7facts.parse.byline import byline_names, is_name, is_usual_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.headings import jobs
from mi7facts.parse.lines import Line
from mi7facts.parse.page import AUTHORS, Label
from mi7facts.parse.shape import Shape

#: The counter of a picture in a gallery, and the signature of a social post.
COUNTER = re.compile(r"\(?(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Ss]lide) )?\d{1,3}\s?(?:/|of)\s?\d{1,3}\)?$")
SIGNED = re.compile(r"[—–-]\s?[^()\n]{1,60} ?\(@\w{1,30}\)")
ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z][\w.'’&-]*(?: [\w.'’&-]+){0,5})")
NUMBERED = re.compile(r"\d{1,2}[.)]\s")
#: Words that lead on to another story on the same line.
LEAD = re.compile(
    r"\[? ?(?:(?i:also read|read also|read more|read next|see also|more)|READ|Read|WATCH|Watch|LISTEN|Listen|RELATED|Related)\s?[:|]\s?\w"
)
SIGNATURE = re.compile(r"[-–—]+\s?(?=[^\W\d_])")
NUMBER = re.compile(r"[+]?\d[\d.,]{0,6}[KkMm]?$")
#: Lines above a button "Reply" that hold a comment and its head.
COMMENT = 3
#: Classes of length of the longest job, of the longest words above a credit, and of the longest post.
JOB, CAPTION, POST = 4, 8, 8
#: Paragraphs at the end of the story among which one is about its author, and words of it in which the author is said to be something.
LAST, SAYS = 3, 4
#: Words of a paragraph, and those that speak to the reader.
PARAGRAPH, READER = 8, frozenset({"our", "us", "you", "your"})
#: Lines below in which the story may go on.
BELOW = 60
#: Roles whose phrases, two in one line, no story holds.
PLEADING: tuple[Role, ...] = ("legal", "promo")
AUTHOR_IS = frozenset({"covers", "edits", "has", "is", "leads", "lives", "reports", "runs", "teaches", "was", "works", "writes"})


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


def settle(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone], labels: Sequence[Label]) -> list[Label]:
    """Return the labels, corrected by what stands beside each line."""
    named = (name for line, label in zip(lines, labels, strict=True) if label.role == "byline" for name in byline_names(line.text))
    authors = frozenset(islice(named, AUTHORS))
    gallery = sum(1 for line in lines if COUNTER.match(line.text)) > 1
    headline = next((i for i, label in enumerate(labels) if label.role == "headline"), len(labels))
    view = Surroundings(lines, shapes, zones, list(labels), authors, gallery, headline)
    for i, label in enumerate(labels):
        for rule in RULES if label.guess else FIRM_RULES:
            if role := rule(view, i):
                view.labels[i] = Label(role, label.confidence)
                break
    return view.labels


def _under_counter(view: Surroundings, i: int) -> Role | None:
    """Tell the words below the counter of a gallery."""
    counted = view.gallery and view.role(i) in ("body", "subhead", "related", "nav", "promo") and COUNTER.match(view.text(i - 1))
    return "caption" if counted else None


def _post(view: Surroundings, i: int) -> Role | None:
    """Tell the words of a post from the signature below them."""
    posted = SIGNED.match(view.text(i + 1)) and view.shapes[i].size <= POST and view.role(i) not in ("headline", "byline", "embed")
    return "embed" if posted else None


def _about_author(view: Surroundings, i: int) -> Role | None:
    """Tell a paragraph that says what the author is, at the end or outside the story."""
    if view.role(i) not in ("body", "related", "caption", "nav", "promo") or not _states(view.shapes[i]):
        return None
    if i and _is_said(view, i):
        return "bio" if view.zones[i] != "story" or not _goes_on(view, i + LAST) else None
    return "bio" if i and _tells_of_writer(view.shapes[i]) and not _goes_on(view, i + 1) else None


def _states(s: Shape) -> bool:
    return s.prose or len(s.words) > SAYS + 1


def _goes_on(view: Surroundings, i: int) -> bool:
    """Is there a paragraph of the story from a line on?"""
    return any(view.zones[j] == "story" and _is_told(view, j) for j in range(i, min(len(view.lines), i + BELOW)))


def _is_told(view: Surroundings, i: int) -> bool:
    return view.shapes[i].prose and not NUMBERED.match(view.text(i))


def _tells_of_writer(s: Shape) -> bool:
    return any(c.role == "bio" and c.how == "has" for c in s.cues)


def _is_said(view: Surroundings, i: int) -> bool:
    """Does a sentence begin with an author's name and go on with what the author is?"""
    name = next((name for name in view.authors if view.text(i).startswith(name)), "")
    following = view.text(i)[len(name) : len(name) + 40].replace(",", " ").split()[:SAYS]
    return bool(name) and bool(AUTHOR_IS.intersection(following))


def _about(view: Surroundings, i: int) -> Role | None:
    """Tell a heading "About ..." and the paragraph below it that begins with the same name."""
    named = ABOUT.fullmatch(view.text(i))
    if named and (named["name"] in view.authors or (view.zones[i] != "story" and view.text(i + 1).startswith(named["name"].split()[0]))):
        return "bio"
    above = ABOUT.fullmatch(view.text(i - 1)) if view.role(i - 1) == "bio" else None
    return "bio" if above and view.text(i).startswith(above["name"].split()[0]) else None


def _source(view: Surroundings, i: int) -> Role | None:
    """Tell a numbered source below another, or below the heading of them, and the heading itself."""
    if any(c.role == "source_list" and c.how == "is" for c in view.shapes[i].cues) and NUMBERED.match(view.text(i + 1)):
        return "source_list"
    return "source_list" if view.role(i - 1) == "source_list" and NUMBERED.match(view.text(i)) else None


def _phrased(view: Surroundings, i: int) -> Role | None:
    """Tell a line of the story that two phrases of one role speak against, or that names a picture's button."""
    if view.zones[i] != "story" or not view.shapes[i].cues:
        return None
    cues = {(c.role, c.how) for c in view.shapes[i].cues}
    if ("caption", "is") in cues:
        return "caption"
    return next((role for role in PLEADING if {(role, "starts"), (role, "has")} <= cues), None)


def _goes_on_below_lead(view: Surroundings, i: int) -> Role | None:
    """Tell a paragraph below one line that leads on to another story: such a line interrupts the story, and does not end it."""
    s = view.shapes[i]
    told = view.zones[i] == "after" and s.prose and not s.cues and len(s.words) >= PARAGRAPH and not READER.intersection(s.words)
    led = (LEAD.match(view.text(i - 1)) and view.role(i - 2) == "body") or (view.role(i - 1) == "body" and view.zones[i - 1] == "after")
    return "body" if told and led and i > 1 else None


def _signed_off(view: Surroundings, i: int) -> Role | None:
    """Tell the name below a dash that ends a letter or column."""
    dash = SIGNATURE.match(view.text(i))
    name = view.text(i)[dash.end() :] if dash else ""
    return "byline" if view.zones[i] != "before" and (name in view.authors or is_usual_name(name)) else None


def _credit(view: Surroundings, i: int) -> Role | None:
    """Tell the name below a caption."""
    return "credit" if view.zones[i] != "before" and view.role(i - 1) == "caption" and is_name(view.text(i)) else None


def _above_credit(view: Surroundings, i: int) -> Role | None:
    """Tell the words above a credit, where nothing else is known of them."""
    shown = view.role(i + 1) == "credit" and len(view.shapes[i].words) > SAYS and view.shapes[i].size <= CAPTION
    return "caption" if shown and i > view.headline else None


def _under_word(view: Surroundings, i: int) -> Role | None:
    """Tell what follows the words "Image caption"."""
    cued = i > 0 and any(c.role == "caption" and c.how == "is" for c in view.shapes[i - 1].cues)
    return "caption" if cued else None


def _job(view: Surroundings, i: int) -> Role | None:
    """Tell the job of the author below the byline."""
    s = view.shapes[i]
    works = view.role(i - 1) == "byline" and not s.prose and s.size <= JOB and jobs().intersection(s.words)
    return "byline" if works else None


def _comment(view: Surroundings, i: int) -> Role | None:
    """Tell a comment and its head from the button below them."""
    if view.zones[i] == "before":
        return None
    below = view.shapes[i + 1 : i + 1 + COMMENT]
    return "comments" if any(s.words == ("reply",) for s in below) else None


def _said_twice(view: Surroundings, i: int) -> Role | None:
    """Tell the alternative text of a picture that is printed again as its caption, on the line above or below."""
    s = view.shapes[i]
    twice = any(view.shapes[j].words == s.words for j in (i - 1, i + 1) if 0 <= j < len(view.shapes))
    return "caption" if twice and len(s.words) > SAYS and i > view.headline and view.zones[i] != "after" else None


def _counted(view: Surroundings, i: int) -> Role | None:
    """Tell the count that stands at a sharing button."""
    beside = "share" in (view.role(i - 1), view.role(i + 1))
    return "share" if beside and NUMBER.match(view.text(i)) else None


#: Those that look at every line, and those for lines that are guessed.
FIRM_RULES: tuple[Callable[[Surroundings, int], Role | None], ...] = (_under_counter, _post, _about, _about_author, _source, _phrased)
RULES = (*FIRM_RULES, _goes_on_below_lead, _signed_off, _said_twice, _under_word, _credit, _above_credit, _job, _comment, _counted)
