"""What each stage costs beside the language model alone: `python -m benchmarks.stages [FOLDER]`.

The articles of a folder (or invented ones, as in `benchmarks.speed`) go through each stage by itself, on what the stages before it made;
the same texts go through a bare, default `nlp.pipe`. All take turns in one process, round by round: shares hold where seconds do not.
A share is the stage's processor time by that of the bare run of the same round; told are its median and its range over the rounds.
`--check` exits 1 when the median of a stage is not under its bar.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from benchmarks.speed import articles as invented
from mi7facts.annotate.dates.doubts import date_problems
from mi7facts.annotate.dates.find import dates_of, expressions
from mi7facts.annotate.entities import find_entities
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine, SpacyEngine, find_model
from mi7facts.annotate.quotes.find import find_quotes
from mi7facts.annotate.reading import annotate
from mi7facts.model import Article, Document, Generator, Problem, Sentence
from mi7facts.parse.article import parse_document
from mi7facts.read.files import read_documents
from mi7facts.reconcile.sheet import merge
from mi7facts.relate.claims import relate
from mi7facts.render.json import to_json
from mi7facts.settings import Settings

#: What a stage may cost at most, as a share of the bare run.
BARS = {"parse": 0.03, "dates": 0.04, "figures": 0.04}
#: Articles made up where no folder is named.
ARTICLES = 60


class Stage(NamedTuple):
    """A stage by itself: what it does to all articles."""

    name: str
    work: Callable[[], object]


class Cost(NamedTuple):
    """What a stage cost over the rounds."""

    name: str
    seconds: float
    shares: tuple[float, ...]

    @property
    def share(self) -> float:
        """The median share."""
        return statistics.median(self.shares)

    @property
    def bar(self) -> float | None:
        """What it may cost at most, None where nobody said."""
        return BARS.get(self.name)

    @property
    def kept(self) -> bool:
        """Is it under its bar?"""
        return self.bar is None or self.share < self.bar


def documents_of(folder: str | None, settings: Settings, count: int) -> list[Document]:
    """The articles of a folder, at most so many; invented ones where none is named."""
    if folder is None:
        texts = islice(invented(), count)
        return [Document(id=f"a{n}", path=f"a{n}.txt", text=t, sha256=f"{n:064x}", encoding="utf-8") for n, t in enumerate(texts)]
    found: list[Document] = []
    for item in read_documents([folder], settings):
        if isinstance(item, Problem):
            print(f"{item.path}: {item.code} {item.message}", file=sys.stderr)
        elif len(found) < count and item.text.strip():
            found.append(item)
    return found


def stages(documents: Sequence[Document], engine: Engine, settings: Settings) -> list[Stage]:
    """The stages in order; what each needs of those before it is made here, once and untimed."""
    articles = [parse_document(d, settings) for d in documents]
    sentences = list(engine.sentences(iter(articles)))
    read = list(zip(articles, sentences, strict=True))
    readings = [annotate(a, s, settings) for a, s in read]
    findings = [relate(r) for r in readings]
    generator = Generator(name="mi7facts", version="0", model=engine.name)
    sheet = merge(findings, (), generator, settings)
    return [
        Stage("parse", lambda: [parse_document(d, settings) for d in documents]),
        Stage("syntax", lambda: list(engine.sentences(iter(articles)))),
        Stage("dates", lambda: [_dates(a, s, settings) for a, s in read]),
        Stage("entities", lambda: [find_entities(r.article, r.sentences, r.dates, settings) for r in readings]),
        Stage("figures", lambda: [find_figures(r.article, r.sentences, r.dates, r.entities) for r in readings]),
        Stage("quotes", lambda: [find_quotes(r.article, r.sentences, r.entities) for r in readings]),
        Stage("relate", lambda: [relate(r) for r in readings]),
        Stage("reconcile", lambda: merge(findings, (), generator, settings)),
        Stage("render", lambda: to_json(sheet)),
    ]


def _dates(article: Article, sentences: tuple[Sentence, ...], settings: Settings) -> object:
    """All that annotating spends on dates: finding them, and telling what cannot be right about them."""
    told = tuple(expressions(article, sentences, settings))
    return date_problems(article, told, dates_of(told))


def measure(bare: Callable[[], object], work: Sequence[Stage], rounds: int, clock: Callable[[], float] = time.process_time) -> list[Cost]:
    """Run everything so many times in turn, once before that to warm up, and return what each stage cost."""

    def seconds(one: Callable[[], object]) -> float:
        gc.collect()
        start = clock()
        one()
        return clock() - start

    for one in (bare, *(stage.work for stage in work)):
        one()
    alone: list[float] = []
    spent: dict[str, list[float]] = {stage.name: [] for stage in work}
    for _ in range(rounds):
        alone.append(seconds(bare))
        for stage in work:
            spent[stage.name].append(seconds(stage.work))
    return [Cost(name, statistics.median(times), tuple(t / a for t, a in zip(times, alone, strict=True))) for name, times in spent.items()]


def table(costs: Sequence[Cost], articles: int) -> str:
    """The costs as lines: time an article, median share with its range, bar."""
    lines = [f"{'stage':<10} {'ms/article':>10} {'share':>7}  {'range':<15} bar"]
    for cost in costs:
        span = f"{min(cost.shares):.1%} to {max(cost.shares):.1%}"
        bar = "" if cost.bar is None else f"< {cost.bar:.0%} {'ok' if cost.kept else 'NO'}"
        lines.append(f"{cost.name:<10} {cost.seconds / max(1, articles) * 1000:>10.2f} {cost.share:>7.1%}  {span:<15} {bar}".rstrip())
    ours = sum(cost.share for cost in costs if cost.name != "syntax")
    return "\n".join([*lines, f"all but syntax: {ours:.1%} of the bare run"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 where a bar is asked about and not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", nargs="?", help="articles to measure on; invented ones where none is named")
    parser.add_argument("--articles", type=int, default=ARTICLES, help=f"at most so many ({ARTICLES})")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help="exit 1 when a stage is not under its bar")
    options = parser.parse_args(arguments)
    settings = Settings(published="2021-05-04")
    documents = documents_of(options.folder, settings, options.articles)
    if not documents:
        parser.error("no article was found")
    engine = SpacyEngine()
    engine.load()  # before anything else brings spaCy: it says how many threads numpy's kernels may take
    import spacy

    nlp = spacy.load(find_model(None))
    texts = [d.text for d in documents]
    costs = measure(lambda: list(nlp.pipe(texts)), stages(documents, engine, settings), options.rounds)
    print(f"{len(documents)} articles, {sum(len(t.split()) for t in texts):,} words, {options.rounds} rounds; share of a bare nlp.pipe")
    print(table(costs, len(documents)))
    return int(options.check and not all(cost.kept for cost in costs))


if __name__ == "__main__":
    sys.exit(main())
