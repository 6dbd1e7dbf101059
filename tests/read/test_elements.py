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


@pytest.mark.parametrize(
    ("tag", "attributes", "hidden"),
    [
        ("span", {"class": "sr-only"}, True),
        ("span", {"class": "Label Visually-Hidden"}, True),
        ("p", {"class": "visually-hidden-not"}, False),
        ("h1", {"class": "sr-only"}, False),
        ("span", {"class": "only"}, False),
    ],
)
def test_what_only_a_screen_reader_tells_is_not_shown(tag: str, attributes: dict[str, str], hidden: bool) -> None:
    assert Element(tag, attributes, Element("p", {}, None)).hidden is hidden


def test_an_element_knows_the_blocks_around_its_block() -> None:
    page = Element("html", {}, None, 1)
    main = Element("div", {}, page, 2)
    box = Element("section", {}, main, 3)
    words = Element("b", {}, Element("p", {}, box, 4), 5)
    assert (words.block, words.box, words.outer) == ("p", 3, 2)
    assert (box.box, box.outer) == (2, 1)
    assert (page.box, page.outer) == (0, 0)
