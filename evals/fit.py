"""Fits the weights of a claim's confidence, and shows what they are worth on articles left out.

Run ``python -m evals.fit``; with ``--write`` the weights go into ``src/talka/claims/confidence.py``. The claims are
those of ``gold/first_sight.jsonl``: what talka claimed of articles when nobody had looked at them yet, since of
articles that talka was improved on too much is right. The method is logistic regression with a penalty on the square of
the weights; how strong the penalty is, is chosen by leaving out a tenth of the articles at a time, so that no claim is
judged by weights that its own article had a part in.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from evals.articles import HERE, read_lines
from evals.calibration import Judged, ranked
from evals.tables import reliability_table

FIRST_SIGHT = HERE / "gold" / "first_sight.jsonl"
CODE = HERE.parent / "src" / "talka" / "claims" / "confidence.py"
PENALTIES = (0.5, 1.0, 2.0, 4.0, 8.0)
PARTS = 10
STEPS = 600
FEWEST = 5
"""A sign that fewer claims have gets no weight: it could only be learnt by heart."""

Example = tuple[str, tuple[str, ...], bool]
"""The article, the signs, whether the claim is right."""


def examples() -> list[Example]:
    """Return the claims made at first sight with their signs."""
    return [(line["doc"], tuple(line["signs"]), line["right"]) for line in read_lines(FIRST_SIGHT)]


def fit(known: Sequence[Example], penalty: float) -> dict[str, float]:
    """Return the weights: gradient descent on the penalised likelihood, with steps that grow and shrink (Rprop)."""
    counts = Counter(sign for _, own, _ in known for sign in own)
    weights = {sign: 0.0 for sign, n in counts.items() if n >= FEWEST}
    steps, before = dict.fromkeys(weights, 0.1), dict.fromkeys(weights, 0.0)
    for _ in range(STEPS):
        slope = defaultdict[str, float](float, {s: penalty * w for s, w in weights.items() if s != "claim"})
        for _, own, right in known:
            miss = probability(weights, own) - right
            for sign in own:
                slope[sign] += miss
        for sign, weight in weights.items():
            way = slope[sign] * before[sign]
            steps[sign] = max(1e-6, min(1.0, steps[sign] * (1.2 if way > 0 else 0.5 if way < 0 else 1)))
            weights[sign] = weight - math.copysign(steps[sign], slope[sign]) * (slope[sign] != 0)
            before[sign] = slope[sign]
    return weights


def probability(weights: Mapping[str, float], own: Iterable[str]) -> float:
    """Return how likely a claim with these signs is right."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in own)))


def left_out(known: Sequence[Example], penalty: float) -> list[Judged]:
    """Return each claim with the confidence that the other articles give it."""
    docs = sorted({doc for doc, _, _ in known})
    random.Random(1).shuffle(docs)  # noqa: S311 - parts a list, keeps no secret
    part = {doc: i % PARTS for i, doc in enumerate(docs)}
    found: list[Judged] = []
    for number in range(PARTS):
        weights = fit([e for e in known if part[e[0]] != number], penalty)
        found += [(probability(weights, own), right) for doc, own, right in known if part[doc] == number]
    return found


def main() -> int:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the weights into talka")
    asked = parser.parse_args()
    known = examples()
    tried = [(_loss(found), penalty, found) for penalty in PENALTIES if (found := left_out(known, penalty))]
    for loss, penalty, found in tried:
        sys.stdout.write(f"penalty {penalty}: loss {loss:.3f}, AUC {ranked(found) or 0:.3f}\n")
    _, penalty, found = min(tried)
    lines = _lines(known, fit(known, penalty))
    sys.stdout.write(f"\narticles left out, penalty {penalty}:\n{reliability_table(found)}\n{lines}")
    if asked.write:
        page = CODE.read_text(encoding="utf-8")
        new = re.sub(r"(?<=^_WEIGHT = \{\n).*?(?=^\}$)", lambda _: lines, page, flags=re.MULTILINE | re.DOTALL)
        CODE.write_text(new, encoding="utf-8")
    return 0


def _lines(known: Sequence[Example], weights: Mapping[str, float]) -> str:
    right, every = Counter(s for _, own, r in known if r for s in own), Counter(s for _, own, _ in known for s in own)
    rows = ((s, f"{weight:.2f}", f"{right[s]} of {every[s]} right") for s, weight in sorted(weights.items()))
    return "".join(f'    "{sign}": {weight},  # {counts}\n' for sign, weight, counts in rows)


def _loss(found: Sequence[Judged]) -> float:
    return -sum(math.log(value if right else 1 - value) for value, right in found) / len(found)


if __name__ == "__main__":
    sys.exit(main())
