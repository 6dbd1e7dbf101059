from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_document
from mi7facts.model import Article, ArticleHead, Document, Given
from mi7facts.parse.article import parse_document
from mi7facts.settings import Settings

DUMP = """\
Harbour crane topples into the Tarn estuary

By Petra Lindqvist and Hugo Tell
Published 14 March 2019 at 08:40 GMT

VESSLING (TNA) - The oldest crane of the port fell into the water on Thursday morning, taking two containers with it.

Nobody was on board, the port authority said, because the driver had gone back for his gloves.

The port plans to lift the wreck next week and has closed its eastern basin until then.

Topics: Harbour, Crane

© 2019 Tarn Herald. All rights reserved.
"""
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "By Ida Brandt",
            "3 June 2021",
            "05/06/2021",
            "Share",
            "Most read",
            "Topics: a, b",
            "The ferry sank in the fog off the island on Friday.",
            "",
            "  ",
            "Anders HolmAnders HolmAgency",
            "OSLO (NRK) - ",
            "A" * 300,
            "\u2028",
            "“",
            "Read more",
            "1. One",
            "\x00",
            "Ferry sinks",
            "\ufeff",
            "Advertisement",
        ]
    ),
    max_size=12,
)


def parse(text: str, settings: Settings | None = None, **given_fields: str) -> Article:
    return parse_document(make_document(text, **given_fields), settings or Settings())


def partitions(article: Article) -> bool:
    spans = [(s.start, s.end) for s in article.head.segments]
    whole = not spans or (spans[0][0] == 0 and spans[-1][1] == len(article.text))
    return whole and bool(spans or not article.text) and all(a < b for a, b in spans) and all(a[1] == b[0] for a, b in pairwise(spans))


def test_the_imprint_of_a_dump() -> None:
    head = parse(DUMP).head
    assert head.title == "Harbour crane topples into the Tarn estuary"
    assert head.title_span == (0, len(head.title))
    assert [a.name for a in head.authors] == ["Petra Lindqvist", "Hugo Tell"]
    assert head.published == "2019-03-14T08:40+00:00"
    assert head.publisher == "Tarn Herald"
    assert head.topics == ("Harbour", "Crane")
    assert head.dateline == "Vessling"


def test_what_the_input_states_wins() -> None:
    given_fields = Given(
        title="Crane falls", published="2019-03-15", authors=("Ida Brandt",), publisher="The Quayside", topics=("Ports",), section="News"
    )
    document = Document(id="d", path="d.json", text=DUMP, sha256="", encoding="utf-8", given=given_fields)
    head = parse_document(document, Settings()).head
    assert (head.title, head.published, head.publisher, head.topics, head.section) == (
        "Crane falls",
        "2019-03-15",
        "The Quayside",
        ("Ports",),
        "News",
    )
    assert [a.name for a in head.authors] == ["Ida Brandt"]


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        (DUMP, {}, "2019-03-14T08:40+00:00"),
        (DUMP, {"published": "2019-03-15"}, "2019-03-15"),
        (DUMP.replace("Published", "Updated"), {}, "2019-03-14T08:40+00:00"),
        (DUMP.replace("Published 14 March 2019 at 08:40 GMT\n", ""), {}, "2020-01-01"),
        (DUMP.replace("14 March 2019 at 08:40 GMT", "05/06/2019"), {}, "2020-01-01"),
        ("The ferry sank in the fog.", {}, "2020-01-01"),
    ],
    ids=["printed", "stated", "updated", "neither", "unclear", "one line"],
)
def test_the_date_of_the_run_stands_only_where_the_article_has_none(text: str, stated: dict[str, str], expected: str) -> None:
    article = parse(text, Settings(published="2020-01-01"), **stated)
    assert article.head.published == expected
    assert article.problems == ()


def read_page(stated: Given, said: Given) -> ArticleHead:
    """The head of a page that prints a byline and a date, with what was stated of it, and what it says itself."""
    document = Document(id="d", path="d.html", text=DUMP, sha256="", encoding="utf-8", kind="page", given=stated, said=said)
    return parse_document(document, Settings()).head


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("The Quayside",), ["Petra Lindqvist", "Hugo Tell"]),
        (("Petra",), ["Petra Lindqvist"]),
        (("Petra", "Ida"), ["Petra", "Ida"]),
        (("Ida Brandt",), ["Ida Brandt"]),
        ((), ["Petra Lindqvist", "Hugo Tell"]),
    ],
    ids=["outlet", "first name", "another first name", "person", "nobody"],
)
def test_the_byline_names_whom_a_page_only_hints_at(said: tuple[str, ...], expected: list[str]) -> None:
    own = Given(authors=said, publisher="The Quayside")
    assert [a.name for a in read_page(own, own).authors] == expected
    if said:
        assert [a.name for a in read_page(own, Given()).authors] == list(said)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2019-03-14", "2019-03-14"),
        ("2019-03-15T02:40:00+05:30", "2019-03-15T02:40:00+05:30"),
        ("2021-08-07T12:01:51Z", "2019-03-14T08:40+00:00"),
        ("2018-01-01", "2018-01-01"),
        ("2021", "2021"),
    ],
    ids=["same", "zones", "put up anew", "earlier", "year"],
)
def test_an_earlier_day_that_is_printed_wins_over_what_a_page_says(said: str, expected: str) -> None:
    own = Given(published=said)
    assert read_page(own, own).published == expected
    assert read_page(own, Given()).published == said


def test_clean_body_is_body() -> None:
    document = Document(
        id="d", path="d", text="Share\n\nMost read\n\nOSLO (NRK) - The ferry sank.", sha256="", encoding="utf-8", kind="body"
    )
    segments = parse_document(document, Settings()).head.segments
    assert [s.role for s in segments] == ["body", "blank", "body", "blank", "dateline", "body"]


@pytest.mark.parametrize("text", ["Share", "No cause has been given", "14 March 2019", "By the sea", "\n\nThe ferry sank.\n"])
def test_a_text_of_one_paragraph_is_body(text: str) -> None:
    assert {s.role for s in parse(text).head.segments} <= {"body", "blank"}


def test_a_text_without_headline_has_no_title() -> None:
    head = parse("The ferry sank in the fog.\n\nNobody was hurt, the coastguard said on Friday.").head
    assert (head.title, head.title_span, head.published, head.authors) == ("", None, None, ())


def test_an_unclear_day_is_a_problem_and_no_date() -> None:
    text = DUMP.replace("14 March 2019 at 08:40 GMT", "05/06/2019")
    article = parse(text)
    assert article.head.published is None
    (problem,) = article.problems
    assert (problem.code, problem.line) == ("M320", 4)
    assert "05/06/2019" in problem.message
    assert parse(text, Settings(date_order="DMY")).head.published == "2019-06-05"
    assert parse(text, published="2019-06-05").problems == ()


def test_the_text_is_carried_for_rendered_pages_only() -> None:
    page = Document(id="d", path="d.html", text="The ferry sank.", sha256="", encoding="utf-8", kind="page")
    assert parse_document(page, Settings()).head.text == "The ferry sank."
    assert parse("The ferry sank.").head.text is None


@given(FRAGMENTS, st.sampled_from(["\n", "\n\n", "\r\n", "\n    "]))
def test_segments_partition_any_dump(rows: list[str], glue: str) -> None:
    article = parse(glue.join(rows))
    assert partitions(article)
    for author in article.head.authors:
        assert author.start is not None and " ".join(article.text[author.start : author.end].split()) == author.name


@given(st.text(max_size=300))
def test_segments_partition_any_text(text: str) -> None:
    assert partitions(parse(text))


@given(FRAGMENTS)
def test_parsing_depends_on_nothing_else(rows: list[str]) -> None:
    assert parse("\n".join(rows)) == parse("\n".join(rows))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "a" * 1_000_000,
        '"' * 20_000,
        "\n" * 200_000,
        "word " * 10_000 + "\n\nShare\n\nThe ferry sank.",
        "by " * 30_000 + "\nShare",
        "abcdefgh " * 20_000 + "\nBy Ida Brandt",
        "AB " * 30_000 + "\nShare\nx",
        "(" * 50_000 + "\nShare",
        "short line\n" * 10_000,
        ("12/12/2012 " * 20_000) + "\nShare",
    ],
    ids=range(11),
)
def test_hostile_texts_are_parsed_in_linear_time(text: str) -> None:
    began = time.perf_counter()
    assert partitions(parse(text))
    assert time.perf_counter() - began < 5
