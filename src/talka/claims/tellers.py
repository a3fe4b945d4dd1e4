"""Who tells of an act: officials, ministries, states and lenders that say or announce what is given."""

from __future__ import annotations

from talka.claims.act import OBJECT, Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of

_TELLERS = frozenset({"ministry", "government", "armed_forces"})
"""Bodies that tell what their own state gives."""


def reporting_lenders(scene: Scene, act: Act) -> list[PartyNode]:
    """The union or bank of many states that tells what was paid (``the EU reported that a tranche was paid out``)."""
    saying = [c for c in scene.acts("say", "report") if c.cue.pos == "verb" and c.last <= act.cue.first]
    return [n for c in saying[-1:] for n in subjects_of(scene, c)
            if n.party.country is None and n.party.subtype in ("union", "agency")]


def announcing(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the state that says what its things do (``The US confirmed that the first tanks would arrive``)."""
    opener = scene.opener(scene.sentence.first, verb.first, "that")
    saying = [c for c in scene.acts("say", "report", "promise", "pledge") if opener is not None and c.cue.pos == "verb"
              and c.last <= opener.first and opener.first - c.last <= OBJECT]
    return [n for c in saying[-1:] for n in subjects_of(scene, c) if n.party.type == "country" and n.prep is None]


def tellers(scene: Scene) -> list[PartyNode]:
    """Return the officials and ministries that speak in a sentence."""
    saying = [c.first for c in scene.acts("say", "report", "according")]
    saying += [i for i in range(scene.sentence.first, scene.sentence.last) if scene.tokens[i].norm == ":"]
    found = [n for n in scene.parties if (n.party.type == "person" or n.party.subtype in _TELLERS or n.has("holder"))
             and n.party.country and any(_apart(n, i) <= OBJECT for i in saying)]
    return [n for n in found if f"prep:{n.prep}" not in scene.grammar.with_] or found


def telling_states(scene: Scene) -> list[PartyNode]:
    """Return the state that itself says something, right before the verb (``Lithuania said ten trucks had been``)."""
    saying = [c for c in scene.acts("say", "report") if c.cue.pos == "verb"]
    return [n for n in scene.parties if n.party.type == "country" and n.prep is None and not n.is_adjective
            and ("nom" not in scene.grammar.donor or n.has("nom")) and any(0 <= c.first - n.last <= 1 for c in saying)]


def _apart(node: PartyNode, token: int) -> int:
    """Tokens between a party and a token."""
    return node.first - token if token < node.first else token - node.last
