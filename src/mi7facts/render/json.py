"""The JSON forms: one record a line, and the merged sheet. Control and bidi characters are written as escapes."""

from __future__ import annotations

import re

import msgspec

from mi7facts.model import ArticleRecord, Sheet

_HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def to_json(record: ArticleRecord | Sheet) -> str:
    """Return a record as one line of JSON."""
    text = msgspec.json.encode(record).decode()
    return _HIDDEN.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
