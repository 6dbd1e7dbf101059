"""One person to whom it happened is a bound: one at least."""

from __future__ import annotations

import pytest


def counts(claims, attribute: str) -> set[tuple[object, str | None]]:
    return {(c.amount.value, c.amount.comparator) for c in claims if c.attribute == attribute}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("A man was killed in a crash on Monday.", "killed", 1),
        ("The shooting killed a woman.", "killed", 1),
        ("A man and a woman were killed in a crash.", "killed", 2),
        ("Runa Aas was killed in a crash.", "killed", 1),
        ("A boy died in the fire.", "killed", 1),
        ("A man was charged with the murder of a woman.", "killed", 1),
        ("The shooting death of a boy shocked the town.", "killed", 1),
        ("A man was hurt in a crash on Monday.", "injured", 1),
        ("The blast injured a girl and her father was wounded.", "injured", 1),
        ("A teenager was shot in Oslo on Monday.", "injured", 1),
    ],
)
def test_at_least(tell, text: str, attribute: str, value: int) -> None:
    assert (value, ">=") in counts(tell(text), attribute)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("The men were killed in a crash.", "killed"),
        ("Two men were killed in a crash.", "killed"),
        ("If a man is killed in a crash, the firm pays.", "killed"),
        ("A man was not killed in the crash.", "killed"),
        ("A man could be killed in a crash.", "killed"),
        ("The crash killed a dog.", "killed"),
        ("A man was charged with the attempted murder of a woman.", "killed"),
        ("The death of an idea shocked the town.", "killed"),
        ("Runa Aas died in 2001.", "killed"),
        ("A singer died after the concert.", "killed"),
        ("A teenager was shot in Oslo, and a man was killed.", "injured"),
        ("The studio shot a film in Oslo.", "injured"),
    ],
)
def test_not_at_least(tell, text: str, attribute: str) -> None:
    assert not any(bound == ">=" for _, bound in counts(tell(text), attribute))


def test_the_evidence_is_the_person(tell) -> None:
    text = "A man was killed in a crash on Monday."
    (claim,) = [c for c in tell(text) if c.attribute == "killed"]
    assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text == claim.amount.text == "man"
    assert claim.subject.name == "crash"
