"""Sums in a currency that several states share: both are kept, and the state beside the sum settles which."""

from __future__ import annotations

import pytest
from tests.mentions.reading import read

from talka.model import Money


@pytest.mark.parametrize(("code", "text", "currency", "others"), [
    ("en", "Moldova allocated 100 million lei.", "MDL", {"RON"}),
    ("uk", "Румунія виділила 100 млн леїв.", "RON", {"MDL"}),
    ("ru", "Молдова выделила 100 млн леев.", "MDL", {"RON"}),
    ("lt", "Moldova skyrė 100 mln. lėjų.", "MDL", {"RON"}),
    ("en", "The contract is worth 5 million lei.", None, {"RON", "MDL"}),
    ("ru", "Молдова и Румыния вместе дали 100 млн леев.", None, {"RON", "MDL"}),
    ("ru", "Молдова получила 100 млн румынских леев.", "RON", set()),
])
def test_lei_of_two_states(code: str, text: str, currency: str | None, others: set[str]) -> None:
    sums = [m for m in read(text, code) if isinstance(m.value, Money)]
    assert [m.value.currency for m in sums if isinstance(m.value, Money)] == [currency]
    assert {r.currency for r in sums[0].readings if isinstance(r, Money)} == others
