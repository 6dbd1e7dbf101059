"""The text view of a sheet: conflicts first, then updates, articles, who and where, timeline, figures, quotes, facts.

Readable in 80 columns and without colour. Decides the order and the frame; the sections write themselves.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from mi7facts.model import Findings, Sheet
from mi7facts.render import disagreements, overview
from mi7facts.render.escape import harmless
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
    page = Page(sheet, findings, view)
    out = io.StringIO()
    # an empty environment: the view decides, not COLUMNS or NO_COLOR once more
    console = Console(
        file=out, width=view.width, force_terminal=view.colour, color_system="standard" if view.colour else None,
        no_color=not view.colour, highlight=False, markup=False, emoji=False, legacy_windows=False, force_jupyter=False, _environ={},
    )  # fmt: skip
    console.print(_opening(page))
    for title, part, fill in _SECTIONS:
        rows = list(fill(page)) if part is None or view.shows(part) else []
        if rows:
            console.print(_heading(page, title))
            console.print(*rows, sep="\n")
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    text = harmless("\n".join(lines).strip("\n") + "\n")
    return text.encode("ascii", "backslashreplace").decode("ascii") if view.ascii_only else text


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
