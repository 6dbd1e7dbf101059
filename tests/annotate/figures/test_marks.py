"""Feet and inches in marks, told from the marks of quotations."""

from __future__ import annotations

import pytest

from mi7facts.annotate.figures.marks import mark_after


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('a 9"| plate', "[in_i]"),
        ("25.5″| long", "[in_i]"),
        ("He is 5'10\"| tall", "[in_i]"),
        ("5'|10", "[ft_i]"),
        ("a mast of 30'| in all", "[ft_i]"),
        ("30′| off", "[ft_i]"),
        ("he said “no” to a 9”| pipe", "[in_i]"),
        ('a 9" plate and a 9"| pan', "[in_i]"),
        ('"We have 30", he said, "and not 9"|', None),
        ('"We have 30"|, he said', None),
        ("“We have 30”|, he said", None),
        ("the number '30'| is", None),
        ("he sold 30'| of them", None),
        ("30'|s", None),
        ('"A ceiling.\nThe 9"| pipe', "[in_i]"),
    ],
)
def test_is_the_mark_a_unit(text: str, code: str | None) -> None:
    at = text.index("|") - 1
    found = mark_after(text.replace("|", ""), at, len(text) - 1)
    assert (found.unit.code if found else None) == code
    assert found is None or found.end == at + 1
