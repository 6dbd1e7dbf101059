"""One type a name, by votes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.story import Name, Story
from mi7facts.annotate.vote import MODEL, MOST, squash, type_names
from mi7facts.model import EntityType
from tagged import story


def name(told: Story, first: int, last: int, kind: EntityType | None, weight: float = 1.0, source: str = "model") -> Name:
    return told.name(0, first, last, kind, weight, source)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salt Road 4", "Salt: Road 4"),
        ("Salt Road", "SALT ROAD"),
        ("Salt-Road", "Salt Road"),
        ("Ocean’s Edge", "Ocean's Edge"),
        ("U.S.", "US"),
        ("SaltRoad", "Salt\u00a0Road"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert squash(one) == squash(other)


@pytest.mark.parametrize(("one", "other"), [("Salt Road 4", "Salt Road 5"), ("Salt Road", "Salt Road 2"), ("Ada", "Adam")])
def test_two_names(one: str, other: str) -> None:
    assert squash(one) != squash(other)


def test_the_model_votes_by_its_share() -> None:
    told = story("Orla/NNP met/VBD")
    names = [name(told, 0, 1, "person")] * 3 + [name(told, 0, 1, "organization")]
    assert type_names(told, names) == {"orla": "person"}
    assert type_names(told, [*names, name(told, 0, 1, "organization", MODEL, "noun")]) == {"orla": "organization"}


def test_a_country_stays_a_place() -> None:
    told = story("Norway/NNP won/VBD")
    assert type_names(told, [name(told, 0, 1, "person")] * 5) == {"norway": "place"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Harrow/NNP University/NNP opened/VBD", "organization"),
        ("Bank/NNP of/IN Harrow/NNP", "organization"),
        ("Harrow/NNP Bridge/NNP fell/VBD", "facility"),
        ("Lake/NNP Orla/NNP froze/VBD", "place"),
        ("Harrow/NNP Valley/NNP froze/VBD", "place"),
        ("Harrow/NNP Cup/NNP began/VBD", "event"),
        ("Peter/NNP Orla/NNP won/VBD", "person"),
        ("NTBX/NNP won/VBD it/PRP", "organization"),
    ],
)
def test_the_words_of_a_name_vote(line: str, kind: str) -> None:
    told = story(line)
    last = next((i for i, t in enumerate(told.sentences[0].tokens) if t.tag not in ("NNP", "IN")), 3)
    found = type_names(told, [name(told, 0, last, None, 0.0, "capitals")])
    assert list(found.values()) == [kind]


def test_a_surname_is_the_persons() -> None:
    told = story("Ada/NNP Orla/NNP met/VBD Orla/NNP")
    names = [name(told, 0, 2, "person"), name(told, 3, 4, "place")]
    assert type_names(told, names)["orla"] == "person"


def test_a_city_before_a_name_is_no_given_name() -> None:
    told = story("Oslo/NNP HRC/NNP met/VBD Oslo/NNP")
    names = [name(told, 0, 2, "person"), name(told, 3, 4, None, 0.0, "capitals")]
    assert type_names(told, names)["oslo"] == "place"


SHORT = [
    ("Low/NNP Tide/NNP Party/NNP met/VBD Low/NNP Tide/NNP", (4, 6), "place", "organization"),
    ("Lowry/NNP Old/NNP University/NNP met/VBD University/NNP", (4, 5), "person", "organization"),
    ("New/NNP Lowry/NNP University/NNP met/VBD Lowry/NNP", (4, 5), "person", "person"),
    ("Norway/NNP Red/NNP Party/NNP met/VBD Norway/NNP", (4, 5), "place", "place"),
]


@pytest.mark.parametrize(("line", "span", "kind", "typed"), SHORT)
def test_short_names_of_bodies(line: str, span: tuple[int, int], kind: EntityType, typed: str) -> None:
    told = story(line)
    short = name(told, *span, kind)
    found = type_names(told, [name(told, 0, 3, "organization"), short])
    assert found[squash(short.text)] == typed


def test_one_word_of_a_body_needs_more_than_its_form() -> None:
    told = story("Lowry/NNP University/NNP met/VBD Lowry/NNP")
    names = [name(told, 0, 2, "organization"), name(told, 3, 4, "person")]
    assert type_names(told, names)["lowry"] == "person"
    names[1] = name(told, 3, 4, None, 0.0, "capitals")
    assert type_names(told, names)["lowry"] == "organization"


def test_two_bodies_with_one_noun_share_it_with_nobody() -> None:
    told = story("Harrow/NNP Gazette/NNP met/VBD Tern/NNP Gazette/NNP or/CC Gazette/NNP")
    names = [name(told, 0, 2, "organization"), name(told, 3, 5, "organization"), name(told, 6, 7, None, 0.0, "capitals")]
    assert "gazette" not in type_names(told, names)


def test_cues_of_one_kind_are_bounded() -> None:
    told = story("Orla/NNP met/VBD")
    cues = [name(told, 0, 1, "work", 3.0, "noun")] * 50
    others = [name(told, 0, 1, "event", MOST, "event"), name(told, 0, 1, "event")]
    assert type_names(told, [*cues, *others]) == {"orla": "event"}


def test_what_nothing_types_has_no_type() -> None:
    told = story("Orla/NNP met/VBD")
    assert type_names(told, [name(told, 0, 1, None, 0.0, "capitals")]) == {}


@given(st.text(max_size=40))
def test_squashing_twice_is_squashing_once(text: str) -> None:
    assert squash(squash(text)) == squash(text)
    assert not any(c.isspace() for c in squash(text))
