"""What the model is shown of an article: its story segments as clean paragraphs of bounded length.

Cleaning keeps every length: an offset into a paragraph is an offset into what stands there. What the tagger makes of it is nlp's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from mi7facts.model import STORY_ROLES, Article, Role
from mi7facts.text import LINE_BREAK, Projection, Span, project, trim

#: Longest paragraph shown at once. No sentence is longer, which bounds what any matcher does inside one.
LONGEST = 5_000
#: Longest run without white space shown as one word; the tokenizer takes quadratic time on a word of brackets or digits.
LONGEST_WORD = 250
#: A line shorter than this was not broken for want of room.
WRAPPED = 50

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
#: A rule drawn with brackets, dots or stars: thousands of words to the tokenizer, one if shown as letters.
_DRAWN = re.compile(r"([^\w\s])\1{15,}")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
#: Typographic quotation marks and spaces as the model's training text writes them; controls as spaces.
_CLEAN = str.maketrans(
    dict.fromkeys(map(chr, [*range(0x20), *range(0x7F, 0xA1), *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]), " ")
    | dict.fromkeys("‘’‛ʼ", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")
    | {"\u2011": "-"}
)


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the story that the model reads at once."""

    role: Role
    projection: Projection

    @property
    def shown(self) -> str:
        """The text as the model is shown it, as long as the projection's own."""
        return _DRAWN.sub(lambda run: "x" * len(run[0]), self.projection.text.translate(_CLEAN))


def story_spans(article: Article) -> list[Span]:
    """Return the trimmed spans of the article's story segments, in order."""
    return [span for span, _ in _story(article)]


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """Yield the story's paragraphs in order."""
    text = article.text
    for role, lines in _joined(article):
        for block in _blocks(text, lines):
            projection = project(text, block, glue=" ")
            yield from (Paragraph(role, p) for p in _bounded(projection))


def _story(article: Article) -> Iterator[tuple[Span, Role]]:
    for segment in article.head.segments:
        if segment.role in STORY_ROLES:
            start, end = trim(article.text, segment.start, segment.end)
            if end > start:
                yield (start, end), segment.role


def _joined(article: Article) -> Iterator[tuple[Role, list[Span]]]:
    """Group lines that were broken for want of room: the first long and open-ended, the next going on in lower case."""
    text = article.text
    group: list[Span] = []
    group_role: Role = "body"
    for span, role in _story(article):
        if group and role == group_role and _goes_on(text, group[-1], span):
            group.append(span)
            continue
        if group:
            yield group_role, group
        group, group_role = [span], role
    if group:
        yield group_role, group


def _goes_on(text: str, line: Span, after: Span) -> bool:
    gap = text[line[1] : after[0]]
    if len(gap) > 8 or len(LINE_BREAK.findall(gap)) > 1 or line[1] - line[0] < WRAPPED:
        return False
    return text[after[0]].islower() and text[line[1] - 1] not in ".!?:;”’\"'"


def _blocks(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Cut a segment of several paragraphs at its blank lines."""
    block: list[Span] = []
    for start, end in lines:
        at = start
        for gap in _BLANK_LINE.finditer(text, start, end):
            yield [*block, trim(text, at, gap.start())]
            block, at = [], gap.end()
        block.append((at, end))
    yield block


def _bounded(projection: Projection) -> Iterator[Projection]:
    """Cut what is too long: after a sentence, else at white space, else anywhere; words that never end are cut too."""
    text = projection.text
    if len(text) <= LONGEST and not _LONG_WORD.search(text):
        yield projection
        return
    for start, end in _pieces(text):
        yield projection.part(start, end)


def _pieces(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        end = min(len(text), at + LONGEST)
        if end < len(text):
            end = _cut(text, at, end)
        word = _LONG_WORD.search(text, at, end)
        if word:
            end = word.start() if word.start() > at else at + LONGEST_WORD
        yield at, end
        at = end


def _cut(text: str, start: int, end: int) -> int:
    half = start + (end - start) // 2
    best = 0
    for match in _SENTENCE_END.finditer(text, half, end):
        best = match.end()
    if best:
        return best
    space = max(text.rfind(" ", half, end), text.rfind("\n", half, end))
    return space + 1 if space > half else end
