"""The attribute registry and the word lists: every file loads, nothing stands twice, faults are told with their place."""

from __future__ import annotations

import re

import msgspec
import pytest

from mi7facts.data import load_toml, names
from mi7facts.relate.registry import Attribute, registry, words

CONTRACT_KEYS = {
    "release_date", "event_date", "place", "killed", "injured", "age", "born", "died", "director", "author", "price", "fine",
    "attendance", "magnitude", "height", "length", "wind_speed", "sentence_length", "vote_share", "revenue", "jobs",
}  # fmt: skip


def test_keys_are_snake_case_and_the_contract_s_are_there() -> None:
    keys = [entry.key for entry in registry()]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in keys)
    assert set(keys) >= CONTRACT_KEYS


@pytest.mark.parametrize("entry", registry(), ids=lambda e: e.key)
def test_entry_can_match_something(entry) -> None:
    attribute = entry.attribute
    assert attribute.label
    assert attribute.subject or attribute.subject_nouns
    assert attribute.frame or attribute.about or attribute.modifies or attribute.alone
    for frame in attribute.frame:
        assert frame.trigger or frame.kind == "event"
        assert len(frame.trigger) == len(set(frame.trigger))
    if attribute.value == "figure":
        assert attribute.units or attribute.dimension or attribute.counts


@pytest.mark.parametrize("name", names("attributes", ".toml"))
def test_files_tell_their_provenance(name: str) -> None:
    from mi7facts.data import load_text

    assert "# Provenance:" in load_text(name).split("[", 1)[0]


def test_unknown_field_is_refused_by_name() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert({"label": "x", "value": "date", "colour": "red"}, Attribute)


def test_word_lists_hold_no_duplicates() -> None:
    table = load_toml("lexicons/relate.toml")
    lists = [v for v in table.values() if isinstance(v, list)]
    lists += [v for t in table.values() if isinstance(t, dict) for v in t.values() if isinstance(v, list)]
    assert len(lists) > 8
    for found in lists:
        assert len(found) == len(set(found))
        assert found == sorted(found)


def test_everybody_is_a_kind_of_people_or_a_loss() -> None:
    assert words().everybody - {"dead", "death", "fatality", "hurt", "injury", "life", "toll", "wounded"} <= words().people
