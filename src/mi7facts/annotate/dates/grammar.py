"""The machinery of the grammar: rules over letters, applied level by level, each match becoming one node for the levels above.

A rule is written in category names: `month day_number comma? y:year_number/YEAR` matches three or four nodes and names the last one,
which may be of either category; `name:( ... )` names several. Names become sets of letters, so that a rule is one linear regular
expression over a short string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

import msgspec

from mi7facts.annotate.dates.lexicon import lexicon
from mi7facts.annotate.dates.meaning import Phrase
from mi7facts.annotate.dates.nodes import Node

NAME = re.compile(r"(?P<open>[a-z]\w*):\(|(?:(?P<group>[a-z]\w*):)?(?P<category>[A-Za-z_]+(?:/[A-Za-z_]+)*)")

#: A bracket or a bar, else a category and whether it may be missing.
PART = re.compile(
    r"(?P<bracket>(?:[a-z]\w*:)?\((?:\?<?[=!])?|[)|])|(?:[a-z]\w*:)?(?P<category>[A-Za-z_]+(?:/[A-Za-z_]+)*)(?P<optional>[?*]|\{0)?"
)


class Found(msgspec.Struct, frozen=True):
    """The nodes of one match: those that the rule names, and all in order."""

    nodes: dict[str, Node]
    run: list[Node]

    def __contains__(self, name: str) -> bool:
        return name in self.nodes

    def __getitem__(self, name: str) -> Node:
        return self.nodes[name]

    def number(self, name: str, category: str) -> int | None:
        """Return the number of a named node, None when the rule matched without it."""
        return self.nodes[name].number(category) if name in self.nodes else None

    def phrase(self, name: str) -> Phrase:
        """Return what a lower level understood of a named node."""
        phrase = self.nodes[name].phrase
        if phrase is None:
            raise LookupError(f"{name!r} is a bare token: the rule names the wrong category")
        return phrase


Build = Callable[[Found], Phrase | None]


class Rule(msgspec.Struct, frozen=True):
    """What to look for, what it means, what category it becomes. `target` names the nodes that are replaced; empty: all that matched."""

    pattern: str
    build: Build
    made: tuple[str, ...]
    target: str = ""


def rule(pattern: str, build: Build, *made: str, target: str = "") -> Rule:
    """Make a rule; what stands for a time by itself is marked so."""
    kinds = ("TIME", *made) if made[0] not in ("LENGTH", "AMOUNT", "AGE", "COMPARED", "SAME") else made
    return Rule(pattern, build, kinds, target)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression over letters for a rule's pattern."""

    def letters(m: re.Match[str]) -> str:
        if m["open"]:
            return f"(?P<{m['open']}>"
        chars = "".join(("[", *(lexicon().letters_of(c) for c in m["category"].split("/")), "]"))
        return f"(?P<{m['group']}>{chars})" if m["group"] else chars

    return re.compile(NAME.sub(letters, pattern).replace(" ", ""))


@cache
def required(pattern: str) -> tuple[frozenset[str], ...]:
    """Return the sets of letters of which a match holds one each: those of the categories outside brackets that are not optional.

    Most rules match in few sentences; to look for their letters first costs a fraction of running them.
    """
    found: list[frozenset[str]] = []
    depth = 0
    for m in PART.finditer(pattern):
        depth += (m["bracket"] or "").count("(") - (m["bracket"] or "").count(")")
        if m["bracket"] == "|" and depth == 0:
            return ()
        if m["category"] and depth == 0 and not m["optional"]:
            found.append(frozenset("".join(lexicon().letters_of(c) for c in m["category"].split("/"))))
    return tuple(found)


@cache
def _ready(pattern: str) -> tuple[tuple[frozenset[str], ...], re.Pattern[str]]:
    return required(pattern), compiled(pattern)


def parse(nodes: list[Node], levels: Iterable[tuple[Rule, ...]]) -> list[Node]:
    """Apply the levels in order; within a level, the rules in order."""
    shape = "".join(n.letter for n in nodes)
    present = set(shape)
    for level in levels:
        for one in level:
            needed, pattern = _ready(one.pattern)
            for letters in needed:
                if present.isdisjoint(letters):
                    break
            else:
                if pattern.search(shape):
                    nodes = _apply(one, pattern, shape, nodes)
                    shape = "".join(n.letter for n in nodes)
                    present = set(shape)
    return nodes


def _apply(one: Rule, pattern: re.Pattern[str], shape: str, nodes: list[Node]) -> list[Node]:
    letter = lexicon().letter(*one.made)
    kept: list[Node] = []
    at = 0
    for m in pattern.finditer(shape):
        first, last = m.span(one.target) if one.target else m.span()
        named = {name: nodes[m.start(name)] for name, got in m.groupdict().items() if got}
        phrase = one.build(Found(named, nodes[m.start() : m.end()]))
        if phrase is None or first < at:
            continue
        kept += nodes[at:first]
        kept.append(Node(letter, nodes[first].start, nodes[last - 1].end, phrase=phrase))
        at = last
    return kept + nodes[at:]
