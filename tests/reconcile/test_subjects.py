"""Which statements are about one thing: nameless happenings over articles, and scopes within one."""

from __future__ import annotations

import pytest

from claim_builders import Said, day, figure, says, sheet_of, story
from mi7facts.model import EntityType, Findings, Scope
from mi7facts.reconcile.calendar import Extent, date_extent
from mi7facts.reconcile.cast import make_cast
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.nesting import Places
from mi7facts.reconcile.slots import Slot, slots
from mi7facts.reconcile.statements import Statement, Voice
from mi7facts.reconcile.subjects import Node, akin, clashing, noun_of


def node(name: str, article: int = 0, story: int = 0, aliases: str = "", places: str = "", when: str = "") -> Node:
    noun, modifiers = noun_of(name)
    return Node(article, story, "", fold(name), noun, modifiers, frozenset(aliases.split()), frozenset(places.split()), _dates(when))


def _dates(when: str) -> tuple[Extent, ...]:
    return tuple(e for e in (date_extent(w) for w in when.split()) if e)


def same_happening(a: Node, b: Node, places: Places) -> bool:
    """May two subjects of two articles be one, and does anything say that they are?"""
    return not clashing(a, b) and akin(a, b, places)


NOWHERE = Places([], make_cast([], [], (), []))
PAIRS: list[tuple[str, Node, Node, bool]] = [
    ("one noun, one story", node("fire"), node("fire", 1), True),
    ("two words for it", node("blaze"), node("wildfire", 1), True),
    ("singular and plural", node("shooting"), node("shootings", 1), True),
    ("any word for it", node("disaster"), node("flood", 1), True),
    ("two kinds", node("fire"), node("flood", 1), False),
    ("two stories", node("fire"), node("fire", 1, 1), False),
    ("two stories, one place", node("fire", aliases="aldby"), node("fire", 1, 1, "aldby"), True),
    ("two places", node("fire", aliases="e1", places="e1"), node("fire", 1, 0, "e2", "e2"), False),
    ("a place and a participant", node("fire", aliases="e1", places="e1"), node("fire", 1, 0, "e2"), True),
    ("one name, two places", node("Tarn fire", aliases="e1", places="e1"), node("Tarn fire", 1, 0, "e2", "e2"), True),
    ("one name, two stories", node("Tarn fire"), node("Tarn fire", 1, 1), False),
    ("one name, two weeks", node("Tarn fire", when="2022-03-01"), node("Tarn fire", 1, when="2022-03-22"), False),
    ("one description, two places", node("hotel fire", aliases="e1", places="e1"), node("hotel fire", 1, 0, "e2", "e2"), False),
    ("two kinds of crash", node("bus crash"), node("train crash", 1), False),
    ("a crash and its kind", node("bus crash"), node("crash", 1), True),
    ("two days", node("match", when="2022-03-01"), node("match", 1, when="2022-03-02"), True),
    ("two weeks", node("match", when="2022-03-01"), node("match", 1, when="2022-03-22"), False),
    ("one article", node("fire"), node("hotel fire"), True),
    ("another one", node("fire"), node("second fire"), False),
    ("another one in a second article", node("fire"), node("earlier fire", 1), False),
    ("two of one article", node("hotel fire"), node("forest fire"), False),
    ("two places on one day", node("fire", 0, 0, "e1", "e1", "2022-03-01"), node("fire", 1, 0, "e2", "e2", "2022-03-01"), True),
]


@pytest.mark.parametrize(("what", "a", "b", "one"), PAIRS, ids=[p[0] for p in PAIRS])
def test_nameless_happenings(what: str, a: Node, b: Node, one: bool) -> None:
    assert same_happening(a, b, NOWHERE) is one
    assert same_happening(b, a, NOWHERE) is one


def test_a_place_within_the_other_is_one_place() -> None:
    a, b = node("fire", aliases="e1", places="e1"), node("fire", 1, 0, "e2", "e2")
    assert not same_happening(a, b, NOWHERE)
    text = "The fire at the Old Mill in Aldby is out."
    found = story(text, entities={"Old Mill": "facility", "Aldby": "place"})
    assert same_happening(a, b, Places([found], make_cast([found], [0], (), None)))


def test_named_happenings_are_told_apart_by_entity() -> None:
    def named(entity: str) -> Node:
        return Node(0, 0, entity, "", "storm", frozenset(), frozenset(), frozenset(), ())

    assert clashing(named("e1"), named("e2"))
    assert not clashing(named("e1"), named("e1"))


def told(noun: str, dead: int, kind: dict[str, EntityType], more: str = "", published: str = "2022-03-01", **options: object) -> Findings:
    text = f"The {noun} at Norby harbour killed {dead} people on the old pier. {more}"
    return story(text, says(noun, "killed", figure(dead, str(dead)), **options), published=published, entities={"Norby": "place", **kind})


def test_nameless_storm_is_the_named_one_of_its_story() -> None:
    sheet = sheet_of(told("Storm Ada", 3, {"Storm Ada": "event"}), told("storm", 4, {}))
    (fact,) = sheet.facts
    assert fact.subject.name == "Storm Ada"
    assert fact.kind == "conflict"


def test_nameless_storm_of_two_named_ones_is_neither() -> None:
    both = told("Storm Ada", 3, {"Storm Ada": "event"}), told("Storm Bo", 5, {"Storm Bo": "event"})
    assert sheet_of(*both).conflicts == ()


def test_a_noun_that_is_an_entitys_name_is_the_entity() -> None:
    sheet = sheet_of(
        story("Norby Hall is 9 metres high.", says("Norby Hall", "height", figure(9, "9 metres", "m")), entities={"Norby Hall": "facility"})
    )
    assert sheet.facts[0].subject.entity == "e1"


def test_subject_lists_the_other_names_that_the_articles_use() -> None:
    sheet = sheet_of(told("blaze", 3, {}, aliases=("Norby",)), told("fire", 3, {}, aliases=("Norby",)))
    (fact,) = sheet.facts
    assert {fact.subject.name, *fact.subject.aliases} == {"blaze", "fire", "Norby"}


def voice(order: int) -> Voice:
    return Voice(order, f"a{order}", "", None, None, order, 0)


def said(order: int, claim: Said, text: str) -> Statement:
    (own,) = story(text, claim).claims
    return Statement(own, voice(order), None, own.amount)


def scoped(order: int, value: int, scope: Scope, **more: object) -> tuple[str, Statement]:
    return "n", said(order, says("club", "members", figure(value, str(value)), scope=scope, **more), f"The club has {value} members.")


def shape(found: list[Slot]) -> list[tuple[list[object], Scope]]:
    return [([s.amount.value for s in slot.said], slot.scope) for slot in found]


def test_unspecified_scope_joins_the_only_stated_one() -> None:
    rows = [scoped(0, 11, Scope()), scoped(1, 12, Scope(period="2021"))]
    assert shape(slots(rows)) == [([11, 12], Scope(period="2021"))]


def test_former_value_states_no_scope_for_others() -> None:
    rows = [scoped(0, 11, Scope()), scoped(1, 12, Scope(period="2021"), modality="past")]
    assert shape(slots(rows)) == [([11], Scope()), ([12], Scope(period="2021"))]


def test_fields_of_a_scope_are_filled_each_alone() -> None:
    rows = [
        scoped(0, 11, Scope(period="2021")),
        scoped(1, 12, Scope(region="Norland")),
        scoped(2, 13, Scope(region="Norland", period="2021")),
    ]
    assert shape(slots(rows)) == [([11, 12, 13], Scope(region="Norland", period="2021"))]


def test_scopes_are_compared_folded() -> None:
    rows = [scoped(0, 11, Scope(region="The Norland")), scoped(1, 12, Scope(region="norland"))]
    assert len(slots(rows)) == 1


def test_a_subset_is_never_the_whole() -> None:
    rows = [scoped(0, 11, Scope(of="child")), scoped(1, 12, Scope())]
    assert len(slots(rows)) == 2


def test_attributes_are_apart() -> None:
    rows = [
        ("n", said(0, says("club", "members", figure(11, "11")), "The club has 11 members.")),
        ("n", said(0, says("club", "founded", day("1911", "1911")), "The club was founded in 1911.")),
    ]
    assert [s.attribute for s in slots(rows)] == ["members", "founded"]
