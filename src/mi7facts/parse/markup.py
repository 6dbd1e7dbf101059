"""What a page's markup says of its lines: a role for each line that stands in a menu, a caption, a box of related stories."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import cast

from mi7facts.data import load_toml
from mi7facts.model import Markup, Role
from mi7facts.parse.lines import Line

#: A line of which this much is links is a menu or a teaser.
LINKED = 0.8
NAME = re.compile(r"[a-z]+")


@cache
def _index(part: str) -> dict[str, Role]:
    table = cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/markup.toml"))[part]
    return {word: cast(Role, role) for role, words in table.items() for word in words}


def hint_roles(lines: Sequence[Line], markup: Sequence[Markup]) -> list[Role | None]:
    """Return the role that the markup hints at for each line, None where it says nothing; an empty list where there is no markup."""
    if not markup:
        return []
    starts = [m.start for m in markup]
    found: list[Role | None] = []
    for line in lines:
        at = bisect_right(starts, line.left) - 1
        found.append(hint_role(markup[at]) if at >= 0 and markup[at].end > line.left else None)
    return found


def hint_role(markup: Markup) -> Role | None:
    """Return the role that the element around a line hints at."""
    if role := _index("tags").get(markup.tag.lower()):
        return role
    names = _index("names")
    for word in NAME.findall(markup.names[:200].lower()):
        if role := names.get(word):
            return role
    return "related" if markup.link_share >= LINKED else None
