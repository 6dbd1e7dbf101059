"""Who holds a role, who did a thing, who made it: values that are people, found by the words beside their names."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.relate.candidates import Candidate
from mi7facts.relate.referents import Referent, fits, named, refer, referents
from mi7facts.relate.registry import Attribute, Frame
from mi7facts.relate.scene import Scene, is_any, lemma
from mi7facts.syntax import VERBS, Tree

_BESIDE = ("appos", "compound", "nmod")
#: Labels of what somebody is hired to do.
_PURPOSES = ("xcomp", "advcl")
_SUBJECTS = ("nsubj", "nsubjpass")
Found = Iterator[tuple[int, Referent, int]]


def role_holders(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "X director NAME", "NAME, director of X", "its pilot was NAME", "X named NAME as director", "to succeed NAME as director"."""
    for i in _role_nouns(scene, tree, candidate, frame):
        if frame.needs and not any(is_any(tree, c, frame.needs) for c in tree.children(i)):
            continue
        owner = _owner(scene, tree, i, attribute) or _appointer(scene, tree, candidate, i, attribute)
        if owner is None and "any" in attribute.subject_nouns:
            owner = Referent(entity=None, name=" ".join([*frame.needs[:1], lemma(tree, i)]), noun=lemma(tree, i))
        if owner:
            yield i, owner, 1


def _owner(scene: Scene, tree: Tree, i: int, attribute: Attribute) -> Referent | None:
    for owner in (*tree.children(i, "poss", "compound", "nmod"), *tree.prepositional(i, "of", "at", "for")):
        found = next((r for r in referents(scene, tree, owner) if fits(r, attribute) and (r.entity or r.name[:1].islower())), None)
        if found and tree[owner].text.lower() != tree[i].text.lower() and owner not in _words_of_role(tree, i):
            return found
    mentions = scene.mentions(max(tree.sentence.start, tree[i].start - 3), tree[i].start)
    entity = mentions[-1][1] if mentions else None
    return named(entity) if entity and entity.type in attribute.subject else None


def _words_of_role(tree: Tree, i: int) -> list[int]:
    """ "Transport" of "transport minister": common nouns before the role's own, no owners."""
    return [c for c in tree.children(i, "compound", "nmod", "amod") if tree[c].pos != "PROPN" and c < i]


def _appointer(scene: Scene, tree: Tree, candidate: Candidate, i: int, attribute: Attribute) -> Referent | None:
    """Who gives the role: the subject of the verb that names somebody for it."""
    verb = tree.verb_above(candidate.at)
    found = tree.subject(verb) if verb is not None and i in _given_roles(tree, verb) else None
    return next((r for r in referents(scene, tree, found) if fits(r, attribute)), None) if found is not None else None


def _given_roles(tree: Tree, verb: int) -> list[int]:
    above = [verb, *(a for a in tree.ancestors(verb) if tree[a].pos in VERBS)]
    return [i for v in above for i in (*tree.prepositional(v, "as"), *tree.children(v, "oprd"))]


def _role_nouns(scene: Scene, tree: Tree, candidate: Candidate, frame: Frame) -> Iterator[int]:
    """The trigger nouns beside a name, or across the verb from it."""
    inside = tree.span_tokens(candidate.start, candidate.end)
    before, head, dep = inside.start - 1, tree[candidate.at].head, tree[candidate.at].dep
    if before > 0 and tree[before].pos == "PUNCT":
        before -= 1
    near = {before, head, *(c for i in inside for c in tree.children(i, *_BESIDE)), *_across(scene, tree, head, dep)}
    yield from (
        i for i in sorted(near) if i >= 0 and i not in inside and tree[i].pos in ("NOUN", "PROPN") and is_any(tree, i, frame.trigger)
    )


def _across(scene: Scene, tree: Tree, head: int, dep: str) -> list[int]:
    """The nouns on the other side of the verb: "NAME is the pilot", "the pilot is NAME", "X named NAME as pilot"."""
    if dep in _SUBJECTS:
        return tree.children(head, "attr")
    if dep == "attr":
        return tree.children(head, *_SUBJECTS)
    gives = dep in ("dobj", "oprd") and lemma(tree, head) in scene.words.appoint | scene.words.succeed
    return _given_roles(tree, head) if gives else []


def agents(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "NAME directs X", "X, directed by NAME"."""
    hired = tree.children(tree[candidate.at].head, *_PURPOSES) if tree[candidate.at].dep == "dobj" else []
    verbs = (i for i in (*tree.ancestors(candidate.at), *hired) if is_any(tree, i, frame.trigger) and tree[i].pos in VERBS)
    verb = next(verbs, None)
    if verb is None or not _does(tree, candidate.at, verb):
        return
    for i in [tree.subject(verb)] if tree.is_passive(verb) else tree.objects(verb):
        referent = refer(scene, tree, i) if i is not None else None
        if referent and fits(referent, attribute):
            yield verb, referent, 1


def _does(tree: Tree, at: int, verb: int) -> bool:
    """Is the name the doer: the subject, behind "by", or whom another verb gets to do it ("hired NAME to direct X")?"""
    if tree.is_passive(verb):
        return at in tree.prepositional(verb, "by")
    hired = [i for i in tree.children(tree[verb].head, "dobj") if tree[i].pos == "PROPN"] if tree[verb].dep in _PURPOSES else []
    return at in hired if hired else at == tree.subject(verb)


def makers(scene: Scene, tree: Tree, candidate: Candidate, attribute: Attribute, frame: Frame) -> Found:
    """ "X by NAME", "X, a painting by NAME": the thing's kind is a trigger, or its name is known for one."""
    preposition = tree[candidate.at].head
    if tree[preposition].text.lower() != "by" or tree[tree[preposition].head].pos not in ("NOUN", "PROPN"):
        return
    i = tree[preposition].head
    thing = tree[i].head if tree[i].dep == "appos" else i
    if not any(is_any(tree, k, frame.trigger) for k in (i, thing, *tree.children(i, *_BESIDE))):
        return
    referent = refer(scene, tree, thing)
    if referent and fits(referent, attribute):
        yield preposition, referent, 1
