"""Events by the words of their names: wars, cups, festivals, storms, elections of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.annotate.names import INNER
from mi7facts.annotate.story import Name, Story, is_capital
from mi7facts.model import Token

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d|\d{1,3}(?:st|nd|rd|th)")
_NUMERAL = re.compile(r"[IVX]{1,5}|\d{1,4}")
#: Longest name of an event, in tokens.
_LONGEST = 12


def event_names(story: Story) -> Iterator[Name]:
    """Yield the names whose own words say that something happened."""
    for s, sentence in enumerate(story.sentences):
        if not story.display[s]:
            yield from _headed(story, s, sentence.tokens)
            yield from _begun(story, s, sentence.tokens)


def _headed(story: Story, s: int, tokens: tuple[Token, ...]) -> Iterator[Name]:
    """Yield "the 2012 Harrow general election", "the Winter Games", "World War II"."""
    bodies = story.lexicon.bodies
    for i, token in enumerate(tokens):
        big = token.text in bodies.event_words and is_capital(token)
        if not big and token.text.lower() not in bodies.event_nouns:
            continue
        first, capitals, year = _leftwards(tokens, i, small=not big)
        if capitals < 1 or not (big or year):
            continue
        last = i + 1
        if big and last < len(tokens):
            if _is_held_by(story, tokens[last]):
                continue
            last += bool(_NUMERAL.fullmatch(tokens[last].text))
        yield story.name(s, first, last, "event", 2.5, "event")


def _is_held_by(story: Story, after: Token) -> bool:
    """Does the name go on as that of a body, which holds or watches what happens ("the Harrow Election Commission")?"""
    return after.text in story.lexicon.bodies.organization_words or (after.ent in ("ORG", "FAC") and not after.ent_start)


def _leftwards(tokens: tuple[Token, ...], i: int, *, small: bool) -> tuple[int, int, bool]:
    """Return where the name begins, how many capitals it has before its head, and whether a year or an ordinal opens it."""
    first, capitals, at = i, 0, i
    while at > 0 and i - at < _LONGEST:
        token = tokens[at - 1]
        if is_capital(token) and token.tag not in ("DT", "PRP", "PRP$", "IN"):
            at, capitals = at - 1, capitals + 1
            first = at
        elif _YEAR.fullmatch(token.text):
            return at - 1, capitals, True
        elif _may_stand_inside(tokens, at - 1) if capitals else small and token.pos in ("ADJ", "NOUN") and token.text.islower():
            at -= 1
        else:
            break
    return first, capitals, False


def _may_stand_inside(tokens: tuple[Token, ...], i: int) -> bool:
    return i > 0 and tokens[i].text in INNER and tokens[i].text != "on" and is_capital(tokens[i - 1])


def _begun(story: Story, s: int, tokens: tuple[Token, ...]) -> Iterator[Name]:
    """Yield "Hurricane Ada", "the Battle of Harrow"."""
    starts = story.lexicon.bodies.event_starts
    for i, token in enumerate(tokens[:-1]):
        if token.text in starts and not (i and is_capital(tokens[i - 1]) and tokens[i - 1].tag != "DT"):
            at = _past_preposition(tokens, i + 1)
            last = at
            while last < len(tokens) and is_capital(tokens[last]) and last - i < _LONGEST:
                last += 1
            if last > at:
                yield story.name(s, i, last, "event", 2.5, "event")


def _past_preposition(tokens: tuple[Token, ...], i: int) -> int:
    if tokens[i].text not in ("of", "on", "for") or i + 1 >= len(tokens):
        return i
    return i + 1 + (tokens[i + 1].text == "the" and i + 2 < len(tokens))
