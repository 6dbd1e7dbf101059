"""What comes again, and what comes once."""

from __future__ import annotations

import pytest

from date_builders import plain_dates

YEAR = "X" * 4
WEEK = f"{YEAR}-W{'X' * 2}"

CASES = [
    ("every Monday", "every Monday", "set", f"{WEEK}-1"),
    ("every other Tuesday", "every other Tuesday", "set", f"{WEEK}-2"),
    ("on Friday nights", "Friday nights", "set", f"{WEEK}-5TNI"),
    ("each morning", "each morning", "set", f"{YEAR}-{'X' * 2}-{'X' * 2}TMO"),
    ("every 15 minutes", "every 15 minutes", "set", "PT15M"),
    ("every second year", "every second year", "set", "P2Y"),
    ("twice a year", "twice a year", "set", "P1Y"),
    ("every August", "every August", "set", f"{YEAR}-08"),
    ("daily", "daily", "set", "P1D"),
    ("on a Friday", "a Friday", "date", f"{WEEK}-5"),
    ("on a Friday night in the rain", "a Friday night", "time", f"{WEEK}-5TNI"),
    ("on a Sunday afternoon", "a Sunday afternoon", "time", f"{WEEK}-7TAF"),
    ("on Friday night", "Friday night", "time", "2020-09-04TNI"),
]


@pytest.mark.parametrize(("words", "text", "kind", "value"), CASES)
def test_kind_and_value(words: str, text: str, kind: str, value: str) -> None:
    (found,) = plain_dates(f"It rained {words}.")
    assert (found.text, found.type, found.value) == (text, kind, value)


def test_the_night_of_an_event_is_a_night_of_the_calendar() -> None:
    (found,) = plain_dates("They came to a Sunday night service.")
    assert (found.text, found.value) == ("Sunday night", "2020-09-06TNI")
