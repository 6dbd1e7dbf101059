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
def change_forms() -> frozenset[str]:
    """Return the printed forms of the verbs that say that something grew or shrank."""
    lemmas = cue_words("up") | cue_words("down")
    regular = {lemma + ending for lemma in lemmas for ending in ("", "s", "ed", "ing", "es")}
    silent = {lemma[:-1] + ending for lemma in lemmas if lemma.endswith("e") for ending in ("ed", "ing")}
    return frozenset(regular | silent) | cue_words("change_irregular")


@cache
def cue_table(name: str) -> dict[str, str]:
    """Return a table of the figure cues: phrase to what it means."""
    rows = load_toml("lexicons/figure_cues.toml")[name]
    assert isinstance(rows, dict)
    return {str(phrase): str(meaning) for phrase, meaning in rows.items()}
