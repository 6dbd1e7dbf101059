"""A page to text with provenance: the words that a reader sees, a line a block, and what the markup says of each line.

The parser's events are used, no tree is built, and nothing here recurses: depth costs nothing. No document type, entity, file or address
is ever looked up. Which lines are the story is left to parse; `metadata` makes sense of what a page says of itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from mi7facts.errors import TooLarge
from mi7facts.model import Markup, Record
from mi7facts.read.decode import without_surrogates
from mi7facts.read.elements import APART, BLOCKS, Attributes, Element
from mi7facts.read.layout import Layout

#: More elements than the longest live blog has; each costs some microseconds.
MAX_ELEMENTS = 500_000
#: Elements deeper than this are counted and not described.
_MAX_DEPTH = 2_000
#: What a page may say of itself: entries, characters of an entry, scripts, characters of a script.
_MAX_META, _MAX_META_LENGTH, _MAX_SCRIPTS, MAX_SCRIPT = 400, 2_000, 30, 1_000_000
_LINKED_DATA = "application/ld+json"


class Page(Record, frozen=True, kw_only=True):
    """A rendered page, and what it says of itself: name and content of its meta elements, JSON-LD scripts."""

    text: str
    markup: tuple[Markup, ...]
    meta: tuple[tuple[str, str], ...]
    scripts: tuple[str, ...]
    title: str


def render(source: str) -> Page:
    """Return the rendering of a page.

    Raises:
        TooLarge: more elements than any article has.
    """
    events = _Events()
    parser = etree.HTMLParser(target=events, encoding="utf-8", huge_tree=True, no_network=True)
    parser.feed(source.replace("\0", "\ufffd").encode())
    parser.close()
    text, markup = events.layout.finish()
    head = events.head
    return Page(text=text, markup=markup, meta=tuple(head.meta), scripts=tuple(head.scripts), title=head.title)


class _Head:
    """What the page says of itself, as the events bring it."""

    def __init__(self) -> None:
        self.meta: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.title = ""
        self._heard: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take what an element says."""
        for name, content in _said(tag, attributes):
            self._say(name, content)
        if (tag == "title" and not self.title) or (tag == "script" and attributes.get("type", "").strip().lower() == _LINKED_DATA):
            self._heard = []

    def data(self, text: str) -> None:
        """Take hidden text: the title's or a script's."""
        if self._heard is not None:
            self._heard.append(text)

    def end(self, tag: str) -> None:
        """Keep what the element held."""
        if self._heard is None or tag not in ("title", "script"):
            return
        heard, self._heard = "".join(self._heard), None
        if tag == "title":
            self.title = " ".join(heard[:_MAX_META_LENGTH].split())
        elif len(heard) <= MAX_SCRIPT and len(self.scripts) < _MAX_SCRIPTS:
            self.scripts.append(heard)

    def _say(self, name: str, content: str | None) -> None:
        if name and content and len(content) <= _MAX_META_LENGTH and len(self.meta) < _MAX_META:
            self.meta.append((name[:100].strip().lower(), " ".join(content.split())))


def _said(tag: str, attributes: Attributes) -> Iterator[tuple[str, str | None]]:
    """Yield what an element says of its page: a name and its content."""
    match tag:
        case "html":
            yield "html:lang", attributes.get("lang") or attributes.get("xml:lang")
        case "link" if "canonical" in attributes.get("rel", "").lower().split():
            yield "link:canonical", attributes.get("href")
        case "meta":
            yield attributes.get("property") or attributes.get("name") or "", attributes.get("content")
    if "itemprop" in attributes:
        yield f"itemprop:{attributes['itemprop']}", attributes.get("content") or attributes.get("datetime")


class _Events:
    """The target of the parser: knows which element is open and hands on what is shown and what is said."""

    def __init__(self) -> None:
        self.layout = Layout()
        self.head = _Head()
        self._open = Element("html", {}, None)
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise TooLarge(f"the page has more than {MAX_ELEMENTS:,} elements")
        if tag in BLOCKS:
            self.layout.line_break(2 if tag in APART else 1)
        elif tag == "br":
            self.layout.line_break()
        self.head.start(tag, attributes)
        self._depth += 1
        if self._depth <= _MAX_DEPTH:
            self._open = Element(tag, attributes, self._open, self._elements)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag in BLOCKS:
            self.layout.line_break(2 if tag in APART else 1)
        self.head.end(tag)
        if self._depth <= _MAX_DEPTH and self._open.parent is not None:
            self._open = self._open.parent
        self._depth -= 1

    def data(self, text: str) -> None:
        """Take text, shown or hidden."""
        if self._open.hidden:
            self.head.data(text)
        else:
            self.layout.add(without_surrogates(text), self._open)

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Pass over a processing instruction."""

    def close(self) -> None:
        """Nothing is left to do."""
