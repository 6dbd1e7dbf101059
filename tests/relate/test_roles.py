"""People as values: holders of roles, doers, makers."""

from __future__ import annotations

import pytest


def held(claims, attribute: str) -> set[tuple[str, object]]:
    return {(c.subject.name, c.amount.value) for c in claims if c.attribute == attribute}


@pytest.mark.parametrize(
    "text",
    [
        "Erik Sand, head coach of Norby Rovers, resigned.",
        "Erik Sand is the head coach of Norby Rovers.",
        "The head coach of Norby Rovers is Erik Sand.",
        "Norby Rovers appointed Erik Sand as head coach.",
        "Norby Rovers hired Erik Sand as head coach on Monday.",
    ],
)
def test_holder(tell, text: str) -> None:
    assert {value for _, value in held(tell(text), "head_coach")} == {"Erik Sand"}


@pytest.mark.parametrize(
    "text",
    [
        "Erik Sand met the head coach of Norby Rovers.",
        "Erik Sand thanked Norby Rovers and its head coach.",
        "Erik Sand, a player of Norby Rovers, resigned.",
        "Erik Sand left the coach to Norby.",
    ],
)
def test_no_holder(tell, text: str) -> None:
    assert held(tell(text), "head_coach") == set()


def test_a_role_without_owner_is_its_own_subject(tell) -> None:
    assert held(tell("The transport minister, Gideon Hale, resigned."), "transport_minister") == {("transport minister", "Gideon Hale")}


def test_a_role_of_a_country_is_of_the_country(tell) -> None:
    assert held(tell("Mary Lund, the prime minister of Portugal, resigned."), "prime_minister") == {("Portugal", "Mary Lund")}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Peter Rook directed the film.", "director"),
        ("The film was directed by Peter Rook.", "director"),
        ("The studio hired Peter Rook to direct the film.", "director"),
        ("Peter Rook wrote the novel.", "author"),
        ("The novel was written by Peter Rook.", "author"),
        ("Peter Rook founded the firm.", "founder"),
        ("Peter Rook painted the portrait.", "artist"),
        ("The portrait by Peter Rook was stolen.", "artist"),
    ],
)
def test_doer(tell, text: str, attribute: str) -> None:
    assert {value for _, value in held(tell(text), attribute)} == {"Peter Rook"}


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The film was praised by Peter Rook.", "director"),
        ("The studio directed Peter Rook to leave.", "director"),
        ("Peter Rook directed the traffic.", "director"),
        ("The portrait was found by Peter Rook.", "artist"),
        ("The portrait hung by Peter Rook.", "artist"),
        ("The firm was found by Peter Rook.", "founder"),
    ],
)
def test_no_doer(tell, text: str, attribute: str) -> None:
    assert held(tell(text), attribute) == set()
