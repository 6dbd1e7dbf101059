"""The stages in order: the one place that knows the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from mi7facts.annotate.dates.derive import derivations
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.reading import annotate
from mi7facts.model import Article, Document, Findings, Workings
from mi7facts.parse.article import parse_document
from mi7facts.relate.carriers import carriers
from mi7facts.relate.claims import relate
from mi7facts.settings import Settings


def extract(documents: Iterable[Document], engine: Engine, settings: Settings) -> Iterator[Findings]:
    """Yield the findings of each document, in order: parse, annotate, relate."""
    kept, shown = tee(parse_document(document, settings) for document in documents)
    for article, sentences in zip(kept, engine.sentences(shown), strict=True):
        yield relate(annotate(article, sentences, settings))


def retrace(articles: Iterable[Article], engine: Engine, settings: Settings) -> Iterator[Workings]:
    """Yield how the findings of each article came about: the same stages once more, told instead of done."""
    kept, shown = tee(articles)
    for article, sentences in zip(kept, engine.sentences(shown), strict=True):
        made = carriers(annotate(article, sentences, settings))
        yield Workings(dates=tuple(derivations(article, sentences, settings)), carriers=tuple(made))
