"""The tables of units and currencies as they stand in `lexicons/units.toml` and `lexicons/currencies.toml`: names, symbols, codes, factors.

Which of them begins at an offset is found in `units`, which of several currencies a noun means in `money`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import msgspec

from mi7facts.data import load_toml


class Unit(msgspec.Struct, frozen=True):
    """A unit: its code, what it measures, and how to get base units: value x factor + offset."""

    code: str
    dimension: str
    base: str
    factor: Decimal
    offset: Decimal = Decimal(0)

    def to_base(self, value: Decimal) -> Decimal:
        """Return a value of this unit in base units."""
        return value * self.factor + self.offset


class UnitMatch(msgspec.Struct, frozen=True):
    """A unit where it stands; `end` is the offset after it."""

    unit: Unit
    end: int


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """A unit and its spellings. `scaled` are the SI prefixes that news puts before it, `stems` symbols that need one."""

    code: str
    dimension: str
    base: str
    factor: str
    offset: str = "0"
    names: list[str] = []
    symbols: list[str] = []
    prefixes: list[str] = []
    stems: list[str] = []
    scaled: list[str] = []

    def unit(self) -> Unit:
        """Return what the entry says without its spellings."""
        return Unit(self.code, self.dimension, self.base, Decimal(self.factor), Decimal(self.offset))


class Currency(msgspec.Struct, forbid_unknown_fields=True):
    """A currency, its noun, and the places whose money it is."""

    code: str
    noun: list[str]
    prefixes: list[str]
    symbols: list[str]
    main: bool = False
    guarded: bool = False
    adjectives: list[str] = []
    names: list[str] = []
    places: list[str] = []
    loose: list[str] = []
    host: str = ""

    def unit(self) -> Unit:
        """Return the currency as a unit."""
        return Unit(self.code, "money", self.code, Decimal(1))


class Shared(msgspec.Struct, forbid_unknown_fields=True):
    """Words for the money of several countries. `guarded`: they mean money only where one of the countries is named."""

    names: list[str]
    codes: list[str]
    guarded: bool = False
    main: bool = False


class _Scale(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    name: str
    factor: str
    symbols: list[str]


@cache
def entries() -> tuple[Entry, ...]:
    """Return all units but money: those of the data file, and those that an SI prefix makes of them."""
    table = load_toml("lexicons/units.toml")
    listed = msgspec.convert(table["unit"], list[Entry])
    scales = {scale.code: scale for scale in msgspec.convert(table["prefix"], list[_Scale])}
    written = {entry.code for entry in listed}
    made = [_scaled(entry, scales[prefix]) for entry in listed for prefix in entry.scaled]
    return (*listed, *(entry for entry in made if entry.code not in written))


def _scaled(entry: Entry, scale: _Scale) -> Entry:
    """Return a unit with an SI prefix ("kilo" + "watt")."""
    return Entry(
        code=scale.code + entry.code,
        dimension=entry.dimension,
        base=entry.base,
        factor=str(Decimal(entry.factor) * Decimal(scale.factor)),
        names=[scale.name + name for name in entry.names],
        symbols=[mark + symbol for mark in scale.symbols for symbol in entry.stems or entry.symbols],
    )


@cache
def currencies() -> tuple[Currency, ...]:
    """Return the currencies of the data file."""
    return tuple(msgspec.convert(load_toml("lexicons/currencies.toml")["currency"], list[Currency]))


@cache
def by_code() -> dict[str, Unit]:
    """Return the units and currencies by their codes."""
    return {entry.code: entry.unit() for entry in entries()} | {money.code: money.unit() for money in currencies()}


@cache
def names() -> dict[str, Unit]:
    """Return the units by their names. A noun that several currencies share is in `shared_nouns`."""
    table = {name: entry.unit() for entry in entries() for name in entry.names}
    for money in currencies():
        spelled = money.names + [f"{adjective} {noun}" for adjective in money.adjectives for noun in money.noun]
        table |= dict.fromkeys(spelled, money.unit())
    return table | _cents()


def _cents() -> dict[str, Unit]:
    """Return the hundredths of the dollars that say whose they are ("Canadian cents")."""
    dollars = [money for money in currencies() if "dollar" in money.noun]
    return {
        f"{adjective} {word}": Unit("{cent}", "money", money.code, Decimal("0.01"))
        for money in dollars
        for adjective in money.adjectives
        for word in ("cent", "cents")
    }


@cache
def shared_nouns() -> dict[str, Shared]:
    """Return the nouns that need the article to say whose money they are, with the codes that they may mean, the main one first."""
    holders: dict[str, list[Currency]] = {}
    for money in currencies():
        for noun in money.noun:
            holders.setdefault(noun, []).append(money)
    table = {
        noun: Shared(
            found[0].noun[:1],
            [money.code for money in sorted(found, key=lambda m: not m.main)],
            guarded=all(money.guarded for money in found),
            main=any(money.main for money in found),
        )
        for noun, found in holders.items()
    }
    listed = msgspec.convert(load_toml("lexicons/currencies.toml")["shared"], list[Shared])
    return table | {name: shared for shared in listed for name in shared.names}


@cache
def symbols() -> dict[str, Unit]:
    """Return the units by the symbols that stand after a number."""
    table = {symbol: entry.unit() for entry in entries() for symbol in entry.symbols}
    return table | {symbol: money.unit() for money in currencies() for symbol in money.symbols}


@cache
def prefixes() -> dict[str, Unit]:
    """Return the currencies by the signs and codes that stand before a number."""
    table = {prefix: entry.unit() for entry in entries() for prefix in entry.prefixes}
    return table | {prefix: money.unit() for money in currencies() for prefix in money.prefixes}


@cache
def loose_prefixes() -> dict[str, Unit]:
    """Return the currencies by signs that are also something else, so that only a sum by its form can follow them."""
    return {prefix: money.unit() for money in currencies() for prefix in money.loose}
