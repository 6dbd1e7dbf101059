"""The gate: nothing that steers a terminal or a build server passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.render.escape import UNSAFE, harmless, one_line, visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain, with ümlaut and 漢字", "plain, with ümlaut and 漢字"),
        ("kept\tand\nkept", "kept\tand\nkept"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb", "a\\x0db"),
        ("del\x7f", "del\\x7f"),
        ("\u202eevil", "\\u202eevil"),
        ("\u2066iso\u2069", "\\u2066iso\\u2069"),
        ("line\u2028break", "line\\u2028break"),
        ("name\udc80", "name\\udc80"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("::error::x", "\\::error::x"),
        ("  ::error::x", "  \\::error::x"),
        ("fine\n::set-output", "fine\n\\::set-output"),
        ("##[command]", "\\##[command]"),
        ("\x1b[1m::warning::", "\x1b[1m\\::warning::"),
        ("std::vector", "std::vector"),
        ("# heading", "# heading"),
    ],
)
def test_no_line_is_a_command(raw: str, shown: str) -> None:
    assert harmless(raw) == shown


def test_one_line_has_no_break() -> None:
    assert one_line("a\nb\tc\r\n") == "a\\nb\\tc\\x0d\\n"


@given(st.text(st.characters(), max_size=200))
def test_whatever_comes_in_nothing_unsafe_comes_out(text: str) -> None:
    shown = visible(text)
    assert not UNSAFE.search(shown)
    assert not any(line.lstrip().startswith(("::", "##[")) for line in shown.split("\n"))
    assert "\n" not in one_line(text)
    shown.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"], exclude_characters=":#"), max_size=80))
def test_harmless_text_is_left_alone(text: str) -> None:
    assert visible(text) == text
