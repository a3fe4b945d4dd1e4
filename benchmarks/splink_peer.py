"""Splink (Linacre and others, 2022; version 5 was tried) on the same claims as records, set up as its manual suggests.

Each claim is a row: kind, sides, status, things, sums and counts, persons, the day. Rows are compared where kind and
sides are equal and a thing, a sum or the month is too; the weights are estimated by expectation maximisation, and pairs
above a probability form clusters. Of five probabilities the best one is taken, which is more than a user could do.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import splink.comparison_library as cl
from benchmarks.world import News
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from talka.linking.profile import profile
from talka.linking.values import number
from talka.model import Claim

CHANCES = (0.5, 0.8, 0.9, 0.95, 0.99)


def clusters(claims: Sequence[Claim], made: News) -> list[list[str]]:
    """Return clusters of claims at the probability that gives the best harmonic mean of precision and recall."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    frame = pd.DataFrame([_row(c, made) for c in claims])
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("kind", "giving", "getting", "amount"), block_on("kind", "giving", "getting", "thing", "month"),
            block_on("kind", "giving", "persons"), block_on("kind", "giving", "getting", "day"),
        ],
        comparisons=[
            cl.ExactMatch("status"), cl.ExactMatch("amount").configure(term_frequency_adjustments=True),
            cl.ArrayIntersectAtSizes("things", [2, 1]), cl.ExactMatch("persons"), cl.ExactMatch("counts"),
            cl.AbsoluteDateDifferenceAtThresholds("day", input_is_string=True, metrics=["day", "day", "month"],
                                                  thresholds=[1, 7, 1]),
        ],
        retain_intermediate_calculation_columns=False,
    )
    linker = Linker(DuckDBAPI().register(frame), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("kind", "giving", "getting", "amount", "month")], recall=0.4)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (block_on("kind", "giving", "getting", "amount"), block_on("kind", "giving", "getting", "day")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=min(CHANCES))
    found = [_groups(linker, predicted, chance) for chance in CHANCES]
    return max(found, key=lambda groups: _f(groups, made.truth))


def _groups(linker: Any, predicted: Any, chance: float) -> list[list[str]]:
    made = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, chance).as_pandas_dataframe()
    return [list(g) for g in made.groupby("cluster_id")["unique_id"].agg(list)]


def _f(groups: list[list[str]], truth: dict[str, int]) -> float:
    def pairs(counts: Counter[int]) -> int:
        return sum(n * (n - 1) // 2 for n in counts.values())

    found = sum(len(g) * (len(g) - 1) // 2 for g in groups)
    right = sum(pairs(Counter(truth[c] for c in g)) for g in groups)
    return 2 * right / (found + pairs(Counter(truth[c] for g in groups for c in g)) or 1)


def _row(claim: Claim, made: News) -> dict[str, object]:
    p = profile(claim, made.published)
    day = p.act.start if p.act and p.act.days < 40 else p.news
    sums = list(p.figures.get("sum", ()))
    counts = sorted(f"{n} {number(f[0]):g}" for n, f in p.figures.items() if n.startswith("count"))
    things = sorted(p.things)
    return {
        "unique_id": claim.id, "kind": claim.kind, "status": claim.status, "giving": ",".join(sorted(p.giving)),
        "getting": ",".join(sorted(p.getting)), "thing": things[0] if things else None, "things": things or None,
        "amount": f"{number(sums[0]):.3g} {getattr(sums[0], 'currency', '')}" if sums else None,
        "counts": ",".join(counts) or None, "persons": ",".join(sorted(p.people)) or None,
        "day": day.isoformat() if day else None, "month": day.isoformat()[:7] if day else None,
    }
