"""The draft of a commitment: its values from what was found, each with the words that state it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from talka.claims.act import WEAK, Act
from talka.claims.channels import channels_in
from talka.claims.context import Context
from talka.claims.draft import Draft, Spans, spans_of
from talka.claims.earliest import from_then, not_before
from talka.claims.found import Found
from talka.claims.leading import leads, whole_time
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Sides
from talka.claims.sort_before import sort_before
from talka.claims.times import Times, times_of
from talka.claims.totals import is_total, is_yearly, nearest
from talka.model import Commitment, DateRange, Item, Mention, Money, Party, Quantity
from talka.packs.currencies import currencies_of

_UNDATED = datetime.date(2024, 1, 1)
"""The day whose currencies count for an article without a date."""
_NAMED_AGAIN = 4
"""Tokens from the word for one more to a figure that names it again behind a comma."""
_OPENING = 2
"""Tokens from the start of a sentence in which a word such as ``earlier`` speaks of all of it."""
_AHEAD = ("will", "plan", "promise", "may", "expect", "ready", "want", "must")
"""Governors that put an act itself ahead."""
_MILLION = 10**6
"""From which a count without a noun is one of money (``1.8 billion euros, of which 385 million are grants``)."""
_TAUGHT = ("training",)
"""What instructors and those whom they teach are both told as."""
_FOR_NOTHING = ("grant", "in_kind")
_SEVERAL = 2
"""Donors beyond which it is doubtful that each of them gives."""


def commitment(scene: Scene, act: Act, found: Found, status: str, sides: Sides, context: Context,
               within: tuple[int, int] | None = None) -> Draft:
    """Return the draft of a commitment; ``within`` are the tokens in which its times stand, else the sentence."""
    first, last = scene.sentence.first, scene.sentence.last
    total = is_total(scene, act, found) or (status == "delivered" and is_yearly(scene, act, found))
    times = times_of(scene, act.cue.first, *(within or (first, last)), status, total=total,
                     told=act.stage.tense in ("past", "ppp") and not act.stage.governors,
                     ahead=_is_ahead(act, status),
                     bare=bool(found.money) and not any(t.item.quantity for t in found.things))
    known = {s.party.id for s in (*sides.donors, *sides.recipients)}
    via = [n for n in channels_in(scene, first, last) if n.party.id not in known]
    if status == "delivered" and _is_to_come(scene, times.date):
        times = times._replace(date=None)
    late = not_before(scene, act)
    if late is not None:
        times = Times(None, late, None, from_then(late))
    sort = sort_before(scene, found)
    kinds = (act.cue, *found.aid) if sort is None else (sort,)
    date, due, period = times.values()
    first = due is not None and leads(scene, times.due)
    due = whole_time(scene, due) if first and due is not None else due
    body = Commitment(
        donor=tuple(d.party for d in sides.donors), recipient=tuple(r.party for r in sides.recipients),
        through=tuple(n.party for n in via), items=_items(found),
        amount=settled(found.money[:1], _payers(sides, context), scene), share_of_gdp=_share(found),
        terms=_terms(act, found._replace(aid=tuple(_own_words(scene, found))), sides),
        aid_type=_aid_type(kinds, found, context), basis="total" if total else "single",
        condition=_condition(scene, act), due=due, period=period,
    )
    return Draft(
        "commitment", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number, date=date,
        stated=_stated(act, found, sides, via, times, kinds), assumed={} if total else {"basis": "single"},
        another=_is_another(scene, found), first=first and due == times.values()[1], doubts=_doubts(act, sides),
        rule=f"commitment/{act.cue.cue.act}/{act.cue.cue.lemma}",
        quoted=scene.quoted(act.cue.mention.start) is not None,
    )


def _is_to_come(scene: Scene, when: Mention | None) -> bool:
    """Whether a time begins after the news: it is that of something else (``and promised 25 for next winter``)."""
    published = scene.analysis.article.published
    day = when.value if when is not None and isinstance(when.value, DateRange) else None
    return published is not None and day is not None and day.start is not None and day.start > published.date


def _is_ahead(act: Act, status: str) -> bool:
    """Whether the act itself lies ahead, not only what is announced or decided by it."""
    if status not in ("pledged", "proposed") or act.cue.cue.act in (*WEAK, "say", "decide", "agree"):
        return False
    return act.stage.tense == "fut" or act.stage.governed_by(*_AHEAD)


def _own_words(scene: Scene, found: Found) -> list[CueNode]:
    """The words of aid that speak of the first sum, not of another one nearer to them (``of which 385 are grants``)."""
    figures = (*scene.money, *(q for q in scene.quantities if (getattr(q.value, "min", None) or 0) >= _MILLION))
    if not found.money or len(figures) < _SEVERAL:
        return list(found.aid)
    return [c for c in found.aid if nearest(scene, c.first, figures) is found.money[0] or c.cue.act == "aid"]


def _terms(act: Act, found: Found, sides: Sides) -> str | None:
    """The terms that are named; what is given for nothing is a grant where it is money, in kind where it is things."""
    named = _attribute("terms", act.cue, *found.aid) or ("sale" if sides.sold else None)
    if named not in _FOR_NOTHING:
        return named if act.cue.cue.get("form") != "lease" else None
    goods = found.concrete or any("other" in t.item.categories for t in found.things)
    return "in_kind" if goods and not found.money else "grant" if not goods else named


def _aid_type(kinds: Sequence[CueNode], found: Found, context: Context) -> str | None:
    named = _attribute("aid_type", *kinds)
    goods = bool(found.concrete) and not found.money
    if named and not (goods and any(k.cue.act == "lend" for k in kinds)):  # a ship that is lent is no money
        return named
    of_each = [{context.aid_types.get(c) for c in t.item.categories} for t in found.things]
    of_things = {kind for some in of_each if None not in some for kind in some}
    return of_things.pop() if len(of_things) == 1 else None


def _items(found: Found) -> tuple[Item, ...]:
    items = [t.item for t in found.concrete or found.things]
    counted = {i.categories for i in items if i.quantity is not None}
    again = [i for n, i in enumerate(items) if i.categories == _TAUGHT and i.quantity is None
             and (_TAUGHT in counted or any(o.categories == _TAUGHT for o in items[:n]))]
    return tuple(i for i in items if not any(i is o for o in again))


def _payers(sides: Sides, context: Context) -> list[Party]:
    """In whose money a sum may be: the donors', the recipients', that of the states of the article where none gives."""
    sides_ = (*sides.recipients, *sides.donors) if sides.sold else (*sides.donors, *sides.recipients)
    named = [s.party for s in sides_]
    return named if sides.donors else [context.names[c] for c in context.main_states if c in context.names] + named


def settled(money: Sequence[Mention], parties: Sequence[Party], scene: Scene) -> Money | None:
    """Return a sum; of an open currency (``kroner``) the one that its giver pays in."""
    if not money or not isinstance(money[0].value, Money):
        return None
    value = money[0].value
    published = scene.analysis.article.published
    day = published.date if published else _UNDATED
    for party in parties:
        if value.currency is None and party.country:
            tender = currencies_of(party.country, day)
            value = next((r for r in money[0].readings if isinstance(r, Money) and r.currency in tender), value)
    return value


def _share(found: Found) -> Quantity | None:
    return next((m.value for m in found.shares if isinstance(m.value, Quantity)), None)


def _is_another(scene: Scene, found: Found) -> bool:
    """Whether a figure is told as one more (``another 18 carriers``), or all as told before the news."""
    if any(c.first - scene.sentence.first < _OPENING for c in scene.acts("earlier", "remind")):
        return True
    figures = [*found.money[:1], *(t.mentions[0] for t in found.things if t.item.quantity)]
    starts = [scene.span(m)[0] for m in figures]
    if "before" in scene.grammar.donor and any(
            scene.tokens[at].norm in scene.grammar.later_ones and scene.span(m)[1] == at + 1
            for m, at in zip(figures, starts, strict=True)):
        return True  # ``the second``
    return any(scene.tokens[i].norm in scene.grammar.another and not _opens_bound(scene, i) for start in starts
               for i in range(max(start - _before(scene, start), scene.sentence.first), start + 1))


def _before(scene: Scene, start: int) -> int:
    """How far before a figure the word for one more may stand: further where a comma only names it again.

    So in ``will add as much, 80,000 euros``.
    """
    return _NAMED_AGAIN if scene.tokens[start - 1].norm == "," else 1


def _opens_bound(scene: Scene, at: int) -> bool:
    """Whether a word for more only opens a bound (``more than 100 million``)."""
    return at + 1 < scene.sentence.last and scene.tokens[at + 1].norm in scene.grammar.joining


def _attribute(key: str, *cues: CueNode) -> str | None:
    return next((v for c in cues if (v := c.cue.get(key))), None)


def _condition(scene: Scene, act: Act) -> str | None:
    cue = act.stage.condition
    if cue is None:
        return None
    clause = scene.clause(cue.first)
    last = max(i for i in range(cue.first, scene.sentence.last) if scene.clause(i) == clause)
    return scene.text[scene.tokens[cue.first].start:scene.tokens[last].end].strip(" .,;")


def _stated(act: Act, found: Found, sides: Sides, via: Sequence[PartyNode], times: Times,
            kinds: Sequence[CueNode]) -> dict[str, Spans]:
    fields = {
        "status": spans_of(act.cue.mention, *(g.mention for g in act.stage.governors)),
        "donor": spans_of(*(d.mention for d in sides.donors)),
        "recipient": spans_of(*(r.mention for r in sides.recipients)),
        "through": spans_of(*(n.mention for n in via)),
        "items": spans_of(*(m for t in found.things for m in t.mentions)),
        "amount": spans_of(*found.money[:1]),
        "share_of_gdp": spans_of(*found.shares[:1]),
        "date": spans_of(times.date), "due": spans_of(times.due), "period": spans_of(times.period),
        "terms": spans_of(*(c.mention for c in (act.cue, *found.aid) if c.cue.get("terms"))),
        "aid_type": spans_of(*(c.mention for c in kinds if c.cue.get("aid_type"))),
        "condition": spans_of(act.stage.condition.mention) if act.stage.condition else (),
    }
    return {k: v for k, v in fields.items() if v}


def _doubts(act: Act, sides: Sides) -> tuple[str, ...]:
    return tuple(name for name, so in {
        "noun": act.noun, "no_donor": not sides.donors, "no_recipient": not sides.recipients,
        "weak_act": act.cue.cue.act in WEAK, "several_donors": len(sides.donors) > _SEVERAL,
    }.items() if so)
