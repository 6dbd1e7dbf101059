"""Whether of two values that exclude each other one revises the other, and which.

Without a sign of revision a later value does not win: the two are a conflict. Signs are a cue word that governs the newer value, a count
that only grows in a later article, and a plan that a later article has moved.
"""

from __future__ import annotations

import re

from mi7facts.data import load_toml
from mi7facts.model import Reason
from mi7facts.reconcile.calendar import last_day_of
from mi7facts.reconcile.drafts import Draft
from mi7facts.reconcile.names import fold
from mi7facts.reconcile.statements import Statement

_TABLE = load_toml("lexicons/stories.toml")["revisions"]
_CUES = {k: frozenset(map(str, ws)) for k, ws in _TABLE.items()} if isinstance(_TABLE, dict) else {}
_WORD = re.compile(r"\w+")
#: Days after which another plan without a word of revision is the newer plan, not another account of it.
_PLAN_AGES = 28


def _cue(kind: str, cue: str) -> bool:
    return not _CUES[kind].isdisjoint(_WORD.findall(fold(cue)))


def _level(draft: Draft) -> float | None:
    for number in (draft.amount.value, draft.amount.low, draft.amount.high):
        if isinstance(number, int | float):
            return float(number)
    return None


def _against_cue(older: Draft, newer: Draft, cue: str) -> bool:
    """Does the cue say "risen" where the number is lower, or "cut" where it is higher?"""
    a, b = _level(older), _level(newer)
    if a is None or b is None or older.amount.unit != newer.amount.unit:
        return False
    return (_cue("rise", cue) and b < a) or (_cue("fall", cue) and b > a and not _cue("rise", cue))


def _cued(older: Draft, newer: Draft) -> Reason | None:
    """The newer value is given with a word of revision, in an article that is not the earlier one."""
    if _same_words(older, newer):
        return None
    for s in newer.said:
        if s.claim.cue is None or _against_cue(older, newer, s.claim.cue) or not _may_follow(older, s):
            continue
        return "explicit-correction" if _cue("correction", s.claim.cue) else "explicit-revision"
    return None


def _same_words(older: Draft, newer: Draft) -> bool:
    """Does one sentence give both under one cue? Then neither is what the other was."""
    places = {(s.voice.order, s.claim.evidence.sentence, s.claim.cue) for s in newer.said if s.claim.cue}
    return any((s.voice.order, s.claim.evidence.sentence, s.claim.cue) in places for s in older.said if s.claim.modality != "past")


def _may_follow(older: Draft, newer: Statement) -> bool:
    """An older value has been given on the newer one's day, before it, in its own article as what was, or on no known day."""
    if older.first_day is None or newer.voice.day is None:
        return True
    return older.first_day <= newer.voice.day


def _later(older: Draft, newer: Draft) -> int | None:
    """By how many days the newer value was first given after the older; None where a date is missing or it was not."""
    if older.first_day is None or newer.first_day is None or newer.first_day <= older.first_day:
        return None
    return newer.first_day - older.first_day


def _grown(older: Draft, newer: Draft) -> bool:
    """A count that only grows, higher in the later article."""
    a, b = _level(older), _level(newer)
    return all(d.said[0].claim.cumulative for d in (older, newer)) and a is not None and b is not None and b > a


def _moved(older: Draft, newer: Draft, days: int) -> bool:
    """A plan that a later article gives otherwise: its day had passed by then, or weeks lie between the two."""
    if not any(s.claim.modality == "planned" for s in older.said) or older.articles & newer.articles:
        return False
    if days >= _PLAN_AGES:
        return True
    passed = last_day_of(str(older.amount.value)) if older.amount.type == "date" else None
    return passed is not None and newer.first_day is not None and passed < newer.first_day


def revises(older: Draft, newer: Draft) -> Reason | None:
    """Return why `newer` replaces `older`, or None."""
    cued = _cued(older, newer)
    if cued:
        return cued
    days = _later(older, newer)
    if days is None or older.former or newer.former:
        return None
    if _grown(older, newer):
        return "cumulative-count"
    return "later-article" if _moved(older, newer, days) else None


def revision(a: Draft, b: Draft) -> tuple[Reason, bool] | None:
    """Return the reason and whether `b` is the newer one; None where neither, or each, revises the other."""
    forward, backward = revises(a, b), revises(b, a)
    if forward and backward:
        later = _later(a, b), _later(b, a)
        if later == (None, None):
            return None
        return (forward, True) if later[0] is not None else (backward, False)
    if forward:
        return forward, True
    return (backward, False) if backward else None
