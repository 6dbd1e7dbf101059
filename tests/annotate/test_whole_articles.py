"""Whole articles: who and what they speak of, as tables of type, canonical name and mentions; and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_article, read_article
from mi7facts.annotate.nlp import Engine
from mi7facts.model import STORY_ROLES, Article, Entity, EntityType, Role


class Told(msgspec.Struct, frozen=True):
    """An entity that an article must give: at least these other names, nouns and pronouns, and so many names."""

    type: EntityType
    name: str
    names: int = 1
    aliases: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


FERRY = """Ferry Firm Names New Chief

Northway Ferries has named Ingrid Solberg its chief executive. The company, founded in 1974, has 400 workers.
Solberg, 52, was born in Norway and lives in Aberdeen. She said Northway Ferries would order two ships.
"I know the sea," Solberg told the Harrow Gazette. The newspaper had asked her about the strike.
Peter Lodge, a retired captain, was not glad. "Nobody asked me," the captain said.
"""

FAMILY = """Harold Finch, 62, was held in Leeds on Monday. His son Harold Finch Jr, 30, was held in York.
Harold Finch Jr has a shop. Police said Finch Jr was calm.
A lawyer, Mary Quill, spoke for Harold Finch. Quill said she was sure of his innocence.
"""

ELECTION = """The Green Harbour Party won 12 seats in Norway. Green Harbour leader Ada Quill thanked the voters.
Ben Lodge of the Civic Dawn Alliance lost his seat. Lodge said he would leave the Alliance.
The mayor of Bergen, Olga Lind, and the mayor of Oslo, Jan Berg, spoke too. The mayor was tired.
The Central Election Commission will count again in May. The commission has seven members.
"""

FILM = """Director Mary Quill presented her film “Salt Road 4” at the Harrow Film Festival on Monday.
The film was shot in Norway. It cost 40 million dollars. The festival ends on Friday.
Peter Lodge stars in “Salt Road 4”. The actor broke a leg in Oslo. He is well again.
"""

UNIVERSITY = """The University of Harrow will close its museum in Leeds. The university said it had no money.
Professor Olga de la Cruz called the plan mad. De la Cruz, an archaeologist, has worked there since 1990.
Peter van Aken said nothing. Van Aken is the rector.
Students wrote to the BBC. The UK government was silent. Britain has 160 universities.
"""

STORM = """Hurricane Orla struck Florida on Monday. Two people died in Miami, the National Hurricane Center said.
The U.S. Coast Guard rescued 40 sailors. The United States has sent troops.
Maria Lopez, 41, lost her house. "It was loud," Lopez said. Her brother Juan Lopez was at sea.
President Peter Lodge will visit Miami on Friday. Mr Lodge spoke to the governor of Florida, Ruth Hale.
"""

ARTICLES: dict[str, tuple[str, list[Told]]] = {
    "ferry": (
        FERRY,
        [
            Told("organization", "Northway Ferries", 2, others=("its", "company")),
            Told("person", "Ingrid Solberg", 3, ("Solberg",), ("She", "her")),
            Told("place", "Norway"),
            Told("place", "Aberdeen"),
            Told("organization", "Harrow Gazette"),
            Told("person", "Peter Lodge", others=("captain", "captain")),
        ],
    ),
    "family": (
        FAMILY,
        [
            Told("person", "Harold Finch", 2, others=("His",)),
            Told("person", "Harold Finch Jr", 3, ("Finch Jr",)),
            Told("person", "Mary Quill", 2, ("Quill",), ("lawyer", "she")),
            Told("place", "Leeds"),
            Told("place", "York"),
        ],
    ),
    "election": (
        ELECTION,
        [
            Told("organization", "Green Harbour Party", 2, ("Green Harbour",)),
            Told("person", "Ada Quill", others=("leader",)),
            Told("person", "Ben Lodge", 2, ("Lodge",), ("his", "he")),
            Told("organization", "Civic Dawn Alliance", 2, ("Alliance",)),
            Told("person", "Olga Lind", others=("mayor",)),
            Told("person", "Jan Berg", others=("mayor",)),
            Told("place", "Bergen"),
            Told("place", "Oslo"),
            Told("place", "Norway"),
            Told("organization", "Central Election Commission", others=("commission",)),
        ],
    ),
    "film": (
        FILM,
        [
            Told("person", "Mary Quill", others=("Director", "her")),
            Told("work", "Salt Road 4", 2, others=("film", "It")),
            Told("event", "Harrow Film Festival", others=("festival",)),
            Told("person", "Peter Lodge", others=("actor", "He")),
            Told("place", "Norway"),
            Told("place", "Oslo"),
        ],
    ),
    "university": (
        UNIVERSITY,
        [
            Told("organization", "University of Harrow", others=("its", "university", "it")),
            Told("place", "Leeds"),
            Told("person", "Olga de la Cruz", 2, ("De la Cruz",)),
            Told("person", "Peter van Aken", 2, ("Van Aken",), ("rector",)),
            Told("organization", "BBC"),
        ],
    ),
    "storm": (
        STORM,
        [
            Told("event", "Hurricane Orla"),
            Told("place", "Florida", 2),
            Told("place", "Miami", 2),
            Told("organization", "National Hurricane Center"),
            Told("person", "Maria Lopez", 2, ("Lopez",), ("her", "Her")),
            Told("person", "Juan Lopez"),
            Told("person", "Peter Lodge", 2, ("Lodge",)),
            Told("person", "Ruth Hale"),
        ],
    ),
}
CASES = [(key, told) for key, (_, table) in ARTICLES.items() for told in table]
#: Names that must not be an entity of their own: what is a part, a title, an ordinary word, or somebody else's.
NONE = [
    ("ferry", ("Ferry Firm", "Chief", "Northway", "Solberg", "Gazette")),
    ("family", ("Finch", "Finch Jr", "Police", "Quill", "Jr")),
    ("election", ("Green Harbour", "Alliance", "Lodge", "Civic Dawn")),
    ("film", ("Salt Road", "Director", "Film Festival", "Quill")),
    ("university", ("De la Cruz", "Cruz", "Aken", "Van Aken", "Professor", "Students")),
    ("storm", ("Lopez", "Orla", "Lodge", "Mr Lodge", "President", "Mr")),
]


@pytest.fixture(scope="module")
def read(engine: Engine) -> dict[str, tuple[Entity, ...]]:
    """The entities of every article."""
    return {key: read_article(engine, make_article(text, roles=HEADLINES.get(key, {}))).entities for key, (text, _) in ARTICLES.items()}


HEADLINES: dict[str, dict[int, Role]] = {"ferry": {0: "headline"}}


@pytest.mark.parametrize(("key", "told"), CASES, ids=[f"{key}-{told.name}" for key, told in CASES])
def test_entities_of_an_article(read: dict[str, tuple[Entity, ...]], key: str, told: Told) -> None:
    found = [e for e in read[key] if e.name == told.name]
    assert [e.type for e in found] == [told.type]
    (entity,) = found
    assert sum(m.kind == "name" for m in entity.mentions) == told.names
    assert set(told.aliases) <= set(entity.aliases)
    rest = [m.text for m in entity.mentions if m.kind != "name"]
    assert all(rest.count(word) >= told.others.count(word) for word in told.others), rest


@pytest.mark.parametrize(("key", "names"), NONE, ids=[key for key, _ in NONE])
def test_what_is_no_entity_of_its_own(read: dict[str, tuple[Entity, ...]], key: str, names: tuple[str, ...]) -> None:
    assert {e.name for e in read[key]}.isdisjoint(names)


def test_a_role_of_several_is_nobodys(read: dict[str, tuple[Entity, ...]]) -> None:
    at = ELECTION.index("The mayor was") + 4
    assert all(m.start != at for e in read["election"] for m in e.mentions)


def test_countries_go_by_one_name(read: dict[str, tuple[Entity, ...]]) -> None:
    britain = [e for e in read["university"] if {"UK", "Britain"} & {e.name, *e.aliases}]
    assert len(britain) == 1
    assert {e.type for e in britain} == {"place"}


def check(article: Article, found: tuple[Entity, ...]) -> None:
    """What holds for every article."""
    assert [e.id for e in found] == [f"e{i}" for i in range(1, len(found) + 1)]
    firsts = [e.mentions[0].start for e in found]
    assert firsts == sorted(firsts)
    spans = sorted((m.start, m.end) for e in found for m in e.mentions)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    story = [(s.start, s.end) for s in article.head.segments if s.role in STORY_ROLES]
    for entity in found:
        assert entity.type in get_args(EntityType)
        assert entity.name and entity.name == entity.name.strip() and entity.name not in entity.aliases
        assert any(m.kind == "name" for m in entity.mentions)
        for m in entity.mentions:
            assert m.text == article.text[m.start : m.end]
            assert any(start <= m.start and m.end <= end for start, end in story)


@pytest.mark.parametrize("key", ARTICLES)
def test_articles_keep_the_contract(read: dict[str, tuple[Entity, ...]], key: str) -> None:
    check(make_article(ARTICLES[key][0]), read[key])


SENTENCES = [sentence for text, _ in ARTICLES.values() for sentence in text.replace("\n", " ").split(". ")]
ROLES: list[Role] = ["headline", "deck", "body", "subhead", "caption", "promo", "bio", "related", "comments", "legal"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(ROLES)), min_size=1, max_size=8))
def test_shuffled_lines_of_any_role(engine: Engine, lines: list[tuple[str, Role]]) -> None:
    text = "\n".join(line for line, _ in lines)
    article = make_article(text, roles={i: role for i, (_, role) in enumerate(lines)})
    check(article, read_article(engine, article).entities)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=120))
def test_any_text(engine: Engine, text: str) -> None:
    article = make_article(text)
    check(article, read_article(engine, article).entities)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(ARTICLES)), st.data())
def test_a_cut_article(engine: Engine, key: str, data: st.DataObject) -> None:
    text = ARTICLES[key][0]
    article = make_article(text[: data.draw(st.integers(0, len(text)))])
    check(article, read_article(engine, article).entities)
