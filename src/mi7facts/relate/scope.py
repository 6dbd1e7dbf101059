"""What sets values apart that may differ: the region a release is for, the period a figure covers, the subset that is counted."""

from __future__ import annotations

from mi7facts.model import Scope
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import Match
from mi7facts.relate.scene import Scene
from mi7facts.syntax import Tree

#: A year or a month is a period, in ISO digits; a day is when something was said or done.
_LONGEST_PERIOD = len("2000-01")


def find_scope(scene: Scene, tree: Tree, match: Match, found: tuple[Candidate, ...]) -> Scope:
    """Return the scope that the sentence states for a value; what it does not state stays null."""
    wanted = match.entry.attribute.scope
    return Scope(
        region=_region(scene, tree, match) if "region" in wanted else None,
        period=period(tree, match.candidate, found) if "period" in wanted else None,
        of=_subset(scene, match.candidate) if "of" in wanted else None,
    )


def _region(scene: Scene, tree: Tree, match: Match) -> str | None:
    """The place under the same verb as the value; in a coordination the nearest before it."""
    verb = tree.verb_above(match.candidate.at)
    if verb is None:
        return None
    regions = scene.words.regions
    inside = [i for i in tree.subtree(verb) if tree[i].start < match.candidate.start]
    for i in reversed(inside):
        if tree[i].text in regions:
            return regions[tree[i].text]
        entity = scene.entity_at(tree, i)
        if entity and entity.type == "place" and tree[tree[i].head].pos == "ADP":
            return regions.get(entity.name, entity.name)
    return None


def period(tree: Tree, candidate: Candidate, found: tuple[Candidate, ...]) -> str | None:
    """Return the year or month that a clause puts next to a figure; a figure takes none that stands closer to another."""
    dates = [c for c in found if c.amount.type == "date" and len(str(c.amount.value)) <= _LONGEST_PERIOD]
    figures = [c for c in found if c.figure]
    near = min(dates, key=lambda c: _gap(c, candidate), default=None)
    if near is None or min(figures, key=lambda c: _gap(c, near), default=candidate).start != candidate.start:
        return None
    return str(near.amount.value)


def _gap(a: Candidate, b: Candidate) -> int:
    return max(a.start - b.end, b.start - a.end)


def _subset(scene: Scene, candidate: Candidate) -> str | None:
    """The kind of people counted, where they are not just people."""
    head = candidate.counts
    return head if head and head not in scene.words.everybody | scene.words.numbering else None
