"""What looks like a commitment and is none: own spending, trade, habits, what is only said of a programme."""

from __future__ import annotations

from talka.claims.act import OBJECT, STOPS, Act
from talka.claims.for_whose import for_whose
from talka.claims.found import Found, about, is_worth
from talka.claims.lands import only_lands
from talka.claims.many import is_paid_aside
from talka.claims.not_of_aid import is_of_visit, is_owed
from talka.claims.project_signs import moves_production
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.supplied_for import is_supplied_for_payer
from talka.claims.takers import equips
from talka.claims.tellers import tellers
from talka.claims.unreal import is_only_aim, is_out_of_office, is_untold

_BOUGHT = ("awarded", "chosen")
"""Forms of purchases from a maker, whatever body tells them (``the defence investment centre said``)."""
_OF_PROGRAMME = 6
"""Tokens between a programme and the words that say what is done under it."""
_OF_DOER = 12
"""Tokens between a document and the verb that it is the doer of."""
_CIVIL = (("vehicle",), ("components",), ("vehicle", "components"))
"""What is traded for civil use as well as given to armies."""


def is_spending(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether it is money for oneself: a budget or a share of GDP with nobody else to get it."""
    if act.cue.cue.act in ("receive", "arrive") or act.cue.cue.get("form") in _BOUGHT:
        return False
    if not (found.shares or scene.acts("budget")) or (found.shares and found.aid and not scene.acts("budget")):
        return False
    return not recipients_told(scene, act.cue) and not _of_another(scene, act, found)


def _of_another(scene: Scene, act: Act, found: Found) -> bool:
    """Whether the defence that a sum is for is that of another state than the doer's."""
    doers = {n.party.country for n in subjects_of(scene, act.cue) if n.party.country}
    return bool(doers and found.money) and bool(for_whose(scene, act, scene.span(found.money[0])[1], doers))


def _describes_programme(scene: Scene, act: Act) -> bool:
    """Whether a clause only says what a fund or a coalition does (``the initiative that buys shells for Ukraine``)."""
    funds = [n.last for n in scene.parties if n.party.subtype in ("fund", "coalition")]
    under = [c.first for c in scene.acts("provide_for") if c.cue.pos == "phrase" and c.last <= act.cue.first
             and scene.breaks(c.last, act.cue.first) == 0]
    if act.passive and any(0 <= first - at <= _OF_PROGRAMME for first in under for at in funds):
        return True  # ``the programme under which weapons are bought``
    relative = scene.opener(scene.sentence.first, act.cue.first, "relative")
    if relative is None or scene.breaks(relative.first, act.cue.first) > 0 or act.stage.tense != "pres" or act.passive:
        return False
    return any(0 <= relative.first - at <= 1 for at in funds)


def is_no_gift(scene: Scene, act: Act) -> bool:
    """Return whether an act is no giving: what is frozen, offered, supposed or only said of a programme."""
    frozen = any("frozen_assets" in getattr(m.value, "categories", ()) for m in scene.items)
    if frozen and act.cue.cue.act == "cancel":  # what is frozen there is no aid
        return True
    if not equips(scene, act, about(scene, act)) or any(
            is_out_of_office(scene, n) for n in subjects_of(scene, act.cue) or tellers(scene)):
        return True
    if is_owed(scene, act) or is_of_visit(scene, act) or is_supplied_for_payer(scene, act) or (
            is_only_aim(scene, act)):
        return True
    if is_untold(scene, act, about(scene, act)):
        return True
    if is_paid_aside(scene, act) or _is_business(scene, act) or is_worth(
            scene, act, about(scene, act)) or only_lands(scene, act, about(scene, act)):
        return True
    return _describes_programme(scene, act) or _offers_only(scene, act) or (
        _document_provides(scene, act) or moves_production(scene, act.cue) or _is_supposed(scene, act))


def tells_use(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether it is only told what a sum told before it is for (``3 billion, part of which is meant for``)."""
    if act.cue.cue.act != "allocate" or not act.passive or found.money or any(t.item.quantity for t in found.things):
        return False
    return any(scene.span(m)[1] <= act.first and scene.breaks(scene.span(m)[0], act.cue.first) for m in scene.money)


def is_habit(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether aid in general words, of whatever kind, is only said to be given (``gives humanitarian aid``)."""
    if act.noun or act.stage.tense != "pres" or act.stage.governors or found.money or found.package or scene.dates or (
            act.cue.cue.act in STOPS):
        return False
    aid = {i for c in scene.acts("aid") for i in range(c.first, c.last)}
    return bool(found.things) and all(not t.item.quantity and aid.issuperset(range(t.first, t.last))
                                      for t in found.things)


def is_civil(scene: Scene, found: Found) -> bool:
    """Return whether only cars, buses or lorries are bought, and for no army: trade."""
    if any(t.item.categories not in _CIVIL for t in found.things):
        return False
    return not scene.acts("defence") and not any(n.party.subtype in ("armed_forces", "ministry") for n in scene.parties)


def _is_supposed(scene: Scene, act: Act) -> bool:
    """Whether the act itself is only supposed (``if we could provide them with drones``)."""
    condition = act.stage.condition
    if act.stage.governed_by("consider", "discuss", "negotiate"):
        return False
    return condition is not None and condition.first < act.cue.first and (
        scene.clause(condition.first) == scene.clause(act.cue.first))


def _document_provides(scene: Scene, act: Act) -> bool:
    """Whether the doer of the verb is a document (``a memorandum, which provides … for``), not a party."""
    documents = [scene.span(m) for m in scene.instruments]
    near = [last for first, last in documents if last <= act.cue.first and act.cue.first - last <= _OF_DOER
            and not _is_under(scene, first, act)]
    signed = [c.last for c in scene.acts("sign", "agree", "negotiate") if c.cue.pos != "noun" and (
        c.last <= act.cue.first)]
    agreed = act.cue.cue.act in ("give", "lend", "pay", "buy", "sell", "receive") and act.stage.tense == "inf"
    if agreed and act.stage.governed_by(*STOPS) and not act.stage.negated:
        return False  # ``scrapped a deal to buy``
    if agreed and signed and near and signed[-1] <= near[-1]:
        return False  # what those who sign agree to do
    if not near or act.stage.tense in ("ppp", "noun") or _is_in_terms(scene, near[-1], act):
        return False
    return not any(near[-1] <= n.first and n.last <= act.cue.first and n.prep is None for n in scene.parties)


def _is_in_terms(scene: Scene, document: int, act: Act) -> bool:
    """Whether a finite verb tells what is done under a document (``a contract under which two states will supply``)."""
    preps = {c.last for c in scene.acts("prep")}
    return act.stage.tense in ("past", "pres", "fut") and any(
        document <= c.first and scene.clause(c.last - 1) == scene.clause(act.cue.first) and c.last <= act.cue.first
        and (c.cue.pos == "phrase" if c.cue.act == "provide_for" else c.first in preps)
        for c in scene.acts("provide_for", "relative"))


def _is_under(scene: Scene, document: int, act: Act) -> bool:
    """Whether a preposition in the verb's own clause makes of a document only that by which something is done."""
    return ("nom" in scene.grammar.donor and scene.prep_before(document) is not None
            and scene.opener(document, act.cue.first, "relative") is None
            and ((act.cue.cue.act == "arrive" and act.stage.tense == "past" and not act.stage.governors) or any(
                n.prep is None and n.has("nom") and n.last <= act.cue.first for n in scene.parties)))


def _offers_only(scene: Scene, act: Act) -> bool:
    """Whether what is received is an offer or a request, or what is offered is to make things: nothing is given."""
    if act.cue.cue.act in ("offer", "propose") and not act.noun:
        made = next((c for c in scene.acts("produce", "develop", "localise", "relocate", "project")
                     if c.first >= act.cue.last and scene.breaks(act.cue.first, c.first) == 0), None)
        return made is not None and not any(c.cue.act in ("give", "sell", "finance", "pay", "lend")
                                            for c in scene.between(act.cue.last, made.first))
    asked = scene.acts("offer", "propose", "request")
    return act.cue.cue.act == "receive" and any(
        c.cue.pos == "noun" and 0 <= c.first - act.cue.last <= OBJECT for c in asked)


def _is_business(scene: Scene, act: Act) -> bool:
    """Whether companies alone put money into something, and no aid is told of (``the maker invests in a plant``)."""
    if act.cue.cue.act != "finance" or act.noun or act.passive or scene.acts("aid", "support"):
        return False
    doers = subjects_of(scene, act.cue)
    return bool(doers) and all(n.party.subtype == "company" for n in doers)
