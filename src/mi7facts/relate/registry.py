"""The attributes that facts can have, from `data/attributes/*.toml`. Adding one takes a table there and no Python.

An entry says what type of value the attribute takes, what it may be about, and the frames: which words carry it. See CONTRIBUTING.md.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from mi7facts.data import load_toml, names
from mi7facts.model import EntityType, Record, ValueType

FrameKind = Literal["argument", "role", "agent", "event", "origin"]
SubjectRole = Literal["subject", "object", "owner", "modified", "event"]


class Frame(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that state an attribute.

    `argument`: the value stands in the clause or phrase of a trigger; `needs` lists words of which one must stand there too, `link`
    the prepositions by which the value may hang. `role`: a trigger noun names a person as the holder of a role. `agent`: the doer of
    a trigger verb is the value. `event`: time or place of what the clause says happened. `origin`: a place hung from a person by a
    trigger preposition.
    """

    kind: FrameKind = "argument"
    trigger: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    subject: tuple[SubjectRole, ...] = ("subject",)


class Attribute(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An attribute: type of its values, what it is about, how its values compare, which words state it.

    `counts` are the lemmas that a figure must count (`@person` is any word for people); `dimension` and `units` what it must be
    measured in. `about`: the figure's own `about` is the subject. `modifies`: the figure stands before the noun that it measures
    ("a 90-metre tower").
    """

    label: str
    value: ValueType
    functional: bool = True
    cumulative: bool = False
    planned: bool = False
    tolerance: float = 0.0
    subject: tuple[EntityType, ...] = ()
    subject_nouns: tuple[str, ...] = ()
    scope: tuple[Literal["region", "period", "of"], ...] = ()
    dimension: str | None = None
    units: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    about: bool = False
    modifies: bool = False
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


class Words(Record, frozen=True, kw_only=True):
    """The word lists of `data/lexicons/relate.toml` as sets of lemmas."""

    events: frozenset[str]
    happening: frozenset[str]
    event_verbs: dict[str, str]
    victim_verbs: dict[str, str]
    everybody: frozenset[str]
    people: frozenset[str]
    media: frozenset[str]
    captions: frozenset[str]
    modality: dict[str, frozenset[str]]
    revision: dict[str, frozenset[str]]
    regions: dict[str, str]


@cache
def words() -> Words:
    """Return the word lists by which statements are read."""
    return msgspec.convert(load_toml("lexicons/relate.toml"), Words)
