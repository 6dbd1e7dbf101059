"""How dates came by their values: anchors, reasons, rivals; and that what is told is what was done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from date_builders import WEDNESDAY, find_dates, plain_dates, plain_sentence
from mi7facts.annotate.dates.derive import derivations
from mi7facts.annotate.nlp import Engine
from mi7facts.model import Derivation, Rival
from mi7facts.settings import Settings

OPEN_DAY = "-".join(("X" * 4, "X" * 2, "X" * 2))
MONDAY = f"{'X' * 4}-W{'X' * 2}-1"


def derive(engine: Engine, text: str, published: str | None = WEDNESDAY, settings: Settings | None = None) -> list[Derivation]:
    article = make_article(text, published)
    (sentences,) = engine.sentences([article])
    return list(derivations(article, sentences, settings or Settings()))


@pytest.mark.parametrize(
    ("text", "published", "anchor", "reasons"),
    [
        ("She spoke on Monday.", WEDNESDAY, f"published {WEDNESDAY}", (f"without a day of publication it would stay {MONDAY}",)),
        ("She spoke on Monday.", None, None, ("it stays open: the day of publication is not known",)),
        ("She spoke on Monday.", "2020-09", None, ("it stays open: the day of publication is not known",)),
        ("She spoke on 6 May 2019.", WEDNESDAY, None, ()),
        ("She spoke for two hours.", WEDNESDAY, None, ()),
        ("She speaks every Monday.", None, None, ()),
        ("The mill sells 500 loaves a day.", None, None, ("counted things before it: how often, not how long",)),
        (
            "She spoke on Monday, September 6, 2020.",
            WEDNESDAY,
            None,
            ("2020-09-06 is a Sunday, not a Monday: one of the two is a mistake",),
        ),
    ],
)
def test_anchor_and_reasons(engine: Engine, text: str, published: str | None, anchor: str | None, reasons: tuple[str, ...]) -> None:
    (found,) = derive(engine, text, published)
    assert (found.anchor, found.reasons) == (anchor, reasons)


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        ("She spoke on Friday.", [("2020-09-11", "if the verb pointed ahead; “spoke” points back")]),
        ("She will speak on Friday.", [("2020-09-04", "if the verb pointed back; “will speak” points ahead")]),
        ("A meeting on Friday.", [("2020-09-11", "if the verb pointed ahead; no verb points anywhere")]),
        ("She spoke on Wednesday.", []),
        ("She spoke last week.", []),
        ("It was built on 03/04/2019.", [("2019-04-03", "if the day came first; nobody said so (--date-order)")]),
        ("It was built on 03/14/2019.", []),
        ("It was built in '98.", [("2098", "in another century; two digits are the nearest such year, at most 10 years ahead")]),
        (
            "The council will meet on Friday, 25 October.",
            [("2020-10-25", "without “Friday”, which falls on that day in one near year only")],
        ),
    ],
)
def test_rivals(engine: Engine, text: str, rivals: list[tuple[str, str]]) -> None:
    (found,) = derive(engine, text)
    lost = {r.value: r.lost for r in found.rivals}
    for value, why in rivals:
        assert lost[value] == why
    assert len(lost) == len(rivals)


def test_the_order_that_the_user_has_set_is_the_reason(engine: Engine) -> None:
    (found,) = derive(engine, "It was built on 03/04/2019.", settings=Settings(date_order="DMY"))
    assert found.value == "2019-04-03"
    assert found.rivals == (Rival(value="2019-03-04", lost="if the month came first; the order of dates is set"),)


def test_an_anchor_in_the_text_is_told_in_its_words(engine: Engine) -> None:
    _, later, that_day = derive(engine, "The fair opened on 3 May 2019. Two days later it closed. It rained that day.")
    assert (later.symbolic, later.anchor, later.value) == ("an earlier date + P2D", "“3 May 2019” (2019-05-03)", "2019-05-05")
    assert later.rivals == (Rival(value="2020-09-11", lost="counted from publication; the words point back to “3 May 2019” (2019-05-03)"),)
    assert (that_day.anchor, that_day.value) == ("“Two days later” (2019-05-05)", "2019-05-05")


def test_a_dateline_is_told_as_one(engine: Engine) -> None:
    dateline, found = derive(engine, "HESTBY, May 3, 2019 (Reuters) - The fair was opened on Monday.", None)
    assert (dateline.value, found.value) == ("2019-05-03", "2019-04-29")
    assert found.anchor == "the dateline “May 3, 2019” (2019-05-03)"
    assert found.reasons == (f"without the dateline it would stay {MONDAY}",)
    assert all("counted from publication" not in r.lost for r in found.rivals)


def test_a_short_year_without_publication(engine: Engine) -> None:
    (found,) = derive(engine, "It was built in '21.", None)
    (rival,) = found.rivals
    assert (found.value, rival.value) == ("2021", "1921")
    assert rival.lost.endswith("two digits up to 30 are of this century")


WORDS = st.sampled_from(
    ["on Monday", "last week", "in May", "on 3/4/19", "two days later", "that day", "yesterday", "in '98", "next Friday", "at 5 p.m.",
     "and", "by Sunday, June 3", "on 31 June", "a year", "every day", "at Christmas", "the following month", "in the third quarter"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from([None, "2020", "2020-02-29", "9999-12-31", "0001-01-01"]))
def test_what_is_told_is_what_was_found(text: str, published: str | None) -> None:
    """One derivation a date with its span and value; a rival is another value, each once."""
    article = make_article(text, published)
    sentences = tuple(plain_sentence(text, s.start, s.end) for s in article.head.segments if s.role == "body")
    told = list(derivations(article, sentences, Settings()))
    assert [(d.start, d.end, d.value) for d in told] == [(d.start, d.end, d.value) for d in plain_dates(text, published)]
    for d in told:
        assert d.symbolic
        values = [d.value, *(r.value for r in d.rivals)]
        assert len(values) == len(set(values))


def test_asking_changes_nothing(engine: Engine) -> None:
    """The dates are the same before and after."""
    article = make_article("The fair opened on Monday. Two days later it closed. It rained that day.", WEDNESDAY)
    (sentences,) = engine.sentences([article])
    before = find_dates(article, sentences, Settings())
    list(derivations(article, sentences, Settings()))
    assert find_dates(article, sentences, Settings()) == before
