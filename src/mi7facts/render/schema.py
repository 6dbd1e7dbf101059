"""JSON Schema 2020-12 of the outputs and of expectations, made from the record types."""

from __future__ import annotations

import msgspec

from mi7facts.model import ArticleRecord, Sheet
from mi7facts.render.json import PARTS

#: Titles and versions of the published schemas; the identifier is a name, nothing is fetched from it.
_BASE = "urn:mi7facts:schema:"
#: Fields that `--only` may leave out, by record.
_OPTIONAL: dict[str, set[str]] = {
    "ArticleRecord": {*PARTS, "facts"},
    "ArticleHead": {"segments"},
    "Sheet": {*PARTS, "conflicts", "updates"},
}


def json_schema(record: type[msgspec.Struct], name: str, title: str) -> dict[str, object]:
    """Return the schema of a record type under a name such as `article/1`. What `--only` may leave out is not required."""
    (shape,), components = msgspec.json.schema_components([record], ref_template="#/$defs/{name}")
    for key, optional in _OPTIONAL.items():
        if key in components:
            components[key]["required"] = [field for field in components[key]["required"] if field not in optional]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _BASE + name.replace("/", ":"),
        "title": title,
        **shape,
        "$defs": components,
    }


def article_schema() -> dict[str, object]:
    """Return the schema of one line of `--format jsonl`."""
    return json_schema(ArticleRecord, "article/1", "What mi7facts finds in one article")


def sheet_schema() -> dict[str, object]:
    """Return the schema of the merged sheet."""
    return json_schema(Sheet, "sheet/1", "What mi7facts finds in all articles together")
