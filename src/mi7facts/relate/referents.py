"""What a word refers to: an entity of the article, a thing known by its noun, or, for "it", what was spoken of before.

Which role a referent plays for an attribute is subject.py's to decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from mi7facts.model import Entity, Record, Subject
from mi7facts.relate.registry import Attribute, words
from mi7facts.relate.scene import Scene, is_any, lemma, phrase
from mi7facts.syntax import Tree

#: Types of entities whose name behind a common noun is the name of the thing ("the film X").
_NAMED_BY_NOUN = ("work", "event", "facility", "product")
#: Types whose name before such a noun is its owner's or its place ("the Norby film").
_NEVER_KIND = ("place", "organization", "group")
_NAMES = ("appos", "compound", "nmod")
#: Pronouns for things, which may take up what another sentence named.
_PRONOUNS = frozenset({"it", "its"})
_PLURAL = frozenset({"NNS", "NNPS"})
_PEOPLE = frozenset({"person", "group"})


class Referent(Record, frozen=True, kw_only=True):
    """What a token refers to: an entity of the article, or a thing known by its noun only."""

    entity: Entity | None
    name: str
    noun: str
    aliases: tuple[str, ...] = ()

    def subject(self) -> Subject:
        """Return the referent as the subject of a claim."""
        if self.entity:
            return Subject(entity=self.entity.id, name=self.entity.name, aliases=self.entity.aliases)
        return Subject(entity=None, name=self.name, aliases=self.aliases)


def named(entity: Entity, noun: str = "") -> Referent:
    """Return an entity as a referent."""
    return Referent(entity=entity, name=entity.name, noun=noun)


def refer(scene: Scene, tree: Tree, i: int) -> Referent | None:
    """Return what a token refers to, None for a pronoun that nothing resolves.

    A noun with a name beside it ("the film X") is the named thing; a noun owned by a known thing ("its sequel") or with a name before it
    ("the X tower") is a thing of its own.
    """
    if scene.in_date(tree[i].start):
        return None
    noun, entity = lemma(tree, i), scene.entity_at(tree, i)
    if entity and tree[i].pos != "NOUN":
        return named(entity, noun)
    known = _name_beside(scene, tree, i, entity) or entity
    if known:
        return named(known, noun)
    return _thing(scene, tree, i, noun) if tree[i].pos in ("NOUN", "PROPN") else None


def _name_beside(scene: Scene, tree: Tree, i: int, own: Entity | None) -> Entity | None:
    head = scene.entity_at(tree, tree[i].head) if tree[i].dep == "appos" else None
    if head:
        return head
    for c in tree.children(i, *_NAMES):
        found = scene.entity_at(tree, c)
        if found is None or found is own:
            continue
        kind = is_any(tree, i, scene.words.kinds_named) and found.type not in _NEVER_KIND
        if kind if c < i else found.type in _NAMED_BY_NOUN:
            return found
    return None


def _thing(scene: Scene, tree: Tree, i: int, noun: str) -> Referent:
    """A thing by its noun, with the names that tell it from others of its kind: its owner's, those before it, the place it is in."""
    name = phrase(tree, i)
    owner = next((o for c in tree.children(i, "poss") if (o := scene.entity_at(tree, c))), None)
    before = [e.name for c in tree.children(i, "compound", "nmod") if (e := scene.entity_at(tree, c))]
    inside = [e.name for c in tree.prepositional(i, "in", "at", "of", "on") if (e := scene.entity_at(tree, c)) and e.type not in _PEOPLE]
    own = [name] if owner or name != name.lower() else []
    aliases = dict.fromkeys([*own, *before, *inside])
    return Referent(entity=None, name=f"{owner.name} {name}" if owner else name, noun=noun, aliases=tuple(aliases))


def fits(referent: Referent, attribute: Attribute) -> bool:
    """Can the attribute be about this referent?"""
    entity = referent.entity
    if entity and (entity.type in attribute.subject or "any" in attribute.subject):
        return True
    if referent.noun in attribute.subject_nouns:
        return True
    if entity or referent.noun in words().vague | words().people:
        return False
    return "any" in (attribute.subject if _is_proper(referent.name) else attribute.subject_nouns)


def _is_proper(name: str) -> bool:
    return name.rpartition(" ")[2][:1].isupper()


def referents(scene: Scene, tree: Tree, i: int) -> Iterator[Referent]:
    """Yield what a token may refer to, the likeliest first; more than one for "it" only."""
    own = refer(scene, tree, i)
    if own:
        yield own
    elif tree[i].text.lower() in _PRONOUNS:
        yield from before(scene, tree)


def before(scene: Scene, tree: Tree) -> Iterator[Referent]:
    """Yield what the sentence before is about: its subject, then its objects and what these are of; people are no "it"."""
    earlier = scene.before(tree)
    root = next((n for n, t in enumerate(earlier.tokens) if t.head == n), None) if earlier else None
    if earlier is None or root is None:
        return
    for verb in (root, *earlier.children(root, "ccomp", "conj")):
        own = earlier.children(verb, "nsubj", "nsubjpass")
        for i in (*own, *earlier.objects(verb), *(p for s in own for p in earlier.prepositional(s, "of"))):
            found = refer(scene, earlier, i)
            if found and earlier[i].tag not in _PLURAL and not _is_people(scene, earlier, i, found):
                yield found


def _is_people(scene: Scene, tree: Tree, i: int, referent: Referent) -> bool:
    """People, or a word that stands for no thing in particular."""
    if referent.entity and referent.entity.type in _PEOPLE and tree[i].pos == "NOUN":
        return True
    return referent.entity is None and is_any(tree, i, scene.words.people | scene.words.vague)
