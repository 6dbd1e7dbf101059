"""The base of all records, and the problem that any stage may tell."""

from __future__ import annotations

import msgspec

from mi7facts.model.vocabulary import ProblemSeverity


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What all records share: frozen, built by keyword, compared by value."""


class Problem(Record, frozen=True, kw_only=True):
    """Something that was wrong with an input, told in the output instead of stopping the run."""

    code: str
    severity: ProblemSeverity
    path: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    message: str
