"""The story as the entity stage reads it: which lines stand in title case, which words are also written small, what is a date."""

from __future__ import annotations

import msgspec

from mi7facts.annotate.lexicon import Lexicon, lexicon
from mi7facts.model import Article, Date, EntityType, Sentence, Token
from mi7facts.text import SpanIndex

#: Roles whose lines may be headlines in title case, where a capital says nothing.
_DISPLAY = ("headline", "deck", "subhead", "caption", "embed")


class Name(msgspec.Struct, frozen=True, gc=False):
    """A stretch of tokens [first, last) of a sentence that may be a name, and what speaks for its type."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    type: EntityType | None
    weight: float
    source: str


class Story:
    """What the finders of names share. Built once an article; never changed."""

    def __init__(self, article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...]) -> None:
        self.text = article.text
        self.sentences = sentences
        self.lexicon: Lexicon = lexicon()
        self.dates = SpanIndex((d.start, d.end) for d in dates if d.type != "duration")
        self.authors = frozenset(a.name for a in article.head.authors)
        self.small = frozenset(t.text for s in sentences for t in s.tokens if t.text.islower())
        self.display = tuple(_in_title_case(s) for s in sentences)

    def name(self, sentence: int, first: int, last: int, type: EntityType | None, weight: float, source: str) -> Name:
        """Make a name of the tokens [first, last) of a sentence."""
        tokens = self.sentences[sentence].tokens
        start, end = tokens[first].start, tokens[last - 1].end
        return Name(sentence, first, last, start, end, self.text[start:end], type, weight, source)

    def words(self, name: Name) -> list[str]:
        """Return the words of a name."""
        return [t.text for t in self.sentences[name.sentence].tokens[name.first : name.last]]


def is_capital(token: Token) -> bool:
    """Does a token begin with a capital letter?"""
    return token.text[0].isupper()


def _in_title_case(sentence: Sentence) -> bool:
    """Is a line set in title case, so that capitals do not tell names?"""
    words = [t.text for t in sentence.tokens if len(t.text) > 3 and t.text[0].isalpha()]
    if len(words) < 4 or (sentence.role not in _DISPLAY and sentence.tokens[-1].text in ".!?”\"’'"):
        return False
    return sum(w[0].isupper() for w in words) >= 0.75 * len(words)
