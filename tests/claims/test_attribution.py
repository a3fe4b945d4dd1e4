"""Whose word a claim is: the origin first."""

from __future__ import annotations

from tests.claims.reading import claims


def test_origin_is_who_says_it() -> None:
    found = claims("Norway has transferred six tanks to Ukraine, German Defence Minister Boris Pistorius said.",
                   "commitment")
    assert [s.name for s in found[0].source_chain] == ["Boris Pistorius"]
    assert found[0].source_chain[0].official


def test_without_a_word_of_saying_there_is_no_origin() -> None:
    assert claims("Norway has transferred six tanks to Ukraine.", "commitment")[0].source_chain == ()
