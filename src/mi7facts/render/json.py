"""The JSON forms: one record a line, and the merged sheet. Strict RFC 8259; control and bidi characters are written as escapes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

from mi7facts.model import ArticleRecord, Sheet
from mi7facts.render.escape import UNSAFE

Part = Literal["entities", "dates", "figures", "quotes", "facts", "segments"]
PARTS: tuple[Part, ...] = get_args(Part)

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_LONE = re.compile("[\ud800-\udfff]")
#: The lists of a record that come and go with a part.
_LISTS = {"facts": ("facts", "conflicts", "updates")}


def to_json(
    record: msgspec.Struct | Mapping[str, object], only: frozenset[Part] = frozenset(), *, pretty: bool = False, ascii_only: bool = False
) -> str:
    """Return a record as JSON, on one line unless it is to be pretty. `only` keeps these parts and leaves the others' keys out."""
    shown = _chosen(record, only) if only and isinstance(record, ArticleRecord | Sheet) else record
    data = _encode(shown)
    text = (msgspec.json.format(data, indent=2) if pretty else data).decode()
    text = UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
    return _NOT_ASCII.sub(_as_escape, text) if ascii_only else text


def _encode(value: object) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_without_lone_surrogates(msgspec.to_builtins(value)))


def _chosen(record: ArticleRecord | Sheet, only: frozenset[Part]) -> dict[str, object]:
    table: dict[str, object] = msgspec.to_builtins(record)
    for part in PARTS:
        for name in _LISTS.get(part, (part,)) if part not in only else ():
            table.pop(name, None)
    head = table.get("article")
    if "segments" not in only and isinstance(head, dict):
        head.pop("segments", None)
    return table


def _without_lone_surrogates(value: object) -> object:
    """Replace halves of characters, one for one, so that offsets stay true: no encoder takes them."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_lone_surrogates(k): _without_lone_surrogates(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_without_lone_surrogates(v) for v in value]
    return value


def _as_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
