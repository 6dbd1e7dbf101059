"""Lines that head lists of other stories or ask the reader for something, told by a word or two. What they head is decided in roles."""

from __future__ import annotations

from functools import cache
from typing import cast

from mi7facts.data import load_toml
from mi7facts.parse.shape import Shape

#: Words of a heading like "More from Science".
HEADING = 4
#: Classes of length: of the longest heading, and of the longest line that asks for something by a word alone.
SHORT, PLEA = 3, 6
#: Words of the longest plea.
LONGEST_PLEA = 60


@cache
def words_of(table: str, part: str) -> frozenset[str]:
    """Return a list of words that headings and signatures are told by."""
    return frozenset(cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/headings.toml"))[table][part])


def jobs() -> frozenset[str]:
    """Words that name what a writer is."""
    return words_of("jobs", "any")


def heads_stories(s: Shape) -> bool:
    """Does a short line head a list of other stories by its first or last word ("More from the coast", "Our best reads")?"""
    if s.prose or s.size > SHORT or not 2 <= len(s.words) <= HEADING + 2:
        return False
    return s.words[0] in words_of("related", "first") or s.words[-1] in words_of("related", "last")


def pleads(s: Shape) -> bool:
    """Does a sentence ask the reader to subscribe, sign in or give?"""
    if not s.prose or {"quoted", "saying"}.intersection(s.marks) or len(s.words) > LONGEST_PLEA or not _held(s, "acts"):
        return False
    promised = {cue.how for cue in s.cues if cue.role == "promo"}
    if "starts" in promised and s.words[0] in words_of("plea", "acts"):
        return True
    own, sure = _held(s, "we") and _held(s, "things"), _held(s, "sure") and (_held(s, "readers") or promised)
    return bool(own or sure)


def _held(s: Shape, part: str) -> frozenset[str]:
    return words_of("plea", part).intersection(s.words)


def sums_up(s: Shape, further: bool = False) -> bool:
    """Does a line head the points that sum a story up; `further` where another such heading stands above?"""
    return s.key in words_of("summary", "whole") or (further and s.key in words_of("summary", "further"))


def asks(s: Shape) -> bool:
    """Does a short line ask the reader to follow, join or subscribe?"""
    if s.size > PLEA or len(s.words) < 2:
        return False
    return s.words[0] in words_of("promo", "first") or bool(words_of("promo", "any").intersection(s.words))
