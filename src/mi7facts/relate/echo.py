"""Figures that only take up what the sentence before counted: "the council put the number at 16,000", "the correct number is 32"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import Match
from mi7facts.relate.scene import Scene, is_any
from mi7facts.syntax import Tree

#: A step further from the words that tell the attribute.
_FURTHER = 2


def echoed(scene: Scene, tree: Tree, candidate: Candidate, earlier: Sequence[Match]) -> Match | None:
    """Return the match that a bare count has from the last count of the sentence before, None where it takes up nothing."""
    figure = candidate.figure
    if figure is None or figure.unit or not _is_number(scene, tree, candidate.at):
        return None
    counts = [m for m in earlier if m.candidate.figure and not m.candidate.figure.unit]
    if not counts:
        return None
    last = counts[-1]
    return msgspec.structs.replace(last, candidate=candidate, trigger=candidate.at, distance=last.distance + _FURTHER)


def _is_number(scene: Scene, tree: Tree, at: int) -> bool:
    """Is the figure said to be "the number", with nothing behind that says of what?"""
    verb = tree.verb_above(at)
    if verb is None:
        return False
    nouns = [i for i in (tree.subject(verb), *tree.children(verb, "dobj")) if i is not None]
    return any(is_any(tree, i, scene.words.numbering) and not tree.prepositional(i) for i in nouns if i != at)
