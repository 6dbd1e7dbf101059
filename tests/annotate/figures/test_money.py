"""Whose money it is, by the places that an article names."""

from __future__ import annotations

import msgspec
import pytest

from builders import make_article
from mi7facts.annotate.figures.amounts import find_amounts
from mi7facts.annotate.figures.money import home_dollar, in_dollars, named_places, whose
from mi7facts.annotate.figures.tables import shared_nouns


def test_places_are_counted_by_their_currency() -> None:
    named = named_places("In Oslo and Bergen, Norwegian fans met a New Zealander and a South African from Cape Town.")
    assert dict(named) == {"NOK": 3, "NZD": 1, "ZAR": 2}


@pytest.mark.parametrize(
    ("text", "noun", "code"),
    [
        ("The fine was set in Prague.", "crowns", "CZK"),
        ("The fine was set in Stockholm.", "crowns", "SEK"),
        ("Danish police, Danish courts, and one Norwegian.", "kroner", "DKK"),
        ("Nobody knows where.", "crowns", None),
        ("Nobody knows where.", "pesos", "{peso}"),
        ("A shop in Manila.", "pesos", "PHP"),
        ("A shop in Lahore.", "rupees", "PKR"),
        ("A shop in Lahore, and one in Mumbai.", "rupees", "INR"),
        ("A shop in Toronto.", "dollars", "USD"),
        ("A team from Leeds.", "won", None),
        ("A team from Seoul.", "won", "KRW"),
        ("Anywhere.", "baht", "THB"),
        ("Anywhere.", "pounds", "GBP"),
        ("A museum in Cairo.", "pounds", "EGP"),
    ],
)
def test_a_noun_is_settled_by_the_places_of_the_text(text: str, noun: str, code: str | None) -> None:
    unit = whose(text, shared_nouns()[noun])
    assert (unit.code if unit else None) == code


@pytest.mark.parametrize(
    ("text", "url", "dollar"),
    [
        ("It cost $5.", None, None),
        ("It cost $5.", "https://www.example.com.au/story", "AUD"),
        ("It cost $5.", "https://news.example.ca/story", "CAD"),
        ("It cost $5.", "https://example.com/au", None),
        ("It cost $5 in Sydney and Perth.", None, None),
        ("It cost $5 (US$4) in Auckland, New Zealand.", None, "NZD"),
        ("It cost $5 (US$4) in Auckland.", None, None),
    ],
)
def test_a_bare_dollar_is_that_of_the_outlet_or_of_a_text_that_marks_american_ones(text: str, url: str | None, dollar: str | None) -> None:
    article = make_article(text)
    article = msgspec.structs.replace(article, head=msgspec.structs.replace(article.head, url=url))
    assert home_dollar(article) == dollar


@pytest.mark.parametrize(
    ("code", "printed", "expected"),
    [
        ("USD", "$5", "CAD"),
        ("USD/h", "$5 an hour", "CAD/h"),
        ("{USD/share}", "$5 a share", "{CAD/share}"),
        ("USD", "US$5", "USD"),
        ("USD", "5 American dollars", "USD"),
        ("EUR", "€5", "EUR"),
    ],
)
def test_dollars_that_say_they_are_american_stay_so(code: str, printed: str, expected: str) -> None:
    assert in_dollars(code, printed, "CAD") == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("It rose 12 Canadian cents.", "CAD"),
        ("It rose 12 Hong Kong cents.", "HKD"),
        ("It rose 12 US cents.", "USD"),
        ("It rose 12 cents.", "USD"),
        ("It cost 12 reais.", "BRL"),
        ("It cost #12.5 million.", "GBP"),
    ],
)
def test_whose_cents(text: str, base: str) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert amount.unit is not None
    assert amount.unit.base == base
