"""What a person is said to be: "director Ada Quill", "Quill, a lawyer,", "Quill is the mayor". Later "the director" can be tied to her.

Also which nouns call a company, a country or a work again. Who is meant by them is decided in mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.annotate.lexicon import Lexicon
from mi7facts.model import EntityType, Token

#: How far before a name a noun may say what its bearer is.
_BEFORE = 6
_NOMINAL = ("DET", "ADJ", "NOUN", "NUM", "PRON", "PROPN", "PUNCT", "ADV", "PART")


def told_roles(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the tokens that say in this sentence what the bearer of the name [first, last) is."""
    roles = lexicon.people.roles
    i = first - 1
    while i >= 0 and first - i <= _BEFORE and (tokens[i].pos in ("NOUN", "ADJ", "PROPN") or _joins(tokens, i, roles)):
        if tokens[i].lemma.lower() in roles and tokens[i].tag in ("NN", "NNP"):
            yield i
        i -= 1
    yield from _before_comma(tokens, first, last, lexicon)
    for i, token in enumerate(tokens):
        if token.tag == "NN" and token.lemma in roles and not first <= i < last and _is_said_of(tokens, i, first, last):
            yield i


def _joins(tokens: tuple[Token, ...], i: int, roles: frozenset[str]) -> bool:
    """Is it a hyphen, or the "and" between two roles of one person ("writer and director")?"""
    return tokens[i].text == "-" or (tokens[i].text.lower() == "and" and i > 0 and tokens[i - 1].lemma.lower() in roles)


def _before_comma(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield "lawyer" in "a lawyer, NAME,", "mayor" in "the mayor of Harrow, NAME"."""
    if first < 2 or tokens[first - 1].text != ",":
        return
    i = first - 2
    if tokens[i].tag != "NN" or last >= len(tokens) or tokens[last].text != ",":
        i = _past_place(tokens, i)
    if i >= 0 and tokens[i].tag in ("NN", "NNP") and tokens[i].lemma.lower() in lexicon.people.roles:
        yield i


def _past_place(tokens: tuple[Token, ...], end: int) -> int:
    """Return the noun before "of Harrow" that ends at a token, or -1."""
    i = end
    while i > 1 and end - i < _BEFORE and (tokens[i].text[0].isupper() or tokens[i].text == "the"):
        i -= 1
    return i - 1 if i < end and tokens[i].text in ("of", "at", "for", "in") else -1


def _is_said_of(tokens: tuple[Token, ...], i: int, first: int, last: int) -> bool:
    """Is a noun an apposition or a predicate of the name [first, last)?"""
    token = tokens[i]
    if token.dep == "appos":
        return first <= token.head < last
    if token.dep == "attr" and tokens[token.head].lemma == "be":
        return first <= _subject(tokens, token.head) < last
    return last < i <= last + _BEFORE and tokens[last].text == "," and _is_plain(tokens, last + 1, i)


def _subject(tokens: tuple[Token, ...], verb: int) -> int:
    return next((i for i, t in enumerate(tokens) if t.head == verb and t.dep == "nsubj"), -1)


def _is_plain(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Are there only words of one noun phrase between ("a retired")?"""
    between = tokens[first:last]
    return bool(between) and between[0].tag in ("DT", "PRP$", "JJ", "CD") and all(t.pos in _NOMINAL for t in between)


def called_again(lemma: str, lexicon: Lexicon) -> EntityType | None:
    """Return the type of thing that "the ..." calls again, if a noun does."""
    if lemma in lexicon.people.roles:
        return "person"
    if lemma in lexicon.nouns.organization:
        return "organization"
    if lemma in lexicon.nouns.place:
        return "place"
    if lemma in lexicon.nouns.work:
        return "work"
    return "event" if lemma in lexicon.nouns.event else None
