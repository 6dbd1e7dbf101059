"""Tell a title, a name or a term in marks from words that somebody may have said, by their writing alone."""

from __future__ import annotations

import re

from mi7facts.annotate.quotes.frame import Frame

WORD = re.compile(r"\w+(?:['’-]\w+)*")
#: Words that stay small in a title.
SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "de", "for", "from", "in", "la", "le", "nor", "of", "on", "or", "the", "to", "vs", "with"}
)
#: From this many words on, words in marks inside a sentence are taken for somebody's, not for a name of something.
SPOKEN_WORDS = 4
#: A title of a work has rarely more words.
TITLE_WORDS = 12


def words_in(frame: Frame, number: int) -> list[str]:
    """Return the words of a marked stretch."""
    m = frame.marked[number]
    return WORD.findall(frame.text, m.start, m.end)


def is_title(words: list[str]) -> bool:
    """Are these words written as a title: every one that counts begins with a capital or a figure?"""
    if not words or len(words) > TITLE_WORDS or not _is_big(words[-1]):
        return False
    return all(_is_big(w) or w.lower() in SMALL for w in words)


def _is_big(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def is_sentence_start(words: list[str]) -> bool:
    """Do these words begin as a sentence of speech does, and go on long enough not to be a name?"""
    return len(words) >= SPOKEN_WORDS and words[0][0].isupper() and not is_title(words)
