"""Groups that meet: a coalition, an alliance or a union whose members gather, with no side named by itself."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.gathered import GROUPS
from talka.claims.meeting_event import UNTOLD, event_stage
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.model import Party

_BESIDE = 2
"""Tokens between a word of meeting and the group that meets."""
_SUBJECT = 8
"""Tokens between a group and the verb that tells that it meets."""
GATHER = "gather"
"""The form of a verb that tells that many come together, and not that one attends."""


def gathering(scene: Scene, cue: CueNode, context: Context) -> list[PartyNode]:
    """Return the groups that a word of meeting tells of: as its doers, or as whose meeting takes place."""
    if is_noun(scene, cue):
        told = cue.cue.act in ("meet", "attend") and event_stage(scene, cue) not in (None, UNTOLD)
        return whose(scene, cue, context) if told else []
    if cue.cue.pos != "verb" or not (cue.cue.act == "meet" or cue.cue.get("form") == GATHER):
        return []
    return [n for n in _groups(scene, context) if _may_do(scene, n, cue)]


def whose(scene: Scene, cue: CueNode, context: Context) -> list[PartyNode]:
    """Return the groups right beside a noun of meeting (``a meeting of the Contact Group``)."""
    belonging = {*scene.grammar.belonging, None}
    return [n for n in _groups(scene, context) if n.prep in belonging and (
        0 <= n.first - cue.last <= _BESIDE or 0 <= cue.first - n.last <= _BESIDE)]


def _groups(scene: Scene, context: Context) -> list[PartyNode]:
    """The groups that a sentence names, by themselves or in the office of their people (``EU ministers``)."""
    found = [n for n in scene.parties if n.party.subtype in GROUPS]
    for cue in scene.acts("office"):
        body = context.packs.bodies.get(cue.cue.get("country") or "")
        if body is not None and body.subtype in GROUPS and cue.has("pl"):
            party = Party(body.en[0], body.id, "organisation", body.subtype, None)
            tags = frozenset().union(*cue.mention.features)
            found.append(PartyNode(cue.mention, party, scene.prep_before(cue.first), cue.first, cue.last, tags))
    return found


def _may_do(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a group is who meets: before the verb, or anywhere in its clause where cases tell the doer."""
    free = "nom" in scene.grammar.donor
    before = cue.first - node.last
    if scene.breaks(node.first, cue.first) or not (0 <= before <= _SUBJECT or (free and node.first >= cue.last)):
        return False
    members = any(c.has("pl") and 0 <= node.first - c.last <= _BESIDE for c in scene.acts("office", "body"))
    if members and node.prep in (None, *scene.grammar.belonging, *_bare(scene.grammar.source)):
        return True
    return node.prep is None and not node.has("poss") and (node.has("nom") if free else True)


def _bare(marks: tuple[str, ...]) -> set[str]:
    return {m.removeprefix("prep:").partition("+")[0] for m in marks}
