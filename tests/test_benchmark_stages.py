"""The measure of stages: shares are of the same round, the median decides, every stage does its own work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks import stages as module
from benchmarks.stages import Cost, Stage, documents_of, main, measure, stages, table

from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.reading import annotate
from mi7facts.model import Sheet
from mi7facts.parse.article import parse_document
from mi7facts.relate.claims import relate
from mi7facts.settings import Settings

STORY = "The ferry Aurelia was opened on Sunday, 6 September, by Odd Brekke, 52. It cost 40 million crowns. “She is late,” said Brekke.\n"


class Clock:
    """A clock that only work moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def takes(self, *seconds: float) -> Callable[[], object]:
        """Work that takes so long, each time the next; the last ever after."""
        left = list(seconds)

        def work() -> None:
            self.now += left.pop(0) if len(left) > 1 else left[0]

        return work


def test_a_share_is_of_the_bare_run_of_its_round() -> None:
    clock = Clock()
    bare = clock.takes(99, 10, 20, 40)  # the first is the warm-up
    (cost,) = measure(bare, [Stage("dates", clock.takes(99, 1, 1, 1))], 3, clock)
    assert cost.shares == (0.1, 0.05, 0.025)
    assert (cost.share, cost.seconds) == (0.05, 1)


def test_everything_takes_turns() -> None:
    done: list[str] = []
    measure(lambda: done.append("bare"), [Stage(n, lambda n=n: done.append(n)) for n in ("parse", "dates")], 2, _ticking())
    assert done == ["bare", "parse", "dates"] * 3


def _ticking() -> Callable[[], float]:
    ticks = iter(range(1000))
    return lambda: float(next(ticks))


@pytest.mark.parametrize(
    ("name", "shares", "kept"),
    [
        ("dates", (0.01, 0.02, 0.9), True),
        ("dates", (0.05, 0.02, 0.9), False),
        ("dates", (0.04, 0.04, 0.04), False),
        ("parse", (0.031,), False),
        ("relate", (5.0,), True),
    ],
)
def test_the_median_is_held_against_the_bar(name: str, shares: tuple[float, ...], kept: bool) -> None:
    assert Cost(name, 1.0, shares).kept is kept


def test_the_table_tells_time_share_range_and_bar() -> None:
    text = table([Cost("syntax", 2.0, (0.9,)), Cost("dates", 0.02, (0.02, 0.03, 0.04)), Cost("parse", 0.1, (0.05,))], 10)
    assert [line.split() for line in text.splitlines()] == [
        ["stage", "ms/article", "share", "range", "bar"],
        ["syntax", "200.00", "90.0%", "90.0%", "to", "90.0%"],
        ["dates", "2.00", "3.0%", "2.0%", "to", "4.0%", "<", "4%", "ok"],
        ["parse", "10.00", "5.0%", "5.0%", "to", "5.0%", "<", "3%", "NO"],
        ["all", "but", "syntax:", "8.0%", "of", "the", "bare", "run"],
    ]


def test_each_stage_does_what_the_pipeline_does(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    settings = Settings(published="2020-09-07")
    documents = documents_of(str(tmp_path), settings, 5)
    done = {stage.name: stage.work() for stage in stages(documents, engine, settings)}
    article = parse_document(documents[0], settings)
    (sentences,) = engine.sentences([article])
    reading = annotate(article, sentences, settings)
    assert list(done) == ["parse", "syntax", "dates", "entities", "figures", "quotes", "relate", "reconcile", "render"]
    assert done["parse"] == [article]
    assert done["syntax"] == [sentences]
    assert done["figures"] == [reading.figures]
    assert done["quotes"] == [reading.quotes]
    assert done["relate"] == [relate(reading)]
    assert isinstance(done["reconcile"], Sheet) and isinstance(done["render"], str)


def test_articles_of_a_folder_and_invented_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in {"b.txt": "Two.\n", "a.txt": "One.\n", "c.txt": " \n", "d.json": "{broken"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert [d.text for d in documents_of(str(tmp_path), Settings(), 9)] == ["One.\n", "Two.\n"]
    assert "d.json: M201" in capsys.readouterr().err
    assert len(documents_of(str(tmp_path), Settings(), 1)) == 1
    invented = documents_of(None, Settings(), 3)
    assert len({d.text for d in invented}) == 3 and all(len(d.text.split()) > 300 for d in invented)


def test_nothing_to_measure_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path)])


@pytest.mark.parametrize(("bar", "check", "code"), [(1e9, True, 0), (0.0, True, 1), (0.0, False, 0)])
def test_the_check_is_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bar: float, check: bool, code: int
) -> None:
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    monkeypatch.setattr(module, "BARS", {"dates": bar})
    monkeypatch.setattr(module, "measure", lambda bare, work, rounds: [Cost("dates", 1.0, (0.5,) * rounds)])
    assert main([str(tmp_path), "--rounds", "1", *(["--check"] if check else [])]) == code
    assert capsys.readouterr().out.startswith("1 articles, 23 words, 1 rounds; share of a bare nlp.pipe\nstage ")
