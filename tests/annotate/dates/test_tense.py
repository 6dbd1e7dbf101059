"""Where the governing verb points."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.dates.tense import tense_at
from mi7facts.annotate.nlp import Engine

CASES = [
    ("The council met on [Friday].", "past"),
    ("The owner could not be reached on [Friday].", "past"),
    ("The owner could be freed on [Friday].", "future"),
    ("The owner could have left on [Friday].", "past"),
    ("Voters can register until [Friday].", "future"),
    ("By [Friday], the water will have gone.", "future"),
    ("By [Friday], the water might have gone.", "past"),
    ("The mill did not open until [March].", "past"),
    ("The mill will not open until [March].", "future"),
    ("The team trained hard ahead of [Sunday]'s final.", "future"),
    ("Ahead of the [Sunday] vote, he spoke.", "future"),
    ("In the run-up to [Tuesday]'s vote, he spoke.", "future"),
    ("Come [Monday], nobody will work.", "future"),
    ("The talks were to resume on [Thursday].", "future"),
    ("The talks were to have resumed on [Thursday].", "past"),
    ("The band, joined by a choir ([April 13]), plays on.", None),
    ("The band will play on ([April 13]).", "future"),
    ("It runs through [Sunday].", "future"),
    ("The council warned on [Friday] that the dam could break.", "past"),
    ("The council has met on [Friday].", "past"),
    ("The council was told on [Friday].", "past"),
    ("The council will meet on [Friday].", "future"),
    ("The council won't meet on [Friday].", "future"),
    ("The council would meet on [Friday].", "future"),
    ("The council is to meet on [Friday].", "future"),
    ("On [Friday], the council and the mayor are to meet.", "future"),
    ("On [Friday], the council is glad to meet.", "future"),
    ("The council plans to meet on [Friday].", "future"),
    ("The council planned to meet on [Friday].", "future"),
    ("The council is expected to meet on [Friday].", "future"),
    ("The council is scheduled for [Friday].", "future"),
    ("The council meets on [Friday].", "future"),
    ("The council is meeting on [Friday].", "future"),
    ("The permit, which expires on [30 November], covers the pier.", "future"),
    ("The council says on [Friday] that all is well.", "present"),
    ("The mill, worth little in [October], is worth nothing now.", "present"),
    ("The council began to meet on [Friday].", None),
    ("The council asked her to testify on [10 February].", None),
    ("The council had been scheduled to meet on [Friday].", "past"),
    ("It had been due to end on [Friday].", "past"),
    ("The court had ruled and set [Friday] as the last day.", "past"),
    ("The council agreed in [June] to sell the mill.", "past"),
    ("The council agreed to meet on [Friday].", "future"),
    ("On [Friday], the council planned to pay the first bills.", "past"),
    ("The council planned the fair for [Friday].", "future"),
    ("The attack began, as previously planned, on [Saturday].", "past"),
    ("The case is heard in [May].", "future"),
    ("The case must be heard on [Friday].", "future"),
    ("The case may have been heard on [Friday].", "past"),
    ("The council would have met on [Friday].", "past"),
    ("The council is said to have met on [Friday].", "past"),
    ("A dividend, payable on [1 December], was declared.", "future"),
    ("She was appointed to the board, effective [1 February].", "future"),
    ("The vote was postponed to [6 November].", "future"),
    ("The vote was postponed on [6 November].", "past"),
    ("The vote was moved from [6 November].", "past"),
    ("Two trains will run, the third leaving on [6 August].", "future"),
    ("Until [Thursday], they had not called him a thief.", "past"),
    ("It was not until [Tuesday] that she spoke.", "past"),
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
