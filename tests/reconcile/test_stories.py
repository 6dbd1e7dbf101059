"""Which articles tell one story, and which are copies of each other."""

from __future__ import annotations

import pytest

from builders import make_article
from claim_builders import figure, says, sheet_of, story
from mi7facts.model import EntityType, Findings
from mi7facts.reconcile.stories import features, happening, story_groups
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


REWRITTEN = (
    "Forty passengers spent an hour on the rocks below the lighthouse of Hollow on Friday when the ferry lost its engine. A tug came "
    "with the tide and brought the ship home, and all on board went ashore unhurt, said the coastguard."
)


def prints(text: str, number: int, words: str, title: str = "", published: str | None = None, name: str | None = None) -> Findings:
    claim = says("ferry", "passengers", figure(number, words))
    return story(text, claim, title=title, published=published, name=name)


VOICES: list[tuple[str, list[str], tuple[int, int], str]] = [
    ("one text twice", [WIRE, WIRE + " The line said sorry."], (2, 1), "copied-text"),
    ("two texts", [WIRE, REWRITTEN.replace("Forty", "forty")], (2, 2), "same-value"),
    ("one text twice and another", [WIRE, WIRE + " So it was.", REWRITTEN.replace("Forty", "forty")], (3, 2), "same-value"),
]


@pytest.mark.parametrize(("what", "texts", "support", "reason"), VOICES, ids=[v[0] for v in VOICES])
def test_support_counts_articles_and_voices(what: str, texts: list[str], support: tuple[int, int], reason: str) -> None:
    (fact,) = sheet_of(*(prints(t, 40, "forty") for t in texts)).facts
    (value,), (relation,) = fact.values, fact.relations
    assert (value.support.articles, value.support.independent) == support
    assert (relation.kind, relation.reason, relation.values, fact.kind) == ("agreement", reason, (value.id,), "agreement")
    assert fact.suggested.value_id == value.id
    assert fact.suggested.reason.endswith("print one text") is (reason == "copied-text")


def test_of_values_alike_the_one_of_more_voices_is_suggested() -> None:
    def counts(text: str, number: int, published: str) -> Findings:
        claim = says("ferry", "passengers", figure(number, "forty" if number == 40 else "41"), tolerance=0.05)
        return story(text, claim, published=published)

    copied = [counts(WIRE + end, 40, "2022-03-01") for end in ("", " So it was.", " Yes.")]
    own = [counts(REWRITTEN.replace("Forty", "41"), 41, "2022-03-02"), counts(FARE + " It holds 41.", 41, "2022-03-03")]
    (fact,) = [f for f in sheet_of(*copied, own[0]).facts if len(f.values) == 2]
    assert [(v.text, v.support.independent) for v in fact.values] == [("forty", 1), ("41", 1)]
    assert [r.kind for r in fact.relations] == ["compatible", "agreement"]
    assert fact.suggested.reason == "the most exact of values that agree"


def test_copies_may_contradict_each_other() -> None:
    (conflict,) = sheet_of(prints(WIRE, 40, "forty"), prints(WIRE.replace("forty", "fifty"), 50, "fifty")).conflicts
    assert (conflict.where, conflict.reason) == ("between-articles", "different-number")


FIRE_LATER = FIRE.replace("7 people", "9 people").replace("Monday", "Sunday")
TOGETHER: list[tuple[str, list[tuple[str, str | None]], list[int]]] = [
    ("one event", [(FIRE, "2022-03-01"), (TOLL, "2022-03-02")], [0, 0]),
    ("two events", [(FIRE, "2022-03-01"), (FARE, "2022-03-02")], [0, 1]),
    ("an undated report", [(FIRE, "2022-03-01"), (TOLL, None)], [0, 0]),
    ("nothing said", [("", "2022-03-01"), ("", "2022-03-02")], [0, 1]),
    ("three reports", [(FIRE, "2022-03-01"), (FARE, "2022-03-02"), (TOLL, "2022-03-03")], [0, 1, 0]),
]


@pytest.mark.parametrize(("what", "reports", "groups"), TOGETHER, ids=[t[0] for t in TOGETHER])
def test_stories(what: str, reports: list[tuple[str, str | None]], groups: list[int]) -> None:
    assert story_groups([story(t, published=d, entities=_named(t)) for t, d in reports]) == groups


def _named(text: str) -> dict[str, EntityType]:
    return {n: kind for n, kind in (("Norby", "place"), ("Ada Roe", "person"), ("Hollow", "place")) if n in text}


def test_words_of_the_title_weigh_and_words_of_names_count_once() -> None:
    titled = features(story("The mill burned.", title="Mill fire"))
    plain = features(story("The mill burned."))
    assert titled["mill"] > plain["mill"]
    named = features(story("Norby burned. Norby wept.", entities={"Norby": "place"}))
    assert "=norby" in named
    assert "norby" not in named


def test_features_come_from_the_story_and_not_from_its_surroundings() -> None:
    article = make_article("The mill burned.\nBuy our calendar\n", roles={1: "promo"})
    assert "calendar" not in features(Findings(article=article))
    assert "mill" in features(Findings(article=article))
