"""Paths to documents: each file, each JSON object and each JSONL line an article or a problem, in order, read as they are asked for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain

import msgspec

from mi7facts.errors import BadRecord, InputError, OutOfMemory, TooLarge
from mi7facts.model import Document, Given, Markup, Problem, Record
from mi7facts.read.charsets import decode_page
from mi7facts.read.decode import decode
from mi7facts.read.html import render
from mi7facts.read.jsontext import Members, parse_json
from mi7facts.read.metadata import page_body, page_given
from mi7facts.read.naming import Names
from mi7facts.read.paths import Source, walk
from mi7facts.read.records import Item, Kind, read_item
from mi7facts.read.stated import mark_stated
from mi7facts.read.streams import FileId, Stream, opened
from mi7facts.settings import Settings

#: What a file of unknown suffix begins with, the byte-order mark left out.
_PAGE_START = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype html|html|\?xml|head|body|!--|meta|article|div|p\b)", re.IGNORECASE)
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}(?:\[\s{0,99}(?:[{\]]|$)|\{\s{0,99}(?:[\"}]|$))")
#: How many faults of one file are told one by one.
MAX_FAULTS = 1_000
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class _Found(Record, frozen=True, kw_only=True):
    """An article as it was found, before it has an id. `key` is its own id, `many` tells that its file may hold others."""

    text: str
    encoding: str
    kind: Kind = "dump"
    given: Given = Given()
    said: Given = Given()
    markup: tuple[Markup, ...] = ()
    key: str | None = None
    many: bool = False
    line: int | None = None
    problems: tuple[Problem, ...] = ()


def read_documents(paths: Sequence[str], settings: Settings) -> Iterator[Document | Problem]:
    """Yield what the paths hold, sorted by path within a folder. A file that has several names is read once."""
    sources = list(walk(paths))
    names = Names(stem for _, stem in {(s.shown, s.stem) for s in sources if isinstance(s, Source)})
    seen: set[FileId] = set()
    for source in sources:
        if isinstance(source, Problem):
            yield source
        else:
            yield from _Reader(source, names, settings).read(seen)


class _Reader:
    """Reads one source. Faults of its articles become problems with their place."""

    def __init__(self, source: Source, names: Names, settings: Settings) -> None:
        self._source = source
        self._names = names
        self._limit = settings.max_bytes
        self._form = settings.input_format or source.form

    def read(self, seen: set[FileId]) -> Iterator[Document | Problem]:
        """Yield the articles and problems of the source, unless its file was read under another name."""
        try:
            with opened(self._source, self._limit) as stream:
                if stream.file_id in seen:
                    return
                seen.add(stream.file_id)
                yield from self._bounded(self._articles(stream))
        except InputError as error:
            yield self._told(error)
        except MemoryError:
            yield self._told(OutOfMemory("not enough memory to read it"))

    def _bounded(self, found: Iterator[Document | Problem]) -> Iterator[Document | Problem]:
        """Tell the first faults of a file, and how many more there were: a file of the wrong kind has a million."""
        faults = 0
        for item in found:
            faults += isinstance(item, Problem)
            if isinstance(item, Document) or faults <= MAX_FAULTS:
                yield item
        if faults > MAX_FAULTS:
            yield self._told(BadRecord(f"{faults - MAX_FAULTS:,} more items hold no article either"))

    def _articles(self, stream: Stream) -> Iterator[Document | Problem]:
        if self._form == "txt":
            yield self._document(_plain(stream.rest()))
        elif self._form == "html":
            yield self._document(_page(stream.rest()))
        else:
            yield from self._records(stream)

    def _records(self, stream: Stream) -> Iterator[Document | Problem]:
        """Read JSON or JSONL; a file of unknown form is told by its first bytes."""
        first = stream.line()
        if self._form is None and not _JSON_START.match(first):
            data = stream.rest(first)
            yield self._document(_page(data) if _PAGE_START.match(data) else _plain(data))
        elif self._form == "jsonl" and first.startswith(_WIDE_MARKS):
            yield from self._lines(BytesIO(decode(stream.rest(first))[0].encode()))
        elif self._form == "jsonl":
            yield from self._lines(chain([first], stream), stream.skip_line)
        else:
            yield from self._json(first, stream)

    def _json(self, first: bytes, stream: Stream) -> Iterator[Document | Problem]:
        """Read JSON. A first line that is an object of its own, with more to follow, makes it JSONL."""
        blank = []
        more = stream.line() if _is_object(first) else b""
        while more and not more.strip():
            blank.append(more)
            more = stream.line()
        if more:
            yield from self._lines(chain([first, *blank, more], stream), stream.skip_line)
            return
        text, encoding = decode(stream.rest(first))
        value = parse_json(text)
        if not isinstance(value, list):
            yield self._document(_article(read_item(value), encoding))
            return
        for number, one in enumerate(value, 1):
            try:
                yield self._document(_article(read_item(one), encoding, many=True))
            except InputError as error:
                yield self._told(error, where=f"item {number}: ")

    def _lines(self, lines: Iterable[bytes], skip_line: Callable[[], None] | None = None) -> Iterator[Document | Problem]:
        for number, line in enumerate(lines, 1):
            try:
                if line.strip():
                    yield self._document(self._line(line, number))
            except InputError as error:
                yield self._told(error, line=number)
            if skip_line is not None and len(line) > self._limit and not line.endswith(b"\n"):
                skip_line()

    def _line(self, line: bytes, number: int) -> _Found:
        if len(line) > self._limit:
            raise TooLarge(f"the line is longer than {self._limit:,} bytes (--max-bytes)")
        text, encoding = decode(line)
        return _article(read_item(parse_json(text, line=number)), encoding, line=number, many=True)

    def _document(self, found: _Found) -> Document:
        digest = hashlib.sha256(found.text.encode()).hexdigest()
        shown = self._source.shown
        problems = [msgspec.structs.replace(problem, path=shown, line=found.line) for problem in found.problems]
        if not found.text.strip():
            problems.append(Problem(code="M110", severity="note", path=shown, line=found.line, message="the article has no text"))
        return Document(
            id=self._id(found, digest),
            path=shown,
            text=found.text,
            sha256=digest,
            encoding=found.encoding,
            kind=found.kind,
            given=found.given,
            said=found.said,
            markup=found.markup,
            problems=tuple(problems),
        )

    def _id(self, found: _Found, digest: str) -> str:
        if found.key:
            return self._names.given(found.key, digest)
        return (self._names.of_many if found.many else self._names.of_file)(self._source.stem, digest)

    def _told(self, error: InputError, line: int | None = None, where: str = "") -> Problem:
        return msgspec.structs.replace(error.problem(), path=self._source.shown, line=error.line or line, message=where + error.message)


def _plain(data: bytes) -> _Found:
    text, encoding = decode(data)
    return _Found(text=text, encoding=encoding)


def _page(data: bytes) -> _Found:
    source, encoding = decode_page(data)
    page = render(source)
    said = page_given(page)
    markup = mark_stated(page.text, page.markup, page_body(page))
    return _Found(text=page.text, encoding=encoding, kind="page", given=said, said=said, markup=markup)


def _article(item: Item, encoding: str, *, line: int | None = None, many: bool = False) -> _Found:
    found = _Found(
        text=item.content, encoding=encoding, kind=item.kind, given=item.given, key=item.key, many=many, line=line, problems=item.problems
    )
    if item.kind != "page":
        return found
    page = render(item.content)
    said = page_given(page)
    return msgspec.structs.replace(found, text=page.text, given=_over(item.given, said), said=said, markup=page.markup)


def _over(stated: Given, read: Given) -> Given:
    """Return what the record states, completed by what its page states."""
    return msgspec.structs.replace(read, **{name: value for name, value in msgspec.structs.asdict(stated).items() if value})


def _is_object(line: bytes) -> bool:
    try:
        return line.endswith(b"\n") and isinstance(parse_json(decode(line)[0]), Members)
    except (BadRecord, InputError):
        return False
