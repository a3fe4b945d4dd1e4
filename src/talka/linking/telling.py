"""Claims that tell the same in all that is compared, taken together: a flood of reprints is compared once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol, TypeVar

import msgspec

from talka.linking.blocking import number_of
from talka.linking.profile import Profile
from talka.linking.values import Figure
from talka.model import Money, Party

_WORDS = frozenset({"items", "amount", "share_of_gdp", "donor", "recipient", "parties", "signatories", "participants",
                    "partners", "party", "speaker", "quote", "due", "period", "through", "place", "condition"})
"""Fields that are compared by more than their words."""

T = TypeVar("T")


class Teller(Protocol):
    """A claim that tells something, and the articles that it is told in."""

    @property
    def id(self) -> str:
        """The claim."""

    @property
    def articles(self) -> frozenset[str]:
        """Its article, as a set."""


def tellings(
    profiles: Iterable[Profile], apart: Collection[str], one: Callable[[Profile, Profile], bool]
) -> list[Profile]:
    """Return one profile for all that tell the same, each with its claims, in order of the least of them.

    Two claims of one article never stand together, nor any of those in ``apart`` (of them people decided something),
    nor what is too little to be known again: ``one`` says whether two are likely one.
    """
    rows = ((p.id if p.id in apart else _core(p), p.articles, p) for p in sorted(profiles, key=lambda p: p.id))
    out: list[Profile] = []
    for group in side_by_side(rows):
        out += group if len(group) > 1 and not one(group[0], group[1]) else [told_once(group[0], group)]
    return sorted(out, key=lambda p: p.id)


def side_by_side(rows: Iterable[tuple[object, object, T]]) -> Iterable[list[T]]:
    """Return what tells the same, in the order given: of each core, the first of each article, the second and so on."""
    groups: dict[object, list[T]] = defaultdict(list)
    told: Counter[object] = Counter()
    for core, article, row in rows:
        groups[core, told[core, article]].append(row)
        told[core, article] += 1
    return groups.values()


def told_once(first: Profile, group: Sequence[Teller]) -> Profile:
    """Return the profile that stands for all that tell the same, the first of them."""
    if len(group) == 1:
        return first
    articles = frozenset().union(*(p.articles for p in group))
    return msgspec.structs.replace(first, claims=tuple(p.id for p in group), articles=articles)


def core_number(p: Profile, apart: Collection[str]) -> int:
    """Return what a claim tells in all that is compared as a number, the same on every machine."""
    return number_of(("told", p.id if p.id in apart else _plain(_core(p))))


def _plain(value: object) -> str:
    match value:
        case frozenset():
            return "{" + ";".join(sorted(map(_plain, value))) + "}"
        case tuple():
            return "(" + ";".join(map(_plain, value)) + ")"
        case int() | float():
            return repr(float(value))
        case _:
            return repr(value)


def _core(p: Profile) -> object:
    body = p.claim.body
    words = tuple((name, getattr(body, name)) for name in body.__struct_fields__ if name not in _WORDS)
    times = tuple(None if (t := getattr(body, n, None)) is None else (t.start, t.end) for n in ("due", "period"))
    date = p.claim.date
    return (
        p.kind, p.status, p.giving, p.getting, p.belonging, p.makers, p.people, p.things, p.products, p.act,
        p.news, p.day, p.words, p.turn, p.numbered, p.around,
        (p.marks, p.named) if p.news is None else None,
        words, times, (date.start, date.end) if date else None, p.claim.article.language if p.words else "",
        frozenset(x.id for x in getattr(body, "through", ())), getattr(getattr(body, "place", None), "name", None),
        _speaker(getattr(body, "speaker", None)),
        tuple((name, tuple(map(_figure, figures))) for name, figures in sorted(p.figures.items())),
        frozenset(map(_core, p.beside)),
    )


def _speaker(party: Party | None) -> str | None:
    return party.id if party else None


def _figure(figure: Figure) -> object:
    more = (figure.currency, tuple(map(_figure, figure.equivalents))) if isinstance(figure, Money) else ()
    return figure.min, figure.max, figure.approximate, figure.per, more
