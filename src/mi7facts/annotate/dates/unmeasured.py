"""Units of time that measure nothing: shares, kinds of days, years that are told by what happened in them."""

from __future__ import annotations

from bisect import bisect_left

from mi7facts.annotate.dates.lexicon import context
from mi7facts.annotate.dates.meaning import Core, Length, Relative
from mi7facts.model import Token

#: So many words behind "the year" a clause that tells which one has its verb.
CLAUSE = 12
#: Quarters that may be shares of something: nobody says "two quarters of the nurses".
SHARES = frozenset({"a quarter", "one quarter", "three quarters"})
AMOUNTS = frozenset({"$", "CD"})
#: What goes on after units that nobody counts ("days after the fire", "the heady days of the boom").
COUNTS_FROM = frozenset({"after", "before", "of"})
#: How the parser hangs a word before a noun.
NOMINAL = frozenset({"amod", "compound"})


def unmeasured(core: Core | None, tokens: tuple[Token, ...], at: int, words: list[str]) -> bool:
    """Does a unit of time say neither when nor how long? `words` are those of the expression, which begins at a token."""
    if isinstance(core, Length):
        if core.unit == "Q" and words[-1].startswith("quarter"):
            return _share(tokens, at, " ".join(words))
        if len(words) == 1 and _of_a_kind(core, tokens, at):
            return True
    return len(words) == 2 and _single_unit(core) and at + 1 < len(tokens) and _told_by_clause(tokens, at + 1, words[0].lower())


def _share(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """A quarter of it, three quarters of an hour or of nurses, down by a quarter, a quarter million, a quarter mile."""
    end = bisect_left(tokens, tokens[at].start + len(word), key=lambda t: t.start)
    if end >= len(tokens):
        return False
    if _counted_share(tokens, at, end, word.lower()):
        return True
    if tokens[end].text == "of":
        return word.endswith("r") or tokens[end + 1 : end + 2] == () or tokens[end + 1].pos in ("DET", "PRON")
    return tokens[end].tag == "CD" or tokens[end - 1].head == end


def _counted_share(tokens: tuple[Token, ...], at: int, end: int, word: str) -> bool:
    """Did something fall by a quarter, or is it three quarters of many? Firms go through three quarters of losses."""
    if word not in SHARES:
        return False
    if at > 0 and tokens[at - 1].text.lower() == "by":
        return True
    many = tokens[end].text == "of" and end + 1 < len(tokens) and tokens[end + 1].tag == "NNS"
    return many and tokens[end + 1].lemma.lower() not in context("results")


def _told_by_clause(tokens: tuple[Token, ...], unit: int, article: str) -> bool:
    """The year that the bridge opened, the week of the strike, a day when it rained: told by what happened in it, not by the calendar."""
    after = tokens[unit + 1 : unit + 3]
    told = [t.text.lower() for t in after]
    if article in ("the", "a") and (told[:1] == ["when"] or told in (["in", "which"], ["on", "which"])):
        return True
    if article != "the":
        return False
    happening = told[:1] == ["of"] and after[-1].tag not in AMOUNTS  # not "a high for the year of $40"
    return happening or any(t.dep == "relcl" and t.head == unit for t in tokens[unit + 1 : unit + CLAUSE])


def _single_unit(core: Core | None) -> bool:
    if isinstance(core, Length):
        return core.amount == 1
    return isinstance(core, Relative) and core.steps == 0


def _of_a_kind(core: Length, tokens: tuple[Token, ...], at: int) -> bool:
    """Working hours, mental health days, his teenage years: nobody measures."""
    if core.amount is not None or at == 0 or tokens[at - 1].head != at:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].text.lower() in COUNTS_FROM:
        return False
    return tokens[at - 1].dep in NOMINAL and tokens[at - 1].lemma.lower() not in context("measuring")
