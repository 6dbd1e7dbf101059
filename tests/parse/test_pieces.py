from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.parse.pieces import (
    Piece,
    bracketed_credit,
    credit_start,
    doubled_end,
    find_dateline,
    find_place,
    glued_imprint,
    named_credit,
    said_credit,
    slashed_credit,
    split_body,
    split_byline,
    split_caption,
    split_dateline,
)

ANY = st.text(alphabet=st.sampled_from("aB. (:)-—\n©/ADVERTISEMENTPhoto:1920by"), min_size=1, max_size=120)


def words(text: str, pieces: list[Piece]) -> list[tuple[str, str]]:
    return [(role, text[a:b].strip()) for a, b, role in pieces]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anders HolmAnders HolmTarn Photo Agency", "Anders HolmAnders Holm"),
        ("The old crane The old crane Port of Vessling", "The old crane The old crane"),
        ("Crane falls in VesslingCrane falls in Vessling", "Crane falls in VesslingCrane falls in Vessling"),
    ],
)
def test_doubled_texts_are_found(text: str, expected: str) -> None:
    assert text[: doubled_end(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Duran Duran play in Vessling",
        "New York, New York is a song about a town",
        "Anders Holm",
        "",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "It was a long day and it was a long night for everybody who had come to see the crane fall.",
        "A fish is a fish is a fish is a fish.",
    ],
)
def test_what_is_not_doubled(text: str) -> None:
    assert doubled_end(text) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anders HolmAnders HolmTarn Photo Agency", [("caption", "Anders HolmAnders Holm"), ("credit", "Tarn Photo Agency")]),
        (
            "The oven has never gone cold, says its bakerPhoto: Farrow Gazette",
            [("caption", "The oven has never gone cold, says its baker"), ("credit", "Photo: Farrow Gazette")],
        ),
        ("The baths in 2014 (Image: Dalby Mail)", [("caption", "The baths in 2014"), ("credit", "(Image: Dalby Mail)")]),
        ("The baths in 2014. Photograph by Ann Lund", [("caption", "The baths in 2014."), ("credit", "Photograph by Ann Lund")]),
        ("The baths in 2014", [("caption", "The baths in 2014")]),
        ("The baths on Sunday. PHOTO | ANN LUND", [("caption", "The baths on Sunday."), ("credit", "PHOTO | ANN LUND")]),
        ("The baths at Tarn. Photo / Ann Lund", [("caption", "The baths at Tarn."), ("credit", "Photo / Ann Lund")]),
        (
            "The baths at dawn. Photo by Ann Lund /Tarn Post",
            [("caption", "The baths at dawn."), ("credit", "Photo by Ann Lund /Tarn Post")],
        ),
        ("The baths (Tarn Post file photo by Ann Lund)", [("caption", "The baths"), ("credit", "(Tarn Post file photo by Ann Lund)")]),
        (
            "The baths at Tarn. (Ann Lund for the Tarn Post)",
            [("caption", "The baths at Tarn."), ("credit", "(Ann Lund for the Tarn Post)")],
        ),
        ("The baths at Tarn.(Tarn Post: Ann Lund)", [("caption", "The baths at Tarn."), ("credit", "(Tarn Post: Ann Lund)")]),
        (
            "Ann LundAnn Lund, keeper of the bathsPetra Orr",
            [("caption", "Ann LundAnn Lund, keeper of the baths"), ("credit", "Petra Orr")],
        ),
        ("Ann LundAnn Lund, keeper of the baths", [("caption", "Ann LundAnn Lund, keeper of the baths")]),
        ("The baths in 2014 (file)", [("caption", "The baths in 2014 (file)")]),
        ("Crane fallsCrane falls", [("caption", "Crane fallsCrane falls")]),
    ],
)
def test_captions_and_credits(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(text, split_caption(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by : Petra Lind on : 14 Mar 2019 08:40", [("byline", "by : Petra Lind"), ("timestamp", "on : 14 Mar 2019 08:40")]),
        ("By Petra Lind - 11/23/20 04:37 AM EST", [("byline", "By Petra Lind"), ("timestamp", "- 11/23/20 04:37 AM EST")]),
        ("Petra Lind | March 14, 2019", [("byline", "Petra Lind"), ("timestamp", "| March 14, 2019")]),
        (
            "Monday November 23, 2020 9:25 am PST by Petra Lind",
            [("timestamp", "Monday November 23, 2020 9:25 am PST"), ("byline", "by Petra Lind")],
        ),
        ("Published: Thursday, 14 March 2019", [("timestamp", "Published: Thursday, 14 March 2019")]),
        ("By Petra Lind and Ann Lund", [("byline", "By Petra Lind and Ann Lund")]),
        ("By Petra LindPhotographs by Ann Orr", [("byline", "By Petra Lind"), ("credit", "Photographs by Ann Orr")]),
        ("By Petra LindPublished 14 March 2019", [("byline", "By Petra Lind"), ("timestamp", "Published 14 March 2019")]),
        ("ByPetra Lind10:32, 14 MAR 2019", [("byline", "ByPetra Lind"), ("timestamp", "10:32, 14 MAR 2019")]),
    ],
)
def test_bylines_and_times(text: str, expected: list[tuple[str, str]]) -> None:
    found = split_byline(text, 0, len(text))
    assert [(role, piece.strip()) for role, piece in words(text, found)] == expected


@pytest.mark.parametrize(
    ("text", "cut", "place"),
    [
        ("OSLO, Sept 7 (NRK) - The ferry sank.", "OSLO, Sept 7 (NRK) - ", "OSLO"),
        ("WASHINGTON (AP) -- The ferry sank.", "WASHINGTON (AP) -- ", "WASHINGTON"),
        ("WASHINGTON (AP) --", "WASHINGTON (AP) --", "WASHINGTON"),
        ("FLUSHING MEADOWS — The ferry sank.", "FLUSHING MEADOWS — ", "FLUSHING MEADOWS"),
        ("BUFFALO, N.Y. (AP) -- The ferry sank.", "BUFFALO, N.Y. (AP) -- ", "BUFFALO, N.Y."),
        ("PARIS—The ferry sank.", "PARIS—", "PARIS"),
        ("(Reuters) - The ferry sank.", "(Reuters) - ", None),
        ("Oslo (Reuters) – The ferry sank.", "Oslo (Reuters) – ", "Oslo"),
        ("JAKARTA, 14 March (TNA) - The ferry sank.", "JAKARTA, 14 March (TNA) - ", "JAKARTA"),
        ("TARN HARBOUR, 14 May 2024 – The ferry sank.", "TARN HARBOUR, 14 May 2024 – ", "TARN HARBOUR"),
        ("VESSLING, Monday - The ferry sank.", "VESSLING, Monday - ", "VESSLING"),
        ("Ashby Cross, Monday - The ferry sank.", "Ashby Cross, Monday - ", "Ashby Cross"),
        ("Nether Marl, Friday, June 3. — The ferry sank.", "Nether Marl, Friday, June 3. — ", "Nether Marl"),
    ],
)
def test_datelines(text: str, cut: str, place: str | None) -> None:
    assert find_dateline(text) == (len(cut), place)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry - an old one - sank.",
        "A (small) ferry sank.",
        "NATO-led forces left.",
        "Ann Lund (34) said so.",
        "FERRY SINKS",
        "NRK says so.",
        "UNESCO’s list grew - again.",
        "X-ray: nothing.",
        "On Monday - a holiday - the ferry sank.",
        "Last night, Monday came.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dateline_is_cut_from_the_first_words() -> None:
    text = "OSLO (NRK) - The ferry sank."
    assert words(text, split_dateline(text, 0, len(text))) == [("dateline", "OSLO (NRK) -"), ("body", "The ferry sank.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sank. Advertisement Nobody was hurt.",
            [("body", "The ferry sank."), ("promo", "Advertisement"), ("body", "Nobody was hurt.")],
        ),
        ("The ferry sank. ADVERTISEMENT", [("body", "The ferry sank."), ("promo", "ADVERTISEMENT")]),
        (
            "The ferry sank. Story continues below this ad “Nobody was hurt.”",
            [("body", "The ferry sank."), ("promo", "Story continues below this ad"), ("body", "“Nobody was hurt.”")],
        ),
        (
            "The ferry sank.SKIP ADVERTISEMENTNobody was hurt.",
            [("body", "The ferry sank."), ("promo", "SKIP ADVERTISEMENT"), ("body", "Nobody was hurt.")],
        ),
        ("The story continues below the deck.", [("body", "The story continues below the deck.")]),
        ("The ferry sank. Read more: How ferries float", [("body", "The ferry sank."), ("related", "Read more: How ferries float")]),
        ("The ferry sank. Also Read | How ferries float", [("body", "The ferry sank."), ("related", "Also Read | How ferries float")]),
        ("The ferry sank. READ NEXT: How ferries float", [("body", "The ferry sank."), ("related", "READ NEXT: How ferries float")]),
        ("The advertisement was false.", [("body", "The advertisement was false.")]),
        ("She wants to read more: novels, plays and poems.", [("body", "She wants to read more: novels, plays and poems.")]),
    ],
)
def test_pieces_of_a_paragraph(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(text, split_body(text, 0, len(text))) == expected


@pytest.mark.parametrize("split", [split_body, split_caption, split_byline, split_dateline])
@given(text=ANY)
def test_pieces_partition_any_line(split: object, text: str) -> None:
    assert callable(split)
    pieces: list[Piece] = split(text, 0, len(text))
    assert pieces[0][0] == 0 and pieces[-1][1] == len(text)
    assert all(a < b for a, b, _ in pieces)
    assert all(one[1] == other[0] for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The quay of Tarn at dawn. Ann Lund for Tarn Post", "Ann Lund for Tarn Post"),
        ("A driver fetched his gloves. Ann Lund/Tarn Post", "Ann Lund/Tarn Post"),
        ("The wreck was lifted in 2019. Port of Vessling", "Port of Vessling"),
        ("Is this the last crane? TarnPhoto", "TarnPhoto"),
        ("The quay of Tarn at dawn.", ""),
        ("The quay of Tarn at dawn. Nobody was there", ""),
        ("The crane was bought by Prof. Ann Lund", ""),
        ("The crane was bought by Mr. Ann Lund", ""),
        ("The quay. " + "Ann " * 9 + "Lund", ""),
        ("It fell. " * 60 + "Ann Lund", ""),
        ("Ann Lund", ""),
        ("", ""),
    ],
    ids=["for", "slash", "year", "question", "none", "sentence", "title", "abbreviation", "many names", "long", "name", "nothing"],
)
def test_bare_names_behind_a_caption(text: str, credit: str) -> None:
    at = named_credit(text)
    assert (text[at:] if at else "") == credit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mill will appeal. (Reporting by Ann Lund; Editing by Petra Lind)",
            [("body", "The mill will appeal."), ("byline", "(Reporting by Ann Lund; Editing by Petra Lind)")],
        ),
        (
            "The mill will appeal. (Writing by Ann Lund)",
            [("body", "The mill will appeal."), ("byline", "(Writing by Ann Lund)")],
        ),
        (
            "The mill will appeal. (With inputs from agencies)",
            [("body", "The mill will appeal."), ("byline", "(With inputs from agencies)")],
        ),
        ("The mill will appeal (with inputs from nobody)", [("body", "The mill will appeal (with inputs from nobody)")]),
        ("The mill (owned by Ann Lund) will appeal.", [("body", "The mill (owned by Ann Lund) will appeal.")]),
        ("The mill will appeal (as told by Ann Lund)", [("body", "The mill will appeal (as told by Ann Lund)")]),
    ],
)
def test_the_desk_at_the_end_of_a_story(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(text, split_body(text, 0, len(text))) == expected


@given(ANY)
def test_a_credit_begins_within_its_line(text: str) -> None:
    assert 0 <= named_credit(text) < len(text)
    assert 0 <= credit_start(text) < len(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Crane falls into harbourBy Ann LundPublished 3 June 2021", "By Ann LundPublished 3 June 2021"),
        ("Crane falls into harbour?Written by Ann Lund 3 June 2021", "Written by Ann Lund 3 June 2021"),
        ("Crane falls into harbour3 June 2021", "3 June 2021"),
        ("Crane falls into harbourUpdated 3 June 2021, 10:20", "Updated 3 June 2021, 10:20"),
        ("Crane falls into harbour By Ann Lund", ""),
        ("Crane falls into harbour on 3 June 2021", ""),
        ("Anna Lund3 June 2021", ""),
        ("By Anna Lund3 June 2021", ""),
        ("Standing byBy 3 June 2021", ""),
        ("Crane falls", ""),
        ("", ""),
    ],
)
def test_byline_and_time_glued_to_a_headline(text: str, rest: str) -> None:
    at = glued_imprint(text)
    assert (text[at:] if at else "") == rest


@pytest.mark.parametrize(
    ("text", "said", "bracketed"),
    [
        ("The quay. Photo: Ann Lund", " Photo: Ann Lund", ""),
        ("The quay © Ann Lund", " © Ann Lund", ""),
        ("Photo: Ann Lund", "", ""),
        ("The quay (Ann Lund)", "", " (Ann Lund)"),
        ("The quay (Ann)", "", ""),
        ("The quay [Ann Lund/Tarn Post]", "", " [Ann Lund/Tarn Post]"),
        ("The quay [now closed]", "", ""),
        ("The quay (seen from the sea)", "", ""),
        ("The quay", "", ""),
    ],
)
def test_credits_behind_a_caption(text: str, said: str, bracketed: str) -> None:
    assert [text[at:] if at else "" for at in (said_credit(text), bracketed_credit(text))] == [said, bracketed]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The quay in 2022.Ann Lund/TarnPictures", "Ann Lund/TarnPictures"),
        ("The mayor called it “a fog bank.” | Ann Lund/Tarn Post", " | Ann Lund/Tarn Post"),
        ("The quay in 2022. It was and/or is the longest.", ""),
        ("The quay" + " Ann Lund/Tarn" * 50, ""),
    ],
)
def test_makers_and_owners_behind_a_caption(text: str, credit: str) -> None:
    at = slashed_credit(text)
    assert (text[at:] if at else "") == credit


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Getty Images A red ferry at a harbour wall", "Getty Images"),
        ("PA Media Ann Lund on the quay of Tarn at dawn", "PA Media"),
        ("Getty Images Europe", "Getty Images Europe"),
        ("Getty Images", "Getty Images"),
    ],
)
def test_an_agency_before_the_words_for_its_picture(text: str, credit: str) -> None:
    assert words(text, split_caption(text, 0, len(text), "credit"))[0] == ("credit", credit)


def test_an_agency_that_is_named_twice_is_no_caption() -> None:
    text = "Bloomberg | Bloomberg | Getty Images"
    assert words(text, split_caption(text, 0, len(text), "credit")) == [("credit", text)]


def test_a_credit_with_a_caption_before_it_is_cut_too() -> None:
    text = "The quay of Tarn at dawn. Photo by Ann Lund"
    assert words(text, split_caption(text, 0, len(text), "credit")) == [
        ("caption", "The quay of Tarn at dawn."),
        ("credit", "Photo by Ann Lund"),
    ]
    assert words("File (Photo: Ann Lund)", split_caption("File (Photo: Ann Lund)", 0, 22, "credit")) == [
        ("credit", "File (Photo: Ann Lund)")
    ]


@given(ANY)
def test_what_is_glued_to_a_headline_leaves_a_headline(text: str) -> None:
    assert 0 <= glued_imprint(text) < len(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SINGAPORE: A ferry sank.", "SINGAPORE"),
        ("TARN. The ferry sank.", "TARN"),
        ("VESSLING (Upper Tarn), Feb 12 (UNIS): A ferry sank.", "VESSLING"),
        ("UPDATE: A ferry sank.", None),
        ("TARN: a ferry sank", None),
        ("Tarn: A ferry sank.", None),
        ("TARN FERRY SINKS", None),
        ("", None),
    ],
)
def test_a_place_in_capitals_may_open_a_story(text: str, place: str | None) -> None:
    found = find_place(text)
    assert (found[1] if found else None) == place
    assert found is None or text[found[0] :].startswith(("A ferry", "The ferry"))
    assert words(text, split_dateline(text, 0, len(text)))[0][0] == "body" if text else True


def test_a_place_alone_is_a_dateline_in_the_first_paragraph_only() -> None:
    text = "SINGAPORE: A ferry sank."
    assert words(text, split_dateline(text, 0, len(text), first=True)) == [("dateline", "SINGAPORE:"), ("body", "A ferry sank.")]
    assert words(text, split_dateline(text, 0, len(text))) == [("body", text)]
