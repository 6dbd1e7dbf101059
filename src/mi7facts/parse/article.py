"""Parse one document into an article: segments with roles, title, authors, dates, publisher."""

from __future__ import annotations

from mi7facts.model import Article, ArticleHead, Author, Document, Segment
from mi7facts.settings import Settings
from mi7facts.text import lines


def parse_document(document: Document, settings: Settings) -> Article:
    """Return the article that a document holds. Never fails: what cannot be told is left empty."""
    given = document.given
    text = document.text
    segments = [Segment(role="body" if text[s:e].strip() else "blank", start=s, end=e) for s, e in lines(text)]
    head = ArticleHead(
        id=document.id,
        path=document.path,
        sha256=document.sha256,
        language=given.language or settings.language,
        title=given.title or "",
        title_span=None,
        authors=tuple(Author(name=a) for a in given.authors),
        encoding=document.encoding,
        published=settings.published or given.published,
        modified=given.modified,
        publisher=given.publisher,
        section=given.section,
        topics=given.topics,
        url=given.url,
        segments=tuple(segments),
        text=text if document.kind == "page" else None,
    )
    return Article(head=head, text=text, problems=document.problems)
