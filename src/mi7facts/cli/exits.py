"""The exit codes, and which of them wins."""

from __future__ import annotations

OK = 0
FINDING = 1
USAGE = 2
PARTIAL = 3
NOTHING = 4
BUG = 70
OUTPUT = 74

#: What `--help` says of them. The backspace keeps the lines as they are.
HELP = """\b
Exit codes: 0 all read; 1 a finding that was asked about (check, --fail-on);
2 usage or configuration error; 3 some inputs unreadable; 4 none readable or no
article found; 70 bug; 74 output not written; 130 interrupted; 143 terminated."""


def settle(*, articles: int, unreadable: int, finding: bool, bugs: int = 0) -> int:
    """Return the code of a run that came to its end: a bug of ours in an article, nothing read, partly read, a finding."""
    if bugs:
        return BUG
    if not articles:
        return NOTHING
    if unreadable:
        return PARTIAL
    return FINDING if finding else OK
