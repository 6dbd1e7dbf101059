"""Mentions without a name: "the director", "the film", "he", "her". Each goes to the cluster that is most at hand, or to none.

First and second person are left to whoever knows the speaker (quotes come later). A person without a name ("a man of 40") stands
between too: what would go to him goes to nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence

import msgspec

from mi7facts.annotate.clusters import Cluster
from mi7facts.annotate.lexicon import Gender
from mi7facts.annotate.roles import called_again, told_roles
from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType, MentionKind, Token
from mi7facts.text import LINE_BREAK

HE: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_OPENING, _CLOSING = ("“", "‘"), ("”", '"', "’")
#: How many sentences back somebody is still at hand, by what calls them again.
_NEAR: dict[EntityType, int] = {"person": 4, "work": 3, "organization": 3, "place": 3, "event": 6}
_CLAUSES = ("ccomp", "csubj", "acomp", "xcomp", "attr", "advcl")
_SUBJECTS = ("nsubj", "nsubjpass")
#: What a subject is worth, in sentences.
_SUBJECT_BONUS = 0.7
#: What may stand between a determiner and its noun.
_IN_PHRASE = ("DET", "ADJ", "NOUN", "NUM", "PROPN", "ADV", "PART", "PRON", "VERB")
#: Antecedents remembered; no pronoun reaches further back.
_REMEMBERED = 40


class Antecedent(msgspec.Struct, frozen=True, gc=False):
    """Somebody or something spoken of; `found` is None for a person without a name.

    `time` counts the sentences up to here without those that stand in quotation marks whole: a long quotation parts nobody from who speaks.
    """

    found: Cluster | None
    kind: EntityType
    gender: Gender | None
    sentence: int
    time: int
    token: int
    subject: bool


class Tied(msgspec.Struct, frozen=True, gc=False):
    """A mention without a name and its cluster."""

    found: Cluster
    start: int
    end: int
    kind: MentionKind


def tie_mentions(story: Story, clusters: Iterable[Cluster]) -> list[Tied]:
    """Return the nouns and pronouns that stand for a cluster, in text order."""
    scene = _Scene(story, clusters)
    return [tied for s in range(len(story.sentences)) for tied in scene.read(s)]


class _Scene:
    """Reads a story from its beginning and remembers who was spoken of."""

    def __init__(self, story: Story, clusters: Iterable[Cluster]) -> None:
        self._story = story
        self._names: dict[int, list[tuple[Name, Cluster]]] = {}
        self._gender: dict[int, Gender | None] = {}
        self._roles: dict[str, list[Cluster]] = {}
        self._told: dict[tuple[int, int], Cluster] = {}
        self._spoken: list[Antecedent] = []
        self._quoted = False
        self._time = 0
        self._speaker: Cluster | None = None
        self._named_here: dict[int, Cluster] = {}
        self._told_by: tuple[list[int], dict[int, int]] | None = None  # of the sentence at hand, once a mark asks for it
        for found in clusters:
            for name in found.names:
                self._names.setdefault(name.sentence, []).append((name, found))
            if found.kind == "person":
                self._gender[id(found)] = _gender(story, found)

    def read(self, s: int) -> Iterator[Tied]:
        """Yield what stands for a known cluster in a sentence."""
        tokens = self._story.sentences[s].tokens
        self._begin(s)
        self._told_by = None
        starts = {name.first: (name, found) for name, found in self._names.get(s, ())}
        self._named_here = {k: found for name, found in starts.values() for k in range(name.first, name.last)}
        self._learn_roles(tokens, starts.values())
        inside = 0
        self._time += not self._is_quoted_whole(tokens)
        for i, token in enumerate(tokens):
            if i + 1 not in starts or starts[i + 1][1].kind != "work":  # marks around a title open no speech
                self._turn(tokens, i)
            if i in starts:
                name, found = starts[i]
                inside = name.last
                self._speak(found, s, max(range(name.first, name.last), key=lambda k: tokens[k].dep in _SUBJECTS))
            elif i >= inside:
                tied = self._tie(s, i, token)
                if tied:
                    self._named_here[i] = tied.found
                    self._speak(tied.found, s, i)
                    yield tied

    def _begin(self, s: int) -> None:
        """A new paragraph ends a quotation."""
        sentences = self._story.sentences
        if s and LINE_BREAK.search(self._story.text, sentences[s - 1].end, sentences[s].start):
            self._quoted, self._speaker = False, None

    def _is_quoted_whole(self, tokens: tuple[Token, ...]) -> bool:
        """Does a sentence begin in quotation marks, or with one, and never leave them?"""
        return (self._quoted or tokens[0].text in _OPENING) and not any(t.text in _CLOSING and t.tag != "POS" for t in tokens[1:])

    def _turn(self, tokens: tuple[Token, ...], i: int) -> None:
        """Follow quotation marks; who is the subject of the sentence around an opening mark speaks."""
        text = tokens[i].text
        if text in _OPENING or (text == '"' and not self._quoted):
            self._quoted = True
            self._speaker = self._speaker_near(tokens, i)
        elif self._quoted and text in _CLOSING and tokens[i].tag != "POS":
            self._quoted, self._speaker = False, None

    def _speaker_near(self, tokens: tuple[Token, ...], mark: int) -> Cluster | None:
        """The subject of the verb of speech nearest to a mark, if it has a name in this sentence or was tied to one."""
        if self._told_by is None:
            self._told_by = _told_by(tokens, self._story.lexicon.works.speech)
        verbs, subjects = self._told_by
        if not verbs:
            return None
        after = bisect_left(verbs, mark)
        verb = min(verbs[max(0, after - 1) : after + 1], key=lambda i: abs(i - mark))
        for _ in range(4):
            subject = subjects.get(verb, -1)
            if subject >= 0 or tokens[verb].head == verb:
                break
            verb = tokens[verb].head
        return self._named_here.get(subject)

    def _learn_roles(self, tokens: tuple[Token, ...], names: Iterable[tuple[Name, Cluster]]) -> None:
        self._told = {}
        for name, found in names:
            if found.kind == "person":
                for i in told_roles(tokens, name.first, name.last, self._story.lexicon):
                    self._told[name.sentence, i] = found
                    self._tell(tokens[i].lemma.lower(), found)

    def _tell(self, role: str, found: Cluster) -> None:
        people = self._story.lexicon.people
        holders = self._roles.setdefault(role, [])
        if found in holders:
            holders.remove(found)
        holders.append(found)
        if role in people.male_roles or role in people.female_roles:
            self._gender[id(found)] = self._gender.get(id(found)) or ("m" if role in people.male_roles else "f")

    def _tie(self, s: int, i: int, token: Token) -> Tied | None:
        word = token.text.lower()
        if word in HE:
            found = self._pronoun(s, i, HE[word])
            return Tied(found, token.start, token.end, "pronoun") if found else None
        if word in ("its", "itself"):
            found = self._its(s)
            return Tied(found, token.start, token.end, "pronoun") if found else None
        if word == "it":
            found = self._it(s, i)
            return Tied(found, token.start, token.end, "pronoun") if found else None
        found = self._told.get((s, i))
        if found is None and token.tag == "NN" and token.dep != "compound":
            found = self._noun(s, i, token)
        return Tied(found, token.start, token.end, "noun") if found else None

    def _pronoun(self, s: int, i: int, gender: Gender) -> Cluster | None:
        tokens = self._story.sentences[s].tokens
        token = tokens[i]
        rivals = [a for a in self._near("person") if a.gender in (gender, None) and not self._clashes(a, s, token)]
        if self._quoted and self._speaker is not None:
            rivals = [a for a in rivals if a.found is not self._speaker] or rivals
        if not rivals:
            return None
        best = max(rivals, key=lambda a: (a.time + _SUBJECT_BONUS * a.subject, a.sentence, a.token))
        if best.found is not None:
            self._gender[id(best.found)] = gender
        return best.found

    def _clashes(self, rival: Antecedent, s: int, token: Token) -> bool:
        """The subject of a verb is not its plain object ("Ada saw her")."""
        if rival.sentence != s or token.dep not in ("dobj", "dative", "pobj") or token.text.lower().endswith("self"):
            return False
        tokens = self._story.sentences[s].tokens
        verb = token.head if token.dep != "pobj" else tokens[token.head].head
        return rival.subject and tokens[rival.token].head == verb

    def _its(self, s: int) -> Cluster | None:
        """ "its": the one thing that is the subject of its sentence, else the one work or body at hand."""
        things = [a for a in self._spoken if a.sentence == s and a.subject and a.kind in ("organization", "work", "place", "facility")]
        if things:
            return things[-1].found if len({id(a.found) for a in things}) == 1 else None
        return self._salient(s)

    def _it(self, s: int, i: int) -> Cluster | None:
        """ "it": the one work or body at hand, where it does something and was the subject before."""
        tokens = self._story.sentences[s].tokens
        verb = tokens[tokens[i].head]
        if tokens[i].dep not in _SUBJECTS or verb.lemma in self._story.lexicon.nouns.impersonal or self._is_expletive(tokens, i):
            return None
        found = self._salient(s)
        return found if any(a.found is found and a.subject for a in self._spoken) else None

    def _is_expletive(self, tokens: tuple[Token, ...], i: int) -> bool:
        """Does a clause follow that "it" only stands for ("it was said that", "it took years to")?"""
        return any(t.head == tokens[i].head and t.dep in _CLAUSES for t in tokens[i + 1 :])

    def _salient(self, s: int) -> Cluster | None:
        """Return the only work or body spoken of in this sentence and the one before."""
        near = [a.found for a in self._spoken if s - a.sentence < 2 and a.kind in ("organization", "work", "event", "product", "facility")]
        return _only(near) if near else None

    def _noun(self, s: int, i: int, token: Token) -> Cluster | None:
        """ "the director", "the film": who has that part, or the only one at hand."""
        tokens = self._story.sentences[s].tokens
        lemma = token.lemma.lower()
        kind = called_again(lemma, self._story.lexicon)
        if kind is None:
            return None
        phrase = _phrase(tokens, i)
        opening = tokens[phrase[0]].text.lower() if phrase else ""
        if opening in ("a", "an", "another") and kind == "person" and not self._quoted:  # who is only spoken of does not speak
            self._speak(None, s, i)
        if opening not in ("the", "this", "that") or self._is_new(tokens, i, phrase):
            return None
        if kind == "person":
            return self._by_role(lemma)
        return self._by_kind(lemma, kind)

    def _is_new(self, tokens: tuple[Token, ...], i: int, phrase: list[int]) -> bool:
        """Does the phrase tell its own thing apart ("the new film", "the mayor of Harrow")?"""
        if any(tokens[k].text.lower() in self._story.lexicon.nouns.others for k in phrase):
            return True
        if i + 1 < len(tokens) and tokens[i + 1].text.lower() in ("of", "who", "that", "which"):
            return True
        return any(tokens[k].tag == "NNP" or tokens[k].tag == "POS" for k in phrase)

    def _by_role(self, role: str) -> Cluster | None:
        holders = self._roles.get(role, [])
        if holders:
            at_hand = [a.found for a in self._near("person")] if len(holders) > 1 else holders
            return _only([found for found in holders if found in at_hand])
        people = self._story.lexicon.people
        gender: Gender | None = "m" if role in people.male_roles else "f" if role in people.female_roles else None
        if role in people.strangers:
            return None
        near = [a for a in self._near("person") if gender is None or a.gender in (gender, None)]
        found = _only([a.found for a in near])
        if found is not None:
            self._tell(role, found)
        return found

    def _by_kind(self, lemma: str, kind: EntityType) -> Cluster | None:
        near = [a.found for a in self._near(kind) if a.found is not None]
        named = [found for found in near if lemma in " ".join(found.words).lower().split()]
        nouns = self._story.lexicon.nouns
        if named:
            return named[-1]
        if kind == "event" or lemma in nouns.named_only:
            return None
        if kind == "place":
            countries = self._story.lexicon.places.countries
            near = [found for found in near if (found.canonical in countries) == (lemma in nouns.countries)]
        return near[-1] if near and kind in ("work", "place") else _only(near)

    def _near(self, kind: EntityType) -> list[Antecedent]:
        return [
            msgspec.structs.replace(a, gender=self._gender.get(id(a.found), a.gender)) if a.found is not None and kind == "person" else a
            for a in self._spoken
            if a.kind == kind and self._time - a.time < _NEAR[kind]
        ]

    def _speak(self, found: Cluster | None, s: int, i: int) -> None:
        token = self._story.sentences[s].tokens[i]
        people = self._story.lexicon.people
        gender: Gender | None = "m" if token.lemma in people.male_roles else "f" if token.lemma in people.female_roles else None
        self._spoken.append(Antecedent(found, found.kind if found else "person", gender, s, self._time, i, token.dep in _SUBJECTS))
        del self._spoken[:-_REMEMBERED]


def _only(found: Sequence[Cluster | None]) -> Cluster | None:
    """Return what all of them are."""
    return found[-1] if len({id(f) for f in found}) == 1 else None


def _gender(story: Story, found: Cluster) -> Gender | None:
    """Return the usual gender of a person by title or given name."""
    people = story.lexicon.people
    for name in found.names:
        tokens = story.sentences[name.sentence].tokens
        before = [tokens[name.first - 1].text] if name.first else []
        words = story.words(name)
        gender = people.gender_of([w for w in before if w in people.titles] + (words[:-1] if len(words) > 1 else []))
        if gender:
            return gender
    return people.gender_of(found.words[:1])


def _phrase(tokens: tuple[Token, ...], i: int) -> list[int]:
    """Return the words of a noun's phrase before it, from its determiner on."""
    k = i
    while k > 0 and i - k < 9 and tokens[k].pos != "DET" and (tokens[k - 1].pos in _IN_PHRASE or tokens[k - 1].text == "-"):
        k -= 1
    while k < i and tokens[k].pos not in ("DET", "PRON"):
        k += 1
    return list(range(k, i))


def _told_by(tokens: tuple[Token, ...], speech: Container[str]) -> tuple[list[int], dict[int, int]]:
    """Return the verbs of speech of a sentence, in order, and the first subject of each of its words that has one."""
    verbs = [i for i, t in enumerate(tokens) if t.pos == "VERB" and t.lemma in speech]
    return verbs, {tokens[i].head: i for i in range(len(tokens) - 1, -1, -1) if tokens[i].dep in _SUBJECTS}
