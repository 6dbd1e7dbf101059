"""Measure how much of the metadata that the golden dumps print is read: title, authors, times, publisher, section, topics.

    python -m benchmarks.heads [FOLDER] [--misses]

FOLDER holds NAME.txt and, for some of them, NAME.head.json with what a careful reader reads from the text alone (null where it is not
printed). --misses prints every field that is not so, in the form of known-heads.tsv.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.roles import GOLDEN
from mi7facts.model import ArticleHead, Document
from mi7facts.parse.article import parse_document
from mi7facts.read.files import read_documents
from mi7facts.settings import Settings

FIELDS = ("title", "authors", "published", "modified", "publisher", "section", "topics")
Value = str | list[str] | None


class Field(NamedTuple):
    """One field of one dump: what is printed, and what was read."""

    name: str
    field: str
    true: Value
    found: Value

    @property
    def right(self) -> bool:
        """Was read what is printed? Topics and names may be in other letters."""
        return _plain(self.true) == _plain(self.found)


def _plain(value: Value) -> Value:
    return [item.casefold() for item in value] if isinstance(value, list) else value


def read_head(head: ArticleHead) -> dict[str, Value]:
    """Return the fields of a parsed article."""
    return {
        "title": head.title or None,
        "authors": [author.name for author in head.authors],
        "published": head.published,
        "modified": head.modified,
        "publisher": head.publisher,
        "section": head.section,
        "topics": list(head.topics),
    }


def load(folder: Path) -> list[Field]:
    """Parse each dump of a folder whose head is known, and return its fields."""
    found: list[Field] = []
    for path in sorted(folder.glob("*.head.json")):
        name = path.name.removesuffix(".head.json")
        (document,) = read_documents([str(path.with_name(f"{name}.txt"))], Settings())
        if not isinstance(document, Document):
            raise ValueError(f"{path}: {document.message}")
        true, read = json.loads(path.read_text("utf-8")), read_head(parse_document(document, Settings()).head)
        found += [Field(name, field, true[field], read[field]) for field in FIELDS]
    return found


def misses(fields: Sequence[Field]) -> list[str]:
    """Return a row for each field that was not read as it is printed."""
    return [
        f"{f.name}\t{f.field}\t{json.dumps(f.true, ensure_ascii=False)}\t{json.dumps(f.found, ensure_ascii=False)}"
        for f in fields
        if not f.right
    ]


def table(fields: Sequence[Field]) -> str:
    """Return how many of each field are right."""
    right = Counter(f.field for f in fields if f.right)
    return "\n".join(f"{field:10} {right[field]:4} of {sum(f.field == field for f in fields)}" for field in FIELDS)


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=GOLDEN)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    fields = load(args.folder)
    print("\n".join(misses(fields)) if args.misses else table(fields))


if __name__ == "__main__":
    main()
