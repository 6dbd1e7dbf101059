"""Explanations of facts, values, conflicts and updates: each value with its proof and its rule, and how the values stand to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mi7facts.model import Conflict, Evidence, Fact, Relation, Update, Value, Workings
from mi7facts.render.page import Page, shown_value
from mi7facts.render.rows import Row, derivation_at, derived, proof, table, title

#: Places shown for one value.
PROOFS = 5


def fact(page: Page, item: Fact, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    """Yield a fact with all its values, how they stand to each other, and which one stands."""
    yield from _head(page, item)
    for one in item.values:
        yield from _block(page, item, one, workings)
    yield Text("")
    yield from table(page, [*_relations(page, item), *_suggested(item)])


def value(page: Page, item: Value, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    """Yield one value of a fact, and its rivals with why they lost or did not."""
    around = next(f for f in page.sheet.facts if any(v.id == item.id for v in f.values))
    yield from _head(page, around)
    yield from _block(page, around, item, workings)
    rivals = [v for v in around.values if v.id != item.id]
    yield Text("")
    yield from table(page, [*_rivals(around, item, rivals), *_suggested(around)])


def disagreement(page: Page, item: Conflict | Update, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    """Yield a conflict or an update with its values, each proved."""
    around = next(f for f in page.sheet.facts if f.id == item.fact)
    facets = [item.kind, item.severity, item.where] if isinstance(item, Conflict) else [item.kind]
    yield from title(page, item.id, f"{item.subject.name}: {around.label}", [*facets, item.reason, f"of {item.fact}"])
    yield Padding(page.text(item.explanation), (0, 0, 0, 2))
    for one in item.values:
        yield from _block(page, around, one, workings)
    yield Text("")
    yield from table(page, _suggested(around))


def _head(page: Page, item: Fact) -> Iterator[RenderableType]:
    scope = {"of": item.scope.of, "region": item.scope.region, "period": item.scope.period, "event": item.scope.event}
    facets = [item.kind, "one value at a time" if item.functional else "may have several values"]
    yield from title(page, item.id, f"{item.subject.name}: {item.label}", facets)
    links = [f"“{link.alias}” is taken for it: {link.rule}, {link.confidence:.2f}" for link in item.subject.links]
    rows: list[Row] = [("also", ", ".join(item.subject.aliases)), *((label, text) for label, text in scope.items())]
    yield from table(page, [*rows, *zip(("names", *("" for _ in links)), links, strict=False)])


def _block(page: Page, around: Fact, item: Value, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    """Yield a value: what it is, its places, and for each the rule that made it."""
    modality = item.modality if item.modality != "stated" else None
    dated = f"as of {item.as_of}" if item.as_of else None
    voices = f"{item.support.articles} articles, {item.support.independent} independent" if item.support.articles > 1 else None
    rank = item.rank if item.rank != "normal" else None
    yield Text("")
    yield from title(page, item.id, shown_value(item), [modality, rank, dated, f"confidence {item.confidence:.2f}", voices])
    for evidence in item.evidence[:PROOFS]:
        yield from proof(page, evidence)
        yield from table(page, _rules(page, around, item, evidence, workings))
    if len(item.evidence) > PROOFS:
        yield page.text(f"  and {len(item.evidence) - PROOFS} more places", "dim")


def _rules(page: Page, around: Fact, item: Value, evidence: Evidence, workings: Mapping[str, Workings]) -> Iterator[Row]:
    span = (evidence.start, evidence.end)
    known = workings.get(evidence.article)
    carriers = known.carriers if known else ()
    carrier = next((c for c in carriers if (c.start, c.end) == span and c.attribute == around.attribute), None)
    if carrier:
        rule = f"{around.attribute} in {carrier.source}" if carrier.source else "no entry of the registry: its own words are the key"
        yield "found by", f"{rule}, by “{carrier.word}”" if carrier.word else rule
    made = derivation_at(workings, evidence.article, span) if item.type in ("date", "weekday") else None
    if made:
        yield from derived(page, made, evidence.text)


def _relations(page: Page, item: Fact) -> Iterator[Row]:
    """Yield how the values stand to each other, in the words of conflicts and updates where there are any."""
    both: tuple[Conflict | Update, ...] = (*page.sheet.conflicts, *page.sheet.updates)
    told = {frozenset(v.id for v in one.values): one for one in both if one.fact == item.id}
    for relation in item.relations:
        one = told.get(frozenset(relation.values))
        between = f"{' and '.join(relation.values)}, {relation.reason}"
        yield relation.kind, f"{between} ({one.id}): {one.explanation}" if one else between


def _rivals(item: Fact, own: Value, rivals: list[Value]) -> Iterator[Row]:
    for rival in rivals:
        ties = [r for r in item.relations if {own.id, rival.id} <= set(r.values)]
        why = ", ".join(_why(r, own, rival) for r in ties) or "not compared with it"
        yield "rival", f"{rival.id} {shown_value(rival)}: {why}"


def _why(relation: Relation, own: Value, rival: Value) -> str:
    if relation.suggested == own.id:
        return f"{relation.kind}, lost by {relation.reason}"
    if relation.suggested == rival.id:
        return f"{relation.kind}, won by {relation.reason}"
    return f"{relation.kind}, {relation.reason}"


def _suggested(item: Fact) -> Iterator[Row]:
    if len(item.values) > 1:
        yield "suggested", f"{item.suggested.value_id or 'none'}: {item.suggested.reason}"
