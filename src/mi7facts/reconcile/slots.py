"""Slots: the statements of one subject, attribute and scope, which alone are compared.

Two stated, different scopes separate values; an unspecified one joins a stated one where just one is stated. A subset (`of`) is never
joined with the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from mi7facts.model import Scope
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.statements import Statement

_FIELDS = ("region", "period", "event")


class Slot(msgspec.Struct, frozen=True):
    """What the articles say of one attribute of one subject within one scope."""

    key: str
    attribute: str
    scope: Scope
    said: tuple[Statement, ...]


def _stated(scope: Scope, field: str) -> str:
    return fold(getattr(scope, field) or "")


def slots(rows: Iterable[tuple[str, Statement]]) -> list[Slot]:
    """Group statements, each with the key of its subject, into slots, in the order of their first words."""
    groups: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for key, s in rows:
        groups[key, s.claim.attribute, _stated(s.claim.scope, "of")].append(s)
    out = [slot for (key, attribute, _), said in groups.items() for slot in _by_scope(key, attribute, said)]
    return sorted(out, key=lambda slot: (slot.said[0].at, slot.attribute, slot.key))


def _by_scope(key: str, attribute: str, said: Sequence[Statement]) -> Iterable[Slot]:
    only = {}
    for field in _FIELDS:
        stated = {_stated(s.claim.scope, field) for s in said if s.claim.modality != "past"} - {""}
        only[field] = next(iter(stated)) if len(stated) == 1 else ""
    parts: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for s in said:
        parts[tuple(_stated(s.claim.scope, f) or only[f] for f in _FIELDS)].append(s)
    for part in parts.values():
        part.sort(key=lambda s: s.at)
        yield Slot(key, attribute, _shown([s.claim.scope for s in part]), tuple(part))


def _shown(scopes: Sequence[Scope]) -> Scope:
    """The scope as the first statement that has one prints it."""

    def first(field: str) -> str | None:
        return next((v for scope in scopes if (v := getattr(scope, field))), None)

    return Scope(region=first("region"), period=first("period"), event=first("event"), of=first("of"))
