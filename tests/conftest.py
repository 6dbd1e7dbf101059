"""Fixtures that all tests share, and how Hypothesis searches.

The suite draws the same examples every time, so that a red run is red for everybody; `pytest --hypothesis-profile=search` draws new ones.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

from mi7facts.annotate.nlp import Engine, SpacyEngine

# no deadline: a busy machine is no bug, and the tests of linear time set limits of their own
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=500, print_blob=True)
settings.load_profile("same")


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The default pipeline, loaded once a test process."""
    return SpacyEngine()
