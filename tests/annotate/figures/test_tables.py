"""The tables of units and currencies: well formed, without doubles, and of the same factors as pint's."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import chain

import pytest

from mi7facts.annotate.figures.tables import by_code, currencies, entries, loose_prefixes, names, prefixes, shared_nouns, symbols

pint = pytest.importorskip("pint")

#: Our code -> pint's name. Money, braces, and what pint reads otherwise are left out.
PINT = {
    "m": "meter", "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "um": "micrometer", "nm": "nanometer",
    "[mi_i]": "mile", "[yd_i]": "yard", "[ft_i]": "foot", "[in_i]": "inch", "[nmi_i]": "nautical_mile", "[ly]": "light_year",
    "m2": "meter**2", "km2": "kilometer**2", "[sft_i]": "foot**2", "[mi_i]2": "mile**2", "har": "hectare", "L": "liter",
    "cL": "centiliter", "mL": "milliliter", "m3": "meter**3", "[cft_i]": "foot**3", "[gal_us]": "gallon",
    "[pt_br]": "imperial_pint", "[bbl_us]": "oil_barrel", "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon", "kg": "kilogram",
    "g": "gram", "mg": "milligram", "ug": "microgram", "t": "metric_ton", "[ston_av]": "short_ton", "[lb_av]": "pound",
    "[oz_av]": "ounce", "[stone_av]": "stone", "s": "second", "ms": "millisecond", "min": "minute", "h": "hour", "d": "day",
    "wk": "week", "a": "year", "Cel": "degree_Celsius", "[degF]": "degree_Fahrenheit", "K": "kelvin", "[mi_i]/h": "mile/hour",
    "km/h": "kilometer/hour", "m/s": "meter/second", "[kn_i]": "knot", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "[HP]": "horsepower", "kW.h": "kilowatt_hour", "MW.h": "megawatt_hour", "GW.h": "gigawatt_hour", "J": "joule",
    "V": "volt", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "Pa": "pascal", "hPa": "hectopascal",
    "mbar": "millibar", "[Btu]": "Btu", "mm[Hg]": "mmHg", "atm": "atm", "lm": "lumen", "[fth_i]": "fathom", "[fur_us]": "furlong",
    "AU": "astronomical_unit", "pc": "parsec", "cm2": "centimeter**2", "[sin_i]": "inch**2", "[syd_i]": "yard**2",
    "cm3": "centimeter**3", "km3": "kilometer**3", "[cyd_i]": "yard**3", "[cin_i]": "inch**3", "[qt_us]": "quart",
    "[foz_us]": "fluid_ounce", "[bu_us]": "bushel", "[oz_tr]": "troy_ounce", "[cwt]": "UK_hundredweight",
    "{fortnight}": "fortnight", "[ft_i]/s": "foot/second", "km/s": "kilometer/second", "m/s2": "meter/second**2",
    "km/L": "kilometer/liter", "kt": "kilometric_ton", "Mt": "megametric_ton", "Gt": "gigametric_ton", "us": "microsecond",
    "{acre-foot}": "acre_foot", "[psi]": "psi", "{calorie}": "kilocalorie", "[ft_i].[lbf_av]": "foot*force_pound",
    "N.m": "newton*meter", "{ksi}": "kilopsi",
}  # fmt: skip


#: Units that scale, and how pint calls them.
SCALED = {
    "m": "meter", "g": "gram", "L": "liter", "s": "second", "W": "watt", "W.h": "watt_hour", "J": "joule", "eV": "electron_volt",
    "V": "volt", "A": "ampere", "A.h": "ampere_hour", "Hz": "hertz", "Pa": "pascal", "By": "byte", "bit": "bit",
    "bit/s": "bit/second", "By/s": "byte/second", "Sv": "sievert", "Bq": "becquerel", "N": "newton", "mol": "mole",
}  # fmt: skip
BASES = SCALED | {
    "kg": "kilogram", "m2": "meter**2", "m/s": "meter/second", "m/s2": "meter/second**2", "N.m": "newton*meter", "Cel": "degree_Celsius",
    "[mi_i]/[gal_us]": "mile/gallon", "lm": "lumen",
}  # fmt: skip


@cache
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


@pytest.mark.parametrize("code", sorted(PINT))
def test_factors_agree_with_pint(code: str) -> None:
    unit = by_code()[code]
    for value in (0, 1, 37):
        ours = float(unit.to_base(Decimal(value)))
        theirs = registry().Quantity(value, PINT[code]).to(BASES[unit.base]).magnitude
        assert ours == pytest.approx(theirs, rel=1e-5, abs=1e-9)  # pint's furlong and acre are those of the US survey


SI = {
    "n": "nano", "u": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera",
    "P": "peta", "E": "exa",
}  # fmt: skip


@pytest.mark.parametrize(("stem", "prefix"), [(entry.code, prefix) for entry in entries() for prefix in entry.scaled])
def test_si_prefixes_agree_with_pint(stem: str, prefix: str) -> None:
    unit = by_code()[prefix + stem]
    theirs = registry().Quantity(3, SI[prefix] + SCALED[stem]).to(BASES[unit.base]).magnitude
    assert float(unit.to_base(Decimal(3))) == pytest.approx(theirs, rel=1e-9)


def test_every_unit_of_a_physical_dimension_is_checked() -> None:
    made = {prefix + entry.code for entry in entries() for prefix in entry.scaled}
    unchecked = {entry.code for entry in entries() if entry.base in BASES} - set(PINT) - made - set(SCALED)
    assert unchecked <= {"[acr_br]", "cL", "[kn_i]", "{bhp}", "mo", "{decade}", "{century}", "{millennium}", "[mi_i]/[gal_us]"}


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


def test_si_prefixes_make_names_and_symbols() -> None:
    found = {word: names()[word].code for word in ("terawatt hours", "megabits", "nanometre", "kilovolt")}
    assert found == {"terawatt hours": "TW.h", "megabits": "Mbit", "nanometre": "nm", "kilovolt": "kV"}
    assert {mark: symbols()[mark].code for mark in ("GWh", "MB", "µSv", "kbps", "cl")} == {
        "GWh": "GW.h",
        "MB": "MBy",
        "µSv": "uSv",
        "kbps": "kbit/s",
        "cl": "cL",
    }
    assert not {"B", "N", "A", "bit"} & set(symbols())


def test_currencies_are_well_formed() -> None:
    codes = [money.code for money in currencies()]
    assert codes == sorted(set(codes))
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes)
    for money in currencies():
        for spelled in (money.adjectives, money.names, money.places, money.prefixes, money.loose, money.symbols):
            assert spelled == sorted(set(spelled)), money.code
        assert all(word == word.lower() for word in [*money.noun, *money.names, *money.adjectives])


@pytest.mark.parametrize("field", ["prefixes", "loose", "symbols", "places"])
def test_no_spelling_names_two_currencies(field: str) -> None:
    spelled = list(chain.from_iterable(getattr(money, field) for money in currencies()))
    assert len(spelled) == len(set(spelled))


def test_money_and_measures_share_no_spelling() -> None:
    measures = {name for entry in entries() for name in entry.names}
    assert not measures & set(shared_nouns())
    assert not {symbol for entry in entries() for symbol in entry.symbols} & {symbol for money in currencies() for symbol in money.symbols}
    assert not set(prefixes()) & set(loose_prefixes())


def test_shared_nouns_put_the_main_currency_first() -> None:
    nouns = shared_nouns()
    assert [nouns[noun].codes[0] for noun in ("dollars", "pounds", "rupee")] == ["USD", "GBP", "INR"]
    assert not nouns["pesos"].main
    assert nouns["crowns"].guarded
    assert names()["australian dollars"].code == "AUD"
