"""Who is who over articles: names that may be one, names that never are, and names linked by inference."""

from __future__ import annotations

import pytest

from claim_builders import day, figure, named, says, sheet_of, story
from mi7facts.model import EntityType, Findings, Sheet
from mi7facts.reconcile.names import compact, fold, names_agree, numbers_clash, subtitle_of_series, work
from mi7facts.reconcile.sheet import article_record
from mi7facts.settings import Alias, Settings

FILLER = "was at the harbour festival in Norby with the mayor and the choir on Sunday evening."
OTHER = "sold nine tractors, two ploughs and a barn to a cousin from the southern valleys."


def about(name: str, kind: EntityType, rest: str = FILLER, *claims: object, published: str | None = "2022-03-01") -> Findings:
    return story(f"{name} {rest}", *claims, entities={name: kind}, published=published)  # one entity, in a story told by `rest`


def names(sheet: Sheet) -> list[str]:
    return sorted(e.name for e in sheet.entities)


ONE: list[tuple[str, EntityType, str, EntityType]] = [
    ("Ada Roe", "person", "Ada Roe", "person"),
    ("Ada Roe", "person", "Ada M. Roe", "person"),
    ("A. Roe", "person", "Ada Roe", "person"),
    ("Sir Karl Ohm", "person", "Karl Ohm", "person"),
    ("Roe", "person", "Ada Roe", "person"),
    ("Ada Wexholm", "person", "Ada Wexhom", "person"),
    ("José Peña", "person", "Jose Pena", "person"),
    ("The Old Mill", "facility", "Old Mill", "place"),
    ("Low Water: Ebb", "work", "Low Water – Ebb", "work"),
    ("#LowWater", "work", "Low Water", "work"),
    ("Tarn & Sons", "organization", "Tarn and Sons", "organization"),
    ("Tarn Foods", "organization", "Tarn", "organization"),
]
TWO: list[tuple[str, EntityType, str, EntityType]] = [
    ("Ada Roe", "person", "Eva Roe", "person"),
    ("A. Roe", "person", "Eva Roe", "person"),
    ("Karl Ohm", "person", "Karl Ohm Jr", "person"),
    ("A. B. Roe", "person", "Ada C. Roe", "person"),
    ("Martin Dale", "person", "Martina Dale", "person"),
    ("Norby", "place", "Norby", "person"),
    ("Low Water 2", "work", "Low Water 3", "work"),
    ("Low Water", "work", "Low Water 2", "work"),
    ("Low Water Part One", "work", "Low Water Part Two", "work"),
    ("Low Water Part One", "work", "Low Water parts one and two", "work"),
]


@pytest.mark.parametrize(("a", "kind", "b", "other"), ONE)
def test_forms_of_one_name_merge(a: str, kind: EntityType, b: str, other: EntityType) -> None:
    sheet = sheet_of(about(a, kind), about(b, other))
    assert len(sheet.entities) == 1
    assert {m.article for m in sheet.entities[0].mentions} == {"a1", "a2"}


@pytest.mark.parametrize(("a", "kind", "b", "other"), TWO)
def test_names_that_clash_never_merge(a: str, kind: EntityType, b: str, other: EntityType) -> None:
    assert len(sheet_of(about(a, kind), about(b, other)).entities) == 2


def test_surname_means_its_story_only() -> None:
    full, short = about("Ada Roe", "person"), about("Roe", "person", OTHER)
    assert names(sheet_of(full, short)) == ["Ada Roe", "Roe"]


def test_surname_of_two_people_means_neither() -> None:
    sheet = sheet_of(about("Ada Roe", "person"), about("Eva Roe", "person"), about("Roe", "person"))
    assert names(sheet) == ["Ada Roe", "Eva Roe", "Roe"]


def test_people_of_one_article_are_not_joined() -> None:
    two = story(f"Ada Roe and A. Roe {FILLER}", entities={"Ada Roe": "person", "A. Roe": "person"})
    assert len(sheet_of(two).entities) == 2


@pytest.mark.parametrize(
    ("first", "second", "rest", "entities"), [(29, 84, OTHER, 2), (29, 31, FILLER, 1), (29, 84, FILLER, 2), (29, 29, OTHER, 1)]
)
def test_ages_tell_namesakes_apart(first: int, second: int, rest: str, entities: int) -> None:
    def aged(age: int, rest: str) -> Findings:
        return about("Ada Roe", "person", f"({age}) {rest}", says("Ada Roe", "age", figure(age, str(age), "a")))

    assert len(sheet_of(aged(first, FILLER), aged(second, rest)).entities) == entities


def test_authors_tell_works_of_one_title_apart() -> None:
    def written(by: str, rest: str) -> Findings:
        return about("Low Water", "work", f"by {by} {rest}", says("Low Water", "author", named("person", by)))

    assert len(sheet_of(written("Ada Roe", FILLER), written("Karl Ohm", OTHER)).entities) == 2
    sheet = sheet_of(written("Ada Roe", FILLER), written("Karl Ohm", FILLER))
    assert (len(sheet.entities), len(sheet.conflicts)) == (1, 1)


def test_user_may_say_what_no_text_says() -> None:
    settings = Settings(aliases=(Alias(name="Ada Roe", aliases=("The Baker of Norby",)),))
    stories = about("Ada Roe", "person"), about("The Baker of Norby", "person", OTHER)
    assert len(sheet_of(*stories).entities) == 2
    assert len(sheet_of(*stories, settings=settings).entities) == 1


NUMBERED, SUBTITLED = "Low Water 7", "#LowWater - Ebb Tide Part One"


def premiere(*extra: str, alias: str = SUBTITLED, links: bool = True) -> Findings:
    entities: dict[str, EntityType] = dict.fromkeys((NUMBERED, alias, *extra), "work")
    return story(
        f"The caption of the trailer of {NUMBERED} says: {alias} is in cinemas in July 2023. "
        f"{' '.join(extra)} But {NUMBERED} is due in June 2023.",
        says(alias, "release_date", day("2023-07", "July 2023"), modality="planned"),
        says(NUMBERED, "release_date", day("2023-06", "June 2023"), modality="planned"),
        entities=entities,
        links=((alias, NUMBERED),) if links else (),
    )


def test_link_makes_one_subject_and_says_so() -> None:
    (conflict,) = sheet_of(premiere()).conflicts
    assert conflict.subject.name == NUMBERED
    assert [(x.alias, x.rule) for x in conflict.subject.links] == [(SUBTITLED, "own-caption")]
    assert f"taking “{SUBTITLED}” for “{NUMBERED}”" in conflict.explanation
    assert conflict.severity == "medium"


def test_link_holds_in_the_article_record_too() -> None:
    record = article_record(premiere())
    assert [e.name for e in record.entities] == [NUMBERED]
    assert [f.kind for f in record.facts] == ["conflict"]
    assert record.facts[0].subject.links


@pytest.mark.parametrize(
    "article",
    [
        premiere(links=False),
        premiere(alias="Ebb Tide Part One"),  # no shared prefix
        premiere(alias="Low Water 8: Ebb Tide"),  # another number
        premiere(alias="Low Water - Ebb Tide parts one and two"),  # a set
        premiere("Low Water 6"),  # a second candidate
    ],
    ids=["no evidence", "no prefix", "number clash", "set", "two candidates"],
)
def test_link_needs_all_its_conditions(article: Findings) -> None:
    sheet = sheet_of(article)
    assert sheet.conflicts == ()
    assert all(f.subject.links == () for f in sheet.facts)


def test_two_parts_are_not_one_number() -> None:
    part_two = SUBTITLED.replace("One", "Two")
    text = f"Captions of the trailer of {NUMBERED}: {SUBTITLED} and {part_two}."
    article = story(
        text, entities=dict.fromkeys((NUMBERED, SUBTITLED, part_two), "work"), links=((SUBTITLED, NUMBERED), (part_two, NUMBERED))
    )
    assert len(sheet_of(article).entities) == 3


@pytest.mark.parametrize(
    ("name", "folded"), [("The Café’s Éclair", "cafe eclair"), ("Low–Water: 2", "low water 2"), ("  A  ", "a"), ("#LowWater", "lowwater")]
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded
    assert compact(name) == folded.replace(" ", "")


def test_titles_are_taken_apart() -> None:
    assert (work("Low Water 7").series, work("Low Water 7").number) == ("lowwater", 7)
    assert (work("Ebb Part Two").part, work("Ebb parts 1 and 2").several) == (2, True)
    assert subtitle_of_series("Low Water: Ebb", "Low Water 7")
    assert not subtitle_of_series("Low Waters: Ebb", "Low Water 7")
    assert not subtitle_of_series("Low Water", "Low Water 7")
    assert numbers_clash("Ebb Part One", "Ebb Part Two")


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [("Ida Holm", "I. Holm", True), ("Holm", "Dr Ida Holm", True), ("Ida Holm", "Per Holm", False), ("", "Holm", False)],
)
def test_printed_names_agree(a: str, b: str, agree: bool) -> None:
    assert names_agree(a, b) is agree
