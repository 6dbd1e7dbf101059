"""Quotes of whole articles: words, speakers and the rules that found them."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.quotes.find import find_quotes, story_parts
from mi7facts.model import Entity, Mention, Quote, Sentence, Token


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


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Vera Lund thanked them for their support of her last film, ‘Copper Bay: Ebb’.", "work", 0),
        ("Vera Lund cried out: “Copper Bay!”", "place", 1),
    ],
)
def test_a_title_that_the_entities_know_is_no_quote(engine: Engine, text: str, kind: str, count: int) -> None:
    start = text.index("Copper")
    end = next(i for i in range(start, len(text)) if text[i] in "’!")
    mention = Mention(start=start, end=end, text=text[start:end], kind="name")
    known = Entity(id="e1", type=kind, name=mention.text, aliases=(), mentions=(mention,))
    assert len(read(engine, text, (known,))) == count


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


def test_a_relative_pronoun_is_printed_and_its_noun_named(engine: Engine) -> None:
    text = "They met Tilda Rask, who said the dam was safe."
    (quote,) = read(engine, text)
    assert (quote.speaker, quote.speaker_text, quote.rule) == ("Tilda Rask", "who", "relative-clause")


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


def test_roles_that_tell_no_story_hold_no_quotes(engine: Engine) -> None:
    text = "“The mill is shut,” Vera Lund said.\n“Read our app,” said Ida Moe."
    article = make_article(text, roles={1: "promo"})
    (sentences,) = engine.sentences([article])
    assert [q.speaker for q in find_quotes(article, sentences, ())] == ["Vera Lund"]


def test_an_article_without_words_has_no_quotes(engine: Engine) -> None:
    assert read(engine, "") == ()
    assert find_quotes(make_article("“Hello.”"), (), ()) == ()


def test_lines_broken_for_want_of_room_are_one_paragraph() -> None:
    text = "“We had no water for three whole days and nobody came to\nhelp us at all,” said Tilda Rask.\nIt rained."
    article = make_article(text)
    assert [text[s:e] for s, e in story_parts(article)] == [text[: text.index("\nIt")], "It rained."]


def test_a_quotation_runs_over_a_broken_line(engine: Engine) -> None:
    text = "“We had no water for three whole days and nobody came to\nhelp us at all,” said Tilda Rask."
    (quote,) = read(engine, text)
    assert words(text, quote) == ["We had no water for three whole days and nobody came to\nhelp us at all,"]
    assert quote.speaker == "Tilda Rask"


def test_a_paragraph_too_long_for_the_model_stays_one() -> None:
    text = "The dam held. " * 600
    assert story_parts(make_article(text)) == ((0, len(text.rstrip())),)


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("“The mill is shut,” Vera Lund told the Courier.", "the Courier"),
        ("Vera Lund told Ida Moe that the mill was shut.", "Ida Moe"),
        ("Vera Lund said that the mill was shut.", None),
        ("“The mill is shut,” Vera Lund said.", None),
    ],
)
def test_listeners(engine: Engine, text: str, listener: str | None) -> None:
    (quote,) = read(engine, text)
    assert quote.addressee == listener


@pytest.mark.parametrize(
    "text",
    [
        "The DNA of \u202eVera\u202c is odd, “so\u00adcalled”, she said.",
        "“\U0001f600 yes,” said Vera\u0301 Lund. ‘’ “” '' \"\"",
        "said said said said: : : “",
        "according to, according to. According",
        "“İstanbul’da kaldık,” dedi. “Straße,” said Uwe.",
        "\u201c\u2028\u201d said \x85 she “a\r\nb” said\x00 he",
    ],
)
def test_odd_texts_give_spans_of_themselves(engine: Engine, text: str) -> None:
    for quote in read(engine, text):
        assert all(text[s:e].strip() for s, e in quote.spans)
        if quote.speaker_start is not None:
            assert quote.speaker_text == text[quote.speaker_start : quote.speaker_end]


HOSTILE = {
    "marks that never close": "“ a ",
    "thousands of quotations": "“a” ",
    "single marks": "‘a ",
    "nested reports": "he said that ",
    "tags in a row": "he said, ",
    "cues and marks": "he said “no” ",
    "names": "Vera ",
    "carried on": "he said it, adding ",
}


def flat_sentences(text: str) -> tuple[Sentence, ...]:
    """Every word hangs on the first, with relations that invite long walks."""
    kinds = {"said": ("say", "VERB", "VBD", "ccomp"), "adding": ("add", "VERB", "VBG", "advcl"), "he": ("he", "PRON", "PRP", "nsubj")}
    tokens, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        for part in re.findall(r"\w+|[^\w\s]", word):
            start = text.index(part, at)
            lemma, pos, tag, dep = kinds.get(part, (part.lower(), "PROPN" if part.isalpha() else "PUNCT", "NNP", "ccomp"))
            tokens.append(Token(start, start + len(part), part, lemma, pos, tag, dep, max(0, len(tokens) - 1)))
            at = start + len(part)
    return (Sentence(start=0, end=len(text), role="body", tokens=tuple(tokens)),)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_articles_take_linear_time(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        article, sentences = make_article(text), flat_sentences(text)
        began = time.process_time()
        find_quotes(article, sentences, ())
        return time.process_time() - began

    cost(10)
    small, large = (min(cost(times), cost(times)) for times in (1_000, 8_000))  # a collection of garbage may fall into one of them
    assert large < 8 * 4 * max(small, 0.02)
