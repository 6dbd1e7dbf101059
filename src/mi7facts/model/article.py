"""What read and parse make: documents, articles, segments."""

from __future__ import annotations

from typing import Literal

from mi7facts.model.record import Problem, Record
from mi7facts.model.vocabulary import Role


class Given(Record, frozen=True, kw_only=True):
    """Metadata that an input states outside its text; wins over what the parser reads."""

    title: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    section: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()


class Markup(Record, frozen=True, kw_only=True):
    """What the page's markup says of one stretch of its rendered text."""

    start: int
    end: int
    tag: str
    names: str = ""  # class and id words of the element and its nearest ancestors
    link_share: float = 0.0  # share of the characters that stand in links
    box: int = 0  # the block that the block of the text stands in, by its number in the page, and the one around that
    outer: int = 0
    stated: bool | None = None  # does the body that the page states hold it? None where the page states none, or the text is short


class Document(Record, frozen=True, kw_only=True):
    """One article as it was read: decoded text and where it came from. `kind` tells the parser what to expect."""

    id: str
    path: str
    text: str
    sha256: str
    encoding: str
    kind: Literal["dump", "body", "page"] = "dump"
    given: Given = Given()
    said: Given = Given()  # what its page says of itself: the text may know better, and what the sender states stands
    markup: tuple[Markup, ...] = ()
    problems: tuple[Problem, ...] = ()


class Segment(Record, frozen=True, kw_only=True):
    """A stretch of the text with its role; the segments of an article partition its text."""

    role: Role
    start: int
    end: int
    confidence: float = 1.0


class Author(Record, frozen=True, kw_only=True):
    """A name from the byline, with its place where it stands in the text."""

    name: str
    start: int | None = None
    end: int | None = None


class ArticleHead(Record, frozen=True, kw_only=True):
    """The contract's `article` object. `text` is carried for rendered pages only."""

    id: str
    path: str
    sha256: str
    language: str
    title: str
    title_span: tuple[int, int] | None
    authors: tuple[Author, ...]
    encoding: str
    published: str | None
    modified: str | None
    publisher: str | None
    section: str | None
    topics: tuple[str, ...]
    url: str | None
    segments: tuple[Segment, ...]
    dateline: str | None = None
    text: str | None = None


class Article(Record, frozen=True, kw_only=True):
    """A parsed article: its head, its source text, and what was wrong with it."""

    head: ArticleHead
    text: str
    problems: tuple[Problem, ...] = ()
