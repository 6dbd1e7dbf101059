"""What can be a value: dates at their own precision, figures, names; a change under a verb of revision is two figures."""

from __future__ import annotations

import pytest

from mi7facts.relate.candidates import candidates
from mi7facts.relate.scene import Scene


def found(reading) -> list[tuple[str, str, object]]:
    scene = Scene(reading)
    return [(c.amount.type, c.amount.text, c.amount.value) for tree in scene.trees for c in candidates(scene, tree)]


@pytest.mark.parametrize(
    ("words", "value", "candidate"),
    [
        ("March 2021", "2021-03", "2021-03"),
        ("2021", "2021", "2021"),
        ("3 March 2021", "2021-03-03", "2021-03-03"),
        ("7pm on 3 March 2021", "2021-03-03T19:00", "2021-03-03"),
        ("Monday night", "2021-03-01TNI", "2021-03-01"),
        ("spring 2021", "2021-SP", None),
        ("the first week", "2021-W01", None),
        ("the 1990s", "199", None),
        ("now", "PRESENT_REF", None),
    ],
)
def test_dates_are_calendar_dates(read, words: str, value: str, candidate: str | None) -> None:
    rows = found(read(f"The mill burned {words}.", (), {words: value}))
    assert rows == ([("date", words, candidate)] if candidate else [])


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("person", "person"),
        ("place", "place"),
        ("facility", "place"),
        ("organization", "organization"),
        ("work", None),
        ("event", None),
        ("product", None),
        ("group", None),
    ],
)
def test_names_of_which_type_are_values(read, kind: str, type_: str | None) -> None:
    rows = found(read("They saw Runa Aas there.", ((kind, "Runa Aas"),)))
    assert rows == ([(type_, "Runa Aas", "Runa Aas")] if type_ else [])


@pytest.mark.parametrize("mention", ["she", "its"])
def test_a_pronoun_is_no_value(read, mention: str) -> None:
    assert found(read(f"They saw that {mention} dog was there.", (("person", mention),))) == []


def test_candidates_stand_in_text_order(read) -> None:
    text = "In 2020 Runa Aas sold 14 boats in Oslo."
    reading = read(text, (("person", "Runa Aas"), ("place", "Oslo")), {"2020": "2020"}, {"14": (14, "", "boats", "Runa Aas")})
    assert [t for _, t, _ in found(reading)] == ["2020", "Runa Aas", "14", "Oslo"]


def test_a_name_of_two_entities_gives_a_value_each(read) -> None:
    reading = read("They saw Oslo there.", (("place", "Oslo"), ("organization", "Oslo")))
    assert sorted(kind for kind, _, _ in found(reading)) == ["organization", "place"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The price of the phone fell from $500 to $400.", {500, 400}),
        ("The number of people killed by the storm rose from 4,000 to 9,000.", {4000, 9000}),
        ("The height of the tower was reduced from 214 metres to 180 metres.", {214, 180}),
    ],
)
def test_a_change_is_two_figures(tell, text: str, values: set[int]) -> None:
    assert {c.amount.value for c in tell(text)} == values


@pytest.mark.parametrize(
    "text",
    [
        "The tower is between 180 metres and 214 metres tall.",
        "The tower is 180 to 214 metres tall.",
    ],
)
def test_a_range_is_one_figure(tell, text: str) -> None:
    (claim,) = [c for c in tell(text) if c.attribute == "height"]
    assert (claim.amount.value, claim.amount.low, claim.amount.high) == (None, 180, 214)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("About 500 people marched through Oslo.", True),
        ("Exactly 500 people marched through Oslo.", False),
    ],
)
def test_about_is_kept(tell, text: str, approximate: bool) -> None:
    (claim,) = [c for c in tell(text) if c.attribute == "attendance"]
    assert claim.amount.approx is approximate


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Two of the 30 pupils were injured.", [2]),
        ("A total of 30 pupils were injured.", [30]),
        ("The crash injured 27 of the 60 passengers.", [27]),
        ("Dozens of passengers were injured.", [None]),
        ("Half of the 30 pupils were injured.", []),
        ("Two thirds of the pupils were injured.", []),
        ("Some 30 pupils of the school were injured.", [30]),
    ],
)
def test_a_part_counts_and_its_whole_does_not(tell, text: str, injured: list[int | None]) -> None:
    assert [c.amount.value for c in tell(text) if c.attribute == "injured"] == injured


def test_a_vote_is_won_by_the_first_number(tell) -> None:
    assert [c.amount.value for c in tell("The bill passed by 52 votes to 48.") if c.attribute == "votes_for"] == [52]


def test_a_change_leads_from_one_level_to_the_other(tell) -> None:
    told = tell("The firm lowered the height of the mast from 120 metres to 95 metres.")
    assert [(c.amount.value, bool(c.cue)) for c in told if c.attribute == "height"] == [(120, True), (95, True)]
