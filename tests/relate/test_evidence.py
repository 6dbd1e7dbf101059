"""What proves a value: its words, the sentence around them, the segment, and who is quoted with them."""

from __future__ import annotations

import pytest

from builders import make_article, read_article
from mi7facts.model import Role
from mi7facts.relate.claims import relate


def one(claims, value: object):
    (found,) = [c for c in claims if c.amount.value == value]
    return found.evidence


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("The landslide killed seven people.", 7, "seven"),
        ("The oak was 25 metres tall.", 25, "25 metres"),
        ("The film will be released in June 2022.", "2022-06", "June 2022"),
        ("The price of the phone is $399.", 399, "$399"),
    ],
)
def test_words(tell, text: str, value: object, words: str) -> None:
    evidence = one(tell(text), value)
    assert evidence.text == words == text[evidence.start : evidence.end]
    assert text[slice(*evidence.sentence)].strip() == text


def test_the_sentence_is_the_value_s_own(tell) -> None:
    text = "The choir sang. The landslide killed seven people. The mayor wept."
    evidence = one(tell(text), 7)
    assert text[slice(*evidence.sentence)].strip() == "The landslide killed seven people."


@pytest.mark.parametrize(
    ("text", "quoted", "speaker"),
    [
        ("“The landslide killed seven people,” said Mary Lund.", True, "Mary Lund"),
        ("The landslide killed seven people.", False, None),
    ],
)
def test_quoted(tell, text: str, quoted: bool, speaker: str | None) -> None:
    evidence = one(tell(text), 7)
    assert (evidence.in_quote, evidence.speaker) == (quoted, speaker)


@pytest.mark.parametrize("role", ["headline", "deck", "body", "caption"])
def test_segment(engine, role: Role) -> None:
    article = make_article("The landslide killed seven people.", roles={0: role})
    claims = [c for c in relate(read_article(engine, article)).claims if c.amount.value == 7]
    assert [c.evidence.segment for c in claims] == [role]


@pytest.mark.parametrize("role", ["promo", "related", "bio", "nav", "comments", "legal"])
def test_other_segments_state_nothing(engine, role: Role) -> None:
    article = make_article("The landslide killed seven people.", roles={0: role})
    assert relate(read_article(engine, article)).claims == ()


def test_claims_are_told_once_and_in_one_order(engine) -> None:
    text = "The landslide killed seven people and injured nine. The cost was £5 million."
    runs = [relate(read_article(engine, make_article(text))).claims for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(runs[0]) == len(set(runs[0]))


def test_findings_keep_the_annotations(engine) -> None:
    reading = read_article(engine, make_article("Mary Lund paid £5 in Oslo on 3 March 2021."))
    found = relate(reading)
    assert (found.entities, found.dates, found.figures, found.quotes) == (reading.entities, reading.dates, reading.figures, reading.quotes)
    assert found.article is reading.article
