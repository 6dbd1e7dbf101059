"""Which lines of a page stand in the body that the page itself states (JSON-LD). What that is worth is decided in parse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from mi7facts.model import Markup

_WORD = re.compile(r"\w+")
#: Words that are looked up together, least words of a body, and share of a line's that must be found.
_GRAM, _LEAST, _SHARE = 5, 40, 0.6


def mark_stated(text: str, markup: Sequence[Markup], body: str) -> tuple[Markup, ...]:
    """Return the markup of a text, each line of some length marked whether the stated body holds it."""
    words = _words(body)
    if len(words) < _LEAST:
        return tuple(markup)
    grams = {tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)}
    return tuple(replace(mark, stated=_stands(_words(text[mark.start : mark.end]), grams)) for mark in markup)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _stands(words: list[str], grams: set[tuple[str, ...]]) -> bool | None:
    own = [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
    return sum(gram in grams for gram in own) >= _SHARE * len(own) if own else None
