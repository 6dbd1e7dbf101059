"""Reported clauses: their exact words, cues and speakers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.reported import LONGEST, Report, find_reports

FrameOf = Callable[[str], Frame]


def pieces(frame: Frame, report: Report) -> list[str]:
    return [frame.text[slice(*frame.span(start, end))] for start, end in report.pieces]


def speaker(frame: Frame, report: Report) -> str | None:
    if report.speaker is None:
        return None
    return frame.text[slice(*frame.span(report.speaker.start, report.speaker.end))]


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        ("Nils Borg said the ferry would sail on Friday.", "the ferry would sail on Friday", "Nils Borg"),
        ("Nils Borg said that the ferry would sail on Friday.", "that the ferry would sail on Friday", "Nils Borg"),
        ("Nils Borg told the Courier that the ferry was late.", "that the ferry was late", "Nils Borg"),
        ("The harbour master insists the ferry is safe.", "the ferry is safe", "The harbour master"),
        ("The ferry is safe, Nils Borg said.", "The ferry is safe", "Nils Borg"),
        ("The ferry is safe, said Nils Borg.", "The ferry is safe", "Nils Borg"),
        ("But the ferry is safe, Nils Borg said.", "the ferry is safe", "Nils Borg"),
        ("The ferry is late, according to Nils Borg.", "The ferry is late", "Nils Borg"),
        ("According to the harbour master, the ferry is late.", "the ferry is late", "the harbour master"),
        ("Nils Borg asked whether the ferry was late.", "whether the ferry was late", "Nils Borg"),
        ("Nils Borg promised to repair the ferry.", "to repair the ferry", "Nils Borg"),
        ("Nils Borg called for a second ferry.", "a second ferry", "Nils Borg"),
        ("Nils Borg's claim that the ferry was safe was false.", "that the ferry was safe", "Nils Borg"),
        ("Nils Borg said the ferry was safe, adding little.", "the ferry was safe", "Nils Borg"),
    ],
)
def test_one_report(frame_of: FrameOf, text: str, said: str, who: str) -> None:
    frame = frame_of(text)
    report = next(find_reports(frame))
    assert (pieces(frame, report), speaker(frame, report)) == ([said], who)


def test_a_tag_inside_cuts_the_report_in_two(frame_of: FrameOf) -> None:
    frame = frame_of("The ferry, Nils Borg said, would sail on Friday.")
    (report,) = find_reports(frame)
    assert pieces(frame, report) == ["The ferry", "would sail on Friday"]


def test_marks_inside_a_report_stay_in_it(frame_of: FrameOf) -> None:
    frame = frame_of("Nils Borg said the ferry was “a floating wreck” and dear.")
    (report,) = find_reports(frame)
    assert pieces(frame, report) == ["the ferry was “a floating wreck” and dear"]


def test_a_judged_object_counts_where_marks_show_the_words(frame_of: FrameOf) -> None:
    frame = frame_of("Nils Borg called the ferry a “floating wreck”.")
    (report,) = find_reports(frame)
    assert pieces(frame, report)[0].startswith("the ferry a “floating wreck")
    assert list(find_reports(frame_of("Nils Borg called the ferry a wreck."))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nils Borg walked to the ferry.",
        "It is too early to say whether the ferry will sail.",
        "Nils Borg said nothing.",
        "Nils Borg, speaking slowly, left.",
        "In May, the harbour accepted the offer.",
        "“The ferry is late,” she said.",
    ],
)
def test_what_reports_nothing(frame_of: FrameOf, text: str) -> None:
    frame = frame_of(text)
    free = [r for r in find_reports(frame) if any(frame.free(i) for start, end in r.pieces for i in range(start, end))]
    assert [pieces(frame, r) for r in free] == []


def test_a_name_that_the_parse_cuts_is_kept_whole(sketch: FrameOf) -> None:
    frame = sketch(
        """
        Ida PROPN NNP nsubj 1
        said VERB VBD ROOT 1
        she PRON PRP nsubj 3
        saw VERB VBD ccomp 1
        Tarn PROPN NNP dobj 3
        : PUNCT : punct 1
        Ebb PROPN NNP dep 1
        2 NUM CD dep 1
        . PUNCT . punct 1
        """
    )
    (report,) = find_reports(frame)
    assert report.pieces == ((2, 8),)


def test_a_second_clause_with_its_own_subject_goes_on(sketch: FrameOf) -> None:
    frame = sketch(
        """
        Ida PROPN NNP nsubj 1
        said VERB VBD ROOT 1
        she PRON PRP nsubj 3
        won VERB VBD ccomp 1
        but CCONJ CC cc 1
        Nils PROPN NNP nsubj 6
        lost VERB VBD conj 1
        . PUNCT . punct 1
        """
    )
    (report,) = find_reports(frame)
    assert report.pieces == ((2, 7),)


def test_a_second_cue_does_not(sketch: FrameOf) -> None:
    frame = sketch(
        """
        Ida PROPN NNP nsubj 1
        said VERB VBD ROOT 1
        she PRON PRP nsubj 3
        won VERB VBD ccomp 1
        but CCONJ CC cc 1
        Nils PROPN NNP nsubj 6
        said VERB VBD conj 1
        so ADV RB advmod 6
        . PUNCT . punct 1
        """
    )
    report = next(find_reports(frame))
    assert report.pieces == ((2, 4),)


def test_endless_clauses_are_left_out(sketch: FrameOf) -> None:
    rows = ["Ida PROPN NNP nsubj 1", "said VERB VBD ROOT 1", "won VERB VBD ccomp 1"]
    rows += ["far ADV RB advmod 2"] * (LONGEST + 1)
    assert list(find_reports(sketch("\n".join(rows)))) == []
