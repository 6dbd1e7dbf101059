"""Which happening a clause tells: its noun ("the landslide"), its verb ("the bridge collapsed"), or the one that the article is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mi7facts.model import EntityType
from mi7facts.relate.referents import Referent, before, named, refer
from mi7facts.relate.scene import Scene, is_any, lemma, phrase
from mi7facts.syntax import VERBS, Tree

_PLACES: frozenset[EntityType] = frozenset({"place", "facility", "event"})
#: Prepositions by which a verb hangs from the happening in which it takes place.
_WITHIN = ("in", "during", "by", "from", "of", "on")
_PERSONAL = frozenset({"he", "her", "him", "she", "them", "they"})
#: What people were hurt in when no word tells.
INCIDENT = "incident"


def find_event(scene: Scene, tree: Tree, at: int) -> Referent | None:
    """Return the event that the clause around a token tells: its noun, its verb, or the clause that it hangs from."""
    start = tree.verb_above(at)
    for i in _event_nouns(tree, at):
        if is_event(scene, tree, i):
            return _event(scene, tree, i)
    if start is None:
        return None
    for verb in (start, *(a for a in tree.ancestors(start) if tree[a].pos in VERBS), *_verbs_below(tree, start)):
        found = _event_of_verb(scene, tree, verb)
        if found:
            return found
    return None


def is_event(scene: Scene, tree: Tree, i: int) -> bool:
    """Does a noun name something that happens? A month's name in a date does not."""
    nominal = tree[i].pos in ("NOUN", "PROPN") or tree[i].dep in ("nsubj", "nsubjpass", "dobj")
    return nominal and is_any(tree, i, scene.words.events) and not scene.in_date(tree[i].start)


def find_happening(scene: Scene, tree: Tree, at: int, verb: int) -> Referent | None:
    """Return the single happening whose time or place a token under a verb gives: what the verb tells, not what it came after.

    The day on which something is said is not the day on which it happened; a noun in the plural is no single happening.
    """
    hung = tree[tree[at].head].head if tree[tree[at].head].pos == "ADP" else tree[at].head
    if not is_event(scene, tree, hung) and (lemma(tree, verb) in scene.words.report or _of_somebody(scene, tree, at, hung)):
        return None
    noun = next((i for i in (hung, *_nouns_of(tree, verb)) if is_event(scene, tree, i) and tree[i].tag not in ("NNS", "NNPS")), None)
    if noun is not None:
        return _event(scene, tree, noun)
    told = _event_of_verb(scene, tree, verb, nouns=False) or _event_below(scene, tree, verb) or _event_before(scene, tree, verb)
    return told or (story_event(scene) if _of_story(scene, tree, verb) else None)


def _of_story(scene: Scene, tree: Tree, verb: int) -> bool:
    """Does the verb speak of the story's own event: "it happened", or what people suffered?"""
    return _suffered(scene, tree, verb) or _it_happened(scene, tree, verb)


def _of_somebody(scene: Scene, tree: Tree, at: int, hung: int) -> bool:
    """ "The singer from Oslo", "a man in Oslo": does a noun have the place or time to itself?"""
    if tree[hung].pos in VERBS:
        return False
    return tree[tree[at].head].text.lower() == "from" or _is_person(scene, tree, hung)


def _nouns_of(tree: Tree, verb: int) -> list[int]:
    """What a verb is about, what it takes place in, and the noun that its clause is about."""
    shared = tree.subject(verb) if tree[verb].dep == "xcomp" else None
    about = [tree[verb].head] if tree[verb].dep in ("relcl", "acl") else [] if shared is None else [shared]
    return [*tree.objects(verb), *tree.children(verb, "nsubj", "nsubjpass"), *tree.prepositional(verb, *_WITHIN), *about]


def _suffered(scene: Scene, tree: Tree, verb: int) -> bool:
    """Does the verb tell what people suffered? "Shot a film" does not."""
    objects, subject = tree.objects(verb), tree.subject(verb)
    sufferers = objects or ([subject] if subject is not None else [])
    return lemma(tree, verb) in scene.words.suffer and any(_is_person(scene, tree, i) for i in sufferers)


def _event_before(scene: Scene, tree: Tree, verb: int) -> Referent | None:
    """ "It has been moved": the happening that "it" takes up."""
    subject = tree.subject(verb)
    if subject is None or tree[subject].text.lower() != "it":
        return None
    known = (r for r in before(scene, tree) if r.noun in scene.words.events or (r.entity and r.entity.type == "event"))
    return next(known, None)


def _event_below(scene: Scene, tree: Tree, verb: int) -> Referent | None:
    """ "Is expected to strike", "was hurt when it crashed": the verbs that share its time."""
    below = [c for c in tree.children(verb, "xcomp", "advcl") if tree[c].dep == "xcomp" or _says_when(tree, c)]
    return next((e for c in below if (e := _event_of_verb(scene, tree, c))), None)


def _says_when(tree: Tree, verb: int) -> bool:
    return any(tree[c].text.lower() in ("when", "as") for c in tree.children(verb, "advmod", "mark"))


def _it_happened(scene: Scene, tree: Tree, verb: int) -> bool:
    subject = tree.subject(verb)
    return subject is not None and lemma(tree, verb) in scene.words.happening and tree[subject].text.lower() in ("it", "this", "that")


def _event_nouns(tree: Tree, at: int) -> Iterator[int]:
    """The noun itself when it is a trigger ("the toll from the landslide"), then what hangs from it."""
    if tree[at].pos in ("NOUN", "PROPN"):
        yield at
        yield from tree.prepositional(at)
        yield from tree.children(at, "compound", "poss")


def _verbs_below(tree: Tree, verb: int) -> list[int]:
    return [c for c in tree.subtree(verb) if c != verb and tree[c].pos == "VERB"]


def _event_of_verb(scene: Scene, tree: Tree, verb: int, *, nouns: bool = True) -> Referent | None:
    subject, objects = tree.subject(verb), tree.objects(verb)
    for i in [*objects, *([subject] if subject is not None else []), *tree.prepositional(verb)] if nouns else []:
        if is_event(scene, tree, i):
            return _event(scene, tree, i)
    name = _named_by_verb(scene, tree, verb, subject, objects)
    if name is None:
        return None
    involved = [subject, *objects] if lemma(tree, verb) in scene.words.contest_verbs else [subject]
    known = [r.name for i in involved if i is not None and (r := refer(scene, tree, i)) and (r.entity or r.noun not in scene.words.people)]
    return Referent(entity=None, name=name, noun=lemma(tree, verb), aliases=tuple(dict.fromkeys([*known, *_places(scene, tree)])))


def _named_by_verb(scene: Scene, tree: Tree, verb: int, subject: int | None, objects: list[int]) -> str | None:
    word, known = lemma(tree, verb), scene.words
    if word in known.event_verbs:
        return known.event_verbs[word]
    sides = [subject, *objects]
    if word in known.contest_verbs and len(sides) > 1 and all(i is not None and tree[i].pos == "PROPN" for i in sides):
        return known.contest_verbs[word]
    if any(_is_person(scene, tree, i) for i in (objects if not tree.is_passive(verb) else [subject])):
        return known.victim_verbs.get(word)
    return None


def _is_person(scene: Scene, tree: Tree, i: int | None) -> bool:
    if i is None:
        return False
    entity = scene.entity_at(tree, i)
    return entity.type == "person" if entity else tree[i].text.lower() in _PERSONAL or is_any(tree, i, scene.words.people)


def _event(scene: Scene, tree: Tree, i: int) -> Referent:
    entity = scene.entity_at(tree, i)
    if entity and entity.type == "event":
        return named(entity, lemma(tree, i))
    name = phrase(tree, i)
    own = [name] if name != name.lower() else []
    return Referent(entity=None, name=name, noun=lemma(tree, i), aliases=tuple(dict.fromkeys([*own, *_places(scene, tree)])))


def _places(scene: Scene, tree: Tree) -> tuple[str, ...]:
    """The places that the sentence names: they tell one landslide from another."""
    found = scene.mentions(tree.sentence.start, tree.sentence.end)
    return tuple(dict.fromkeys(e.name for m, e in found if m.kind == "name" and e.type in _PLACES))


@lru_cache(maxsize=1)
def story_event(scene: Scene) -> Referent | None:
    """Return the event that the article is about: the first that its sentences tell."""
    for tree in scene.trees:
        for i in range(len(tree.tokens)):
            if tree[i].pos == "NOUN" and is_event(scene, tree, i):
                return _event(scene, tree, i)
            found = _event_of_verb(scene, tree, i) if tree[i].pos == "VERB" else None
            if found:
                return found
    return None


def incident(scene: Scene, tree: Tree, at: int) -> Referent:
    """Return what happened to people where no word names it, told by who or what took part and where."""
    verb = tree.verb_above(at)
    above = [verb, *(a for a in tree.ancestors(verb) if tree[a].pos in VERBS), *_verbs_below(tree, verb)] if verb is not None else []
    things = [i for v in above for i in (tree.subject(v), *tree.objects(v)) if i is not None and not is_any(tree, i, scene.words.people)]
    names = [phrase(tree, i) for i in things if tree[i].pos == "NOUN" and not is_any(tree, i, scene.words.vague)]
    return Referent(entity=None, name=INCIDENT, noun=INCIDENT, aliases=tuple(dict.fromkeys([*names, *_places(scene, tree)])))
