"""Which line is the article's own headline. The input's title decides where there is one; else words, place and look.

What stands around it (kickers, teasers, breadcrumbs, standfirst, captions, byline) is told from it here; its role is given in roles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mi7facts.parse.byline import byline_words, is_usual_name
from mi7facts.parse.chain import Zone
from mi7facts.parse.headline_signs import LONGEST_SITE, REACH, SIGNED, View, has_signs, kinds_of, score, shared_words, story_words
from mi7facts.parse.lines import Line
from mi7facts.parse.pieces import doubled_end, named_credit, said_credit
from mi7facts.parse.shape import PLAIN_WORD, Shape

#: Roles whose phrases no headline begins with.
NO_HEADLINE = frozenset({"byline", "timestamp", "credit", "share", "promo", "nav", "legal", "topics", "comments", "embed"})
LEAST_SCORE = 2.0
#: Share of the words of two lines that they have in common where they say the same.
ALIKE = 0.9
#: Characters of a headline.
SHORTEST, LONGEST = 8, 250
#: Characters of a line that is no more than a date and a word or two.
DATED = 50
#: Words of the longest heading over other stories ("More from the Post").
LONGEST_LEAD = 4
#: What looks like a credit and stands at the end of headlines.
PICTURES = re.compile(r"\s?\((?:photos?|pictures|images|video)\)", re.IGNORECASE)
#: A credit at the end of a caption: an agency in brackets, names parted by a slash.
PICTURED = f"(?:{'|'.join(byline_words('pictures'))})"
CREDITED = re.compile(
    rf"\b[Cc]redit\.{{2,3}}|\bREUTERS/|\([^()]{{0,60}}[^\s()]/[^()]{{1,60}}\)$|\({PICTURED}\b[^()]{{0,60}}\)$"
    r"|\w{5}[.!?] (?:[A-Z][\w'’\-]+ ){1,2}[A-Z][\w'’\-]+$"
    r"|[.!?\s][A-Z][\w'’\-]+ [A-Z][\w'’\-]+ ?/ ?[A-Z][\w ]{1,30}$"
    rf"|/ ?{PICTURED}\b"
)
#: What says of which kind a text is, and what leads to other stories.
LABEL = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|breaking news|exclusive|opinion|live updates?)\W*$"
    r"|(?:now playing|up next|next up|read (?:more|next|also)|also read|related|see also|more)\s?:",
    re.IGNORECASE,
)
#: Words of a question that heads a text.
ASKED = 6
#: What parts a headline from the name of its site.
BETWEEN = re.compile(r"\s+[|–—·»:-]\s+")
#: Of two likely headlines so close together the upper one is it: the other is its standfirst or a caption.
STANDFIRST, STANDFIRST_BEHIND = 2, 0.8
#: Lines of the story's begin among which a headline stands that the zones took for story.
WITHIN = 8
#: Lines among which three paragraphs of a story stand.
COMPANY = 10


def same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Do two lines say the same, but for a word or two in ten?"""
    if not a or not b or 2 * min(len(a), len(b)) < ALIKE * (len(a) + len(b)):
        return False
    both = sum((Counter(a) & Counter(b)).values())
    return 2 * both >= ALIKE * (len(a) + len(b))


def find_headline(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone], title: str | None) -> int | None:
    """Return the number of the headline's line, None where the text has none."""
    if title:
        words = tuple(word.lower() for word in PLAIN_WORD.findall(title[:400]))
        found = [i for i, s in enumerate(shapes) if same_words(s.words, words)]
        start = _story_start(zones)
        above = [i for i in found if i <= start]
        return above[-1] if above else None
    return _guess(lines, shapes, zones)


def title_span(text: str, start: int, end: int, publisher: str | None) -> tuple[int, int]:
    """Return where the title stands in the headline's line, without marks of a heading before it and the name of the site behind it."""
    left = start + len(text[start:end]) - len(text[start:end].lstrip("#*>• "))
    return (left, left + site_start(text[left:end], publisher)) if left < end else (start, end)


def site_start(title: str, publisher: str | None) -> int:
    """Return where the name of the site begins at the end of a headline ("... | The Herald"), its length where it has none."""
    cuts = list(BETWEEN.finditer(title))
    if not cuts:
        return len(title)
    first, last = title[: cuts[-1].start()], title[cuts[-1].end() :]
    named = bool(publisher) and _plain(publisher or "") in _plain(last)
    barred = "|" in cuts[-1].group() and len(last.split()) <= LONGEST_SITE - 1 <= len(first.split()) - 1
    return cuts[-1].start() if first and (named or barred) else len(title)


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum()).removeprefix("the")


def _story_start(zones: Sequence[Zone]) -> int:
    return zones.index("story") if "story" in zones else len(zones)


def _firm_start(zones: Sequence[Zone], shapes: Sequence[Shape]) -> int:
    """Return the first line of the story that is not alone: a menu's line may be taken for story."""
    prose = [i for i, (zone, s) in enumerate(zip(zones, shapes, strict=True)) if zone == "story" and s.prose]
    firm = next((i for i, j in zip(prose, prose[2:], strict=False) if j - i <= COMPANY), None)
    if firm is None:
        return _story_start(zones)
    while firm and zones[firm - 1] == "story":
        firm -= 1
    return firm


def _guess(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone]) -> int | None:
    if len(lines) < 2:
        return None
    if _firm_start(zones, shapes) == 0:
        top = 1 if LABEL.match(lines[0].text) else 0
        return top if _heads_story(lines, shapes, top) else None
    view = _view(lines, shapes, zones)
    scores = {i: score(view, i) for i in view.rows}
    best = max(scores, key=lambda i: (scores[i], i), default=None)
    return _uppermost(view, scores, best) if best is not None and scores[best] >= LEAST_SCORE else None


def _uppermost(view: View, scores: dict[int, float], best: int) -> int:
    """Return the headline of which the best line may be the standfirst: it stands right above, and is hardly less likely."""
    for i in range(best - 1, max(-1, best - 1 - STANDFIRST), -1):
        if has_signs(view.shapes[i]):
            return best
        if i in scores and scores[i] >= scores[best] - STANDFIRST_BEHIND:
            return _uppermost(view, scores, i)
    return best


def _view(lines: Sequence[Line], shapes: Sequence[Shape], zones: Sequence[Zone]) -> View:
    start, firm = _story_start(zones), _firm_start(zones, shapes)
    paragraphs = tuple(i for i, (zone, s) in enumerate(zip(zones, shapes, strict=True)) if zone == "story" and s.prose)
    rows = [
        i
        for i in range(max(0, min(start, firm) - REACH), min(firm + WITHIN, len(lines)))
        if _stands_apart(shapes, zones, i, start, firm) and _could_head(lines[i], shapes[i])
    ]
    story = story_words(shapes[firm:])
    return View(
        lines,
        shapes,
        zones,
        paragraphs,
        tuple(rows),
        {i: shared_words(shapes[i], story) for i in rows},
        tuple(s.key for s in shapes if "copyright" in s.marks and s.size <= SIGNED),
        Counter(s.key for s in shapes[:firm]),
        frozenset(s.key for s in shapes[firm:] if not s.prose),
    )


def _stands_apart(shapes: Sequence[Shape], zones: Sequence[Zone], i: int, start: int, firm: int) -> bool:
    """Does a line stand above the story, or at its begin and look like a headline that was taken for story?"""
    if i < min(start, firm):
        return True
    tops = [top for top in (start, firm) if top <= i < top + WITHIN]
    if any(_paragraphs(shapes, zones, top, i) > 1 for top in tops):
        return False
    if not shapes[i].prose:
        return bool(tops) or zones[i] != "story"
    return zones[i] == "story" and i in (start, firm) and any(has_signs(t) and t.size <= SIGNED for t in shapes[i + 1 : i + 3])


def _paragraphs(shapes: Sequence[Shape], zones: Sequence[Zone], first: int, last: int) -> int:
    return sum(zones[j] == "story" and shapes[j].prose for j in range(first, last))


def _heads_story(lines: Sequence[Line], shapes: Sequence[Shape], i: int) -> bool:
    """Is the first line of a text that begins with story a headline by its looks?"""
    s = shapes[i]
    if not _could_head(lines[i], s) or not any(t.prose and t.size > s.size for t in shapes[i + 1 : i + WITHIN]):
        return False
    if s.end != "stop":
        return s.end in ("letter", "digit", "mark") or (s.end == "quote" and not s.prose)
    return _asks(lines[i], s) or (s.capitals >= 0.65 and lines[i + 1].gap > 0 and "quoted" not in s.marks)


def _asks(line: Line, s: Shape) -> bool:
    return line.text.endswith("?") and s.sentences == 1 and len(s.words) >= ASKED


def _could_head(line: Line, s: Shape) -> bool:
    size = line.right - line.left
    if not SHORTEST <= size <= LONGEST or len(s.words) < 2 or s.doubled or s.bullet or s.end in ("colon", "comma"):
        return False
    if "copyright" in s.marks or (size < DATED and kinds_of(s) & {"date", "clock", "timestamp"}) or _is_furniture(s):
        return False
    return not (is_usual_name(line.text) or _is_credited(line.text))


def _is_furniture(s: Shape) -> bool:
    if any(c.role == "related" for c in s.cues) and len(s.words) <= LONGEST_LEAD:
        return True
    return any(c.how != "has" and c.role in NO_HEADLINE for c in s.cues)


def _is_credited(text: str) -> bool:
    """Is a line a caption with its credit, doubled maybe, or the label of something else?"""
    at = said_credit(text) or named_credit(text)
    if doubled_end(text) or LABEL.match(text) or ("«" in text) != ("»" in text):
        return True
    return (at > 0 and not PICTURES.match(text, at)) or CREDITED.search(text) is not None
