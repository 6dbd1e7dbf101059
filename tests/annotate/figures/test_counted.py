"""Which noun a number counts, and what that noun is part of, on whole sentences."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine

COUNTED = [
    # many parts make up one thing
    ("A 12 page letter came.", "page", "letter"),
    ("They sold a 12 page letter to the museum.", "page", "letter"),
    ("They ate a three course meal.", "course", "meal"),
    # many things, however their noun looks
    ("They sold 12 page proofs.", "page proofs", None),
    ("They hired 12 hospital staff.", "hospital staff", None),
    ("They lost 12 transport aircraft.", "transport aircraft", None),
    # a scale stands before its number
    ("A magnitude 5.9 earthquake shook the coast.", "magnitude", "earthquake"),
    ("A quake of magnitude 5.9 shook the coast.", "magnitude", None),
    # words joined before the noun, and the parts of hyphened ones
    ("They recalled 3,000 Kia and Hyundai vehicles.", "Kia and Hyundai vehicles", None),
    ("There were 12 male and female nurses.", "male and female nurses", None),
    ("They made 4.3M digital and physical sales.", "digital and physical sales", None),
    ("Three quarters of all its 2.1M digital and physical sales fell.", "digital and physical sales", None),
    ("They counted 40 cloud-to-ground lightning strikes.", "cloud-to-ground lightning strikes", None),
    ("They closed 12 oil, gas and coal plants.", "oil, gas and coal plants", None),
    ("It has two gas-only powertrain options.", "gas-only powertrain options", None),
    ("There were two would-be robbers.", "would-be robbers", None),
    ("They had 16-bit and 32-bit chips.", "chips", None),
    ("They fed cats and 12 black dogs.", "black dogs", None),
    ("They fed 12 cats and black dogs.", "cats", None),
    ("They filled eight 250ml bottles.", "bottles", None),
    # what a sum is, and where it was paid
    ("Profit rose to a record $9m.", "Profit", "Profit"),
    ("Shares rose to 388 pence in early trading.", "Shares", "Shares"),
    ("The firm got £2m in funding.", "funding", "firm"),
    # a number before the noun is another measure's
    ("The 7.1 magnitude quake killed 300 sheep.", "sheep", "quake"),
    ("Emissions fell to 340 million tonnes of CO2 equivalent.", "CO2", "Emissions"),
    ("They eat 30 kilos of herring a day.", None, None),
    # what is so deep, and what a sum goes to
    ("Dig a hole 12 inches deep.", "hole", None),
    ("Some $40 million was spent on roads.", "roads", None),
    ("Some $40 million was earmarked for new schools.", "new schools", None),
    ("Some $40 million was lost on Monday.", None, None),
    ("They paid 40 yen ($2) for the bike.", "bike", None),
    # who watches what is in front of them
    ("He played in front of 15,522 in Norda.", "people", None),
    # the unit of another figure is no noun
    ("About 62 per cent were in favour and 30 per cent against.", None, None),
]


@pytest.mark.parametrize(("text", "of", "about"), COUNTED)
def test_counted(engine: Engine, text: str, of: str | None, about: str | None) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    last = find_figures(article, sentences, (), ())[-1]
    assert (last.of, last.about) == (of, about)
