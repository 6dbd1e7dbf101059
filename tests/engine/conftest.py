"""The fake pipeline in the place of ours."""

from __future__ import annotations

import pytest

from fake_pipeline import FakeEngine, fake_extract
from mi7facts.engine import batches, local, workers


@pytest.fixture
def obedient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the fake pipeline in the place of ours, here and in forked workers."""
    monkeypatch.setattr(batches, "extract", fake_extract)
    monkeypatch.setattr(local, "SpacyEngine", FakeEngine)
    monkeypatch.setattr(workers, "SpacyEngine", FakeEngine)
