"""World knowledge about names, from the lexicons: given names, places, what ends the name of an organization, an event or a building."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import EntityType

Gender = Literal["m", "f"]
#: Words that never stand inside a person's name.
_JOINS = frozenset({"&", "and", "for", "in", "of", "on"})


class People(msgspec.Struct, frozen=True):
    """Given names, titles and nouns for people (people.toml)."""

    male: frozenset[str]
    female: frozenset[str]
    titles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    roles: frozenset[str]
    male_roles: frozenset[str]
    female_roles: frozenset[str]
    relatives: frozenset[str]
    strangers: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Is a word a given name?"""
        return word in self.male or word in self.female

    def gender_of(self, words: list[str]) -> Gender | None:
        """Return the usual gender of a name, by its title or its given name."""
        for word in words[:3]:
            if word in self.male_titles or (word in self.male and word not in self.female):
                return "m"
            if word in self.female_titles or (word in self.female and word not in self.male):
                return "f"
        return None


class Places(msgspec.Struct, frozen=True):
    """Places and words in the names of places and buildings (places.toml)."""

    countries: frozenset[str]
    regions: frozenset[str]
    cities: frozenset[str]
    place_words: frozenset[str]
    facility_words: frozenset[str]
    same: tuple[tuple[str, ...], ...]

    def known(self, name: str) -> bool:
        """Is a name that of a country, a region or a large city?"""
        return name in self.countries or name in self.cities or name in self.regions

    def one_name(self, name: str) -> str:
        """Return the fullest of the names under which a well-known thing goes."""
        return next((names[0] for names in self.same if name in names), name)


class Bodies(msgspec.Struct, frozen=True):
    """Words in the names of organizations and events (bodies.toml)."""

    organization_words: frozenset[str]
    organizations: frozenset[str]
    event_words: frozenset[str]
    event_nouns: frozenset[str]
    event_starts: frozenset[str]


class Titles(msgspec.Struct, frozen=True):
    """Words that tell the title of a work (works.toml)."""

    works: frozenset[str]
    before: frozenset[str]
    verbs: frozenset[str]
    release: frozenset[str]
    scenes: frozenset[str]
    inside: frozenset[str]
    called: frozenset[str]
    speech: frozenset[str]


class Nouns(msgspec.Struct, frozen=True):
    """Nouns that call a named thing again (again.toml)."""

    organization: frozenset[str]
    named_only: frozenset[str]
    place: frozenset[str]
    countries: frozenset[str]
    work: frozenset[str]
    event: frozenset[str]
    officers: frozenset[str]
    leaders: frozenset[str]
    rulers: frozenset[str]
    belongings: frozenset[str]
    impersonal: frozenset[str]
    others: frozenset[str]


class Lexicon(msgspec.Struct, frozen=True):
    """All of them."""

    people: People
    places: Places
    bodies: Bodies
    works: Titles
    nouns: Nouns

    def type_of(self, words: list[str]) -> EntityType | None:
        """Return the type that a name's own words give it, if they do."""
        name = " ".join(words)
        if self.places.known(name):
            return "place"
        if name in self.bodies.organizations:
            return "organization"
        return self._by_words(words) if len(words) > 1 else None

    def _by_words(self, words: list[str]) -> EntityType | None:
        first, last = words[0], words[-1]
        if last in self.bodies.event_words or first in self.bodies.event_starts:
            return "event"
        heads = words if "of" in words else [first, last]
        if not self.bodies.organization_words.isdisjoint(heads):
            return "organization"
        if last in self.places.facility_words:
            return "facility"
        if last in self.places.place_words or first in ("Lake", "Mount", "Cape", "Port", "Fort"):
            return "place"
        joined = not _JOINS.isdisjoint(words)
        return "person" if self.people.is_given(first) and len(words) <= 4 and not joined else None


@cache
def lexicon() -> Lexicon:
    """Return the lexicons, read once a process."""
    return Lexicon(
        people=msgspec.convert(load_toml("lexicons/people.toml"), People),
        places=msgspec.convert(load_toml("lexicons/places.toml"), Places),
        bodies=msgspec.convert(load_toml("lexicons/bodies.toml"), Bodies),
        works=msgspec.convert(load_toml("lexicons/works.toml"), Titles),
        nouns=msgspec.convert(load_toml("lexicons/again.toml"), Nouns),
    )
