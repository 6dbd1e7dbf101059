"""Figures of whole sentences: comparator, change, noun and owner, with the real parser; and what is no figure."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_article
from date_builders import plain_sentence
from mi7facts.annotate.figures.find import find_figures, number
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Date, Entity, EntityType, Figure, Mention


def figures(engine: Engine, text: str, dates: tuple[Date, ...] = (), entities: tuple[Entity, ...] = ()) -> tuple[Figure, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    found = find_figures(article, sentences, dates, entities)
    for figure in found:
        assert figure.text == text[figure.start : figure.end]
    return found


def date(text: str, words: str, kind: str = "date") -> Date:
    start = text.index(words)
    return Date(
        id="d1",
        start=start,
        end=start + len(words),
        text=words,
        type="duration" if kind == "duration" else "date",
        value="2020",
        edtf=None,
        anchor=None,
        confidence=1.0,
    )


def entity(text: str, name: str, *mentions: tuple[str, str], kind: EntityType = "person") -> Entity:
    made = []
    for words, role in mentions:
        start = text.index(words)
        made.append(Mention(start=start, end=start + len(words), text=words, kind="name" if role == "name" else "noun"))
    return Entity(id="e1", type=kind, name=name, aliases=(), mentions=tuple(made))


COMPARATORS = [
    ("The pilot has flown over 700 sorties.", "700", ">"),
    ("More than £7.5m was raised.", "£7.5m", ">"),
    ("At least six walls fell.", "six", ">="),
    ("No fewer than 17 bids came in.", "17", ">="),
    ("Up to 6,500 campers went home.", "6,500", "<="),
    ("As many as 40 boats were lost.", "40", "<="),
    ("Fewer than 30 seats are left.", "30", "<"),
    ("The road is under 20 miles long.", "20 miles", "<"),
    ("About 35 divers came.", "35", "~"),
    ("Nearly 60,000 homes lost power.", "60,000", "~"),
    ("Some 300 guests stayed.", "300", "~"),
    ("An estimated 3.7 million birds died.", "3.7 million", "~"),
    ("Thousands of fans waited.", "Thousands", "~"),
    ("Flocks of 3,000 or more are common.", "3,000 or more", ">="),
    ("It rained for 30 days or so.", "30 days or so", "~"),
    ("Just over a dozen people came.", "a dozen", ">"),
    ("Exactly 41 people came.", "41", "="),
    ("The film runs for 124 minutes.", "124 minutes", "="),
]


@pytest.mark.parametrize(("text", "span", "comparator"), COMPARATORS)
def test_comparators_stay_outside_the_span(engine: Engine, text: str, span: str, comparator: str) -> None:
    assert [(f.text, f.comparator) for f in figures(engine, text)] == [(span, comparator)]


CHANGES = [
    ("Exports fell 6.2% on Friday.", "6.2%", "down"),
    ("The gauge slid 95 points.", "95 points", "down"),
    ("Fares have risen by £85 a month.", "£85 a month", "up"),
    ("Profit rose less than 7 per cent.", "7 per cent", "up"),
    ("The bank cut its rate by 25 basis points.", "25 basis points", "down"),
    ("Delvane was up 8.6 per cent.", "8.6 per cent", "up"),
    ("Sales were down 12%.", "12%", "down"),
    ("The firm closed 2% higher.", "2%", "up"),
    ("Humidity was 47.6 per cent.", "47.6 per cent", "="),
    ("The fund lost three games.", "three", "="),
    ("The balloon fell 18 miles from home.", "18 miles", "="),
    ("The panel handed down five months.", "five months", "="),
    ("The town added 200 jobs.", "200", "="),
    ("It can carry up to 40 people.", "40", "="),
]


@pytest.mark.parametrize(("text", "span", "change"), CHANGES)
def test_change(engine: Engine, text: str, span: str, change: str) -> None:
    assert [(f.text, f.change) for f in figures(engine, text)] == [(span, change)]


def test_a_level_that_was_reached_is_no_change(engine: Engine) -> None:
    assert [(f.text, f.change) for f in figures(engine, "Exports fell 6.2% to $18.70.")] == [("6.2%", "down"), ("$18.70", "=")]


COUNTED = [
    ("Holm is shown in over 700 dives and 2,900 rope climbs.", ["dives", "rope climbs"]),
    ("The new play will need at least six stage hands.", ["stage hands"]),
    ("She joined the thousands of fans who sang.", ["fans"]),
    ("The farm keeps nine goats and five geese.", ["goats", "geese"]),
    ("The flood killed 16 upstream and 58 near Norda.", ["people", "people"]),
    ("He lost by eleven lengths.", ["lengths"]),
    ("Tens of thousands of pilgrims crossed the plain.", ["pilgrims"]),
    ("They played before a crowd of 41,233.", ["crowd"]),
    ("The number of cases rose to 2,400.", ["cases"]),
    ("He fell from a height of sixty metres.", ["height"]),
    ("They skied down the 2,318-metre crag.", ["crag"]),
    ("The seven-hour crossing was rough.", ["crossing"]),
    ("More than £7.5m in aid was lost.", ["aid"]),
    ("The state wants a 19% levy.", ["levy"]),
    ("The levy remains at 8.75%.", ["levy"]),
    ("64% of bakers agreed.", ["bakers"]),
    ("The bank raised the fee by £2.", ["fee"]),
    ("Squalls reached 95 kilometres per hour.", ["Squalls"]),
    ("The hedge is around fourteen feet high.", ["hedge"]),
    ("The hall, which has 900 seats, is full.", ["seats"]),
]


@pytest.mark.parametrize(("text", "nouns"), COUNTED)
def test_nouns(engine: Engine, text: str, nouns: list[str]) -> None:
    assert [f.of for f in figures(engine, text)] == nouns


AGES = [
    ("The 67-year-old baker waved.", "67-year-old", 67, "baker"),
    ("The twins, aged seven, slept.", "seven", 7, "twins"),
    ("Anna Roe, 34, was rescued.", "34", 34, "Anna Roe"),
    ("The skipper is 73 years old.", "73 years old", 73, "skipper"),
    ("A 12-year-old girl was hurt.", "12-year-old", 12, "girl"),
    ("He won it at the age of 77.", "77", 77, "He"),
    ("The mayor turned 60 in May.", "60", 60, "mayor"),
]


@pytest.mark.parametrize(("text", "span", "value", "person"), AGES)
def test_ages(engine: Engine, text: str, span: str, value: int, person: str) -> None:
    (figure,) = figures(engine, text)
    assert (figure.text, figure.value, figure.unit, figure.dimension, figure.base_unit) == (span, value, "a", "age", "a")
    assert figure.of == person


def test_lists_of_ages(engine: Engine) -> None:
    found = figures(engine, "He has three daughters aged 8, 11 and 14.")
    assert [(f.text, f.unit) for f in found] == [("three", ""), ("8", "a"), ("11", "a"), ("14", "a")]


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit", "of"),
    [
        ("Several ferries sank.", "Several", 2, 20, "", "ferries"),
        ("Only a few bakers stayed.", "a few", 2, 10, "", "bakers"),
        ("A handful of bakers stayed.", "A handful", 2, 10, "", "bakers"),
        ("A couple of ferries sank.", "A couple", 2, 3, "", "ferries"),
        ("Dozens of bakers stayed.", "Dozens", 24, 100, "", "bakers"),
        ("Scores of huts burned.", "Scores", 20, 100, "", "huts"),
        ("The hedge is several metres high.", "several metres", 2, 20, "m", "hedge"),
        ("Turnout fell by a few per cent.", "a few per cent", 2, 10, "%", "Turnout"),
        ("Hundreds of thousands of pilgrims crossed the plain.", "Hundreds of thousands", 100_000, 1_000_000, "", "pilgrims"),
    ],
)
def test_vague_words_have_bounds(engine: Engine, text: str, span: str, low: int, high: int, unit: str, of: str) -> None:
    assert [(f.text, f.low, f.high, f.comparator, f.unit, f.of) for f in figures(engine, text)] == [(span, low, high, "~", unit, of)]


NO_FIGURES = [
    "Quite a few bakers stayed.",
    "More than a few bakers stayed.",
    "Few bakers stayed, and the couple left.",
    "Binge eating fell, as a study found (4).",
    "Alarms ring in each shift[1], and more in the night (2, 3).",
    "What are articles 5 and 4?",
    "The shop held the No. 1 spot.",
    "She worked for 3M in May.",
    "It began in the early two-thousands.",
    "The S&P 500 rose, and the FTSE 100 fell.",
    "Police went to the 1200 block of Elm.",
    "The odds are 10 to 1.",
    "We met at half past six.",
    "It runs on Android 12.1 today.",
    "Salt Road 7 opens in April 2031.",
    "Fans of Salt Road 7 are waiting.",
    "She worked for Radio Norda 96 and Wave 4.",
    "He finished the grade 6 course.",
    "See chapter 12 for more.",
    "The B71 was shut, as was the M9.",
    "She was wed on 19 May 1987 and sang in the 1990s.",
    "she was wed on 1 may that year.",
    "It happened on Thursday, April 12.",
    "The fourth try was the best.",
    "The doors open at 7pm and close at 10.45pm.",
    "Rovers beat United 3-1 on Saturday.",
    "Call 0800 123 4567 for help.",
    "Ring (212) 555 0100 today.",
    "They live at 12 Market Street.",
    "Their office is at 49 Old Mill Road, Brimfield.",
    "Flight BA2490 landed at Gate 7.",
    "No one came, and one of them left early.",
    "One day it will be finished.",
    "In 2021 the mill closed.",
    "The 2014-15 season was cut short.",
    "Version 2.4.1 is out.",
    "The second half seemed dull.",
    "Apollo 11 landed in 1969.",
    "Write to PO 90210, or NY 10001.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figures(engine: Engine, text: str) -> None:
    assert [f.text for f in figures(engine, text)] == []


def test_list_numbers_are_no_figures(engine: Engine) -> None:
    assert figures(engine, "1. The mill closed\n2. The river rose\n") == ()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("On Monday 12 people came.", ["12"]),
        ("Police said 12 of the 30 passengers left.", ["12", "30"]),
        ("In Brimfield, 300 people were moved.", ["300"]),
        ("Twelve people came.", ["Twelve"]),
        ("He held one rope.", ["one"]),
        ("Half of the staff will go.", ["Half"]),
        ("The 2,000 workers left.", ["2,000"]),
        ("Output fell by a third.", ["a third"]),
        ("They beat Ada 5 times before.", ["5"]),
        ("The crew, 14 in all, came home.", ["14"]),
        ("Only 3 of the 12 boats came back.", ["3", "12"]),
        ("It cost 5 to 6 euros.", ["5 to 6 euros"]),
        ("Six, seven and eight boats came.", ["Six", "seven", "eight"]),
        ("It is 3 km by road and 2 by sea.", ["3 km", "2"]),
    ],
)
def test_figures_that_look_like_something_else(engine: Engine, text: str, spans: list[str]) -> None:
    assert [f.text for f in figures(engine, text)] == spans


def test_dates_and_names_hold_their_numbers(engine: Engine) -> None:
    text = "The crew of Station 12 boats met on the 4 of them, 3 days ago."
    names = (entity(text, "Station 12", ("Station 12", "name"), kind="facility"),)
    found = figures(engine, text, (date(text, "3 days ago"),), names)
    assert [f.text for f in found] == ["4"]


def test_a_name_of_a_person_ends_before_a_count(engine: Engine) -> None:
    text = "They tried to call Roe 3 times."
    assert [f.text for f in figures(engine, text, (), (entity(text, "Roe 3", ("Roe 3", "name")),))] == ["3"]


def test_a_measure_with_a_comparator_is_no_year(engine: Engine) -> None:
    text = "An adult needs about 2000 - 2500 calories."
    assert [f.text for f in figures(engine, text, (date(text, "about 2000"),))] == ["2000 - 2500 calories"]


def test_durations_and_measures_survive_dates(engine: Engine) -> None:
    text = "Six years later the 1830 sq m depot opened, after five years in the making."
    dates = (date(text, "Six years later"), date(text, "1830"), date(text, "five years", "duration"))
    assert [f.text for f in figures(engine, text, dates)] == ["Six years", "1830 sq m", "five years"]


def test_whose_figure_it_is_comes_from_entities(engine: Engine) -> None:
    text = "Roe has won 14 medals. The 34-year-old rower lives here."
    names = (entity(text, "Anna Roe", ("Roe", "name"), ("rower", "noun")),)
    assert [(f.of, f.about) for f in figures(engine, text, (), names)] == [("medals", "Anna Roe"), ("rower", "Anna Roe")]


def test_a_height_is_its_mountains_own(engine: Engine) -> None:
    text = "The climber fell from the 2,318-metre Bellhorn in May."
    names = (entity(text, "Bellhorn", ("Bellhorn", "name"), kind="place"),)
    (figure,) = figures(engine, text, (), names)
    assert (figure.of, figure.about) == ("Bellhorn", "Bellhorn")


def test_pronouns_without_an_entity_name_nobody(engine: Engine) -> None:
    assert [f.about for f in figures(engine, "They planted 40 trees.")] == [None]


def test_a_conversion_in_brackets_shares_bound_and_noun(engine: Engine) -> None:
    first, second = figures(engine, "The eels can swim more than 80 kilometres (50 miles).")
    assert (first.comparator, second.comparator) == (">", ">")
    assert first.of == second.of


def test_a_change_said_twice_is_one_direction(engine: Engine) -> None:
    assert [f.change for f in figures(engine, "The gauge lost 45 points, or 0.3%.")] == ["down", "down"]


def test_counts_become_rates_and_spans_of_time(engine: Engine) -> None:
    found = figures(engine, "The lab does 3,000 tests per day and has run for 50 straight weeks.")
    assert [(f.text, f.unit) for f in found] == [("3,000", "{tests}/d"), ("50", "wk")]


def test_base_values(engine: Engine) -> None:
    found = figures(engine, "It is 20 miles away, at -40F, and weighs 7lb 4oz.")
    assert [(f.base_value, f.base_unit) for f in found] == [
        (pytest.approx(32186.88), "m"),
        (pytest.approx(-40), "Cel"),
        (pytest.approx(3.2885, rel=1e-4), "kg"),
    ]


def test_ids_and_vague_bounds(engine: Engine) -> None:
    found = figures(engine, "Thousands of fans came.\n\nTwo left.")
    assert [(f.id, f.value, f.low, f.high) for f in found] == [("n1", None, 1000, 10000), ("n2", 2, None, None)]


def test_only_the_story_has_figures(engine: Engine) -> None:
    article = make_article("Three boats sank.\nMost read: 12 tips\n", roles={1: "related"})
    (sentences,) = engine.sentences([article])
    assert [f.text for f in find_figures(article, sentences, (), ())] == ["Three"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("7", 7),
        ("7.50", 7.5),
        ("2500000.0", 2500000),
        ("1e20", 1e20),
        ("9007199254740993", 9007199254740992.0),
        ("2.998e-8", 2.998e-8),
        ("-0", 0),
    ],
)
def test_numbers_for_json(value: str, shown: float) -> None:
    made = number(Decimal(value))
    assert (made, type(made)) == (shown, type(shown))


HOSTILE = {
    "digits": "1" * 200_000,
    "commas": "1," * 100_000,
    "spaced": "1 " * 50_000,
    "words": "one hundred " * 20_000,
    "and": "two and " * 30_000,
    "dashes": "1-" * 50_000,
    "gap": "one" + " " * 200_000 + "two",
    "dollars": "$" * 200_000 + "5",
    "no space": "a" * 1_000_000,
    "capitals": "5 " + "A " * 100_000,
    "quotes": '"' * 20_000,
    "brackets": "(" * 50_000 + "5" + ")" * 50_000,
    "million": "5" + " million" * 50_000,
    "huge": "1e999 and 9e99 and NaN and inf",
    "digits of all kinds": "² ① ٣٤ １２ 5² Ⅻ 一二三",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_cost_little(name: str) -> None:
    article = make_article(HOSTILE[name])
    started = time.perf_counter()
    found = find_figures(article, (), (), ())
    assert time.perf_counter() - started < 20
    for figure in found:
        assert figure.text == article.text[figure.start : figure.end]
        assert all(abs(x) < 1e61 for x in (figure.value, figure.low, figure.high) if x is not None)


@pytest.mark.parametrize("words", ["the Four Seasons ", "Ida Brandt, 42, ", "Salt Road 4 and ", "5 of them ", "3-2 ", "of whom 5 "])
def test_one_endless_sentence_costs_little(words: str) -> None:
    text = words * 8_000
    article, sentence = make_article(text), plain_sentence(text, 0, len(text))
    started = time.perf_counter()
    find_figures(article, (sentence,), (), ())
    assert time.perf_counter() - started < 10


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789.,-–/ $£%aeonmkt½²①٣'’\"\n(){}"), max_size=100))
def test_any_text_gives_contract_clean_figures(text: str) -> None:
    article = make_article(text)
    found = find_figures(article, (), (), ())
    assert [f.id for f in found] == [f"n{n}" for n in range(1, len(found) + 1)]
    at = 0
    for figure in found:
        assert at <= figure.start < figure.end
        assert figure.text == text[figure.start : figure.end]
        assert (figure.value is None) == (figure.low is not None and figure.high is not None)
        assert not set(figure.unit) & set(" \t\n")
        at = figure.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb that a number counts is a noun that the tags have missed
        ("They performed 13,000 motocross jumps in a year.", [(13000, "motocross jumps")]),
        # shares of large and of round numbers, and what was done in so many games
        ("The side effect strikes 2 in every 1,000 patients.", [(0.002, "patients")]),
        ("One in five games is a draw.", [(0.2, "games")]),
        ("He scored 14 in 22 games.", [(14, None), (22, "games")]),
        # the number of a name is no end of a range
        ("She showed the iQuad 14 to 2,000 guests.", [(2000, "guests")]),
        ("They saw about 14 to 20 guests.", [(None, "guests")]),
        # points of a list in one line
        ("1. Wash the rice. 2. Add 500 herbs.", [(500, "herbs")]),
        ("It was full. 12 people left.", [(12, "people")]),
        ("A half-dozen cows died.", [(6, "cows")]),
        ("A magnitude-6.4 quake struck.", [(6.4, "magnitude")]),
        ("A class-6.4 quake struck.", []),
        # a tail of the number is no part of the noun
        ("The crowd grew to 2,000-plus.", [(2000, "crowd")]),
        ("Rain flooded 300-plus homes.", [(300, "homes")]),
        ("They did 12 odd jobs.", [(12, "odd jobs")]),
    ],
)
def test_what_news_counts(engine: Engine, text: str, expected: list[tuple[float | None, str | None]]) -> None:
    assert [(f.value, f.of) for f in figures(engine, text)] == expected
