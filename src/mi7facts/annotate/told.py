"""What the words around a name say that it is: "bands such as X and Y", "the X party", "members of X". They only vote on types."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.annotate.names import capital_runs
from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType, Token

#: A noun that begins a list of names says what all of them are; one word beside a name says less.
LISTED, BESIDE = 2.5, 1.5
_OPENERS = ("such as", "including", "include", "like", "namely", ":")


def told_types(story: Story) -> Iterator[Name]:
    """Yield votes for the types of capitalised stretches."""
    for s, sentence in enumerate(story.sentences):
        if story.display[s]:
            continue
        tokens = sentence.tokens
        runs = list(capital_runs(tokens))
        yield from _listed(story, s, tokens, runs)
        for first, last in runs:
            kind = _beside(story, tokens, first, last)
            if kind:
                yield story.name(s, first, last, kind, BESIDE, "told")
            elif _is_ruled(story, tokens, first) or [t.text for t in tokens[last : last + 2]] == ["-", "based"]:
                yield story.name(s, first, last, "place", LISTED, "told")


def _listed(story: Story, s: int, tokens: tuple[Token, ...], runs: list[tuple[int, int]]) -> Iterator[Name]:
    for i, token in enumerate(tokens):
        kind = _plural(story, token)
        start = _opened(tokens, i + 1) if kind else 0
        if not start:
            continue
        for first, last in runs:
            if first < start:
                continue
            if first > start + 1:
                break
            yield story.name(s, first, last, kind, LISTED, "told")
            start = _past_separator(tokens, last)


def _plural(story: Story, token: Token) -> EntityType | None:
    if token.tag != "NNS":
        return None
    nouns, people = story.lexicon.nouns, story.lexicon.people
    if token.lemma in nouns.organization:
        return "organization"
    if token.lemma in nouns.place:
        return "place"
    return "person" if token.lemma in people.roles else None


def _opened(tokens: tuple[Token, ...], i: int) -> int:
    """Return where the list begins that a noun at i - 1 opens, or 0."""
    if i < len(tokens) and tokens[i].text == ",":
        i += 1
    words = " ".join(t.text.lower() for t in tokens[i : i + 2])
    opener = next((o for o in _OPENERS if words == o or words.split()[:1] == [o]), None)
    return i + len(opener.split()) if opener else 0


def _past_separator(tokens: tuple[Token, ...], i: int) -> int:
    while i < len(tokens) and tokens[i].text in (",", ";", "and", "or", "&"):
        i += 1
    return i


def _is_ruled(story: Story, tokens: tuple[Token, ...], first: int) -> bool:
    """Does "the mayor of" stand before?"""
    return first > 1 and tokens[first - 1].text == "of" and tokens[first - 2].lemma.lower() in story.lexicon.nouns.rulers


def _beside(story: Story, tokens: tuple[Token, ...], first: int, last: int) -> EntityType | None:
    """What do the words next to it say ("the Orla party", "spokesman for Orla")?"""
    nouns = story.lexicon.nouns
    if tokens[last - 1].ent == "NORP" or tokens[last - 1].tag == "JJ":
        return None
    after = tokens[last].lemma if last < len(tokens) else ""
    before = tokens[first - 2].lemma if first > 1 and tokens[first - 1].text in ("of", "for", "at") else ""
    if after in nouns.organization or after in nouns.officers or after in nouns.leaders or before in nouns.officers:
        return "organization"
    return "place" if before in nouns.place else None
