"""Which happening a clause tells, and which time and place are its own."""

from __future__ import annotations

import pytest

from mi7facts.relate.happenings import find_event, incident, is_event, story_event
from mi7facts.relate.scene import Scene


def at(scene: Scene, word: str) -> int:
    return next(n for n, t in enumerate(scene.trees[0].tokens) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The landslide killed seven people.", "killed", "landslide"),
        ("Seven people died in the landslide.", "died", "landslide"),
        ("Seven people died when a bridge collapsed.", "died", "collapse"),
        ("The toll from the landslide rose.", "toll", "landslide"),
        ("The landslide toll rose.", "toll", "landslide"),
        ("A ferry capsized.", "capsized", "sinking"),
        ("A man shot two people.", "shot", "shooting"),
        ("A woman shot a film.", "shot", None),
        ("The choir sang.", "sang", None),
        ("The farmers marched.", "marched", "march"),
        ("The voters elected a mayor.", "elected", "election"),
    ],
)
def test_event_of_a_clause(read, text: str, word: str, name: str | None) -> None:
    scene = Scene(read(text))
    found = find_event(scene, scene.trees[0], at(scene, word))
    assert (found.name if found else None) == name


def test_a_match_is_between_names(read) -> None:
    scene = Scene(read("Norby beat Hale on Monday."))
    found = find_event(scene, scene.trees[0], at(scene, "beat"))
    assert found is not None
    assert (found.name, set(found.aliases)) == ("match", {"Norby", "Hale"})
    common = Scene(read("The boy beat the drum."))
    assert find_event(common, common.trees[0], at(common, "beat")) is None


def test_places_tell_events_apart(read) -> None:
    scene = Scene(read("A landslide in Hestby killed seven people.", (("place", "Hestby"),)))
    found = find_event(scene, scene.trees[0], at(scene, "killed"))
    assert found is not None
    assert found.aliases == ("Hestby",)


def test_people_tell_no_event(read) -> None:
    scene = Scene(read("Two men raided a shop."))
    found = find_event(scene, scene.trees[0], at(scene, "raided"))
    assert found is not None
    assert (found.name, found.aliases) == ("raid", ())


def test_a_month_is_no_event(read) -> None:
    dated = Scene(read("The mill burned in March.", (), {"March": "2021-03"}))
    assert not is_event(dated, dated.trees[0], at(dated, "March"))
    plain = Scene(read("The march was long."))
    assert is_event(plain, plain.trees[0], at(plain, "march"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The choir sang. A landslide hit the town. The fire burned.", "landslide"),
        ("The choir sang. A bridge collapsed.", "collapse"),
        ("The choir sang.", None),
    ],
)
def test_event_of_the_story(read, text: str, name: str | None) -> None:
    found = story_event(Scene(read(text)))
    assert (found.name if found else None) == name


def test_an_incident_is_told_by_what_took_part(read) -> None:
    scene = Scene(read("Three people were hurt when a bus hit a tram near Hestby.", (("place", "Hestby"),)))
    found = incident(scene, scene.trees[0], at(scene, "hurt"))
    assert found.name == "incident"
    assert {"bus", "tram", "Hestby"} <= set(found.aliases)
    assert "people" not in found.aliases


def dated(claims) -> dict[str, str]:
    return {str(c.amount.value): c.subject.name for c in claims if c.attribute == "event_date"}


@pytest.mark.parametrize(
    ("text", "date", "subject"),
    [
        ("The shooting happened on 3 March 2021.", "2021-03-03", "shooting"),
        ("The election will be held on 3 March 2022.", "2022-03-03", "election"),
        ("A landslide hit the town on 3 March 2021.", "2021-03-03", "landslide"),
        ("Seven people were hurt in a landslide on 3 March 2021.", "2021-03-03", "landslide"),
        ("A bridge collapsed on 3 March 2021.", "2021-03-03", "collapse"),
        ("Two people died when a bridge collapsed on 3 March 2021.", "2021-03-03", "collapse"),
        ("A storm is expected to strike on 3 March 2022.", "2022-03-03", "storm"),
        ("A shooting shook the town. It happened on 3 March 2021.", "2021-03-03", "shooting"),
        ("A shooting shook the town. A man was killed on 3 March 2021.", "2021-03-03", "shooting"),
    ],
)
def test_its_day(tell, text: str, date: str, subject: str) -> None:
    assert dated(tell(text)).get(date) == subject


@pytest.mark.parametrize(
    "text",
    [
        "Police said on 3 March 2021 that a shooting had shaken the town.",
        "The mayor sang on 3 March 2021 after a shooting.",
        "The firm opened a shop on 3 March 2021, months before the election.",
        "The town counted 40 shootings in March 2021.",
        "The film about the landslide was shot on 3 March 2021.",
    ],
)
def test_the_day_of_something_else(tell, text: str) -> None:
    assert dated(tell(text)) == {}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The concert was held in Oslo.", {"Oslo"}),
        ("The concert was held in the city of Oslo.", {"Oslo"}),
        ("The concert was held in Oslo in Norway.", {"Oslo"}),
        ("The concert was moved from Bergen to Oslo.", {"Bergen", "Oslo"}),
        ("The singer from Oslo missed the concert.", set()),
        ("The mayor of Oslo missed the concert.", set()),
    ],
)
def test_its_place(tell, text: str, places: set[str]) -> None:
    assert {c.amount.name for c in tell(text) if c.attribute == "place"} == places
