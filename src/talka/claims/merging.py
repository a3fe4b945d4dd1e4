"""Within one article, the same thing told twice is one claim with several pieces of evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from talka.claims.agreement import GENERAL_SCOPE
from talka.claims.draft import Draft
from talka.claims.meeting import only_named
from talka.model import (
    Agreement,
    Commitment,
    DateRange,
    Item,
    Meeting,
    Money,
    Party,
    Project,
    Quantity,
    Spending,
    Statement,
)

_STAGES = {"proposed": 0, "pledged": 1, "approved": 2, "delivering": 3, "delivered": 4}
_BOTH = 2
_CLOSE = 0.011
_GENERAL = frozenset({"military_aid", "other", "finance"})
"""Categories that say that it is aid, not what it is."""


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts with those that tell the same thing put together, in order of first telling."""
    out: list[Draft] = []
    for draft in drafts:
        test = _TESTS[draft.kind]
        for n, held in enumerate(out):
            if held.kind == draft.kind and ((held.sentences == draft.sentences[:len(held.sentences)]
                                            and held.rule == draft.rule and held.date == draft.date
                                            and len(draft.sentences) > len(held.sentences)) or test(held, draft)):
                out[n] = _joined(held, draft)
                break
        else:
            out.append(draft)
    return out


def _ids(parties: Iterable[Party]) -> set[str]:
    return {p.country or p.id for p in parties}


def _figure_equal(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= _CLOSE * max(abs(a), abs(b), 1e-9)


def _sums_agree(a: Money | Quantity | None, b: Money | Quantity | None) -> bool | None:
    """Whether two figures are alike; ``None`` where one of them is not given."""
    if a is None or b is None:
        return None
    if isinstance(a, Money) and isinstance(b, Money) and a.currency != b.currency:
        return any(_sums_agree(x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents)
                   if x.currency == y.currency)
    if any(_figure_equal(x, y) for x in (a.min, a.max) for y in (b.min, b.max)):
        return True
    return (_is_vague(a) or _is_vague(b)) and _overlap(a, b)


def _is_vague(figure: Money | Quantity) -> bool:
    """Whether a figure is a word such as 'thousands': approximate and without an upper bound."""
    return figure.approximate and figure.max is None


def _overlap(a: Money | Quantity, b: Money | Quantity) -> bool:
    low, high = (max(f.min or 0 for f in (a, b)), min(f.max if f.max is not None else 1e18 for f in (a, b)))
    return low <= high * (1 + _CLOSE)


def _dates_exclude(a: DateRange | None, b: DateRange | None) -> bool:
    if a is None or b is None:
        return False
    if a.start and b.end and a.start > b.end:
        return True
    return bool(b.start and a.end and b.start > a.end)


def _counts(items: Iterable[Item]) -> dict[str, Quantity]:
    return {c: i.quantity for i in items if i.quantity is not None for c in i.categories}


def _counts_agree(a: Iterable[Item], b: Iterable[Item]) -> bool | None:
    left, right = _counts(a), _counts(b)
    shared = left.keys() & right.keys()
    if not shared:
        return None
    return any(_sums_agree(left[c], right[c]) for c in shared)


def _categories(items: Iterable[Item]) -> set[str]:
    return {c for i in items for c in i.categories}


def _same_commitment(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    if not _sides_fit(left.donor, right.donor) or not _sides_fit(left.recipient, right.recipient):
        return False
    if left.basis != right.basis or _dates_exclude(a.date, b.date) or _apart_in_stage(a, b):
        return False
    figures = [_sums_agree(left.amount, right.amount), _sums_agree(left.share_of_gdp, right.share_of_gdp),
               _counts_agree(left.items, right.items)]
    if False in figures:
        return False
    if True in figures:
        return not _period_differs(left.period, right.period)
    mine, other = _categories(left.items), _categories(right.items)
    if ((mine <= _GENERAL and not _has_figure(left)) or (other <= _GENERAL and not _has_figure(right))) and mine and other:
        return abs(a.order - b.order) <= 1 or (a.status == b.status and min(a.order, b.order) == 0)
    if mine and other:
        if (a.status != b.status and a.order and b.order) or (_has_figure(left) and _has_figure(right)):
            return False
        return bool(mine & other) and (mine <= other or other <= mine or len(mine & other) * 2 >= len(mine | other))
    return False


def _has_figure(body: Commitment) -> bool:
    return body.amount is not None or body.share_of_gdp is not None or any(i.quantity for i in body.items)


def _period_differs(a: DateRange | None, b: DateRange | None) -> bool:
    return a is not None and b is not None and _dates_exclude(a, b)


def _sides_fit(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    return not a or not b or bool(_ids(a) & _ids(b))


def _apart_in_stage(a: Draft, b: Draft) -> bool:
    """Two stages with days of their own are two claims; so is one that is refused or cancelled."""
    if a.status == b.status:
        return False
    if b.order > 1 and b.date is not None and (a.date is None or a.date != b.date):
        return True
    ends = {"refused", "cancelled", "delayed"}
    if (a.status in ends) != (b.status in ends):
        return True
    return a.date is not None and b.date is not None and a.date != b.date


def _same_agreement(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Agreement) and isinstance(right, Agreement)  # noqa: S101, PT018 - by kind
    if len(_ids(left.parties) | _ids(right.parties)) > 3 and _ids(left.parties) != _ids(right.parties):
        return False
    if len(_ids(left.parties) & _ids(right.parties)) < min(2, len(_ids(left.parties)), len(_ids(right.parties))):
        return False
    if _dates_exclude(a.date, b.date) or (a.status == "ended") != (b.status == "ended"):
        return False
    general = {"other", "agreement"}
    if left.instrument != right.instrument and not {left.instrument, right.instrument} & general:
        return False
    return a.status == b.status or not (a.date and b.date)


def _same_meeting(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Meeting) and isinstance(right, Meeting)  # noqa: S101, PT018 - by kind
    if _dates_exclude(a.date, b.date) or ("cancelled" in (a.status, b.status) and a.status != b.status):
        return False
    if a.status != b.status and "planned" in (a.status, b.status) and not _one_day(a, b):
        return False
    mine, other = _ids(left.participants), _ids(right.participants)
    people = {p.id for p in left.participants if p.type == "person"}, {
        p.id for p in right.participants if p.type == "person"}
    if people[0] and people[1] and not people[0] & people[1] and len(mine & other) < 2:
        return False
    if people[0] - people[1] and people[1] - people[0] and not (mine & other) - _ids(
            p for p in left.participants if p.id in people[1]):
        return False
    return len(mine & other) >= min(2, len(mine), len(other))


def _one_day(a: Draft, b: Draft) -> bool:
    """Whether a meeting that is planned and one that is held may be one: the same people, and not two days."""
    people = [{p.id for p in getattr(d.body, "participants", ()) if p.type == "person"} for d in (a, b)]
    return len(people[0] & people[1]) >= _BOTH and (a.date is None or b.date is None or a.date == b.date)


def _same_project(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Project) and isinstance(right, Project)  # noqa: S101, PT018 - by kind
    if not _ids(left.partners) & _ids(right.partners) or _dates_exclude(a.date, b.date):
        return False
    shared = len(_ids(left.partners) & _ids(right.partners))
    if shared < min(2, len(_ids(left.partners)), len(_ids(right.partners))):
        return False
    if left.form != right.form:
        return "cooperation" in (left.form, right.form) and bool(set(left.products) & set(right.products))
    mine, other = set(left.products), set(right.products)
    return not mine or not other or bool(mine & other)


def _same_spending(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Spending) and isinstance(right, Spending)  # noqa: S101, PT018 - by kind
    if left.party is None or right.party is None or left.party.id != right.party.id:
        return False
    if _period_differs(left.period, right.period):
        return False
    figures = [_sums_agree(left.amount, right.amount), _sums_agree(left.share_of_gdp, right.share_of_gdp)]
    same_time = left.period is not None and left.period == right.period
    return False not in figures and (True in figures or same_time)


def _same_statement(a: Draft, b: Draft) -> bool:
    left, right = a.body, b.body
    assert isinstance(left, Statement) and isinstance(right, Statement)  # noqa: S101, PT018 - by kind
    if left.speaker is None or right.speaker is None or left.speaker.id != right.speaker.id:
        return False
    mine, other = ("".join(c for c in q.lower() if c.isalnum()) for q in (left.quote, right.quote))
    return mine in other or other in mine


_TESTS: dict[str, Callable[[Draft, Draft], bool]] = {
    "commitment": _same_commitment, "agreement": _same_agreement, "meeting": _same_meeting, "project": _same_project,
    "spending": _same_spending, "statement": _same_statement,
}


# --- putting together -------------------------------------------------------------------------------------------------


def _joined(a: Draft, b: Draft) -> Draft:
    stated: dict[str, Any] = dict(a.stated.items())
    for key, spans in b.stated.items():
        stated[key] = tuple(sorted({*stated.get(key, ()), *spans}))
    body = _JOIN[a.kind](a.body, b.body)
    inherited = {k: v for k, v in {**b.inherited, **a.inherited}.items() if k not in stated}
    return a.changed(
        body=body, status=_status(a, b), date=a.date or b.date, stated=stated, inherited=inherited,
        sentences=tuple(dict.fromkeys((*a.sentences, *b.sentences))), sources=a.sources or b.sources,
        doubts=tuple(d for d in a.doubts if d in b.doubts),
    )


def _status(a: Draft, b: Draft) -> str | None:
    """The stage of one thing told twice: the more settled one, unless it is only the headline's present tense."""
    if a.kind == "commitment" and a.status in _STAGES and b.status in _STAGES:
        if a.status == "delivering" and a.order == 0:
            return b.status
        return max(a.status, b.status, key=lambda s: _STAGES[str(s)])
    order = {"agreed": 3, "signed": 3, "held": 2, "spent": 2, "approved": 1, "started": 2, "planned": 1}
    return a.status if order.get(str(a.status), 0) >= order.get(str(b.status), 0) else b.status


def _first(a: Any, b: Any) -> Any:
    return a if a not in (None, (), "") else b


def _union(a: tuple[Any, ...], b: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*a, *b)))


def _parties(a: tuple[Party, ...], b: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in (*b, *a)}[i] for i in dict.fromkeys(p.id for p in (*a, *b)))


def _items(a: tuple[Item, ...], b: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of both tellings: one that says less about a thing than another is left out."""
    out: list[Item] = list(a)
    for item in b:
        held = next((n for n, i in enumerate(out) if set(i.categories) & set(item.categories) and (
            i.quantity is None or item.quantity is None or _sums_agree(i.quantity, item.quantity))), None)
        if held is None:
            out.append(item)
        elif out[held].quantity is None and item.quantity is not None:
            out[held] = item
    concrete = [i for i in out if i.quantity is not None or not _GENERAL.issuperset(i.categories)]
    return tuple(concrete or out)


def _join_commitment(a: Any, b: Any) -> Commitment:
    return Commitment(
        donor=_first(a.donor, b.donor), recipient=_first(a.recipient, b.recipient),
        through=_parties(a.through, b.through), items=_items(a.items, b.items), amount=_first(a.amount, b.amount),
        share_of_gdp=_first(a.share_of_gdp, b.share_of_gdp), terms=_first(a.terms, b.terms),
        aid_type=_first(a.aid_type, b.aid_type), basis=a.basis, condition=_first(a.condition, b.condition),
        due=_first(a.due, b.due), period=_first(a.period, b.period),
    )


def _join_agreement(a: Any, b: Any) -> Agreement:
    instrument = b.instrument if a.instrument in ("other", "agreement") and b.instrument != "other" else a.instrument
    scope = _union(a.scope, b.scope)
    scope = tuple(c for c in scope if c not in GENERAL_SCOPE) or scope
    return Agreement(instrument, _parties(a.parties, b.parties), _parties(a.signatories, b.signatories), scope, _first(a.amount, b.amount), _first(a.place, b.place))


def _join_meeting(a: Any, b: Any) -> Meeting:
    form = "visit" if "visit" in (a.form, b.form) else a.form
    return Meeting(form, only_named([*a.participants, *b.participants]), _union(a.topics, b.topics),
                   _first(a.place, b.place))


def _join_project(a: Any, b: Any) -> Project:
    form = b.form if a.form == "cooperation" else a.form
    return Project(form, _parties(a.partners, b.partners), _union(a.products, b.products), _first(a.site, b.site))


def _join_spending(a: Any, b: Any) -> Spending:
    return Spending(a.party, _first(a.purpose, b.purpose), _first(a.amount, b.amount),
                    _first(a.share_of_gdp, b.share_of_gdp), _first(a.period, b.period))


def _join_statement(a: Any, b: Any) -> Statement:
    longer = a if len(a.quote) >= len(b.quote) else b
    return msgspec.structs.replace(longer, topics=_union(a.topics, b.topics))


_JOIN: dict[str, Callable[[Any, Any], Any]] = {
    "commitment": _join_commitment, "agreement": _join_agreement, "meeting": _join_meeting, "project": _join_project,
    "spending": _join_spending, "statement": _join_statement,
}
