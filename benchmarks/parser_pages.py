"""Examples for the parser's network: labelled pages, restyled, shortened, mixed with other sites' furniture; and the golden dumps."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zlib import crc32

from msgspec.structs import replace

from benchmarks.roles import GOLDEN, read_rows, spread
from mi7facts.model import Markup
from mi7facts.parse.features import line_features
from mi7facts.parse.lines import Line, read_lines
from mi7facts.parse.shape import shape
from mi7facts.read.html import render
from mi7facts.read.metadata import page_body
from mi7facts.read.stated import mark_stated

#: What an example of each kind weighs.
WEIGHTS = {"page": 1.0, "container": 1.0, "html": 1.0, "clean": 0.15, "mixed": 0.5, "short": 0.4, "small": 0.3, "broken": 0.4, "dump": 1.0}
#: Folds by site: a page that is held out lends no furniture to training.
FOLDS = 5
#: How far apart in a fold the pages stand that are mixed, how many paragraphs of the story are kept, and how many lines of the furniture.
MIXES = ((3, None, None), (7, None, None), (5, 1, None), (11, 3, None), (13, 4, 3), (17, 8, 6), (2, None, 2))
#: How far apart in a fold the pages stand of which one lends what breaks its story.
BREAKS = (1, 4)
BEFORE, STORY, GAP, AFTER = range(4)
#: Roles whose words the story is made of.
TOLD = frozenset({"body", "dateline", "subhead"})
#: The file that names the golden dumps which nothing is learned from.
UNSEEN = "unseen.list"
#: More than the elements of any page.
APART = 1_000_000
WORD = re.compile(r"\w+")


class Printed(NamedTuple):
    """A line of a page: its words, its zone, and what the markup says of it."""

    text: str
    zone: int
    markup: Markup | None = None


class Example(NamedTuple):
    """A text to learn from: the features, zone and number of words of each line."""

    key: str
    site: str
    kind: str
    features: list[list[str]]
    zones: list[int]
    words: list[int]

    @property
    def fold(self) -> int:
        """The fold that the example's site belongs to."""
        return crc32(self.site.encode()) % FOLDS


def labelled(row: dict, text: str, spans: Sequence[tuple[int, int]], kind: str, markup: Sequence[Markup] = ()) -> Example | None:
    """Return an example of a text whose story stands at spans."""
    marks = bytearray(len(text))
    for a, b in spans:
        marks[a:b] = b"\1" * (b - a)
    lines = read_printed(text)
    if not lines:
        return None
    shapes = [shape(line) for line in lines]
    story = [sum(marks[line.left : line.right]) * 2 > line.right - line.left for line in lines]
    return Example(row["id"], site_of(row), kind, line_features(lines, shapes, markup), zones_of(story), [len(s.words) for s in shapes])


def read_printed(text: str) -> list[Line]:
    """Return the lines that the network sees."""
    return [line for line in read_lines(text) if line.worded]


def zones_of(story: Sequence[bool]) -> list[int]:
    """Return the zone of each line, given which lines are story."""
    if not any(story):
        return [AFTER] * len(story)
    first, last = story.index(True), len(story) - 1 - story[::-1].index(True)
    return [STORY if told else BEFORE if i < first else AFTER if i > last else GAP for i, told in enumerate(story)]


def site_of(row: dict) -> str:
    """Return the last two labels of a page's host."""
    return ".".join(urlsplit(row["url"]).netloc.split(".")[-2:])


def load(folder: Path, golden: Path = GOLDEN) -> list[Example]:
    """Return all examples of the labelled pages in a folder, and of the golden dumps."""
    rows = [json.loads(line) for line in (folder / "dev.jsonl").read_text("utf-8").split("\n") if line]
    with gzip.open(folder / "html_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        pages = [json.loads(line) for line in file if line.strip()]
    found: list[Example | None] = []
    for row in rows:
        found.append(labelled(row, row["text"], row["body_spans"], "page"))
        found.append(labelled(row, row["container_text"], row["container_body_spans"], "container"))
        found += [assemble(row, lines, glue, "clean") for lines, glue in (*clean_copies(row), *headed_copies(row))]
    found += [labelled(row, row["text"], row["body_spans"], "dump") for row in golden_dumps(golden)]
    donors = [(row, printed(row["text"], row["body_spans"])) for row in rows]
    found += [assemble(row, lines, glue, kind) for row, lines, glue, kind in mixes(donors)]
    rendered = []
    for row in pages:
        text, lines = rendered_page(row)
        spans = [(line.markup.start, line.markup.end) for line in lines if line.markup and line.zone == STORY]
        found.append(labelled(row, text, spans, "html", [line.markup for line in lines if line.markup]))
        rendered.append((row, lines))
    found += [assemble(row, lines, glue, kind) for row, lines, glue, kind in mixes(rendered)]
    return [example for example in found if example]


def golden_dumps(folder: Path) -> Iterator[dict]:
    """Yield the golden dumps in the form of a labelled page, but for those that are kept unseen."""
    unseen = set((folder / UNSEEN).read_text("utf-8").split())
    for path in sorted(folder.glob("*.roles.tsv")):
        name = path.name.removesuffix(".roles.tsv")
        if name in unseen:
            continue
        text, rows = (folder / f"{name}.txt").read_text("utf-8"), read_rows(path)
        told = [role in TOLD for role in spread(text, rows)]
        spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", text) if told[m.start()]]
        yield {"id": name, "url": f"https://{name}.golden/", "text": text, "body_spans": spans}


def printed(text: str, spans: Sequence[tuple[int, int]]) -> list[Printed]:
    """Return the lines of a page with their zones."""
    marks = bytearray(len(text))
    for a, b in spans:
        marks[a:b] = b"\1" * (b - a)
    lines = read_printed(text)
    story = [sum(marks[line.left : line.right]) * 2 > line.right - line.left for line in lines]
    return [Printed(text[line.left : line.right], zone) for line, zone in zip(lines, zones_of(story), strict=True)]


def rendered_page(row: dict) -> tuple[str, list[Printed]]:
    """Return the text of a page and its lines; those that stand in the gold body are story."""
    page = render(row["html"])
    gold = f" {' '.join(WORD.findall(' '.join(row['gold']['body'])))} "
    paragraphs = {" ".join(WORD.findall(paragraph)) for paragraph in row["gold"]["body"]}
    marks = mark_stated(page.text, page.markup, page_body(page))
    lines = [page.text[m.start : m.end] for m in marks]
    said = [" ".join(WORD.findall(line)) for line in lines]
    story = [bool(words) and (words in paragraphs or (words.count(" ") >= 5 and f" {words} " in gold)) for words in said]
    told = [Printed(line, zone, m) for line, zone, m in zip(lines, zones_of(story), marks, strict=True) if WORD.search(line)]
    return page.text, told


def assemble(row: dict, lines: Sequence[Printed], glue: str, kind: str) -> Example | None:
    """Return the example of a text made of lines."""
    text, spans, markup = "", [], []
    for line in lines:
        start, text = len(text), text + line.text
        if line.zone == STORY:
            spans.append((start, len(text)))
        if line.markup:
            markup.append(replace(line.markup, start=start, end=len(text)))
        text += glue
    return labelled(row, text.rstrip("\n"), spans, kind, markup)


def clean_copies(row: dict) -> Iterator[tuple[list[Printed], str]]:
    """Yield the story alone, as a clean input brings it: with and without its title, and single runs of its paragraphs."""
    body = [Printed(" ".join(p.split()), STORY) for p in row["gold"]["body"] if p.strip()]
    title = [Printed(words, BEFORE) for words in [row["gold"].get("title")] if words]
    yield body, "\n\n"
    yield [*title, *body], "\n\n"
    yield [*title, *body], "\n"
    yield body[1:4], "\n"
    yield body[-2:], "\n\n"


def headed_copies(row: dict) -> Iterator[tuple[list[Printed], str]]:
    """Yield short clean articles with a headline, a byline and a date above one paragraph or a few, as people write them by hand."""
    body = [Printed(" ".join(p.split()), STORY) for p in row["gold"]["body"] if len(p.split()) >= 12]
    title, authors = row["gold"].get("title") or "", row["gold"].get("authors") or []
    if not body or not title or not authors:
        return
    chosen = crc32(row["id"].encode())
    day = date(2001 + chosen % 29, 1 + chosen // 29 % 12, 1 + chosen // 348 % 28)
    style = ("%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d", "Published %-d %B %Y", "%A, %B %-d, %Y")[chosen % 5]
    head, by, stamp = (Printed(words, BEFORE) for words in (title, f"By {' and '.join(authors[:2])}", day.strftime(style)))
    glue = ("\n", "\n\n")[chosen // 5 % 2]
    yield [head, by, *body[:1]], "\n\n"
    yield [head, by, stamp, *body[:2]], glue
    yield [head, stamp, *body[1:2]], "\n"
    yield [head, stamp, by, *body[:4]], "\n"
    yield [head, *body[:1]], "\n\n"


def mixes(pages: Iterable[tuple[dict, list[Printed]]]) -> Iterator[tuple[dict, list[Printed], str, str]]:
    """Yield pages with the story of one site amid the furniture of two others: furniture tells nothing of the stories of its site."""
    by_fold: dict[int, list[tuple[dict, list[Printed]]]] = {}
    for row, lines in pages:
        if {BEFORE, STORY, AFTER} <= {line.zone for line in lines}:
            by_fold.setdefault(crc32(site_of(row).encode()) % FOLDS, []).append((row, lines))
    for same in by_fold.values():
        for i, (row, lines) in enumerate(same):
            for shift, most, few in MIXES:
                above, below = same[(i + shift) % len(same)], same[(i + 2 * shift + 1) % len(same)]
                kind = "small" if few else "short" if most else "mixed"
                yield row, trimmed(mixed(row, lines, above, below[1], most), few), ("\n", "\n\n")[shift % 4 // 2], kind
            for shift in BREAKS:
                yield row, regapped(lines, same[(i + shift) % len(same)][1]), ("\n", "\n\n")[shift // 2 % 2], "broken"


def mixed(row: dict, lines: list[Printed], above: tuple[dict, list[Printed]], below: list[Printed], most: int | None) -> list[Printed]:
    """Return the story of a page, or its first paragraphs, below what stands above another story, and above what stands below a third."""
    title, named = row["gold"].get("title"), above[0]["gold"].get("title")
    head = [line._replace(text=title) if title and line.text == named else line for line in lent(above[1], BEFORE)]
    story = [line for line in lines if line.zone in (STORY, GAP)]
    if most:
        told = [i for i, line in enumerate(story) if line.zone == STORY][:most]
        story = story[: told[-1] + 1]
    return [*head, *story, *lent(below, AFTER)]


def regapped(lines: Sequence[Printed], donor: Sequence[Printed]) -> list[Printed]:
    """Return a page whose story is broken by what breaks the story of another, at the same shares of its lines."""
    story = [line for line in lines if line.zone == STORY]
    total = sum(line.zone == STORY for line in donor)
    runs: dict[int, list[Printed]] = {}
    above = 0
    for line in donor:
        above += line.zone == STORY
        if line.zone == GAP:
            runs.setdefault(max(1, above * len(story) // total), []).append(line)
    broken = [part for i, line in enumerate(story) for part in (*lent(runs.get(i, ()), GAP), line)]
    head, tail = ([line for line in lines if line.zone == zone] for zone in (BEFORE, AFTER))
    return [*head, *broken, *tail]


def trimmed(lines: list[Printed], few: int | None) -> list[Printed]:
    """Return a page with a few lines only before and after its story: the first and the last, or those next to it."""
    if few is None:
        return lines
    head, tail = ([line for line in lines if line.zone == zone] for zone in (BEFORE, AFTER))
    head = head[:few] if few % 2 else head[-few:]
    return [*head, *(line for line in lines if line.zone in (STORY, GAP)), *(tail[-few:] if few % 2 else tail[:few])]


def lent(lines: Iterable[Printed], zone: int) -> Iterator[Printed]:
    """Yield the lines of a zone for another page: their boxes are none of its own, what they state is not of its body."""
    for line in lines:
        if line.zone == zone and (m := line.markup):
            away = APART * (1 + zone)
            yield line._replace(markup=replace(m, box=m.box + away, outer=m.outer + away, stated=False if m.stated is not None else None))
        elif line.zone == zone:
            yield line
