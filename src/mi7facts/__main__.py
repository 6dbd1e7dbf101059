"""The program's entry: `python -m mi7facts`.

Decides what must happen before anything heavy is imported: the version is told at once, signal handlers stand before spaCy loads. The rest
is the command line's (`cli/app.py`).
"""

from __future__ import annotations

import sys

from mi7facts import __version__


def run() -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]) and sys.stdout is not None:
        sys.stdout.write(f"mi7facts {__version__}\n")
        return 0
    from mi7facts.cli.signals import guard

    guard.install()
    from mi7facts.cli.app import main

    return main(arguments)


if __name__ == "__main__":
    sys.exit(run())
