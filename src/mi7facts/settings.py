"""Everything a run can be told, in one frozen record, and where each setting came from.

Weakest first: the defaults, `mi7facts.toml` or `[tool.mi7facts]` in `pyproject.toml`, `MI7FACTS_*`, `--set`, the other options. The only
module that reads the environment and the configuration file. A fault is told with its place, its key and the nearest valid key.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

import msgspec

from mi7facts.errors import UsageError
from mi7facts.model import Record

#: 32 MiB: longer than any article; an archive under the wrong name is refused rather than swallowed.
MAX_BYTES = 32 * 1024 * 1024
#: More processes than this are a slip of the keyboard.
MAX_JOBS = 1024
PREFIX = "MI7FACTS_"

InputFormat = Literal["txt", "html", "json", "jsonl"]
DateOrder = Literal["DMY", "MDY", "YMD"]

_SIZE = re.compile(r"(\d{1,15})\s*([KMG])?(?:i?B)?", re.IGNORECASE)
_MULTIPLE = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")
_OFFSET = re.compile(r"Z|UTC|[+-](?:0\d|1[0-4]):?[0-5]\d")


class Alias(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names that the user says are one entity (`[[alias]]` in mi7facts.toml): what no text says."""

    name: str
    aliases: tuple[str, ...]


class Settings(Record, frozen=True, kw_only=True):
    """The settings in force for one run."""

    model: str | None = None
    published: str | None = None
    date_order: DateOrder | None = None
    timezone: str | None = None
    language: str = "en"
    input_format: InputFormat | None = None
    jobs: int = 1
    max_bytes: int = MAX_BYTES
    timeout_per_article: float | None = None
    aliases: tuple[Alias, ...] = ()


class Loaded(Record, frozen=True, kw_only=True):
    """The settings in force, and for each key that is not at its default the place that set it."""

    settings: Settings
    origins: dict[str, str]


class _Given(Record, frozen=True, kw_only=True):
    """One setting as somebody wrote it; strings from outside a TOML file may stand for numbers."""

    key: str
    value: object
    origin: str
    loose: bool
    path: str | None = None
    line: int | None = None


FIELDS = {field.name: field for field in msgspec.structs.fields(Settings)}
#: How a key is called in a file where that is not the field's name.
_IN_FILES = {"alias": "aliases"}


def load_settings(
    options: Mapping[str, object] | None = None,
    *,
    config: str | None = None,
    isolated: bool = False,
    assignments: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Loaded:
    """Return the settings in force and their origins. Options that are None were not given.

    Raises:
        UsageError: a file, variable or option is wrong; it names the place.
    """
    given: list[_Given] = []
    if config is not None:
        given += _from_file(Path(config), wanted=True)
    elif not isolated:
        given += _discovered(folder or Path.cwd())
    if not isolated:
        given += _from_environment(os.environ if environment is None else environment)
    given += [_assigned(text) for text in assignments]
    named = {key: value for key, value in (options or {}).items() if value is not None}
    given += [_Given(key=key, value=value, origin=f"--{key.replace('_', '-')}", loose=True) for key, value in named.items()]
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    for item in given:
        field = _field(item)
        values[field], origins[field] = _checked(item, field), item.origin
    return Loaded(settings=msgspec.convert(values, Settings), origins=origins)


def _discovered(folder: Path) -> list[_Given]:
    """Return what the nearest configuration file says, from the folder upwards."""
    for place in (folder, *folder.parents):
        for name in ("mi7facts.toml", "pyproject.toml"):
            found = _from_file(place / name, wanted=False) if (place / name).is_file() else []
            if found or (name == "mi7facts.toml" and (place / name).is_file()):
                return found
    return []


def _from_file(path: Path, wanted: bool) -> list[_Given]:
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        if not wanted:
            return []
        raise UsageError(f"the configuration cannot be read: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise UsageError("the configuration is not UTF-8", path=str(path)) from error
    table, opening = _table(path, text)
    above = text.count("\n", 0, opening)
    given = []
    for key, value in table.items():
        line = line_of(text[opening:], key)
        place = line + above if line else None
        given.append(_Given(key=key, value=value, origin=str(path), loose=False, path=str(path), line=place))
    return given


def _table(path: Path, text: str) -> tuple[dict[str, object], int]:
    """Return our table of a configuration file, and the offset where it opens."""
    try:
        table: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise UsageError(f"not valid TOML: {error}", path=str(path), line=int(line[1]) if line else None) from error
    opening = 0
    if path.name == "pyproject.toml":
        tools = table.get("tool") if isinstance(table, dict) else None
        table = tools.get("mi7facts", {}) if isinstance(tools, dict) else {}
        opening = _own_table(text)
    if not isinstance(table, dict):
        raise UsageError("[tool.mi7facts] is not a table", path=str(path))
    return table, opening


def _own_table(text: str) -> int:
    """Return where our table of a pyproject.toml opens: other tools may have keys of the same name above it."""
    found = re.search(r"(?m)^[ \t]*\[\[?[ \t]*tool[ \t]*\.[ \t]*[\"']?mi7facts\b", text)
    return found.start() if found else 0


def line_of(text: str, key: str) -> int | None:
    """Return the line of a TOML text that sets a key or opens its table, for messages."""
    found = re.search(rf"(?m)^\s*(?:\[\[?\s*(?:tool\.mi7facts\.)?{re.escape(key)}\s*\]|[\"']?{re.escape(key)}[\"']?\s*=)", text)
    return text.count("\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())) + 1 if found else None


def _from_environment(environment: Mapping[str, str]) -> list[_Given]:
    names = sorted(name for name in environment if name.startswith(PREFIX))
    return [_Given(key=name.removeprefix(PREFIX).lower(), value=environment[name], origin=name, loose=True) for name in names]


def _assigned(text: str) -> _Given:
    key, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--set {text}: say KEY=VALUE, for example --set jobs=2")
    return _Given(key=key.strip(), value=value.strip(), origin="--set", loose=True)


def _checked(item: _Given, key: str) -> object:
    """Return the value of a setting in the type of its field."""
    value = _READERS[key](item.value) if key in _READERS and isinstance(item.value, str) else item.value
    try:
        made: object = msgspec.convert(value, FIELDS[key].type, strict=not item.loose)
        _CHECKS.get(key, _anything)(made)
    except (msgspec.ValidationError, ValueError) as error:
        raise UsageError(f"{_shown(item)}: {error}", path=item.path, line=item.line) from error
    return made


def _field(item: _Given) -> str:
    """Return the field that a key means, or tell the nearest one."""
    key = item.key.replace("-", "_")
    if item.path is not None:
        key = _IN_FILES.get(key, "" if key in _IN_FILES.values() else key)
    elif key in (*_IN_FILES, *_IN_FILES.values()):
        raise UsageError(f"{_shown(item)}: names are told in mi7facts.toml only, as [[alias]] tables")
    if key not in FIELDS:
        known = sorted(({*FIELDS} - {*_IN_FILES.values()}) | {*_IN_FILES})
        near = [k for k in known if key and k.startswith(f"{key}_")] or get_close_matches(item.key.replace("-", "_"), known, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        raise UsageError(f"{_shown(item)}: no such setting; {hint}", path=item.path, line=item.line)
    return key


def _shown(item: _Given) -> str:
    return f"{item.origin} {item.key}" if item.origin == "--set" else item.key if item.path else item.origin


def _jobs(text: str) -> int | str:
    if text != "auto":
        return text
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(text: str) -> int | str:
    found = _SIZE.fullmatch(text.strip())
    return int(found[1]) * _MULTIPLE[(found[2] or "").lower()] if found else text


def _anything(value: object) -> None:
    """Accept what has the right type."""


def _check_moment(value: object) -> None:
    found = _MOMENT.fullmatch(str(value)) if value is not None else None
    if value is not None and not found:
        raise ValueError(f"{value!r} is no ISO 8601 date such as 2021-05-04 or 2021-05-04T10:30+02:00")
    if found:
        from datetime import date

        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))


def _check_zone(value: object) -> None:
    if value is None or _OFFSET.fullmatch(str(value)):
        return
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(str(value))
    except (OSError, KeyError, ValueError) as error:
        raise ValueError(f"{value!r} is no time zone such as Europe/Oslo or +02:00") from error


def _check_language(value: object) -> None:
    if value != "en":
        raise ValueError(f"{value!r} cannot be read; English articles (en) can")


def _at_least_one(value: object) -> None:
    if isinstance(value, int | float) and not value > 0:
        raise ValueError(f"{value:g} is too small")


def _check_jobs(value: object) -> None:
    _at_least_one(value)
    if isinstance(value, int) and value > MAX_JOBS:
        raise ValueError(f"{value} processes are too many; auto takes one a processor")


_READERS = {"jobs": _jobs, "max_bytes": _size}
_CHECKS = {
    "published": _check_moment,
    "timezone": _check_zone,
    "language": _check_language,
    "jobs": _check_jobs,
    "max_bytes": _at_least_one,
    "timeout_per_article": _at_least_one,
}
