"""Numbers and names that bear the name of a time, each beside a twin that is one; read with the real pipeline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from date_builders import read_dates
from mi7facts.annotate.dates.namesakes import numbers_something
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Token

#: Refused; accepted; what is accepted.
PAIRS = [
    # ages
    ("The 6-year-old arrived.", "The six-year war ended.", "six-year"),
    ("A six-year-old girl and her 12-year-old brother arrived.", "She arrived after six years.", "six years"),
    ("The three-month-old baby arrived.", "The three-month strike ended.", "three-month"),
    ("He is 20 years of age.", "He served 20 years of war.", "20 years"),
    ("She was aged 30 years.", "She waited 30 years.", "30 years"),
    ("He died at the age of 20 years.", "He died after 20 years.", "20 years"),
    # titles
    ("The novel 1984 sold well.", "The novel of 1984 sold well.", "1984"),
    ("She read Orwell's 1984 in school.", "She won England's 1966 final.", "1966"),
    ("The film 2012 was panned.", "He made the film in 2012.", "2012"),
    ("He directed 2001: A Space Odyssey.", "In 2001: A Space Odyssey was shown.", "2001"),
    ("He read Catch-22 at school.", "He read it in 1922 at school.", "1922"),
    ("They watched ‘1917’ at home.", "They came home in 1917.", "1917"),
    # rooms, streets, machines, codes
    ("She slept in room 2020.", "She slept there in 2020.", "2020"),
    ("She moved to Suite 1950.", "She moved in 1950.", "1950"),
    ("She lives at 1984 Elm Road.", "In 1984 Elm Road was built.", "1984"),
    ("She moved to 1600 Harbour Street.", "Since 1600 Harbour Street was paved.", "1600"),
    ("The Boeing 2020 landed.", "The plane landed in 2020.", "2020"),
    ("She took flight BA 2020.", "She took a flight in 2020.", "2020"),
    ("The Windows 2000 system failed.", "The system failed in 2000.", "2000"),
    ("Model 1950 was sold.", "The model of 1950 was sold.", "1950"),
    ("Order No. 1998 was read.", "The order of 1998 was read.", "1998"),
    # telephones and scores
    ("Call +47 2020 1984.", "He called in 1984.", "1984"),
    ("Dial 1984 for help.", "It was dialled in 1984.", "1984"),
    ("He called 555-2020.", "He called in 2020.", "2020"),
    ("The vote was 20-19.", "The season was 2018-19.", "2018-19"),
    ("They won 2-1.", "They won in 2021.", "2021"),
    # amounts
    ("It cost $2000.", "It was bought in 2000.", "2000"),
    ("It cost US$1998.", "It was bought in 1998.", "1998"),
    ("About 2000 people came.", "It was built about 2000.", "about 2000"),
    ("The 2000 people left.", "The 2019 floods were bad.", "2019"),
    ("It sold 2019 tickets.", "The town's 2019 floods were bad.", "2019"),
    ("Some 1984 people came.", "The people came in 1984.", "1984"),
    ("More than 2000 came.", "It cost more than in 2000.", "2000"),
    ("At least 2000 came.", "It runs until at least 2030.", "2030"),
    ("The index closed at 2020.", "The index closed in 2020.", "2020"),
    # people, papers, prizes
    ("Theresa May left.", "Theresa left in May.", "May"),
    ("June Carter sang.", "Carter sang in June.", "June"),
    ("August Strindberg wrote.", "Strindberg wrote in August.", "August"),
    ("The Sunday Times reported it.", "The Times reported it on Sunday.", "Sunday"),
    ("The Daily Mail said so.", "The mail comes daily.", "daily"),
    ("Winter Sports Inc. fell.", "Sports shares fell last winter.", "last winter"),
    ("He was Player of the Month.", "He played at the end of the month.", "the end of the month"),
    ("Person of the Year was she.", "It was the fire of the year.", "the year"),
]


@pytest.mark.parametrize(("refused", "accepted", "text"), PAIRS, ids=[p[0][:40] for p in PAIRS])
def test_refused_and_accepted(engine: Engine, refused: str, accepted: str, text: str) -> None:
    assert [(d.text, d.value) for d in read_dates(engine, refused)] == []
    assert [d.text for d in read_dates(engine, accepted)] == [text]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In 2018 12 people died.", ["2018"]),
        ("In 2018 1200 people died.", ["2018"]),
        ("Sales rose in 1998, 1999 and 2000.", ["1998", "1999", "2000"]),
        ("It sold at 2015 prices.", ["2015"]),
        ("The class of 1998 met.", ["1998"]),
        ("The 2018 cup was held.", ["2018"]),
        ("Smith's 1998 album sold.", ["1998"]),
        ("In May Norway won.", ["May"]),
        ("In May day trips were cheap.", ["May"]),
        ("The May Day rallies were quiet.", ["May Day"]),
        ("On New Year's day it rained.", ["New Year's day"]),
        ("On Friday Oslo was quiet.", ["Friday"]),
    ],
)
def test_years_and_names_beside_other_words_stay(engine: Engine, text: str, dates: list[str]) -> None:
    assert [d.text for d in read_dates(engine, text)] == dates


WORDS = st.sampled_from(
    ["in", "room", "1984", "2020", "The", "novel", ".", ":", "'s", "Elm", "Road", "at", "least", "more", "than", "+47", "people"]
)


@given(st.lists(WORDS, min_size=1, max_size=8), st.integers(0, 7), st.integers(0, 1))
def test_any_neighbours_will_do(words: list[str], at: int, wide: int) -> None:
    """No sequence of tokens breaks it, at either end of a sentence either."""
    tokens = tuple(Token(i * 9, i * 9 + len(w), w, w.lower(), "X", "", "", i) for i, w in enumerate(words))
    last = min(at, len(tokens) - 1)
    assert numbers_something(tokens, max(0, last - wide), last) in (True, False)
