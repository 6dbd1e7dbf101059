"""Copies: which articles print one text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import make_article
from mi7facts.reconcile.copies import body_words, copy_groups

WIRE = (
    "A ferry with forty passengers ran aground near the lighthouse on Friday evening after its engine failed in heavy seas. "
    "Nobody was hurt. Tugs pulled the ship free at high tide and towed it into the harbour, where divers looked at the hull."
)
OWN = (
    "Forty people spent a cold night on deck when their ship struck rocks. Our reporter met the captain, who had slept for two hours and "
    "drank tea by the pint; he blamed a pump that had been mended twice since the spring."
)


def groups(*texts: str) -> list[int]:
    return copy_groups([make_article(t) for t in texts])


def test_same_text_is_one_group() -> None:
    assert groups(WIRE, OWN, WIRE) == [0, 1, 0]


def test_cut_text_is_a_copy() -> None:
    assert groups(WIRE, WIRE[: len(WIRE) * 2 // 3]) == [0, 0]
    assert groups(WIRE[: len(WIRE) * 2 // 3], WIRE) == [0, 0]


def test_text_with_a_new_end_is_a_copy() -> None:
    assert groups(WIRE, WIRE + " The ferry line said sorry.") == [0, 0]


def test_a_shared_sentence_is_no_copy() -> None:
    assert groups(WIRE, OWN + " Tugs pulled the ship free at high tide.") == [0, 1]


def test_short_texts_are_copies_only_word_for_word() -> None:
    assert groups("The ferry ran aground on Friday.", "The ferry ran aground on Friday.", "The ferry ran aground on Sunday.") == [0, 0, 1]


def test_texts_without_words_are_no_copies_of_each_other() -> None:
    assert groups("", " ", "...") == [0, 1, 2]


def test_only_the_body_is_compared() -> None:
    article = make_article("A headline\n\nA body of words\n", roles={0: "headline"})
    assert body_words(article) == ["a", "body", "of", "words"]


@given(st.lists(st.text(alphabet="abc ", max_size=60), max_size=8))
def test_groups_are_numbered_in_order_of_first_appearance(texts: list[str]) -> None:
    found = groups(*texts)
    assert len(found) == len(texts)
    firsts = list(dict.fromkeys(found))
    assert firsts == sorted(firsts)
