"""Titles of films, books, songs, series and games, by the cues around them: marks, nouns, numbers, parts, the series' prefix.

A title is found as a stretch of tokens; that two spellings are one title, and which titles are one series, is decided in clusters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.annotate.lexicon import lexicon
from mi7facts.annotate.story import Name, Story, is_capital
from mi7facts.model import Token

_CLOSING = {"‘": "’", "“": "”", '"': '"', "'": "'", "«": "»", "„": "“"}
_DASHES = ("-", "–", "—")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_NUMBER = re.compile(r"[1-9]\d?|[IVX]{1,4}")
#: Marks that stand in what is said, seldom in a title.
_NO_TITLE = frozenset(",.;?!…") | {"..."}
#: Longest title in marks, in tokens.
_LONGEST = 14


def work_names(story: Story) -> Iterator[Name]:
    """Yield the titles of works that their surroundings tell."""
    for s in range(len(story.sentences)):
        yield from _in_marks(story, s)
        yield from _hashtags(story, s)
        if not story.display[s]:
            yield from _after_nouns(story, s)
            yield from _before_years(story, s)
            yield from _numbered(story, s)


def title_end(tokens: tuple[Token, ...], first: int) -> int:
    """Return where the title that begins at a token ends: capitals, small words between them, a subtitle, a number."""
    i, last = first, first
    while i < len(tokens) and i - first < _LONGEST:
        token = tokens[i]
        if is_capital(token) or (i > first and _NUMBER.fullmatch(token.text)):
            i += 1
            last = i
        elif i > first and (_is_small(token) or _joins(tokens, i)):
            i += 1
        else:
            break
    return last


def _joins(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a colon or a hyphen join two capitals?"""
    if i + 1 >= len(tokens) or not is_capital(tokens[i + 1]):
        return False
    tight = tokens[i].start == tokens[i - 1].end
    return (tokens[i].text == ":" and tight) or (tokens[i].text == "-" and tight and tokens[i + 1].start == tokens[i].end)


def _in_marks(story: Story, s: int) -> Iterator[Name]:
    tokens = story.sentences[s].tokens
    i = 0
    while i < len(tokens):
        close = _closing(tokens, i)
        if close and _is_title(story, tokens, i, close):
            last = close - (tokens[close - 1].text in (",", "."))
            after = _parts_after(tokens, close + 1)
            yield story.name(s, i + 1, after or last, "work", 5.0, "marks")
            i = after or close
        i += 1


def _closing(tokens: tuple[Token, ...], i: int) -> int:
    mark = _CLOSING.get(tokens[i].text)
    if mark is None:
        return 0
    for j in range(i + 2, min(len(tokens), i + _LONGEST + 2)):
        of_many = tokens[j].tag == "POS" and tokens[j - 1].text.endswith("s") and j + 1 < len(tokens) and tokens[j + 1].text.islower()
        if tokens[j].text == mark and not of_many:
            return j
    return 0


def _is_title(story: Story, tokens: tuple[Token, ...], i: int, close: int) -> bool:
    inside = tokens[i + 1 : close - (tokens[close - 1].text in (",", "."))]
    if not _title_case(inside) or _is_nickname(tokens, i, close):
        return False
    cue = _cue_before(story, tokens, i)
    if not cue and _is_speech(story, (*tokens[max(0, i - 2) : i], *tokens[close + 1 : close + 3])):
        return False
    return cue or sum(is_capital(t) for t in inside) > 1 or any(_NUMBER.fullmatch(t.text) for t in inside[1:])


def _is_nickname(tokens: tuple[Token, ...], i: int, close: int) -> bool:
    """Does it stand between given name and surname?"""
    return i > 0 and close + 1 < len(tokens) and is_capital(tokens[i - 1]) and is_capital(tokens[close + 1])


def _is_speech(story: Story, around: tuple[Token, ...]) -> bool:
    return any(t.lemma in story.lexicon.works.speech for t in around)


def _is_small(token: Token) -> bool:
    """May a word stand inside a title without a capital?"""
    return token.tag == "POS" or token.text in lexicon().works.inside


def _title_case(inside: tuple[Token, ...]) -> bool:
    if not inside or not (is_capital(inside[0]) or inside[0].text.isdigit()) or any(t.text in _NO_TITLE for t in inside):
        return False
    words = [t for t in inside if t.text[0].isalpha() and not _is_small(t)]
    return bool(words) and all(is_capital(t) for t in words)


def _cue_before(story: Story, tokens: tuple[Token, ...], i: int) -> bool:
    before = [t.text.lower() for t in tokens[max(0, i - 3) : i]]
    works = story.lexicon.works
    return any(w in works.works or w in works.called for w in before)


def _parts_after(tokens: tuple[Token, ...], i: int) -> int:
    """Return the end of "part one", "parts one and two" after a title, or 0."""
    if i + 1 >= len(tokens) or tokens[i].text.lower() not in ("part", "parts") or not _is_count(tokens[i + 1]):
        return 0
    last = i + 2
    while last + 1 < len(tokens) and tokens[last].text in ("and", ",", "&") and _is_count(tokens[last + 1]):
        last += 2
    return last


def _is_count(token: Token) -> bool:
    return token.tag == "CD" or bool(_NUMBER.fullmatch(token.text))


def _hashtags(story: Story, s: int) -> Iterator[Name]:
    """Yield "#SeriesName - Subtitle Part One"."""
    tokens = story.sentences[s].tokens
    for i in range(len(tokens) - 3):
        tag = tokens[i + 1].text if tokens[i].text == "#" else ""
        if not re.match(r"(?:[A-Z][a-z]+){2}", tag) or tokens[i + 2].text not in (*_DASHES, ":") or not is_capital(tokens[i + 3]):
            continue
        last = title_end(tokens, i + 3)
        yield story.name(s, i, last, "work", 5.0, "hashtag")


def _after_nouns(story: Story, s: int) -> Iterator[Name]:
    """Yield "the film X", "novels such as X, Y and Z"."""
    tokens = story.sentences[s].tokens
    for i, token in enumerate(tokens):
        if not _is_work_noun(story, token):
            continue
        many = token.tag == "NNS"
        first = _list_begin(story, tokens, i + 1, many) or len(tokens)
        while first < len(tokens) and (is_capital(tokens[first]) or _YEAR.fullmatch(tokens[first].text)):
            last = title_end(tokens, first)
            if last <= first or _is_subject(tokens, first, last):
                break
            yield story.name(s, first, last, "work", 3.0 if many else 4.5, "noun")
            first = _next_item(tokens, last) if many else len(tokens)


def _is_work_noun(story: Story, token: Token) -> bool:
    works = story.lexicon.works.works
    return token.tag[:2] != "VB" and (token.text.lower() in works or (token.tag == "NNS" and token.lemma in works))


def _list_begin(story: Story, tokens: tuple[Token, ...], i: int, many: bool) -> int:
    """Return where a title begins after a cue noun: at once, after "called", or after "such as" where several are told."""
    if i >= len(tokens):
        return 0
    if tokens[i].text.lower() in story.lexicon.works.called:
        return i + 1
    if many and tokens[i].text in (",", ":", "-", "–", "—", "(") and i + 1 < len(tokens):
        i += 1
    if many and tokens[i].text.lower() in ("like", "including", "include", "are", "were"):
        return i + 1
    if many and i + 1 < len(tokens) and (tokens[i].text.lower(), tokens[i + 1].text.lower()) == ("such", "as"):
        return i + 2
    return i if is_capital(tokens[i]) else 0


def _next_item(tokens: tuple[Token, ...], i: int) -> int:
    if i < len(tokens) and tokens[i].text == "(":
        while i < len(tokens) and tokens[i].text != ")":
            i += 1
        i += 1
    moved = False
    while i < len(tokens) and tokens[i].text in (",", ";", "and", "or", "&"):
        i, moved = i + 1, True
    return i if moved else len(tokens)


def _is_subject(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Is it who made the work ("the film Berg directed")?"""
    return any(t.dep in ("nsubj", "agent") and tokens[t.head].dep == "relcl" for t in tokens[first:last])


def _before_years(story: Story, s: int) -> Iterator[Name]:
    """Yield "X (1984)"."""
    tokens = story.sentences[s].tokens
    for i in range(1, len(tokens) - 2):
        if tokens[i].text != "(" or not _YEAR.fullmatch(tokens[i + 1].text) or tokens[i + 2].text != ")":
            continue
        first = _title_start(tokens, i)
        if first < i:
            yield story.name(s, first, i, "work", 3.0, "year")


def _title_start(tokens: tuple[Token, ...], end: int) -> int:
    i = first = end
    while i > 0 and end - i < _LONGEST:
        token = tokens[i - 1]
        if is_capital(token):
            i -= 1
            first = i
        elif i < end and token.text not in ("and", "in") and (_is_small(token) or _joins(tokens, i - 1)):
            i -= 1
        else:
            break
    return first


def _numbered(story: Story, s: int) -> Iterator[Name]:
    """Yield "Name: Subtitle", "Name: Subtitle 2" and "Name 2", the last where its sentence speaks of a release."""
    tokens = story.sentences[s].tokens
    release = not story.lexicon.works.release.isdisjoint(t.text.lower() for t in tokens)
    for first, last in _stretches(tokens):
        number = last - first > 1 and bool(_NUMBER.fullmatch(tokens[last - 1].text))
        weight = _colon_weight(first, number, release or _told(story, tokens, last))
        if ":" in [t.text for t in tokens[first + 1 : last]]:
            if weight:
                yield story.name(s, first, last, "work", weight, "colon")
        elif number and release and tokens[last - 2].tag in ("NNP", "NNPS"):
            yield story.name(s, first, last, "work", 3.0, "number")


def _colon_weight(first: int, number: bool, told: bool) -> float:
    """At the beginning of a sentence a colon may follow a label ("Weather: ..."), so only a number tells a title there."""
    if number:
        return 4.0
    return 0.0 if first == 0 else 4.0 if told else 2.0


def _stretches(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(tokens):
        last = i
        if is_capital(tokens[i]) and tokens[i].tag not in ("DT", "PRP", "IN", "CC"):
            last = _plain_end(tokens, i)
            yield i, last
        i = max(last, i + 1)


def _plain_end(tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of capitals, with colons and a closing number, without small words."""
    i = first
    while i < len(tokens) and (is_capital(tokens[i]) or (i > first and _joins(tokens, i))):
        i += 1
    while i > first and not is_capital(tokens[i - 1]):
        i -= 1
    if i < len(tokens) and _NUMBER.fullmatch(tokens[i].text) and tokens[i].start - tokens[i - 1].end == 1:
        i += 1
    return i


def _told(story: Story, tokens: tuple[Token, ...], last: int) -> bool:
    return last < len(tokens) and tokens[last].text.lower() in story.lexicon.works.before
