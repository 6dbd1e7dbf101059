"""What the command line does, as functions: paths to findings, findings to the sheet, an article to how its findings came about."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from mi7facts import __version__
from mi7facts.annotate.nlp import SpacyEngine
from mi7facts.engine.local import engine_name, run_articles
from mi7facts.model import Article, Findings, Generator, Problem, Sheet, Workings
from mi7facts.pipeline import retrace
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import merge
from mi7facts.settings import Settings


def extract(paths: Sequence[str | os.PathLike[str]], settings: Settings | None = None) -> Iterator[Findings | Problem]:
    """Yield the findings of each article that the paths hold, and a problem for each input that could not be read, in input order.

    Raises:
        ModelMissing: the NLP pipeline that the settings name is not installed.
    """
    chosen = settings or Settings()
    engine_name(chosen)
    yield from run_articles(read_documents([os.fspath(path) for path in paths], chosen), chosen)


def reconcile(found: Iterable[Findings | Problem], settings: Settings | None = None) -> Sheet:
    """Merge the findings of all articles into one sheet. Their order changes nothing."""
    chosen = settings or Settings()
    everything = list(found)
    problems = [item for item in everything if isinstance(item, Problem)]
    generator = Generator(name="mi7facts", version=__version__, model=engine_name(chosen))
    return merge([item for item in everything if isinstance(item, Findings)], problems, generator, chosen)


def workings(articles: Sequence[Article], settings: Settings | None = None) -> list[Workings]:
    """Return how the findings of each article came about. The model reads them once more, here."""
    chosen = settings or Settings()
    return list(retrace(articles, SpacyEngine(chosen.model), chosen)) if articles else []
