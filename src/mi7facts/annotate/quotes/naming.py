"""Give a speaker a name: the entity whose mention stands there, else the name as printed.

Who "she" or "the director" is, is decided with the entities; this only looks it up.
"""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.speaker import Speaker, run_of_names
from mi7facts.model import Entity
from mi7facts.text import Span, overlaps

KINDS = {"name": 0, "noun": 1, "pronoun": 2}
#: Mentions before a span's start that are looked at; mentions nest only a few deep.
BACK = 8


class Names:
    """Looks up which entity a stretch of the text mentions."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._mentions = sorted(((m.start, m.end, KINDS[m.kind], e) for e in entities for m in e.mentions), key=lambda m: m[:3])
        self._starts = [m[0] for m in self._mentions]

    def entity(self, span: Span, head: Span) -> Entity | None:
        """Return the entity of a span: a mention over its head first, then names before nouns before pronouns, the longest first."""
        low = max(0, bisect_left(self._starts, span[0]) - BACK)
        high = bisect_left(self._starts, span[1])
        found = [m for m in self._mentions[low:high] if overlaps(m[:2], span)]
        if not found:
            return None
        return min(found, key=lambda m: (not overlaps(m[:2], head), m[2], m[0] - m[1]))[3]


def name_of(frame: Frame, speaker: Speaker, names: Names) -> tuple[str, Entity | None]:
    """Return the speaker's name, and the entity where one is known."""
    speaker = speaker.antecedent or speaker
    span = frame.span(speaker.start, speaker.end)
    head = frame.tokens[speaker.head]
    entity = names.entity(span, (head.start, head.end))
    if entity is not None:
        return entity.name, entity
    if head.pos == "PROPN":
        start, end = run_of_names(frame, speaker.head)
        span = frame.span(max(start, speaker.start), min(end, speaker.end))
    return " ".join(frame.text[span[0] : span[1]].split()), None
