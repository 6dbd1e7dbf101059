"""What a page says of itself: JSON-LD first, then meta elements, and nothing that cannot be."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.model import Given
from mi7facts.read.html import render
from mi7facts.read.metadata import page_given

ANY_JSON = st.recursive(
    st.none() | st.integers() | st.floats() | st.text(max_size=10) | st.sampled_from(["NewsArticle", "2020-05-05"]),
    lambda v: (
        st.lists(v, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "headline", "author", "name", "datePublished", "publisher", "keywords"]),
            v,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def linked(*nodes: object, body: str = "") -> Given:
    scripts = "".join(f"<script type='application/ld+json'>{json.dumps(node)}</script>" for node in nodes)
    return page_given(render(f"<html><head>{scripts}</head><body>{body}</body></html>"))


def meta(*pairs: tuple[str, str], rest: str = "") -> Given:
    return page_given(render("".join(f'<meta name="{name}" content="{content}">' for name, content in pairs) + rest))


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Quay opens &amp; closes",
    "datePublished": "2021-05-04T10:00:00Z",
    "dateModified": "2021-05-05",
    "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Bo Berg"}],
    "publisher": {"@type": "Organization", "name": "The Ferry"},
    "articleSection": "Local",
    "inLanguage": "en-GB",
    "keywords": ["quay", "harbour"],
}


def test_linked_data() -> None:
    assert linked(ARTICLE) == Given(
        title="Quay opens & closes",
        published="2021-05-04T10:00:00Z",
        modified="2021-05-05",
        authors=("Ida Holm", "Bo Berg"),
        publisher="The Ferry",
        section="Local",
        language="en",
        topics=("quay", "harbour"),
    )


@pytest.mark.parametrize(
    "node",
    [
        {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]},
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]},
    ],
)
def test_the_article_is_found_where_it_stands(node: object) -> None:
    assert linked(node).title == "Quay opens & closes"


def test_references_are_followed() -> None:
    node = {"@graph": [{**ARTICLE, "author": {"@id": "#ida"}}, {"@type": "Person", "@id": "#ida", "name": "Ida Holm"}]}
    assert linked(node).authors == ("Ida Holm",)


def test_the_node_with_the_title_of_the_page_is_the_article() -> None:
    other = {**ARTICLE, "headline": "Ferry sinks", "author": "Una Lund"}
    page = render(
        "<title>Quay opens & closes</title>"
        + "".join(f"<script type='application/ld+json'>{json.dumps(n)}</script>" for n in (other, ARTICLE))
    )
    assert page_given(page).authors == ("Ida Holm", "Bo Berg")


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("og:title", "Quay opens | The Ferry"), ("og:site_name", "The Ferry")], Given(title="Quay opens", publisher="The Ferry")),
        ([("og:title", "Quay opens - and closes")], Given(title="Quay opens - and closes")),
        ([("article:published_time", "2021-05-04T10:00:00+01:00")], Given(published="2021-05-04T10:00:00+01:00")),
        ([("article:published_time", "soon"), ("date", "2021-05-04")], Given(published="2021-05-04")),
        ([("author", "By Ida Holm and Bo Berg")], Given(authors=("Ida Holm", "Bo Berg"))),
        ([("article:author", "https://ferry.example/ida"), ("dc.creator", "Ida Holm")], Given(authors=("Ida Holm",))),
        ([("author", "idaholm"), ("byl", "BY IDA HOLM")], Given(authors=("IDA HOLM",))),
        ([("author", "The Ferry"), ("og:site_name", "The Ferry")], Given(publisher="The Ferry")),
        ([("og:locale", "nb_NO")], Given(language="nb")),
        ([("keywords", "quay, harbour, quay,")], Given(topics=("quay", "harbour"))),
        ([("article:section", "Local"), ("og:url", "https://ferry.example/1")], Given(section="Local", url="https://ferry.example/1")),
    ],
)
def test_meta_elements(pairs: list[tuple[str, str]], expected: Given) -> None:
    assert meta(*pairs) == expected


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Quay opens in Tromsø after years of delay", "After years of delay, the quay opens", "After years of delay, the quay opens"),
        ("Quay opens in Tromsø", "The Ferry", "Quay opens in Tromsø"),
        ("Quay opens in Tromsø", "Tromsø", "Quay opens in Tromsø"),
    ],
)
def test_the_headline_that_readers_see_wins(title: str, heading: str, expected: str) -> None:
    assert meta(("og:title", title), rest=f"<h1>{heading}</h1>").title == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # of several main headings the one that the page's title repeats
        (
            '<title>Your Harbour Walk: A Walker\'s Guide</title><meta property="og:title" content="The best harbour walk for walkers">'
            "<h1>The Harbour Party</h1><h1>Harbour Walk: A Walker's Guide</h1>",
            "Harbour Walk: A Walker's Guide",
        ),
        # a site that heads its pages with its name or address, the story's heading below
        ("<title>ferry.example Quay Opens</title><h1>ferry.example</h1><h3>Quay Opens</h3><h3>Quay closes again</h3>", "Quay Opens"),
        ('<title>The Ferry Quay</title><meta property="og:site_name" content="The Ferry"><h1>The Ferry</h1>', None),
        (
            '<title>Tide Notes: The quay opens</title><meta property="og:title" content="The quay opens"><h1>Tide Notes</h1>',
            "The quay opens",
        ),
        ("<title>Ferry</title><h3>Comments on the ferry and the quay and the harbour</h3>", None),
    ],
)
def test_the_heading_that_is_the_title(page: str, expected: str | None) -> None:
    assert page_given(render(page)).title == expected


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        # an outlet is the author only where no one else is stated
        ([{**ARTICLE, "author": {"@type": "Organization", "name": "The Ferry"}}], ("The Ferry",)),
        ([{**ARTICLE, "author": {"name": "The Ferry"}}, {"@type": "WebPage", "author": {"name": "Ida Holm"}}], ("Ida Holm",)),
        ([{**ARTICLE, "author": None, "creator": ["Ida Holm", "Bo Berg"]}], ("Ida Holm", "Bo Berg")),
        ([{**ARTICLE, "author": [{"name": "The Ferry"}, {"name": "Ida Holm"}]}], ("Ida Holm",)),
        # jobs, outlets and degrees behind a name
        ([{**ARTICLE, "author": "Ida Holm, Staff Writer"}], ("Ida Holm",)),
        ([{**ARTICLE, "author": "Ida Holm, Ph.D., and Bo Berg, Quay News"}], ("Ida Holm", "Bo Berg")),
        ([{**ARTICLE, "author": "Ida Holm, Bo Berg & Una Lund"}], ("Ida Holm", "Bo Berg", "Una Lund")),
    ],
)
def test_who_is_an_author(nodes: list[dict[str, object]], expected: tuple[str, ...]) -> None:
    assert linked(*nodes).authors == expected


def test_authors_and_dates_that_elements_state() -> None:
    assert page_given(render('<meta itemprop="author" content="Ida Holm"><meta itemprop="datePublished" content="2021-05-04">')) == Given(
        authors=("Ida Holm",), published="2021-05-04"
    )


def test_a_page_without_metadata_has_the_heading_that_is_in_its_title() -> None:
    assert (
        page_given(
            render("<title>Quay opens in Tromsø | The Ferry</title><h1>The Ferry Online News</h1><h1>Quay opens in Tromsø</h1>")
        ).title
        == "Quay opens in Tromsø"
    )
    assert page_given(render("<title>Welcome</title><p>Words.")) == Given()


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":[[[[{"headline":1e999,"author":{"name":{"name":null}},"datePublished":[]},',
        "[" * 5_000,
        "null",
        '{"@type": "NewsArticle", "headline": 5, "datePublished": {}, "author": [[[]]], "publisher": []}',
        '{"@type": "NewsArticle", "keywords": {"a": 1}, "inLanguage": 3}',
        '{"@type": "NewsArticle", "headline": "' + "x" * 9_000 + '", "datePublished": "9999-99-99"}',
        '{"@type": "NewsArticle", "author": "' + "a, " * 90_000 + '"}',
    ],
)
def test_hostile_linked_data_is_passed_over(script: str) -> None:
    assert page_given(render(f"<script type='application/ld+json'>{script}</script><p>Words.")) == Given()


def test_many_nodes_are_bounded() -> None:
    assert linked(ARTICLE, [{"@type": "Thing"}] * 20_000).title == "Quay opens & closes"


@given(ANY_JSON)
def test_any_linked_data(node: object) -> None:
    found = linked(node)
    "".join((found.title or "", *found.authors, *found.topics, found.publisher or "")).encode()


def test_the_tables_hold_no_entry_twice() -> None:
    for table in load_toml("lexicons/pages.toml").values():
        assert isinstance(table, dict)
        for entries in table.values():
            assert isinstance(entries, str) or len(entries) == len(set(entries))
