"""Amounts: a numeral with what is glued to it: sign, currency, magnitude, unit, rate, age, or a hyphened noun.

Refuses numerals that are part of a longer token ("B71", "3D", "10th", "1970s"). Ranges and mixed units are composed in `grammar`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import msgspec

from mi7facts.annotate.figures.letters import is_unit_here, meant, speaks_of_millions, speaks_of_money
from mi7facts.annotate.figures.lexicon import cue_words, words_of
from mi7facts.annotate.figures.numerals import Numeral, Style, find_numerals
from mi7facts.annotate.figures.spelled import fraction_behind, table
from mi7facts.annotate.figures.tables import Unit, UnitMatch, by_code, symbols
from mi7facts.annotate.figures.units import age_unit, dollars_after, money_before, rate_after, rate_unit, unit_after
from mi7facts.data import load_toml

#: The unit of multiples ("three times").
FOLD = "{fold}"
_SIGN = re.compile(r"(?:(?<![\w.)%])(?:[-−–+])|\b[Mm]inus[ -]|(?<!ed )\b[Nn]egative )\Z")
_GLUED = re.compile(r"(?:[^\W\d]-|[\w_]|[#@/\\]|[^\W\d_]\.|[0-9][.,:])\Z")
#: The base of "one-in-five" hangs on its part.
_IN_EVERY, _IN_REACH = re.compile(r"\w-in-(?:every-)?\Z"), 12
_PREFIX = re.compile(r"\b([Ss]ub|[Mm]inus|[Pp]lus|to)-\Z")
_GAP = re.compile(r"[ \t\u00a0\u2009\u202f]?-?|\s?\n?")
_ASIDE = re.compile(r"\s\([^()\n]{1,24}\)(?=\sper\s)")
_OR_SO = re.compile(r"\sor so\s")
#: Behind a hyphen: "50-odd boats", "60-plus countries".
_TAILS = {"ish": "~", "odd": "~", "plus": ">=", "strong": ""}
_TAILED = re.compile(r"-(odd|plus)[ -]")
_MAGNITUDE = "magnitude-"
_OF_A = re.compile(r"\s(?:(?:of\s)?an?|of\s(?:1|one))(?=\s)")
_AGE = re.compile(r"\s?[ -]\s?olds?\b|[ -]of[ -]age\b")
#: Corpora part hyphens by spaces: "30 - year bonds".
_PARTED = re.compile(r"\s-\s(?=(?:day|foot|hour|inch|kilometer|kilometre|meter|metre|mile|minute|month|pound|second|week|year)\b)")
_HYPHENED = re.compile(r"-([a-z]{3,}(?:-(?!and\b|to\b)[a-z]{3,})?)\b")
_NO_NOUN = ("al", "ed", "ing", "ly", "ish", "ic", "able", "ive", "wide", "fold", "long", "deep")
_MILLIONS = re.compile(
    r"m(?= (?:of|people|men|women|(?!(?:across|as|does|has|is|its|less|this|was)\b)[a-z]+s)\b(?! (?:high|tall|long|wide|deep|away)))"
)
#: The maker of tape, unless it is millions of something.
_COMPANY = re.compile(r"(?<![0-9.,$£€])3M(?! (?:of|[a-z]+s|people|women|men)\b)")
_SIGNS = frozenset("$£€¥₹")
_BILLIONS = re.compile(r"[bB](?= (?:of|people|men|women|(?!(?:across|as|does|has|is|its|less|this|was)\b)[a-z]+s)\b)")
#: A decimal fraction is billions ("1.2b"), and millions behind a space ("2.5 M"); "MM" is what bankers write for millions.
_DECIMAL_BILLION, _SPACED_MILLION = re.compile(r"(?<=\.[0-9])[bB]"), re.compile(r"(?<=\.[0-9]) M(?![\w./])")
_BANKERS = re.compile(r"MM(?!\w)")
_LETTERS = {"m": Decimal(10**6), "b": Decimal(10**9), "t": Decimal(10**12), "k": Decimal(1000)}
#: A degree near a K says that it is one too, and not a thousand.
_NEAR = 32
_KELVIN = re.compile(r"°[CF]?\b|[Cc]elsius|Fahrenheit|[Tt]emperature|\.[0-9]{2}\Z")
_LONGEST_PART, _LONGEST_TIMES = 32, 40
_THOUSAND = 1000
_LONGEST_SYMBOL = 2


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A number with its unit. `raw` is the number before its magnitude, `magnitude` what it was multiplied by.

    `noun` is a hyphened noun inside the span ("six-bedroom"); `hyphened` says that the amount stands before a noun as one word.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    style: Style
    bare: bool
    magnitude: Decimal = Decimal(1)
    unit: Unit | None = None
    noun: str | None = None
    hyphened: bool = False
    comparator: str = ""
    sign: str = ""
    approx: bool = False


def find_amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """Yield the amounts of text[start:end] in order."""
    floor = start
    for numeral in find_numerals(text, start, end):
        amount = read_amount(text, numeral, floor, end)
        if amount is not None:
            floor = amount.end
            yield amount


def read_amount(text: str, numeral: Numeral, floor: int, end: int) -> Amount | None:
    """Return the amount that a numeral heads, or None where the numeral is part of a longer token."""
    front = _front(text, numeral, floor) if numeral.start >= floor else None
    if front is None:
        return None
    if numeral.style == "multiple":
        unit = by_code()[FOLD] if numeral.low > 1 else None
        return Amount(numeral.start, numeral.end, numeral.low, numeral.high, "multiple", False, unit=unit)
    (low, high), stop, magnitude = _magnitude(text, numeral, end, front.unit is not None)
    if front.sign == "-":
        low, high = -high, -low
    amount = Amount(
        front.start,
        stop,
        low,
        high,
        numeral.style,
        numeral.bare and magnitude == 1,
        magnitude,
        front.unit,
        comparator=front.comparator,
        sign=front.sign,
    )
    return _with_unit(text, amount, end)


class _Front(msgspec.Struct, frozen=True):
    """What stands before a numeral and belongs to it."""

    start: int
    unit: Unit | None = None
    sign: str = ""
    comparator: str = ""


def _front(text: str, numeral: Numeral, floor: int) -> _Front | None:
    """Read currency, sign and prefix before a numeral; None where it is the tail of a word ("B71", "Norda-19")."""
    start = numeral.start
    money = money_before(text, start, floor, numeral.end) if numeral.style in ("digits", "fraction") else None
    if money is not None:
        sign, at = _sign(text, money[1], floor)
        return _Front(at, money[0], sign or _inner_sign(text, start))
    prefix = _PREFIX.search(text, max(floor, start - 6), start)
    if prefix:
        word = prefix[1].lower()
        minus = word == "minus"
        return _Front(prefix.start() if minus else start, None, "-" if minus else "", "<" if word == "sub" else "")
    if not _goes_on(text, start, floor) and not _named_before(text, start) and _GLUED.search(text, max(0, start - 2), start):
        return None
    sign, at = _sign(text, start, floor)
    return _Front(at, None, sign)


def _named_before(text: str, start: int) -> bool:
    """Does what the number measures hang before it ("a magnitude-6.4 quake")?"""
    return text[max(0, start - len(_MAGNITUDE)) : start].lower() == _MAGNITUDE


def _goes_on(text: str, start: int, floor: int) -> bool:
    """Does the number go on with the last one, glued to it ("5ft10in", "8k-30k", "1-in-10")?"""
    glued = floor == start > 0 or (floor == start - 1 and text[floor] in "-–")
    return glued or _IN_EVERY.search(text, max(0, start - _IN_REACH), start) is not None


def _inner_sign(text: str, start: int) -> str:
    """Return the sign between a currency and its number ("$-40")."""
    return "-" if text[start - 1] in "-−" and text[start - 2 : start - 1] in _SIGNS else ""


def _sign(text: str, start: int, floor: int) -> tuple[str, int]:
    """Return the sign before an offset and where it starts."""
    signed = _SIGN.search(text, max(floor, start - 12), start)
    if not signed or _dash_between(text, signed.start()) or text.endswith("plus or ", 0, signed.start()):
        return "", start
    return ("+" if signed[0] == "+" else "-"), signed.start()


def _dash_between(text: str, at: int) -> bool:
    """Is the dash at `at` glued to a figure before it ("12-15", "5% -")?"""
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "%)$£€")


def _magnitude(text: str, numeral: Numeral, end: int, money: bool) -> tuple[tuple[Decimal, Decimal], int, Decimal]:
    """Return the bounds times the magnitude that follows, the offset after it, and the magnitude."""
    low, high, stop = numeral.low, numeral.high, numeral.end
    if numeral.style not in ("digits", "fraction"):
        return (low, high), stop, _last_word(text, numeral) if numeral.style == "words" else Decimal(1)
    part, stop = _part(text, stop, end) if numeral.bare else (Decimal(0), stop)
    low, high = low + part, high + part
    factor, stop = _factor(text, low, stop, end, money)
    if factor > 1 and not part:
        part, stop = _part(text, stop, end)
        low, high = low + part, high + part
    return (low * factor, high * factor), stop, factor


def _last_word(text: str, numeral: Numeral) -> Decimal:
    """Return the magnitude that number words end with ("six thousand"): a thousand and more, for which a range may share it."""
    worth = table("magnitudes").get(text[numeral.start : numeral.end].lower().replace("-", " ").rpartition(" ")[2], Decimal(1))
    return worth if worth >= _THOUSAND else Decimal(1)


def _factor(text: str, low: Decimal, stop: int, end: int, money: bool) -> tuple[Decimal, int]:
    """Return the magnitude behind digits, of which there may be two ("1.2 lakh crore"), and the offset after it."""
    pattern, table = _magnitudes()
    found = pattern.match(text, stop, min(end, stop + 16))
    if found is None or (found[0] == "K" and (low < 10 or _KELVIN.search(text, max(0, stop - _NEAR), stop))):
        return _short(text, stop, end, money)
    factor, stop = table[(found["word"] or found["short"]).lower()], found.end()
    more = pattern.match(text, stop, min(end, stop + 16))
    if more and more["word"] and table[more["word"].lower()] > factor:
        return factor * table[more["word"].lower()], more.end()
    return factor, stop


def _short(text: str, stop: int, end: int, money: bool) -> tuple[Decimal, int]:
    """Return the magnitude of a letter or two behind digits, and the offset after it."""
    if money and _BANKERS.match(text, stop, end):
        return _LETTERS["m"], stop + 2
    stop += (text[stop : stop + 1] == " " and _coded(text, stop + 1) > 1) or _SPACED_MILLION.match(text, stop, end) is not None
    factor = _letter(text, stop, end, money)
    return factor, stop + (factor > 1)


def _part(text: str, at: int, end: int) -> tuple[Decimal, int]:
    """Return the fraction that goes on with digits ("3 and a half", "2 million and a quarter") and the offset after it."""
    pattern, worth = fraction_behind()
    found = pattern.match(text, at, min(end, at + _LONGEST_PART))
    return (worth[found["count"]] * worth[found["parts"]], found.end()) if found else (Decimal(0), at)


def _letter(text: str, at: int, end: int, money: bool) -> Decimal:
    """Return the magnitude of one letter: m, b and t are millions after money, metres and tonnes elsewhere."""
    letter = text[at : at + 1]
    if not letter or text[at + 1 : at + 2].isalnum():
        return _coded(text, at)
    if _COMPANY.match(text, at - 1, end):
        return Decimal(1)
    of_money = letter in "mMbBtTkK" and (money or speaks_of_millions(text, at))
    if of_money or letter == "M" or any(p.match(text, at, end) for p in (_MILLIONS, _BILLIONS, _DECIMAL_BILLION)):
        return _LETTERS[letter.lower()]
    return Decimal(1)


def _coded(text: str, at: int) -> Decimal:
    """Return the magnitude of a letter before the code of a currency ("30 MUSD")."""
    code = symbols().get(text[at + 1 : at + 4])
    if text[at : at + 1] not in ("M", "k") or code is None or code.dimension != "money" or text[at + 4 : at + 5].isalnum():
        return Decimal(1)
    return _LETTERS[text[at].lower()]


@cache
def _magnitudes() -> tuple[re.Pattern[str], dict[str, Decimal]]:
    table = load_toml("lexicons/numbers.toml")
    long, short = table["magnitudes"], table["short"]
    assert isinstance(long, dict)
    assert isinstance(short, dict)
    pattern = rf"[\s-]?(?:of\sa\s)?(?P<word>{words_of(long)})\b|\s?(?P<short>{words_of(short)})(?!\w)"
    return re.compile(pattern, re.IGNORECASE), {str(k): Decimal(v) for k, v in (long | short).items()}


def _with_unit(text: str, amount: Amount, end: int) -> Amount | None:
    found = _unit(text, amount, end)
    if found is None:
        return _without_unit(text, amount, end)
    unit, stop = found.unit, found.end
    amount, stop = _late_magnitude(text, amount, unit, stop, end)
    tail = _TAILED.match(text, amount.end, stop)
    hyphened = "-" in text[tail.end() if tail else amount.end : stop]
    age = _AGE.match(text, stop, min(end, stop + 12)) if unit.dimension == "time" else None
    if age:
        return _replace(amount, unit=age_unit(unit), end=age.end(), hyphened=hyphened or text[stop] == "-")
    if unit.dimension not in ("proportion", "age", "time") or text[stop : stop + 1] == "/":
        unit, stop = _rate(text, unit, stop, end)
    doubt = _TAILS[tail[1]] if tail else "~" if " or so " in text[amount.end : stop] else amount.comparator
    return _replace(amount, unit=unit, end=stop, hyphened=hyphened, comparator=doubt)


def _rate(text: str, unit: Unit, stop: int, end: int) -> tuple[Unit, int]:
    """Return the unit with what it is divided by, and the offset after it; in "€6 ($7) per share" both sums are a price."""
    rate = rate_after(text, stop, end)
    if rate is not None:
        return rate_unit(unit, rate[0]), rate[1]
    aside = _ASIDE.match(text, stop, min(end, stop + _NEAR)) if unit.dimension == "money" else None
    rate = rate_after(text, aside.end(), end) if aside else None
    return (unit if rate is None else rate_unit(unit, rate[0])), stop


def _late_magnitude(text: str, amount: Amount, unit: Unit, stop: int, end: int) -> tuple[Amount, int]:
    """Take in a magnitude behind a currency ("75 USD million"), and return the offset after it."""
    if unit.dimension != "money" or stop == amount.end or amount.magnitude != 1 or amount.style != "digits":
        return amount, stop
    pattern, table = _magnitudes()
    found = pattern.match(text, stop, min(end, stop + 16))
    if found is None or found["word"] is None:
        return amount, stop
    factor = table[found["word"].lower()]
    return _replace(amount, low=amount.low * factor, high=amount.high * factor, magnitude=factor), found.end()


def _unit(text: str, amount: Amount, end: int) -> UnitMatch | None:
    at = amount.end
    if amount.unit is not None:
        return dollars_after(text, at, amount.unit)
    if amount.style in ("digits", "words") and (times := _times().match(text, at, min(end, at + _LONGEST_TIMES))):
        return UnitMatch(by_code()[FOLD], times.end())
    if amount.style == "vague":
        return _vague_unit(text, at, end)
    part = _OF_A.match(text, at, min(end, at + 8)) if amount.style == "fraction" else None
    at = part.end() if part else at
    gap = _gap(text, at, end)
    at = gap.end() if gap else at
    found = unit_after(text, at, end, speaks_of_money(text, amount, at))
    return (
        UnitMatch(meant(text, amount, text[at : found.end], found.unit), found.end)
        if found and is_unit_here(text, amount, at, found.end)
        else None
    )


def _gap(text: str, at: int, end: int) -> re.Match[str] | None:
    """Match what stands between a number and its unit: a space or a hyphen, "or so", "-plus"."""
    near = min(end, at + 8)
    return (
        _OR_SO.match(text, at, near)
        or _TAILED.match(text, at, near)
        or _PARTED.match(text, at, min(end, at + 16))
        or _GAP.match(text, at, end)
    )


@cache
def _times() -> re.Pattern[str]:
    """The "times" of a comparison: "three times as many", "ten times the limit", "six times earnings"; no how often."""
    grades, graded = words_of(cue_words("grades")), words_of(cue_words("graded") | cue_words("valued_by"))
    return re.compile(rf"[ -]times(?= (?:as (?:{grades})\b|(?:{graded})\b|the (?!\w+ time\b)|that of\b|those of\b|what\b))")


def _vague_unit(text: str, at: int, end: int) -> UnitMatch | None:
    """Return the unit of "millions of pounds" and "several hundred miles"; one letter is none."""
    at += 4 if text.startswith(" of ", at) else 1
    found = unit_after(text, at, end, money=True)
    return found if found and found.end - at > _LONGEST_SYMBOL else None


def _without_unit(text: str, amount: Amount, end: int) -> Amount | None:
    at = amount.end
    if amount.sign == "" and text.startswith("+", at):
        return _replace(amount, comparator=">=")
    if at < end and (text[at].isalnum() or text[at] == "_") and amount.style == "digits":
        return None
    if _named_before(text, amount.start):
        return _replace(amount, noun=_MAGNITUDE[:-1], hyphened=True, bare=False)
    noun = _HYPHENED.match(text, at, min(end, at + 40))
    if not noun:
        return amount
    words = noun[1].split("-")
    if words[0] in _TAILS:
        return _replace(amount, comparator=_TAILS[words[0]])
    if not cue_words("idioms").isdisjoint(words) or words[0].endswith(_NO_NOUN):
        return None
    return _replace(amount, noun=words[0], end=noun.start(1) + len(words[0]), hyphened=True, bare=False)


def _replace(amount: Amount, **changes: object) -> Amount:
    return msgspec.structs.replace(amount, **changes)


def same_measure(a: Unit | None, b: Unit | None) -> bool:
    """Do two units measure the same kind of thing? A sum of money before a price is one ("$31 and $37 per share")."""
    if a is None or b is None:
        return False
    if a.dimension == b.dimension:
        return a.base == b.base
    return b.dimension == "price" and a.dimension == "money" and b.code.strip("{}").startswith(a.code.strip("{}"))


def years() -> Unit:
    """Return the unit of an age in years."""
    return age_unit(by_code()["a"])
