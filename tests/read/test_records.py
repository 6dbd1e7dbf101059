"""JSON objects to articles: our keys, other people's keys, and wrong types."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import BadRecord
from mi7facts.model import Given
from mi7facts.read.jsontext import parse_json
from mi7facts.read.records import Item, read_item

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["2020-05-05", "en", "Ida Holm; Bo Berg"])
)
VALUES = st.recursive(
    SCALARS, lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(["name", "@type", "x"]), v, max_size=2), max_leaves=5
)
KEYS = st.sampled_from(
    [
        "id",
        "text",
        "html",
        "articleBody",
        "maintext",
        "title",
        "headline",
        "published",
        "datePublished",
        "modified",
        "authors",
        "author",
        "publisher",
        "url",
        "section",
        "language",
        "tags",
        "keywords",
    ]
)


def item(**fields: object) -> Item:
    return read_item(parse_json(json.dumps(fields)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"title": "Quay opens", "published": "2021-05-04", "authors": ["Ida Holm", {"name": "Bo Berg"}], "publisher": "The Ferry"},
            Given(title="Quay opens", published="2021-05-04", authors=("Ida Holm", "Bo Berg"), publisher="The Ferry"),
        ),
        (  # schema.org
            {
                "headline": "Quay opens",
                "datePublished": "2021-05-04T10:00:00+01:00",
                "dateModified": "2021-05-05",
                "author": {"@type": "Person", "name": "Ida Holm"},
                "publisher": {"name": "The Ferry"},
                "articleSection": ["Local", "News"],
                "inLanguage": "en-GB",
                "keywords": "quay, harbour",
            },
            Given(
                title="Quay opens",
                published="2021-05-04T10:00:00+01:00",
                modified="2021-05-05",
                authors=("Ida Holm",),
                publisher="The Ferry",
                section="Local",
                language="en",
                topics=("quay", "harbour"),
            ),
        ),
        (  # trafilatura
            {
                "title": "Quay opens",
                "author": "Ida Holm; Bo Berg",
                "date": "2021-05-04",
                "source": "https://ferry.example/1",
                "tags": "quay;harbour",
            },
            Given(
                title="Quay opens",
                published="2021-05-04",
                authors=("Ida Holm", "Bo Berg"),
                url="https://ferry.example/1",
                topics=("quay", "harbour"),
            ),
        ),
        (  # news-please
            {"date_publish": "2021-05-04 10:00:00", "date_modify": None, "authors": ["Ida Holm"], "source_domain": "ferry.example"},
            Given(published="2021-05-04T10:00:00", authors=("Ida Holm",), publisher="ferry.example"),
        ),
    ],
)
def test_metadata_under_many_names(fields: dict[str, object], expected: Given) -> None:
    found = item(text="Words.", **fields)
    assert found.given == expected
    assert found.problems == ()


@pytest.mark.parametrize(
    ("fields", "content", "kind"),
    [
        ({"text": "a"}, "a", "dump"),
        ({"articleBody": "b"}, "b", "body"),
        ({"maintext": "c"}, "c", "body"),
        ({"html": "<p>d"}, "<p>d", "page"),
        ({"text": "a", "html": "<p>d", "maintext": "c"}, "a", "dump"),
        ({"text": "", "maintext": "c"}, "c", "body"),
        ({"text": None, "html": "<p>d"}, "<p>d", "page"),
        ({"text": " \n"}, " \n", "dump"),
    ],
)
def test_where_the_words_stand(fields: dict[str, object], content: str, kind: str) -> None:
    found = item(**fields)
    assert (found.content, found.kind) == (content, kind)


@pytest.mark.parametrize("value", [None, "text", 5, [], {"title": "no text"}, {"text": None}, {"text": ["a"], "html": {}}])
def test_no_article(value: object) -> None:
    with pytest.raises(BadRecord, match="no article"):
        read_item(parse_json(json.dumps(value)))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": 5}, "title: a number instead of a string"),
        ({"published": "2020-02-30"}, "published: '2020-02-30' is no date that can be"),
        ({"published": ["2020"]}, "published: an array instead of a string"),
        ({"authors": [3]}, "authors: a number instead of a string"),
        ({"authors": {"name": {"name": None}}}, "authors: an object instead of a string"),
        ({"language": "English, I think"}, "language: no language tag"),
        ({"url": True}, "url: true or false instead of a string"),
        ({"id": 1.5}, "id: a number instead of a string or a whole number"),
    ],
)
def test_a_wrong_type_costs_the_field_only(fields: dict[str, object], told: str) -> None:
    found = item(text="Words.", **fields)
    assert found.content == "Words."
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("M202", "warning")
    assert problem.message.startswith(told)


def test_a_field_that_is_refused_leaves_the_next_name_its_chance() -> None:
    found = item(text="Words.", title=5, headline="Quay opens", published="never", date="2021-05-04")
    assert (found.given.title, found.given.published) == ("Quay opens", "2021-05-04")
    assert len(found.problems) == 2


@pytest.mark.parametrize(
    ("given_id", "key"), [("own/own-1", "own/own-1"), ("../../x", "../../x"), ("a\0b", "a\0b"), (17, "17"), ("", None), (None, None)]
)
def test_ids_are_data(given_id: object, key: str | None) -> None:
    assert item(text="Words.", id=given_id).key == key


def test_lone_surrogates_are_replaced() -> None:
    found = read_item(parse_json('{"id": "\\ud800", "title": "\\udfff", "text": "Ida \\ud83d Holm"}'))
    assert (found.key, found.given.title, found.content) == ("\ufffd", "\ufffd", "Ida \ufffd Holm")
    assert [p.code for p in found.problems] == ["M202"]


def test_repeated_keys_are_a_note() -> None:
    found = read_item(parse_json('{"text": "a", "text": "b"}'))
    assert found.content == "b"
    assert [(p.code, p.severity) for p in found.problems] == [("M203", "note")]


@given(st.dictionaries(KEYS, VALUES, max_size=6) | VALUES)
def test_any_value_is_an_article_or_a_bad_record(value: object) -> None:
    try:
        found = read_item(parse_json(json.dumps(value)))
    except BadRecord:
        return
    assert isinstance(found.content, str)
    "".join((found.content, found.key or "", found.given.title or "", *found.given.authors, *found.given.topics)).encode()
