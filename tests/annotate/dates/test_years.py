"""Years and what is longer: accepted and refused."""

from __future__ import annotations

import pytest

from date_builders import Row, plain_dates, read_dates, rows
from mi7facts.annotate.nlp import Engine

CASES: list[tuple[str, list[Row]]] = [
    ("in the 1340s", [("the 1340s", "134")]),
    ("in 1990s style", [("1990s", "199")]),
    ("with her 1040s and 1120s", []),
    ("in the 9990s", []),
    ("in the 21st century", [("the 21st century", "20")]),
    ("in the 99th century", []),
    ("in the 3rd century BC", [("the 3rd century BC", "BC02")]),
    ("in the 3rd century", [("the 3rd century", "02")]),
    ("in fiscal 2021", [("fiscal 2021", "2021")]),
    ("in 44 BC", [("44 BC", "BC0044")]),
    ("66 million years ago", [("66 million years ago", "PAST_REF")]),
    ("4.5 billion years ago", [("4.5 billion years ago", "PAST_REF")]),
    ("900 years ago", [("900 years ago", "1120")]),
    ("2,000 years ago", [("2,000 years ago", "PAST_REF")]),
    ("for 2 million years", [("2 million years", "P2000000Y")]),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_years(words: str, expected: list[Row]) -> None:
    assert rows(plain_dates(f"It began {words}.")) == expected


@pytest.mark.parametrize(
    ("refused", "accepted", "value"),
    [
        ("The card is a QX 1660 from Oslo.", "The card is a QX from 2016.", "2016"),
        ("She bought the RZ 2060.", "She bought it by 2060.", "2060"),
        ("The ZK 1500 is loud.", "The print of 1500 is lost.", "1500"),
    ],
)
def test_the_numbers_of_machines_are_no_years(engine: Engine, refused: str, accepted: str, value: str) -> None:
    assert rows(read_dates(engine, refused)) == []
    assert [d.value for d in read_dates(engine, accepted)] == [value]


def test_capitals_before_a_likely_year_are_an_event(engine: Engine) -> None:
    assert [d.value for d in read_dates(engine, "She spoke at FOSS 2019 in Oslo.")] == ["2019"]
