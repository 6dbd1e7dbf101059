"""Short ways to make the records that tests need."""

from __future__ import annotations

from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.reading import annotate
from mi7facts.model import Article, ArticleHead, Document, Given, Quote, Reading, Role, Segment
from mi7facts.settings import Settings
from mi7facts.text import lines


def make_document(text: str, **given: str) -> Document:
    """A document as the readers make it; `given` is metadata that the input states."""
    return Document(id="doc", path="doc.txt", text=text, sha256="0" * 64, encoding="utf-8", given=Given(**given))


def make_article(text: str, published: str | None = None, title: str = "", roles: dict[int, Role] | None = None) -> Article:
    """An article whose lines are body, blank, or what `roles` says (line numbers from 0)."""
    segments = []
    for number, (start, end) in enumerate(lines(text)):
        role: Role = "body" if text[start:end].strip() else "blank"
        segments.append(Segment(role=(roles or {}).get(number, role), start=start, end=end))
    head = ArticleHead(
        id="doc",
        path="doc.txt",
        sha256="0" * 64,
        language="en",
        title=title,
        title_span=None,
        authors=(),
        encoding="utf-8",
        published=published,
        modified=None,
        publisher=None,
        section=None,
        topics=(),
        url=None,
        segments=tuple(segments),
    )
    return Article(head=head, text=text)


def read_article(engine: Engine, article: Article, settings: Settings | None = None) -> Reading:
    """The reading of an article, by all annotators."""
    (sentences,) = engine.sentences([article])
    return annotate(article, sentences, settings or Settings())


def make_quote(start: int, end: int, speaker: str | None, cue: str = "said") -> Quote:
    """A direct quotation of one stretch, its speaker known by name only."""
    return Quote(
        id="q1",
        type="direct",
        start=start,
        end=end,
        spans=((start, end),),
        speaker=speaker,
        entity=None,
        speaker_start=None,
        speaker_end=None,
        speaker_text=None,
        cue=cue,
        rule=None,
        addressee=None,
    )
