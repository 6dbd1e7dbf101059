"""The error tree. Each error carries a code that scripts can rely on, a place and a message that says what to do.

    Mi7Error
    ├── UsageError        M001  the command line or the configuration is wrong; nothing was read        exit 2
    ├── ModelMissing      M002  the NLP pipeline that was asked for is not installed                     exit 2
    ├── InputError              one input could not be read; becomes a Problem, the others are read      exit 3 or 4
    │   ├── Unreadable    M101  the system refused: missing, no permission, read error, not a file
    │   ├── NotText       M103  binary, or in no encoding that we can tell
    │   ├── TooLarge      M104  longer than --max-bytes
    │   ├── OutOfMemory   M105  this one article did not fit into memory
    │   ├── WorkerDied    M106  the worker process that had the article died twice
    │   ├── TimedOut      M107  the article took longer than --timeout-per-article
    │   └── BadRecord     M201  JSON that is broken, too deep, or holds no article
    └── OutputError       M301  the result could not be written                                          exit 74

Problems that cost no article have codes of their own: M110 an article without text, M202 a field of a record was refused,
M203 duplicate keys in a record, M310 a date that cannot be (weekday, day of month), M311 a relative date with nothing to anchor it,
M320 day and month may be swapped. M900 is a bug of ours, exit 70.
"""

from __future__ import annotations

from mi7facts.model import Problem


class Mi7Error(Exception):
    """Any error of ours: a code, a message, and where it happened."""

    code = "M000"

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def problem(self) -> Problem:
        """Return the record that tells this error in an output."""
        return Problem(code=self.code, severity="error", path=self.path, line=self.line, message=self.message)


class UsageError(Mi7Error):
    """The command line or the configuration is wrong; nothing was read."""

    code = "M001"


class ModelMissing(UsageError):
    """The NLP pipeline that was asked for is not installed."""

    code = "M002"


class InputError(Mi7Error):
    """One input could not be read; the others are."""

    code = "M100"


class Unreadable(InputError):
    """The system refused to open or read it, or it is no regular file."""

    code = "M101"


class NotText(InputError):
    """Binary data, or text in no encoding that can be told."""

    code = "M103"


class TooLarge(InputError):
    """Longer than the limit for one article; refused, never cut silently."""

    code = "M104"


class OutOfMemory(InputError):
    """One article did not fit into memory."""

    code = "M105"


class WorkerDied(InputError):
    """The worker process that had the article died, and died again when it was tried once more."""

    code = "M106"


class TimedOut(InputError):
    """One article took longer than the time allowed."""

    code = "M107"


class BadRecord(InputError):
    """JSON that is broken, nested too deep, or holds no article."""

    code = "M201"


class OutputError(Mi7Error):
    """The result could not be written."""

    code = "M301"
