"""What the words of a line say of its role: phrases of the lexicon, dates, addresses. Whether they are right is decided in roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, cast

import msgspec

from mi7facts.data import load_toml
from mi7facts.model import Role

How = Literal["is", "starts", "has", "label"]
#: Words of a line in which a phrase is looked for; furniture is short.
REACH = 40
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE = re.compile(
    rf"(?:\b|(?-i:(?<=[a-z])(?=[A-Z\d])))(?:"
    rf"{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s+(?:19|20)\d\d|,?\s+(?:at\s+)?\d{{4}}(?!\d))|{MONTH}[-/.]\d{{1,2}}[-/.]\d{{4}}(?!\d)"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.]+{MONTH}\.?,?[\s\-/.]+\d{{2,4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?!\d))",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}(?:[:.h]\d{2})(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
AGO = re.compile(r"\b(?:\d+|an?)\s*(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\s+ago\b", re.IGNORECASE)
DIGIT = re.compile(r"\d")
#: Marks that hold a digit: most lines hold none, and need not be searched for them.
NUMBERED = frozenset({"date", "clock", "money"})
#: Characters without which a mark cannot be there: looking for them first is cheap.
SIGNS = {
    "mail": ("@", "protected]"),
    "web": (".", "://"),
    "handle": ("@",),
    "tag": ("#",),
    "copyright": ("©", "("),
    "slash": ("/",),
    "dash": ("-", "–", "—"),
    "money": ("$", "£", "€"),
}
MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date", DATE),
    ("clock", CLOCK),
    ("ago", AGO),
    ("mail", re.compile(r"\S@\S|\[email[\s\u00a0]protected\]")),
    ("web", re.compile(r"https?://|\bwww\.|\b\w+\.(?:com|org|net|co|uk|tv)\b")),
    ("handle", re.compile(r"(?:^|[\s(])@\w")),
    ("tag", re.compile(r"(?:^|\s)#\w")),
    ("copyright", re.compile(r"©|\([cC]\)")),
    ("bar", re.compile(r"[|»›→•·▸]")),
    ("quoted", re.compile(r"[\"“”]")),
    ("saying", re.compile(r"\b(?:said|says|told|added|wrote|asked|according to)\b")),
    ("slash", re.compile(r"\w ?/ ?\w")),
    ("dash", re.compile(r"\s[-–—]\s")),
    ("money", re.compile(r"[$£€]\s?\d")),
)


#: Anything but words and what stands between them, and the marks that a line of words alone can carry.
ODD = re.compile(r"[^\w\s,;:'’?!&]|[\d_]")
WORDED = tuple((name, pattern) for name, pattern in MARKS if name in ("ago", "saying"))


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A phrase of a role's lexicon was found in a line."""

    role: Role
    how: How


class Phrases(msgspec.Struct, frozen=True):
    """The phrases of all roles, found by their first word."""

    whole: dict[str, tuple[Cue, ...]]
    first: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    inside: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    stop: frozenset[str]
    buttons: frozenset[str]  # single words that a sharing button says


@cache
def phrases() -> Phrases:
    """Return the lexicon, indexed."""
    table = cast("dict[str, dict[str, list[str]]]", load_toml("lexicons/roles.toml"))
    whole: dict[str, tuple[Cue, ...]] = {}
    begin: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]] = {}
    inside: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]] = {}
    for role, lists in table.items():
        for phrase in lists.get("is", ()):
            whole[phrase] = (*whole.get(phrase, ()), Cue(cast(Role, role), "is"))
        for how, index in (("starts", begin), ("label", begin), ("has", inside)):
            for phrase in lists.get(how, ()):
                words = tuple(phrase.split())
                index[words[0]] = (*index.get(words[0], ()), (words, Cue(cast(Role, role), cast(How, how))))
    buttons = frozenset(phrase for phrase in table["share"]["is"] if " " not in phrase)
    return Phrases(whole, begin, inside, frozenset(table["stop"]["words"]), buttons)


def find_cues(words: Sequence[str]) -> tuple[Cue, ...]:
    """Return what the lexicon says of a line, given its words in lower case."""
    lexicon = phrases()
    found: list[Cue] = []
    if len(words) <= 8:
        found += lexicon.whole.get(" ".join(words), ())
        found += [Cue("share", "is")] if is_share_row(words) else []
    if words:
        found += [cue for phrase, cue in lexicon.first.get(words[0], ()) if tuple(words[: len(phrase)]) == phrase]
    if len(words) <= REACH:
        for i, word in enumerate(words):
            if word in lexicon.inside:
                found += [cue for phrase, cue in lexicon.inside[word] if tuple(words[i : i + len(phrase)]) == phrase]
    return tuple(dict.fromkeys(found))


def is_share_row(words: Sequence[str]) -> bool:
    """Are all words of a line names of sharing buttons?"""
    whole = phrases().whole
    return len(words) > 1 and all(any(c.role == "share" for c in whole.get(word, ())) for word in words)


def find_marks(text: str) -> tuple[str, ...]:
    """Return the names of the marks that a line carries: a date, a clock time, an address."""
    if ODD.search(text) is None:  # most lines: nothing but words
        return tuple(name for name, pattern in WORDED if pattern.search(text))
    numbered = DIGIT.search(text) is not None
    return tuple(
        name
        for name, pattern in MARKS
        if (numbered or name not in NUMBERED) and (name not in SIGNS or any(sign in text for sign in SIGNS[name])) and pattern.search(text)
    )
