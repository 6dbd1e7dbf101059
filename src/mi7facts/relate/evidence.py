"""The words that prove a value: their span, the sentence around them, and whether somebody is quoted with them."""

from __future__ import annotations

from mi7facts.model import Evidence
from mi7facts.relate.scene import Scene


def evidence_at(scene: Scene, start: int, end: int) -> Evidence:
    """Return the evidence at a span of the source, which lies in one sentence of the story."""
    article = scene.reading.article
    sentence = next((s for s in scene.reading.sentences if s.start <= start < s.end), None)
    quote = scene.quote_at(start, end)
    told = quote or next((q for q in scene.reading.quotes if q.start <= start and end <= q.end), None)
    return Evidence(
        article=article.head.id,
        start=start,
        end=end,
        text=article.text[start:end],
        segment=sentence.role if sentence else "body",
        in_quote=quote is not None,
        speaker=told.speaker if told else None,
        sentence=(sentence.start, sentence.end) if sentence else (start, end),
    )
