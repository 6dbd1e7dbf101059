"""How each date came by its value, for `explain`: what its words say, what it was hung on, which other readings it had and why they lost.

Nothing here is a second resolver. Rivals are found by asking the resolver again with one thing changed: another tense, no earlier dates,
the other order of day and month. So what is told is what was done, and finding dates pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from mi7facts.annotate.dates.anchors import PIVOT, PUBLISHED, REACH, Anchors, Published
from mi7facts.annotate.dates.doubts import misfit
from mi7facts.annotate.dates.find import Expression, expressions
from mi7facts.annotate.dates.meaning import Calendar, Length, Phrase, Relative
from mi7facts.annotate.dates.resolve import Resolved, resolve
from mi7facts.annotate.dates.symbolic import WEEKDAYS, symbolic
from mi7facts.annotate.dates.tense import Tense, governing_words
from mi7facts.annotate.dates.timex import OPEN
from mi7facts.model import Article, Derivation, Rival, Sentence
from mi7facts.settings import Settings

POINTS: dict[Tense | None, str] = {"past": "points back", "present": "points neither way", "future": "points ahead"}


def derivations(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> Iterator[Derivation]:
    """Yield how each date of the story came by its value, in text order."""
    shown: dict[str, str] = {}
    for e in expressions(article, sentences, settings):
        if e.date is None or e.resolved is None:
            continue
        shown[e.date.id] = f"“{e.date.text}” ({e.date.value})"
        anchor = _anchor(e, e.resolved, article.head.published, shown)
        yield Derivation(
            start=e.date.start,
            end=e.date.end,
            symbolic=symbolic(e.phrase),
            anchor=anchor,
            value=e.date.value,
            reasons=tuple(_reasons(e, e.resolved)),
            rivals=tuple(_distinct(_rivals(e, e.resolved, anchor), e.date.value)),
        )


def _anchor(e: Expression, resolved: Resolved, published: str | None, shown: dict[str, str]) -> str | None:
    if resolved.anchor is None or resolved.anchor == PUBLISHED:
        return f"published {published}" if resolved.anchor else None
    date = shown.get(resolved.anchor.removeprefix("text:"))
    return f"the dateline {date}" if resolved.anchor == e.anchors.published.source else date


def _reasons(e: Expression, resolved: Resolved) -> Iterator[str]:
    if resolved.anchor == e.anchors.published.source:
        left = resolve(e.phrase, replace(e.anchors, published=Published(), known=[]))
        told = "a day of publication" if resolved.anchor == PUBLISHED else "the dateline"
        yield f"without {told} it would stay {left.value}" if left else f"it hangs on {told}"
    elif resolved.anchor is None and resolved.type in ("date", "time") and OPEN in resolved.value:
        yield "it stays open: the day of publication is not known"
    yield from _other_sense(e, resolved)
    wrong = misfit(e.phrase, resolved.moment) if resolved.moment else None
    if wrong:
        yield f"{wrong}: one of the two is a mistake"


def _other_sense(e: Expression, resolved: Resolved) -> Iterator[str]:
    """Say why the words do not mean here what they say."""
    if isinstance(e.phrase.core, Length) and resolved.type == "set":
        yield "counted things before it: how often, not how long"
    elif isinstance(e.phrase.core, Length) and resolved.type == "date":
        yield "nothing takes so long: some day, not a day's length"
    elif isinstance(e.phrase.core, Relative) and resolved.value.endswith("_REF"):
        yield "beside such a noun it means an age, not a day"
    elif isinstance(e.phrase.core, Calendar) and e.phrase.core.season and resolved.value.startswith(OPEN) and e.anchors.published.year:
        yield "the verb tells what is so every year"


def _distinct(rivals: Iterator[Rival], value: str) -> Iterator[Rival]:
    """Leave out readings that come to the same."""
    told = {value}
    for rival in rivals:
        if rival.value not in told:
            told.add(rival.value)
            yield rival


def _rivals(e: Expression, resolved: Resolved, anchor: str | None) -> Iterator[Rival]:
    yield from _by_verb(e)
    if resolved.anchor not in (None, e.anchors.published.source):
        yield from _read(
            e.phrase, replace(e.anchors, known=[], tense=_nowhere), f"counted from publication; the words point back to {anchor}"
        )
    if e.phrase.weekday is not None:
        alone = replace(e.phrase, weekday=None)
        yield from _read(alone, e.anchors, f"without “{WEEKDAYS[e.phrase.weekday - 1]}”, which falls on that day in one near year only")
    if isinstance(e.phrase.core, Calendar):
        yield from _by_digits(e, e.phrase.core, resolved)


def _by_verb(e: Expression) -> Iterator[Rival]:
    """Read it as a verb of another tense would have it."""
    tense = e.anchors.tense()
    verb = governing_words(e.sentence, *e.span)
    said = f"“{verb}” {POINTS[tense]}" if verb and tense else f"the words before it say {tense}" if tense else "no verb points anywhere"
    others: tuple[tuple[Tense, str], ...] = (("past", "if the verb pointed back"), ("future", "if the verb pointed ahead"))
    for other, condition in others:
        if other != tense:
            yield from _read(e.phrase, replace(e.anchors, tense=_always(other)), f"{condition}; {said}")


def _nowhere() -> None:
    return None


def _always(tense: Tense) -> Callable[[], Tense]:
    return lambda: tense


def _by_digits(e: Expression, core: Calendar, resolved: Resolved) -> Iterator[Rival]:
    """Read numbers the other way: day and month swapped, two digits in another century."""
    if core.swappable:
        first = e.anchors.day_first
        why = "nobody said so (--date-order)" if first is None else "the order of dates is set"
        other = "month" if first else "day"
        yield from _read(e.phrase, replace(e.anchors, day_first=not first), f"if the {other} came first; {why}")
    if core.short_year and resolved.moment and resolved.moment.year:
        late = core.year is not None and resolved.moment.year % 200 >= 100
        full = resolved.moment.year + (100 if late else -100)
        limit = f"two digits up to {PIVOT} are of this century" if e.anchors.published.year is None else f"at most {REACH} years ahead"
        phrase = replace(e.phrase, core=replace(core, year=full, short_year=False))
        yield from _read(phrase, e.anchors, f"in another century; two digits are the nearest such year, {limit}")


def _read(phrase: Phrase, anchors: Anchors, lost: str) -> Iterator[Rival]:
    other = resolve(phrase, anchors)
    if other is not None:
        yield Rival(value=other.value, lost=lost)
