"""What a sentence leaves out and the article tells: the donor or the recipient of a commitment."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Sequence

import msgspec

from talka.claims.act import ACTS
from talka.claims.channels import is_paid_to
from talka.claims.context import Context
from talka.claims.doer_before import doer_before
from talka.claims.draft import Draft
from talka.claims.giver_to_many import giver_to_many
from talka.claims.recipients import recipients_told
from talka.claims.retold import has_figure
from talka.claims.subjects import subjects_of
from talka.claims.taker_before import taker_before
from talka.model import Agreement, Body, Commitment, Meeting, Party

_BOTH = 2
_DOCUMENT = 2
"""Sentences between a document and what it gives."""


def completed(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts with missing donors and recipients taken from the commitments around them.

    A commitment whose other side nothing in the article tells is left out: it would say who gives without to whom,
    or the reverse, in general words.
    """
    commitments = [d for d in drafts if d.kind == "commitment"]
    recipients = _usual(d.body.recipient for d in commitments if isinstance(d.body, Commitment)) or _marked(context)
    donors = _usual(d.body.donor for d in commitments if isinstance(d.body, Commitment)) or _deciding(context)
    given = _usual(d.body.donor for d in commitments if isinstance(d.body, Commitment) and d.body.terms != "sale")
    given = given or _deciding(context)
    partners = _partners(drafts, context)
    out: list[Draft] = []
    previous: Draft | None = None
    several = _several(commitments)
    for draft in drafts:
        if draft.kind != "commitment":
            out.append(draft)
            continue
        if previous is not None and previous.order in several and draft.order != previous.order and not _named(draft):
            continue  # which of the givers told before gives it, nothing says
        other = _agreeing(drafts, draft)
        usual = given if _is_bare_sum(draft.body) else donors
        whole = _fill(draft, previous, usual or partners or other, recipients or partners, partners, context)
        if whole is not None:
            out.append(whole)
            previous = whole
    return out


def _several(commitments: Sequence[Draft]) -> set[int]:
    """The sentences that tell of several givers, each with a commitment of its own."""
    givers: dict[int, set[tuple[str, ...]]] = collections.defaultdict(set)
    for draft in commitments:
        if isinstance(draft.body, Commitment) and draft.body.donor:
            givers[draft.order].add(tuple(p.id for p in draft.body.donor))
    return {order for order, sides in givers.items() if len(sides) > 1}


def _named(draft: Draft) -> bool:
    return isinstance(draft.body, Commitment) and bool(draft.body.donor or draft.body.through)


def _partners(drafts: Sequence[Draft], context: Context) -> tuple[Party, ...]:
    """The two states that the meetings of the article are between, where there are two."""
    met = {p.country for d in drafts if isinstance(d.body, Meeting) and any(
        p.type == "person" for p in d.body.participants) for p in d.body.participants}
    if len(met) != _BOTH or not all(code in context.names for code in met):
        return ()
    return tuple(context.names[str(code)] for code in sorted(str(c) for c in met))


def _agreeing(drafts: Sequence[Draft], draft: Draft) -> tuple[Party, ...]:
    """The two sides of the document that was told last before a commitment, where they are two."""
    if not isinstance(draft.body, Commitment) or not has_figure(draft.body):
        return ()
    before = [d.body for d in drafts if isinstance(d.body, Agreement) and 0 <= draft.order - d.order <= _DOCUMENT]
    parties = before[-1].parties if before else ()
    return parties if len(parties) == _BOTH else ()


def _usual(sides: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """The side that most commitments of the article have, where there is one."""
    counts: collections.Counter[tuple[str, ...]] = collections.Counter()
    known: dict[tuple[str, ...], tuple[Party, ...]] = {}
    for side in sides:
        if side:
            key = tuple(p.id for p in side)
            counts[key] += 1
            known.setdefault(key, side)
    return known[counts.most_common(1)[0][0]] if counts else ()


def _marked(context: Context) -> tuple[Party, ...]:
    """The state that most sentences about giving name as the one who gets, though none of them made a claim."""
    counts: collections.Counter[str] = collections.Counter()
    attacking = {state for state, _ in context.hostile}
    for scene in context.scenes:
        if scene.acts(*ACTS, "aid", "support"):
            nodes = recipients_told(scene)
            counts.update({n.party.country for n in nodes if n.party.country and n.party.country in context.names
                           and n.party.country not in attacking})
    best = min(counts, key=lambda c: (-counts[c], c), default=None)
    return (context.names[best],) if best else ()


def _deciding(context: Context) -> tuple[Party, ...]:
    """The union or bank of many states that decides on aid, though none of its decisions made a claim."""
    for scene in context.scenes:
        if not scene.acts("aid"):
            continue
        for cue in (c for c in scene.acts("allocate", "decide") if c.cue.pos == "verb"):
            for node in subjects_of(scene, cue):
                party = context.state(node.party)
                if party.type == "organisation" and party.country is None and party.subtype in ("union", "agency"):
                    return (party,)
    return giver_to_many(context)


def _fill(draft: Draft, previous: Draft | None, donors: tuple[Party, ...], recipients: tuple[Party, ...],
          partners: tuple[Party, ...], context: Context) -> Draft | None:
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    inherited, doubts = dict(draft.inherited), list(draft.doubts)
    donor, recipient = body.donor, body.recipient
    if not donor and recipient and {p.id for p in recipient} == {p.id for p in donors}:
        return None  # the giver's own army gets it
    if not donor:
        donor = _without(_keepers(draft, context), recipient)
    if not donor and body.terms == "sale" and draft.rule.startswith("commitment/buy/"):
        return None  # who buys is told, who sells is not
    if not donor and _is_sum_after_sale(body, previous):
        return None
    if not donor:
        donor = _without(_previous(previous, "donor") or donors, recipient) or doer_before(draft, context)
        inherited["donor"] = draft.sentences[0]
        doubts.append("donor_inherited")
    if not recipient:
        recipient = _beneficiaries(body, context)
    if not recipient:
        recipient = _without(_previous(previous, "recipient") or recipients, donor) or taker_before(draft, context)
        if len(recipient) == len(partners) == _BOTH:
            recipient = ()  # it is given by neither of those who meet
        inherited["recipient"] = draft.sentences[0]
        doubts.append("recipient_inherited")
    if not donor or not recipient or any((d.id, r.id) in context.hostile for d in donor for r in recipient):
        return None
    body = msgspec.structs.replace(body, donor=donor, recipient=recipient)
    return draft.changed(body=body, inherited=inherited, doubts=tuple(doubts))


def _is_sum_after_sale(body: Commitment, previous: Draft | None) -> bool:
    """Whether a sum that nobody is told to give follows on a sale, whose seller gives no money."""
    sold = previous is not None and isinstance(previous.body, Commitment) and previous.body.terms == "sale"
    return sold and _is_bare_sum(body)


def _is_bare_sum(body: Body) -> bool:
    """Whether it is money that is no price."""
    return isinstance(body, Commitment) and body.amount is not None and not body.items and body.terms != "sale"


def _beneficiaries(body: Commitment, context: Context) -> tuple[Party, ...]:
    """The states that the funds and coalitions on the way are for."""
    codes = {context.packs.bodies[p.id].beneficiary for p in body.through if p.id in context.packs.bodies}
    return tuple(context.names[c] for c in sorted(c for c in codes if c) if c in context.names)


def _keepers(draft: Draft, context: Context) -> tuple[Party, ...]:
    """The states whose programme or initiative is on the way (``under the Czech initiative``), not what is paid to."""
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    told = {start for start, _ in draft.stated.get("through", ())}
    paid = {n.party.id for s in context.scenes for n in s.parties if n.mention.start in told and is_paid_to(s, n)}
    return tuple(context.names[p.country] for p in body.through if p.country in context.names and p.id not in paid)[:1]


def _previous(draft: Draft | None, side: str) -> tuple[Party, ...]:
    return getattr(draft.body, side) if draft is not None else ()


def _without(side: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    taken = {p.id for p in other}
    return tuple(p for p in side if p.id not in taken)


_NEAR = 3


def contracts(drafts: Sequence[Draft]) -> list[Draft]:
    """Let a contract and the sale or loan that is told beside it complete one another: scope and sum."""
    at = collections.defaultdict(list)
    for n, draft in enumerate(drafts):
        at[draft.order].append(n)
    pairs = [(a, c) for a, agreement in enumerate(drafts) if isinstance(agreement.body, Agreement)
             for c in sorted(n for k in range(-_NEAR, _NEAR + 1) for n in at.get(agreement.order + k, ()))
             if _is_for(drafts[c], agreement.body)]
    out = list(drafts)
    for a, c in pairs:
        out[a], out[c] = _completing(out[a], out[c])
    return out


def _completing(agreement: Draft, draft: Draft) -> tuple[Draft, Draft]:
    left, right = agreement.body, draft.body
    assert isinstance(left, Agreement) and isinstance(right, Commitment)  # noqa: S101, PT018 - chosen so
    scope = left.scope or tuple(dict.fromkeys(c for i in right.items for c in i.categories))
    from_sale = right.amount if left.instrument == "contract" else None
    new = {"scope": (left.scope, scope), "amount": (left.amount, left.amount or from_sale)}
    inherited = {k: draft.sentences[0] for k, (held, value) in new.items() if value and not held}
    fuller = agreement.changed(body=msgspec.structs.replace(left, scope=scope, amount=new["amount"][1]),
                               inherited={**agreement.inherited, **inherited})
    if right.amount is not None or left.amount is None:
        return fuller, draft
    return fuller, draft.changed(body=msgspec.structs.replace(right, amount=left.amount),
                                 inherited={**draft.inherited, "amount": agreement.sentences[0]})


def _is_for(draft: Draft, body: Agreement) -> bool:
    """Whether a commitment is what an agreement is about: between its parties, in the same words or right beside."""
    if not isinstance(draft.body, Commitment):
        return False
    sides = {p.country or p.id for p in (*draft.body.donor, *draft.body.recipient)}
    return sides == {p.country or p.id for p in body.parties} and draft.body.terms in ("sale", "loan")
