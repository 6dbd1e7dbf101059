"""Names from the model's marks and from capitals: cut to the name, ordinary words left out."""

from __future__ import annotations

import msgspec
import pytest

from builders import make_article
from mi7facts.annotate.names import capital_names, capital_runs, model_names
from mi7facts.annotate.story import Story
from mi7facts.model import Author, Date
from tagged import found, story

MODEL = [
    ("Ada/NNP/PERSON Quill/NNP/PERSON won/VBD", [("Ada Quill", "person")]),
    ("the/DT/ORG Harrow/NNP/ORG Council/NNP/ORG met/VBD", [("Harrow Council", "organization")]),
    ("Ada/NNP/PERSON Quill/NNP/PERSON ~'s/POS/PERSON plan/NN", [("Ada Quill", "person")]),
    ("Ada/NNP/PERSON Quill/NNP/PERSON ~'s/POS/PERSON Harrow/NNP/PERSON", [("Ada Quill", "person"), ("Harrow", "person")]),
    ("saw/VBD Ada/NNP/PERSON and/CC/PERSON Ben/NNP/PERSON", [("Ada", "person"), ("Ben", "person")]),
    ("President/NNP/PERSON Ada/NNP/PERSON Quill/NNP/PERSON spoke/VBD", [("Ada Quill", "person")]),
    ("Dr/NNP/PERSON ~./. Quill/NNP/PERSON spoke/VBD", [("Quill", "person")]),
    ("of/IN Orla/NNP/ORG ~,/,/ORG Tern/NNP/ORG", [("Orla", "organization"), ("Tern", "organization")]),
    (
        "Friends/NNPS/ORG of/IN/ORG Tern/NNP/ORG (/-LRB-/ORG ~FoT/NNP/ORG",
        [("Friends of Tern", "organization"), ("FoT", "organization")],
    ),
    ("in/IN Norway/NNP/GPE ~./.", [("Norway", "place")]),
    ("the/DT Norwegian/JJ/NORP coast/NN", [("Norwegian", "group")]),
    ("on/IN Monday/NNP/DATE", []),
    ("met/VBD Kwan/NNP/PERSON Mei/NNP/PERSON ~-/HYPH ~ling/NN there/RB", [("Kwan Mei-ling", "person")]),
    ("an/DT Ada/NNP/PERSON Quill/NNP/PERSON ~-/HYPH ~led/VBN group/NN", [("Ada Quill", "person")]),
    ("an/DT/EVENT earlier/JJ/EVENT Harrow/NNP/EVENT Fair/NNP/EVENT", [("Harrow Fair", "event")]),
    ("for/IN Tern/NNP/ORG Inc./NNP/ORG today/NN", [("Tern Inc.", "organization")]),
    ("at/IN 40/CD/ORG Harrow/NNP/ORG", [("40 Harrow", "organization")]),
    ("by/IN Tern/NNP/LAW Act/NNP/LAW", [("Tern Act", "law")]),
    ("“/`` ~Ada/NNP/PERSON ~”/''/PERSON said/VBD", [("Ada", "person")]),
    ("met/VBD Ada/NNP/PERSON van/NN der/NN Tern/NNP today/NN", [("Ada van der Tern", "person")]),
    ("met/VBD Ada/NNP/PERSON de/NN Tern/NNP/ORG Lodge/NNP/ORG today/NN", [("Ada de Tern Lodge", "person"), ("Tern Lodge", "organization")]),
    ("met/VBD Ada/NNP/PERSON of/IN Tern/NNP today/NN", [("Ada", "person")]),
    ("met/VBD Ada/NNP/PERSON de/NN facto/NN today/NN", [("Ada", "person")]),
    ("met/VBD Ada/NNP/PERSON Quill/NNP/PERSON Jr/NNP/PERSON ~./. today/NN", [("Ada Quill Jr.", "person")]),
    ("met/VBD Ada/NNP/PERSON Quill/NNP/PERSON Jr/NNP/PERSON ~./.", [("Ada Quill Jr", "person")]),
    ("the/DT/ORG Tern/NNP/ORG Ministry/NNP/ORG Spokesman/NNP/ORG said/VBD", [("Tern Ministry", "organization")]),
    ("the/DT Spokesman/NNP/ORG said/VBD", [("Spokesman", "organization")]),
    ("a/DT Pro/NNP/GPE ~-/HYPH/GPE ~Tern/NNP/GPE camp/NN", [("Tern", "place")]),
    ("an/DT Anti/NNP/PERSON ~-/HYPH/PERSON ~Tern/NNP/PERSON camp/NN", [("Tern", "person")]),
    ("a/DT Jan/NNP/PERSON ~-/HYPH/PERSON ~Tern/NNP/PERSON plan/NN", [("Jan-Tern", "person")]),
    ("saw/VBD Ada/NNP/PERSON ;/:/PERSON Ben/NNP/PERSON", [("Ada", "person"), ("Ben", "person")]),
    ("of/IN Tern/NNP/FAC Hall/NNP/FAC ~,/,/FAC Leeds/NNP/FAC", [("Tern Hall", "facility"), ("Leeds", "facility")]),
    ("the/DT language/NN Ternish/NNP/LANGUAGE", [("Ternish", "language")]),
    ("the/DT boat/NN Tern/NNP/PRODUCT 4/CD/PRODUCT sank/VBD", [("Tern 4", "product")]),
]

VETOED = [
    ("Thankfully/RB/ORG ~,/, it/PRP ended/VBD", "adverb at the beginning"),
    ("Rain/NN/PERSON fell/VBD in/IN the/DT rain/NN", "also written small"),
    ("Image/NNP/PERSON ~:/: a/DT bridge/NN", "label of a picture"),
    ("write/VB to/IN me@tern.example/NNP/ORG now/RB", "address"),
    ("see/VB www.tern.example/NNP/ORG now/RB", "web address"),
    ("Mayor/NNP/PERSON spoke/VBD", "title alone"),
    ("plan/NN B/NNP/ORG works/VBZ", "one letter"),
    ("a/DT mayor/NN/PERSON spoke/VBD", "no capital"),
    ("photo/NN of/IN AdaQuillAdaQuill/NNP/PERSON here/RB", "run together with its copy"),
]

RUNS = [
    ("the/DT Bank/NNP of/IN Tern/NNP closed/VBD", ["Bank of Tern"]),
    ("Ada/NNP Quill/NNP met/VBD Ben/NNP Lodge/NNP", ["Ada Quill", "Ben Lodge"]),
    ("met/VBD Ada/NNP and/CC Ben/NNP", ["Ada", "Ben"]),
    ("a/DT House/NNP of/IN the/DT people/NNS", ["House"]),
    ("Ludwig/NNP van/NNP Tern/NNP played/VBD", ["Ludwig van Tern"]),
    ("no/DT names/NNS here/RB", []),
    ("the/DT Isle/NNP of/IN the/DT Dead/NNP", ["Isle", "Dead"]),
    ("Tern/NNP & Sons/NNPS closed/VBD".replace("& ", "&/CC "), ["Tern & Sons"]),
    ("a/DT Salt/NN road/NN", ["Salt"]),
    ("Salt/NN road/NN", []),
    ("Ada/NNP I/PRP know/VBP", ["Ada"]),
]


@pytest.mark.parametrize(("line", "names"), MODEL)
def test_marked_names_are_cut_to_the_name(line: str, names: list[tuple[str, str]]) -> None:
    assert found(list(model_names(story(line)))) == names


@pytest.mark.parametrize(("line", "why"), VETOED, ids=[why for _, why in VETOED])
def test_no_names(line: str, why: str) -> None:
    assert list(model_names(story(line))) == [], why


@pytest.mark.parametrize(("line", "runs"), RUNS)
def test_runs_of_capitals(line: str, runs: list[str]) -> None:
    told = story(line)
    tokens = told.sentences[0].tokens
    assert [told.text[tokens[a].start : tokens[b - 1].end] for a, b in capital_runs(tokens)] == runs


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("from/IN Tern/NNP Fell/NNP in/IN Norway/NNP ~./.", "place"),
        ("from/IN Tern/NNP Fell/NNP in/IN trouble/NN ~./.", None),
        ("Tern/NNP Fell/NNP in/IN Norway/NNP", None),
    ],
    ids=["inside a known place", "inside nothing", "at the beginning"],
)
def test_a_landmark_is_known_by_where_it_lies(line: str, kind: str | None) -> None:
    told = story(line)
    sentence = told.sentences[0]
    tokens = list(sentence.tokens)
    if tokens[0].text == "from":
        tokens[2] = msgspec.structs.replace(tokens[2], head=0)
    told = Story(make_article(told.text), (msgspec.structs.replace(sentence, tokens=tuple(tokens)),), ())
    assert next(iter(capital_names(told))).type == kind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada/NNP/PERSON Quill/NNP/PERSON of/IN HRC/NNP won/VBD", ["Ada Quill of HRC", "HRC"]),
        ("Ada/NNP/PERSON Quill/NNP/PERSON of/IN Low/NNP Tern/NNP won/VBD", ["Ada Quill of Low Tern", "Low Tern"]),
        ("Ada/NNP/PERSON Quill/NNP/PERSON of/IN Tern/NNP won/VBD", ["Ada Quill of Tern"]),
        ("Ada/NNP/PERSON Quill/NNP/PERSON In/IN the/DT end/NN", ["Ada Quill In"]),
        ("the/DT Bank/NNP of/IN HRC/NNP won/VBD", ["Bank of HRC"]),
    ],
)
def test_what_the_model_left_of_a_run(line: str, names: list[str]) -> None:
    assert [n.text for n in capital_names(story(line))] == names


WITH_DATES = [
    ("told/VBD Tern/NNP/ORG Weekly/NNP/ORG today/NN", (10, 16), ["Tern Weekly"]),
    ("told/VBD Monday/NNP/ORG Club/NNP/ORG today/NN", (5, 11), []),
    ("told/VBD Tern/NNP/ORG 1999/CD/ORG today/NN", (10, 14), []),
    ("told/VBD Tern/NNP/PERSON May/NNP/PERSON today/NN", (10, 13), []),
    ("told/VBD Tern/NNP/EVENT 1999/CD/EVENT today/NN", (10, 14), ["Tern 1999"]),
]


@pytest.mark.parametrize(("line", "span", "names"), WITH_DATES)
def test_names_with_a_date_inside(line: str, span: tuple[int, int], names: list[str]) -> None:
    told = story(line)
    start, end = span
    date = Date(id="d1", start=start, end=end, text=told.text[start:end], type="set", value="P1W", edtf=None, anchor=None, confidence=1.0)
    found = model_names(Story(make_article(told.text), told.sentences, (date,)))
    assert [n.text for n in found] == names


def test_a_line_in_title_case_gives_no_runs() -> None:
    line = "Harrow/NNP Bridge/NNP Opens/VBZ After/IN Long/JJ Delay/NN"
    assert list(capital_names(story(line, role="headline"))) == []
    assert list(capital_names(story(line + " ~./.", role="body"))) != []


def test_dates_are_no_names() -> None:
    told = story("on/IN Easter/NNP/ORG Monday/NNP/ORG")
    date = Date(id="d1", start=3, end=16, text="Easter Monday", type="date", value="2021-04-05", edtf=None, anchor=None, confidence=1.0)
    assert list(model_names(Story(make_article(told.text), told.sentences, (date,)))) == []


def test_bylines_are_no_names() -> None:
    told = story("by/IN Ada/NNP/PERSON Quill/NNP/PERSON")
    article = make_article(told.text)
    head = msgspec.structs.replace(article.head, authors=(Author(name="Ada Quill"),))
    signed = msgspec.structs.replace(article, head=head)
    assert list(model_names(Story(signed, told.sentences, ()))) == []
    assert list(model_names(Story(article, told.sentences, ()))) != []
