"""Find reported clauses: "X said that ...", "..., X said", "according to X". Decides the exact words of the report and its cue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mi7facts.annotate.quotes.cues import is_report, lemma, lexicon
from mi7facts.annotate.quotes.frame import REACH, Frame
from mi7facts.annotate.quotes.speaker import HOPS, Speaker, according_to, phrase, subject_of

#: A reported clause of more tokens is a parse gone wrong; the limit keeps the work linear.
LONGEST = 300
#: Marks off a tag inside a sentence.
COMMAS = frozenset({",", "—", "–", "--"})
CLAUSE_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = ("VBD", "VBZ", "VBP", "VBN")
#: Auxiliaries and adverbs between a subject and its cue at most: "has not yet said".
AUXILIARIES = 3
#: How parses hang the rest of a report on its cue.
GOES_ON = frozenset({"ccomp", "dep", "appos", "nummod", "pobj", "dobj"})
#: What a verb of judging governs.
OBJECTS = ("dobj", "oprd", "ccomp", "xcomp", "prep", "attr", "dative")


class Report(NamedTuple):
    """A reported clause: the token ranges of its pieces, the token of its cue and who speaks."""

    pieces: tuple[tuple[int, int], ...]
    cue: int
    speaker: Speaker | None


def find_reports(frame: Frame) -> Iterator[Report]:
    """Yield the reported clauses of an article in the order of their cues."""
    nouns = lexicon().nouns
    for i in range(len(frame.tokens)):
        if not frame.free(i):
            continue
        if frame.tokens[i].text in ("according", "According"):
            report = _according(frame, i)
        elif is_report(frame, i):
            report = _clause(frame, i)
        elif frame.tokens[i].pos == "NOUN" and frame.tokens[i].lemma in nouns:
            report = _of_noun(frame, i)
        else:
            continue
        if report is not None:
            yield report


def _clause(frame: Frame, cue: int) -> Report | None:
    """Return what a verb of saying reports."""
    lex = lexicon()
    word = lemma(frame, cue)
    content = None
    if word in lex.say:
        content = next((k for k in frame.below(cue, "ccomp") if k > cue), None)
    if content is None and word in lex.bid:
        content = next((k for k in frame.below(cue, "xcomp") if k > cue), None)
    speaker = subject_of(frame, cue)
    tagged = _tagged(frame, cue, speaker) if word in lex.say else None
    if tagged is not None:
        return tagged
    if content is not None:
        start = max(frame.left[content], cue + 1)
        end = _cut(frame, start, _goes_on(frame, frame.right[content] + 1))
        return _report(frame, ((start, _run_on(frame, end)),), cue, speaker)
    judged = _judged(frame, cue, speaker) if word in lex.judge else None
    return judged or _asked(frame, cue, speaker)


def _asked(frame: Frame, cue: int, speaker: Speaker | None) -> Report | None:
    """Return what a verb and its preposition ask: "called for a vote"."""
    for k in frame.below(cue, "prep"):
        if k > cue and f"{lemma(frame, cue)} {frame.tokens[k].text}" in lexicon().phrases and frame.kids[k]:
            return _report(frame, ((k + 1, frame.right[k] + 1),), cue, speaker)
    return None


def _of_noun(frame: Frame, noun: int) -> Report | None:
    """Return what a noun of saying reports: "her claim that ..."."""
    for k in frame.below(noun, "acl"):
        if k > noun and frame.below(k, "mark"):
            owner = next((p for p in frame.below(noun, "poss") if frame.free(p)), None)
            speaker = phrase(frame, owner, "owner-of-claim") if owner is not None else None
            return _report(frame, ((max(frame.left[k], noun + 1), frame.right[k] + 1),), noun, speaker)
    return None


def _goes_on(frame: Frame, end: int) -> int:
    """Return where a report ends when clauses that the parse hung on the cue belong to it: a second clause with a subject of its own."""
    for _ in range(HOPS):
        at = end
        stop = min(frame.sentence[end - 1][1], end + REACH)
        while at < stop and frame.tokens[at].pos in ("PUNCT", "CCONJ") and frame.free(at) and not frame.ends_sentence(at):
            at += 1
        if at >= stop or frame.ends_sentence(at) or not frame.free(at):
            return end
        top = _top_from(frame, at, end)
        if not _belongs(frame, top):
            return end
        end = frame.right[top] + 1
    return end


def _top_from(frame: Frame, at: int, end: int) -> int:
    """Return the highest governor of a token that stands behind `end`."""
    for _ in range(REACH):
        if frame.head[at] < end or frame.head[at] == at:
            break
        at = frame.head[at]
    return at


def _belongs(frame: Frame, top: int) -> bool:
    """Does a stretch behind a report go on with it, by how the parse hangs it?"""
    dep = frame.tokens[top].dep
    if dep in GOES_ON:
        return True
    subject = any(k < top for k in frame.below(top, "nsubj", "nsubjpass"))
    return dep == "conj" and subject and not is_report(frame, top)


def _judged(frame: Frame, cue: int, speaker: Speaker | None) -> Report | None:
    """Return what a verb of judging says of its object, where marks show that the words are reported: "called it a 'joke'"."""
    parts = [k for k in frame.below(cue, *OBJECTS) if k > cue]
    if not parts or frame.below(cue, "auxpass"):
        return None
    start, end = cue + 1, max(frame.right[k] for k in parts) + 1
    if frame.free(end - 1) and end < len(frame.tokens) and not frame.free(end):
        end += 1
    quoted = next((i for i in range(start, min(end, start + 40)) if not frame.free(i)), None)
    return _report(frame, ((start, end),), cue, speaker) if quoted is not None else None


def _tagged(frame: Frame, cue: int, speaker: Speaker | None) -> Report | None:
    """Return the report that stands around or before a tag: "..., X said" and "..., X said, ..."."""
    if speaker is None or not (_is_beside(frame, cue, speaker) and _is_parenthesis(frame, cue, speaker)):
        return None
    first, last = min(speaker.start, cue), _tag_end(frame, max(speaker.end, cue + 1))
    opening, closing = _reported_sentence(frame, cue, first)
    if first - 1 <= opening or frame.tokens[first - 1].text not in COMMAS:
        return None
    before, after = (opening, first - 1), (0, 0)
    if last < closing and frame.tokens[last].text in COMMAS and _reads_on(frame, speaker, cue, last + 1):
        after = (last, closing)
    elif not any(frame.tokens[i].dep in CLAUSE_SUBJECTS for i in range(*before)):
        return None
    return _report(frame, (before, after), cue, speaker)


def _reported_sentence(frame: Frame, cue: int, first: int) -> tuple[int, int]:
    """Return the sentence around a tag that starts at `first`, without a conjunction at its beginning."""
    opening, closing = frame.sentence_around(cue)
    while opening < first and frame.tokens[opening].pos in ("CCONJ", "PUNCT") and frame.free(opening):
        opening += 1
    return opening, closing


def _reads_on(frame: Frame, speaker: Speaker, cue: int, at: int) -> bool:
    """Does the report go on behind the comma of a tag, or does an apposition to an inverted speaker stand there?"""
    return speaker.start < cue or (frame.tokens[at].pos in ("AUX", "VERB") and frame.tokens[at].tag != "VBG")


def _is_beside(frame: Frame, cue: int, speaker: Speaker) -> bool:
    """Do a finite cue and its subject stand side by side, as in a tag?"""
    if not speaker.named or frame.tokens[cue].tag not in FINITE:
        return False
    between = range(speaker.end, cue) if speaker.start < cue else range(cue + 1, speaker.start)
    return len(between) <= AUXILIARIES and all(frame.tokens[i].pos in ("AUX", "ADV", "PART") for i in between)


def _is_parenthesis(frame: Frame, cue: int, speaker: Speaker) -> bool:
    """Does a cue without an object hang on the clause that it reports, or have it before itself or behind a comma?"""
    if lemma(frame, cue) not in lexicon().addressed and any(k != speaker.head for k in frame.below(cue, "dobj")):
        return False
    if frame.tokens[cue].dep in ("parataxis", "ccomp"):
        return True
    clauses = frame.below(cue, "ccomp", "parataxis")
    return any(k < cue or frame.tokens[max(0, frame.left[k] - 1)].text in COMMAS for k in clauses)


def _tag_end(frame: Frame, at: int) -> int:
    """Return the end of a tag: its addressee, day and place up to a comma or the end of the sentence."""
    stop = min(len(frame.tokens), at + 20)
    while at < stop and frame.tokens[at].text not in COMMAS and not frame.ends_sentence(at) and frame.free(at):
        at += 1
    return at


def _according(frame: Frame, i: int) -> Report | None:
    """Return the clause that "according to X" vouches for."""
    speaker = according_to(frame, i)
    host = frame.head[i]
    if speaker is None or not speaker.named or host == i:
        return None
    first, last = i, max(frame.right[i] + 1, speaker.end)
    pieces = ((frame.left[host], first), (last, frame.right[host] + 1))
    return _report(frame, pieces, i, speaker)


def _cut(frame: Frame, start: int, end: int) -> int:
    """Return where a report ends: before a participle that carries on with another one."""
    carry = lexicon().carry
    for i in range(start + 1, min(end, start + LONGEST)):
        if frame.tokens[i].text in carry and frame.tokens[i - 1].text == ",":
            return i
    return end


def _run_on(frame: Frame, end: int) -> int:
    """Return the end of the sentence where nothing but the rest of a phrase stands before it: parses lose the tails of long names."""
    stop = frame.sentence[end - 1][1]
    for i in range(end, min(stop, end + 12)):
        token = frame.tokens[i]
        if frame.ends_sentence(i):
            return i
        if token.text in (",", ";", "-", "–", "—", "--") or token.pos in ("VERB", "AUX", "SCONJ", "SPACE"):
            return end
    return end


def _report(frame: Frame, pieces: tuple[tuple[int, int], ...], cue: int, speaker: Speaker | None) -> Report | None:
    trimmed = [_trim(frame, start, end) for start, end in pieces if start < end <= start + LONGEST]
    kept = tuple((start, end) for start, end in trimmed if _has_words(frame, start, end))
    if not kept or (speaker is None and frame.tokens[cue].tag in ("VB", "VBG")):
        return None
    return Report(kept, cue, speaker)


def _has_words(frame: Frame, start: int, end: int) -> bool:
    return any(frame.tokens[i].text[0].isalnum() for i in range(start, end))


def _trim(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation and breaks at the ends, marks of quotations apart."""
    while start < end and _loose(frame, start):
        start += 1
    while end > start and _loose(frame, end - 1):
        end -= 1
    return start, end


def _loose(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    return token.text.isspace() or (frame.free(i) and token.pos in ("PUNCT", "SPACE"))
