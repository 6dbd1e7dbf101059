"""Train the parser's sequence labeller from labelled pages, and write its weights.

    python -m benchmarks.train_parser DATA [--out FILE] [--folds 5]

DATA is the folder with dev.jsonl (see ../shared/data/README.md).
A linear-chain CRF over four zones, full-batch Adam from zero, L2, features dropped out by a generator with a fixed seed;
numpy only: the same data gives the same file. With --folds the pages are also cross-validated by site, and the held-out F1 is printed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from zlib import crc32

import msgspec
import numpy as np

from mi7facts.parse.chain import ZONES, Weights
from mi7facts.parse.features import line_features
from mi7facts.parse.lines import read_lines
from mi7facts.parse.shape import shape
from mi7facts.parse.zones import find_zones

#: A feature must occur on pages of this many sites.
MIN_SITES = 3
STEPS, RATE, L2 = 120, 0.15, 3.0
#: Share of the features that each line goes without in each step, so that no sign of a page's site is leaned on alone.
DROPPED = 0.3
#: Weights smaller than this are dropped from the file.
NEGLIGIBLE = 0.015


class Example:
    """One text with the zone of each line."""

    def __init__(self, text, spans, site, kind, gold=""):
        marks = bytearray(len(text))
        for a, b in spans:
            marks[a:b] = b"\1" * (b - a)
        self.text, self.site, self.kind, self.gold = text, site, kind, gold
        self.lines = [line for line in read_lines(text) if not line.blank]
        self.shapes = [shape(line) for line in self.lines]
        self.features = line_features(self.lines, self.shapes)
        story = [sum(marks[line.left : line.right]) * 2 > line.right - line.left for line in self.lines]
        first = story.index(True) if any(story) else len(story)
        last = len(story) - 1 - story[::-1].index(True) if any(story) else -1
        self.zones = [1 if s else 0 if i < first else 3 if i > last else 2 for i, s in enumerate(story)]
        self.weight = {"page": 1.0, "container": 1.0, "clean": 0.15}[kind]

    def story(self, zones):
        return "\n".join(self.text[line.left : line.right] for line, zone in zip(self.lines, zones, strict=True) if zone == "story")


def clean_copies(row, site):
    """The story alone, as a clean input brings it: with and without its title, and single runs of its paragraphs."""
    body = [" ".join(p.split()) for p in row["gold"]["body"] if p.strip()]
    title = row["gold"].get("title") or ""
    for head, glue, part in (
        ("", "\n\n", body),
        (title, "\n\n", body),
        (title, "\n", body),
        ("", "\n", body[1:4]),
        ("", "\n\n", body[-2:]),
    ):
        if not part:
            continue
        text, spans = f"{head}{glue}" if head else "", []
        for paragraph in part:
            spans.append((len(text), len(text) + len(paragraph)))
            text += paragraph + glue
        yield Example(text.rstrip("\n"), spans, site, "clean")


def headed_copies(row, site):
    """Short clean articles with a headline, a byline and a date above one paragraph or a few, as people write them by hand."""
    body = [" ".join(p.split()) for p in row["gold"]["body"] if len(p.split()) >= 12]
    title, authors = row["gold"].get("title") or "", row["gold"].get("authors") or []
    if not body or not title or not authors:
        return
    chosen = crc32(row["id"].encode())
    day = date(2001 + chosen % 29, 1 + chosen // 29 % 12, 1 + chosen // 348 % 28)
    byline = f"By {' and '.join(authors[:2])}"
    stamp = day.strftime(("%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d", "Published %-d %B %Y", "%A, %B %-d, %Y")[chosen % 5])
    for head, part, gap in (
        ([title, byline], body[:1], "\n\n"),
        ([title, byline, stamp], body[:2], "\n\n"),
        ([title, stamp], body[1:2], "\n"),
        ([title, stamp, byline], body[:4], "\n"),
        ([title], body[:1], "\n\n"),
    ):
        glue = ("\n", "\n\n")[chosen // 5 % 2]
        text = head[0] + gap + "".join(line + glue for line in head[1:]).rstrip("\n") + (gap if head[1:] else "")
        spans = []
        for paragraph in part:
            spans.append((len(text), len(text) + len(paragraph)))
            text += paragraph + gap
        yield Example(text.rstrip("\n"), spans, site, "clean")


def load(folder):
    examples = []
    for row in map(json.loads, (folder / "dev.jsonl").read_text("utf-8").split("\n")[:-1]):
        site = ".".join(urlsplit(row["url"]).netloc.split(".")[-2:])
        gold = "\n".join(row["gold"]["body"])
        examples.append(Example(row["text"], row["body_spans"], site, "page", gold))
        examples.append(Example(row["container_text"], row["container_body_spans"], site, "container", gold))
        examples += clean_copies(row, site)
        examples += headed_copies(row, site)
    return [e for e in examples if e.lines]


def vocabulary(examples):
    sites = {}
    for e in examples:
        for name in {name for names in e.features for name in names}:
            sites.setdefault(name, set()).add(e.site)
    return sorted(name for name, at in sites.items() if len(at) >= MIN_SITES)


class Batch:
    """Texts of like length, padded, for the forward and backward sums."""

    def __init__(self, examples, first):
        self.size, self.longest = len(examples), max(len(e.lines) for e in examples)
        self.rows = np.full((self.size, self.longest), -1)
        for i, e in enumerate(examples):
            self.rows[i, : len(e.lines)] = np.arange(first[i], first[i] + len(e.lines))
        self.lengths = np.array([len(e.lines) for e in examples])
        self.weight = np.array([e.weight / np.sqrt(len(e.lines)) * 6 for e in examples])


def log_sum(a, axis):
    top = a.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(a - top).sum(axis=axis, keepdims=True))).squeeze(axis)


def expectations(batch, scores, steps, start, end, d_scores, d_steps, d_start, d_end):
    """Add the model's expected counts of a batch."""
    n, longest = batch.size, batch.longest
    e = np.where(batch.rows[..., None] >= 0, scores[batch.rows], 0.0)
    alive = batch.rows >= 0
    alpha, beta = np.zeros((n, longest, 4)), np.zeros((n, longest, 4))
    alpha[:, 0] = start + e[:, 0]
    for t in range(1, longest):
        new = log_sum(alpha[:, t - 1, :, None] + steps, 1) + e[:, t]
        alpha[:, t] = np.where(alive[:, t, None], new, alpha[:, t - 1])
    beta[:, -1] = end
    for t in range(longest - 2, -1, -1):
        new = log_sum((beta[:, t + 1] + e[:, t + 1])[:, None, :] + steps, 2)
        beta[:, t] = np.where(alive[:, t + 1, None], new, end)
    total = log_sum(alpha[:, -1] + end, 1)
    p = np.exp(alpha + beta - total[:, None, None]) * batch.weight[:, None, None]
    d_scores[batch.rows[alive]] = p[alive]
    pair = np.exp(alpha[:, :-1, :, None] + steps + (e[:, 1:] + beta[:, 1:])[:, :, None, :] - total[:, None, None, None])
    d_steps += (pair * (alive[:, 1:] * batch.weight[:, None])[..., None, None]).sum((0, 1))
    d_start += p[:, 0].sum(0)
    d_end += p[np.arange(n), batch.lengths - 1].sum(0)
    return float((total * batch.weight).sum())


def train(examples):
    names = vocabulary(examples)
    number = {name: i for i, name in enumerate(names)}
    examples = sorted(examples, key=lambda e: len(e.lines))
    ids, sizes, gold, weight, firsts = [], [], [], [], []
    o_steps, o_start, o_end = np.zeros((4, 4)), np.zeros(4), np.zeros(4)
    for e in examples:
        w = e.weight / np.sqrt(len(e.lines)) * 6
        firsts.append(len(sizes))
        for row in e.features:
            known = sorted({number[name] for name in row if name in number})
            ids += known
            sizes.append(len(known))
        gold += e.zones
        weight += [w] * len(e.zones)
        for a, b in zip(e.zones, e.zones[1:], strict=False):
            o_steps[a, b] += w
        o_start[e.zones[0]] += w
        o_end[e.zones[-1]] += w
    ids, sizes = np.array(ids), np.array(sizes)
    line_of = np.repeat(np.arange(len(sizes)), sizes)
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    observed = np.zeros((len(sizes), 4))
    observed[np.arange(len(sizes)), gold] = weight
    batches = [Batch(examples[i : i + 64], firsts[i : i + 64]) for i in range(0, len(examples), 64)]
    f = len(names)
    w = np.zeros(f * 4 + 24)
    m, v = np.zeros_like(w), np.zeros_like(w)
    chance = np.random.Generator(np.random.PCG64(1))
    for step in range(1, STEPS + 1):
        unary, steps, start, end = w[: f * 4].reshape(f, 4), w[f * 4 : f * 4 + 16].reshape(4, 4), w[-8:-4], w[-4:]
        kept = (chance.random(len(ids)) >= DROPPED)[:, None] / (1 - DROPPED)
        scores = np.add.reduceat(unary[ids] * kept, offsets, axis=0)
        d_scores, d_steps, d_start, d_end = np.zeros_like(observed), np.zeros((4, 4)), np.zeros(4), np.zeros(4)
        loss = sum(expectations(b, scores, steps, start, end, d_scores, d_steps, d_start, d_end) for b in batches)
        loss -= (scores * observed).sum() + (steps * o_steps).sum() + (start * o_start).sum() + (end * o_end).sum()
        diff = (d_scores - observed)[line_of] * kept
        g_unary = np.stack([np.bincount(ids, diff[:, z], minlength=f) for z in range(4)], 1)
        g = np.concatenate([g_unary.ravel(), (d_steps - o_steps).ravel(), d_start - o_start, d_end - o_end]) + L2 * w
        m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g * g
        rate = RATE * (1 - step / (STEPS + 1))
        w -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8)
        if step % 40 == 0:
            print(f"  step {step}: loss {loss:.0f}", flush=True)
    unary = w[: f * 4].reshape(f, 4)
    return Weights(
        features={name: tuple(round(float(x), 3) for x in unary[i]) for i, name in enumerate(names) if abs(unary[i]).max() > NEGLIGIBLE},
        steps=tuple(tuple(round(float(x), 3) for x in row) for row in w[f * 4 : f * 4 + 16].reshape(4, 4)),
        start=tuple(round(float(x), 3) for x in w[-8:-4]),
        end=tuple(round(float(x), 3) for x in w[-4:]),
    )


def four_grams(text):
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[i:] for i in range(4)), strict=False)) if len(words) >= 4 else Counter([tuple(words)] if words else [])


def f1(found, gold):
    a, b = four_grams(found), four_grams(gold)
    both = sum((a & b).values())
    return 2 * both / max(1, sum(a.values()) + sum(b.values()))


def evaluate(model, examples):
    """Mean F1 of a kind of text."""
    scores = {}
    for e in examples:
        zones = [zone for zone, _ in find_zones(e.lines, e.shapes, model=model)]
        scores.setdefault(e.kind, []).append(f1(e.story(zones), e.gold or e.story([ZONES[z] for z in e.zones])))
    return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    examples = load(args.data)
    held = {}
    for fold in range(args.folds):
        test = [e for e in examples if crc32(e.site.encode()) % args.folds == fold]
        model = train([e for e in examples if crc32(e.site.encode()) % args.folds != fold])
        for kind, values in evaluate(model, test).items():
            held.setdefault(kind, []).extend(values)
    for kind, values in held.items():
        print(f"held out, {kind}: macro F1 {100 * np.mean(values):.1f} (n {len(values)})")
    if args.out:
        model = train(examples)
        for kind, values in evaluate(model, examples).items():
            print(f"fit, {kind}: macro F1 {100 * np.mean(values):.1f}")
        provenance = (
            "Linear-chain CRF over the zones before, story, gap, after; learned by benchmarks/train_parser.py from the labelled pages of "
            "../shared/data/parser/dev.jsonl (sets: scrapinghub/article-extraction-benchmark, dobbersc/fundus-evaluation, flairNLP/fundus, "
            "Murrough-Foley/web-content-extraction-benchmark). Only weights of generic features are kept, no text."
        )
        rows = [json.dumps(name) + ": " + json.dumps(scores) for name, scores in sorted(model.features.items())]
        rest = {k: v for k, v in msgspec.to_builtins(model).items() if k != "features"}
        head = json.dumps({"provenance": provenance, **rest}, indent=1)[:-2]
        args.out.write_text(head + ',\n "features": {\n' + ",\n".join(rows) + "\n }\n}\n", "utf-8")


if __name__ == "__main__":
    main()
