"""How sure a claim is: signs of the draft, each with a weight, summed to a probability (logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from talka.claims.draft import Draft
from talka.model import Agreement, Commitment, Meeting, Spending, Statement

_WEIGHT = {
    "a short sentence": -0.28,  # 46 of 56 right
    "approved": 0.34,  # 63 of 68 right
    "claim": 2.33,  # 613 of 701 right
    "commitment": -0.14,  # 229 of 268 right
    "donor inherited": -0.27,  # 29 of 36 right
    "for a time": 0.62,  # 39 of 41 right
    "given by a body": 0.63,  # 51 of 54 right
    "no figure": -0.54,  # 52 of 69 right
    "not two persons": -0.75,  # 8 of 12 right
    "not yet": -0.61,  # 57 of 73 right
    "signed": 0.71,  # 80 of 84 right
    "spoken by no person": -0.62,  # 17 of 27 right
    "told by: agency": 0.14,  # 33 of 35 right
    "told by: country": -0.82,  # 92 of 115 right
    "told by: organisation": -0.94,  # 87 of 114 right
    "told by: outlet": -0.22,  # 69 of 76 right
    "told more often": 1.13,  # 71 of 72 right
    "told twice": 0.65,  # 94 of 100 right
    "weak act": -0.25,  # 25 of 33 right
    "who signed": -0.25,  # 35 of 38 right
}
"""Made by ``python -m evals.fit TEXTS --write`` from the learning half of ``evals/``; how well it does on articles that
were not learnt from is in ``docs/accuracy.md``. The counts are claims of the learning half that have the sign."""
_PAIR = 2
_SHORT = 80
"""Characters below which a sentence is a headline or a scrap of one."""
_DOUBTS = frozenset({"weak_act", "donor_inherited"})


def confidence(draft: Draft) -> float:
    """Return a number from 0 to 1: the share of such claims that is right."""
    return round(1 / (1 + math.exp(-sum(_WEIGHT.get(sign, 0.0) for sign in signs(draft)))), 3)


def signs(draft: Draft) -> tuple[str, ...]:
    """Return the names of what speaks for and against a draft: how and by whom it is told, what it gives."""
    return ("claim", *_told(draft), *_given(draft), *(d.replace("_", " ") for d in draft.doubts if d in _DOUBTS))


def _told(draft: Draft) -> Iterator[str]:
    if draft.sources and draft.sources[0].type != "person":
        yield f"told by: {draft.sources[0].type}"
    if draft.sentences and max(end - start for start, end in draft.sentences) < _SHORT:
        yield "a short sentence"
    if len(draft.sentences) > 1:
        yield "told twice" if len(draft.sentences) == _PAIR else "told more often"
    if draft.status in ("proposed", "negotiating", "planned"):
        yield "not yet"
    if draft.status in ("approved", "signed"):
        yield str(draft.status)


def _given(draft: Draft) -> Iterator[str]:
    body = draft.body
    if isinstance(body, Statement) and (body.speaker is None or body.speaker.type != "person"):
        yield "spoken by no person"
    if isinstance(body, Meeting) and sum(p.type == "person" for p in body.participants) < _PAIR:
        yield "not two persons"
    if isinstance(body, Agreement) and body.signatories:
        yield "who signed"
    if isinstance(body, Commitment):
        yield "commitment"
        if body.donor and body.donor[0].type == "organisation":
            yield "given by a body"
    if isinstance(body, Commitment | Spending):
        if body.period is not None:
            yield "for a time"
        if not _figures(body):
            yield "no figure"


def _figures(body: Commitment | Spending) -> bool:
    counted = isinstance(body, Commitment) and any(item.quantity is not None for item in body.items)
    return bool(body.amount or body.share_of_gdp or counted)
