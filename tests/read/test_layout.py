"""Elements and lines: what a browser would show, and what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.read.elements import APART, BLOCKS, Element
from mi7facts.read.layout import Layout

PAGE = Element("body", {}, None)


def nested(*tags: str, **attributes: str) -> Element:
    element = PAGE
    for tag in tags:
        element = Element(tag, attributes if tag == tags[-1] else {}, element)
    return element


@pytest.mark.parametrize(
    ("tags", "attributes", "hidden"),
    [
        (("p",), {}, False),
        (("script",), {}, True),
        (("template", "p"), {}, True),
        (("p",), {"hidden": ""}, True),
        (("p",), {"style": "color:red; DISPLAY : NONE"}, True),
        (("p",), {"style": "visibility:hidden"}, True),
        (("p",), {"style": "display:block"}, False),
        (("article",), {"style": "display:none"}, False),
        (("p",), {"aria-hidden": "true"}, False),
    ],
)
def test_what_is_hidden(tags: tuple[str, ...], attributes: dict[str, str], hidden: bool) -> None:
    assert nested(*tags, **attributes).hidden is hidden


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ({"class": "articleBody main-text"}, ("article", "body", "main", "text")),
        ({"id": "js-photo_credit2"}, ("js", "photo", "credit")),
        ({"class": "ssrcss-1q0x-Byline", "data-testid": "bylineBlock"}, ("ssrcss", "byline", "byline", "block")),
        ({"class": "NYTFooter"}, ("nyt", "footer")),
        ({"class": "a b c 12"}, ()),
        ({"href": "/caption"}, ()),
        ({"role": "navigation", "itemprop": "headline"}, ("headline", "navigation")),
    ],
)
def test_words_of_names(attributes: dict[str, str], words: tuple[str, ...]) -> None:
    assert Element("div", attributes, None).words == words


def test_telling_elements_are_named_however_deep() -> None:
    deep = nested("nav", *["div"] * 40, "span")
    assert deep.names() == "nav"
    assert deep.block == "div"


def test_names_are_bounded() -> None:
    wide = " ".join(f"word{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(600))
    assert len(nested("div", **{"class": wide}).names().split()) <= 20


@pytest.mark.parametrize(("tags", "link"), [(("a",), False), (("a", "b"), False)])
def test_an_anchor_without_address_is_no_link(tags: tuple[str, ...], link: bool) -> None:
    assert nested(*tags).link is link
    assert Element("b", {}, Element("a", {"href": "/"}, PAGE)).link


def test_blocks_that_stand_apart_are_blocks() -> None:
    assert APART <= BLOCKS


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([" Ida ", " Holm "], "Ida Holm"),
        (["Ida", " ", " ", "Holm"], "Ida Holm"),
        (["Ida", "Holm"], "IdaHolm"),
        (["\n\t", "Ida\r\n\tHolm"], "Ida Holm"),
        (["\u00a0", " "], ""),
        (["a\u00a0 \u00a0b"], "a\u00a0 \u00a0b"),
    ],
)
def test_white_space_is_shown_as_in_a_browser(runs: list[str], text: str) -> None:
    layout = Layout()
    for number, run in enumerate(runs):
        layout.add(run, nested("b") if number % 2 else PAGE)
    assert layout.finish()[0] == text


@pytest.mark.parametrize(("gaps", "breaks"), [([1], 1), ([2], 2), ([1, 2, 1], 2), ([1, 1, 1], 1)])
def test_the_widest_gap_counts(gaps: list[int], breaks: int) -> None:
    layout = Layout()
    layout.add("One", PAGE)
    for gap in gaps:
        layout.line_break(gap)
    layout.add("Two", PAGE)
    assert layout.finish()[0] == "One" + "\n" * breaks + "Two"


@given(st.lists(st.tuples(st.text(alphabet="ab \n\u00a0é😀", max_size=6), st.sampled_from([0, 1, 2]), st.booleans()), max_size=20))
def test_marks_cut_out_the_lines(runs: list[tuple[str, int, bool]]) -> None:
    layout = Layout()
    link = Element("a", {"href": "/"}, PAGE)
    for text, gap, linked in runs:
        layout.add(text, link if linked else PAGE)
        if gap:
            layout.line_break(gap)
    text, markup = layout.finish()
    shown = [text[m.start : m.end] for m in markup]
    assert [line for line in text.split("\n") if line] == shown
    assert sum(map(len, "".join(shown).split())) == sum(len("".join(run.split())) for run, _, _ in runs)
    assert all(0 <= m.link_share <= 1 for m in markup)
