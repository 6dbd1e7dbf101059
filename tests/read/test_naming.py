"""Ids: kept where they are given, told apart by content where they are equal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mi7facts.read.naming import Names

A, B = "a" * 64, "b" * 64


def test_given_ids_stay_as_they_are() -> None:
    names = Names([])
    assert names.given("own/own-1", A) == "own/own-1"
    assert names.given("../../x", A) == "../../x"


def test_the_second_article_under_an_id_gets_the_hash() -> None:
    names = Names([])
    assert [names.given("x", A), names.given("x", B), names.given("x", B)] == ["x", "x-bbbbbbbb", "x-bbbbbbbb-2"]


def test_a_stem_is_enough_where_it_is_alone() -> None:
    assert Names(["quay", "ferry"]).of_file("quay", A) == "quay"


def test_stems_that_files_share_do_not_depend_on_their_order() -> None:
    found = []
    for order in ((A, B), (B, A)):
        names = Names(["index", "index"])
        found.append({names.of_file("index", digest) for digest in order})
    assert found[0] == found[1] == {"index-aaaaaaaa", "index-bbbbbbbb"}


def test_articles_of_a_file_of_many_carry_the_hash() -> None:
    names = Names(["feed"])
    assert [names.of_many("feed", A), names.of_many("feed", B)] == ["feed-aaaaaaaa", "feed-bbbbbbbb"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["given", "of_file", "of_many"]), st.sampled_from(["x", "x-aaaaaaaa", "y"]), st.sampled_from([A, B])),
        max_size=15,
    )
)
def test_ids_are_unique(calls: list[tuple[str, str, str]]) -> None:
    names = Names(["x", "y", "y"])
    found = [getattr(names, how)(key, digest) for how, key, digest in calls]
    assert len(set(found)) == len(found)


def test_a_given_id_and_a_stem_may_meet() -> None:
    names = Names(["quay"])
    assert names.given("quay", A) == "quay"
    assert names.of_file("quay", B) == "quay-bbbbbbbb"


def test_the_same_article_twice_under_no_id_is_numbered() -> None:
    names = Names(["feed"])
    assert [names.of_many("feed", A) for _ in range(3)] == ["feed-aaaaaaaa", "feed-aaaaaaaa-2", "feed-aaaaaaaa-3"]
