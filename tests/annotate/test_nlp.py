"""The engine: sentences of plain tokens whose offsets are the article's."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_article
from mi7facts.annotate.nlp import DEFAULT_MODELS, Engine, SpacyEngine, find_model, model_name
from mi7facts.errors import ModelMissing
from mi7facts.model import Sentence

TEXT = "Mayor Ada Quill opened the bridge on Monday.\n\nQuill said it cost $4 million. “It’s ours,” she added."


def read(engine: Engine, text: str) -> tuple[Sentence, ...]:
    (found,) = engine.sentences([make_article(text)])
    return found


def test_tokens_carry_the_source_text_and_its_offsets(engine: Engine) -> None:
    tokens = [t for s in read(engine, TEXT) for t in s.tokens]
    assert all(TEXT[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == "".join(TEXT.split())


def test_sentences_end_with_their_paragraph(engine: Engine) -> None:
    found = read(engine, "A headline without an end\n\nWork began in May\nRain fell on Hull")
    assert [(s.start, s.end) for s in found] == [(0, 25), (27, 44), (45, 62)]


def test_heads_stay_in_the_sentence(engine: Engine) -> None:
    for sentence in read(engine, TEXT):
        roots = [i for i, t in enumerate(sentence.tokens) if t.head == i]
        assert len(roots) == 1
        assert all(0 <= t.head < len(sentence.tokens) for t in sentence.tokens)


def test_names_do_not_run_over_a_line(engine: Engine) -> None:
    for sentence in read(engine, "Report by Ada Quill\nNorway Today"):
        assert sentence.tokens[0].ent == "" or sentence.tokens[0].ent_start


def test_a_line_broken_for_want_of_room_goes_on(engine: Engine) -> None:
    text = "The council of Little Harrow has decided that the old bridge over the\nriver will be replaced by a new one."
    assert len(read(engine, text)) == 1


def test_furniture_is_not_shown(engine: Engine) -> None:
    article = make_article("Ada Quill won.\nSign up for our letter!", roles={1: "promo"})
    (found,) = engine.sentences([article])
    assert [t.text for s in found for t in s.tokens] == ["Ada", "Quill", "won", "."]


def test_articles_come_in_order_and_empty_ones_too(engine: Engine) -> None:
    texts = [f"Story {i} is here." if i % 3 else "" for i in range(40)]
    found = list(engine.sentences(map(make_article, texts)))
    assert [s[0].tokens[1].text if s else "" for s in found] == [str(i) if i % 3 else "" for i in range(40)]


def test_parts_of_speech_and_lemmas_are_the_pipelines_own(engine: Engine) -> None:
    """Worked out once a kind of word, they must be what the whole pipeline gives token by token."""
    import spacy

    text = (
        "There's no doubt that she was leaving; they ain't gonna stay, y'all. Let's go: it's better than the men's larger houses. "
        "But what has he done? He had had worse days, and all but one were written off. The data were mine."
    )
    plain = spacy.load(find_model(None))
    want = [(t.text, t.pos_, t.lemma_, t.tag_, t.dep_) for t in plain(text) if not t.is_space]
    got = [(t.text, t.pos, t.lemma, t.tag, t.dep) for s in read(engine, text) for t in s.tokens]
    assert got == want


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5_000,
        "x" * 50_000,
        "word " * 3_000,
        "1," * 3_000,
        '"' * 5_000,
        "a\u200b" * 5_000,
        "He ran. " * 1_500,
        " \n" * 5_000,
        "a \ud800 b",
    ],
    ids=["brackets", "one word", "no full stop", "digits", "quotes", "zero width", "one line", "blank", "surrogate"],
)
def test_long_runs_are_bounded(engine: Engine, text: str) -> None:
    found = read(engine, text)
    assert all(len(s.tokens) <= 2_501 for s in found)
    assert all(text[t.start : t.end].strip() for s in found for t in s.tokens)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_the_name_is_known_without_loading() -> None:
    name, version = model_name(None).split(" ")
    assert name in DEFAULT_MODELS
    assert version[0].isdigit()
    assert SpacyEngine().name == f"{name} {version}"


@pytest.mark.parametrize("model", ["no_such_pipeline", "../evil", "json"])
def test_a_missing_model_is_one_clear_line(model: str) -> None:
    with pytest.raises(ModelMissing) as caught:
        SpacyEngine(model)
    assert "\n" not in caught.value.message
    assert model in caught.value.message


def test_sentences_are_records(engine: Engine) -> None:
    found = read(engine, TEXT)
    assert msgspec.convert(msgspec.to_builtins(found), tuple[Sentence, ...]) == found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("Ab c.\n“’é\u200b\u00a0(7,-"), max_size=120))
def test_every_token_is_a_slice(engine: Engine, text: str) -> None:
    at = 0
    for sentence in read(engine, text):
        assert sentence.start == sentence.tokens[0].start
        assert sentence.end == sentence.tokens[-1].end
        for token in sentence.tokens:
            assert at <= token.start < token.end <= len(text)
            assert text[token.start : token.end].replace("\u200b", "") == token.text
            at = token.end


def test_a_paragraph_said_twice_is_read_once_and_told_at_both_places(engine: Engine) -> None:
    said = "The ferry Aurelia sailed to Tarn on Friday."
    text = f"{said}\n\nNobody was hurt.\n\n{said}"
    first, _, last = read(engine, text)
    assert [t.text for t in first.tokens] == [t.text for t in last.tokens]
    assert [t.dep for t in first.tokens] == [t.dep for t in last.tokens]
    assert (first.start, last.start) == (0, text.rindex(said))
    assert all(text[t.start : t.end] == t.text for t in last.tokens)
