"""How a statement is meant: plans, forecasts, claims, denials, and what used to hold."""

from __future__ import annotations

import pytest


def meant(claims, attribute: str) -> dict[object, tuple[str, str]]:
    return {c.amount.value: (c.modality, c.polarity) for c in claims if c.attribute == attribute}


def test_what_can_be_is_no_plan(tell) -> None:
    assert meant(tell("The hall can hold 2,000 people."), "capacity") == {2000: ("stated", "+")}


@pytest.mark.parametrize(
    ("text", "value", "modality", "polarity"),
    [
        ("The landslide killed seven people.", 7, "stated", "+"),
        ("The landslide may kill seven people.", 7, "planned", "+"),
        ("Officials expect that the landslide killed seven people.", 7, "forecast", "+"),
        ("Witnesses claim that the landslide killed seven people.", 7, "claimed", "+"),
        ("The mayor denied that the landslide killed seven people.", 7, "denied", "-"),
        ("The landslide did not kill seven people.", 7, "stated", "-"),
        ("An earlier report said that the landslide killed seven people.", 7, "past", "+"),
    ],
)
def test_of_a_count(tell, text: str, value: int, modality: str, polarity: str) -> None:
    assert meant(tell(text), "killed")[value] == (modality, polarity)


@pytest.mark.parametrize(
    ("text", "published", "modality"),
    [
        ("The museum opened in March 2021.", "2021-06-15", "stated"),
        ("The museum opens in March 2022.", "2021-06-15", "planned"),
        ("The museum will open in March 2022.", "2021-06-15", "planned"),
        ("The museum is due to open in March 2022.", "2021-06-15", "planned"),
        ("The opening of the museum was delayed to March 2022.", "2021-06-15", "planned"),
        ("The opening of the museum was delayed to March 2021.", "2021-06-15", "stated"),
        ("The museum opens in March 2021, it was said then.", "2021-06-15", "stated"),
    ],
)
def test_of_a_date(tell, text: str, published: str, modality: str) -> None:
    found = meant(tell(text, published), "opening_date")
    assert [m for m, _ in found.values()] == [modality]


@pytest.mark.parametrize(
    ("text", "attribute", "former", "current"),
    [
        ("The price of the phone was cut from $499 to $399.", "price", 499, 399),
        ("The cost of the bridge has risen to £95 million from £80 million, up from £70 million.", "cost", 70000000, 95000000),
        ("Tuition at the college is $11,400, up from $10,900.", "tuition", 10900, 11400),
        ("Hale Motors will cut 400 jobs instead of 900 jobs.", "job_cuts", 900, 400),
        ("The museum will open on 3 May 2022 rather than 4 April 2022.", "opening_date", "2022-04-04", "2022-05-03"),
        ("The opening of the museum was moved from 4 April 2022 to 3 May 2022.", "opening_date", "2022-04-04", "2022-05-03"),
    ],
)
def test_the_former_value_is_past(tell, text: str, attribute: str, former: object, current: object) -> None:
    found = meant(tell(text), attribute)
    assert found[former][0] == "past"
    assert found[current][0] != "past"


@pytest.mark.parametrize(
    "text",
    [
        "The train runs from 7 stations to the coast.",
        "Runa Aas ran from Oslo to Hestby.",
        "The museum is open from April 2022.",
    ],
)
def test_a_way_is_no_former_value(tell, text: str) -> None:
    assert all(c.modality != "past" or c.amount.type == "place" for c in tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "The owner, Runa Aas, 51, was not hurt.",
        "Former customers of the broker Runa Aas, 51, were relieved.",
        "Police denied that Runa Aas, 51, was held.",
        "Runa Aas, 51, will miss the match.",
    ],
)
def test_what_stands_aside_is_stated_whatever_the_clause_says(tell, text: str) -> None:
    assert meant(tell(text), "age")[51] == ("stated", "+")


def test_who_is_succeeded_held_the_role(tell) -> None:
    found = meant(tell("Norby Rovers appointed Greta Holm as head coach to replace Erik Sand."), "head_coach")
    assert found["Greta Holm"][0] == "stated"
    assert found.get("Erik Sand", ("past", "+"))[0] == "past"
