"""A whole invented article with all annotators: who is quoted, in which words, by which name."""

from __future__ import annotations

import pytest

from builders import make_article, read_article
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Reading

TEXT = """Weir at Tarn to stay open all summer

The weir at Tarn will stay open until September, the harbour board said on Monday.

‘It’s the boatmen’s livelihood, and they’re worried,’ said Vera Lund, who chairs the board. ‘Nobody asked us.’

Lund told the Courier that the gates were last mended in 1987, adding: ‘They are a danger to all of us.’

Her deputy, Nils Borg, called the plan “a slow-motion flood” and left the room.

“We had two jars of honey left,” Borg recalled. “Nobody came.

“Then the lorries arrived, and people wept.”

A notice on the gate read: “Closed until further notice.”

The film ‘Salt Weir’ was shot there, and Ida Moe’s novel “The Tin Harvest” is set in Tarn.

The gates, according to engineer Olav Rask, will hold.
"""

EXPECTED = [
    ("indirect", ["The weir at Tarn will stay open until September"], "harbour board"),
    ("direct", ["It’s the boatmen’s livelihood, and they’re worried,", "Nobody asked us."], "Vera Lund"),
    ("indirect", ["that the gates were last mended in 1987"], "Vera Lund"),
    ("direct", ["They are a danger to all of us."], "Vera Lund"),
    ("mixed", ["the plan “a slow-motion flood"], "Nils Borg"),
    ("direct", ["We had two jars of honey left,", "Nobody came.", "Then the lorries arrived, and people wept."], "Nils Borg"),
    ("direct", ["Closed until further notice."], None),
    ("indirect", ["The gates", "will hold"], "Olav Rask"),
]


@pytest.fixture(scope="module")
def reading(engine: Engine) -> Reading:
    return read_article(engine, make_article(TEXT, published="2031-05-06", roles={0: "headline"}))


def test_words_and_speakers(reading: Reading) -> None:
    found = [(q.type, [TEXT[s:e] for s, e in q.spans], q.speaker) for q in reading.quotes]
    assert [(kind, spans) for kind, spans, _ in found] == [(kind, spans) for kind, spans, _ in EXPECTED]
    for (_, spans, name), (_, _, expected) in zip(found, EXPECTED, strict=True):
        assert (name or "").endswith(expected or ""), spans
        assert (name is None) == (expected is None), spans


def test_ids_count_in_text_order(reading: Reading) -> None:
    assert [q.id for q in reading.quotes] == [f"q{n}" for n in range(1, len(reading.quotes) + 1)]
    assert [q.start for q in reading.quotes] == sorted(q.start for q in reading.quotes)


def test_entities_resolve(reading: Reading) -> None:
    names = {e.id: e.name for e in reading.entities}
    for quote in reading.quotes:
        if quote.entity is not None:
            assert names[quote.entity] == quote.speaker


def test_a_quote_without_speaker_has_no_place_for_one(reading: Reading) -> None:
    for quote in reading.quotes:
        places = (quote.speaker_start, quote.speaker_end, quote.speaker_text)
        assert (quote.speaker is None) == (places == (None, None, None))


def test_the_same_article_gives_the_same_quotes(engine: Engine, reading: Reading) -> None:
    again = read_article(engine, make_article(TEXT, published="2031-05-06", roles={0: "headline"}))
    assert again.quotes == reading.quotes
