"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Commitment, Meeting, Project, Spending, Statement

_WEIGHT = {
    "bought": -1.54,  # 11 of 21 right
    "claim": 1.09,  # 636 of 783 right
    "commitment": 0.71,  # 307 of 388 right
    "decided": 0.52,  # 145 of 165 right
    "donor inherited": -0.34,  # 42 of 63 right
    "in the first sentence": 0.54,  # 122 of 132 right
    "its day": 0.59,  # 170 of 194 right
    "no donor": -0.25,  # 43 of 64 right
    "no figure": -1.49,  # 54 of 93 right
    "no products": -0.11,  # 5 of 10 right
    "not two persons": -1.39,  # 7 of 14 right
    "noun": 0.18,  # 14 of 18 right
    "project": -0.96,  # 18 of 30 right
    "recipient inherited": -1.17,  # 50 of 81 right
    "spoken by a person": 0.42,  # 146 of 162 right
    "spoken by no person": -1.03,  # 11 of 24 right
    "through others": -0.54,  # 17 of 22 right
    "told by: agency": -0.20,  # 36 of 46 right
    "told by: country": -0.42,  # 80 of 112 right
    "told by: organisation": -0.01,  # 112 of 150 right
    "told by: outlet": 0.01,  # 99 of 122 right
    "told by: person": 0.63,  # 309 of 353 right
    "told more often": 0.82,  # 43 of 46 right
    "told twice": 1.13,  # 103 of 108 right
    "weak act": 0.08,  # 30 of 38 right
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
