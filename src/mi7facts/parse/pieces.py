"""Where a line holds two things: a doubled caption and its credit, a byline and its time, a dateline before the first words.

Only the cut is decided here, and the role of each piece where the cut itself tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mi7facts.model import Role
from mi7facts.parse.byline import OPENING, begins_with_name, byline_spans
from mi7facts.parse.cues import CLOCK, DATE

Piece = tuple[int, int, Role]

#: A doubled text shorter than this, or of one word, is a name like Duran Duran.
LEAST_DOUBLED = 8
LONGEST_CREDIT = 70
#: What begins words that go on with a doubled caption rather than with its credit, and a name that is glued behind those.
CONTINUING = (",", ";", ":", "(")
GLUED_NAME = re.compile(r"(?<=[a-z0-9.])[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$")
LONGEST_CAPTION = 420
#: The line below a social post: who posted it ("— Ann Lund (@annlund)").
POSTED_BY = re.compile(r"[—–-]\s?[^()\n]{1,60} ?\(@\w{1,30}\)")
#: Characters before a bare name, if it is the credit of a caption and no heading with a number.
LEAST_NAMED = 12
#: Blanks in what stands before a credit, if it is a caption.
LEAST_CAPTION = 3
RULE = r"(?:\s?—\s?|\s?--+\s?|\s[-–]\s|(?<=\))\s?[-–]\s?|\s?[-–]$)"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’\-]{3,}(?:[ ,/] ?(?:[A-Z][A-Z.'’\-]*|[A-Z][a-z]{1,12}\.?)){0,5}?)"  # CAPITALS, maybe a region after them
    r"(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
    rf"|,? {DAY})?(?:,? ?(?:\([^()\n]{{2,40}}\)|/[^/\n]{{2,40}}/))?" + RULE
)
AGENCY_LINE = re.compile(
    r"(?:(?P<place>[A-Z][\w.'’\-]+(?:[ ,] ?[A-Z][\w.'’\-]+){0,4}?),? )?\((?P<agency>[A-Z][A-Za-z&.\- ]{1,30})\)" + RULE
)
DAY_LINE = re.compile(rf"(?P<place>[A-Z][\w.'’\-]+(?:[ ,] ?[A-Z][\w.'’\-]+){{0,4}}?), {DAY}(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?\.?" + RULE)
PLACE_LINE = re.compile(
    r"(?P<place>[A-Z]{4,}(?: [A-Z]{4,})?)"
    r"(?: \([A-Z][a-z]+(?: [A-Z][a-z]+)?\)(?:, [A-Z][a-z]{2} \d{1,2})? ?\([A-Z]{2,6}\))?"  # the region, the day and the agency
    r"[:.] (?=[A-Z“\"])"
)
#: What stands in capitals before a colon and is no place.
LABELS = frozenset(
    {
        "ANALYSIS",
        "BREAKING",
        "COMMENT",
        "CORRECTION",
        "EDITORIAL",
        "EXCLUSIVE",
        "EXPLAINER",
        "FACT CHECK",
        "FEATURE",
        "INTERVIEW",
        "NOTE",
        "OPINION",
        "QUESTION",
        "REVIEW",
        "UPDATE",
        "UPDATED",
        "VIDEO",
        "WARNING",
        "WATCH",
    }
)
WEEKDAY = rf"(?:{DAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
BEFORE_TIME = re.compile(
    rf"(?:[\s|,•·–—-]|(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?:on|published|updated|posted|{WEEKDAY})\b|:|(?<!\d)\d{{1,2}}[:.]\d\d\b|\b[ap]\.?m\b|\b(?:at|(?-i:[A-Z]{{3,4}}))\b)+$",
    re.IGNORECASE,
)
BY = re.compile(r"\bby\b", re.IGNORECASE)
LONGEST_BYLINE = 300
#: A headline with what is glued to it, and one that anything can be glued to.
LONGEST_HEADLINE, LEAST_HEADLINE = 400, 12
GLUE = re.compile(r"[a-z?!’'”\")](?=[A-Z\d])")
GLUED_BYLINE = re.compile(r"(?<=[a-z0-9?!’'”\")])(?:(?:Written|Posted|Reported|Story) by|By|BY)(?=\s?[A-Z])")
ADVERTISEMENT = re.compile(
    r"(?:(?<=[.!?\"”’])|(?<=\s))\s?"
    r"(?:A(?:dvertisement|DVERTISEMENT)(?: - scroll to continue| Continue reading the main story)?"
    r"|(?:Article|Story) continues below(?: (?:this )?(?:advertisement|ad))?|S(?:kip advertisement|KIP ADVERTISEMENT))(?=\s|[A-Z“]|$)"
)
#: Letters without which no such label can be there: looking for them first is cheap.
AD_SIGNS = ("dvertise", "DVERTISE", "continues below")
TAIL = re.compile(
    r"(?<=[.!?\"”’])\s*(?:READ (?:MORE|ALSO|NEXT)|Read (?:[Mm]ore|[Aa]lso|[Nn]ext)|A(?:lso|LSO) (?:[Rr]ead|READ)|R(?:ELATED|elated)"
    r"|S(?:ee|EE) (?:also|ALSO))\s?[:|]\s?"
)
BY_DESK = (
    r"\((?:(?:Additional reporting|Compiled|Edited|Editing|Reporting|Writing|Written) (?:and \w+ )?by (?=[A-Z])[^()]{3,300}"
    r"|With (?:[\w ]{2,30} )?inputs?(?: from [^()]{2,80})?)\)"
)
DESK, DESK_LINE = re.compile(rf"\s{BY_DESK}$"), re.compile(BY_DESK)
PICTURE = (
    r"(?:Credit|CREDIT|Graphics?|Illustration|(?:[Ff]ile )?[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|IMAGE|[Pp]icture|PICTURE|Pic|Video)"
    r"s?(?: credit)?"
)
GLUED_CREDIT = re.compile(
    rf"(?<=[a-z0-9.)\]\"”’])\s*(?:(?!photo|image|picture|file){PICTURE}(?:\s+by\b|\s?[:/|]|\.\.\.)|Photographs by\b|©)\s?(?=\S)"
    rf"|\s?\((?:[A-Z][\w.&'’]{{1,20}} ){{0,3}}{PICTURE}(?:\s+by|\s+courtesy\s+of)?\b"
)
GLUED_SLASH = re.compile(r"(?:(?<=[\w)][.!?])|(?<=[.!?”\"]) ?\| ?)[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){1,3} ?/ ?[A-Z][\w .]{1,40}$")
#: An agency before the words that stand for its picture ("Getty Images A ferry at a quay").
OWNER_FIRST = re.compile(
    r"(?:AFP|AP|Alamy|EPA|Getty Images|PA Media|PA|Reuters|Shutterstock)"
    r"(?:(?: ?/ ?| via )[A-Z][\w ]{1,20}?)? (?=(?:An?|The|[A-Z][a-z]+) \w)"
)
IN_BRACKETS = re.compile(r"\s?(?:\((?P<words>[^()\n]{5,80})\)|\[(?P<slashed>[^\[\]/\n]{3,40}/[^\[\]/\n]{2,40})\])$")
CREDIT_END = re.compile(
    r"[\s.](?:\((?:Photo|Image|Picture|Credit|Photograph)s?\b[^()]{2,60}\)|(?:Photo|Image|Picture|Credit)s?\s?:\s?\S[^:]{2,50})$"
)

SENTENCE = re.compile(r"(?P<word>[^\W\d_]{3,}|\d)[.!?][\"”’)]?\s+(?=[A-Z])")
#: What ends in a stop in mid-sentence, before a name.
SHORTENED = frozenset({"Capt", "Col", "Gen", "Gov", "Hon", "Mrs", "Prof", "Rep", "Rev", "Sen", "Sgt", "Ste"})
WITHIN_CREDIT = frozenset({"and", "by", "courtesy", "de", "for", "of", "the", "van", "via", "von"})
NAMED = re.compile(r"[A-Z][\w.'’&\-]*$")


def doubled_end(text: str) -> int:
    """Return where the second of two equal texts at the begin of a line ends, 0 where there are none."""
    if len(text) < 2 * LEAST_DOUBLED:
        return 0
    at = 0
    for _ in range(4):
        at = text.find(text[:LEAST_DOUBLED], at + 1)
        if at < 0:
            return 0
        first = text[:at].rstrip()
        if len(first) >= LEAST_DOUBLED and " " in first and text.startswith(first, at) and len(text) - at - len(first) <= LONGEST_CREDIT:
            return at + len(first)
    return 0


def named_credit(text: str) -> int:
    """Return where the bare name behind the last sentence of a caption begins ("The quay at dawn. Ann Lund for Tarn Post"), else 0."""
    if len(text) > LONGEST_CAPTION or not text[-1:].isalnum():
        return 0
    ends = list(SENTENCE.finditer(text, max(0, len(text) - LONGEST_CREDIT)))
    if not ends or ends[-1].end() < LEAST_NAMED or ends[-1]["word"] in SHORTENED:
        return 0
    return ends[-1].end() if _all_named(re.split(r"[\s/]+", text[ends[-1].end() :])) else 0


def credit_start(line: str) -> int:
    """Return where the credit that is glued to a caption begins, 0 where there is none."""
    return said_credit(line) or bracketed_credit(line) or named_credit(line) or slashed_credit(line)


def slashed_credit(line: str) -> int:
    """Return where a maker and an owner begin that are glued behind the last sentence of a caption, 0 where there are none."""
    found = GLUED_SLASH.search(line, max(LEAST_NAMED, len(line) - LONGEST_CREDIT)) if len(line) <= LONGEST_CAPTION else None
    return found.start() if found else 0


def said_credit(line: str) -> int:
    """Return where the credit begins that says what it is ("Photo: Ann Lund"), 0 where there is none."""
    found = GLUED_CREDIT.search(line, max(1, len(line) - 200))
    return found.start() if found else 0


def bracketed_credit(line: str) -> int:
    """Return where the names in brackets at the end of a caption begin ("(Ann Lund for the Tarn Post)"), 0 where there are none."""
    found = IN_BRACKETS.search(line, max(1, len(line) - 90))
    words = re.split(r"[\s/:]+", found["words"] or found["slashed"]) if found else []
    return found.start() if found and len(words) >= 2 and _all_named(words) else 0


def _all_named(words: Sequence[str]) -> bool:
    named = [word for word in words if word not in WITHIN_CREDIT]
    return len(words) <= 8 and bool(named) and all(NAMED.match(word) for word in named)


def split_caption(text: str, start: int, end: int, role: Role = "caption") -> list[Piece]:
    """Cut a caption from the credit that is glued to it; `role` is that of the whole where nothing is."""
    line = text[start:end]
    if role == "credit" and (first := _owner_end(line)):
        return [(start, start + first, "credit"), (start + first, end, "caption")]
    cut = doubled_end(line)
    if not cut or line[cut : cut + 1] in CONTINUING:
        cut = credit_start(line) or (_glued_name(line) if cut else 0)
    rest = len(line) - len(line[cut:].lstrip()) if cut else 0
    if not cut or rest >= len(line) or (role == "credit" and not _is_caption(line[:cut])):
        return [(start, end, role)]
    return [(start, start + rest, "caption"), (start + rest, end, "credit")]


def _owner_end(line: str) -> int:
    """Return where an agency ends that stands before the words for its picture, 0 where none does."""
    owner = OWNER_FIRST.match(line)
    return owner.end() if owner and _is_caption(line[owner.end() :]) else 0


def _is_caption(words: str) -> bool:
    """Do words before a credit say something, and are not an agency's name that is said twice?"""
    return words.count(" ") >= LEAST_CAPTION and any(word.islower() and word.isalpha() for word in words.split())


def _glued_name(line: str) -> int:
    found = GLUED_NAME.search(line, max(1, len(line) - LONGEST_CREDIT))
    return found.start() if found else 0


def split_byline(text: str, start: int, end: int, role: Role = "byline") -> list[Piece]:
    """Cut a byline from the time that follows it, or that it follows."""
    line = text[start : min(end, start + LONGEST_BYLINE)]
    found = DATE.search(line)
    if not found:
        cut = said_credit(line) if role == "byline" and byline_spans(line) else 0
        return [(start, start + cut, role), (start + cut, end, "credit")] if cut else [(start, end, role)]
    words = BEFORE_TIME.search(line, 0, found.start())
    cut = _after_space(line, words.start() if words else found.start())
    if byline_spans(line[:cut]):
        return [(start, start + cut, "byline"), (start + cut, end, "timestamp")]
    last = max((clock.end() for clock in CLOCK.finditer(line, found.end())), default=found.end())
    rest = BY.search(line, last)
    if rest:
        return [(start, start + rest.start(), "timestamp"), (start + rest.start(), end, "byline")]
    return [(start, end, "timestamp")]


def _after_space(line: str, at: int) -> int:
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def glued_imprint(line: str) -> int:
    """Return where byline and time begin that are glued to a headline ("Crane fallsBy Ann Lund3 June 2021"), 0 where there are none."""
    if len(line) > LONGEST_HEADLINE or not GLUE.search(line, LEAST_HEADLINE) or not (found := DATE.search(line, LEAST_HEADLINE)):
        return 0
    named = [m.start() for m in GLUED_BYLINE.finditer(line, LEAST_HEADLINE, found.start()) if byline_spans(line[m.start() :])]
    if named:
        return named[-1]
    words = BEFORE_TIME.search(line, LEAST_HEADLINE, found.start())
    cut = words.start() if words else found.start()
    glued = line[cut - 1].isalpha() and line[cut].isalnum() and not OPENING.match(line) and not begins_with_name(line[:cut])
    return cut if glued else 0


def split_dateline(text: str, start: int, end: int, first: bool = False) -> list[Piece]:
    """Cut the dateline from the first words of the story; in its first paragraph a place alone is one too."""
    head = text[start : min(end, start + 160)]
    found = find_dateline(head) or (find_place(head) if first else None)
    if not found:
        return [(start, end, "body")]
    cut = start + found[0]
    return [(start, cut, "dateline"), (cut, end, "body")] if cut < end else [(start, end, "dateline")]


def find_place(head: str) -> tuple[int, str] | None:
    """Return where a place in capitals ends that alone opens the first paragraph ("SINGAPORE: A man ..."), and the place."""
    found = PLACE_LINE.match(head)
    return (found.end(), found["place"]) if found and found["place"] not in LABELS else None


def find_dateline(head: str) -> tuple[int, str | None] | None:
    """Return where the dateline at the begin of a paragraph ends, and its place."""
    if "-" not in head and "—" not in head and "–" not in head:
        return None
    found = DATELINE.match(head) or AGENCY_LINE.match(head) or DAY_LINE.match(head)
    return (found.end(), found["place"]) if found else None


def split_body(text: str, start: int, end: int) -> list[Piece]:
    """Cut out an advertisement label in mid-line, and at the end a link to another story or the names of an agency's desk."""
    pieces: list[Piece] = []
    tail = DESK.search(text, max(start, end - LONGEST_BYLINE), end) if text[end - 1 : end] == ")" else None
    tail = tail or TAIL.search(text, max(start, end - 300), end)
    last = tail.start() if tail else end
    at = start
    for found in ADVERTISEMENT.finditer(text, start, last) if any(text.find(sign, start, last) >= 0 for sign in AD_SIGNS) else ():
        if found.start() > at:
            pieces.append((at, found.start(), "body"))
        pieces.append((max(at, found.start()), found.end(), "promo"))
        at = found.end()
    if at < last:
        pieces.append((at, last, "body"))
    if last < end:
        pieces.append((last, end, "byline" if text[end - 1] == ")" else "related"))
    return pieces
