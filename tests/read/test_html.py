"""Pages to text: what a reader sees, a line a block, and what the markup says of it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import TooLarge
from mi7facts.read import html
from mi7facts.read.html import Page, render
from mi7facts.text import lines

PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div class='lead caption'>", "</div>", "<b>", "</b>", "<br>", "<pre>", "</pre>", "<a href=x>", "</a>", "<li>",
        "<script>", "</script>", "<style>", "<!--", "-->", "<td>", "<table>", "</table>", "words ", "€ & &amp;", "\n", " \u00a0",
        "&#0;", "&#xD800;", "&#x110000;", "<", "\0", "</title>", "<title>", "<svg>", "</svg>", "<template>", "&nbsp;", "\ud7ff",
        "<h1>", "</h1>", "<![CDATA[", "<?pi", "<p hidden>",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<div>One.</div><div>Two.</div>", "One.\nTwo."),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<p>  One \n  <b> two</b>  three </p>", "One two three"),
        ("<p>Opened<b>on</b>time</p>", "Openedontime"),
        ("<ul><li>One</li><li>Two</li></ul><p>Three", "One\nTwo\n\nThree"),
        ("<table><tr><td>One<td>Two<tr><td>Three</table>", "One\nTwo\nThree"),
        ("<pre>a  b\n  c\n</pre>d", "a  b\n  c\n\nd"),
        ("<p>Tom &amp; Ida &lt;3 &euro;5 &#8220;hi&#8221;", "Tom & Ida <3 €5 “hi”"),
        ("<p>5 < 6 and 7 > 6</p>", "5 < 6 and 7 > 6"),
        ("<script>no</script><style>no</style><noscript>no</noscript><template>no</template><p>yes", "yes"),
        ("<p hidden>no</p><p style='display: none'>no</p><p>yes</p>", "yes"),
        ("<body style='visibility:hidden'><p>yes</p>", "yes"),
        ("<svg><title>no</title><text>no</text></svg><p>yes", "yes"),
        ("<select><option>no</select><p>yes", "yes"),
        ("<!-- no <p>no --><p>yes", "yes"),
        ("<head><title>no</title></head><p>yes", "yes"),
        ("just words", "just words"),
        ("", ""),
        ("<p>&nbsp;</p><p>a&nbsp;b</p>", "a\u00a0b"),
    ],
)
def test_what_a_reader_sees(source: str, text: str) -> None:
    assert render(source).text == text


def marked(page: Page) -> list[tuple[str, str, str, float]]:
    return [(page.text[m.start : m.end], m.tag, m.names, m.link_share) for m in page.markup]


def test_a_line_knows_its_block_and_its_names() -> None:
    page = render(
        "<main><header><h1 class='story-headline'>Quay opens</h1></header>"
        "<div class='articleBody' id='main-text'><p>Ida Holm <a href='/x'>spoke</a>.</p>"
        "<figure><img><figcaption><span class=photoCredit>Bo Berg</span></figcaption></figure></div></main><nav><a href='/'>Home</a></nav>"
    )
    assert marked(page) == [
        ("Quay opens", "h1", "story headline header main", 0.0),
        ("Ida Holm spoke.", "p", "main article body text", pytest.approx(5 / 15, abs=0.001)),
        ("Bo Berg", "figcaption", "photo credit figcaption figure main article body text", 0.0),
        ("Home", "nav", "nav", 1.0),
    ]


def test_names_come_from_the_longest_run_of_a_line() -> None:
    page = render("<div><span class='label'>By</span> <span class='author-name'>Ida Holm Andersen</span></div>")
    assert marked(page) == [("By Ida Holm Andersen", "div", "author name", 0.0)]


def test_names_that_stand_around_most_of_a_page_are_dropped() -> None:
    page = render(
        "<body class=has-sidebar>" + "<div class=text-widget><p>Ida Holm opened the quay.</div>" * 9 + "<p class=caption>The quay."
    )
    assert [m.names for m in page.markup] == [""] * 9 + ["caption"]


@pytest.mark.parametrize(
    ("share", "told"),
    [(6, True), (30, True), (200, False)],
)
def test_readers_may_write_more_than_the_author(share: int, told: bool) -> None:
    page = render(
        "<p>Ida Holm opened the quay on Monday.</p>" * 6 + "<div class=comment-body><p>A fine quay, and high time.</p></div>" * share
    )
    assert ("comment" in page.markup[-1].names) == told


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<script type='application/ld+json'>{\"a\": 1}</script>", ('{"a": 1}',)),
        ("<script type='application/ld+json'>" + "[" * html.MAX_SCRIPT + "]</script>", ()),
        ("<script type='text/javascript'>no</script>", ()),
        ("<p>text<script type='APPLICATION/LD+JSON'>[]</script>", ("[]",)),
    ],
)
def test_linked_data_is_kept_apart(source: str, found: tuple[str, ...]) -> None:
    assert render(source).scripts == found


def test_what_the_page_says_of_itself() -> None:
    page = render(
        "<html lang=en-GB><head><title> Quay\n opens </title><meta property='og:title' content='Quay opens'>"
        "<meta name=Author content=' Ida  Holm '>"
        "<link rel='canonical' href='https://ferry.example/1'></head><body><time itemprop=datePublished datetime=2021-05-04>today</time>"
    )
    assert page.title == "Quay opens"
    assert page.meta == (
        ("html:lang", "en-GB"),
        ("og:title", "Quay opens"),
        ("author", "Ida Holm"),
        ("link:canonical", "https://ferry.example/1"),
        ("itemprop:datepublished", "2021-05-04"),
    )


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_page(source: str) -> None:
    page = render(source)
    page.text.encode()
    assert "\0" not in page.text
    at = 0
    for mark in page.markup:
        assert at <= mark.start < mark.end <= len(page.text)
        assert page.text[at : mark.start].strip() == ""
        assert page.text[mark.start : mark.end].strip()
        assert 0 <= mark.link_share <= 1
        at = mark.end
    assert page.text[at:] == ""


def test_every_line_that_holds_words_is_marked() -> None:
    page = render("<p>One.</p>two<div>Three<br>four</div>")
    marks = {(m.start, m.end) for m in page.markup}
    assert {(s, s + len(page.text[s:e].rstrip("\n"))) for s, e in lines(page.text) if page.text[s:e].strip()} == marks


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "deep",
        "<div><b>" * 10_000 + "deep" + "</b></div>" * 10_000,
        "<" * 200_000,
        "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">deep",
        "<table><tr><td>" * 5_000 + "deep",
        "<p class='" + "wide " * 100_000 + "'>deep",
        "<p style='" + "display:" * 100_000 + "'>deep",
        "<a href=x>" * 20_000 + "deep",
    ],
    ids=["unclosed", "closed", "less-than", "attributes", "tables", "class", "style", "links"],
)
def test_hostile_pages_take_seconds_at_most(source: str) -> None:
    began = time.monotonic()
    page = render(source)
    assert time.monotonic() - began < 5
    assert page.text.endswith("deep") or set(page.text) == {"<"}


def test_an_element_after_the_deep_ones_is_described_again() -> None:
    page = render("<div>" * 3_000 + "deep" + "</div>" * 3_000 + "<p class=lead>after</p>")
    assert marked(page)[-1] == ("after", "p", "lead", 0.0)


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_ELEMENTS", 50)
    with pytest.raises(TooLarge):
        render("<b>x</b>" * 60)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY x SYSTEM "file:///etc/hostname">',
        '<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;">',
        '<!ENTITY % x SYSTEM "http://ferry.example/">',
    ],
)
def test_no_entity_is_looked_up(declaration: str) -> None:
    page = render(f'<?xml version="1.0" encoding="latin-1"?><!DOCTYPE html [{declaration}]><html><body><p>&x; Tromsø</p>')
    assert "&x; Tromsø" in page.text
    assert "lollol" not in page.text
