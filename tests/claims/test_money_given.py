"""Money as the thing given."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims

from talka.model import Commitment


@pytest.mark.parametrize("text", [
    "Japan will give Ukraine a loan of 100 million dollars.",
    "The EU transferred 500 million euros of macro-financial assistance to Ukraine on Monday.",
])
def test_a_loan_gives_money(text: str) -> None:
    claim, = claims(text, "commitment")
    assert isinstance(claim.body, Commitment)
    assert [i.categories for i in claim.body.items] == [("finance",)]
    assert claim.fields["items"].evidence


@pytest.mark.parametrize("text", [
    "Japan will give Ukraine 100 million dollars.",
    "Norway will give Ukraine 100 million kroner of humanitarian aid.",
    "Norway allocated 100 million kroner to Ukraine for air defence systems.",
])
def test_money_for_something_else_or_for_nothing_named_is_no_item(text: str) -> None:
    claim, = claims(text, "commitment")
    assert isinstance(claim.body, Commitment)
    assert not any("finance" in i.categories for i in claim.body.items)
