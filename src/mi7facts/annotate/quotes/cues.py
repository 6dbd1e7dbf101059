"""Know the words that report: verbs of saying, phrases, nouns, and the things that speak for nobody."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.data import load_toml

FILE = "lexicons/cues.toml"
#: Forms that the lemmatizer or the tagger gets wrong beside quotation marks.
FORMS = {
    "said": "say", "says": "say", "told": "tell", "tells": "tell", "wrote": "write", "writes": "write", "read": "read", "reads": "read",
    "quipped": "quip", "quips": "quip", "tweeted": "tweet", "tweets": "tweet",
}  # fmt: skip


class Lexicon(NamedTuple):
    """The lists of cues.toml as sets."""

    say: frozenset[str]
    utter: frozenset[str]
    bid: frozenset[str]
    judge: frozenset[str]
    phrases: frozenset[str]
    carry: frozenset[str]
    nouns: frozenset[str]
    voices: frozenset[str]
    texts: frozenset[str]
    addressed: frozenset[str]

    @property
    def tags(self) -> frozenset[str]:
        """All verbs that can tag a quotation."""
        return self.say | self.utter


@cache
def lexicon() -> Lexicon:
    """Return the cue lexicon."""
    table = load_toml(FILE)
    lists = {}
    for name in Lexicon._fields:
        words = table[name]
        assert isinstance(words, list)
        lists[name] = frozenset(str(w) for w in words)
    return Lexicon(**lists)


@cache
def tagging() -> frozenset[str]:
    """Return every lemma that can tag a quotation."""
    return lexicon().tags


@cache
def reporting() -> frozenset[str]:
    """Return every lemma that can govern reported words."""
    lex = lexicon()
    return lex.tags | lex.bid | lex.judge | frozenset(p.split()[0] for p in lex.phrases)


def lemma(frame: Frame, i: int) -> str:
    """Return the lemma of a token, safe against the tagger's slips beside marks."""
    token = frame.tokens[i]
    word = token.text.lower()
    return FORMS.get(word) or token.lemma.lower()


def is_tag(frame: Frame, i: int) -> bool:
    """Can token i be the verb that tags a quotation? A known form counts whatever the tagger says."""
    token = frame.tokens[i]
    if token.text.lower() in FORMS:
        return token.tag != "NNP"
    return token.pos == "VERB" and token.lemma.lower() in tagging() and not _so_called(frame, i)


def is_report(frame: Frame, i: int) -> bool:
    """Can token i govern reported words?"""
    token = frame.tokens[i]
    return token.pos == "VERB" and lemma(frame, i) in reporting() and not _so_called(frame, i)


def _so_called(frame: Frame, i: int) -> bool:
    """Is the verb the second half of a compound adjective ("so-called")?"""
    return i > 0 and frame.tokens[i - 1].text == "-"
