"""What an article tells beside a claim: telling numbers that say whether two articles without days are of one event.

Two packages of one sum look alike; the articles that tell of the same one also share its parts, its other sums and the
length of its treaty. Numbers are the same in every language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.sides import ids, persons
from talka.linking.values import Figure, Interval, act_days, figures_of, number, told_digits
from talka.model import Agreement, Claim, Meeting, Money

_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?!\w)")
_YEARS = range(1900, 2100)
_DAYS = range(32)
Figures = Sequence[tuple[str, Figure]]


class Marks(NamedTuple):
    """What an article tells beside a claim: telling numbers; round sums, documents and meetings; and what comes first.

    ``first`` is what the first claim of the article tells of both: news, and not what is told in passing; ``every``
    is what all of its claims tell, ``days`` when that of which they tell the day happened. ``leads`` is whether it is
    the first claim.
    """

    telling: frozenset[str] = frozenset()
    round: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    days: frozenset[tuple[str, Interval]] = frozenset()
    leads: bool = False

    def without(self, names: Collection[str]) -> Marks:
        """Leave out the counts of what is counted in both claims: two batches of one package share its whole."""
        counts = tuple(f"{name} " for name in names if name != "sum")
        return self._replace(telling=frozenset(x for x in self.telling if not x.startswith(counts))) if counts else self


NO_MARKS = Marks()


def shared_marks(a: Marks, b: Marks) -> Marks:
    """Return what two articles have in common beside two claims.

    What one tells first and the other in passing does not count, unless each tells what the other tells first.
    """
    both = a.first | b.first <= a.every & b.every
    lone = frozenset[str]() if both else a.first ^ b.first
    first = a.first | b.first if both else a.first & b.first
    return Marks(a.telling & b.telling - lone, a.round & b.round - lone, first)


def marks_by_claim(claims: Iterable[Claim]) -> Mapping[str, Marks]:
    """Return for each claim what its article tells of beside it."""
    by: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by[claim.article.id].append(claim)
    out: dict[str, Marks] = {}
    for told in by.values():
        named = {c.id: _figures(c) for c in told}
        own, less = {c.id: _own(named[c.id]) for c in told}, {c.id: _round(c, named[c.id]) for c in told}
        figures, every_less = frozenset().union(*own.values()), frozenset().union(*less.values())
        every = figures.union(*(_written(c) for c in told))
        news = min(told, key=lambda c: (min((q.start for q in c.evidence), default=0), c.id)).id
        first = own[news] | less[news]
        days = frozenset((m, day) for c in told if (day := _day(c)) for m in own[c.id] | less[c.id])
        for claim in told:
            left = every - own[claim.id] - _digits_of(named[claim.id])
            out[claim.id] = Marks(_longest(left), _longest(every_less - less[claim.id]), first,
                                  figures | every_less, days, claim.id == news)
    return out


def _day(claim: Claim) -> Interval | None:
    known = act_days(claim.date)
    return known if known and known.days <= w.MONTH else None


def _longest(marks: Iterable[str]) -> frozenset[str]:
    return frozenset(sorted(marks, key=lambda m: (-len(m), m))[:w.MARKS])


def _own(figures: Figures) -> frozenset[str]:
    """The telling figures of a claim, in every currency that it gives."""
    return frozenset(_named(name, f) for name, f in figures if number(f) and (told_digits(f) > 1 or name != "sum"))


def _round(claim: Claim, figures: Figures) -> frozenset[str]:
    """The round sums of a claim, and the document or the meeting that it is."""
    found = {_named(name, f) for name, f in figures if number(f) and told_digits(f) == 1 and name == "sum"}
    body = claim.body
    if isinstance(body, Agreement) and body.scope and len(sides := ids(body.parties)) > 1:
        found.add(f"a document of {', '.join(sorted(sides))} on {', '.join(sorted(body.scope))}")
    if isinstance(body, Meeting) and len(people := persons(body.participants)) > 1:
        found.add(f"a meeting of {', '.join(sorted(people))}")
    return frozenset(found)


def _figures(claim: Claim) -> Figures:
    return [(name, f) for name, figures in figures_of(claim.body).items() for f in _currencies(figures)]


def _named(name: str, figure: Figure) -> str:
    return f"{name} {getattr(figure, 'currency', None) or ''} {number(figure):.3g}"


def _currencies(figures: Sequence[Figure]) -> list[Figure]:
    return [x for f in figures for x in ((f, *f.equivalents) if isinstance(f, Money) else (f,))]


def _written(claim: Claim) -> frozenset[str]:
    """The numbers that stand in the evidence, without years, days of a month and what stands everywhere."""
    found = {_plain(n) for quote in claim.evidence for n in _NUMBER.findall(quote.quote)}
    return frozenset(n for n in found if int(n) not in _DAYS and int(n) not in _YEARS and int(n) not in w.EVERYWHERE)


def _digits_of(figures: Figures) -> frozenset[str]:
    """The numbers that the claim's own figures are written with."""
    texts = [f.text for _, f in figures if f.text]
    return frozenset(_plain(n) for text in texts for n in re.findall(r"\d+(?:[.,]\d+)*", text))


def _plain(written: str) -> str:
    return written.replace(",", "").replace(".", "")
