"""What a name does and has tells a body from a person: "X said it would", "X's drummer", "X, founded in", "the band X".

These are votes only, and only for names that nothing else calls anything but a person; which names there are, the finders of names tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType, Token

#: One clear act outweighs what the model says, not what it says of a known given name.
ACT, HINT = 2.5, 1.0
_FOUNDED = frozenset({"based", "established", "formed", "founded", "headquartered", "incorporated"})
_OPEN: tuple[EntityType | None, ...] = (None, "person", "product")
#: How far behind a verb "its" may stand.
_REACH = 12
#: How long a phrase behind a name may be, and how far off its verb.
_PHRASE, _NEAR = 9, 4
_BEFORE_NOUN = ("ADJ", "PROPN", "NUM")
#: After these somebody else may be meant by "its".
_OTHERS = frozenset({"he", "she", "his", "her", "they", "their", "which", "who", ";", "but", "and", "as"})
_PLANS = frozenset({"had", "has", "will", "would", "plans", "planned", "intends", "intended", "expects", "expected", "'d", "'ll"})


def act_votes(story: Story, names: Iterable[Name]) -> Iterator[Name]:
    """Yield a name once again as a body wherever it acts as one."""
    names = list(names)
    settled = {n.start for n in names if n.type not in _OPEN}
    places = {(n.start, n.end): n for n in names if n.start not in settled and n.source in ("model", "capitals")}
    for name in places.values():
        if story.display[name.sentence]:
            continue
        weight = _weight(story, story.sentences[name.sentence].tokens, name)
        if weight:
            yield story.name(name.sentence, name.first, name.last, "organization", weight, "act")
    for name in names:
        if name.type == "organization" and name.source == "model" and _speaks(story, name):
            yield story.name(name.sentence, name.first, name.last, "organization", HINT, "act")


def _weight(story: Story, tokens: tuple[Token, ...], name: Name) -> float:
    if _is_called(story, tokens, name.first) or _is_founded(tokens, name.last) or _is_explained(story, tokens, name.last):
        return ACT
    if _has_parts(story, tokens, name.last) or _acts(tokens, name) or _is_called_next(story, tokens, name):
        return ACT
    return HINT if _states(tokens, name) else 0.0


def _is_called(story: Story, tokens: tuple[Token, ...], first: int) -> bool:
    """Does "band" or "band, the" stand right before it?"""
    i = first - 1
    if i > 1 and tokens[i].text == "the" and tokens[i - 1].text == ",":
        i -= 2
    return i >= 0 and tokens[i].tag == "NN" and _is_body_noun(story, tokens[i].text)


def _is_body_noun(story: Story, word: str) -> bool:
    nouns = story.lexicon.nouns
    return word in nouns.organization and (word not in nouns.named_only or word in ("group", "party"))


def _is_founded(tokens: tuple[Token, ...], i: int) -> bool:
    """Does ", founded in", ", which" follow?"""
    if i + 2 >= len(tokens) or tokens[i].text != ",":
        return False
    return (tokens[i + 1].text in _FOUNDED and tokens[i + 2].text in ("in", "by")) or tokens[i + 1].text == "which"


def _is_explained(story: Story, tokens: tuple[Token, ...], i: int) -> bool:
    """Does ", a Harrow band," or "is a band" follow?"""
    if i + 2 >= len(tokens) or not (tokens[i].text == "," or tokens[i].lemma == "be") or tokens[i + 1].tag != "DT":
        return False
    phrase = list(takewhile(lambda t: t.pos in _BEFORE_NOUN or t.tag in ("HYPH", "VBN", "NN"), tokens[i + 2 : i + _PHRASE]))
    return bool(phrase) and phrase[-1].tag == "NN" and _is_body_noun(story, phrase[-1].text)


def _has_parts(story: Story, tokens: tuple[Token, ...], i: int) -> bool:
    """Does "'s drummer", "'s chief executive" or "'s Ada Quill" follow?"""
    if i + 2 >= len(tokens) or tokens[i].tag != "POS":
        return False
    if tokens[i + 1].ent == "PERSON" and tokens[i + 2].ent == "PERSON" and not tokens[i + 2].ent_start:
        return story.lexicon.people.is_given(tokens[i + 1].text)
    after = [t.text.lower() for t in tokens[i + 1 : i + 4]]
    if after[0] in ("chief", "managing") and after[1] in ("executive", "director"):
        return True
    has = next((k for k, t in enumerate(tokens[i + 1 : i + 4]) if t.pos == "NOUN" or t.pos == "VERB"), 3)
    return not story.lexicon.nouns.belongings.isdisjoint(after[: has + 1])


def _subject_of(tokens: tuple[Token, ...], name: Name) -> int:
    """Return the verb whose subject the name is, or -1."""
    return next((t.head for t in tokens[name.first : name.last] if t.dep == "nsubj" and not name.first <= t.head < name.last), -1)


def _acts(tokens: tuple[Token, ...], name: Name) -> bool:
    """Is what it does done with "its", or does it say that "it would"?"""
    verb = _subject_of(tokens, name)
    if not name.last <= verb <= name.last + _NEAR:
        return False
    for i in range(verb + 1, min(len(tokens), verb + _REACH)):
        word = tokens[i].text.lower()
        if word in _OTHERS:
            return False
        if word in ("its", "itself"):
            return not any(t.tag in ("NNP", "NNPS") and t.ent != "PERSON" for t in tokens[verb + 1 : i])
        if word == "it":
            return i + 1 < len(tokens) and tokens[i + 1].text.lower() in _PLANS and i - 1 in (verb, verb + 1, verb + 4)
    return False


def _speaks(story: Story, name: Name) -> bool:
    """Does it say something, as no building does?"""
    tokens = story.sentences[name.sentence].tokens
    verb = _subject_of(tokens, name)
    return verb >= 0 and tokens[verb].lemma in story.lexicon.works.speech


def _states(tokens: tuple[Token, ...], name: Name) -> bool:
    """Does it say something "in a statement"?"""
    verb = _subject_of(tokens, name)
    words = [t.text for t in tokens[verb + 1 : verb + 4]] if verb >= 0 else []
    return words == ["in", "a", "statement"]


def _is_called_next(story: Story, tokens: tuple[Token, ...], name: Name) -> bool:
    """Does the next sentence begin with "The band", where this one is about the name and speaks of no other body?"""
    following = story.sentences[name.sentence + 1].tokens if name.sentence + 1 < len(story.sentences) else ()
    if len(following) < 3 or following[0].text != "The" or not _is_body_noun(story, following[1].text):
        return False
    if following[2].text in ("of", "that", "which", "'s", "’s") or _subject_of(tokens, name) < 0:
        return False
    return not any(t.ent == "ORG" for i, t in enumerate(tokens) if not name.first <= i < name.last)
