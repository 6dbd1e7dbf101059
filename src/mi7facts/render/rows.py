"""What all explanations share: labelled rows, a place in its sentence, and how a date came by its value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mi7facts.model import Derivation, Evidence, Workings
from mi7facts.render.page import Page
from mi7facts.text import Span

#: A label and what it says; no label goes on with the row above, None says nothing.
Row = tuple[str, str | None]
#: The labels' column.
LABELS = 12


def title(page: Page, own: str, name: str, facets: Iterable[str | None] = ()) -> Iterator[RenderableType]:
    """Yield the heading of an item: its id, its name, what it is."""
    yield Text.assemble(page.text(own, "bold cyan"), "  ", page.text(name, "bold"))
    line = page.join([*facets])
    if line.plain:
        yield Padding(line, (0, 0, 0, 2))


def table(page: Page, rows: Iterable[Row]) -> Iterator[RenderableType]:
    """Yield the rows that say something, in two columns."""
    told = [(page.text(label, "dim"), page.text(text)) for label, text in rows if text]
    if told:
        yield page.grid(told, (LABELS, None))


def shown_at(page: Page, article: str, span: Span, around: Span, *more: str | None) -> Iterator[RenderableType]:
    """Yield words marked in their sentence, and where they stand."""
    yield Padding(page.marked(article, span, around), (0, 0, 0, 2))
    yield Padding(page.join([page.place(article, span[0]), page.source(article), *more]), (0, 0, 0, 2))


def proof(page: Page, evidence: Evidence) -> Iterator[RenderableType]:
    """Yield an evidence in its sentence, where it stands, and whose words it is."""
    said = f"said by {evidence.speaker}" if evidence.speaker else "in a quote" if evidence.in_quote else None
    span = (evidence.start, evidence.end)
    yield from shown_at(page, evidence.article, span, evidence.sentence, evidence.segment, said)


def derivation_at(workings: Mapping[str, Workings], article: str, span: Span) -> Derivation | None:
    """Return how the date around a span came by its value."""
    known = workings.get(article)
    dates = known.dates if known else ()
    return next((d for d in dates if d.start <= span[0] and span[1] <= d.end), None)


def derived(page: Page, made: Derivation, text: str) -> Iterator[Row]:
    """Yield how a date came by its value: what the words say, the anchor, the sum of both, why, and what it is not."""
    arrow = "->" if page.view.ascii_only else "→"
    yield "says", made.symbolic
    yield "anchor", made.anchor or ("none" if made.symbolic != made.value or made.reasons else "none is needed")
    if made.anchor or made.symbolic != made.value:
        yield "result", f"“{text}”{f' + {made.anchor}' if made.anchor else ''} {arrow} {made.value}"
    yield from zip(("because", *("" for _ in made.reasons)), made.reasons, strict=False)
    yield from zip(("not", *("" for _ in made.rivals)), (f"{r.value}: {r.lost}" for r in made.rivals), strict=False)
