from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_text
from mi7facts.parse import network as module
from mi7facts.parse.network import MODEL, VIEWS, Network, Stored, network, views

NAMES = ("menu", "prose", "ad")
TOY = Stored(
    unit=0.5,
    features={"menu": (4, -2, 0, 2, 1, 0), "prose": (-2, 6, -2, -2, 0, 1), "ad": (0, -4, 3, 2, 1, 1)},
    hidden_bias=(0, 1),
    mixing=tuple((1, 0) if i % 3 else (0, 1) for i in range(2 * len(VIEWS))),
    mixing_bias=(1, 0),
    output=((0, 0, 0, 1), (0, 0, 1, 0)),
    output_bias=(0, 0, 0, 0),
)
LINES = st.lists(st.lists(st.sampled_from((*NAMES, "unknown")), max_size=4), min_size=1, max_size=30)


def mean(rows: list[list[float]], at: int, first: int, last: int) -> list[float]:
    """What a view is by its definition: the sum of the rows that there are, by the number that it asks for."""
    seen = [rows[i] for i in range(at + first, at + last + 1) if 0 <= i < len(rows)]
    return [sum(column) / (last - first + 1) for column in zip(*seen, strict=True)] if seen else [0.0] * len(rows[0])


@given(st.lists(st.lists(st.integers(0, 50), min_size=2, max_size=2), min_size=1, max_size=40))
def test_views_are_means_of_what_stands_around(rows: list[list[int]]) -> None:
    for (first, last), found in zip(VIEWS, views(np.asarray(rows, np.float32)), strict=True):
        expected = [mean([[float(x) for x in row] for row in rows], at, first, last) for at in range(len(rows))]
        assert np.allclose(found, expected, atol=1e-3)


@given(LINES)
def test_the_zones_of_a_line_share_one_probability(lines: list[list[str]]) -> None:
    scores = Network(TOY).log_probabilities(lines)
    assert scores.shape == (len(lines), 4)
    assert np.allclose(np.exp(scores).sum(axis=1), 1, atol=1e-4)


def test_features_pull_towards_their_zones() -> None:
    scores = Network(TOY).log_probabilities([["menu"], ["prose"], ["ad"]])
    assert scores.argmax(axis=1).tolist() == [0, 1, 2]


def test_unknown_features_weigh_nothing() -> None:
    toy = Network(TOY)
    assert np.array_equal(toy.log_probabilities([["prose", "unheard of"], []]), toy.log_probabilities([["prose"], ["unknown"]]))


def test_a_text_is_summed_in_chunks_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [[NAMES[i % 3], NAMES[i * i % 3]] for i in range(50)]
    whole = Network(TOY).log_probabilities(lines)
    monkeypatch.setattr(module, "CHUNK", 7)
    monkeypatch.setattr(module, "ROWS", 3)
    assert np.allclose(Network(TOY).log_probabilities(lines), whole, atol=1e-5)


@given(LINES)
def test_what_is_mixed_in_small_products_is_the_product_of_the_whole(lines: list[list[str]]) -> None:
    toy = Network(TOY)
    seen = np.asarray([[len(names), names.count("ad")] for names in lines], np.float32)
    assert np.allclose(toy._mixed(seen), np.concatenate(views(seen), axis=1) @ toy.mixing, atol=1e-4)


def test_the_shipped_weights_are_small_and_say_where_they_come_from() -> None:
    text = load_text(MODEL)
    assert len(text) < 1_000_000
    assert "learned by benchmarks/train_parser.py" in text


def test_the_shipped_weights_fit_together() -> None:
    shipped = network()
    width = shipped.table.shape[1] - 4
    assert shipped.mixing.shape == (width * len(VIEWS), width)
    assert shipped.output.shape == (width, 4)
    assert "prose" in shipped.known
