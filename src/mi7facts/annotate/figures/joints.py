"""Joints: the words that tie a bare number to a figure before it, so that it needs no unit and no noun of its own.

A comparison ("up from 4.20", "against a limit of 3"), a difference ("three more than before"), a level ("to 31.20"), a list ("45 wide"),
a gap ("the tunnel 450"), a wish ("forecasters expect 40"), or the object of a verb ("the Greens won 13"). Whether the unit or the noun fits
is decided in `unsaid`.
"""

from __future__ import annotations

from typing import Literal

from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.nouns import is_time
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.model import Token

Joint = Literal["compare", "difference", "gap", "level", "list", "object", "wish"]

_LISTS = frozenset({",", ";", "and", "but", "or", "then", "while"})
#: The words of what a gapped number is said of, and not more of them.
_SAID_OF, _LONGEST_GAP = frozenset({"DT", "IN", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP"}), 6
#: Where or when something is.
_PLACES = frozenset({"at", "in", "on"})
_CLOSED = frozenset({",", ".", ";", ")", "!", "?", ":", "—", "–"})
#: Before these a preposition compares: "compared with 12", "instead of eight", "as opposed to 12".
_COMPARED = {"with": ("compared",), "to": ("compared", "opposed"), "of": ("instead",), "than": ("rather",)}
_BOUNDS = frozenset({("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to")})
#: Not more words are passed over between joint and number.
_MOST_SOFT = 4


def joint(clause: Clause, span: range) -> Joint | None:
    """Return what ties a number to a figure before it."""
    i = _before(clause, span.start - 1)
    token, previous = clause.word(i), clause.word(i - 1)
    if token is None:
        return None
    word = token.text.lower()
    if _compares(word, previous) or (word == "of" and _benchmark(clause, i)):
        return "compare"
    if word == "including" or (word in _LISTS and _differs(clause, span.stop)):
        return "difference"
    if word in ("to", "at"):
        return "level"
    if word in _LISTS:
        return "list"
    return _object(clause, span, i) or ("gap" if _gapped(clause, span) else None)


def _before(clause: Clause, i: int) -> int:
    """Return the token before the words that only soften or bound the number ("up from about 40")."""
    for _ in range(_MOST_SOFT):
        token, previous = clause.word(i), clause.word(i - 1)
        if token is None or previous is None:
            break
        word, pair = token.text.lower(), (previous.text.lower(), token.text.lower())
        if pair in _BOUNDS:
            i -= 2
        elif word in cue_words("softeners"):
            i -= 1
        else:
            break
    return i


def _compares(word: str, previous: Token | None) -> bool:
    if word in cue_words("comparisons"):
        return True
    return previous is not None and previous.text.lower() in _COMPARED.get(word, ())


def _differs(clause: Clause, i: int) -> bool:
    """Does the number say how much more or less than something it is ("11 hours, three more than before", "0.12 ahead of Moss")?"""
    more, than = clause.word(i), clause.word(i + 1)
    if more is None or than is None:
        return False
    return more.text.lower() in cue_words("differences") or (more.tag in ("JJR", "RBR") and than.text.lower() == "than")


def _benchmark(clause: Clause, of: int) -> bool:
    """Is the number one that others are held against ("against a limit of 3", "compared with an average of 20")?"""
    i = of - 1
    if i < 1 or clause.tokens[i].lemma.lower() not in cue_words("benchmarks"):
        return False
    while i > 0 and clause.tokens[i - 1].tag in ("DT", "PRP$", "JJ", "NN", "POS", "NNP", "VBN"):
        i -= 1
    return i > 1 and _compares(clause.tokens[i - 1].text.lower(), clause.word(i - 2))


def _gapped(clause: Clause, span: range) -> bool:
    """Does only what the number is said of stand between it and a comma or "and" ("the tunnel 450", "for teachers 25")?"""
    after, i = clause.word(span.stop), span.start - 1
    if after is not None and after.text not in _CLOSED and after.tag != "CC":
        return False
    while i >= 0 and span.start - i <= _LONGEST_GAP and clause.tokens[i].tag in _SAID_OF:
        i -= 1
    joined = span.start - 1 > i >= 0 and clause.tokens[i].text.lower() in _LISTS
    return joined and not is_time(clause, span.start - 1) and clause.tokens[span.start - 1].tag not in ("JJ", "DT", "IN")


def _object(clause: Clause, span: range, i: int) -> Joint | None:
    """Is the number all that a verb has for an object, at the end of what it says ("forecasters expect 40")?"""
    if i < 0 or not _ends(clause.word(span.stop)):
        return None
    token, lemma = clause.tokens[i], clause.tokens[i].lemma.lower()
    if (token.pos == "VERB" and lemma in cue_words("wishes")) or (lemma == "be" and "." in clause.tokens[span[-1]].text):
        return "wish"
    if token.pos != "VERB" or lemma in cue_words("harm") | cue_words("up") | cue_words("down"):
        return None
    return "object" if clause.child(i, *SUBJECTS) is not None or token.dep == "conj" else None


def _ends(after: Token | None) -> bool:
    """May the token after a number follow what a verb says?"""
    return after is None or after.text in _CLOSED or after.tag in ("CC", "IN")


def same_phrase(clause: Clause, last: range, span: range) -> bool:
    """Is the number put as the last one was: before the same preposition, an adjective of extent, or only a time?"""
    before, after = clause.word(last.stop), clause.word(span.stop)
    if after is None or before is None:
        return False
    word = after.text.lower()
    if word == "of":
        return before.text.lower() == "of"
    if word in cue_words("extents"):
        return before.text.lower() in cue_words("extents")
    if after.tag == "IN":
        when = word in _PLACES and _is_time(clause, span.stop + 1)
        return when or word == before.text.lower() or {word, before.text.lower()} <= _PLACES
    return _is_time(clause, span.stop) or (word == "last" and _is_time(clause, span.stop + 1))


def _is_time(clause: Clause, i: int) -> bool:
    return clause.word(i) is not None and is_time(clause, i)
