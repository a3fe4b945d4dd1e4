"""What an article tells beside a claim: telling numbers that say whether two articles without days are of one event.

Two packages of one sum look alike; the articles that tell of the same one also share its parts, its other sums and the
length of its treaty. Numbers are the same in every language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from talka.linking import weights as w
from talka.linking.values import Figure, figures_of, number, told_digits
from talka.model import Claim, Money

_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?!\w)")
_YEARS = range(1900, 2100)
_DAYS = range(32)


def marks_by_claim(claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """Return for each claim the telling numbers of its article that are not its own."""
    by: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by[claim.article.id].append(claim)
    out: dict[str, frozenset[str]] = {}
    for told in by.values():
        own = {c.id: _own(c) for c in told}
        every = frozenset().union(*own.values(), *(_written(c) for c in told))
        for claim in told:
            left = every - own[claim.id] - _digits_of(claim)
            out[claim.id] = frozenset(sorted(left, key=lambda m: (-len(m), m))[:w.MARKS])
    return out


def _own(claim: Claim) -> frozenset[str]:
    """The telling figures of a claim, in every currency that it gives."""
    return frozenset(
        f"{name} {getattr(f, 'currency', None) or ''} {number(f):.3g}"
        for name, figures in figures_of(claim.body).items() for f in _currencies(figures)
        if number(f) and (told_digits(f) > 1 or name != "sum"))


def _currencies(figures: Sequence[Figure]) -> list[Figure]:
    return [x for f in figures for x in ((f, *f.equivalents) if isinstance(f, Money) else (f,))]


def _written(claim: Claim) -> frozenset[str]:
    """The numbers that stand in the evidence, without years, days of a month and what stands everywhere."""
    found = {_plain(n) for quote in claim.evidence for n in _NUMBER.findall(quote.quote)}
    return frozenset(n for n in found if int(n) not in _DAYS and int(n) not in _YEARS and int(n) not in w.EVERYWHERE)


def _digits_of(claim: Claim) -> frozenset[str]:
    """The numbers that the claim's own figures are written with."""
    texts = [f.text or "" for figures in figures_of(claim.body).values() for f in _currencies(figures)]
    return frozenset(_plain(n) for text in texts for n in re.findall(r"\d+(?:[.,]\d+)*", text))


def _plain(written: str) -> str:
    return written.replace(",", "").replace(".", "")
