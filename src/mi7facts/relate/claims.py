"""Find the claims of an annotated article: for each value in a sentence, the attribute that its words carry, and whom that is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mi7facts.model import Amount, Claim, Findings, Modality, Polarity, Reading, Record, Scope, Subject
from mi7facts.relate.candidates import Candidate, candidates
from mi7facts.relate.echo import echoed
from mi7facts.relate.evidence import evidence_at
from mi7facts.relate.frames import Match, find_matches
from mi7facts.relate.links import find_links
from mi7facts.relate.modality import find_modality
from mi7facts.relate.openkeys import open_key, open_subject
from mi7facts.relate.registry import Attribute
from mi7facts.relate.revision import find_cue
from mi7facts.relate.scene import Scene
from mi7facts.relate.scope import find_scope, period
from mi7facts.relate.setting import find_setting
from mi7facts.relate.victims import find_victims
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
        claims=tuple(s.claim for s in stated(scene)),
        links=find_links(scene),
    )


class Stated(Record, frozen=True, kw_only=True):
    """A claim and what made it: no match where only the figure's own words did."""

    claim: Claim
    tree: Tree
    match: Match | None = None


def stated(scene: Scene) -> Iterator[Stated]:
    """Yield the claims of the article in text order, then where its event took place."""
    places: list[Amount] = []
    for one in _stated(scene):
        if one.claim.attribute == "place":
            places.append(one.claim.amount)
        yield one
    yield from _setting(scene, tuple(places))


def _stated(scene: Scene) -> Iterator[Stated]:
    earlier: Sequence[Match] = ()
    for tree in scene.trees:
        found = candidates(scene, tree)
        matches = [*find_matches(scene, tree, found)]
        taken = {m.candidate.start for m in matches}
        left = [c for c in found if c.figure and c.start not in taken]
        echoes = [m for c in left if (m := echoed(scene, tree, c, earlier if scene.before(tree) else ()))]
        for match in (*matches, *echoes, *find_victims(scene, tree)):
            yield _claim(scene, tree, match, find_scope(scene, tree, match, found))
        for candidate in left:
            if all(m.candidate is not candidate for m in echoes):
                yield from _open_claim(scene, tree, candidate, found)
        earlier = matches


def _setting(scene: Scene, places: tuple[Amount, ...]) -> Iterator[Stated]:
    """Where the story's event took place, by the dateline, if no clause says so."""
    setting = find_setting(scene, places)
    if setting:
        tree, match = setting
        yield _claim(scene, tree, match, Scope())


def _claim(scene: Scene, tree: Tree, match: Match, scope: Scope) -> Stated:
    meant: tuple[Modality, Polarity] = ("stated", "+") if match.aside else find_modality(scene, tree, match.candidate)
    cue = None if match.aside else find_cue(scene, tree, match.candidate, match.trigger)
    subject, attribute = match.referent.subject(), match.entry.attribute
    sure = round(SURE - STEP * match.distance, 2)
    claim = _record(scene, subject, match.entry.key, attribute, match.candidate, scope, meant, cue, sure)
    return Stated(claim=claim, tree=tree, match=match)


def _open_claim(scene: Scene, tree: Tree, candidate: Candidate, found: tuple[Candidate, ...]) -> Iterator[Stated]:
    key = open_key(scene, tree, candidate)
    referent = open_subject(scene, tree, candidate, key.noun) if key else None
    if key is None or referent is None:
        return
    attribute = Attribute(label=key.key.replace("_", " "), value="figure")
    meant, cue = find_modality(scene, tree, candidate), find_cue(scene, tree, candidate, candidate.at)
    scope = Scope(period=period(tree, candidate, found))
    yield Stated(claim=_record(scene, referent.subject(), key.key, attribute, candidate, scope, meant, cue, OPEN), tree=tree)


def _record(
    scene: Scene,
    subject: Subject,
    key: str,
    attribute: Attribute,
    candidate: Candidate,
    scope: Scope,
    meant: tuple[Modality, Polarity],
    cue: str | None,
    confidence: float,
) -> Claim:
    return Claim(
        subject=subject,
        attribute=key,
        label=attribute.label,
        functional=attribute.functional,
        cumulative=attribute.cumulative,
        tolerance=attribute.tolerance,
        scope=scope,
        amount=candidate.amount,
        modality=meant[0],
        polarity=meant[1],
        cue=cue,
        confidence=confidence,
        evidence=evidence_at(scene, candidate.start, candidate.end),
    )
