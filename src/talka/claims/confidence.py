"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Commitment, Meeting, Project, Spending, Statement

_WEIGHT = {
    "bought": -1.24,  # 2 of 8 right
    "claim": 1.16,  # 302 of 374 right
    "commitment": 0.43,  # 106 of 136 right
    "decided": 0.23,  # 62 of 72 right
    "donor inherited": -0.27,  # 12 of 19 right
    "in the first sentence": 0.44,  # 68 of 75 right
    "its day": 0.83,  # 67 of 75 right
    "no donor": -0.07,  # 13 of 20 right
    "no figure": -0.92,  # 24 of 36 right
    "no products": -0.32,  # 4 of 9 right
    "not two persons": -1.49,  # 3 of 8 right
    "noun": -0.26,  # 5 of 9 right
    "project": -0.76,  # 14 of 24 right
    "recipient inherited": -1.22,  # 13 of 26 right
    "spoken by a person": 1.00,  # 94 of 100 right
    "spoken by no person": -0.96,  # 9 of 20 right
    "through others": -1.37,  # 5 of 9 right
    "told by: agency": 0.30,  # 11 of 12 right
    "told by: country": -0.49,  # 44 of 64 right
    "told by: organisation": -0.17,  # 43 of 63 right
    "told by: outlet": -0.02,  # 30 of 37 right
    "told by: person": 0.37,  # 174 of 198 right
    "told more often": 0.86,  # 31 of 33 right
    "told twice": 1.04,  # 51 of 54 right
    "weak act": -0.33,  # 6 of 10 right
}
"""Made by ``python -m evals.fit --write`` from claims on articles that nobody had looked at then; how well it does on
others is in ``docs/accuracy.md``. The counts are those claims that have the sign."""
_PAIR = 2
_DOUBTS = frozenset({"weak_act", "noun", "no_donor", "donor_inherited", "recipient_inherited", "no_products"})
_DECIDED = ("approved", "signed")


def confidence(draft: Draft) -> float:
    """Return a number from 0 to 1: the share of such claims that is right."""
    return round(1 / (1 + math.exp(-sum(_WEIGHT.get(sign, 0.0) for sign in signs(draft)))), 3)


def signs(draft: Draft) -> tuple[str, ...]:
    """Return the names of what speaks for and against a draft: how and by whom it is told, what it gives."""
    return ("claim", *_told(draft), *_given(draft), *(d.replace("_", " ") for d in draft.doubts if d in _DOUBTS))


def _told(draft: Draft) -> Iterator[str]:
    if draft.sources:
        yield f"told by: {draft.sources[0].type}"
    if draft.order == 0:
        yield "in the first sentence"
    if len(draft.sentences) > 1:
        yield "told twice" if len(draft.sentences) == _PAIR else "told more often"
    if draft.status in _DECIDED:
        yield "decided"
    if "date" in draft.stated:
        yield "its day"


def _given(draft: Draft) -> Iterator[str]:
    body = draft.body
    if isinstance(body, Statement):
        yield "spoken by a person" if body.speaker and body.speaker.type == "person" else "spoken by no person"
    if isinstance(body, Meeting) and sum(p.type == "person" for p in body.participants) < _PAIR:
        yield "not two persons"
    if isinstance(body, Project):
        yield "project"
    if isinstance(body, Commitment):
        yield "commitment"
        if draft.rule.split("/")[1:2] == ["buy"]:
            yield "bought"
        if body.through:
            yield "through others"
    if isinstance(body, Commitment | Spending) and not _figures(body):
        yield "no figure"


def _figures(body: Commitment | Spending) -> bool:
    counted = isinstance(body, Commitment) and any(item.quantity is not None for item in body.items)
    return bool(body.amount or body.share_of_gdp or counted)
