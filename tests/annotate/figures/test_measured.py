"""Which noun a measure is said of, shape by shape, on invented sentences."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine

MEASURED = [
    # before a noun, or behind it
    ("The 2,318-metre crag is steep.", ["crag"]),
    ("They skied down a 900-metre slope.", ["slope"]),
    ("64 per cent of firms agreed.", ["firms"]),
    ("It burned 400 hectares (990 acres) of heath.", ["heath", "heath"]),
    ("The wave was 30ft high.", ["wave"]),
    ("It reached a 30ft high wall.", ["high wall"]),
    ("Ministers want to raise the fee that companies pay by 18%.", ["fee"]),
    ("Ministers praised the firms that cut fees by 18%.", ["fees"]),
    ("With 90% of the precincts reporting, she led.", ["precincts"]),
    ("It took £2m in funding.", ["funding"]),
    ("It sold 12 % more cars than Delvane.", ["more cars"]),
    ("A fine of £4,000 was paid.", ["fine"]),
    ("The average price is at £4,000.", ["average price"]),
    # beside it
    ("The index (up 3 %) was strong.", ["index"]),
    ("Norda index +0.3%, Delvane -0.4%.", ["Norda index", "Delvane"]),
    ("Falk, 3,200 metres high, was climbed.", ["Falk"]),
    ("A lift as high as 40 metres.", ["lift"]),
    ("Output: 40 tonnes.", ["Output"]),
    # what was bought, made, or acted on
    ("She paid £300 for the painting.", ["painting"]),
    ("A reward of £4,000 for news was offered.", ["reward"]),
    ("They paid a total of £4,000 for the boat.", ["boat"]),
    ("The club spent £3m on players.", ["players"]),
    ("The club sold the boat for £4,000.", ["boat"]),
    ("The move will make the car £300 cheaper.", ["car"]),
    ("She ran the race in 11.2 seconds.", ["race"]),
    ("It goes far after charging for 20 minutes.", ["charging"]),
    # the subject, looked through
    ("The levy remains at 8.75%.", ["levy"]),
    ("Each of the houses costs £3m.", ["houses"]),
    ("The number of visits rose 3 %.", ["visits"]),
    ("The bridge, which is 400 metres long, opened.", ["bridge"]),
    ("The bridge that the town built for £3m opened.", ["bridge"]),
    # a level is said of what changed, and an amount of what it is an amount of
    ("There was a steep drop in profit to $58m from $86m.", ["profit", "profit"]),
    ("Revenue was $4m, a 43% increase from $3m.", ["Revenue", "increase", "Revenue"]),
    ("Sales increased in the year ended in May to $47m.", ["Sales"]),
    ("Income for the year of $8m was reported.", ["Income"]),
    ("The index shed 47 points, down 4.5%.", ["index", "index"]),
    ("Delvane made a loss of $35m, or 31 cents a share.", ["loss", "loss"]),
    ("Spending will rise, Petra Roe said, from $4m.", ["Spending"]),
    ("We expect home sales to increase by 14%.", ["home sales"]),
    ("She sold the house to raise £3m.", [None]),
    ("A £7m fee, or 11 cents a share, was paid.", ["fee", "fee"]),
    ("It keeps £3m in working capital.", ["working capital"]),
    # of ages, the person
    ("Petra Roe, a baker, 42, won.", ["Petra Roe"]),
    ("The twins, both aged 42, won.", ["twins"]),
    ("Two of the teens, ages 14 and 15, won.", ["teens", "teens", "teens"]),
    ("The 8-year-old, who won, slept.", [None]),
    # nothing: pronouns are no nouns, and time only says when
    ("It weighs 40 kg.", [None]),
    ("Two years later, the firm closed.", [None]),
    ("The ship sank two hours after it left port.", [None]),
    ("Deaths decreased 3 per cent year on year.", ["Deaths"]),
    ("Shares rose 3 per cent for the year.", ["Shares"]),
]


@pytest.mark.parametrize(("text", "nouns"), MEASURED)
def test_the_noun_of_a_measure(engine: Engine, text: str, nouns: list[str | None]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [f.of for f in find_figures(article, sentences, (), ())] == nouns
