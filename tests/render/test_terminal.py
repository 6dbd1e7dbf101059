"""The text view: what stands in it, in which order, within the width, and what never does."""

from __future__ import annotations

import re

import msgspec
import pytest

from mi7facts.model import Findings, Sheet
from mi7facts.render.page import View, shown_amount, shown_number
from mi7facts.render.terminal import text_view
from sheets import FIRST, SECOND, both_findings, make_findings, make_sheet

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def view(sheet: Sheet | None = None, findings: list[Findings] | None = None, **look: object) -> str:
    """The text of a view; the invented story by default."""
    return text_view(sheet or make_sheet(), both_findings() if findings is None else findings, View(**look))


def test_conflicts_come_first_with_each_value_in_its_sentence() -> None:
    text = view()
    headings = re.findall(r"(?m)^([A-Z][a-z ]+) ─", text)
    assert headings == ["Conflicts", "Updates", "Articles", "Who and where", "Timeline", "Figures", "Quotes", "Facts", "Problems"]
    conflict = text[text.index("Conflicts") : text.index("Updates")]
    assert "Aurelia: first sailing" in conflict
    assert "Article a2 gives May 2031 and June 2031." in conflict
    assert re.search(r"2031-05\s+The Aurelia sails in \[May 2031\]\.", conflict)
    assert re.search(r"2031-06\s+“She is late,” said Odd Brekke\. A poster says \[June 2031\]\.", conflict)
    assert "a2 · Evening Post · 2031-01-02" in conflict
    assert "said by Odd Brekke" in conflict


def test_an_update_tells_the_suggested_value() -> None:
    text = view()
    update = text[text.index("Updates") : text.index("Articles ─")]
    assert "planned" in update
    assert "(suggested)" in update
    assert "Article a2 is later" in update


def test_the_story_is_all_there() -> None:
    text = view()
    assert "2 articles · 2 facts · 1 conflict · 1 update" in text
    assert "Odd Brekke (2)" in text
    assert "40,000,000 NOK" in text
    assert "“She is late,”" in text
    assert "gone.txt M101 no such file" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_keep_within_the_width(width: int) -> None:
    assert max(map(len, view(width=width).splitlines())) <= width


def test_colour_marks_words_and_none_leaks_without_it() -> None:
    plain, coloured = view(), view(colour=True)
    assert not COLOUR.search(plain)
    assert COLOUR.search(coloured)
    assert "\x1b[1;33mMay 2031\x1b[0m" in coloured
    assert "[May 2031]" not in COLOUR.sub("", coloured)


def test_the_environment_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = view()
    for name, value in (("COLUMNS", "20"), ("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert view() == before
    assert COLOUR.search(view(colour=True))


def test_ascii_only() -> None:
    text = view(ascii_only=True)
    assert text.isascii()
    assert "Conflicts -----" in text
    assert "\\u201cShe is late,\\u201d" in text


def test_only_chooses_the_sections() -> None:
    text = view(parts=frozenset({"dates"}))
    assert "Timeline" in text
    assert "Conflicts" not in text
    assert "Figures" not in text
    assert "body" in view(parts=frozenset({"segments"}))


HOSTILE = "\x1b]0;owned\x07 [bold]loud[/bold] [/nope] :smile: \u202egnp ::error::x {0.__class__} %s\n"


def test_article_text_is_neither_markup_nor_command() -> None:
    first = FIRST.replace("The ferry", HOSTILE.strip() + " The ferry")
    shift = len(first) - len(FIRST)
    sheet = make_sheet()
    title = msgspec.structs.replace(sheet.articles[0], title="::error::" + HOSTILE)
    moved = tuple(
        msgspec.structs.replace(date, start=date.start + shift, end=date.end + shift) if date.article == "a1" else date
        for date in sheet.dates
    )
    sheet = msgspec.structs.replace(sheet, articles=(title, sheet.articles[1]), dates=moved)
    text = view(sheet, [make_findings("first", first), make_findings("second", SECOND)])
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[bold]loud[/bold] [/nope] :smile:" in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_long_sentences_are_cut_around_the_words() -> None:
    long = "word " * 400 + "March 2031" + " more" * 400 + "\n"
    sheet = make_sheet()
    date = msgspec.structs.replace(sheet.dates[0], start=2000, end=2010)
    text = view(msgspec.structs.replace(sheet, dates=(date,)), [make_findings("first", long)], parts=frozenset({"dates"}))
    assert "[March 2031]" in " ".join(text.split())
    assert "…word" in text
    assert len(text) < 1000


def test_more_rows_than_a_reader_wants_are_counted() -> None:
    sheet = make_sheet()
    many = tuple(msgspec.structs.replace(sheet.figures[0], id=f"n{i}") for i in range(45))
    assert "and 25 more: --format json has them all" in view(msgspec.structs.replace(sheet, figures=many))


def test_without_the_findings_nothing_breaks() -> None:
    assert "Conflicts" in view(findings=[])


@pytest.mark.parametrize(
    ("number", "shown"), [(40_000_000, "40,000,000"), (2.5, "2.5"), (3.0, "3"), (1e300, "1e+300"), (-1246, "-1,246"), (10**30, "1e+30")]
)
def test_numbers(number: float, shown: str) -> None:
    assert shown_number(number) == shown


@pytest.mark.parametrize(
    ("value", "low", "high", "comparator", "unit", "shown"),
    [
        (12, None, None, "=", "%", "12%"),
        (12, None, None, "~", "km", "about 12 km"),
        (None, 3, 5, "=", "", "3 to 5"),
        (None, 3, None, ">", "m", "over 3 m"),
        (None, 3, None, "=", "m", "at least 3 m"),
        (None, None, 9, "<=", "", "at most 9"),
        (None, None, None, "=", "m", ""),
        (58, None, None, "=", "a", "58 years"),
        (3, None, None, ">=", "[mi_i]", "at least 3 mi"),
    ],
)
def test_amounts(value: float | None, low: float | None, high: float | None, comparator: str, unit: str, shown: str) -> None:
    assert shown_amount(value, low, high, comparator, unit) == shown
