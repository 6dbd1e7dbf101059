"""Sentences with tags written by hand: what the rules do must not hang on what a model thinks of a made-up name."""

from __future__ import annotations

from collections.abc import Mapping

from builders import make_article
from mi7facts.annotate.story import Name, Story
from mi7facts.model import Role, Sentence, Token

_POS = {"NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "DT": "DET", "CD": "NUM", "IN": "ADP", "CC": "CCONJ"}


def tagged(line: str, start: int = 0, role: Role = "body", lemmas: Mapping[str, str] | None = None) -> Sentence:
    """A sentence from "Ada/NNP/PERSON Quill/NNP/PERSON won/VBD ~./."; a tilde glues a word to the last, "+" begins an entity anew."""
    tokens: list[Token] = []
    at = start
    label = ""
    for part in line.split():
        word, tag, *ent = part.removeprefix("~").split("/") if part not in ("/", "~/") else ("/", ":")
        at += bool(tokens) and not part.startswith("~")
        now = ent[0].removeprefix("+") if ent else ""
        begins = bool(now) and (now != label or ent[0].startswith("+"))
        pos = _POS.get(tag, "VERB" if tag.startswith("VB") else "PUNCT" if not tag[0].isalpha() else "X")
        tokens.append(Token(at, at + len(word), word, (lemmas or {}).get(word, word.lower()), pos, tag, "dep", len(tokens), now, begins))
        at, label = at + len(word), now
    return Sentence(start=start, end=at, role=role, tokens=tuple(tokens))


def text_of(sentences: tuple[Sentence, ...]) -> str:
    """The text that the tokens of sentences stand in."""
    out = ""
    for token in (t for s in sentences for t in s.tokens):
        out += " " * (token.start - len(out)) + token.text
    return out


def story(*lines: str, role: Role = "body", lemmas: Mapping[str, str] | None = None) -> Story:
    """The story that hand-tagged sentences tell."""
    sentences: list[Sentence] = []
    at = 0
    for line in lines:
        sentences.append(tagged(line, at, role, lemmas))
        at = sentences[-1].end + 1
    found = tuple(sentences)
    return Story(make_article(text_of(found)), found, ())


def found(names: list[Name]) -> list[tuple[str, str | None]]:
    """Text and type of names."""
    return [(n.text, n.type) for n in names]
