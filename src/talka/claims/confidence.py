"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Commitment, Meeting, Project, Spending, Statement

_WEIGHT = {
    "bought": -1.50,  # 19 of 42 right
    "claim": 1.25,  # 1084 of 1360 right
    "commitment": 0.41,  # 513 of 684 right
    "decided": 0.30,  # 251 of 296 right
    "donor inherited": -0.32,  # 81 of 126 right
    "in the first sentence": 0.23,  # 195 of 223 right
    "its day": 0.46,  # 285 of 337 right
    "no donor": -0.24,  # 82 of 127 right
    "no figure": -1.62,  # 89 of 179 right
    "no products": -0.18,  # 6 of 12 right
    "not two persons": -1.17,  # 9 of 18 right
    "noun": -0.04,  # 27 of 36 right
    "project": -0.98,  # 33 of 56 right
    "recipient inherited": -0.70,  # 92 of 145 right
    "spoken by a person": 0.86,  # 259 of 279 right
    "spoken by no person": -0.92,  # 24 of 45 right
    "through others": -0.51,  # 20 of 28 right
    "told by: agency": -0.04,  # 51 of 65 right
    "told by: country": -0.19,  # 154 of 211 right
    "told by: organisation": 0.01,  # 158 of 216 right
    "told by: outlet": -0.08,  # 184 of 239 right
    "told by: person": 0.32,  # 537 of 629 right
    "told more often": 0.82,  # 78 of 84 right
    "told twice": 1.24,  # 170 of 179 right
    "unclaimed": -0.18,  # 4 of 7 right
    "weak act": -0.21,  # 41 of 59 right
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
