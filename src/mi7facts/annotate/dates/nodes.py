"""Sentences as strings of letters: tokens with the categories that the lexicon gives them.

The lexer works on the source text itself, so every offset is one of the source. What is glued to letters, money signs or further digits
("B2020", "$2000", "0.2019") gets no category: it is no time.
"""

from __future__ import annotations

import re

import msgspec

from mi7facts.annotate.dates.lexicon import NOTHING, Lexicon, Sense, Value
from mi7facts.annotate.dates.meaning import Holiday, Phrase

TOKEN = re.compile(
    r"""
      (?P<iso>(?<![\w.,/-])\d{4}(?P<joint>[-/])\d{1,2}(?P=joint)\d{1,2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/-]))
    | (?P<slashed>(?<![\w.,/-])\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\w/-]))
    | (?P<year_span>(?<![\w.,/-])(?:1[5-9]|20)\d\d[-–/]\d\d(?:\d\d)?(?![\w/-]))
    | (?P<quarter_code>(?<![\w\[])(?:Q[1-4]|H[12])\b)
    | (?P<fiscal_code>(?<!\w)FY[\s'’]?(?:\d{4}|\d{2})\b)
    | (?P<hours>(?<![\w:.,])\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d:]))
    | (?P<meridiem>(?:[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b))
    | (?P<oclock>(?<!\w)[oO]['’]clock\b)
    | (?P<nth>(?<![\w.,])\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    | (?P<decade>(?<![\w.,])(?:\d{3}0|['’‘`]\d0|\d0)['’]?s\b)
    | (?P<short>(?<!\w)['’‘`]\d{2}\b)
    | (?P<fraction>(?<![\w.,/])[1-9]/[2-9](?![\w/])|[½¼¾])
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    | (?P<word>[^\W\d_]+)
    | (?P<possessive>['’]s\b)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
#: What may not stand directly before or after a number that means a time.
GLUED_BEFORE = frozenset("$£€¥₹#@_.,:/%")
GLUED_AFTER = frozenset("%$£€°_@/")
GLUED_WORD = frozenset("_@#&")
MARKS = {
    ",": "comma", "-": "dash", "–": "dash", "—": "dash", ".": "dot", "/": "slash", "(": "opened", ")": "closed", "'": "apostrophe",
    "’": "apostrophe",
}  # fmt: skip
#: Digits beyond this are no time; it also keeps int() from long work.
MAX_DIGITS = 9
YEARS = range(1000, 2201)


class Node(msgspec.Struct, frozen=True, gc=False):
    """A token, or several that a rule has joined; `phrase` is what a rule has understood."""

    letter: str
    start: int
    end: int
    sense: Sense = NOTHING
    phrase: Phrase | None = None
    holiday: Holiday | None = None

    def number(self, category: str) -> int:
        """Return the whole number that the token stands for in a category."""
        return int(self.sense[category])

    def word(self, category: str) -> str:
        """Return the code that the token stands for in a category."""
        return str(self.sense[category])


def tokenize(text: str, start: int, end: int, lexicon: Lexicon) -> list[Node]:
    """Return the tokens of a stretch of the text."""
    nodes = [_node(m, text, lexicon) for m in TOKEN.finditer(text, start, end)]
    nodes = _with_dots(nodes, text, lexicon)
    return _with_holidays(nodes, text, lexicon) if lexicon.holiday_start.search(text, start, end) else nodes


def _node(m: re.Match[str], text: str, lexicon: Lexicon) -> Node:
    start, end = m.span()
    kind = m.lastgroup or ""
    if kind == "word":
        sense = _word_sense(m[0], text, start, end, lexicon)
    elif kind == "mark":
        name = MARKS.get(m[0])
        sense = {name: m[0]} if name else NOTHING
    else:
        sense = _token_sense(kind, m[0], text, start, end)
    return Node(lexicon.letters[frozenset(sense)] if sense else lexicon.blank, start, end, sense)


def _word_sense(word: str, text: str, start: int, end: int, lexicon: Lexicon) -> Sense:
    lower = word.lower()
    sense = lexicon.senses.get(lower)
    if sense is None or (lower in lexicon.capitalised and word.islower()) or _glued(text, start, end):
        return NOTHING
    return sense


def _glued(text: str, start: int, end: int) -> bool:
    """Is the word part of a handle, a tag or an identifier?"""
    return text[start - 1 : start] in GLUED_WORD or text[end : end + 1] == "_"


def _token_sense(kind: str, printed: str, text: str, start: int, end: int) -> Sense:
    if kind == "number":
        return _number_sense(printed, text, start, end)
    if kind == "short":
        return {"short_year": int(printed[1:])}
    if kind == "decade":
        # "in her 30s" is an age: two bare digits want an article
        short = printed[:2].isdigit() and not printed[2].isdigit()
        return {"decade_short" if short else "decade_digits": int(re.sub(r"\D", "", printed)) // 10}
    if kind == "nth":
        number = int(printed[:-2])
        return {"nth": number, "day_number": number} if 1 <= number <= 31 else {"nth": number}
    if kind == "hours" and "." in printed:
        return {"hours": printed, "number": float(printed)}
    return {kind: printed}


def _number_sense(printed: str, text: str, start: int, end: int) -> Sense:
    digits = printed.replace(",", "")
    if len(digits) > MAX_DIGITS or _stuck(text, start, end):
        return NOTHING
    if "." in digits:
        return {"number": float(digits)}
    number = int(digits)
    sense: dict[str, Value] = {"number": number, "whole": number}
    if (len(printed) <= 2 and number > 0) or len(printed) == 2:
        sense["two_digits"] = number
        if number <= 24:
            sense["hour"] = number
        if 1 <= number <= 31:
            sense["day_number"] = number
    elif len(printed) == 4 and number in YEARS and not _chained(text, start, end):
        sense["year_number"] = number
    return sense


def _chained(text: str, start: int, end: int) -> bool:
    """Is the number one group of a longer one, as in a telephone number?"""
    return bool(re.match(r"\d[-–]", text[max(0, start - 2) : start]) or re.match(r"[-–]\d", text[end : end + 2]))


def _stuck(text: str, start: int, end: int) -> bool:
    """Is the number part of something that is no time: a price, a share, a code?"""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in GLUED_BEFORE or before.isalnum() or after in GLUED_AFTER:
        return True
    return after.isalpha() and text[end : end + 2].lower() not in ("am", "pm")


def _with_dots(nodes: list[Node], text: str, lexicon: Lexicon) -> list[Node]:
    """Join "Sept" and its full stop."""
    kept: list[Node] = []
    for node in nodes:
        last = kept[-1] if kept else None
        if last and "dot" in node.sense and last.end == node.start and text[last.start : last.end].lower() in lexicon.shortened:
            kept[-1] = Node(last.letter, last.start, node.end, last.sense)
        else:
            kept.append(node)
    return kept


def _with_holidays(nodes: list[Node], text: str, lexicon: Lexicon) -> list[Node]:
    """Join the words of a holiday's name ("New Year's Day", "Christmas Eve")."""
    kept: list[Node] = []
    skip = 0
    for i, node in enumerate(nodes):
        if skip:
            skip -= 1
            continue
        rows = lexicon.holidays.get(text[node.start : node.end].lower(), ()) if text[node.start].isupper() else ()
        found = next((f for words, needs_day, rule in rows if (f := _holiday(nodes[i : i + 9], words, needs_day, rule, text))), None)
        if found:
            count, holiday = found
            kept.append(Node(lexicon.letter("HOLIDAY"), node.start, nodes[i + count - 1].end, holiday=holiday))
            skip = count - 1
        else:
            kept.append(node)
    return kept


def _holiday(nodes: list[Node], words: tuple[str, ...], needs_day: bool, rule: Holiday, text: str) -> tuple[int, Holiday] | None:
    """Return how many nodes the holiday takes and its rule, or None when it does not stand here."""
    if tuple(text[n.start : n.end].lower() for n in nodes[: len(words)]) != words:
        return None
    count = len(words) + _generation(nodes[len(words) : len(words) + 3], text)
    at = next((i for i in range(count, len(nodes)) if not _owns(nodes[i], text)), len(nodes))
    following = text[nodes[at].start : nodes[at].end] if at < len(nodes) else ""
    capital = at > count or not needs_day or following[:1].isupper()  # "In May day trips are cheap", but "New Year's day"
    if capital and following.lower() in ("day", "eve"):
        return at + 1, msgspec.structs.replace(rule, shift=-1 if following.lower() == "eve" else 0)
    return None if needs_day else (count, rule)


def _generation(nodes: list[Node], text: str) -> int:
    """Return how many nodes tell which of a name is honoured: "Jr.", ", Jr."."""
    printed = [text[n.start : n.end] for n in nodes]
    comma = printed[:1] == [","]
    if [p.title() for p in printed[comma : comma + 1]] not in (["Jr"], ["Sr"]):
        return 0
    return comma + 1 + (printed[comma + 1 : comma + 2] == ["."])


def _owns(node: Node, text: str) -> bool:
    """Is it the apostrophe of "Presidents' Day" or the ending of "Valentine's Day"?"""
    return "apostrophe" in node.sense or "possessive" in node.sense
