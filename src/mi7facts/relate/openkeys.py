"""Figures that no attribute claims: they get a key from their own words, so that they still can be compared."""

from __future__ import annotations

import re

from mi7facts.relate.candidates import Candidate
from mi7facts.relate.frames import about, counted_lemma
from mi7facts.relate.scene import Scene
from mi7facts.relate.subject import Referent, refer
from mi7facts.syntax import Tree

_WORD = re.compile(r"[a-z]+")
#: Nouns that count nothing in particular: a key from them would compare what has nothing to do with each other.
_BARE = frozenset({"bit", "case", "number", "part", "thing", "time", "way"})


def open_key(scene: Scene, tree: Tree, candidate: Candidate) -> str | None:
    """Return the key that a figure's counted words give ("motocross_jumps"), None where they name nothing in particular."""
    figure = candidate.figure
    found = _WORD.findall((figure.of or "").lower()) if figure else []
    last = found[-2:]
    if not last or last[-1].rstrip("s") in _BARE or counted_lemma(tree, candidate) in scene.words.everybody:
        return None
    return "_".join(last)


def open_subject(scene: Scene, tree: Tree, candidate: Candidate) -> Referent | None:
    """Return whom the figure is about: the figure's own `about`, else the named subject of its clause."""
    referent = about(scene, candidate)
    if referent:
        return referent
    verb = tree.verb_above(candidate.at)
    found = tree.subject(verb) if verb is not None else None
    referent = refer(scene, tree, found) if found is not None else None
    return referent if referent and referent.entity else None
