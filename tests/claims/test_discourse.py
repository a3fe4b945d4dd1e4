"""What a few sentences together tell of gifts: each once, with who gives and who gets by name or by reference."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Claim, Commitment, Party

GENERAL = frozenset({"military_aid", "humanitarian_goods", "other", "finance"})


@pytest.mark.parametrize(("language", "case"), cases("discourse"))
def test_a_gift_is_told_once_with_its_sides(language: str, case: dict[str, Any]) -> None:
    found = [c for c in paragraphs(case["text"].replace(" // ", "\n\n"), language).claims if c.kind == "commitment"]
    left = list(found)
    for wanted in case["claims"]:
        one = next((c for c in left if _fits(c, wanted)), None)
        assert one is not None, f"{wanted} is not among {[c.body for c in left]}"
        left.remove(one)
    assert not left


def _fits(claim: Claim, wanted: str) -> bool:
    """Whether a claim is what ``JP>KE vehicle 12`` says: giver, who gets, categories, counts or sums."""
    body = claim.body
    assert isinstance(body, Commitment)
    sides, *rest = wanted.split()
    given, got = (set(side.split("+")) for side in sides.split(">"))
    if {_name(p) for p in body.donor} != given or {_name(p) for p in body.recipient} != got:
        return False
    sums = [body.amount, *body.amount.equivalents] if body.amount else []
    figures = {i.quantity.min for i in body.items if i.quantity} | {s.min for s in sums}
    kinds = {c for i in body.items for c in i.categories}
    wanted_kinds = {w for w in rest if not w.isdigit()}
    return figures >= {int(w) for w in rest if w.isdigit()} and (
        not wanted_kinds or wanted_kinds <= kinds <= wanted_kinds | GENERAL)


def _name(party: Party) -> str:
    return party.country or {"organisation/european-union": "EU"}.get(party.id, party.id)
