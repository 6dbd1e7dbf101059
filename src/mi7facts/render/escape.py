"""The one gate between article text and a terminal, a log or a page: what could steer or deceive is made visible.

Every text view and every line on stderr passes here: articles, file names, ids and messages alike. Decides nothing about JSON's own
quoting (render/json.py), but names the characters that JSON writes as escapes too.
"""

from __future__ import annotations

import re

#: C0 but LF and TAB, DEL, C1, bidi controls, line and paragraph separators, lone surrogates.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
#: A line that a build server would take for a command (`::error::`, `##[group]`), behind colours and white space too.
_COMMAND = re.compile(r"(?m)^((?:\x1b\[[0-9;]*m|[^\S\n])*)(?=::|##\[)")


def visible(text: str) -> str:
    r"""Write what could steer a terminal as `\x1b`, `\u202e`; keep LF and TAB."""
    return harmless(UNSAFE.sub(_shown, text))


def one_line(text: str) -> str:
    r"""Make text visible and keep it on one line: LF and TAB become `\n`, `\t`."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


def harmless(text: str) -> str:
    """Put a backslash before what a build server would obey at the start of a line."""
    return _COMMAND.sub(r"\1\\", text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
