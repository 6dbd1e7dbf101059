"""Bare titles of a series: in a story about films, "in Deep Water, where in the film's chase" names a film that no mark or noun shows.

They only vote: a name known as a person's or a place's stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mi7facts.annotate.story import Name, Story, is_capital
from mi7facts.model import Token

_BEFORE = frozenset({"in", "to", "from", "of", "for", "since", "like", "after", "before"})
_RELATIVE = frozenset({"when", "where", "in", "which"})


def series_titles(story: Story, names: Iterable[Name]) -> Iterator[Name]:
    """Yield votes for works where a story that names a series speaks of scenes in something."""
    names = list(names)
    if not any(n.source in ("colon", "number", "hashtag") or (n.source == "marks" and ":" in n.text) for n in names):
        return
    scenes = [_speaks_of_scenes(story, s) for s in range(len(story.sentences))]
    for name in {(n.start, n.end): n for n in names if n.source in ("model", "capitals")}.values():
        if story.display[name.sentence] or story.lexicon.type_of(story.words(name)):
            continue
        weight = _weight(story, name, scenes)
        if weight:
            yield story.name(name.sentence, name.first, name.last, "work", weight, "series")


def _speaks_of_scenes(story: Story, s: int) -> bool:
    return any(t.text.lower() in story.lexicon.works.scenes for t in story.sentences[s].tokens)


def _weight(story: Story, name: Name, scenes: list[bool]) -> float:
    tokens = story.sentences[name.sentence].tokens
    before = tokens[name.first - 1].text.lower() if name.first else ""
    after = [t.text.lower() for t in tokens[name.last : name.last + 5]]
    if after[:1] in (["'s"], ["’s"]) and not story.lexicon.works.scenes.isdisjoint(after):
        return 2.0
    if before not in _BEFORE or _in_a_place(tokens, name.last):
        return 0.0
    if not any(scenes[max(0, name.sentence - 1) : name.sentence + 2]):
        return 0.0
    relative = after[:1] == [","] and after[1:2] and after[1] in _RELATIVE
    return (1.5 if scenes[name.sentence] else 0.8) + (1.5 if relative else 0.0)


def _in_a_place(tokens: tuple[Token, ...], i: int) -> bool:
    """Does the name of a larger place follow ("Harrow, England")?"""
    return i + 1 < len(tokens) and tokens[i].text == "," and is_capital(tokens[i + 1])
