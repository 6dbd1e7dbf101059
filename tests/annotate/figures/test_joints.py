"""What ties a bare number to the figure before it."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.joints import joint, same_phrase
from mi7facts.annotate.figures.syntax import Clause
from mi7facts.annotate.nlp import Engine

JOINTS = [
    ("It rose to 4.50, up from 4.20 on Friday.", "4.20", "compare"),
    ("It rose to 4.50, up from about 4.20.", "4.20", "compare"),
    ("It was 4.50 compared with 4.20.", "4.20", "compare"),
    ("It was 4.50 as opposed to 4.20.", "4.20", "compare"),
    ("They want 14 weeks instead of eight.", "eight", "compare"),
    ("It was 41, against the agreed ceiling of 38.", "38", "compare"),
    ("It lasts 11 hours, three more than before.", "three", "difference"),
    ("She took 54.31 seconds, 0.12 ahead of Moss.", "0.12", "difference"),
    ("It rose 12 cents to 31.20.", "31.20", "level"),
    ("It closed at 31.20.", "31.20", "level"),
    ("It is 40 metres long and 9 wide.", "9", "list"),
    ("Forecasters expect 40.", "40", "wish"),
    ("In the north it is 7.9.", "7.9", "wish"),
    ("In the north it is 79.", "79", None),
    ("The bridge is 310 metres long, the tunnel 450.", "450", "gap"),
    ("The rate for pupils is 19 per cent, for teachers 25.", "25", "gap"),
    ("The bridge is 310 metres long, the tunnel 450 metres.", "450", None),
    ("The bridge is long, and on Monday 450.", "450", None),
    ("It was 2.3, not the 3.1 that they had hoped for.", "3.1", "compare"),
    ("The Greens won 13.", "13", "object"),
    ("The flood killed 13.", "13", None),
    ("Prices fell 13.", "13", None),
    ("It came with 12 aboard.", "12", None),
    ("They spoke of 12.", "12", None),
    ("A crowd of 12 came.", "12", None),
]


@pytest.mark.parametrize(("text", "number", "tie"), JOINTS)
def test_joints(engine: Engine, text: str, number: str, tie: str | None) -> None:
    (sentences,) = engine.sentences([make_article(text)])
    clause, at = Clause(sentences[0]), text.rindex(number)
    assert joint(clause, clause.covering(at, at + len(number))) == tie


@pytest.mark.parametrize(
    ("text", "first", "second", "same"),
    [
        ("It is 40 metres long and 9 wide.", "40 metres", "9", True),
        ("He got 14 years for murder and five for theft.", "14 years", "five", True),
        ("He got 14 years for murder and five from friends.", "14 years", "five", False),
        ("It was 14 degrees in May and 9 last year.", "14 degrees", "9", True),
        ("It was 14 degrees at sea and 9 in town.", "14 degrees", "9", True),
        ("They spent 14 euros on food and 9 in May.", "14 euros", "9", True),
        ("They spent 14 euros on food and 9 from savings.", "14 euros", "9", False),
        ("It was 14 degrees and 9 sank.", "14 degrees", "9", False),
        ("It was 14 degrees or 9", "14 degrees", "9", False),
    ],
)
def test_numbers_put_alike(engine: Engine, text: str, first: str, second: str, same: bool) -> None:
    (sentences,) = engine.sentences([make_article(text)])
    clause = Clause(sentences[0])
    spans = [clause.covering(text.rindex(words), text.rindex(words) + len(words)) for words in (first, second)]
    assert same_phrase(clause, *spans) is same
