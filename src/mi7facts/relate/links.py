"""Positive evidence that two names are one work: a name in the caption of a work's own picture, trailer or video is a name of that work."""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Entity, Evidence, Mention, NameLink
from mi7facts.relate.evidence import evidence_at
from mi7facts.relate.scene import Scene, is_any
from mi7facts.syntax import Tree

#: A link is an inference: never as sure as a name.
CONFIDENCE = 0.6


def find_links(scene: Scene) -> tuple[NameLink, ...]:
    """Return the links of an article: each name of a work in a caption, with each work whose own media the article shows."""
    works = [e for e in scene.reading.entities if e.type == "work"]
    shown = [(e, m) for e in works for m in e.mentions if _own_media(scene, m)]
    links = []
    for alias in works:
        if not any(_in_caption(scene, m) for m in alias.mentions):
            continue
        for anchor, mention in {e.id: (e, m) for e, m in reversed(shown) if e.id != alias.id}.values():
            links.append(_link(scene, alias, anchor, mention))
    return tuple(links)


def _link(scene: Scene, alias: Entity, anchor: Entity, mention: Mention) -> NameLink:
    evidence: Evidence = evidence_at(scene, mention.start, mention.end)
    return NameLink(alias=alias.name, anchor=anchor.name, rule="own-caption", confidence=CONFIDENCE, evidence=evidence)


def _own_media(scene: Scene, mention: Mention) -> bool:
    """ "the video from X", "X's trailer": does the mention say whose clip, trailer or poster is shown?"""
    for tree in _trees(scene, mention.start, mention.end):
        i = tree.head_of((mention.start, mention.end))
        if i is None:
            continue
        head = tree[i].head
        owner = tree[head].head if tree[head].pos == "ADP" else head
        if is_any(tree, owner, scene.words.media) and owner not in tree.span_tokens(mention.start, mention.end):
            return True
        before = tree.span_tokens(mention.start, mention.end).start
        if any(is_any(tree, k, scene.words.media) for k in range(max(0, before - 4), before) if tree[k].pos == "NOUN"):
            return True
    return False


def _in_caption(scene: Scene, mention: Mention) -> bool:
    """Does the mention stand in a quotation that nobody speaks and that a caption, post or trailer introduces?"""
    quote = scene.quote_at(mention.start, mention.end)
    if quote is None or quote.speaker is not None:
        return False
    for tree in _trees(scene, quote.start - 1, quote.start + 1):
        first = tree.span_tokens(quote.start, quote.start + 1).start
        if any(is_any(tree, i, scene.words.captions) for i in range(max(0, first - 10), first)):
            return True
    return False


def _trees(scene: Scene, start: int, end: int) -> Iterator[Tree]:
    yield from (t for t in scene.trees if t.sentence.start < end and start < t.sentence.end)
