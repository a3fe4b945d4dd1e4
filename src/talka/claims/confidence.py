"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Commitment, Meeting, Project, Spending, Statement

_WEIGHT = {
    "bought": -1.60,  # 14 of 29 right
    "claim": 1.20,  # 853 of 1063 right
    "commitment": 0.56,  # 403 of 530 right
    "decided": 0.29,  # 191 of 224 right
    "donor inherited": -0.39,  # 58 of 93 right
    "in the first sentence": 0.36,  # 145 of 159 right
    "its day": 0.54,  # 235 of 273 right
    "no donor": -0.29,  # 59 of 94 right
    "no figure": -1.57,  # 75 of 140 right
    "no products": -0.32,  # 5 of 11 right
    "not two persons": -1.51,  # 9 of 18 right
    "noun": 0.15,  # 19 of 24 right
    "project": -1.00,  # 28 of 46 right
    "recipient inherited": -1.06,  # 73 of 120 right
    "spoken by a person": 0.59,  # 199 of 217 right
    "spoken by no person": -0.99,  # 15 of 29 right
    "through others": -0.44,  # 18 of 24 right
    "told by: agency": -0.17,  # 48 of 62 right
    "told by: country": -0.21,  # 120 of 164 right
    "told by: organisation": 0.02,  # 137 of 185 right
    "told by: outlet": -0.11,  # 132 of 171 right
    "told by: person": 0.52,  # 416 of 481 right
    "told more often": 1.02,  # 53 of 56 right
    "told twice": 1.61,  # 148 of 153 right
    "weak act": -0.16,  # 39 of 53 right
}
"""Made by ``python -m evals.fit --write`` from claims on articles that nobody had looked at then; how well it does on
others is in ``docs/accuracy.md``. The counts are those claims that have the sign."""
_PAIR = 2
_DOUBTS = frozenset({"weak_act", "noun", "no_donor", "donor_inherited", "recipient_inherited", "no_products",
                     "unclaimed"})
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
