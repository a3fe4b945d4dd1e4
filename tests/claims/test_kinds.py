"""What kind of aid a bare sum is: by its payer, its terms and whom it is for, never by nothing."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims

from talka.model import Commitment


@pytest.mark.parametrize(("text", "kind", "why"), [
    ("The World Bank will give Moldova 150 million dollars.", "financial", "payer"),
    ("Poland will give Ukraine a grant of 20 million euros.", "financial", "terms"),
    ("Norway will give the Armed Forces of Ukraine 20 million euros.", "military", "purpose"),
    ("The European Union will give Moldova 40 million euros for defence.", "military", "purpose"),
])
def test_the_kind_of_a_bare_sum_is_assumed_from_what_is_told(text: str, kind: str, why: str) -> None:
    claim, = claims(text, "commitment")
    assert isinstance(claim.body, Commitment)
    assert (claim.body.aid_type, claim.fields["aid_type"].how, claim.fields["aid_type"].source) == (
        kind, "assumed", why)


def test_a_bare_sum_of_a_state_is_of_no_kind() -> None:
    claim, = claims("Norway will give Ukraine 20 million euros.", "commitment")
    assert isinstance(claim.body, Commitment)
    assert claim.body.aid_type is None
    assert not claim.body.items
