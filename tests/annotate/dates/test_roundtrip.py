"""Any date written in any supported style reads back to itself, and no text at all breaks the invariants of a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from date_builders import plain_dates
from mi7facts.settings import Settings
from timex3 import days_of, why_invalid

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
days = st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31))


#: There are many styles; each needs fewer examples than a property that stands alone.
FEWER = settings(max_examples=settings.default.max_examples // 5 if settings.default else 20)
#: A day in every style that the grammar knows, the year printed. What stands in braces is filled in by `fields`.
DAYS = (
    "{y}-{mm}-{dd}",
    "{month} {d}, {y}", "{month} {d} {y}", "{month} {dd}, {y}", "{month} {d}{th}, {y}", "{month} {d}{th} {y}", "{mon} {d}, {y}",
    "{mon}. {d}, {y}", "{month} the {d}{th}, {y}", "{month} {nth}, {y}", "{MONTH} {d}, {y}",
    "{weekday}, {month} {d}, {y}", "{weekday} {month} {d}, {y}", "{weekday}, {month} {d}{th}, {y}", "{weekday}, {mon}. {d}, {y}",
    "{d} {month} {y}", "{dd} {month} {y}", "{d} {month}, {y}", "{d} {mon} {y}", "{d} {mon}. {y}", "{d}{th} {month} {y}",
    "{d}{th} {month}, {y}",
    "{d}{th} of {month} {y}", "the {d}{th} of {month} {y}", "the {d}{th} of {month}, {y}", "the {nth} of {month} {y}",
    "the {nth} of {month}, {y}",
    "{weekday} {d} {month} {y}", "{weekday}, {d} {month} {y}", "{weekday}, {d} {mon} {y}", "{weekday} {d}{th} {month} {y}",
    "{weekday} the {d}{th} of {month} {y}", "{weekday}, the {d}{th} of {month}, {y}", "{wd}. {d} {month} {y}", "{wd}, {d} {mon} {y}",
    "{d}.{m}.{y}", "{dd}.{mm}.{y}", "{m}/{d}/{y}", "{mm}/{dd}/{y}", "{mm}-{dd}-{y}", "{d}-{mon}-{y}", "{dd}-{month}-{y}", "{y}/{mm}/{dd}",
)  # fmt: skip
#: A month of a year.
MONTH_STYLES = (
    "{month} {y}", "{month}, {y}", "{month} of {y}", "{mon} {y}", "{mon}. {y}", "{MONTH} {y}", "{month} '{yy}", "{month} ’{yy}",
)  # fmt: skip
YEARS = ("{y}", "the year {y}", "fiscal {y}", "fiscal year {y}", "FY{y}", "FY {y}")
QUARTERS = (
    "the {qth} quarter of {y}", "{qth} quarter of {y}", "the {qth} quarter {y}", "the {q}{qst} quarter of {y}", "Q{q} {y}", "Q{q} of {y}",
    "Q{q}, {y}",
    "the {y} {qth} quarter", "{y}'s {qth} quarter", "the fiscal {qth} quarter of {y}", "the {qth} quarter of fiscal {y}",
)  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_STYLES = ("{season} {y}", "the {season} of {y}", "{season} of {y}")
NTH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
    "thirty-first",
)  # fmt: skip


def suffix(number: int) -> str:
    """The letters behind an ordinal."""
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def fields(d: date) -> dict[str, object]:
    """What styles are filled with."""
    month, quarter = MONTHS[d.month - 1], (d.month + 2) // 3
    return {
        "y": d.year, "yy": f"{d.year % 100:02d}", "m": d.month, "mm": f"{d.month:02d}", "d": d.day, "dd": f"{d.day:02d}",
        "th": suffix(d.day), "nth": NTH[d.day - 1], "month": month, "MONTH": month.upper(), "mon": SHORT[d.month - 1].rstrip("."),
        "weekday": WEEKDAYS[d.weekday()], "wd": WEEKDAYS[d.weekday()][:3], "q": quarter, "qth": NTH[quarter - 1], "qst": suffix(quarter),
    }  # fmt: skip


def reads_back(printed: str, value: str, published: str | None = None, lead: str = "It opened on") -> None:
    """One date, whole extent, own value, nothing hung on anything, EDTF of the same days."""
    found = plain_dates(f"{lead} {printed} in the rain.", published)
    assert [(x.text, x.value, x.anchor) for x in found] == [(printed, value, None)], printed
    span, extended = days_of(value), found[0].edtf
    if span and extended:
        said = parse_edtf(extended)
        assert tuple(date(*at[:3]) for at in (said.lower_strict(), said.upper_strict())) == span, (value, extended)


@pytest.mark.parametrize("style", DAYS)
@FEWER
@given(days)
def test_a_day_reads_back_in_every_style(style: str, d: date) -> None:
    may = "{mon}." in style and d.month == 5  # "May" has no short form, "4 May. 2031" is nobody's style
    if not may and ("{wd}" not in style or d.weekday() != 6):
        reads_back(style.format(**fields(d)), d.isoformat())


@pytest.mark.parametrize("style", MONTH_STYLES)
@FEWER
@given(days)
def test_a_month_reads_back_in_every_style(style: str, d: date) -> None:
    near = 1931 <= d.year <= 2030 or "{yy}" not in style  # without a publication date, two digits are of these years
    if near and not ("{mon}." in style and d.month == 5):
        reads_back(style.format(**fields(d)), f"{d:%Y-%m}", lead="It opened in")


@pytest.mark.parametrize("style", YEARS)
@FEWER
@given(days)
def test_a_year_reads_back_in_every_style(style: str, d: date) -> None:
    reads_back(style.format(**fields(d)), f"{d.year}", lead="It opened in")


@pytest.mark.parametrize("style", QUARTERS)
@FEWER
@given(days)
def test_a_quarter_reads_back_in_every_style(style: str, d: date) -> None:
    if "{y}'s" not in style or d.year % 10:  # "2010's" is the decade
        reads_back(style.format(**fields(d)), f"{d.year}-Q{(d.month + 2) // 3}", lead="It opened in")


@pytest.mark.parametrize("style", SEASON_STYLES)
@FEWER
@given(days, st.sampled_from(sorted(SEASONS)))
def test_a_season_reads_back_in_every_style(style: str, d: date, season: str) -> None:
    printed = style.format(**fields(d), season=season)
    (found,) = plain_dates(f"It opened in {printed}, in the rain.", None)
    assert (found.text, found.value) == (printed, f"{d.year}-{SEASONS[season]}")


@given(days)
def test_an_iso_month_reads_back_where_it_is_no_span_of_years(d: date) -> None:
    if d.year % 100 >= 12:
        reads_back(f"{d:%Y-%m}", f"{d:%Y-%m}", lead="It opened in")


@given(st.integers(150, 209))
def test_a_decade_reads_back(decade: int) -> None:
    for printed in (f"the {decade}0s", f"{decade}0s", f"the {decade}0's"):
        reads_back(printed, str(decade), lead="It opened in")
    if 193 <= decade <= 199:
        for printed in (f"the '{decade % 10}0s", f"the ’{decade % 10}0s"):
            reads_back(printed, str(decade), lead="It opened in")


@given(st.integers(10, 21))
def test_a_century_reads_back(number: int) -> None:
    for printed in (f"the {number}{suffix(number)} century", f"the {NTH[number - 1]} century"):
        reads_back(printed, f"{number - 1:02d}", lead="It opened in")


@given(days, st.integers(1, 40), st.sampled_from(["-", "–", "/"]))
def test_a_span_of_years_keeps_both_ends_in_its_edtf(d: date, years: int, dash: str) -> None:
    last = d.year + years
    for second in {str(last), *([f"{last % 100:02d}"] if last // 100 == d.year // 100 else [])}:
        (found,) = plain_dates(f"It was open in {d.year}{dash}{second}, in the rain.", None)
        assert (found.text, found.edtf) == (f"{d.year}{dash}{second}", f"{d.year}/{last}")


@given(days)
def test_day_first_where_the_user_says_so(d: date) -> None:
    """The order of slashed dates is a setting."""
    (found,) = plain_dates(f"It opened on {d.day:02d}/{d.month:02d}/{d.year}.", None, Settings(date_order="DMY"))
    assert found.value == d.isoformat()


@given(days)
def test_ambiguous_order_is_less_sure(d: date) -> None:
    """Nobody said which comes first and both may: that shows in the confidence."""
    (found,) = plain_dates(f"It opened on {d.month:02d}/{d.day:02d}/{d.year}.", None)
    assert (found.confidence < 0.6) == (d.day <= 12)


@given(days, st.integers(0, 23), st.integers(0, 59))
def test_clock_times(d: date, hour: int, minute: int) -> None:
    """Twenty-four hours in both styles, on a day that is printed."""
    half = "a.m." if hour < 12 else "p.m."
    for clock in (f"{hour:02d}:{minute:02d}", f"{(hour - 1) % 12 + 1}:{minute:02d} {half}"):
        (found,) = plain_dates(f"It opened on {d.day} {MONTHS[d.month - 1]} {d.year} at {clock}, in the rain.", None)
        assert (found.type, found.value) == ("time", f"{d.isoformat()}T{hour:02d}:{minute:02d}")


@given(days, st.integers(-6, 0))
def test_weekdays_lie_within_the_last_week(published: date, back: int) -> None:
    """With no verb to point ahead, a weekday is the nearest one back, today included."""
    d = published + timedelta(days=back)
    (found,) = plain_dates(f"It opened on {WEEKDAYS[d.weekday()]}.", published.isoformat())
    assert (found.value, found.anchor) == (d.isoformat(), "published")


@given(days, st.integers(1, 400))
def test_days_ago(published: date, back: int) -> None:
    """So many days ago is arithmetic."""
    (found,) = plain_dates(f"It opened {back} days ago.", published.isoformat())
    assert found.value == (published - timedelta(days=back)).isoformat()


@given(days, st.sampled_from(("today", "yesterday", "tomorrow")))
def test_days_beside_today(published: date, word: str) -> None:
    """Today and its neighbours."""
    (found,) = plain_dates(f"It opens {word}.", published.isoformat())
    assert found.value == (published + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[word])).isoformat()


@given(days)
def test_nothing_is_anchored_without_a_publication_date(d: date) -> None:
    """Relative words stay open; no year comes from anywhere."""
    text = f"It opened on {WEEKDAYS[d.weekday()]}, last week, this month, {MONTHS[d.month - 1]} {d.day} and two years ago."
    assert all(not x.value[:4].isdigit() and x.anchor is None and x.edtf is None for x in plain_dates(text, None))


FRAGMENTS = st.sampled_from(
    [
        "May", "march", "Sept.", "Monday", "the", "a", "of", "last", "next", "two", "hundred", "years", "year", "ago", "later", "and", "to",
        "-", ",", "quarter", "third", "31", "2020", "'98", "1990s", "half", "end", "early", "night", "5", "p.m.", "noon", "every", "twice",
        "Christmas", "Eve", "in", "on", "century", "Q3", "10:30", "$", "that", "day", "following", "before", "few", "fiscal", "GMT", "\n",
    ]
)  # fmt: skip


@pytest.mark.filterwarnings("ignore")
@given(
    st.lists(FRAGMENTS, max_size=25).map(" ".join),
    st.sampled_from([None, "2020-09-09", "2020", "2020-02", "0001-01-01", "9999-12-31", "x"]),
)
def test_any_jumble_keeps_the_invariants(text: str, published: str | None) -> None:
    """Slices, order, no overlap, valid TIMEX3, valid EDTF: whatever the words."""
    end = 0
    for number, found in enumerate(plain_dates(text, published), 1):
        assert found.id == f"d{number}"
        assert found.text == text[found.start : found.end] and found.start >= end and found.text == found.text.strip()
        end = found.end
        assert why_invalid(found.value, found.type) is None, (found.text, found.type, found.value)
        assert 0 < found.confidence <= 1
        if found.edtf is not None:
            parse_edtf(found.edtf)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_at_all(text: str) -> None:
    """No input breaks it, and spans are spans of the source."""
    for found in plain_dates(text):
        assert found.text == text[found.start : found.end]


def test_offsets_are_those_of_the_source() -> None:
    """Letters whose case mapping has another length do not shift anything."""
    text = "İİİ ßßß ŉŉ It opened on 6 September 2020."
    (found,) = plain_dates(text, None)
    assert text[found.start : found.end] == "6 September 2020"


UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "quarter": "Q", "decade": "0Y"}
NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five",
)  # fmt: skip
#: A counted stretch of time.
LENGTHS = ("{n} {unit}s", "{word} {unit}s", "a {n}-{unit}", "a {word}-{unit}", "more than {n} {unit}s", "nearly {word} {unit}s")


def length(number: int, unit: str) -> str:
    """The value of so many units."""
    return f"P{'T' if unit in ('hour', 'minute') else ''}{number}{UNITS[unit]}"


@pytest.mark.parametrize("style", LENGTHS)
@FEWER
@given(st.integers(2, 25), st.sampled_from(sorted(UNITS)))
def test_a_length_reads_back_in_every_style(style: str, number: int, unit: str) -> None:
    printed = style.format(n=number, word=NUMBERS[number - 2], unit=unit)
    (found,) = plain_dates(
        f"The strike lasted {printed}, in the rain." if "-{unit}" not in style else f"After {printed} strike it rained.", None
    )
    assert (found.type, found.value) == ("duration", length(number, unit)), printed
    assert why_invalid(found.value, found.type) is None


@FEWER
@given(st.integers(2, 25), st.sampled_from(sorted(UNITS)))
def test_a_repetition_reads_back(number: int, unit: str) -> None:
    (found,) = plain_dates(f"It rained every {number} {unit}s, in the hills.", None)
    assert (found.type, found.value) == ("set", length(number, unit))


@given(days, st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"]))
def test_ago_and_from_now_are_mirrors(published: date, number: int, unit: str) -> None:
    """What lies so many units back from where so many units ahead lead to is where it began, at the unit's own precision."""
    (ahead,) = plain_dates(f"It ends {number} {unit}s from now, in the rain.", published.isoformat())
    first = days_of(ahead.value)
    if first is None or first[0].year > 2200:
        return
    (back,) = plain_dates(f"It began {number} {unit}s ago, in the rain.", first[0].isoformat())
    (now,) = plain_dates(f"It is {'today' if unit == 'day' else f'this {unit}'}, in the rain.", published.isoformat())
    assert back.value == now.value


HOLIDAYS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "Boxing Day": (12, 26),
    "Halloween": (10, 31), "Valentine's Day": (2, 14), "St. Patrick's Day": (3, 17), "May Day": (5, 1), "Armistice Day": (11, 11),
}  # fmt: skip


@given(st.integers(1600, 2090), st.sampled_from(sorted(HOLIDAYS)))
def test_a_fixed_holiday_reads_back(year: int, holiday: str) -> None:
    month, day = HOLIDAYS[holiday]
    for printed in (f"{holiday} {year}", f"{holiday}, {year}"):
        reads_back(printed, f"{year}-{month:02d}-{day:02d}")


@given(
    st.integers(1600, 2090),
    st.sampled_from([("Shrove Tuesday", -47), ("Good Friday", -2), ("Easter Monday", 1), ("Ascension Day", 39), ("Whit Sunday", 49)]),
)
def test_a_movable_holiday_keeps_its_distance_from_easter(year: int, holiday: tuple[str, int]) -> None:
    name, distance = holiday
    (found, sunday) = plain_dates(f"It was open on {name} {year}, and on Easter Sunday {year}, in the rain.", None)
    assert date.fromisoformat(found.value) - date.fromisoformat(sunday.value) == timedelta(days=distance)
    assert date.fromisoformat(sunday.value).weekday() == 6 and "03-22" <= sunday.value[5:] <= "04-25"
