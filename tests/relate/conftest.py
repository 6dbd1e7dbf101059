"""Readings whose entities, dates and figures are given, so that relating is tested alone on real syntax."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders import make_article, read_article
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Claim, Date, Entity, Figure, Mention, MentionKind, Quote, Reading
from mi7facts.relate.claims import relate

Read = Callable[..., Reading]
Tell = Callable[..., tuple[Claim, ...]]

#: UCUM code -> dimension, for the units that the tests use.
_DIMENSIONS = {"m": "length", "a": "time", "GBP": "money", "min": "time"}


def _mentions(text: str, names: tuple[str, ...]) -> tuple[Mention, ...]:
    found = []
    for name in names:
        kind: MentionKind = "pronoun" if name in ("its", "he", "she", "it") else "noun" if name[0].islower() else "name"
        at = text.find(name)
        while at >= 0:
            found.append(Mention(start=at, end=at + len(name), text=name, kind=kind))
            at = text.find(name, at + len(name))
    longest_first = sorted(found, key=lambda m: (m.start, -m.end))
    return tuple(m for n, m in enumerate(longest_first) if not any(o.start <= m.start and m.end <= o.end for o in longest_first[:n]))


def _figure(number: int, text: str, words: str, value: float, unit: str, of: str | None, about: str | None) -> Figure:
    start = text.index(words)
    return Figure(
        id=f"n{number}",
        start=start,
        end=start + len(words),
        text=words,
        value=value,
        low=None,
        high=None,
        comparator="=",
        change="=",
        unit=unit,
        dimension=_DIMENSIONS.get(unit),
        of=of,
        about=about,
        base_value=None,
        base_unit=None,
    )


def _date(number: int, text: str, words: str, value: str) -> Date:
    start = text.index(words)
    return Date(
        id=f"d{number}", start=start, end=start + len(words), text=words, type="date", value=value, edtf=None, anchor=None, confidence=1.0
    )


@pytest.fixture
def read(engine: Engine) -> Read:
    """A function from text, entities (type, names...), dates {words: value}, figures {words: (value, unit, of, about)} to a reading."""

    def make(
        text: str,
        entities: tuple[tuple[str, ...], ...] = (),
        dates: dict[str, str] | None = None,
        figures: dict[str, tuple[float, str, str | None, str | None]] | None = None,
        quotes: tuple[Quote, ...] = (),
        published: str | None = None,
    ) -> Reading:
        article = make_article(text, published=published)
        (sentences,) = engine.sentences([article])
        return Reading(
            article=article,
            sentences=sentences,
            entities=tuple(
                Entity(id=f"e{n}", type=kind, name=names[0], aliases=names[1:], mentions=_mentions(text, names))
                for n, (kind, *names) in enumerate(((e[0], *e[1:]) for e in entities), 1)
            ),
            dates=tuple(_date(n, text, words, value) for n, (words, value) in enumerate((dates or {}).items(), 1)),
            figures=tuple(_figure(n, text, words, *rest) for n, (words, rest) in enumerate((figures or {}).items(), 1)),
            quotes=quotes,
        )

    return make


@pytest.fixture
def tell(engine: Engine) -> Tell:
    """A function from plain text to its claims, with all annotators at work: the words alone must carry the statement."""

    def claims(text: str, published: str | None = "2021-06-15") -> tuple[Claim, ...]:
        return relate(read_article(engine, make_article(text, published=published))).claims

    return claims
