"""Which words carry which attribute: match a value's place in the sentence against the frames of the registry.

Who holds a role and who made a thing is roles.py's; people who are counted without a number are victims.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from mi7facts.model import Record
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.happenings import find_happening
from mi7facts.relate.modality import is_former
from mi7facts.relate.referents import Referent, fits, named, refer, referents
from mi7facts.relate.registry import Attribute, Entry, Frame, entries_for
from mi7facts.relate.roles import agents, makers, role_holders
from mi7facts.relate.scene import Scene, is_any, lemma
from mi7facts.relate.subject import find_subject
from mi7facts.syntax import VERBS, Tree

#: How far above a value its trigger may stand; beyond, attachment is mostly the parser's guess.
REACH = 7
#: How far a value may stand behind its former one, in characters.
_BESIDE_FORMER = 40
#: A number of years that is no length of time: bare, or with the word for age.
_AGE = re.compile(r"[\d.]+|[^\W\d_]+(?:-[^\W\d_]+)?|.{0,40}\b(?:old|aged?)\b.{0,10}")
_YEARS = re.compile(r"(?:years?|months?|weeks?|days?)\b")


class Match(Record, frozen=True, kw_only=True):
    """A value, the attribute it is of, what that is about, and the word that says so. `distance` is in steps of the tree."""

    entry: Entry
    candidate: Candidate
    referent: Referent
    trigger: int
    distance: int
    aside: bool = False  # does the value stand beside the name, outside what the clause says ("Lee, 51, was not hurt")?


def find_matches(scene: Scene, tree: Tree, found: tuple[Candidate, ...]) -> tuple[Match, ...]:
    """Return the best match of each candidate: the nearest trigger, then the registry's order. A value states one attribute only."""
    if not found:
        return ()
    said = scene.said(tree)
    spoken = [(e, _spoken_frames(e.attribute, said)) for e in entries_for(said)]
    matches = []
    for candidate in found:
        entries = ((e, frames) for e, frames in spoken if e.attribute.value == candidate.amount.type)
        options = [m for entry, frames in entries for m in _entry_matches(scene, tree, candidate, entry, frames)]
        if options:
            matches.append(min(options, key=lambda m: m.distance))
    matches += _partners(scene, tree, found, matches)
    return tuple(m for m in matches if not _is_addition(tree, m, matches))


def _partners(scene: Scene, tree: Tree, found: tuple[Candidate, ...], matches: list[Match]) -> list[Match]:
    """A value beside its former one ("from 8 to 6", "84, not 48") is of the same attribute, however little its own words say."""
    known = {m.candidate.start: m for m in matches}
    added = []
    for one, other in pairwise(sorted(found, key=lambda c: (c.amount.type, c.start))):
        if one.amount.type != other.amount.type or other.start - one.end > _BESIDE_FORMER:
            continue
        match, candidate = (known.get(one.start), other) if one.start in known else (known.get(other.start), one)
        if match and candidate.start not in known and is_former(scene, tree, one) != is_former(scene, tree, other):
            added.append(msgspec.structs.replace(match, candidate=candidate, distance=match.distance + 1))
    return added


def _is_addition(tree: Tree, match: Match, matches: list[Match]) -> bool:
    """ "Risen to 14 after two more died": is a count that grows told beside the whole that it went into?"""
    if not match.entry.attribute.cumulative:
        return False
    rivals = [m for m in matches if m is not match and m.entry is match.entry]
    verb = tree.verb_above(match.candidate.at)
    late = verb is not None and any(tree[c].text.lower() == "after" for c in tree.children(verb, "mark"))
    return late and any(m.candidate.start < match.candidate.start for m in rivals)


def _spoken_frames(attribute: Attribute, said: frozenset[str]) -> list[Frame]:
    """Return the frames of which the sentence has a trigger, or that need none."""
    return [f for f in attribute.frame if not f.trigger or not said.isdisjoint(f.trigger)]


def _entry_matches(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry, frames: list[Frame]) -> Iterator[Match]:
    attribute = entry.attribute
    if not _measures(scene, candidate, attribute):
        return
    if attribute.about:
        yield from _beside(scene, tree, candidate, entry)
    if attribute.modifies:
        yield from _modified(scene, tree, candidate, entry)
    for frame in frames:
        for trigger, referent, distance in _FRAMES[frame.kind](scene, tree, candidate, attribute, frame):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=trigger, distance=distance)
    if attribute.alone and candidate.counts in attribute.alone:
        yield from _counted(scene, tree, candidate, entry)


def _measures(scene: Scene, candidate: Candidate, attribute: Attribute) -> bool:
    """Is the figure of the kind that the attribute takes? (What is no figure always is.)"""
    figure = candidate.figure
    if figure is None:
        return True
    if attribute.units:
        return figure.unit in attribute.units and not (attribute.unitless and not _is_age(figure.text))
    if attribute.dimension:
        return figure.dimension == attribute.dimension
    return not figure.unit and _counts(scene, candidate, attribute)


def _is_age(text: str) -> bool:
    return bool(_AGE.fullmatch(text)) and (not _YEARS.search(text) or "old" in text or "age" in text)


def _counts(scene: Scene, candidate: Candidate, attribute: Attribute) -> bool:
    head, wanted = candidate.counts, attribute.counts
    if not head:
        return "@person" in wanted
    return head in wanted or head in attribute.alone or ("@person" in wanted and head in scene.words.people)


def about(scene: Scene, candidate: Candidate) -> Referent | None:
    """Return the entity that the figure's own `about` names."""
    name = candidate.figure.about if candidate.figure else None
    entity = next((e for e in scene.reading.entities if name and name in (e.name, *e.aliases)), None)
    return named(entity) if entity else None


def _beside(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry) -> Iterator[Match]:
    """ "Lee, 51,": the value stands beside the name; or its clause is about the one whom it is of."""
    referent = about(scene, candidate)
    if referent is None or not fits(referent, entry.attribute):
        referent = _clause_subject(scene, tree, candidate, entry.attribute)
    if referent:
        yield Match(entry=entry, candidate=candidate, referent=referent, trigger=candidate.at, distance=0, aside=True)


def _clause_subject(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute) -> Referent | None:
    verb = tree.verb_above(candidate.at)
    found = tree.subject(verb) if verb is not None else None
    referent = refer(scene, tree, found) if found is not None else None
    return referent if referent and referent.entity and fits(referent, attribute) else None


def _modified(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry) -> Iterator[Match]:
    """ "A 90-metre tower": the measure stands before its noun."""
    head = tree[candidate.at].head
    if head > candidate.at and tree[candidate.at].dep in ("compound", "nmod", "amod", "nummod"):
        referent = refer(scene, tree, head)
        wanted = lemma(tree, head) in entry.attribute.modifies or "any" in entry.attribute.modifies
        if referent and (referent.entity or wanted) and fits(referent, entry.attribute):
            yield Match(entry=entry, candidate=candidate, referent=referent, trigger=head, distance=1)


def _counted(scene: Scene, tree: Tree, candidate: Candidate, entry: Entry) -> Iterator[Match]:
    """What is counted is the attribute ("ten episodes"); it belongs to the subject of the clause or to what the noun hangs from."""
    noun = tree[candidate.at].head if tree[candidate.at].pos == "NUM" else candidate.at
    events = ("event",) if "event" in entry.attribute.subject else ()
    frame = Frame(subject=(*events, "owner", "modified", "subject", "place", "before"))
    referent = find_subject(scene, tree, noun, entry.attribute, frame)
    if referent:
        yield Match(entry=entry, candidate=candidate, referent=referent, trigger=noun, distance=2)


Found = Iterator[tuple[int, Referent, int]]


def _argument(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """The value stands under the trigger, or beside it under one verb."""
    if (frame.unless_deadly and scene.deadly) or (frame.link and not _linked(scene, tree, candidate.at, frame.link)):
        return
    for trigger, distance in _triggers(scene, tree, candidate, frame):
        if not in_place(scene, tree, trigger, frame):
            continue
        referent = find_subject(scene, tree, trigger, attribute, frame)
        if referent and (referent.entity is None or referent.entity is not candidate.entity):
            yield trigger, referent, distance


def in_place(scene: Scene, tree: Tree, trigger: int, frame: Frame) -> bool:
    """Is the trigger no part of a date ("March"), with the words around it that the frame needs and without those that it lacks?"""
    if scene.in_date(tree[trigger].start):
        return False
    if frame.needs and not _has(tree, trigger, frame.needs):
        return False
    return not (frame.lacks and _has(tree, trigger, frame.lacks))


def _triggers(scene: Scene, tree: Tree, candidate: Candidate, frame: Frame) -> Iterator[tuple[int, int]]:
    """The trigger words above a value, those beside it, then those in the clause of its verb, with their distance."""
    above = [candidate.at, *tree.ancestors(candidate.at)][: REACH + 1]
    rows = list(enumerate(above))
    before = tree.span_tokens(candidate.start, candidate.end).start - 1
    of = candidate.counted
    rows += [(2, i) for i in (before, *tree.children(above[:2][-1]), -1 if of is None else of) if i >= 0]
    verb = next((i for i in above if tree[i].pos in VERBS), None)
    if verb is not None:
        rows += [(above.index(verb) + 2, i) for i in _in_clause(scene, tree, verb)]
    seen: set[int] = set()
    for distance, i in rows:
        if i not in seen and is_any(tree, i, frame.trigger):
            yield i, distance
        seen.add(i)


def _in_clause(scene: Scene, tree: Tree, verb: int) -> Iterator[int]:
    """The words close to a verb; where its subject is "the number of", the words about what is numbered, too."""
    inside = tree.clause(verb)
    yield from (i for i in inside if i == verb or tree[i].head == verb or tree[tree[i].head].head == verb)
    subject = tree.subject(verb)
    if subject is not None and is_any(tree, subject, scene.words.numbering):
        yield from tree.subtree(subject)


def _has(tree: Tree, trigger: int, wanted: tuple[str, ...]) -> bool:
    verb = tree.verb_above(trigger)
    inside = tree.clause(verb) if verb is not None else tree.subtree(trigger)
    return any(is_any(tree, i, wanted) for i in inside)


def _linked(scene: Scene, tree: Tree, at: int, wanted: tuple[str, ...]) -> bool:
    """Does a value hang by one of the prepositions, itself or by the word for what it is ("in the city of X")?"""
    head = tree[at].head
    if tree[head].text.lower() == "of" and is_any(tree, tree[head].head, scene.words.settlements):
        head = tree[tree[head].head].head
    return tree[head].pos == "ADP" and is_any(tree, head, wanted)


def _event(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """Time and place of what the clause says happened. Of towns and regions inside each other the first counts."""
    if frame.link and not _linked(scene, tree, candidate.at, frame.link):
        return
    if candidate.entity and _inner_place(scene, tree, tree[candidate.at].head):
        return
    verb = tree.verb_above(candidate.at)
    if frame.trigger and not (verb is not None and is_any(tree, verb, frame.trigger)):
        return
    referent = find_happening(scene, tree, candidate.at, verb) if verb is not None else None
    if verb is not None and referent and referent.name != candidate.amount.name:
        yield verb, referent, 5


def _inner_place(scene: Scene, tree: Tree, preposition: int) -> bool:
    """Does another town stand right before the preposition, so that this place only says where that is? (A street does not say enough.)"""
    before = tree[preposition - 1] if preposition and tree[preposition - 1].pos != "PUNCT" else None
    outer = scene.entity_at(tree, preposition - 1) if before else None
    return outer is not None and outer.type == "place"


def _origin(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "NAME, of PLACE", "NAME, a climber from PLACE"."""
    head = tree[candidate.at].head
    if lemma(tree, head) not in frame.trigger or tree[head].pos != "ADP":
        return
    for referent in referents(scene, tree, tree[head].head):
        if fits(referent, attribute):
            yield head, referent, 2


_FRAMES = {"argument": _argument, "role": role_holders, "agent": agents, "by": makers, "event": _event, "origin": _origin}
