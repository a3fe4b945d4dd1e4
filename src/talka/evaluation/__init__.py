"""Measures claims against gold claims made by hand: what was found, what is wrong, which fields are right.

Comes in: gold claims and exported claims, both as plain JSON values. Goes out: an ``Evaluation``. Never: a rule of
reading; what is measured must not know the measure.
"""

from talka.evaluation.measure import KINDS, Evaluation, Linked, Rate, measure, pair_up

__all__ = ["KINDS", "Evaluation", "Linked", "Rate", "measure", "pair_up"]
