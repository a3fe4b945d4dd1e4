"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Commitment, Meeting, Spending, Statement

_WEIGHT = {
    "agreement": 0.16,  # 25 of 29 right
    "claim": 1.58,  # 155 of 186 right
    "commitment": -0.02,  # 57 of 67 right
    "decided": 1.23,  # 24 of 24 right
    "in the first sentence": 0.78,  # 36 of 39 right
    "meeting": -0.54,  # 13 of 19 right
    "no figure": -0.70,  # 10 of 15 right
    "not two persons": -0.71,  # 2 of 5 right
    "not yet": -0.78,  # 12 of 19 right
    "project": 0.18,  # 6 of 7 right
    "spending": -0.29,  # 8 of 11 right
    "spoken by no person": -1.65,  # 2 of 6 right
    "statement": 0.51,  # 46 of 53 right
}
"""Made by ``python -m evals.fit TEXTS --write`` from the learning half of ``evals/``; how well it does on articles that
were not learnt from is in ``docs/accuracy.md``. The counts are claims of the learning half that have the sign."""
_PAIR = 2


def confidence(draft: Draft) -> float:
    """Return a number from 0 to 1: the share of such claims that is right."""
    return round(1 / (1 + math.exp(-sum(_WEIGHT.get(sign, 0.0) for sign in signs(draft)))), 3)


def signs(draft: Draft) -> tuple[str, ...]:
    """Return the names of what speaks for and against a draft: its kind, where it is told, what it gives."""
    return ("claim", draft.kind, *_told(draft), *_given(draft))


def _told(draft: Draft) -> Iterator[str]:
    if draft.kind == "statement":
        return
    if draft.status in ("proposed", "negotiating", "planned"):
        yield "not yet"
    if draft.status == "approved":
        yield "decided"
    if draft.order == 0:
        yield "in the first sentence"


def _given(draft: Draft) -> Iterator[str]:
    body = draft.body
    if isinstance(body, Statement) and (body.speaker is None or body.speaker.type != "person"):
        yield "spoken by no person"
    if isinstance(body, Meeting) and sum(p.type == "person" for p in body.participants) < _PAIR:
        yield "not two persons"
    if isinstance(body, Commitment | Spending) and not _figures(body):
        yield "no figure"


def _figures(body: Commitment | Spending) -> bool:
    counted = isinstance(body, Commitment) and any(item.quantity is not None for item in body.items)
    return bool(body.amount or body.share_of_gdp or counted)
