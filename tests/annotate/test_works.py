"""Titles of works by the cues around them."""

from __future__ import annotations

import pytest

from mi7facts.annotate.names import model_names
from mi7facts.annotate.titles import series_titles
from mi7facts.annotate.works import title_end, work_names
from tagged import story

MARKS = [
    ("his/PRP$ film/NN ‘/`` ~Salt/NNP Road/NNP ~’/'' opened/VBD", ["Salt Road"]),
    ("saw/VBD “/`` ~Salt/NNP Road/NNP ~:/: Ashes/NNS ~”/'' twice/RB", ["Salt Road: Ashes"]),
    ("“/`` ~Salt/NNP Road/NNP 4/CD ~”/'' is/VBZ out/RP", ["Salt Road 4"]),
    ("“/`` ~The/DT House/NNP of/IN Ash/NNP ~,/, ~”/'' a/DT novel/NN", ["The House of Ash"]),
    ("the/DT song/NN “/`` ~Ashes/NNS ~”/''", ["Ashes"]),
    ("called/VBN “/`` ~Ashes/NNS ~”/''", ["Ashes"]),
    (
        "of/IN ‘/`` ~Salt/NNP Road/NNP –/: Low/NNP Tide/NNP ~’/'' parts/NNS one/CD and/CC two/CD ~./.",
        ["Salt Road – Low Tide’ parts one and two"],
    ),
    ("of/IN ‘/`` ~Salt/NNP Road/NNP ~’/'' part/NN two/CD ~./.", ["Salt Road’ part two"]),
    ("‘/`` ~Ocean/NNP ~’s/POS Edge/NNP ~’/'' was/VBD shown/VBN", ["Ocean’s Edge"]),
]

NO_TITLES = [
    ("“/`` ~Action/NN ~…/: ~”/'' he/PRP wrote/VBD", "a cry"),
    ("“/`` ~Ashes/NNS ~”/'' were/VBD seen/VBN", "one word without a cue"),
    ("“/`` ~We/PRP will/MD go/VB ~,/, ~”/'' she/PRP said/VBD", "speech"),
    ("Ada/NNP ‘/`` ~The/DT Rock/NNP ~’/'' Quill/NNP won/VBD", "a nickname"),
    ("a/DT so/RB ~-/HYPH ~called/VBN “/`` ~low/JJ tide/NN ~”/''", "small letters"),
    ("“/`` ~Stop/VB !/. Now/RB ~”/'' was/VBD painted/VBN", "an exclamation"),
    ("“/`` ~Salt/NNP Road/NNP was/VBD open/JJ", "no closing mark"),
]

NOUNS = [
    ("the/DT film/NN Salt/NNP Road/NNP opened/VBD", ["Salt Road"]),
    ("her/PRP$ novel/NN The/DT House/NNP of/IN Ash/NNP by/IN chance/NN", ["The House of Ash"]),
    ("novels/NNS such/JJ as/IN Low/NNP Tide/NNP ~,/, Ash/NNP and/CC High/NNP Tide/NNP ~./.", ["Low Tide", "Ash and High Tide"]),
    ("films/NNS including/VBG Low/NNP Tide/NNP ~;/: High/NNP Tide/NNP ~./.", ["Low Tide", "High Tide"]),
    ("albums/NNS like/IN Low/NNP Tide/NNP (/-LRB- ~1999/CD ~)/-RRB- ~,/, High/NNP Tide/NNP ~./.", ["Low Tide", "High Tide"]),
    ("a/DT book/NN called/VBN Low/NNP Tide/NNP ~./.", ["Low Tide"]),
    ("the/DT film/NN opened/VBD", []),
    ("the/DT film/NN ~,/, Salt/NNP Road/NNP ~,/, opened/VBD", []),
    ("they/PRP play/VB Salt/NNP Rovers/NNP on/IN Monday/NNP", []),
    ("they/PRP book/VBP Salt/NNP Hall/NNP", []),
    ("the/DT play/NN Salt/NNP Road/NNP opened/VBD", ["Salt Road"]),
    ("the/DT song/NN named/VBN Salt/NNP Road/NNP ~./.", ["Salt Road"]),
    ("the/DT road/NN Salt/NNP Road/NNP closed/VBD", []),
    ("the/DT songs/NNS were/VBD Low/NNP Tide/NNP and/CC rain/NN ~./.", ["Low Tide"]),
]

NUMBERED = [
    ("the/DT new/JJ Salt/NNP Road/NNP 4/CD opened/VBD in/IN cinemas/NNS", ["Salt Road 4"]),
    ("on/IN Flight/NNP 4/CD to/IN Hull/NNP", []),
    ("on/IN Salt/NNP ~:/: Road/NNP 4/CD to/IN Hull/NNP", ["Salt: Road 4"]),
    ("the/DT Salt/NNP ~:/: Road/NNP franchise/NN", ["Salt: Road"]),
    ("Weather/NNP ~:/: Storm/NNP comes/VBZ", []),
    ("saw/VBD Salt/NNP :/: Road/NNP", []),
    ("Low/NNP Tide/NNP (/-LRB- ~1984/CD ~)/-RRB- won/VBD", ["Low Tide"]),
    ("in/IN The/DT House/NNP of/IN Ash/NNP (/-LRB- ~1984/CD ~)/-RRB- won/VBD", ["The House of Ash"]),
    ("Ada/NNP Quill/NNP (/-LRB- ~1900/CD ~–/: ~1984/CD ~)/-RRB- won/VBD", []),
]

HASHTAGS = [
    ("#/$ ~SaltRoad/NNP -/: Low/NNP Tide/NNP Part/NNP One/CD is/VBZ out/RP", ["#SaltRoad - Low Tide Part One"]),
    ("#/$ ~SaltRoad/NNP –/: Low/NNP Tide/NNP is/VBZ out/RP", ["#SaltRoad – Low Tide"]),
    ("#/$ ~saltroad/NN -/: Low/NNP Tide/NNP is/VBZ out/RP", []),
    ("#/$ ~SaltRoad/NNP is/VBZ out/RP now/RB", []),
]


def titles(line: str, *sources: str) -> list[str]:
    return [n.text for n in work_names(story(line)) if n.source in sources]


@pytest.mark.parametrize(("line", "names"), MARKS)
def test_titles_in_marks(line: str, names: list[str]) -> None:
    assert titles(line, "marks") == names


@pytest.mark.parametrize(("line", "why"), NO_TITLES, ids=[why for _, why in NO_TITLES])
def test_marks_around_something_else(line: str, why: str) -> None:
    assert titles(line, "marks") == [], why


@pytest.mark.parametrize(("line", "names"), NOUNS)
def test_titles_after_a_noun(line: str, names: list[str]) -> None:
    assert titles(line, "noun") == names


@pytest.mark.parametrize(("line", "names"), NUMBERED)
def test_titles_with_a_number_a_colon_or_a_year(line: str, names: list[str]) -> None:
    assert titles(line, "number", "colon", "year") == names


@pytest.mark.parametrize(("line", "names"), HASHTAGS)
def test_titles_behind_a_hashtag(line: str, names: list[str]) -> None:
    assert titles(line, "hashtag") == names


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Low/NNP Tide/NNP rose/VBD", 2),
        ("The/DT Isle/NNP of/IN the/DT Dead/NNP rose/VBD", 5),
        ("Low/NNP ~:/: Tide/NNP 2/CD rose/VBD", 4),
        ("Low/NNP of/IN a/DT kind/NN", 1),
        ("low/JJ Tide/NNP", 0),
    ],
)
def test_where_a_title_ends(line: str, words: int) -> None:
    assert title_end(story(line).sentences[0].tokens, 0) == words


SERIES = "the/DT Salt/NNP ~:/: Road/NNP franchise/NN"


@pytest.mark.parametrize(
    ("line", "weight"),
    [
        ("in/IN Undertow/NNP/GPE ~,/, where/WRB the/DT film/NN ends/VBZ", 3.0),
        ("in/IN Undertow/NNP/GPE the/DT chase/NN begins/VBZ", 1.5),
        ("Undertow/NNP/GPE ~'s/POS boat/NN chase/NN", 2.0),
        ("in/IN Undertow/NNP/GPE ~,/, Norway/NNP ~,/, a/DT scene/NN was/VBD shot/VBN", 0.0),
        ("with/IN Undertow/NNP/GPE the/DT chase/NN begins/VBZ", 0.0),
        ("in/IN Norway/NNP/GPE the/DT chase/NN begins/VBZ", 0.0),
        ("in/IN Undertow/NNP/GPE it/PRP rained/VBD", 0.0),
    ],
)
def test_bare_titles_of_a_series(line: str, weight: float) -> None:
    told = story(SERIES, "no/DT names/NNS here/RB", line)
    names = [*work_names(told), *model_names(told)]
    assert sum(n.weight for n in series_titles(told, names) if n.sentence == 2) == weight


def test_bare_titles_need_a_series() -> None:
    told = story("in/IN Undertow/NNP/GPE ~,/, where/WRB the/DT film/NN ends/VBZ")
    assert list(series_titles(told, list(model_names(told)))) == []
