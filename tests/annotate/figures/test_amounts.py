"""Amounts: numerals with sign, currency, magnitude, unit, rate, age or hyphened noun."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mi7facts.annotate.figures.amounts import Amount, find_amounts


def amounts(text: str) -> list[Amount]:
    return list(find_amounts(text, 0, len(text)))


def code(amount: Amount) -> str:
    return amount.unit.code if amount.unit else ""


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("for twenty metres or", "twenty metres", 20, "m"),
        ("the 1,246-metre peak", "1,246-metre", 1246, "m"),
        ("a 12 km walk", "12 km", 12, "km"),
        ("at 30mph near", "30mph", 30, "[mi_i]/h"),
        ("at 120 kilometres per hour.", "120 kilometres per hour", 120, "km/h"),
        ("about 8,400 acres", "8,400 acres", 8400, "[acr_br]"),
        ("a 570 sq m plot", "570 sq m", 570, "m2"),
        ("over 311 square miles.", "311 square miles", 311, "[mi_i]2"),
        ("some 70kg of rice", "70kg", 70, "kg"),
        ("and 1.8 million tonnes", "1.8 million tonnes", 1800000, "t"),
        ("a 250ml bottle", "250ml", 250, "mL"),
        ("5.2 litre", "5.2 litre", 5.2, "L"),
        ("an 8in pipe", "8in", 8, "[in_i]"),
        ("is 8 in thick", "8 in", 8, "[in_i]"),
        ("at -12C in", "-12C", -12, "Cel"),
        ("to minus 20 degrees Celsius", "minus 20 degrees Celsius", -20, "Cel"),
        ("a minus-1.4 degree slope", "minus-1.4 degree", -1.4, "deg"),
        ("near 300 Hz", "300 Hz", 300, "Hz"),
        ("a 10kW array", "10kW", 10, "kW"),
        ("a 586 lb-ft engine", "586 lb-ft", 586, "[ft_i].[lbf_av]"),
        ("275 pound-feet of", "275 pound-feet", 275, "[ft_i].[lbf_av]"),
        ("has 64GB of", "64GB", 64, "GBy"),
        ("a 7 nanometer chip", "7 nanometer", 7, "nm"),
        ("ran it in 9.58s flat", "9.58s", 9.58, "s"),
        ("61.3 per cent", "61.3 per cent", 61.3, "%"),
        ("5.25%.", "5.25%", 5.25, "%"),
        ("a 24pc cut", "24pc", 24, "%"),
        ("three percentage points", "three percentage points", 3, "{pp}"),
        ("25 basis points", "25 basis points", 25, "{bp}"),
        ("the two-hour flight", "two-hour", 2, "h"),
        ("in 18 months", "18 months", 18, "mo"),
        ("325,000 barrels per day", "325,000 barrels per day", 325000, "[bbl_us]/d"),
    ],
)
def test_measures(text: str, span: str, value: float, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], float(amount.low), code(amount)) == (span, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("cost $2.5m in", "$2.5m", 2500000, "USD"),
        ("cost US$4.6 trillion", "US$4.6 trillion", 4.6e12, "USD"),
        ("cost $US113 billion", "$US113 billion", 1.13e11, "USD"),
        ("cost -$40 net", "-$40", -40, "USD"),
        ("C $6 a", "C $6", 6, "CAD"),
        ("HK $5.4m to", "HK $5.4m", 5400000, "HKD"),
        ("A$12", "A$12", 12, "AUD"),
        ("€12,500.", "€12,500", 12500, "EUR"),
        ("EUR50m", "EUR50m", 50000000, "EUR"),
        ("£290k", "£290k", 290000, "GBP"),
        ("RM23.50", "RM23.50", 23.5, "MYR"),
        ("3.4 million euros", "3.4 million euros", 3400000, "EUR"),
        ("750 million Swiss francs", "750 million Swiss francs", 750000000, "CHF"),
        ("10.5 million Australian dollars", "10.5 million Australian dollars", 10500000, "AUD"),
        ("5 €", "5 €", 5, "EUR"),
        ("34 cents", "34 cents", 34, "{cent}"),
        ("at 312p each", "312p", 312, "{pence}"),
        ("158.3p a litre", "158.3p a litre", 158.3, "{pence}/L"),
        ("£120 a month", "£120 a month", 120, "GBP/mo"),
        ("$98 a share", "$98 a share", 98, "{USD/share}"),
        ("$15.4/hour", "$15.4/hour", 15.4, "USD/h"),
        ("2 bn dollars", "2 bn dollars", 2e9, "USD"),
        ("half a million pounds", "half a million pounds", 500000, "GBP"),
        ("she paid 40 pounds", "40 pounds", 40, "GBP"),
        ("he lost 40 pounds", "40 pounds", 40, "[lb_av]"),
        ("a twenty-pound bag", "twenty-pound", 20, "[lb_av]"),
        ("3 crore rupees", "3 crore rupees", 30000000, "INR"),
        ("20 quid", "20 quid", 20, "GBP"),
    ],
)
def test_money(text: str, span: str, value: float, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], float(amount.low), code(amount)) == (span, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("the 58-year-old baker", "58-year-old", "a"),
        ("a 12 year old girl", "12 year old", "a"),
        ("is 42 years old.", "42 years old", "a"),
        ("a 2,900 year-old site", "2,900 year-old", "a"),
        ("three months old", "three months old", "mo"),
        ("at 6 weeks of age", "6 weeks of age", "wk"),
    ],
)
def test_ages_have_a_dimension_of_their_own(text: str, span: str, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], code(amount)) == (span, unit)
    assert amount.unit is not None
    assert amount.unit.dimension == "age"


@pytest.mark.parametrize(
    ("text", "span", "noun"),
    [
        ("a six-bedroom mansion", "six-bedroom", "bedroom"),
        ("the 900-seat theatre", "900-seat", "seat"),
        ("a 5.8-magnitude quake", "5.8-magnitude", "magnitude"),
        ("a 12-page report", "12-page", "page"),
    ],
)
def test_hyphened_nouns_belong_to_the_span(text: str, span: str, noun: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], amount.noun) == (span, noun)


@pytest.mark.parametrize(
    "text",
    [
        "the A14 and the M25",
        "Covid-19 cases",
        "in 3D",
        "on the 10th",
        "the 1970s",
        "in her 20s",
        "at 71st St",
        "#7",
        "@user12",
        "page/3",
        "a one-off deal",
        "a two-faced man",
        "30-somethings",
        "a three-dimensional map",
        "IPv6",
        "10.45pm",
        "x86_64",
        "4K",  # a kind of screen
    ],
)
def test_parts_of_longer_tokens_are_no_amounts(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("killed 27 in the city", ""),
        ("35m of its devices", ""),
        ("40m people", ""),
        ("a 30m fall", "m"),
        ("5 a day", ""),
        ("1m is equal to that", "m"),
        ("a 100m this way", "m"),
        ("10m tall trees", "m"),
        ("2m boats", ""),
        ("6 deg C", "Cel"),
        ("5 in the boat", ""),
        ("12in.", "[in_i]"),
        ("a 5C rise", "Cel"),
        ("7 K runners", ""),
        ("a 12 C change", "Cel"),
        ("two in ten", ""),
    ],
)
def test_letters_are_units_only_where_they_can_be(text: str, unit: str) -> None:
    assert code(amounts(text)[0]) == unit


@pytest.mark.parametrize(
    ("text", "value"),
    [("35m of them", 35e6), ("25k", 25000), ("4.3M", 4.3e6), ("$1.2B", 1.2e9), ("£3bn", 3e9), ("3 and a half million", 3.5e6)],
)
def test_magnitudes(text: str, value: float) -> None:
    assert float(amounts(text)[0].low) == pytest.approx(value)


def test_bounds_glued_to_the_number() -> None:
    assert [a.comparator for t in ("sub-7 nanometer", "500+ people", "25 or so miles") for a in amounts(t)] == ["<", ">=", "~"]


def test_a_year_earlier_is_no_rate() -> None:
    assert [code(a) for a in amounts("$6.78 billion a year earlier")] == ["USD"]


@pytest.mark.parametrize(("text", "signs"), [("up +0.2%", ["+"]), ("12-15", ["", ""]), ("fell -5 yards", ["-"]), ("a −3 score", ["-"])])
def test_signs(text: str, signs: list[str]) -> None:
    assert [a.sign for a in amounts(text)] == signs


@settings(deadline=None)
@given(
    st.integers(1, 10**9),
    st.sampled_from(["${}", "{} km", "£{}m", "{}%", "{} tonnes", "{} per cent", "US${} billion", "{}-year-old", "({} mph)"]),
)
def test_printed_styles_to_number(number: int, style: str) -> None:
    text = f"It is {style.format(f'{number:,}')} now."
    (amount,) = amounts(text)
    assert float(amount.low / amount.magnitude) == number
    assert text[amount.start : amount.end] in text


@settings(deadline=None)
@given(st.text("0123456789 .,-–$£€%kmb°C'\"½aeinouprst+/()", max_size=60))
def test_amounts_are_in_order_and_inside(text: str) -> None:
    at = 0
    for amount in amounts(text):
        assert at <= amount.start < amount.end <= len(text)
        assert amount.low <= amount.high
        at = amount.end
