"""What `explain` shows of each kind of item, by golden text; within the width, without colour, harmless."""

from __future__ import annotations

import re

import msgspec
import pytest

from mi7facts.model import Carrier, Derivation, Link, Rival, Sheet, Workings
from mi7facts.render.asked import asked
from mi7facts.render.explanation import MOST, articles_of, explanation
from mi7facts.render.page import Page, View
from sheets import FIRST, SECOND, both_findings, make_findings, make_sheet, span

MAY, JUNE, MARCH = span(SECOND, "May 2031"), span(SECOND, "June 2031"), span(FIRST, "March 2031")
WORKINGS = {
    "a1": Workings(
        dates=(Derivation(start=MARCH[0], end=MARCH[1], symbolic="2031-03", anchor=None, value="2031-03"),),
        carriers=(Carrier(start=MARCH[0], end=MARCH[1], attribute="release_date", source="attributes/works.toml", word="sail"),),
    ),
    "a2": Workings(
        dates=(
            Derivation(
                start=MAY[0], end=MAY[1], symbolic="XX31-05", anchor="published 2031-01-02", value="2031-05",
                reasons=("it is near", "it is spring"), rivals=(Rival(value="1931-05", lost="in another century"),),
            ),
        ),
        carriers=(Carrier(start=JUNE[0], end=JUNE[1], attribute="release_date", source=None, word=None),),
    ),
}  # fmt: skip


def view(ask: str, sheet: Sheet | None = None, workings: dict[str, Workings] | None = None, **look: object) -> str:
    """What is shown of an ask; the invented story by default."""
    shown = sheet or make_sheet()
    page = Page(shown, both_findings(), View(**look))
    return explanation(asked(shown, ask), page, WORKINGS if workings is None else workings)


GOLDEN = {
    "d2": """d2  2031-05
  date
  The Aurelia sails in [May 2031].
  second.txt:1:22 · a2 · Evening Post · 2031-01-02 · body
  says          XX31-05
  anchor        published 2031-01-02
  result        “May 2031” + published 2031-01-02 → 2031-05
  because       it is near
                it is spring
  not           1931-05: in another century
  EDTF          2031-05
  found by      the grammar of dates
  confidence    0.90
  proves        f1 Aurelia: first sailing
""",
    "c1": """c1  Aurelia: first sailing
  conflict · high · within-article · disjoint-dates · of f1
  Article a2 gives May 2031 and June 2031.

f1.v2  2031-05
  confidence 0.90
  The Aurelia sails in [May 2031].
  second.txt:1:22 · a2 · Evening Post · 2031-01-02 · body
  says          XX31-05
  anchor        published 2031-01-02
  result        “May 2031” + published 2031-01-02 → 2031-05
  because       it is near
                it is spring
  not           1931-05: in another century

f1.v3  2031-06
  confidence 0.90
  “She is late,” said Odd Brekke. A poster says [June 2031].
  second.txt:2:47 · a2 · Evening Post · 2031-01-02 · body · said by Odd Brekke
  found by      no entry of the registry: its own words are the key

  suggested     none: unresolved
""",
    "f1.v1": """f1  Aurelia: first sailing
  conflict · one value at a time
  also          the ferry

f1.v1  2031-03
  planned · confidence 0.90
  The ferry Aurelia will sail in [March 2031], the yard said.
  first.txt:1:32 · a1 · first.txt · body
  found by      release_date in attributes/works.toml, by “sail”
  says          2031-03
  anchor        none is needed

  rival         f1.v2 2031-05: update, won by later-article
  rival         f1.v3 2031-06: not compared with it
  suggested     none: unresolved
""",
    "f2": """f2  Aurelia: cost
  single · one value at a time
  also          the ferry

f2.v1  40,000,000 NOK
  preferred · confidence 0.90
  It cost [40 million crowns], said Odd Brekke.
  first.txt:2:9 · a1 · first.txt · body
""",
    "n1": """n1  40,000,000 NOK
  figure · money
  It cost [40 million crowns], said Odd Brekke.
  first.txt:2:9 · a1 · first.txt · body
  says          40 million crowns
  counts        cost
  about         Aurelia
  found by      the grammar of figures; the parse for what it counts
  proves        f2 Aurelia: cost
""",
    "q1": """q1  Odd Brekke
  direct quote
  [“She is late,”] said Odd Brekke. A poster says June 2031.
  second.txt:2:1 · a2 · Evening Post · 2031-01-02 · body
  cue           said
  who is        e2 Odd Brekke
  found by      subject-of-cue
""",
    "e1": """e1  Aurelia
  work · 1 by name
  also          the ferry
  found by      the model none 0 and the rules of names
  facts         f1 Aurelia: first sailing
                f2 Aurelia: cost

  name          The ferry [Aurelia] will sail in March 2031, the yard said.
                first.txt:1:11
""",
}


@pytest.mark.parametrize("own", GOLDEN)
def test_golden(own: str) -> None:
    assert view(own) == GOLDEN[own]


def test_a_fact_tells_how_its_values_stand_to_each_other() -> None:
    text = " ".join(view("f1").split())
    assert "update f1.v1 and f1.v2, later-article (u1): Article a2 is later" in text
    assert "conflict f1.v2 and f1.v3, disjoint-dates (c1): Article a2 gives" in text
    assert text.endswith("suggested none: unresolved")
    assert [text.index(f"f1.v{n} ") for n in (1, 2, 3)] == sorted(text.index(f"f1.v{n} ") for n in (1, 2, 3))


def test_an_update_is_told_with_its_values() -> None:
    text = view("u1")
    assert text.startswith("u1  Aurelia: first sailing\n  update · later-article · of f1\n")
    assert "f1.v1" in text and "f1.v2" in text and "f1.v3" not in text


def test_names_taken_for_one_are_told() -> None:
    sheet = make_sheet()
    link = Link(alias="the Salt Queen", rule="own-caption", confidence=0.6, evidence=())
    fact = msgspec.structs.replace(sheet.facts[0], subject=msgspec.structs.replace(sheet.facts[0].subject, links=(link,)))
    assert "“the Salt Queen” is taken for it: own-caption, 0.60" in view(
        "f1", msgspec.structs.replace(sheet, facts=(fact, *sheet.facts[1:]))
    )


def test_several_items_stand_apart_and_too_many_are_cut() -> None:
    assert view("aurelia").count("\n\nf2  ") == 1
    sheet = make_sheet()
    dates = tuple(msgspec.structs.replace(sheet.dates[0], id=f"d{n}") for n in range(1, MOST + 4))
    text = view("March 2031", msgspec.structs.replace(sheet, dates=dates, facts=()))
    assert text.count("the grammar of dates") == MOST
    assert text.endswith(f"\nand 3 more: ask for one of d{MOST + 1}, d{MOST + 2}, d{MOST + 3}\n")


@pytest.mark.parametrize("own", GOLDEN)
def test_without_workings_the_proof_is_still_shown(own: str) -> None:
    """They are made only for what needs them."""
    text = view(own, workings={})
    assert text.startswith(f"{own.split('.')[0]}") and "[" in text


@pytest.mark.parametrize(
    ("ask", "articles"),
    [("f1", ["a1", "a2"]), ("c1", ["a2"]), ("f1.v1", ["a1"]), ("d1", ["a1"]), ("q1", ["a2"]), ("e1", []), ("aurelia", ["a1", "a2"])],
)
def test_the_articles_whose_words_are_needed(ask: str, articles: list[str]) -> None:
    assert articles_of(asked(make_sheet(), ask)) == articles


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("own", GOLDEN)
def test_lines_keep_within_the_width(own: str, width: int) -> None:
    assert max(map(len, view(own, width=width).splitlines())) <= width


def test_colour_marks_words_and_none_leaks_without_it() -> None:
    coloured = view("d2", colour=True)
    assert "\x1b[" in coloured and "[May 2031]" not in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).replace("May 2031", "[May 2031]", 1).split() == view("d2").split()


def test_ascii_only() -> None:
    text = view("d2", ascii_only=True)
    assert text.isascii() and "-> 2031-05" in text


def test_what_an_article_says_steers_nothing() -> None:
    text = SECOND.replace("The Aurelia", "\x1b[31m Aurelia").replace("poster", "\u202e::er")
    sheet = make_sheet()
    page = Page(sheet, [make_findings("first", FIRST), make_findings("second", text, "2031-01-02")], View())
    shown = explanation(asked(sheet, "f1"), page, {})
    assert "\x1b" not in shown and "\u202e" not in shown
