"""Who or what a statement is about, over articles: entities by id, happenings and other nameless things by noun, place and story.

"The landslide" of two articles is one where the articles tell one story or name one place or participant; clashing places or dates keep
two apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from mi7facts.model import EntityType, Subject
from mi7facts.reconcile.calendar import Extent, date_extent
from mi7facts.reconcile.cast import Cast
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.nesting import Places
from mi7facts.reconcile.statements import Statement
from mi7facts.reconcile.stories import KINDS, OTHERS, happening

#: Two dates of a happening that lie further apart than this are two happenings, in minutes.
_APART = 4 * 24 * 60
_PREPOSITIONS = frozenset({"in", "at", "of", "on", "near", "off", "over", "from", "by", "for", "to", "with", "between"})
_ANY = "any"


class Node(msgspec.Struct, frozen=True):
    """A subject without entity in one article, or a named happening (`entity`) that such a subject may be."""

    article: int
    story: int
    entity: str
    name: str
    noun: str
    modifiers: frozenset[str]
    aliases: frozenset[str]
    places: frozenset[str]
    dates: tuple[Extent, ...]


def noun_of(name: str) -> tuple[str, frozenset[str]]:
    """Return the head noun of a subject's name, as its kind of happening, and the common words before it (a name there is no kind)."""
    printed = [w for w in name.split() if fold(w)]
    words = [fold(w) for w in printed]
    end = next((i for i, w in enumerate(words) if w in _PREPOSITIONS and i > 0), len(words))
    if not end:
        return "", frozenset()
    return _kind(words[end - 1].split()[-1]), frozenset(words[i] for i in range(end - 1) if printed[i][0].islower())


def _kind(noun: str) -> str:
    kind = happening(noun)
    return kind if kind != noun else happening(noun.removesuffix("s"))


def _kind_named(name: str) -> str:
    """The kind of happening that a proper name tells, wherever the word stands in it: "Storm Ada", "the Norby fire"."""
    words = fold(name).split()
    return next((_kind(w) for w in reversed(words) if _kind(w) != w or w in KINDS), words[-1] if words else "")


def _nodes(said: Iterable[Statement], cast: Cast) -> list[Node]:
    """The nameless subjects of each article, and the named happenings that they may be."""
    types = {e.id: e.type for e in cast.entities}
    rows: dict[tuple[int, str, str], list[Statement]] = defaultdict(list)
    for s in said:
        if s.entity is None:
            rows[s.voice.order, "", fold(s.claim.subject.name)].append(s)
        elif types[s.entity] == "event":
            rows[s.voice.order, s.entity, ""].append(s)
    return [_node(entity, form, own, types, cast) for (_, entity, form), own in sorted(rows.items())]


def _node(entity: str, form: str, said: Sequence[Statement], types: Mapping[str, EntityType], cast: Cast) -> Node:
    voice = said[0].voice
    aliases = frozenset(cast.find(voice.order, a) or fold(a) for s in said for a in s.claim.subject.aliases)
    noun, modifiers = (_kind_named(cast.names[entity]), frozenset[str]()) if entity else noun_of(said[0].claim.subject.name)
    places = frozenset(a for a in aliases if types.get(a) in ("place", "facility"))
    return Node(voice.order, voice.story, entity, form, noun, modifiers, aliases, places, tuple(_happened(said)))


def _happened(said: Iterable[Statement]) -> Iterator[Extent]:
    """When it happened, as the article says plainly; a plan may be moved, and says nothing."""
    for s in said:
        if s.claim.attribute == "event_date" and s.claim.modality in ("stated", "past") and not s.claim.cue:
            extent = date_extent(str(s.amount.value))
            if extent is not None:
                yield extent


def clashing(a: Node, b: Node) -> bool:
    """Are two subjects surely not one: of two kinds, on days far apart, or told apart by their article?"""
    if a.entity and b.entity:
        return a.entity != b.entity
    apart = _apart(a, b)
    if (a.noun != b.noun and _ANY not in (a.noun, b.noun)) or (apart is not None and apart > _APART):
        return True
    return not (a.entity or b.entity) and _told_apart(a, b)


def _told_apart(a: Node, b: Node) -> bool:
    """Does "another", or within one article another kind, tell the two apart?"""
    if bool(a.modifiers & OTHERS) != bool(b.modifiers & OTHERS):
        return True
    return a.article == b.article and not (a.modifiers <= b.modifiers or b.modifiers <= a.modifiers)


def _apart(a: Node, b: Node) -> float | None:
    """The least distance between the days of two happenings; below 0 where they may be one day; None where a day is not told."""
    return min((max(x.low - y.high, y.low - x.high) for x in a.dates for y in b.dates), default=None)


def akin(a: Node, b: Node, places: Places) -> bool:
    """Does anything say that two subjects of two articles are one: a name, a place, a kind in one story?"""
    if a.aliases & b.aliases:
        return True
    if a.story != b.story:
        return False
    if a.name == b.name and _has_own_name(a):
        return True
    if a.places and b.places:
        return _meet(a, b, places)
    return not (a.modifiers and b.modifiers) or bool(a.modifiers & b.modifiers)


def _meet(a: Node, b: Node, places: Places) -> bool:
    """Do two happenings share a day, or does a place of one lie in a place of the other?"""
    apart = _apart(a, b)
    return (apart is not None and apart <= 0) or any(places.nested(x, y) for x in sorted(a.places) for y in sorted(b.places))


def _has_own_name(node: Node) -> bool:
    """Does a name stand before the noun ("the Tarn fire")?"""
    before = node.name.split()[:-1]
    return not _PREPOSITIONS.intersection(before) and not node.modifiers.issuperset(before)


def subject_keys(said: Sequence[Statement], cast: Cast, places: Places) -> dict[tuple[int, str], str]:
    """Return a key for each subject without entity, by article and folded name; subjects with one key are one."""
    keys: dict[tuple[int, str], str] = {}
    homes: dict[str, dict[str, list[Node]]] = defaultdict(dict)
    for node in sorted(_nodes(said, cast), key=lambda n: (not n.entity, n.noun == _ANY, n.article, n.name)):
        key = _home(node, homes, places)
        if not node.entity:
            keys[node.article, node.name] = key
    return keys


def _home(node: Node, homes: dict[str, dict[str, list[Node]]], places: Places) -> str:
    """Join the one subject that this may be; the index is by story and by alias, so that stories are not compared with each other."""
    labels = [f"story {node.story}", *sorted(f"alias {a}" for a in node.aliases)]
    known = {key: nodes for label in labels for key, nodes in homes[label].items()}
    fits = {key: nodes for key, nodes in known.items() if _fits(node, nodes, places)} if not node.entity else {}
    best = max(fits, key=lambda k: max(len(node.aliases & n.aliases) for n in fits[k]), default="")
    if not best or (len(fits) > 1 and node.noun == _ANY):
        best = f"e {node.entity}" if node.entity else f"n {node.article} {node.name}"
    nodes = known.get(best, [])
    nodes.append(node)
    for label in labels:
        homes[label].setdefault(best, nodes)
    return best


def _fits(node: Node, nodes: Sequence[Node], places: Places) -> bool:
    near = nodes[-_RECENT:]
    return not any(clashing(node, n) for n in near) and any(akin(node, n, places) for n in near)


#: A new subject is compared with this many of the last ones under a key.
_RECENT = 8


def key_of(statement: Statement, keys: dict[tuple[int, str], str]) -> str:
    """Return what the statements of one subject share."""
    if statement.entity is not None:
        return f"e {statement.entity}"
    return keys[statement.voice.order, fold(statement.claim.subject.name)]


def subject_of(said: Sequence[Statement], cast: Cast) -> Subject:
    """Return the subject of a fact: the entity's name, or the fullest name that the articles use."""
    spoken = Counter(" ".join(s.claim.subject.name.split()) for s in said)
    entity = next((s.entity for s in said if s.entity), None)
    name = cast.names.get(entity or "") or max(spoken, key=lambda n: (spoken[n], len(n)))
    aliases = dict.fromkeys(a for s in said for a in (" ".join(s.claim.subject.name.split()), *s.claim.subject.aliases) if a != name)
    links = cast.links.get(entity or "", ()) if any(s.via for s in said) else ()
    return Subject(entity=entity, name=name, aliases=tuple(aliases), links=links)
