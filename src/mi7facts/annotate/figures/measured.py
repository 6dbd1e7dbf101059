"""Which noun a measure is said of: a length, a sum, a per cent, an age.

The noun it stands before, the noun behind "of", what was sold or changed by it, the noun it is put beside, else the subject of its verb.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_words
from mi7facts.annotate.figures.nouns import before_number, is_time, may_be_measured, next_noun, object_of
from mi7facts.annotate.figures.syntax import NOUNS, SUBJECTS, Clause

_RELATIVE = frozenset({"WDT", "WP"})
_VERBS = frozenset({"VERB", "AUX"})
#: Prepositions that join a measure to the noun it measures ("a distance of", "prices at").
_SAID_OF = frozenset({"of", "at", "to", "from", "for", "in", "by", "with", "on", "between"})
_TIES = frozenset({"at", "by", "for", "from", "to"})
#: Adjectives and particles that a verb's object is given with a measure ("made the car £300 cheaper").
_RESULTS = frozenset({"acomp", "advmod", "ccomp", "oprd", "xcomp"})
_SIGNS = frozenset("+-−–")
#: What may stand between a person and an age.
_BEFORE_AGE = frozenset({",", "(", "about", "age", "aged", "ages", "all", "both", "just"})
_REACH_BACK = 30
_BRACKET_REACH = 8

Finder = Callable[[Clause, range], int | None]


def measured_noun(clause: Clause, amount: Amount, span: range) -> int | None:
    """Return the noun that a measure is said of, its subject left out."""
    if amount.unit is not None and amount.unit.dimension == "age" and not amount.hyphened:
        finders: tuple[Finder, ...] = (apposed, _attributive, subject)
    else:
        finders = (
            _attributive,
            _complement,
            _in_funding,
            beside,
            _listed,
            _amount_of,
            _paid_for,
            _spent,
            _made,
            changed,
            said_of,
            _described,
        )
    return next((noun for find in finders if (noun := find(clause, span)) is not None and not _is_none(clause, noun, span)), None)


def _is_none(clause: Clause, noun: int, span: range) -> bool:
    """Is the noun part of the measure, or the "record" that it is ("profit rose to a record $9m")?"""
    return noun in span or (noun == span.start - 1 and clause.tokens[noun].lemma.lower() == "record")


def _attributive(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure stands before ("the 2,318-metre crag")."""
    return None if _is_extent(clause, span.stop) else _noun_behind(clause, span)


def _noun_behind(clause: Clause, span: range) -> int | None:
    for i in reversed(span):
        token = clause.tokens[i]
        if token.head >= span.stop and may_be_measured(clause, token.head) and token.dep not in SUBJECTS:
            return token.head
    after = clause.word(span.stop)
    if after is None or after.tag not in ("NN", "NNS", "JJ", "JJR") or after.dep == "npadvmod":
        return None
    if after.tag == "JJR" and after.lemma.lower() not in ("more", "few", "less"):
        return None
    found = next_noun(clause, span.stop)
    return found if found is not None and not is_time(clause, found) else None


def _is_extent(clause: Clause, i: int) -> bool:
    """Does token i say in which direction something is measured, and stand before no noun ("the wave was 9ft high")?"""
    word, after = clause.word(i), clause.word(i + 1)
    if word is None or word.lemma.lower() not in cue_words("extents"):
        return False
    return after is None or after.tag not in (*NOUNS, "JJ", "HYPH")


def _complement(clause: Clause, span: range) -> int | None:
    """Return the noun behind "of" ("64 per cent of firms"), a bracket between passed over."""
    i = _past_bracket(clause, span.stop)
    after = clause.word(i)
    return object_of(clause, i) if after is not None and after.text.lower() == "of" else None


def _in_funding(clause: Clause, span: range) -> int | None:
    """Return the noun without an article behind "in" ("£2m in funding")."""
    after, noun = clause.word(span.stop), clause.word(span.stop + 1)
    if after is None or noun is None or after.text.lower() != "in" or noun.ent or noun.tag not in ("NN", "NNS", "JJ", "VBG"):
        return None
    found = next_noun(clause, span.stop + 1)
    return None if found is None or is_time(clause, found) or clause.tokens[found].lemma.lower() in cue_words("sessions") else found


def beside(clause: Clause, span: range) -> int | None:
    """Return the noun right before a measure that no verb ties to it: "Norda +0.2%", "Norda (up 3 %)", "wages 3 %, rents 4 %"."""
    first = span.start
    if first > 0 and clause.tokens[first - 1].text in _SIGNS:
        first -= 1
    head = clause.tokens[clause.head_of(span)]
    tied = head.dep in ("appos", "conj", "nmod", "nsubj", "nsubjpass") and clause.tokens[head.head].pos not in _VERBS - {"AUX"}
    if (clause.tokens[first].text[0] in _SIGNS or tied) and (name := _label(clause, first - 1)) is not None:
        return name
    found = bracketed(clause, first)
    return found if found is not None else _gapped(clause, first)


def bracketed(clause: Clause, first: int) -> int | None:
    """Return the noun before the bracket in which a figure stands without a verb ("Norda (up 3 %)")."""
    for i in range(first - 1, max(-1, first - 1 - _BRACKET_REACH), -1):
        token = clause.tokens[i]
        if token.pos in _VERBS or token.text == ")":
            return None
        if token.text == "(":
            return _label(clause, i - 1)
    return None


def _label(clause: Clause, i: int) -> int | None:
    """Return the noun that ends with token i, if it names what a number after it is said of."""
    found = before_number(clause, i) if i >= 0 else None
    return None if found is None or is_time(clause, found) else found


def _gapped(clause: Clause, first: int) -> int | None:
    """Return the noun before a measure whose verb was said of the measure before ("rose 4 %, wages 3 % and rents 2 %")."""
    noun = _label(clause, first - 1)
    if noun is None:
        return None
    start = noun
    while start > 0 and clause.tokens[start - 1].dep in ("det", "amod", "compound", "poss", "case"):
        start -= 1
    joint = clause.word(start - 1)
    if joint is None or joint.text.lower() not in (",", ";", "and", "while"):
        return None
    for i in range(start - 2, max(-1, start - 2 - _BRACKET_REACH), -1):
        if clause.tokens[i].pos in _VERBS:
            return None
        if clause.tokens[i].tag == "CD":
            return noun
    return None


def _listed(clause: Clause, span: range) -> int | None:
    """Return the noun before "up 4 %", in a list of market moves, or before "worth £2m"."""
    moved, before = clause.word(span.start - 1), span.start - 2
    if moved is None or moved.text.lower() not in ("up", "down", "worth"):
        return None
    if before > 0 and clause.tokens[before].text == "," and moved.text.lower() == "worth":
        before -= 1
    name = clause.word(before)
    return before if name is not None and name.tag in NOUNS and not is_time(clause, before) else None


def _amount_of(clause: Clause, span: range) -> int | None:
    """Return the noun that a sum is the amount of ("a reward of £4,000 for information")."""
    preposition = clause.tokens[clause.tokens[clause.head_of(span)].head]
    if preposition.text.lower() != "of" or clause.tokens[preposition.head].lemma.lower() in cue_words("quantities"):
        return None
    return said_of(clause, span)


def _spent(clause: Clause, span: range) -> int | None:
    """Return what a sum is spent on, where the sum is the subject ("some $40 million was spent on roads")."""
    token = clause.tokens[clause.head_of(span)]
    if token.dep not in SUBJECTS or clause.tokens[token.head].lemma.lower() not in cue_words("spend"):
        return None
    tie = next((c for c in clause.children(token.head) if clause.tokens[c].text.lower() in ("on", "for") and c > token.head), None)
    found = object_of(clause, tie) if tie is not None else None
    return None if found is None or is_time(clause, found) else found


def _paid_for(clause: Clause, span: range) -> int | None:
    """Return what a sum was paid for ("paid $300 for a bike", "spent £3m on players"), a bracket between passed over."""
    i = _past_bracket(clause, span.stop)
    after = clause.word(i)
    if after is None or after.text.lower() not in ("for", "on"):
        return None
    if after.text.lower() == "on" and clause.tokens[after.head].lemma.lower() not in cue_words("spend"):
        return None
    found = object_of(clause, i)
    return None if found is None or is_time(clause, found) else found


def _past_bracket(clause: Clause, i: int) -> int:
    """Return the index after the bracket that begins or ends at token i, else i itself."""
    token = clause.word(i)
    if token is None or token.text not in ("(", ")"):
        return i
    return next((k + 1 for k in range(i, min(i + _BRACKET_REACH, len(clause.tokens))) if clause.tokens[k].text == ")"), i)


def _made(clause: Clause, span: range) -> int | None:
    """Return the object that a verb made so much the more of something ("makes the car £300 cheaper")."""
    for lower, verb in pairwise(clause.climb(clause.head_of(span))):
        token = clause.tokens[lower]
        if clause.tokens[verb].pos == "VERB" and token.tag in ("JJ", "JJR", "RB", "RBR") and token.dep in _RESULTS:
            found = clause.child(verb, "dobj")
            return found if found is not None and found < span.start and may_be_measured(clause, found) else None
    return None


def changed(clause: Clause, span: range) -> int | None:
    """Return the object of the verb that a preposition ties the measure to ("raised the fee by £2", "sold the house for £2m")."""
    token = clause.tokens[clause.head_of(span)]
    preposition = clause.tokens[token.head]
    if token.dep != "pobj" or preposition.text.lower() not in _TIES or clause.tokens[preposition.head].pos != "VERB":
        return None
    if preposition.text.lower() == "by" and (above := _raised(clause, preposition.head)) is not None:
        return above
    found = clause.child(preposition.head, "dobj")
    return found if found is not None and found < span.start and may_be_measured(clause, found) else None


def _raised(clause: Clause, verb: int) -> int | None:
    """Return what a verb of change above acts on, where a clause stands before "by" ("raise the fee that firms pay by 3 %")."""
    noun = clause.tokens[verb].head
    lemma = clause.tokens[clause.tokens[noun].head].lemma.lower()
    if clause.tokens[verb].dep != "relcl" or clause.tokens[noun].dep != "dobj" or clause.tokens[verb].lemma.lower() in _changing():
        return None
    return noun if lemma in _changing() and may_be_measured(clause, noun) else None


def _changing() -> frozenset[str]:
    return cue_words("up") | cue_words("down")


def said_of(clause: Clause, span: range) -> int | None:
    """Return the noun that a measure is said of by a preposition ("a height of sixty metres")."""
    token = clause.tokens[clause.head_of(span)]
    preposition = clause.tokens[token.head]
    noun = preposition.head
    if token.dep == "pobj" and preposition.text.lower() in _SAID_OF and clause.tokens[noun].tag in NOUNS and noun < span.start:
        if preposition.text.lower() in ("from", "to") and clause.tokens[noun].lemma.lower() in cue_words("changes"):
            return _changed_thing(clause, noun)
        return _timeless(clause, noun)
    if token.dep == "appos" and token.head < span.start and may_be_measured(clause, token.head):
        return token.head
    return None


def _changed_thing(clause: Clause, change: int) -> int | None:
    """Return what rose or fell: a level is not said of the change ("a drop in profit to $58m"), but of the profit."""
    inside = next((c for c in clause.children(change) if clause.tokens[c].text.lower() in ("in", "of", "for")), None)
    return clause.child(inside, "pobj") if inside is not None else None


def _timeless(clause: Clause, noun: int) -> int | None:
    """Return a noun, or the one above it where it only says when ("income for the quarter of $8m")."""
    for i in clause.climb(noun):
        if clause.tokens[i].pos in _VERBS:
            return None
        if clause.tokens[i].tag in NOUNS and not is_time(clause, i):
            return i
    return None


def _described(clause: Clause, span: range) -> int | None:
    """Return the noun before an adjective of measure ("Falk, 3,200 metres high, ...", "a hole 12 inches deep"), or that governs it."""
    adjective = clause.word(span.stop)
    if adjective is not None and adjective.lemma.lower() in cue_words("extents"):
        beside_it = adjective.dep == "amod" and adjective.head == span.start - 1 and may_be_measured(clause, adjective.head)
        return adjective.head if beside_it else apposed(clause, span)
    for i in clause.climb(clause.head_of(span)):
        token = clause.tokens[i]
        if token.pos in _VERBS:
            return None
        if i < span.start and token.dep == "ROOT":
            return i if may_be_measured(clause, i) and clause.child(i, *SUBJECTS) is None else None
    return None


def apposed(clause: Clause, span: range) -> int | None:
    """Return the person before an age between commas or brackets, or before "aged"; "Roe, a baker, 42" is Roe."""
    i = span.start - 1
    while i >= 0 and clause.tokens[i].text.lower() in _BEFORE_AGE:
        i -= 1
    if not 0 <= i < span.start - 1 or clause.tokens[i].tag not in NOUNS:
        return None
    token, named = clause.tokens[i], clause.tokens[clause.tokens[i].head]
    renamed = token.dep == "appos" and token.head < i and named.tag in ("NNP", "NNPS") and (named.ent == "PERSON" or token.ent != "PERSON")
    return token.head if renamed else i


def subject(clause: Clause, span: range) -> int | None:
    """Return the subject of the verb above a figure, unless the figure is part of that subject."""
    path = list(clause.climb(clause.head_of(span)))
    for i in path:
        if clause.tokens[i].pos not in _VERBS:
            continue
        own = clause.child(i, *SUBJECTS)
        if own is not None and (own in path or own in span):
            return None
        found = _said_of_verb(clause, i, span)
        if found is not None and not is_time(clause, found):
            return found
    return _nearest_subject(clause, span, path)


def _said_of_verb(clause: Clause, verb: int, span: range) -> int | None:
    """Return what a verb is said of: its subject, whom another verb makes do it, or the noun that it modifies as a participle."""
    found = clause.child(_told(clause, verb, span), *SUBJECTS)
    if found is not None:
        return _named_subject(clause, verb, found)
    token = clause.tokens[verb]
    above = clause.tokens[token.head]
    if token.tag == "VB" and above.pos == "VERB" and above.lemma.lower() in cue_words("controls"):
        made = clause.child(token.head, "dobj")
        return made if made is not None and made < verb else None
    return token.head if token.dep == "acl" and token.head not in span else None


def _told(clause: Clause, verb: int, span: range) -> int:
    """Return the verb that a verb of saying reports before the figure ("profit fell, he said, from $4m"), else the verb."""
    token = clause.tokens[verb]
    if token.lemma.lower() not in cue_words("says"):
        return verb
    told = token.head if token.dep == "parataxis" else clause.child(verb, "ccomp", "parataxis")
    return verb if told is None or told > span.start else told


def _nearest_subject(clause: Clause, span: range, path: list[int]) -> int | None:
    """Return the last subject before a figure: what is left when the parse ties the figure to nothing."""
    before = range(span.start - 1, max(-1, span.start - 1 - _REACH_BACK), -1)
    return next((i for i in before if clause.tokens[i].dep in SUBJECTS and i not in path and clause.tokens[i].tag in NOUNS), None)


def _named_subject(clause: Clause, verb: int, found: int) -> int:
    """Return a subject, the noun that a relative pronoun stands for, or the name that a number ends ("Norda 40 rose")."""
    if clause.tokens[found].tag in _RELATIVE or clause.tokens[found].lemma.lower() == "that":
        known = antecedent(clause, verb)
        return found if known is None else known
    name = before_number(clause, found)
    return found if name is None else name


def antecedent(clause: Clause, i: int) -> int | None:
    """Return the noun that the relative clause around a token is about."""
    for above in clause.climb(i):
        if clause.tokens[above].dep == "relcl":
            return clause.tokens[above].head
    return None


def acted_on(clause: Clause, span: range) -> int | None:
    """Return what the verb above a figure acts on, or the deed itself ("ran the race in 11 seconds", "after charging for 20 minutes")."""
    for i in clause.climb(clause.head_of(span)):
        token = clause.tokens[i]
        if token.pos != "VERB" or token.dep == "prep":
            continue
        if token.tag == "VBG" and token.dep == "pcomp":
            return i
        found = clause.child(i, "dobj")
        return found if found is not None and found < span.start and may_be_measured(clause, found) else None
    return None
