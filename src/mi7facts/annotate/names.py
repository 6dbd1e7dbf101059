"""Names: what the model marked, cleaned; what it missed, from capitals and lexicons. Works and events have finders of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mi7facts.annotate.story import Name, Story, is_capital
from mi7facts.model import EntityType, Token

#: spaCy's labels as our types; the others are no names.
LABELS: dict[str, EntityType] = {
    "PERSON": "person", "NORP": "group", "FAC": "facility", "ORG": "organization", "GPE": "place", "LOC": "place",
    "PRODUCT": "product", "EVENT": "event", "WORK_OF_ART": "work", "LAW": "law", "LANGUAGE": "language",
}  # fmt: skip
#: Small words inside a name, between capitals.
INNER = frozenset(
    {"of", "the", "and", "for", "&", "de", "la", "del", "da", "do", "dos", "du", "von", "van", "der", "den", "al", "bin", "-", "on"}
)
#: Where one mark of the model holds two names.
_CUTS: dict[EntityType, tuple[str, ...]] = {
    "person": ("and", ",", "(", "/", ";"),
    "organization": (",", "(", ")", "/", ";"),
    "place": ("(", ")", "/", ";"),
    "facility": (",", "(", ")", ";"),
}
_PROPER = ("NNP", "NNPS")
_ADDRESS = re.compile(r"@|://|www\.")
#: Who speaks for a body, at the end of what the model marked.
_OFFICES = frozenset({"Director", "Minister", "President", "Secretary", "Spokesman", "Spokesperson", "Spokeswoman"})
_PREFIXES = frozenset({"anti", "ex", "non", "pan", "pro"})
#: Particles of bynames ("Ada of Tern"), which as often begin another name.
_BYNAMES = ("of", "the")
#: Particles in a row ("van der").
_PARTICLES = 3
#: Longest name, in characters.
_LONGEST = 120
_OPENING = ("“", "‘", '"')
_POSSESSIVE = ("'s", "’s", "'", "’")


def model_names(story: Story) -> Iterator[Name]:
    """Yield the model's names, cut down to the name itself."""
    for s, sentence in enumerate(story.sentences):
        for first, last, label in _marked(sentence.tokens):
            kind = LABELS.get(label)
            if kind is None:
                continue
            for part_first, part_last in _parts(sentence.tokens, first, last, kind):
                name = _cleaned(story, s, part_first, part_last, kind)
                if name:
                    yield name


def capital_names(story: Story) -> Iterator[Name]:
    """Yield stretches of capitals outside title case; their type is what the lexicons say, or none."""
    for s, sentence in enumerate(story.sentences):
        if story.display[s]:
            continue
        for first, last in capital_runs(sentence.tokens):
            names = (_cleaned(story, s, a, b, None) for a, b in ((first, last), *_unmarked(sentence.tokens, first, last)))
            for name in filter(None, names):
                landmark = _is_landmark(story, sentence.tokens, name)
                yield story.name(s, name.first, name.last, "place" if landmark else None, 1.5 if landmark else 0.0, "capitals")


def _unmarked(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield what the model left unmarked of a run that it marked in part: the body in "Ada Quill of HRC"."""
    if not any(t.ent in LABELS for t in tokens[first:last]):
        return
    start = first
    for i in range(first, last + 1):
        if i == last or tokens[i].ent in LABELS or tokens[i].tag not in _PROPER:
            if i - start > 1 or (i > start and tokens[start].text.isupper()):
                yield start, i
            start = i + 1


def _is_landmark(story: Story, tokens: tuple[Token, ...], name: Name) -> bool:
    """Does it stand where a place does: "from the old Harrow Fell in Norway"?"""
    last = name.last
    if name.first == 0 or last + 1 >= len(tokens) or tokens[last].text not in ("in", "near") or not is_capital(tokens[last + 1]):
        return False
    inside = tokens[last + 1].ent in ("GPE", "LOC") or story.lexicon.places.known(tokens[last + 1].text)
    governor = tokens[tokens[last - 1].head]
    return inside and governor.text.lower() in ("above", "at", "down", "from", "near", "off", "on", "over", "to", "up")


def capital_runs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of capitalised proper nouns, small inner words included."""
    i = 0
    while i < len(tokens):
        if not _may_begin(tokens, i):
            i += 1
            continue
        last = i + 1
        while last < len(tokens):
            if _goes_on(tokens[last]):
                last += 1
            elif (
                tokens[last].text.lower() in INNER and last + 1 < len(tokens) and _goes_on(tokens[last + 1]) and tokens[last].text != "and"
            ):
                last += 2
            else:
                break
        yield i, last
        i = last


def _may_begin(tokens: tuple[Token, ...], i: int) -> bool:
    return is_capital(tokens[i]) and (tokens[i].tag in _PROPER or (i > 0 and tokens[i].tag in ("NN", "NNS", "JJ", "FW")))


def _goes_on(token: Token) -> bool:
    return is_capital(token) and token.tag not in ("PRP", "DT")


def _marked(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int, str]]:
    first = -1
    for i, token in enumerate(tokens):
        if first >= 0 and (token.ent_start or not token.ent):
            yield first, i, tokens[first].ent
            first = -1
        if token.ent and first < 0:
            first = i
    if first >= 0:
        yield first, len(tokens), tokens[first].ent


def _parts(tokens: tuple[Token, ...], first: int, last: int, kind: EntityType) -> Iterator[tuple[int, int]]:
    """Cut a person's name at a possessive and at an "and", a body's at a comma or a bracket: what follows is another name."""
    start = first
    cuts = _CUTS.get(kind, ())
    for i in range(first, last):
        if tokens[i].text.lower() in cuts or (kind == "person" and tokens[i].tag == "POS"):
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _cleaned(story: Story, s: int, first: int, last: int, kind: EntityType | None) -> Name | None:
    tokens = story.sentences[s].tokens
    first = _past_prefix(tokens, first, last)
    while first < last and _no_beginning(story, tokens, first, last, kind):
        first += 1
    while first < last and (tokens[last - 1].text in _POSSESSIVE or not _ends_name(tokens[last - 1])):
        last -= 1
    if first >= last:
        return None
    last = _grown(story, tokens, first, last) if kind == "person" else last - (kind == "organization" and _is_office(tokens[first:last]))
    name = story.name(s, first, last, kind, 1.0, "model")
    return None if _vetoed(story, name, tokens) else name


def _grown(story: Story, tokens: tuple[Token, ...], first: int, last: int) -> int:
    last = _with_particles(story, tokens, last)
    return _hyphenated(tokens, last) if last - first > 1 else last


def _is_office(inside: tuple[Token, ...]) -> bool:
    """Does a body's name end in who speaks for it?"""
    return len(inside) > 1 and inside[-1].text in _OFFICES


def _past_prefix(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Leave out what a hyphen sets before a name ("pro-Harrow")."""
    prefixed = last - first > 1 and tokens[first].text.lower() in _PREFIXES and tokens[first + 1].text == "-"
    return first + 2 if prefixed else first


def _hyphenated(tokens: tuple[Token, ...], last: int) -> int:
    """Take in the second half of a given name ("Kwan Mei-ling"), not a participle ("Quill-led")."""
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end:
        half = tokens[last + 1]
        if half.start == tokens[last].end and half.text.isalpha() and half.tag[:2] == "NN":
            return last + 2
    return last


def _with_particles(story: Story, tokens: tuple[Token, ...], last: int) -> int:
    """Return the end of a name with what the model cut off at a particle ("Marta | van der Tern"), and with the point of a "Jr."."""
    known = story.lexicon.people.particles
    i = last
    while i < len(tokens) and i - last < _PARTICLES and tokens[i].text in known and tokens[i].text not in _BYNAMES:
        i += 1
    if last < i < len(tokens) and is_capital(tokens[i]):
        last = i + 1
        while last < len(tokens) and tokens[last].tag in _PROPER and tokens[last].ent == tokens[i].ent and not tokens[last].ent_start:
            last += 1
    return last + _has_point(tokens, last)


def _has_point(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a point that ends no sentence stand close behind "Jr"?"""
    if tokens[i - 1].text not in ("Jr", "Sr") or i + 1 >= len(tokens):
        return False
    return tokens[i].text == "." and tokens[i].start == tokens[i - 1].end


def _no_beginning(story: Story, tokens: tuple[Token, ...], first: int, last: int, kind: EntityType | None) -> bool:
    token = tokens[first]
    if token.tag in ("DT", "PRP$", "CD") and kind != "work" and token.text.lower() != "al":
        return not (token.tag == "CD" and kind in ("event", "organization") and first + 1 < last)
    if kind in ("person", None) and last - first > 1 and token.text in story.lexicon.people.titles:
        return True
    return not (token.text[0].isalnum() or token.text[0] == "#") or (
        token.text.islower() and token.text not in story.lexicon.people.particles
    )


def _ends_name(token: Token) -> bool:
    if token.text in ("Jr.", "Sr.", "Inc.", "Corp.", "Co.", "Ltd.", "Bros."):
        return True
    return token.text[0].isalnum() and not token.text.islower()


def _vetoed(story: Story, name: Name, tokens: tuple[Token, ...]) -> bool:
    """Is it a date, a byline, an ordinary word with a capital?"""
    if _is_no_name(name.text):
        return True
    if _is_date(story, name, tokens):
        return True
    if name.first and tokens[name.first - 1].text.lower() == "by" and name.text in story.authors:
        return True
    if name.type == "work" and name.first and tokens[name.first - 1].text in _OPENING and tokens[name.last : name.last + 1]:
        return tokens[name.last].text == ","  # words that somebody says
    return name.last - name.first == 1 and _is_word(story, name, tokens[name.first])


def _is_date(story: Story, name: Name, tokens: tuple[Token, ...]) -> bool:
    """Is it a date, or does one stand in it? A body may be called after one ("Harrow Weekly")."""
    if name.type in ("event", "work"):
        return False
    inside = tokens[name.first : name.last]
    if name.type == "organization" and len(inside) > 1 and not any(t.text[0].isdigit() for t in inside):
        return bool(story.dates.overlapping(inside[0].start, inside[0].end))
    return bool(story.dates.overlapping(name.start, name.end))


def _is_no_name(text: str) -> bool:
    """Is it an address, a whole line, or a caption and its alternative text run together?"""
    half = len(text) // 2
    doubled = len(text) > 7 and text[:half] == text[half:]
    return doubled or len(text) > _LONGEST or bool(_ADDRESS.search(text)) or not any(c.isupper() for c in text)


def _is_word(story: Story, name: Name, token: Token) -> bool:
    """Is a single capitalised word no name: a title, the first word of a sentence, a letter?"""
    if token.text in story.lexicon.people.titles or len(token.text) == 1 or not token.text[0].isalpha():
        return True
    if name.first or story.lexicon.type_of([token.text]):
        return False
    following = story.sentences[name.sentence].tokens[1:2]
    labels = bool(following) and following[0].text == ":"
    return labels or token.tag not in (*_PROPER, "JJ") or token.text.lower() in story.small
