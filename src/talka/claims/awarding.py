"""Contracts awarded to a maker: a purchase by who awards them (``awarded Boeing a contract for 400 missiles for``)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.agents import agents_of
from talka.claims.choosing import FORM as CHOSEN
from talka.claims.choosing import chosen_makers
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.found import collect
from talka.claims.made_in import made_in
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.of_them import counted_pronouns
from talka.claims.orders import WON
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive, tense
from talka.model import Instrument, Item

_DOCUMENT = 14
"""Tokens between a verb of awarding and the contract that is awarded."""
_BESIDE = 3
"""Tokens between a count and the thing that it counts."""
_OF_SUPPLY = 6
"""Tokens between a contract and the supply that it is for."""
_OWNED = 2
"""Tokens between a state and its company, with the mark of an owner between (``Japan's Mitsubishi``)."""
_TOLD = 3
"""Tokens between a verb of announcing and the end of the word for a contract that it announces."""
_DONE = ("past", "ppp")
_PAPERS = ("contract", "agreement")
_FORM = "awarded"
_FOR = ("give", "sell", "buy")
"""Acts that a contract is for."""
_BUYS = (("form", _FORM),)


def awarding(scene: Scene) -> list[CueNode]:
    """Return verbs of giving by which a company is given a contract, as purchases."""
    contracts = [scene.span(m)[0] for m in scene.mentions
                 if isinstance(m.value, Instrument) and m.value.instrument == "contract"]
    contracts += [c.first for c in scene.acts("order") if c.cue.pos == "noun"]
    if not _makers(scene):
        told = _partners(scene) or counted_pronouns(scene)
        return [_as_purchase(c) for c in _signing(scene)] if told else []
    if not contracts:
        return [_as_purchase(v) for v in _paying(scene)]
    verbs = [c for c in scene.acts("give", "buy") if c.cue.pos == "verb" and not is_noun(scene, c)]
    whole = [c for c in verbs if c.cue.act == "buy" and any(c.first <= at < c.last for at in contracts)]
    parted = [c for c in verbs if c.cue.act == "give" and any(_is_object(scene, c, at) for at in contracts)]
    found = [v for v in (*whole, *parted) if _goes_to_maker(scene, v)]
    return [_as_purchase(c) for c in (*found, *_signing(scene))]


def _as_purchase(verb: CueNode) -> CueNode:
    return verb._replace(cue=msgspec.structs.replace(verb.cue, act="buy", attributes=_BUYS))


def _partners(scene: Scene) -> list[PartyNode]:
    """The states with which another signs, where no company does (``signed a contract with France for 30 jets``)."""
    named = [n for n in companions_in(scene) if n.party.country and n.party.type != "person"
             and not n.is_adjective]
    return named or _of_make(scene) or _sources(scene)


def _sources(scene: Scene) -> list[PartyNode]:
    """The state that counted things are bought from (``signed a contract for 12 howitzers from Finland``)."""
    things = [scene.span(m)[1] for m in scene.items]
    return [n for n in scene.parties if n.party.type == "country" and not n.is_adjective
            and f"prep:{n.prep}" in scene.grammar.source and any(0 <= n.first - at <= _BESIDE for at in things)][:1]


def _of_make(scene: Scene) -> list[PartyNode]:
    """The state whose make the counted things are (``signed a contract for 180 South Korean tanks``)."""
    counted = {scene.span(q)[1] for q in scene.quantities}
    things = {scene.span(m)[0] for m in scene.items}
    made = made_in(scene, collect(scene, scene.sentence.first, scene.sentence.last))
    return [n for n in scene.parties if n.party.type == "country" and n.has("adj") and n.last in things
            and n.first in counted][:1] or made[:1]


def _signing(scene: Scene) -> list[CueNode]:
    """Verbs by which a state and a maker, or two states, sign for things (``signed a contract with Hanwha for 212``).

    With a maker the contract may be on the supply of them.
    """
    contracts = [scene.span(m)[1] for m in scene.mentions
                 if isinstance(m.value, Instrument) and m.value.instrument in _PAPERS]
    contracts += [c.last for c in scene.acts("order") if c.cue.pos == "noun" and "before" in scene.grammar.donor]
    contracts += [scene.span(m)[1] for m in scene.instruments
                  if any(c.first <= scene.span(m)[0] < c.last for c in scene.acts("sign"))]
    states = [n for n in scene.parties if n.party.type != "person" and n.party.subtype != "company"
              and n.party.country and not n.is_adjective]
    again = counted_pronouns(scene)
    if not contracts or not (states or again):
        return []
    joints = [c.first for c in scene.acts("give", "buy", "sell", "produce", "develop", "repair", "lend", "training")]
    if _makers(scene):
        supply = [c.first for c in scene.acts("give") if c.cue.pos == "noun" and any(
            scene.span(m)[0] <= c.first <= scene.span(m)[1] + _OF_SUPPLY for m in scene.instruments)]
        joints = [j for j in joints if j not in supply]
    with_ = {m[5:] for m in scene.grammar.with_ if m.startswith("prep:")}
    told = [c for c in scene.acts("pledge") if any(0 <= at - c.last <= _TOLD for at in contracts)]
    verbs = [v for v in (*scene.acts("sign"), *told) if v.cue.pos == "verb" and not is_noun(scene, v)
             and tense(scene, v) in _DONE]
    counted = [scene.span(q)[0] for q in scene.quantities if any(
        0 <= scene.span(m)[0] - scene.span(q)[1] <= _BESIDE for m in scene.items)]
    counted = [at for at in counted if scene.prep_before(at) not in with_]
    firsts = [*again, *counted, *_bought_things(scene, contracts[0])]
    return [v for v in verbs for first in firsts if 0 <= first - contracts[0] <= _DOCUMENT and not any(
        contracts[0] <= j < first for j in joints)][:1]


def _bought_things(scene: Scene, contract: int) -> list[int]:
    """Where things without a count stand that the preposition of a price joins to a contract (``a deal for tanks``)."""
    if "before" not in scene.grammar.donor:
        return []
    preps = [c for c in scene.acts("prep") if c.first >= contract and c.cue.lemma in scene.grammar.price]
    return [scene.span(m)[0] for m in scene.items if not m.may_be("topic") and not m.may_be("counter")
            and isinstance(m.value, Item) and m.value.categories and any(
                0 <= scene.span(m)[0] - c.last <= _BESIDE and not any(
                    o.cue.pos in ("noun", "verb") for o in scene.between(c.last, scene.span(m)[0])) for c in preps)]


def _paying(scene: Scene) -> list[CueNode]:
    """Verbs of paying a maker for things (``paid Israel's Elbit 60 million for 12 guns``)."""
    verbs = [c for c in scene.acts("pay") if c.cue.pos == "verb" and not is_noun(scene, c)]
    things = [scene.span(m)[0] for m in scene.items if not m.may_be("topic") and not m.may_be("counter")]
    return [v for v in verbs if scene.money and any(at > v.last for at in things) and _goes_to_maker(scene, v)]


def is_awarded(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether a form of giving is what a contract awarded before it is for (``awarded a contract to supply``)."""
    awarded = any(c.cue.get("form") in (_FORM, CHOSEN, WON) and c.last <= cue.first for c in cues)
    return cue.cue.act in _FOR and awarded and (is_noun(scene, cue) or tense(scene, cue) == "inf")


def sides_of_award(context: Context, scene: Scene, verb: CueNode) -> Sides | None:
    """Return the sides of a purchase by award, ``None`` for any other: who awards gives to who gets the things.

    Where the two are one, or nobody is told to award, the state of the maker sells.
    """
    if verb.cue.get("form") not in (_FORM, CHOSEN):
        return None
    makers = chosen_makers(scene, verb) if verb.cue.get("form") == CHOSEN else _makers(scene)
    named = agents_of(scene, verb) if is_passive(scene, verb) else subjects_of(scene, verb)
    buyers = sides_of(context, [n for n in named if n.party.subtype != "company" and not _tells_home(n, makers)])
    users = sides_of(context, [n for n in recipients_told(scene)
                               if n.party.subtype != "company" and not _tells_home(n, makers)])
    users = users or _common_users(context, scene, {n.party.country for n in (*named, *makers)})
    if makers and not buyers and not users:  # the maker signs with them
        users = sides_of(context, [n for n in companions_in(scene) if n.party.country and n.party.type != "person"
                                   and n.party.subtype != "company" and not _tells_home(n, makers)])
    getting = users or buyers
    taken = {s.party.id for s in getting}
    givers = [b for b in buyers if b.party.id not in taken]
    if givers:
        return Sides(givers, getting)
    if not makers and counted_pronouns(scene):
        return None  # ``a contract for eight of them``: who sells was told before
    if not makers:
        partners = [s for s in sides_of(context, _partners(scene)) if s.party.id not in taken]
        return Sides(partners, getting, sold=True) if len(partners) == 1 and not users else Sides([], [])
    sellers = [Side(context.names[str(n.party.country)], n.mention) for n in makers[:1]
               if n.party.country in context.names and n.party.country not in taken]
    return Sides(sellers, getting, sold=True) if sellers else Sides([], [])


def _tells_home(node: PartyNode, makers: Sequence[PartyNode]) -> bool:
    """Whether a state only says whose company it is, right before its name (``the Turkish company Baykar``)."""
    return any(m.party.country == node.party.country and 0 <= m.first - node.last <= _OWNED for m in makers)


def _common_users(context: Context, scene: Scene, makers: set[str | None]) -> list[Side]:
    """``For the island``: the state named most that neither awards nor makes, where a word for a state gets it."""
    cue = next((c for c in scene.acts("body") if c.cue.get("subtype") == "country" and not c.ever("pl")
                and f"prep:{scene.prep_before(c.first)}" in scene.grammar.recipient), None)
    party = context.main_state(makers) if cue is not None else None
    return [Side(party, cue.mention)] if party is not None and cue is not None else []


def _makers(scene: Scene) -> list[PartyNode]:
    """Companies by name, else a state's adjective before a common word for one (``the German maker ARTEC``)."""
    named = [n for n in scene.parties if n.party.subtype == "company"]
    common = [c.first for c in scene.acts("body") if c.cue.get("subtype") == "company" and not c.ever("pl")]
    return named or [n for n in scene.parties if n.has("adj") and n.party.type == "country"
                     and any(0 <= at - n.last <= 1 for at in common)]


def _is_object(scene: Scene, verb: CueNode, contract: int) -> bool:
    """Whether a contract may be what a verb gives: behind it, or before it as the subject of a passive."""
    if scene.clause(verb.first) != scene.clause(contract):
        return False
    return 0 < contract - verb.last <= _DOCUMENT or (contract < verb.first and is_passive(scene, verb))


def _goes_to_maker(scene: Scene, verb: CueNode) -> bool:
    """Whether the company is who gets it: behind ``to`` or in the dative, or the subject of a passive."""
    told, makers = recipients_told(scene, verb), _makers(scene)
    gets = {n.mention.start for n in told}
    if "nom" in scene.grammar.donor:
        return any(n.mention.start in gets for n in makers)
    subjects = {n.mention.start for n in subjects_of(scene, verb)} if is_passive(scene, verb) else set()
    homes = [n for n in scene.parties if n.has("poss") or n.is_adjective]
    for maker in makers:
        own = [h for h in homes if h.last <= maker.first and _tells_home(h, [maker])]
        if maker.mention.start in gets | subjects or any(h.mention.start in gets for h in own):
            return True
        if maker.prep is None and 0 <= min([maker.first, *(h.first for h in own)]) - verb.last <= 1:
            return True
    return False
