"""Rows of a menu."""

from __future__ import annotations

import pytest

from mi7facts.parse.lines import read_lines
from mi7facts.parse.menus import is_menu_row
from mi7facts.parse.shape import shape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home News Sport", True),
        ("Home News Sport Business Culture Travel Harbours Video", True),
        ("NewsSportOpinionTravel", True),
        ("NewsTarnHarbour LifeBoatsCranesFerries", True),
        ("About us   Staff list   Advertise", True),
        ("Cranes | Boats | Ferries", True),
        ("Sport", False),
        ("Crane falls into the harbour of Tarn", False),
        ("Crane falls   Ferry that ran aground in the storm is back   Three more", False),
        ("News of the sport is that the travel business is over.", False),
    ],
)
def test_rows(text: str, expected: bool) -> None:
    (line,) = read_lines(text)
    assert is_menu_row(line.text, shape(line)) is expected
