"""Who and what an article speaks of: names, works and events, clustered under one canonical name each.

The order matters: cues find works and events, the model and capitals find the other names, all vote on types, the longest sure name
wins a place, known names are found again wherever they stand, and mentions without a name are tied to the clusters last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from mi7facts.annotate.acts import act_votes
from mi7facts.annotate.clusters import Cluster, cluster
from mi7facts.annotate.context import context_votes
from mi7facts.annotate.events import event_names
from mi7facts.annotate.mentions import Tied, tie_mentions
from mi7facts.annotate.names import capital_names, model_names
from mi7facts.annotate.story import Name, Story, is_capital
from mi7facts.annotate.titles import series_titles
from mi7facts.annotate.told import told_types
from mi7facts.annotate.vote import squash, type_names
from mi7facts.annotate.works import work_names
from mi7facts.model import Article, Date, Entity, EntityType, Mention, Sentence
from mi7facts.settings import Settings

#: Who wins a place in the text: titles in marks, then other cues, then the model, then mere capitals.
_RANK = {"marks": 5, "hashtag": 5, "year": 4, "noun": 4, "colon": 4, "number": 4, "event": 4, "model": 3, "capitals": 1, "again": 0}


#: Names with one first word that are looked for again; more come in hostile input only.
_ALIKE = 50


def find_entities(article: Article, sentences: tuple[Sentence, ...], dates: tuple[Date, ...], settings: Settings) -> tuple[Entity, ...]:
    """Return the entities of the story by first mention, ids e1, e2, ..."""
    story = Story(article, sentences, dates)
    names = find_names(story)
    found = cluster(story, names)
    tied: dict[int, list[Tied]] = {}
    for mention in tie_mentions(story, found):
        tied.setdefault(id(mention.found), []).append(mention)
    order = sorted(found, key=lambda c: min(t.start for t in (*c.names, *tied.get(id(c), ()))))
    return tuple(_entity(f"e{i}", c, tied.get(id(c), []), story.text) for i, c in enumerate(order, 1))


def find_names(story: Story) -> list[Name]:
    """Return the typed names of the story in text order; no two share a character."""
    candidates = [*_supported(work_names(story)), *event_names(story), *model_names(story), *capital_names(story)]
    told = (*told_types(story), *context_votes(story, candidates), *act_votes(story, candidates))
    types = type_names(story, [*candidates, *series_titles(story, candidates), *told])
    kept = _placed(_typed(story, candidates, types))
    return _placed([*kept, *_found_again(story, kept)])


def _supported(works: Iterable[Name]) -> list[Name]:
    """Leave out a name with a colon that nothing else calls a work: no cue, no second time, no other of its series."""
    found = list(works)
    times = Counter(squash(n.text) for n in found)
    sure = {squash(n.text.split(":")[0]) for n in found if n.weight > 2}
    return [n for n in found if n.weight > 2 or times[squash(n.text)] > 1 or squash(n.text.split(":")[0]) in sure]


def _typed(story: Story, names: Iterable[Name], types: dict[str, EntityType]) -> list[Name]:
    """Give every name its type; a name in a line of title case must be known from elsewhere or by its own words."""
    names = list(names)
    plain = {squash(n.text) for n in names if not story.display[n.sentence]}
    kept = []
    for name in names:
        kind = types.get(squash(name.text))
        if kind is None:
            continue
        if story.display[name.sentence] and squash(name.text) not in plain and name.source == "model":
            words = story.words(name)
            if story.lexicon.type_of(words) is None or len(words) > 4:
                continue
        kept.append(msgspec.structs.replace(name, type=kind))
    return kept


def _placed(names: Iterable[Name]) -> list[Name]:
    """Return the names that win their place, in text order."""
    kept: list[Name] = []
    taken: set[tuple[int, int]] = set()
    for name in sorted(names, key=lambda n: (-_RANK[n.source], n.first - n.last, n.start)):
        tokens = [(name.sentence, i) for i in range(name.first, name.last)]
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(name)
    return sorted(kept, key=lambda n: n.start)


def _found_again(story: Story, names: Iterable[Name]) -> list[Name]:
    """Return the other places where known names stand: in headlines, or where the model saw none."""
    known = _known(story, names)
    found = []
    for s, sentence in enumerate(story.sentences):
        texts = [t.text for t in sentence.tokens]
        for i, token in enumerate(sentence.tokens):
            if not is_capital(token):
                continue
            proper = token.tag in ("NNP", "NNPS") or token.text.lower() not in story.small
            for words, kind in known.get(token.text, {}).items():
                if (proper or len(words) > 1) and tuple(texts[i : i + len(words)]) == words:
                    found.append(story.name(s, i, i + len(words), kind, 0.0, "again"))
    return found


def _known(story: Story, names: Iterable[Name]) -> dict[str, dict[tuple[str, ...], EntityType | None]]:
    """Return the names to look for by their first word, surnames alone among them."""
    known: dict[str, dict[tuple[str, ...], EntityType | None]] = {}
    for name in names:
        words = tuple(story.words(name))
        if len(words) > 1 or len(words[0]) > 2:
            alike = known.setdefault(words[0], {})
            if len(alike) < _ALIKE:
                alike[words] = name.type
        if name.type == "person" and len(words) > 1 and len(words[-1]) > 2:
            known.setdefault(words[-1], {}).setdefault(words[-1:], name.type)
    return known


def _entity(id: str, found: Cluster, tied: Iterable[Tied], text: str) -> Entity:
    name = found.canonical
    named = [Mention(start=n.start, end=n.end, text=text[n.start : n.end], kind="name") for n in found.names]
    others = [Mention(start=t.start, end=t.end, text=text[t.start : t.end], kind=t.kind) for t in tied]
    return Entity(
        id=id,
        type=found.kind,
        name=name,
        aliases=tuple(sorted(f for f in found.forms if f != name)),
        mentions=tuple(sorted([*named, *others], key=lambda m: m.start)),
    )
