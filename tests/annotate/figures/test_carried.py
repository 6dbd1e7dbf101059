"""What goes over from one figure to the next: change along a list, conversions, nouns left out; and what does not."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.amounts import Amount, find_amounts
from mi7facts.annotate.figures.carried import carried, listed_age
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Figure


def figures(engine: Engine, text: str) -> tuple[Figure, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return find_figures(article, sentences, (), ())


CHANGES = [
    # the verb reaches over to the next figure of the list
    ("Exports to Norda rose 3 % and 4 % in the spring.", ["up", "up"]),
    ("The index fell 2 % on Monday and 4 % on Tuesday.", ["down", "down"]),
    ("Demand declined 40 % in May, 30 % in June and 10 % in July.", ["down", "down", "down"]),
    ("Costs have increased by 40 % and wages by 3 %.", ["up", "up"]),
    ("Rents rose 4 %, then 6 %.", ["up", "up"]),
    ("The index closed +1.5% and the pound -0.3%.", ["up", "="]),
    ("It hit +30C and -5C.", ["=", "="]),
    ("The gauge lost 45 points, or 0.3%.", ["down", "down"]),
    ("The gauge lost 0.3%, or 45, to 1,200.", ["down", "down", "="]),
    # a verb, a level or another measure between ends it
    ("The pound gained 1.2 % against the dollar but lost 0.4 % against the euro.", ["up", "down"]),
    ("The economy shrank 3 %, and 4 % of firms closed.", ["down", "="]),
    ("Sales climbed 4 per cent to 6 per cent.", ["up", "="]),
    ("Shares fell 3 % and the firm cut 400 jobs.", ["down", "="]),
    ("Prices fell to 3 euros and then 2 euros.", ["=", "="]),
    ("Fares rose 3 % in a year of 4 % inflation.", ["up", "="]),
]


@pytest.mark.parametrize(("text", "changes"), CHANGES)
def test_a_change_goes_on_along_its_list(engine: Engine, text: str, changes: list[str]) -> None:
    assert [f.change for f in figures(engine, text)] == changes


NOUNS = [
    ("Of the 300 homes, 40 were destroyed.", ["homes", "homes"]),
    ("The hospital treated 40 patients, 12 of them at home.", ["patients", "patients"]),
    ("The ferry carried 90 cars; 14 were lost.", ["cars", "cars"]),
    ("The four survivors slept. Two of them were hurt.", ["survivors", "survivors"]),
    ("The four survivors slept. Two were there.", ["survivors", None]),
    ("The quake killed 27 in Norda and 113 in the hills.", ["people", "people"]),
    ("The party has five seats, two of which are at risk.", ["seats", "seats"]),
    ("The firm has 3,000 staff, of whom 400 work in Norda.", ["staff", "staff"]),
    ("The firm has 3,000 staff, of whom about 40% are women.", ["staff", "staff"]),
    ("They asked 3,000 voters. Some 40% of them agreed.", ["voters", "voters"]),
    ("They asked 3,000 voters. Some 40% of shops closed.", ["voters", "shops"]),
    # a measure lends its noun to no count, and a sentence none to the next
    ("It cost £300.\n\nOf them 12 came.", [None, None]),
]


@pytest.mark.parametrize(("text", "nouns"), NOUNS)
def test_a_noun_left_out_is_the_last_one(engine: Engine, text: str, nouns: list[str | None]) -> None:
    assert [f.of for f in figures(engine, text)] == nouns


def test_a_conversion_shares_bound_noun_and_owner(engine: Engine) -> None:
    first, second = figures(engine, "The pipe leaks more than 80 litres (20 gallons).")
    assert (second.comparator, second.of, second.about) == (first.comparator, first.of, first.about) == (">", "pipe", "pipe")


def amount_at(text: str, start: int) -> Amount:
    return next(a for a in find_amounts(text, 0, len(text)) if a.start == start)


@pytest.mark.parametrize(
    ("between", "listed"), [(", ", True), (" and ", True), (", and ", True), (" or so and ", False), (" " * 40, False)]
)
def test_lists_of_ages(engine: Engine, between: str, listed: bool) -> None:
    (age,) = figures(engine, "The boy was aged 8")
    text = f"The boy was aged 8{between}11."
    assert listed_age(text, None, age, amount_at(text, text.index("11"))) is listed


def test_a_share_is_no_age(engine: Engine) -> None:
    units = [f.unit for f in figures(engine, "About 58 percent were aged 31 or over, 40 percent were farmers.")]
    assert units == ["%", "a", "%"]


def test_only_an_age_is_gone_on_with(engine: Engine) -> None:
    text = "They had 8 boats, 11"
    (count,) = figures(engine, "They had 8 boats")
    assert not listed_age(text, None, count, amount_at(text, 18))
    assert not listed_age(text, None, None, amount_at(text, 18))


def test_a_number_with_a_noun_is_no_age(engine: Engine) -> None:
    found = figures(engine, "They met two women, aged 37 and 52, and three men, aged 22.")
    assert [(f.text, f.unit, f.of) for f in found] == [
        ("two", "", "women"),
        ("37", "a", "women"),
        ("52", "a", "women"),
        ("three", "", "men"),
        ("22", "a", "men"),
    ]


def test_nothing_is_carried_without_a_parse(engine: Engine) -> None:
    text = "Rents rose 4 %, then 6 %."
    first, second = figures(engine, text)
    assert carried(text, None, first, second, amount_at(text, second.start)) == second
