"""`mi7facts info`: versions, model, data lists, and each setting in force with the place that set it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from mi7facts.cli import options

if TYPE_CHECKING:
    from mi7facts.settings import Loaded

EXAMPLES = """\b
Examples:
  mi7facts info
  mi7facts info --attributes
"""


class InfoForm(StrEnum):
    """The formats of the report."""

    TEXT = "text"
    JSON = "json"


Attributes = Annotated[bool, typer.Option("--attributes", help="List the attributes that facts are related to.")]
ReportForm = Annotated[InfoForm, typer.Option("--format", "-f", help="Format of the report.")]

Rows = dict[str, dict[str, str]]


def info(
    attributes: Attributes = False,
    form: ReportForm = InfoForm.TEXT,
    model: options.Model = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    assign: options.Assign = None,
    debug: options.Debug = False,
) -> int:
    """Tell versions, data and settings.

    Each setting is told with the place that set it: default, file, variable or option.
    """
    from mi7facts.cli.sinks import StandardOutput
    from mi7facts.render.escape import visible
    from mi7facts.render.json import to_json
    from mi7facts.settings import load_settings

    loaded = load_settings({"model": model}, config=config, isolated=isolated, assignments=assign or ())
    rows: Rows = {"attributes": attribute_rows()} if attributes else overview(loaded)
    if form is InfoForm.JSON:
        StandardOutput().write(to_json(rows) + "\n")
    else:
        StandardOutput().write(visible(as_text(rows)))
    return 0


def overview(loaded: Loaded) -> Rows:
    """Return what `info` tells when nothing special is asked for."""
    return {"versions": versions(loaded), "data": data_lists(), "settings": settings_rows(loaded)}


def versions(loaded: Loaded) -> dict[str, str]:
    """Return what runs: ours, Python's, the libraries', the model's."""
    import platform
    from importlib.metadata import version

    from mi7facts import __version__
    from mi7facts.engine.local import engine_name
    from mi7facts.errors import ModelMissing

    try:
        pipeline = engine_name(loaded.settings)
    except ModelMissing as error:
        pipeline = error.message
    libraries = {name: version(name) for name in ("spacy", "msgspec", "lxml", "rich", "typer")}
    return {"mi7facts": __version__, "python": platform.python_version(), "model": pipeline, **libraries}


def data_lists() -> dict[str, str]:
    """Return the data files and how many entries each holds."""
    from mi7facts.data import load_toml, names

    lists = [name for folder in ("attributes", "lexicons") for name in names(folder, ".toml")]
    return {name: f"{len(load_toml(name))} entries" for name in lists}


def settings_rows(loaded: Loaded) -> dict[str, str]:
    """Return each setting as `value (origin)`."""
    shown = {}
    for name in loaded.settings.__struct_fields__:
        value = getattr(loaded.settings, name)
        told = len(value) if isinstance(value, tuple) else "unset" if value is None else value
        shown["alias" if name == "aliases" else name] = f"{told} ({loaded.origins.get(name, 'default')})"
    return shown


def attribute_rows() -> dict[str, str]:
    """Return the registry of attributes: for each key its label, the type of its value, and what it is an attribute of."""
    from mi7facts.data import load_toml, names

    rows = {}
    for name in names("attributes", ".toml"):
        for key, entry in load_toml(name).items():
            if isinstance(entry, dict):
                several = "" if entry.get("functional") else ", may have several values"
                rows[key] = f"{entry.get('label', key)}: {entry.get('value', 'value')} of {' or '.join(entry.get('subject', []))}{several}"
    return dict(sorted(rows.items()))


def as_text(rows: Rows) -> str:
    """Return the report as aligned lines."""
    lines = []
    for title, table in rows.items():
        width = max(map(len, table), default=0)
        lines += [title, *(f"  {key.ljust(width)}  {value}" for key, value in table.items())]
    return "\n".join(lines) + "\n"
