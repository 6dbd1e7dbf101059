"""Find who said it: a sieve over the syntax around a cue, then over the words before and after.

Decides the speaker's words and the name of the rule that found them. Which entity they mean is `naming`'s work.
"""

from __future__ import annotations

from typing import NamedTuple

from mi7facts.annotate.quotes.cues import lexicon
from mi7facts.annotate.quotes.frame import REACH, Frame

SUBJECTS = ("nsubj", "nsubjpass")
#: Governors whose subject is also the subject of what hangs below them: "told them, adding", "can be heard saying", "concluded as saying".
CLIMBS = frozenset({"conj", "xcomp", "advcl", "aux", "pcomp", "prep", "dep"})
DASHES = frozenset({"—", "–", "--", "-", "―"})
RELATIVE = frozenset({"who", "that", "which"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
#: Words that go on with a noun phrase to the right of its first word.
PHRASE = NOUNS | {"DET", "ADJ"}
#: Relations to the right of a noun that no longer name it.
CLAUSES = frozenset({"case", "relcl", "acl", "appos", "nsubj", "advcl", "mark"})
#: Verbs climbed at most; deeper chains say nothing of the speaker.
HOPS = 6
#: Tokens of a name looked at on either side of one of them.
LONGEST_NAME = 12


class Speaker(NamedTuple):
    """Who said it: token range, the token that heads it, and the rule. A text that speaks for nobody has no range."""

    start: int
    end: int
    head: int
    rule: str
    antecedent: Speaker | None = None  # whom a relative pronoun stands for

    @property
    def named(self) -> bool:
        """Is there anybody?"""
        return self.end > self.start


def nobody(rule: str) -> Speaker:
    """Return the speaker of words that nobody is named for."""
    return Speaker(0, 0, 0, rule)


def subject_of(frame: Frame, verb: int) -> Speaker | None:
    """Return who does the verb's saying: its subject, the one it shares, or the noun that its clause describes."""
    if frame.below(verb, "auxpass"):
        agent = _agent(frame, verb)
        return phrase(frame, agent, "passive-agent") if agent is not None else None
    at = _carried_from(frame, verb)
    for _ in range(HOPS):
        found = [k for k in frame.below(at, *SUBJECTS) if frame.free(k)]
        if found:
            inverted = at == verb and found[-1] > verb
            return _from_subject(frame, at, found[-1] if inverted else found[0])
        above = frame.head[at]
        if above == at or not frame.free(above):
            return None
        if frame.tokens[at].dep in ("acl", "relcl"):
            return _described(frame, above)
        if not _shares_subject(frame, at):
            return None
        at = above
    return None


def _shares_subject(frame: Frame, verb: int) -> bool:
    """Has a verb without a subject the one of its governor?"""
    token = frame.tokens[verb]
    return token.dep in CLIMBS or (token.dep == "ccomp" and token.tag == "VBG")


def _carried_from(frame: Frame, verb: int) -> int:
    """Return the verb of the sentence that a participle behind a comma carries on ("told them he saw it, adding"), else the verb itself."""
    if frame.tokens[verb].text not in lexicon().carry or verb == 0 or frame.tokens[verb - 1].text != ",":
        return verb
    at = verb
    for _ in range(2 * HOPS):
        above = frame.head[at]
        if above == at or not frame.free(above):
            break
        at = above
        if frame.tokens[at].pos in ("VERB", "AUX") and frame.tokens[at].dep in ("ROOT", "conj", "parataxis"):
            break
    return at if frame.tokens[at].pos in ("VERB", "AUX") else verb


def _agent(frame: Frame, verb: int) -> int | None:
    """Return who is named by "by" below a passive."""
    for k in frame.below(verb, "agent"):
        if frame.free(k):
            return next((p for p in frame.below(k, "pobj") if frame.free(p)), None)
    return None


def _from_subject(frame: Frame, verb: int, subject: int) -> Speaker | None:
    """Return the speaker that a subject stands for: a relative pronoun's noun, nobody for an empty "it"."""
    token = frame.tokens[subject]
    word = token.text.lower()
    noun: int | None = None
    if word in RELATIVE and frame.tokens[verb].dep == "relcl":
        noun = frame.head[verb]
    elif token.tag in ("WP", "WDT"):
        noun = next((i for i in range(subject - 1, max(subject - 4, -1), -1) if frame.tokens[i].pos in NOUNS), subject)
    if noun is not None:
        antecedent = phrase(frame, noun, "relative-clause") if frame.free(noun) and noun != subject else None
        return Speaker(subject, subject + 1, subject, "relative-clause", antecedent) if antecedent else None
    return None if word == "it" and token.dep == "nsubjpass" else phrase(frame, subject, "subject-of-cue")


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
    start, end = _extent(frame, head)
    owner = _owner(frame, start, end)
    if owner:
        return owner
    if frame.tokens[head].lemma.lower() in lexicon().texts:
        return nobody("text")
    named = _apposition(frame, head) if frame.tokens[head].pos not in ("PROPN", "PRON") else None
    if named is not None:
        return Speaker(named[0], named[1], named[1] - 1, rule)
    return Speaker(start, end, head, rule)


def _extent(frame: Frame, head: int) -> tuple[int, int]:
    """Return the token range of a noun phrase: from its first modifier to what still names it, clauses left out."""
    start, end = head, head + 1
    while start > max(frame.left[head], head - REACH) and _names_ahead(frame, start - 1, head):
        start -= 1
    while end <= min(frame.right[head], head + REACH) and _names_on(frame, end):
        end += 1
    return start, end


def _names_ahead(frame: Frame, i: int, head: int) -> bool:
    token = frame.tokens[i]
    if not frame.free(i) or token.pos in ("PUNCT", "SPACE", "SCONJ") or token.text in DASHES:
        return False
    return token.dep not in ("cc", "mark", "advmod") or frame.head[i] == head


def _names_on(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    if not frame.free(i) or (token.pos in ("PUNCT", "SPACE", "VERB", "AUX") and token.text not in ("-", "'", "’")):
        return False
    return token.dep not in CLAUSES and token.text.lower() not in RELATIVE


def _apposition(frame: Frame, head: int) -> tuple[int, int] | None:
    """Return the name beside a role: "the mayor, Tomas Rell"."""
    for k in frame.below(head, "appos"):
        if frame.tokens[k].pos == "PROPN" and frame.free(k) and k > head:
            return run_of_names(frame, k)
    return None


def run_of_names(frame: Frame, i: int) -> tuple[int, int]:
    """Return the run of proper nouns around token i."""
    start, end = i, i + 1
    while start > max(0, i - LONGEST_NAME) and frame.tokens[start - 1].pos == "PROPN" and frame.free(start - 1):
        start -= 1
    while end < min(len(frame.tokens), i + LONGEST_NAME) and frame.tokens[end].pos == "PROPN" and frame.free(end):
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
    """Return the noun phrase that starts a row of tokens, adverbs passed over, for tags whose parse went wrong."""
    row: list[int] = []
    for i in tokens:
        if not row and frame.tokens[i].pos == "ADV":
            continue
        if frame.tokens[i].pos not in PHRASE or (row and i != row[-1] + 1):
            break
        row.append(i)
    heads = [i for i in row if frame.tokens[i].pos in NOUNS]
    return Speaker(row[0], row[-1] + 1, heads[-1], rule) if heads else None


def according_to(frame: Frame, i: int) -> Speaker | None:
    """Return whom "according to" names, `i` being "according"."""
    if i + 2 >= len(frame.tokens) or frame.tokens[i + 1].text.lower() != "to":
        return None
    for k in (i, i + 1):
        for p in frame.below(k, "pobj"):
            if frame.free(p):
                return phrase(frame, p, "according-to")
    return phrase_right(frame, list(range(i + 2, min(i + 12, len(frame.tokens)))), "according-to")
