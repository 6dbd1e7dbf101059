"""Scores as values, told from ranges, dates, phone numbers and serials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.relate.candidates import candidates
from mi7facts.relate.scene import Scene
from mi7facts.relate.scores import score_spans, score_value


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in score_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Norda won 3-2 on Sunday.", ["3-2"]),
        ("It ended 1–1.", ["1–1"]),
        ("She won 6-4, 7-5.", ["6-4, 7-5"]),
        ("The panel voted 52-48 to stay.", ["52-48"]),
        ("A 28-12 win was enough.", ["28-12"]),
        ("It takes 3-5 days.", []),
        ("We need 12-15 volunteers.", []),
        ("It rose 3-5 per cent, or 3-5%.", []),
        ("It costs $3-5 each.", []),
        ("Call 555-1234 or 1-800-555.", []),
        ("The 2014-15 season ended.", []),
        ("On 2021-03-04 it rained.", []),
        ("Version 3-2.1 and B3-2 and item 04-05.", []),
        ("", []),
    ],
)
def test_scores_and_what_looks_like_one(text: str, scores: list[str]) -> None:
    assert found(text) == scores


@given(st.integers(0, 99).filter(bool), st.integers(1, 99), st.sampled_from("-–"))
def test_any_printed_score_is_read_and_compared_alike(home: int, away: int, dash: str) -> None:
    printed = f"{home}{dash}{away}"
    assert found(f"They lost {printed} there.") == [printed]
    assert score_value(printed) == f"{home}-{away}"


def test_scores_are_candidates(read) -> None:
    scene = Scene(read("Norda Town won 3–2 on Sunday.", (), {}))
    rows = [(c.amount.type, c.amount.value, c.amount.text) for tree in scene.trees for c in candidates(scene, tree)]
    assert ("score", "3-2", "3–2") in rows
