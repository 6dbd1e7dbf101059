"""How a statement is meant: as a fact, a plan, a forecast, a claim, a denial, or something that used to hold; and which word revises it."""

from __future__ import annotations

from mi7facts.model import Modality, Polarity
from mi7facts.relate.registry import Attribute
from mi7facts.relate.scene import Scene, is_any, lemma
from mi7facts.syntax import VERBS, Tree


def find_modality(
    scene: Scene, tree: Tree, at: int, attribute: Attribute, value: str | None, published: str | None
) -> tuple[Modality, Polarity]:
    """Return modality and polarity of what is said around a value; `value` and `published` are ISO dates where they are known."""
    words = scene.words.modality
    chain = _chain(tree, at)
    around = {lemma(tree, c) for i in chain for c in (i, *tree.children(i))}
    governing = {lemma(tree, i) for i in chain}
    if governing & words["denied"]:
        return "denied", "-"
    if any(tree.children(i, "neg") for i in chain if tree[i].pos in VERBS):
        return "stated", "-"
    if governing & words["claimed"]:
        return "claimed", "+"
    if around & words["past"] and not _points_ahead(tree, chain):
        return "past", "+"
    if attribute.value == "date":
        return ("planned" if _is_plan(tree, chain, around, words, value, published) else "stated"), "+"
    if governing & words["forecast"]:
        return "forecast", "+"
    return ("planned" if governing & words["planned"] or _points_ahead(tree, chain) else "stated"), "+"


def _is_plan(
    tree: Tree, chain: list[int], around: set[str], words: dict[str, frozenset[str]], value: str | None, published: str | None
) -> bool:
    if around & (words["planned"] | words["forecast"]) or _points_ahead(tree, chain):
        return True
    finite = next((tree[i].tag for i in chain if tree[i].tag in ("VBZ", "VBP", "VBD")), "")
    return finite in ("VBZ", "VBP") and not (value and published and value < published[: len(value)])


def _points_ahead(tree: Tree, chain: list[int]) -> bool:
    """A future auxiliary, or an infinitive under "is"."""
    for i in chain:
        auxiliaries = {tree[c].text.lower() for c in tree.children(i, "aux")}
        if auxiliaries & {"will", "'ll", "’ll", "shall", "may", "might"} or (tree[i].tag == "VB" and "to" in auxiliaries):
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


def find_cue(scene: Scene, tree: Tree, at: int, trigger: int) -> str | None:
    """Return the word that makes a value a revision ("risen to", "postponed") or a correction, None where there is none."""
    revision = scene.words.revision
    corrected = next((tree[i].text for i in range(len(tree.tokens)) if is_any(tree, i, revision["corrected"])), None)
    if corrected:
        return corrected
    for i in [at, *tree.ancestors(at)][:5]:
        if is_any(tree, i, revision["updated"]) and tree[i].pos == "VERB" and i != trigger:
            particle = next((tree[c].text for c in tree.children(i, "prt", "prep") if c > i), "")
            return f"{tree[i].text} {particle}".strip()
    return None
