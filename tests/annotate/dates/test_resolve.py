"""From words to a value: lengths, repetitions, vague times, and the type of each."""

from __future__ import annotations

import pytest

from mi7facts.annotate.dates.anchors import Anchors, Published
from mi7facts.annotate.dates.meaning import Calendar, Core, Length, Phrase, Relative, Repeat, Shift, Vague
from mi7facts.annotate.dates.resolve import resolve

YEAR = "X" * 4
NOWHEN = Anchors(Published(), lambda: None)

CASES: list[tuple[Core, str, str]] = [
    (Length(amount=2, unit="D"), "duration", "P2D"),
    (Length(amount=6.6, unit="D"), "duration", "P6.6D"),
    (Length(amount=1.5, unit="Y"), "duration", "P1Y6M"),
    (Length(amount=1.1, unit="Y"), "duration", "P1.1Y"),
    (Length(amount=2 / 3, unit="Y"), "duration", "P8M"),
    (Length(amount=None, unit="TH"), "duration", "PTXH"),
    (Repeat(value="P1Y"), "set", "P1Y"),
    (Vague(value="PAST_REF"), "date", "PAST_REF"),
    (Vague(value=f"{YEAR}-W{'X' * 2}-5"), "date", f"{YEAR}-W{'X' * 2}-5"),
    (Vague(value=f"{YEAR}-W{'X' * 2}-5TNI"), "time", f"{YEAR}-W{'X' * 2}-5TNI"),
    (Relative(steps=0, unit="D"), "date", f"{YEAR}-{'X' * 2}-{'X' * 2}"),
    (Calendar(month=5), "date", f"{YEAR}-05"),
    (Calendar(day=6), "date", f"{YEAR}-{'X' * 2}-06"),
    (Shift(length=Length(amount=66e6, unit="Y"), direction=-1, from_text=False), "date", "PAST_REF"),
    (Shift(length=Length(amount=None, unit="Y"), direction=1, from_text=False), "date", "FUTURE_REF"),
    (Shift(length=Length(amount=5, unit="TM"), direction=1, from_text=True), "duration", "PT5M"),
]


@pytest.mark.parametrize(("core", "kind", "value"), CASES)
def test_without_anchors(core: Core, kind: str, value: str) -> None:
    found = resolve(Phrase(core=core), NOWHEN)
    assert found is not None
    assert (found.type, found.value, found.anchor) == (kind, value, None)


def test_no_such_day() -> None:
    assert resolve(Phrase(core=Calendar(month=2, day=30, year=2020)), NOWHEN) is None
    assert resolve(Phrase(core=Calendar(month=2, day=30)), NOWHEN) is None
