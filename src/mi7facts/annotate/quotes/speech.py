"""Tell speech from titles and scare quotes, and hang each quotation on its cue: a tag after it, a lead-in before it, a dash, or nothing.

Decides for every marked stretch whether somebody said it and by which cue; the words of clauses without marks are `reported`'s.
"""

from __future__ import annotations

from mi7facts.annotate.quotes.frame import Frame
from mi7facts.annotate.quotes.leads import lead_in
from mi7facts.annotate.quotes.tags import Tie, dash_tag, tag_after
from mi7facts.annotate.quotes.titles import SPOKEN_WORDS, is_title, words_in


def tie(frame: Frame, number: int) -> Tie | None:
    """Return how a marked stretch hangs in the text, or None when nobody said it.

    A lead-in wins over a tag where the words do not end with a comma.
    """
    window = frame.before(number)
    if window and frame.tokens[window[-1]].text in (":", ",") and frame.inner_end(number) != ",":
        led = lead_in(frame, number)
        if led is not None:
            return led
    return dash_tag(frame, number) or tag_after(frame, number) or lead_in(frame, number) or untied(frame, number)


def untied(frame: Frame, number: int) -> Tie | None:
    """Judge words in marks without a cue beside them: a sentence of its own is speech, a name or a single term is not."""
    words = words_in(frame, number)
    last = frame.inner_end(number)
    alone = words[0][0].isupper() and last in "?!.,…" and not frame.before(number)
    if (alone or not frame.marked[number].closed) and not (is_title(words) and last not in "?!."):
        return Tie(-1, None, True)
    if len(words) < SPOKEN_WORDS or is_title(words):
        return None
    return Tie(-1, None, False)
