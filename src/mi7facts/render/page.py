"""What all sections of the text view share: the sheet with its articles' texts, the look, and words shown in their sentence.

Article text becomes `rich.text.Text` here and nowhere else, made visible first; it is never read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import UnsetType
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mi7facts.model import Evidence, Findings, Record, Sheet, SheetArticle, Value
from mi7facts.render.escape import one_line
from mi7facts.render.json import Part
from mi7facts.text import Span, in_context, line_column

#: Characters of a sentence shown on each side of the words that count.
REACH = 160
#: Rows a section shows before it says how many more there are.
ROWS = 20
#: Characters shown of any one string: a title of 50 kB must not bury the sheet.
LONGEST = 1000
#: Unit codes that a reader does not know by sight.
_UNITS = {"a": "years", "mo": "months", "wk": "weeks", "d": "days", "Cel": "°C", "[degF]": "°F"}
_COMPARATORS = {"~": "about ", "<": "under ", "<=": "at most ", ">": "over ", ">=": "at least "}


class View(Record, frozen=True, kw_only=True):
    """How a text view is to look. No parts means all but the segments."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False
    parts: frozenset[Part] = frozenset()

    def shows(self, part: Part) -> bool:
        """Is this part of the sheet wanted?"""
        return part in self.parts if self.parts else part != "segments"


class Page:
    """A sheet with the texts of its articles, and ways to write them."""

    def __init__(self, sheet: Sheet, findings: Iterable[Findings], view: View) -> None:
        self.sheet = sheet
        self.view = view
        self.dot = " | " if view.ascii_only else " · "
        self.dash = "-" if view.ascii_only else "–"
        heads = {(f.article.head.path, f.article.head.id, f.article.head.sha256): f for f in findings}
        self.articles: dict[str, SheetArticle] = {a.id: a for a in sheet.articles}
        self.findings = {a.id: heads[a.path, a.source_id, a.sha256] for a in sheet.articles if (a.path, a.source_id, a.sha256) in heads}

    def text(self, text: str, style: str = "") -> Text:
        """Write a string of the articles' (or ours) on one line, made visible."""
        shown = one_line(text if len(text) <= LONGEST else text[:LONGEST] + "…")
        return Text(shown.replace("…", "...") if self.view.ascii_only else shown, style=style)

    def join(self, parts: Sequence[str | None], style: str = "dim") -> Text:
        """Write what is there of several things, with dots between."""
        return self.text(self.dot.join(part for part in parts if part), style)

    def marked(self, article: str, span: Span, around: Span, reach: int = REACH) -> Text:
        """Show a span in its sentence: the words coloured, or in brackets where there is no colour."""
        found = self.findings.get(article)
        if found is None:
            return Text("")
        before, words, after = in_context(found.article.text, span, around, reach)
        if self.view.colour:
            return Text.assemble(self.text(before), self.text(words, "bold yellow"), self.text(after))
        return Text.assemble(self.text(before), "[", self.text(words), "]", self.text(after))

    def source(self, article: str) -> str:
        """Name an article shortly: its id, who published it (or its file), when."""
        known = self.articles.get(article)
        if known is None:
            return article
        return self.dot.join(part for part in (known.id, known.publisher or file_name(known.path), known.published) if part)

    def line(self, article: str | UnsetType, start: int, end: int) -> Span:
        """Return the span of the line that a stretch of an article stands in."""
        found = self.findings.get(str(article))
        text = found.article.text if found else ""
        stop = text.find("\n", end)
        return text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text)

    def place(self, article: str, offset: int) -> str:
        """Name a place as editors do: `file:line:column`, both from 1."""
        found = self.findings.get(article)
        if found is None:
            return article
        line, column = line_column(found.article.text, offset)
        return f"{found.article.head.path}:{line}:{column}"

    def proof(self, evidence: Evidence, *more: str | None) -> list[Text]:
        """Show the sentence of an evidence, and below it where it stands."""
        said = f"said by {evidence.speaker}" if evidence.speaker else "in a quote" if evidence.in_quote else None
        place = evidence.segment if evidence.segment not in ("body", "headline") else None
        sentence = self.marked(evidence.article, (evidence.start, evidence.end), evidence.sentence)
        return [sentence, self.join([self.source(evidence.article), place, said, *more])]

    def grid(self, rows: Iterable[Sequence[RenderableType]], widths: Sequence[int | None]) -> RenderableType:
        """Set rows in columns: at most so many characters each, None for what is left."""
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for limit in widths:
            table.add_column(max_width=limit, min_width=limit, ratio=None if limit else 1, overflow="fold")
        for row in rows:
            table.add_row(*row)
        return Padding(table, (0, 0, 0, 2))

    def rest(self, count: int) -> list[RenderableType]:
        """Say how many rows are not shown."""
        return [Padding(self.text(f"and {count - ROWS:,} more: --format json has them all", "dim"), (0, 0, 0, 2))] if count > ROWS else []


def file_name(path: str) -> str:
    """Return the last part of a path."""
    return path.rstrip("/").rsplit("/", 1)[-1]


def shown_number(number: float) -> str:
    """Write a number with thousands apart and nothing after the point that says nothing."""
    if isinstance(number, int) or number.is_integer():
        return f"{number:,.0f}" if abs(number) < 1e15 else f"{number:.6g}"
    if 1e5 <= abs(number) < 1e15:
        return f"{number:,.1f}".removesuffix(".0")
    return f"{number:,.6g}"


def shown_amount(value: float | None, low: float | None, high: float | None, comparator: str, unit: str) -> str:
    """Write a figure: bound words, the number or the range, the unit."""
    if value is not None:
        number = shown_number(value)
    elif low is not None and high is not None:
        number = f"{shown_number(low)} to {shown_number(high)}"
    elif low is not None:
        number, comparator = shown_number(low), comparator if comparator in (">", ">=") else ">="
    elif high is not None:
        number, comparator = shown_number(high), comparator if comparator in ("<", "<=") else "<="
    else:
        return ""
    return f"{_COMPARATORS.get(comparator, '')}{number}{'' if unit in ('', '%') else ' '}{shown_unit(unit)}"


def shown_unit(unit: str) -> str:
    """Write a unit code as a reader knows it: years for `a`, mi for `[mi_i]`."""
    return _UNITS.get(unit) or (unit[1:-1].removesuffix("_i") if unit.startswith("[") and unit.endswith("]") else unit)


def shown_value(value: Value) -> str:
    """Write the value of a fact as a reader wants it."""
    if value.type == "figure":
        number = value.value if isinstance(value.value, int | float) else None
        low, high = value.low if isinstance(value.low, int | float) else None, value.high if isinstance(value.high, int | float) else None
        shown = shown_amount(number, low, high, value.comparator or "=", value.unit or "") or value.text
    else:
        shown = value.name if isinstance(value.name, str) else str(value.value if value.value is not None else value.text)
    return f"not {shown}" if value.polarity == "-" else shown
