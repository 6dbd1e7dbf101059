"""Quotes of whole articles: words, speakers and the rules that found them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.quotes.find import find_quotes
from mi7facts.model import Entity, Mention, Quote


def read(engine: Engine, text: str, entities: tuple[Entity, ...] = ()) -> tuple[Quote, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return find_quotes(article, sentences, entities)


def words(text: str, quote: Quote) -> list[str]:
    return [text[s:e] for s, e in quote.spans]


@pytest.mark.parametrize(
    ("text", "said", "speaker", "cue"),
    [
        ("“The mill is shut,” Vera Lund said.", "The mill is shut,", "Vera Lund", "said"),
        ("“The mill is shut,” said Vera Lund, who owns it.", "The mill is shut,", "Vera Lund", "said"),
        ("“Is the mill shut?” asked Vera Lund.", "Is the mill shut?", "Vera Lund", "asked"),
        ("“The mill is shut,” Vera Lund, the miller, insisted.", "The mill is shut,", "Vera Lund", "insisted"),
        ("‘The mill is shut,’ the owner told the Courier.", "The mill is shut,", "the owner", "told"),
        ("Vera Lund said: “The mill is shut.”", "The mill is shut.", "Vera Lund", "said"),
        ("Vera Lund told reporters on Monday, “The mill is shut.”", "The mill is shut.", "Vera Lund", "told"),
        ("His neighbour Pia Holm disagreed: “It never opened.”", "It never opened.", "Pia Holm", "disagreed"),
        ("As Vera Lund put it, “nobody wants old flour.”", "nobody wants old flour.", "Vera Lund", "put"),
        ("“The mill is shut,” Vera Lund concluded as saying, before leaving.", "The mill is shut,", "Vera Lund", "concluded"),
        ("Vera Lund’s voice can be heard saying, “The mill is shut.”", "The mill is shut.", "Vera Lund", "saying"),
    ],
)
def test_a_cue_beside_the_marks_names_the_speaker(engine: Engine, text: str, said: str, speaker: str, cue: str) -> None:
    (quote,) = (q for q in read(engine, text) if q.type == "direct")
    assert (words(text, quote), quote.speaker, quote.cue) == ([said], speaker, cue)


def test_a_caption_speaks_for_nobody(engine: Engine) -> None:
    (quote,) = read(engine, "The caption of the picture read, “Watch the river rise this spring.”")
    assert (quote.type, quote.speaker, quote.speaker_text, quote.speaker_start) == ("direct", None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Her novel “The Tin Harvest” won the prize.",
        "The sequel to ‘Copper Bay’ is due in May.",
        "The so-called “cook’s corner” was full.",
        "Wilma “Bix” Tolland opened the fair.",
        "Ines Varga has begun work on her next film ‘Copper Bay: The Return’.",
    ],
)
def test_titles_and_scare_quotes_are_no_quotes(engine: Engine, text: str) -> None:
    assert read(engine, text) == ()


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Nils Borg said that the ferry would sail on Friday.", "that the ferry would sail on Friday", "Nils Borg"),
        ("The ferry will sail on Friday, Nils Borg said.", "The ferry will sail on Friday", "Nils Borg"),
        ("The ferry sailed late because of fog, according to Nils Borg.", "The ferry sailed late because of fog", "Nils Borg"),
        ("According to Nils Borg, the ferry sailed late.", "the ferry sailed late", "Nils Borg"),
    ],
)
def test_reported_clauses(engine: Engine, text: str, said: str, speaker: str) -> None:
    (quote,) = read(engine, text)
    assert (quote.type, words(text, quote), quote.speaker) == ("indirect", [said], speaker)


def test_a_participle_carries_the_report_on(engine: Engine) -> None:
    text = "Nils Borg, who was there, told the Courier he saw the boat turn twice, adding: ‘Then it was gone. Nobody spoke.’"
    indirect, direct = read(engine, text)
    assert (indirect.type, words(text, indirect), indirect.addressee) == ("indirect", ["he saw the boat turn twice"], "the Courier")
    assert (direct.type, words(text, direct), direct.speaker) == ("direct", ["Then it was gone. Nobody spoke."], "Nils Borg")


def test_a_broken_quotation_is_one_quote(engine: Engine) -> None:
    text = "“We had no water,” said Tilda Rask. “Nobody came.”"
    (quote,) = read(engine, text)
    assert words(text, quote) == ["We had no water,", "Nobody came."]
    assert (quote.start, quote.end) == (quote.spans[0][0], quote.spans[-1][1])


def test_the_speaker_runs_on_over_paragraphs(engine: Engine) -> None:
    text = "“The dam is safe,” Tilda Rask insisted.\n\n“We look at it every spring.”"
    first, second = read(engine, text)
    assert (first.rule, second.speaker, second.rule) == ("subject-of-cue", "Tilda Rask", "running-speaker")


def test_a_mention_gives_the_speaker_its_entity(engine: Engine) -> None:
    text = "Tilda Rask smiled. “The dam is safe,” she said."
    at = text.index("she")
    mentions = (Mention(start=0, end=10, text="Tilda Rask", kind="name"), Mention(start=at, end=at + 3, text="she", kind="pronoun"))
    entity = Entity(id="e1", type="person", name="Tilda Rask", aliases=(), mentions=mentions)
    (quote,) = read(engine, text, (entity,))
    assert (quote.speaker, quote.entity, quote.speaker_text) == ("Tilda Rask", "e1", "she")


WORDS = (
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "said",
    "she",
    "Tilda",
    "Rask",
    "told",
    "the",
    "dam",
    ",",
    ".",
    ":",
    "that",
    "is",
    "according",
    "to",
    "adding",
)
ANY = st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=40)


@settings(max_examples=40, deadline=None)
@given(ANY)
def test_any_row_of_words_gives_spans_in_order(engine: Engine, row: list[str]) -> None:
    text = " ".join(row)
    quotes = read(engine, text)
    assert [q.id for q in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    for q in quotes:
        assert (q.start, q.end) == (q.spans[0][0], q.spans[-1][1])
        flat = [at for span in q.spans for at in span]
        assert flat == sorted(flat) and all(s < e for s, e in q.spans) and flat[0] >= 0 and flat[-1] <= len(text)
        if q.speaker_start is not None:
            assert q.speaker_text == text[q.speaker_start : q.speaker_end]
