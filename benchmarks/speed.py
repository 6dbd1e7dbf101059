"""What an extraction costs beside the language model alone: `python -m benchmarks.speed`.

The same texts go through a bare, default `nlp.pipe` of the pipeline and through everything that `mi7facts extract` does between reading and
printing (parse, annotate, relate, reconcile, render to JSON). Both take turns in one process, so the ratio holds where seconds do not.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from mi7facts.annotate.nlp import SpacyEngine, find_model
from mi7facts.model import Document, Generator
from mi7facts.pipeline import extract
from mi7facts.reconcile.sheet import merge
from mi7facts.render.json import to_json
from mi7facts.settings import Settings

ROOT = Path(__file__).parent.parent
#: About the length of a news article.
WORDS = 600


def paragraphs() -> list[str]:
    """The paragraphs of our own seeds and fixtures."""
    found: list[str] = []
    for path in sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("fixtures/**/*.txt")]):
        found += path.read_text("utf-8").split("\n")
    for path in sorted(ROOT.glob("fixtures/**/*.json*")):
        rows = path.read_text("utf-8").splitlines() if path.suffix == ".jsonl" else [path.read_text("utf-8")]
        for row in rows:
            found += json.loads(row)["text"].split("\n")
    return [p for p in found if len(p.split()) > 12]


def articles() -> Iterator[str]:
    """Texts of about WORDS words without end, each another mixture of the paragraphs."""
    source = cycle(paragraphs())
    while True:
        text: list[str] = []
        while sum(len(p.split()) for p in text) < WORDS:
            text.append(next(source))
        next(source)
        yield "\n\n".join(text)


def seconds(work: Callable[[], object]) -> float:
    """How long a call took, in processor time: the machine may be shared."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the ratio of each round and their median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    texts = list(islice(articles(), options.articles))
    documents = [Document(id=f"a{n}", path=f"a{n}.txt", text=t, sha256=f"{n:064x}", encoding="utf-8") for n, t in enumerate(texts)]
    settings = Settings(published="2021-05-04")
    engine = SpacyEngine()
    engine.load()  # before anything else brings spaCy: it says how many threads numpy's kernels may take
    import spacy

    nlp = spacy.load(find_model(None))

    def bare() -> None:
        for _ in nlp.pipe(texts):
            pass

    def whole() -> None:
        findings = list(extract(documents, engine, settings))
        to_json(merge(findings, (), Generator(name="mi7facts", version="0", model=engine.name), settings))

    bare()
    whole()
    ratios = []
    for n in range(options.rounds):
        alone, ours = seconds(bare), seconds(whole)
        ratios.append(ours / alone)
        print(f"round {n + 1}: bare nlp.pipe {alone:.2f} s, whole extraction {ours:.2f} s, ratio {ours / alone:.2f}", flush=True)
    words = sum(len(t.split()) for t in texts)
    print(
        f"{len(texts)} articles, {words} words: median ratio {statistics.median(ratios):.2f} (min {min(ratios):.2f}, max {max(ratios):.2f})"
    )


if __name__ == "__main__":
    main()
