from __future__ import annotations

from typing import get_args

import pytest

from mi7facts.data import load_toml
from mi7facts.model import Document, Markup, Role
from mi7facts.parse.article import parse_document
from mi7facts.parse.lines import read_lines
from mi7facts.parse.markup import hint_role, hint_roles, markup_features
from mi7facts.parse.shape import shape
from mi7facts.settings import Settings


def mark(tag: str = "p", names: str = "", link_share: float = 0.0) -> Markup:
    return Markup(start=0, end=10, tag=tag, names=names, link_share=link_share)


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        (mark("figcaption"), "caption"),
        (mark("nav", "main"), "nav"),
        (mark("div", "article__byline meta"), "byline"),
        (mark("div", "newsletter-signup"), "promo"),
        (mark("li", link_share=1.0), "related"),
        (mark("time"), "timestamp"),
        (mark("p", "story-text"), None),
        (mark("p", "story-text", 0.3), None),
        (mark("p", "moreover download"), None),
    ],
)
def test_tags_names_and_links_hint_at_roles(markup: Markup, role: Role | None) -> None:
    assert hint_role(markup) == role


def test_each_line_gets_the_hint_of_its_own_stretch() -> None:
    text = "Menu\nThe ferry sank.\nA ferry\nno markup"
    lines = read_lines(text)
    rows = [("nav", ""), ("p", ""), ("figcaption", "")]
    markup = [Markup(start=line.start, end=line.right, tag=tag, names=names) for line, (tag, names) in zip(lines, rows, strict=False)]
    assert hint_roles(lines, markup) == ["nav", None, "caption", None]
    assert hint_roles(lines, ()) == []


def test_the_markup_tells_a_caption_from_the_story() -> None:
    rows = [
        ("p", "The council of Merrick has voted to close the town's last swimming bath at the end of the year."),
        ("figcaption", "The bath in 1934, the year in which it was opened by the mayor of the town."),
        ("p", "The decision was taken after a debate of five hours, in which nobody changed their mind."),
        ("p", "A petition with 4,000 names is to be handed over to the council on Monday morning."),
    ]
    text, markup = "", []
    for tag, words in rows:
        markup.append(Markup(start=len(text), end=len(text) + len(words), tag=tag))
        text += words + "\n"
    page = Document(id="d", path="d.html", text=text, sha256="", encoding="utf-8", kind="page", markup=tuple(markup))
    assert [s.role for s in parse_document(page, Settings()).head.segments] == ["body", "caption", "body", "body"]


def test_the_lexicon_is_sound() -> None:
    for part, table in load_toml("lexicons/markup.toml").items():
        assert isinstance(table, dict)
        assert set(table) <= set(get_args(Role)), part
        words = [word for entries in table.values() for word in entries]
        assert len(words) == len(set(words))
        assert all(list(entries) == sorted(entries) for entries in table.values())


def test_a_line_knows_how_much_of_the_prose_stands_in_its_box() -> None:
    prose = "The decision was taken after a debate of five hours, in which nobody changed their mind."
    text = "\n".join((prose, prose, "Share this", prose))
    lines = read_lines(text)
    boxes = [(7, 3), (7, 3), (8, 3), (9, 2)]
    markup = [
        Markup(start=line.start, end=line.right, tag="p", box=box, outer=outer, link_share=0.9 * (box == 8), stated=box == 7)
        for line, (box, outer) in zip(lines, boxes, strict=True)
    ]
    rows = markup_features(lines, [shape(line) for line in lines], markup)
    assert "box5:1" in rows[0]
    assert "box0:0" in rows[2]
    assert "box4:1" in rows[3]
    assert {"outer5:0", "linked3:0", "stated:False", "hint:related:0"} <= set(rows[2])
    assert markup_features(lines, [shape(line) for line in lines], ()) == []
