"""Where the story's event took place when no clause says so in which town: the place of the dateline, else that of its police.

"NORBY (AP) - A man was shot on Mill Street" and "Norby police said" place the shooting in Norby.
"""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Amount, Entity
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import Match
from mi7facts.relate.happenings import story_event
from mi7facts.relate.registry import registry
from mi7facts.relate.scene import Scene, is_any
from mi7facts.syntax import Tree

#: A guess from where it was reported, not from what is said.
_DISTANCE = 9


def find_setting(scene: Scene, places: tuple[Amount, ...]) -> tuple[Tree, Match] | None:
    """Return the sentence and the match of the place that the story is set in, None where its clauses name a town of their own."""
    types = {e.id: e.type for e in scene.reading.entities}
    if any(types.get(a.entity or "") == "place" for a in places):
        return None
    event = story_event(scene)
    entry = next((e for e in registry() if e.key == "place"), None)
    if event is None or entry is None:
        return None
    for tree, start, end, entity in (*_datelines(scene), *_forces(scene)):
        at = tree.head_of((start, end))
        if at is not None:
            amount = Amount(type="place", value=entity.name, text=scene.reading.article.text[start:end], entity=entity.id, name=entity.name)
            candidate = Candidate(start=start, end=end, at=at, amount=amount, entity=entity)
            return tree, Match(entry=entry, candidate=candidate, referent=event, trigger=at, distance=_DISTANCE, aside=True)
    return None


def _datelines(scene: Scene) -> Iterator[tuple[Tree, int, int, Entity]]:
    for tree in scene.trees:
        if tree.sentence.role == "dateline":
            found = scene.mentions(tree.sentence.start, tree.sentence.start + 1)
            yield from ((tree, m.start, m.end, e) for m, e in found if e.type == "place" and m.kind == "name")


def _forces(scene: Scene) -> Iterator[tuple[Tree, int, int, Entity]]:
    """ "Norby police": the town before the word for those who look into it."""
    for tree in scene.trees:
        for mention, entity in scene.mentions(tree.sentence.start, tree.sentence.end):
            inside = tree.span_tokens(mention.start, mention.end)
            if entity.type != "place" or mention.kind != "name" or not inside or inside.stop >= len(tree.tokens):
                continue
            if is_any(tree, inside.stop, scene.words.forces) and mention.start >= tree.sentence.start:
                yield tree, mention.start, mention.end, entity
