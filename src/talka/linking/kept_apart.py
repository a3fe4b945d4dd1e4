"""Why two groups of claims are two although two of their claims are alike: what kept them apart, in words."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping, Sequence

from talka.linking import weights as w
from talka.linking.blocking import keys_of
from talka.linking.cluster import compare_pair, pair_score
from talka.linking.profile import Profile, profiles
from talka.linking.tally import Tally
from talka.model import Claim


def kept_apart(
    ours: Sequence[Claim], theirs: Sequence[Claim], published: Mapping[str, datetime.date], beside: Sequence[Claim] = ()
) -> str:
    """Return what keeps the claims of two records apart, by themselves; ``beside`` are the others of their articles.

    One pair that cannot be one keeps all apart; so does that they are not alike on the whole, or that nothing in common
    would ever have them compared.
    """
    known = {p.id: p for p in profiles({c.id: c for c in (*beside, *ours, *theirs)}.values(), published)}
    pairs = [(known[a], known[b]) for first, second in itertools.product(ours, theirs)
             for a, b in [sorted((first.id, second.id))]]
    walls = [(tally, a, b) for a, b in pairs if (tally := compare_pair(a, b)).excluded]
    if walls:
        return _wall(*max(walls, key=lambda x: (x[0].score, x[1].id, x[2].id)))
    scores = [score for a, b in pairs if (score := pair_score(a, b)) is not None]
    mean, best = sum(scores) / len(scores), max(scores)
    if best < w.THRESHOLD:
        return f"no two of their claims are alike enough: {best:+.1f} at best, and {w.THRESHOLD:+.1f} is needed"
    if mean < w.MEAN:
        return f"they are not alike on the whole: {mean:+.1f} on average, and {w.MEAN:+.1f} is needed"
    if not any(_meet(a, b) for a, b in pairs):
        return "they have nothing in common that claims are looked for by: a day, a figure with a thing, a name"
    return "claims that are more alike joined first, and what they are joined with keeps these apart"


def _wall(tally: Tally, a: Profile, b: Profile) -> str:
    reason = tally.done().reasons[-1].removesuffix(" (cannot be one)")
    return f"{a.id} and {b.id} cannot be one: {reason}"


def _meet(a: Profile, b: Profile) -> bool:
    return not keys_of(a).asks.isdisjoint(keys_of(b).offers)
