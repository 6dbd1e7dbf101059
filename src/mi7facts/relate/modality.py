"""How a statement is meant: as a fact, a plan, a forecast, a claim, a denial, or something that used to hold."""

from __future__ import annotations

from mi7facts.model import Modality, Polarity
from mi7facts.relate.candidates import Candidate
from mi7facts.relate.scene import Scene, lemma
from mi7facts.syntax import VERBS, Tree

#: Auxiliaries by which a clause points ahead.
_AHEAD = frozenset({"could", "will", "'ll", "’ll", "shall", "may", "might", "would"})


def find_modality(scene: Scene, tree: Tree, candidate: Candidate) -> tuple[Modality, Polarity]:
    """Return modality and polarity of what is said around a value."""
    words = scene.words.modality
    chain = _chain(tree, candidate.at)
    governing = {lemma(tree, i) for i in chain}
    if is_former(scene, tree, candidate):
        return "past", "+"
    if governing & words["denied"]:
        return "denied", "-"
    if any(tree.children(i, "neg") for i in chain if tree[i].pos in VERBS):
        return "stated", "-"
    if governing & words["claimed"]:
        return "claimed", "+"
    if _held_before(scene, tree, chain):
        return "past", "+"
    return (_of_date(scene, tree, chain, candidate) if candidate.amount.type == "date" else _of_other(scene, tree, chain)), "+"


def _of_other(scene: Scene, tree: Tree, chain: list[int]) -> Modality:
    words, governing = scene.words.modality, {lemma(tree, i) for i in chain}
    if governing & words["forecast"]:
        return "forecast"
    return "planned" if governing & words["planned"] or _points_ahead(tree, chain) else "stated"


def _of_date(scene: Scene, tree: Tree, chain: list[int], candidate: Candidate) -> Modality:
    """A present tense that points ahead is a plan, unless its day had passed when the article came out."""
    words, around = scene.words.modality, _around(tree, chain)
    if around & (words["planned"] | words["forecast"]) or _points_ahead(tree, chain):
        return "planned"
    finite = next((tree[i].tag for i in chain if tree[i].tag in ("VBZ", "VBP", "VBD")), "")
    value, published = str(candidate.amount.value), scene.reading.article.head.published or ""
    if published and value[: len(published)] > published[: len(value)]:
        return "planned"
    passed = bool(published) and value < published[: len(value)]
    return "planned" if finite in ("VBZ", "VBP") and not passed else "stated"


def _held_before(scene: Scene, tree: Tree, chain: list[int]) -> bool:
    """ "Originally", "the earlier report said": was it so before, by the words around the value and its verbs' subjects?"""
    past = scene.words.modality["past"]
    if _points_ahead(tree, chain):
        return False
    subjects = [
        s for i in chain if tree[i].pos in VERBS for s in tree.children(i, "nsubj", "nsubjpass") if tree[i].dep in ("ROOT", "ccomp")
    ]
    told = {tree[c].text.lower() for s in subjects if lemma(tree, s) in scene.words.vague for c in tree.children(s, "amod")}
    return bool((_around(tree, chain) | told) & past)


def is_former(scene: Scene, tree: Tree, candidate: Candidate) -> bool:
    """Is the value what another took the place of: "from 8 to 6", "up from 8", "instead of 8", "not 8", "to succeed NAME"?"""
    if candidate.amount.type == "person" and lemma(tree, tree[candidate.at].head) in scene.words.succeed:
        return tree[candidate.at].dep == "dobj"
    first = tree.span_tokens(candidate.start, candidate.end).start
    before = [t.text.lower() for t in tree.tokens[max(0, first - 3) : first] if t.pos not in ("DET", "SYM", "PUNCT") or t.tag == "RB"]
    if {before[-1] if before else "", " ".join(before[-2:])} & scene.words.former:
        return True
    return bool(before) and before[-1] == "from" and _followed_by_to(tree, candidate)


def _followed_by_to(tree: Tree, candidate: Candidate) -> bool:
    """Does "to" with another number, date or name follow close behind?"""
    wanted = ("NUM",) if candidate.figure else ("NUM", "PROPN")
    after = tree.span_tokens(candidate.start, candidate.end).stop
    to = next((i for i in range(after, min(after + 4, len(tree.tokens))) if tree[i].text.lower() == "to"), None)
    return to is not None and any(t.pos in wanted for t in tree.tokens[to + 1 : to + 4])


def _around(tree: Tree, chain: list[int]) -> set[str]:
    return {lemma(tree, c) for i in chain for c in (i, *tree.children(i))}


def _points_ahead(tree: Tree, chain: list[int]) -> bool:
    """A future auxiliary, or an infinitive under "is"."""
    for i in chain:
        auxiliaries = {tree[c].text.lower() for c in tree.children(i, "aux")}
        if auxiliaries & _AHEAD or (tree[i].tag == "VB" and "to" in auxiliaries):
            return True
    return False


def _chain(tree: Tree, at: int) -> list[int]:
    """The value's own word and the words above it, up to the verb of its clause and what governs that verb's report."""
    above = [at, *tree.ancestors(at)]
    verbs = 0
    for n, i in enumerate(above):
        verbs += tree[i].pos in VERBS and tree[i].dep not in ("aux", "auxpass")
        if verbs == 3:
            return above[: n + 1]
    return above
