"""How far a commitment is: the stage of an act, of a noun by the words beside it, of what must be, of a document."""

from __future__ import annotations

from talka.claims.act import TALKS, Act
from talka.claims.earliest import not_before
from talka.claims.found import Found
from talka.claims.leave import leave_behind
from talka.claims.moved import CARRIES
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.paying import is_backed
from talka.claims.purchases import is_contracted
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.talks import is_talked_over
from talka.claims.tense import tense
from talka.claims.thanks import thanks
from talka.model import Instrument, Mention

OF_DOCUMENT = 3
"""Tokens between a document and what it is about."""
DUE = ("receive", "arrive")
"""Acts that are due where they must be, whoever gives; of others somebody only says that it is needed."""
_OBJECT = 4
"""Tokens between a verb of reporting and the noun of what it reports."""
_OF_BEGINNING = {"fut": "pledged", "inf": "pledged"}
"""The stage of a handing over by the tense in which its beginning or end is told, where that lies ahead."""
_OF_SUM = {"past": "delivered", "fut": "pledged"}
"""The stage of a contribution by the tense in which its sum is told."""


def stage_told(scene: Scene, act: Act, found: Found) -> str | None:
    """Return the stage of an act, late where it will not happen before a day; ``None``: it tells none."""
    if act.stage.negated and act.cue.cue.act == "cancel":
        return None  # what is not stopped goes on as before
    if not_before(scene, act) is not None:
        return "delayed"
    status = _by_carrier(scene, act) or _told(scene, act, found)
    if status in ("pledged", "proposed", "approved") and _is_dropped(scene, act):
        return "cancelled"
    if status in ("pledged", "proposed", "approved") and _is_put_off(scene, act):
        return "delayed"
    return "delayed" if status == "pledged" and _is_late(scene, act) else status


def _by_carrier(scene: Scene, act: Act) -> str | None:
    """The stage of a load: that of sending what carries it, or of its arrival (``sent a plane carrying 40 tonnes``)."""
    if act.cue.cue.get("form") != CARRIES or act.stage.tense != "ger" or act.stage.governors:
        return None
    sent = next((c for c in scene.acts("give", "arrive") if c.cue.pos == "verb" and c.first != act.cue.first
                 and not is_noun(scene, c) and scene.breaks(c.first, act.cue.first) == 0
                 and tense(scene, c) in ("past", "ppp")), None)
    return status_of(sent.cue.act, stage(scene, sent)) if sent is not None else None


def _is_dropped(scene: Scene, act: Act) -> bool:
    """Whether a later clause says that it came to nothing (``, but the plan was dropped``)."""
    return any(c.cue.get("form") == "dropped" and c.first >= act.cue.last and scene.breaks(act.cue.first, c.first) > 0
               for c in scene.acts("cancel"))


def _is_put_off(scene: Scene, act: Act) -> bool:
    """Whether a later clause says that the payment is late, and names nothing else (``but delayed the payment``)."""
    verb = next((c for c in scene.acts("delay") if c.cue.pos == "verb" and not c.cue.get("form")
                 and c.first >= act.cue.last and scene.breaks(act.cue.first, c.first) > 0), None)
    if verb is None or act.noun or scene.opener(act.cue.last, verb.first, "but") is None:
        return False
    figures = (*scene.money, *scene.items, *scene.quantities)
    paid = [c for c in scene.acts("pay", "give", "allocate") if c.cue.pos == "noun" and c.first > act.cue.last]
    return bool(paid) and not any(scene.span(m)[0] > verb.first for m in figures) and not any(
        n.first > act.cue.last and scene.breaks(n.first, verb.first) == 0 for n in scene.parties)


def _is_late(scene: Scene, act: Act) -> bool:
    """Whether words beside a verb of giving or arriving say that it is late (``will come with a delay``)."""
    return act.cue.cue.act in ("give", "arrive", "receive") and any(
        c.cue.pos == "phrase" and scene.breaks(c.first, act.cue.first) == 0 for c in scene.acts("delay"))


def _told(scene: Scene, act: Act, found: Found) -> str | None:
    """The stage that an act tells; a noun that nothing governs has one only with certain words beside it."""
    if act.stage.denied:
        return None
    status = _fixed(act) or status_of(act.cue.cue.act, act.stage)
    if status == "pledged" and (_announces_approval(scene, act) or _is_by_decision(scene, act)):
        return "approved"
    if act.stage.tense == "inf" and status in ("pledged", "delivered") and scene.acts("sign") and (
            signed := _by_document(scene, act)):
        return signed
    if status == "proposed" and act.stage.governed_by("must"):
        return _due(scene, act, found)
    if status == "delivered" and act.cue.cue.act == "receive" and leave_behind(scene, act.cue) is not None:
        return "approved"
    if status == "delivered" and act.noun and act.cue.cue.get("status") and _lies_ahead(scene, act):
        return "pledged"
    if status is not None or not act.noun:
        return status
    if scene.acts("sign") and (act.cue.cue.act in ("buy", "sell") or is_contracted(scene, act)):
        return "approved"
    if act.cue.cue.act in ("give", "lend") and scene.acts("sign"):
        return _by_document(scene, act)
    if act.stage.negated:
        return None
    return "approved" if found.money and is_backed(scene, act.cue) else _of_noun(scene, act, found)


def _fixed(act: Act) -> str | None:
    """The stage that a word fixes whatever its tense; what a verb says will set out is not under way yet."""
    fixed = act.cue.cue.get("status")
    if fixed != "delivering" or act.cue.cue.pos != "verb" or act.cue.cue.get("form") != "leaves":
        return fixed
    return None if status_of(act.cue.cue.act, act.stage) in (None, "pledged", "proposed") else fixed


def _announces_approval(scene: Scene, act: Act) -> bool:
    """Whether what is announced is that something was approved (``announced the approval of a sale``)."""
    return act.cue.cue.act == "pledge" and not act.noun and not act.stage.governors and any(
        c.cue.get("form") == "approval" and 0 <= c.first - act.cue.last <= 1 for c in scene.acts("allocate"))


def _is_by_decision(scene: Scene, act: Act) -> bool:
    """Whether a decision is why it will be done (``by decision of the government, Togo will receive``)."""
    if act.noun or (act.stage.tense != "fut" and not act.stage.governed_by("will")):
        return False
    return any(c.cue.pos == "noun" and scene.breaks(c.first, act.cue.first) <= 1 and (
        scene.prep_before(c.first) in scene.grammar.by_decision
        or (scene.prep_before(c.first) is None and c.has("ins") and not c.has("nom"))) for c in scene.acts("decide"))


def _of_noun(scene: Scene, act: Act, found: Found) -> str | None:
    """The stage of a noun that no verb governs: by the words of talks, beginning, thanks or sums beside it."""
    if any((c.cue.pos == "noun" and 0 <= act.cue.first - c.last <= 1) or is_talked_over(scene, c, act)
           for c in scene.acts(*TALKS)):
        return "proposed"
    begun = next((c for c in scene.acts("begin", "continue", "finish")
                  if c.cue.pos == "verb" and c.first >= act.cue.last
                  and scene.clause(c.first) == scene.clause(act.cue.first)), None)
    if begun is not None and found.concrete:
        if any(c.cue.act == "will" for c in scene.between(act.cue.last, begun.first)):
            return "pledged"
        return _OF_BEGINNING.get(tense(scene, begun)) or ("delivered" if begun.cue.act == "finish" else "delivering")
    if found.counts and _is_inside_decision(scene, act):
        return "approved"
    if act.cue.cue.get("form") == "ceremony" or (
            act.cue.cue.act == "arrive" and found.concrete and sources_in(scene) and not act.stage.governors):
        return "delivered"
    if act.cue.cue.act == "give" and found.concrete and not act.stage.governors and _is_before(scene, act.cue):
        return "delivered"
    if thanks(scene, act) is not None:
        return "delivered" if act.cue.cue.act in ("give", "pay") else "approved"
    if (found.money or found.concrete) and any(
            c.cue.pos == "verb" and c.last <= act.cue.first and _is_told(scene, c, act) for c in scene.acts("say")):
        return "pledged"
    if _is_reported(scene, act, found):
        ahead = any(c.has("fut") or c.cue.act in ("will", "plan") for c in scene.cues)
        return "pledged" if ahead else "delivered" if act.cue.cue.act == "give" else "approved"
    sum_is = next((c for c in scene.acts("amount_to") if c.cue.pos == "verb"), None)
    if act.cue.cue.act not in ("finance", "pay"):
        return None
    if sum_is is not None:
        return _OF_SUM.get(tense(scene, sum_is), "delivering")
    ahead = any(c.first >= act.cue.last and scene.breaks(act.cue.first, c.first) == 0 for c in scene.acts("will"))
    return "pledged" if found.money and ahead else "delivering"


def _lies_ahead(scene: Scene, act: Act) -> bool:
    """Whether a handing over is an occasion yet to come (``a ceremony of handing over will be held``)."""
    return any(c.cue.pos == "verb" and tense(scene, c) in ("fut", "inf")
               and scene.clause(c.first) == scene.clause(act.cue.first) for c in scene.acts("happen"))


def _is_inside_decision(scene: Scene, act: Act) -> bool:
    """Whether a noun is what a document or deal provides for that is approved (``approved deals including sales``)."""
    inside = [c for c in scene.acts("provide_for", "include") if c.last <= act.cue.first
              and scene.clause(c.first) == scene.clause(act.cue.first)]
    return bool(inside) and any(
        c.cue.pos == "verb" and c.last <= inside[0].first and scene.breaks(c.first, inside[0].first) == 1
        and (tense(scene, c) in ("past", "ppp") or any(
            g.last <= c.first and tense(scene, g) == "past" for g in scene.acts("decide", "agree")))
        for c in scene.acts("decide", "allocate"))


def _is_before(scene: Scene, noun: CueNode) -> bool:
    """Whether a word such as ``after`` makes of a handing over what was done (``after the handover of a boat``)."""
    owner = next((n.first for n in scene.parties if 0 <= noun.first - n.last <= 1 and n.has("poss")), noun.first)
    before = scene.tokens[owner - 1].norm if owner > scene.sentence.first else None
    return "before" in scene.grammar.donor and (
        scene.prep_before(noun.first) in scene.grammar.after or before in scene.grammar.after)


def _is_told(scene: Scene, verb: CueNode, act: Act) -> bool:
    """Whether a noun is what is said, and not the doer of a clause of its own (``said that supplies would …``)."""
    return scene.clause(verb.first) == scene.clause(act.cue.first)


def _is_reported(scene: Scene, act: Act, found: Found) -> bool:
    """Whether it is what somebody reports in the clause of the noun (``reported the delivery of 12 fire engines``)."""
    counted = found.money or any(t.item.quantity for t in found.things)
    return act.cue.cue.act in ("give", "allocate") and bool(counted) and any(
        c.cue.pos == "verb" and c.last <= act.cue.first <= c.last + _OBJECT and _is_told(scene, c, act)
        and tense(scene, c) in ("past", "pres") for c in scene.acts("report", "confirm"))


def _due(scene: Scene, act: Act, found: Found) -> str | None:
    """The stage of what must be: what is to arrive is promised; what is still to be approved was told before."""
    if act.cue.cue.act == "allocate" and not (found.money or found.things):
        return None
    dated = scene.dates and {g.cue.act for g in act.stage.governors} == {"must"}
    return "pledged" if act.cue.cue.act in DUE or dated else "proposed"


def _by_document(scene: Scene, act: Act) -> str | None:
    """The stage of what a document that is signed is about (``signed a contract on the delivery of``)."""
    start = min([scene.span(m)[0] for m in scene.money if scene.span(m)[1] == act.cue.first], default=act.cue.first)
    orders = {i for c in (*scene.acts("order"), *scene.acts("sign")) for i in range(c.first, c.last)}
    before = ["contract" if scene.span(m)[0] in orders else m.value.instrument
              for m in scene.instruments if isinstance(m.value, Instrument)
              and (0 <= start - scene.span(m)[1] <= OF_DOCUMENT or _is_of_loan(scene, m, act))]
    if not before or act.stage.negated:
        return None
    if all(tense(scene, c) == "fut" for c in scene.acts("sign") if c.cue.pos == "verb"):
        return "pledged"
    signing = [stage(scene, c) for c in scene.acts("sign") if c.cue.pos == "verb" and c.last <= act.cue.first]
    if signing and signing[-1].governors:
        return status_of("sign", signing[-1]) or "proposed"
    return "approved" if before[-1] in ("contract", "agreement") else "proposed"


def _is_of_loan(scene: Scene, document: Mention, act: Act) -> bool:
    """Whether a document is a loan's: in the words for it, or right beside them (``a loan agreement``)."""
    first, last = scene.span(document)
    return act.cue.cue.act == "lend" and first <= act.cue.last and act.cue.first - last <= OF_DOCUMENT
