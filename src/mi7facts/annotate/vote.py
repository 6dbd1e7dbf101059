"""One type a name: every place where a name stands votes, and so do the words of the name itself.

Cues, lexicons and the model weigh differently; the model's labels vote by their share, so that a mistake made often weighs no more.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from mi7facts.annotate.lexicon import Lexicon
from mi7facts.annotate.story import Name, Story
from mi7facts.model import EntityType

#: Weights found on development data: what the model says, what a lexicon knows for certain, what a word in the name suggests.
MODEL, KNOWN, SUGGESTED, PART_OF_NAME, ACRONYM = 2.0, 3.0, 2.2, 3.0, 2.1
#: Cues of one kind weigh no more than this together.
MOST = 6.0
#: At a tie the earlier type wins.
ORDER: tuple[EntityType, ...] = (
    "person", "place", "organization", "facility", "work", "event", "group", "product", "law", "language",
)  # fmt: skip
Tally = dict[EntityType, float]

_NOT_WORD = re.compile(r"[\W_]+")


def squash(text: str) -> str:
    """Return what two spellings of a name share: letters and digits in one case."""
    return _NOT_WORD.sub("", text).casefold()


def type_names(story: Story, names: Iterable[Name]) -> dict[str, EntityType]:
    """Return the type of each name that can be typed, by its squashed form."""
    model: dict[str, Counter[EntityType]] = defaultdict(Counter)
    votes: dict[str, Tally] = defaultdict(lambda: defaultdict(float))
    words: dict[str, list[str]] = {}
    for name in names:
        key = squash(name.text)
        words.setdefault(key, story.words(name))
        if name.type and name.source == "model":
            model[key][name.type] += 1
        elif name.type and name.weight:
            votes[key][name.type] = min(MOST, votes[key][name.type] + name.weight)
    for key, counts in model.items():
        for kind, n in counts.items():
            votes[key][kind] += MODEL * n / counts.total()
    for key, parts in words.items():
        _add_own_words(story.lexicon, parts, votes[key])
    _add_surnames(story.lexicon, words, votes)
    _add_short_names(story.lexicon, words, votes)
    return {key: _winner(counts) for key, counts in votes.items() if counts}


def _add_own_words(lexicon: Lexicon, words: list[str], tally: Tally) -> None:
    told = lexicon.type_of(words)
    if told:
        tally[told] += KNOWN if lexicon.places.known(" ".join(words)) else SUGGESTED
    elif len(words) == 1 and 1 < len(words[0]) < 6 and words[0].isalpha() and words[0].isupper():
        tally["organization"] += ACRONYM


def _add_surnames(lexicon: Lexicon, words: Mapping[str, list[str]], votes: dict[str, Tally]) -> None:
    """A single word that ends or begins a person's full name in this article is that person; a city before a name is none."""
    people = [w for key, w in words.items() if len(w) > 1 and votes.get(key) and _winner(votes[key]) == "person"]
    firsts = {w[0] for w in people}
    ends = {w[-1] for w in people} | {w for w in firsts if lexicon.people.is_given(w) or not lexicon.places.known(w)}
    for key, parts in words.items():
        if len(parts) == 1 and parts[0] in ends:
            votes[key]["person"] += PART_OF_NAME


def _add_short_names(lexicon: Lexicon, words: Mapping[str, list[str]], votes: dict[str, Tally]) -> None:
    """What a body's name is without the noun for its kind, and that noun alone, mean the body: "Low Tide" of a "Low Tide Party"."""
    bodies = list(_bodies(lexicon, words, votes))
    shorts = {tuple(w[:-1]) for w in bodies}
    nouns = Counter(w[-1] for w in bodies)
    for key, parts in words.items():
        short = tuple(parts) in shorts and not lexicon.places.known(" ".join(parts))
        if short or (len(parts) == 1 and nouns[parts[0]] == 1):
            votes[key]["organization"] += PART_OF_NAME / 2 if short and len(parts) == 1 else PART_OF_NAME


def _bodies(lexicon: Lexicon, words: Mapping[str, list[str]], votes: Mapping[str, Tally]) -> Iterator[list[str]]:
    """Yield the names of bodies that end in the noun for their kind."""
    for key, parts in words.items():
        if len(parts) > 1 and parts[-1] in lexicon.bodies.organization_words and _winner(votes.get(key, {})) == "organization":
            yield parts


def _winner(counts: Tally) -> EntityType:
    return max(ORDER, key=lambda kind: (counts.get(kind, 0.0), -ORDER.index(kind)))
