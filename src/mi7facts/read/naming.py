"""Ids of articles: the given one as it is, else the stem of the file, told apart by a piece of the content's hash where two are equal.

Stems that two files of a run share carry the hash in both, whatever the order of files; so do the articles of a file of many that have no
id of their own. Given ids come one by one from files of any length: the second article under an id gets the hash, the first keeps it bare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_HASH = 8


class Names:
    """The ids of one run."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._shared = {stem for stem, times in Counter(stems).items() if times > 1}
        self._taken: set[str] = set()

    def given(self, key: str, digest: str) -> str:
        """Return the id of an article whose input states one."""
        return self._free(key, f"{key}-{digest[:_HASH]}")

    def of_file(self, stem: str, digest: str) -> str:
        """Return the id of the only article of a file."""
        hashed = f"{stem}-{digest[:_HASH]}"
        return self._free(hashed if stem in self._shared else stem, hashed)

    def of_many(self, stem: str, digest: str) -> str:
        """Return the id of one article of many in a file."""
        hashed = f"{stem}-{digest[:_HASH]}"
        return self._free(hashed, hashed)

    def _free(self, wanted: str, hashed: str) -> str:
        found, number = wanted, 1
        while found in self._taken:
            found = hashed if number == 1 else f"{hashed}-{number}"
            number += 1
        self._taken.add(found)
        return found
