"""Every sieve by its name, and whole sentences put together from marks, names and verbs."""

from __future__ import annotations

import itertools

import pytest

from builders import make_article
from mi7facts.annotate.nlp import Engine
from mi7facts.annotate.quotes.find import find_quotes
from mi7facts.model import Quote

MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''")]
NAMES = ["Vera Lund", "Dr Ole Borg", "Northfield Police"]
SAID = "We’ve never seen the river’s edge this high"


def read(engine: Engine, text: str) -> tuple[Quote, ...]:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    return find_quotes(article, sentences, ())


@pytest.mark.parametrize(
    ("rule", "text", "speaker"),
    [
        ("subject-of-cue", "“The weir is open,” Vera Lund said.", "Vera Lund"),
        ("voice-of", "Vera Lund’s statement said: “The weir is open.”", "Vera Lund"),
        ("passive-agent", "That the weir was open was confirmed by Vera Lund: “It is open to all of us.”", "Vera Lund"),
        ("relative-clause", "They asked Vera Lund, who said: “The weir is open.”", "Vera Lund"),
        ("colon", "Vera Lund was blunt: “The weir is open.”", "Vera Lund"),
        ("dash", "“The weir is open to all of us.” — Vera Lund", "Vera Lund"),
        ("inversion", "Said Vera Lund: “The weir is open.”", "Vera Lund"),
        ("according-to", "The weir is open, according to Vera Lund.", "Vera Lund"),
        ("nearest-agent", "Vera Lund smiled. “The weir is open to all of us.”", "Vera Lund"),
        ("running-speaker", "“It is open,” said Vera Lund.\n\n“It will be open all the summer.”", "Vera Lund"),
        ("clause-subject", "Vera Lund spoke up for “the right of way along the weir” at last.", "Vera Lund"),
        ("owner-of-claim", "They laughed at Vera Lund’s claim that the weir was open.", "Vera Lund"),
        ("text", "A sign on the weir read: “Closed until the first of May.”", None),
    ],
)
def test_each_sieve_tells_its_name(engine: Engine, rule: str, text: str, speaker: str | None) -> None:
    quote = read(engine, text)[-1]
    assert (quote.rule, quote.speaker) == (rule, speaker)


@pytest.mark.parametrize(
    ("marks", "name"),
    [*itertools.product(MARKS, NAMES[:1]), *itertools.product(MARKS[:1], NAMES[1:])],
)
@pytest.mark.parametrize(
    "pattern",
    [
        "{open}{said},{close} {name} said.",
        "{open}{said},{close} said {name}.",
        "{name} said: {open}{said}.{close}",
        "{name} said, {open}{said}.{close}",
        "{open}{said},{close} {name} told the Courier on Friday.",
        "It rained. {open}{said},{close} {name} added. The rest is history.",
        "{name} told the Courier: {open}{said}.{close} Then it rained.",
    ],
)
def test_all_marks_and_orders_give_the_same_quote(engine: Engine, marks: tuple[str, str], name: str, pattern: str) -> None:
    text = pattern.format(open=marks[0], close=marks[1], said=SAID, name=name)
    (quote,) = read(engine, text)
    assert quote.type == "direct"
    assert [text[s:e].rstrip(",.") for s, e in quote.spans] == [SAID]
    assert quote.speaker_text is not None and quote.speaker_text.endswith(name.split()[-1])


@pytest.mark.parametrize(
    "verb", ["added", "insisted", "wrote", "recalled", "replied", "warned", "explained", "joked", "shouted", "tweeted"]
)
def test_verbs_of_saying_tag_alike(engine: Engine, verb: str) -> None:
    (quote,) = read(engine, f"“{SAID},” Vera Lund {verb}.")
    assert (quote.speaker, quote.cue) == ("Vera Lund", verb)


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize(
    "frame", ["Her film {} is out.", "They watched {} twice.", "The prize went to {}.", "She thanked them for her last film, {}."]
)
def test_a_title_in_any_marks_is_no_quote(engine: Engine, marks: tuple[str, str], frame: str) -> None:
    assert read(engine, frame.format(f"{marks[0]}Copper Bay{marks[1]}")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“The weir is open,” Vera Lund said. “The weir is shut,” Ida Moe replied.",
        "Vera Lund said: “The weir is open.” Ida Moe replied: “The weir is shut.”",
        "“The weir is open,” said Vera Lund.\n\n“The weir is shut,” said Ida Moe.",
        "“The weir is open,” Vera Lund told the Courier. But Ida Moe disagreed: “The weir is shut.”",
    ],
)
def test_two_speakers_keep_their_words(engine: Engine, text: str) -> None:
    first, second = read(engine, text)
    assert (first.speaker, second.speaker) == ("Vera Lund", "Ida Moe")
    assert text[first.start : first.end].startswith("The weir is open")
    assert text[second.start : second.end].startswith("The weir is shut")
