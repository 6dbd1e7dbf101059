"""Who is who by name: which names of one article stand for one thing, and under which name it goes.

Names are joined by form only (spelling, surname, initials, acronym). What no form tells
(two titles of one film, say) is left to reconciling.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from mi7facts.annotate.story import Name, Story
from mi7facts.annotate.vote import squash
from mi7facts.model import EntityType
from mi7facts.text import IGNORABLE

#: Marks around or inside a name; behind an "s" a single one is a possessive ("Workers' Union").
_MARKS = re.compile(r"(?<=\S)[”\"](?=\s|$)|(?<=[^\ss])[’'](?=\s|$)|[’'](?=$)|(?<!\S)[‘“\"'](?=\S)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: Clusters that a name is compared with; more come in hostile input only.
_COMPARED = 200
#: What tells the one bearer of a name from another of the family.
_GENERATIONS = frozenset({"ii", "iii", "iv", "jnr", "jr", "junior", "senior", "snr", "sr"})
#: What a firm's full name may end in, and is left out of everywhere else.
_FIRMS = frozenset({"Co", "Company", "Corp", "Corporation", "GmbH", "Group", "Holdings", "Inc", "Limited", "Ltd", "PLC", "plc"})
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&", "de", "-"})


class Cluster:
    """Names of one thing, as they are gathered."""

    def __init__(self, kind: EntityType, words: list[str]) -> None:
        self.kind = kind
        self.words = words
        self.names: list[Name] = []
        self.forms: Counter[str] = Counter()
        self.title: str | None = None
        self.generation = ""
        self.start = 0

    def add(self, name: Name, form: str) -> None:
        """Take in one more name, under a clean form."""
        self.names.append(name)
        self.forms[form] += 1

    @property
    def canonical(self) -> str:
        """The name that the thing goes by: the fullest; of a work's spellings the most frequent."""
        if self.title:
            return self.title
        if self.kind == "work":
            return max(self.forms, key=lambda f: (self.forms[f], len(f), f))
        return max(self.forms, key=lambda f: (len(f.split()), self.forms[f], len(f), f))


def cluster(story: Story, names: Sequence[Name]) -> list[Cluster]:
    """Return the clusters of typed names, which are given in text order, by first name."""
    book = _Book(story)
    full = [n for n in names if n.type != "person" or len(book.words(n)) > 1]
    # the fullest first: an acronym or a beginning is recognised by the whole, wherever that stands
    places = {id(n): book.place(n) for n in sorted(full, key=lambda n: (n.first - n.last, story.display[n.sentence]))}
    for name in names:
        places.setdefault(id(name), book.place_short(name))
        found = places[id(name)]
        found.add(name, clean_form(name.text))
    _title_hashtags(book.clusters)
    return sorted((c for c in book.clusters if c.names), key=lambda c: c.names[0].start)


def clean_form(text: str) -> str:
    """Return a name as it is printed in a list: no marks inside, single spaces."""
    return " ".join(_MARKS.sub("", IGNORABLE.sub("", text)).split())


class _Book:
    """Finds the cluster of a name, or opens one."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.clusters: list[Cluster] = []
        self._by_key: dict[tuple[EntityType, str], Cluster] = {}
        self._people: dict[str, list[Cluster]] = {}
        self._given: dict[str, list[Cluster]] = {}
        self._bodies: list[Cluster] = []
        self._acronyms: dict[str, Cluster] = {}

    def place(self, name: Name) -> Cluster:
        """Return the cluster of a name in full."""
        kind = name.type or "work"
        words = self.words(name)
        key = (kind, squash(self._same(clean_form(name.text))))
        found = self._by_key.get(key)
        generation = self._generation(name)
        if found is None and kind == "person":
            found = self._of_family(words, generation, shortened=self._story.display[name.sentence])
        if found is None and kind == "organization":
            found = self._of_body(words, name.start)
        if found is None:
            found = self._open(kind, words)
            found.generation, found.start = generation, name.start
        found.start = min(found.start, name.start)
        self._by_key[key] = found
        return found

    def place_short(self, name: Name) -> Cluster:
        """Return the cluster of a single word that stands for a person: the one last spoken of who bears it."""
        word = self.words(name)[-1]
        generation = self._generation(name)
        key: tuple[EntityType, str] = ("person", squash(name.text))
        bearers = (self._people.get(word) or self._given.get(word, []))[-_COMPARED:]
        bearers = [c for c in bearers if not generation or c.generation == generation]
        if bearers:
            spoken = [c for c in bearers if c.names and c.names[-1].start < name.start]
            return max(spoken, key=lambda c: c.names[-1].start) if spoken else bearers[0]
        if key not in self._by_key:
            self._by_key[key] = self._open("person", [word])
            self._by_key[key].generation = generation
        return self._by_key[key]

    def words(self, name: Name) -> list[str]:
        """Return the words of a name; of a person's without "Jr" and the like."""
        people = self._story.lexicon.people
        words = [w for w in self._story.words(name) if w not in people.suffixes] if name.type == "person" else self._story.words(name)
        return words or self._story.words(name)

    def _generation(self, name: Name) -> str:
        """Return what tells father from son: "jr", "sr", "iii", or nothing."""
        last = self._story.words(name)[-1].rstrip(".").lower()
        return last if name.type == "person" and last in _GENERATIONS else ""

    def _same(self, form: str) -> str:
        return self._story.lexicon.places.one_name(form)

    def _open(self, kind: EntityType, words: list[str]) -> Cluster:
        found = Cluster(kind, words)
        self.clusters.append(found)
        if kind == "person":
            self._people.setdefault(words[-1], []).append(found)
            self._given.setdefault(words[0], []).append(found)
        if kind == "organization" and len(words) > 1:
            self._bodies.append(found)
            self._acronyms.setdefault(_initials(words), found)
        return found

    def _of_family(self, words: list[str], generation: str, *, shortened: bool) -> Cluster | None:
        """The person of that name: "Jr" tells the son from the father, but a headline may leave it out."""
        particles = self._story.lexicon.people.particles
        known = self._people.get(words[-1], [])[-_COMPARED:]
        bearers = [c for c in known if _one_person(c.words, words) or (words[0].lower() in particles and _ends(c.words, words))]
        same = next((c for c in bearers if c.generation == generation), None)
        return same or (_only(bearers) if shortened else None)

    def _of_body(self, words: list[str], start: int) -> Cluster | None:
        """An acronym of a body named before, the beginning of its name alone, or the noun that ends it ("the Gazette")."""
        acronym = words[0].replace(".", "")
        if len(words) == 1 and acronym.isupper() and len(acronym) > 1:
            return self._acronyms.get(acronym)
        bodies = self._bodies[-_COMPARED:]
        if len(words) == 1:
            return _only([c for c in bodies if c.words[-1] == words[0]] or [c for c in bodies if self._is_short(words, c, start)])
        return _only([c for c in bodies if self._is_part(words, c.words) or _begins(c.words, words)])

    def _is_part(self, short: list[str], long: list[str]) -> bool:
        return _begins(short, long) or self._is_national(short, long)

    def _is_national(self, short: list[str], long: list[str]) -> bool:
        """Does only the name of a country stand before ("US State Department")?"""
        return long[-len(short) :] == short and self._story.lexicon.places.known(" ".join(long[: -len(short)]))

    def _is_short(self, words: list[str], body: Cluster, start: int) -> bool:
        """Is one word the name of a body without the nouns for its kind ("Harrow" for an earlier "Harrow University")?"""
        kinds = self._story.lexicon.bodies.organization_words
        rest = [w for w in body.words[1:] if w not in _SMALL]
        told = body.start < start or all(w.rstrip(".") in _FIRMS for w in rest)
        return told and _begins(words, body.words) and kinds.issuperset(rest)


def _only(found: list[Cluster]) -> Cluster | None:
    return found[0] if len(found) == 1 else None


def _begins(short: list[str], long: list[str]) -> bool:
    return len(short) < len(long) and long[: len(short)] == short and long[len(short)] not in _SMALL


def _ends(long: list[str], short: list[str]) -> bool:
    """Is it the whole surname of a full name ("De la Tern" of "Ada de la Tern")?"""
    return len(short) < len(long) and [w.lower() for w in long[-len(short) :]] == [w.lower() for w in short]


def _initials(words: Iterable[str]) -> str:
    return "".join(w[0] for w in words if w not in _SMALL and w[0].isalnum()).upper()


def _one_person(known: list[str], words: list[str]) -> bool:
    """Same surname and given names that do not clash: an initial or a missing middle name is no clash."""
    a, b = known[0].rstrip("."), words[0].rstrip(".")
    if len(known) == 1 or len(words) == 1:
        return False
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _title_hashtags(clusters: list[Cluster]) -> None:
    """Give a title behind a series' hashtag the series' own spelling."""
    series = {squash(form): form for c in clusters if c.kind == "work" for form in c.forms if not form.startswith("#")}
    for found in clusters:
        form = next(iter(found.forms), "")
        if found.kind == "work" and form.startswith("#"):
            tag, rest = form[1:].split(maxsplit=1)
            found.title = f"{series.get(squash(tag), ' '.join(_CAMEL.split(tag)))} {rest}"
            found.forms[rest.lstrip("-–—: ")] += 0
