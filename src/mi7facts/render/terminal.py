"""The text view of a sheet: conflicts first, then updates, articles, who and where, timeline, figures, quotes, facts.

Readable in 80 columns and without colour. Decides the order and the frame; the sections write themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from mi7facts.model import Findings, Sheet
from mi7facts.render import disagreements, overview
from mi7facts.render.console import printed
from mi7facts.render.json import Part
from mi7facts.render.page import Page, View

#: Title, part that `--only` names (None: always), and what fills the section.
_SECTIONS: tuple[tuple[str, Part | None, Callable[[Page], Iterator[RenderableType]]], ...] = (
    ("Conflicts", "facts", disagreements.conflicts),
    ("Updates", "facts", disagreements.updates),
    ("Articles", None, overview.articles),
    ("Who and where", "entities", overview.who_and_where),
    ("Timeline", "dates", overview.timeline),
    ("Figures", "figures", overview.figures),
    ("Quotes", "quotes", overview.quotes),
    ("Facts", "facts", overview.facts),
    ("Segments", "segments", overview.segments),
    ("Problems", None, overview.problems),
)


def text_view(sheet: Sheet, findings: Iterable[Findings], view: View) -> str:
    """Return the sheet as text for a reader; the findings bring the articles' words."""
    return printed(_everything(Page(sheet, findings, view)), view)


def _everything(page: Page) -> Iterator[RenderableType]:
    yield _opening(page)
    for title, part, fill in _SECTIONS:
        rows = list(fill(page)) if part is None or page.view.shows(part) else []
        if rows:
            yield _heading(page, title)
            yield from rows


def _opening(page: Page) -> Text:
    sheet = page.sheet
    counts = [
        (len(sheet.articles), "article"),
        (len(sheet.facts), "fact"),
        (len(sheet.conflicts), "conflict"),
        (len(sheet.updates), "update"),
    ]
    return page.join([f"{number:,} {noun}{'' if number == 1 else 's'}" for number, noun in counts], "bold")


def _heading(page: Page, title: str) -> Text:
    line = ("-" if page.view.ascii_only else "─") * (page.view.width - len(title) - 1)
    return Text.assemble("\n", (title, "bold"), " ", (line, "dim"))
