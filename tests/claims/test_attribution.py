"""Whose word a claim is: the origin first."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims


def test_origin_is_who_says_it() -> None:
    found = claims("Norway has transferred six tanks to Ukraine, German Defence Minister Boris Pistorius said.",
                   "commitment")
    assert [s.name for s in found[0].source_chain] == ["Boris Pistorius"]
    assert found[0].source_chain[0].official


def test_without_a_word_of_saying_there_is_no_origin() -> None:
    assert claims("Norway has transferred six tanks to Ukraine.", "commitment")[0].source_chain == ()


@pytest.mark.parametrize(("language", "text", "whose"), [
    ("lt", "Lietuva penktadienį perdavė Ukrainai 5000 dronų, pranešė krašto apsaugos ministerija.",
     "Ministry of National Defence of Lithuania"),
    ("en", "Norway has sent ten tanks to Ukraine, the Ministry of Defence of Norway said.",
     "Ministry of Defence of Norway"),
    ("uk", "Норвегія передала Україні танки, повідомило Міністерство оборони Норвегії.",
     "Ministry of Defence of Norway"),
])
def test_who_gets_it_is_not_who_says_it(language: str, text: str, whose: str) -> None:
    claim, = claims(text, "commitment", language)
    assert claim.source_chain[0].name == whose
