"""An invented story of two articles with its sheet, written by hand: what views, schemas and checks are tried on."""

from __future__ import annotations

import msgspec

from builders import make_article
from mi7facts.model import (
    Article,
    ArticleHead,
    Conflict,
    Date,
    Entity,
    Evidence,
    Fact,
    Figure,
    Findings,
    Generator,
    Mention,
    Problem,
    Quote,
    Relation,
    Scope,
    Sheet,
    SheetArticle,
    Subject,
    Suggestion,
    Support,
    Update,
    Value,
)

FIRST = "The ferry Aurelia will sail in March 2031, the yard said.\nIt cost 40 million crowns, said Odd Brekke.\n"
SECOND = "The Aurelia sails in May 2031.\n“She is late,” said Odd Brekke. A poster says June 2031.\n"
NOWHERE = Scope()


def make_findings(key: str, text: str, published: str | None = None) -> Findings:
    """The findings of an article of which nothing is known but its text."""
    article = make_article(text, published=published, title=text.split(".")[0])
    head = article.head
    return Findings(article=Article(head=_renamed(head, key), text=text))


def _renamed(head: ArticleHead, key: str) -> ArticleHead:
    return msgspec.structs.replace(head, id=key, path=f"{key}.txt", publisher="Evening Post" if key == "second" else None)


def span(text: str, words: str) -> tuple[int, int]:
    """Where the words stand."""
    start = text.index(words)
    return start, start + len(words)


def evidence(article: str, text: str, words: str, **more: object) -> Evidence:
    """An evidence in the line that the words stand in."""
    start, end = span(text, words)
    line = text.rfind("\n", 0, start) + 1, text.index("\n", end)
    fields: dict[str, object] = {"segment": "body", "in_quote": False, "speaker": None, "sentence": line} | more
    return Evidence(article=article, start=start, end=end, text=words, **fields)


def value(key: str, kind: str, content: object, proof: Evidence, **more: object) -> Value:
    """A stated value with one evidence."""
    fields: dict[str, object] = {"modality": "stated", "polarity": "+", "rank": "normal", "as_of": None, "confidence": 0.9} | more
    return Value(id=key, type=kind, value=content, text=proof.text, evidence=(proof,), support=Support(articles=1, independent=1), **fields)


SHIP = Subject(entity="e1", name="Aurelia", aliases=("the ferry",))
MARCH = value("f1.v1", "date", "2031-03", evidence("a1", FIRST, "March 2031"), modality="planned")
MAY = value("f1.v2", "date", "2031-05", evidence("a2", SECOND, "May 2031"))
JUNE = value("f1.v3", "date", "2031-06", evidence("a2", SECOND, "June 2031", in_quote=True, speaker="Odd Brekke"))
COST = value(
    "f2.v1", "figure", 40_000_000, evidence("a1", FIRST, "40 million crowns"),
    comparator="=", unit="NOK", base_value=40_000_000, base_unit="NOK", approx=False,
    rank="preferred",
)  # fmt: skip


def make_sheet() -> Sheet:
    """The sheet: one update, one conflict, a cost, two people's names."""
    return Sheet(
        generator=Generator(name="mi7facts", version="0.1.0", model="none 0"),
        articles=(_listed("a1", "first", FIRST, None, None), _listed("a2", "second", SECOND, "2031-01-02", "Evening Post")),
        entities=(
            Entity(id="e1", type="work", name="Aurelia", aliases=("the ferry",), mentions=(_mention("a1", FIRST, "Aurelia"),)),
            Entity(
                id="e2", type="person", name="Odd Brekke", aliases=(),
                mentions=(_mention("a1", FIRST, "Odd Brekke"), _mention("a2", SECOND, "Odd Brekke")),
            ),
        ),
        facts=(
            Fact(
                id="f1", subject=SHIP, attribute="release_date", label="first sailing", scope=NOWHERE, functional=True, kind="conflict",
                values=(MARCH, MAY, JUNE), suggested=Suggestion(value_id=None, reason="unresolved"),
                relations=(
                    Relation(kind="update", values=("f1.v1", "f1.v2"), reason="later-article", suggested="f1.v2"),
                    Relation(kind="conflict", values=("f1.v2", "f1.v3"), reason="disjoint-dates", suggested=None),
                ),
            ),
            Fact(
                id="f2", subject=SHIP, attribute="price", label="cost", scope=NOWHERE, functional=True, kind="single",
                values=(COST,), suggested=Suggestion(value_id="f2.v1", reason="only value"), relations=(),
            ),
        ),
        conflicts=(
            Conflict(
                id="c1", fact="f1", subject=SHIP, attribute="release_date", values=(MAY, JUNE), where="within-article", severity="high",
                reason="disjoint-dates", suggested=None, explanation="Article a2 gives May 2031 and June 2031.",
            ),
        ),
        updates=(
            Update(
                id="u1", fact="f1", subject=SHIP, attribute="release_date", values=(MARCH, MAY), reason="later-article",
                suggested="f1.v2", explanation="Article a2 is later and gives May 2031 for March 2031.",
            ),
        ),
        dates=(_date("d1", "a1", FIRST, "March 2031", "2031-03"), _date("d2", "a2", SECOND, "May 2031", "2031-05")),
        figures=(_figure(),),
        quotes=(_quote(),),
        problems=(Problem(code="M101", severity="error", path="gone.txt", message="no such file"),),
    )  # fmt: skip


def both_findings() -> list[Findings]:
    """The findings behind the sheet's two articles."""
    return [make_findings("first", FIRST), make_findings("second", SECOND, "2031-01-02")]


def _listed(key: str, source: str, text: str, published: str | None, publisher: str | None) -> SheetArticle:
    return SheetArticle(
        id=key, path=f"{source}.txt", source_id=source, sha256="0" * 64, title=text.split(".")[0], published=published,
        authors=(), publisher=publisher, copy_group="g1", story="s1",
    )  # fmt: skip


def _mention(article: str, text: str, words: str) -> Mention:
    start, end = span(text, words)
    return Mention(start=start, end=end, text=words, kind="name", article=article)


def _date(key: str, article: str, text: str, words: str, iso: str) -> Date:
    start, end = span(text, words)
    return Date(id=key, start=start, end=end, text=words, type="date", value=iso, edtf=iso, anchor=None, confidence=0.9, article=article)


def _figure() -> Figure:
    start, end = span(FIRST, "40 million crowns")
    return Figure(
        id="n1", start=start, end=end, text="40 million crowns", value=40_000_000, low=None, high=None, comparator="=", change="=",
        unit="NOK", dimension="money", of="cost", about="Aurelia", base_value=40_000_000, base_unit="NOK", article="a1",
    )  # fmt: skip


def _quote() -> Quote:
    start, end = span(SECOND, "“She is late,”")
    return Quote(
        id="q1", type="direct", start=start, end=end, spans=((start, end),), speaker="Odd Brekke", entity="e2", speaker_start=None,
        speaker_end=None, speaker_text=None, cue="said", rule="subject-of-cue", addressee=None, article="a2",
    )  # fmt: skip
