"""Who is who by name, and under which name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.annotate.clusters import clean_form, cluster
from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType
from tagged import story


def named(*names: str, kind: EntityType = "person") -> tuple[Story, list[Name]]:
    """A story that speaks of one name after the other, all of one type."""
    told = story(*(" ".join(f"{word}/NNP" for word in name.split()) for name in names))
    return told, [told.name(i, 0, len(told.sentences[i].tokens), kind, 1.0, "model") for i in range(len(names))]


def groups(*names: str, kind: EntityType = "person") -> list[set[str]]:
    return [{n.text for n in c.names} for c in cluster(*named(*names, kind=kind))]


ONE_PERSON = [
    ("Ada Quill", "Quill"),
    ("Ada Quill", "Ada"),
    ("Ada Quill", "Ada M. Quill"),
    ("Ada Quill", "A. Quill"),
    ("Ada Quill Jr.", "Quill"),
    ("Ada Quill Jr", "Quill Jr"),
    ("Ada Quill III", "Ada M. Quill III"),
    ("Quill", "Ada Quill"),
    ("Ludwig van Tern", "Tern"),
]
TWO_PEOPLE = [
    ("Ada Quill", "Ben Quill"),
    ("Ada Quill", "Ada Lodge"),
    ("Quill", "Lodge"),
    ("Ada Quill", "B. Quill"),
    ("Ada Quill", "Ada Quill Jr"),
    ("Ada Quill Jr.", "Ada Quill"),
    ("Ada Quill Sr.", "Ada Quill Jr."),
    ("Ada Quill II", "Ada Quill III"),
    ("Ada Quill", "Quill Jr"),
]
ONE_BODY = [
    ("Harrow Rowing Club", "HRC"),
    ("United Harrow Mills", "UHM"),
    ("Bank of Harrow", "BH"),
    ("Tern Energy Group", "Tern Energy"),
    ("Harrow Council", "HARROW COUNCIL"),
    ("United Nations", "UN"),
    ("United Nations", "U.N."),
    ("Tern Energy", "Tern"),
    ("Tern Corp.", "Tern"),
    ("Tern", "Tern Corp."),
    ("Harrow Gazette", "Gazette"),
    ("US State Department", "State Department"),
    ("Green Harbour Party", "Green Harbour"),
]
TWO_BODIES = [
    ("Harrow Rowing Club", "Harrow Tennis Club"),
    ("Harrow Rowing Club", "RTC"),
    ("Tern", "Tern Foundation"),
    ("Tern Rowing Club", "Tern"),
    ("Harrow State Department", "State Department"),
    ("University", "University of Harrow"),
]


@pytest.mark.parametrize("names", ONE_PERSON)
def test_one_person(names: tuple[str, str]) -> None:
    assert len(groups(*names)) == 1


@pytest.mark.parametrize("names", TWO_PEOPLE)
def test_two_people(names: tuple[str, str]) -> None:
    assert len(groups(*names)) == 2


@pytest.mark.parametrize("names", ONE_BODY)
def test_one_body(names: tuple[str, str]) -> None:
    assert len(groups(*names, kind="organization")) == 1


@pytest.mark.parametrize("names", TWO_BODIES)
def test_two_bodies(names: tuple[str, str]) -> None:
    assert len(groups(*names, kind="organization")) == 2


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("Salt Road 4", "Salt Road 4"), 1),
        (("Salt: Road 4", "Salt Road 4"), 1),
        (("Salt Road", "Salt Road 4"), 2),
        (("Salt Road 4", "Salt Road 5"), 2),
        (("Salt Road – Low Tide’ parts one and two", "Salt Road – Low Tide Part One"), 2),
    ],
)
def test_works_are_joined_by_spelling_only(names: tuple[str, str], count: int) -> None:
    assert len(groups(*names, kind="work")) == count


@pytest.mark.parametrize(("one", "other"), [("United States", "U.S."), ("Britain", "UK"), ("America", "US"), ("Los Angeles", "L.A.")])
def test_short_names_of_well_known_places(one: str, other: str) -> None:
    assert groups(one, other, kind="place") == [{one, other}]


def test_a_shared_surname_goes_to_whom_was_last_spoken_of() -> None:
    assert groups("Ada Quill", "Quill", "Ben Quill", "Quill") == [{"Ada Quill", "Quill"}, {"Ben Quill", "Quill"}]


@pytest.mark.parametrize(
    ("kind", "names", "name"),
    [
        ("person", ("Quill", "Ada Quill", "Quill"), "Ada Quill"),
        ("person", ("Ada Quill", "Ada M. Quill"), "Ada M. Quill"),
        ("organization", ("HRC", "Harrow Rowing Club"), "Harrow Rowing Club"),
        ("organization", ("Harrow Rowing Club", "HRC", "HRC"), "Harrow Rowing Club"),
        ("work", ("Salt: Road 4", "Salt: Road 4", "Salt Road 4"), "Salt: Road 4"),
        ("place", ("U.S.", "United States"), "United States"),
    ],
)
def test_the_canonical_name(kind: EntityType, names: tuple[str, ...], name: str) -> None:
    assert cluster(*named(*names, kind=kind))[0].canonical == name


def test_a_hashtag_takes_the_spelling_of_its_series() -> None:
    told = story("Salt/NNP ~:/: Road/NNP", "#/$ ~SaltRoad/NNP -/: Low/NNP Tide/NNP")
    names = [told.name(0, 0, 3, "work", 1.0, "colon"), told.name(1, 0, 5, "work", 5.0, "hashtag")]
    found = cluster(told, names)
    assert [c.canonical for c in found] == ["Salt: Road", "Salt: Road - Low Tide"]
    assert "Low Tide" in found[1].forms


def test_a_hashtag_alone_is_cut_into_words() -> None:
    told = story("#/$ ~SaltRoad/NNP -/: Low/NNP Tide/NNP")
    (found,) = cluster(told, [told.name(0, 0, 5, "work", 5.0, "hashtag")])
    assert found.canonical == "Salt Road - Low Tide"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Salt  Road\n4", "Salt Road 4"),
        ("Salt Road’ parts one and two", "Salt Road parts one and two"),
        ("Ocean’s Edge", "Ocean’s Edge"),
        ("Ada\u00adQuill", "AdaQuill"),
        ("“Salt Road”", "Salt Road"),
    ],
)
def test_clean_forms(text: str, form: str) -> None:
    assert clean_form(text) == form


FAMILIES = [
    (("Ada Quill", "Ada Quill Jr", "Quill Jr", "Ada Quill"), [{"Ada Quill"}, {"Ada Quill Jr", "Quill Jr"}]),
    (("Ada Quill Sr.", "Ada Quill Jr.", "Quill"), [{"Ada Quill Sr."}, {"Ada Quill Jr.", "Quill"}]),
    (("Ada Quill Jr.", "Quill", "Ada"), [{"Ada Quill Jr.", "Quill", "Ada"}]),
    (("Ada Quill II", "Ada Quill II"), [{"Ada Quill II"}]),
    (("Quill Jr", "Ada Quill Jr"), [{"Quill Jr", "Ada Quill Jr"}]),
    (("Ada Quill", "Ben Quill Jr", "Quill Jr"), [{"Ada Quill"}, {"Ben Quill Jr", "Quill Jr"}]),
    (("Olga de la Tern", "De la Tern"), [{"Olga de la Tern", "De la Tern"}]),
    (("Jan van Aken", "Van Aken", "Aken"), [{"Jan van Aken", "Van Aken", "Aken"}]),
    (("Van Lodge", "Cy Lodge"), [{"Van Lodge"}, {"Cy Lodge"}]),
    (("Jan van Aken", "Van Tern"), [{"Jan van Aken"}, {"Van Tern"}]),
]


@pytest.mark.parametrize(("names", "found"), FAMILIES)
def test_families(names: tuple[str, ...], found: list[set[str]]) -> None:
    assert groups(*names) == found


def test_a_headline_may_leave_out_the_junior() -> None:
    line = "Ada/NNP Quill/NNP Wins/VBZ Great/JJ Harrow/NNP Race/NN Again/RB"
    told = story(line, "Ada/NNP Quill/NNP Jr/NNP won/VBD ~./.")
    names = [told.name(0, 0, 2, "person", 1.0, "model"), told.name(1, 0, 3, "person", 1.0, "model")]
    assert told.display == (True, False)
    assert [c.canonical for c in cluster(told, names)] == ["Ada Quill Jr"]


def test_a_headline_is_the_fathers_where_the_story_names_him() -> None:
    line = "Ada/NNP Quill/NNP Wins/VBZ Great/JJ Harrow/NNP Race/NN Again/RB"
    told = story(line, "Ada/NNP Quill/NNP Jr/NNP lost/VBD to/IN Ada/NNP Quill/NNP ~./.")
    places = [(0, 0, 2), (1, 0, 3), (1, 5, 7)]
    found = cluster(told, [told.name(*place, "person", 1.0, "model") for place in places])
    assert [(c.canonical, len(c.names)) for c in found] == [("Ada Quill", 2), ("Ada Quill Jr", 1)]


BODIES = [
    (("Lowry University", "Lowry"), 1),
    (("Lowry", "Lowry University"), 2),
    (("Tern Holdings", "Tern Group", "Tern"), 3),
    (("Harrow Gazette", "Tern Gazette", "Gazette"), 3),
    (("Low Tide Party", "Low Tide", "Party"), 1),
    (("Low Tide Party", "LTP", "Low Tide"), 1),
    (("Low Tide Party", "Low"), 2),
    (("Norway Election Board", "Election Board"), 1),
    (("Tern Election Board", "Election Board"), 2),
    (("Election Board", "Norway Election Board"), 1),
    (("Museum of Tern", "Museum"), 2),
    (("Tern Corp", "Tern", "Tern Corp"), 1),
]


@pytest.mark.parametrize(("names", "count"), BODIES)
def test_short_names_of_bodies(names: tuple[str, ...], count: int) -> None:
    assert len(groups(*names, kind="organization")) == count


@pytest.mark.parametrize("kind", ["place", "facility", "event", "product", "law", "language", "group"])
def test_other_things_are_joined_by_spelling_only(kind: EntityType) -> None:
    assert groups("Low Tide", "LOW TIDE", "Low-Tide", "Low Tide Hall", "Tide", kind=kind) == [
        {"Low Tide", "LOW TIDE", "Low-Tide"},
        {"Low Tide Hall"},
        {"Tide"},
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Harrow Workers' Union", "Harrow Workers' Union"),
        ("Harrow Workers’ Union", "Harrow Workers’ Union"),
        ("Salt Road'", "Salt Road"),
        ("'Salt Road'", "Salt Road"),
        ('"Salt Road" 4', "Salt Road 4"),
        ("O'Lodge", "O'Lodge"),
    ],
)
def test_marks_that_belong_to_a_name(text: str, form: str) -> None:
    assert clean_form(text) == form


@given(st.text(max_size=60))
def test_clean_forms_have_single_spaces(text: str) -> None:
    form = clean_form(text)
    assert form == " ".join(form.split())


JUNIORS = ["Ada Quill", "Ada Quill Jr", "Ada Quill Sr", "Quill", "Quill Jr", "Ben Quill", "Ada"]


@given(st.lists(st.sampled_from(JUNIORS), min_size=1, max_size=10))
def test_a_cluster_holds_one_generation(names: list[str]) -> None:
    for found in cluster(*named(*names)):
        told = {form.split()[-1] for form in found.forms if form.split()[-1] in ("Jr", "Sr")}
        assert len(told) <= 1
        assert not ("Ada Quill" in found.forms and told)


@given(st.lists(st.sampled_from(["Ada Quill", "Ben Quill", "Quill", "Ada", "A. Quill", "Lodge", "Cy Lodge"]), min_size=1, max_size=12))
def test_every_name_is_in_one_cluster(names: list[str]) -> None:
    told, given_names = named(*names)
    found = cluster(told, given_names)
    assert sorted(n.start for c in found for n in c.names) == [n.start for n in given_names]
    assert all(c.canonical in c.forms for c in found)
    assert all(not ({"Ada Quill", "Ben Quill"} <= set(c.forms)) for c in found)
