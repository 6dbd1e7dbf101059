"""Which words carry which attribute: match a value's place in the sentence against the frames of the registry."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Record
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.registry import Attribute, Entry, Frame, registry
from mi7facts.relate.scene import Scene, is_any, lemma, vocabulary
from mi7facts.relate.subject import Referent, find_event, find_subject, fits, refer
from mi7facts.syntax import VERBS, Tree

#: How far above a value its trigger may stand; beyond, attachment is mostly the parser's guess.
REACH = 7


class Match(Record, frozen=True, kw_only=True):
    """A value, the attribute it is of, what that is about, and the word that says so. `distance` is in steps of the tree."""

    entry: Entry
    candidate: Candidate
    referent: Referent
    trigger: int
    distance: int


def find_matches(scene: Scene, tree: Tree, found: tuple[Candidate, ...]) -> tuple[Match, ...]:
    """Return the best match of each candidate: the nearest trigger, then the registry's order. A value states one attribute only."""
    if not found:
        return ()
    said = vocabulary(tree)
    matches = []
    for candidate in found:
        entries = (e for e in registry() if e.attribute.value == candidate.amount.type)
        options = [m for entry in entries for m in _entry_matches(scene, tree, candidate, entry, said)]
        if options:
            matches.append(min(options, key=lambda m: m.distance))
    return tuple(matches)


def _entry_matches(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry, said: frozenset[str]) -> Iterator[Match]:
    attribute = entry.attribute
    if not _measures(scene, tree, candidate, attribute):
        return
    if attribute.about and candidate.figure:
        referent = about(scene, candidate)
        if referent and fits(referent, attribute):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=candidate.at, distance=0)
    if attribute.modifies:
        yield from _modified(scene, tree, candidate, entry)
    for frame in attribute.frame:
        if frame.trigger and said.isdisjoint(frame.trigger):
            continue
        for trigger, referent, distance in _FRAMES[frame.kind](scene, tree, candidate, attribute, frame):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=trigger, distance=distance)
    if attribute.counts and not attribute.frame:
        yield from _counted(scene, tree, candidate, entry)


def _measures(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute) -> bool:
    """Is the figure of the kind that the attribute takes? (What is no figure always is.)"""
    figure = candidate.figure
    if figure is None:
        return True
    if attribute.units:
        return figure.unit in attribute.units
    if attribute.dimension:
        return figure.dimension == attribute.dimension
    if figure.unit:
        return False
    head = counted_lemma(tree, candidate)
    wanted = attribute.counts
    if not head:
        return "@person" in wanted
    return head in wanted or ("@person" in wanted and head in scene.words.people)


def counted_lemma(tree: Tree, candidate: Candidate) -> str:
    """Return the lemma of what a figure counts, empty when nothing is named."""
    figure = candidate.figure
    last = (figure.of or "").split()[-1:] if figure else []
    if not last:
        return ""
    return next((lemma(tree, i) for i in range(len(tree.tokens)) if tree[i].text.lower() == last[0].lower()), last[0].lower())


def about(scene: Scene, candidate: Candidate) -> Referent | None:
    """Return the entity that the figure's own `about` names."""
    name = candidate.figure.about if candidate.figure else None
    entity = next((e for e in scene.reading.entities if name and name in (e.name, *e.aliases)), None)
    return Referent(entity=entity, name=entity.name, noun="") if entity else None


def _modified(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry) -> Iterator[Match]:
    """ "A 90-metre tower": the measure stands before its noun."""
    head = tree[candidate.at].head
    if head > candidate.at and tree[candidate.at].dep in ("compound", "nmod", "amod", "nummod"):
        referent = refer(scene, tree, head)
        if referent and fits(referent, entry.attribute):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=head, distance=1)


def _counted(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry) -> Iterator[Match]:
    """What is counted is the attribute ("ten episodes"); it belongs to the subject of the clause or to what the noun hangs from."""
    frame = Frame(subject=("owner", "subject"))
    noun = tree[candidate.at].head if tree[candidate.at].pos == "NUM" else candidate.at
    referent = find_subject(scene, tree, noun, entry.attribute, frame)
    if referent:
        yield Match(entry=entry, candidate=candidate, referent=referent, trigger=noun, distance=2)


Found = Iterator[tuple[int, Referent, int]]


def _argument(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """The value stands under the trigger, or beside it under one verb."""
    for trigger, distance in _triggers(tree, candidate.at, frame):
        if frame.needs and not _has(tree, trigger, frame.needs):
            continue
        if frame.link and not _linked(tree, candidate.at, frame.link):
            continue
        referent = find_subject(scene, tree, trigger, attribute, frame)
        if referent and (referent.entity is None or referent.entity is not candidate.entity):
            yield trigger, referent, distance


def _triggers(tree: Tree, at: int, frame: Frame) -> Iterator[tuple[int, int]]:
    """The trigger words above a value, then those in the clause of its verb, with their distance."""
    wanted = frame.trigger
    above = [at, *tree.ancestors(at)][: REACH + 1]
    for distance, i in enumerate(above):
        if is_any(tree, i, wanted):
            yield i, distance
    verb = next((i for i in above if tree[i].pos in VERBS), None)
    if verb is not None:
        steps = above.index(verb)
        for i in tree.clause(verb):
            if i not in above and is_any(tree, i, wanted) and _near(tree, i, verb):
                yield i, steps + 2


def _near(tree: Tree, i: int, verb: int) -> bool:
    """Does a word of the clause belong to its verb closely: a particle, a predicate, an object, or a noun behind a preposition?"""
    for distance, above in enumerate(tree.ancestors(i)):
        if above == verb:
            return distance <= 1
    return False


def _has(tree: Tree, trigger: int, wanted: tuple[str, ...]) -> bool:
    verb = tree.verb_above(trigger)
    inside = tree.clause(verb) if verb is not None else tree.subtree(trigger)
    return any(is_any(tree, i, wanted) for i in inside)


def _linked(tree: Tree, at: int, wanted: tuple[str, ...]) -> bool:
    head = tree[at].head
    return tree[head].pos == "ADP" and is_any(tree, head, wanted)


def _role(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "X director NAME", "NAME, director of X", "NAME is the director of X"."""
    for i in _role_nouns(tree, candidate, frame):
        for owner in _owners(tree, i):
            referent = refer(scene, tree, owner)
            if referent and fits(referent, attribute):
                yield i, referent, 1
                break
        else:
            mentions = scene.mentions(max(tree.sentence.start, tree[i].start - 3), tree[i].start)
            entity = mentions[-1][1] if mentions else None
            if entity and entity.type in attribute.subject:
                yield i, Referent(entity=entity, name=entity.name, noun=""), 1


def _owners(tree: Tree, i: int) -> list[int]:
    return [*tree.children(i, "poss", "compound", "nmod"), *tree.prepositional(i, "of", "at", "for")]


def _role_nouns(tree: Tree, candidate: Candidate, frame: Frame) -> Iterator[int]:
    inside = tree.span_tokens(candidate.start, candidate.end)
    before = inside.start - 1
    if before >= 0 and tree[before].pos == "PUNCT" and before:
        before -= 1
    near = {before, *(c for i in inside for c in tree.children(i, "appos", "compound", "nmod")), tree[candidate.at].head}
    near.update(c for c in tree.children(tree[candidate.at].head, "attr") if tree[candidate.at].dep in ("nsubj", "nsubjpass"))
    nouns = (i for i in sorted(near) if i >= 0 and i not in inside and tree[i].pos in ("NOUN", "PROPN"))
    yield from (i for i in nouns if is_any(tree, i, frame.trigger))


def _agent(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "NAME directs X", "X, directed by NAME"."""
    for verb in [i for i in tree.ancestors(candidate.at) if is_any(tree, i, frame.trigger) and tree[i].pos in VERBS][:1]:
        passive = tree.is_passive(verb)
        doers = tree.prepositional(verb, "by") if passive else [tree.subject(verb)]
        done = [tree.subject(verb)] if passive else tree.objects(verb)
        if candidate.at not in [d for d in doers if d is not None]:
            continue
        for i in (d for d in done if d is not None):
            referent = refer(scene, tree, i)
            if referent and fits(referent, attribute):
                yield verb, referent, 1


def _event(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """Time and place of what the clause says happened. Of places inside each other ("the square in the town") the first counts."""
    head = tree[candidate.at].head
    if frame.link and not _linked(tree, candidate.at, frame.link):
        return
    if candidate.entity and _inner_place(scene, tree, head):
        return
    verb = tree.verb_above(candidate.at)
    if verb is None:
        return
    referent = find_event(scene, tree, verb)
    if referent and referent.name != candidate.amount.name:
        yield verb, referent, 5


def _inner_place(scene: Scene, tree: Tree, preposition: int) -> bool:
    """Does another place stand right before the preposition, so that this one only says where that is?"""
    before = tree[preposition - 1] if preposition and tree[preposition - 1].pos != "PUNCT" else None
    outer = scene.entity_at(tree, preposition - 1) if before else None
    return outer is not None and outer.type in ("place", "facility")


def _origin(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "NAME, of PLACE", "NAME, a climber from PLACE"."""
    head = tree[candidate.at].head
    if lemma(tree, head) not in frame.trigger or tree[head].pos != "ADP":
        return
    owner = tree[head].head
    referent = refer(scene, tree, owner)
    if referent and fits(referent, attribute):
        yield head, referent, 2


_FRAMES = {"argument": _argument, "role": _role, "agent": _agent, "event": _event, "origin": _origin}
