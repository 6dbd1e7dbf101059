"""Units that go without saying, on whole sentences."""

from __future__ import annotations

import pytest

from builders import make_article
from mi7facts.annotate.figures.find import find_figures
from mi7facts.annotate.nlp import Engine


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index lost 31.5 points to close at 1,204.6.", ["{point}", "{point}"]),
        ("The index lost 31.5 points, or 2.5%, to fall to 1,204.6.", ["{point}", "%", "{point}"]),
        ("Growth rose to 3.4% from 2.9 a year before.", ["%", "%"]),
        ("Growth was 3.4% in May, against 2.9 in April.", ["%", "%"]),
        ("Growth was 3.4% in May. It was 2.9 in April.", ["%", ""]),
        ("Growth was 3.4% in May, against 29.5 in April.", ["%", ""]),
        ("Growth was 3.4% in May, and 12 died in April.", ["%", ""]),
        ("Growth was 3.4% in May, and 2.9 million boats sank.", ["%", ""]),
        ("The index lost 31 points and 1,204 jobs.", ["{point}", ""]),
        ("The index closed at 1,204.6.", [""]),
        ("The index (16,369.03, up 58.06 points) rose.", ["{point}", "{point}"]),
    ],
)
def test_units_of_the_sentence(engine: Engine, text: str, units: list[str]) -> None:
    article = make_article(text)
    (sentences,) = engine.sentences([article])
    assert [figure.unit for figure in find_figures(article, sentences, (), ())] == units
