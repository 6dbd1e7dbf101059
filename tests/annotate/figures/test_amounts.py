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
        ("for sixty metres or", "sixty metres", 60, "m"),
        ("the 2,318-metre crag", "2,318-metre", 2318, "m"),
        ("a 12 km walk", "12 km", 12, "km"),
        ("at 55mph near", "55mph", 55, "[mi_i]/h"),
        ("at 95 kilometres per hour.", "95 kilometres per hour", 95, "km/h"),
        ("about 3,150 acres", "3,150 acres", 3150, "[acr_br]"),
        ("a 415 sq m barn", "415 sq m", 415, "m2"),
        ("over 207 square miles.", "207 square miles", 207, "[mi_i]2"),
        ("some 85kg of rice", "85kg", 85, "kg"),
        ("and 2.3 million tonnes", "2.3 million tonnes", 2300000, "t"),
        ("a 330ml can", "330ml", 330, "mL"),
        ("6.8 litre", "6.8 litre", 6.8, "L"),
        ("an 8in pipe", "8in", 8, "[in_i]"),
        ("is 8 in thick", "8 in", 8, "[in_i]"),
        ("at -12C in", "-12C", -12, "Cel"),
        ("of plus or minus 3 points", "3 points", 3, "{point}"),
        ("for 20-plus hours", "20-plus hours", 20, "h"),
        ("some 60-odd miles", "60-odd miles", 60, "[mi_i]"),
        ("to minus 31 degrees Celsius", "minus 31 degrees Celsius", -31, "Cel"),
        ("a minus-6.5 degree slope", "minus-6.5 degree", -6.5, "deg"),
        ("near 440 Hz", "440 Hz", 440, "Hz"),
        ("a 17kW pump", "17kW", 17, "kW"),
        ("a 391 lb-ft motor", "391 lb-ft", 391, "[ft_i].[lbf_av]"),
        ("some 188 pound-feet in", "188 pound-feet", 188, "[ft_i].[lbf_av]"),
        ("has 48GB in", "48GB", 48, "GBy"),
        ("a 19 nanometer film", "19 nanometer", 19, "nm"),
        ("ran it in 9.58s flat", "9.58s", 9.58, "s"),
        ("47.6 per cent", "47.6 per cent", 47.6, "%"),
        ("8.75%.", "8.75%", 8.75, "%"),
        ("an 18pc cut", "18pc", 18, "%"),
        ("three percentage points", "three percentage points", 3, "{pp}"),
        ("25 basis points", "25 basis points", 25, "{bp}"),
        ("a seven-hour crossing", "seven-hour", 7, "h"),
        ("for 27 months", "27 months", 27, "mo"),
        ("a 10-fold rise", "10-fold", 10, "{fold}"),
        ("a tenfold rise", "tenfold", 10, "{fold}"),
        ("is 2.5x faster", "2.5x", 2.5, "{fold}"),
        ("half a percentage point", "half a percentage point", 0.5, "{pp}"),
        ("half an hour late", "half an hour", 0.5, "h"),
        ("6 hundred thousand miles", "6 hundred thousand miles", 600000, "[mi_i]"),
        ("fell 95 points", "95 points", 95, "{point}"),
        ("a 30 - year bond", "30 - year", 30, "a"),
        ("a file of 100 mb", "100 mb", 100, "MBy"),
        ("uses 3 terawatt hours", "3 terawatt hours", 3, "TW.h"),
        ("at 40 µg/m3 of", "40 µg/m3", 40, "ug/m3"),
        ("at 120 g/km", "120 g/km", 120, "g/km"),
        ("at 9.8 m/s2", "9.8 m/s2", 9.8, "m/s2"),
        ("a 1.7 eV gap", "1.7 eV", 1.7, "eV"),
        ("a 48MP camera", "48MP", 48, "{megapixel}"),
        ("a 100mb file", "100mb", 100, "MBy"),
        ("down to 980mb", "980mb", 980, "mbar"),
        ("weighs 12 stone now", "12 stone", 12, "[stone_av]"),
        ("fell negative 14 degrees", "negative 14 degrees", -14, "deg"),
        ("by a hundredth of a second", "a hundredth of a second", 0.01, "s"),
        ("three and a quarter miles", "three and a quarter miles", 3.25, "[mi_i]"),
        ("3 and a quarter miles", "3 and a quarter miles", 3.25, "[mi_i]"),
        ("41,000 barrels per day", "41,000 barrels per day", 41000, "[bbl_us]/d"),
    ],
)
def test_measures(text: str, span: str, value: float, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], float(amount.low), code(amount)) == (span, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("cost $7.5m in", "$7.5m", 7500000, "USD"),
        ("cost US$3.2 trillion", "US$3.2 trillion", 3.2e12, "USD"),
        ("cost $US26 billion", "$US26 billion", 2.6e10, "USD"),
        ("cost -$40 net", "-$40", -40, "USD"),
        ("C $9 a", "C $9", 9, "CAD"),
        ("HK $8.2m to", "HK $8.2m", 8200000, "HKD"),
        ("A$12", "A$12", 12, "AUD"),
        ("€12,500.", "€12,500", 12500, "EUR"),
        ("EUR70m", "EUR70m", 70000000, "EUR"),
        ("£345k", "£345k", 345000, "GBP"),
        ("RM18.40", "RM18.40", 18.4, "MYR"),
        ("6.1 million euros", "6.1 million euros", 6100000, "EUR"),
        ("82 thousand Swiss francs", "82 thousand Swiss francs", 82000, "CHF"),
        ("93 thousand Australian dollars", "93 thousand Australian dollars", 93000, "AUD"),
        ("5 €", "5 €", 5, "EUR"),
        ("56 cents", "56 cents", 56, "{cent}"),
        ("at 87p each", "87p", 87, "{pence}"),
        ("141.9p a litre", "141.9p a litre", 141.9, "{pence}/L"),
        ("£85 a month", "£85 a month", 85, "GBP/mo"),
        ("$43 a share", "$43 a share", 43, "{USD/share}"),
        ("$18.2/hour", "$18.2/hour", 18.2, "USD/h"),
        ("2 bn dollars", "2 bn dollars", 2e9, "USD"),
        ("half a million pounds", "half a million pounds", 500000, "GBP"),
        ("she paid 40 pounds", "40 pounds", 40, "GBP"),
        ("the 40 pounds that it weighed, for a price", "40 pounds", 40, "[lb_av]"),
        ("it weighed little and sold for 40 pounds", "40 pounds", 40, "GBP"),
        ("he lost 40 pounds", "40 pounds", 40, "[lb_av]"),
        ("a thirty-pound sack", "thirty-pound", 30, "[lb_av]"),
        ("3 crore rupees", "3 crore rupees", 30000000, "INR"),
        ("a fee of 250 रु at most", "250 रु", 250, "INR"),
        ("a loan of 90,000 ரூ from a friend", "90,000 ரூ", 90000, "LKR"),
        ("2 million and a quarter dollars", "2 million and a quarter dollars", 2250000, "USD"),
        ("lost 75 USD million in", "75 USD million", 75000000, "USD"),
        ("over 30 MUSD lost", "30 MUSD", 30000000, "USD"),
        ("some 120 kEUR", "120 kEUR", 120000, "EUR"),
        ("cost cad$ 15 there", "cad$ 15", 15, "CAD"),
        ("cost R350 million there", "R350 million", 350000000, "ZAR"),
        ("cost US$ 3MM there", "US$ 3MM", 3000000, "USD"),
        ("some 2.4b there", "2.4b", 2.4e9, ""),
        ("some 2.4 M there", "2.4 M", 2.4e6, ""),
        ("about 3 dz there", "3 dz", 36, ""),
        ("5,000 baht", "5,000 baht", 5000, "THB"),
        ("300 crowns in Brno", "300 crowns", 300, "CZK"),
        ("300 crowns in all", "300", 300, ""),
        ("£5 a kg", "£5 a kg", 5, "GBP/kg"),
        ("$4/sq ft", "$4/sq ft", 4, "USD/[sft_i]"),
        ("was $-40.50 net", "$-40.50", -40.5, "USD"),
        ("dlrs 1.2 billion", "dlrs 1.2 billion", 1.2e9, "USD"),
        ("one point six billion dollars", "one point six billion dollars", 1.6e9, "USD"),
        ("paid €5,50 there", "€5,50", 5.5, "EUR"),
        ("1.2 lakh crore rupees", "1.2 lakh crore rupees", 1.2e12, "INR"),
        ("20 quid", "20 quid", 20, "GBP"),
    ],
)
def test_money(text: str, span: str, value: float, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], float(amount.low), code(amount)) == (span, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "span", "sign"),
    [
        ("50-odd boats", "50", "~"),
        ("60-plus towns", "60", ">="),
        ("30-ish men", "30", "~"),
        ("40-strong crew", "40", ""),
        ("400-odd men", "400", "~"),
    ],
)
def test_tails_that_are_comparators(text: str, span: str, sign: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end].split("-")[0], amount.comparator) == (span, sign)


@pytest.mark.parametrize(
    ("text", "value"),
    [("3M units", 3e6), ("3M of them", 3e6), ("1.2b people", 1.2e9), ("3b of them", 3e9), ("35m women", 3.5e7), ("35m wide", 35)],
)
def test_letters_are_magnitudes_before_many(text: str, value: float) -> None:
    assert [float(a.low) for a in amounts(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("(27 °C, 300.15K)", 300.15, "K"), ("has 573K followers", 573000, ""), ("see figure 3K", None, None), ("three stone walls", 3, "")],
)
def test_letters_and_words_that_are_units_only_sometimes(text: str, value: float | None, unit: str | None) -> None:
    last = amounts(text)[-1:]
    assert [(float(a.low), code(a)) for a in last] == ([(value, unit)] if value else [])


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("hundreds of miles", "hundreds of miles", 100, 1000, "[mi_i]"),
        ("several hundred tonnes", "several hundred tonnes", 200, 1000, "t"),
        ("thousands of pounds", "thousands of pounds", 1000, 10000, "GBP"),
        ("a couple of hours", "a couple of hours", 2, 3, "h"),
        ("dozens of in-jokes", "dozens", 24, 100, ""),
    ],
)
def test_vague_plurals_have_units(text: str, span: str, low: int, high: int, unit: str) -> None:
    (amount,) = amounts(text)
    assert (text[amount.start : amount.end], amount.low, amount.high, code(amount)) == (span, low, high, unit)


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("the 67-year-old baker", "67-year-old", "a"),
        ("a 12 - year - old girl", "12 - year - old", "a"),
        ("a 12 year old girl", "12 year old", "a"),
        ("is 73 years old.", "73 years old", "a"),
        ("a 1,700 year-old wall", "1,700 year-old", "a"),
        ("five months old", "five months old", "mo"),
        ("by 9 weeks of age", "9 weeks of age", "wk"),
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
        ("a nine-storey block", "nine-storey", "storey"),
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
        "along the B71 or M9",
        "Norda-19 rifles",
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
        ("buried 16 in a field", ""),
        ("28m of its radios", ""),
        ("40m people", ""),
        ("a 30m fall", "m"),
        ("5 a day", ""),
        ("3m is enough", "m"),
        ("a 100m this way", "m"),
        ("10m tall trees", "m"),
        ("2m boats", ""),
        ("14 deg C", "Cel"),
        ("8 in the boat", ""),
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
    [("28m of them", 28e6), ("65k", 65000), ("7.2M", 7.2e6), ("$1.2B", 1.2e9), ("£3bn", 3e9), ("8 and a half thousand", 8500)],
)
def test_magnitudes(text: str, value: float) -> None:
    assert float(amounts(text)[0].low) == pytest.approx(value)


def test_bounds_glued_to_the_number() -> None:
    assert [a.comparator for t in ("sub-9 micron", "700+ people", "60 or so yards") for a in amounts(t)] == ["<", ">=", "~"]


def test_a_year_earlier_is_no_rate() -> None:
    assert [code(a) for a in amounts("$3.15 billion a year earlier")] == ["USD"]


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


def test_a_price_with_its_conversion_is_one_twice_over() -> None:
    assert [code(a) for a in amounts("€6 ($7) per share")][:1] == ["{EUR/share}"]
    assert [code(a) for a in amounts("€6 ($7) each")][:1] == ["EUR"]
