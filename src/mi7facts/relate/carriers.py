"""Which word made each value one of its attribute, for `explain`. Asks the same walk that makes the claims; that pays nothing for it."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Carrier, Reading
from mi7facts.relate.claims import Stated, stated
from mi7facts.relate.registry import source_of
from mi7facts.relate.scene import Scene


def carriers(reading: Reading) -> Iterator[Carrier]:
    """Yield what carried each claim of an annotated article, in the order of the claims."""
    for one in stated(Scene(reading)):
        evidence, key = one.claim.evidence, one.claim.attribute
        source = source_of(key) if one.match else None
        yield Carrier(start=evidence.start, end=evidence.end, attribute=key, source=source, word=_word(one))


def _word(one: Stated) -> str | None:
    """The trigger as it is printed; None where the value or its place is all there is."""
    if one.match is None or not 0 <= one.match.trigger < len(one.tree.tokens):
        return None
    token = one.tree[one.match.trigger]
    evidence = one.claim.evidence
    return None if evidence.start <= token.start < evidence.end else token.text
