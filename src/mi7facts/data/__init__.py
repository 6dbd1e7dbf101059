"""Rules as data: word lists, attributes, units and weights, each file with its provenance in its head.

The files are read once a process. Loaders return plain dictionaries; each stage makes its own records of them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

Table = dict[str, object]


@cache
def load_toml(name: str) -> Table:
    """Return a TOML file of this folder ("lexicons/roles.toml") as it stands. Treat it as read-only: it is shared."""
    return tomllib.loads(files(__name__).joinpath(name).read_text("utf-8"))


@cache
def load_text(name: str) -> str:
    """Return a data file of this folder as text."""
    return files(__name__).joinpath(name).read_text("utf-8")


@cache
def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the names of the data files in a folder of this one, sorted, as the loaders want them."""
    found = (entry.name for entry in files(__name__).joinpath(folder).iterdir())
    return tuple(sorted(f"{folder}/{name}" for name in found if name.endswith(suffix)))
