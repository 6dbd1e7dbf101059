"""Buttons that are glued into one line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.model import Role
from mi7facts.parse.buttons import BUTTONS, LONGEST, split_buttons

ROLES = sorted(BUTTONS)


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("FacebookTwitterSubscribe", "share", [("share", "FacebookTwitter"), ("promo", "Subscribe")]),
        ("SubscribeSign In", "promo", [("promo", "Subscribe"), ("nav", "Sign In")]),
        ("312 shares84 View comments", "nav", [("share", "312 shares"), ("comments", "84 View comments")]),
        ("About UsPrivacy PolicyTerms of Use", "legal", [("nav", "About Us"), ("legal", "Privacy PolicyTerms of Use")]),
        ("NewsSportWeather", "nav", [("nav", "NewsSportWeather")]),
        (
            "Crane falls into the dockShare this article",
            "related",
            [("related", "Crane falls into the dock"), ("share", "Share this article")],
        ),
        ("RELATED ARTICLESNextCrane falls", "related", [("related", "RELATED ARTICLESNextCrane falls")]),
        ("Share this article", "share", [("share", "Share this article")]),
        ("SubscribeSign In", "caption", [("caption", "SubscribeSign In")]),
    ],
)
def test_split(text: str, role: Role, expected: list[tuple[Role, str]]) -> None:
    assert [(found, text[start:end]) for start, end, found in split_buttons(text, 0, len(text), role)] == expected


def test_a_line_is_looked_at_where_it_stands() -> None:
    text = "xx SubscribeSign In yy"
    assert split_buttons(text, 3, 19, "promo") == [(3, 12, "promo"), (12, 19, "nav")]


def test_a_long_line_is_no_row_of_buttons() -> None:
    text = "SubscribeSign In" * 40
    assert len(text) > LONGEST
    assert split_buttons(text, 0, len(text), "nav") == [(0, len(text), "nav")]


@given(st.text(alphabet="aB1 ShareNewsLog in", max_size=80), st.sampled_from(ROLES))
def test_pieces_partition_the_line(text: str, role: Role) -> None:
    pieces = split_buttons(text, 0, len(text), role)
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    assert all(a[1] == b[0] and a[2] != b[2] for a, b in pairwise(pieces))
