"""Everything a run can be told, in one frozen record. The only module that reads the environment and the configuration file."""

from __future__ import annotations

from typing import Literal

from mi7facts.model import Record

#: 32 MiB: longer than any article; an archive under the wrong name is refused rather than swallowed.
MAX_BYTES = 32 * 1024 * 1024

InputFormat = Literal["txt", "html", "json", "jsonl"]
DateOrder = Literal["DMY", "MDY", "YMD"]


class Alias(Record, frozen=True, kw_only=True):
    """Names that the user says are one entity (`[[alias]]` in mi7facts.toml): what no text says."""

    name: str
    aliases: tuple[str, ...]


class Settings(Record, frozen=True, kw_only=True):
    """The settings in force for one run."""

    model: str | None = None
    published: str | None = None
    date_order: DateOrder | None = None
    timezone: str | None = None
    language: str = "en"
    input_format: InputFormat | None = None
    jobs: int = 1
    max_bytes: int = MAX_BYTES
    timeout_per_article: float | None = None
    aliases: tuple[Alias, ...] = ()
