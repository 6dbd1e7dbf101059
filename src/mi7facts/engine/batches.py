"""Work on a few articles at once, so that the fault of one never costs another, and say whose fault it was.

A user's fault (an `InputError`) and too little memory become the article's problem. Anything else that a stage raises is a bug of ours: it
becomes a problem too, M900, which the command line turns into exit code 70. What is wrong with the whole run (no model) is raised.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from mi7facts.annotate.nlp import Engine
from mi7facts.errors import InputError, Mi7Error, OutOfMemory
from mi7facts.model import Document, Findings, Problem
from mi7facts.pipeline import extract
from mi7facts.settings import Settings

#: Articles a batch, and the characters that end one sooner: what the model is shown at once. More costs memory and saves no time.
ARTICLES, CHARACTERS = 16, 40_000
_MAX_MESSAGE = 300

Item = Document | Problem
Answer = Findings | Problem


def batches(items: Iterable[Item], articles: int = ARTICLES) -> Iterator[tuple[Item, ...]]:
    """Yield the items in groups that depend on nothing but their order, so that every number of workers sees the same ones."""
    group: list[Item] = []
    count, size = 0, 0
    for item in items:
        group.append(item)
        if isinstance(item, Document):
            count, size = count + 1, size + len(item.text)
        if count >= articles or size >= CHARACTERS:
            yield tuple(group)
            group, count, size = [], 0, 0
    if group:
        yield tuple(group)


def extract_batch(documents: Sequence[Document], engine: Engine, settings: Settings) -> list[Answer]:
    """Return what each document yields, or its problem.

    Raises:
        UsageError: the run cannot go on, whatever the article.
    """
    try:
        return list(extract(documents, engine, settings))
    except Exception as error:
        if isinstance(error, Mi7Error) and not isinstance(error, InputError):
            raise
        if len(documents) == 1:
            return [fault(error, documents[0])]
    return [answer for document in documents for answer in extract_batch([document], engine, settings)]


def fault(error: Exception, document: Document) -> Problem:
    """Return the problem that tells what went wrong with an article."""
    if isinstance(error, MemoryError):
        error = OutOfMemory(f"not enough memory for this article ({len(document.text):,} characters)")
    if isinstance(error, InputError):
        return msgspec.structs.replace(error.problem(), path=error.path or document.path)
    message = f"internal error in article {document.id[:80]!r}: {type(error).__name__}: {error}"
    return Problem(code="M900", severity="error", path=document.path, message=f"{message[:_MAX_MESSAGE]}{_place(error)}")


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
