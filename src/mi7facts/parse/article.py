"""Parse one document into an article: segments with roles, title, authors, dates, publisher."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from mi7facts.model import Article, ArticleHead, Author, Document, Problem, Record, Segment
from mi7facts.parse.authors import find_authors
from mi7facts.parse.headline import title_span
from mi7facts.parse.imprint import Stamps, find_dateline_place, find_stamps, find_topics, first_printed
from mi7facts.parse.lines import Line, read_lines
from mi7facts.parse.masthead import find_publisher, find_section
from mi7facts.parse.page import Label
from mi7facts.parse.roles import label_lines
from mi7facts.parse.rows import read_rows
from mi7facts.parse.segments import cut_lines, name_bylines
from mi7facts.parse.shape import shape
from mi7facts.settings import Settings
from mi7facts.text import line_column

#: Marks of the shortest rule that parts a story from what is said of it.
RULE = 3
#: The form of a day, and days that a time may be off by its zone alone.
DAY, ZONES = "YYYY-MM-DD", timedelta(days=1)


def parse_document(document: Document, settings: Settings) -> Article:
    """Return the article that a document holds. Never fails: what cannot be told is left empty."""
    text = document.text
    lines = read_lines(text)
    printed = [line for line in lines if not line.blank]
    labels, headline = _label(document, printed)
    segments = cut_lines(text, lines, labels)
    title = printed[headline] if headline is not None else None
    rows = read_rows(text, segments, title.left if title else None)
    stamps = find_stamps(rows, settings)
    publisher = find_publisher(rows, text[title.left : title.right] if title else "")
    span = title_span(text, title.left, title.right, publisher) if title else None
    found = _Found(
        title=" ".join(text[slice(*span)].split()) if span else "",
        title_span=span,
        authors=find_authors(rows),
        stamps=stamps,
        printed=first_printed(rows, settings) if document.said.published else None,
        publisher=publisher,
        section=find_section(rows),
        topics=find_topics(text, segments),
        dateline=find_dateline_place(text, segments),
    )
    head = _head(document, settings, name_bylines(segments, found.authors), found)
    return Article(head=head, text=text, problems=document.problems + _problems(document, head, stamps))


class _Found(Record, frozen=True, kw_only=True):
    """What the text says of itself."""

    title: str
    title_span: tuple[int, int] | None
    authors: tuple[Author, ...]
    stamps: Stamps
    printed: str | None
    publisher: str | None
    section: str | None
    topics: tuple[str, ...]
    dateline: str | None


def _head(document: Document, settings: Settings, segments: tuple[Segment, ...], found: _Found) -> ArticleHead:
    """Join what the input states with what the text says; the input wins, and the run's own date stands only where neither gives one."""
    given = document.given
    return ArticleHead(
        id=document.id,
        path=document.path,
        sha256=document.sha256,
        language=given.language or settings.language,
        title=given.title or found.title,
        title_span=found.title_span,
        authors=_authors(document, found.authors),
        encoding=document.encoding,
        published=_published(document, found.printed) or found.stamps.published or settings.published,
        modified=given.modified or found.stamps.modified,
        publisher=given.publisher or found.publisher,
        section=given.section or found.section,
        topics=given.topics or found.topics,
        url=given.url,
        segments=segments,
        dateline=found.dateline,
        text=document.text if document.kind == "page" else None,
    )


def _authors(document: Document, found: tuple[Author, ...]) -> tuple[Author, ...]:
    """Return the stated authors; those of the byline where a page states its outlet only, or first names that the byline gives in full."""
    stated = document.given.authors
    full = tuple(author for author in found if author.name.split()[0] in stated)
    loose = stated == document.said.authors and (stated == (document.given.publisher,) or len(full) == len(stated))
    if found and (loose or not stated):
        return full or found
    return tuple(Author(name=name) for name in stated)


def _published(document: Document, printed: str | None) -> str | None:
    """Return the stated date; the printed one where a page states a later day: it was put up anew."""
    stated = document.given.published
    if not (stated and printed) or stated != document.said.published or len(stated) < len(DAY):
        return stated
    apart = date.fromisoformat(stated[: len(DAY)]) - date.fromisoformat(printed[: len(DAY)])
    return printed if apart > ZONES else stated


def _label(document: Document, printed: Sequence[Line]) -> tuple[list[Label], int | None]:
    if document.kind == "body":
        return [Label("body", 1.0)] * len(printed), None
    worded = [line for line in printed if line.worded]
    labels, headline = label_lines(worded, [shape(line) for line in worded], document.given.title, document.markup)
    return _with_wordless(printed, labels), printed.index(worded[headline]) if headline is not None else None


def _with_wordless(printed: Sequence[Line], labels: Sequence[Label]) -> list[Label]:
    """Return the labels of all lines: bullets and bars alone are story amid the story, furniture elsewhere."""
    rest, last = iter((*labels, None)), None
    coming = next(rest)
    found: list[Label] = []
    for line in printed:
        if line.worded and coming:
            found.append(coming)
            last, coming = coming, next(rest)
        elif not labels or _amid_story(line, last, coming):
            found.append(Label("body", 0.5))
        else:
            found.append(Label("nav", 0.5))
    return found


def _amid_story(line: Line, last: Label | None, coming: Label | None) -> bool:
    """Is a line of marks in the story: between two paragraphs, or a rule below the last?"""
    if last is None or last.role != "body":
        return False
    return line.right - line.left >= RULE or (coming is not None and coming.role == "body")


def _problems(document: Document, head: ArticleHead, stamps: Stamps) -> tuple[Problem, ...]:
    """Tell of a timestamp that can be read in two ways, where nothing else gives the day."""
    if not stamps.unclear or head.published:
        return ()
    start, end = stamps.unclear
    words = " ".join(document.text[start:end].split())
    line, _ = line_column(document.text, start)
    message = f"day and month of {words!r} may be swapped: say --date-order DMY or MDY"
    return (Problem(code="M320", severity="warning", path=document.path, line=line, start=start, end=end, message=message),)
