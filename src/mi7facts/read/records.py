"""A JSON object to one article: our own keys, schema.org's, and those that trafilatura, newspaper and news-please write.

A field of the wrong type costs the field, never the article. Finding roles in the text is left to the parser.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Literal, TypeVar

from mi7facts.errors import BadRecord
from mi7facts.model import Given, Problem, ProblemSeverity, Record
from mi7facts.read.decode import without_surrogates
from mi7facts.read.jsontext import JsonValue, Members
from mi7facts.read.moments import moment

T = TypeVar("T")
Kind = Literal["dump", "body", "page"]

#: Where the words may stand, the first that is filled wins, and what the parser may expect of them.
_CONTENT: tuple[tuple[str, Kind], ...] = (("text", "dump"), ("html", "page"), ("articleBody", "body"), ("maintext", "body"))
_ID = ("id",)
_TITLE = ("title", "headline")
_PUBLISHED = ("published", "datePublished", "date_publish", "publish_date", "date")
_MODIFIED = ("modified", "dateModified", "date_modify")
_AUTHORS = ("authors", "author")
_PUBLISHER = ("publisher", "sitename", "source_domain", "source-hostname")
_URL = ("url", "source")
_SECTION = ("section", "articleSection")
_LANGUAGE = ("language", "inLanguage")
_TOPICS = ("topics", "tags", "keywords")

_LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*")
_BETWEEN_TOPICS = re.compile(r"\s*[,;]\s*")
#: No article has more; a list that goes on is no list of authors or topics.
_MAX_LISTED = 100
_MAX_SHOWN = 40


class Item(Record, frozen=True, kw_only=True):
    """What one JSON object holds. `content` is text or, for a page, HTML."""

    key: str | None
    content: str
    kind: Kind
    given: Given
    problems: tuple[Problem, ...]


class WrongType(ValueError):
    """A field holds something that cannot be its value; the message says what was expected."""


class _Fields:
    """Reads the fields of one object and collects what was refused."""

    def __init__(self, members: Members) -> None:
        self._members = members
        self.problems: list[Problem] = []

    def first(self, keys: tuple[str, ...], read: Callable[[JsonValue], T]) -> T | None:
        """Return the first of the keys that holds a value, as `read` takes it."""
        for key in keys:
            value = self._members.get(key)
            if value is None:
                continue
            try:
                found = read(value)
            except WrongType as error:
                self.tell("M202", "warning", f"{key}: {error}")
                continue
            if found:
                return found
        return None

    def tell(self, code: str, severity: ProblemSeverity, message: str) -> None:
        """Keep a problem of this object."""
        self.problems.append(Problem(code=code, severity=severity, message=message))


def read_item(value: JsonValue) -> Item:
    """Return the article in a JSON value.

    Raises:
        BadRecord: it is no object, or has no text.
    """
    if not isinstance(value, Members):
        raise BadRecord(f"no article: {_what(value)} instead of an object")
    fields = _Fields(value)
    if value.repeated:
        named = ", ".join(_shown(key) for key in value.repeated)
        fields.tell("M203", "note", f"repeated keys, the last value was taken: {named}")
    kind, content = _content(value, fields)
    given = Given(
        title=fields.first(_TITLE, _line),
        published=fields.first(_PUBLISHED, _moment),
        modified=fields.first(_MODIFIED, _moment),
        authors=fields.first(_AUTHORS, lambda v: _names(v, fields)) or (),
        publisher=fields.first(_PUBLISHER, _name),
        url=fields.first(_URL, _line),
        section=fields.first(_SECTION, _first_line),
        language=fields.first(_LANGUAGE, _language),
        topics=fields.first(_TOPICS, _topics) or (),
    )
    return Item(key=fields.first(_ID, _key), content=content, kind=kind, given=given, problems=tuple(fields.problems))


def _content(members: Members, fields: _Fields) -> tuple[Kind, str]:
    empty: tuple[Kind, str] | None = None
    for key, kind in _CONTENT:
        value = members.get(key)
        if value is None:
            continue
        if not isinstance(value, str):
            fields.tell("M202", "warning", f"{key}: {_what(value)} instead of a string")
            continue
        text = without_surrogates(value)
        if text != value:
            fields.tell("M202", "note", f"{key}: half characters (lone surrogates) were replaced")
        if text.strip():
            return kind, text
        empty = empty or (kind, text)
    if empty is None:
        raise BadRecord("no article: the object has no text (text, html, articleBody or maintext)")
    return empty


def _line(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise WrongType(f"{_what(value)} instead of a string")
    return without_surrogates(value).strip()


def _key(value: JsonValue) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise WrongType(f"{_what(value)} instead of a string or a whole number")
    return without_surrogates(value)


def _moment(value: JsonValue) -> str | None:
    said = _line(value)
    found = moment(said)
    if said and found is None:
        raise WrongType(f"{_shown(said)} is no date that can be (ISO 8601 is expected)")
    return found


def _name(value: JsonValue) -> str:
    if isinstance(value, Members):
        return _line(value.get("name"))
    return _line(value)


def _names(value: JsonValue, fields: _Fields) -> tuple[str, ...]:
    found: list[str] = []
    for entry in (value if isinstance(value, list) else [value])[:_MAX_LISTED]:
        try:
            found.extend(name for name in _BETWEEN_AUTHORS.split(_name(entry)) if name)
        except WrongType as error:
            fields.tell("M202", "warning", f"authors: {error}")
    return tuple(dict.fromkeys(found))


def _first_line(value: JsonValue) -> str:
    return _line(value[0] if isinstance(value, list) and value else value)


def _language(value: JsonValue) -> str:
    match = _LANGUAGE_TAG.fullmatch(_first_line(value))
    if match is None:
        raise WrongType("no language tag (en, en-GB)")
    return match[1].lower()


def _topics(value: JsonValue) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else _BETWEEN_TOPICS.split(_line(value))
    return tuple(dict.fromkeys(topic for topic in map(_line, listed[:_MAX_LISTED]) if topic))


def _what(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, float) and not math.isfinite(value):
        return "a number out of range"
    names: dict[type, str] = {type(None): "null", int: "a number", float: "a number", str: "a string", list: "an array"}
    return names.get(type(value), "an object")


def _shown(text: str) -> str:
    return repr(text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…")
