"""The one way from what views build to text: so wide, coloured or not, harmless, without spaces at the ends of lines."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType

from mi7facts.render.escape import harmless
from mi7facts.render.page import View


def printed(renderables: Iterable[RenderableType], view: View) -> str:
    """Return the renderables as text, one below the other."""
    out = io.StringIO()
    # an empty environment: the view decides, not COLUMNS or NO_COLOR once more
    console = Console(
        file=out, width=view.width, force_terminal=view.colour, color_system="standard" if view.colour else None,
        no_color=not view.colour, highlight=False, markup=False, emoji=False, legacy_windows=False, force_jupyter=False, _environ={},
    )  # fmt: skip
    for renderable in renderables:
        console.print(renderable)
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    text = harmless("\n".join(lines).strip("\n") + "\n")
    return text.encode("ascii", "backslashreplace").decode("ascii") if view.ascii_only else text
