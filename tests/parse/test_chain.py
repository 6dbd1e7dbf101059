from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_text
from mi7facts.parse.chain import MODEL, ZONES, Weights, certainty, decode, emissions, weights

TOY = Weights(
    features={"menu": (2.0, -1.0, 0.0, 1.0), "prose": (-1.0, 3.0, -1.0, -1.0), "ad": (0.0, -2.0, 1.5, 1.0)},
    steps=((1.0, 0.5, -9.0, -9.0), (-9.0, 1.0, 0.0, 0.0), (-9.0, 1.0, 1.0, -1.0), (-9.0, -9.0, -9.0, 1.0)),
    start=(0.5, 0.0, -9.0, -9.0),
    end=(-1.0, 0.5, -9.0, 0.5),
)
ROWS = st.lists(st.lists(st.floats(-4, 4), min_size=4, max_size=4), min_size=1, max_size=5)


def path_score(rows: list[list[float]], path: tuple[int, ...], model: Weights) -> float:
    score = model.start[path[0]] + model.end[path[-1]] + sum(row[zone] for row, zone in zip(rows, path, strict=True))
    return score + sum(model.steps[a][b] for a, b in itertools.pairwise(path))


def test_emissions_add_the_known_features() -> None:
    assert emissions([["menu", "prose", "unknown"], []], TOY) == [[1.0, 2.0, -1.0, 0.0], [0.0, 0.0, 0.0, 0.0]]


def test_a_page_is_read_as_menu_story_ad_story_footer() -> None:
    rows = emissions([["menu"], ["menu"], ["prose"], ["ad"], ["prose"], ["menu"]], TOY)
    assert decode(rows, TOY) == ["before", "before", "story", "gap", "story", "after"]


def test_nothing_has_no_path() -> None:
    assert decode([], TOY) == []
    assert certainty([], TOY) == []


@given(ROWS)
def test_the_path_is_the_best_of_all(rows: list[list[float]]) -> None:
    best = max(path_score(rows, path, TOY) for path in itertools.product(range(4), repeat=len(rows)))
    found = tuple(ZONES.index(zone) for zone in decode(rows, TOY))
    assert path_score(rows, found, TOY) == pytest.approx(best)


@given(ROWS)
def test_certainty_is_the_share_of_all_paths(rows: list[list[float]]) -> None:
    from math import exp

    paths = list(itertools.product(range(4), repeat=len(rows)))
    masses = [exp(path_score(rows, path, TOY)) for path in paths]
    for i, share in enumerate(certainty(rows, TOY)):
        story = sum(mass for path, mass in zip(paths, masses, strict=True) if path[i] == 1)
        assert share == pytest.approx(story / sum(masses), abs=1e-9)


def test_the_shipped_weights_are_small_and_say_where_they_come_from() -> None:
    text = load_text(MODEL)
    assert len(text) < 1_000_000
    assert "learned by benchmarks/train_parser.py" in text
    assert weights().features["bias"]
    assert all(len(row) == 4 for row in weights().steps)
