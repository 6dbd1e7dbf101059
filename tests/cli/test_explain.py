"""`explain`: what it prints, from the command line to golden text; exit codes; what it asks of the library."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from commandline import Runner, Story, Terminal
from mi7facts.model import Problem

GONE = Problem(code="M101", severity="error", path="gone.txt", message="no such file")
FAIR = """The fair at Hestby was opened on Sunday, September 6, with 400 guests, said Odd Brekke, 52, on Monday.
Two days later it was closed.
"""


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An invented article that gives its day of publication nowhere."""
    path = tmp_path_factory.mktemp("fair") / "fair.txt"
    path.write_text(FAIR, "utf-8")
    return str(path)


def test_an_item_in_full(run: Runner, story: Story) -> None:
    code, out, err = run("explain", "d2", "-")
    assert (code, err) == (0, "")
    assert out.startswith(
        "d2  2031-05\n  date\n  The Aurelia sails in [May 2031].\n  second.txt:1:22 · a2 · Evening Post · 2031-01-02 · body\n"
    )
    assert story.retraced == ["second"]


def test_words_do_for_an_id(run: Runner, story: Story) -> None:
    assert run("explain", "aurelia cost", "-").out == run("explain", "f2", "-").out


@pytest.mark.parametrize("ask", ["f9", "e77", "no such words", ""])
def test_nothing_so_called_is_exit_2_and_says_what_there_is(run: Runner, story: Story, ask: str) -> None:
    code, out, err = run("explain", ask, "-")
    assert (code, out) == (2, "")
    assert err == f"mi7facts: nothing is called {ask!r}: the sheet has f1 to f2, c1, u1, d1 to d2, n1, q1, e1 to e2\n"
    assert story.retraced == []


def test_an_unreadable_input_beside_it_is_exit_3(run: Runner, story: Story) -> None:
    story.items.append(GONE)
    code, out, err = run("explain", "f2", "-")
    assert code == 3
    assert out.startswith("f2  Aurelia: cost\n")
    assert err == "gone.txt: M101 no such file\n"


def test_no_article_at_all_is_exit_4(run: Runner, story: Story) -> None:
    story.items[:] = [GONE]
    story.sheet = type(story.sheet)(generator=story.sheet.generator, **dict.fromkeys(LISTS, ()))
    assert run("explain", "f2", "-") == (4, "", "gone.txt: M101 no such file\nmi7facts: none of the inputs could be read\n")


LISTS = ("articles", "entities", "facts", "conflicts", "updates", "dates", "figures", "quotes", "problems")


def test_no_input_on_a_terminal_is_a_usage_error_with_examples(run: Runner) -> None:
    code, out, err = run("explain", "f1", stdin=Terminal())
    assert (code, out) == (2, "")
    assert "mi7facts explain ID articles/" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["explain"], "Missing argument"),
        (["explain", "f1", "no-such-file.xyz"], "no-such-file.xyz: M001 no such file or folder"),
        (["explain", "f1", "-", "--published", "soon"], "no ISO 8601 date"),
        (["explain", "f1", "-", "--format", "json"], "--format"),
    ],
)
def test_usage_errors(run: Runner, arguments: list[str], says: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert says in err


def test_colour_on_demand_only(run: Runner, story: Story) -> None:
    assert "\x1b[" not in run("explain", "c1", "-").out
    assert "\x1b[" in run("explain", "c1", "-", "--color", "always").out


def test_an_ask_cannot_steer_the_terminal(run: Runner, story: Story) -> None:
    err = run("explain", "\x1b]0;owned\x07\u202e\n::error::x", "-").err
    assert not any(c in err for c in "\x1b\x07\u202e") and err.count("\n") == 1


def test_settings_reach_the_library(run: Runner, story: Story) -> None:
    run("explain", "f1", "-", "--published", "2031-02-03", "--date-order", "DMY", "-j", "2")
    (_, settings), *_ = story.asked
    assert (settings.published, settings.date_order, settings.jobs) == ("2031-02-03", "DMY", 2)


ANCHORED = """d1  2020-09-06
  date
  The fair at Hestby was opened on [Sunday, September 6], with 400 guests, said
  Odd Brekke, 52, on Monday.
  {path}:1:34 · fair · fair.txt · 2020-09-08 · body
  says          XXXX-09-06, a Sunday
  anchor        published 2020-09-08
  result        “Sunday, September 6” + published 2020-09-08 → 2020-09-06
  because       without a day of publication it would stay XXXX-09-06
  EDTF          2020-09-06
  found by      the grammar of dates
  confidence    0.88
"""


def test_the_whole_way_of_a_date(run: Runner, fair: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text, the parse, the grammar, the resolver, the view: the path is short so that no line of it is folded."""
    monkeypatch.chdir(Path(fair).parent)
    code, out, err = run("explain", "d1", "fair.txt", "--published", "2020-09-08")
    assert (code, err) == (0, "")
    shown = out[: out.index("  proves")] if "  proves" in out else out
    assert shown == ANCHORED.format(path="fair.txt")


def test_a_later_date_names_the_one_that_it_hangs_on(run: Runner, fair: str) -> None:
    out = run("explain", "two days later", fair, "--published", "2020-09-08").out
    assert "  says          an earlier date + P2D\n" in out
    assert "  anchor        “" in out


def test_without_a_day_of_publication_it_says_so(run: Runner, fair: str) -> None:
    out = run("explain", "sunday, september 6", fair).out
    assert f"{'X' * 4}-09-06" in out
    assert "it stays open: the day of publication is not known" in " ".join(out.split())


def test_the_same_twice(run: Runner, fair: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run("explain", "brekke", fair).out
    monkeypatch.setattr(sys, "argv", ["mi7facts"])
    assert run("explain", "brekke", fair, "-j", "2").out == first != ""
