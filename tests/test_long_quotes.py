"""Long quotations of an invented article: broken by their tag, running over paragraphs, after a colon."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import read_article
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Document, Reading
from mi7facts.parse.article import parse_document
from mi7facts.read.files import read_documents
from mi7facts.settings import Settings

ARTICLE = Path(__file__).parent.parent / "fixtures" / "long-quotes" / "pilot.txt"


@pytest.fixture(scope="module")
def reading(engine: Engine) -> Reading:
    (document,) = read_documents([str(ARTICLE)], Settings())
    assert isinstance(document, Document)
    return read_article(engine, parse_document(document, Settings()))


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("People think that the work is about steering", "Gudrun Solberg"),
        ("everything you know must be in your hands at once", "Gudrun Solberg"),
        ("a pilot who is never afraid should stay ashore", "Gudrun Solberg"),
        ("he had never seen her raise her voice", "Eirik Vold"),
        ("She taught me to look at the water", "Eirik Vold"),
        ("The water tells you where you will be", "Eirik Vold"),
    ],
)
def test_speaker(reading: Reading, words: str, speaker: str) -> None:
    start = reading.article.text.index(words)
    found = [q for q in reading.quotes if any(s <= start and start + len(words) <= e for s, e in q.spans)]
    assert [q.speaker for q in found] == [speaker]


def test_a_statement_is_its_body_s(reading: Reading) -> None:
    start = reading.article.text.index("Nobody has brought")
    (quote,) = [q for q in reading.quotes if q.start <= start < q.end]
    assert quote.speaker is not None and "harbour authority" in quote.speaker.lower()
    assert quote.cue in ("said", "statement")


def test_no_marks_in_the_spans(reading: Reading) -> None:
    text = reading.article.text
    for quote in reading.quotes:
        for start, end in quote.spans:
            assert not set(text[start:end]) & set("“”")
