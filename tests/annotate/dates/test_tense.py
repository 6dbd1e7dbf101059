"""Where the governing verb points."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.dates.tense import tense_at
from mi7facts.annotate.nlp import Engine

CASES = [
    ("The council met on [Friday].", "past"),
    ("The council has met on [Friday].", "past"),
    ("The council was told on [Friday].", "past"),
    ("The council will meet on [Friday].", "future"),
    ("The council won't meet on [Friday].", "future"),
    ("The council would meet on [Friday].", "future"),
    ("The council is to meet on [Friday].", "future"),
    ("On [Friday], the council and the mayor are to meet.", "future"),
    ("On [Friday], the council is glad to meet.", "present"),
    ("The council plans to meet on [Friday].", "future"),
    ("The council planned to meet on [Friday].", "future"),
    ("The council is expected to meet on [Friday].", "future"),
    ("The council is scheduled for [Friday].", "future"),
    ("The council meets on [Friday].", "present"),
    ("The council began to meet on [Friday].", "past"),
    ("The council was postponed until [Friday].", "future"),
    ("The council met as early as [Friday].", "future"),
    ("The [Friday] meeting will be long.", None),
    ("A [June] agreement will hold.", None),
    ("A meeting.", None),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_tense(engine: Engine, marked: str, expected: str | None) -> None:
    text = marked.replace("[", "").replace("]", "")
    start = max(marked.find("["), 0)
    end = marked.find("]") - 1 if "]" in marked else 1
    (sentences,) = engine.sentences([make_article(text)])
    assert tense_at(sentences[0], start, end) == expected


def test_beyond_the_sentence_there_is_no_verb(engine: Engine) -> None:
    (sentences,) = engine.sentences([make_article("The council met.")])
    assert tense_at(sentences[0], 10_000, 10_001) is None
