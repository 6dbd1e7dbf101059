"""The attributes that facts can have, from `data/attributes/*.toml`. Adding one takes a table there and no Python.

An entry says what type of value the attribute takes, what it may be about, and the frames: which words carry it. See CONTRIBUTING.md.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from mi7facts.data import load_toml, names
from mi7facts.model import EntityType, Record, ValueType

FrameKind = Literal["argument", "role", "agent", "by", "event", "origin"]
SubjectRole = Literal["subject", "object", "owner", "modified", "event", "before", "place", "speaker"]


class Frame(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that state an attribute.

    `argument`: the value stands in the clause or phrase of a trigger; `needs` lists words of which one must stand there too, `lacks`
    words of which none may, `link` the prepositions by which the value may hang. `role`: a trigger noun names a person as the holder of
    a role; `needs` are then words of which one must stand before the noun. `agent`: the doer of a trigger verb is the value. `by`: a
    person behind "by" made the trigger noun. `event`: time or place of what the clause says happened. `origin`: a place hung from a
    person by a trigger preposition. `unless_deadly`: it holds only where the article tells of no death ("two people were shot").

    `subject` tells what the attribute is of, the first that is found: the `subject` or `object` of the trigger's verb, its `owner`
    ("the height of X", "X's height"), the noun that it is `modified` by, the `event` told, the `place` that the clause names, what the
    sentence `before` is about, or the `speaker` who reports it.
    """

    kind: FrameKind = "argument"
    trigger: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    unless_deadly: bool = False
    link: tuple[str, ...] = ()
    subject: tuple[SubjectRole, ...] = ("subject",)


class Attribute(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An attribute: type of its values, what it is about, how its values compare, which words state it.

    `subject` are types of entities and `subject_nouns` nouns that it can be about; `any` stands for all that are no people.
    `counts` are the lemmas that a figure must count (`@person` is any word for people); to count one of `alone` states the attribute
    without a trigger. `dimension` and `units` are what it must be measured in. `about`: the figure's own `about` is the subject.
    `modifies`: nouns that the figure measures from before them ("a 90-metre tower"); a name may always stand there, `any` is any noun.
    `unitless`: the figure is printed without its unit ("Lee, 51") or as an age, not as a length of time. `lone`: one person to whom a
    trigger happens counts too ("a man was killed").
    """

    label: str
    value: ValueType
    functional: bool = True
    cumulative: bool = False
    planned: bool = False
    tolerance: float = 0.0
    subject: tuple[EntityType | Literal["any"], ...] = ()
    subject_nouns: tuple[str, ...] = ()
    scope: tuple[Literal["region", "period", "of"], ...] = ()
    dimension: str | None = None
    units: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    about: bool = False
    modifies: tuple[str, ...] = ()
    unitless: bool = False
    lone: bool = False
    frame: tuple[Frame, ...] = ()


class Entry(Record, frozen=True, kw_only=True):
    """An attribute under its key."""

    key: str
    attribute: Attribute


@cache
def registry() -> tuple[Entry, ...]:
    """Return all attributes, in the order of the files and of the entries in each.

    Raises:
        ValueError: an entry has a field or a value that the registry does not know, or two entries share a key.
    """
    found: dict[str, Attribute] = {}
    for name in names("attributes", ".toml"):
        for key, table in load_toml(name).items():
            if key in found:
                raise ValueError(f"{name}: attribute {key!r} stands twice")
            try:
                found[key] = msgspec.convert(table, Attribute)
            except msgspec.ValidationError as error:
                raise ValueError(f"{name}: [{key}]: {error}") from None
    return tuple(Entry(key=key, attribute=attribute) for key, attribute in found.items())


@cache
def source_of(key: str) -> str | None:
    """Return the file that an attribute stands in, None for an open key."""
    return next((name for name in names("attributes", ".toml") if key in load_toml(name)), None)


@cache
def _index() -> tuple[tuple[int, ...], dict[str, tuple[int, ...]]]:
    """The places of the entries that need no trigger, and by trigger word those that do."""
    always: list[int] = []
    by_word: dict[str, list[int]] = {}
    for n, entry in enumerate(registry()):
        attribute = entry.attribute
        if attribute.about or attribute.modifies or attribute.alone or any(not f.trigger for f in attribute.frame):
            always.append(n)
        for word in {w for f in attribute.frame for w in f.trigger}:
            by_word.setdefault(word, []).append(n)
    return tuple(always), {word: tuple(places) for word, places in by_word.items()}


def entries_for(said: frozenset[str]) -> tuple[Entry, ...]:
    """Return the entries that a sentence with these words can state, in the registry's order."""
    always, by_word = _index()
    places = {*always, *(n for word in said for n in by_word.get(word, ()))}
    return tuple(registry()[n] for n in sorted(places))


class Words(Record, frozen=True, kw_only=True):
    """The word lists of `data/lexicons/relate.toml` as sets of lemmas."""

    events: frozenset[str]
    happening: frozenset[str]
    event_verbs: dict[str, str]
    victim_verbs: dict[str, str]
    contest_verbs: dict[str, str]
    everybody: frozenset[str]
    people: frozenset[str]
    vague: frozenset[str]
    kinds_named: frozenset[str]
    deadly: frozenset[str]
    former: frozenset[str]
    appoint: frozenset[str]
    succeed: frozenset[str]
    report: frozenset[str]
    suffer: frozenset[str]
    peaceful: frozenset[str]
    forces: frozenset[str]
    numbering: frozenset[str]
    settlements: frozenset[str]
    media: frozenset[str]
    captions: frozenset[str]
    modality: dict[str, frozenset[str]]
    revision: dict[str, frozenset[str]]
    regions: dict[str, str]


@cache
def words() -> Words:
    """Return the word lists by which statements are read."""
    return msgspec.convert(load_toml("lexicons/relate.toml"), Words)
