"""What a check says: for each case whether it is as expected, and each difference with what was found and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from mi7facts.expect.compare import Kind, Mismatch, Place
from mi7facts.model import Findings, Record, Sheet
from mi7facts.render.escape import harmless, one_line
from mi7facts.render.json import to_json
from mi7facts.text import line_column

#: Places shown for one difference.
PLACES = 4
_SAYS: dict[Kind, str] = {
    "missing": "not found",
    "different": "another value",
    "evidence": "other words",
    "unexpected": "not expected",
    "forbidden": "must not be found",
}


class Outcome(Record, frozen=True, kw_only=True):
    """A case, its sheet with the findings behind it, and what differs."""

    expectation: str
    sheet: Sheet
    findings: tuple[Findings, ...]
    mismatches: tuple[Mismatch, ...]


class PlaceFound(Record, frozen=True, kw_only=True):
    """Where a value stands: line and column of the article's text, which for a text file are those of the file."""

    path: str
    line: int
    column: int
    in_file: bool
    text: str


class MismatchFound(Record, frozen=True, kw_only=True):
    """One difference."""

    kind: Kind
    what: str
    expected: str | None
    found: tuple[str, ...]
    places: tuple[PlaceFound, ...]


class CaseReport(Record, frozen=True, kw_only=True):
    """One case of the report."""

    expectation: str
    articles: tuple[str, ...]
    mismatches: tuple[MismatchFound, ...]


class CheckReport(Record, frozen=True, kw_only=True):
    """`mi7facts check --format json`."""

    schema: Literal["mi7facts.check/1"] = "mi7facts.check/1"
    cases: tuple[CaseReport, ...]


def json_report(outcomes: Sequence[Outcome]) -> str:
    """Return the report as JSON."""
    return to_json(CheckReport(cases=tuple(map(_case, outcomes)))) + "\n"


def text_report(outcomes: Sequence[Outcome]) -> str:
    """Return the report for a reader: the cases that differ, then the count."""
    lines = [line for outcome in outcomes if outcome.mismatches for line in _lines(_case(outcome))]
    wrong = sum(bool(outcome.mismatches) for outcome in outcomes)
    cases = f"{len(outcomes)} case{'' if len(outcomes) == 1 else 's'}"
    lines.append(f"{cases}, {len(outcomes) - wrong} as expected" + (f", {wrong} not" if wrong else ""))
    return harmless("\n".join(lines) + "\n")


def _case(outcome: Outcome) -> CaseReport:
    texts = {(f.article.head.path, f.article.head.id, f.article.head.sha256): f.article.text for f in outcome.findings}
    known = {a.id: (a.path, texts.get((a.path, a.source_id, a.sha256), "")) for a in outcome.sheet.articles}
    return CaseReport(
        expectation=outcome.expectation,
        articles=tuple(dict.fromkeys(a.path for a in outcome.sheet.articles)),
        mismatches=tuple(
            MismatchFound(kind=m.kind, what=m.what, expected=m.expected, found=m.found, places=tuple(_place(p, known) for p in m.places))
            for m in outcome.mismatches
        ),
    )


def _place(place: Place, known: dict[str, tuple[str, str]]) -> PlaceFound:
    article, offset, words = place
    path, text = known.get(article, (article, ""))
    line, column = line_column(text, min(offset, len(text)))
    return PlaceFound(path=path, line=line, column=column, in_file=path.endswith((".txt", ".text", ".md")), text=words)


def _lines(case: CaseReport) -> Iterator[str]:
    yield one_line(case.expectation)
    for mismatch in case.mismatches:
        yield one_line(f"  {_SAYS[mismatch.kind]}: {mismatch.what}")
        if mismatch.expected is not None:
            yield one_line(f"  - expected {mismatch.expected}")
        if mismatch.found or mismatch.kind in ("missing", "different"):
            yield one_line(f"  + found    {' / '.join(mismatch.found) or 'nothing'}")
        for place in mismatch.places[:PLACES]:
            where = f"{place.path}:" if place.in_file else f"{place.path}, in its text at "
            yield one_line(f"      {where}{place.line}:{place.column} {place.text}")
        if len(mismatch.places) > PLACES:
            yield f"      and {len(mismatch.places) - PLACES} more places"
    yield ""
