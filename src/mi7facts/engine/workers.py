"""Worker processes that outlive neither their parent nor their articles' faults: batches go out as bytes, answers come back in order.

A worker has one batch at a time, so it is known what it died of. The batch of a dead worker is tried once more, article by article; what
kills a worker again is reported. An article that takes too long is reported and its worker replaced.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import time
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait

import msgspec

from mi7facts.annotate.nlp import SpacyEngine
from mi7facts.engine.batches import Answer, Item, extract_batch, fault
from mi7facts.errors import InputError, TimedOut, WorkerDied
from mi7facts.model import Document, Findings, Problem, Record
from mi7facts.settings import Settings

#: Batches that are read ahead for each worker: enough that none waits, few enough that memory stays flat.
_AHEAD = 3
#: Workers that die before they are ready mean that none will ever be.
_MAX_FAILED_STARTS = 3
#: Forked, a worker has the loaded model at once; elsewhere than on Linux libraries forbid it.
_FORKS = sys.platform == "linux"


class _Reply(Record, frozen=True, kw_only=True):
    """One answer on its way back."""

    findings: Findings | None = None
    problem: Problem | None = None


_encode = msgspec.msgpack.Encoder().encode
_documents = msgspec.msgpack.Decoder(tuple[Document, ...])
_replies = msgspec.msgpack.Decoder(tuple[_Reply, ...])


class _Group:
    """Items that were read together, and their answers as they come."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items
        self.answers: list[Answer | None] = [item if isinstance(item, Problem) else None for item in items]

    @property
    def done(self) -> bool:
        """Are all answers there?"""
        return None not in self.answers


class _Task:
    """The documents of a group that one worker gets, by their places in it."""

    def __init__(self, group: _Group, places: tuple[int, ...], *, again: bool = False) -> None:
        self.group = group
        self.places = places
        self.again = again

    @property
    def documents(self) -> list[Document]:
        """The documents, in order."""
        return [item for place in self.places if isinstance(item := self.group.items[place], Document)]

    def answer(self, answers: Iterable[Answer]) -> None:
        """Put the answers in their places."""
        for place, answer in zip(self.places, answers, strict=True):
            self.group.answers[place] = answer

    def refuse(self, error: InputError) -> None:
        """Report the error for each document."""
        self.answer([fault(error, document) for document in self.documents])

    def pieces(self) -> list[_Task]:
        """The same documents, each alone and for the last time."""
        return [_Task(self.group, (place,), again=True) for place in self.places]


class _Worker:
    """A process, the line to it, and what it works on."""

    def __init__(self, settings: Settings, engine: SpacyEngine | None, others: list[_Worker]) -> None:
        context = multiprocessing.get_context("fork") if _FORKS else multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        inherited = [self.line, *(other.line for other in others)] if _FORKS else []
        self.process = context.Process(target=_work, args=(theirs, settings, engine, inherited), daemon=True)
        with warnings.catch_warnings():  # numpy's threads are at rest and are made anew in the child
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        theirs.close()
        self.ready = False
        self.task: _Task | None = None
        self.deadline: float | None = None

    def give(self, task: _Task, timeout: float | None) -> None:
        """Send a task; the clock starts."""
        self.task = task
        self.deadline = None if timeout is None else time.monotonic() + timeout
        with suppress(OSError):  # it is dead: that shows when it is asked for its answer
            self.line.send_bytes(_encode(task.documents))

    def stop(self) -> None:
        """End the process now: it holds nothing that must be saved."""
        self.process.kill()
        self.line.close()
        self.process.join()
        self.process.close()


class Workers:
    """As many processes as there is work for, at most `settings.jobs`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._jobs = max(1, settings.jobs)
        self._workers: list[_Worker] = []
        self._waiting: deque[_Task] = deque()
        self._engine: SpacyEngine | None = None
        self._failed_starts = 0

    def run(self, batches: Iterable[tuple[Item, ...]]) -> Iterator[Answer]:
        """Yield the answers to the items of the batches, in order. The processes are gone when it ends, however it ends."""
        source = iter(batches)
        groups: deque[_Group] = deque()
        more = True
        try:
            while more or groups:
                if more and len(groups) < self._jobs * _AHEAD:
                    more = self._take(next(source, None), groups)
                self._assign()
                self._collect(block=bool(groups) and not groups[0].done and not (more and len(groups) < self._jobs * _AHEAD))
                while groups and groups[0].done:
                    yield from (answer for answer in groups.popleft().answers if answer is not None)
        finally:
            for worker in self._workers:
                worker.stop()
            self._workers.clear()

    def _take(self, items: tuple[Item, ...] | None, groups: deque[_Group]) -> bool:
        if items is None:
            return False
        group = _Group(items)
        groups.append(group)
        places = tuple(place for place, item in enumerate(items) if isinstance(item, Document))
        if places:
            self._waiting.append(_Task(group, places))
        return True

    def _assign(self) -> None:
        """Give each idle worker a task; start one more where there is work for it."""
        for worker in self._workers:
            if worker.ready and worker.task is None and self._waiting:
                worker.give(self._waiting.popleft(), self._settings.timeout_per_article)
        starting = sum(not worker.ready for worker in self._workers)
        if len(self._waiting) > starting and len(self._workers) < self._jobs:
            self._start()

    def _start(self) -> None:
        if self._engine is None and _FORKS:
            self._engine = SpacyEngine(self._settings.model)
            self._engine.load()
        try:
            self._workers.append(_Worker(self._settings, self._engine, self._workers))
        except OSError:
            if not self._workers:
                raise
            self._jobs = len(self._workers)  # the system allows no more processes: go on with those there are

    def _collect(self, *, block: bool) -> None:
        """Take what the workers say; wait for it, or for the next deadline, if there is nothing else to do."""
        deadlines = [worker.deadline for worker in self._workers if worker.deadline is not None]
        patience = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
        said = wait([worker.line for worker in self._workers], patience if block else 0)
        for worker in [w for w in self._workers if w.line in said]:
            self._hear(worker)
        now = time.monotonic()
        for worker in [w for w in self._workers if w.deadline is not None and w.deadline <= now]:
            if worker.task is not None:
                worker.task.refuse(TimedOut(f"took longer than {self._settings.timeout_per_article:g} s (--timeout-per-article)"))
            self._dismiss(worker)

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.line.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return
        self._failed_starts = 0
        if not worker.ready:
            worker.ready = True
        elif worker.task is not None:
            replies = _replies.decode(said)
            worker.task.answer(answer for reply in replies if (answer := reply.findings or reply.problem) is not None)
            worker.task, worker.deadline = None, None

    def _bury(self, worker: _Worker) -> None:
        task = worker.task
        if task is None:
            self._failed_starts += not worker.ready
            if self._failed_starts > _MAX_FAILED_STARTS:
                raise RuntimeError("worker processes die as soon as they are started")
        elif task.again:
            task.refuse(WorkerDied("the worker process died twice on this article (out of memory?)"))
        else:
            self._waiting.extendleft(reversed(task.pieces()))
        self._dismiss(worker)

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.stop()


def _work(line: Connection, settings: Settings, engine: SpacyEngine | None, inherited: list[Connection]) -> None:
    """Be a worker: answer batches until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group: the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()  # else this process would keep its siblings' lines open when the parent is gone
    engine = engine or SpacyEngine(settings.model)
    engine.load()
    gc.freeze()  # the parent's memory is shared as long as nobody touches it
    with suppress(EOFError, OSError, MemoryError):
        line.send_bytes(b"ready")
        while True:
            documents = _documents.decode(line.recv_bytes())
            line.send_bytes(_packed(extract_batch(documents, engine, settings), documents))


def _packed(answers: list[Answer], documents: tuple[Document, ...]) -> bytes:
    try:
        return _encode([_reply(answer) for answer in answers])
    except (OverflowError, UnicodeEncodeError) as error:
        if len(documents) == 1:
            return _encode([_reply(fault(error, documents[0]))])
    parts = (_packed([answer], (document,)) for answer, document in zip(answers, documents, strict=True))
    return _encode([reply for part in parts for reply in _replies.decode(part)])


def _reply(answer: Answer) -> _Reply:
    return _Reply(findings=answer) if isinstance(answer, Findings) else _Reply(problem=answer)
