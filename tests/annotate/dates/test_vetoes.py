"""What looks like a time and is none, and its twin that is one; read with the real pipeline."""

from __future__ import annotations

import pytest

from date_builders import read_dates, rows
from mi7facts.annotate.nlp import Engine

PAIRS = [
    ("She may open the shop.", "She opens the shop in May.", "May"),
    ("They march through the town.", "They came in March.", "March"),
    ("The prices fall again.", "The prices rose in the fall.", "the fall"),
    ("They spring into action.", "They met in the spring.", "the spring"),
    ("After the fall of the city they fled.", "After the summer they fled.", "the summer"),
    ("The Sun reported it.", "It was reported on Sunday.", "Sunday"),
    ("They counted 1998 tickets.", "They counted tickets in 1998.", "1998"),
    ("She slept in room 1998.", "She slept there in 1998.", "1998"),
    ("They took flight 1998.", "They took the flight in 1998.", "1998"),
    ('He read "1984" on the train.', "He read it in 1984 on the train.", "1984"),
    ("The fine was $1998.", "The fine was paid in 1998.", "1998"),
    ("It weighs 1,998 pounds.", "It was weighed in 1998.", "1998"),
    ("Call 555-1998 for help.", "Call for help, as in 1998.", "1998"),
    ("The 58-year-old arrived.", "The 58-year war ended.", "58-year"),
    ("She is six weeks old.", "She stayed six weeks.", "six weeks"),
    ("He is in his 40s.", "He sang songs of the 1940s.", "the 1940s"),
    ("He came in second.", "He waited one second.", "one second"),
    ("Three-quarters of them left.", "They lost money for three quarters.", "three quarters"),
    ("The score was 10:30 at half-time.", "The doors opened at 10:30.", "10:30"),
    ("The market rose 2.46 points.", "The market closed at 2.46pm.", "2.46pm"),
    ("It ended 3-2 on penalties.", "It ended on 3-2-2020.", "3-2-2020"),
    ("It scored in the first half of the match.", "It rose in the first half of the year.", "the first half of the year"),
    ("It came 2461 GMT, they say.", "It came at 2341 GMT, they say.", "2341 GMT"),
    ("She writes for the Daily Lantern.", "She writes daily for the Lantern.", "daily"),
    ("The troupe is called Midnight Lantern.", "The troupe left at midnight.", "midnight"),
    ("He was the Player of the Week.", "He was the best player of the week.", "the week"),
    ("She reads Planet Future on the train.", "She reads about the future on the train.", "the future"),
    ("She studied at the Spring University.", "She studied in the spring.", "the spring"),
    ("He had a nasty fall on the stairs.", "He left in the fall.", "the fall"),
    ("It gained weight in the year after the flood.", "It gained weight in the year.", "the year"),
    ("It holds a quarter million people.", "It took a quarter.", "a quarter"),
    ("She won rank H4 in the test.", "She won in H2.", "H2"),
    ("She hosts a late-night show.", "She spoke late at night on a show late Monday.", "late Monday"),
    ("It was his second win in as many years.", "It was his second win in years.", "years"),
    ("We want a better future.", "We want it in future.", "future"),
    ("The quarter-to-quarter change was small.", "In the quarter, the change was small.", "the quarter"),
    ("Future Lantern is a fair.", "The future of the fair is bright.", "The future"),
    ("It may hurt future sales.", "It may hurt sales in the future.", "the future"),
    ("The reporters searched the king's quarters.", "The firm lost money for several quarters.", "several quarters"),
    ("She owns more than a quarter of the mill.", "She owned it for a quarter.", "a quarter"),
    ("She spoke on the programme Morning Today.", "She spoke on the programme today.", "today"),
    ('She told "This Week" that all is well.', "She said this week that all is well.", "this week"),
    ("She spoke on Sixty Minutes.", "She spoke for sixty minutes.", "sixty minutes"),
    ("They joined the annual March for Peace.", "They joined in March for peace.", "March"),
    ("He left the day before the vote took place.", "He left the day before, and the vote took place.", "the day before"),
    ("It has sold well in the past 12 shops.", "It has sold well in the past.", "the past"),
]


@pytest.mark.parametrize(("refused", "accepted", "text"), PAIRS)
def test_refused_and_accepted(engine: Engine, refused: str, accepted: str, text: str) -> None:
    assert rows(read_dates(engine, refused)) == []
    assert [d.text for d in read_dates(engine, accepted)] == [text]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The mill will one day be a school.", "date", "FUTURE_REF"),
        ("One day the mill burned down.", "date", "PAST_REF"),
        ("The mill was closed for one day.", "duration", "P1D"),
        ("The mill reopened one day later.", "date", "-".join(("X" * 4, "XX", "XX"))),
        ("The mill reopened one day after the flood.", "duration", "P1D"),
    ],
)
def test_one_day_is_told_from_a_day(engine: Engine, text: str, kind: str, value: str) -> None:
    """When nobody says when, or how long."""
    (found,) = read_dates(engine, text)
    assert (found.type, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mill grinds two million tons a year.", "set"),
        ("The mill sells 500 loaves a day.", "set"),
        ("The mill was closed for a year.", "duration"),
        ("The mill reopened within a week.", "duration"),
        ("The mill took a year to build.", "duration"),
    ],
)
def test_rates_are_told_from_stretches(engine: Engine, text: str, kind: str) -> None:
    """Counted things "a year" come again; a year that passes does not."""
    (found,) = read_dates(engine, text)
    assert found.type == kind


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In 1066 the keep stood.", ["1066"]),
        ("It failed in 1200 cases.", []),
        ("It has 1066 rooms.", []),
        ("Since 1492 it has stood.", ["1492"]),
    ],
)
def test_old_years_are_told_by_what_stands_before(engine: Engine, text: str, dates: list[str]) -> None:
    assert [d.text for d in read_dates(engine, text)] == dates
