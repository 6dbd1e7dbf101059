"""The sections that matter most: conflicts and updates, each value with its source and the sentence that it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mi7facts.model import Conflict, Update, Value
from mi7facts.render.page import Page, shown_value

#: Sentences shown for one value; more prove nothing new to a reader.
PROOFS = 3
#: The value's column.
VALUE_WIDTH = 16
_SEVERITY = {"high": "bold red", "medium": "bold yellow", "low": "bold"}


def conflicts(page: Page) -> Iterator[RenderableType]:
    """Yield the conflicts, in the sheet's order."""
    for number, conflict in enumerate(page.sheet.conflicts, 1):
        title = _title(page, number, conflict, _SEVERITY[conflict.severity])
        yield from _item(page, title, conflict, [f"{conflict.severity} severity", conflict.where, conflict.reason])


def updates(page: Page) -> Iterator[RenderableType]:
    """Yield the updates, the earlier value first."""
    for number, update in enumerate(page.sheet.updates, 1):
        yield from _item(page, _title(page, number, update, "bold cyan"), update, [update.reason])


def _title(page: Page, number: int, item: Conflict | Update, style: str) -> Text:
    label = next((fact.label for fact in page.sheet.facts if fact.id == item.fact), item.attribute)
    return Text.assemble("\n" if number > 1 else "", page.text(f"{number}. ", style), page.text(f"{item.subject.name}: {label}", "bold"))


def _item(page: Page, title: Text, item: Conflict | Update, facets: list[str]) -> Iterator[RenderableType]:
    yield title
    yield Padding(page.join(facets), (0, 0, 0, 2))
    yield Padding(page.text(item.explanation), (0, 0, 1, 2))
    rows: list[tuple[RenderableType, RenderableType]] = []
    for value in item.values:
        rows += _rows(page, value, item.suggested)
    yield page.grid(rows, (VALUE_WIDTH, None))


def _rows(page: Page, value: Value, suggested: str | None) -> Iterator[tuple[RenderableType, RenderableType]]:
    """Yield the lines of one value: its sentences and where they stand; on the left the value, and whether it is the suggested one."""
    left = [page.text(shown_value(value), "bold")]
    if value.id == suggested:
        left.append(page.text("(suggested)", "green"))
    modality = value.modality if value.modality != "stated" else None
    lines: list[Text] = []
    for evidence in value.evidence[:PROOFS]:
        lines += page.proof(evidence, modality)
    if len(value.evidence) > PROOFS:
        lines.append(page.text(f"and {len(value.evidence) - PROOFS} more places", "dim"))
    for i in range(max(len(left), len(lines))):
        yield left[i] if i < len(left) else Text(""), lines[i] if i < len(lines) else Text("")
