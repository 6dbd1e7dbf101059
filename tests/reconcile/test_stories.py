"""Which articles tell one story, and which are copies of each other."""

from __future__ import annotations

from claim_builders import figure, says, sheet_of, story
from mi7facts.model import Findings
from mi7facts.reconcile.stories import happening
from mi7facts.reconcile.subjects import noun_of

FIRE = "A fire at a paper mill in Norby killed 7 people on Monday night, the fire chief Ada Roe said. The mill was full of paper."
TOLL = "The toll of the blaze in the Norby paper mill was 9 on Tuesday. Chief Ada Roe said her crews still searched the mill."
FARE = "Ferry fares to the island of Hollow will rise in April, the harbour office said. A crossing costs £12 for each car."
WIRE = (
    "A ferry with forty passengers ran aground near the lighthouse of Hollow on Friday evening after its engine failed in heavy "
    "seas, the coastguard said. Nobody was hurt. Tugs pulled the ship free at high tide and towed it into the harbour."
)


def test_articles_on_one_fire_are_one_story() -> None:
    sheet = sheet_of(*(story(t, entities={"Norby": "place"}) for t in (FIRE, TOLL)), story(FARE, entities={"Hollow": "place"}))
    by_text = {a.sha256: a.story for a in sheet.articles}
    ids = [by_text[story(t).article.head.sha256] for t in (FIRE, TOLL, FARE)]
    assert ids[0] == ids[1] != ids[2]


def test_blaze_and_fire_are_one_subject() -> None:
    def counts(text: str, noun: str, dead: str, when: str) -> Findings:
        claim = says(noun, "killed", figure(int(dead), dead), cumulative=True, aliases=("Norby",))
        return story(text, claim, published=when, entities={"Norby": "place"})

    (fact,) = sheet_of(counts(FIRE, "fire", "7", "2022-03-01"), counts(TOLL, "blaze", "9", "2022-03-02")).facts
    assert fact.kind == "update"


def test_fires_of_two_towns_are_two_subjects() -> None:
    def burns(town: str, dead: int) -> Findings:
        text = f"A fire in {town} killed {dead} people, and the mayor wept at the mill."
        return story(
            text, says("fire", "killed", figure(dead, str(dead)), aliases=(town,)), entities={town: "place"}, published="2022-03-01"
        )

    assert len(sheet_of(burns("Aldby", 3), burns("Brome", 5)).facts) == 2


def test_two_prints_of_a_wire_text_are_one_voice() -> None:
    def prints(title: str, text: str) -> Findings:
        return story(f"{title} {text}", says("ferry", "passengers", figure(40, "forty")), title=title)

    sheet = sheet_of(prints("Ferry aground.", WIRE), prints("Ship runs onto rocks.", WIRE), story(WIRE.replace(" ", " so "), name="c"))
    (value,) = sheet.facts[0].values
    assert (value.support.articles, value.support.independent) == (2, 1)
    assert sheet.facts[0].relations[0].reason == "copied-text"
    assert len({a.copy_group for a in sheet.articles}) == 2


def test_nouns_of_happenings() -> None:
    assert happening("blaze") == happening("wildfire") == "fire"
    assert noun_of("Saturday's deadly landslide in Norby") == ("slide", frozenset({"deadly"}))
    assert noun_of("") == ("", frozenset())
