"""Find the figures of an article: amounts on the raw text, composed, vetoed, then compared and given their nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest

import msgspec

from mi7facts.annotate.figures.ages import is_age
from mi7facts.annotate.figures.amounts import Amount, find_amounts, years
from mi7facts.annotate.figures.carried import carried, listed_age
from mi7facts.annotate.figures.compare import bound, change, comparator, compared
from mi7facts.annotate.figures.counted import Counted, counted, head_noun
from mi7facts.annotate.figures.grammar import compose
from mi7facts.annotate.figures.money import home_dollar, in_dollars
from mi7facts.annotate.figures.multiples import counted_times, is_multiple, multiplied, says_times
from mi7facts.annotate.figures.nouns import Names
from mi7facts.annotate.figures.syntax import Clause, Syntax
from mi7facts.annotate.figures.units import count_rate, rate_after, rate_over, time_unit
from mi7facts.annotate.figures.unsaid import Said, unsaid_noun, unsaid_unit
from mi7facts.annotate.figures.veto import refused
from mi7facts.annotate.nlp import story_spans
from mi7facts.model import Article, Change, Date, Entity, Figure, Mention, Sentence
from mi7facts.text import SpanIndex, within

#: Beyond this, JSON readers lose digits of an integer: such numbers are given as floats.
_EXACT = 2**53
#: No newspaper counts further; a float would end in infinity or nothing.
_LARGEST = Decimal("1e60")
_PLACES = 12
_LAST_DIGITS = re.compile(r"\s[0-9]+\Z")


def find_figures(
    article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...], entities: tuple[Entity, ...]
) -> tuple[Figure, ...]:
    """Return the figures of the story in text order, ids n1, n2, ..."""
    syntax, names = Syntax(sentences), Names(entities)
    taken = _taken(dates, entities)
    dollar = home_dollar(article)
    found = (f for span in story_spans(article) for f in _in_span(article.text, span, syntax, names, taken))
    if dollar is not None:
        found = (_at_home(f, dollar) for f in found)
    return tuple(msgspec.structs.replace(figure, id=f"n{number}") for number, figure in enumerate(found, 1))


def _at_home(figure: Figure, dollar: str) -> Figure:
    """Give a bare "$" its country."""
    if figure.dimension not in ("money", "price") or not figure.base_unit:
        return figure
    code, base = (in_dollars(unit, figure.text, dollar) for unit in (figure.unit, figure.base_unit))
    return msgspec.structs.replace(figure, unit=code, base_unit=base)


def _taken(dates: Iterable[Date], entities: Iterable[Entity]) -> tuple[SpanIndex, SpanIndex]:
    """Index the calendar dates and the names. Durations and rates are figures too ("five months in jail", "twice a week")."""
    calendar = SpanIndex((d.start, d.end) for d in dates if d.type in ("date", "time"))
    named = [_without_count(m, e) for e in entities for m in e.mentions if m.kind == "name"]
    return calendar, SpanIndex(_outermost(named))


def _without_count(mention: Mention, entity: Entity) -> tuple[int, int]:
    """Return the span of a name. Nobody is called "Roe 3": the number counts what follows."""
    digits = _LAST_DIGITS.search(mention.text) if entity.type == "person" else None
    return mention.start, mention.start + digits.start() if digits else mention.end


def _outermost(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if span[1] > end:
            yield max(span[0], end), span[1]
            end = span[1]


def _in_span(text: str, span: tuple[int, int], syntax: Syntax, names: Names, taken: tuple[SpanIndex, SpanIndex]) -> Iterator[Figure]:
    last: Figure | None = None
    said: list[Said] = []
    composed = compose(text, find_amounts(text, *span))
    for found, following in zip_longest(composed, composed[1:]):
        if _is_taken(text, found, taken):
            continue
        clause = syntax.clause(found.start)
        if last is None or clause is None or last.start < clause.start:
            said.clear()
        listed = listed_age(text, clause, last, found)
        amount = _measured(text, found, clause, names, listed)
        if amount is None:
            continue
        amount = msgspec.structs.replace(amount, unit=unsaid_unit(text, amount, clause, said, following))
        figure = _figure(text, amount, clause, names, last.end if last else span[0])
        if figure is None:
            continue
        if (noun := unsaid_noun(text, amount, clause, said)) is not None:
            figure = msgspec.structs.replace(figure, of=noun)
        last = figure if last is None else _beside(text, clause, last, figure, amount, listed)
        said.append(Said(amount, last.of))
        yield last


def _beside(text: str, clause: Clause | None, last: Figure, figure: Figure, amount: Amount, listed: bool) -> Figure:
    """Return a figure with what it takes over from the last one."""
    if listed:
        return msgspec.structs.replace(figure, of=last.of, about=last.about)
    if compared(text, last, figure):
        return msgspec.structs.replace(figure, change=last.change)
    return carried(text, clause, last, figure, amount)


def _measured(text: str, amount: Amount, clause: Clause | None, names: Names, listed: bool) -> Amount | None:
    """Return an amount with the unit that its noun gives it; None where it is no figure."""
    if amount.style == "multiple":
        return amount if is_multiple(text, amount, clause) else None
    if listed or is_age(text, amount, clause, names):
        amount = msgspec.structs.replace(amount, unit=years())
    elif refused(text, amount, clause):
        return None
    return _with_noun(text, clause, amount)


def _is_taken(text: str, amount: Amount, taken: tuple[SpanIndex, SpanIndex]) -> bool:
    """Does a date or a longer name hold this number?"""
    calendar, named = taken
    date = calendar.overlapping(amount.start, amount.end)
    if date is not None and _belongs(text, amount, date):
        return True
    name = named.overlapping(amount.start, amount.end)
    return name is not None and within((amount.start, amount.end), name) and name[1] - name[0] > amount.end - amount.start


def _belongs(text: str, amount: Amount, date: tuple[int, int]) -> bool:
    """Is the number the date's own? A measure is not unless words of the date stand before it.

    "two years later" also says how long, "two years ago" only when.
    """
    before = text[date[0] : amount.start].strip()
    if amount.unit is None or (amount.unit.dimension != "time" and before and bound(before) is None):
        return True
    return amount.unit.dimension == "time" and text[amount.end : date[1]].strip().lower() == "ago"


def _figure(text: str, amount: Amount, clause: Clause | None, names: Names, floor: int) -> Figure | None:
    if max(abs(amount.low), abs(amount.high)) > _LARGEST:
        return None
    sign, end = comparator(text, amount, floor, clause)
    noun, direction = _said(text, amount, clause, names)
    unit, exact = amount.unit, amount.low == amount.high
    base = unit.to_base(amount.low) if unit is not None and exact else None
    return Figure(
        id="",
        start=amount.start,
        end=end,
        text=text[amount.start : end],
        value=number(amount.low) if exact else None,
        low=None if exact else number(amount.low),
        high=None if exact else number(amount.high),
        comparator=sign,
        change=direction,
        unit=unit.code if unit is not None else "",
        dimension=unit.dimension if unit is not None else None,
        of=_kept(noun.of),
        about=_kept(noun.about),
        base_value=None if base is None else number(base),
        base_unit=unit.base if unit is not None else None,
    )


def _said(text: str, amount: Amount, clause: Clause | None, names: Names) -> tuple[Counted, Change]:
    """Return what a figure counts and whose it is, and whether that rose or fell by it."""
    if clause is None or not says_times(clause, amount):
        return counted(text, amount, clause, names), change(clause, amount)
    return counted_times(text, clause, amount, names), multiplied(clause, amount)


def _kept(words: str | None) -> str | None:
    return words or None


def _with_noun(text: str, clause: Clause | None, amount: Amount) -> Amount:
    """Give a count its unit where its noun makes one: time ("40 further years"), or a rate ("3,000 tests per day")."""
    if clause is None or amount.noun is not None or amount.style == "fraction":
        return amount
    if amount.unit is not None:
        return msgspec.structs.replace(amount, unit=rate_over(text, amount.end, clause.end, amount.unit))
    noun = head_noun(clause, amount)
    behind = clause.tokens[noun] if noun is not None and noun > clause.at(amount.start) else None
    if behind is not None and behind.tag == "NNS" and (unit := time_unit(behind.text)):
        return msgspec.structs.replace(amount, unit=unit)
    counted_noun, stop = ("", amount.end) if behind is None else (behind.text.lower(), behind.end)
    rate = rate_after(text, stop, clause.end)
    return amount if rate is None else msgspec.structs.replace(amount, unit=count_rate(counted_noun, rate[0]))


def number(value: Decimal) -> float | int:
    """Return a number for JSON: an integer where it is one and all readers can hold it, else a float."""
    rounded = round(value, _PLACES) if abs(value) > Decimal("1e-6") and abs(value) < _EXACT else value
    if rounded == rounded.to_integral_value() and abs(rounded) < _EXACT:
        return int(rounded)
    return float(rounded)
