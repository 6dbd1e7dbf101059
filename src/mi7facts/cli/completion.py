"""`mi7facts completion`: print the script that completes commands and options in a shell."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from typer import completion as shells

from mi7facts.cli import options

EXAMPLES = """\b
Examples:
  mi7facts completion bash > ~/.local/share/bash-completion/completions/mi7facts
  mi7facts completion fish > ~/.config/fish/completions/mi7facts.fish
"""


class Shell(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


#: The variable in which a shell asks what may come next.
QUESTION = "_MI7FACTS_COMPLETE"


def completion(shell: Annotated[Shell, typer.Argument(help="Which shell.")], debug: options.Debug = False) -> int:
    """Print a shell completion script."""
    from mi7facts.cli.sinks import StandardOutput

    script = shells.get_completion_script(prog_name="mi7facts", complete_var=QUESTION, shell=shell.value)  # type: ignore[attr-defined]
    StandardOutput().write(script + "\n")
    return 0


def answer_shells() -> None:
    """Make typer able to answer what a shell asks; it does so by itself only where it may install scripts."""
    shells.completion_init()  # type: ignore[attr-defined]
