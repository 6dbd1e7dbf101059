"""What a page says of itself, JSON-LD first, then meta elements, to the metadata of its article. Nothing is read from the running text.

A statement of the wrong type, out of bounds or impossible is passed over: pages are full of them and the parser can still read the byline.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape
from itertools import islice

import msgspec

from mi7facts.data import load_toml
from mi7facts.errors import BadRecord
from mi7facts.model import Given, Record
from mi7facts.read.decode import without_surrogates
from mi7facts.read.html import Page
from mi7facts.read.jsontext import JsonValue, Members, parse_json
from mi7facts.read.moments import moment

#: How many JSON-LD nodes are looked at; a page has some dozens.
_MAX_NODES = 3_000
_MAX_NAME, _MAX_TITLE, _MAX_LISTED, _MAX_SAID = 80, 500, 50, 5_000

_ARTICLE = re.compile(r"(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|Review)")
_PAGE = frozenset({"WebPage", "ItemPage"})


class _Names(Record, frozen=True, kw_only=True):
    """Names of meta elements, the most trusted first."""

    title: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    authors: tuple[str, ...]
    publisher: tuple[str, ...]
    section: tuple[str, ...]
    language: tuple[str, ...]
    url: tuple[str, ...]
    topics: tuple[str, ...]


_NAMES = msgspec.convert(load_toml("lexicons/pages.toml")["meta"], _Names)

#: Jobs, outlets, degrees: what stands behind a name in a list of names.
_NO_PERSON = frozenset(msgspec.convert(load_toml("lexicons/bylines.toml")["not_names"], dict[str, list[str]])["words"]) | {
    "cfa", "cfp", "cpa", "dds", "esq", "jd", "jr", "ma", "mba", "md", "mph", "ms", "phd", "rd", "rn", "sr",
}  # fmt: skip
_BY = re.compile(r"(?:by|from|written by)[: ]\s*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;|/&]|\band\b)\s*")
_BETWEEN_TITLES = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
#: A headline and a title for search engines share about half of their words.
_ALIKE = 0.4
#: One word in common is no likeness, however short the heading.
_FEW_WORDS = 3
#: From this overlap on a lower heading is the page's title.
_SAME = 0.6
#: A site that heads its pages with its address.
_SITE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+){1,3}/?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|/", re.IGNORECASE)
_NO_NAME = re.compile(r"[@<>{}0-9]|^(?:[a-z0-9._-]+|[A-Z]{1,4})$|^(?i:admin|editors?|staff|guest|unknown|null|none)$")
_LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}")


class _Statements:
    """All that a page states: its JSON-LD nodes, the article among them, and its meta elements."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.nodes = list(_nodes(page.scripts))
        self._by_id = {key: node for node in reversed(self.nodes) if isinstance(key := node.get("@id"), str) and len(node) > 1}
        self.article = _main_article(self.nodes, f"{page.title} {self.said(_NAMES.title) or ''}")

    def said(self, names: tuple[str, ...]) -> str | None:
        """Return the content of the first meta element that has one of the names, in their order."""
        return next((content for name in names for given, content in self.page.meta if given == name), None)

    def moment(self, names: tuple[str, ...]) -> str | None:
        """Return the first date among the meta elements that have one of the names."""
        dates = (_moment(content) for name in names for given, content in self.page.meta if given == name)
        return next((date for date in dates if date), None)

    def stated(self, key: str) -> JsonValue:
        """Return what the article's node states under a key."""
        return self.article.get(key) if self.article is not None else None

    def resolved(self, value: JsonValue) -> list[JsonValue]:
        """Return a value as a list, references (`@id`) followed one step."""
        listed = value[:_MAX_LISTED] if isinstance(value, list) else [value]
        return [self._by_id.get(str(v.get("@id")), v) if isinstance(v, Members) and "name" not in v else v for v in listed]

    def names(self, value: JsonValue) -> list[str]:
        """Return the names in a value: strings, or objects with a name."""
        found = (_text(v.get("name") if isinstance(v, Members) else v) for v in self.resolved(value))
        return [name for name in found if name]


def page_body(page: Page) -> str:
    """Return the text that a page states as its article's, nothing where it states none."""
    article = _main_article(list(_nodes(page.scripts)), page.title)
    body = article.get("articleBody") if article is not None else None
    return unescape(body) if isinstance(body, str) else ""


def page_given(page: Page) -> Given:
    """Return the metadata that a page states."""
    all_of_it = _Statements(page)
    said, stated = all_of_it.said, all_of_it.stated
    publisher = next(iter(all_of_it.names(stated("publisher"))), None) or said(_NAMES.publisher)
    return Given(
        title=_title(all_of_it, publisher),
        published=_published(all_of_it),
        modified=_moment(stated("dateModified")) or all_of_it.moment(_NAMES.modified),
        authors=_authors(all_of_it, publisher),
        publisher=publisher,
        url=said(_NAMES.url) or _text(stated("url")),
        section=_text(stated("articleSection")) or said(_NAMES.section),
        language=_language(said(_NAMES.language)) or _language(_text(stated("inLanguage"))),
        topics=_topics(all_of_it),
    )


def _nodes(scripts: tuple[str, ...]) -> Iterator[Members]:
    """Yield the objects of the scripts, outer before inner."""
    queue: deque[JsonValue] = deque()
    for script in scripts:
        with suppress(BadRecord):
            queue.append(parse_json(script.strip().removesuffix(";"), strict=False))
    for _ in range(_MAX_NODES):
        if not queue:
            return
        value = queue.popleft()
        inside: Iterable[JsonValue] = value if isinstance(value, list) else ()
        if isinstance(value, Members):
            yield value
            inside = value.values()
        queue.extend(islice((inner for inner in inside if isinstance(inner, Members | list)), _MAX_NODES))


def _main_article(nodes: list[Members], titles: str) -> Members | None:
    """Return the node of the page's own article: the one that has the page's title, else the outermost."""
    found = [node for node in nodes if any(_ARTICLE.fullmatch(name) for name in _types(node))]
    titled = (node for node in found if (headline := _text(node.get("headline"))) and _plain(headline) in _plain(titles))
    return next(titled, found[0] if found else None)


def _types(node: Members) -> list[str]:
    kind = node.get("@type")
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)][:_MAX_LISTED]


def _title(page: _Statements, publisher: str | None) -> str | None:
    """Return the headline that readers see where one looks like the stated title (which may be written for search engines)."""
    stated = _text(page.stated("headline")) or page.said(_NAMES.title)
    title = _without_site(stated, publisher)[:_MAX_TITLE] if stated else ""
    known, named = stated or page.page.title, page.page.title
    shown = [h for h in _headings(page, "h1") if _likeness(h, known) >= _ALIKE or _overlap(h, named) >= _SAME]
    if not (shown or stated):
        shown = [h for tag in ("h2", "h3") for h in _headings(page, tag) if _overlap(h, named) >= _SAME]
    return max(shown, key=lambda h: max(_overlap(h, known), _overlap(h, named)), default=title) or None


def _headings(page: _Statements, tag: str) -> list[str]:
    """Return the headings that readers see, the site's name left out."""
    shown = [page.page.text[m.start : m.end] for m in page.page.markup if m.tag == tag and m.end - m.start <= _MAX_TITLE]
    site = _plain(page.said(_NAMES.publisher) or "")
    return [heading for heading in shown[:_MAX_LISTED] if not _SITE.fullmatch(heading) and _plain(heading) != site]


def _likeness(heading: str, title: str) -> float:
    """Return the share of words that the shorter of two titles has in common with the other."""
    a, b = set(_WORD.findall(heading.casefold())), set(_WORD.findall(title.casefold()))
    return len(a & b) / max(_FEW_WORDS, min(len(a), len(b)))


def _overlap(heading: str, title: str) -> float:
    """Return the share of the words of two titles that both have."""
    a, b = set(_WORD.findall(heading.casefold())), set(_WORD.findall(title.casefold()))
    return 2 * len(a & b) / max(1, len(a) + len(b))


def _without_site(title: str, publisher: str | None) -> str:
    """Cut the name of the site off the end of a title ("… | The Herald")."""
    cuts = list(_BETWEEN_TITLES.finditer(title))
    if not cuts or publisher is None:
        return title
    last = _plain(title[cuts[-1].end() :])
    return title[: cuts[-1].start()] if last and (last in _plain(publisher) or _plain(publisher) in last) else title


def _published(page: _Statements) -> str | None:
    stated = _moment(page.stated("datePublished")) or page.moment(_NAMES.published)
    if stated is not None:
        return stated
    pages = (node for node in page.nodes if not _PAGE.isdisjoint(_types(node)))
    return next((found for node in pages if (found := _moment(node.get("datePublished")))), None)


def _authors(page: _Statements, publisher: str | None) -> tuple[str, ...]:
    """Return the people who wrote the article, an outlet only where no one else is stated."""
    stated = page.names(page.stated("author"))
    said = [content for wanted in _NAMES.authors for name, content in page.page.meta if name == wanted]
    nodes = (node for node in page.nodes if not _PAGE.isdisjoint(_types(node)))
    beside = [name for node in nodes for name in page.names(node.get("author"))] + page.names(page.stated("creator"))
    found = (people for names in (stated, said, beside) if (people := _people(names, publisher)))
    return next(found, _people(stated, None))


def _people(stated: list[str], publisher: str | None) -> tuple[str, ...]:
    names = (
        name
        for said in stated[:_MAX_LISTED]
        if not _ADDRESS.match(said)
        for name in _each(_BETWEEN_NAMES.split(_BY.sub("", said, count=1)[: _MAX_NAME * 4]))
    )
    kept = (name for name in names if 1 < len(name) <= _MAX_NAME and not _NO_NAME.search(name) and name != publisher)
    return tuple(dict.fromkeys(kept))


def _each(listed: list[str]) -> Iterator[str]:
    """Yield the names of a list, without the jobs and outlets behind the first ("Ida Holm, Staff Writer, The Ferry")."""
    for i, name in enumerate(listed):
        words = name.casefold().replace(".", "").split()
        if i == 0 or not any(word in _NO_PERSON for word in words):
            yield name.strip()


def _topics(page: _Statements) -> tuple[str, ...]:
    stated = page.stated("keywords")
    listed = (
        [t for v in stated if (t := _text(v))] if isinstance(stated, list) else (_text(stated) or page.said(_NAMES.topics) or "").split(",")
    )
    listed = listed or [content for name, content in page.page.meta if name == "article:tag"]
    return tuple(dict.fromkeys(topic for t in listed[:_MAX_LISTED] if (topic := t.strip()) and len(topic) <= _MAX_NAME))


def _text(value: JsonValue) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str) or len(value) > _MAX_SAID:
        return None
    return " ".join(without_surrogates(unescape(value)).split()) or None


def _moment(value: JsonValue) -> str | None:
    said = _text(value)
    return moment(said) if said else None


def _language(tag: str | None) -> str | None:
    match = _LANGUAGE_TAG.fullmatch(tag or "")
    return match[1].lower() if match else None


def _plain(text: str) -> str:
    """Return the letters and digits of a text, for comparing titles."""
    return "".join(c for c in text.casefold() if c.isalnum())
