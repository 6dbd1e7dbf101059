"""The command line as a whole: its commands, and how what goes wrong becomes a line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from mi7facts import __version__
from mi7facts.cli import check, completion, exits, explain, extract, info, schema
from mi7facts.cli.sinks import ReaderGone, silence_output
from mi7facts.cli.streams import tell
from mi7facts.errors import Mi7Error, OutputError, UsageError

EXAMPLES = """\b
Examples:
  mi7facts extract articles/ > sheet.json
  mi7facts extract --format jsonl story.txt other.html | head -1
"""
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 96}

app = typer.Typer(
    name="mi7facts",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    context_settings=_HELP,
    pretty_exceptions_enable=False,
    epilog=f"{EXAMPLES}\n\n{exits.HELP}",
)
for _command, _examples in (
    (extract.extract, extract.EXAMPLES),
    (check.check, check.EXAMPLES),
    (explain.explain, explain.EXAMPLES),
    (schema.schema, schema.EXAMPLES),
    (info.info, info.EXAMPLES),
    (completion.completion, completion.EXAMPLES),
):
    app.command(_command.__name__, epilog=f"{_examples}\n\n{exits.HELP}")(_command)

#: The class of all complaints about the command line. It has no public name in typer; BadParameter is its public child.
_CommandLineError = cast(type[typer.BadParameter], typer.BadParameter.__bases__[0])


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mi7facts {__version__}")
        raise typer.Exit


@app.callback()
def mi7facts(
    version: Annotated[bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Turn news articles into one sheet of checked facts, every disagreement flagged."""


def main(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; every failure but a bug under --debug ends in one line on stderr."""
    if completion.QUESTION in os.environ:
        completion.answer_shells()
    try:
        code = typer.main.get_command(app).main(list(arguments), prog_name="mi7facts", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except _CommandLineError as error:
        return _refuse(error)
    except ReaderGone:
        return exits.OK
    except Mi7Error as error:
        return _fail(error)
    except OSError as error:
        silence_output()
        return _fail(OutputError(f"standard output cannot be written: {error.strerror}"))
    except Exception as error:
        if "--debug" in arguments:
            raise
        tell(bug_line(error))
        return exits.BUG
    return code if isinstance(code, int) else exits.OK


def _refuse(error: typer.BadParameter) -> int:
    """Tell what is wrong with the command line, and where its help is."""
    context = error.ctx
    command = context.command_path if context else "mi7facts"
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(error.format_message(), err=True)
        return exits.USAGE
    tell(f"{command}: {error.format_message()}")
    tell(f"Try '{command} --help' for help.")
    return exits.USAGE


def _fail(error: Mi7Error) -> int:
    place = f"{error.path}:{error.line}" if error.path and error.line else error.path or "mi7facts"
    tell(f"{place}: {error.code} {error.message}")
    return exits.USAGE if isinstance(error, UsageError) else exits.OUTPUT if isinstance(error, OutputError) else exits.NOTHING


def bug_line(error: BaseException) -> str:
    """Return the one line that a bug prints: what, where, and what to do about it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else ""
    what = f"{type(error).__name__}: {error}"[:200]
    return f"mi7facts: M900 a bug in mi7facts {__version__}: {what}{place}; run it again with --debug and report what that prints"
