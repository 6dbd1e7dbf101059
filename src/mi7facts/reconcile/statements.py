"""Claims in their context: which article of the sheet makes them, when, as whose copy, and with the sheet's entity ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mi7facts.model import Amount, Claim, Findings
from mi7facts.reconcile.calendar import day_of
from mi7facts.reconcile.cast import Cast
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.weekdays import wrong_weekday


class Voice(msgspec.Struct, frozen=True):
    """An article as a source of values."""

    order: int
    id: str
    title: str
    published: str | None
    publisher: str | None
    copy_group: int
    story: int

    @property
    def day(self) -> int | None:
        """The ordinal of the day of publication, or None."""
        return day_of(self.published)


class Statement(msgspec.Struct, frozen=True):
    """A claim and the voice that makes it. `via` is the name under which the subject was taken for another."""

    claim: Claim
    voice: Voice
    entity: str | None
    amount: Amount
    via: str | None = None

    @property
    def at(self) -> tuple[int, int, int]:
        """Where it stands: the order of everything in the sheet."""
        return self.voice.order, self.claim.evidence.start, self.claim.evidence.end


def voices(findings: Sequence[Findings], ids: Sequence[str], stories: Sequence[int], copies: Sequence[int]) -> list[Voice]:
    """Return the articles as voices, in their order."""
    heads = [f.article.head for f in findings]
    return [
        Voice(i, ids[i], " ".join(head.title.split()), head.published, head.publisher, copies[i], stories[i])
        for i, head in enumerate(heads)
    ]


def statements(findings: Sequence[Findings], voices_: Sequence[Voice], cast: Cast) -> Iterator[Statement]:
    """Yield every claim with the sheet's ids in place of its article's; a date that is not the weekday beside it makes two."""
    for found, voice in zip(findings, voices_, strict=True):
        for claim in found.claims:
            yield _statement(claim, voice, cast)
            weekday = wrong_weekday(claim)
            if weekday is not None:
                yield _statement(weekday, voice, cast)


def _statement(claim: Claim, voice: Voice, cast: Cast) -> Statement:
    entity = _entity(claim.subject.entity, claim.subject.name, voice.order, cast)
    own = msgspec.structs.replace(claim, evidence=msgspec.structs.replace(claim.evidence, article=voice.id))
    return Statement(own, voice, entity, _amount(claim.amount, voice.order, cast), _via(claim, entity, voice.order, cast))


def _entity(local: str | None, name: str, article: int, cast: Cast) -> str | None:
    known = cast.ids.get((article, local)) if local is not None else None
    return known or cast.find(article, name)


def _via(claim: Claim, entity: str | None, article: int, cast: Cast) -> str | None:
    """The linked name under which the claim speaks of its subject, if it does."""
    if entity is None:
        return None
    if fold(claim.subject.name) in cast.linked_names.get(entity, ()):
        return " ".join(claim.subject.name.split())
    return cast.aliased.get((article, claim.subject.entity or ""))


def _amount(amount: Amount, article: int, cast: Cast) -> Amount:
    if amount.type not in ("place", "person", "organization"):
        return amount
    name = amount.name or (str(amount.value) if amount.value is not None else amount.text)
    entity = _entity(amount.entity, name, article, cast)
    return msgspec.structs.replace(amount, entity=entity, name=cast.names[entity] if entity else name)
