"""JSON text to plain values, whatever stands in it: depth and digits are bounded before Python's parser sees them.

Numbers that no field can use (NaN, 1e999, 100,000 digits) become floats that the readers of fields refuse by type.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter

from mi7facts.errors import BadRecord

#: Python's parser recurses; no article is nested so deep.
MAX_DEPTH = 200
#: `int()` refuses more than 4,300 digits, and takes long before.
_MAX_DIGITS = 300
#: How many repeated keys are named.
_MAX_TOLD = 5

#: A string (closed or not: possessive, so that an open one costs one pass) or a bracket.
_STRING_OR_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{]|[\]}]', re.DOTALL)

JsonValue = object


class Members(dict[str, JsonValue]):
    """A JSON object; `repeated` names keys that stood in it more than once (the last value is kept)."""

    repeated: tuple[str, ...] = ()


def parse_json(text: str, *, strict: bool = True, line: int = 1) -> JsonValue:
    """Return the value of a JSON text. Not strict: control characters may stand in strings, as they do on web pages.

    `line` is the number of its first line, for messages.

    Raises:
        BadRecord: no JSON, or nested too deep; the line and column are in the message.
    """
    if text.count("[") + text.count("{") > MAX_DEPTH:
        _check_depth(text, line)
    try:
        return json.loads(text, strict=strict, parse_int=_integer, object_pairs_hook=_members)
    except json.JSONDecodeError as error:
        at = error.lineno + line - 1
        raise BadRecord(f"no valid JSON: {error.msg} (line {at}, column {error.colno})", line=at) from None


def _check_depth(text: str, line: int) -> None:
    depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        mark = text[match.start()]
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise BadRecord(f"JSON nested deeper than {MAX_DEPTH} levels", line=text.count("\n", 0, match.start()) + line)
        elif mark != '"':
            depth -= 1


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MAX_DIGITS else math.inf


def _members(pairs: list[tuple[str, JsonValue]]) -> Members:
    members = Members(pairs)
    if len(members) < len(pairs):
        members.repeated = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)[:_MAX_TOLD]
    return members
