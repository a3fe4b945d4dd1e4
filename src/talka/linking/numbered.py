"""Things that the news numbers: the 17th package, the second tranche, the first batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from talka.linking import weights as w
from talka.linking.tally import Tally
from talka.model import Claim
from talka.packs.numbered_words import Numbered, numbered_reader

_SENTENCE = 20
"""Letters from which a piece of evidence is a sentence and not a name or a figure in it."""


def numbered_things(claim: Claim) -> frozenset[Numbered]:
    """Return the numbered things in the words of a claim."""
    reader = numbered_reader(claim.article.language or "")
    sorts = w.NUMBERED.get(claim.kind)
    if reader is None or not sorts:
        return frozenset()
    told = (x for q in claim.evidence if len(q.quote) >= _SENTENCE for x in reader.find(q.quote.casefold()))
    return frozenset(x for x in told if x[0] in sorts)


def compare_numbers(a: Iterable[Numbered], b: Iterable[Numbered], tally: Tally) -> None:
    """Add what it is worth that two claims tell of one number of a sort of thing; another number is another thing."""
    left, right = _by_sort(a), _by_sort(b)
    for sort in sorted(left.keys() & right.keys()):
        mine, other = left[sort], right[sort]
        if mine == other and len(mine) == 1:
            tally.numbered = True
            tally.content = True
            tally.add(w.SAME_NUMBER, "both are {} number {}", sort, *mine)
        elif not mine & other and _one_row(mine | other):
            tally.exclude("one is {} number {}, the other number {}", sort, min(mine), min(other))


def _one_row(numbers: Iterable[int]) -> bool:
    """Whether numbers are of one row: the first package of a year may be the twentieth of all."""
    found = sorted(numbers)
    return found[0] > w.FIRST_ONES or found[-1] - found[0] <= w.FIRST_ONES


def _by_sort(found: Iterable[Numbered]) -> Mapping[str, set[int]]:
    out: defaultdict[str, set[int]] = defaultdict(set)
    for sort, number in found:
        out[sort].add(number)
    return out
