"""How frames match: nearest trigger, what may not stand there, additions, ages, and that nothing breaks on any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_article, read_article
from mi7facts.relate.claims import relate


def values(claims, attribute: str) -> list[object]:
    return [c.amount.value for c in claims if c.attribute == attribute]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("The blast killed 4 people and injured 17.", [4], [17]),
        ("The blast injured 17 people and killed 4.", [4], [17]),
        ("Two people are dead and four men are wounded after a blast.", [2], [4]),
        ("Five people were shot in Oslo.", [], [5]),
        ("Five people were shot dead in Oslo.", [5], []),
        ("Five people were arrested after the shooting.", [], []),
        ("Six people were charged with the attempted murder of five people.", [], []),
    ],
)
def test_dead_and_hurt(tell, text: str, killed: list[int], injured: list[int]) -> None:
    claims = [c for c in tell(text) if c.amount.comparator != ">="]
    assert (values(claims, "killed"), values(claims, "injured")) == (killed, injured)


def test_those_who_died_after_are_in_the_toll(tell) -> None:
    assert values(tell("The death toll from the fire has risen to 14 after two patients died in hospital."), "killed") == [14]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The number of people killed by the fire is 14.", [14]),
        ("The number of people hurt by the fire is 14.", []),
        ("The number of trees killed by the fire is 14.", []),
    ],
)
def test_the_number_of(tell, text: str, count: list[int]) -> None:
    assert values(tell(text), "killed") == count


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Runa Aas, 51, sang.", [51]),
        ("Runa Aas, aged 51, sang.", [51]),
        ("Runa Aas is 51 years old.", [51]),
        ("The 51-year-old singer Runa Aas sang.", [51]),
        ("Runa Aas was jailed for 51 years.", []),
        ("Runa Aas sang for 51 years.", []),
        ("Runa Aas waited four and a half years.", []),
    ],
)
def test_age_is_no_length_of_time(tell, text: str, age: list[int]) -> None:
    assert values(tell(text), "age") == age


def test_each_value_states_one_attribute(tell) -> None:
    claims = tell("Hale Motors made a profit of £41 million in 2020, and the mayor opened the museum on 3 March 2021.")
    starts = [c.evidence.start for c in claims]
    assert len(starts) == len(set(starts))


def test_of_a_town_and_its_country_the_town_counts(tell) -> None:
    assert [c.amount.name for c in tell("The concert was held in Oslo in Norway.") if c.attribute == "place"] == ["Oslo"]


PIECES = st.lists(
    st.sampled_from(
        ["The fire", "killed", "14", "people", "in Oslo", "on 3 March 2021", ",", ".", "Runa Aas", "from", "to", "said", "it", "its",
         "cost", "£5", "of", "not", "was", "by", "the number", "and", "who", "“", "”", "51", "metres", "\n"]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=PIECES)
def test_any_words_give_claims_that_their_evidence_proves(engine, pieces: list[str]) -> None:
    text = " ".join(pieces) or "."
    found = relate(read_article(engine, make_article(text, published="2021-06-15")))
    ids = {e.id for e in found.entities}
    for claim in found.claims:
        evidence = claim.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert evidence.sentence[0] <= evidence.start < evidence.end <= evidence.sentence[1]
        assert claim.subject.entity is None or claim.subject.entity in ids
        assert claim.subject.name
        assert 0 < claim.confidence <= 1
        assert claim.attribute and claim.label


@pytest.mark.parametrize("text", ["", "\n\n", "14 " * 300, "to from " * 300, "killed " * 300])
def test_odd_texts_end(engine, text: str) -> None:
    relate(read_article(engine, make_article(text or "\n")))
