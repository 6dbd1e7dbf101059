"""Which role the words of a line outside the story speak for, where no phrase does: each weighs, and a few must come together."""

from __future__ import annotations

from functools import cache
from typing import cast

from mi7facts.data import load_toml
from mi7facts.model import Role
from mi7facts.parse.shape import Shape

#: Weight from which on words tell a role, and words of the longest line that is judged by them.
LEAST: dict[Role, int] = {"legal": 3, "promo": 3, "nav": 2}
LONGEST = 60
#: Share of a line's words that weigh at least: a long sentence holds some of them by chance.
SHARE = 0.15
#: Words of the longest line that is a link of the site and no more.
LINK = 6


@cache
def weights(role: Role) -> dict[str, int]:
    """Return what each word weighs for a role."""
    lists = cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/wording.toml"))[role]
    return dict.fromkeys(lists["plain"], 1) | dict.fromkeys(lists["strong"], 2)


@cache
def _weighed() -> frozenset[str]:
    """All words that weigh for any role: most lines of a story have none of them."""
    return frozenset(word for role in LEAST for word in weights(role))


def worded_role(s: Shape) -> Role | None:
    """Return the role that the words of a line speak for most, None where they are too few."""
    words = set(s.words)
    weighed = words & _weighed()
    if not weighed or not 1 < len(words) <= LONGEST:
        return None
    sums = {role: sum(weights(role).get(word, 0) for word in weighed) for role in LEAST}
    if s.prose or len(s.words) > LINK:
        sums["nav"] = 0
    best = max(LEAST, key=lambda role: sums[role])
    return best if sums[best] >= LEAST[best] and sums[best] >= SHARE * len(words) else None
