"""What can be a value in a sentence: its dates, figures, scores, and names of people and places, each with the token that governs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from mi7facts.model import Amount, Date, Entity, Figure, Record, ValueType
from mi7facts.relate.scene import Scene, is_any, lemma
from mi7facts.relate.scores import score_spans, score_value
from mi7facts.syntax import Tree

#: A calendar date at its own precision, a time of day behind it cut off. Seasons, weeks and open dates are no values yet.
_CALENDAR = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)(?:T.*)?")
#: The two ends of what may be a range, or a change from one to the other.
_FROM_TO = re.compile(r"(?P<former>\S.{0,40}?) to (?P<latter>\S.{0,40})")
#: What stands between the two sides of a result in words ("31 votes to 28").
_TO = re.compile(r"\s[^\W\d]+\sto\s")


class Candidate(Record, frozen=True, kw_only=True):
    """A value in waiting: where it stands, its governing token, and the amount that it would be."""

    start: int
    end: int
    at: int
    amount: Amount
    figure: Figure | None = None
    entity: Entity | None = None
    counted: int | None = None  # the token of what a figure counts, where it stands in the sentence
    counts: str = ""  # its lemma, empty when nothing is named


def candidates(scene: Scene, tree: Tree) -> tuple[Candidate, ...]:
    """Return the candidates of one sentence in text order."""
    found = [*_dates(scene, tree), *_figures(scene, tree), *_scores(scene, tree), *_names(scene, tree)]
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


def _dates(scene: Scene, tree: Tree) -> Iterator[Candidate]:
    for date in scene.reading.dates:
        if not _inside(tree, date.start, date.end):
            continue
        at, match = tree.head_of((date.start, date.end)), _CALENDAR.fullmatch(date.value)
        if at is None or not match or date.type not in ("date", "time"):
            continue
        amount = Amount(type="date", value=match[1], text=date.text, approx=True if _about(date) else None)
        yield Candidate(start=date.start, end=date.end, at=at, amount=amount)


def _about(date: Date) -> bool:
    return (date.edtf or "").endswith("~")


def _figures(scene: Scene, tree: Tree) -> Iterator[Candidate]:
    figures = [f for f in scene.reading.figures if _inside(tree, f.start, f.end)]
    wholes, losers = _wholes(tree, figures), _losers(scene.reading.article.text, figures)
    for figure in figures:
        at = tree.head_of((figure.start, figure.end))
        if at is None or _is_share(figure) or tree[at].head in wholes or figure.id in losers:
            continue
        for part in _steps(scene, tree, figure):
            counted = _counted(tree, part, at)
            counts = lemma(tree, counted) if counted is not None else "".join((part.of or "").lower().split()[-1:])
            yield Candidate(start=part.start, end=part.end, at=at, amount=_amount(part), figure=part, counted=counted, counts=counts)


def _wholes(tree: Tree, figures: Sequence[Figure]) -> frozenset[int]:
    """Return the nouns that another number takes a part of: in "two of the 30 pupils were hurt" the 30 were not."""
    numbers = [tree.head_of((f.start, f.end)) for f in figures if not f.unit]
    return frozenset(noun for number in numbers if number is not None for noun in tree.prepositional(number, "of"))


def _losers(text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """Return the figures of those who lost: in "by 31 votes to 28" the bill has 31."""
    return frozenset(b.id for a, b in pairwise(figures) if a.of and a.of == b.of and _TO.fullmatch(text, a.end, b.start))


def _is_share(figure: Figure) -> bool:
    """Is it a part of something ("half of the passengers")? It says how many only with the whole, so it counts nobody."""
    return not figure.unit and figure.value is not None and 0 < figure.value < 1


def _counted(tree: Tree, figure: Figure, at: int) -> int | None:
    """The noun that the figure is of; "the number of X is 5" counts X."""
    verb = tree.verb_above(at)
    subject = tree.subject(verb) if verb is not None else None
    if subject is not None and lemma(tree, subject) == "number" and tree[at].dep in ("pobj", "attr", "dobj"):
        return next(iter(tree.prepositional(subject, "of")), None)
    last = (figure.of or "").lower().split()[-1:]
    return next((i for i, t in enumerate(tree.tokens) if t.text.lower() == last[0]), None) if last else None


def _amount(figure: Figure) -> Amount:
    return Amount(
        type="figure",
        value=figure.value,
        text=figure.text,
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator,
        unit=figure.unit,
        base_value=figure.base_value,
        base_unit=figure.base_unit,
        approx=figure.comparator == "~",
    )


def _steps(scene: Scene, tree: Tree, figure: Figure) -> tuple[Figure, ...]:
    """A range, or under a verb of revision the two figures of "cut from 8 to 6", the former first."""
    match = _FROM_TO.fullmatch(figure.text)
    first = tree.span_tokens(figure.start, figure.end).start
    if match is None or figure.low is None or figure.high is None or not first or tree[first - 1].text.lower() != "from":
        return (figure,)
    verb = tree.verb_above(first - 1)
    if verb is None or not is_any(tree, verb, scene.words.revision["updated"]):
        return (figure,)
    falls = is_any(tree, verb, scene.words.revision["falling"])
    values = (figure.high, figure.low) if falls else (figure.low, figure.high)
    spans = (match.span("former"), match.span("latter"))
    return tuple(
        msgspec.structs.replace(
            figure,
            start=figure.start + s,
            end=figure.start + e,
            text=figure.text[s:e],
            value=v,
            low=None,
            high=None,
            change="=",
            base_value=None,
            base_unit=None,
        )
        for v, (s, e) in zip(values, spans, strict=True)
    )


def _scores(scene: Scene, tree: Tree) -> Iterator[Candidate]:
    text = scene.reading.article.text
    for start, end in score_spans(text, tree.sentence.start, tree.sentence.end):
        at = tree.head_of((start, end))
        if at is None or scene.in_date(start) or any(f.start < end and start < f.end for f in scene.reading.figures):
            continue
        printed = text[start:end]
        yield Candidate(start=start, end=end, at=at, amount=Amount(type="score", value=score_value(printed), text=printed))


_NAMED: dict[str, ValueType] = {"person": "person", "place": "place", "facility": "place", "organization": "organization"}


def _names(scene: Scene, tree: Tree) -> Iterator[Candidate]:
    for mention, entity in scene.mentions(tree.sentence.start, tree.sentence.end):
        kind = _NAMED.get(entity.type)
        at = tree.head_of((mention.start, mention.end)) if kind and mention.kind == "name" else None
        if kind and at is not None and _inside(tree, mention.start, mention.end):
            amount = Amount(type=kind, value=entity.name, text=mention.text, entity=entity.id, name=entity.name)
            yield Candidate(start=mention.start, end=mention.end, at=at, amount=amount, entity=entity)


def _inside(tree: Tree, start: int, end: int) -> bool:
    return tree.sentence.start <= start and end <= tree.sentence.end
