"""Whom or what a statement is about: from a trigger word and a grammatical role to an entity, a noun, or an event."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.relate.happenings import find_event, incident, story_event
from mi7facts.relate.referents import Referent, before, fits, named, referents
from mi7facts.relate.registry import Attribute, Frame, SubjectRole
from mi7facts.relate.scene import Scene
from mi7facts.syntax import VERBS, Tree

#: Prepositions that hang the thing from a noun about it: "the height of X", "the toll from X".
_OWNING = ("of", "from", "for", "in", "at")
_PLACING = ("in", "at", "on", "near")


def find_subject(scene: Scene, tree: Tree, trigger: int, attribute: Attribute, frame: Frame) -> Referent | None:
    """Return what the frame's trigger says something about: the first role whose filler the attribute can be about."""
    for role in frame.subject:
        found = next((r for r in _of_role(scene, tree, trigger, role) if role == "event" or fits(r, attribute)), None)
        if found:
            return found
    if "event" in frame.subject:
        return incident(scene, tree, trigger) if attribute.lone else None
    return _named_before(scene, tree, trigger, attribute)


def _of_role(scene: Scene, tree: Tree, trigger: int, role: SubjectRole) -> Iterator[Referent]:
    if role == "event":
        event = find_event(scene, tree, trigger) or story_event(scene)
        if event:
            yield event
    elif role == "before":
        yield from before(scene, tree)
    elif role == "place":
        yield from (named(e) for i in _placed(tree, trigger) if (e := scene.entity_at(tree, i)) and e.type != "group")
    else:
        for i in _fillers(tree, trigger, role):
            yield from referents(scene, tree, i)


def _placed(tree: Tree, trigger: int) -> Iterator[int]:
    """The nouns that say where: behind the word itself, then in its clause."""
    for i in (trigger, *tree.children(trigger, "acl", "relcl"), *tree.prepositional(trigger, "of")):
        yield from tree.prepositional(i, *_PLACING)
    verb = tree.verb_above(trigger)
    if verb is not None:
        yield from tree.prepositional(verb, *_PLACING)
        for i in tree.objects(verb):
            yield from tree.prepositional(i, *_PLACING)


def _fillers(tree: Tree, trigger: int, role: SubjectRole) -> Iterator[int]:
    verb = tree.verb_above(trigger)
    if role == "owner":
        yield from tree.children(trigger, "poss", "compound")
        yield from tree.prepositional(trigger, *_OWNING)
    elif role == "modified":
        yield from _modified(tree, trigger)
    elif verb is not None:
        yield from (i for i in _ABOUT_VERB[role](tree, verb) if i is not None and i != trigger)


def _modified(tree: Tree, trigger: int) -> Iterator[int]:
    """The noun before or behind which the trigger stands, by itself or by "of" or "with"."""
    head = tree[trigger].head
    if tree[head].pos == "ADP" and tree[head].text.lower() in ("of", "with"):
        head = tree[head].head
    if head != trigger and tree[head].pos in ("NOUN", "PROPN"):
        yield head


def _done_to(tree: Tree, verb: int) -> Iterator[int | None]:
    yield from tree.objects(verb)
    if tree.is_passive(verb):
        yield tree.subject(verb)


def _subject(tree: Tree, verb: int) -> Iterator[int | None]:
    yield tree.subject(verb)


def _reporters(tree: Tree, verb: int) -> Iterator[int | None]:
    yield from (tree.subject(a) for a in tree.ancestors(verb) if tree[a].pos in VERBS)


_ABOUT_VERB = {"subject": _subject, "object": _done_to, "speaker": _reporters}


def _named_before(scene: Scene, tree: Tree, trigger: int, attribute: Attribute) -> Referent | None:
    """The nearest name before the trigger that the attribute can be about, in the trigger's own sentence (for parses that titles upset)."""
    if attribute.value not in ("date", "figure") or "work" not in attribute.subject:
        return None
    found = scene.mentions(tree.sentence.start, tree[trigger].start)
    entities = [e for m, e in found if m.kind == "name" and e.type in attribute.subject]
    return named(entities[-1]) if entities else None
