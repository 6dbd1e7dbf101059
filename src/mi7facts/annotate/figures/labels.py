"""Numbers that are part of a name: years, chapters and versions, share indexes, models, titles.

The names that the entities stage found come in `find`; these rules hold where it found none.
"""

from __future__ import annotations

import re
from functools import cache

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.compare import has_cue
from mi7facts.annotate.figures.lexicon import cue_words, words_of
from mi7facts.annotate.figures.syntax import SUBJECTS, Clause
from mi7facts.annotate.figures.units import is_unit
from mi7facts.model import Token

_YEAR_CUE = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|for|of|early|late|mid|circa|and|to|spring|summer|autumn|winter|fall|the|fy)\s\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:[Nn]o\.|[Nn]os\.|#)\s?\Z")
#: The second number of "articles 5 and 4".
_LISTED = re.compile(r"\b([a-z]+?)s\s[0-9]+(?:,\s[0-9]+)*,?\s(?:and|or|to|&)\s\Z", re.IGNORECASE)
#: Their plurals before a number begin something else: "in recent weeks 12 died".
_MEASURES = frozenset({"day", "game", "group", "lot", "night", "page", "unit", "week", "year"})
_LABEL = re.compile(r"([^\W\d_]+\.?)\s\Z")
#: An article right before a number that nothing follows: "a 747".
_ALONE = re.compile(r"\b[Aa]n?\s\Z")
_TIMES = re.compile(r"\stimes\b")
_VERSION = re.compile(r"\b(?:(?i:version|update|release|firmware|beta|v)|iOS|macOS|iPadOS|Android|Windows|Python)\s\Z")
_CALIBRE = re.compile(r"\s(?:calib(?:er|re)|pistol|revolver|rifle|round|bullet|handgun)")
_NAMES = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "NORP"})
_NAME_PARTS = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X", "INTJ"})
YEARS = (1500, 2100)
#: Numbers of models have three digits or more ("a 747"); "a 5" is a mark or a number.
_MODEL = 100
#: Words that a noun's article may stand before it.
_PHRASE = 6


def is_label(amount: Amount, before: str, after: str, clause: Clause | None) -> bool:
    """Is the number part of a name rather than a count?"""
    return (
        _labelled(amount, before, clause)
        or _numbered_thing(amount, before, after, clause)
        or _names_one(amount, counts_next(clause, amount))
        or _in_name(amount, clause, before, after)
    )


def _numbered_thing(amount: Amount, before: str, after: str, clause: Clause | None) -> bool:
    """Is it the number of an index ("the S&P 500"), a version ("iOS 14.5"), a model ("a 747"), a calibre (".22 rifle") or a title?"""
    if amount.style == "words":
        return _titled(amount, clause)
    if amount.style != "digits" or amount.magnitude != 1:
        return False
    if _indexes().search(before) or _VERSION.search(before) or (amount.low < 1 and _CALIBRE.match(after)):
        return True
    if not amount.bare or amount.low < _MODEL:
        return False
    return (bool(_ALONE.search(before)) and not _goes_on(clause, amount)) or _is_model(clause, amount)


def _is_model(clause: Clause | None, amount: Amount) -> bool:
    """Does the grammar treat so great a number as one thing: "its 8088 chip", "the 747 is old"? Nobody counts 8,088 chip."""
    if clause is None:
        return False
    span = clause.covering(amount.start, amount.end)
    number, after, before = clause.tokens[span[-1]], clause.word(span.stop), clause.tokens[max(0, span.start - 2) : span.start]
    if after is None or not _is_determined(clause, span):
        return False
    if number.dep in SUBJECTS:
        return before[-1].text.lower() == "the" and after.tag == "VBZ"
    alone = clause.modified(span) == span.stop and after.tag == "NN" and after.dep not in ("compound", "nmod") and after.text.islower()
    return alone and after.lemma.lower() not in cue_words("collectives") and not is_unit(after.text)


def _is_determined(clause: Clause, span: range) -> bool:
    """Does an article or a possessive belong to the noun behind the number, whatever stands between ("the 16-bit 8088 chip")?"""
    if any(t.tag in ("DT", "PRP$", "POS") for t in clause.tokens[max(0, span.start - 2) : span.start]):
        return True
    left = clause.tokens[max(0, span.start - _PHRASE) : span.start]
    return any(t.head == span.stop and t.tag in ("DT", "PRP$") for t in left)


@cache
def _indexes() -> re.Pattern[str]:
    """The name of an index before its number, however a wire has printed the ampersand."""
    table = words_of(cue_words("indexes")).replace(r"\&", r"\s?(?:&|&amp;|and)?\s?")
    return re.compile(rf"\b(?:{table})\s?-?\Z", re.IGNORECASE)


def _goes_on(clause: Clause | None, amount: Amount) -> bool:
    """Does a noun or an adjective follow the number?"""
    if clause is None:
        return True
    following = clause.word(clause.covering(amount.start, amount.end).stop)
    return following is not None and following.pos in ("NOUN", "ADJ", "PROPN", "SYM", "NUM")


def _titled(amount: Amount, clause: Clause | None) -> bool:
    """Is a capitalised number word amid capitals a title ("the Four Seasons"), in a sentence that is no headline in capitals?"""
    if clause is None:
        return False
    i = clause.covering(amount.start, amount.end).start
    here, following = clause.tokens[i], clause.word(i + 1)
    if i == 0 or not here.text[0].isupper() or following is None or not following.text[0].isupper() or following.pos == "PUNCT":
        return False
    return clause.tokens[i - 1].text.islower() and not clause.in_capitals


def year_like(amount: Amount) -> bool:
    """Could the number be a year: four bare digits of this millennium or the last?"""
    return (
        amount.bare
        and amount.unit is None
        and amount.style == "digits"
        and YEARS[0] <= amount.low <= YEARS[1]
        and amount.low == amount.low.to_integral_value()
    )


def counts_many(amount: Amount, before: str, clause: Clause | None) -> bool:
    """Does a number that looks like a year count people or things all the same ("2031 people signed it")?"""
    if clause is None or not year_like(amount) or _YEAR_CUE.search(before):
        return False
    following = clause.word(clause.covering(amount.start, amount.end).stop)
    return following is not None and following.text in cue_words("crowds") and following.start == amount.end + 1


def _labelled(amount: Amount, before: str, clause: Clause | None) -> bool:
    """Is it a year, or the number of a chapter, a room, a level?"""
    noun = counts_next(clause, amount)
    if year_like(amount):
        return not counts_many(amount, before, clause) and _is_year(amount, before, clause, noun)
    if not amount.bare:
        return False
    return bool(_NUMBERED.search(before)) or _is_listed(before) or _is_named_by(before, noun, amount)


def _is_named_by(before: str, noun: Token | None, amount: Amount) -> bool:
    """Is the word before the number what it numbers ("chapter 7"), and not the number what counts the next one?"""
    label = _LABEL.search(before)
    word = label[1].lower() if label else ""
    if word in cue_words("labels"):
        return noun is None or noun.text[0].isupper() or (noun.tag == "NN" and amount.low != 1)
    return noun is None and word[-1:] == "s" and word[:-1] in cue_words("labels") and word[:-1] not in _MEASURES


def _is_listed(before: str) -> bool:
    found = _LISTED.search(before)
    return found is not None and found[1].lower() in cue_words("labels")


def _is_year(amount: Amount, before: str, clause: Clause | None, noun: Token | None) -> bool:
    plural = noun is not None and noun.tag == "NNS" and noun.text[0].islower()
    return not plural or bool(_YEAR_CUE.search(before)) or "DATE" in _labels(clause, amount)


def _names_one(amount: Amount, noun: Token | None) -> bool:
    """Does the number stand before one proper noun ("the 650 Skyliner"), which it cannot count?"""
    if noun is None or noun.tag != "NNP" or not noun.text[0].isupper() or noun.text[-1] == "s":
        return False
    return amount.bare and amount.style == "digits" and amount.low > 1


def _labels(clause: Clause | None, amount: Amount) -> set[str]:
    if clause is None:
        return set()
    return {clause.tokens[i].ent for i in clause.covering(amount.start, amount.end)}


def _in_name(amount: Amount, clause: Clause | None, before: str, after: str) -> bool:
    """Does the number end or begin a name ("Salt Road 7", "Channel 4")? A lower-case noun that it counts speaks against."""
    if clause is None or not amount.bare:
        return False
    span = clause.covering(amount.start, amount.end)
    if _TIMES.match(after):  # whatever stands before: it says how often
        return False
    if _in_entity(clause, span):
        return True
    previous, noun = clause.word(span.start - 1), counts_next(clause, amount)
    if previous is None or not _may_name(previous, span.start == 1) or previous.end + 1 != amount.start or has_cue(before):
        return False
    if noun is None or noun.text[0].isupper():
        return True
    return previous.tag == "NNP" and clause.tokens[previous.head] is noun


def _may_name(previous: Token, first: bool) -> bool:
    """May the word before a number be the rest of a name? The first word of a sentence is capitalised anyway."""
    return previous.pos in _NAME_PARTS and any(c.isupper() for c in previous.text) and not (first and previous.pos == "ADJ")


def _in_entity(clause: Clause, span: range) -> bool:
    """Does the model see the number inside a longer name?"""
    token, following = clause.tokens[span.start], clause.word(span.stop)
    if token.ent not in _NAMES:
        return False
    return not token.ent_start or (following is not None and following.ent == token.ent and not following.ent_start)


def counts_next(clause: Clause | None, amount: Amount) -> Token | None:
    """Return the noun to the right that the number counts, by its dependencies."""
    noun = clause.modified(clause.covering(amount.start, amount.end)) if clause is not None else None
    return clause.tokens[noun] if clause is not None and noun is not None else None
