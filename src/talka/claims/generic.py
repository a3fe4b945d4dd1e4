"""Bodies that stand without their state where they speak: ``the ministry said``, ``a spokesman for the government``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party

_BEFORE = 1
"""Tokens between a body and the verb of saying behind it."""
_AFTER = 4
"""Tokens between a verb of saying and the body behind it."""
_HELD = 7
"""Tokens that ``a spokesman for``, ``the department of … of`` may take between a verb of saying and the body."""
_BACK = 30
"""Sentences back in which a common body (``the ministry``) still means the one that was named."""
_KINDS = ("ministry", "government", "parliament", "armed_forces", "agency")
_OF_STATE = ("government", "parliament", "armed_forces")


def speaking_body(context: Context, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> Party | None:
    """Return the body that speaks at a word of saying: one that is named with its state before, or whose man speaks."""
    if cue.cue.pos != "verb" or cue.cue.act not in ("say", "report"):
        return None
    held = next((n for n in nodes if n.party.type == "organisation" and _is_of(scene, cue, n)), None)
    if held is not None:
        return held.party
    common = (c for c in scene.acts("body") if c.cue.get("subtype") in _KINDS)
    generic = next((c for c in common if _is_beside(scene, cue, c)), None)
    return _known(context, scene, generic) if generic is not None else None


def _is_of(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a body ends what speaks (``said a spokesman for the ministry``, ``a source in the ministry said``)."""
    near = any(c.cue.act == "prep" and c.last == node.first for c in scene.cues)
    if "nom" in scene.grammar.donor and not near:
        able = node.has("gen")
    else:
        able = f"prep:{node.prep}" in {*scene.grammar.donor_noun, *scene.grammar.recipient, *scene.grammar.place}
    if not able:
        return False
    first, last = (cue.last, node.first) if node.first >= cue.last else (node.last, cue.first)
    far = _HELD if node.first >= cue.last else _BEFORE
    verbs = {i for c in scene.cues if c.cue.pos in ("verb", "pronoun") for i in range(c.first, c.last)}
    return 0 <= last - first <= far and all(scene.tokens[i].shape != "sign" and i not in verbs
                                            for i in range(first, last))


def _is_beside(scene: Scene, cue: CueNode, body: CueNode) -> bool:
    """Whether a common body is the subject of a word of saying."""
    if "nom" in scene.grammar.donor and not body.has("nom"):
        return False
    apart = cue.first - body.last if body.last <= cue.first else body.first - cue.last
    return 0 <= apart <= (_BEFORE if body.last <= cue.first else _AFTER) and scene.breaks(body.first, cue.first) == 0


def _known(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """The body of this sort that was named last; else the one of the state that the article is most about."""
    subtype, office = generic.cue.get("subtype"), generic.cue.get("office")
    for number in range(scene.number, max(-1, scene.number - _BACK), -1):
        for node in reversed(context.scenes[number].parties):
            party = node.party
            if party.type == "organisation" and party.subtype == subtype and party.id not in context.media:
                body = context.packs.bodies.get(party.id)
                if office is None or body is None or body.office == office:
                    return party
    if subtype == "ministry" and office is None:
        return None
    return _of_main_state(context, subtype, office) if office or subtype in _OF_STATE else None


def _of_main_state(context: Context, subtype: str | None, office: str | None) -> Party | None:
    """The body of the state that an article names most, as the knowledge base has it."""
    code = next(iter(context.main_states), None)
    for body in context.packs.bodies.values():
        if (body.country, body.subtype, body.office) == (code, subtype, office):
            return Party(body.en[0], body.id, "organisation", subtype, code)
    return None
