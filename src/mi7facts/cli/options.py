"""The options that commands share, each with its help line. Imports nothing but typer: `--help` must be quick."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Form(StrEnum):
    """The output formats."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class ColourChoice(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class ProgressChoice(StrEnum):
    """When to show progress."""

    AUTO = "auto"
    NEVER = "never"


Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]
FormOption = Annotated[Form | None, typer.Option("--format", "-f", help="Unset: text on a terminal, json otherwise.")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, all or nothing; format by its suffix.")]
OutputDir = Annotated[str | None, typer.Option("--output-dir", metavar="DIR", help="Write one file an article into DIR.")]
Only = Annotated[str | None, typer.Option(metavar="PARTS", help="Print these: entities, dates, figures, quotes, facts, segments.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Publication date of articles that neither state nor print their own.")]
DateOrder = Annotated[str | None, typer.Option(metavar="DMY|MDY|YMD", help="How to read 03/04/2021.")]
Timezone = Annotated[str | None, typer.Option(metavar="ZONE", help="Zone of times that state none: Europe/Oslo, +02:00.")]
Language = Annotated[str | None, typer.Option("--lang", metavar="CODE", help="Language of the articles: en.")]
FailOn = Annotated[str | None, typer.Option(metavar="WHAT", help="Exit 1 on these: conflict, empty.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Never exit 1.")]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy English pipeline.")]
Jobs = Annotated[str | None, typer.Option("--jobs", "-j", metavar="N|auto", help="Worker processes.")]
MaxBytes = Annotated[str | None, typer.Option(metavar="SIZE", help="Refuse longer articles (32M).")]
Timeout = Annotated[str | None, typer.Option("--timeout-per-article", metavar="SECONDS", help="Give up on an article after this.")]
InputFormat = Annotated[str | None, typer.Option(metavar="txt|html|json|jsonl", help="Read every input as this.")]
Config = Annotated[str | None, typer.Option("--config", "-c", metavar="FILE", help="Use this mi7facts.toml or pyproject.toml.")]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore configuration files and MI7FACTS_* variables.")]
Assign = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Set one setting (see mi7facts info).")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Tell no problems on stderr.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell notes and a summary on stderr.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")]
Color = Annotated[ColourChoice, typer.Option(help="Colour the text view.")]
Progress = Annotated[ProgressChoice, typer.Option(help="Show progress on a terminal.")]
Pretty = Annotated[bool, typer.Option("--pretty", help="Indent the JSON.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Write ASCII only.")]
