"""Speakers and their entities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.naming import Names, name_of
from mi7facts.annotate.quotes.speaker import Speaker
from mi7facts.model import Entity, Mention, MentionKind

FrameOf = Callable[[str], Frame]

TEXT = "Tarn Ferries director Ida Moe smiled. She waved."


def entity(number: str, name: str, *found: tuple[str, MentionKind]) -> Entity:
    mentions = tuple(Mention(start=TEXT.index(t), end=TEXT.index(t) + len(t), text=t, kind=kind) for t, kind in found)
    return Entity(id=number, type="person", name=name, aliases=(), mentions=mentions)


FERRIES = entity("e1", "Tarn Ferries", ("Tarn Ferries", "name"))
IDA = entity("e2", "Ida Moe", ("Ida Moe", "name"), ("She", "pronoun"))
DIRECTOR = entity("e3", "the director", ("director", "noun"))


@pytest.mark.parametrize(
    ("span", "head", "expected"),
    [
        ((0, 29), (26, 29), "e2"),
        ((0, 29), (0, 4), "e1"),
        ((38, 41), (38, 41), "e2"),
        ((13, 21), (13, 21), "e3"),
        ((30, 36), (30, 36), None),
    ],
)
def test_the_mention_over_the_head_wins(span: tuple[int, int], head: tuple[int, int], expected: str | None) -> None:
    found = Names((FERRIES, IDA, DIRECTOR)).entity(span, head)
    assert (found.id if found else None) == expected


def test_a_name_wins_over_a_noun_where_the_head_has_none() -> None:
    found = Names((DIRECTOR, IDA)).entity((13, 29), (30, 36))
    assert found is not None and found.id == "e2"


def test_nothing_known_gives_nothing() -> None:
    assert Names(()).entity((0, 5), (0, 5)) is None


def test_without_entities_a_name_is_given_as_printed(frame_of: FrameOf) -> None:
    frame = frame_of(TEXT)
    moe = next(i for i, t in enumerate(frame.tokens) if t.text == "Moe")
    name, found = name_of(frame, Speaker(0, moe + 1, moe, "r"), Names(()))
    assert found is None
    assert name.endswith("Ida Moe")


def test_a_common_noun_is_given_with_its_phrase(sketch: FrameOf) -> None:
    frame = sketch("the DET DT det 1\nminer NOUN NN nsubj 1")
    assert name_of(frame, Speaker(0, 2, 1, "r"), Names(())) == ("the miner", None)
