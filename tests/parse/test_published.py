from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.data import load_toml
from mi7facts.parse.published import Ambiguous, read_day, read_odd_stamp, read_stamps, settle_order
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
        ("March 2, 2024 6:00 am(Updated 6:01 am)", "2024-03-02T06:00", None),
        ("11/19/19 06:56 PM EST", "2019-11-19T18:56-05:00", None),
        ("Sat 24 Feb 2024 12.42 CET", "2024-02-24T12:42+01:00", None),
        ("Nov. 19, 2019 8:03 am ET", "2019-11-19T08:03", None),
        ("Published 11:26 pm EST, Tuesday, November 19, 2019", "2019-11-19T23:26-05:00", None),
        ("2021-06-03T17:05:33Z", "2021-06-03T17:05+00:00", None),
        ("2021-06-03T17:05:33+0200", "2021-06-03T17:05+02:00", None),
        ("11:48, Thu, Jul 18, 2024 | UPDATED: 11:50, Thu, Jul 18, 2024", "2024-07-18T11:48", "2024-07-18T11:50"),
        ("Posted: Jul. 6, 2016 4:15 pm Updated: Jul. 7, 2016 4:42 pm", "2016-07-06T16:15", "2016-07-07T16:42"),
        ("Updated 10 January 2022", None, "2022-01-10"),
        ("19 Jan 2020 22:10", "2020-01-19T22:10", None),
        ("Published 21:14, 8 August 2019", "2019-08-08T21:14", None),
        ("April 25, 20212:26 PM GMT+2Last Updated 9 min ago", "2021-04-25T14:26+02:00", None),
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
