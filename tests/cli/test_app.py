"""Help, usage errors, bugs: what every command has in common."""

from __future__ import annotations

import subprocess
import sys

import pytest

from commandline import Runner, Story
from mi7facts import __version__

COMMANDS = ["extract", "check", "explain", "schema", "info", "completion"]


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=["mi7facts", *COMMANDS])
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_has_examples_and_exit_codes_within_100_columns(run: Runner, command: list[str], flag: str) -> None:
    code, out, err = run(*command, flag)
    assert (code, err) == (0, "")
    assert out.count("\n  mi7facts ") + out.count("\n    mi7facts ") + out.count("| mi7facts ") >= 2
    assert "Exit codes: 0 all read; 1 a finding" in out
    assert max(map(len, out.splitlines())) <= 100
    assert out.isascii()


def test_every_command_is_listed(run: Runner) -> None:
    out = run("--help").out
    assert all(f"\n  {name}  " in out for name in COMMANDS)
    assert "..." not in out[out.index("Commands:") : out.index("Examples:")]


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(run: Runner, flag: str) -> None:
    assert run(flag) == (0, f"mi7facts {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["extract", "--formt", "json"], "--format"),
        (["extract", "--published"], "requires an argument"),
        (["extract", "--format", "yaml", "x"], "'yaml'"),
        (["extrct"], "Did you mean 'extract'?"),
        (["--nope"], "No such option: --nope"),
        (["schema", "colour"], "'colour'"),
        (["completion", "tcsh"], "'tcsh'"),
        (["completion"], "Missing argument"),
        (["extract", "no-such-file.xyz"], "no-such-file.xyz: M001 no such file or folder"),
        (["extract", "--only", "facst", "-"], "did you mean 'facts'?"),
        (["extract", "--fail-on", "confict", "-"], "did you mean 'conflict'?"),
        (["extract", "--set", "jbos=2", "-"], "did you mean 'jobs'?"),
        (["extract", "--model", "no_such_pipeline", "-"], "no_such_pipeline"),
        (["extract", "--config", "gone.toml", "-"], "gone.toml: M001"),
        (["extract", "--published", "yesterday", "-"], "no ISO 8601 date"),
        (["extract", "--max-bytes", "big", "-"], "--max-bytes"),
    ],
)
def test_a_usage_error_is_one_complaint_and_exit_2(run: Runner, arguments: list[str], says: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") <= 2


def test_no_command_shows_the_help(run: Runner) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert "Commands:" in err


def test_arguments_cannot_steer_the_terminal(run: Runner) -> None:
    for argument in ("\x1b]0;owned\x07", "--\x1b[31m", "::error::x", "na\u202eme"):
        code, _, err = run("extract", argument)
        assert code == 2
        assert not any(c in err for c in "\x1b\x07\u202e")
        assert not any(line.startswith("::") for line in err.splitlines())


def test_a_bug_is_one_line_with_a_code(run: Runner, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("lost\x1b[31m")

    monkeypatch.setattr("mi7facts.library.extract", broken)
    code, out, err = run("extract", "-")
    assert (code, out, err.count("\n")) == (70, "", 1)
    assert err.startswith(f"mi7facts: M900 a bug in mi7facts {__version__}: KeyError: 'lost")
    assert "--debug" in err
    assert "Traceback" not in err
    with pytest.raises(KeyError):
        run("extract", "--debug", "-")


HEAVY = ("spacy", "thinc", "numpy", "rich", "dateparser", "lxml", "charset_normalizer", "jinja2", "asyncio")


@pytest.mark.parametrize(
    ("arguments", "code", "also"),
    [
        (["--version"], 0, ("typer", "msgspec")),
        (["--help"], 0, ()),
        (["extract", "--help"], 0, ()),
        (["extract", "--formt"], 2, ()),
        (["extract", "--published", "never", "-"], 2, ()),
        (["completion", "bash"], 0, ()),
        (["schema", "article"], 0, ()),
    ],
)
def test_what_needs_no_article_loads_nothing_heavy(arguments: list[str], code: int, also: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", "-m", "mi7facts", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "mi7facts" in loaded
    assert not loaded & {*HEAVY, *also}
