"""The sections that tell the story: articles, who and where, timeline, figures, quotes, facts, segments, problems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mi7facts.model import Date, Entity, EntityType, Fact
from mi7facts.render.page import ROWS, Page, file_name, shown_amount, shown_value

#: Headings of the entity types, in the order in which a reader asks.
_TYPES: tuple[tuple[EntityType, str], ...] = (
    ("person", "People"),
    ("organization", "Organisations"),
    ("group", "Groups"),
    ("place", "Places"),
    ("facility", "Buildings"),
    ("work", "Works"),
    ("event", "Events"),
    ("product", "Products"),
    ("law", "Laws"),
    ("language", "Languages"),
)
#: A calendar date: what a timeline can place.
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)")
#: Characters shown around a date, a figure or a segment's first words.
_NEAR = 60


def articles(page: Page) -> Iterator[RenderableType]:
    """Yield the articles with what is known about each."""
    shown = page.sheet.articles[:ROWS]
    rows = []
    for article in shown:
        facts = page.join([article.publisher, article.published, ", ".join(article.authors), file_name(article.path)])
        rows += [(page.text(article.id, "bold"), page.text(article.title or "(no title)")), (Text(""), facts)]
    yield page.grid(rows, (5, None))
    yield from page.rest(len(page.sheet.articles))


def who_and_where(page: Page) -> Iterator[RenderableType]:
    """Yield the names by type, the most mentioned first."""
    rows = []
    for kind, heading in _TYPES:
        named = sorted((e for e in page.sheet.entities if e.type == kind), key=lambda e: -len(e.mentions))
        if named:
            rows.append((page.text(heading, "bold"), page.text(_names(named))))
    if rows:
        yield page.grid(rows, (14, None))


def _names(named: Sequence[Entity]) -> str:
    words = [f"{e.name} ({len(e.mentions)})" if len(e.mentions) > 1 else e.name for e in named[:ROWS]]
    return ", ".join(words) + (f" and {len(named) - ROWS} more" if len(named) > ROWS else "")


def timeline(page: Page) -> Iterator[RenderableType]:
    """Yield the calendar dates in order, each once, with the words around its first mention."""
    days: dict[str, list[Date]] = {}
    for date in page.sheet.dates:
        if date.type in ("date", "time") and (day := _CALENDAR.match(date.value)):
            days.setdefault(day[0], []).append(date)
    rows = []
    for value in sorted(days)[:ROWS]:
        first = days[value][0]
        where = page.marked(str(first.article), (first.start, first.end), page.line(first.article, first.start, first.end), _NEAR)
        times = f" ({len(days[value])} times)" if len(days[value]) > 1 else ""
        rows.append((page.text(value, "bold"), Text.assemble(where, page.text(f" {first.article}{times}", "dim"))))
    if rows:
        yield page.grid(rows, (10, None))
    yield from page.rest(len(days))


def figures(page: Page) -> Iterator[RenderableType]:
    """Yield the figures in text order, with the words around them."""
    rows = []
    for figure in page.sheet.figures[:ROWS]:
        amount = shown_amount(figure.value, figure.low, figure.high, figure.comparator, figure.unit) or figure.text
        where = page.marked(
            str(figure.article), (figure.start, figure.end), page.line(figure.article, figure.start, figure.end), _NEAR // 2
        )
        counted = page.text(f"{figure.of or ''}{f' ({figure.about})' if figure.about else ''}")
        rows.append((page.text(amount, "bold"), counted, Text.assemble(where, page.text(f" {figure.article}", "dim"))))
    if rows:
        yield page.grid(rows, (16, 18, None))
    yield from page.rest(len(page.sheet.figures))


def quotes(page: Page) -> Iterator[RenderableType]:
    """Yield who said what."""
    rows = []
    for quote in page.sheet.quotes[:ROWS]:
        found = page.findings.get(str(quote.article))
        words = " ... ".join(found.article.text[a:b] for a, b in quote.spans) if found else ""
        short = words if len(words) <= 5 * _NEAR else words[: 5 * _NEAR] + "..."
        said = Text.assemble(page.text(short), page.text(f" {quote.article}", "dim"))
        rows.append((page.text(quote.speaker or "(nobody named)", "bold" if quote.speaker else "dim"), said))
    if rows:
        yield page.grid(rows, (20, None))
    yield from page.rest(len(page.sheet.quotes))


def facts(page: Page) -> Iterator[RenderableType]:
    """Yield each fact with its values and how they relate."""
    rows = []
    last = ""
    for fact in page.sheet.facts[:ROWS]:
        subject = fact.subject.name if fact.subject.name != last else ""
        last = fact.subject.name
        rows.append((page.text(subject, "bold"), page.text(_label(fact)), _values(page, fact)))
    if rows:
        yield page.grid(rows, (22, 20, None))
    yield from page.rest(len(page.sheet.facts))


def _label(fact: Fact) -> str:
    scope = ", ".join(part for part in (fact.scope.of, fact.scope.region, fact.scope.period) if part)
    return f"{fact.label} ({scope})" if scope else fact.label


def _values(page: Page, fact: Fact) -> Text:
    shown = page.text(" / ".join(shown_value(value) for value in fact.values))
    sources = sorted({e.article for value in fact.values for e in value.evidence})
    kind = fact.kind if fact.kind not in ("single", "compatible") else None
    style = "bold red" if kind == "conflict" else "dim"
    return Text.assemble(shown, " ", page.text(" ".join(sources), "dim"), page.text(f"{page.dot}{kind}" if kind else "", style))


def segments(page: Page) -> Iterator[RenderableType]:
    """Yield the roles of each article's stretches of text, with their first words."""
    for article, found in page.findings.items():
        yield page.join([page.source(article)], "bold")
        text = found.article.text
        rows = [
            (page.text(s.role, "bold"), page.text(" ".join(text[s.start : min(s.end, s.start + _NEAR * 2)].split())))
            for s in found.article.head.segments
            if s.role != "blank"
        ]
        yield page.grid(rows, (12, None))
        yield Text("")


def problems(page: Page) -> Iterator[RenderableType]:
    """Yield what was wrong with inputs."""
    for problem in page.sheet.problems[:ROWS]:
        place = f"{problem.path}:{problem.line}" if problem.path and problem.line else problem.path
        yield Padding(page.text(f"{place or ''} {problem.code} {problem.message}".strip()), (0, 0, 0, 2))
    yield from page.rest(len(page.sheet.problems))
