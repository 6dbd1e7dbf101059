"""Tables of accepted and refused expressions, class by class, read with the real pipeline. Published on Wednesday, 9 September 2020."""

from __future__ import annotations

import pytest

from date_builders import Row, read_dates, rows
from mi7facts.annotate.nlp import Engine

ABSOLUTE: list[tuple[str, list[Row]]] = [
    ("The bridge opened on 6 September 2020.", [("6 September 2020", "2020-09-06")]),
    ("The bridge opened on September 6, 2020.", [("September 6, 2020", "2020-09-06")]),
    ("The bridge opened on September 6th, 2020.", [("September 6th, 2020", "2020-09-06")]),
    ("The bridge opened on the 6th of September, 2020.", [("the 6th of September, 2020", "2020-09-06")]),
    ("The bridge opened on Sunday, 6 September 2020.", [("Sunday, 6 September 2020", "2020-09-06")]),
    ("The bridge opened on Sunday 6 September 2020.", [("Sunday 6 September 2020", "2020-09-06")]),
    ("The bridge opened on Sunday, Sept. 6, 2020.", [("Sunday, Sept. 6, 2020", "2020-09-06")]),
    ("The bridge opened on 2020-09-06.", [("2020-09-06", "2020-09-06")]),
    ("The bridge opened on 09/16/2020.", [("09/16/2020", "2020-09-16")]),
    ("The bridge opened on 16/09/2020.", [("16/09/2020", "2020-09-16")]),
    ("The bridge opened on 16.9.2020.", [("16.9.2020", "2020-09-16")]),
    ("The bridge opened in September 2020.", [("September 2020", "2020-09")]),
    ("The bridge opened in September of 2020.", [("September of 2020", "2020-09")]),
    ("The bridge opened in Sept. 2020.", [("Sept. 2020", "2020-09")]),
    ("The bridge opened in Sept '98.", [("Sept '98", "1998-09")]),
    ("The bridge opened in 1998.", [("1998", "1998")]),
    ("The bridge opened in the year 1998.", [("the year 1998", "1998")]),
    ("The bridge opened in nineteen ninety-eight.", [("nineteen ninety-eight", "1998")]),
    ("The bridge opened in the year two thousand.", [("the year two thousand", "2000")]),
    ("The bridge opened in '98.", [("'98", "1998")]),
    ("The bridge opened in the 1990s.", [("the 1990s", "199")]),
    ("The bridge opened in the '90s.", [("the '90s", "199")]),
    ("The bridge opened in the nineties.", [("the nineties", "199")]),
    ("The bridge opened in the 19th century.", [("the 19th century", "18")]),
    ("The bridge opened in the nineteenth century.", [("the nineteenth century", "18")]),
    ("The bridge opened in spring 2001.", [("spring 2001", "2001-SP")]),
    ("The bridge opened in the spring of 2001.", [("the spring of 2001", "2001-SP")]),
    ("The bridge opened in the winter of 2001.", [("the winter of 2001", "2001-WI")]),
    ("The bridge opened in the third quarter of 2001.", [("the third quarter of 2001", "2001-Q3")]),
    ("The bridge opened in Q3 2001.", [("Q3 2001", "2001-Q3")]),
    ("The bridge opened in the first half of 2001.", [("the first half of 2001", "2001-H1")]),
    ("The bridge opened in fiscal 2001.", [("fiscal 2001", "2001")]),
    ("The bridge opened in FY2001.", [("FY2001", "2001")]),
    ("The bridge opened in the 2012-13 season.", [("2012-13", "2012")]),
    ("The bridge opened in 2012/13.", [("2012/13", "2012")]),
    ("The bridge opened in 44 BC.", [("44 BC", "BC0044")]),
    ("The bridge opened on Christmas Day 2019.", [("Christmas Day 2019", "2019-12-25")]),
    ("The bridge opened on New Year's Eve 2019.", [("New Year's Eve 2019", "2019-12-31")]),
    ("The bridge opened on Easter Monday 2019.", [("Easter Monday 2019", "2019-04-22")]),
    ("The bridge opened on Thanksgiving 2019.", [("Thanksgiving 2019", "2019-11-28")]),
    ("The bridge opened at 2020-09-06T11:25.", [("2020-09-06T11:25", "2020-09-06T11:25")]),
    ("The bridge opened at 5 p.m. on 6 September 2020.", [("5 p.m. on 6 September 2020", "2020-09-06T17:00")]),
    ("The bridge opened at 5 p.m. EST on 6 September 2020.", [("5 p.m. EST on 6 September 2020", "2020-09-06T17:00")]),
    ("The bridge opened on 6 September 2020 at 17:05.", [("6 September 2020 at 17:05", "2020-09-06T17:05")]),
    ("The bridge opened at noon on 6 September 2020.", [("noon on 6 September 2020", "2020-09-06T12:00")]),
    ("The bridge opened at midnight on 6 September 2020.", [("midnight on 6 September 2020", "2020-09-06T24")]),
    ("The bridge opened on the morning of 6 September 2020.", [("the morning of 6 September 2020", "2020-09-06TMO")]),
    ("It lasted between March and June 2019.", [("March", "2019-03"), ("June 2019", "2019-06")]),
    ("It lasted from 1939 to 1945.", [("1939", "1939"), ("1945", "1945")]),
    ("It was built in 1804, 1805 and 1806.", [("1804", "1804"), ("1805", "1805"), ("1806", "1806")]),
    ("The fair ran on June 3 and 4, 2019.", [("June 3", "2019-06-03"), ("4, 2019", "2019-06-04")]),
]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_absolute(engine: Engine, text: str, expected: list[Row]) -> None:
    """What needs no anchor."""
    assert rows(read_dates(engine, text)) == expected


RELATIVE: list[tuple[str, list[Row]]] = [
    ("The mayor spoke today.", [("today", "2020-09-09")]),
    ("The mayor spoke yesterday.", [("yesterday", "2020-09-08")]),
    ("The mayor will speak tomorrow.", [("tomorrow", "2020-09-10")]),
    ("The mayor spoke yesterday morning.", [("yesterday morning", "2020-09-08TMO")]),
    ("The mayor spoke this morning.", [("this morning", "2020-09-09TMO")]),
    ("The mayor spoke last night.", [("last night", "2020-09-08TNI")]),
    ("The mayor spoke on Monday.", [("Monday", "2020-09-07")]),
    ("The mayor spoke on Wednesday.", [("Wednesday", "2020-09-09")]),
    ("The mayor will speak on Friday.", [("Friday", "2020-09-11")]),
    ("The mayor spoke on Friday.", [("Friday", "2020-09-04")]),
    ("The mayor spoke last Friday.", [("last Friday", "2020-09-04")]),
    ("The mayor will speak next Friday.", [("next Friday", "2020-09-11")]),
    ("The mayor will speak this Friday.", [("this Friday", "2020-09-11")]),
    ("The mayor spoke on Friday morning.", [("Friday morning", "2020-09-04TMO")]),
    ("The mayor spoke early on Tuesday.", [("Tuesday", "2020-09-08")]),
    ("The mayor spoke late Tuesday.", [("late Tuesday", "2020-09-08")]),
    ("The mayor spoke last week.", [("last week", "2020-W36")]),
    ("The mayor will speak next week.", [("next week", "2020-W38")]),
    ("The mayor will speak this week.", [("this week", "2020-W37")]),
    ("The mayor will speak early next week.", [("early next week", "2020-W38")]),
    ("The mayor spoke at the weekend.", [("the weekend", "2020-W36-WE")]),
    ("The mayor spoke last weekend.", [("last weekend", "2020-W36-WE")]),
    ("The mayor spoke last month.", [("last month", "2020-08")]),
    ("The mayor will speak next month.", [("next month", "2020-10")]),
    ("The mayor spoke earlier this month.", [("earlier this month", "2020-09")]),
    ("The mayor spoke last year.", [("last year", "2019")]),
    ("The mayor will speak next year.", [("next year", "2021")]),
    ("The mayor will speak later this year.", [("later this year", "2020")]),
    ("The mayor will speak at the end of the year.", [("the end of the year", "2020")]),
    ("The mayor will speak by year-end.", [("year-end", "2020")]),
    ("The mayor spoke at the end of last year.", [("the end of last year", "2019")]),
    ("The mayor spoke two days ago.", [("two days ago", "2020-09-07")]),
    ("The mayor spoke three weeks ago.", [("three weeks ago", "2020-W34")]),
    ("The mayor spoke five months ago.", [("five months ago", "2020-04")]),
    ("The mayor spoke ten years ago.", [("ten years ago", "2010")]),
    ("The mayor spoke about ten years ago.", [("about ten years ago", "2010")]),
    ("The mayor spoke two and a half years ago.", [("two and a half years ago", "2018-03")]),
    ("The mayor spoke a few years ago.", [("a few years ago", "PAST_REF")]),
    ("The mayor spoke two hours ago.", [("two hours ago", "PAST_REF")]),
    ("The mayor will speak two weeks from now.", [("two weeks from now", "2020-W39")]),
    ("The mayor spoke in June.", [("June", "2020-06")]),
    ("The mayor spoke in June last year.", [("June last year", "2019-06")]),
    ("The mayor spoke in June of last year.", [("June of last year", "2019-06")]),
    ("The mayor will speak in June.", [("June", "2021-06")]),
    ("The mayor spoke last June.", [("last June", "2020-06")]),
    ("The mayor will speak next June.", [("next June", "2021-06")]),
    ("The mayor spoke on 14 August.", [("14 August", "2020-08-14")]),
    ("The mayor spoke on August 14.", [("August 14", "2020-08-14")]),
    ("The mayor will speak on 14 October.", [("14 October", "2020-10-14")]),
    ("The mayor spoke on Friday, 14 August.", [("Friday, 14 August", "2020-08-14")]),
    ("The mayor spoke last summer.", [("last summer", "2020-SU")]),
    ("The mayor spoke in the second quarter.", [("the second quarter", "2020-Q2")]),
    ("The mayor spoke in the second quarter of last year.", [("the second quarter of last year", "2019-Q2")]),
    ("The mayor spoke in last year's second quarter.", [("last year's second quarter", "2019-Q2")]),
    ("The mayor spoke on Good Friday.", [("Good Friday", "2020-04-10")]),
    ("The mayor will speak on Christmas Eve.", [("Christmas Eve", "2020-12-24")]),
    ("The mayor spoke in mid-July.", [("mid-July", "2020-07")]),
    ("The mayor spoke in early July.", [("early July", "2020-07")]),
    ("The mayor spoke in the middle of July.", [("the middle of July", "2020-07")]),
    ("The mayor spoke at 5 p.m.", [("5 p.m.", "2020-09-09T17:00")]),
    ("The mayor will speak at 7.30pm on Friday.", [("7.30pm on Friday", "2020-09-11T19:30")]),
    ("The mayor spoke at 5 o'clock.", [("5 o'clock", "2020-09-09T05:00")]),
    ("The mayor spoke this century.", [("this century", "20")]),
    ("The mayor saw it double over the next decade.", [("the next decade", "P10Y")]),
    ("The mayor spoke in June 2018 and quit that September.", [("June 2018", "2018-06"), ("that September", "2018-09")]),
    (
        "The mayor spoke on 3 May 2019. He had quit two days previously.",
        [("3 May 2019", "2019-05-03"), ("two days previously", "2019-05-01")],
    ),
    ("The mayor spoke on 3 May 2019. Two hours later he quit.", [("3 May 2019", "2019-05-03"), ("Two hours later", "PT2H")]),
    ("The mayor spoke a week ahead of the vote.", [("a week", "P1W")]),
    ("The mayor waited some 15 years.", [("some 15 years", "P15Y")]),
    ("The mayor will speak tonight.", [("tonight", "2020-09-09TNI")]),
    ("The mayor will speak tonight at 8.", [("tonight at 8", "2020-09-09T20:00")]),
    ("The mayor spoke last night at 9.30.", [("last night at 9.30", "2020-09-08T21:30")]),
    ("The mayor spoke at mid-morning on Tuesday.", [("mid-morning on Tuesday", "2020-09-08TMO")]),
    ("The mayor spoke two Fridays ago.", [("two Fridays ago", "2020-08-28")]),
    ("The mayor spoke on the July 4 weekend.", [("July 4 weekend", "2020-W27-WE")]),
    ("The mayor spoke on Black Friday 2019.", [("Black Friday 2019", "2019-11-29")]),
    ("The mayor spoke on Cyber Monday 2019.", [("Cyber Monday 2019", "2019-12-02")]),
    ("The mayor spoke in the noughties.", [("the noughties", "200")]),
    ("The mayor spoke on 2020-9-6.", [("2020-9-6", "2020-09-06")]),
    ("The mayor spoke in the summer and autumn of 2019.", [("the summer", "2019-SU"), ("autumn of 2019", "2019-FA")]),
    ("The mayor will speak in a year or two.", [("a year or two", "FUTURE_REF")]),
    ("The mayor spoke two or three years ago.", [("two or three years ago", "2018")]),
    ("On the first Monday in October, the mayor will speak.", [("the first Monday in October", "2020-10-05")]),
    ("In the last week of May, the mayor spoke.", [("the last week of May", "2020-W22")]),
    ("On May twenty-first, the mayor spoke.", [("May twenty-first", "2020-05-21")]),
    ("On the twenty-first of May, the mayor spoke.", [("the twenty-first of May", "2020-05-21")]),
    ("The mayor will speak the week after next.", [("the week after next", "2020-W39")]),
    ("The mayor spoke the year before last.", [("the year before last", "2018")]),
    ("The mayor spoke the Friday before last.", [("the Friday before last", "2020-08-28")]),
    ("The mayor will speak the Monday after next.", [("the Monday after next", "2020-09-21")]),
    ("The mayor spoke in the small hours of Friday.", [("the small hours of Friday", "2020-09-04TMO")]),
    ("The mayor spoke at 2.30 on Sunday morning.", [("2.30 on Sunday morning", "2020-09-06T02:30")]),
    ("The mayor spoke at seven on Monday evening.", [("seven on Monday evening", "2020-09-07T19:00")]),
    ("The mayor spoke at 0735 GMT.", [("0735 GMT", "2020-09-09T07:35")]),
    ("The mayor spoke on the last Monday of March 2020.", [("the last Monday of March 2020", "2020-03-30")]),
    ("The mayor will speak on the first Monday in October.", [("the first Monday in October", "2020-10-05")]),
    ("The mayor spoke in the first week of June 2020.", [("the first week of June 2020", "2020-W23")]),
    ("The mayor spoke in the last week of May 2020.", [("the last week of May 2020", "2020-W22")]),
    ("The mayor spoke on the second weekend of April 2020.", [("the second weekend of April 2020", "2020-W15-WE")]),
    ("The mayor spoke in the first half of last year.", [("the first half of last year", "2019-H1")]),
    ("The mayor spoke in the second half of May.", [("the second half of May", "2020-05")]),
    ("The mayor was born on a Friday.", [("a Friday", "XXXX-WXX-5")]),
    ("The mayor missed a Friday meeting.", [("Friday", "2020-09-04")]),
    ("The mayor spoke a decade ago.", [("a decade ago", "2010")]),
    ("The mayor spoke last decade.", [("last decade", "201")]),
    ("The mayor lost money in the latest fiscal year.", [("the latest fiscal year", "2019")]),
    ("The mayor will speak in two weeks.", [("two weeks", "2020-W39")]),
    ("The mayor will speak in five years.", [("five years", "2025")]),
    ("The mayor learned it in two weeks.", [("two weeks", "P2W")]),
    ("The mayor will speak in less than two weeks.", [("less than two weeks", "P2W")]),
    ("The mayor spoke last August.", [("last August", "2019-08")]),
    ("The mayor spoke in Easter week.", [("Easter week", "2020-W15")]),
    ("The mayor will speak on the Christmas weekend.", [("the Christmas weekend", "2020-W52-WE")]),
    ("The mayor spoke a week or so ago.", [("a week or so ago", "2020-W36")]),
    ("The mayor spoke the day before last Tuesday.", [("the day before last Tuesday", "2020-09-07")]),
    ("The mayor will speak the day after Christmas Day.", [("the day after Christmas Day", "2020-12-26")]),
    ("The mayor spoke in the first and second quarters.", [("the first", "2020-Q1"), ("second quarters", "2020-Q2")]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative(engine: Engine, text: str, expected: list[Row]) -> None:
    """Counted from the day of publication; the verb decides which way."""
    assert rows(read_dates(engine, text)) == expected


TEXT: list[tuple[str, list[Row]]] = [
    ("The fair opened on 3 May 2019. Two days later it closed.", [("3 May 2019", "2019-05-03"), ("Two days later", "2019-05-05")]),
    ("The fair opened on 3 May 2019. The next day it closed.", [("3 May 2019", "2019-05-03"), ("The next day", "2019-05-04")]),
    (
        "The fair opened on 3 May 2019. The following Friday it closed.",
        [("3 May 2019", "2019-05-03"), ("The following Friday", "2019-05-10")],
    ),
    (
        "The fair opened on 3 May 2019. It was built the previous Monday.",
        [("3 May 2019", "2019-05-03"), ("the previous Monday", "2019-04-29")],
    ),
    ("The fair opened on 3 May 2019. It closed that day.", [("3 May 2019", "2019-05-03"), ("that day", "2019-05-03")]),
    ("The fair opened on 3 May 2019. It closed the same day.", [("3 May 2019", "2019-05-03"), ("the same day", "2019-05-03")]),
    ("The fair opened on 3 May 2019. The following week it closed.", [("3 May 2019", "2019-05-03"), ("The following week", "2019-W19")]),
    ("The fair opened on 3 May 2019. It had been built the previous year.", [("3 May 2019", "2019-05-03"), ("the previous year", "2018")]),
    ("The fair opened on 3 May 2019. A year earlier it was planned.", [("3 May 2019", "2019-05-03"), ("A year earlier", "2018")]),
    ("The fair opened on 3 May 2019. The following month it closed.", [("3 May 2019", "2019-05-03"), ("The following month", "2019-06")]),
    (
        "Profit rose in the third quarter of 2019. A year earlier it had fallen.",
        [("the third quarter of 2019", "2019-Q3"), ("A year earlier", "2018-Q3")],
    ),
    (
        "Profit rose in the third quarter of 2019. In the year-earlier quarter it had fallen.",
        [("the third quarter of 2019", "2019-Q3"), ("the year-earlier quarter", "2018-Q3")],
    ),
    (
        "Profit rose in the third quarter of 2019. In the 2017 quarter it had fallen.",
        [("the third quarter of 2019", "2019-Q3"), ("the 2017 quarter", "2017-Q3")],
    ),
    (
        "Profit rose in the second quarter. In the nine months it had fallen from a year earlier.",
        [("the second quarter", "2020-Q2"), ("the nine months", "P9M"), ("a year earlier", "2019")],
    ),
    (
        "Profit rose in the second quarter. In the six months it was lower than in the 2018 period.",
        [("the second quarter", "2020-Q2"), ("the six months", "P6M"), ("the 2018 period", "2018")],
    ),
    (
        "Profit rose in the second quarter. It had fallen in the corresponding period last year.",
        [("the second quarter", "2020-Q2"), ("the corresponding period last year", "2019-Q2")],
    ),
    (
        "Profit rose in the second quarter. Sales in last year's quarter were low.",
        [("the second quarter", "2020-Q2"), ("last year's quarter", "2019-Q2")],
    ),
    (
        "Profit rose in the second quarter. For the quarter a year ago it was low.",
        [("the second quarter", "2020-Q2"), ("the quarter a year ago", "2019-Q2")],
    ),
    (
        "The fair opened on 3 May 2019. It had been dull in the same month in 2018.",
        [("3 May 2019", "2019-05-03"), ("the same month in 2018", "2018-05")],
    ),
    (
        "Profit rose in the second quarter. It was high in the 2018 quarter. It was lower a year earlier. The quarter was wet.",
        [("the second quarter", "2020-Q2"), ("the 2018 quarter", "2018-Q2"), ("a year earlier", "2019-Q2"), ("The quarter", "2020-Q2")],
    ),
    ("Profit rose in the quarter ended July 31.", [("the quarter", "2020-Q2"), ("July 31", "2020-07-31")]),
    ("Profit rose in the quarter ended Aug. 31.", [("the quarter", "2020-Q3"), ("Aug. 31", "2020-08-31")]),
    ("Profit rose in the quarter ended Jan. 31, 2020.", [("the quarter", "2019-Q4"), ("Jan. 31, 2020", "2020-01-31")]),
    ("Profit rose in the fiscal year ended June 30.", [("the fiscal year", "P1Y"), ("June 30", "2020-06-30")]),
    ("The walk took the nine months. A year earlier it was planned.", [("the nine months", "P9M"), ("A year earlier", "2019")]),
    ("The walk was longer in the same period.", []),
    ("In spring 2018, on 18 April, the fair opened.", [("spring 2018", "2018-SP"), ("18 April", "2018-04-18")]),
    ("In the first half of 2018 it met in March.", [("the first half of 2018", "2018-H1"), ("March", "2018-03")]),
    ("In 2018 it met in March and again in October.", [("2018", "2018"), ("March", "2018-03"), ("October", "2018-10")]),
    ("In 2018 it met in March. It meets again in October.", [("2018", "2018"), ("March", "2018-03"), ("October", "2020-10")]),
    ("In spring 2018, it was told to close by December.", [("spring 2018", "2018-SP"), ("December", "2020-12")]),
    ("It cost more than in 1998 when it opened in March.", [("1998", "1998"), ("March", "2020-03")]),
    ("The winter of 2018 was hard on 3 January.", [("The winter of 2018", "2018-WI"), ("3 January", "2020-01-03")]),
]


@pytest.mark.parametrize(("text", "expected"), TEXT)
def test_text(engine: Engine, text: str, expected: list[Row]) -> None:
    """Counted from an earlier date in the text."""
    assert rows(read_dates(engine, text)) == expected


RANGE: list[tuple[str, list[Row]]] = [
    ("The fair was held on 3-5 June.", [("3", "2020-06-03"), ("5 June", "2020-06-05")]),
    ("The fair was moved to 10–12 December.", [("10", "2020-12-10"), ("12 December", "2020-12-12")]),
    ("The fair ran from 28 December to 3 January.", [("28 December", "2019-12-28"), ("3 January", "2020-01-03")]),
    ("The fair ran between March and June.", [("March", "2020-03"), ("June", "2020-06")]),
    ("The fair will run from November to February.", [("November", "2020-11"), ("February", "2021-02")]),
    ("The fair will run from 30 November until 3 February.", [("30 November", "2020-11-30"), ("3 February", "2021-02-03")]),
    ("It rained in July and March.", [("July", "2020-07"), ("March", "2020-03")]),
    ("The fair ran from 2 May to 3 June 2018.", [("2 May", "2018-05-02"), ("3 June 2018", "2018-06-03")]),
    ("The shop will open from Thursday to Monday.", [("Thursday", "2020-09-10"), ("Monday", "2020-09-14")]),
    ("It was shut between 9am and 5pm on Monday.", [("9am", "2020-09-07T09:00"), ("5pm on Monday", "2020-09-07T17:00")]),
    ("It is open from 7 to 9 p.m.", [("7", "2020-09-09T19:00"), ("9 p.m.", "2020-09-09T21:00")]),
    ("It is open 11-1pm.", [("11", "2020-09-09T11:00"), ("1pm", "2020-09-09T13:00")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGE)
def test_range(engine: Engine, text: str, expected: list[Row]) -> None:
    """The end is never before the beginning."""
    assert rows(read_dates(engine, text)) == expected


DURATION: list[tuple[str, list[Row]]] = [
    ("The mayor waited for two days.", [("two days", "P2D")]),
    ("The mayor waited for several days.", [("several days", "PXD")]),
    ("The mayor waited for days.", [("days", "PXD")]),
    ("The mayor waited for a week.", [("a week", "P1W")]),
    ("The mayor waited for half an hour.", [("half an hour", "PT30M")]),
    ("The mayor waited for an hour and a half.", [("an hour and a half", "PT1H30M")]),
    ("The mayor waited for two and a half years.", [("two and a half years", "P2Y6M")]),
    ("The mayor waited for 2 1/2 years.", [("2 1/2 years", "P2Y6M")]),
    ("The mayor waited for two years and three months.", [("two years and three months", "P2Y3M")]),
    ("The mayor waited for 90 minutes.", [("90 minutes", "PT90M")]),
    ("The mayor waited for at least 30 days.", [("at least 30 days", "P30D")]),
    ("The mayor waited for more than a decade.", [("more than a decade", "P10Y")]),
    ("The mayor waited for nearly five months.", [("nearly five months", "P5M")]),
    ("The mayor waited for two to three weeks.", [("two to three weeks", "P2W")]),
    ("The mayor waited for twenty-four hours.", [("twenty-four hours", "PT24H")]),
    ("The mayor waited for a hundred years.", [("a hundred years", "P100Y")]),
    ("The mayor waited for a couple of weeks.", [("a couple of weeks", "P2W")]),
    ("The mayor waited for a few minutes.", [("a few minutes", "PTXM")]),
    ("The mayor waited for the first nine months.", [("the first nine months", "P9M")]),
    ("The mayor waited for the past three years.", [("the past three years", "P3Y")]),
    ("The mayor waited in recent years.", [("recent years", "PXY")]),
    ("The mayor led a two-week strike.", [("two-week", "P2W")]),
    ("The mayor led a week-long strike.", [("week-long", "P1W")]),
    ("The mayor led a day-long strike.", [("day-long", "P1D")]),
    ("The mayor led a decades-long strike.", [("decades-long", "PXDE")]),
    ("The mayor waited for eight trading days.", [("eight trading days", "P8D")]),
    ("The mayor waited a fortnight.", [("a fortnight", "P2W")]),
    ("The mayor waited for a year or two.", [("a year or two", "P1Y")]),
    ("The mayor waited for weeks or months.", [("weeks or months", "PXW")]),
    ("The mayor waited for hundreds of years.", [("hundreds of years", "PXY")]),
    ("The mayor waited for two days or so.", [("two days or so", "P2D")]),
    ("The walk is expected to last six weeks.", [("six weeks", "P6W")]),
    ("It was built in eight-and-a-half years.", [("eight-and-a-half years", "P8Y6M")]),
    ("Profit fell in the year to 31 March 2020.", [("the year", "P1Y"), ("31 March 2020", "2020-03-31")]),
    ("The mayor waited in the early years.", [("the early years", "PXY")]),
    ("The mayor waited in the first hours.", [("the first hours", "PTXH")]),
    ("The mayor will wait in the weeks ahead.", [("the weeks ahead", "PXW")]),
    ("The mayor waited for the latest nine months.", [("the latest nine months", "P9M")]),
]


@pytest.mark.parametrize(("text", "expected"), DURATION)
def test_duration(engine: Engine, text: str, expected: list[Row]) -> None:
    """How long."""
    assert rows(read_dates(engine, text)) == expected


SET: list[tuple[str, list[Row]]] = [
    ("The mayor speaks every day.", [("every day", "P1D")]),
    ("The mayor speaks every Monday.", [("every Monday", "XXXX-WXX-1")]),
    ("The mayor speaks every Monday morning.", [("every Monday morning", "XXXX-WXX-1TMO")]),
    ("The mayor speaks every other week.", [("every other week", "P2W")]),
    ("The mayor speaks every three years.", [("every three years", "P3Y")]),
    ("The mayor speaks each July.", [("each July", "XXXX-07")]),
    ("The mayor speaks every summer.", [("every summer", "XXXX-SU")]),
    ("The mayor speaks twice a year.", [("twice a year", "P1Y")]),
    ("The mayor speaks three times a week.", [("three times a week", "P1W")]),
    ("The mayor speaks annually.", [("annually", "P1Y")]),
    ("The mayor speaks daily.", [("daily", "P1D")]),
    ("The mayor speaks on Saturdays.", [("Saturdays", "XXXX-WXX-6")]),
    ("The mayor speaks on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI")]),
    ("The firm sells two million cars a year.", [("a year", "P1Y")]),
    ("The mayor speaks on Monday and Tuesday nights.", [("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")]),
    ("The mayor speaks every second Tuesday of the month.", [("every second Tuesday of the month", "XXXX-WXX-2")]),
    ("The mayor speaks on the first Monday of each month.", [("the first Monday of each month", "XXXX-WXX-1")]),
    ("The mayor speaks every day of the week.", [("every day of the week", "P1D")]),
    ("The mayor speaks 24 hours a day.", [("24 hours a day", "P1D")]),
    ("The mayor speaks every third week.", [("every third week", "P3W")]),
    ("The mayor spoke there for the past three summers.", [("the past three summers", "XXXX-SU")]),
    ("The mayor speaks there in winters.", [("winters", "XXXX-WI")]),
]


@pytest.mark.parametrize(("text", "expected"), SET)
def test_set(engine: Engine, text: str, expected: list[Row]) -> None:
    """How often."""
    assert rows(read_dates(engine, text)) == expected


VAGUE: list[tuple[str, list[Row]]] = [
    ("The mayor recently spoke.", [("recently", "PAST_REF")]),
    ("The mayor now speaks.", [("now", "PRESENT_REF")]),
    ("The mayor is currently away.", [("currently", "PRESENT_REF")]),
    ("The mayor fears the future.", [("the future", "FUTURE_REF")]),
    ("The mayor fears the near future.", [("the near future", "FUTURE_REF")]),
    ("The mayor forgets the past.", [("the past", "PAST_REF")]),
]


@pytest.mark.parametrize(("text", "expected"), VAGUE)
def test_vague(engine: Engine, text: str, expected: list[Row]) -> None:
    """Past, present, future and no more."""
    assert rows(read_dates(engine, text)) == expected


REFUSED = [
    "The mayor may speak and then march home.",
    "The mayor paid $2020 for it.",
    "The mayor stayed in room 2020.",
    "The mayor bought 2020 tickets.",
    'The mayor read "1984" and Catch-22.',
    "The mayor is a 58-year-old.",
    "The mayor is 58 years old.",
    "The mayor spoke on 31 February.",
    "The mayor spoke on 30 February 2020.",
    "The mayor spoke on 2020-13-45.",
    "The mayor spoke on 45/13/2020.",
    "The team won 3-2 in group B2020.",
    "The mayor is in her 30s.",
    "The mayor seconded the motion in a second term.",
    "The mayor saw the fall of the house.",
    "The mayor phoned 555-2020.",
    "The mayor scored 2.30 on average.",
    "The mayor paid 2,020 pounds.",
    "The ship sails under number 1999.",
    "The mayor wrote to @may2020 and #2020.",
    "The mayor ate three-quarters of it.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(engine: Engine, text: str) -> None:
    """What only looks like a time."""
    assert rows(read_dates(engine, text)) == []


#: Of the last expression: type, EDTF, modifier, what it hangs on.
DETAILS = [
    ("The bridge opened on 6 September 2020.", "date", "2020-09-06", None, None),
    ("The bridge opened on September 6th, 2020.", "date", "2020-09-06", None, None),
    ("The bridge opened on Sunday, 6 September 2020.", "date", "2020-09-06", None, None),
    ("The bridge opened on Sunday, Sept. 6, 2020.", "date", "2020-09-06", None, None),
    ("The bridge opened on 09/16/2020.", "date", "2020-09-16", None, None),
    ("The bridge opened on 16.9.2020.", "date", "2020-09-16", None, None),
    ("The bridge opened in September of 2020.", "date", "2020-09", None, None),
    ("The bridge opened in Sept '98.", "date", "1998-09", None, None),
    ("The bridge opened in the year 1998.", "date", "1998", None, None),
    ("The bridge opened in the year two thousand.", "date", "2000", None, None),
    ("The bridge opened in the 1990s.", "date", "199X", None, None),
    ("The bridge opened in the nineties.", "date", "199X", None, None),
    ("The bridge opened in the nineteenth century.", "date", "18XX", None, None),
    ("The bridge opened in the spring of 2001.", "date", "2001-21", None, None),
    ("The bridge opened in the third quarter of 2001.", "date", "2001-07/2001-09", None, None),
    ("The bridge opened in the first half of 2001.", "date", "2001-01/2001-06", None, None),
    ("The bridge opened in FY2001.", "date", "2001", None, None),
    ("The bridge opened in 2012/13.", "date", "2012/2013", None, None),
    ("The bridge opened on New Year's Eve 2019.", "date", "2019-12-31", None, None),
    ("The bridge opened on Thanksgiving 2019.", "date", "2019-11-28", None, None),
    ("The bridge opened at 5 p.m. on 6 September 2020.", "time", "2020-09-06T17:00:00", None, None),
    ("The bridge opened on 6 September 2020 at 17:05.", "time", "2020-09-06T17:05:00", None, None),
    ("The bridge opened at midnight on 6 September 2020.", "time", "2020-09-07T00:00:00", None, None),
    ("It lasted from 1939 to 1945.", "date", "1945", None, None),
    ("The fair ran on June 3 and 4, 2019.", "date", "2019-06-04", None, None),
    ("The mayor spoke yesterday.", "date", "2020-09-08", None, "published"),
    ("The mayor spoke on Monday.", "date", "2020-09-07", None, "published"),
    ("The mayor will speak on Friday.", "date", "2020-09-11", None, "published"),
    ("The mayor spoke last Friday.", "date", "2020-09-04", None, "published"),
    ("The mayor will speak this Friday.", "date", "2020-09-11", None, "published"),
    ("The mayor spoke late Tuesday.", "date", "2020-09-08", "END", "published"),
    ("The mayor will speak next week.", "date", "2020-09-14/2020-09-20", None, "published"),
    ("The mayor will speak early next week.", "date", "2020-09-14/2020-09-20", "START", "published"),
    ("The mayor spoke last weekend.", "date", "2020-09-05/2020-09-06", None, "published"),
    ("The mayor will speak next month.", "date", "2020-10", None, "published"),
    ("The mayor spoke last year.", "date", "2019", None, "published"),
    ("The mayor will speak later this year.", "date", "2020", "END", "published"),
    ("The mayor will speak by year-end.", "date", "2020", "END", "published"),
    ("The mayor spoke two days ago.", "date", "2020-09-07", None, "published"),
    ("The mayor spoke five months ago.", "date", "2020-04", None, "published"),
    ("The mayor spoke about ten years ago.", "date", "2010~", "APPROX", "published"),
    ("The mayor will speak two weeks from now.", "date", "2020-09-21/2020-09-27", None, "published"),
    ("The mayor spoke in June last year.", "date", "2019-06", None, "published"),
    ("The mayor will speak in June.", "date", "2021-06", None, "published"),
    ("The mayor will speak next June.", "date", "2021-06", None, "published"),
    ("The mayor spoke on August 14.", "date", "2020-08-14", None, "published"),
    ("The mayor spoke on Friday, 14 August.", "date", "2020-08-14", None, "published"),
    ("The mayor spoke in the second quarter.", "date", "2020-04/2020-06", None, "published"),
    ("The mayor spoke in last year's second quarter.", "date", "2019-04/2019-06", None, "published"),
    ("The mayor will speak on Christmas Eve.", "date", "2020-12-24", None, "published"),
    ("The mayor spoke in early July.", "date", "2020-07", "START", "published"),
    ("The mayor spoke at 5 p.m.", "time", "2020-09-09T17:00:00", None, "published"),
    ("The mayor spoke at 5 o'clock.", "time", "2020-09-09T05:00:00", None, "published"),
    ("The fair opened on 3 May 2019. Two days later it closed.", "date", "2019-05-05", None, "text:d1"),
    ("The fair opened on 3 May 2019. It closed that day.", "date", "2019-05-03", None, "text:d1"),
    ("The fair opened on 3 May 2019. The following week it closed.", "date", "2019-05-06/2019-05-12", None, "text:d1"),
    ("The fair opened on 3 May 2019. A year earlier it was planned.", "date", "2018", None, "text:d1"),
    ("Profit rose in the third quarter of 2019. A year earlier it had fallen.", "date", "2018-07/2018-09", None, "text:d1"),
    ("Profit rose in the third quarter of 2019. In the 2017 quarter it had fallen.", "date", "2017-07/2017-09", None, "text:d1"),
    ("The mayor waited for more than a decade.", "duration", None, "MORE_THAN", None),
]


@pytest.mark.parametrize(("text", "kind", "edtf", "mod", "anchor"), DETAILS)
def test_details(engine: Engine, text: str, kind: str, edtf: str | None, mod: str | None, anchor: str | None) -> None:
    """Type, EDTF, modifier and anchor stand on the record."""
    last = read_dates(engine, text)[-1]
    assert (last.type, last.edtf, last.mod, last.anchor) == (kind, edtf, mod, anchor)
