"""Nouns and pronouns tied to who was named: whole little stories, read with the real model."""

from __future__ import annotations

import time

import pytest
from msgspec.structs import replace

from builders import make_article, read_article
from date_builders import plain_sentence
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Entity
from mi7facts.settings import Settings


def read(engine: Engine, text: str) -> tuple[Entity, ...]:
    return read_article(engine, make_article(text)).entities


def whose(entities: tuple[Entity, ...], text: str, word: str, nth: int = 0) -> str | None:
    """The name of the entity that the nth occurrence of a word is a mention of."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(word, at + 1)
    return next((e.name for e in entities for m in e.mentions if m.start == at and m.text == word), None)


TIED = [
    ("Director Peter Harrow opened the bridge. Mary Quill was late. The director blamed the rain.", "director", 0, "Peter Harrow"),
    ("Mary Quill, a retired lawyer, lives in Leeds. Peter Harrow met her. The lawyer was glad.", "lawyer", 1, "Mary Quill"),
    ("Mary Quill jumped from a bridge in Leeds on Monday. The 58-year-old actress was not hurt.", "actress", 0, "Mary Quill"),
    ("Peter Harrow left Leeds on Monday. He was tired.", "He", 0, "Peter Harrow"),
    ("Peter Harrow married Mary Quill in Leeds. She was tired.", "She", 0, "Mary Quill"),
    ("Peter Harrow sold his boat in May.", "his", 0, "Peter Harrow"),
    ("Mary Quill said she would sell the boat.", "she", 0, "Mary Quill"),
    ("Mary Quill wrote the film “Salt Road 4”. The film opened in May.", "film", 1, "Salt Road 4"),
    ("Mary Quill saw “Salt Road 4” and the film pleased her.", "her", 0, "Mary Quill"),
    ("Mary Quill moved to Norway in May. The country was cold.", "country", 0, "Norway"),
    ("Microsoft Corp. said it would close. The company has 40 shops.", "company", 0, "Microsoft Corp."),
    ("The Harrow Film Festival began on Monday. The festival lasts a week.", "festival", 0, "Harrow Film Festival"),
]

FREE = [
    ("Peter Harrow left. A man of 40 was arrested. He was tired.", "He", 0),
    ("Peter Harrow left Leeds. The mayor of York was glad.", "mayor", 0),
    ("Peter Harrow met Cyril Lodge. The swimmer was glad.", "swimmer", 0),
    ("Mary Quill wrote “Salt Road 4”. The next film opened in May.", "film", 0),
    ("Peter Harrow left Leeds. The officer was glad.", "officer", 0),
    ("Norway won. The book was read.", "book", 0),
]


IT = [
    ("Tern Energy will close its plant in Leeds.", "its", 0, "Tern Energy"),
    ("Tern Energy closed a plant in Leeds. It has 400 workers.", "It", 0, "Tern Energy"),
    ("Tern Energy closed a plant in Leeds. Its workers were angry.", "Its", 0, "Tern Energy"),
    ("The film Salt Road opened in May. It was made by Ada Quill.", "It", 0, "Salt Road"),
    ("The film Salt Road opened in May. Its star was Ben Lodge.", "Its", 0, "Salt Road"),
    ("The Harrow Film Festival began on Monday. It drew 400 people.", "It", 0, "Harrow Film Festival"),
    ("Norway has sold its ships.", "its", 0, "Norway"),
]

NOT_IT = [
    ("Tern Energy closed a plant. It is raining.", "It"),
    ("Tern Energy closed a plant. It was said that rain fell.", "It"),
    ("Tern Energy closed a plant. It took years to build the road.", "It"),
    ("Tern Energy closed a plant. It seems cold.", "It"),
    ("Microsoft has bought Tern Energy. It paid 40 million dollars.", "It"),
    ("The Harrow Film Festival showed “Salt Road 4”. It won a prize.", "It"),
    ("Peter Harrow sold a boat. It sank.", "It"),
    ("Workers left Tern Energy. Mary Quill slept. Peter Harrow slept. It closed.", "It"),
    ("The dog bit Mary Quill. Its owner ran.", "Its"),
]

ROLES_OF_SEVERAL = [
    ("Mayor Ada Quill met Mayor Ben Lodge. The mayor was glad.", "mayor was", None),
    ("Mayor Ada Quill was glad. The mayor slept.", "mayor slept", "Ada Quill"),
    ("The mayor of Oslo, Ada Quill, met the mayor of Leeds, Ben Lodge. The mayor was glad.", "mayor was", None),
    (
        "Actor Ben Lodge met director Ada Quill in Leeds. The director was glad.",
        "director was",
        "Ada Quill",
    ),
    (
        "Singer Mary Quill left. It rained. It snowed. It was cold. It was dark. Singer Ada Lodge came. The singer was glad.",
        "singer was",
        "Ada Lodge",
    ),
]


@pytest.mark.parametrize(("text", "word", "nth", "name"), IT)
def test_it_stands_for_the_one_thing_at_hand(engine: Engine, text: str, word: str, nth: int, name: str) -> None:
    assert whose(read(engine, text), text, word, nth) == name


@pytest.mark.parametrize(("text", "word"), NOT_IT)
def test_it_stands_for_nothing_or_anything(engine: Engine, text: str, word: str) -> None:
    assert whose(read(engine, text), text, word) is None


@pytest.mark.parametrize(("text", "place", "name"), ROLES_OF_SEVERAL)
def test_a_role_that_several_hold(engine: Engine, text: str, place: str, name: str | None) -> None:
    at = text.index(place)
    assert next((e.name for e in read(engine, text) for m in e.mentions if m.start == at), None) == name


PRONOUNS = [
    ("Mary Quill met Peter Harrow. He was glad.", "He", "Peter Harrow"),
    ("Mary Quill met Peter Harrow. She was glad.", "She", "Mary Quill"),
    ("Peter Harrow hurt himself.", "himself", "Peter Harrow"),
    ("Mary Quill hurt herself.", "herself", "Mary Quill"),
    ("Mr Quill was late. His dog slept.", "His", "Quill"),
    ("Mrs Quill was late. Her dog slept.", "Her", "Quill"),
    ("Norway won. He was glad.", "He", None),
    ("It rained. She was glad.", "She", None),
    ("Peter Harrow left. She was glad.", "She", None),
    ("Mary Quill left. A man came. He was glad.", "He", None),
]


@pytest.mark.parametrize(("text", "word", "name"), PRONOUNS)
def test_he_and_she(engine: Engine, text: str, word: str, name: str | None) -> None:
    assert whose(read(engine, text), text, word) == name


@pytest.mark.parametrize(("text", "word", "nth", "name"), TIED)
def test_tied(engine: Engine, text: str, word: str, nth: int, name: str) -> None:
    assert whose(read(engine, text), text, word, nth) == name


@pytest.mark.parametrize(("text", "word", "nth"), FREE)
def test_left_free(engine: Engine, text: str, word: str, nth: int) -> None:
    assert whose(read(engine, text), text, word, nth) is None


def test_a_speaker_is_not_the_he_of_his_own_words(engine: Engine) -> None:
    text = "Cyril Lodge jumped on Monday. Peter Harrow told reporters he saw it, adding: ‘After his fifth jump, he came over.’"
    assert whose(read(engine, text), text, "he came"[:2], text[: text.index("he came")].count("he")) == "Cyril Lodge"


def test_a_title_in_marks_opens_no_speech(engine: Engine) -> None:
    text = "Mark Holm met Paul Tarn. Paul Tarn said that they were filming ‘Low Water: Ebb’ parts one and two. He had to go."
    assert whose(read(engine, text), text, "He") == "Paul Tarn"


def test_a_subject_is_not_the_object_of_its_own_verb(engine: Engine) -> None:
    text = "Peter Harrow was late. Cyril Lodge saw him."
    assert whose(read(engine, text), text, "him") == "Peter Harrow"


def test_a_pronoun_teaches_the_gender(engine: Engine) -> None:
    text = "Orla Quill won on Monday. She was glad. Peter Harrow lost. She smiled."
    entities = read(engine, text)
    assert whose(entities, text, "She") == whose(entities, text, "She", 1) == "Orla Quill"


@pytest.mark.parametrize("word", ["I", "you", "we", "my", "us"])
def test_first_and_second_person_are_left_alone(engine: Engine, word: str) -> None:
    text = f"Mary Quill was in Leeds. Now {word} know that."
    assert all(m.text != word for e in read(engine, text) for m in e.mentions)


def test_kinds_of_mentions(engine: Engine) -> None:
    text = "Director Mary Quill left Leeds. She was glad."
    (quill,) = (e for e in read(engine, text) if e.type == "person")
    assert {m.text: m.kind for m in quill.mentions} == {"Director": "noun", "Mary Quill": "name", "She": "pronoun"}


@pytest.mark.parametrize("words", ["“Gone” and ", "“So,” she said. ", "‘ "])
def test_twenty_thousand_marks_in_one_sentence_cost_little(words: str) -> None:
    text = words * 10_000
    plain = plain_sentence(text, 0, len(text))
    told = tuple(replace(t, pos="VERB", lemma="say") if t.text == "said" else t for t in plain.tokens)
    started = time.perf_counter()
    find_entities(make_article(text), (replace(plain, tokens=told),), (), Settings())
    assert time.perf_counter() - started < 8
