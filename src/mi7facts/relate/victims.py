"""People who are counted without a number: "a man was killed" tells of one at least.

Such a count is a bound: others may be told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Amount, Token
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import Match, in_place
from mi7facts.relate.happenings import INCIDENT
from mi7facts.relate.modality import find_modality
from mi7facts.relate.referents import Referent
from mi7facts.relate.registry import Entry, Frame, registry
from mi7facts.relate.scene import Scene, is_any
from mi7facts.relate.subject import find_subject
from mi7facts.syntax import VERBS, Tree

#: A reading of one noun without a number is less sure than a figure.
_DISTANCE = 6
_HAPPENED = ("VBD", "VBN", "VBG", "VBZ")


def find_victims(scene: Scene, tree: Tree) -> Iterator[Match]:
    """Yield, for each attribute that counts people, the people in the sentence to whom one of its triggers happened."""
    said = scene.said(tree)
    for entry in (e for e in registry() if e.attribute.lone):
        frames = [f for f in entry.attribute.frame if not said.isdisjoint(f.trigger) and not (f.unless_deadly and scene.deadly)]
        for frame in frames:
            yield from _of_frame(scene, tree, entry, frame)


def _of_frame(scene: Scene, tree: Tree, entry: Entry, frame: Frame) -> Iterator[Match]:
    for verb, token in enumerate(tree.tokens):
        if not _may_trigger(scene, tree, verb, token) or not is_any(tree, verb, frame.trigger) or not in_place(scene, tree, verb, frame):
            continue
        people = _people(scene, tree, verb)
        referent = find_subject(scene, tree, verb, entry.attribute, frame) if people else None
        if referent is None or not _may_kill(scene, tree, verb, referent):
            continue
        candidate = _lower_bound(tree, people)
        if find_modality(scene, tree, candidate) in (("stated", "+"), ("claimed", "+")):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=verb, distance=_DISTANCE)


def _may_trigger(scene: Scene, tree: Tree, i: int, token: Token) -> bool:
    """A verb of what happened, or a noun of death ("the murder of a man")."""
    if token.pos in VERBS:
        return token.tag in _HAPPENED
    return token.pos == "NOUN" and is_any(tree, i, scene.words.deadly)


def _may_kill(scene: Scene, tree: Tree, verb: int, referent: Referent) -> bool:
    """A condition states nothing; who died with no happening told may have died in bed."""
    if tree.children(verb, "mark") or referent.noun in scene.words.peaceful:
        return False
    return referent.noun != INCIDENT or tree[verb].pos == "NOUN" or tree.is_passive(verb) or bool(tree.objects(verb))


def _people(scene: Scene, tree: Tree, verb: int) -> list[int]:
    """Each single person to whom it happens: a verb's object, the subject of a passive or of dying, whose death a noun names."""
    subject, objects = tree.subject(verb), tree.children(verb, "dobj")
    if tree[verb].pos == "NOUN":
        heads = [*tree.prepositional(verb, "of"), *tree.children(verb, "poss")][:1]
    elif objects:
        heads = objects
    elif subject is not None and (tree.is_passive(verb) or is_any(tree, verb, scene.words.suffer)):
        heads = [subject]
    else:
        return []
    every = [i for head in heads for i in (head, *tree.conjuncts(head))]
    return every if every and all(_is_one(scene, tree, i) for i in every) else []


def _is_one(scene: Scene, tree: Tree, i: int) -> bool:
    if tree[i].tag not in ("NN", "NNP") or any(tree[c].pos == "NUM" for c in tree.children(i, "nummod")):
        return False
    entity = scene.entity_at(tree, i)
    if entity and tree[i].pos == "PROPN":
        return entity.type == "person"
    determined = any(tree[c].text.lower() in ("a", "an", "the", "his", "her", "their", "another") for c in tree.children(i, "det", "poss"))
    return determined and is_any(tree, i, scene.words.people)


def _lower_bound(tree: Tree, people: list[int]) -> Candidate:
    first = people[0]
    start, end = tree[first].start, tree[first].end
    low = len(people)
    text = tree[first].text
    amount = Amount(type="figure", value=low, text=text, comparator=">=", unit="")
    return Candidate(start=start, end=end, at=first, amount=amount)
