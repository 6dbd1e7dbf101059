from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.parse.published import Ambiguous, read_day, read_note, read_odd_stamp, read_stamps, settle_order
from mi7facts.settings import Settings


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("14 Mar 2019", "2019-03-14"),
        ("March 14, 2019", "2019-03-14"),
        ("Mar. 14, 2019", "2019-03-14"),
        ("14th of March 2019", "2019-03-14"),
        ("Sept 7, 2020", "2020-09-07"),
        ("Feb-11-2020", "2020-02-11"),
        ("2019-03-14", "2019-03-14"),
        ("2019/3/14", "2019-03-14"),
        ("14/03/2019", "2019-03-14"),
        ("03/14/2019", "2019-03-14"),
        ("3/14/19", "2019-03-14"),
        ("7-Sep-20", "2020-09-07"),
        ("05/05/2021", "2021-05-05"),
        ("31 February 2020", None),
        ("13/13/2020", None),
    ],
)
def test_days(words: str, day: str | None) -> None:
    assert read_day(words, None) == day


@pytest.mark.parametrize(("order", "day"), [("DMY", "2021-06-05"), ("MDY", "2021-05-06"), ("YMD", "2005-06-20")])
def test_the_order_of_day_and_month_can_be_said(order: str, day: str) -> None:
    words = "05/06/20" if order == "YMD" else "05/06/2021"
    assert read_day(words, order) == day


def test_without_it_they_are_not_guessed() -> None:
    with pytest.raises(Ambiguous):
        read_day("05/06/2021", None)


@pytest.mark.parametrize(
    ("text", "published", "modified"),
    [
        ("on : 07 Sep 2021 11:25", "2021-09-07T11:25", None),
        ("Published: 3 June 2021 at 17:05 BST", "2021-06-03T17:05+01:00", None),
        ("May 7, 2026 5:20 am(Updated 5:43 am)", "2026-05-07T05:20", None),
        ("11/23/20 04:37 PM EST", "2020-11-23T16:37-05:00", None),
        ("Sat 7 Mar 2026 11.38 CET", "2026-03-07T11:38+01:00", None),
        ("Nov. 23, 2020 9:17 am ET", "2020-11-23T09:17", None),
        ("Published 10:41 pm EST, Monday, November 23, 2020", "2020-11-23T22:41-05:00", None),
        ("2021-06-03T17:05:33Z", "2021-06-03T17:05+00:00", None),
        ("2021-06-03T17:05:33+0200", "2021-06-03T17:05+02:00", None),
        ("10:31, Wed, Jul 15, 2026 | UPDATED: 10:52, Wed, Jul 15, 2026", "2026-07-15T10:31", "2026-07-15T10:52"),
        ("Posted: Aug. 9, 2022 3:35 pm Updated: Aug. 10, 2022 3:52 pm", "2022-08-09T15:35", "2022-08-10T15:52"),
        ("Updated 10 January 2022", None, "2022-01-10"),
        ("19 Jan 2020 22:10", "2020-01-19T22:10", None),
        ("Published 21:14, 8 August 2019", "2019-08-08T21:14", None),
        ("April 28, 20214:37 PM GMT+2Last Updated 12 min ago", "2021-04-28T16:37+02:00", None),
        ("3 June 2021 09:00 UTC-03:30", "2021-06-03T09:00-03:30", None),
        ("June 4, 2021Updated: June 5, 2021", "2021-06-04", "2021-06-05"),
        ("10:32, 4 AUG 2022Updated11:18, 4 AUG 2022", "2022-08-04T10:32", "2022-08-04T11:18"),
        ("| Date: Feb-11-2020", "2020-02-11", None),
        ("June 4, 20215 remarks", "2021-06-04", None),
        ("January 10, 2022", "2022-01-10", None),
        ("12 am, 10 January 2022", "2022-01-10T00:00", None),
        ("3 hours ago", None, None),
        ("Tuesday", None, None),
        ("30 February 2021 10:00", None, None),
    ],
)
def test_stamps(text: str, published: str | None, modified: str | None) -> None:
    assert read_stamps(text, None, None) == (published, modified)


def test_a_zone_is_taken_from_the_settings_where_none_is_printed() -> None:
    assert read_stamps("3 June 2021 17:05", None, "+02:00") == ("2021-06-03T17:05+02:00", None)
    assert read_stamps("3 June 2021 17:05 GMT", None, "+02:00") == ("2021-06-03T17:05+00:00", None)
    assert read_stamps("3 June 2021", None, "+02:00") == ("2021-06-03", None)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["05/06/2021", "on 25/06/2021"], "DMY"),
        (["05/06/2021", "on 06/25/2021"], "MDY"),
        (["05/06/2021"], None),
        (["05/06/2021 04:45 PM EDT"], "MDY"),
        (["05/06/2021 04:45 PM AEST"], None),
        (["2021-06-25"], None),
        ([], None),
    ],
)
def test_other_dates_of_the_article_settle_the_order(texts: list[str], order: str | None) -> None:
    assert settle_order(texts, Settings()) == order


def test_the_settings_win_over_the_other_dates() -> None:
    assert settle_order(["25/06/2021"], Settings(date_order="MDY")) == "MDY"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published on Thursday the 3rd day of June, 2021", None),
        ("3 hours ago", None),
        ("yesterday", None),
        ("Published", None),
        ("June 2021", None),
    ],
)
def test_dateparser_never_guesses_from_today(text: str, day: str | None) -> None:
    assert read_odd_stamp(text, None) == day


@given(st.text(alphabet=st.sampled_from("0123456789/-. :ampAPMJunBST,T+Z"), max_size=60))
def test_any_stamp_is_read_or_left(text: str) -> None:
    for order in ("DMY", "MDY", "YMD"):
        for value in read_stamps(text, order, None):
            assert value is None or value[4] == "-"


def test_the_zone_table_is_sound() -> None:
    offsets = load_toml("lexicons/zones.toml")["offsets"]
    assert isinstance(offsets, dict)
    assert list(offsets) == sorted(offsets)
    assert all(len(offset) == 6 and offset[0] in "+-" for offset in offsets.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Update, Oct 13, 8:40 am PDT: It is open.", "2023-10-13T08:40-07:00"),
        ("Update, 13 October: It is open.", "2023-10-13"),
        ("Update, January 2: It is open.", "2024-01-02"),
        ("Correction on Oct 13, 2023: It is open.", "2023-10-13"),
        ("UPDATE (Updated 2023-10-13 09:10): It is open.", "2023-10-13T09:10"),
        ("Update: On October 13 it opened.", None),
        ("Update, Octopus 13: It is open.", None),
    ],
)
def test_notes_of_updates(text: str, expected: str | None) -> None:
    assert read_note(text, "2023-10-12T14:22", None) == expected
