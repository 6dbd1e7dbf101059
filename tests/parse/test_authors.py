from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.model import Role, Segment
from mi7facts.parse.authors import find_authors
from mi7facts.parse.rows import read_rows

STORY: tuple[tuple[Role, str], ...] = (
    ("body", "The council of Merrick has voted to close the bath of the town, after a debate of five hours."),
    ("body", "Nobody was surprised."),
)


def authors(*rows: tuple[Role, str]) -> list[str]:
    """The names that sign an article of these rows; its headline is the first row of that role."""
    text, found = "", []
    for role, words in rows:
        found.append(Segment(role=role, start=len(text), end=len(text) + len(words) + 1))
        text += words + "\n"
    headline = next((s.start for s in found if s.role == "headline"), None)
    named = find_authors(read_rows(text, found, headline))
    assert all(a.start is not None and " ".join(text[a.start : a.end].split()) == a.name for a in named)
    return [a.name for a in named]


HEAD: tuple[Role, str] = ("headline", "Merrick bath to close")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("byline", "By Oona Marrick and Ida Brandt"), ("byline", "By Oona Marrick")), ["Oona Marrick", "Ida Brandt"]),
        ((("byline", "Market Square"), ("byline", "By Oona Marrick"), ("byline", "Anders Holm")), ["Oona Marrick"]),
        ((("byline", "By Oona Marrick"), ("body", "word " * 200), ("byline", "By Ida Brandt")), ["Oona Marrick"]),
        ((("body", "By Oona Marrick"),), []),
        ((("byline", "By"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "Market Square"), ("byline", "Written by:"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "By"), ("byline", "Oona Marrick"), ("byline", "Ida Brandt")), ["Oona Marrick", "Ida Brandt"]),
        ((("byline", "By"),), []),
        (
            (("nav", "By"), ("nav", "* Oona Marrick0,"), ("nav", "* Ida Brandt &"), ("nav", "* …"), ("nav", "* Tove Lund")),
            ["Oona Marrick", "Ida Brandt", "Tove Lund"],
        ),
        ((("byline", "By"), ("nav", "Swimming · Town"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "Author of the article:"), ("promo", "The Tarn Press"), ("promo", "The Tarn Press")), ["The Tarn Press"]),
        ((("byline", "WRITTEN BY"), ("nav", "QUAYSIDE Bath Team")), ["QUAYSIDE Bath Team"]),
        ((("byline", "By"), ("nav", "Share this article with your friends")), []),
    ],
    ids=[
        "once",
        "spoken",
        "far",
        "story",
        "line below",
        "labelled",
        "two below",
        "nobody",
        "listed",
        "section",
        "agency",
        "team",
        "no name",
    ],
)
def test_bylines(rows: tuple[tuple[Role, str], ...], expected: list[str]) -> None:
    assert authors(HEAD, *rows, *STORY) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # editors, checkers and photographers are not the authors
        ((("byline", "Edited by"), ("byline", "Ida Brandt")), []),
        ((("byline", "By"), ("byline", "Oona Marrick"), ("byline", "Edited by"), ("byline", "Ida Brandt")), ["Oona Marrick"]),
        ((("byline", "Reviewed by Ida Brandt"), ("related", "Fact checked by"), ("byline", "Tove Lund")), []),
        ((("credit", "Photographs by Ida Brandt"), ("byline", "Oona Marrick")), ["Oona Marrick"]),
        ((("byline", "(Reporting by Oona Marrick; Editing by Ida Brandt)"),), ["Oona Marrick"]),
        ((("byline", "Reporting by Oona Marrick Writing by Ida Brandt"),), ["Oona Marrick"]),
        # a pen name, a first name, a name without capitals, an outlet
        ((("byline", "Posted by Jesy"),), ["Jesy"]),
        ((("byline", "Written by anna lund · 99 Comments"),), ["anna lund"]),
        ((("byline", "By BBC News"),), ["BBC News"]),
        ((("byline", "By The Tarn Press"),), ["The Tarn Press"]),
        ((("byline", "By Tarn Post staff reporter"),), ["Tarn Post staff reporter"]),
        ((("byline", "By Staff Reporter"),), []),
        ((("byline", "By Staff"),), []),
        ((("byline", "By popular demand"),), []),
        ((("byline", "By clicking on it"),), []),
        # roles, outlets and addresses behind the name
        ((("byline", "By Oona Marrick, Executive Editor, Merrick Bath Watch"),), ["Oona Marrick"]),
        ((("byline", "By Oona Marrick Staff Writer"),), ["Oona Marrick"]),
        ((("byline", "By Oona MarrickTNABusiness"),), ["Oona Marrick"]),
        ((("byline", "By Oona Marrick oona@tarn.example"),), ["Oona Marrick"]),
        ((("byline", "By Oona Marrick @oonam"),), ["Oona Marrick"]),
        ((("byline", "By Oona Marrick (Tarn Post)"),), ["Oona Marrick"]),
        # amid a line, beside a time
        ((("timestamp", "Author Posted by Quayside on December 20, 2021December 26, 2021"),), ["Quayside"]),
        ((("subhead", "Author Posted by Quayside on December 20, 2021"),), ["Quayside"]),
        ((("credit", "Avatar photo by Ida Brandt August 25, 2021August 29, 2021"),), ["Ida Brandt"]),
        ((("credit", "Photo by Ida Brandt August 25, 2021"),), []),
        ((("byline", "A talk with Tove Lund | Interviewed by Ida Brandt"),), ["Ida Brandt"]),
        ((("byline", "Words: Ida Brandt"),), ["Ida Brandt"]),
        ((("related", "Ida Brandt in Merrick"), ("timestamp", "4 June 2021")), ["Ida Brandt"]),
        ((("byline", "Posted by By Jesy June 4, 20211"),), ["Jesy"]),
        # bare names beside the time
        ((("related", "OONA MARRICK"), ("related", "June 4, 2021")), ["OONA MARRICK"]),
        ((("related", "Oona Marrick, Tarn Post"), ("timestamp", "4 June 2021")), ["Oona Marrick"]),
        ((("promo", "Anna Lund"), ("nav", "Share"), ("timestamp", "2 hours ago")), ["Anna Lund"]),
        ((("byline", "Hong Kong"), ("timestamp", "4 June 2021")), []),
        ((("caption", "Anna Lund"), ("nav", "Share")), []),
        ((("topics", "Anna Lund"),), []),
    ],
)  # fmt: skip
def test_who_signs_and_who_does_not(rows: tuple[tuple[Role, str], ...], expected: list[str]) -> None:
    assert authors(HEAD, *rows, *STORY) == expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        # a teaser's author above the headline, the article's below it
        ([("byline", "By Tove Lund"), ("nav", "2 June 2021"), *[("nav", "Tides")] * 5], [("byline", "By Ida Brandt")], ["Ida Brandt"]),
        ([("byline", "Anna Lund"), ("related", "Bath to close")], [("byline", "Ida Brandt"), ("timestamp", "2 June 2021")], ["Ida Brandt"]),
        # where the author was
        ([], [("byline", "Ida Brandt"), ("byline", "Reporting from Port Merrick"), ("timestamp", "2 June 2021")], ["Ida Brandt"]),
        # the site of one writer, who signs at its head
        ([("byline", "by Ida Brandt"), *[("nav", "Tides")] * 9], [], ["Ida Brandt"]),
    ],
)  # fmt: skip
def test_names_above_the_headline(above: list[tuple[Role, str]], below: list[tuple[Role, str]], expected: list[str]) -> None:
    assert authors(*above, HEAD, *below, *STORY) == expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ([("byline", "Posted By: Ida · In: Bread")], ["Ida"]),
        ([("promo", "About the author"), ("bio", "Ida Brandt is a reporter for the Tarn Post.")], ["Ida Brandt"]),
        ([("related", "1. Ida Brandt is a freelance travel writer in Merrick.")], ["Ida Brandt"]),
        ([("bio", "This story about baths was written by Ida Brandt and produced by the Tarn Post.")], ["Ida Brandt"]),
        ([("related", "Contact staff writer Ida Brandt at 555 0100.")], ["Ida Brandt"]),
        ([("related", "Baths , TownIda BrandtJune 4, 20215 Tips , Swimming4 Comments")], ["Ida Brandt"]),
        ([("promo", "Follow Valley Sport on the web")], []),
        ([("legal", "© 2021 Anna Lund. All rights reserved.")], ["Anna Lund"]),
        ([("legal", "© 2021 Tarn Post. All rights reserved.")], []),
        ([("legal", "© 2021 Anna Lund Media LLC")], []),
        # readers' remarks
        ([("byline", "Posted by: Ida"), ("body", "No!"), ("byline", "Posted by: Tove"), ("byline", "Posted by: Ann")], []),
        ([("comments", "3 comments"), ("byline", "Posted by Tove Lund")], ["Tove Lund"]),
        ([("comments", "3 comments"), ("byline", "Posted by Tove Lund"), ("byline", "Posted by Ann Holm")], []),
        ([("related", "Ida Brandt is a famous swimmer.")], []),
        ([("nav", "Ida Brandt"), ("nav", "ida@tarnpost.example")], ["Ida Brandt"]),
        ([("nav", "Ida Brandt"), ("nav", "@tovelund")], []),
        ([("nav", "Harbour Hall"), ("nav", "post@tarnpost.example")], []),
    ],
)  # fmt: skip
def test_names_below_the_story(below: list[tuple[Role, str]], expected: list[str]) -> None:
    assert authors(HEAD, *STORY * 5, *below) == expected


ROLES = st.sampled_from(("byline", "nav", "body", "headline", "related", "timestamp", "credit", "comments", "legal"))
WORDS = st.one_of(
    st.text(max_size=60), st.sampled_from(("By", "By Ida Brandt", "Ida Brandt", "4 June 2021", "Edited by", "© 2021 Anna Lund."))
)


@given(st.lists(st.tuples(ROLES, WORDS.map(lambda words: " ".join(words.split()) or "x")), max_size=12))
def test_names_are_slices_of_the_text(rows: list[tuple[Role, str]]) -> None:
    assert all(authors(*rows))
