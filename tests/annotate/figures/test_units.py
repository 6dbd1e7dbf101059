"""The table of units: well formed, sorted, without doubles, and of the same factors as pint's."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import chain

import pytest

from mi7facts.annotate.figures.units import (
    age_unit,
    by_code,
    count_rate,
    entries,
    money_before,
    rate_after,
    rate_unit,
    time_unit,
    unit_after,
)

pint = pytest.importorskip("pint")

#: Our code -> pint's name. Money, braces, and what pint reads otherwise are left out.
PINT = {
    "m": "meter", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "um": "micrometer", "nm": "nanometer", "[mi_i]": "mile",
    "[yd_i]": "yard", "[ft_i]": "foot", "[in_i]": "inch", "[nmi_i]": "nautical_mile", "[ly]": "light_year", "m2": "meter**2",
    "km2": "kilometer**2", "[sft_i]": "foot**2", "[mi_i]2": "mile**2", "har": "hectare", "L": "liter", "cL": "centiliter",
    "mL": "milliliter", "m3": "meter**3", "[cft_i]": "foot**3", "[gal_us]": "gallon", "[pt_br]": "imperial_pint",
    "[bbl_us]": "oil_barrel", "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon", "kg": "kilogram", "g": "gram", "mg": "milligram",
    "ug": "microgram", "t": "metric_ton", "[ston_av]": "short_ton", "[lb_av]": "pound", "[oz_av]": "ounce", "[stone_av]": "stone",
    "s": "second", "ms": "millisecond", "min": "minute", "h": "hour", "d": "day", "wk": "week", "a": "year", "Cel": "degree_Celsius",
    "[degF]": "degree_Fahrenheit", "K": "kelvin", "[mi_i]/h": "mile/hour", "km/h": "kilometer/hour", "m/s": "meter/second",
    "[kn_i]": "knot", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "[HP]": "horsepower",
    "kW.h": "kilowatt_hour", "MW.h": "megawatt_hour", "GW.h": "gigawatt_hour", "J": "joule", "V": "volt", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "Pa": "pascal", "hPa": "hectopascal", "mbar": "millibar",
    "[psi]": "psi", "{calorie}": "kilocalorie", "[ft_i].[lbf_av]": "foot*force_pound", "N.m": "newton*meter", "{ksi}": "kilopsi",
}  # fmt: skip


@cache
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


@pytest.mark.parametrize("code", sorted(PINT))
def test_factors_agree_with_pint(code: str) -> None:
    unit = by_code()[code]
    for value in (0, 1, 37):
        ours = float(unit.to_base(Decimal(value)))
        theirs = registry().Quantity(value, PINT[code]).to(PINT[unit.base]).magnitude
        assert ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)


def test_the_table_is_well_formed() -> None:
    codes = [entry.code for entry in entries()]
    assert len(codes) == len(set(codes))
    for entry in entries():
        unit = entry.unit()
        assert unit.factor > 0
        assert not set(" \t") & set(entry.code)
        assert entry.names == sorted(entry.names)
        assert all(name == name.lower() for name in entry.names)


@pytest.mark.parametrize("field", ["names", "symbols", "prefixes"])
def test_no_spelling_names_two_units(field: str) -> None:
    spelled = list(chain.from_iterable(getattr(entry, field) for entry in entries()))
    assert len(spelled) == len(set(spelled))


def test_base_units_are_their_own_base() -> None:
    for entry in entries():
        base = by_code().get(entry.base)
        if base is not None:
            assert (base.dimension, base.factor, base.offset) == (entry.dimension, 1, 0)


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
    ],
)
def test_currency_before_a_number(text: str, code: str, start: int) -> None:
    found = money_before(text, len(text), 0)
    assert found is not None
    assert (found[0].code, found[1]) == (code, start)


@pytest.mark.parametrize("text", ["the ", "FARM", "RM50 of ", "", "costs ", "AEUR"])
def test_no_currency_before(text: str) -> None:
    assert money_before(text, len(text), 0) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" a litre", "L"),
        (" per share", "{share}"),
        ("/hour", "h"),
        (" an hour", "h"),
        (" per square foot", "[sft_i]"),
        (" per person", "{person}"),
    ],
)
def test_rates(text: str, code: str) -> None:
    found = rate_after(text, 0, len(text))
    assert found == (code, len(text))


@pytest.mark.parametrize("text", [" a year earlier", " a week ago", " a man", " per cent", " and", "", " per dollar"])
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


def test_words_of_time() -> None:
    assert [u.code if (u := time_unit(w)) else None for w in ("Years", "minutes", "metres", "boats")] == ["a", "min", None, None]
