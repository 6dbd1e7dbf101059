"""Write what was found as an `expected.toml`, for review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.expect.records import Absent, Expected, ExpectedFact, ExpectedRelation, Scalar
from mi7facts.model import Conflict, Sheet, Update, Value

_BARE = re.compile(r"[^\x00-\x1f\x7f\"\\]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def found_facts(sheet: Sheet, absent: Absent) -> Expected:
    """Return the expectation that a sheet meets; what must be absent is nobody's finding and is kept."""
    return Expected(
        fact=tuple(_fact(f.subject.name, f.attribute, value) for f in sheet.facts for value in f.values),
        conflict=tuple(map(_relation, sheet.conflicts)),
        update=tuple(map(_relation, sheet.updates)),
        absent=absent,
    )


def _fact(subject: str, attribute: str, value: Value) -> ExpectedFact:
    low = value.low if isinstance(value.low, int | float) else None
    high = value.high if isinstance(value.high, int | float) else None
    shown = _scalar(value) if value.value is not None or (low is None and high is None) else None
    return ExpectedFact(
        subject=subject,
        attribute=attribute,
        value=shown,
        low=low if shown is None else None,
        high=high if shown is None else None,
        unit=value.unit or None if isinstance(value.unit, str) else None,
        polarity=value.polarity,
        evidence=value.evidence[0].text if value.evidence else None,
    )


def _relation(item: Conflict | Update) -> ExpectedRelation:
    return ExpectedRelation(subject=item.subject.name, attribute=item.attribute, values=tuple(map(_scalar, item.values)))


def _scalar(value: Value) -> Scalar:
    if isinstance(value.name, str):
        return value.name
    return value.value if value.value is not None else value.text


def to_toml(expected: Expected, comment: str) -> str:
    """Return an expectation as TOML, under the comment that its file began with."""
    blocks = [comment] if comment else []
    for fact in expected.fact:
        fields = {key: getattr(fact, key) for key in ExpectedFact.__struct_fields__}
        blocks.append(_table("[[fact]]", fields | {"polarity": None if fact.polarity == "+" else "-"}))
    for name, items in (("conflict", expected.conflict), ("update", expected.update)):
        blocks += [_table(f"[[{name}]]", {key: getattr(item, key) for key in ExpectedRelation.__struct_fields__}) for item in items]
    absent = {key: getattr(expected.absent, key) or None for key in Absent.__struct_fields__}
    if any(absent.values()):
        blocks.append(_table("[absent]", absent))
    return "\n".join(blocks)


def leading_comment(text: str) -> str:
    """Return the comment lines at the head of a TOML text."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line + "\n")
    return "".join(lines)


def _table(head: str, values: dict[str, Scalar | tuple[Scalar, ...] | None]) -> str:
    return "\n".join([head, *_lines(values)]) + "\n"


def _lines(values: dict[str, Scalar | tuple[Scalar, ...] | None]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, tuple):
            yield f"{key} = [{', '.join(_literal(item) for item in value)}]"
        elif value is not None:
            yield f"{key} = {_literal(value)}"


def _literal(value: Scalar) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return _string(value) if isinstance(value, str) else repr(value)


def _string(text: str) -> str:
    if _BARE.fullmatch(text):
        return f'"{text}"'
    return '"' + "".join(_ESCAPES.get(c) or (c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}") for c in text) + '"'
