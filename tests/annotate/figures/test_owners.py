"""Whose figure it is, shape by shape, on invented sentences; and whose it is not."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine

OWNED = [
    # possessors, and what a noun is part of
    ("Delvane's revenue was $4m.", ["Delvane"]),
    ("The height of Mount Falk is 3,200 metres.", ["Mount Falk"]),
    ("The price of a ticket will rise by £3.", ["ticket"]),
    ("A survey of 2,000 adults was made.", ["survey"]),
    ("A fleet of 40 ships left.", ["fleet"]),
    ("It was a three course meal.", ["meal"]),
    ("The mother of three said so.", ["mother"]),
    ("Delvane, whose revenue rose 3.7%, closed.", ["Delvane"]),
    # the subject of the verb
    ("Norda has 3,000 inhabitants and 40 shops.", ["Norda", "Norda"]),
    ("The firm, which employs 400 people, closed.", ["firm"]),
    ("Delvane reported revenue of $4m.", ["Delvane"]),
    ("The quake had a magnitude of 5.8.", ["quake"]),
    # the person to whom it was given
    ("The court jailed Petra Roe for 12 years.", ["Petra Roe"]),
    ("The mill was fined £400.", ["mill"]),
    ("The court suspended the driver for 12 years.", ["driver"]),
    ("Falk set a penalty of £4,000 for Delvane.", ["Delvane"]),
    ("Falk set a penalty of £4,000 for May.", ["Falk"]),
    # what it stands beside
    ("Norda index +0.3%, Delvane -0.4%.", ["Norda index", "Delvane"]),
    ("Roe won 53 per cent of votes, Falk 40 per cent.", ["Roe", "Falk"]),
    # nobody: who says it, what a participle brings in, the figure's own noun
    ("Petra Roe said that 14 ferries had sunk.", [None]),
    ("Half the flats have been sold, said Petra Roe.", [None]),
    ("Based on 40 sales, the price rose.", [None]),
    ("The number of deaths rose to 40.", [None]),
    ("Of the thousands of fans none left.", [None]),
    ("There are 12 monkeys in the zoo.", [None]),
    ("Norda won in front of 9,000 fans.", ["Norda"]),
]


@pytest.mark.parametrize(("text", "owners"), OWNED)
def test_the_owner_of_a_figure(engine: Engine, text: str, owners: list[str | None]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [f.about for f in find_figures(article, sentences, (), ())] == owners


PEOPLE = [
    ("The blast left 30 dead.", ["people"]),
    ("27 were injured.", ["people"]),
    ("At least 40 died.", ["people"]),
    ("Police arrested 12.", ["people"]),
    ("The bus crash injured 14 and killed three.", ["people", "people"]),
    ("The mother of three said so.", ["children"]),
    ("There were 40 at the meeting.", [None]),
    ("At least nine were found dead in Norda.", ["people"]),
    ("In Norda, 200 are missing.", ["people"]),
    ("200 are empty.", [None]),
    ("The death toll, initially 10, has risen.", ["death toll"]),
    ("Roe joins Falk, and the two find a boat.", [None]),
    ("They fired two tank rounds.", ["tank rounds"]),
    ("Two deaths bring the homicide total to 106.", ["deaths", "homicide total"]),
    ("Two more of the city's mills closed.", ["mills"]),
    ("The ferry carried 90 cars and killed a whale.", ["cars"]),
    ("The fire destroyed 40 homes.", ["homes"]),
]


@pytest.mark.parametrize(("text", "nouns"), PEOPLE)
def test_a_bare_number_of_people(engine: Engine, text: str, nouns: list[str | None]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [f.of for f in find_figures(article, sentences, (), ())] == nouns
