"""Find the time expressions of an article: tokens, grammar, vetoes, values. Only the story's sentences are read.

How one of them came by its value is derive.py's to tell, what cannot be right about them doubts.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from mi7facts.annotate.dates import amounts, clocks, combined, days, ranges, relations, repeats, years
from mi7facts.annotate.dates.anchors import Anchors, Known, published_on, written_on
from mi7facts.annotate.dates.grammar import parse
from mi7facts.annotate.dates.lexicon import lexicon
from mi7facts.annotate.dates.meaning import Phrase
from mi7facts.annotate.dates.nodes import Node, tokenize
from mi7facts.annotate.dates.resolve import Resolved, resolve
from mi7facts.annotate.dates.senses import other_sense, without_topic
from mi7facts.annotate.dates.tense import tense_at
from mi7facts.annotate.dates.vetoes import vetoed
from mi7facts.annotate.nlp import story_spans
from mi7facts.model import Article, Date, Record, Sentence
from mi7facts.settings import Settings
from mi7facts.text import Span

#: The grammar, lowest level first.
LEVELS = (
    amounts.NUMBERS, amounts.AGES, amounts.COMPARED, years.YEARS, clocks.CLOCKS, repeats.REPEATS, days.DATES, ranges.RANGES,
    amounts.LENGTHS, relations.RELATIVES, combined.COMBINED, ranges.SHARED,
)  # fmt: skip
#: A place in capitals, maybe with an agency, and what parts a dateline from the story.
PLACE = re.compile(r"[A-Z]{3}[^.!?]*[,.)(]\s*\Z")
BEFORE_STORY = re.compile(r"[,.]?\s*(?:\([^()\n]{2,40}\))?\s*(?:--|[-–—:])\s")
LONGEST_PLACE = 60
#: What the grammar makes on the way, and no time by itself.
NO_TIMES = ("AMOUNT", "AGE", "COMPARED", "SAME")


class Expression(Record, frozen=True, kw_only=True):
    """A time expression as it was read. No date: the calendar has no such day.

    `anchors` grow as the text is read: they are those of this place only until the next expression is asked for.
    """

    phrase: Phrase
    span: Span
    sentence: Sentence
    anchors: Anchors
    resolved: Resolved | None
    date: Date | None


def dates_of(found: Iterable[Expression]) -> tuple[Date, ...]:
    """Return the dates among the expressions."""
    return tuple(e.date for e in found if e.date)


def expressions(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> Iterator[Expression]:
    """Yield the time expressions of the story in text order."""
    known: list[Known] = []
    published = published_on(article.head.published)
    day_first = None if settings.date_order is None else settings.date_order == "DMY"
    number = 1
    for sentence, span in _paragraphs(article, sentences):
        for found in _phrases(article.text, *span):
            node = without_topic(found, sentence)
            anchors = Anchors(published, partial(tense_at, sentence, node.start, node.end), known, day_first, sentence.start)
            if node.phrase is None or vetoed(node, article.text, sentence):
                continue
            resolved = _resolved(node, node.phrase, sentence, anchors)
            date = _date(f"d{number}", node, resolved, article.text) if resolved else None
            here = (node.start, node.end)
            yield Expression(phrase=node.phrase, span=here, sentence=sentence, anchors=anchors, resolved=resolved, date=date)
            number += date is not None
            if date and resolved and resolved.moment:
                known.append(Known(date.id, resolved.moment, node.start))
                if in_dateline(article.text, span, node, sentence):
                    published = written_on(published, date.id, resolved.moment)


def _paragraphs(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, Span]]:
    """Yield each sentence with its stretches of the story: the parser may have run over the end of a paragraph."""
    story = story_spans(article)
    at = 0
    for sentence in sentences:
        while at < len(story) and story[at][1] <= sentence.start:
            at += 1
        here = at
        while here < len(story) and story[here][0] < sentence.end:
            yield sentence, (max(story[here][0], sentence.start), min(story[here][1], sentence.end))
            here += 1


def in_dateline(text: str, span: Span, node: Node, sentence: Sentence) -> bool:
    """Does the date stand between the place and the first words of the story?"""
    if sentence.role == "dateline":
        return True
    before, after = text[span[0] : min(node.start, span[0] + LONGEST_PLACE + 1)], text[node.end : node.end + LONGEST_PLACE]
    return len(before) <= LONGEST_PLACE and bool(PLACE.match(before) and BEFORE_STORY.match(after))


def _phrases(text: str, start: int, end: int) -> list[Node]:
    """The expressions that the grammar sees in a stretch of text."""
    nodes = tokenize(text, start, end, lexicon())
    idle = lexicon().idle
    if all(n.letter in idle for n in nodes):
        return []
    ignored = {lexicon().letter(kind) for kind in NO_TIMES}
    return [n for n in parse(nodes, LEVELS) if n.phrase and n.letter not in ignored]


def _resolved(node: Node, phrase: Phrase, sentence: Sentence, anchors: Anchors) -> Resolved | None:
    return other_sense(node, phrase, sentence, anchors) or resolve(phrase, anchors)


def _date(name: str, node: Node, resolved: Resolved, text: str) -> Date:
    return Date(
        id=name,
        start=node.start,
        end=node.end,
        text=text[node.start : node.end],
        type=resolved.type,
        value=resolved.value,
        edtf=resolved.edtf,
        anchor=resolved.anchor,
        confidence=resolved.confidence,
        mod=node.phrase.mod if node.phrase else None,
    )
