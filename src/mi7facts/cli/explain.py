"""`mi7facts explain`: one finding with its words, rule, anchor and rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mi7facts.cli import exits, options
from mi7facts.cli.extract import named_inputs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mi7facts.cli.results import Tally
    from mi7facts.cli.streams import Messages
    from mi7facts.model import Sheet
    from mi7facts.render.asked import Item
    from mi7facts.render.page import View

EXAMPLES = """\b
Examples:
  mi7facts explain c1 articles/
  mi7facts explain "release date" story.txt other.html
"""

Ask = Annotated[str, typer.Argument(metavar="ID|WORDS", help="An id of the merged sheet (f1, f1.v2, c1, u1, d3, n2, q1, e4), or words.")]


def explain(
    ask: Ask,
    paths: options.Paths = None,
    published: options.Published = None,
    date_order: options.DateOrder = None,
    timezone: options.Timezone = None,
    language: options.Language = None,
    model: options.Model = None,
    jobs: options.Jobs = None,
    input_format: options.InputFormat = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    assign: options.Assign = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
    color: options.Color = options.ColourChoice.AUTO,
    ascii_only: options.Ascii = False,
) -> int:
    """Show how a finding came about.

    The words in their sentence and where they stand, the rule, for a date its anchor, and each rival with why it lost. Words name facts by
    subject, attribute or value, else dates, figures, speakers and names. Exit 2 when nothing is so called.
    """
    inputs = named_inputs(paths, "explain ID")
    from mi7facts.cli.streams import Messages, colour_of_output, width
    from mi7facts.settings import load_settings

    given = {
        "published": published, "date_order": date_order, "timezone": timezone, "language": language, "model": model, "jobs": jobs,
        "input_format": input_format,
    }  # fmt: skip
    settings = load_settings(given, config=config, isolated=isolated, assignments=assign or ()).settings
    messages = Messages(quiet=quiet, verbose=verbose)
    from mi7facts.cli.results import Tally  # after the checks: it brings the whole library
    from mi7facts.render.page import View

    tally = Tally(settings, keep=True)
    sheet = _read(inputs, tally, messages)
    view = View(width=width(), colour=colour_of_output(color.value, None), ascii_only=ascii_only)
    named = _tell(ask, sheet, tally, view, messages)
    code = exits.settle(articles=tally.articles, unreadable=tally.unreadable, finding=False, bugs=tally.bugs)
    return exits.USAGE if tally.articles and not named else code


def _read(inputs: list[str], tally: Tally, messages: Messages) -> Sheet:
    from mi7facts import library
    from mi7facts.cli.results import problems_of

    for item in library.extract(inputs, tally.settings):
        tally.add(item)
        for problem in problems_of(item):
            messages.problem(problem)
        messages.articles_done(tally.articles)
    messages.clear()
    return library.reconcile([*tally.found, *tally.problems], tally.settings)


def _tell(ask: str, sheet: Sheet, tally: Tally, view: View, messages: Messages) -> bool:
    """Print what was asked about; tell what there is where nothing is so called."""
    from mi7facts.render.asked import asked, kinds

    items = asked(sheet, ask)
    if items:
        _print(items, sheet, tally, view)
    elif not tally.articles:
        messages.failure("no article was found" if not tally.unreadable else "none of the inputs could be read")
    else:
        messages.failure(f"nothing is called {ask!r}: the sheet has {', '.join(kinds(sheet)) or 'nothing in it'}")
    return bool(items)


def _print(items: Sequence[Item], sheet: Sheet, tally: Tally, view: View) -> None:
    from mi7facts import library
    from mi7facts.cli.sinks import StandardOutput
    from mi7facts.render.explanation import articles_of, explanation
    from mi7facts.render.page import Page

    page = Page(sheet, tally.found, view)
    needed = [own for own in articles_of(items) if own in page.findings]
    made = library.workings([page.findings[own].article for own in needed], tally.settings)
    StandardOutput().write(explanation(items, page, dict(zip(needed, made, strict=True))))
