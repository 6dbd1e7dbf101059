"""How the findings of a run become its output: a record an article as it comes, or the merged sheet at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, Protocol

from mi7facts.cli.sinks import Folder, Sink, open_sink
from mi7facts.library import reconcile
from mi7facts.model import ArticleRecord, Findings, Problem, Record, Sheet
from mi7facts.reconcile.sheet import article_record
from mi7facts.render.json import Part, to_json
from mi7facts.settings import Settings


class Look(Record, frozen=True, kw_only=True):
    """What to print and how."""

    form: Literal["text", "json", "jsonl"] = "json"
    only: frozenset[Part] = frozenset()
    pretty: bool = False
    ascii_only: bool = False
    colour: bool = False
    width: int = 80


class Job(Record, frozen=True, kw_only=True):
    """What a run of `extract` is to do, and where its results go."""

    settings: Settings
    look: Look
    output: str | None = None
    output_dir: str | None = None


class Results(Protocol):
    """Takes findings in input order and writes them."""

    def add(self, findings: Findings) -> None:
        """Take one article's findings."""

    def close(self, sheet: Sheet | None, found: Sequence[Findings]) -> None:
        """Write what is written at the end."""


class Lines:
    """`--format jsonl`: each record is written as soon as it is there."""

    def __init__(self, sink: Sink, look: Look) -> None:
        self._sink = sink
        self._look = look

    def add(self, findings: Findings) -> None:
        """Write the article's record on a line of its own."""
        self._sink.write(as_json(article_record(findings), self._look, pretty=False) + "\n")

    def close(self, sheet: Sheet | None, found: Sequence[Findings]) -> None:
        """Nothing is left to write."""


class OneSheet:
    """The merged sheet, written at the end."""

    def __init__(self, sink: Sink, look: Look) -> None:
        self._sink = sink
        self._look = look

    def add(self, findings: Findings) -> None:
        """Wait: the sheet needs them all."""

    def close(self, sheet: Sheet | None, found: Sequence[Findings]) -> None:
        """Write the sheet."""
        if sheet is not None:
            self._sink.write(as_text(sheet, found, self._look) if self._look.form == "text" else as_json(sheet, self._look) + "\n")


class Files:
    """`--output-dir`: a file an article."""

    def __init__(self, folder: Folder, job: Job) -> None:
        self._folder = folder
        self._look = job.look
        self._settings = job.settings

    def add(self, findings: Findings) -> None:
        """Write the article's file."""
        head = findings.article.head
        if self._look.form == "text":
            text = as_text(reconcile([findings], self._settings), [findings], self._look)
        else:
            text = as_json(article_record(findings), self._look) + "\n"
        self._folder.write(head.id, "\0".join((head.path, head.id, head.sha256)), text)

    def close(self, sheet: Sheet | None, found: Sequence[Findings]) -> None:
        """Nothing is left to write."""


@contextmanager
def open_results(job: Job) -> Iterator[Results]:
    """Give the results that a job asks for; its output is there, whole, once the block has ended well."""
    if job.output_dir is not None:
        yield Files(Folder(job.output_dir, ".txt" if job.look.form == "text" else ".json"), job)
        return
    with open_sink(job.output) as sink:
        yield Lines(sink, job.look) if job.look.form == "jsonl" else OneSheet(sink, job.look)


def as_json(record: ArticleRecord | Sheet, look: Look, pretty: bool | None = None) -> str:
    """Return a record as the look wants it."""
    return to_json(record, look.only, pretty=look.pretty if pretty is None else pretty, ascii_only=look.ascii_only)


def as_text(sheet: Sheet, found: Sequence[Findings], look: Look) -> str:
    """Return the text view of a sheet. Rich is loaded here, where somebody wants to read."""
    from mi7facts.render.page import View
    from mi7facts.render.terminal import text_view

    return text_view(sheet, found, View(width=look.width, colour=look.colour, ascii_only=look.ascii_only, parts=look.only))


class Tally:
    """What a run came to: counts for the exit code and the summary. Findings are kept only where somebody needs the sheet."""

    def __init__(self, settings: Settings, keep: bool) -> None:
        self.settings = settings
        self._keep = keep
        self.found: list[Findings] = []
        self.problems: list[Problem] = []
        self.articles = 0
        self.empty = 0

    def add(self, item: Findings | Problem) -> None:
        """Count an article or a problem."""
        if isinstance(item, Problem):
            self.problems.append(item)
            return
        self.articles += 1
        self.empty += not (item.entities or item.dates or item.figures or item.quotes or item.claims)
        if self._keep:
            self.found.append(item)

    def sheet(self) -> Sheet | None:
        """Return the merged sheet, where the findings were kept."""
        return reconcile([*self.found, *self.problems], self.settings) if self._keep else None

    @property
    def bugs(self) -> int:
        """How many articles a bug of ours cost."""
        return sum(problem.code == "M900" for problem in self.problems)

    @property
    def unreadable(self) -> int:
        """How many inputs could not be read."""
        return sum(problem.severity == "error" for problem in self.problems)


def summary(tally: Tally, sheet: Sheet | None) -> str:
    """Return the last line: `41 articles, 3 conflicts, 1 unreadable`."""
    parts = [counted(tally.articles, "article")]
    if sheet is not None:
        parts.append(counted(len(sheet.conflicts), "conflict"))
    if tally.unreadable:
        parts.append(f"{tally.unreadable:,} unreadable")
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 article`, `2,000 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def problems_of(item: Findings | Problem) -> Sequence[Problem]:
    """Return the problems that an item brings along."""
    return (item,) if isinstance(item, Problem) else item.article.problems
