"""A pipeline that does what its documents say, so that faults can be had without a model."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from builders import make_article
from mi7facts.errors import ModelMissing, TooLarge
from mi7facts.model import Document, Entity, Figure, Findings
from mi7facts.settings import Settings


class FakeEngine:
    """Loads nothing."""

    name = "none 0"

    def __init__(self, model: str | None = None) -> None:
        if model == "missing":
            raise ModelMissing("not installed")

    def load(self) -> None:
        """There is nothing to load."""


def document(text: str, number: int = 0) -> Document:
    return Document(id=f"{text.split(' ')[0]}-{number}", path=f"{number}.txt", text=text, sha256="0" * 64, encoding="utf-8")


def _obey(text: str) -> None:
    what, _, argument = text.partition(" ")
    if what == "die" or (what == "die-once" and not Path(argument).exists()):
        if argument:
            Path(argument).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    elif what == "sleep":
        time.sleep(float(argument))
    elif what == "memory":
        raise MemoryError
    elif what == "bug":
        raise KeyError(argument)
    elif what == "user":
        raise TooLarge("too large for this stage")


def fake_extract(documents: Iterable[Document], engine: object, settings: Settings) -> Iterator[Findings]:
    """Yield findings that tell the document and the process."""
    for one in documents:
        _obey(one.text)
        article = make_article(one.text)
        pid = Entity(id="e1", type="person", name=str(os.getpid()) if one.text == "pid" else "someone", aliases=(), mentions=())
        figures = (figure(10**30),) if one.text == "huge" else ()
        yield Findings(article=article, entities=(pid,), figures=figures)


def figure(value: int) -> Figure:
    return Figure(
        id="n1", start=0, end=1, text="1", value=value, low=None, high=None, comparator="=", change="=", unit="", dimension=None, of=None,
        about=None, base_value=None, base_unit=None,
    )  # fmt: skip
