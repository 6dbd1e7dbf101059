"""Whole paragraphs of invented news: every figure with bound, change, unit, noun and owner, and nothing else."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine

Bounds = float | tuple[float, float]
Row = tuple[str, Bounds, str, str, str, str | None, str | None]

#: Text, then a row a figure: words, value or bounds, comparator, change, unit, what is counted, whose it is.
STORIES: dict[str, tuple[str, list[Row]]] = {
    "landslide": (
        "A landslide above the village of Eldmouth killed 14 people and injured at least 30 on Tuesday, officials said. "
        "More than 2,500 residents spent the night in two schools. "
        "Rescuers have searched 120 of the 340 damaged homes.",
        [
            ("14", 14, "=", "=", "", "people", "landslide"),
            ("30", 30, ">=", "=", "", "people", "landslide"),
            ("2,500", 2500, ">", "=", "", "residents", None),
            ("two", 2, "=", "=", "", "schools", "residents"),
            ("120", 120, "=", "=", "", "damaged homes", "Rescuers"),
            ("340", 340, "=", "=", "", "damaged homes", "Rescuers"),
        ],
    ),
    "earnings": (
        "Orsk Mining said revenue rose 12% to $4.2bn in the year to June, while net profit fell by a third to $310m. "
        "The company will cut 1,200 jobs, about 8 per cent of its staff, and pay a dividend of 14 cents a share.",
        [
            ("12%", 12, "=", "up", "%", "revenue", "revenue"),
            ("$4.2bn", 4200000000, "=", "=", "USD", "revenue", "revenue"),
            ("a third", 0.333333333333, "=", "down", "", "net profit", "net profit"),
            ("$310m", 310000000, "=", "=", "USD", "net profit", "net profit"),
            ("1,200", 1200, "=", "=", "", "jobs", "company"),
            ("8 per cent", 8, "~", "=", "%", "staff", None),
            ("14 cents a share", 14, "=", "=", "{cent/share}", "dividend", "company"),
        ],
    ),
    "bridge": (
        "The bridge, which is 412 metres long and cost £38m, carries up to 9,000 vehicles a day. "
        "It was closed for 11 months after cracks as wide as 3 cm were found.",
        [
            ("412 metres", 412, "=", "=", "m", "bridge", "bridge"),
            ("£38m", 38000000, "=", "=", "GBP", "bridge", "bridge"),
            ("9,000", 9000, "<=", "=", "{vehicles}/d", "vehicles", "bridge"),
            ("11 months", 11, "=", "=", "mo", None, None),
            ("3 cm", 3, "=", "=", "cm", None, None),
        ],
    ),
    "race": (
        "Mara Quill, 27, ran the 10km course in 31 minutes 4 seconds, beating a field of almost 600 runners. "
        "Her brother, aged 24, came third. "
        "She lifted the cup 12 years ago.",
        [
            ("27", 27, "=", "=", "a", "Mara Quill", "Mara Quill"),
            ("10km", 10, "=", "=", "km", "course", "Mara Quill"),
            ("31 minutes 4 seconds", 1864, "=", "=", "s", "Mara Quill", "Mara Quill"),
            ("600", 600, "~", "=", "", "runners", "field"),
            ("24", 24, "=", "=", "a", "brother", "brother"),
            ("12 years", 12, "=", "=", "a", None, None),
        ],
    ),
    "heat": (
        "Temperatures reached 41.5C in Norda on Saturday. Some 300 firefighters with six planes fought a blaze that burned 5,350 hectares.",
        [
            ("41.5C", 41.5, "=", "=", "Cel", "Temperatures", "Temperatures"),
            ("300", 300, "~", "=", "", "firefighters", None),
            ("six", 6, "=", "=", "", "planes", None),
            ("5,350 hectares", 5350, "=", "=", "har", "blaze", "blaze"),
        ],
    ),
    "rents": (
        "The council voted 9-4 to raise rents by £6.50 a week from April. "
        "Around three in four tenants, or 5,800 households, will pay the higher rate.",
        [
            ("£6.50 a week", 6.5, "=", "up", "GBP/wk", "rents", "council"),
            ("three in four", 0.75, "~", "=", "", "tenants", None),
            ("5,800", 5800, "=", "=", "", "households", None),
        ],
    ),
    "quake": (
        "A 6.1-magnitude earthquake struck 35 miles north of Brimfield at 4.20am. "
        "The quake was 10km deep and was followed by dozens of aftershocks.",
        [
            ("6.1-magnitude", 6.1, "=", "=", "", "magnitude", "earthquake"),
            ("35 miles", 35, "=", "=", "[mi_i]", "earthquake", "earthquake"),
            ("10km", 10, "=", "=", "km", "quake", "quake"),
            ("dozens", (24, 100), "~", "=", "", "aftershocks", "quake"),
        ],
    ),
    "film": (
        "The thriller Harbour 4 took between $18m and $22m in its first weekend on 3,100 screens. "
        "Its star, the 52-year-old Lena Holm, has made over 40 films.",
        [
            ("$18m and $22m", (18000000, 22000000), "=", "=", "USD", "thriller", "Harbour"),
            ("3,100", 3100, "=", "=", "", "screens", "Harbour"),
            ("52-year-old", 52, "=", "=", "a", "Lena Holm", "Lena Holm"),
            ("40", 40, ">", "=", "", "films", "star"),
        ],
    ),
    "houses": (
        "House prices were up 0.7 per cent in May, the lender said. The average home now costs £291,500, down from £295,000 in January.",
        [
            ("0.7 per cent", 0.7, "=", "up", "%", "House prices", "House prices"),
            ("£291,500", 291500, "=", "=", "GBP", "average home", "average home"),
            ("£295,000", 295000, "=", "=", "GBP", "average home", "average home"),
        ],
    ),
    "raid": (
        "Police seized 45kg of cocaine, 12 guns and €1.3 million in cash from a flat at 22 Canal Street. "
        "Three men aged 31, 38 and 44 were arrested.",
        [
            ("45kg", 45, "=", "=", "kg", "cocaine", "Police"),
            ("12", 12, "=", "=", "", "guns", "Police"),
            ("€1.3 million", 1300000, "=", "=", "EUR", "cash", "Police"),
            ("Three", 3, "=", "=", "", "men", None),
            ("31", 31, "=", "=", "a", "men", "men"),
            ("38", 38, "=", "=", "a", "men", "men"),
            ("44", 44, "=", "=", "a", "men", "men"),
        ],
    ),
    "traffic": (
        "The new rule limits cars to 20mph in built-up areas and caps fines at 500 euros. "
        "Half of drivers and two-thirds of cyclists back it, according to a survey of 1,900 adults.",
        [
            ("20mph", 20, "=", "=", "[mi_i]/h", "cars", "new rule"),
            ("500 euros", 500, "=", "=", "EUR", "fines", "new rule"),
            ("Half", 0.5, "=", "=", "", "drivers", None),
            ("two-thirds", 0.666666666667, "=", "=", "", "cyclists", None),
            ("1,900", 1900, "=", "=", "", "adults", "survey"),
        ],
    ),
    "harvest": (
        "Farmers harvested 2.1 million tonnes of wheat from 600,000 acres, the smallest crop in 15 years. "
        "Exports dropped 40 per cent to 350,000 tonnes.",
        [
            ("2.1 million tonnes", 2100000, "=", "=", "t", "wheat", "Farmers"),
            ("600,000 acres", 600000, "=", "=", "[acr_br]", "Farmers", "Farmers"),
            ("15 years", 15, "=", "=", "a", "smallest crop", "Farmers"),
            ("40 per cent", 40, "=", "down", "%", "Exports", "Exports"),
            ("350,000 tonnes", 350000, "=", "=", "t", "Exports", "Exports"),
        ],
    ),
    "hospital": (
        "The hospital treated 212 patients, 40 of them children, after the fire. Doctors worked for 18 hours without a break.",
        [
            ("212", 212, "=", "=", "", "patients", "hospital"),
            ("40", 40, "=", "=", "", "children", "hospital"),
            ("18 hours", 18, "=", "=", "h", "Doctors", "Doctors"),
        ],
    ),
    "airline": (
        "Kestrel Air ordered 45 jets worth $6.3bn. Deliveries of up to five aircraft a month begin in 2027.",
        [
            ("45", 45, "=", "=", "", "jets", "Kestrel Air"),
            ("$6.3bn", 6300000000, "=", "=", "USD", "jets", "Kestrel Air"),
            ("five", 5, "<=", "=", "{aircraft}/mo", "aircraft", None),
        ],
    ),
    "trial": (
        "The trial heard that Doyle stole £64,000 from two pensioners aged 81 and 86. He was jailed for four years and six months.",
        [
            ("£64,000", 64000, "=", "=", "GBP", "Doyle", "Doyle"),
            ("two", 2, "=", "=", "", "pensioners", "Doyle"),
            ("81", 81, "=", "=", "a", "pensioners", "pensioners"),
            ("86", 86, "=", "=", "a", "pensioners", "pensioners"),
            ("four years and six months", 54, "=", "=", "mo", None, None),
        ],
    ),
    "storm": (
        "The storm dumped 80mm of rain in three hours and left 15,000 homes without power. Gusts of up to 115km/h were measured.",
        [
            ("80mm", 80, "=", "=", "mm", "rain", "storm"),
            ("three hours", 3, "=", "=", "h", "storm", "storm"),
            ("15,000", 15000, "=", "=", "", "homes", "storm"),
            ("115km/h", 115, "<=", "=", "km/h", "Gusts", None),
        ],
    ),
    "mine": (
        "At least nine miners are trapped 600 metres below ground. Fewer than half of the 52 workers on the shift had masks.",
        [
            ("nine", 9, ">=", "=", "", "miners", None),
            ("600 metres", 600, "=", "=", "m", "miners", "miners"),
            ("half", 0.5, "<", "=", "", "workers", None),
            ("52", 52, "=", "=", "", "workers", None),
        ],
    ),
    "vaccine": (
        "The vaccine was 94 per cent effective in a trial of 30,000 volunteers. Each dose costs between $15 and $20.",
        [
            ("94 per cent", 94, "=", "=", "%", "vaccine", "vaccine"),
            ("30,000", 30000, "=", "=", "", "volunteers", "trial"),
            ("$15 and $20", (15, 20), "=", "=", "USD", "dose", "dose"),
        ],
    ),
    "basketball": (
        "Rowan scored 31 points and took 12 rebounds in 38 minutes. The arena holds 18,500 fans.",
        [
            ("31 points", 31, "=", "=", "{point}", "Rowan", "Rowan"),
            ("12", 12, "=", "=", "", "rebounds", "Rowan"),
            ("38 minutes", 38, "=", "=", "min", "Rowan", "Rowan"),
            ("18,500", 18500, "=", "=", "", "fans", "arena"),
        ],
    ),
    "water": (
        "The reservoir is 61% full, down from 78% a year ago. It supplies 2 million people with 450 million litres of water a day.",
        [
            ("61%", 61, "=", "=", "%", "reservoir", "reservoir"),
            ("78%", 78, "=", "=", "%", "reservoir", "reservoir"),
            ("2 million", 2000000, "=", "=", "", "people", None),
            ("450 million litres", 450000000, "=", "=", "L/d", "water", None),
        ],
    ),
    "meals": (
        "Some 1.4 million pupils, or one in six, receive free meals. The scheme costs £600m a year.",
        [
            ("1.4 million", 1400000, "~", "=", "", "pupils", None),
            ("one in six", 0.166666666667, "=", "=", "", "pupils", None),
            ("£600m a year", 600000000, "=", "=", "GBP/a", "scheme", "scheme"),
        ],
    ),
    "yacht": (
        "The yacht is 38m long, weighs 210 tonnes and sleeps 12 guests. It was sold for €9.5m.",
        [
            ("38m", 38, "=", "=", "m", "yacht", "yacht"),
            ("210 tonnes", 210, "=", "=", "t", "yacht", "yacht"),
            ("12", 12, "=", "=", "", "guests", "yacht"),
            ("€9.5m", 9500000, "=", "=", "EUR", None, None),
        ],
    ),
    "shooting": (
        "The suspect, a 19-year-old student, fired six shots from a distance of about 30 metres. He had bought 200 rounds online.",
        [
            ("19-year-old", 19, "=", "=", "a", "student", "student"),
            ("six", 6, "=", "=", "", "shots", "suspect"),
            ("30 metres", 30, "~", "=", "m", "distance", "suspect"),
            ("200", 200, "=", "=", "", "rounds", None),
        ],
    ),
    "tunnel": (
        "The tunnel will cut the journey by 25 minutes to just over an hour. Work will take seven years and employ 3,400 people.",
        [
            ("25 minutes", 25, "=", "down", "min", "journey", "tunnel"),
            ("seven years", 7, "=", "=", "a", "Work", "Work"),
            ("3,400", 3400, "=", "=", "", "people", "Work"),
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(STORIES))
def test_every_figure_of_a_story(engine: Engine, name: str) -> None:
    text, rows = STORIES[name]
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    found = find_figures(article, sentences, (), ())
    made = [(f.text, (f.low, f.high) if f.value is None else f.value, f.comparator, f.change, f.unit, f.of, f.about) for f in found]
    assert [row[:5] for row in made] == [(t, pytest.approx(v), c, d, u) for t, v, c, d, u, _, _ in rows]
    assert [row[5:] for row in made] == [row[5:] for row in rows]


@pytest.mark.parametrize("name", sorted(STORIES))
def test_figures_stand_in_text_order_and_carry_their_words(engine: Engine, name: str) -> None:
    text, _ = STORIES[name]
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    at = 0
    for position, figure in enumerate(find_figures(article, sentences, (), ()), 1):
        assert figure.id == f"n{position}"
        assert at <= figure.start
        assert figure.text == text[figure.start : figure.end]
        assert (figure.dimension is None) == (figure.unit == "")
        assert (figure.base_value is None) == (figure.unit == "" or figure.value is None)
        at = figure.end


def test_the_same_text_gives_the_same_figures(engine: Engine) -> None:
    text = " ".join(story for story, _ in STORIES.values())
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert find_figures(article, sentences, (), ()) == find_figures(article, sentences, (), ())


def test_paragraphs_do_not_touch_each_other(engine: Engine) -> None:
    together = make_article("\n\n".join(story for story, _ in STORIES.values()))
    (sentences,) = engine.sentences([together])
    spans = [f.text for f in find_figures(together, sentences, (), ())]
    assert spans == [row[0] for _, rows in STORIES.values() for row in rows]
