"""Where the story happened, when no clause says: the dateline's place, else the town of its police."""

from __future__ import annotations

import msgspec
import pytest

from builders import make_article
from mi7facts.annotate.reading import annotate
from mi7facts.model import Segment
from mi7facts.relate.claims import relate
from mi7facts.settings import Settings

BODY = "Two people were hurt in a shooting on Monday."


def placed(claims) -> list[str]:
    return [c.amount.name for c in claims if c.attribute == "place"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Chicago police are looking into a shooting. " + BODY, ["Chicago"]),
        ("Chicago firefighters fought a fire.", ["Chicago"]),
        ("Chicago bakers heard a shooting.", []),
        ("Chicago police sang.", []),
        ("A shooting in Boston shocked Chicago police.", ["Boston"]),
    ],
)
def test_town_of_the_police(tell, text: str, places: list[str]) -> None:
    assert placed(tell(text)) == places


def test_dateline(engine) -> None:
    text = "CHICAGO (AP) - " + BODY
    article = make_article(text)
    cut = len("CHICAGO (AP) - ")
    segments = (Segment(role="dateline", start=0, end=cut), Segment(role="body", start=cut, end=len(text)))
    article = msgspec.structs.replace(article, head=msgspec.structs.replace(article.head, segments=segments))
    (sentences,) = engine.sentences([article])
    claims = relate(annotate(article, sentences, Settings())).claims
    (claim,) = [c for c in claims if c.attribute == "place"]
    assert (claim.amount.text, claim.evidence.segment, claim.subject.name) == ("CHICAGO", "dateline", "shooting")
    assert claim.confidence < 0.8
