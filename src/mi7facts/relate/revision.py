"""Which word makes a value a revision ("risen to", "postponed") or a correction. What is revised is for reconcile to find."""

from __future__ import annotations

from mi7facts.relate.candidates import Candidate
from mi7facts.relate.scene import Scene, is_any
from mi7facts.syntax import VERBS, Tree

#: Prepositions through which a verb of revision reaches its new and its old value.
_REACHING = frozenset({"to", "from", "until", "till", "at", "by", "past", "of"})
#: Labels of verbs through which a verb above acts on what they govern.
_SHARING = ("xcomp", "relcl", "advcl", "acl")
#: How far above a value the verb may stand.
_STEPS = 5


def find_cue(scene: Scene, tree: Tree, candidate: Candidate, trigger: int) -> str | None:
    """Return the word that makes a value a revision or a correction, None where there is none."""
    corrected = _corrected(scene, tree)
    if corrected:
        return corrected
    if candidate.amount.type == "person":
        return _appointed(scene, tree, candidate.at)
    return None if candidate.figure and candidate.figure.change != "=" else _changed(scene, tree, candidate.at, trigger)


def _appointed(scene: Scene, tree: Tree, at: int) -> str | None:
    head = tree[at].head
    return tree[head].text if tree[at].dep == "dobj" and is_any(tree, head, scene.words.appoint) else None


def _changed(scene: Scene, tree: Tree, at: int, trigger: int) -> str | None:
    """The nearest verb above, if it is one of change that acts on the value."""
    below = at
    for i in [at, *tree.ancestors(at)][:_STEPS]:
        if tree[i].pos in VERBS:
            if i != trigger and is_any(tree, i, scene.words.revision["updated"]) and _reaches(tree, below, i):
                return _words(tree, i)
            if tree[i].dep not in _SHARING:
                return None
        below = i
    return None


def _corrected(scene: Scene, tree: Tree) -> str | None:
    """The word of correction in the sentence, or in the headline of an article that is one."""
    wanted = scene.words.revision["corrected"]
    for where in (tree, *(t for t in scene.trees[:1] if t.sentence.role == "headline")):
        found = next((t.text for i, t in enumerate(where.tokens) if is_any(where, i, wanted)), None)
        if found:
            return found
    return None


def _reaches(tree: Tree, below: int, verb: int) -> bool:
    """Does the verb act on the value: its object, its predicate, a clause of it, or behind one of the prepositions?"""
    if below == verb or tree[below].dep in ("dobj", "attr", "oprd", "npadvmod", "xcomp", "acomp", "dative", "nsubjpass"):
        return True
    return tree[below].dep == "prep" and tree[below].text.lower() in _REACHING


def _words(tree: Tree, verb: int) -> str:
    particle = next((tree[c].text for c in tree.children(verb, "prt", "prep", "advmod") if c == verb + 1), "")
    return f"{tree[verb].text} {particle}".strip()
