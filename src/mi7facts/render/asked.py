"""What in a sheet somebody asks about: by id (f1, f1.v2, c1, u1, d3, n2, q1, e4), or by words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.model import Conflict, Date, Entity, Fact, Figure, Quote, Sheet, Update, Value

Find = Date | Figure | Quote | Entity
Item = Fact | Value | Conflict | Update | Find

#: How ids look. What looks like one and is none is a slip, not words to look for.
ID = re.compile(r"(?:[fcudnqe]\d+|f\d+\.v\d+)", re.ASCII)


def asked(sheet: Sheet, ask: str) -> list[Item]:
    """Return the items that an id or words name, in the sheet's order; facts before what they were made from."""
    ask = ask.strip()
    if ID.fullmatch(ask):
        return [item for item in _items(sheet) if item.id == ask]
    words = ask.casefold().split()
    if not words:
        return []
    facts: list[Item] = [fact for fact in sheet.facts if all(word in _about(fact) for word in words)]
    finds: tuple[Find, ...] = (*sheet.dates, *sheet.figures, *sheet.quotes, *sheet.entities)
    return facts or [item for item in finds if _says(item, " ".join(words))]


def kinds(sheet: Sheet) -> list[str]:
    """Return the ids that a sheet has, as ranges: `f1 to f9`."""
    groups = (sheet.facts, sheet.conflicts, sheet.updates, sheet.dates, sheet.figures, sheet.quotes, sheet.entities)
    ends = [(group[0].id, group[-1].id) for group in groups if group]
    return [first if first == last else f"{first} to {last}" for first, last in ends]


def _items(sheet: Sheet) -> Iterator[Item]:
    yield from sheet.facts
    yield from (value for fact in sheet.facts for value in fact.values)
    for group in (sheet.conflicts, sheet.updates, sheet.dates, sheet.figures, sheet.quotes, sheet.entities):
        yield from group


def _about(fact: Fact) -> str:
    """All words by which a fact may be asked for."""
    scope = (fact.scope.region, fact.scope.period, fact.scope.event, fact.scope.of)
    values = [text for v in fact.values for text in (v.text, str(v.value)) if text]
    parts = (fact.subject.name, *fact.subject.aliases, fact.attribute, fact.label, *(s for s in scope if s), *values)
    return "\n".join(parts).casefold()


def _says(item: Find, words: str) -> bool:
    if isinstance(item, Quote):
        return words in (item.speaker or "").casefold()
    names = (item.name, *item.aliases) if isinstance(item, Entity) else (item.text,)
    return any(words in " ".join(name.casefold().split()) for name in names)
