"""The same entity over articles: which entities of the articles are one entity of the sheet.

Conservative: names must agree in form, and clashing types, given names, suffixes, ages or authors never merge. What no form shows is merged
only where the user's alias table says so, or by links.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mi7facts.model import Entity, EntityType, Findings, Link
from mi7facts.reconcile.calendar import Extent, birth_extent, day_of
from mi7facts.reconcile.names import PersonName, compact, fold, misspelt, person, same_full_name
from mi7facts.settings import Alias

#: (article's place in the order, id of the entity in it)
Key = tuple[int, str]
#: Types that one thing may be given in different articles.
_KINDRED: frozenset[frozenset[EntityType]] = frozenset(
    frozenset(pair)
    for pair in (
        ("place", "facility"), ("organization", "facility"), ("organization", "group"), ("organization", "product"), ("work", "product"),
        ("work", "event"), ("facility", "event"),
    )
)  # fmt: skip
#: Facts that tell namesakes in different stories apart.
_IDENTIFYING = frozenset({"author", "artist", "founder", "born", "birth_place"})
#: Ages that no slip explains, in days between the births: within a story and between stories.
_YEAR = 365.25
_AGE_SLIP, _AGE_SLIP_APART = 15 * _YEAR, 2 * _YEAR


class Facts(msgspec.Struct, frozen=True):
    """What an article says of an entity that can tell it from a namesake."""

    births: tuple[Extent, ...] = ()
    traits: tuple[tuple[str, str], ...] = ()


class Node(msgspec.Struct, frozen=True):
    """An entity of one article, with the forms under which it is compared."""

    key: Key
    entity: Entity
    story: int
    names: tuple[str, ...]
    facts: Facts

    @property
    def person(self) -> PersonName:
        """The parts of a person's name."""
        return person(self.entity.name)


class Group:
    """The nodes taken for one entity so far, and what they have in common for comparison."""

    def __init__(self, node: Node) -> None:
        self.nodes: list[Node] = []
        self.links: list[Link] = []
        self.called: str | None = None
        self.by_article: dict[int, list[Node]] = defaultdict(list)
        self.stories: set[int] = set()
        self.types: set[EntityType] = set()
        self.people: set[PersonName] = set()
        self.forms: set[str] = set()
        self.other_forms: set[str] = set()
        self.facts: set[Facts] = set()
        self.add(node)

    def add(self, node: Node) -> None:
        """Take one more node for this entity."""
        self.nodes.append(node)
        self.by_article[node.key[0]].append(node)
        self.stories.add(node.story)
        self.types.add(node.entity.type)
        self.people.add(node.person)
        self.forms.add(fold(node.entity.name))
        self.other_forms.update(compact(n) for n in node.names)
        if node.facts != Facts():
            self.facts.add(node.facts)


def identifying(findings: Findings) -> dict[str, Facts]:
    """Return what the claims of one article say that tells its entities from namesakes, by entity id."""
    as_of = day_of(findings.article.head.published)
    births: dict[str, list[Extent]] = defaultdict(list)
    traits: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in findings.claims:
        entity, amount = claim.subject.entity, claim.amount
        if entity is None or claim.polarity == "-" or claim.modality in ("denied", "forecast"):
            continue
        if claim.attribute == "age" and isinstance(amount.value, int | float) and as_of is not None:
            births[entity].append(birth_extent(float(amount.value), as_of))
        elif claim.attribute in _IDENTIFYING:
            traits[entity].append((claim.attribute, fold(amount.name or str(amount.value or amount.text))))
    return {e: Facts(tuple(births[e]), tuple(traits[e])) for e in {*births, *traits}}


def _nodes(findings: Sequence[Findings], stories: Sequence[int]) -> list[Node]:
    out = []
    for i, found in enumerate(findings):
        facts = identifying(found)
        for entity in found.entities:
            names = tuple(dict.fromkeys(n for n in (entity.name, *_named_aliases(entity)) if fold(n)))
            out.append(Node((i, entity.id), entity, stories[i], names or (entity.name,), facts.get(entity.id, Facts())))
    return out


def _named_aliases(entity: Entity) -> Iterable[str]:
    """The aliases that are names: "the film" is none."""
    named = {fold(m.text) for m in entity.mentions if m.kind == "name"}
    return (a for a in entity.aliases if fold(a) in named or (a[:1].isupper() and not a.lower().startswith("the ")))


def group_entities(findings: Sequence[Findings], stories: Sequence[int]) -> list[Group]:
    """Return the entities of all articles in groups, one a thing; links and user aliases are not applied yet."""
    nodes = _nodes(findings, stories)
    groups: list[Group] = []
    index: dict[str, list[Group]] = defaultdict(list)
    full = sorted(nodes, key=lambda n: (n.entity.type == "person" and not n.person.given, n.key[0]))
    for node in full:
        group = _home(node, index)
        if group is None:
            group = Group(node)
            groups.append(group)
        else:
            group.add(node)
        for key in _block_keys(node):
            if group not in index[key]:
                index[key].append(group)
    return groups


def _block_keys(node: Node) -> set[str]:
    if node.entity.type != "person":
        keys = {f"={compact(n)}" for n in node.names}
        if node.entity.type in ("organization", "facility"):
            keys.add(f"^{fold(node.entity.name).split(' ')[0]}")
        return keys
    name = node.person
    keys = {f"surname {name.surname}"}
    if name.given:
        keys.add(f"given {name.given[0]} {name.surname[:1]}")
    return keys


def _home(node: Node, index: Mapping[str, list[Group]]) -> Group | None:
    """The one group that the node may join, if there is exactly one; of several, the one of its story."""
    seen: dict[int, Group] = {}
    for key in sorted(_block_keys(node)):
        for group in index.get(key, ()):
            if id(group) not in seen and _may_join(node, group):
                seen[id(group)] = group
    found = list(seen.values())
    if len(found) > 1:
        found = [g for g in found if node.story in g.stories]
    return found[0] if len(found) == 1 else None


def _may_join(node: Node, group: Group) -> bool:
    story = node.story in group.stories
    if not all(_one_form(node, n) for n in group.by_article.get(node.key[0], ())):
        return False
    if not all(_kindred(node.entity.type, t) for t in group.types):
        return False
    if any(_facts_clash(node.facts, f, story) for f in group.facts):
        return False
    return _same_person(node, group, story) if node.entity.type == "person" else _same_name(node, group, story)


def _one_form(a: Node, b: Node) -> bool:
    """Two entities of one article are one only where the same name was kept twice."""
    return a.entity.type == b.entity.type and compact(a.entity.name) == compact(b.entity.name)


def _kindred(a: EntityType, b: EntityType) -> bool:
    return a == b or frozenset((a, b)) in _KINDRED


def _facts_clash(a: Facts, b: Facts, one_story: bool) -> bool:
    slip = _AGE_SLIP if one_story else _AGE_SLIP_APART
    apart = [max(x.low - y.high, y.low - x.high) for x in a.births for y in b.births]
    if apart and min(apart) > slip:
        return True
    if one_story:
        return False
    known = dict(b.traits)
    shared = [(k, v) for k, v in a.traits if k in known]
    return bool(shared) and not any((k, v) in b.traits for k, v in shared)


def _same_person(node: Node, group: Group, story: bool) -> bool:
    """Full names must all agree; a surname alone is the person of its story only."""
    own = node.person
    if not own.given:
        return story and any(p.surname == own.surname and own.suffix in ("", p.suffix) for p in group.people)
    others = [p for p in group.people if p.given]
    if not others:
        return story and any(p.surname == own.surname for p in group.people)
    return all(same_full_name(own, p) or (story and misspelt(own, p)) for p in others)


def _same_name(node: Node, group: Group, story: bool) -> bool:
    """Equal names; within a story also a name that is the other's known alias, or an organization's name cut short."""
    own = fold(node.entity.name)
    if own.replace(" ", "") in {f.replace(" ", "") for f in group.forms}:
        return story or node.entity.type != "event" or node.entity.name[:1].isupper()
    if not story:
        return False
    if group.other_forms & {compact(n) for n in node.names}:
        return True
    return "organization" in (node.entity.type, *group.types) and any(_cut_short(own, f) for f in group.forms)


def _cut_short(a: str, b: str) -> bool:
    return f"{a} ".startswith(f"{b} ") or f"{b} ".startswith(f"{a} ")


def apply_aliases(groups: list[Group], table: Sequence[Alias]) -> list[Group]:
    """Join the groups that the user's table says are one entity; the user may say what no text does."""
    said = {compact(n): row.name for row in table for n in (row.name, *row.aliases)}
    if not said:
        return groups
    out: list[Group] = []
    home: dict[str, Group] = {}
    for group in groups:
        told = Counter(said[c] for n in group.nodes for c in (compact(n.entity.name),) if c in said)
        name = min(told, default=None)
        if name is None or name not in home:
            out.append(group)
            if name is not None:
                home[name] = group
                group.called = name
        else:
            for node in group.nodes:
                home[name].add(node)
    return out
