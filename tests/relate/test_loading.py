"""What the registry refuses: keys that stand twice, fields and values that it does not know."""

from __future__ import annotations

import msgspec
import pytest

from mi7facts.relate import registry as module
from mi7facts.relate.registry import Attribute, Frame, registry, words

GOOD = {"label": "height", "value": "figure", "subject": ["place"], "dimension": "length"}


@pytest.fixture
def load(monkeypatch):
    """A function from tables by file to the registry that they make."""

    def make(**files):
        monkeypatch.setattr(module, "names", lambda *_: tuple(files))
        monkeypatch.setattr(module, "load_toml", files.__getitem__)
        return registry.__wrapped__()

    return make


def test_entries_keep_the_order_of_files_and_tables(load) -> None:
    assert [e.key for e in load(one={"b": GOOD, "a": GOOD}, two={"c": GOOD})] == ["b", "a", "c"]


def test_a_key_stands_once(load) -> None:
    with pytest.raises(ValueError, match="two: attribute 'a' stands twice"):
        load(one={"a": GOOD}, two={"a": GOOD})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "colour"),
        ({"value": "smell"}, "smell"),
        ({"subject": ["planet"]}, "planet"),
        ({"scope": ["mood"]}, "mood"),
        ({"frame": [{"kind": "guess"}]}, "guess"),
        ({"frame": [{"subject": ["neighbour"]}]}, "neighbour"),
        ({"frame": [{"trigger": "one word"}]}, "trigger"),
        ({"tolerance": "much"}, "tolerance"),
        ({"lone": 1}, "lone"),
    ],
)
def test_faults_are_told_with_file_and_entry(load, change, message: str) -> None:
    with pytest.raises(ValueError, match=r"one: \[a\]: ") as told:
        load(one={"a": GOOD | change})
    assert message in str(told.value)


def test_a_label_is_needed(load) -> None:
    with pytest.raises(ValueError, match="label"):
        load(one={"a": {"value": "figure"}})


def test_what_an_entry_leaves_out() -> None:
    attribute = msgspec.convert({"label": "x", "value": "date"}, Attribute)
    assert attribute.functional and not attribute.cumulative and not attribute.lone
    assert attribute.tolerance == 0.0
    assert attribute.frame == ()
    frame = msgspec.convert({}, Frame)
    assert (frame.kind, frame.subject, frame.unless_deadly) == ("argument", ("subject",), False)


@pytest.mark.parametrize("entry", registry(), ids=lambda e: e.key)
def test_frames_say_nothing_against_themselves(entry) -> None:
    for frame in entry.attribute.frame:
        assert not set(frame.trigger) & set(frame.lacks)
        assert not set(frame.needs) & set(frame.lacks)
        assert list(frame.trigger) == sorted(frame.trigger)
    for found in (entry.attribute.subject_nouns, entry.attribute.counts, entry.attribute.alone):
        assert len(found) == len(set(found))


@pytest.mark.parametrize("entry", [e for e in registry() if e.attribute.cumulative], ids=lambda e: e.key)
def test_only_counts_and_measures_grow(entry) -> None:
    assert entry.attribute.value == "figure"


@pytest.mark.parametrize("entry", [e for e in registry() if e.attribute.lone], ids=lambda e: e.key)
def test_only_people_are_counted_by_their_names(entry) -> None:
    assert "@person" in entry.attribute.counts


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("events", "landslide"),
        ("people", "passenger"),
        ("vague", "number"),
        ("kinds_named", "film"),
        ("deadly", "killed"),
        ("former", "instead of"),
        ("appoint", "hire"),
        ("succeed", "replace"),
        ("report", "say"),
        ("suffer", "die"),
        ("peaceful", "concert"),
        ("forces", "police"),
        ("numbering", "toll"),
        ("settlements", "village"),
    ],
)
def test_word_lists_are_sets_of_lemmas(name: str, word: str) -> None:
    found = getattr(words(), name)
    assert word in found
    assert all(w == w.strip().lower() for w in found)


def test_no_happening_is_peaceful_and_deadly() -> None:
    assert not words().peaceful & words().deadly
    assert words().peaceful <= words().events | {"ceremony"}


def test_verbs_of_falling_are_verbs_of_change() -> None:
    assert words().revision["falling"] <= words().revision["updated"]


def test_verbs_name_known_happenings() -> None:
    named = {*words().event_verbs.values(), *words().victim_verbs.values(), *words().contest_verbs.values()}
    assert named - words().events <= {"abduction"}
