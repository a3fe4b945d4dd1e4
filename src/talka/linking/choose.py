"""One value for each field of a record, out of its claims' values."""

from __future__ import annotations

import collections
import datetime
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from talka.linking.sides import one_person
from talka.linking.values import Figure, act_days, figure_fits, interval
from talka.model import Body, Claim, DateRange, FieldOrigin, Item, Party

Given = Sequence[tuple[Any, Claim]]
"""Values of a field, each with the claim that gives it."""
_STAGES = {
    "commitment": ("proposed", "pledged", "approved", "delayed", "delivering", "delivered"),
    "agreement": ("negotiating", "planned", "signed", "ended"), "meeting": ("planned", "held"),
    "project": ("proposed", "planned", "agreed", "started", "ended"), "spending": ("planned", "approved", "spent"),
    "statement": (),
}
_OVER = frozenset({"refused", "cancelled"})
_DONE = frozenset({"delivering", "delivered", "held"})
_PARTIES = frozenset({"participants", "signatories", "parties", "donor", "recipient", "through", "partners"})
_SETS = frozenset({"scope", "topics", "products"})


def day_of(claim: Claim, published: Mapping[str, datetime.date]) -> datetime.date:
    """Return when a claim's stage was reached as far as it tells: its own day, else the day of the news."""
    days = act_days(claim.date)
    return days.start if days else published.get(claim.article.id, datetime.date.min)


def newest_status(claims: Sequence[Claim], published: Mapping[str, datetime.date]) -> str | None:
    """Return the furthest stage that the claims tell; what was refused or cancelled is over, unless it came after."""
    order = _STAGES[claims[0].kind]
    over = [c for c in claims if c.status in _OVER]
    done = [c for c in claims if c.status in _DONE]
    if over:
        last = max(over, key=lambda c: (day_of(c, published), c.id))
        if not done or max(day_of(c, published) for c in done) <= day_of(last, published):
            return last.status
    told = [c.status for c in claims if c.status in order]
    return max(told, key=order.index) if told else None


def weight(claim: Claim) -> tuple[bool, float]:
    """Return how far a claim is to be believed before others: officials first, then the surer one."""
    return (bool(claim.source_chain) and claim.source_chain[0].official, claim.confidence)


def _vote(values: Given, key: Callable[[Any], Any]) -> Any:
    """The value most claims give; among equals the more official and the surer one, then the smallest."""
    votes: dict[bytes, list[tuple[Any, Claim]]] = collections.defaultdict(list)
    for value, claim in values:
        votes[msgspec.json.encode(key(value), order="sorted")].append((value, claim))
    best = max(sorted(votes), key=lambda k: (len(votes[k]), max(weight(c) for _, c in votes[k])))
    return max(sorted(votes[best], key=lambda vc: vc[1].id), key=lambda vc: weight(vc[1]))[0]


# --- figures and times ------------------------------------------------------------------------------------------------


def _width(figure: Figure) -> float:
    if figure.min is None or figure.max is None:
        return 1e18
    return figure.max - figure.min + (0.5 if figure.approximate else 0)


def choose_figure(values: Given) -> Any:
    """Return the narrowest figure among those that fit most of the others."""
    told = collections.Counter(v for v, _ in values)

    @functools.cache
    def fits(value: Figure) -> int:
        return sum(number for other, number in told.items() if figure_fits(value, other) is not False)

    most = max(fits(v) for v, _ in values)
    pool = [(v, c) for v, c in values if fits(v) == most]
    narrow = min(_width(v) for v, _ in pool)
    return _vote([(v, c) for v, c in pool if _width(v) == narrow],
                 lambda f: [f.min, f.max, getattr(f, "currency", None)])


def choose_date(values: Given) -> DateRange | None:
    """Return the settled time that most claims bear out, the narrowest of them; else the words of one."""
    settled = [(v, c) for v, c in values if interval(v)]
    if not settled:
        words: DateRange | None = _vote(values, lambda v: v.text) if values else None
        return words
    told = collections.Counter(v for v, _ in settled)
    bearing = {v: sum(n for other, n in told.items() if _inside(v, other)) for v in told}
    def order(vc: tuple[DateRange, Claim]) -> tuple[int, int, str, str, str]:
        value, claim = vc
        return (-bearing[value], _days(value), str(value.start), str(value.end), claim.id)

    best: DateRange = min(settled, key=order)[0]
    return best


def _days(value: DateRange) -> int:
    known = interval(value)
    return known.days if known else 0


def _inside(narrow: DateRange, wide: DateRange) -> bool:
    left, right = interval(narrow), interval(wide)
    return bool(left and right and right.start <= left.start and left.end <= right.end)


# --- parties and things -----------------------------------------------------------------------------------------------


def choose_parties(values: Given) -> tuple[Party, ...]:
    """Return every party that a claim names; of one party, under any transliteration, the one most often written."""
    named: list[list[tuple[Party, Claim]]] = []
    for party, claim in sorted(((p, c) for parties, c in values for p in parties), key=lambda pc: (pc[0].id, pc[1].id)):
        group = next((g for g in named if _one_party(g[0][0], party)), None)
        if group is None:
            named.append([(party, claim)])
        else:
            group.append((party, claim))
    best = [max(group, key=lambda pc: _fullness(pc[0], group))[0] for group in named]
    return tuple(sorted(best, key=lambda p: p.id))


def _one_party(a: Party, b: Party) -> bool:
    if a.id == b.id:
        return True
    if a.type != "person" or b.type != "person" or (a.country and b.country and a.country != b.country):
        return False
    return one_person(a.id, b.id)


def _fullness(party: Party, group: Sequence[tuple[Party, Claim]]) -> tuple[int, bool, int, str]:
    return (party.id.count("-"), party.role is not None, sum(p.id == party.id for p, _ in group), party.id)


def _participants(values: Given) -> tuple[Party, ...]:
    """As parties; a state stands aside where a person of it is named."""
    parties = choose_parties(values)
    named = {p.country for p in parties if p.type == "person" and p.country}
    return tuple(p for p in parties if p.type != "country" or p.country not in named)


def _donors(values: Given) -> tuple[Party, ...]:
    """As parties; a company stands aside where its state is named: they are one giver."""
    parties = choose_parties(values)
    named = {p.id for p in parties if p.type == "country"}
    return tuple(p for p in parties if p.subtype != "company" or p.country not in named)


def _items(values: Given) -> tuple[Item, ...]:
    """Every thing that a claim names, with its narrowest count; two counts in one claim are two things."""
    by: dict[tuple[str, ...], list[tuple[Item, Claim]]] = collections.defaultdict(list)
    for items, claim in values:
        for item in items:
            by[tuple(sorted(item.categories))].append((item, claim))
    out = [made for key in sorted(by) for made in _one_sort(key, by[key])]
    return tuple(i for i in out if not any(set(i.categories) < set(o.categories) and i.quantity is None for o in out))


def _one_sort(key: tuple[str, ...], told: Sequence[tuple[Item, Claim]]) -> list[Item]:
    counted = [(i, c) for i, c in told if i.quantity is not None]
    if not counted:
        return [Item(key, _vote([(i.name, c) for i, c in told], lambda n: n))]
    slots = max(collections.Counter(c.id for _, c in counted).values())
    groups = [list(told)] if slots == 1 else fitting_groups([((i, i.quantity), c) for i, c in counted], slots)
    out = []
    for group in groups:
        name = _vote([(_item(i).name, c) for i, c in group], lambda n: n)
        quantities = [(q, c) for i, c in group if (q := _item(i).quantity) is not None]
        out.append(Item(key, name, choose_figure(quantities)))
    return out


def _item(value: Any) -> Item:
    item: Item = value[0] if isinstance(value, tuple) else value
    return item


def fitting_groups(counted: Given, slots: int) -> list[list[tuple[Any, Claim]]]:
    """Return counts of one category in as many groups as one claim tells at most, each with the count nearest to it.

    The values are pairs of which the second is the figure; the fullest claim names the groups, by its order.
    """
    told = collections.Counter(c.id for _, c in counted)
    fullest = min(i for i, number in told.items() if number == slots)
    groups = [[vc] for vc in counted if vc[1].id == fullest]
    others = [vc for vc in counted if vc[1].id != fullest]
    for value, claim in sorted(others, key=lambda vc: (vc[1].id, _low(vc[0][1]))):
        free = [g for g in groups if all(c.id != claim.id for _, c in g)] or groups
        near = min(free, key=lambda g: (figure_fits(g[0][0][1], value[1]) is False,
                                        abs(_low(g[0][0][1]) - _low(value[1])), groups.index(g)))
        near.append((value, claim))
    return groups


def _low(figure: Figure) -> float:
    return (figure.min if figure.min is not None else figure.max) or 0.0


# --- all of them ------------------------------------------------------------------------------------------------------


def _chooser(name: str) -> Callable[[Given], Any]:
    if name == "participants":
        return _participants
    if name == "donor":
        return _donors
    if name in _PARTIES:
        return choose_parties
    if name in _SETS:
        return lambda given: tuple(sorted({word for words, _ in given for word in words}))
    special = {"items": _items, "amount": choose_figure, "share_of_gdp": choose_figure, "due": choose_date,
               "period": choose_date}
    return special.get(name) or (lambda given: _vote(given, lambda v: v))


def choose_body(claims: Sequence[Claim]) -> tuple[Body, dict[str, FieldOrigin]]:
    """Return the record's values and, for each filled field, the claim that it is from."""
    first = claims[0].body
    values: dict[str, Any] = {}
    fields: dict[str, FieldOrigin] = {}
    for name in first.__struct_fields__:
        given = [(v, c) for c in claims if (v := getattr(c.body, name)) not in (None, (), "")]
        if not given:
            continue
        values[name] = _chooser(name)(given)
        fields[name] = origin(name, values[name], given)
    return type(first)(**values), fields


def origin(name: str, chosen: Any, given: Given) -> FieldOrigin:
    """Return where a record's value is from: the claim that gives it, one that states it before one that infers it."""
    def order(vc: tuple[Any, Claim]) -> tuple[bool, bool, tuple[bool, float], str]:
        value, claim = vc
        how = claim.fields.get(name)
        official, sure = weight(claim)
        return (value != chosen, how is None or how.how != "stated", (not official, -sure), claim.id)

    _, best = min(given, key=order)
    how = best.fields.get(name)
    if how is not None and how.how == "assumed":
        return FieldOrigin("assumed", source=how.source)
    return FieldOrigin("inherited", source=best.id)
