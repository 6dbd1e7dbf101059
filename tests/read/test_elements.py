"""What an element says of its text, by itself and through the elements around it."""

from __future__ import annotations

from functools import reduce

import pytest

from mi7facts.read.elements import Attributes, Element

Opened = tuple[str, Attributes]


def opened(*elements: Opened) -> Element:
    """The innermost of elements that stand in each other, the outermost first."""
    page = Element("html", {}, None)
    return reduce(lambda parent, element: Element(element[0], element[1], parent), elements, page)


@pytest.mark.parametrize(
    ("elements", "hidden"),
    [
        ([("p", {})], False),
        ([("p", {"hidden": ""})], True),
        ([("p", {"style": "color: red"})], False),
        ([("p", {"style": "Display : NONE"})], True),
        ([("p", {"style": "visibility:hidden"})], True),
        ([("div", {"hidden": ""}), ("p", {})], True),
        ([("script", {})], True),
        ([("noscript", {}), ("p", {})], True),
        ([("body", {"style": "display:none"}), ("p", {})], False),
        ([("main", {"hidden": ""})], False),
        ([("template", {}), ("main", {})], True),
    ],
)
def test_what_is_hidden(elements: list[Opened], hidden: bool) -> None:
    assert opened(*elements).hidden is hidden


@pytest.mark.parametrize(
    ("elements", "link", "pre", "block"),
    [
        ([("p", {}), ("a", {"href": "/x"})], True, False, "p"),
        ([("p", {}), ("a", {"name": "x"})], False, False, "p"),
        ([("a", {"href": "/x"}), ("h2", {}), ("b", {})], True, False, "h2"),
        ([("pre", {}), ("code", {})], False, True, "pre"),
        ([("b", {})], False, False, "html"),
        ([("p", {"href": "/x"})], False, False, "p"),
    ],
)
def test_links_preformatted_text_and_blocks_reach_inwards(elements: list[Opened], link: bool, pre: bool, block: str) -> None:
    found = opened(*elements)
    assert (found.link, found.pre, found.block) == (link, pre, block)


@pytest.mark.parametrize(
    ("elements", "telling"),
    [
        ([("article", {}), ("p", {})], ("article",)),
        ([("article", {}), ("aside", {}), ("p", {})], ("aside", "article")),
        ([("article", {}), ("aside", {}), ("article", {})], ("aside", "article")),
        ([("div", {}), ("p", {})], ()),
    ],
)
def test_telling_elements_are_named_once_the_nearest_first(elements: list[Opened], telling: tuple[str, ...]) -> None:
    assert opened(*elements).telling == telling


def test_names_are_the_words_of_the_nearest_elements() -> None:
    found = opened(
        ("div", {"class": "farthest"}),
        ("aside", {"id": "mostRead"}),
        ("ul", {"class": "list list"}),
        ("li", {"role": "listitem"}),
        ("p", {}),
        ("a", {"class": "teaser-link x", "title": "unnamed"}),
    )
    assert found.names() == "teaser link li aside listitem list most read"


def test_many_words_are_cut() -> None:
    found = opened(("p", {"class": " ".join(f"word{letter}{letter}" for letter in "abcdefghijklmnopqrst")}))
    assert len(found.names().split()) == 12
    assert len(opened(("p", {"class": "ab " * 100_000})).words) == 100
