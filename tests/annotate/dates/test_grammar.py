"""The machinery: rules over letters, targets, levels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts.annotate.dates.find import LEVELS
from mi7facts.annotate.dates.grammar import Found, Rule, compiled, parse, required, rule
from mi7facts.annotate.dates.lexicon import lexicon
from mi7facts.annotate.dates.meaning import Calendar, Phrase
from mi7facts.annotate.dates.nodes import Node, tokenize


def tokens(text: str) -> list[Node]:
    """The tokens of a text."""
    return tokenize(text, 0, len(text), lexicon())


def shape(text: str) -> str:
    """The letters of a text."""
    return "".join(n.letter for n in tokens(text))


def month(f: Found) -> Phrase:
    """The month that the match names."""
    return Phrase(core=Calendar(month=f["m"].number("month")))


def texts(text: str, *rules: Rule) -> list[str]:
    """What the nodes with a meaning cover after one level."""
    return [text[n.start : n.end] for n in parse(tokens(text), [rules]) if n.phrase]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("month", "May", True),
        ("month", "day", False),
        ("month year_number", "May 2020", True),
        ("month comma? year_number", "May, 2020", True),
        ("month/weekday", "Monday", True),
        ("month/weekday", "May", True),
        ("m:month", "May", True),
        ("t:(month year_number)", "May 2020", True),
        ("the month (?=year_number)", "the May 2020", True),
        ("the month (?=year_number)", "the May", False),
        ("(?<=the) month", "the May", True),
        ("(?<!the) month", "the May", False),
        ("toward{2} unit", "this coming week", True),
        ("a unit", "a year", True),
        ("ordinal unit", "second quarter", True),
        ("a unit", "a second", True),
    ],
)
def test_patterns(pattern: str, text: str, matches: bool) -> None:
    """Names of categories, alternatives, groups, what stands around; words of two categories serve both."""
    assert bool(compiled(pattern).fullmatch(shape(text)) or compiled(pattern).search(shape(text))) == matches


def test_a_match_becomes_one_node() -> None:
    assert texts("in May 2020 and June 2021", rule("m:month year_number", month, "MONTH")) == ["May 2020", "June 2021"]


def test_a_target_alone_is_replaced() -> None:
    assert texts("in May 2020", rule("the? in m:month year_number", month, "MONTH", target="m")) == ["May"]


def test_a_target_may_be_several_nodes() -> None:
    assert texts("in May 2020", rule("in t:(m:month year_number)", month, "MONTH", target="t")) == ["May 2020"]


def test_a_rule_that_understands_nothing_changes_nothing() -> None:
    nodes = tokens("in May 2020")
    assert parse(nodes, [(rule("month", lambda f: None, "MONTH"),)]) == nodes


def test_higher_levels_see_what_lower_ones_made() -> None:
    low = rule("m:month", month, "MONTH")
    high = rule("toward m:MONTH", lambda f: f.phrase("m"), "PERIOD")
    nodes = parse(tokens("last May"), [(low,), (high,)])
    assert len(nodes) == 1 and nodes[0].phrase == Phrase(core=Calendar(month=5))


def test_nodes_keep_their_order_and_cover_the_same_text() -> None:
    text = "on the end of May 2020 or in June"
    nodes = parse(tokens(text), [(rule("m:month", month, "MONTH"),)])
    assert [n.start for n in nodes] == sorted(n.start for n in nodes)
    assert all(a.end <= b.start for a, b in pairwise(nodes))


def test_a_bare_token_has_no_phrase() -> None:
    found = Found({"m": tokens("May")[0]}, [])
    with pytest.raises(LookupError, match="bare token"):
        found.phrase("m")
    assert found.number("m", "month") == 5
    assert found.number("absent", "month") is None


def letters(*categories: str) -> frozenset[str]:
    return frozenset("".join(lexicon().letters_of(c) for c in categories))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("month", [("month",)]),
        ("m:month comma? y:year_number/YEAR", [("month",), ("year_number", "YEAR")]),
        ("the? toward{0,2} month", [("month",)]),
        ("month{1,2}", [("month",)]),
        ("(?<=in/of) y:short_year", [("short_year",)]),
        ("d:day_number (?!(unit|units|month))", [("day_number",)]),
        ("x:MONTH (and|or) p:MONTH", [("MONTH",), ("MONTH",)]),
        ("t:(the? o:ordinal) (and|or) p:QUARTER", [("QUARTER",)]),
        ("month|weekday", []),
        ("(month|weekday)", []),
    ],
)
def test_what_a_rule_cannot_do_without(pattern: str, needed: list[tuple[str, ...]]) -> None:
    assert required(pattern) == tuple(letters(*names) for names in needed)


PATTERNS = sorted({one.pattern for level in LEVELS for one in level})


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=5)
@given(st.data())
def test_no_rule_matches_where_its_letters_are_missing(pattern: str, data: st.DataObject) -> None:
    """Looking first changes nothing: whatever a rule matches has all that it requires."""
    line = data.draw(st.from_regex(compiled(pattern)))
    assert all(not needed.isdisjoint(line) for needed in required(pattern))
