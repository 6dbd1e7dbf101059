"""What the command line does, as two functions: paths to findings, findings to the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version as version_of

from mi7facts import __version__
from mi7facts.annotate.nlp import SpacyEngine, find_model
from mi7facts.model import Document, Findings, Generator, Problem, Sheet
from mi7facts.pipeline import extract as extract_documents
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import merge
from mi7facts.settings import Settings


def extract(paths: Sequence[str], settings: Settings | None = None) -> Iterator[Findings | Problem]:
    """Yield the findings of each article that the paths hold, and a problem for each input that could not be read, in input order.

    Raises:
        ModelMissing: the NLP pipeline that the settings name is not installed.
    """
    chosen = settings or Settings()
    find_model(chosen.model)
    return run(read_documents(paths, chosen), chosen)


def run(items: Iterable[Document | Problem], settings: Settings) -> Iterator[Findings | Problem]:
    """Yield what each document yields; pass problems through."""
    engine: SpacyEngine | None = None
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        engine = engine or SpacyEngine(settings.model)
        yield from extract_documents([item], engine, settings)


def reconcile(found: Iterable[Findings | Problem], settings: Settings | None = None) -> Sheet:
    """Merge the findings of all articles into one sheet. Their order changes nothing."""
    chosen = settings or Settings()
    everything = list(found)
    problems = [item for item in everything if isinstance(item, Problem)]
    return merge([item for item in everything if isinstance(item, Findings)], problems, generator(chosen), chosen)


def generator(settings: Settings) -> Generator:
    """Return what makes the output: our version, and the pipeline's as its package states it, without loading it."""
    package = find_model(settings.model)
    return Generator(name="mi7facts", version=__version__, model=f"{package} {version_of(package)}")
