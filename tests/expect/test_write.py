"""What was found, written as an expectation: it reads back, and it is met."""

from __future__ import annotations

import tomllib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.expect.compare import compare
from mi7facts.expect.records import Absent, Expected, ExpectedFact
from mi7facts.expect.write import found_facts, leading_comment, to_toml
from mi7facts.model import Sheet
from sheets import COST, make_sheet


def read(text: str) -> Expected:
    """Read TOML as an expectation."""
    return msgspec.convert(tomllib.loads(text), Expected)


def test_what_was_found_is_met_even_strictly() -> None:
    sheet = make_sheet()
    expected = found_facts(sheet, Absent(people=("Lise Ravn",)))
    assert len(expected.fact) == 4
    again = read(to_toml(expected, "# why\n"))
    assert again == expected
    assert compare(again, sheet, strict=True) == ()


def test_ranges_names_and_denials() -> None:
    sheet = make_sheet()
    price = sheet.facts[1]
    values = (
        msgspec.structs.replace(COST, value=None, low=3, high=5),
        msgspec.structs.replace(COST, id="f2.v2", value=None, type="person", name="Odd Brekke", polarity="-", unit=msgspec.UNSET),
    )
    changed: Sheet = msgspec.structs.replace(sheet, facts=(msgspec.structs.replace(price, values=values),))
    text = to_toml(found_facts(changed, Absent()), "")
    assert "low = 3\nhigh = 5\n" in text
    assert 'value = "Odd Brekke"\npolarity = "-"\n' in text
    assert compare(read(text), changed) == ()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_string_reads_back(text: str) -> None:
    expected = Expected(fact=(ExpectedFact(subject=text, attribute="a", value=text, evidence=text),), absent=Absent(names=(text,)))
    assert read(to_toml(expected, "")) == expected


@pytest.mark.parametrize(
    ("text", "comment"),
    [("# a\n# b\n[[fact]]\n# c\n", "# a\n# b\n"), ("[[fact]]\n# c\n", ""), ("", ""), ("# only", "# only\n")],
)
def test_the_comment_at_the_head_stays(text: str, comment: str) -> None:
    assert leading_comment(text) == comment
