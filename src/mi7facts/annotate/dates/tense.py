"""Where the governing verb points: back, ahead, or neither. Read from the parse; decides which "Friday" and which "May" is meant."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from mi7facts.annotate.dates.lexicon import context, lexicon
from mi7facts.model import Sentence, Token

Tense = Literal["past", "present", "future"]

#: Words before a time that point ahead whatever the verb.
SOON = (["as", "soon", "as"], ["as", "early", "as"])
#: Words before a day of which something is expected ("ahead of Sunday's final", "the run-up to").
AHEAD, RUN_UP, COME = ["ahead", "of"], ["-", "up", "to"], ["come"]
BRACKET = ["("]
#: How the parser hangs a word before a noun ("a June agreement").
NOMINAL = frozenset({"compound", "nmod", "amod", "poss"})
#: Forms of a verb of planning after which its complement lies ahead.
PLANNED = frozenset({"VBD", "VBG", "VBN", "VBZ", "VBP", "JJ"})
#: How a complement hangs on the verb that governs it.
COMPLEMENT = frozenset({"xcomp", "ccomp"})
#: How a time hangs on its verb.
ADVERBIAL = frozenset({"npadvmod", "prep", "attr"})
#: Where something is put off to.
TOWARDS = frozenset({"to", "for", "through"})
#: Auxiliaries whose perfect lies ahead too ("by Monday it will have gone").
WILL = frozenset({"'ll", "shall", "will", "wo", "’ll"})
#: Prepositions before a time in which something is always so.
WITHIN = frozenset({"in", "during", "throughout"})
STEPS = 12
#: How far before its verb an auxiliary is looked for.
WINDOW = 20
#: How deep a chain of infinitives is followed.
DEPTH = 3


def tense_at(sentence: Sentence, start: int, end: int) -> Tense | None:
    """Return where the verb that governs the words of a span points, None where no verb does."""
    tokens = sentence.tokens
    at = bisect_left(tokens, start, key=lambda t: t.start)
    before = [t.text.lower() for t in tokens[max(0, at - 3) : at]]
    verb = _governor(tokens, at, start, end)
    by_word = _by_word(tokens, verb, before)
    if by_word or verb is None:
        return by_word
    told = _of_verb(tokens, verb, at)
    if told == "past" and before[-1:] == BRACKET:  # a list of dates more often than a story
        return None
    if told != "present":
        return told
    last = bisect_left(tokens, end, key=lambda t: t.start)
    return "future" if any(_timetabled(tokens, verb, i) for i in range(at, last)) else told


def _by_word(tokens: tuple[Token, ...], verb: int | None, before: list[str]) -> Tense | None:
    """What the words before a time, or an adjective above it, decide whatever the verb."""
    had = verb is not None and _had(tokens, verb)
    if _expected(before):
        return "future"
    if before and before[-1] in context("until"):
        return "past" if had or before[-2:-1] == ["not"] or _did_not(tokens, verb) else "future"
    if verb is None:
        return None
    if tokens[verb].pos == "ADJ":
        return "past" if had else "future"
    return "future" if _put_off(tokens[verb], before) else None


def _expected(before: list[str]) -> bool:
    """As soon as Friday; ahead of Friday, ahead of the Friday vote; come Friday."""
    return before in (*SOON, RUN_UP) or before[-1:] == COME or AHEAD in (before[-2:], before[:2])


def _put_off(verb: Token, before: list[str]) -> bool:
    """Is it the day to which something is postponed?"""
    return bool(before) and before[-1] in TOWARDS and verb.lemma.lower() in context("moves")


def habitual(sentence: Sentence, start: int, end: int) -> bool:
    """Does the governing verb tell what is always so ("in summer people swim"), not what is planned once ("it opens in spring")?"""
    tokens = sentence.tokens
    at = bisect_left(tokens, start, key=lambda t: t.start)
    verb = _governor(tokens, at, start, end) if at and tokens[at - 1].text.lower() in WITHIN else None
    if verb is None or tokens[verb].lemma.lower() in context("scheduled") | context("states"):
        return False
    helpers = _helpers(tokens, verb)
    if not helpers:
        return tokens[verb].tag in ("VBZ", "VBP")
    return tokens[verb].tag == "VBN" and len(helpers) == 1 and helpers[0].dep == "auxpass" and helpers[0].tag in ("VBZ", "VBP")


def _timetabled(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
    """A present with a day of its own lies ahead ("the fair opens on Friday"), but not that of speech."""
    hung = at if tokens[at].head == verb else tokens[at].head
    if tokens[hung].head != verb or tokens[hung].dep not in ADVERBIAL or tokens[verb].lemma.lower() in context("states"):
        return False
    return hung == at or tokens[hung].text.lower() in context("when")


def governing_words(sentence: Sentence, start: int, end: int) -> str | None:
    """Return the verb that governs the words of a span, its auxiliaries before it; None where no verb does."""
    tokens = sentence.tokens
    verb = _governor(tokens, bisect_left(tokens, start, key=lambda t: t.start), start, end)
    return None if verb is None else " ".join(t.text for t in (*_helpers(tokens, verb), tokens[verb]))


def _governor(tokens: tuple[Token, ...], at: int, start: int, end: int) -> int | None:
    """The verb above a word, or an adjective that points ahead; none where the word only qualifies a noun ("a June agreement")."""
    for _ in range(STEPS):
        if at >= len(tokens):
            return None
        token, head = tokens[at], tokens[at].head
        if token.start >= start and token.dep in NOMINAL and not (start <= tokens[head].start < end or _is_unit(tokens[head])):
            return None
        if _governs(tokens, at) and not _above(tokens, at, start):
            return at
        if head == at:
            return None
        at = head
    return None


def _above(tokens: tuple[Token, ...], verb: int, start: int) -> bool:
    """Does the time stand before the "that" which opens the clause of the verb, as in "warned on Friday that it could rain"?"""
    return any(t.dep == "mark" and t.head == verb and t.start > start for t in tokens[max(0, verb - WINDOW) : verb])


def _is_unit(token: Token) -> bool:
    """Is the noun a unit of time itself, as in "the first and second quarters"?"""
    return "units" in lexicon().senses.get(token.text.lower(), {})


def _governs(tokens: tuple[Token, ...], at: int) -> bool:
    """Does the word tell a time? A bare participle ("leaving on Friday") has that of the verb above it."""
    token = tokens[at]
    if token.pos == "ADJ":
        return token.lemma.lower() in context("prospective")
    if token.tag == "VBG" and token.head != at:
        return token.lemma.lower() in context("plans") or bool(_helpers(tokens, at))
    return token.tag[:2] in ("VB", "MD") or token.pos in ("VERB", "AUX")


def _helpers(tokens: tuple[Token, ...], at: int) -> list[Token]:
    return [t for t in tokens[max(0, at - WINDOW) : at] if t.dep in ("aux", "auxpass") and tokens[t.head] is tokens[at]]


def _had(tokens: tuple[Token, ...], at: int) -> bool:
    """Is the verb a past perfect, an adjective under one, or joined to one by "and"?"""
    for _ in range(DEPTH):
        if tokens[at].pos == "ADJ":
            at = tokens[at].head
        if any(t.tag == "VBD" and t.lemma == "have" for t in _helpers(tokens, at)):
            return True
        if tokens[at].dep != "conj" or any(t.dep == "nsubj" and t.head == at for t in tokens[max(0, at - WINDOW) : at]):
            return False
        at = tokens[at].head
    return False


def _of_verb(tokens: tuple[Token, ...], at: int, date: int, depth: int = 0) -> Tense | None:
    verb = tokens[at]
    helpers = _helpers(tokens, at)
    modal = next((t.text.lower() for t in helpers if t.text.lower() in context("ahead")), None)
    if modal is not None:
        return _of_modal(tokens, at, helpers, modal)
    if any(t.tag == "TO" for t in helpers):
        return "past" if any(t.lemma == "have" for t in helpers) else _infinitive(tokens, verb.head, date, depth)
    if verb.lemma == "be" and verb.tag in ("VBZ", "VBP", "VBD") and _is_to(tokens, at):
        return "future"
    return _of_finite(tokens, at, helpers, date)


def _of_modal(tokens: tuple[Token, ...], at: int, helpers: list[Token], modal: str) -> Tense:
    """What may be lies ahead, what might have been back."""
    perfect = modal not in WILL and any(t.text.lower() == "have" for t in helpers)
    return "past" if perfect or (modal == "could" and _negated(tokens, at)) else "future"


def _negated(tokens: tuple[Token, ...], at: int) -> bool:
    """ "The owner could not be reached on Friday" tells what was tried."""
    return any(t.dep == "neg" and t.head == at for t in tokens[max(0, at - WINDOW) : at + 2])


def _did_not(tokens: tuple[Token, ...], at: int | None) -> bool:
    """ "It did not open until March": then it did."""
    if at is None:
        return False
    past = tokens[at].tag == "VBD" or any(t.tag == "VBD" for t in _helpers(tokens, at))
    return past and _negated(tokens, at)


def _is_to(tokens: tuple[Token, ...], at: int) -> bool:
    """ "The mayor is to travel": does an infinitive follow at once, or after an adverb?"""
    after = tokens[at + 1 : at + 3]
    return any(t.tag == "TO" and tokens[t.head].dep == "xcomp" and tokens[t.head].head == at for t in after)


def _of_finite(tokens: tuple[Token, ...], at: int, helpers: list[Token], date: int) -> Tense | None:
    verb = tokens[at]
    if verb.tag in PLANNED and _plans(tokens, at, helpers, date):
        return "future"
    if verb.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in helpers):
        return "past"
    if verb.tag in ("VBZ", "VBP") or any(t.tag in ("VBZ", "VBP") for t in helpers):
        return "present"
    return "past" if verb.tag == "VBN" else None


def _plans(tokens: tuple[Token, ...], at: int, helpers: list[Token], date: int) -> bool:
    """Is the time that of what is planned, rather than of the planning ("agreed in June to sell")?"""
    verb = tokens[at]
    lemma = verb.lemma.lower()
    if lemma not in context("plans") or _had(tokens, at) or _superseded(tokens, at):
        return False
    if verb.tag == "VBD" and not helpers and date < at:
        return False
    return lemma not in context("resolves") or any(t.dep in COMPLEMENT and t.head == at for t in tokens[at + 1 : date])


def _superseded(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Originally planned for Friday" is a plan of the past."""
    near = tokens[max(0, at - 2) : at + 2]
    return any(t.dep == "advmod" and t.head == at and t.text.lower() in context("formerly") for t in near)


def _infinitive(tokens: tuple[Token, ...], governor: int, date: int, depth: int) -> Tense | None:
    """An infinitive points where its governor does; after a verb of planning it points ahead, after a past one nobody knows."""
    verb = tokens[governor]
    if verb.lemma.lower() in context("plans"):
        return "past" if _had(tokens, governor) else "future"
    if depth > DEPTH or verb.pos not in ("VERB", "AUX") or verb.tag in ("VBZ", "VBP"):
        return "future"
    told = _of_verb(tokens, governor, date, depth + 1)
    return None if told == "past" else told
