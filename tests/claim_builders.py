"""Findings made by hand: an article's text, who is named in it, and what it claims, each claim at words of the text."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from builders import make_article
from mi7facts.model import (
    Amount,
    Claim,
    Entity,
    EntityType,
    Evidence,
    Findings,
    Generator,
    Mention,
    NameLink,
    Scope,
    Sheet,
    Subject,
)
from mi7facts.reconcile.sheet import merge
from mi7facts.settings import Settings

GENERATOR = Generator(name="mi7facts", version="0", model="none")
SURE = 0.95


class Said(msgspec.Struct, frozen=True):
    """A claim to be: its words in the text tell where it stands."""

    subject: str
    attribute: str
    amount: Amount
    options: dict[str, Any]


def figure(value: float | None, text: str, unit: str = "", **more: Any) -> Amount:
    """A figure; base unit and base value are its own where none are given."""
    given = {"comparator": "=", "base_value": value, "base_unit": unit, "approx": False, **more}
    return Amount(type="figure", value=value, text=text, unit=unit, **given)


def day(value: str, text: str) -> Amount:
    """A date."""
    return Amount(type="date", value=value, text=text)


def named(kind: str, text: str) -> Amount:
    """A person, a place or an organization by name."""
    return Amount(type=kind, value=text, text=text, name=text)


def says(subject: str, attribute: str, amount: Amount, **options: Any) -> Said:
    """A claim; `options` are fields of Claim, `aliases` of its subject, `speaker` and `in_quote` of its evidence."""
    return Said(subject, attribute, amount, options)


def story(
    text: str,
    *claims: Said,
    published: str | None = None,
    entities: dict[str, EntityType] | None = None,
    links: tuple[tuple[str, str], ...] = (),
    title: str = "",
    name: str | None = None,
) -> Findings:
    """The findings of one article. Entities are found in the text by their names."""
    article = make_article(text, published=published, title=title)
    digest = sha256(f"{published}{text}".encode()).hexdigest()
    own = name or digest[:8]
    article = msgspec.structs.replace(article, head=msgspec.structs.replace(article.head, id=own, path=f"{own}.txt", sha256=digest))
    people = tuple(_entity(f"e{i}", kind, name, text) for i, (name, kind) in enumerate((entities or {}).items(), 1))
    ids = {e.name: e.id for e in people}
    return Findings(
        article=article,
        entities=people,
        claims=tuple(_claim(said, text, own, ids) for said in claims),
        links=tuple(_link(alias, anchor, text, own) for alias, anchor in links),
    )


def _entity(own: str, kind: EntityType, name: str, text: str) -> Entity:
    starts = []
    at = text.find(name)
    while at >= 0:
        starts.append(at)
        at = text.find(name, at + 1)
    assert starts, f"{name!r} is not in the text"
    mentions = tuple(Mention(start=s, end=s + len(name), text=name, kind="name") for s in starts)
    return Entity(id=own, type=kind, name=name, aliases=(), mentions=mentions)


def _evidence(words: str, text: str, article: str, **more: Any) -> Evidence:
    start = text.index(words)
    first = max(text.rfind(". ", 0, start) + 1, 0)
    last = text.find(". ", start)
    given = {"segment": "body", "in_quote": False, "speaker": None, "sentence": (first, len(text) if last < 0 else last), **more}
    return Evidence(article=article, start=start, end=start + len(words), text=words, **given)


def _claim(said: Said, text: str, article: str, ids: dict[str, str]) -> Claim:
    options = dict(said.options)
    evidence = {k: options.pop(k) for k in ("speaker", "in_quote", "segment") if k in options}
    subject = Subject(entity=ids.get(said.subject), name=said.subject, aliases=tuple(options.pop("aliases", ())))
    amount = said.amount
    if amount.type in ("person", "place", "organization"):
        amount = msgspec.structs.replace(amount, entity=ids.get(amount.text))
    given = {
        "label": said.attribute.replace("_", " "),
        "functional": True,
        "cumulative": False,
        "tolerance": 0.0,
        "scope": Scope(),
        "modality": "stated",
        "polarity": "+",
        "cue": None,
        "confidence": SURE,
        **options,
    }
    return Claim(
        subject=subject, attribute=said.attribute, amount=amount, evidence=_evidence(amount.text, text, article, **evidence), **given
    )


def _link(alias: str, anchor: str, text: str, article: str) -> NameLink:
    return NameLink(alias=alias, anchor=anchor, rule="own-caption", confidence=0.6, evidence=_evidence(alias, text, article))


def sheet_of(*stories: Findings, settings: Settings | None = None) -> Sheet:
    """The merged sheet of some articles."""
    return merge(stories, (), GENERATOR, settings or Settings())


def relations_of(sheet: Sheet) -> list[tuple[str, str, frozenset[str]]]:
    """Kind, reason and printed values of every relation but agreements of one value."""
    out = []
    for fact in sheet.facts:
        values = {v.id: v.text for v in fact.values}
        out += [(r.kind, r.reason, frozenset(values[v] for v in r.values)) for r in fact.relations if r.kind != "agreement"]
    return out
