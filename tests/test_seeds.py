"""The two seed stories: what a careful reader takes from them, in our retelling and, where they are at hand, in the originals."""

from __future__ import annotations

from pathlib import Path

import pytest

from mi7facts.annotate.nlp import Engine
from mi7facts.model import Document, Generator, Sheet
from mi7facts.pipeline import extract
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import merge
from mi7facts.settings import Settings

OURS = Path(__file__).parent.parent / "seeds"
ORIGINALS = OURS.parent.parent / "shared" / "seeds"
FILM = "Mission: Impossible 7"


def sheet_of(folder: Path, engine: Engine, published: str | None = None) -> Sheet:
    """The sheet of a folder; `published` is given to the second article only."""
    settings = Settings()
    documents = [d for d in read_documents([str(p) for p in sorted(folder.glob("*.txt"))], settings) if isinstance(d, Document)]
    first, second = (list(extract([d], engine, Settings(published=p))) for d, p in zip(documents, (None, published), strict=True))
    return merge([*first, *second], (), Generator(name="mi7facts", version="0", model=engine.name), settings)


@pytest.fixture(scope="module")
def ours(engine: Engine) -> Sheet:
    return sheet_of(OURS, engine)


def values(sheet: Sheet, attribute: str) -> dict[str, set[object]]:
    found: dict[str, set[object]] = {}
    for fact in sheet.facts:
        if fact.attribute == attribute:
            found.setdefault(fact.subject.name, set()).update(v.value for v in fact.values)
    return found


def test_the_release_dates_stand_in_one_conflict(ours: Sheet) -> None:
    (conflict,) = ours.conflicts
    assert (conflict.subject.name, conflict.attribute, conflict.where) == (FILM, "release_date", "both")
    assert {v.value for v in conflict.values} == {"2021-11", "2023-06", "2023-07"}
    assert conflict.suggested is None
    assert ours.updates == ()
    assert conflict.subject.links and "taking" in conflict.explanation


def test_a_later_second_article_updates_the_first_and_contradicts_itself(engine: Engine) -> None:
    sheet = sheet_of(OURS, engine, "2022-12-19")
    (conflict,), (update,) = sheet.conflicts, sheet.updates
    assert ({v.value for v in conflict.values}, conflict.where) == ({"2023-06", "2023-07"}, "within-article")
    assert update.values[0].value == "2021-11"
    assert {v.value for v in update.values} == {"2021-11", "2023-06", "2023-07"}
    assert update.suggested is None


def test_the_sequel_is_another_subject(ours: Sheet) -> None:
    release = values(ours, "release_date")
    assert release[FILM] == {"2021-11", "2023-06", "2023-07"}
    assert [name for name, found in release.items() if "2022-11" in found] != [FILM]


def test_every_value_is_proved_by_its_words(ours: Sheet) -> None:
    texts = {a.id: Path(a.path).read_text("utf-8") for a in ours.articles}
    assert ours.facts
    for fact in ours.facts:
        for value in fact.values:
            assert value.evidence
            for evidence in value.evidence:
                assert texts[evidence.article][evidence.start : evidence.end] == evidence.text


def test_bylines_and_furniture_are_no_entities(ours: Sheet) -> None:
    names = {e.name for e in ours.entities}
    assert {"Tom Cruise", "Christopher McQuarrie", "Ole Arnstein Ringdal", "Norway", "NRK", FILM} <= names
    assert not names & {"Lucy Connolly", "Little Mix", "PA Images", "Paramount Pictures", "UNILAD", "Kittridge"}


def told(sheet: Sheet) -> dict[str, set[object]]:
    """What the sheet says, apart from the sentences it says it in."""
    return {
        "dates": {(d.type, d.value) for d in sheet.dates},
        "figures": {(f.value, f.low, f.high, f.unit) for f in sheet.figures},
        "facts": {(f.subject.name, f.attribute, v.value) for f in sheet.facts for v in f.values},
        "conflicts": {(c.subject.name, c.attribute, frozenset(v.value for v in c.values), c.where) for c in sheet.conflicts},
    }


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not beside this checkout")
@pytest.mark.parametrize("part", ["dates", "figures", "facts", "conflicts"])
def test_the_originals_say_the_same(ours: Sheet, engine: Engine, part: str) -> None:
    assert told(ours)[part] == told(sheet_of(ORIGINALS, engine))[part]
