"""Units that go without saying, on whole sentences."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index lost 31.5 points to close at 1,204.6.", ["{point}", "{point}"]),
        ("The index lost 31.5 points, or 2.5%, to fall to 1,204.6.", ["{point}", "%", "{point}"]),
        ("Growth rose to 3.4% from 2.9 a year before.", ["%", "%"]),
        ("Growth was 3.4% in May, against 2.9 in April.", ["%", "%"]),
        ("Growth was 3.4% in May. It was 2.9 in April.", ["%", ""]),
        ("Growth was 3.4% in May, against 29.5 in April.", ["%", ""]),
        ("Growth was 3.4% in May, and 12 died in April.", ["%", ""]),
        ("Growth was 3.4% in May, and 2.9 million boats sank.", ["%", ""]),
        ("The index lost 31 points and 1,204 jobs.", ["{point}", ""]),
        ("The index closed at 1,204.6.", [""]),
        ("The index (16,369.03, up 58.06 points) rose.", ["{point}", "{point}"]),
    ],
)
def test_units_of_the_sentence(engine: Engine, text: str, units: list[str]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [figure.unit for figure in find_figures(article, sentences, (), ())] == units


UNITS = [
    # a comparison, with what stands between
    ("Turnout was 41 per cent, compared with 38 last year.", ["%", "%"]),
    ("The dollar bought 142.3 yen, up from 141.8 late on Monday.", ["JPY", "JPY"]),
    ("Net profit was 34 million euros against 29 million in 2019.", ["EUR", "EUR"]),
    ("Prices rose 0.3 per cent in June after 0.2 in May.", ["%", "%"]),
    ("They want 14 weeks of leave instead of eight.", ["wk", "wk"]),
    ("The deficit reached 3.4 per cent, against a limit of 3.", ["%", "%"]),
    ("The battery lasts 11 hours, three more than the old one.", ["h", "h"]),
    ("The pier is 40 metres long and 9 wide.", ["m", "m"]),
    # a number as large or as small is something else
    ("Turnout was 41 per cent, compared with 3,800 last year.", ["%", ""]),
    ("Net profit was 34 million euros, up from 12.", ["EUR", ""]),
    # so is one with its own noun, or one that is dead or hurt
    ("The dollar bought 142.3 yen, up from 141 coins.", ["JPY", ""]),
    ("The pier is 40 metres long, against 45 dead.", ["m", ""]),
    # a level: of the thing that moved, in its unit; after a change of so many per cent it has another
    ("Winds reached 120 km/h, with gusts to 155.", ["km/h", "km/h"]),
    ("It fell to -12C overnight and to -15 in the valleys.", ["Cel", "Cel"]),
    ("The gauge rose 4.1 per cent to 12.3.", ["%", ""]),
    ("The coin stood at $1.20, and the gauge closed at 1.45.", ["USD", ""]),
    ("Soy lost 9 cents to 13.84.", ["{cent}", "USD"]),
    ("Soy lost 9 cents to 13.84 a bushel.", ["{cent}", "USD/[bu_us]"]),
    ("The mother of four earns 2,100 a month.", ["", "/mo"]),
    ("The harbour saw 31 thefts, against a mean of 26 per week.", ["", "{thefts}/wk"]),
    # the unit of the next one
    ("The barrel fell to 74.10 from 75.30 dollars.", ["USD", "USD"]),
    ("The barrel fell to 74.10 from 3 coats.", ["", ""]),
    # a difference may be as small as it likes, a level after a change as great
    ("She won in 54.31 seconds, 0.12 ahead of Moss.", ["s", "s"]),
    ("House prices rose by 4,100 pounds to 231,000.", ["GBP", "GBP"]),
    ("House prices rose by 4,100 pounds to 31.", ["GBP", ""]),
    # a sum told again in another currency
    ("It costs 2,435 yen ($22) as a van and 2,380 ($21) as a car.", ["JPY", "USD", "JPY", "USD"]),
    ("It costs 2,435 yen ($22), and 2,380 (21 %) said no.", ["JPY", "USD", "", "%"]),
    # a gap
    ("The bridge is 310 metres long, the tunnel 450.", ["m", "m"]),
    ("He is 1.90 metres tall, she 1.72.", ["m", "m"]),
    ("Unemployment is 4.1 per cent, while in the north it is 7.9.", ["%", "%"]),
    ("He scored 21 points in the first half and nine in the second.", ["{point}", "{point}"]),
    # a list lends its unit to all before
    ("They ran 10, 12, and 14 miles.", ["[mi_i]", "[mi_i]", "[mi_i]"]),
    ("They ran with 10, 14 miles from here.", ["", "[mi_i]"]),
    # a wish, and a list whose numbers are put alike
    ("It was 38 degrees on Sunday, and forecasters expect 40.", ["deg", "deg"]),
    ("It was 38 degrees on Sunday, and forecasters ate 40.", ["deg", ""]),
    ("He got 14 years for the murder and five for robbery.", ["a", "a"]),
    ("They landed 310 tonnes of cod and 40 of haddock.", ["t", "t"]),
]


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_units_that_go_without_saying(engine: Engine, text: str, units: list[str]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [figure.unit for figure in find_figures(article, sentences, (), ())] == units


NOUNS = [
    ("The bill passed by 218 votes to 213.", ["votes", "votes"]),
    ("The firm will close 150 stores, including 50 by summer.", ["stores", "stores"]),
    ("The council has 48 seats, and the Greens won 13.", ["seats", "seats"]),
    ("The clinic saw 410 women, compared with 260 a year before.", ["women", "women"]),
    ("The clinic saw 410 women in March. It saw 260 in May.", ["women", None]),
    ("The club has 48 members, and the flood killed 13.", ["members", "people"]),
    ("The club has 48 members and sold 13 boats.", ["members", "boats"]),
]


@pytest.mark.parametrize(("text", "nouns"), NOUNS)
def test_nouns_that_go_without_saying(engine: Engine, text: str, nouns: list[str | None]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [figure.of for figure in find_figures(article, sentences, (), ())] == nouns
