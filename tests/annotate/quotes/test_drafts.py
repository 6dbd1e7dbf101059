"""Quotes put together: broken ones, woven ones, speakers that run on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.drafts import Draft, find_drafts
from mi7facts.annotate.quotes.frame import Frame

FrameOf = Callable[[str], Frame]


def shown(frame: Frame, draft: Draft) -> tuple[str, list[str], str | None]:
    who = frame.tokens[draft.speaker.head].text if draft.speaker and draft.speaker.named else None
    return draft.type, [frame.text[start:end] for start, end in draft.spans], who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We had no water,” said Tilda Rask. “Nobody came. Nobody called.”",
            [("direct", ["We had no water,", "Nobody came. Nobody called."], "Rask")],
        ),
        (
            "“We had no water,” Tilda Rask said, “and nobody came.”",
            [("direct", ["We had no water,", "and nobody came."], "Rask")],
        ),
        (
            "“We had no water,” said Tilda Rask.\n\n“Nobody came.”",
            [("direct", ["We had no water,"], "Rask"), ("direct", ["Nobody came."], "Rask")],
        ),
        (
            "“We had no water,” said Tilda Rask. “Nobody came.\n\n“Then the lorries arrived.”",
            [("direct", ["We had no water,", "Nobody came.", "Then the lorries arrived."], "Rask")],
        ),
        (
            "“It was a goal,” said Ivo Ash. His rival Kurt Dahl disagreed: “It never crossed the line.”",
            [("direct", ["It was a goal,"], "Ash"), ("direct", ["It never crossed the line."], "Dahl")],
        ),
        (
            "“Left…” he wrote, adding that this was the last night of the fair.",
            [("direct", ["Left…"], "he"), ("indirect", ["that this was the last night of the fair"], "he")],
        ),
        (
            "Tilda Rask said the dam was “a danger to all of us” in spring.",
            [("mixed", ["the dam was “a danger to all of us” in spring"], "Rask")],
        ),
        (
            "Tilda Rask said the film “Salt Road” was long.",
            [("indirect", ["the film “Salt Road” was long"], "Rask")],
        ),
        (
            "Asked about the dam, Sam Rode was blunt. “We ran out of cement.”",
            [("direct", ["We ran out of cement."], "Rode")],
        ),
    ],
)
def test_drafts(frame_of: FrameOf, text: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    frame = frame_of(text)
    assert [shown(frame, d) for d in find_drafts(frame)] == expected


def test_somebody_named_since_takes_over(frame_of: FrameOf) -> None:
    frame = frame_of("“The dam is safe,” said Tilda Rask. Then Ivo Ash rose. “I do not think so at all.”")
    drafts = find_drafts(frame)
    assert [shown(frame, d)[2] for d in drafts] == ["Rask", "Ash"]
    assert drafts[1].rule == "nearest-agent"


def test_words_without_anybody_have_no_speaker(frame_of: FrameOf) -> None:
    (draft,) = find_drafts(frame_of("“The dam is safe and will hold.”"))
    assert (draft.speaker, draft.rule, draft.cue) == (None, None, -1)


def test_a_speaker_does_not_run_over_a_paragraph_without_quotes(frame_of: FrameOf) -> None:
    text = "“The dam is safe,” said Tilda Rask.\n\nIt rained all day.\n\n“I do not think so at all.”"
    frame = frame_of(text)
    assert shown(frame, find_drafts(frame)[1])[2] is None


def test_drafts_come_by_their_starts(frame_of: FrameOf) -> None:
    text = "The ferry, Nils Borg said, was “old and slow”. “It sank,” Ida Moe said, adding that it was sad."
    starts = [d.spans[0][0] for d in find_drafts(frame_of(text))]
    assert starts == sorted(starts)
    assert len(starts) == 3
