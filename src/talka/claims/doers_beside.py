"""Who does what another verb of the sentence tells of the same things: who donated, ordered or promised them."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.agents import agents_of
from talka.claims.nodes import PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive, tense


def participle_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gave what another verb tells of (``donated by Slovakia``, ``that Canada promised``)."""
    others = [c for c in scene.acts("give", "buy", "finance", "pledge", "pay", "allocate", "lend")
              if c.first != act.cue.first]
    done = [c for c in others if c.has("ppp") and tense(scene, c) != "inf"]
    agents = [n for c in done if scene.breaks(c.first, act.cue.first) <= 2 for n in agents_of(scene, c)]
    if agents or act.cue.cue.act not in STOPS:
        return agents
    owners = [n for c in others if is_noun(scene, c) for n in owners_of(scene, c)]
    return owners or [n for c in others if not is_noun(scene, c) and scene.opener(scene.sentence.first, c.first,
                                                                                   "relative")
                      for n in subjects_of(scene, c)]


def orderers(scene: Scene) -> list[PartyNode]:
    """Return who ordered what is on its way (``the carriers that Yerevan ordered``)."""
    bought = next((c for c in scene.acts("buy", "receive") if c.cue.pos == "verb"), None)
    return [] if bought is None or is_passive(scene, bought) else subjects_of(scene, bought)


def ordered_by(scene: Scene) -> list[PartyNode]:
    """Return by whom it was ordered, of what a participle says so (``drones ordered by Togo have been delivered``)."""
    bought = next((c for c in scene.acts("buy") if c.cue.pos == "verb" and is_passive(scene, c)), None)
    return [] if bought is None else agents_of(scene, bought)


def relative_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return who did what a relative clause tells of the thing (``tents that Latvia collected were sent``)."""
    if "nom" not in scene.grammar.donor:
        return _givers_before(scene, act)
    opener = next((c for c in scene.acts("relative") if c.first >= act.cue.last), None)
    if opener is None:
        return []
    return [n for n in scene.parties if n.first >= opener.last and n.prep is None and n.has("nom") and not n.has("acc")
            and not n.is_adjective and scene.clause(n.first) == scene.clause(opener.first)][:1]


def _givers_before(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gives what has come, told in the clause between the things and the verb (``that Spain gives arrived``)."""
    inner = next((c for c in scene.acts("give", "pledge") if c.cue.pos == "verb" and c.last <= act.cue.first
                  and not is_noun(scene, c) and not is_passive(scene, c)
                  and scene.opener(scene.sentence.first, c.first, "relative", "that") is not None), None)
    return subjects_of(scene, inner) if inner is not None and (act.cue.cue.act == "arrive" or act.passive) else []


def fund_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the fund that does it in the clause of a verb (``the Peace Facility has paid for``)."""
    return [n for n in scene.parties if n.party.subtype == "fund" and n.prep is None and n.has("nom")
            and not act.noun and not act.passive and n.last <= act.cue.first
            and scene.breaks(n.first, act.cue.first) == 0][-1:]
