"""Names linked by inference: a series' subtitle taken for its numbered work.

Four conditions, all checked here: a shared series prefix, positive evidence of discourse (a NameLink), a single candidate, and no clash
of numbers or parts. Several parts at once ("parts one and two") are a set of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mi7facts.model import Findings, Link, NameLink
from mi7facts.reconcile.names import compact, numbers_clash, subtitle_of_series, work
from mi7facts.reconcile.people import Group


class _Asked(msgspec.Struct, frozen=True):
    """A link that an article asks for, and the group that it leads to."""

    article: int
    link: NameLink
    anchor: Group


def apply_links(groups: list[Group], findings: Sequence[Findings], article_ids: Sequence[str] | None) -> list[Group]:
    """Return the groups with each linked subtitle's group joined to that of its numbered work; the link is kept on the group."""
    if not any(f.links for f in findings):
        return groups
    gone: set[int] = set()
    for form, asked in _agreed(_sound_links(groups, findings)).items():
        article = article_ids[asked.article] if article_ids else findings[asked.article].article.head.id
        asked.anchor.links.append(_shown(asked.link, article))
        gone |= _join(asked.anchor, form, groups)
    return [g for g in groups if id(g) not in gone]


def _agreed(links: Iterable[_Asked]) -> dict[str, _Asked]:
    """The links of aliases with a single anchor, but those that clash with another alias of the same anchor."""
    by_alias: dict[str, list[_Asked]] = defaultdict(list)
    for asked in links:
        by_alias[compact(asked.link.alias)].append(asked)
    single = {form: rows[0] for form, rows in by_alias.items() if len({id(r.anchor) for r in rows}) == 1}
    return {
        form: asked
        for form, asked in single.items()
        if not any(r.anchor is asked.anchor and numbers_clash(asked.link.alias, r.link.alias) for f, r in single.items() if f != form)
    }


def _join(anchor: Group, form: str, groups: Iterable[Group]) -> set[int]:
    gone = set()
    for group in groups:
        if group is not anchor and any(compact(n.entity.name) == form for n in group.nodes):
            gone.add(id(group))
            for node in group.nodes:
                anchor.add(node)
    return gone


def _shown(link: NameLink, article: str) -> Link:
    evidence = msgspec.structs.replace(link.evidence, article=article)
    return Link(alias=link.alias, rule=link.rule, confidence=link.confidence, evidence=(evidence,))


def _sound_links(groups: Sequence[Group], findings: Sequence[Findings]) -> Iterable[_Asked]:
    named = _by_name(groups)
    for i, found in enumerate(findings):
        for link in found.links:
            for anchor in named.get((i, link.anchor)) or named.get((i, compact(link.anchor)), []):
                if _sound(link.alias, anchor, groups, i):
                    yield _Asked(i, link, anchor)


def _by_name(groups: Iterable[Group]) -> Mapping[tuple[int, str], list[Group]]:
    """Groups by article and the id or any compact name that they have in it."""
    out: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        for node in group.nodes:
            for form in {node.key[1], *(compact(n) for n in node.names)}:
                if group not in out[node.key[0], form]:
                    out[node.key[0], form].append(group)
    return out


def _sound(alias: str, anchor: Group, groups: Iterable[Group], article: int) -> bool:
    """Shared prefix, no clash, and no other numbered work of the series in the article that might be meant as well."""
    name = next((n.entity.name for n in anchor.nodes if subtitle_of_series(alias, n.entity.name)), None)
    if name is None or numbers_clash(alias, name):
        return False
    series = work(name).series
    rivals = (n for g in groups if g is not anchor for n in g.by_article.get(article, ()))
    return not any(work(n.entity.name).series == series and not numbers_clash(alias, n.entity.name) for n in rivals)
