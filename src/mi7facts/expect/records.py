"""The records of an `expected.toml`, from which its JSON Schema is made, and the loader that tells where a file is wrong."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path

import msgspec

from mi7facts.errors import UsageError
from mi7facts.model import Modality, Polarity, Record
from mi7facts.settings import line_of

Scalar = str | int | float | bool
_UNKNOWN = re.compile(r"unknown field `([^`]*)`")
_PLACE = re.compile(r"`\$\.(\w+)(?:\[(\d+)\])?")


class ExpectedFact(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value that must be found. Dates are EDTF; a trailing `~` tolerates about; `evidence` must lie in the words that prove it."""

    subject: str
    attribute: str
    value: Scalar | None = None
    low: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    modality: Modality | None = None
    polarity: Polarity = "+"
    evidence: str | None = None


class ExpectedRelation(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A conflict or an update that must be found, with exactly these values."""

    subject: str
    attribute: str
    values: tuple[Scalar, ...]


class Absent(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must not be found: names by type (`names`: of any type), attributes, any conflict, any update."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    conflicts: bool = False
    updates: bool = False


class Expected(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an article or a story must yield. Where conflicts (or updates) are listed, no other may be found."""

    fact: tuple[ExpectedFact, ...] = ()
    conflict: tuple[ExpectedRelation, ...] = ()
    update: tuple[ExpectedRelation, ...] = ()
    absent: Absent = Absent()


_TABLES: dict[str, type[msgspec.Struct]] = {
    "": Expected,
    "fact": ExpectedFact,
    "conflict": ExpectedRelation,
    "update": ExpectedRelation,
    "absent": Absent,
}


def load_expected(path: str) -> Expected:
    """Read an expectation.

    Raises:
        UsageError: it cannot be read or says something that no expectation can; the place is told.
    """
    try:
        text = Path(path).read_text("utf-8")
        return msgspec.convert(tomllib.loads(text), Expected)
    except OSError as error:
        raise UsageError(f"the expectation cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise UsageError("the expectation is not UTF-8", path=path) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise UsageError(f"not valid TOML: {error}", path=path, line=int(line[1]) if line else None) from error
    except msgspec.ValidationError as error:
        message, line_number = _located(str(error), text)
        raise UsageError(message, path=path, line=line_number) from error


def _located(message: str, text: str) -> tuple[str, int | None]:
    """Return a fault with the nearest valid key, and the line it stands in."""
    place, unknown = _PLACE.search(message), _UNKNOWN.search(message)
    table = place[1] if place else ""
    line = _table_line(text, table, int(place[2] or 0)) if place else None
    if unknown:
        fields = [field.name for field in msgspec.structs.fields(_TABLES.get(table, Expected))]
        near = get_close_matches(unknown[1], fields, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(fields)}"
        below = text.split("\n")[(line or 1) - 1 :]
        offset = line_of("\n".join(below), unknown[1])
        return f"{f'[{table}] ' if table else ''}{unknown[1]}: no such key; {hint}", (line or 1) + offset - 1 if offset else line
    return message, line


def _table_line(text: str, table: str, number: int) -> int | None:
    """Return the line where the n-th table of a name opens."""
    opened = [m.start() for m in re.finditer(rf"(?m)^[ \t]*\[\[?[ \t]*{re.escape(table)}[ \t]*\]", text)]
    return text.count("\n", 0, opened[number]) + 1 if number < len(opened) else line_of(text, table)
