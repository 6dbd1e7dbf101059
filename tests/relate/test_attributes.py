"""Each attribute of the registry is stated by one sentence and not by another that holds the same value."""

from __future__ import annotations

import pytest

from mi7facts.relate.registry import registry

#: Attribute, a sentence that states it, the value, and a sentence with that value which does not.
CASES = [
    ("age", "Runa Aas, 51, opened the shop.", 51, "Runa Aas was jailed for 51 years."),
    ("amount_stolen", "Runa Aas stole £90,000 from the bank.", 90000, "Runa Aas earned £90,000 at the bank."),
    ("area", "The wildfire burned 12,000 acres.", 12000, "The farmer sold 12,000 acres."),
    ("arrival_date", "The probe reached Mars on 3 March 2021.", "2021-03-03", "The two sides reached a deal on 3 March 2021."),
    ("artist", "The Grey Harbour, a painting by Lucas Vane, was found in Oslo.", "Lucas Vane", "Lucas Vane found the painting in Oslo."),
    ("attendance", "About 500 people marched through Oslo on Monday.", 500, "About 500 people live in Oslo."),
    ("author", "The novel Grey Water by Mary Lund won a prize.", "Mary Lund", "Mary Lund read a novel on the train."),
    ("beds", "The hospital will have 250 beds.", 250, "The hospital will treat 250 patients."),
    ("birth_place", "Runa Aas was born in Oslo.", "Oslo", "Runa Aas was seen in Oslo."),
    ("born", "Runa Aas was born in 1961.", "1961", "Runa Aas was fined in 1961."),
    ("budget", "The film has a budget of $40 million.", 40000000, "The film earned $40 million."),
    ("capacity", "The stadium has a capacity of 32,500.", 32500, "The stadium welcomed 32,500 yesterday."),
    ("cases", "Officials confirmed 18 cases of measles in Oslo.", 18, "Officials bought 18 doses of vaccine in Oslo."),
    ("containment", "The fire was 60 percent contained.", 60, "The forest was 60 percent pine."),
    ("cost", "The bridge cost £95 million.", 95000000, "The firm made a profit of £95 million."),
    ("died", "Runa Aas died on 3 March 2021.", "2021-03-03", "Runa Aas sang on 3 March 2021."),
    ("director", "Salt Harbour, a film directed by Arne Tveit, is long.", "Arne Tveit", "Arne Tveit saw a film on Monday."),
    ("distance", "The probe travelled 660 million kilometres.", 660000000, "The probe is 660 million kilometres wide."),
    ("episodes", "The series has ten episodes.", 10, "The series has ten actors."),
    ("evacuated", "The flood displaced 350 people.", 350, "The choir has 350 members."),
    ("event_date", "The election was held on 12 September 2020.", "2020-09-12", "The mayor said on 12 September 2020 that she would go."),
    ("fine", "Hale Motors was fined $120,000.", 120000, "Hale Motors donated $120,000."),
    ("founded", "Hale Motors was founded in 1987.", "1987", "Hale Motors was found guilty in 1987."),
    ("founder", "Hale Motors was founded by Peter Rook.", "Peter Rook", "Hale Motors was praised by Peter Rook."),
    ("head_coach", "Norby Rovers appointed Julia Falk as head coach.", "Julia Falk", "Norby Rovers met Julia Falk."),
    ("height", "The oak was 25 metres tall.", 25, "The oak was 25 metres away."),
    ("height", "They climbed the 90-metre tower.", 90, "They ran the 90-metre race."),
    ("hometown", "Runa Aas, a climber from Oslo, won.", "Oslo", "Runa Aas flew to Oslo."),
    ("homes_destroyed", "The fire destroyed 22 homes.", 22, "The firm sold 22 homes."),
    ("homes_flooded", "The river flooded 214 homes.", 214, "The firm built 214 homes."),
    ("injured", "Seventeen people were hurt in the explosion.", 17, "Seventeen people saw the explosion."),
    ("job_cuts", "Hale Motors will cut 400 jobs.", 400, "Hale Motors filled 400 bottles."),
    ("jobs", "Hale Motors employs 3,200 people.", 3200, "Hale Motors thanked 3,200 people."),
    ("killed", "The landslide killed seven people.", 7, "The landslide woke seven people."),
    ("length", "The tunnel is 9 kilometres long.", 9, "The tunnel is 9 kilometres from here."),
    ("magnitude", "The earthquake had a magnitude of 6.1.", 6.1, "The earthquake was followed by 6 others."),
    ("mayor", "Runa Aas, the mayor of Oslo, resigned.", "Runa Aas", "Runa Aas met the mayor."),
    ("missing", "After the flood, 12 people are missing.", 12, "After the flood, 12 people are safe."),
    ("offer", "Hale Motors made an offer of $2 billion.", 2000000000, "Hale Motors made a loss of $2 billion."),
    ("opening_date", "The museum will open on 18 April 2022.", "2022-04-18", "The museum was robbed on 18 April 2020."),
    ("outage_duration", "The service was down for three hours.", 3, "The service lasted for three hours."),
    ("pages", "The novel has 312 pages.", 312, "The novel has 312 readers."),
    ("people_aboard", "The ferry sank with 23 people aboard.", 23, "The ferry line hired 23 people."),
    ("pilot", "The pilot was Maria Lund.", "Maria Lund", "The winner was Maria Lund."),
    ("place", "The concert was held in Oslo.", "Oslo", "The singer was born in Oslo."),
    ("price", "The phone sells for $399.", 399, "The phone firm lost $399."),
    ("prime_minister", "The prime minister, Ines Moura, resigned.", "Ines Moura", "The finance minister, Ines Moura, resigned."),
    ("profit", "Hale Motors made a profit of £41 million.", 41000000, "Hale Motors made a donation of £41 million."),
    ("release_date", "The film will be released in June 2022.", "2022-06", "The film was praised in June 2020."),
    ("revenue", "Hale Motors reported revenue of £90 million.", 90000000, "Hale Motors reported a theft of £90 million."),
    ("running_time", "The film runs for 94 minutes.", 94, "The film star ate for 94 minutes."),
    ("score", "Norby Rovers beat Hale Town 3-2.", "3-2", "Norby Rovers signed 3-2 in the paper."),
    ("sentence_length", "Runa Aas was sentenced to 54 months in prison.", 54, "Runa Aas was away for 54 months."),
    ("songs", "The album has 11 songs.", 11, "The album has 11 fans."),
    ("spilled", "The tanker leaked 900 barrels of oil.", 900, "The tanker carried 900 barrels of oil."),
    ("start_date", "The new law takes effect on 1 January 2022.", "2022-01-01", "The new law was debated on 1 January 2021."),
    ("stolen_date", "The painting was stolen in 2004.", "2004", "The painting was admired in 2004."),
    ("storeys", "The tower has 62 storeys.", 62, "The tower has 62 windows."),
    ("temperature", "The temperature in Oslo reached 39.4C.", 39.4, "The oven was set to 39.4C."),
    ("transfer_fee", "Nico Sand joined Norby Rovers for £18 million.", 18000000, "Nico Sand sued Norby Rovers for £18 million."),
    ("transport_minister", "Transport minister Gideon Hale defended the plan.", "Gideon Hale", "Novelist Gideon Hale defended the plan."),
    ("tuition", "Tuition at the college is $11,400 a year.", 11400, "The rent at the college is $11,400 a year."),
    ("turnout", "Turnout in the election was 68 percent.", 68, "Rain fell in the election on 68 percent of the land."),
    ("vote", "The Norby Assembly voted 52-48 to build the bridge.", "52-48", "The Norby Assembly heard 52-48 read out."),
    ("vote_share", "Irina Dale won the election with 53.4 percent of the vote.", 53.4, "Irina Dale paid 53.4 percent of the rent."),
    ("votes_for", "The assembly passed the bill by 62 votes to 57.", 62, "The assembly heard the bill with 62 guests."),
    ("waiting_time", "The average wait at Hale Hospital was 19 weeks.", 19, "The last strike at Hale Hospital was 19 weeks."),
    ("wind_speed", "The storm's strongest gust was 94 mph.", 94, "The storm chaser drove at 94 mph."),
    ("without_power", "The storm left 27,000 homes without power.", 27000, "The storm spared 27,000 homes."),
]  # fmt: skip

#: Attributes that other files test, by their frames.
ELSEWHERE = {"chief_executive", "filming_place", "funding"}
MINISTERS = {key for entry in registry() if (key := entry.key).endswith("_minister")}


def stated(claims) -> set[tuple[str, object]]:
    return {(c.attribute, c.amount.value) for c in claims}


@pytest.mark.parametrize(("attribute", "text", "value"), [c[:3] for c in CASES], ids=[c[0] for c in CASES])
def test_the_words_state_the_attribute(tell, attribute: str, text: str, value: object) -> None:
    assert (attribute, value) in stated(tell(text))


@pytest.mark.parametrize(("attribute", "text"), [(c[0], c[3]) for c in CASES], ids=[c[0] for c in CASES])
def test_other_words_do_not(tell, attribute: str, text: str) -> None:
    assert attribute not in {key for key, _ in stated(tell(text))}


def test_every_attribute_is_tested() -> None:
    assert {e.key for e in registry()} - {c[0] for c in CASES} <= ELSEWHERE | MINISTERS


@pytest.mark.parametrize("portfolio", sorted(m.removesuffix("_minister") for m in MINISTERS - {"prime_minister"}))
def test_ministers_are_told_apart(tell, portfolio: str) -> None:
    found = stated(tell(f"The {portfolio} minister, Ines Moura, resigned."))
    assert {key for key, _ in found if key.endswith("_minister")} == {f"{portfolio}_minister"}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("Owen Tarr, chief executive of Hale Motors, resigned.", "chief_executive", "Owen Tarr"),
        ("Hale Motors raised $25 million from investors.", "funding", 25000000),
        ("The film was shot in Oslo.", "filming_place", "Oslo"),
    ],
)
def test_attributes_with_helpers(tell, text: str, attribute: str, value: object) -> None:
    assert (attribute, value) in stated(tell(text))
