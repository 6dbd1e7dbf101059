"""Rules for amounts and stretches of time: numbers in words, ages (which are no times), durations."""

from __future__ import annotations

import msgspec

from mi7facts.annotate.dates.grammar import Found, Rule, rule
from mi7facts.annotate.dates.meaning import Anaphor, Calendar, Length, Phrase, Vague
from mi7facts.annotate.dates.nodes import Node

#: Words for numbers that multiply what stands before them.
SCALES = (100, 1000, 1_000_000, 1_000_000_000)
#: Units from small to large.
SIZES = ("TS", "TM", "TH", "D", "WE", "W", "FN", "M", "Q", "H", "Y", "DE", "CE")
COUNT = "n:number/AMOUNT"
FRACTIONS = {"1/2": 0.5, "1/3": 1 / 3, "2/3": 2 / 3, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}


def spoken(numbers: list[int]) -> int | None:
    """Return the number that number words say one after another, None when they are no one number."""
    total = current = 0
    last = 0
    for number in numbers:
        if number in SCALES:
            current = max(current, 1) * number
            if number > 100:
                total, current = total + current, 0
        elif last and not (last in SCALES or (20 <= last <= 90 and number < 10)):
            return None
        else:
            current += number
        last = number
    return total + current


def spoken_year(numbers: list[int]) -> int | None:
    """Return the year that is said in pairs ("nineteen ninety-seven"), or None."""
    if len(numbers) < 2 or not 13 <= numbers[0] <= 20:
        return None
    rest = spoken(numbers[1:])
    return numbers[0] * 100 + rest if rest is not None and 10 <= rest <= 99 else None


def counted(node: Node) -> Length:
    """Return the amount that a number or an amount node says, its unit still open."""
    core = node.phrase.core if node.phrase else None
    return core if isinstance(core, Length) else Length(amount=float(node.sense["number"]), unit="")


def _words(f: Found) -> Phrase | None:
    numbers = [n.number("cardinal") for n in f.run if "cardinal" in n.sense]
    value = spoken(numbers)
    return Phrase(core=Length(amount=float(value), unit="")) if value is not None else None


def _scaled(f: Found) -> Phrase:
    """The number of "66 million years"."""
    return _amount(float(f["n"].sense["number"]) * f["s"].number("cardinal"))


def _year_words(f: Found) -> Phrase | None:
    year = spoken_year([n.number("cardinal") for n in f.run if "cardinal" in n.sense])
    return Phrase(core=Calendar(year=year)) if year else None


def _amount(value: float | None) -> Phrase:
    return Phrase(core=Length(amount=value, unit=""))


def _plus(f: Found, extra: float) -> Phrase:
    base = counted(f["n"])
    return _amount((base.amount or 0) + extra)


def _mixed(f: Found) -> Phrase | None:
    share = FRACTIONS.get(f["f"].word("fraction"))
    return _plus(f, share) if share else None


def _range(f: Found) -> Phrase | None:
    low, high = counted(f["n"]), counted(f["h"])
    if low.amount is None or high.amount is None or high.amount <= low.amount:
        return None
    return Phrase(core=msgspec.structs.replace(low, high=high.amount))


def unit_of(node: Node) -> str:
    """Return the code of a unit, singular or plural."""
    return node.word("unit") if "unit" in node.sense else node.word("units")


def _length(f: Found) -> Phrase:
    base = counted(f["n"]) if "n" in f else Length(amount=1, unit="")
    mod = f["n"].phrase.mod if "n" in f and f["n"].phrase else None
    return Phrase(core=msgspec.structs.replace(base, unit=unit_of(f["u"])), mod=mod)


def _spanned(f: Found) -> Phrase:
    phrase = _length(f)
    return Phrase(core=msgspec.structs.replace(_as_length(phrase), span=True), mod=phrase.mod)


def _as_length(phrase: Phrase) -> Length:
    if not isinstance(phrase.core, Length):
        raise LookupError("the rule names a phrase that is no length")
    return phrase.core


def _past_decade(f: Found) -> Phrase | None:
    # "the past decade" and "the next decade" are ten years, where "last year" and "last decade" are those before
    pointing = next(n for n in f.run if "toward" in n.sense)
    told = "past_word" in pointing.sense or ("the" in f.run[0].sense and pointing.number("toward"))
    return _spanned(f) if told and unit_of(f["u"]) in ("DE", "CE") else None


def _vague(f: Found) -> Phrase:
    return Phrase(core=Length(amount=None, unit=unit_of(f["u"])))


def _beginning(f: Found) -> Phrase:
    phrase = _vague(f)
    return phrase if "ordinal" in f.run[1].sense else msgspec.structs.replace(phrase, mod="START")


def _bare(f: Found) -> Phrase | None:
    # "quarters" alone are where somebody lives
    return None if unit_of(f["u"]) == "Q" else _vague(f)


def _either(f: Found) -> Phrase | None:
    """Weeks or months: the first of two that nobody counts."""
    lengths = [_as_length(f.phrase(name)) for name in ("l", "m")]
    return f.phrase("l") if all(length.amount is None and not length.span for length in lengths) else None


def _or_more(f: Found) -> Phrase | None:
    """A year or two."""
    length, high = _as_length(f.phrase("l")), counted(f["n"]).amount
    if length.amount is None or high is None or high <= length.amount or length.more:
        return None
    return Phrase(core=msgspec.structs.replace(length, high=high))


def _or_so(f: Found) -> Phrase:
    return msgspec.structs.replace(f.phrase("l"), mod="APPROX")


def _half(f: Found) -> Phrase:
    return Phrase(core=Length(amount=0.5, unit=unit_of(f["u"])))


def _quarter_of(f: Found) -> Phrase | None:
    """A quarter of an hour."""
    count = counted(f["n"]).amount if "n" in f else 1
    if unit_of(f["q"]) != "Q" or count not in (1, 3):
        return None
    return Phrase(core=Length(amount=count / 4, unit=unit_of(f["u"])))


def _and_half(f: Found) -> Phrase:
    length = _as_length(f.phrase("l"))
    return Phrase(core=msgspec.structs.replace(length, amount=(length.amount or 0) + 0.5))


def _sum(f: Found) -> Phrase | None:
    first, second = _as_length(f.phrase("l")), _as_length(f.phrase("s"))
    if first.amount is None or second.amount is None or SIZES.index(first.unit) <= SIZES.index(second.unit):
        return None
    return Phrase(core=msgspec.structs.replace(first, more=(*first.more, second)))


def _blurred(f: Found) -> Phrase | None:
    length = f.phrase("l")
    if _as_length(length).span:
        return None
    mod = f["b"].word("blur") if "b" in f else f["second"].word("blur_second") or f["first"].word("blur_first")
    if "no" in f.run[0].sense:  # "no more than"
        mod = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}.get(mod, mod)
    return msgspec.structs.replace(length, mod=mod)


def _over(f: Found) -> Phrase:
    # "for over three years"; "spread over three years" is no more than three
    return msgspec.structs.replace(f.phrase("l"), mod="MORE_THAN")


def _counted_length(f: Found) -> Phrase | None:
    # "three-quarters" is a share
    share = any("dash" in n.sense for n in f.run) and f["u"].sense.get("units") == "Q"
    return None if share else _length(f)


def _single(f: Found) -> Phrase | None:
    # "a second" is more often a rank than a time
    return None if unit_of(f["u"]) == "TS" else _length(f)


def _nothing(f: Found) -> Phrase:
    return Phrase(core=None)


NUMBERS: tuple[Rule, ...] = (
    rule("cardinal cardinal (dash? cardinal)?", _year_words, "YEAR"),
    rule("n:number s:scale (?=dash? unit/units)", _scaled, "AMOUNT"),
    rule("(a (?=scale))? cardinal ((dash|and)? cardinal){0,6}", _words, "AMOUNT"),
    rule("n:number/AMOUNT dash? f:fraction", _mixed, "AMOUNT"),
    rule("n:number/AMOUNT dash? and dash? a dash? half_word", lambda f: _plus(f, 0.5), "AMOUNT"),
    rule("a? couple of? (?=more? units)", lambda f: _amount(2), "AMOUNT"),
    rule("(a? few|(?<!as)many) (?=(more|part)? (dash? unit/units))", lambda f: _amount(None), "AMOUNT"),
    rule("n:number/AMOUNT (to|or|dash) h:number/AMOUNT (?=dash? unit/units)", _range, "AMOUNT"),
)
COMPARED: tuple[Rule, ...] = (
    rule("the? same? v:unit dash earlier/ago (?=ordinal)", lambda f: Phrase(core=Anaphor(unit="period", years=-1)), "COMPARED"),
    rule("the? same? v:unit dash earlier/ago u:unit/period", lambda f: Phrase(core=Anaphor(unit="period", years=-1)), "PERIOD"),
    rule("v:unit dash earlier/ago", lambda f: Phrase(core=Anaphor(unit="period", years=-1)), "PERIOD"),
)
AGES: tuple[Rule, ...] = (
    rule("number/AMOUNT dash? unit/units dash? old", _nothing, "AGE"),
    rule("units dash? old", _nothing, "AGE"),
    rule("number/AMOUNT units of age_word", _nothing, "AGE"),
    rule("(aged|age_word of) number/AMOUNT units", _nothing, "AGE"),
)
LENGTHS: tuple[Rule, ...] = (
    rule("a dash? half_word dash? u:unit", _half, "LENGTH"),
    rule("half_word dash? a? u:unit", _half, "LENGTH"),
    rule("(a|n:number/AMOUNT) q:unit/units of a u:unit", _quarter_of, "LENGTH"),
    rule(f"(the (toward|relative|ordinal|latest)|(?!ordinal)(toward|relative)) {COUNT} more? u:units", _spanned, "LENGTH"),
    rule(f"the {COUNT} more? u:units", _spanned, "LENGTH"),
    rule("recent u:units", _vague, "LENGTH"),
    rule("the (ordinal|early|small) u:units", _beginning, "LENGTH"),
    rule("the u:units ahead", _vague, "LENGTH"),
    rule("scales of u:units", _vague, "LENGTH"),
    rule("these units", lambda f: Phrase(core=Vague(value="PRESENT_REF")), "REF"),
    rule("those units (?!that)", lambda f: Phrase(core=Vague(value="PAST_REF")), "REF"),
    rule("(?<=over) the units", lambda f: Phrase(core=Length(amount=None, unit=unit_of(f.run[-1]))), "LENGTH"),
    rule("the? toward u:unit", _past_decade, "LENGTH"),
    rule("(?<!the) past_word u:units", lambda f: Phrase(core=Vague(value="PAST_REF")), "REF"),
    rule("the? toward u:units", lambda f: Phrase(core=Length(amount=None, unit=unit_of(f["u"]), span=True)), "LENGTH"),
    rule(f"{COUNT} dash? more? dash? u:unit/units (dash long)?", _counted_length, "LENGTH"),
    rule("u:unit/units dash long", lambda f: _length(f) if "unit" in f["u"].sense else _vague(f), "LENGTH"),
    rule("a more? u:unit", _single, "LENGTH"),
    rule("l:LENGTH and a half_word", _and_half, "LENGTH"),
    *[rule("l:LENGTH (comma? and|comma)? s:LENGTH", _sum, "LENGTH")] * 2,
    rule("(b:blur|no? first:blur_first second:blur_second) l:LENGTH", _blurred, "LENGTH"),
    rule("(?<=for/in/of/after/before/by/from) over l:LENGTH", _over, "LENGTH"),
    rule("a l:LENGTH dash? period", lambda f: f.phrase("l"), "LENGTH"),
    rule("(?<!dash/many) u:units", _bare, "LENGTH"),
    rule("l:LENGTH (or|and) m:LENGTH", _either, "LENGTH"),
    rule("l:LENGTH or so", _or_so, "LENGTH"),
    rule("l:LENGTH or n:number/AMOUNT (?!dash/unit/units/more/number)", _or_more, "LENGTH"),
)
