"""Evidence for the weights of linking: ``python -m evals.weigh FOLDER GOLD ... [--write]``.

Of all pairs of claims of one kind and different articles, on the learning half, it counts how often each reason is
given for claims of one thing and for others; on all of them it fits how likely a pair of a score is one thing.
With ``--write`` both go into ``linking/weights.yaml``. ``--check`` fits nothing: it sets the curve of ``weights.yaml``
beside the pairs of the half that is only scored, by how likely it calls them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml

from evals.alike import told_of
from evals.pairs import Told, found, given
from talka.linking import weights as w
from talka.linking.cluster import compare_pair
from talka.linking.profile import profiles
from talka.model import Claim
from talka.packs import load_packs

WEIGHTS = Path(__file__).resolve().parents[1] / "src/talka/linking/weights.yaml"
MARK = "\n# Counted by evals.weigh"
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01)
Scored = list[tuple[float, bool]]
_TOPS = (0.90, 0.92, 0.94, 0.96, 0.98, 1.0)


def weigh(told: Sequence[Told], days: dict[str, object], seen: dict[str, Counter[bool]],
          beside: Sequence[Claim] = ()) -> Scored:
    """Count reasons into ``seen``; return the scores of pairs that nothing excludes, with whether they are one."""
    record = {t.claim.id: (t.doc, t.record) for t in told}
    known = {c.id: c for c in (*beside, *(t.claim for t in told))}
    every = [p for p in profiles(known.values(), days) if p.id in record]  # type: ignore[arg-type]
    scored: Scored = []
    for a, b in itertools.combinations(sorted(every, key=lambda p: p.id), 2):
        if a.kind != b.kind or record[a.id][0] == record[b.id][0]:
            continue
        one = record[a.id][1] == record[b.id][1]
        tally = compare_pair(a, b)
        for name in {name for name, _ in tally.told()}:
            seen.setdefault(name, Counter())[one] += 1
        if not tally.excluded and tally.score > 0:
            scored.append((tally.score, one))
    return scored


def fit(scored: Scored, tops: Sequence[float] = _TOPS) -> tuple[float, float, float]:
    """Return intercept, slope and height of the logistic curve over scores that makes what was seen likeliest.

    However alike two claims are, they are two things in some cases: the curve does not rise to 1 but to its height,
    one of ``tops``.
    """
    slopes, middles = _steps(0.5, 5.0, 0.1), _steps(1.5, 4.5, 0.05)
    curves = ((loss(scored, -b * x, b, top), -b * x, b, top) for top in tops for b in slopes for x in middles)
    _, a, b, top = min(curves)
    return round(a, 3), round(b, 3), top


def loss(scored: Scored, a: float, b: float, top: float) -> float:
    """Return how unlikely a curve makes what was seen: the mean of the logarithms."""
    told = ((top / (1 + math.exp(-(a + b * x))), y) for x, y in scored)
    return -sum(math.log(max(p if y else 1 - p, 1e-9)) for p, y in told) / len(scored)


def _steps(first: float, last: float, width: float) -> list[float]:
    return [first + n * width for n in range(round((last - first) / width) + 1)]


def reliability(scored: Scored) -> list[tuple[float, float, int, float, float]]:
    """Return for stretches of confidence: from, to, how many pairs, the mean confidence, and the share of one thing."""
    told = [(w.MOST / (1 + math.exp(-(w.INTERCEPT + w.SLOPE * score))), one) for score, one in scored]
    out = []
    for low, high in itertools.pairwise(BINS):
        mine = [(c, one) for c, one in told if low <= c < high]
        if mine:
            mean, share = sum(c for c, _ in mine) / len(mine), sum(one for _, one in mine) / len(mine)
            out.append((low, min(high, 1.0), len(mine), mean, share))
    return out


def gathered(sets: Sequence[Path], half: str, seen: dict[str, Counter[bool]]) -> Scored:
    """Return the scores of the pairs of a half, on claims as found and on gold claims."""
    packs, scored = load_packs(), list[tuple[float, bool]]()
    for folder, path in zip(sets[::2], sets[1::2], strict=True):
        gold = [g for line in path.read_text("utf-8").splitlines() if (g := json.loads(line))["half"] == half]
        claims, told, days = found(folder, gold, packs)
        scored += weigh(told, dict(days), seen, claims)
        as_given, own = given(gold, days, {t.doc: t.claim.article.id for t in told})
        scored += weigh(as_given, dict(own), seen)
    return scored


def gathered_own(files: Sequence[Path], seen: dict[str, Counter[bool]]) -> Scored:
    """Return the scores of the pairs of our own short texts; none of them is real, and all are for learning."""
    scored = list[tuple[float, bool]]()
    for path in files:
        for group in yaml.safe_load(path.read_text("utf-8")):
            told, days, every = told_of(group)
            scored += weigh(told, days, seen, every)
    return scored


def check(scored: Scored) -> None:
    """Print the curve beside what the pairs of a half are."""
    for low, high, number, mean, share in reliability(scored):
        print(f"{low:.2f} to {high:.2f}: {number:4} pairs, called {mean:.2f}, of one thing {share:.2f}")  # noqa: T201
    brier = sum((w.MOST / (1 + math.exp(-(w.INTERCEPT + w.SLOPE * x))) - y) ** 2 for x, y in scored) / len(scored)
    base = sum(y for _, y in scored) / len(scored)
    print(f"Brier score {brier:.3f}; of a constant {base:.2f} {base * (1 - base):.3f}")  # noqa: T201


def main() -> None:
    """Print, or write, what was counted and fitted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path, help="FOLDER GOLD, again and again")
    parser.add_argument("--own", nargs="*", type=Path, default=[], help="files of short texts of our own (evals.alike)")
    parser.add_argument("--keep-height", action="store_true", help="fitted on real articles: our own are easier")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    seen: dict[str, Counter[bool]] = {}
    if options.check:
        check(gathered(options.sets, "scored", seen))
        return
    scored = gathered(options.sets, "learn", seen) + gathered_own(options.own, seen)
    check(scored)
    intercept, slope, most = fit(scored, (w.MOST,) if options.keep_height else _TOPS)
    ones = sum(y for _, y in scored)
    told_of = {name: [seen[name][True], seen[name][False]] for name in sorted(seen)}
    curve = {"intercept": intercept, "slope": slope, "most": most}
    made = {"confidence": {**curve, "pairs": len(scored), "of_one_thing": ones}, "seen": told_of}
    text = yaml.safe_dump(made, sort_keys=False, width=118, default_flow_style=None, allow_unicode=True)
    print(text)  # noqa: T201
    if options.write:
        head = WEIGHTS.read_text("utf-8").split(MARK)[0].rstrip()
        note = f"{MARK}: reasons given for pairs of claims of one thing, and of others; found and gold claims together."
        WEIGHTS.write_text(f"{head}\n{note}\n{text}", "utf-8")


if __name__ == "__main__":
    main()
