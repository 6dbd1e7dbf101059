"""Explanations in plain words: which article gives which value, from whom, and why the two cannot or need not agree."""

from __future__ import annotations

from collections.abc import Sequence

from mi7facts.model import Reason
from mi7facts.reconcile.drafts import Draft
from mi7facts.reconcile.statements import Statement, Voice

_WHY: dict[Reason, str] = {
    "disjoint-dates": "the dates exclude each other",
    "weekday-mismatch": "the date does not fall on that weekday",
    "disjoint-ranges": "the ranges exclude each other",
    "different-number": "the numbers differ",
    "different-name": "the names differ",
    "different-place": "the places differ",
    "different-text": "the words differ",
    "derived-ratio": "the share and the count do not fit their stated base",
    "later-article": "the later article gives another value",
    "explicit-revision": "the words say that the value was revised",
    "explicit-correction": "the words say that the value was corrected",
    "cumulative-count": "the count has grown",
}
_LONGEST = 60


def shorten(text: str) -> str:
    """Return a text on one line, cut at a word where it is long."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    return flat[:_LONGEST].rsplit(" ", 1)[0] + "…"


def article_name(voice: Voice) -> str:
    """Return how explanations name an article: its id, and what is known of its publisher and day."""
    known = [x for x in (voice.publisher, voice.published[:10] if voice.published else "undated") if x]
    return f"article {voice.id} ({', '.join(known)})"


def _printed(draft: Draft) -> str:
    text, value = shorten(draft.amount.text), draft.amount.value
    if draft.amount.type == "date" and isinstance(value, str) and value not in text:
        return f"“{text}” ({value})"
    return f"“{text}”"


def _source(statement: Statement) -> str:
    evidence = statement.claim.evidence
    if evidence.in_quote:
        return f" in words of {shorten(evidence.speaker)}" if evidence.speaker else " in quoted words"
    if evidence.speaker:
        return f" (according to {shorten(evidence.speaker)})"
    match evidence.segment:
        case "headline":
            return " in its headline"
        case "caption" | "embed":
            return f" in {'a caption' if evidence.segment == 'caption' else 'an embedded post'}"
        case _:
            return ""


def _by_article(values: Sequence[Draft]) -> list[tuple[Voice, list[str]]]:
    rows: dict[int, tuple[Voice, list[str]]] = {}
    for draft in values:
        told: set[int] = set()
        for s in draft.said:
            if s.voice.order not in told:
                told.add(s.voice.order)
                rows.setdefault(s.voice.order, (s.voice, []))[1].append(_printed(draft) + _source(s))
    return [rows[i] for i in sorted(rows)]


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def _taken(values: Sequence[Draft], name: str) -> str:
    """The names that were taken for the subject's by inference."""
    taken = dict.fromkeys(s.via for d in values for s in d.said if s.via and s.via != name)
    return "".join(f", taking “{shorten(via)}” for “{shorten(name)}”" for via in taken)


def explain_conflict(name: str, label: str, values: Sequence[Draft], reason: Reason) -> str:
    """Say which article gives which of the values that exclude each other."""
    given = _listed([f"{article_name(v)} gives {_listed(parts)}" for v, parts in _by_article(values)])
    return f"{shorten(name)}, {label}: {given}{_taken(values, name)}; {_WHY.get(reason, 'the values differ')}."


def explain_update(name: str, label: str, values: Sequence[Draft], reason: Reason, current: Draft | None) -> str:
    """Say which article gave which value, and which one stands."""
    given = _listed([f"{article_name(v)} gives {_listed(parts)}" for v, parts in _by_article(values)])
    stands = f"{_printed(current)} stands" if current else "which of the newer values stands is open"
    return f"{shorten(name)}, {label}: {given}{_taken(values, name)}; {_WHY.get(reason, 'the value changed')}; {stands}."
