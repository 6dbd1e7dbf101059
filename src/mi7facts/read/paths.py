"""Which files a run reads: walk what was named, in an order that depends on names only, and say what cannot be walked.

Links to folders are not followed inside a folder (they may lead out of it or back into it); a link that is named is. Whether a file is
a regular one is decided on the open descriptor, in `streams`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Literal

from mi7facts.errors import Unreadable
from mi7facts.model import Problem, Record

Form = Literal["txt", "html", "json", "jsonl"]

SUFFIXES: dict[str, Form] = {
    ".txt": "txt", ".text": "txt", ".md": "txt", ".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
STDIN = "-"
#: Control and bidi characters would act on a terminal; surrogates stand for bytes that are no UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\udc80-\udcff]")


class Source(Record, frozen=True, kw_only=True):
    """A file to read. `path` opens it, `shown` is printed; `form` is unknown for a named file of another suffix."""

    path: str
    shown: str
    stem: str
    form: Form | None


def walk(names: Sequence[str]) -> Iterator[Source | Problem]:
    """Yield the files that the names stand for, folders in order of their paths."""
    for name in names:
        if name == STDIN:
            yield Source(path=STDIN, shown=STDIN, stem="stdin", form=None)
        elif os.path.isdir(name):  # noqa: PTH112 - the walk works on plain names: Path objects cost more than the rest of it
            found = False
            for item in _folder(name):
                found = True
                yield item
            if not found:
                yield Problem(
                    code="M101", severity="error", path=shown(name), message="the folder holds no article (.txt .html .json .jsonl)"
                )
        else:
            yield source(name)


def source(path: str) -> Source:
    """Return the source of one file."""
    base = path.removesuffix(".gz")
    stem, suffix = os.path.splitext(os.path.basename(base))  # noqa: PTH119, PTH122
    return Source(path=path, shown=shown(path), stem=shown(stem), form=SUFFIXES.get(suffix.lower()))


def shown(path: str) -> str:
    r"""Return a path as it is printed: what a terminal would obey, and bytes that are no text, are written out (\x1b, \u202e)."""
    text = os.fsencode(str(PurePath(path))).decode("utf-8", "surrogateescape")
    return _UNPRINTABLE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    code = code - 0xDC00 if code >= 0xDC80 else code
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _folder(root: str) -> Iterator[Source | Problem]:
    stack = [iter(_entries(root))]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif isinstance(entry, Problem):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            stack.append(iter(_entries(entry.path)))
        elif (found := source(entry.path)).form is not None and not _link_to_folder(entry):
            yield found


def _link_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:  # a link that loops: opening it tells why
        return False


def _entries(folder: str) -> Sequence[os.DirEntry[str] | Problem]:
    """Return what a folder holds, sorted by the bytes of the names, so that the locale changes nothing."""
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: os.fsencode(e.name))
    except OSError as error:
        return [Unreadable(f"cannot list the folder: {error.strerror}", path=shown(folder)).problem()]
