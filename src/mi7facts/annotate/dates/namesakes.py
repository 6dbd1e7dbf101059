"""What bears the name of a time: numbers of houses, telephones, machines and books that could be years; people, papers and prizes.

Reads the tokens around an expression; whether the words could be a time at all is the grammar's question.
"""

from __future__ import annotations

from functools import cache
from typing import cast

from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Calendar
from mi7facts.data import load_toml
from mi7facts.model import Sentence, Token

#: Types of the model's names in which a word of time is part of a name.
NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE"})
#: A street's name is at most so many words long.
STREET = 3
#: A group of a telephone number that could be a year has neighbours at least as long.
GROUP = 3
#: Between these, a number behind an article is the year of what follows.
RECENT = (1900, 2050)
#: What makes a number a year whatever follows it.
TIMELY = frozenset({"in", "since", "by", "during", "until"})
#: What may follow a title, where it would part a year from what that says of the owner's ("Norway's 1998 budget").
LOOSE = frozenset({"ADP", "AUX", "PUNCT"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@cache
def _streets() -> frozenset[str]:
    return frozenset(cast(list[str], load_toml("lexicons/figure_cues.toml")["streets"]))


def numbers_something(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Do the digits of a token number or count something? `first` is the token where the whole expression ("about 2000") begins."""
    before = [t.text.lower() for t in tokens[max(0, first - 3) : first] if t.text != "."]
    return (
        _labelled(tokens, first, before)
        or _dialled(tokens, first, last)
        or _address(tokens, last, before)
        or _counts(tokens, last, before)
        or _book(tokens, first, last, before)
    )


def _labelled(tokens: tuple[Token, ...], first: int, before: list[str]) -> bool:
    """Room 2020, No. 2020, flight BA 2020."""
    labels = context("labels")
    code = len(before) > 1 and tokens[first - 1].text.isupper() and len(before[-1]) <= GROUP
    return bool(before) and (before[-1] in labels or (code and before[-2] in labels))


def _dialled(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """One group among several: +47 2020 1984."""
    before, after = tokens[first - 1].text if first else "", tokens[last + 1].text if last + 1 < len(tokens) else ""
    if before.lower() in context("year_prepositions"):  # "In 2018 1200 people ..."
        return False
    return before.startswith("+") or any(word.isdigit() and len(word) >= GROUP for word in (before, after))


def _address(tokens: tuple[Token, ...], last: int, before: list[str]) -> bool:
    """At 1984 Elm Road; but "in 1984 Elm Road was built"."""
    if before[-1:] and before[-1] in TIMELY:
        return False
    name = tokens[last + 1 : last + 1 + STREET]
    street = next((n for n, t in enumerate(name) if t.text.lower().rstrip(".") in _streets()), 0)
    return street > 0 and all(t.text[:1].isupper() for t in name[: street + 1])


def _counts(tokens: tuple[Token, ...], last: int, before: list[str]) -> bool:
    """More than 2000, nearly 2000, about 2000 people; but until at least 2030."""
    years = context("year_prepositions")
    for words in (["more", "than"], ["fewer", "than"], ["less", "than"], ["at", "least"], ["at", "most"], ["nearly"], ["almost"], ["some"]):
        if before[-len(words) :] == words:
            return before[-len(words) - 1 : -len(words)] == [] or before[-len(words) - 1] not in years
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if _of_event(tokens[last].text, before):
        return False
    if before[-1:] == ["at"]:
        return after is None or after.pos not in NOMINAL
    return after is not None and after.tag == "NNS" and not (before and before[-1] in years)


def _of_event(digits: str, before: list[str]) -> bool:
    """The 2019 floods, the 2016 and 2019 floods; but the 2000 people, and 1998 tickets."""
    year = int(digits) if digits.isdecimal() else 0
    if not RECENT[0] <= year <= RECENT[1]:
        return False
    listed = before[-1:] in (["and"], ["or"]) and before[-2:-1] != [] and before[-2].isdigit() and len(before[-2]) == len(digits)
    return listed or (before[-1:] in (["the"], ["'s"], ["’s"]) and year % 100 > 0)


def _book(tokens: tuple[Token, ...], first: int, last: int, before: list[str]) -> bool:
    """The novel 1984, Orwell's 1984, 2001: A Space Odyssey."""
    if not before:
        return False
    if first > 1 and tokens[first - 1].tag == "POS" and tokens[first - 2].pos == "PROPN":
        return last + 1 == len(tokens) or tokens[last + 1].pos in LOOSE
    return before[-1] in context("books") or (_has_subtitle(tokens, last) and before[-1] not in context("year_prepositions"))


def _has_subtitle(tokens: tuple[Token, ...], last: int) -> bool:
    return last + 2 < len(tokens) and tokens[last + 1].text == ":" and tokens[last + 2].text[:1].isupper()


def named(sentence: Sentence, place: Calendar | None, first: int, last: int) -> bool:
    """Is the expression part of a longer name: Theresa May, the Sunday Times, Person of the Year?"""
    tokens = sentence.tokens
    if not tokens[last].text[:1].isupper():
        return False
    if first < last:
        return tokens[last].text.lower() in context("prized") and first > 1 and tokens[first - 1].text == "of"
    if tokens[last].ent in NAMES and (_goes_on(tokens, first) or _goes_on(tokens, last + 1)):
        return True
    return place is not None and place.month is not None and _of_person(tokens, first)


def _goes_on(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a token go on with the name that the one before it is part of?"""
    if not 0 < i < len(tokens) or tokens[i].ent_start:
        return False
    return tokens[i].ent == tokens[i - 1].ent != "" and tokens[i].text[:1].isupper()


def _of_person(tokens: tuple[Token, ...], at: int) -> bool:
    """A month that is somebody's name, by itself or with the one beside it: the May family, Theresa May, August Strindberg."""
    if tokens[at].ent == "PERSON" or _compound(tokens, at - 1, at):
        return True
    told = at > 0 and tokens[at - 1].tag == "IN"  # "In May Norway won"
    return not told and _compound(tokens, at, at + 1) and tokens[at + 1].ent == "PERSON"


def _compound(tokens: tuple[Token, ...], first: int, second: int) -> bool:
    if first < 0 or second >= len(tokens):
        return False
    one, other = tokens[first], tokens[second]
    proper = one.pos == other.pos == "PROPN" and one.text[:1].isupper() and other.text[:1].isupper()
    return proper and one.dep == "compound" and one.head == second
