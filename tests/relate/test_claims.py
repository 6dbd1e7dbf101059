"""Claims from given annotations: subject, attribute, value, modality."""

from __future__ import annotations

import pytest

from mi7facts.model import Claim
from mi7facts.relate.claims import relate

SALT = ("work", "Salt Harbour 2")
ARNE = ("person", "Arne Tveit", "Tveit")


def told(claim: Claim) -> tuple[str, str, object]:
    return claim.subject.name, claim.attribute, claim.amount.value


@pytest.mark.parametrize(
    ("text", "subject", "modality"),
    [
        ("Salt Harbour 2 will be released in June 2023.", "Salt Harbour 2", "planned"),
        ("Salt Harbour 2 is scheduled to reach cinemas in June 2023.", "Salt Harbour 2", "planned"),
        ("Salt Harbour 2 is in cinemas June 2023.", "Salt Harbour 2", "planned"),
        ("Salt Harbour 2 is slated to be shown in theaters across Norda in June 2023.", "Salt Harbour 2", "planned"),
        ("The studio released Salt Harbour 2 in June 2023.", "Salt Harbour 2", "stated"),
        ("Salt Harbour 2 was released in June 2023.", "Salt Harbour 2", "stated"),
        ("Salt Harbour 2 opens in theatres in June 2023.", "Salt Harbour 2", "planned"),
        ("Salt Harbour 2 premiered in Oslo in June 2023.", "Salt Harbour 2", "stated"),
        ("The release of Salt Harbour 2 was postponed to June 2023.", "Salt Harbour 2", "stated"),
        ("The film was released in June 2023.", "film", "stated"),
    ],
)
def test_release_date(read, text: str, subject: str, modality: str) -> None:
    reading = read(text, (SALT, ("place", "Oslo")), {"June 2023": "2023-06"})
    (claim,) = [c for c in relate(reading).claims if c.amount.type == "date"]
    assert told(claim) == (subject, "release_date", "2023-06")
    assert claim.modality == modality
    assert text[claim.evidence.start : claim.evidence.end] == "June 2023" == claim.evidence.text


def test_sequel_is_a_thing_of_its_own(read) -> None:
    text = "Salt Harbour 2 is scheduled to reach cinemas in May 2021, with its sequel slated for May 2022."
    reading = read(text, (("work", "Salt Harbour 2", "its"),), {"May 2021": "2021-05", "May 2022": "2022-05"})
    found = {told(c) for c in relate(reading).claims}
    assert found == {("Salt Harbour 2", "release_date", "2021-05"), ("Salt Harbour 2 sequel", "release_date", "2022-05")}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Arne Tveit was born in 1961.", "born"),
        ("Arne Tveit died in 1961.", "died"),
    ],
)
def test_dates_of_people(read, text: str, attribute: str) -> None:
    (claim,) = relate(read(text, (ARNE,), {"1961": "1961"})).claims
    assert told(claim) == ("Arne Tveit", attribute, "1961")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Salt Harbour 2 director Arne Tveit went home.", "director"),
        ("Salt Harbour 2, directed by Arne Tveit, is long.", "director"),
        ("Arne Tveit directed Salt Harbour 2.", "director"),
        ("Arne Tveit, the director of Salt Harbour 2, went home.", "director"),
        ("Arne Tveit wrote Salt Harbour 2.", "author"),
    ],
)
def test_makers_of_works(read, text: str, attribute: str) -> None:
    claims = [c for c in relate(read(text, (SALT, ARNE))).claims if c.amount.type == "person"]
    assert [told(c) for c in claims] == [("Salt Harbour 2", attribute, "Arne Tveit")]


def test_age_takes_the_subject_that_the_figure_is_about(read) -> None:
    reading = read("The 58-year-old actor smiled at Arne Tveit.", (ARNE,), None, {"58-year-old": (58, "a", "actor", "Arne Tveit")})
    (claim,) = relate(reading).claims
    assert told(claim) == ("Arne Tveit", "age", 58)
    assert claim.functional


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He jumped from the 1,246-metre Skarvfjell in Norway.", "1,246-metre"),
        ("Skarvfjell is 1,246 metres high.", "1,246 metres"),
        ("Skarvfjell rises 1,246 metres above the fjord.", "1,246 metres"),
    ],
)
def test_height(read, text: str, words: str) -> None:
    reading = read(text, (("place", "Skarvfjell"),), None, {words: (1246, "m", "Skarvfjell", None)})
    (claim,) = [c for c in relate(reading).claims if c.amount.type == "figure"]
    assert told(claim) == ("Skarvfjell", "height", 1246)


def test_event_takes_date_and_place(read) -> None:
    text = "The actor completed the stunt on 6 September from Skarvfjell in Norway."
    reading = read(text, (("place", "Skarvfjell"), ("place", "Norway")), {"6 September": "2020-09-06"})
    assert {told(c) for c in relate(reading).claims} == {("stunt", "event_date", "2020-09-06"), ("stunt", "place", "Skarvfjell")}


@pytest.mark.parametrize(
    ("text", "words", "attribute"),
    [
        ("A landslide killed seven people in Skarvik.", "seven", "killed"),
        ("Seven people died in a landslide in Skarvik.", "Seven", "killed"),
        ("Seven people were injured when the landslide hit Skarvik.", "Seven", "injured"),
    ],
)
def test_tolls(read, text: str, words: str, attribute: str) -> None:
    reading = read(text, (("place", "Skarvik"),), None, {words: (7, "", "people", None)})
    (claim,) = [c for c in relate(reading).claims if c.amount.type == "figure"]
    assert told(claim) == ("landslide", attribute, 7)
    assert claim.cumulative
    assert "Skarvik" in claim.subject.aliases


def test_toll_that_rises_has_a_cue(read) -> None:
    reading = read("The death toll from the landslide in Skarvik has risen to 16.", (), None, {"16": (16, "", None, None)})
    (claim,) = relate(reading).claims
    assert told(claim) == ("landslide", "killed", 16)
    assert claim.cue == "risen to"


def test_subset_has_a_scope(read) -> None:
    reading = read("The fire killed three children.", (), None, {"three": (3, "", "children", None)})
    (claim,) = relate(reading).claims
    assert (claim.attribute, claim.scope.of) == ("killed", "child")


def test_figure_without_attribute_gets_a_key_from_its_own_words(read) -> None:
    text = "In the video, Arne Tveit can be seen in over 500 dives and 13,000 road jumps."
    reading = read(text, (ARNE,), None, {"500": (500, "", "dives", "Arne Tveit"), "13,000": (13000, "", "road jumps", "Arne Tveit")})
    assert {told(c) for c in relate(reading).claims} == {("Arne Tveit", "dives", 500), ("Arne Tveit", "road_jumps", 13000)}


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Prosecutors claim that the fire killed nine people.", "claimed", "+"),
        ("The firm denied that the fire killed nine people.", "denied", "-"),
        ("The fire did not kill nine people.", "stated", "-"),
        ("Experts expect that the fire will kill nine people.", "forecast", "+"),
        ("The fire killed nine people.", "stated", "+"),
    ],
)
def test_modality(read, text: str, modality: str, polarity: str) -> None:
    (claim,) = relate(read(text, (), None, {"nine": (9, "", "people", None)})).claims
    assert (claim.modality, claim.polarity) == (modality, polarity)


def test_region_is_the_scope_of_a_release(read) -> None:
    text = "Salt Harbour 2 will be released in Britain on 1 October."
    (claim,) = [c for c in relate(read(text, (SALT, ("place", "Britain")), {"1 October": "2021-10-01"})).claims if c.amount.type == "date"]
    assert claim.scope.region == "United Kingdom"
