"""What a line's labelled neighbours make of it: a name below a caption, a job below a byline, a post above its signature.

Looked at when every line has a label; a label that rests on more than the line's place is hardly ever overruled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from mi7facts.model import Role
from mi7facts.parse.byline import byline_names, is_name, is_usual_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.headings import jobs
from mi7facts.parse.lines import Line
from mi7facts.parse.notes import NOTES
from mi7facts.parse.page import AUTHORS, Label
from mi7facts.parse.posts import tell_post
from mi7facts.parse.shape import Shape
from mi7facts.parse.surroundings import CAPTION, COMMENT, JOB, NUMBERED, SAYS, UNNAMED, Surroundings
from mi7facts.parse.writers import tell_about, tell_writer, tell_writer_heading

#: The counter of a picture in a gallery.
COUNTER = re.compile(r"\(?(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Ss]lide) )?\d{1,3}\s?(?:/|of)\s?\d{1,3}\)?$")
PICTURED = re.compile(r"\((?:[^()]{0,30}\b)?pictured\b")
#: What the author is or where, in the line below the name, and how the name of a desk ends.
WHENCE = re.compile(r"(?:reporting|writing) (?:from|in)\s|(?:[\w’'-]+ ){0,5}(?:at|in) the\s(?-i:[A-Z])", re.IGNORECASE)
DESKS, LEAST_DESK, DESK_WORDS = (("desk",), ("team",), ("news",), ("service",), ("bureau",)), 3, 6
#: Words that lead on to another story on the same line.
LEAD = re.compile(
    r"\[? ?(?:(?i:also read|read also|read more|read next|see also|more)|READ|Read|WATCH|Watch|LISTEN|Listen|RELATED|Related)\s?[:|]\s?\w"
)
SIGNATURE = re.compile(r"[-–—]+\s?(?=[^\W\d_])")
NUMBER = re.compile(r"[+]?\d[\d.,]{0,6}[KkMm]?$")
#: Words of a paragraph, and those that speak to the reader.
PARAGRAPH, READER = 8, frozenset({"our", "us", "you", "your"})
#: What a line that leads on to another story stands below.
AMID: tuple[Role, ...] = ("body", "caption", "credit", "embed")
#: Lines below the headline among which the first picture stands.
TOP = 20
#: Words of a caption below its credit, share of capitals and of stop words in it.
CAPTION_WORDS, SENTENCE_CASE, STATED = 7, 0.5, 0.15
#: Roles whose phrases, two in one line, no story holds.
PLEADING: tuple[Role, ...] = ("legal", "promo")


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


def _pictured(view: Surroundings, i: int) -> Role | None:
    """Tell a caption by "(pictured ...)": what ends without a stop is no sentence of the story."""
    shown = PICTURED.search(view.text(i)) and view.shapes[i].end != "stop"
    return "caption" if shown and view.role(i) in ("body", "related", "nav", "promo") else None


def _opening_picture(view: Surroundings, i: int) -> Role | None:
    """Tell a caption that was taken for the story's first words from the credit below it."""
    if view.role(i) != "body" or view.role(i + 1) != "credit" or view.shapes[i].size > CAPTION or i - view.headline > TOP:
        return None
    above = {view.role(j) for j in range(view.headline, i)}
    first = {"byline", "timestamp"} & above and not {"body", "subhead", "dateline"} & above
    return "caption" if first and not view.text(i).endswith("?") and view.goes_on(i + 2) else None


def _below_credit(view: Surroundings, i: int) -> Role | None:
    """Tell a caption below its credit: a statement without a stop, where none stands above the credit."""
    s = view.shapes[i]
    if view.role(i - 1) != "credit" or view.role(i - 2) == "caption" or s.prose or view.role(i) not in UNNAMED or view.zones[i] == "after":
        return None
    states = len(s.words) >= CAPTION_WORDS and s.capitals <= SENTENCE_CASE and s.first == "upper" and s.stops >= STATED
    return "caption" if states and i > view.headline else None


def _goes_on_below_lead(view: Surroundings, i: int) -> Role | None:
    """Tell a paragraph below one line that leads on to another story: such a line interrupts the story, and does not end it."""
    s = view.shapes[i]
    told = view.zones[i] == "after" and s.prose and not s.cues and len(s.words) >= PARAGRAPH and not READER.intersection(s.words)
    led = (LEAD.match(view.text(i - 1)) and view.role(i - 2) in AMID) or (view.role(i - 1) == "body" and view.zones[i - 1] == "after")
    return "body" if told and led and i > 1 else None


def _entry(view: Surroundings, i: int) -> Role | None:
    """Tell the heading of an entry in a live blog, below its time and author."""
    s = view.shapes[i]
    timed = view.role(i - 1) in ("timestamp", "byline") and view.zones[i] == "gap" and view.zones[i + 1 : i + 2] == ["story"]
    return "subhead" if timed and not s.cues and len(s.words) > SAYS - 1 and s.size <= JOB and s.end != "stop" else None


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
    if view.role(i - 1) != "byline" or s.prose or s.size > JOB:
        return None
    return "byline" if jobs().intersection(s.words) or WHENCE.match(view.text(i)) or _is_desk(view, i) else None


def _is_desk(view: Surroundings, i: int) -> bool:
    """Is a line below a bare name the desk that it writes for ("Tarn Post business team")?"""
    s = view.shapes[i]
    return (
        LEAST_DESK <= len(s.words) <= DESK_WORDS and s.words[-1:] in DESKS and view.zones[i] != "after" and s.end == "letter" and not s.cues
    )


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
FIRM_RULES: tuple[Callable[[Surroundings, int], Role | None], ...] = (
    _under_counter, tell_post, tell_about, tell_writer, tell_writer_heading, _source, _phrased,
    _pictured, _opening_picture, _below_credit, *NOTES,
)  # fmt: skip
RULES = (*FIRM_RULES, _entry, _goes_on_below_lead, _signed_off, _said_twice, _under_word, _credit, _job, _above_credit, _comment, _counted)
