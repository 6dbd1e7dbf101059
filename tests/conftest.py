"""Fixtures that all tests share."""

from __future__ import annotations

import pytest

from mi7facts.annotate.nlp import Engine, SpacyEngine


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The default pipeline, loaded once a test process."""
    return SpacyEngine()
