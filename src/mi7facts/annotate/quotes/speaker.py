"""Find who said it: a sieve over the syntax around a cue, then over the words before and after.

Decides the speaker's words and the name of the rule that found them. Which entity they mean is `naming`'s work.
"""

from __future__ import annotations

from typing import NamedTuple

from mi7facts.annotate.quotes.cues import is_report, lexicon
from mi7facts.annotate.quotes.frame import Frame

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Governors whose subject is also the subject of what hangs below them: "told them, adding", "can be heard saying", "concluded as saying".
CLIMBS = frozenset({"conj", "xcomp", "advcl", "aux", "pcomp", "prep", "dep"})
RELATIVE = frozenset({"who", "that", "which"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
#: Words that go on with a noun phrase to the right of its first word.
PHRASE = NOUNS | {"DET", "ADJ"}
#: Relations to the right of a noun that still name it.
NAMING = frozenset({"prep", "cc", "conj", "nmod", "compound", "case", "amod", "nummod", "poss", "flat", "det", "pobj", "npadvmod"})
#: Verbs climbed at most; deeper chains say nothing of the speaker.
HOPS = 6


class Speaker(NamedTuple):
    """Who said it: token range, the token that heads it, and the rule. A text that speaks for nobody has no range."""

    start: int
    end: int
    head: int
    rule: str

    @property
    def named(self) -> bool:
        """Is there anybody?"""
        return self.end > self.start


def nobody(rule: str) -> Speaker:
    """Return the speaker of words that nobody is named for."""
    return Speaker(0, 0, 0, rule)


def subject_of(frame: Frame, verb: int) -> Speaker | None:
    """Return who does the verb's saying: its subject, the one it shares, or the noun that its clause describes."""
    at = _carried_from(frame, verb)
    for _ in range(HOPS):
        if at == verb and any(frame.tokens[k].dep == "auxpass" for k in frame.kids[at]):
            agent = _agent(frame, at)
            return phrase(frame, agent, "passive-agent") if agent is not None else None
        found = [k for k in frame.kids[at] if frame.tokens[k].dep in SUBJECTS and frame.free(k)]
        if found:
            return _from_subject(frame, at, found[-1] if at == verb and found[-1] > verb else found[0])
        above = frame.head[at]
        dep = frame.tokens[at].dep
        if above == at or not frame.free(above):
            return None
        if dep in ("acl", "relcl"):
            return _described(frame, above)
        if dep not in CLIMBS and not (dep == "ccomp" and frame.tokens[at].tag == "VBG"):
            return None
        at = above
    return None


def _carried_from(frame: Frame, verb: int) -> int:
    """Return the verb of saying that a participle carries on ("told them he saw it, adding"), else the verb itself."""
    if frame.tokens[verb].text not in lexicon().carry or verb == 0 or frame.tokens[verb - 1].text != ",":
        return verb
    at = verb
    for _ in range(HOPS):
        above = frame.head[at]
        if above == at or not frame.free(above):
            break
        if frame.tokens[at].dep == "ccomp" and is_report(frame, above):
            return above
        at = above
    return verb


def _agent(frame: Frame, verb: int) -> int | None:
    """Return who is named by "by" below a passive."""
    for k in frame.kids[verb]:
        if frame.tokens[k].dep == "agent" and frame.free(k):
            return next((p for p in frame.kids[k] if frame.tokens[p].dep == "pobj" and frame.free(p)), None)
    return None


def _from_subject(frame: Frame, verb: int, subject: int) -> Speaker | None:
    token = frame.tokens[subject]
    if token.text.lower() in RELATIVE and frame.tokens[verb].dep == "relcl" and frame.free(frame.head[verb]):
        return phrase(frame, frame.head[verb], "relative-clause")
    if token.tag in ("WP", "WDT") and subject > 0:
        noun = next((i for i in range(subject - 1, max(subject - 4, -1), -1) if frame.tokens[i].pos in NOUNS and frame.free(i)), None)
        return phrase(frame, noun, "relative-clause") if noun is not None else None
    if token.text.lower() == "it" and token.dep == "nsubjpass":
        return None
    return phrase(frame, subject, "subject-of-cue")


def _described(frame: Frame, noun: int) -> Speaker | None:
    """Return the speaker of "a statement saying ...": whoever made the statement, else the noun itself."""
    lemma = frame.tokens[noun].lemma.lower()
    if lemma in lexicon().voices or lemma in lexicon().texts:
        owner = _owner(frame, frame.left[noun], noun + 1)
        if owner:
            return owner
        above = frame.head[noun]
        if frame.tokens[noun].dep in ("dobj", "pobj") and above != noun:
            return subject_of(frame, above if frame.tokens[above].pos == "VERB" else frame.head[above])
    return phrase(frame, noun, "described-noun")


def phrase(frame: Frame, head: int, rule: str) -> Speaker | None:
    """Return the noun phrase of a head as a speaker, the owner's where a thing speaks, nobody's where a text does."""
    start = head
    while start > frame.left[head] and frame.free(start - 1):
        if frame.tokens[start - 1].pos in ("PUNCT", "SPACE", "SCONJ"):
            break
        if frame.tokens[start - 1].dep in ("cc", "mark", "advmod") and frame.head[start - 1] != head:
            break
        start -= 1
    end = head + 1
    while end <= frame.right[head] and frame.free(end) and _names_on(frame, end):
        end += 1
    owner = _owner(frame, start, max(end, head + 1))
    if owner:
        return owner
    if frame.tokens[head].lemma.lower() in lexicon().texts:
        return nobody("text")
    if frame.tokens[head].pos not in ("PROPN", "PRON"):
        named = _apposition(frame, head)
        if named is not None:
            return Speaker(named[0], named[1], named[1] - 1, rule)
    return Speaker(start, end, head, rule)


def _names_on(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    if token.pos in ("PUNCT", "SPACE", "VERB", "AUX") and token.text not in ("-", "'", "’"):
        return False
    return token.dep not in ("relcl", "acl", "appos", "nsubj", "advcl", "mark") and token.text.lower() not in RELATIVE


def _apposition(frame: Frame, head: int) -> tuple[int, int] | None:
    """Return the name beside a role: "the mayor, Tomas Rell"."""
    for k in frame.kids[head]:
        token = frame.tokens[k]
        if token.dep == "appos" and token.pos == "PROPN" and frame.free(k) and k > head:
            return run_of_names(frame, k)
    return None


def run_of_names(frame: Frame, i: int) -> tuple[int, int]:
    """Return the run of proper nouns around token i."""
    start, end = i, i + 1
    while start > 0 and frame.tokens[start - 1].pos == "PROPN" and frame.free(start - 1):
        start -= 1
    while end < len(frame.tokens) and frame.tokens[end].pos == "PROPN" and frame.free(end):
        end += 1
    return start, end


def _owner(frame: Frame, start: int, end: int) -> Speaker | None:
    """Return the owner of a voice or text between two tokens: "X's voice", "her statement", "the caption of X" gives none."""
    lex = lexicon()
    stop = min(end + 2, len(frame.tokens))
    for i in range(start, stop):
        token = frame.tokens[i]
        if token.tag == "POS" and i > start and _speaks_for(frame, i + 1, lex.voices | lex.texts):
            first = run_of_names(frame, i - 1)[0] if frame.tokens[i - 1].pos == "PROPN" else max(start, frame.left[i - 1])
            return Speaker(first, i, i - 1, "voice-of")
        if token.tag == "PRP$" and _speaks_for(frame, i + 1, lex.voices | lex.texts):
            return Speaker(i, i + 1, i, "voice-of")
    return None


def _speaks_for(frame: Frame, start: int, words: frozenset[str]) -> bool:
    """Is the noun phrase that starts here a voice or a text?"""
    for i in range(start, min(start + 4, len(frame.tokens))):
        if frame.tokens[i].lemma.lower() in words:
            return True
        if frame.tokens[i].pos not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def phrase_right(frame: Frame, tokens: list[int], rule: str) -> Speaker | None:
    """Return the noun phrase that starts a row of tokens, for tags whose parse went wrong."""
    start = next((n for n, i in enumerate(tokens) if frame.tokens[i].pos != "ADV"), None)
    if start is None or frame.tokens[tokens[start]].pos not in PHRASE:
        return None
    end = start
    while end < len(tokens) and frame.tokens[tokens[end]].pos in PHRASE and (end == start or tokens[end] == tokens[end - 1] + 1):
        end += 1
    heads = [i for i in tokens[start:end] if frame.tokens[i].pos in NOUNS]
    return Speaker(tokens[start], tokens[end - 1] + 1, heads[-1], rule) if heads else None


def according_to(frame: Frame, i: int) -> Speaker | None:
    """Return whom "according to" names, `i` being "according"."""
    if i + 2 >= len(frame.tokens) or frame.tokens[i + 1].text.lower() != "to":
        return None
    for k in (i, i + 1):
        for p in frame.kids[k]:
            if frame.tokens[p].dep == "pobj" and frame.free(p):
                return phrase(frame, p, "according-to")
    return phrase_right(frame, list(range(i + 2, min(i + 12, len(frame.tokens)))), "according-to")
