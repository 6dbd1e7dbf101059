"""`mi7facts schema`: print the JSON Schema of an output, or of an expectation."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mi7facts.cli import options

EXAMPLES = """\b
Examples:
  mi7facts schema article > article.schema.json
  mi7facts schema expected
"""


class What(StrEnum):
    """What has a schema."""

    ARTICLE = "article"
    SHEET = "sheet"
    EXPECTED = "expected"


def schema(
    what: Annotated[What, typer.Argument(help="Of a JSONL record, the merged sheet, or an expected.toml.")] = What.SHEET,
    debug: options.Debug = False,
) -> int:
    """Print a JSON Schema.

    JSON Schema 2020-12, made from the record types that the outputs are written from.
    """
    import msgspec

    from mi7facts.cli.sinks import StandardOutput
    from mi7facts.expect.records import Expected
    from mi7facts.render.schema import article_schema, json_schema, sheet_schema

    if what is What.EXPECTED:
        made = json_schema(Expected, "expected/1", "What an article or a story is expected to yield")
    else:
        made = article_schema() if what is What.ARTICLE else sheet_schema()
    StandardOutput().write(msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n")
    return 0
