"""Find the claims of an annotated article: for each value in a sentence, the attribute that its words carry, and whom that is about."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Claim, Findings, Reading, Scope
from mi7facts.relate.candidates import Candidate, candidates
from mi7facts.relate.evidence import evidence_at
from mi7facts.relate.frames import Match, find_matches
from mi7facts.relate.links import find_links
from mi7facts.relate.modality import find_cue, find_modality
from mi7facts.relate.openkeys import open_key, open_subject
from mi7facts.relate.registry import Attribute
from mi7facts.relate.scene import Scene
from mi7facts.relate.scope import find_scope
from mi7facts.syntax import Tree

#: A frame of the registry fired, or only the figure's own words; each step away from the trigger costs a little.
SURE, OPEN, STEP = 0.95, 0.6, 0.03


def relate(reading: Reading) -> Findings:
    """Return the article's findings: its annotations without the syntax, and the claims that they make."""
    scene = Scene(reading)
    return Findings(
        article=reading.article,
        entities=reading.entities,
        dates=reading.dates,
        figures=reading.figures,
        quotes=reading.quotes,
        claims=tuple(claim for tree in scene.trees for claim in _claims(scene, tree)),
        links=find_links(scene),
    )


def _claims(scene: Scene, tree: Tree) -> Iterator[Claim]:
    found = candidates(scene, tree)
    matches = find_matches(scene, tree, found)
    for match in matches:
        yield _claim(scene, tree, match, found)
    taken = {m.candidate.start for m in matches}
    for candidate in found:
        if candidate.figure and candidate.start not in taken:
            yield from _open_claim(scene, tree, candidate)


def _claim(scene: Scene, tree: Tree, match: Match, found: tuple[Candidate, ...]) -> Claim:
    attribute, candidate = match.entry.attribute, match.candidate
    value = candidate.amount.value if candidate.amount.type == "date" else None
    published = scene.reading.article.head.published
    modality, polarity = find_modality(scene, tree, candidate.at, attribute, str(value) if value else None, published)
    return Claim(
        subject=match.referent.subject(),
        attribute=match.entry.key,
        label=attribute.label,
        functional=attribute.functional,
        cumulative=attribute.cumulative,
        tolerance=attribute.tolerance,
        scope=find_scope(scene, tree, match, found),
        amount=candidate.amount,
        modality=modality,
        polarity=polarity,
        cue=find_cue(scene, tree, candidate.at, match.trigger),
        confidence=round(SURE - STEP * match.distance, 2),
        evidence=evidence_at(scene, candidate.start, candidate.end),
    )


def _open_claim(scene: Scene, tree: Tree, candidate: Candidate) -> Iterator[Claim]:
    key, referent = open_key(scene, tree, candidate), open_subject(scene, tree, candidate)
    if key is None or referent is None:
        return
    attribute = Attribute(label=key.replace("_", " "), value="figure")
    modality, polarity = find_modality(scene, tree, candidate.at, attribute, None, scene.reading.article.head.published)
    yield Claim(
        subject=referent.subject(),
        attribute=key,
        label=attribute.label,
        functional=True,
        cumulative=False,
        tolerance=attribute.tolerance,
        scope=Scope(),
        amount=candidate.amount,
        modality=modality,
        polarity=polarity,
        cue=find_cue(scene, tree, candidate.at, candidate.at),
        confidence=OPEN,
        evidence=evidence_at(scene, candidate.start, candidate.end),
    )
