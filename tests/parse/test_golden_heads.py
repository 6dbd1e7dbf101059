"""The metadata of whole dumps: NAME.head.json beside NAME.txt in tests/golden/parser says what is printed (see its README)."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from benchmarks.heads import FIELDS, Field, load, main, misses, table
from benchmarks.roles import GOLDEN

HEADS = load(GOLDEN)
KNOWN = (GOLDEN / "known-heads.tsv").read_text("utf-8").splitlines()


def test_what_is_printed_is_read_but_for_the_misses_that_are_known() -> None:
    """One that is gone must be struck from the list."""
    assert misses(HEADS) == KNOWN


@pytest.mark.parametrize(
    ("field", "least"), [("title", 94), ("authors", 90), ("published", 90), ("modified", 94), ("publisher", 70), ("topics", 80)]
)
def test_fields_are_read(field: str, least: int) -> None:
    fields = [f for f in HEADS if f.field == field]
    assert 100 * sum(f.right for f in fields) >= least * len(fields)


def test_each_head_tells_each_field_of_a_dump_that_is_there() -> None:
    names = Counter(f.name for f in HEADS)
    assert set(names.values()) == {len(FIELDS)}
    assert len(names) >= 30
    assert all((GOLDEN / f"{name}.txt").is_file() for name in names)


def test_topics_are_right_in_other_letters_and_times_are_not() -> None:
    assert Field("a", "topics", ["Film"], ["film"]).right
    assert not Field("a", "topics", ["Film", "Tarn"], ["Film"]).right
    assert not Field("a", "published", "2021-06-04", "2021-06-04T10:00").right
    assert not Field("a", "publisher", None, "Tarn Post").right


def test_the_command_prints_both(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, expected in (([], table(HEADS)), (["--misses"], "\n".join(KNOWN))):
        monkeypatch.setattr(sys, "argv", ["heads", *arguments])
        main()
        assert capsys.readouterr().out == expected + "\n"
