"""Claims that tell the same in all that is compared, taken together: a flood of reprints is compared once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable

import msgspec

from talka.linking.profile import Profile
from talka.linking.values import Figure
from talka.model import Money, Party

_WORDS = frozenset({"items", "amount", "share_of_gdp", "donor", "recipient", "parties", "signatories", "participants",
                    "partners", "party", "speaker", "quote", "due", "period", "through", "place", "condition"})
"""Fields that are compared by more than their words."""


def tellings(
    profiles: Iterable[Profile], apart: Collection[str], one: Callable[[Profile, Profile], bool]
) -> list[Profile]:
    """Return one profile for all that tell the same, each with its claims, in order of the least of them.

    Two claims of one article never stand together, nor any of those in ``apart`` (of them people decided something),
    nor what is too little to be known again: ``one`` says whether two are likely one.
    """
    groups: dict[object, list[Profile]] = defaultdict(list)
    told: Counter[object] = Counter()
    for p in sorted(profiles, key=lambda p: p.id):
        core: object = p.id if p.id in apart else _core(p)
        key = core, p.articles
        groups[core, told[key]].append(p)
        told[key] += 1
    out: list[Profile] = []
    for group in groups.values():
        out += group if len(group) > 1 and not one(group[0], group[1]) else [_one(group)]
    return sorted(out, key=lambda p: p.id)


def _one(group: list[Profile]) -> Profile:
    first = group[0]
    if len(group) == 1:
        return first
    articles = frozenset().union(*(p.articles for p in group))
    return msgspec.structs.replace(first, claims=tuple(p.id for p in group), articles=articles)


def _core(p: Profile) -> object:
    body = p.claim.body
    words = tuple((name, getattr(body, name)) for name in body.__struct_fields__ if name not in _WORDS)
    times = tuple(None if (t := getattr(body, n, None)) is None else (t.start, t.end) for n in ("due", "period"))
    date = p.claim.date
    return (
        p.kind, p.status, p.giving, p.getting, p.belonging, p.people, p.things, p.products, p.act, p.news, p.day,
        p.words, p.numbered, p.around,
        p.marks if p.news is None else None,
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
