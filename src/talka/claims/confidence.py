"""How sure a claim is: a rate for its kind, lowered by what makes it doubtful."""

from __future__ import annotations

from talka.claims.draft import Draft

_BASE = {"agreement": 0.9, "meeting": 0.85, "commitment": 0.85, "project": 0.75, "spending": 0.8, "statement": 0.95}
_FACTOR = {"noun": 0.8, "no_donor": 0.75, "no_recipient": 0.8, "weak_act": 0.85, "several_donors": 0.9,
           "parties_inherited": 0.8, "only_discussed": 0.85, "partners_inherited": 0.85, "no_products": 0.85,
           "no_budget_word": 0.85, "donor_inherited": 0.8, "recipient_inherited": 0.9}
"""Set by hand until fitted on labelled articles: see ``docs/accuracy.md``."""
_TOLD_TWICE = 0.4


def confidence(draft: Draft) -> float:
    """Return a number from 0 to 1: the share of such claims that is right."""
    value = _BASE[draft.kind]
    for doubt in draft.doubts:
        value *= _FACTOR.get(doubt, 1.0)
    if len(draft.sentences) > 1 and draft.kind != "statement":
        value += (1 - value) * _TOLD_TWICE
    return round(value, 3)
