"""The trainer of the parser's weights: what it learns from, and that what it writes is what it learned."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from benchmarks import train_parser
from benchmarks.parser_pages import (
    AFTER,
    BEFORE,
    GAP,
    STORY,
    UNSEEN,
    Example,
    Printed,
    clean_copies,
    golden_dumps,
    headed_copies,
    labelled,
    mixed,
    mixes,
    regapped,
    trimmed,
    zones_of,
)
from benchmarks.roles import GOLDEN
from benchmarks.train_parser import Batch, Trainer, joined, stored, train, word_f1

from mi7facts.model import Markup
from mi7facts.parse.network import VIEWS, Network

ROW = {
    "id": "invented:1",
    "url": "https://www.dalbymail.example/bath",
    "gold": {
        "title": "Council closes bath",
        "authors": ["Oona Marrick"],
        "body": [
            "The council of Merrick has voted to close the last swimming bath of the town at the end of the year.",
            "A petition with 4,000 names is to be handed over to the council on Monday, the mayor said.",
        ],
    },
}
WORDS = ("menu", "prose", "ad", "foot")


def examples(count: int) -> list[Example]:
    """Texts of one word a line, which tells the zone."""
    found = []
    for i in range(count):
        zones = [BEFORE, STORY, GAP, STORY, STORY, AFTER][: 4 + i % 3]
        found.append(Example(str(i), f"site{i % 5}", "page", [["bias", WORDS[zone]] for zone in zones], zones, [9] * len(zones)))
    return found


def test_golden_dumps_lend_their_story_but_for_those_kept_unseen(tmp_path: Path) -> None:
    for name in ("bath", "mill"):
        (tmp_path / f"{name}.txt").write_text("Home\nCouncil closes bath\nNORBY - It voted to close the bath. Photo: Ida Brandt\n", "utf-8")
        rows = "nav\tHome\nheadline\tCouncil closes bath\ndateline\tNORBY -\nbody\tIt voted to close the bath.\ncredit\tPhoto: Ida Brandt\n"
        (tmp_path / f"{name}.roles.tsv").write_text(rows, "utf-8")
    (tmp_path / "unseen.list").write_text("mill\n", "utf-8")
    (dump,) = golden_dumps(tmp_path)
    assert dump["id"] == "bath"
    assert " ".join(dump["text"][a:b] for a, b in dump["body_spans"]) == "NORBY - It voted to close the bath."
    example = labelled(dump, dump["text"], dump["body_spans"], "dump")
    assert example is not None
    assert example.zones == [BEFORE, BEFORE, STORY]


def test_what_is_kept_unseen_is_there() -> None:
    names = (GOLDEN / UNSEEN).read_text("utf-8").split()
    assert names
    assert all((GOLDEN / f"{name}.roles.tsv").exists() for name in names)
    assert not {dump["id"] for dump in golden_dumps(GOLDEN)} & set(names)


@pytest.mark.parametrize(
    ("story", "zones"),
    [
        ([False, True, False, True, False], [BEFORE, STORY, GAP, STORY, AFTER]),
        ([True, True], [STORY, STORY]),
        ([False, False], [AFTER, AFTER]),
        ([], []),
    ],
)
def test_zones_follow_from_what_is_story(story: list[bool], zones: list[int]) -> None:
    assert zones_of(story) == zones


def test_a_page_is_labelled_by_its_spans() -> None:
    text = f"Menu\n\n***\n{ROW['gold']['body'][0]}\nShare\n{ROW['gold']['body'][1]}\nImprint"
    spans = [(text.index(p), text.index(p) + len(p)) for p in ROW["gold"]["body"]]
    found = labelled(ROW, text, spans, "page")
    assert found is not None
    assert found.zones == [BEFORE, STORY, GAP, STORY, AFTER]
    assert found.site == "dalbymail.example"
    assert 0 <= found.fold < 5


def test_copies_hold_the_story_and_what_heads_it() -> None:
    for lines, _ in (*clean_copies(ROW), *headed_copies(ROW)):
        assert {line.text for line in lines if line.zone == STORY} <= set(ROW["gold"]["body"])
        assert all(line.zone == STORY for line in lines[len([line for line in lines if line.zone == BEFORE]) :])
    assert any(line.text == "By Oona Marrick" for lines, _ in headed_copies(ROW) for line in lines)


def test_a_mixed_page_has_the_furniture_of_others_and_states_nothing_of_theirs() -> None:
    mark = Markup(start=0, end=4, tag="p", box=3, outer=2, stated=True)
    own = [
        Printed("Menu", BEFORE, mark),
        Printed("One.", STORY, mark),
        Printed("Share", GAP, mark),
        Printed("Two.", STORY, mark),
        Printed("End", AFTER),
    ]
    other = [Printed("Their title", BEFORE, mark), Printed("Theirs.", STORY, mark), Printed("Their end", AFTER, mark)]
    row = {**ROW, "gold": {**ROW["gold"], "title": "Their title"}}
    found = mixed(ROW, own, (row, other), other, None)
    assert [line.text for line in found] == ["Council closes bath", "One.", "Share", "Two.", "Their end"]
    assert [line.markup.stated for line in found if line.markup] == [False, True, True, True, False]
    assert len({line.markup.box for line in found if line.markup}) == 3
    assert [line.text for line in mixed(ROW, own, (row, other), other, 1)] == ["Council closes bath", "One.", "Their end"]


def test_pages_lend_only_within_their_fold() -> None:
    pages = [
        ({**ROW, "url": f"https://site{i}.example/"}, [Printed(f"{i} menu", BEFORE), Printed(f"{i}", STORY), Printed(f"{i} end", AFTER)])
        for i in range(12)
    ]
    folds = {row["url"]: Example("", row["url"][8:-1], "", [], [], []).fold for row, _ in pages}
    for row, lines, _, kind in mixes(pages):
        lenders = {folds[f"https://site{line.text.split()[0]}.example/"] for line in lines}
        assert lenders == {folds[row["url"]]}
        assert kind in ("mixed", "short", "small", "broken")


@pytest.mark.parametrize(("few", "kept"), [(None, "abcSdef"), (1, "aSf"), (2, "bcSde")])
def test_a_small_page_keeps_its_story_and_little_else(few: int | None, kept: str) -> None:
    zones = {"a": BEFORE, "b": BEFORE, "c": BEFORE, "S": STORY}
    lines = [Printed(words, zones.get(words, AFTER)) for words in "abcSdef"]
    assert "".join(line.text for line in trimmed(lines, few)) == kept


def test_views_of_a_batch_are_the_network_s() -> None:
    rows = examples(1)
    (own,) = [Batch(rows, {"bias": 0})]
    from mi7facts.parse.network import views

    seen = np.arange(len(rows[0].zones) * 2, dtype=np.float32).reshape(-1, 2)
    for mine, theirs in zip(own.views, views(seen), strict=True):
        assert np.allclose(mine @ seen, theirs, atol=1e-5)


def test_what_is_learned_tells_the_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_parser, "EPOCHS", 40)
    monkeypatch.setattr(train_parser, "BATCH", 20)
    monkeypatch.setattr(train_parser, "DECAY", 1.0)
    model = Network(train(examples(30)))
    found = model.log_probabilities([["bias", word] for word in ("menu", "prose", "ad", "prose", "foot")]).argmax(axis=1).tolist()
    assert found == [BEFORE, STORY, GAP, STORY, AFTER]


def test_the_same_examples_teach_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_parser, "EPOCHS", 2)
    assert train(examples(10)) == train(examples(10))


def test_the_order_of_features_teaches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_parser, "EPOCHS", 2)
    turned = [e._replace(features=[names[::-1] + names[:1] for names in e.features]) for e in examples(10)]
    assert train(examples(10)) == train(turned)


def test_joined_networks_give_the_mean_of_their_scores() -> None:
    names = ["menu", "prose"]
    parts = [Trainer(2, seed).weights for seed in (1, 2)]
    rows = [["menu"], ["prose"], ["menu", "prose"]]

    def scores(weights: dict[str, np.ndarray]) -> np.ndarray:
        exact = Network(stored(names, {name: w * 1000 for name, w in weights.items()}))
        for part in ("table", "hidden_bias", "mixing", "mixing_bias", "output", "output_bias"):
            setattr(exact, part, getattr(exact, part) / np.float32(1000))
        return exact.log_probabilities(rows)

    def spread(x: np.ndarray) -> np.ndarray:
        return x - x.mean(axis=1, keepdims=True)

    both = scores(joined(parts))
    assert np.allclose(spread(both), (spread(scores(parts[0])) + spread(scores(parts[1]))) / 2, atol=1e-3)


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    import msgspec

    from mi7facts.parse.network import Stored

    width = train_parser.HIDDEN
    model = stored(["a", "b"], Trainer(2, 1).weights)
    train_parser.write(model, tmp_path / "weights.json")
    assert msgspec.json.decode((tmp_path / "weights.json").read_bytes(), type=Stored) == model
    assert "provenance" in json.loads((tmp_path / "weights.json").read_text())
    assert len(model.mixing) == width * len(VIEWS)


@pytest.mark.parametrize(
    ("path", "score"),
    [
        (["before", "story", "gap", "story"], 1.0),
        (["before", "story", "story", "story"], 0.8),
        (["before", "before", "before", "before"], 0.0),
    ],
)
def test_words_of_the_story_are_what_counts(path: list[str], score: float) -> None:
    example = Example("", "", "page", [[]] * 4, [BEFORE, STORY, GAP, STORY], [10, 10, 10, 10])
    assert word_f1(path, example) == pytest.approx(score)


def test_a_story_is_broken_by_what_breaks_another() -> None:
    own = [
        Printed("Menu", BEFORE),
        *(Printed(f"{i}.", STORY) for i in range(4)),
        Printed("Share", GAP),
        Printed("5.", STORY),
        Printed("Foot", AFTER),
    ]
    donor = [
        Printed("A.", STORY),
        Printed("Ad", GAP),
        Printed("B.", STORY),
        Printed("Ad 2", GAP),
        Printed("Ad 3", GAP),
        Printed("C.", STORY),
    ]
    found = regapped(own, donor)
    assert [line.text for line in found] == ["Menu", "0.", "Ad", "1.", "2.", "Ad 2", "Ad 3", "3.", "5.", "Foot"]
    assert [line.zone for line in found] == [BEFORE, STORY, GAP, STORY, STORY, GAP, GAP, STORY, STORY, AFTER]


def test_a_story_that_nothing_breaks_lends_nothing() -> None:
    own = [Printed("A.", STORY), Printed("Share", GAP), Printed("B.", STORY)]
    assert [line.text for line in regapped(own, [Printed("C.", STORY)])] == ["A.", "B."]
