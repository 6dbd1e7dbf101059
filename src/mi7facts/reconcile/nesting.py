"""Which places lie in which, as the articles say ("the Old Pier in Norby", "Hale, a suburb of Orrin"), and which may exclude each other.

A street and a town, a county and a town may be one place told finely and coarsely; only two places of one level contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mi7facts.data import load_toml
from mi7facts.model import Findings
from mi7facts.reconcile.cast import Cast
from mi7facts.reconcile.names import fold

_LEX = load_toml("lexicons/places.toml")
#: What stands between a place and the one that it lies in; a common noun may belong to the first ("the Tarn valley in Norland").
_THEN = re.compile(
    r"(?: (?!and |or )[a-z]+)?(?:,? (?:in|at)|,|,? an? (?:[\w-]+ ){1,2}(?:of|in|near|outside))(?: the)?(?: [a-z]+ of)? "
    r"(?P<outer>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3})"
)
_LONGEST = 80
_REGION_WORDS = frozenset({"county", "district", "parish", "peninsula", "province", "region", "state", "territory", "valley"})


def _listed(key: str) -> frozenset[str]:
    names = _LEX[key]
    return frozenset(fold(str(n)) for n in names) if isinstance(names, list) else frozenset()


_REGIONS, _SITES = _listed("countries") | _listed("regions"), _listed("facility_words")


class Places:
    """What the articles say of where places lie. Places are told by entity id, or by name where they have none."""

    def __init__(self, findings: Sequence[Findings], cast: Cast) -> None:
        self._names = {fold(e.name): e.id for e in cast.entities if e.type in ("place", "facility")}
        self._cast = cast
        self._types = {e.id: e.type for e in cast.entities}
        self._inside: dict[str, set[str]] = {}
        for i, found in enumerate(findings):
            for entity in found.entities:
                if entity.type in ("place", "facility"):
                    self._read(found.article.text, cast.ids[i, entity.id], [m.end for m in entity.mentions if m.kind == "name"])

    def _read(self, text: str, small: str, ends: Sequence[int]) -> None:
        for end in ends:
            match = _THEN.match(text, end, end + _LONGEST)
            if match:
                words = fold(match["outer"]).split()
                outer = next((k for n in range(len(words), 0, -1) if (k := self._names.get(" ".join(words[:n])))), " ".join(words))
                if outer != small:
                    self._inside.setdefault(small, set()).add(outer)

    def _key(self, place: str) -> str:
        return self._names.get(fold(place), place if place in self._types else fold(place))

    def nested(self, a: str, b: str) -> bool:
        """Does one of two places lie in the other, directly or through a third?"""
        one, other = self._key(a), self._key(b)
        return self._reaches(one, other) or self._reaches(other, one)

    def _reaches(self, small: str, large: str) -> bool:
        seen, todo = {small}, [small]
        while todo:
            for outer in sorted(self._inside.get(todo.pop(), ())):
                if outer == large:
                    return True
                if outer not in seen:
                    seen.add(outer)
                    todo.append(outer)
        return False

    def level(self, place: str) -> str:
        """Return how large a place is, as far as its name and type tell: a site, a town, a region, or the word for it (a county)."""
        key = self._key(place)
        name = fold(self._cast.names.get(key, place))
        last = name.rpartition(" ")[2]
        if name in _REGIONS:
            return "region"
        if last in _REGION_WORDS:
            return last
        return "site" if self._types.get(key) == "facility" or last in _SITES or any(c.isdigit() for c in name) else "town"

    def comparable(self, a: str, b: str) -> bool:
        """May two places contradict each other: two towns, or two regions? Two sites may be one, told by different corners."""
        level = self.level(a)
        return level == self.level(b) and level != "site"
