"""Tellings: when an article that gives two values contradicts itself, and when it speaks of two things."""

from __future__ import annotations

import pytest

from claim_builders import Said, day, figure, named, says, sheet_of, story
from mi7facts.model import EntityType, Findings, Scope

FIRST, SECOND = "2022-03-01", "2022-03-02"
TEXT = "The shooting at Norby harbour hurt {} people, and the police closed the old pier for the day."


def hurt(number: int, **more: object) -> Said:
    return says("shooting", "injured", figure(number, str(number)), **more)


def report(*claims: Said, published: str = FIRST, entities: dict[str, EntityType] | None = None) -> Findings:
    words = " and ".join(c.amount.text for c in claims)
    return story(TEXT.format(words) + f" {published}", *claims, published=published, entities=entities)


TELLINGS: list[tuple[str, list[Findings], int]] = [
    ("two counts in the running words", [report(hurt(3), hurt(5))], 0),
    ("the headline and the text", [report(hurt(3, segment="headline"), hurt(5))], 1),
    ("two counts in the headline", [report(hurt(3, segment="headline"), hurt(5, segment="headline"))], 0),
    ("a caption and the text", [report(hurt(3, segment="caption"), hurt(5))], 1),
    ("quoted words and the text", [report(hurt(3, in_quote=True), hurt(5))], 1),
    ("one speaker's words", [report(hurt(3, in_quote=True, speaker="Ada Roe"), hurt(5, in_quote=True, speaker="Ada Roe"))], 0),
    ("two speakers' words", [report(hurt(3, in_quote=True, speaker="Ada Roe"), hurt(5, in_quote=True, speaker="Karl Ohm"))], 1),
    ("two articles", [report(hurt(3)), report(hurt(5), published=SECOND)], 1),
    ("two articles, one of which gives both", [report(hurt(3)), report(hurt(3), hurt(5), published=SECOND)], 0),
    ("two articles, one of which speaks of several", [report(hurt(3)), report(hurt(5), hurt(6), published=SECOND)], 0),
    ("a revision in the running words", [report(hurt(3), hurt(5, cue="risen to"))], 0),
]


@pytest.mark.parametrize(("what", "articles", "conflicts"), TELLINGS, ids=[t[0] for t in TELLINGS])
def test_tellings_of_a_happening(what: str, articles: list[Findings], conflicts: int) -> None:
    assert len(sheet_of(*articles).conflicts) == conflicts


SENTENCES = "The shooting at Norby harbour hurt {} people, the police say. The old pier is closed. It hurt {} people, says the hospital. {}"
TWICE: list[tuple[str, list[Said], int]] = [
    ("a sentence each", [hurt(3), hurt(5)], 1),
    ("one of them is a guess", [hurt(3), hurt(5, confidence=0.7)], 0),
    ("a third count", [hurt(3), hurt(5), hurt(7)], 0),
    ("one of them is revised", [hurt(3), hurt(5, cue="risen to")], 0),
    ("one of them is denied", [hurt(3), hurt(5, modality="denied", polarity="-")], 0),
    ("one of them of a part", [hurt(3), hurt(5, scope=Scope(of="child"))], 0),
    ("a measure", [says("shooting", "length", figure(n, str(n), "min")) for n in (3, 5)], 0),
]


@pytest.mark.parametrize(("what", "claims", "conflicts"), TWICE, ids=[t[0] for t in TWICE])
def test_counts_in_sentences_of_their_own(what: str, claims: list[Said], conflicts: int) -> None:
    words = [c.amount.text for c in claims] + [""]
    sheet = sheet_of(story(SENTENCES.format(*words[:3]), *claims, published=FIRST))
    assert len(sheet.conflicts) == conflicts
    assert {c.where for c in sheet.conflicts} <= {"within-article"}


def test_a_revision_in_the_running_words_is_an_update() -> None:
    assert len(sheet_of(report(hurt(3), hurt(5, cue="risen to"))).updates) == 1


def hall(amount_text: str, value: str, **more: object) -> Said:
    return says("Norby Hall", "opening_date", day(value, amount_text), modality="planned", **more)


def test_days_of_a_named_thing_count_in_any_telling() -> None:
    told = report(hall("5 May", "2022-05-05"), hall("6 May", "2022-05-06"))
    text = told.article.text + " It is Norby Hall."
    one = story(text, hall("5 May", "2022-05-05"), hall("6 May", "2022-05-06"), entities={"Norby Hall": "facility"})
    assert len(sheet_of(one).conflicts) == 1


def test_unsure_readings_of_one_telling_do_not() -> None:
    text = "Norby Hall will open on 5 May or 6 May."
    claims = hall("5 May", "2022-05-05", confidence=0.7), hall("6 May", "2022-05-06")
    assert sheet_of(story(text, *claims, entities={"Norby Hall": "facility"})).conflicts == ()


def when(value: str, published: str, **more: object) -> Findings:
    return report(says("shooting", "event_date", day(value, "that day"), **more), published=published)


def test_day_of_the_report_is_no_day_of_the_happening() -> None:
    assert sheet_of(when("2022-03-01", "2022-03-01"), when("2022-03-02", "2022-03-02")).conflicts == ()
    assert len(sheet_of(when("2022-02-27", "2022-03-01"), when("2022-02-28", "2022-03-02")).conflicts) == 1


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("2022-02", "2022-01", 1),  # months before the reports
        ("2022-03", "2022-02", 1),  # a month is no day of a report
        ("2022-03-01", "2022-02-20", 0),  # the first is its report's day
    ],
)
def test_only_a_day_can_be_the_day_of_a_report(one: str, other: str, conflicts: int) -> None:
    assert len(sheet_of(when(one, "2022-03-01"), when(other, "2022-03-02")).conflicts) == conflicts


def test_day_of_the_report_of_a_named_thing_counts() -> None:
    def opened(value: str, published: str) -> Findings:
        text = f"Norby Hall by the old harbour opened that day, the mayor said. {published}"
        claim = says("Norby Hall", "opening_date", day(value, "that day"))
        return story(text, claim, published=published, entities={"Norby Hall": "facility"})

    assert len(sheet_of(opened("2022-03-01", "2022-03-01"), opened("2022-03-02", "2022-03-02")).conflicts) == 1


def test_value_of_a_second_telling_is_held_against_others_though_the_first_gives_several() -> None:
    crowded = report(hurt(3), hurt(5), hurt(3, segment="headline"))
    assert sheet_of(crowded).conflicts == ()
    (conflict,) = sheet_of(crowded, report(hurt(9), published=SECOND)).conflicts
    assert {v.text for v in conflict.values} == {"3", "9"}


def test_places_of_one_telling_are_places_of_several() -> None:
    two = report(says("shooting", "place", named("place", "Aldby")), says("shooting", "place", named("place", "Brome")))
    other = report(says("shooting", "place", named("place", "Corvey")), published=SECOND)
    assert sheet_of(two, other).conflicts == ()
