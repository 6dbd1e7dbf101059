"""Each rule of context by itself, on single sentences: vetoes, ages, comparators, change, nouns."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import make_article
from mi7facts.annotate.figures.ages import is_age
from mi7facts.annotate.figures.amounts import Amount, find_amounts, years
from mi7facts.annotate.figures.compare import change, comparator, has_cue, reaches_up_to
from mi7facts.annotate.figures.counted import counted, head_noun
from mi7facts.annotate.figures.grammar import compose
from mi7facts.annotate.figures.labels import year_like
from mi7facts.annotate.figures.nouns import Names
from mi7facts.annotate.figures.syntax import Clause, Syntax
from mi7facts.annotate.figures.veto import refused
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Entity, Mention


def first(engine: Engine, text: str) -> tuple[Amount, Clause | None]:
    """The first amount of a text and its sentence."""
    (sentences,) = engine.sentences([make_article(text)])
    amount = compose(text, find_amounts(text, 0, len(text)))[0]
    return amount, Syntax(sentences).clause(amount.start)


@pytest.mark.parametrize(
    ("text", "veto"),
    [
        # dates and times
        ("It closed in 2019 for good.", True),
        ("It opened on March 7.", True),
        ("It opened on 7 March.", True),
        ("We met at 2 p.m. on the pier.", True),
        ("The 2019 season was short.", True),
        ("Some 1,900 people came.", False),
        ("They sold 2500 tickets.", False),
        # labels
        ("Turn to page 12 for the map.", True),
        ("He lives in room 4.", True),
        ("It reached stage 3 quickly.", True),
        ("The stage holds 30 dancers.", False),
        # names
        ("The Norda 7 sailed late.", True),
        ("Fans saw Star Harbour 2 twice.", True),
        ("The 787 Skyliner took off.", True),
        ("On Monday 30 sailors struck.", False),
        ("Norda has 30 sailors.", False),
        # numbers of things, not counts
        ("Call 0123 now.", True),
        ("She lives at 8 Long Acre Road.", True),
        ("It is at 14 Mill Lane now.", True),
        ("They beat us 12-15 there.", True),
        ("We need 12-15 volunteers.", False),
        # one
        ("One of them left.", True),
        ("No one knew.", True),
        ("This one is new.", True),
        ("They lost one boat.", False),
        # fractions
        ("The first half was dull.", True),
        ("Norda scored in the second half of the match.", True),
        ("The latter half of the film drags.", True),
        ("The mayor kept half of the money.", False),
        # calls for help, bases of rates, points in time
        ("A passer-by called 911 at once.", True),
        ("Ring 999 if it smells of gas.", True),
        ("She was a 911 dispatcher in Norda.", True),
        ("They made 911 bricks by hand.", False),
        ("The inn called 40 guests.", False),
        ("The rate is told per 100,000 residents.", True),
        ("They count 100,000 residents.", False),
        ("At one point, the roof shook.", True),
        ("Norda won by one point.", False),
        ("She ate half the cake.", False),
        ("More than half slept.", False),
        ("It is off by a billionth.", False),
        ("It is a billionth part.", True),
        ("It fell by half.", False),
        ("It is too neat by half.", True),
        ("Almost two-fifths of them agreed.", False),
    ],
)
def test_vetoes(engine: Engine, text: str, veto: bool) -> None:
    amount, clause = first(engine, text)
    assert refused(text, amount, clause) is veto


def test_vetoes_hold_without_a_parse() -> None:
    text = "It closed on March 7 and again in 2019"
    assert all(refused(text, a, None) for a in compose(text, find_amounts(text, 0, len(text))))


@pytest.mark.parametrize(("text", "year"), [("1962", True), ("2,019", False), ("999", False), ("2150", False), ("2019 km", False)])
def test_years(text: str, year: bool) -> None:
    assert year_like(next(find_amounts(text, 0, len(text)))) is year


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The boy, aged nine, was found.", True),
        ("Players aged 16 to 21 train there.", True),
        ("He won it at the age of 77.", True),
        ("Petra Roe, 58, said so.", True),
        ("Petra Roe (58) said so.", True),
        ("The driver, 58, said so.", True),
        ("Tom Roe and Petra Roe, both 58, said so.", True),
        ("Tom Roe and Petra Roe, both 58 – or so they said – came.", True),
        ("Tom Roe and Petra Roe, both 58 miles away, came.", False),
        ("The ferries, both 58, came.", False),
        ("His wife (58) said so.", True),
        ("The pensioner, 58, said so.", True),
        ("The ferry, 58, said so.", False),
        ("Petra Roe, a baker, 58, said so.", True),
        ("Delvane, a baker, 58 of whose staff left, closed.", False),
        ("She was 42.", True),
        ("The mayor turned 60.", True),
        ("It was Ova Tulk, aka Bluu, 42; and Mick Orr, aka Redd, 37, of Norda.", True),
        ("The price was 42.", False),
        ("She was 42 miles away.", False),
        ("Petra Roe, 5,800 of whose fans came, sang.", False),
        ("He was 400.", False),
        ("She won, 21 points clear.", False),
    ],
)
def test_ages(engine: Engine, text: str, age: bool) -> None:
    amount, clause = first(engine, text)
    assert is_age(text, amount, clause, Names(())) is age


def test_age_of_a_name_that_only_the_entities_know(engine: Engine) -> None:
    text = "Falk, 41, shot it."
    amount, clause = first(engine, text)
    mention = Mention(start=0, end=4, text="Falk", kind="name")
    known = Names((Entity(id="e1", type="person", name="Idun Falk", aliases=("Falk",), mentions=(mention,)),))
    assert not is_age(text, amount, clause, Names(()))
    assert is_age(text, amount, clause, known)
    assert counted(text, replace(amount, unit=years()), clause, known).about == "Idun Falk"


@pytest.mark.parametrize(
    ("before", "cue"),
    [
        ("it cost more than ", True),
        ("there are about ", True),
        ("at least ", True),
        ("more than a ", True),
        ("up to another ", True),
        ("not ", False),
        ("the ", False),
        ("a roundabout ", False),
        ("", False),
    ],
)
def test_cues_end_the_words_before(before: str, cue: bool) -> None:
    assert has_cue(before) is cue


@pytest.mark.parametrize(
    ("text", "sign", "span"),
    [
        ("over 500", ">", "500"),
        ("OVER 500", ">", "500"),
        ("at least 500", ">=", "500"),
        ("500 or more", ">=", "500 or more"),
        ("500 or fewer", "<=", "500 or fewer"),
        ("500 or other", "=", "500"),
        ("≥ 500", ">=", "500"),
        ("no more than 500", "<=", "500"),
        ("not 500", "=", "500"),
        ("an average of 500", "=", "500"),
        ("less than or equal to 500", "<=", "500"),
        ("> = 500", ">=", "500"),
        ("well in excess of 500", ">", "500"),
        ("in the region of 500", "~", "500"),
        ("no larger than 500", "<=", "500"),
        ("500 and over", ">=", "500 and over"),
        ("500 and over 300 more", "=", "500"),
        ("500 and more than 300", "=", "500"),
        ("500 at most, she said", "<=", "500 at most"),
        ("500 at least twice", "=", "500"),
        ("from up to 500 to 700", "=", "500 to 700"),
        ("sub-500 metre", "<", "500 metre"),
        ("dozens", "~", "dozens"),
        ("over hundreds", ">", "hundreds"),
    ],
)
def test_comparators(text: str, sign: str, span: str) -> None:
    amount = compose(text, find_amounts(text, 0, len(text)))[0]
    found, end = comparator(text, amount, 0)
    assert (found, text[amount.start : end]) == (sign, span)


def test_a_cue_does_not_reach_over_the_last_figure() -> None:
    text = "more than 5, 7"
    last = list(find_amounts(text, 0, len(text)))[-1]
    assert comparator(text, last, text.index(","))[0] == "="


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Prices rose 4% last month.", "up"),
        ("Prices rose by 4% last month.", "up"),
        ("Prices have risen about 4%.", "up"),
        ("Prices rose to 4 euros.", "="),
        ("Prices rose from 4 euros.", "="),
        ("The club raised its fee by £4.", "up"),
        ("The fee was reduced by 4 euros.", "down"),
        ("Prices, which fell 4%, matter.", "down"),
        ("Prices are 4% of the total.", "="),
        ("The price is down 4%.", "down"),
        ("Prices were 4% lower.", "down"),
        ("The fund gained 4 points.", "up"),
        ("The club gained 4 members.", "="),
        ("The 4% increase hurt.", "="),
        ("The shop is up to 4 miles away.", "="),
        ("Norda +4% at noon.", "up"),
        ("Rents went up by 4 euros.", "up"),
        ("Delvane closed at a new high, off £4.", "down"),
        ("They knocked £4 off the price.", "="),
        ("They sank £4m into the mill.", "="),
        ("They climbed 4 hills.", "="),
        ("I appreciated the 4 pockets.", "="),
        ("The staff grew by 4.", "up"),
        ("The bank added £4m to reserves.", "="),
        ("The bank added £4 to £40.", "up"),
        ("The bank added 40 sen to RM4.20.", "up"),
        ("It was raised between the 4 men.", "="),
        ("Delvane dropped 11 to 286.", "down"),
        ("The index was down 15.8 at 2,681.", "down"),
        ("Delvane dropped 11 players.", "="),
        ("Rents have come down by 4 euros.", "down"),
        ("Rents rose between 3% and 4%.", "up"),
        ("The economy contracted at an annual rate of 4%.", "down"),
        ("It lends at an annual rate of 4%.", "="),
        ("The river level rose 4 metres.", "up"),
        ("The climber fell 4 metres.", "="),
        ("She lost 4 kilos.", "down"),
        ("The ship lost 4 tonnes of sand.", "="),
        ("The share was 4 points lower.", "down"),
        ("She raised £4,000 for the school.", "="),
        ("The school raised its fee by £4,000.", "up"),
    ],
)
def test_change(engine: Engine, text: str, direction: str) -> None:
    amount, clause = first(engine, text)
    assert change(clause, amount) == direction


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The wage will go up to £12.", True),
        ("Growth crept back up to 4%.", True),
        ("The hall seats up to 400.", False),
        ("Prices rose up to 4%.", False),
        ("It costs £12.", False),
        ("£12 is the price.", False),
    ],
)
def test_up_to_a_level_is_no_bound(engine: Engine, text: str, level: bool) -> None:
    amount, clause = first(engine, text)
    assert reaches_up_to(clause, amount) is level
    assert not reaches_up_to(None, amount)


def test_change_without_a_parse() -> None:
    amount = next(find_amounts("rose 4%", 0, 7))
    assert change(None, amount) == "="


NAMES = Names(())


@pytest.mark.parametrize(
    ("text", "of", "about"),
    [
        ("Norda has 14 old ferries.", "old ferries", "Norda"),
        ("Norda's ferries carry 900 passengers.", "passengers", "ferries"),
        ("The fire killed 27.", "people", "fire"),
        ("Two of Roe's deputies left.", "deputies", "Roe"),
        ("Five seasons of Harbour Lights remain.", "seasons", "Harbour Lights"),
        ("The Norda group, which has 40 shops, closed.", "shops", "Norda group"),
        ("The price of fish is £4.", "price", "fish"),
        ("A fine of £4,000 was paid.", "fine", None),
        ("The club paid £4,000 for a boat.", "boat", "club"),
        ("The club sold the boat for £4,000.", "boat", "club"),
        ("The six-bedroom villa burned.", "bedroom", "villa"),
        ("The villa is 30 metres tall.", "villa", "villa"),
        ("Revenue was $4m.", "Revenue", "Revenue"),
        ("Half the flats are empty.", "flats", None),
    ],
)
def test_nouns_and_owners(engine: Engine, text: str, of: str, about: str | None) -> None:
    amount, clause = first(engine, text)
    found = counted(text, amount, clause, NAMES)
    assert (found.of, found.about) == (of, about)


def test_nouns_without_a_parse() -> None:
    text = "a six-bedroom villa of 400 people"
    villa, people = find_amounts(text, 0, len(text))
    assert counted(text, villa, None, NAMES).of == "bedroom"
    assert counted(text, people, None, NAMES).of is None


def test_the_head_noun_of_a_count(engine: Engine) -> None:
    text = "They bought 14 very old ferries."
    amount, clause = first(engine, text)
    assert clause is not None
    noun = head_noun(clause, amount)
    assert noun is not None
    assert clause.tokens[noun].text == "ferries"


def test_names_know_all_mentions() -> None:
    mentions = (
        Mention(start=4, end=9, text="Norda", kind="name"),
        Mention(start=20, end=24, text="firm", kind="noun"),
    )
    names = Names((Entity(id="e1", type="organization", name="Norda Lines", aliases=(), mentions=mentions),))
    assert [names.at(i) for i in (3, 4, 8, 9, 22, 24)] == [None, "Norda Lines", "Norda Lines", None, "Norda Lines", None]
