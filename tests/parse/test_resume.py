"""Where a story goes on below a list of other stories."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.chain import ZONES, Zone
from mi7facts.parse.lines import read_lines
from mi7facts.parse.resume import NEAR, go_on
from mi7facts.parse.shape import shape

Row = tuple[str, Zone, float]
TOLD = "The operator of the crane spent four hours in the cabin, thirty metres above the water, before help came from Tarn."
SAID = "The mayor of Tarn said on Friday that the old crane would be sold for scrap, and that no other would be bought for it."
SHORT = "It had stood on the quay there for ninety-four years."
STORY: Row = ("The crane fell into the harbour on Thursday, an hour before the ferry was due.", "story", 0.99)
TEASER: Row = ("Ferry late again", "after", 0.02)


def resumed(*rows: Row, barred: bool = False) -> str:
    lines = [read_lines(words)[0] for words, _, _ in rows]
    zones = go_on([zone for _, zone, _ in rows], [p for *_, p in rows], [shape(line) for line in lines], [barred] * len(rows))
    return "".join(zone[0] for zone in zones)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((STORY, TEASER, TEASER, (TOLD, "after", 0.9)), "sggs"),
        ((STORY, TEASER, (TOLD, "after", 0.3)), "saa"),
        ((STORY, TEASER, (SAID, "after", 0.3)), "sgs"),
        ((STORY, TEASER, (SAID, "after", 0.05)), "saa"),
        ((STORY, (TOLD, "after", 0.4)), "ss"),
        ((STORY, TEASER, (SHORT, "after", 0.9)), "saa"),
        ((STORY, (SHORT, "after", 0.9)), "ss"),
        ((STORY, ("By signing up you agree to the terms of service of our paper.", "gap", 0.0), TEASER, (TOLD, "after", 0.9)), "sggs"),
        ((STORY, ("This article" + TOLD[3:], "after", 0.9)), "sa"),
        ((STORY, *[TEASER] * NEAR, (TOLD, "after", 0.9)), "s" + "a" * (NEAR + 1)),
        ((STORY, ("Comments", "after", 0.0), (TOLD, "after", 0.9)), "saa"),
        ((STORY, (TOLD.replace("four", "your"), "after", 0.9)), "sa"),
        (
            (
                STORY,
                (
                    "Email “The crane fell into the harbour of Tarn on Thursday, an hour before the ferry was due to land there”.",
                    "after",
                    0.9,
                ),
            ),
            "sa",
        ),
        ((STORY, (SAID, "gap", 0.3), STORY), "sss"),
        ((STORY, (TOLD, "gap", 0.3), STORY), "sgs"),
        ((STORY, TEASER, (TOLD, "after", 0.9), TEASER, (TOLD, "after", 0.9), TEASER), "sgsgsa"),
        (((TOLD, "before", 0.9), STORY), "bs"),
    ],
    ids=[
        "likely",
        "unlikely",
        "said",
        "hardly said",
        "next",
        "short",
        "short and next",
        "terms",
        "of itself",
        "far",
        "comments",
        "reader",
        "button",
        "amid",
        "caption",
        "twice",
        "above",
    ],
)
def test_go_on(rows: tuple[Row, ...], expected: str) -> None:
    assert resumed(*rows) == expected


def test_what_the_markup_names_is_left() -> None:
    assert resumed(STORY, TEASER, (TOLD, "after", 0.9), barred=True) == "saa"


@given(
    st.lists(st.tuples(st.sampled_from([TOLD, SAID, "More", "Share"]), st.sampled_from(ZONES), st.floats(0, 1)), max_size=25).map(
        lambda rows: sorted(rows, key=lambda row: {"before": 0, "story": 1, "gap": 1, "after": 2}[row[1]])
    )
)
def test_the_order_of_the_zones_stays(rows: list[Row]) -> None:
    """Nothing before becomes story, no line of the story is lost, and what is below the last line of it is after it."""
    found = resumed(*rows)
    assert all(new == "s" for (_, zone, _), new in zip(rows, found, strict=True) if zone == "story")
    assert [zone for zone, _ in groupby(found.replace("g", "s"))] in (
        [],
        ["b"],
        ["s"],
        ["a"],
        ["b", "s"],
        ["b", "a"],
        ["s", "a"],
        ["b", "s", "a"],
    )
