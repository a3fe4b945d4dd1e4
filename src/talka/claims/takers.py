"""Who gets it where no state is named as who gets: a statesman, a town, the army that a verb of equipping is about."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found, is_cargo
from talka.claims.moved import BETWEEN
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides
from talka.model import Mention, Place

_TO_PERSONS = ("give", "pledge", "offer", "lend", "refuse", "sell")
"""Acts whose taker a statesman may stand for."""
_TO_TOWNS = ("give", "allocate", "finance", "pay", "lend", "pledge", "buy")
"""Acts of which a town may be the goal."""
_BESIDE = 2
"""Tokens between a verb and whom it names right behind it."""
_LITTLE = ("equip", "helps", BETWEEN)
"""Forms of verbs that tell of giving only where both sides are told (``welcomed``, ``collected``)."""
_NAMED = 4
"""Tokens between a preposition and a word for countries: their number, their region."""


def statesmen(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the statesman that something is given or promised to (``Macron promised Zelensky jets``)."""
    if act.noun or act.passive or act.cue.cue.act not in _TO_PERSONS:
        return []
    persons = [n for n in scene.parties if n.party.type == "person" and n.party.country and n.prep is None]
    if "dat" in scene.grammar.recipient:
        return [n for n in persons if scene.breaks(n.first, act.cue.first) == 0 and not n.is_adjective
                and any("dat" in f and "nom" not in f for f in n.mention.features)
                and not any("nom" in f for f in n.mention.features)]
    return [n for n in persons if 0 <= n.first - act.cue.last <= _BESIDE]


def equipped(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whom a verb of equipping is about: what stands in the accusative, or right behind it."""
    if act.cue.cue.get("form") != "equip":
        return []
    near = [n for n in scene.parties if n.prep is None and n.party.type != "person"
            and scene.breaks(n.first, act.cue.first) == 0]
    if "nom" in scene.grammar.donor:
        found = [n for n in near if (n.has("acc") or (n.has("gen") and n.is_adjective) or _is_owner(n, act))
                 and not n.has("nom")]
        return found if act.passive is False else [n for n in near if n.has("nom")]
    return [n for n in near if (0 <= n.first - act.cue.last <= _BESIDE) != act.passive]


def _is_owner(node: PartyNode, act: Act) -> bool:
    """Whether a party owns what stands right behind the verb (``snabdit flot Filippin``)."""
    return node.has("gen") and 0 <= node.first - act.cue.last <= _BESIDE


def equips(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a verb of equipping has with what: in the instrumental, or behind ``with``."""
    if act.cue.cue.get("form") != "equip":
        return True
    if not found.things:  # ``helped Kenya with 4 million euros``
        return any(c.cue.act == "prep" and f"prep:{c.cue.lemma}" in scene.grammar.with_ and act.cue.last <= c.first
                   < scene.span(m)[0] for m in found.money for c in scene.cues)
    if "nom" in scene.grammar.donor:
        return any("ins" in f for t in found.things for m in t.mentions for f in m.features)
    marks = {m[5:] for m in scene.grammar.with_ if m.startswith("prep:")}
    counted = any(t.item.quantity and t.first == act.cue.last for t in found.things)
    if counted and any(n.first >= act.cue.last and f"prep:{n.prep}" in scene.grammar.recipient for n in scene.parties):
        return True  # ``presented six boats to Kenya``
    return act.passive or any(c.cue.act == "prep" and c.cue.lemma in marks and c.first >= act.cue.last
                              for c in scene.cues)


def goes_to_no_state(found: Found, sides: Sides) -> bool:
    """Whether goods of no kind and no count are from nobody or for no state."""
    return is_cargo(found) and not (sides.donors and any(t.party.country for t in sides.recipients))


def lacks_side(act: Act, sides: Sides) -> bool:
    """Whether an act that says little lacks a side: a system equips nobody; what is already there has a giver."""
    little = act.cue.cue.get("form") in _LITTLE or (
        act.cue.cue.get("form") == "goal" and act.cue.cue.pos == "phrase")
    return little and not (sides.donors and sides.recipients)


def towns(context: Context, scene: Scene, act: Act, donors: Sequence[Side]) -> list[Side]:
    """Return the state of the town that something is for (``420 million kroner to rebuild Mykolaiv``)."""
    if act.noun or not donors or act.cue.cue.act not in _TO_TOWNS:
        return []
    taken = {d.party.country for d in donors}
    for mention in scene.mentions:
        country = mention.value.country if isinstance(mention.value, Place) else None
        if country in context.names and country not in taken and act.first <= scene.span(mention)[0] < act.last \
                and _is_goal(scene, mention):
            return [Side(context.names[str(country)], mention)]
    return []


def _is_goal(scene: Scene, town: Mention) -> bool:
    """Whether a town stands as what gets something: after ``for``, as an owner, in the dative; never as a place."""
    if town.may_be("capital"):
        return False
    prep = scene.prep_before(scene.span(town)[0])
    if "nom" not in scene.grammar.donor or prep is not None:
        mark = f"prep:{prep}"
        return mark in scene.grammar.recipient and not (mark in scene.grammar.place and "nom" in scene.grammar.donor)
    return not town.may_be("nom") and (town.may_be("dat") or town.may_be("gen"))


def gives_to_many(scene: Scene, act: Act, sides: Sides) -> bool:
    """Return whether only countries that nobody names get it (``help for partner countries``)."""
    if sides.recipients:
        return False
    marks = scene.grammar.recipient
    return any(c.cue.get("subtype") == "country" and c.has("pl") and not c.has("sg") and c.first >= act.cue.last
               and (f"prep:{_prep_of_many(scene, c)}" in marks or ("dat" in marks and c.has("dat")))
               for c in scene.acts("body"))


def _prep_of_many(scene: Scene, word: CueNode) -> str | None:
    """The preposition before a word for countries, over their number and a name (``to six Pacific countries``)."""
    near = scene.prep_before(word.first)
    if near is not None or "before" not in scene.grammar.donor:
        return near
    before = [c for c in scene.acts("prep") if 0 <= word.first - c.last <= _NAMED and not any(
        scene.tokens[i].shape == "sign" for i in range(c.last, word.first))]
    return before[-1].cue.lemma if before else None
