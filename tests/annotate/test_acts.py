"""What a name does and has: a body is told from a person by its acts."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.acts import ACT, HINT, act_votes
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.names import capital_names, model_names
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.story import Story
from mi7facts.settings import Settings
from tagged import story


def votes(*lines: str) -> dict[str, float]:
    told = story(*lines)
    return {n.text: n.weight for n in act_votes(told, [*model_names(told), *capital_names(told)])}


ACTS = [
    ("the/DT band/NN Low/NNP/PERSON Tide/NNP/PERSON played/VBD", "Low Tide"),
    ("her/PRP$ band/NN ~,/, the/DT Low/NNP/PERSON Tide/NNP/PERSON ~,/, played/VBD", "Low Tide"),
    ("the/DT party/NN Orla/NNP won/VBD", "Orla"),
    ("the/DT charity/NN Orla/NNP/PERSON won/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~,/, founded/VBN in/IN 1990/CD ~,/, closed/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~,/, formed/VBN by/IN friends/NNS ~,/, closed/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~,/, which/WDT won/VBD ~,/, closed/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~,/, a/DT small/JJ band/NN ~,/, played/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~,/, a/DT Tern/NNP ~-/HYPH ~based/VBN charity/NN ~,/, closed/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~'s/POS drummer/NN left/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~'s/POS new/JJ headquarters/NN opened/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~'s/POS chief/JJ executive/NN left/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~'s/POS managing/VBG director/NN left/VBD", "Orla"),
    ("then/RB Orla/NNP/PERSON ~'s/POS Peter/NNP/+PERSON Lodge/NNP/PERSON left/VBD", "Orla"),
]

PERSONS = [
    ("the/DT singer/NN Low/NNP/PERSON Tide/NNP/PERSON played/VBD", "a role, no body"),
    ("the/DT police/NN Orla/NNP/PERSON met/VBD", "a noun that names no body alone"),
    ("the/DT bands/NNS Orla/NNP/PERSON met/VBD", "several"),
    ("then/RB Orla/NNP/PERSON ~,/, born/VBN in/IN 1990/CD ~,/, left/VBD", "born, not founded"),
    ("then/RB Orla/NNP/PERSON ~,/, who/WP won/VBD ~,/, left/VBD", "who"),
    ("then/RB Orla/NNP/PERSON ~,/, based/VBN on/IN reports/NNS ~,/, left/VBD", "based on something"),
    ("then/RB Orla/NNP/PERSON ~,/, a/DT small/JJ man/NN ~,/, played/VBD", "a man"),
    ("then/RB Orla/NNP/PERSON ~'s/POS brother/NN left/VBD", "a brother"),
    ("then/RB Orla/NNP/PERSON ~'s/POS house/NN near/IN headquarters/NN", "a house first"),
    ("then/RB Orla/NNP/PERSON ~'s/POS Tide/NNP/+PERSON left/VBD", "a single name"),
    ("then/RB Orla/NNP/GPE ~'s/POS board/NN met/VBD", "called a place by the model"),
    ("then/RB Orla/NNP/ORG ~'s/POS board/NN met/VBD", "called a body already"),
    ("Orla/NNP/PERSON ~'s/POS", "the end of the line"),
    ("then/RB Orla/NNP/PERSON ~,/,", "the end of the line behind a comma"),
]


@pytest.mark.parametrize(("line", "name"), ACTS)
def test_acts_of_bodies(line: str, name: str) -> None:
    assert votes(line).get(name) == ACT


@pytest.mark.parametrize(("line", "why"), PERSONS, ids=[why for _, why in PERSONS])
def test_acts_of_others(line: str, why: str) -> None:
    assert "Orla" not in votes(line), why


def test_a_name_votes_once_a_place() -> None:
    told = story("the/DT band/NN Orla/NNP/PERSON played/VBD")
    names = [*model_names(told), *capital_names(told), *model_names(told)]
    assert len(list(act_votes(told, names))) == 1


def test_lines_in_title_case_say_nothing() -> None:
    told = story("The/DT Band/NN Orla/NNP/PERSON ~,/, Founded/VBN in/IN Harrow/NNP ~,/, Leaves/VBZ Stage/NN", role="headline")
    assert told.display == (True,)
    assert list(act_votes(told, list(model_names(told)))) == []


def test_acts_weigh_more_than_hints() -> None:
    assert ACT > 2.0 > HINT > 0


def read(engine: Engine, text: str) -> dict[str, float]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    told = Story(article, sentences, ())
    return {n.text: n.weight for n in act_votes(told, [*model_names(told), *capital_names(told)])}


WITH_ITS = [
    ("In May, Hollins named Ada Quill its chief executive.", "Hollins"),
    ("Soon Hollins said it would close the mine.", "Hollins"),
    ("Soon Hollins said that it would close the mine.", "Hollins"),
    ("Soon Hollins closed its mine.", "Hollins"),
]

WITHOUT = [
    "Soon Hollins said it was raining.",
    "Soon Hollins said he would close its mine.",
    "Soon Hollins saw the dog and its owner.",
    "Soon Hollins closed his mine.",
    "Soon Hollins, who left, praised Norway and its people.",
]


@pytest.mark.parametrize(("text", "name"), WITH_ITS)
def test_what_is_done_with_its(engine: Engine, text: str, name: str) -> None:
    assert read(engine, text).get(name) == ACT


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_done_without(engine: Engine, text: str) -> None:
    assert read(engine, text).get("Hollins", 0.0) < ACT


def test_a_statement_is_only_a_hint(engine: Engine) -> None:
    assert read(engine, "Soon Hollins said in a statement that rain fell.").get("Hollins") == HINT


CALLED_NEXT = [
    ("Later Calder Vance played in Leeds. The band has toured since May.", True),
    ("Later Calder Vance played in Leeds. The newspaper was glad.", True),
    ("Later Calder Vance played in Leeds. The man was glad.", False),
    ("Later Calder Vance played in Leeds. The band that won was glad.", False),
    ("Later Calder Vance met the BBC in Leeds. The company was glad.", False),
    ("Later Calder Vance played in Leeds.", False),
]


@pytest.mark.parametrize(("text", "body"), CALLED_NEXT)
def test_a_noun_in_the_next_sentence(engine: Engine, text: str, body: bool) -> None:
    assert (read(engine, text).get("Calder Vance") == ACT) is body


TYPED = [
    ("Calder Vance announced an album on Monday. The band will tour Norway.", "Calder Vance", "organization"),
    ("Voters left Civic Dawn, which won 3 seats.", "Civic Dawn", "organization"),
    ("The company Delmarck will move to Oslo.", "Delmarck", "organization"),
    ("Peter Hollins said in a statement that he would leave.", "Peter Hollins", "person"),
    ("Peter Hollins said it was raining in Leeds.", "Peter Hollins", "person"),
    ("Peter Hollins, who left on Monday, was 40.", "Peter Hollins", "person"),
    ("The mayor of Harrow left on Monday.", "Harrow", "place"),
    ("A Harrow-based charity feeds 400 children.", "Harrow", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPED)
def test_types_in_whole_articles(engine: Engine, text: str, name: str, kind: str) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    found = {e.name: e.type for e in find_entities(article, sentences, (), Settings())}
    assert found.get(name) == kind
