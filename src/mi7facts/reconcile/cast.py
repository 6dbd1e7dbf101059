"""The sheet's entities: groups of articles' entities under one id and one name, and how to find them by article and name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mi7facts.model import Entity, Findings, Link, Mention
from mi7facts.reconcile.links import apply_links
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.people import Group, Key, Node, apply_aliases, group_entities
from mi7facts.settings import Alias


class Cast(msgspec.Struct, frozen=True):
    """Who and what the sheet is about."""

    entities: tuple[Entity, ...]
    ids: Mapping[Key, str]
    links: Mapping[str, tuple[Link, ...]]
    linked_names: Mapping[str, frozenset[str]]  # entity id -> folded names that were linked to it
    aliased: Mapping[Key, str]  # an article's entity that was linked, and the alias that it was linked by
    names: Mapping[str, str]  # entity id -> name
    lookup: Mapping[tuple[int, str], str]  # article and folded name -> entity id

    def find(self, article: int, name: str) -> str | None:
        """Return the entity that an article calls by this name, or None."""
        form = fold(name)
        return self.lookup.get((article, form)) or next((e for e, names in self.linked_names.items() if form in names), None)


def make_cast(findings: Sequence[Findings], stories: Sequence[int], table: Sequence[Alias], article_ids: Sequence[str] | None) -> Cast:
    """Return the entities of the sheet. Without `article_ids` the one article's own ids are kept and mentions name no article."""
    groups = apply_aliases(group_entities(findings, stories), table)
    groups = apply_links(groups, findings, article_ids)
    if article_ids is not None:
        groups.sort(key=_first_mention)
    ids: dict[Key, str] = {}
    entities, links, linked_names = [], {}, {}
    aliased: dict[Key, str] = {}
    for number, group in enumerate(groups, 1):
        own = group.nodes[0].key[1] if article_ids is None else f"e{number}"
        ids.update((n.key, own) for n in group.nodes)
        entities.append(_entity(own, group, article_ids))
        if group.links:
            links[own] = tuple(group.links)
            linked_names[own] = frozenset(fold(x.alias) for x in group.links)
            forms = {fold(x.alias): x.alias for x in group.links}
            aliased.update((n.key, forms[fold(n.entity.name)]) for n in group.nodes if fold(n.entity.name) in forms)
    return Cast(tuple(entities), ids, links, linked_names, aliased, {e.id: e.name for e in entities}, _lookup(groups, ids))


def _first_mention(group: Group) -> tuple[int, int, str]:
    return min((n.key[0], min((m.start for m in n.entity.mentions), default=0), n.key[1]) for n in group.nodes)


def _lookup(groups: Iterable[Group], ids: Mapping[Key, str]) -> dict[tuple[int, str], str]:
    """Names that mean one entity in their article; a name that two share means neither."""
    owners: dict[tuple[int, str], set[str]] = defaultdict(set)
    for group in groups:
        for node in group.nodes:
            for name in (node.entity.name, *node.names):
                owners[node.key[0], fold(name)].add(ids[node.key])
    return {k: next(iter(v)) for k, v in owners.items() if len(v) == 1}


def _entity(own: str, group: Group, article_ids: Sequence[str] | None) -> Entity:
    nodes = sorted(group.nodes, key=lambda n: n.key[0])
    types = Counter({t: sum(len(n.entity.mentions) for n in nodes if n.entity.type == t) for t in sorted(group.types)})
    name = _best_name(group)
    others = dict.fromkeys(x for n in nodes for x in (n.entity.name, *n.entity.aliases) if x != name)
    return Entity(
        id=own,
        type=max((n.entity.type for n in nodes), key=lambda t: types[t]),
        name=name,
        aliases=tuple(others),
        mentions=tuple(_mentions(nodes, article_ids)),
    )


def _best_name(group: Group) -> str:
    """The user's name for it; else a person's fullest name, the most usual of anything else; a name linked by inference never."""
    if group.called:
        return group.called
    linked = {fold(x.alias) for x in group.links}
    weight: Counter[str] = Counter()
    for node in group.nodes:
        weight[node.entity.name] += len(node.entity.mentions) * (fold(node.entity.name) not in linked)
    full = "person" in group.types
    return max(weight, key=lambda x: (fold(x) not in linked, len(fold(x).split()) if full else 0, weight[x]))


def _mentions(nodes: Sequence[Node], article_ids: Sequence[str] | None) -> list[Mention]:
    if article_ids is None:
        return sorted((m for n in nodes for m in n.entity.mentions), key=lambda m: m.start)
    return [msgspec.structs.replace(m, article=article_ids[n.key[0]]) for n in nodes for m in n.entity.mentions]
