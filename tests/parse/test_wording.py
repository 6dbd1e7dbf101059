"""What the words of furniture weigh."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.model import Role
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import shape
from mi7facts.parse.wording import LEAST, weights, worded_role


def told(text: str) -> Role | None:
    return worded_role(shape(read_lines(text)[0]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn Post is not responsible for the content on external sites.", "legal"),
        ("The use of materials is permitted only with a link to the owner.", "legal"),
        ("Cookies and your privacy", "legal"),
        ("Get our free newsletter in your inbox every Friday", "promo"),
        ("Careers and contact", "nav"),
        ("Staff directory", "nav"),
        ("Crane falls into the harbour of Tarn", None),
        ("Police officer is charged after crane falls in Tarn", None),
        ("Contact", None),
        ("The crane, which has been in use since 1931, fell on a car and on the site of the old mill, said the owner of a boat.", None),
    ],
)
def test_worded_role(text: str, expected: Role | None) -> None:
    assert told(text) == expected


@given(st.lists(st.sampled_from(["crane", "falls", "harbour", "quay", "at", "dawn"]), min_size=1, max_size=70))
def test_plain_words_weigh_nothing(words: list[str]) -> None:
    assert told(" ".join(words)) is None


def test_the_lists_are_sorted_and_disjoint() -> None:
    table = load_toml("lexicons/wording.toml")
    assert set(table) == set(LEAST)
    for role, lists in table.items():
        assert all(words == sorted(set(words)) for words in lists.values()), role
        assert not set(lists["strong"]) & set(lists["plain"]), role
    assert weights("legal")["copyright"] == 2
