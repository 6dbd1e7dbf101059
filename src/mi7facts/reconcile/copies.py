"""Copied text: which articles print the same words, so that two prints of one wire text count as one voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from mi7facts.model import Article

_WORD = re.compile(r"\w+")
_SIZE = 5
#: Share of the shorter text's shingles that must stand in the other; newspapers cut and retitle wire texts.
_SHARE = 0.6
#: An article shorter than this has too few shingles to be told a copy, unless it is the same word for word.
_LEAST = 12


def body_words(article: Article) -> list[str]:
    """Return the folded words of an article's body."""
    text = article.text
    spans = [(s.start, s.end) for s in article.head.segments if s.role in ("body", "deck")]
    return [w for a, b in spans for w in _WORD.findall(text[a:b].casefold())]


def _shingles(words: Sequence[str]) -> frozenset[int]:
    if not words:
        return frozenset()
    return frozenset(crc32(" ".join(words[i : i + _SIZE]).encode()) for i in range(max(1, len(words) - _SIZE + 1)))


def copy_groups(articles: Sequence[Article]) -> list[int]:
    """Return a group number for each article, in order of first appearance: articles of one group print one text.

    Each article is compared with the first of every group through an index of shingles, never with every other article.
    """
    groups: list[int] = []
    sizes: list[int] = []
    index: dict[int, list[int]] = defaultdict(list)
    for article in articles:
        own = _shingles(body_words(article))
        shared = Counter(g for s in own for g in index.get(s, ()))
        best = min((g for g, n in shared.items() if _copies(n, len(own), sizes[g])), default=None, key=lambda g: (-shared[g], g))
        if best is None:
            best = len(sizes)
            sizes.append(len(own))
            for s in own:
                index[s].append(best)
        groups.append(best)
    return groups


def _copies(shared: int, one: int, other: int) -> bool:
    least = min(one, other)
    return shared >= _SHARE * least if least >= _LEAST else shared == one == other
