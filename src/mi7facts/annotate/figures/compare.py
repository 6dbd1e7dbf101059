"""Comparator and change: how sure the text is of a figure ("over", "or so"), and whether it says that something rose or fell by it."""

from __future__ import annotations

import re

from mi7facts.annotate.figures.amounts import Amount
from mi7facts.annotate.figures.lexicon import cue_table, cue_words
from mi7facts.annotate.figures.measured import subject
from mi7facts.annotate.figures.syntax import REACH, Clause
from mi7facts.model import Change, Comparator, Figure, Token

#: Longest cue in words, and the words that may stand between a cue and its number.
_MOST_WORDS, _REACH_BEFORE, _REACH_AFTER = 5, 48, 24
_FILLERS = frozenset({"a", "an", "just", "only", "another", "additional", "further", "extra", "total"})
_WORD = re.compile(r"[\w.]+|[<>≤≥≈~=]+")
#: Between "from" and a range, "up to" says how far its first end goes.
_FROM_UP_TO = re.compile(r"\bfrom up to \Z", re.IGNORECASE)
#: What shows that "and over" ends a bound ("aged 50 and over,"), rather than begins another ("50 and over 300 more").
_ENDS = r"(?=[,.;:)]|\s(?:are|at|can|had|has|have|in|is|must|to|was|were|who|will)\b|\s*\Z)"
_AFTER = re.compile(rf"\s?(or [a-z]+\b(?! than\s)|plus\b|(?:and [a-z]+|at (?:least|most)|tops){_ENDS})")
#: Words between a multiple and the noun of its change ("a fivefold average weekly share price increase").
_LONGEST_RUN = 6
#: Within so many words ", or about 1.2 %" says a number over again.
_RESTATED, _PER_CENT = 6, frozenset({"%", "percent", "cent", "pc"})
_MEASURED = frozenset({"money", "points", "price", "proportion", "proportion difference"})
_COMPARED = re.compile(r"\b(?:against|compared (?:to|with)|versus)\s(?:(?:about|just|only|a|an)\s){0,2}\Z")
_ABOVE_CLAUSE = 3
_LEVEL = frozenset({"to", "at", "from", "of", "in", "for", "with", "above", "below", "into", "on", "per", "as"})


def comparator(text: str, amount: Amount, floor: int, clause: Clause | None = None) -> tuple[Comparator, int]:
    """Return the comparator of an amount, and where its span ends once a bound behind it ("3,000 or more") is taken in."""
    after = _AFTER.match(text, amount.end, amount.end + _REACH_AFTER)
    if after and (meaning := cue_table("after").get(after[1])):
        return _known(meaning), after.end()
    if amount.comparator:
        return _known(amount.comparator), amount.end
    before = text[max(floor, amount.start - _REACH_BEFORE) : amount.start]
    meaning = None if amount.low != amount.high and _FROM_UP_TO.search(before) else cue(before)
    if meaning == "=" or meaning is None or (meaning == "<=" and reaches_up_to(clause, amount)):
        meaning = "~" if amount.style == "vague" else "="
    return _known(meaning), amount.end


def has_cue(before: str) -> bool:
    """Does a comparator end the words before a number?"""
    return cue(before) is not None


def bound(words: str) -> str | None:
    """Return the meaning of words that are a comparator and nothing else ("no more than")."""
    return cue_table("before").get(words.lower())


def cue(before: str) -> str | None:
    """Return the meaning of the comparator that ends the words before a number."""
    table = cue_table("before")
    words = _WORD.findall(before.lower())
    while words and words[-1] in _FILLERS:
        words.pop()
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        meaning = table.get(" ".join(words[-size:]))
        if meaning is not None:
            return meaning
    return None


def _known(meaning: str) -> Comparator:
    known: dict[str, Comparator] = {"~": "~", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
    return known.get(meaning, "=")


def change(clause: Clause | None, amount: Amount) -> Change:
    """Return whether the sentence says that something rose or fell by this amount. A level that was reached ("fell to 3 %") is none."""
    if amount.sign == "+" and amount.unit is not None:
        return "=" if amount.unit.dimension == "temperature" else "up"
    if clause is None:
        return "="
    span = clause.covering(amount.start, amount.end)
    folds = _is_fold(clause, span, amount)
    if amount.hyphened and not folds:
        return "="
    direction = _before(clause, span.start, amount)
    if direction == "=":
        direction = _named(clause, span) if folds else _after(clause, span.stop, amount)
    return direction


def _is_fold(clause: Clause, span: range, amount: Amount) -> bool:
    """Does a "threefold" say how many times something rose or fell? "Three times" compares."""
    return amount.unit is not None and amount.unit.dimension == "factor" and clause.tokens[span.stop - 1].text.lower().endswith("fold")


def _named(clause: Clause, span: range) -> Change:
    """Read the noun of change that a multiple stands before ("a threefold rise")."""
    noun = _noun_behind(clause, span.stop)
    lemma = clause.tokens[noun].lemma.lower() if noun is not None else ""
    return "up" if lemma in cue_words("rises") else "down" if lemma in cue_words("falls") else "="


def _noun_behind(clause: Clause, stop: int) -> int | None:
    """Return the last noun of the run behind a figure ("a fivefold share price increase")."""
    found = None
    for i in range(stop, min(stop + _LONGEST_RUN, len(clause.tokens))):
        token = clause.tokens[i]
        if token.tag in ("NN", "NNS"):
            found = i
        elif found is not None or token.tag not in ("JJ", "JJR", "HYPH"):
            break
    return found


def reaches_up_to(clause: Clause | None, amount: Amount) -> bool:
    """Does "up to" say where something went ("crept back up to 4 %"), so that it bounds nothing?"""
    if clause is None:
        return False
    first = clause.covering(amount.start, amount.end).start
    up, to = clause.word(first - 2), clause.word(first - 1)
    if up is None or to is None or (up.text.lower(), to.text.lower()) != ("up", "to"):
        return False
    moved = clause.word(first - 3)
    return moved is not None and (moved.text.lower() == "back" or moved.lemma.lower() in cue_words("moves"))


def compared(text: str, last: Figure, figure: Figure) -> bool:
    """Is a change set against the figure before it, which must then be a change too ("rose 4 %, compared with 3 % in May")?"""
    same = last.unit == figure.unit and last.change != "=" == figure.change
    return same and figure.start - last.end <= _REACH_BEFORE and bool(_COMPARED.search(text, last.end, figure.start))


def _before(clause: Clause, first: int, amount: Amount) -> Change:
    """Walk left from the number over adverbs and determiners to a word of change."""
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = clause.tokens[i].text.lower()
        if word == "by" or (word in ("between", "from") and amount.low != amount.high):
            return _by(clause, i, amount)
        judged = _adverb(clause, i, amount) or _governing(clause, i, amount)
        if judged is not None:
            return judged
        if word in _LEVEL and _cue_word(clause, i) is None:
            return _at_a_rate(clause, i, amount)
    return "="


def _at_a_rate(clause: Clause, i: int, amount: Amount) -> Change:
    """Read "grew at an annual rate of 3 %": the verb before the noun of speed that "of" belongs to."""
    noun = clause.word(i - 1)
    if noun is None or clause.tokens[i].text.lower() != "of" or noun.lemma.lower() not in cue_words("rates"):
        return "="
    for k in range(i - 2, max(-1, i - 2 - REACH), -1):
        if clause.tokens[k].text.lower() == "at":
            return _verb(clause.tokens[clause.tokens[k].head].lemma.lower(), amount, clause, by=False)
        if clause.tokens[k].tag not in ("DT", "JJ", "NN", "HYPH"):
            break
    return "="


def _adverb(clause: Clause, i: int, amount: Amount) -> Change | None:
    """Read "up 2 %", "down 30 points", "off $1" and, of an index, "down 15.8 at ..." or "2,596.7, off 17"; "up to" is a bound."""
    token, after = clause.tokens[i], clause.word(i + 1)
    word = token.text.lower()
    if word not in ("up", "down", "off") or token.pos == "ADJ":
        return None
    if token.dep == "prt" and not _goes(clause.tokens[token.head].lemma.lower()):
        return "="  # "bought up 15 % stakes"
    if not (_measured(clause, amount) or _bare_level(clause, amount) or _behind_level(clause, i, amount)) or _is_to(after):
        return "="
    if word == "off":
        return "down" if _stands(clause.word(i - 1)) else None
    return "up" if word == "up" else "down"


def _is_to(token: Token | None) -> bool:
    return token is not None and token.text.lower() == "to"


def _stands(before: Token | None) -> bool:
    """Does the word before "off" say where a price stands?"""
    return before is not None and (before.text == "," or before.lemma.lower() in cue_words("stands"))


def _behind_level(clause: Clause, i: int, amount: Amount) -> bool:
    """Does a bare number follow the level that it led to ("industrials 2,596.7, off 17", "an index at 214, up 3")?"""
    joint, level, after = clause.word(i - 1), clause.word(i - 2), clause.word(clause.covering(amount.start, amount.end).stop)
    follows = joint is not None and level is not None and joint.text in (",", "(") and level.tag == "CD"
    return follows and amount.unit is None and (after is None or after.pos == "PUNCT")


def _goes(lemma: str) -> bool:
    """Is it a verb after which "up" and "down" say which way something went?"""
    return any(lemma in cue_words(name) for name in ("moves", "stands", "up", "down"))


def _bare_level(clause: Clause, amount: Amount) -> bool:
    """Does a number without a noun stand before a level ("dropped 11 to 286", "was down 15.8 at 2,681")?"""
    span = clause.covering(amount.start, amount.end)
    joint, level = clause.word(span.stop), clause.word(span.stop + 1)
    return (
        amount.unit is None
        and joint is not None
        and level is not None
        and joint.text.lower() in ("at", "to")
        and level.tag in ("CD", "$", "#")
    )


def _governing(clause: Clause, i: int, amount: Amount) -> Change | None:
    """Read the verb, or the word that ends the walk because it governs nothing to its right."""
    token = clause.tokens[i]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX") or (token.dep == "amod" and (lemma in cue_words("up") or lemma in cue_words("down"))):
        return _verb(lemma, amount, clause, by=False)
    if token.pos in ("NOUN", "PROPN", "PRON") or (token.pos == "PUNCT" and token.text not in "~$-"):
        return "="
    return None


def _cue_word(clause: Clause, i: int) -> str | None:
    """Return the meaning of a comparator of several words that token i belongs to ("as much as", "at least")."""
    words = [t.text.lower() for t in clause.tokens[max(0, i - 2) : i + 3]]
    return next((m for n in (3, 2) for k in range(len(words) - n + 1) if (m := cue_table("before").get(" ".join(words[k : k + n])))), None)


def _verb(lemma: str, amount: Amount, clause: Clause, by: bool) -> Change:
    if by and lemma == "lose":
        return "="  # who "lost by 54 points" was so far behind
    if not by and not (_measured(clause, amount) or _is_change(lemma, amount, clause)):
        return "="
    if not by and _goes_elsewhere(clause, lemma, amount):
        return "="
    return "up" if lemma in cue_words("up") else "down" if lemma in cue_words("down") else "="


def _goes_elsewhere(clause: Clause, lemma: str, amount: Amount) -> bool:
    """Is the sum put somewhere rather than gained or lost ("sank £3m into the mill", "added £3m to reserves")?"""
    if amount.unit is None or amount.unit.dimension not in ("money", "price"):
        return False
    stop = clause.covering(amount.start, amount.end).stop
    after, where = clause.word(stop), clause.word(stop + 1)
    if lemma in cue_words("change_by") or after is None or where is None:
        return lemma in cue_words("change_by")
    if after.text.lower() == "to" and lemma not in cue_words("change_of_counts"):
        return where.text.isalpha() and where.tag not in ("CD", "DT", "IN", "RB")
    return after.text.lower() == "into"


def _is_change(lemma: str, amount: Amount, clause: Clause) -> bool:
    """Does a verb of change speak of a count or a measure of the physical world as one that grew or shrank?"""
    if amount.unit is None:
        part = amount.style == "fraction" and lemma in cue_words("down")  # "lost a fifth of its value", but "raised half of the money"
        return part or lemma in cue_words("change_of_counts") or _bare_level(clause, amount)
    if amount.unit.dimension == "mass" and lemma in ("gain", "lose"):
        after = clause.word(clause.covering(amount.start, amount.end).stop)
        return after is None or after.text.lower() != "of"
    if amount.unit.dimension == "length":
        said = subject(clause, clause.covering(amount.start, amount.end))
        return said is not None and clause.tokens[said].lemma.lower() in cue_words("levels")
    return amount.unit.dimension == "factor" or (amount.unit.dimension != "time" and lemma in cue_words("change_of_counts"))


def _measured(clause: Clause, amount: Amount) -> bool:
    """Is the amount a per cent, a sum of money, or points?"""
    if amount.unit is not None:
        return amount.unit.dimension in _MEASURED
    stop = clause.covering(amount.start, amount.end).stop
    after = clause.word(stop)
    return after is not None and (after.lemma.lower() in cue_words("points") or _restated(clause, stop))


def _restated(clause: Clause, stop: int) -> bool:
    """Does a per cent say the number before token `stop` over again ("tumbled 5.4, or 1.2 %")?"""
    following = [t.text.lower() for t in clause.tokens[stop : stop + _RESTATED]]
    return following[:2] == [",", "or"] and not _PER_CENT.isdisjoint(following[2:])


def _by(clause: Clause, i: int, amount: Amount) -> Change:
    """Find what "by" belongs to: "up" or "down" before it, its governor, or the last verb before it."""
    before = clause.word(i - 1)
    if before is not None and before.text.lower() in ("up", "down"):
        return "up" if before.text.lower() == "up" else "down"
    above = list(clause.climb(i))
    if len(above) > _ABOVE_CLAUSE and clause.tokens[above[1]].dep == "relcl":  # "raise the fee that firms pay by 3 %"
        above[2:3] = []
    governors = [clause.tokens[j].lemma.lower() for j in above][1:3]
    nearer = [t.lemma.lower() for t in clause.tokens[max(0, i - 2 * REACH) : i] if t.pos == "VERB"][-1:]
    for lemma in governors[:1] + nearer + governors[1:]:
        direction = _verb(lemma, amount, clause, by=True)
        if direction != "=":
            return direction
    return "="


def _after(clause: Clause, stop: int, amount: Amount) -> Change:
    """Read "2 % higher" and "30 points lower"."""
    token = clause.word(stop)
    if token is None or not _measured(clause, amount):
        return "="
    if token.lemma.lower() in cue_words("points"):
        token = clause.word(stop + 1) or token
    word = token.text.lower()
    return "up" if word == "higher" else "down" if word == "lower" else "="
