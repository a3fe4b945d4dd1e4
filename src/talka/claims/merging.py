"""Within one article, the same thing told twice is one claim with several pieces of evidence."""

from __future__ import annotations

import collections
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from talka.claims.categories import GENERAL, GENERAL_SCOPE
from talka.claims.draft import Draft
from talka.claims.echoes import without_echoes, without_praise
from talka.claims.figures import sums_agree
from talka.claims.gathered import only_named
from talka.claims.retold import without_sums
from talka.claims.sameness import same
from talka.claims.two_currencies import is_bare_dollar
from talka.model import Agreement, Commitment, Item, Meeting, Money, Party, Project, Spending, Statement

_STAGES = {"proposed": 0, "pledged": 1, "approved": 2, "delivering": 3, "delivered": 4}
"""The stages of a commitment, the less settled first; those that end one are apart."""
_KEPT = 40
"""Drafts of a kind back to which the same is looked for."""
_TOLD = 100
"""Tellings of one thing that are kept: work on each more of them would grow with their number."""
_SETTLED = {"agreed": 3, "signed": 3, "held": 2, "spent": 2, "approved": 1, "started": 2, "planned": 1}
"""How settled a stage of the other kinds is."""


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts with those that tell the same thing put together, in order of first telling."""
    out: list[Draft] = []
    kept: dict[str, collections.deque[int]] = collections.defaultdict(lambda: collections.deque(maxlen=_KEPT))
    for draft in without_praise(_grown(drafts)):
        at = next((n for n in kept[draft.kind] if same(out[n], draft)), None)
        if at is None:
            kept[draft.kind].append(len(out))
            out.append(draft)
        else:
            out[at] = _joined(out[at], draft)
    return without_echoes(out)


def _grown(drafts: Iterable[Draft]) -> list[Draft]:
    """Put each draft to which later sentences added in the place of its first telling."""
    out: list[Draft] = []
    kept: dict[str, collections.deque[int]] = collections.defaultdict(lambda: collections.deque(maxlen=_KEPT))
    for draft in drafts:
        at = next((n for n in kept[draft.kind] if _is_longer(draft, out[n])), None)
        if at is None:
            kept[draft.kind].append(len(out))
            out.append(draft)
        else:
            out[at] = _joined(out[at], draft)
    return out


def _is_longer(draft: Draft, held: Draft) -> bool:
    """Whether a draft is a held one to which a later sentence added."""
    size = len(held.sentences)
    return (draft.kind == held.kind and len(draft.sentences) > size and draft.sentences[:size] == held.sentences
            and draft.rule == held.rule and held.date in (None, draft.date) and _is_sum_kept(draft, held))


def _is_sum_kept(draft: Draft, held: Draft) -> bool:
    """Whether a held sum is still there: several parts of one sentence differ in nothing else."""
    sum_ = getattr(held.body, "amount", None)
    return sum_ is None or getattr(draft.body, "amount", None) == sum_


def _joined(a: Draft, b: Draft) -> Draft:
    if max(len(a.sentences), *map(len, a.stated.values()), 0) > _TOLD:
        return a
    stated: dict[str, Any] = dict(a.stated.items())
    for key, spans in b.stated.items():
        stated[key] = tuple(sorted({*stated.get(key, ()), *spans}))
    body = _JOIN[a.kind](a.body, b.body)
    if a.first != b.first and isinstance(body, Commitment):
        rest = b.body if a.first else a.body
        body = msgspec.structs.replace(body, due=rest.due if isinstance(rest, Commitment) else None)
        stated["due"] = (b if a.first else a).stated.get("due", ())
        stated = {k: v for k, v in stated.items() if v}
    inherited = {k: v for k, v in {**b.inherited, **a.inherited}.items() if k not in stated}
    return a.changed(
        body=body, status=_status(a, b), date=a.date or b.date, stated=stated, inherited=inherited,
        sentences=tuple(dict.fromkeys((*a.sentences, *b.sentences))), sources=a.sources or b.sources,
        doubts=tuple(d for d in a.doubts if d in b.doubts), another=a.another or b.another,
        first=a.first and b.first,
    )


def _status(a: Draft, b: Draft) -> str | None:
    """The stage of one thing told twice: the more settled one, unless it is only the headline's present tense."""
    if a.kind == "commitment" and a.status in _STAGES and b.status in _STAGES:
        if a.status == "delivering" and a.order == 0:
            return b.status
        return max(a.status, b.status, key=lambda s: _STAGES[str(s)])
    if {a.status, b.status} == {"planned", "held"} and (a.date is None) != (b.date is None):
        return b.status if a.date is None else a.status  # the one whose day is told
    return a.status if _SETTLED.get(str(a.status), 0) >= _SETTLED.get(str(b.status), 0) else b.status


def _first(a: Any, b: Any) -> Any:
    return a if a not in (None, (), "") else b


def _figure(a: Any, b: Any) -> Any:
    """The figure of a thing told twice: an open one (``over 5,000``) is what a plain one rounds.

    Where they do not agree, the first is a headline that rounds. A sum that is given in another currency too goes
    before one in that currency alone, as headlines have it.
    """
    if isinstance(a, Money) and isinstance(b, Money) and a.currency != b.currency:
        return _in_both(a, b)
    if a is None or b is None:
        return _first(a, b)
    if a.approximate and a.max is None and not b.approximate and sums_agree(a, b):  # a word such as ``millions``
        return b
    if a.min != a.max or b.min == b.max:
        return a if sums_agree(a, b) else b
    return b if sums_agree(a, b) else a


def _in_both(a: Money, b: Money) -> Money:
    """A sum that is told in two currencies: the first told, with the other beside it."""
    if is_bare_dollar(a, b) and "US" not in a.text:
        return b
    if a.equivalents or b.equivalents:
        return b if not a.equivalents else a
    return msgspec.structs.replace(a, equivalents=(b,))


def _union(a: tuple[Any, ...], b: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*a, *b)))


def _parties(a: tuple[Party, ...], b: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({p.id: p for p in (*b, *a)}[i] for i in dict.fromkeys(p.id for p in (*a, *b)))


def _items(a: tuple[Item, ...], b: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of both tellings: one that says less about a thing than another is left out."""
    out: list[Item] = list(a)
    for item in b:
        held = next((n for n, i in enumerate(out) if set(i.categories) & set(item.categories) and (
            i.quantity is None or item.quantity is None or sums_agree(i.quantity, item.quantity))), None)
        if held is None:
            out.append(item)
        elif _figure(out[held].quantity, item.quantity) is not out[held].quantity:
            out[held] = item
    concrete = [i for i in out if i.quantity is not None or not GENERAL.issuperset(i.categories)]
    return without_sums(tuple(concrete or out))


def _join_commitment(a: Any, b: Any) -> Commitment:
    return Commitment(
        donor=_first(a.donor, b.donor), recipient=_first(a.recipient, b.recipient),
        through=_parties(a.through, b.through), items=_items(a.items, b.items), amount=_figure(a.amount, b.amount),
        share_of_gdp=_figure(a.share_of_gdp, b.share_of_gdp), terms=_first(a.terms, b.terms),
        aid_type=_first(a.aid_type, b.aid_type),
        basis="total" if "total" in (a.basis, b.basis) else a.basis, condition=_first(a.condition, b.condition),
        due=_first(a.due, b.due), period=_first(a.period, b.period),
    )


def _join_agreement(a: Any, b: Any) -> Agreement:
    instrument = b.instrument if a.instrument in ("other", "agreement") and b.instrument != "other" else a.instrument
    scope = _union(a.scope, b.scope)
    scope = tuple(c for c in scope if c not in GENERAL_SCOPE) or scope
    parties = _parties(_without_makers(a.parties, b.parties), _without_makers(b.parties, a.parties))
    return Agreement(instrument, parties, _parties(a.signatories, b.signatories), scope,
                     _first(a.amount, b.amount), _first(a.place, b.place))


def _without_makers(parties: tuple[Party, ...], told: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties without a state that another telling names by its company (``Finnish vehicles``, ``with Patria``)."""
    firms = {p.country for p in told if p.subtype == "company" and p.country}
    kept = tuple(p for p in parties if p.type != "country" or p.id not in firms)
    named = {p.id for p in told}
    alike = bool(kept) and all(p.id in named for p in kept) and not any(p.id in named for p in parties if p not in kept)
    return kept if alike else parties


def _join_meeting(a: Any, b: Any) -> Meeting:
    form = next((f for f in ("visit", "call") if f in (a.form, b.form)), a.form)
    return Meeting(form, only_named([*a.participants, *b.participants]), _union(a.topics, b.topics),
                   _first(a.place, b.place))


def _join_project(a: Any, b: Any) -> Project:
    form = b.form if a.form == "cooperation" or b.form == "relocation" else a.form
    return Project(form, _parties(a.partners, b.partners), _union(a.products, b.products), _first(a.site, b.site))


def _join_spending(a: Any, b: Any) -> Spending:
    return Spending(a.party, _first(a.purpose, b.purpose), _figure(a.amount, b.amount),
                    _figure(a.share_of_gdp, b.share_of_gdp), _first(a.period, b.period))


def _join_statement(a: Statement, b: Statement) -> Statement:
    longer = a if len(a.quote) >= len(b.quote) else b
    return msgspec.structs.replace(longer, topics=_union(a.topics, b.topics))


_JOIN: dict[str, Callable[[Any, Any], Any]] = {
    "commitment": _join_commitment, "agreement": _join_agreement, "meeting": _join_meeting, "project": _join_project,
    "spending": _join_spending, "statement": _join_statement,
}
