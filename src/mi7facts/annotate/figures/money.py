"""Whose money it is: which of several currencies a noun ("peso", "crowns") or a bare "$" means, by the places that the article names.

Evidence in the words themselves ("Australian dollars", "C$") is read in `units` and needs none of this.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from urllib.parse import urlsplit

from mi7facts.annotate.figures.tables import Shared, Unit, by_code, currencies
from mi7facts.model import Article

#: A place that a newspaper's story is about is named in its first pages.
_REACH = 20_000
_NAME = re.compile(r"\b(?:U\.S\.|[A-Z]\w*(?: [A-Z][a-z]+)*)")
_DOLLAR = "USD"
#: A text that marks American dollars as such means its own by a bare sign.
_MARKED = ("US$", "U.S.$", "$US", "US $")
_AMERICAN = ("US", "U.S.", "merican", "nited States")
#: Fewer mentions of a country may be in passing.
_ENOUGH = 2


@cache
def _places() -> dict[str, str]:
    return {place: money.code for money in currencies() for place in money.places}


@lru_cache(maxsize=1)
def named_places(text: str) -> Mapping[str, int]:
    """Return how often a text names a place of each currency, by currency code."""
    table, found = _places(), Counter[str]()
    for match in _NAME.finditer(text, 0, _REACH):
        words = match[0].split(" ")
        at = 0
        while at < len(words):
            size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in table and at + n <= len(words)), 0)
            if size:
                found[table[" ".join(words[at : at + size])]] += 1
            at += size or 1
    return found


def whose(text: str, shared: Shared) -> Unit | None:
    """Return the currency that a noun means in a text; None where it need not be money at all.

    Where several could be meant and the text names no place of theirs, the noun itself in braces is the unit.
    """
    if not shared.guarded and len(shared.codes) == 1:
        return by_code()[shared.codes[0]]
    named = named_places(text)
    best = max(shared.codes, key=lambda code: named.get(code, 0))
    main = shared.codes[0] if shared.main else None
    if main is not None and (main == _DOLLAR or named.get(main, 0) or not named.get(best, 0)):
        return by_code()[main]
    if named.get(best, 0):
        return by_code()[best]
    word = "{" + shared.names[0] + "}"
    return None if shared.guarded else Unit(word, "money", word, by_code()[_DOLLAR].factor)


def home_dollar(article: Article) -> str | None:
    """Return the code of the dollar that a bare "$" is in this article, None for the American one.

    It is that of the outlet's country, or, in a text that marks American dollars as such, of the country that it names most.
    """
    host = (urlsplit(article.head.url).hostname or "") if article.head.url else ""
    for money in currencies():
        if money.host and host.endswith("." + money.host):
            return money.code
    if not any(mark in article.text for mark in _MARKED):
        return None
    named = named_places(article.text)
    dollars = [money.code for money in currencies() if "dollar" in money.noun and money.code != _DOLLAR]
    best = max(dollars, key=lambda code: named.get(code, 0))
    return best if named.get(best, 0) >= _ENOUGH else None


def in_dollars(code: str, printed: str, dollar: str) -> str:
    """Return the code of a unit in American dollars as one in another dollar, unless its own words say that it is American."""
    return code if any(mark in printed for mark in _AMERICAN) else code.replace(_DOLLAR, dollar)
