"""Frames for tests: of a text by the model, or of a sentence whose syntax the test writes itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builders import make_article
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.quotes.find import story_parts
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.marks import find_marked
from mi7facts.model import Sentence, Token

FrameOf = Callable[[str], Frame]


@pytest.fixture(scope="session")
def frame_of(engine: Engine) -> FrameOf:
    """Make the frame of a text with the model's own syntax."""

    def make(text: str) -> Frame:
        article = make_article(text)
        (sentences,) = engine.sentences([article])
        parts = story_parts(article)
        return Frame(text, sentences, parts, find_marked(text, parts))

    return make


@pytest.fixture(scope="session")
def sketch() -> FrameOf:
    """Make a frame from written syntax: a line for each token with word, part of speech, tag, relation and head, counted from 0.

    A blank line ends a sentence.
    """

    def make(rows: str) -> Frame:
        sentences = []
        words: list[str] = []
        at = 0
        for block in rows.strip().split("\n\n"):
            tokens = []
            for row in block.strip().splitlines():
                word, pos, tag, dep, head = row.split()
                tokens.append(Token(at, at + len(word), word, LEMMAS.get(word, word.lower()), pos, tag, dep, int(head)))
                words.append(word)
                at += len(word) + 1
            sentences.append(Sentence(start=tokens[0].start, end=tokens[-1].end, role="body", tokens=tuple(tokens)))
        text = " ".join(words)
        parts = ((0, len(text)),)
        return Frame(text, tuple(sentences), parts, find_marked(text, parts))

    return make


LEMMAS = {
    "added": "add",
    "adding": "add",
    "called": "call",
    "heard": "hear",
    "reported": "report",
    "said": "say",
    "saying": "say",
    "told": "tell",
    "was": "be",
}
