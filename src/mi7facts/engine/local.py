"""Run the pipeline on one machine: in this process, or in worker processes where more than one job or a time limit is asked for.

The output is the same whatever the number of jobs: batches depend on the input alone, and answers come in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mi7facts.annotate.nlp import SpacyEngine, model_name
from mi7facts.engine.batches import Answer, Item, batches, extract_batch
from mi7facts.engine.workers import Workers
from mi7facts.model import Document, Problem
from mi7facts.settings import Settings


def run_articles(items: Iterable[Item], settings: Settings) -> Iterator[Answer]:
    """Yield what each document yields, or its problem, in input order; problems of the input pass through.

    The model is loaded when the first document comes. A problem M900 is a bug of ours in one article.

    Raises:
        ModelMissing: the pipeline that was asked for is not installed.
    """
    if settings.timeout_per_article is not None:
        yield from Workers(settings).run(batches(items, articles=1))  # an article alone: its time can be told
    elif settings.jobs > 1:
        yield from Workers(settings).run(batches(items))
    else:
        yield from _run_here(items, settings)


def engine_name(settings: Settings) -> str:
    """Return the name and version of the model that a run would use, without loading it.

    Raises:
        ModelMissing: it is not installed.
    """
    return model_name(settings.model)


def _run_here(items: Iterable[Item], settings: Settings) -> Iterator[Answer]:
    engine: SpacyEngine | None = None
    for batch in batches(items):
        documents = [item for item in batch if isinstance(item, Document)]
        if documents:
            engine = engine or SpacyEngine(settings.model)
        found = iter(extract_batch(documents, engine, settings) if engine is not None else ())
        for item in batch:
            yield item if isinstance(item, Problem) else next(found)
