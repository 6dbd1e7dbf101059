"""Short ways to the dates of a sentence: with the real parse, or with tokens that know no syntax."""

from __future__ import annotations

import re

from builders import make_article
from mi7facts.annotate.dates.find import dates_of, expressions
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Article, Date, Sentence, Token
from mi7facts.settings import Settings

WORD = re.compile(r"\w+|[^\w\s]")
WEDNESDAY = "2020-09-09"

Row = tuple[str, str]


def plain_sentence(text: str, start: int, end: int) -> Sentence:
    """A sentence whose tokens are words without tags: no verb, no tense."""
    tokens = tuple(Token(m.start(), m.end(), m[0], m[0].lower(), "X", "", "", i) for i, m in enumerate(WORD.finditer(text, start, end)))
    return Sentence(start=start, end=end, role="body", tokens=tokens)


def find_dates(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> tuple[Date, ...]:
    """The dates of an article whose sentences are known."""
    return dates_of(expressions(article, sentences, settings))


def plain_dates(text: str, published: str | None = WEDNESDAY, settings: Settings | None = None) -> tuple[Date, ...]:
    """The dates of a text, each line read as one sentence without syntax."""
    article: Article = make_article(text, published)
    spans = [(s.start, s.end) for s in article.head.segments if s.role == "body"]
    sentences = tuple(plain_sentence(text, start, end) for start, end in spans)
    return find_dates(article, sentences, settings or Settings())


def read_dates(engine: Engine, text: str, published: str | None = WEDNESDAY) -> tuple[Date, ...]:
    """The dates of a text, read with the pipeline."""
    article = make_article(text, published)
    (sentences,) = engine.sentences([article])
    return find_dates(article, sentences, Settings())


def rows(dates: tuple[Date, ...]) -> list[Row]:
    """Words and value of each date."""
    return [(d.text, d.value) for d in dates]
