"""Any date written in any supported style reads back to itself, and no text at all breaks the invariants of a date."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from date_builders import plain_dates
from mi7facts.settings import Settings

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLACE = "X"
YEAR = rf"(?:\d{{4}}|\d{{2,3}}|{PLACE}{{4}}|BC\d{{4}})"
WITHIN = r"(?:Q[1-4X]|H[12]|SP|SU|FA|WI|W(?:[0-5]\d|XX)(?:-(?:[1-7]|WE))?|(?:0[1-9]|1[0-2]|XX)(?:-(?:[0-2]\d|3[01]|XX))?)"
CLOCK = r"T(?:MO|MI|AF|EV|NI|DT|[012]\d(?::[0-5]\d(?::[0-5]\d)?)?)"
SPAN = r"P(?:(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|WE|Q|DE|C))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?"
TIMEX3 = re.compile(rf"(?:PRESENT|PAST|FUTURE)_REF|{SPAN}|{YEAR}(?:-{WITHIN})?(?:{CLOCK})?")

days = st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31))


def suffix(day: int) -> str:
    """The letters behind an ordinal."""
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def styles(d: date) -> dict[str, str]:
    """A day in every style that the grammar knows, the year printed."""
    month, short, weekday = MONTHS[d.month - 1], SHORT[d.month - 1], WEEKDAYS[d.weekday()]
    return {
        "iso": d.isoformat(),
        "american": f"{month} {d.day}, {d.year}",
        "american ordinal": f"{month} {d.day}{suffix(d.day)}, {d.year}",
        "american short": f"{short} {d.day}, {d.year}",
        "american weekday": f"{weekday}, {month} {d.day}, {d.year}",
        "british": f"{d.day} {month} {d.year}",
        "british comma": f"{d.day} {month}, {d.year}",
        "british ordinal": f"{d.day}{suffix(d.day)} {month} {d.year}",
        "british of": f"the {d.day}{suffix(d.day)} of {month} {d.year}",
        "british weekday": f"{weekday} {d.day} {month} {d.year}",
        "british weekday comma": f"{weekday}, {d.day} {short} {d.year}",
        "dots": f"{d.day}.{d.month}.{d.year}",
        "slashes, month first": f"{d.month}/{d.day}/{d.year}",
        "no comma": f"{month} {d.day} {d.year}",
    }


@given(days)
def test_every_style_reads_back(d: date) -> None:
    """One date, whole extent, own value, whatever the style and without a publication date."""
    for style, printed in styles(d).items():
        found = plain_dates(f"It opened on {printed} in the rain.", None)
        assert [(x.text, x.value, x.edtf, x.anchor) for x in found] == [(printed, d.isoformat(), d.isoformat(), None)], style


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


@given(days)
def test_month_and_year(d: date) -> None:
    """A month of a year, long and short."""
    for name in (MONTHS[d.month - 1], SHORT[d.month - 1]):
        for printed in (f"{name} {d.year}", f"{name}, {d.year}"):
            (found,) = plain_dates(f"It opened in {printed}.", None)
            assert (found.text, found.value, found.edtf) == (printed, f"{d:%Y-%m}", f"{d:%Y-%m}")


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
        assert TIMEX3.fullmatch(found.value), (found.text, found.value)
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
