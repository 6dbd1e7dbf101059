"""Which exit code wins."""

from __future__ import annotations

import itertools

import pytest

from mi7facts.cli import exits


@pytest.mark.parametrize(("bugs", "articles", "unreadable", "finding"), list(itertools.product([0, 2], [0, 3], [0, 1], [False, True])))
def test_precedence(bugs: int, articles: int, unreadable: int, finding: bool) -> None:
    code = exits.settle(articles=articles, unreadable=unreadable, finding=finding, bugs=bugs)
    ranked = [(exits.BUG, bugs > 0), (exits.NOTHING, articles == 0), (exits.PARTIAL, unreadable > 0), (exits.FINDING, finding)]
    assert code == next((number for number, true in ranked if true), exits.OK)


def test_the_help_names_every_code() -> None:
    for code in (exits.OK, exits.FINDING, exits.USAGE, exits.PARTIAL, exits.NOTHING, exits.BUG, exits.OUTPUT, 130, 143):
        assert f"{code} " in exits.HELP
