"""Find the quotes of an article and who said them.

`spans` are the reported words without their marks, piece by piece; `start` is the first span's start and `end` the last span's end.
"""

from __future__ import annotations

from mi7facts.annotate.paragraphs import paragraphs
from mi7facts.annotate.quotes.cues import lexicon
from mi7facts.annotate.quotes.drafts import Draft, find_drafts
from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.marks import find_marked
from mi7facts.annotate.quotes.naming import Names, name_of
from mi7facts.model import Article, Entity, Quote, Sentence
from mi7facts.text import LINE_BREAK, Span, trim


def find_quotes(article: Article, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """Return the quotes of the story in text order, ids q1, q2, ..."""
    if not sentences:
        return ()
    parts = story_parts(article)
    frame = Frame(article.text, sentences, parts, find_marked(article.text, parts))
    names = Names(entities)
    titles = {(m.start, m.end) for e in entities if e.type == "work" for m in e.mentions if m.kind == "name"}
    spoken = (draft for draft in find_drafts(frame) if not _is_work(frame, draft, titles))
    return tuple(_quote(frame, draft, names, f"q{n}") for n, draft in enumerate(spoken, 1))


def _is_work(frame: Frame, draft: Draft, titles: set[Span]) -> bool:
    """Is what stands in marks the title of a work and nothing more?"""
    return draft.type != "indirect" and all(_title_span(frame.text, *span) in titles for span in draft.spans)


def _title_span(text: str, start: int, end: int) -> Span:
    start, end = trim(text, start, end)
    return start, end - (end > start and text[end - 1] in ",.")


def story_parts(article: Article) -> tuple[Span, ...]:
    """Return the paragraphs of the story as they were written: wrapped lines are joined, what was cut for the model only is whole again."""
    parts: list[Span] = []
    role = None
    for paragraph in paragraphs(article):
        pieces = paragraph.projection.pieces
        start, end = trim(article.text, pieces[0].source, pieces[-1].source + pieces[-1].length)
        if parts and role == paragraph.role and not LINE_BREAK.search(article.text, parts[-1][1], start):
            parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
        elif end > start:
            parts.append((start, end))
        role = paragraph.role
    return tuple(parts)


def _quote(frame: Frame, draft: Draft, names: Names, number: str) -> Quote:
    spans = tuple(trim(frame.text, start, end) for start, end in draft.spans)
    speaker = draft.speaker if draft.speaker is not None and draft.speaker.named else None
    at = frame.span(speaker.start, speaker.end) if speaker else None
    name, entity = name_of(frame, speaker, names) if speaker else (None, None)
    return Quote(
        id=number,
        type=draft.type,
        start=spans[0][0],
        end=spans[-1][1],
        spans=spans,
        speaker=name,
        entity=entity.id if entity else None,
        speaker_start=at[0] if at else None,
        speaker_end=at[1] if at else None,
        speaker_text=frame.text[at[0] : at[1]] if at else None,
        cue=frame.tokens[draft.cue].text if draft.cue >= 0 else None,
        rule=draft.rule,
        addressee=_addressee(frame, draft.cue),
    )


def _addressee(frame: Frame, cue: int) -> str | None:
    """Return whom the words were told: the object of "told"."""
    if cue < 0 or frame.tokens[cue].lemma.lower() not in lexicon().addressed:
        return None
    for k in frame.below(cue, "dobj", "dative"):
        if k > cue and frame.free(k) and frame.tokens[k].pos in ("PROPN", "NOUN", "PRON"):
            start, end = frame.span(frame.left[k], k + 1)
            return " ".join(frame.text[start:end].split())
    return None
