"""Each section of the text view alone: what a row says, what is cut and counted, and what hostile words come to."""

from __future__ import annotations

import msgspec
import pytest
from rich.cells import cell_len

from mi7facts.model import Date, Entity, Fact, Figure, Mention, Problem, Quote, Scope, Segment, Sheet, Subject
from mi7facts.render.page import ROWS, View
from mi7facts.render.terminal import text_view
from sheets import COST, JUNE, MARCH, MAY, both_findings, make_sheet

SHEET = make_sheet()
TITLES = ("Conflicts", "Updates", "Articles", "Who and where", "Timeline", "Figures", "Quotes", "Facts", "Segments", "Problems")


def section(sheet: Sheet, title: str, *, known: bool = True, **look: object) -> str:
    """The rows of one section, or nothing where it is not shown. `known`: the articles' texts are there."""
    text = text_view(sheet, both_findings() if known else [], View(**look))
    rows: list[str] = []
    inside = False
    for line in text.splitlines():
        if line.startswith(tuple(f"{other} {rule * 3}" for other in TITLES for rule in "─-")):
            inside = line.startswith(f"{title} ")
        elif inside:
            rows.append(line)
    return "\n".join(rows).strip("\n")


def flat(text: str) -> str:
    """The words without the layout."""
    return " ".join(text.split())


def with_some(**lists: object) -> Sheet:
    """The invented sheet with other lists."""
    return msgspec.structs.replace(SHEET, **lists)


def entity(name: str, kind: str = "person", mentions: int = 1) -> Entity:
    said = tuple(Mention(start=i, end=i + 1, text=name, kind="name", article="a1") for i in range(mentions))
    return Entity(id=name, type=kind, name=name, aliases=(), mentions=said)


def date(value: str, kind: str = "date", start: int = 0) -> Date:
    return Date(
        id=value, start=start, end=start + 3, text="The", type=kind, value=value, edtf=None, anchor=None, confidence=1.0, article="a1"
    )


def changed(figure: Figure, **fields: object) -> Sheet:
    """The sheet with one figure, changed."""
    return with_some(figures=(msgspec.structs.replace(figure, **fields),))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "a1 The ferry Aurelia will sail in March 2031, the yard said first.txt"),
        ({"title": ""}, "a1 (no title) first.txt"),
        ({"publisher": "Quay Times", "published": "2031-04-01"}, "said Quay Times · 2031-04-01 · first.txt"),
        ({"authors": ("Ida Holm", "Bo Lind")}, "said Ida Holm, Bo Lind · first.txt"),
        ({"path": "deep/down/story.html"}, "said story.html"),
        ({"path": "folder/"}, "said folder"),
    ],
)
def test_an_article(fields: dict[str, object], says: str) -> None:
    sheet = with_some(articles=(msgspec.structs.replace(SHEET.articles[0], **fields),))
    assert flat(section(sheet, "Articles")).endswith(says)


def test_names_stand_by_type_the_most_mentioned_first() -> None:
    named = (
        entity("Lund", "place"), entity("Ida", mentions=2), entity("Bo", mentions=12), entity("Cy"), entity("Ferry Law", "law"),
        entity("Quay Guild", "organization"), entity("Regatta", "event"), entity("Norse", "language"), entity("Mill Hall", "facility"),
    )  # fmt: skip
    assert [flat(line) for line in section(with_some(entities=named), "Who and where").splitlines()] == [
        "People Bo (12), Ida (2), Cy",
        "Organisations Quay Guild",
        "Places Lund",
        "Buildings Mill Hall",
        "Events Regatta",
        "Laws Ferry Law",
        "Languages Norse",
    ]


@pytest.mark.parametrize(("count", "ends"), [(ROWS, f"N{ROWS - 1:02}"), (ROWS + 1, "and 1 more"), (ROWS + 30, "and 30 more")])
def test_many_names_are_counted(count: int, ends: str) -> None:
    sheet = with_some(entities=tuple(entity(f"N{i:02}") for i in range(count)))
    assert flat(section(sheet, "Who and where")).endswith(ends)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["2031-05", "2030-12-24", "2031"], ["2030-12-24", "2031", "2031-05"]),
        (["2031-05-06T10:30"], ["2031-05-06"]),
        (["2031-W14", "2031-SU", "PRESENT_REF", "203"], []),
    ],
)
def test_the_timeline_holds_calendar_dates_in_order(dates: list[str], days: list[str]) -> None:
    shown = section(with_some(dates=tuple(map(date, dates))), "Timeline")
    assert [line.split()[0] for line in shown.splitlines()] == days


def test_a_day_is_told_once_with_its_first_words() -> None:
    shown = section(with_some(dates=(date("2031-05-06T09:00", "time"), date("2031-05-06", start=4), date("2031", "set"))), "Timeline")
    assert flat(shown) == "2031-05-06 [The] ferry Aurelia will sail in March 2031, the yard said. a1 (2 times)"
    assert section(with_some(dates=(date("P3D", "duration"), date("2031-05", "set"))), "Timeline") == ""


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "40,000,000 NOK cost (Aurelia)"),
        ({"about": None}, "40,000,000 NOK cost It cost"),
        ({"of": None, "about": None}, "40,000,000 NOK It cost"),
        ({"comparator": "~"}, "about 40,000,000 cost (Aurelia)"),
        ({"value": 58, "unit": "a"}, "58 years cost"),
        ({"value": 3.5, "unit": "%"}, "3.5% cost"),
        ({"value": -4, "unit": "Cel"}, "-4 °C cost"),
        ({"value": None, "low": 3, "high": 5, "unit": "mo"}, "3 to 5 months cost"),
        ({"value": None, "low": 3, "comparator": ">=", "unit": "wk"}, "at least 3 weeks cost"),
        ({"value": None, "high": 2, "comparator": "<", "unit": "[mi_i]"}, "under 2 mi cost"),
        ({"value": None}, "40 million cost (Aurelia)"),
    ],
)
def test_a_figure(fields: dict[str, object], says: str) -> None:
    assert flat(section(changed(SHEET.figures[0], **fields), "Figures")).startswith(says)


def test_a_figure_stands_in_its_own_line() -> None:
    shown = flat(section(SHEET, "Figures", width=120))
    assert shown.endswith("It cost [40 million crowns], said Odd Brekke. a1")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Odd Brekke “She is late,” a2"),
        ({"speaker": None}, "(nobody named) “She is late,” a2"),
        ({"spans": ((32, 35), (39, 43))}, "Odd Brekke She ... late a2"),
    ],
)
def test_a_quote(fields: dict[str, object], says: str) -> None:
    quote: Quote = msgspec.structs.replace(SHEET.quotes[0], **fields)
    shown = flat(section(with_some(quotes=(quote,)), "Quotes"))
    assert shown == says


def test_a_long_quote_is_cut() -> None:
    long = both_findings()[1]
    text = "“" + "so late " * 100 + "”\n"
    found = msgspec.structs.replace(long, article=msgspec.structs.replace(long.article, text=text))
    quote = msgspec.structs.replace(SHEET.quotes[0], spans=((0, len(text) - 1),))
    shown = flat(text_view(with_some(quotes=(quote,)), [found], View(parts=frozenset({"quotes"}))))
    assert "so late so ... a2" in shown
    assert shown.count("late") == 37


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"values": (MARCH,), "kind": "single"}, "Aurelia first sailing 2031-03 a1"),
        ({"values": (MARCH, MAY), "kind": "update"}, "Aurelia first sailing 2031-03 / 2031-05 a1 a2 · update"),
        ({"values": (MAY, JUNE), "kind": "conflict"}, "Aurelia first sailing 2031-05 / 2031-06 a2 · conflict"),
        ({"values": (COST,), "kind": "compatible"}, "Aurelia first sailing 40,000,000 NOK a1"),
        (
            {"values": (msgspec.structs.replace(MARCH, polarity="-"),), "kind": "agreement"},
            "Aurelia first sailing not 2031-03 a1 · agreement",
        ),
        (
            {"values": (MARCH,), "kind": "single", "scope": Scope(region="North", period="2031")},
            "Aurelia first sailing 2031-03 a1 (North, 2031)",
        ),
    ],
)
def test_a_fact(fields: dict[str, object], says: str) -> None:
    fact: Fact = msgspec.structs.replace(SHEET.facts[0], **fields)
    assert flat(section(with_some(facts=(fact,)), "Facts", width=100)) == says


def test_a_subject_is_named_once_for_all_its_facts() -> None:
    other = msgspec.structs.replace(SHEET.facts[1], subject=Subject(entity=None, name="Boreas", aliases=()))
    shown = section(with_some(facts=(*SHEET.facts, other)), "Facts")
    assert (shown.count("Aurelia"), shown.count("Boreas"), shown.count("first sailing"), shown.count("cost")) == (1, 1, 1, 2)


def test_segments_tell_their_roles_and_first_words() -> None:
    findings = both_findings()
    text = findings[0].article.text
    parts = (
        Segment(role="headline", start=0, end=10),
        Segment(role="blank", start=10, end=20),
        Segment(role="body", start=20, end=len(text)),
    )
    head = msgspec.structs.replace(findings[0].article.head, segments=parts)
    findings[0] = msgspec.structs.replace(findings[0], article=msgspec.structs.replace(findings[0].article, head=head))
    lines = text_view(SHEET, findings, View(parts=frozenset({"segments"}))).splitlines()
    assert "  headline      The ferry" in lines
    assert not any("blank" in line for line in lines)
    assert "a1 · first.txt" in lines


@pytest.mark.parametrize(
    ("path", "line", "says"),
    [("a.txt", 3, "a.txt:3 M310 odd day"), ("a.txt", None, "a.txt M310 odd day"), (None, None, "M310 odd day"), (None, 3, "M310 odd day")],
)
def test_a_problem(path: str | None, line: int | None, says: str) -> None:
    problem = Problem(code="M310", severity="warning", path=path, line=line, message="odd day")
    assert section(with_some(problems=(problem,)), "Problems").endswith(f"  {says}")


LISTS = {"Articles": "articles", "Timeline": "dates", "Figures": "figures", "Quotes": "quotes", "Facts": "facts", "Problems": "problems"}


@pytest.mark.parametrize("title", LISTS)
@pytest.mark.parametrize(("count", "rest"), [(ROWS, None), (ROWS + 1, "1"), (ROWS + 1500, "1,500")])
def test_a_long_section_is_cut_and_counted(title: str, count: int, rest: str | None) -> None:
    item = getattr(SHEET, LISTS[title])[0]
    many = tuple(msgspec.structs.replace(item, value=f"{1000 + i}") if title == "Timeline" else item for i in range(count))
    shown = section(with_some(**{LISTS[title]: many}), title)
    assert (f"and {rest} more: --format json has them all" in shown) is (rest is not None)
    assert ("more:" in shown) is (rest is not None)
    assert len(shown.splitlines()) < 6 * ROWS


@pytest.mark.parametrize("title", ["Who and where", "Timeline", "Figures", "Quotes", "Facts", "Problems", "Conflicts", "Updates"])
def test_an_empty_section_has_no_heading(title: str) -> None:
    nothing = with_some(entities=(), dates=(), figures=(), quotes=(), facts=(), problems=(), conflicts=(), updates=())
    assert f"{title} ─" not in text_view(nothing, both_findings(), View())


HOSTILE = {
    "terminal": "\x1b]0;owned\x07\x1b[2J\x9b31m",
    "direction": "\u202egnorw\u202c \u2066x\u2069 \u200f",
    "command": "::error file=a::x",
    "group": "##[group]x",
    "break": "one\n::error::two\r\nthree\u2028four\x85five",
    "markup": "[bold red]loud[/] [/nope] [link=file:///x]y[/link] :boom:",
    "wide": "漢字" * 90,
    "endless": "x" * 50_000,
    "surrogate": "half \udc80 one",
    "braces": "{0.__class__} %s %(x)d ${HOME}",
}


def spoiled(words: str) -> Sheet:
    """The sheet with the words in every place that a text can stand in."""
    subject = Subject(entity=None, name=words, aliases=(words,))
    scope = Scope(of=words, region=words, period=words)
    proof = msgspec.structs.replace(MAY.evidence[0], speaker=words, text=words)
    value = msgspec.structs.replace(MAY, type="person", value=None, name=words, text=words, evidence=(proof,))
    return with_some(
        articles=tuple(msgspec.structs.replace(a, title=words, publisher=words, authors=(words,), path=words) for a in SHEET.articles),
        entities=(entity(words), entity(words, "place", 3)),
        facts=(msgspec.structs.replace(SHEET.facts[0], subject=subject, label=words, scope=scope, values=(value, MAY)),),
        conflicts=(
            msgspec.structs.replace(
                SHEET.conflicts[0], subject=subject, fact="none", attribute=words, values=(value, JUNE), explanation=words
            ),
        ),
        updates=(
            msgspec.structs.replace(
                SHEET.updates[0], subject=subject, fact="none", attribute=words, values=(MARCH, value), explanation=words
            ),
        ),
        figures=(msgspec.structs.replace(SHEET.figures[0], of=words, about=words, unit="x", value=None, text=words),),
        quotes=(msgspec.structs.replace(SHEET.quotes[0], speaker=words),),
        problems=(Problem(code="M201", severity="error", path=words, line=2, message=words),),
    )


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("known", [True, False])
def test_hostile_words_steer_nothing_and_keep_within_the_width(kind: str, width: int, known: bool) -> None:
    text = text_view(spoiled(HOSTILE[kind]), both_findings() if known else [], View(width=width))
    assert not any(ord(c) < 0x20 and c != "\n" for c in text)
    assert not set(text) & set("\x7f\x85\x9b\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\udc80")
    lines = text.splitlines()
    assert not any(line.lstrip().startswith(("::", "##[")) for line in lines)
    assert max(cell_len(line.replace("\\::", "::").replace("\\##", "##")) for line in lines) <= width
    assert not any(line != line.rstrip() for line in lines)
    assert len(lines) < 2000
    text.encode("utf-8")


@pytest.mark.parametrize("kind", ["terminal", "markup", "command", "braces"])
def test_hostile_words_are_shown_as_they_are_even_in_colour(kind: str) -> None:
    text = text_view(spoiled(HOSTILE[kind]), both_findings(), View(width=120, colour=True))
    assert "\x1b]" not in text
    assert "\x1b[2J" not in text
    assert "\x9b" not in text
    words = {"terminal": "\\x1b]0;owned\\x07\\x1b[2J\\x9b31m", "command": "::error file=a::x"}.get(kind, HOSTILE[kind])
    assert words in flat(text)


@pytest.mark.parametrize("kind", ["wide", "direction", "break", "surrogate"])
def test_hostile_words_in_ascii(kind: str) -> None:
    assert text_view(spoiled(HOSTILE[kind]), both_findings(), View(ascii_only=True)).isascii()
