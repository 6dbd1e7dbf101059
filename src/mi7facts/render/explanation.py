"""The view behind `explain`: each item that was asked about, and all that proves it or speaks against it.

Decides the frame. How facts, conflicts and updates are told is settled.py's, how dates, figures, quotes and entities are, found.py's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from mi7facts.model import Conflict, Date, Fact, Figure, Quote, Update, Value, Workings
from mi7facts.render import found, settled
from mi7facts.render.asked import Item
from mi7facts.render.console import printed
from mi7facts.render.page import Page

#: Items told at once; who asks for more asks too much.
MOST = 10


def explanation(items: Sequence[Item], page: Page, workings: Mapping[str, Workings]) -> str:
    """Return what can be told about the items; workings by the articles' ids in the sheet."""
    return printed(_everything(items, page, workings), page.view)


def articles_of(items: Sequence[Item]) -> list[str]:
    """Return the articles whose words the explanation of the items needs, by their ids in the sheet."""
    return list(dict.fromkeys(article for item in items[:MOST] for article in _articles(item)))


def _articles(item: Item) -> Iterator[str]:
    match item:
        case Fact() | Conflict() | Update():
            yield from (e.article for value in item.values for e in value.evidence)
        case Value():
            yield from (e.article for e in item.evidence)
        case Date() | Figure() | Quote():
            yield str(item.article)


def _everything(items: Sequence[Item], page: Page, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    for number, item in enumerate(items[:MOST]):
        if number:
            yield Text("")
        yield from _one(item, page, workings)
    if len(items) > MOST:
        yield Text("")
        yield page.text(f"and {len(items) - MOST:,} more: ask for one of {', '.join(item.id for item in items[MOST : 2 * MOST])}")


def _one(item: Item, page: Page, workings: Mapping[str, Workings]) -> Iterator[RenderableType]:
    match item:
        case Fact():
            return settled.fact(page, item, workings)
        case Value():
            return settled.value(page, item, workings)
        case Conflict() | Update():
            return settled.disagreement(page, item, workings)
        case Date():
            return found.date(page, item, workings)
        case Figure():
            return found.figure(page, item)
        case Quote():
            return found.quote(page, item)
        case _:
            return found.entity(page, item)
