"""Walk paths and yield a document for each article, a problem for each input that cannot be read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from mi7facts.model import Document, Given, Problem
from mi7facts.settings import Settings


def read_documents(paths: Sequence[str], settings: Settings) -> Iterator[Document | Problem]:
    """Yield what the paths hold, sorted by path within a folder."""
    for name in paths:
        path = Path(name)
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            text = file.read_text("utf-8", "replace")
            if file.suffix == ".txt":
                yield _document(file.stem, file, text, Given())
            elif file.suffix in (".json", ".jsonl"):
                for line in text.split("\n") if file.suffix == ".jsonl" else [text]:
                    row = json.loads(line) if line.strip() else {}
                    if row.get("text"):
                        yield _document(row["id"], file, row["text"], Given(title=row.get("title"), published=row.get("published")))


def _document(key: str, path: Path, text: str, given: Given) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Document(id=key, path=str(path), text=text, sha256=digest, encoding="utf-8", given=given)
