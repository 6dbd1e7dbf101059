"""Word lists for figures: turn tables of words into patterns and sets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from mi7facts.data import load_toml


def words_of(words: Iterable[str]) -> str:
    """Return an alternation of the words, the longest first so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return a list of the figure cues as a set."""
    rows = load_toml("lexicons/figure_cues.toml")[name]
    assert isinstance(rows, list)
    return frozenset(str(row) for row in rows)


@cache
def cue_table(name: str) -> dict[str, str]:
    """Return a table of the figure cues: phrase to what it means."""
    rows = load_toml("lexicons/figure_cues.toml")[name]
    assert isinstance(rows, dict)
    return {str(phrase): str(meaning) for phrase, meaning in rows.items()}
