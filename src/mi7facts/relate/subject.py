"""Whom or what a statement is about: from a trigger word and a grammatical role to an entity, a noun, or an event."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Entity, EntityType, Record, Subject
from mi7facts.relate.registry import Attribute, Frame, SubjectRole
from mi7facts.relate.scene import Scene, is_any, lemma, phrase
from mi7facts.syntax import VERBS, Tree

#: Prepositions that hang the thing from a noun about it: "the height of X", "the toll from X".
_OWNING = ("of", "from", "for", "in")
_PLACES: frozenset[EntityType] = frozenset({"place", "facility", "event"})


class Referent(Record, frozen=True, kw_only=True):
    """What a token refers to: an entity of the article, or a thing known by its noun only."""

    entity: Entity | None
    name: str
    noun: str
    aliases: tuple[str, ...] = ()

    def subject(self) -> Subject:
        """Return the referent as the subject of a claim."""
        if self.entity:
            return Subject(entity=self.entity.id, name=self.entity.name, aliases=self.entity.aliases)
        return Subject(entity=None, name=self.name, aliases=self.aliases)


def refer(scene: Scene, tree: Tree, i: int) -> Referent | None:
    """Return what a token refers to, None for a pronoun that nothing resolves.

    A noun with a name in apposition ("the film X") is the named thing; a noun owned by a known thing ("its sequel") is a thing of its own.
    """
    noun = lemma(tree, i)
    entity = scene.entity_at(tree, i)
    if entity and tree[i].pos != "NOUN":
        return Referent(entity=entity, name=entity.name, noun=noun)
    for c in tree.children(i, "appos", "compound", "nmod"):
        named = scene.entity_at(tree, c)
        if named and named is not entity and named.type in ("work", "event", "facility"):
            return Referent(entity=named, name=named.name, noun=noun)
    if entity:
        return Referent(entity=entity, name=entity.name, noun=noun)
    if tree[i].pos not in ("NOUN", "PROPN"):
        return None
    name = phrase(tree, i)
    for c in tree.children(i, "poss"):
        owner = scene.entity_at(tree, c)
        if owner:
            return Referent(entity=None, name=f"{owner.name} {name}", noun=noun, aliases=(name,))
    return Referent(entity=None, name=name, noun=noun)


def find_subject(scene: Scene, tree: Tree, trigger: int, attribute: Attribute, frame: Frame) -> Referent | None:
    """Return what the frame's trigger says something about: the first role whose filler the attribute can be about."""
    for role in frame.subject:
        if role == "event":
            event = find_event(scene, tree, trigger) or story_event(scene)
            if event:
                return event
            continue
        for i in _fillers(tree, trigger, role):
            referent = refer(scene, tree, i)
            if referent and fits(referent, attribute):
                return referent
    if "event" in attribute.subject:
        return None
    return _named_before(scene, tree, trigger, attribute)


def fits(referent: Referent, attribute: Attribute) -> bool:
    """Can the attribute be about this referent?"""
    if referent.entity and referent.entity.type in attribute.subject:
        return True
    return referent.noun in attribute.subject_nouns and (referent.entity is None or referent.entity.type not in ("person", "place"))


def _fillers(tree: Tree, trigger: int, role: SubjectRole) -> Iterator[int]:
    verb = tree.verb_above(trigger)
    if role == "subject" and verb is not None:
        found = tree.subject(verb)
        if found is not None:
            yield found
    elif role == "object" and verb is not None:
        yield from tree.objects(verb)
        found = tree.subject(verb)
        if found is not None and tree.is_passive(verb):
            yield found
    elif role == "owner":
        yield from tree.children(trigger, "poss", "compound")
        yield from tree.prepositional(trigger, *_OWNING)
    elif role == "modified":
        head = tree[trigger].head
        if head != trigger and tree[head].pos in ("NOUN", "PROPN"):
            yield head


def _named_before(scene: Scene, tree: Tree, trigger: int, attribute: Attribute) -> Referent | None:
    """The nearest name before the trigger that the attribute can be about, in the trigger's own sentence (for parses that titles upset)."""
    if attribute.value not in ("date", "figure") or "work" not in attribute.subject:
        return None
    before = scene.mentions(tree.sentence.start, tree[trigger].start)
    found = [e for m, e in before if m.kind == "name" and e.type in attribute.subject]
    if not found:
        return None
    entity = found[-1]
    return Referent(entity=entity, name=entity.name, noun="")


def find_event(scene: Scene, tree: Tree, at: int) -> Referent | None:
    """Return the event that the clause around a token tells: its noun, its verb, or the clause that it hangs from."""
    start = tree.verb_above(at)
    for i in _event_nouns(tree, at):
        if is_any(tree, i, scene.words.events):
            return _event(scene, tree, i)
    if start is None:
        return None
    for verb in (start, *(a for a in tree.ancestors(start) if tree[a].pos in VERBS), *_verbs_below(tree, start)):
        found = _event_of_verb(scene, tree, verb)
        if found:
            return found
    return None


def _event_nouns(tree: Tree, at: int) -> Iterator[int]:
    """The noun itself when it is a trigger ("the toll from the landslide"), then what hangs from it."""
    if tree[at].pos in ("NOUN", "PROPN"):
        yield at
        yield from tree.prepositional(at)
        yield from tree.children(at, "compound", "poss")


def _verbs_below(tree: Tree, verb: int) -> list[int]:
    return [c for c in tree.subtree(verb) if c != verb and tree[c].pos == "VERB"]


def _event_of_verb(scene: Scene, tree: Tree, verb: int) -> Referent | None:
    subject, objects = tree.subject(verb), tree.objects(verb)
    nouns = [*objects, *([subject] if subject is not None else []), *tree.prepositional(verb)]
    for i in nouns:
        if is_any(tree, i, scene.words.events) and tree[i].pos in ("NOUN", "PROPN"):
            return _event(scene, tree, i)
    word = lemma(tree, verb)
    name = scene.words.event_verbs.get(word)
    if name is None and any(_is_person(scene, tree, i) for i in (objects if not tree.is_passive(verb) else [subject])):
        name = scene.words.victim_verbs.get(word)
    if name is None:
        return None
    known = [refer(scene, tree, subject)] if subject is not None else []
    aliases = dict.fromkeys([r.name for r in known if r] + list(_places(scene, tree)))
    return Referent(entity=None, name=name, noun=word, aliases=tuple(aliases))


def _is_person(scene: Scene, tree: Tree, i: int | None) -> bool:
    if i is None:
        return False
    entity = scene.entity_at(tree, i)
    return entity.type == "person" if entity else is_any(tree, i, scene.words.people)


def _event(scene: Scene, tree: Tree, i: int) -> Referent:
    entity = scene.entity_at(tree, i)
    if entity and entity.type == "event":
        return Referent(entity=entity, name=entity.name, noun=lemma(tree, i))
    name = phrase(tree, i)
    return Referent(entity=None, name=name, noun=lemma(tree, i), aliases=_places(scene, tree))


def _places(scene: Scene, tree: Tree) -> tuple[str, ...]:
    """The places that the sentence names: they tell one landslide from another."""
    found = scene.mentions(tree.sentence.start, tree.sentence.end)
    return tuple(dict.fromkeys(e.name for m, e in found if m.kind == "name" and e.type in _PLACES))


def story_event(scene: Scene) -> Referent | None:
    """Return the event that the article is about: the first that its sentences tell."""
    for tree in scene.trees:
        for i in range(len(tree.tokens)):
            if tree[i].pos == "NOUN" and is_any(tree, i, scene.words.events):
                return _event(scene, tree, i)
            found = _event_of_verb(scene, tree, i) if tree[i].pos == "VERB" else None
            if found:
                return found
    return None
