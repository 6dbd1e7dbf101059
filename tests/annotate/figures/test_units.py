"""Units where they stand: the longest name wins, money before a number, what a rate is divided by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mi7facts.annotate.figures.amounts import find_amounts
from mi7facts.annotate.figures.tables import by_code
from mi7facts.annotate.figures.units import (
    age_unit,
    count_rate,
    money_before,
    rate_after,
    rate_over,
    rate_unit,
    time_unit,
    unit_after,
)


@pytest.mark.parametrize(
    ("text", "code", "length"),
    [
        ("metres of rope", "m", 6),
        ("square metres.", "m2", 13),
        ("kilometres per hour", "km/h", 19),
        ("miles an hour", "[mi_i]/h", 13),
        ("nautical miles off", "[nmi_i]", 14),
        ("year-old", "a", 4),
        ("pound-feet", "[ft_i].[lbf_av]", 10),
        ("light-years away", "[ly]", 11),
        ("kWh", "kW.h", 3),
        ("°C", "Cel", 2),
        ("m² plot", "m2", 2),
        ("Swiss francs", "CHF", 12),
        ("percentage points", "{pp}", 17),
        ("per cent of", "%", 8),
    ],
)
def test_the_longest_name_wins(text: str, code: str, length: int) -> None:
    found = unit_after(text, 0, len(text), money=False)
    assert found is not None
    assert (found.unit.code, found.end) == (code, length)


@pytest.mark.parametrize("text", ["apples", "metrestick", "kgb agents", "", " m", "last year", "X"])
def test_other_words_are_no_units(text: str) -> None:
    assert unit_after(text, 0, len(text), money=False) is None


def test_pounds_are_money_where_the_text_speaks_of_money() -> None:
    codes = [found.unit.code for money in (True, False) if (found := unit_after("pounds", 0, 6, money))]
    assert codes == ["GBP", "[lb_av]"]


@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        ("cost $", "USD", 5),
        ("a US$", "USD", 2),
        ("C $", "CAD", 0),
        ("EUR ", "EUR", 0),
        ("in £", "GBP", 3),
        ("(HK$", "HKD", 1),
        ("RM", "MYR", 0),
        ("to nzd$", "NZD", 3),
        ("a us $ ", "USD", 2),
        ("c $ ", "CAD", 0),
        ("KSh", "KES", 0),
        ("a A $", "USD", 4),
    ],
)
def test_currency_before_a_number(text: str, code: str, start: int) -> None:
    found = money_before(text + "7", len(text), 0, len(text) + 1)
    assert found is not None
    assert (found[0].code, found[1]) == (code, start)


@pytest.mark.parametrize("text", ["the ", "FARM", "RM50 of ", "", "costs ", "AEUR"])
def test_no_currency_before(text: str) -> None:
    assert money_before(text + "7", len(text), 0, len(text) + 1) is None


@pytest.mark.parametrize(
    ("sign", "printed", "code"),
    [
        ("R", "1,250", "ZAR"),
        ("R", "18.40", "ZAR"),
        ("R", "3bn", "ZAR"),
        ("PS", "6m", "GBP"),
        ("Y=", "40 million", "JPY"),
        ("Tk ", "5 crore", "BDT"),
    ],
)
def test_signs_that_are_words_too_stand_before_sums(sign: str, printed: str, code: str) -> None:
    text = sign + printed
    found = money_before(text, len(sign), 0, len(sign) + len(printed.split(" ")[0].rstrip("bnm")))
    assert found is not None
    assert found[0].code == code


@pytest.mark.parametrize("text", ["R2", "PS5", "KM 120", "SR 99"])
def test_signs_before_small_numbers_are_names(text: str) -> None:
    digits = len(text.rstrip("0123456789"))
    assert money_before(text, digits, 0, len(text)) is None


def test_a_rand_sign_at_home_needs_no_sum() -> None:
    text = "In Durban it cost R20."
    assert money_before(text, 19, 0, 21) is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" a litre", "L"),
        (" per share", "{share}"),
        ("/hour", "h"),
        (" an hour", "h"),
        (" per square foot", "[sft_i]"),
        (" per person", "{person}"),
        (" per kg", "kg"),
        (" a kg", "kg"),
        ("/dL", "dL"),
        ("/m3", "m3"),
        (" every year", "a"),
        (" per annum", "a"),
        ("/mo", "mo"),
        (" a pound", "[lb_av]"),
        (" to the gallon", "[gal_us]"),
        (" per pupil", "{pupil}"),
        (" per diluted share", "{share}"),
        ("\na share", "{share}"),
    ],
)
def test_rates(text: str, code: str) -> None:
    found = rate_after(text, 0, len(text))
    assert found == (code, len(text))


@pytest.mark.parametrize(
    "text",
    [" a year earlier", " a week ago", " a man", " per cent", " and", "", " per dollar", " a in", " per m", " per million", " a pupil"],
)
def test_no_rates(text: str) -> None:
    assert rate_after(text, 0, len(text)) is None


def test_derived_units_know_their_base() -> None:
    barrels = rate_unit(by_code()["[bbl_us]"], "d")
    assert (barrels.code, barrels.base) == ("[bbl_us]/d", "L/s")
    assert float(barrels.to_base(Decimal(1))) == pytest.approx(158.987294928 / 86400)
    pence = rate_unit(by_code()["{pence}"], "L")
    assert (pence.code, pence.base, float(pence.to_base(Decimal(150)))) == ("{pence}/L", "GBP/L", 1.5)
    share = rate_unit(by_code()["USD"], "{share}")
    assert (share.code, share.base, share.factor) == ("{USD/share}", "{USD/share}", 1)
    assert float(age_unit(by_code()["mo"]).to_base(Decimal(6))) == pytest.approx(0.5)
    assert (count_rate("tests", "d").code, count_rate("", "wk").code) == ("{tests}/d", "/wk")
    assert count_rate("house fires", "wk").code == "{house_fires}/wk"


def test_words_of_time() -> None:
    assert [u.code if (u := time_unit(w)) else None for w in ("Years", "minutes", "metres", "boats")] == ["a", "min", None, None]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("140 g| of CO2 per kilometre", "g/km"),
        ("3 t| of CO2 a year", "t/a"),
        ("3 t| of coarse gravel every day", "t/d"),
        ("3 t| of gravel a year ago", "t"),
        ("3 t| of gravel a truck", "t"),
        ("3 t| of gravel", "t"),
        ("3 km| of road a year", "km"),
    ],
)
def test_rates_over_what_is_measured(text: str, code: str) -> None:
    at = text.index("|")
    unit = by_code()[text[:at].split()[1]]
    text = text.replace("|", "")
    assert rate_over(text, at, len(text), unit).code == code


@pytest.mark.parametrize(
    ("text", "span", "code"),
    [
        ("It cost $31.20 US.", "$31.20 US", "USD"),
        ("About $45 Canadian was stolen.", "$45 Canadian", "CAD"),
        ("He drank $45 Canadian wine.", "$45", "USD"),
        ("It cost $45 in Canadian shops.", "$45", "USD"),
        ("It cost C$45 US.", "C$45", "CAD"),
    ],
)
def test_whose_dollar_stands_behind(text: str, span: str, code: str) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert amount.unit is not None
    assert (text[amount.start : amount.end], amount.unit.code) == (span, code)
