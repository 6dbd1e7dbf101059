"""Stories: which articles tell of one happening, by the names and words they share.

A story licenses what names alone do not: that "the fire" of two articles is one fire, that a surname is the person whom the other
article names in full.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from mi7facts.data import load_toml
from mi7facts.model import STORY_ROLES, Findings
from mi7facts.reconcile.names import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_LEX = load_toml("lexicons/stories.toml")
_FUNCTION = frozenset(str(w) for w in words) if isinstance(words := _LEX["function_words"], list) else frozenset()
#: Words that tell a happening from one that was told before it ("the second fire").
OTHERS = frozenset(str(w) for w in words) if isinstance(words := _LEX["others"], list) else frozenset()
_HAPPENINGS = {str(w): str(kind) for kind, ws in kinds.items() for w in ws} if isinstance(kinds := _LEX["happenings"], dict) else {}
#: The kinds of happening that words are counted as.
KINDS = frozenset(_HAPPENINGS.values())
#: A name weighs as much as this many words; a word of the title as this many of the body.
_NAME, _TITLE = 3.0, 2.0
#: What kind of happening is told weighs more than another word.
_KIND = 2.0
#: Likeness above which two articles tell one story; articles published months apart need more.
_LIKE, _LIKE_APART = 0.14, 0.22
_APART_DAYS = 120
#: A feature that so many stories share says nothing of any.
_COMMON = 40
#: Rarity is judged as if this many other articles had been read too, so that it means something in a folder of two.
_BACKGROUND = 30
#: One name in common is no story: a word counts one, each word of a name half.
_LEAST_SHARED = 2.0
#: The beginning of an article tells what it is about.
_LEAD = 6000


def happening(word: str) -> str:
    """Return the kind of happening that a folded noun names ("blaze" is a fire), or the noun itself."""
    return _HAPPENINGS.get(word, word)


def _stem(word: str) -> str:
    word = happening(word)
    for ending in ("ing", "ers", "ed", "es", "er", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def features(findings: Findings) -> dict[str, float]:
    """Return what an article is about: its words and names with their weights. Words of names count as names only."""
    head, text = findings.article.head, findings.article.text
    names = {w for e in findings.entities if any(m.kind == "name" for m in e.mentions) for w in fold(e.name).split() if len(w) > 2}
    skipped = names | _FUNCTION
    story = " ".join(text[s.start : s.end] for s in head.segments if s.role in STORY_ROLES)[:_LEAD]
    found: dict[str, float] = dict.fromkeys(sorted(f"={n}" for n in names - _FUNCTION), _NAME)
    for word, n in Counter(_words(story, skipped)).items():
        found[word] = (1 + math.log(n)) * (_KIND if word in KINDS else 1)
    for word in set(_words(head.title, skipped)):
        found[word] = found.get(word, 0.0) + _TITLE
    return found


def _words(text: str, skipped: frozenset[str] | set[str]) -> Iterator[str]:
    return (_stem(w) for w in _WORD.findall(fold(text)) if w not in skipped)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _weights(all_features: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    seen = Counter(f for features_ in all_features for f in features_)
    total = len(all_features)
    rows = []
    for found in all_features:
        row = {f: w * math.log((total + _BACKGROUND) / (seen[f] + 1)) for f, w in found.items()}
        norm = math.sqrt(math.fsum(w * w for w in row.values())) or 1.0
        rows.append({f: w / norm for f, w in row.items()})
    return rows


def story_groups(findings: Sequence[Findings]) -> list[int]:
    """Return a story number for each article, in order of first appearance. An article joins the story of the article it is most like."""
    rows = _weights([features(f) for f in findings])
    days = [_day(f.article.head.published) for f in findings]
    index: dict[str, list[int]] = defaultdict(list)
    story: list[int] = []
    stories = 0
    for i, row in enumerate(rows):
        likeness: dict[int, float] = defaultdict(float)
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in sorted(row.items()):
            for j in index[feature]:
                likeness[j] += weight * rows[j][feature]
                shared[j] += 0.5 if feature[0] == "=" else 1.0
        near = [j for j, x in likeness.items() if shared[j] >= _LEAST_SHARED and x >= _bar(days[i], days[j])]
        if near:
            story.append(story[max(near, key=lambda j: (likeness[j], -j))])
        else:
            story.append(stories)
            stories += 1
        for feature in row:
            if len(index[feature]) < _COMMON:
                index[feature].append(i)
    return story


def _bar(a: int | None, b: int | None) -> float:
    return _LIKE_APART if a is not None and b is not None and abs(a - b) > _APART_DAYS else _LIKE
