"""Addresses, told from counts before a name."""

from __future__ import annotations

import pytest

from mi7facts.annotate.figures.addresses import is_address
from mi7facts.annotate.figures.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("He lives at 16411 Saybrook, in the north.", True),
        ("She lives at 221 Birch St.", True),
        ("The fire at 350 Fifth Avenue is out.", True),
        ("They met at 12 Elm Grove Road.", True),
        ("A car burned in the 1200 block of Elm.", True),
        ("Write to Box 1234.", True),
        ("Police spoke to 120 Norda fans.", False),
        ("Police spoke to 120 fans.", False),
        ("It costs 1200 Saybrook pounds.", False),
        ("Of 350 Brimfield residents, few came.", False),
        ("The 12 Elm Grove players won.", False),
    ],
)
def test_addresses(text: str, address: bool) -> None:
    amount = next(find_amounts(text, 0, len(text)))
    assert is_address(amount, text[: amount.start], text[amount.end :]) is address
