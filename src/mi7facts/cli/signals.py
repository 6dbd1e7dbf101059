"""What happens on Ctrl-C and on termination: whole lines, no litter, no children left, one word on stderr.

The process ends inside the handler. An exception would have to find its way through half-imported C extensions and finalizers, which print
or swallow it. Imports nothing heavy: it is in place before spaCy loads.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType

_WORDS = {signal.SIGINT: b"interrupted\n", signal.SIGTERM: b"terminated\n"}


class Guard:
    """The signal handlers of this process, and what they must clean up."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        self._litter: set[str] = set()
        self._writing = False
        self._pending: int | None = None

    def install(self) -> None:
        """Take over SIGINT and SIGTERM, unless the caller had them ignored."""
        for number in _WORDS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._handle)

    @contextlib.contextmanager
    def whole(self) -> Iterator[None]:
        """Let a line be written to its end before a signal is obeyed; a second signal is obeyed at once."""
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
            if self._pending is not None:
                self._end(self._pending)

    @contextlib.contextmanager
    def removing(self, path: str) -> Iterator[None]:
        """Remove a temporary file when a signal comes or when the block fails; keep quiet when it is gone."""
        self._litter.add(path)
        try:
            yield
        finally:
            self._litter.discard(path)
            with contextlib.suppress(OSError):
                os.unlink(path)  # noqa: PTH108 - also called from a handler: no Path machinery

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._writing and self._pending is None:
            self._pending = number
            return
        self._end(number)

    def _end(self, number: int) -> None:
        if os.getpid() == self._owner:  # a forked worker inherits the handler, but neither the files nor the children
            _stop_children()
            for path in self._litter:
                with contextlib.suppress(OSError):
                    os.unlink(path)  # noqa: PTH108
            with contextlib.suppress(OSError):
                os.write(2, _WORDS[signal.Signals(number)])
        os._exit(128 + number)


def _stop_children() -> None:
    pool = sys.modules.get("multiprocessing")
    for child in pool.active_children() if pool else ():
        child.kill()


#: Signals belong to the process, so there is one guard.
guard = Guard()
