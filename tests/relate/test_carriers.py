"""Which word carried a claim, and that telling it is the same walk as making it."""

from __future__ import annotations

import pytest

from builders import make_article, read_article
from mi7facts.annotate.nlp import Engine
from mi7facts.relate.carriers import carriers
from mi7facts.relate.claims import relate
from mi7facts.relate.registry import registry, source_of

EVENTS, WORKS, PEOPLE = "attributes/events.toml", "attributes/works.toml", "attributes/people.toml"


@pytest.mark.parametrize(
    ("text", "attribute", "source", "word"),
    [
        ("Nineteen people were injured in Hestby on 3 March 2019.", "injured", EVENTS, "injured"),
        ("The film ‘Grey Water’ will be released in May 2031.", "release_date", WORKS, "released"),
        ("Alva Lund, 30, was not hurt.", "age", PEOPLE, None),
        ("Odd Brekke made 500 model ferries.", "model_ferries", None, None),
    ],
)
def test_carriers(engine: Engine, text: str, attribute: str, source: str | None, word: str | None) -> None:
    found = [c for c in carriers(read_article(engine, make_article(text))) if c.attribute == attribute]
    assert [(c.source, c.word) for c in found[:1]] == [(source, word)]


def test_one_carrier_a_claim(engine: Engine) -> None:
    text = (
        "HESTBY — Nineteen people were injured in a fire at the mill on 3 March 2019. “We ran,” said Alva Lund, 30.\n\n"
        "Police put the number at 18. The novel ‘Grey Water’ by Runa Elling was published on 5 June 2018 and has 412 pages."
    )
    reading = read_article(engine, make_article(text))
    claims = relate(reading).claims
    assert len(claims) > 4
    assert [(c.start, c.end, c.attribute) for c in carriers(reading)] == [(c.evidence.start, c.evidence.end, c.attribute) for c in claims]


def test_every_entry_has_a_file() -> None:
    assert all(source_of(entry.key) for entry in registry())
    assert source_of("model_ferries") is None
