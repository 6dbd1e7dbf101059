from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.chain import FIRST, LAST, NEVER, PREVIOUS, ZONES, decode

ROWS = st.lists(st.lists(st.floats(-9, 0), min_size=4, max_size=4), min_size=1, max_size=5)
#: What a line is sure to be, as the logarithms of probabilities.
SURE = {zone: [0.0 if zone == other else -6.0 for other in ZONES] for zone in ZONES}


def path_score(rows: list[list[float]], path: tuple[int, ...]) -> float:
    score = sum(row[zone] for row, zone in zip(rows, path, strict=True))
    return score - FIRST[path[0]] - LAST[path[-1]] - sum(0 if a in PREVIOUS[b] else NEVER for a, b in itertools.pairwise(path))


@pytest.mark.parametrize(
    "path",
    [
        ["story"],
        ["before", "before", "story", "gap", "story", "after"],
        ["story", "gap", "gap", "story", "story"],
        ["before", "story", "after", "after"],
    ],
)
def test_what_is_sure_and_in_order_is_kept(path: list[str]) -> None:
    assert decode([SURE[zone] for zone in path]) == path


@pytest.mark.parametrize(
    ("said", "path"),
    [
        (["after", "story", "story"], ["before", "story", "story"]),
        (["gap", "story", "story"], ["before", "story", "story"]),
    ],
)
def test_the_order_of_the_zones_mends_what_a_line_is_taken_for(said: list[str], path: list[str]) -> None:
    assert decode([SURE[zone] for zone in said]) == path


def test_nothing_has_no_path() -> None:
    assert decode([]) == []


@given(ROWS)
def test_the_path_is_the_best_of_all(rows: list[list[float]]) -> None:
    best = max(path_score(rows, path) for path in itertools.product(range(4), repeat=len(rows)))
    found = tuple(ZONES.index(zone) for zone in decode(rows))
    assert path_score(rows, found) == pytest.approx(best)
