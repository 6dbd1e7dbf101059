"""Train the parser's network from labelled pages, and write its weights.

    python -m benchmarks.train_parser DATA [--out FILE] [--folds]

DATA is the folder with dev.jsonl and html_dev.jsonl.gz (see ../shared/data/README.md); the golden dumps are learned from beside it. A
network of one hidden layer over each line and one over its neighbourhood (mi7facts.parse.network), cross-entropy by Adam with
dropped-out features, decoupled weight decay, fixed seeds: the same data gives the same file. With --folds the pages are also
cross-validated by site, and the held-out F1 of words is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from scipy import sparse

from benchmarks.parser_pages import FOLDS, GAP, STORY, WEIGHTS, Example, load
from mi7facts.parse.chain import ZONES, decode
from mi7facts.parse.network import VIEWS, ZONE_COUNT, Network, Stored

#: A feature must occur on pages of this many sites; a word on more.
MIN_SITES, MIN_WORD_SITES = 4, 25
#: What numpy's matrix library reads when it is loaded.
THREADS = "OPENBLAS_NUM_THREADS"
#: Sums of the hidden layers.
HIDDEN = 12
#: Networks that are trained from different starts and joined into one, which is steadier than any of them.
JOINED = 3
EPOCHS, RATE, BATCH = 14, 0.01, 3_000
#: Weight decay of the features and of the dense layers.
DECAY, DENSE_DECAY = 4.0, 0.1
#: Share of the certainty that a line is of its zone that goes to all zones: who is never quite sure can be overruled by the neighbours.
SMOOTHED = 0.05
#: Share of features, and of hidden sums, that each line goes without in each step: no sign of a page's site is leaned on alone.
DROPPED, HIDDEN_DROPPED = 0.3, 0.2
#: Furniture amid the story is rare, and worth more than its share.
GAP_WEIGHT = 1.5
#: The step of the whole numbers that weights are written as.
UNIT = 0.02
Dense = np.ndarray[Any, np.dtype[np.float32]]


def vocabulary(examples: Sequence[Example]) -> list[str]:
    """Return the features that enough sites have."""
    sites: dict[str, set[str]] = {}
    for e in examples:
        for name in {name for names in e.features for name in names}:
            sites.setdefault(name, set()).add(e.site)
    return sorted(name for name, at in sites.items() if len(at) >= (MIN_WORD_SITES if name[:2] in ("w:", "W:") else MIN_SITES))


class Batch:
    """Texts one after the other: a sparse row of features a line, the zone and weight of each, and the sums that each view takes."""

    def __init__(self, examples: Sequence[Example], number: dict[str, int]) -> None:
        rows = [sorted({number[name] for name in names if name in number}) for e in examples for names in e.features]
        ends = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
        columns = np.array([i for row in rows for i in row], np.int32)
        self.features = sparse.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), len(number)))
        self.zones = np.array([zone for e in examples for zone in e.zones])
        weights = [WEIGHTS[e.kind] / np.sqrt(len(e.zones)) * np.minimum(3, np.sqrt(1 + np.array(e.words)) / 4 + 0.3) for e in examples]
        weight = np.concatenate(weights).astype(np.float32) * np.where(self.zones == GAP, GAP_WEIGHT, 1).astype(np.float32)
        self.weight = weight / weight.sum()
        self.views = list(self._views([len(e.zones) for e in examples]))

    def _views(self, lengths: Sequence[int]) -> Iterator[sparse.csr_matrix]:
        n, at = sum(lengths), np.arange(sum(lengths))
        starts, ends = np.repeat(np.cumsum([0, *lengths[:-1]]), lengths), np.repeat(np.cumsum(lengths), lengths)
        for first, last in VIEWS:
            low, high = np.maximum(at + first, starts), np.minimum(at + last + 1, ends)
            count = np.maximum(0, high - low)
            rows = np.concatenate([[0], np.cumsum(count)])
            columns = np.repeat(low - rows[:-1], count) + np.arange(rows[-1])
            share = np.full(rows[-1], 1 / (last - first + 1), np.float32)
            yield sparse.csr_matrix((share, columns, rows), shape=(n, n))


class Trainer:
    """The weights in training, with the moments of Adam."""

    def __init__(self, features: int, seed: int) -> None:
        self.chance = np.random.Generator(np.random.PCG64(seed))
        wide = len(VIEWS) * HIDDEN
        self.weights: dict[str, Dense] = {
            "direct": np.zeros((features, ZONE_COUNT), np.float32),
            "hidden": self.chance.normal(0, 0.05, (features, HIDDEN)).astype(np.float32),
            "hidden_bias": np.zeros(HIDDEN, np.float32),
            "mixing": self.chance.normal(0, wide**-0.5, (wide, HIDDEN)).astype(np.float32),
            "mixing_bias": np.zeros(HIDDEN, np.float32),
            "output": self.chance.normal(0, HIDDEN**-0.5, (HIDDEN, ZONE_COUNT)).astype(np.float32),
            "output_bias": np.zeros(ZONE_COUNT, np.float32),
        }
        self.first = {name: np.zeros_like(w) for name, w in self.weights.items()}
        self.second = {name: np.zeros_like(w) for name, w in self.weights.items()}
        self.steps = 0

    def mask(self, shape: int | tuple[int, ...], dropped: float) -> Dense:
        """Return ones and zeros by chance, made up for what is dropped."""
        return (self.chance.random(shape, dtype=np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)

    def step(self, batch: Batch, rate: float) -> float:
        """Learn from a batch, and return its loss."""
        w = self.weights
        seen = batch.features.copy()
        seen.data = self.mask(len(seen.data), DROPPED)
        alone = seen @ w["hidden"] + w["hidden_bias"]
        pass_alone = (alone > 0) * self.mask(alone.shape, HIDDEN_DROPPED)
        alone *= pass_alone
        beside = np.concatenate([view @ alone for view in batch.views], axis=1)
        mixed = beside @ w["mixing"] + w["mixing_bias"]
        pass_mixed = (mixed > 0) * self.mask(mixed.shape, HIDDEN_DROPPED)
        mixed *= pass_mixed
        scores = mixed @ w["output"] + w["output_bias"] + seen @ w["direct"]
        scores -= scores.max(axis=1, keepdims=True)
        share = np.exp(scores)
        share /= share.sum(axis=1, keepdims=True)
        at = np.arange(len(share))
        loss = float(-(batch.weight * np.log(share[at, batch.zones] + 1e-9)).sum())
        share -= SMOOTHED / ZONE_COUNT
        share[at, batch.zones] -= 1 - SMOOTHED
        error = share * batch.weight[:, None]
        back_mixed = (error @ w["output"].T) * pass_mixed
        back_beside = back_mixed @ w["mixing"].T
        back_alone = sum(view.T @ back_beside[:, i * HIDDEN : (i + 1) * HIDDEN] for i, view in enumerate(batch.views)) * pass_alone
        self._descend(
            {
                "direct": seen.T @ error,
                "hidden": seen.T @ back_alone,
                "hidden_bias": back_alone.sum(axis=0),
                "mixing": beside.T @ back_mixed,
                "mixing_bias": back_mixed.sum(axis=0),
                "output": mixed.T @ error,
                "output_bias": error.sum(axis=0),
            },
            rate,
        )
        return loss

    def _descend(self, gradients: dict[str, Dense], rate: float) -> None:
        self.steps += 1
        for name, g in gradients.items():
            first, second, w = self.first[name], self.second[name], self.weights[name]
            first += 0.1 * (g - first)
            second += 0.01 * (g * g - second)
            w -= rate * (first / (1 - 0.9**self.steps)) / (np.sqrt(second / (1 - 0.99**self.steps)) + 1e-8)
            decay = DECAY if name in ("direct", "hidden") else 0 if name.endswith("bias") else DENSE_DECAY
            w *= 1 - rate * decay


def train(examples: Sequence[Example]) -> Stored:
    """Return the weights that the examples teach."""
    names = vocabulary(examples)
    batches = batched(examples, names)
    return stored(names, joined([learned(batches, len(names), seed) for seed in range(JOINED)]))


def batched(examples: Sequence[Example], names: Sequence[str]) -> list[Batch]:
    """Return the examples in batches, by chance."""
    number = {name: i for i, name in enumerate(names)}
    batches, taken, size = [], [], 0
    for i in np.random.Generator(np.random.PCG64(0)).permutation(len(examples)):
        taken.append(examples[i])
        size += len(examples[i].zones)
        if size >= BATCH:
            batches.append(Batch(taken, number))
            taken, size = [], 0
    return batches + ([Batch(taken, number)] if taken else [])


def learned(batches: Sequence[Batch], features: int, seed: int) -> dict[str, Dense]:
    """Return the weights of one network."""
    trainer = Trainer(features, seed)
    steps = EPOCHS * len(batches)
    for _ in range(EPOCHS):
        for i in trainer.chance.permutation(len(batches)):
            trainer.step(batches[i], RATE * (1 - trainer.steps / (steps + 1)))
    return trainer.weights


def joined(networks: Sequence[dict[str, Dense]]) -> dict[str, Dense]:
    """Return one network that gives the mean of the scores of several: side by side, kept apart by zeros."""
    n, view = len(networks), len(VIEWS)
    mixing = np.zeros((view, n, HIDDEN, n, HIDDEN), np.float32)
    for i, w in enumerate(networks):
        mixing[:, i, :, i, :] = w["mixing"].reshape(view, HIDDEN, HIDDEN)
    beside = {name: np.concatenate([w[name] for w in networks], axis=-1) for name in ("hidden", "hidden_bias", "mixing_bias")}
    return {
        "direct": sum(w["direct"] for w in networks) / n,
        **beside,
        "mixing": mixing.reshape(view * n * HIDDEN, n * HIDDEN),
        "output": np.concatenate([w["output"] for w in networks]) / n,
        "output_bias": sum(w["output_bias"] for w in networks) / n,
    }


def stored(names: Sequence[str], weights: dict[str, Dense]) -> Stored:
    """Return weights as whole numbers."""
    whole = {name: np.rint(w / UNIT).astype(int).tolist() for name, w in weights.items()}
    rows = zip(names, whole.pop("direct"), whole.pop("hidden"), strict=True)
    return msgspec.convert({"unit": UNIT, "features": {name: [*direct, *hidden] for name, direct, hidden in rows}, **whole}, Stored)


def word_f1(path: Sequence[str], example: Example) -> float:
    """Return the F1 of the words of the lines taken for story."""
    told = [zone == ZONES[STORY] for zone in path]
    both = sum(n for t, zone, n in zip(told, example.zones, example.words, strict=True) if t and zone == STORY)
    given = sum(n for t, n in zip(told, example.words, strict=True) if t)
    wanted = sum(n for zone, n in zip(example.zones, example.words, strict=True) if zone == STORY)
    return 2 * both / max(1, given + wanted)


def evaluate(model: Network, examples: Sequence[Example]) -> dict[str, list[float]]:
    """Return the F1 of each text, by kind."""
    scores: dict[str, list[float]] = {}
    for e in examples:
        scores.setdefault(e.kind, []).append(word_f1(decode(model.log_probabilities(e.features).tolist()), e))
    return scores


def write(model: Stored, out: Path) -> None:
    """Write the weights, a feature a line."""
    provenance = (
        "A network over lines for the zones before, story, gap, after; learned by benchmarks/train_parser.py from the labelled pages of "
        "../shared/data/parser (sets: scrapinghub/article-extraction-benchmark, dobbersc/fundus-evaluation, flairNLP/fundus, "
        "Murrough-Foley/web-content-extraction-benchmark) and from the invented dumps of "
        "tests/golden/parser that are not kept unseen. Only weights of generic features are kept, no text."
    )
    rows = [json.dumps(name) + ":" + json.dumps(numbers, separators=(",", ":")) for name, numbers in model.features.items()]
    rest = {"provenance": provenance, **{k: v for k, v in msgspec.to_builtins(model).items() if k != "features"}}
    head = ",\n".join(f"{json.dumps(k)}:{json.dumps(v, separators=(',', ':'))}" for k, v in rest.items())
    out.write_text("{\n" + head + ',\n"features":{\n' + ",\n".join(rows) + "\n}\n}\n", "utf-8")


def in_one_thread() -> None:
    """Start again with one thread for matrices, unless it is so: their sums differ in the last bit with the number of threads."""
    if os.environ.get(THREADS) != "1":
        os.execve(sys.executable, [sys.executable, "-m", "benchmarks.train_parser", *sys.argv[1:]], {**os.environ, THREADS: "1"})


def main() -> None:
    """Train, and tell how well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", action="store_true")
    args = parser.parse_args()
    in_one_thread()
    examples = load(args.data)
    held: dict[str, list[float]] = {}
    for fold in range(FOLDS if args.folds else 0):
        model = Network(train([e for e in examples if e.fold != fold]))
        for kind, values in evaluate(model, [e for e in examples if e.fold == fold]).items():
            held.setdefault(kind, []).extend(values)
    for kind, values in held.items():
        print(f"held out, {kind}: macro F1 {100 * np.mean(values):.1f} (n {len(values)})")
    if args.out:
        model = train(examples)
        for kind, values in evaluate(Network(model), examples).items():
            print(f"fit, {kind}: macro F1 {100 * np.mean(values):.1f}")
        write(model, args.out)


if __name__ == "__main__":
    main()
