"""What an element of a page says of the text inside it: hidden, linked, a block of its own, and the words that name it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import Record


class _Table(Record, frozen=True, kw_only=True):
    """The elements table of the data file."""

    hidden: frozenset[str]
    never_hidden: frozenset[str]
    blocks: frozenset[str]
    apart: frozenset[str]
    telling: frozenset[str]
    naming: tuple[str, ...]
    unseen: frozenset[str]


_TABLE = msgspec.convert(load_toml("lexicons/pages.toml")["elements"], _Table)
BLOCKS = _TABLE.blocks
#: Blocks that stand apart from their neighbours by an empty line.
APART = _TABLE.apart
#: How many elements up, how many words, and how many characters of an attribute describe a line.
_NEAREST, _MAX_WORDS, _MAX_NAMING = 4, 12, 300

#: Headlines are told to screen readers alone where a picture shows them.
_HEADINGS = frozenset({"h1", "h2"})
_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])")
_INVISIBLE = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)

Attributes = Mapping[str, str]


class Element:
    """An open element."""

    __slots__ = ("block", "box", "hidden", "link", "number", "outer", "parent", "pre", "tag", "telling", "words")

    def __init__(self, tag: str, attributes: Attributes, parent: Element | None, number: int = 0) -> None:
        self.tag = tag
        self.number = number
        self.box = self.outer = 0
        self.parent = parent
        self.words = _words(attributes)
        self.hidden = _hidden(tag, attributes)
        self.link = tag == "a" and "href" in attributes
        self.pre = tag == "pre"
        self.block = tag
        self.telling: tuple[str, ...] = (tag,) if tag in _TABLE.telling else ()
        if parent is not None:
            self._inherit(parent)

    def _inherit(self, parent: Element) -> None:
        """Take over what the element around says of everything in it."""
        self.hidden = self.hidden or parent.hidden
        self.link = self.link or parent.link
        self.pre = self.pre or parent.pre
        if self.tag in BLOCKS:
            around = parent.around()
            self.box, self.outer = around.number, around.parent.around().number if around.parent else 0
        else:
            self.block, self.box, self.outer = parent.block, parent.box, parent.outer
        self.telling = parent.telling if self.tag in parent.telling else self.telling + parent.telling

    def around(self) -> Element:
        """Return the nearest block, this one or one that it stands in."""
        at = self
        while at.tag not in BLOCKS and at.parent is not None:
            at = at.parent
        return at

    def names(self) -> str:
        """Return the class and id words of the element, the telling elements that it stands in, then the words of the nearest around it."""
        found = [*self.words[:_MAX_WORDS], *self.telling]
        at = self.parent
        for _ in range(_NEAREST):
            if at is not None:
                found.extend(at.words[:_MAX_WORDS])
                at = at.parent
        return " ".join(dict.fromkeys(found))


def _words(attributes: Attributes) -> tuple[str, ...]:
    said = " ".join(attributes[name][:_MAX_NAMING] for name in _TABLE.naming if name in attributes)
    return tuple(word.lower() for word in _WORD.findall(said))


def _hidden(tag: str, attributes: Attributes) -> bool:
    if tag in _TABLE.hidden or tag in _TABLE.never_hidden:
        return tag in _TABLE.hidden
    if not _TABLE.unseen.isdisjoint(attributes.get("class", "")[:_MAX_NAMING].lower().split()) and tag not in _HEADINGS:
        return True
    return "hidden" in attributes or _INVISIBLE.search(attributes.get("style", "")) is not None
