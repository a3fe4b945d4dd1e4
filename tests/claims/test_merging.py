"""The same thing told twice is one claim; two things are two."""

from __future__ import annotations

from tests.claims.reading import claims


def test_told_twice_is_one_claim_with_both_sentences() -> None:
    found = claims("Norway has transferred six tanks to Ukraine. Norway transferred the six tanks to Ukraine by rail.",
                   "commitment")
    assert len(found) == 1
    assert sum("Norway" in q.quote and "tanks" in q.quote for q in found[0].evidence) == 2


def test_other_counts_are_other_claims() -> None:
    found = claims("Norway has transferred six tanks to Ukraine. Norway has transferred 90 tanks to Ukraine.",
                   "commitment")
    assert len(found) == 2


def test_other_donors_are_other_claims() -> None:
    found = claims("Norway has transferred six tanks to Ukraine. Sweden has transferred six tanks to Ukraine.",
                   "commitment")
    assert len(found) == 2
