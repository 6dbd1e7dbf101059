"""Names linked by inference: each of the conditions alone refuses a link, and a link is told wherever it matters."""

from __future__ import annotations

import pytest

from claim_builders import Said, day, figure, says, sheet_of, story
from mi7facts.model import EntityType, Findings, Sheet
from mi7facts.reconcile.sheet import article_record

FILM, CAPTION = "Grey Harbour 4", "Grey Harbour: Slack Tide"
DAY1, DAY2 = "2022-03-01", "2022-03-02"


def due(name: str, value: str, words: str, **more: object) -> Said:
    return says(name, "release_date", day(value, words), modality="planned", **more)


def report(
    *links: tuple[str, str], film: str = FILM, caption: str = CAPTION, others: tuple[str, ...] = (), published: str | None = None
) -> Findings:
    """An article that gives one month for the film and another one for the title in a caption."""
    entities: dict[str, EntityType] = dict.fromkeys((film, caption, *others), "work")
    text = f"The film {film} is due in June 2023. A caption says that {caption} is due in July 2023. {', '.join(others)} {published}"
    claims = due(film, "2023-06", "June 2023"), due(caption, "2023-07", "July 2023")
    return story(text, *claims, entities=entities, links=links, published=published)


def linked(sheet: Sheet) -> set[str]:
    """The names that any subject of the sheet was taken for."""
    return {link.alias for fact in sheet.facts for link in fact.subject.links}


SOUND = (CAPTION, FILM)
REFUSED: list[tuple[str, Findings]] = [
    ("nothing in the article says so", report()),
    ("no shared series", report(("Slack Tide", FILM), caption="Slack Tide")),
    ("the series is half a word", report(("Grey Harbours: Slack Tide", FILM), caption="Grey Harbours: Slack Tide")),
    ("the anchor has no number", report((CAPTION, "Grey Harbour"), film="Grey Harbour")),
    ("another number", report(("Grey Harbour 3: Slack Tide", FILM), caption="Grey Harbour 3: Slack Tide")),
    ("another part", report(("Grey Harbour: Ebb Part Two", "Grey Harbour 4 Part One"), film="Grey Harbour 4 Part One",
                            caption="Grey Harbour: Ebb Part Two")),
    ("several parts at once", report(("Grey Harbour: Ebb parts one and two", FILM), caption="Grey Harbour: Ebb parts one and two")),
    ("a second candidate", report(SOUND, others=("Grey Harbour 3",))),
    ("the anchor is nowhere", report((CAPTION, "Grey Harbour 9"))),
]  # fmt: skip


def test_link_that_meets_every_condition() -> None:
    sheet = sheet_of(report(SOUND))
    (conflict,) = sheet.conflicts
    assert linked(sheet) == {CAPTION}
    assert {v.text for v in conflict.values} == {"June 2023", "July 2023"}


@pytest.mark.parametrize(("what", "article"), REFUSED, ids=[r[0] for r in REFUSED])
def test_each_condition_alone_refuses(what: str, article: Findings) -> None:
    sheet = sheet_of(article)
    assert linked(sheet) == set()
    assert sheet.conflicts == ()
    assert len({f.subject.name for f in sheet.facts}) == 2


def test_two_articles_that_link_one_name_to_two_films_link_it_to_none() -> None:
    other = report((CAPTION, "Grey Harbour 5"), film="Grey Harbour 5", published=DAY1)
    assert linked(sheet_of(report(SOUND), other)) == set()
    assert linked(sheet_of(report(SOUND), report(SOUND, published=DAY1))) == {CAPTION}


def test_link_of_one_article_holds_for_the_name_in_another() -> None:
    plain = story(f"{CAPTION} is due in July 2023, they say.", due(CAPTION, "2023-07", "July 2023"), entities={CAPTION: "work"})
    (fact,) = [f for f in sheet_of(report(SOUND), plain).facts if f.attribute == "release_date"]
    assert fact.subject.name == FILM
    assert [v.support.articles for v in fact.values if v.text == "July 2023"] == [2]


def test_link_names_its_article_in_the_evidence() -> None:
    sheet = sheet_of(story("A quiet day in Norby.", published=DAY1), report(SOUND, published=DAY2))
    (fact,) = sheet.facts
    (link,) = fact.subject.links
    (evidence,) = link.evidence
    assert evidence.article == sheet.articles[1].id == fact.values[0].evidence[0].article
    assert link.rule == "own-caption"
    assert 0 < link.confidence < 1


def test_fact_that_needs_no_link_carries_none() -> None:
    both = report(SOUND)
    text = both.article.text + " It cost 40 crowns."
    cost = says(FILM, "price", figure(40, "40 crowns", "NOK"))
    entities: dict[str, EntityType] = dict.fromkeys((FILM, CAPTION), "work")
    sheet = sheet_of(story(text, cost, due(CAPTION, "2023-07", "July 2023"), entities=entities, links=(SOUND,)))
    carried = {f.attribute: bool(f.subject.links) for f in sheet.facts}
    assert carried == {"price": False, "release_date": True}


def test_conflict_that_stands_without_the_link_is_as_grave_as_any() -> None:
    first = story(f"{FILM} is due in June 2023, they say.", due(FILM, "2023-06", "June 2023"), entities={FILM: "work"}, published=DAY1)
    second = story(f"{FILM} is due in July 2023, we hear.", due(FILM, "2023-07", "July 2023"), entities={FILM: "work"}, published=DAY1)
    (alone,) = sheet_of(first, second).conflicts
    (beside,) = sheet_of(first, second, report(SOUND, published=DAY1)).conflicts
    (inferred,) = sheet_of(report(SOUND)).conflicts
    assert (alone.severity, beside.severity, inferred.severity) == ("high", "high", "medium")
    assert "taking" not in alone.explanation
    assert f"taking “{CAPTION}” for “{FILM}”" in inferred.explanation


def test_alias_is_an_alias_of_the_subject_and_of_the_entity() -> None:
    record = article_record(report(SOUND))
    (entity,) = record.entities
    assert (entity.name, entity.aliases) == (FILM, (CAPTION,))
    assert all(CAPTION in f.subject.aliases for f in record.facts)
