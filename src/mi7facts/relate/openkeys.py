"""Figures that no attribute claims: they get a key from their own words, so that they still can be compared."""

from __future__ import annotations

import re

from mi7facts.model import Record
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import about
from mi7facts.relate.referents import Referent, named, referents
from mi7facts.relate.scene import Scene, is_any, lemma
from mi7facts.syntax import Tree

_WORD = re.compile(r"[a-z]+")
_NOUNS = ("NN", "NNS")
#: The unit of multiples.
_FOLD = "{fold}"


class OpenKey(Record, frozen=True, kw_only=True):
    """A key in the words of the text, and the token that it comes from."""

    key: str
    noun: int


def open_key(scene: Scene, tree: Tree, candidate: Candidate) -> OpenKey | None:
    """Return the key that a figure's counted words give ("road_jumps", "measles_cases"), None where they name nothing in particular.

    Only a common noun outside every name makes a key: "30 percent" of a person is no attribute of anybody. By how much something
    rose or how many times it is another is no value of it either.
    """
    i = _counted(candidate)
    if i is None or not _is_common(scene, tree, i):
        return None
    words = [tree[i].text.lower()]
    before = [c for c in tree.children(i, "compound") if tree[c].tag in _NOUNS and c < i]
    if is_any(tree, i, scene.words.vague):
        before = [c for c in tree.prepositional(i, "of") if tree[c].tag in _NOUNS][:1]
        if not before:
            return None
    words = [tree[c].text.lower() for c in before[-1:]] + words
    found = [m for w in words for m in _WORD.findall(w)]
    return OpenKey(key="_".join(found), noun=i) if found else None


def _counted(candidate: Candidate) -> int | None:
    """Return the noun that the figure is a level of."""
    figure = candidate.figure
    return None if figure is not None and (figure.change != "=" or figure.unit == _FOLD) else candidate.counted


def _is_common(scene: Scene, tree: Tree, i: int) -> bool:
    """A common noun that names something in particular, outside names of people and outside dates."""
    if tree[i].tag not in _NOUNS or scene.in_date(tree[i].start) or lemma(tree, i) in scene.words.everybody:
        return False
    entity = scene.entity_at(tree, i)
    return entity is None or entity.type not in ("person", "group")


def open_subject(scene: Scene, tree: Tree, candidate: Candidate, noun: int) -> Referent | None:
    """Return whom the figure is about: the figure's own `about`, the subject of its clause, or the place where things are counted."""
    referent = about(scene, candidate)
    if referent:
        return referent
    verb = tree.verb_above(candidate.at)
    subject = tree.subject(verb) if verb is not None else None
    found = _named_subject(scene, tree, subject) if subject is not None and subject != noun else None
    return found or _where(scene, tree, [i for i in (noun, subject, verb) if i is not None])


def _named_subject(scene: Scene, tree: Tree, subject: int) -> Referent | None:
    single = tree[subject].tag in ("NN", "NNP")
    return next((r for r in referents(scene, tree, subject) if r.entity or (single and r.noun not in _unclear(scene))), None)


def _where(scene: Scene, tree: Tree, hosts: list[int]) -> Referent | None:
    """The place, body or thing by name behind a preposition: "wolves in Hale Forest"."""
    hung = [i for host in hosts for i in tree.prepositional(host, "in", "at", "of", "on")]
    return next((named(e) for i in hung if (e := scene.entity_at(tree, i)) and e.type != "person"), None)


def _unclear(scene: Scene) -> frozenset[str]:
    """Nouns that are no subject by themselves: people in general, vague words, and "the film", which stands for a name."""
    return scene.words.vague | scene.words.people | scene.words.kinds_named
