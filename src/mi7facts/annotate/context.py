"""What the words around a name say of its type: "NAME, 41,", "the poet NAME", "NAME, directed by", "the trailer for NAME".

These are votes only; which names there are, the finders of names tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType, Token

#: An age beside a name, or the making of a work, leaves little doubt; a role or a release less.
SURE, LIKELY = 4.0, 2.0
#: Nobody that news writes of is older.
_OLDEST = 115
_SHOWN = frozenset({"poster", "remake", "sequel", "teaser", "trailer"})
_MADE = frozenset({"composed", "directed", "filmed", "penned", "written"})
_RELEASED = frozenset({"air", "premiere", "publish", "release", "reissue"})


def context_votes(story: Story, names: Iterable[Name]) -> Iterator[Name]:
    """Yield each name again with the type that its surroundings tell, if they tell one."""
    for name in names:
        tokens = story.sentences[name.sentence].tokens
        for kind, weight in _told(story, tokens, name):
            yield story.name(name.sentence, name.first, name.last, kind, weight, "context")


def _told(story: Story, tokens: tuple[Token, ...], name: Name) -> Iterator[tuple[EntityType, float]]:
    if _has_age(tokens, name.last):
        yield "person", SURE
    elif _is_told(tokens, name):
        yield "organization", LIKELY
    if name.last - name.first > 1 and _has_role(story, tokens, name):
        yield "person", LIKELY
    if _is_made(tokens, name.last) or _is_shown(tokens, name.first):
        yield "work", SURE
    elif _is_released(story, tokens, name):
        yield "work", LIKELY


def _has_age(tokens: tuple[Token, ...], i: int) -> bool:
    """Does ", 41," or "(41)" follow?"""
    if i + 2 >= len(tokens) or tokens[i].text not in (",", "("):
        return False
    number = tokens[i + 1].text
    return number.isascii() and number.isdigit() and len(number) < 4 and int(number) <= _OLDEST and tokens[i + 2].text in (",", ")", ".")


def _has_role(story: Story, tokens: tuple[Token, ...], name: Name) -> bool:
    """Does "the poet NAME" or "its director, NAME," tell what somebody is?"""
    i = name.first - 1
    if i > 0 and tokens[i].text == "," and name.last < len(tokens) and tokens[name.last].text in (",", ".", "who"):
        i -= 1
    return i >= 0 and tokens[i].lemma in story.lexicon.people.roles


def _is_told(tokens: tuple[Token, ...], name: Name) -> bool:
    """Is a single word told something? Who is told is mostly a newspaper, an agency, a broadcaster."""
    verb = tokens[name.first - 1] if name.first else None
    return name.last - name.first == 1 and verb is not None and verb.lemma == "tell" and tokens[name.first].dep in ("dobj", "dative")


def _is_made(tokens: tuple[Token, ...], i: int) -> bool:
    """Does "directed by" follow, with a comma or without?"""
    i += i < len(tokens) and tokens[i].text == ","
    return i + 1 < len(tokens) and tokens[i].text.lower() in _MADE and tokens[i + 1].text.lower() == "by"


def _is_shown(tokens: tuple[Token, ...], i: int) -> bool:
    """Does "trailer for", "remake of", "sequel to" stand before?"""
    return i > 1 and tokens[i - 1].text.lower() in ("for", "of", "to") and tokens[i - 2].lemma.lower() in _SHOWN


def _is_released(story: Story, tokens: tuple[Token, ...], name: Name) -> bool:
    """Is it what a sentence that speaks of cinemas or books says is released?"""
    heads = (tokens[t.head] for t in tokens[name.first : name.last] if t.dep in ("nsubjpass", "dobj"))
    if not any(verb.lemma in _RELEASED for verb in heads):
        return False
    return any(t.text.lower() in story.lexicon.works.release or t.text.lower() in story.lexicon.works.works for t in tokens)
