"""Explanations of what the annotators found: dates, figures, quotes, entities, with the words, the rule and the facts that rest on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from mi7facts.model import Date, Entity, Figure, Mention, Quote, Workings
from mi7facts.render.page import ROWS, Page, shown_amount
from mi7facts.render.rows import LABELS, Row, derivation_at, derived, shown_at, table, title

#: Characters shown around one of many mentions.
_NEAR = 60


def date(page: Page, item: Date, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    """Yield a date: its words, what they say, the anchor, the value, why, and what it is not."""
    article, span = str(item.article), (item.start, item.end)
    made = derivation_at(workings, article, span)
    rows: list[Row] = [*derived(page, made, item.text)] if made else [("value", item.value), ("anchor", item.anchor)]
    rows += [("EDTF", item.edtf), ("found by", "the grammar of dates"), ("confidence", f"{item.confidence:.2f}")]
    yield from title(page, item.id, item.value, [item.type])
    yield from shown_at(page, article, span, page.line(article, *span), _role(page, article, item.start))
    yield from table(page, [*rows, *_used(page, article, span)])


def figure(page: Page, item: Figure) -> Iterator[RenderableType]:
    """Yield a figure: its number, its unit, what it counts and whose it is."""
    article, span = str(item.article), (item.start, item.end)
    amount = shown_amount(item.value, item.low, item.high, item.comparator, item.unit) or item.text
    base = shown_amount(item.base_value, None, None, "=", item.base_unit or "") if item.base_unit not in (None, "", item.unit) else None
    yield from title(page, item.id, amount, ["figure", item.dimension])
    yield from shown_at(page, article, span, page.line(article, *span), _role(page, article, item.start))
    rows: list[Row] = [
        ("says", item.text), ("in base", base), ("counts", item.of), ("about", item.about),
        ("change", item.change if item.change != "=" else None), ("found by", "the grammar of figures; the parse for what it counts"),
    ]  # fmt: skip
    yield from table(page, [*rows, *_used(page, article, span)])


def quote(page: Page, item: Quote) -> Iterator[RenderableType]:
    """Yield a quote: who said it, by which words, by which sieve."""
    article, span = str(item.article), (item.start, item.end)
    yield from title(page, item.id, item.speaker or "(nobody named)", [f"{item.type} quote"])
    yield from shown_at(page, article, span, page.line(article, *span), _role(page, article, item.start))
    place = page.place(article, item.speaker_start) if item.speaker_start is not None else None
    named = f"“{item.speaker_text}” at {place}" if item.speaker_text and place else None
    cast = next((f"{e.id} {e.name}" for e in page.sheet.entities if e.id == item.entity), None)
    rows: list[Row] = [
        ("cue", item.cue), ("named by", named), ("who is", cast), ("said to", item.addressee), ("found by", item.rule or "no rule fired"),
    ]  # fmt: skip
    yield from table(page, rows)


def entity(page: Page, item: Entity) -> Iterator[RenderableType]:
    """Yield an entity: its names, where it is mentioned, and the facts about it."""
    kinds = [f"{len([m for m in item.mentions if m.kind == kind])} by {kind}" for kind in ("name", "noun", "pronoun")]
    yield from title(page, item.id, item.name, [item.type, *(k for k in kinds if not k.startswith("0 "))])
    facts = [f"{f.id} {f.subject.name}: {f.label}" for f in page.sheet.facts if f.subject.entity == item.id]
    rows: list[Row] = [
        ("also", ", ".join(item.aliases)), ("found by", f"the model {page.sheet.generator.model} and the rules of names"),
        *zip(("facts", *("" for _ in facts)), facts, strict=False),
    ]  # fmt: skip
    yield from table(page, rows)
    yield Text("")
    yield page.grid([(page.text(m.kind, "dim"), _mention(page, m)) for m in item.mentions[:ROWS]], (LABELS, None))
    yield from page.rest(len(item.mentions))


def _mention(page: Page, mention: Mention) -> Text:
    """A mention among its nearest words, and its place."""
    article, span = str(mention.article), (mention.start, mention.end)
    words = page.marked(article, span, page.line(article, *span), _NEAR)
    return Text.assemble(words, page.text(f" {page.place(article, mention.start)}", "dim"))


def _used(page: Page, article: str, span: tuple[int, int]) -> Iterator[Row]:
    """Yield the facts that a stretch of an article proves."""
    label = "proves"
    for fact in page.sheet.facts:
        if any(e.article == article and e.start < span[1] and span[0] < e.end for v in fact.values for e in v.evidence):
            yield label, f"{fact.id} {fact.subject.name}: {fact.label}"
            label = ""


def _role(page: Page, article: str, at: int) -> str | None:
    """The role of the segment that an offset stands in."""
    found = page.findings.get(article)
    segments = found.article.head.segments if found else ()
    return next((s.role for s in segments if s.start <= at < s.end), None)
