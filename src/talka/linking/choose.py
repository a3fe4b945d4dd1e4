"""One value for each field of a record, out of its claims' values, and the conflicts between them."""

from __future__ import annotations

import collections
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from talka.linking.values import figure_fits, ids, interval
from talka.model import Body, Claim, Conflict, ConflictValue, DateRange, FieldOrigin, Item, Money, Party, Quantity

_STAGES = {
    "commitment": ("proposed", "pledged", "approved", "delayed", "delivering", "delivered", "refused", "cancelled"),
    "agreement": ("negotiating", "planned", "signed", "ended"), "meeting": ("planned", "held", "cancelled"),
    "project": ("proposed", "planned", "agreed", "started", "ended"), "spending": ("planned", "approved", "spent"),
    "statement": (),
}
_MAIN_STAGE = ("proposed", "pledged", "approved", "delivering", "delivered")

def newest_status(claims: Sequence[Claim]) -> str | None:
    """Return the furthest stage that the claims tell; what is refused, cancelled or ended is last."""
    order = _STAGES[claims[0].kind]
    told = [c.status for c in claims if c.status in order]
    return max(told, key=order.index) if told else None

def _weight(claim: Claim) -> tuple[bool, float]:
    official = bool(claim.source_chain) and claim.source_chain[0].official
    return (official, claim.confidence)

def _canonical(value: Any) -> bytes:
    return msgspec.json.encode(value, order="sorted")

def _vote(values: list[tuple[Any, Claim]], key: Callable[[Any], Any]) -> Any:
    """The value most claims give; among equals the more official and the surer one, then the smallest."""
    votes: dict[bytes, list[tuple[Any, Claim]]] = collections.defaultdict(list)
    for value, claim in values:
        votes[_canonical(key(value))].append((value, claim))
    best = max(sorted(votes), key=lambda k: (len(votes[k]), max(_weight(c) for _, c in votes[k])))
    group = votes[best]
    return max(sorted(group, key=lambda vc: vc[1].id), key=lambda vc: _weight(vc[1]))[0]

def _figure_key(figure: Money | Quantity) -> Any:
    return [figure.min, figure.max, getattr(figure, "currency", None)]

def _width(figure: Money | Quantity) -> float:
    if figure.min is None or figure.max is None:
        return 1e18
    return figure.max - figure.min + (0.5 if figure.approximate else 0)

def _figure(values: list[tuple[Any, Claim]]) -> Any:
    """The narrowest figure that fits most of the others."""
    def fits(value: Any) -> int:
        return sum(figure_fits(value, other) is not False for other, _ in values)

    most = max(fits(v) for v, _ in values)
    pool = [(v, c) for v, c in values if fits(v) == most]
    narrow = min(_width(v) for v, _ in pool)
    return _vote([(v, c) for v, c in pool if _width(v) == narrow], _figure_key)

def _union_parties(values: list[tuple[Any, Claim]]) -> tuple[Party, ...]:
    """Every party that a claim names, by id; of one party the fullest description."""
    best: dict[str, Party] = {}
    for parties, _ in sorted(values, key=lambda vc: vc[1].id):
        for party in parties:
            held = best.get(party.id)
            if held is None or (held.role is None and party.role is not None):
                best[party.id] = party
    named = {p.country for p in best.values() if p.type == "person"}
    return tuple(sorted((p for p in best.values() if p.type != "country" or p.id not in named or len(named) < 1
                         or all(q.type != "person" for q in best.values())), key=lambda p: p.id))

def _all_parties(values: list[tuple[Any, Claim]]) -> tuple[Party, ...]:
    best: dict[str, Party] = {}
    for parties, _ in sorted(values, key=lambda vc: vc[1].id):
        for party in parties:
            best.setdefault(party.id, party)
    return tuple(best[i] for i in sorted(best))

def _words(values: list[tuple[Any, Claim]]) -> tuple[str, ...]:
    return tuple(sorted({w for words, _ in values for w in words}))

def _items(values: list[tuple[Any, Claim]]) -> tuple[Item, ...]:
    """Every thing that a claim names, once for each set of categories, with the narrowest count."""
    by: dict[tuple[str, ...], list[tuple[Item, Claim]]] = collections.defaultdict(list)
    for items, claim in values:
        for item in items:
            by[tuple(sorted(item.categories))].append((item, claim))
    out = []
    for key in sorted(by):
        counted = [(i.quantity, c) for i, c in by[key] if i.quantity is not None]
        name = _vote([(i.name, c) for i, c in by[key]], lambda n: n)
        out.append(Item(key, name, _figure(counted) if counted else None))
    broad = [i for i in out if any(set(i.categories) < set(o.categories) and i.quantity is None for o in out)]
    return tuple(i for i in out if i not in broad)

def choose_date(values: list[tuple[DateRange, Claim]]) -> DateRange | None:
    """The narrowest settled time that most claims give, or a time in words where none is settled."""
    settled = [(v, c) for v, c in values if interval(v)]
    if not settled:
        return _vote(values, lambda v: v.text) if values else None
    def width(value: DateRange) -> int:
        days = interval(value)
        assert days is not None  # noqa: S101 - it is settled
        return (days.end - days.start).days
    votes = collections.Counter((v.start, v.end) for v, _ in settled)
    best = min(settled, key=lambda vc: (-votes[vc[0].start, vc[0].end], width(vc[0]), str(vc[0].start), vc[1].id))
    return best[0]

_FIELD: dict[str, Callable[[list[tuple[Any, Claim]]], Any]] = {
    "participants": _union_parties, "signatories": _all_parties, "parties": _all_parties, "donor": _all_parties,
    "recipient": _all_parties, "through": _all_parties, "partners": _all_parties, "scope": _words, "topics": _words,
    "products": _words, "items": _items, "amount": _figure, "share_of_gdp": _figure, "due": choose_date,
    "period": choose_date,
}

def choose_body(claims: Sequence[Claim]) -> tuple[Body, dict[str, FieldOrigin]]:
    """Return the record's values and, for each filled field, the claim that it is from."""
    first = claims[0].body
    values: dict[str, Any] = {}
    fields: dict[str, FieldOrigin] = {}
    for name in first.__struct_fields__:
        given = [(v, c) for c in claims if (v := getattr(c.body, name)) not in (None, (), "")]
        if not given:
            continue
        values[name] = _FIELD.get(name, lambda vs: _vote(vs, lambda v: v))(given)
        fields[name] = _origin(name, given)
    return type(first)(**values), fields

def _origin(name: str, given: list[tuple[Any, Claim]]) -> FieldOrigin:
    stated = sorted(c.id for _, c in given if c.fields.get(name, FieldOrigin("assumed")).how == "stated")
    if stated:
        return FieldOrigin("inherited", source=stated[0])
    inherited = sorted(c.id for _, c in given)
    how = given[0][1].fields.get(name)
    if how is not None and how.how == "assumed":
        return FieldOrigin("assumed", source=how.source)
    return FieldOrigin("inherited", source=inherited[0])

# --- conflicts --------------------------------------------------------------------------------------------------------

def _differs(name: str, a: Any, b: Any) -> bool:
    """Whether two values of a field exclude each other; a narrower one inside a wider one does not."""
    if name in ("amount", "share_of_gdp"):
        return figure_fits(a, b) is False
    if name in ("due", "period", "date"):
        left, right = interval(a), interval(b)
        return bool(left and right and (left.start > right.end or right.start > left.end))
    if name == "place":
        return bool(a.name != b.name)
    if name in ("donor", "recipient"):
        return not ids(a) & ids(b)
    if name == "signatories":
        mine, other = {p.country: p.id for p in a}, {p.country: p.id for p in b}
        return any(mine[c] != other[c] for c in mine.keys() & other.keys() if c)
    return False

_CONFLICTING = ("amount", "share_of_gdp", "due", "period", "place", "donor", "recipient", "signatories", "site", "terms")

def conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Return the fields in which claims exclude one another, each side with its claims."""
    found: list[Conflict] = []
    for name in _CONFLICTING:
        given = [(v, c) for c in claims if (v := getattr(c.body, name, None)) not in (None, (), "")]
        found.extend(_conflict(name, given))
    found.extend(_conflict("date", [(c.date, c) for c in claims if c.date and c.status == claims[0].status]))
    found.extend(_count_conflicts(claims))
    return tuple(found)

def _conflict(name: str, given: list[tuple[Any, Claim]]) -> list[Conflict]:
    groups: list[tuple[Any, list[str]]] = []
    for value, claim in sorted(given, key=lambda vc: vc[1].id):
        for held, supporters in groups:
            if not (_differs(name, held, value) or (name in ("site", "terms") and held != value)):
                supporters.append(claim.id)
                break
        else:
            groups.append((value, [claim.id]))
    if len(groups) < 2:
        return []
    return [Conflict(name, tuple(ConflictValue(msgspec.to_builtins(v), tuple(ids_)) for v, ids_ in groups))]

def _count_conflicts(claims: Sequence[Claim]) -> list[Conflict]:
    by: dict[str, list[tuple[Any, Claim]]] = collections.defaultdict(list)
    for claim in claims:
        for item in getattr(claim.body, "items", ()):
            if item.quantity is not None and item.categories:
                by[item.categories[0]].append((item.quantity, claim))
    out: list[Conflict] = []
    for category in sorted(by):
        for conflict in _conflict("amount", by[category]):
            out.append(Conflict(f"items.{category}", conflict.values))
    return out

