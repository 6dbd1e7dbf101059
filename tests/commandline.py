"""A command line run in the test's own process, and the invented story that stands in for the library."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mi7facts.model import Article, Findings, Problem, Sheet, Workings
from mi7facts.settings import Settings
from sheets import both_findings, make_sheet


class Run(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Runner = Callable[..., Run]


class Terminal(io.StringIO):
    """Standard input that somebody types into."""

    def isatty(self) -> bool:
        return True


class Story:
    """What the library is made to yield, and what it was asked for."""

    def __init__(self) -> None:
        self.items: list[Findings | Problem] = list(both_findings())
        self.sheet: Sheet = make_sheet()
        self.asked: list[tuple[list[str], Settings]] = []
        self.retraced: list[str] = []

    def extract(self, paths: Sequence[str], settings: Settings) -> Iterator[Findings | Problem]:
        self.asked.append((list(paths), settings))
        yield from self.items

    def reconcile(self, found: Sequence[Findings | Problem], settings: Settings) -> Sheet:
        return self.sheet

    def workings(self, articles: Sequence[Article], settings: Settings) -> list[Workings]:
        self.retraced = [article.head.id for article in articles]
        return [Workings() for _ in articles]
