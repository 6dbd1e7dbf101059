"""The sheet's entities: their names, aliases and mentions, the user's table, and who is found under a name."""

from __future__ import annotations

import msgspec
import pytest

from claim_builders import day, figure, named, says, sheet_of, story
from mi7facts.model import Entity, EntityType, Findings, Mention
from mi7facts.reconcile.cast import make_cast
from mi7facts.settings import Alias, Settings

FEAST = "was at the harbour festival in Norby with the mayor and the choir on Sunday evening."
FARM = "sold nine tractors, two ploughs and a barn to a cousin from the southern valleys."
DAY1, DAY2 = "2022-03-01", "2022-03-02"


def about(name: str, kind: EntityType = "person", rest: str = FEAST, published: str | None = DAY1, **more: object) -> Findings:
    return story(f"{name} {rest}", entities={name: kind}, published=published, **more)


def table(name: str, *aliases: str) -> Settings:
    return Settings(aliases=(Alias(name=name, aliases=aliases),))


def names(*stories: Findings, settings: Settings | None = None) -> list[str]:
    return sorted(e.name for e in sheet_of(*stories, settings=settings).entities)


BEST: list[tuple[list[str], EntityType, str]] = [
    (["Roe", "Ada Roe", "Ada Roe"], "person", "Ada Roe"),
    (["Ada Roe", "Ada Maria Roe"], "person", "Ada Maria Roe"),
    (["Tarn", "Tarn Foods", "Tarn"], "organization", "Tarn"),
    (["Old Mill", "The Old Mill", "The Old Mill"], "facility", "The Old Mill"),
]


@pytest.mark.parametrize(("forms", "kind", "best"), BEST)
def test_name_of_an_entity(forms: list[str], kind: EntityType, best: str) -> None:
    (entity,) = sheet_of(*(about(f, kind, published=f"2022-03-0{i}") for i, f in enumerate(forms, 1))).entities
    assert entity.name == best
    assert {entity.name, *entity.aliases} == set(forms)
    assert len(entity.mentions) == len(forms)


def test_mentions_name_their_articles_in_order() -> None:
    sheet = sheet_of(about("Ada Roe", published=DAY2), about("Ada Roe", rest=FARM, published=DAY1))
    assert [(m.article, m.text) for m in sheet.entities[0].mentions] == [("a1", "Ada Roe"), ("a2", "Ada Roe")]
    assert {a.published for a in sheet.articles[:1]} == {DAY1}


def test_type_that_most_mentions_have() -> None:
    hall = story("Norby Hall is old. Norby Hall is cold.", entities={"Norby Hall": "facility"}, published=DAY1)
    (entity,) = sheet_of(hall, about("Norby Hall", "place")).entities
    assert (entity.type, len(entity.mentions)) == ("facility", 3)


def test_entities_stand_in_the_order_of_their_first_words() -> None:
    text = "Karl Ohm met Ada Roe in Norby."
    sheet = sheet_of(story(text, entities={"Norby": "place", "Ada Roe": "person", "Karl Ohm": "person"}))
    assert [(e.id, e.name) for e in sheet.entities] == [("e1", "Karl Ohm"), ("e2", "Ada Roe"), ("e3", "Norby")]


def test_user_joins_what_no_form_shows_and_names_it() -> None:
    baker = about("The Baker of Norby", rest=FARM)
    assert names(about("Ada Roe"), baker) == ["Ada Roe", "The Baker of Norby"]
    assert names(about("Ada Roe"), baker, settings=table("Ada Roe", "The Baker of Norby")) == ["Ada Roe"]
    assert names(about("Ada Roe"), baker, settings=table("Ada M. Roe", "Ada Roe", "the baker of Norby")) == ["Ada M. Roe"]


def test_user_may_join_two_of_one_article() -> None:
    both = story("Ada Roe, the Duchess, sings.", entities={"Ada Roe": "person", "Duchess": "person"})
    (entity,) = sheet_of(both, settings=table("Ada Roe", "Duchess")).entities
    assert [m.text for m in entity.mentions] == ["Ada Roe", "Duchess"]


def test_table_that_fits_nothing_changes_nothing() -> None:
    stories = about("Ada Roe"), about("Karl Ohm", rest=FARM)
    assert sheet_of(*stories, settings=table("Nobody", "Nil")) == sheet_of(*stories)


def test_values_of_joined_names_are_compared() -> None:
    def height(name: str, metres: int) -> Findings:
        claim = says(name, "height", figure(metres, f"{metres} metres", "m"))
        return story(f"{name} is {metres} metres high, they say.", claim, entities={name: "facility"}, published=DAY1)

    stories = height("Norby Hall", 30), height("Kingshouse", 45)
    assert sheet_of(*stories).conflicts == ()
    (conflict,) = sheet_of(*stories, settings=table("Norby Hall", "Kingshouse")).conflicts
    assert (conflict.subject.name, conflict.severity, conflict.subject.links) == ("Norby Hall", "high", ())
    assert "Kingshouse" in conflict.subject.aliases


def test_alias_that_is_a_name_finds_its_entity() -> None:
    text = "The Norby Savings Bank (NSB) was founded in 1903. NSB is old."
    start = text.index("NSB")
    bank = Entity(
        id="e1",
        type="organization",
        name="Norby Savings Bank",
        aliases=("NSB", "the bank"),
        mentions=(
            Mention(start=4, end=22, text="Norby Savings Bank", kind="name"),
            Mention(start=start, end=start + 3, text="NSB", kind="name"),
        ),
    )
    found = msgspec.structs.replace(story(text, says("NSB", "founded", day("1903", "1903"))), entities=(bank,))
    cast = make_cast([found], [0], (), None)
    assert cast.find(0, "the NSB") == "e1"
    assert cast.find(0, "bank") is None
    assert cast.find(1, "NSB") is None
    assert sheet_of(found).facts[0].subject.name == "Norby Savings Bank"


def test_name_of_two_entities_finds_neither() -> None:
    both = story("Norby met Norby.", entities={"Norby": "place"})
    twin = msgspec.structs.replace(both.entities[0], id="e2", type="person")
    found = msgspec.structs.replace(both, entities=(*both.entities, twin))
    assert make_cast([found], [0], (), None).find(0, "Norby") is None


def test_two_names_of_one_person_are_one_value() -> None:
    def coached(by: str, when: str) -> Findings:
        text = f"{by} now coaches the rowing club of Norby harbour, the club said."
        return story(text, says("club", "coach", named("person", by)), entities={by: "person"}, published=when)

    for days in ((DAY1, DAY2), (DAY2, DAY1)):
        (fact,) = sheet_of(coached("Ada Roe", days[0]), coached("Roe", days[1])).facts
        (value,) = fact.values
        assert (value.name, value.support.articles, fact.kind) == ("Ada Roe", 2, "agreement")


NAMESAKES: list[tuple[str, dict[str, object], dict[str, object], int]] = [
    ("nothing tells them apart", {}, {}, 1),
    ("born in two years", {"born": "1950"}, {"born": "1980"}, 2),
    ("born in one year", {"born": "1950"}, {"born": "1950"}, 1),
    ("one birth is unknown", {"born": "1950"}, {}, 1),
]


@pytest.mark.parametrize(("what", "first", "second", "people"), NAMESAKES, ids=[n[0] for n in NAMESAKES])
def test_namesakes_of_two_stories(what: str, first: dict[str, str], second: dict[str, str], people: int) -> None:
    def one(rest: str, facts: dict[str, str]) -> Findings:
        claims = [says("Ada Roe", k, day(v, v)) for k, v in facts.items()]
        return story(f"Ada Roe ({' '.join(facts.values())}) {rest}", *claims, entities={"Ada Roe": "person"}, published=DAY1)

    sheet = sheet_of(one(FEAST, first), one(FARM, second))
    assert len(sheet.entities) == people
    assert sheet.conflicts == ()
