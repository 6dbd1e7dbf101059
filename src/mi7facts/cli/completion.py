"""`mi7facts completion`: print the script that completes commands and options in a shell."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from typer.completion import get_completion_script  # type: ignore[attr-defined]

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


def completion(shell: Annotated[Shell, typer.Argument(help="Which shell.")]) -> int:
    """Print a shell completion script."""
    from mi7facts.cli.sinks import StandardOutput

    StandardOutput().write(get_completion_script(prog_name="mi7facts", complete_var="_MI7FACTS_COMPLETE", shell=shell.value) + "\n")
    return 0
