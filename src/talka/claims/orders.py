"""Orders between states and with makers: who ordered from whom, who won an order, what was paid for and never came."""

from __future__ import annotations

import msgspec

from talka.claims.agents import agents_of
from talka.claims.companions import companions_in
from talka.claims.described import describing_verbs
from talka.claims.firms import is_of_firm
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive

_ORDER = 9
"""Tokens between a verb of getting and the order that is got."""
_SHOP = 4
"""Tokens between a verb of buying and the state at whose place it is bought (``kupleni Taivanem u SSHA``)."""
_OWNED = 2
"""Tokens between the owner of an order and the order."""
_BUYER = 4
"""Tokens between a buyer in the genitive and the participle, with where it was bought between."""
WON = "won"
_SOLD = (("form", WON), ("status", "approved"), ("terms", "sale"))


def bought_by(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return who buys, of a verb of buying in the passive or a participle (``ordered by Bern from the US``)."""
    sellers = {n.mention.start for n in sellers_of(scene, verb)}
    named = [n for n in agents_of(scene, verb) if n.mention.start not in sellers]
    if named or "gen" not in scene.grammar.donor_passive:
        return named
    return [n for n in scene.parties if n.prep is None and n.has("gen") and 0 <= verb.first - n.last <= _BUYER][:1]


def sellers_of(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return from whom something is bought: behind a preposition of source, or a maker at whose place it is."""
    named = [n for n in sources_in(scene) if n.prep is not None and scene.breaks(n.first, verb.first) <= 1]
    placed = [n for n in scene.parties if f"prep:{n.prep}" in scene.grammar.place]
    if named or "nom" not in scene.grammar.donor:
        return named or [n for n in placed if n.party.subtype == "company"]
    there = [n for n in scene.parties if n.last == verb.first and n.prep is None and n.party.type == "country"
             and n.has("loc") and not n.has("nom") and verb.has("ppp")]  # a participle: bought there
    if there:
        return there
    return [n for n in placed if n.party.subtype == "company" or (n.party.type == "country" and (
        0 <= n.first - verb.last <= _SHOP) and (n.has("gen") or not n.has("acc")))]


def describing(scene: Scene, act: CueNode) -> CueNode | None:
    """Return the verb of buying that only says which things another act is about (``the jets that India bought``)."""
    if act.cue.act == "buy":
        return None
    return next((c for c in describing_verbs(scene, act.first) if c.cue.act == "buy" and not is_noun(scene, c)), None)


def paid_by(scene: Scene, act: CueNode) -> list[PartyNode]:
    """Return who paid for the things of another act, told in a clause (``the jets for which Ankara paid``)."""
    cue = next((c for c in scene.acts("pay", "buy") if c.cue.pos == "verb" and c.first != act.first and not is_noun(
        scene, c) and scene.breaks(c.first, act.first)), None)
    opener = scene.opener(scene.sentence.first, cue.first, "relative") if cue is not None else None
    if cue is None or opener is None or scene.breaks(opener.first, cue.first) or is_passive(scene, cue):
        return []
    inside = [n for n in subjects_of(scene, cue) if scene.breaks(n.first, cue.first) == 0]
    return [n for n in inside if n.party.type != "person"]


def ordered_from(scene: Scene, act: CueNode) -> list[PartyNode]:
    """Return where the things of another act were ordered, told by a participle (``launchers ordered in the US``)."""
    cue = next((c for c in scene.acts("buy") if c.cue.pos == "verb" and c.has("ppp") and c.first != act.first
                and not is_noun(scene, c)), None)
    return sellers_of(scene, cue) if cue is not None else []


def buyers_in(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return who buys in a clause or participle that describes things."""
    opener = scene.opener(scene.sentence.first, verb.first, "relative")
    related = opener is not None and scene.breaks(opener.first, verb.first) == 0
    return subjects_of(scene, verb) if related and not is_passive(scene, verb) else bought_by(scene, verb)


def won(scene: Scene) -> list[CueNode]:
    """Return verbs by which a company gets an order or contract, as sales (``won an order from Norway for``)."""
    orders = [c.first for c in scene.acts("order", "buy") if c.cue.pos == "noun"]
    out = []
    for cue in scene.acts("receive", "win"):
        if cue.cue.pos != "verb" or is_noun(scene, cue) or not any(
                0 < at - cue.last + 1 <= _ORDER and scene.breaks(cue.first, at) == 0 for at in orders):
            continue
        firms = [n for n in scene.parties if n.last <= cue.first and is_of_firm(scene, n)
                 and scene.breaks(n.first, cue.first) == 0]  # ``a pair of Turkish manufacturers``
        if firms or any(n.party.subtype == "company" for n in subjects_of(scene, cue)):
            out.append(cue._replace(cue=msgspec.structs.replace(cue.cue, act="sell", attributes=_SOLD)))
    return out


def placing(scene: Scene) -> list[CueNode]:
    """Return verbs by which an order is placed, as purchases (``placed a 50 million dollar order with``)."""
    orders = [c.first for c in scene.acts("order") if c.cue.pos == "noun" and any(
        o.first == c.first for o in scene.acts("buy"))]
    return [v._replace(cue=msgspec.structs.replace(v.cue, act="buy", attributes=())) for v in scene.acts("place")
            if v.cue.pos == "verb" and not is_noun(scene, v) and any(
                0 < at - v.last + 1 <= _ORDER and scene.breaks(v.first, at) == 0 for at in orders)]


def ordering(scene: Scene, act: CueNode) -> list[PartyNode]:
    """Return whose order a company won: behind a preposition of source, or as the owner of the order."""
    if act.cue.get("form") != WON:
        return []
    sources = [n for n in sources_in(scene) if n.prep is not None and n.party.subtype != "company"]
    orders = [c for c in scene.acts("order", "buy") if c.cue.pos == "noun" and c.first >= act.last]
    sources = sources or [n for n in companions_in(scene) if n.party.country and n.party.type != "person"
                          and n.party.subtype != "company"]
    firms = {n.first for n in scene.parties if n.party.subtype == "company"}
    return sources or [n for n in scene.parties for c in orders[:1] if n.prep is None and n.party.subtype != "company"
                       and n.last not in firms and ((n.has("adj") or n.has("gen") or n.has("poss")) and (
                           0 <= c.first - n.last <= _OWNED or 0 <= n.first - c.last <= 0))]
