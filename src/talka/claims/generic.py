"""Bodies that stand without their state where they speak: ``the ministry said``, ``a spokesman for the government``."""

from __future__ import annotations

import collections
from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party
from talka.packs.romanise import slug

_BEFORE = 1
"""Tokens between a body and the verb of saying behind it."""
_AFTER = 4
"""Tokens between a verb of saying and the body behind it."""
_HELD = 7
"""Tokens that ``a spokesman for``, ``the department of … of`` may take between a verb of saying and the body."""
_BACK = 30
"""Sentences back in which a common body (``the ministry``) still means the one that was named."""
_KINDS = ("ministry", "government", "parliament", "armed_forces", "agency")
_INSTITUTIONS = ("bloc", "lender")
_WORDS = 2
"""Words of a body that is named by them alone."""
_ABOVE = ("union", "alliance", "agency", "government", "other")
"""Sorts of bodies of no state."""
_PRESIDENT = "head_of_state"
_STATELY = ("government", "ministry")
"""Bodies by which a state speaks: it counts twice for one that stands without its state."""
_OF_STATE = ("government", "parliament", "armed_forces")


def speaking_body(context: Context, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> Party | None:
    """Return the body that speaks at a word of saying: one that is named with its state before, or whose man speaks."""
    if cue.cue.pos != "verb" or cue.cue.act not in ("say", "report"):
        return None
    held = next((n for n in nodes if n.party.type == "organisation" and _is_of(scene, cue, n)), None)
    if held is not None:
        return held.party
    common = [c for c in scene.acts("body") if c.cue.get("subtype") in (*_KINDS, *_INSTITUTIONS)]
    generic = next((c for c in common if _is_beside(scene, cue, c) or is_within(scene, cue, c)), None)
    if generic is None:
        return None
    return known_body(context, scene, generic) or _as_written(scene, generic)


def _as_written(scene: Scene, body: CueNode) -> Party | None:
    """A body with a capital that no sentence gives a state, by its own words (``the State Chancellery``)."""
    start, end = body.mention.start, body.mention.end
    if body.cue.get("subtype") not in _KINDS or body.last - body.first < _WORDS or not scene.text[start].isupper() or (
            body.first == scene.sentence.first):
        return None
    name = " ".join(scene.text[start:end].split())
    return Party(name, f"organisation/{slug(name)}", "organisation", body.cue.get("subtype"))


def is_inside(scene: Scene, cue: CueNode) -> bool:
    """Whether the people inside a body speak (``they say in the ministry``): then nobody named before does."""
    return any(is_within(scene, cue, c) for c in scene.acts("body"))


def is_within(scene: Scene, cue: CueNode, body: CueNode) -> bool:
    """Whether a common body stands as a place behind or before a word of saying (``they said in the ministry``)."""
    if "nom" not in scene.grammar.donor or f"prep:{scene.prep_before(body.first)}" not in scene.grammar.place:
        return False
    apart = body.first - 1 - cue.last if cue.last < body.first else cue.first - body.last
    return 0 <= apart <= 1 and scene.breaks(body.first, cue.first) == 0


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
    signs = {i for i in range(first, last) if scene.tokens[i].shape == "sign" and scene.tokens[i].norm != "-"}
    return 0 <= last - first <= far and verbs.union(signs).isdisjoint(range(first, last))


def _is_beside(scene: Scene, cue: CueNode, body: CueNode) -> bool:
    """Whether a common body is the subject of a word of saying."""
    if "nom" in scene.grammar.donor and not body.has("nom"):
        return False
    apart = cue.first - body.last if body.last <= cue.first else body.first - cue.last
    return 0 <= apart <= (_BEFORE if body.last <= cue.first else _AFTER) and scene.breaks(body.first, cue.first) == 0


def known_body(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """Return the body of this sort that was named last; else the one of the state that the article is most about."""
    subtype, office = generic.cue.get("subtype"), generic.cue.get("office")
    if subtype in _INSTITUTIONS:
        return _institution(context, scene, subtype)
    if (last := _last_named(context, scene, subtype, office)) is not None:
        return last
    if subtype == "ministry" and office is None:
        named = _office_before(context, scene)
        told = _of_main_state(context, subtype, *named) if named else None
        return told or _last_named(context, scene, "agency", None)  # whose word is that for a ministry too
    return _of_main_state(context, subtype, office, scene) if office or subtype in _OF_STATE else None


def _last_named(context: Context, scene: Scene, subtype: str | None, office: str | None) -> Party | None:
    """The body of a sort that was named last, of the office that a common word for it tells."""
    for number in range(scene.number, max(-1, scene.number - _BACK), -1):
        for node in reversed(context.scenes[number].parties):
            party = node.party
            if party.type == "organisation" and party.subtype == subtype and party.id not in context.media:
                body = context.packs.bodies.get(party.id)
                if office is None or body is None or body.office == office:
                    return party
    return None


def whole_ministry(context: Context, scene: Scene, party: Party) -> Party:
    """Return the ministry of a state that was named in full before ``the Kazakh ministry``; else the party itself."""
    if party.subtype != "ministry" or party.id in context.packs.bodies or party.country is None:
        return party
    for number in range(scene.number - 1, max(-1, scene.number - _BACK), -1):
        for node in reversed(context.scenes[number].parties):
            full = node.party
            if full.subtype == "ministry" and full.country == party.country and full.id in context.packs.bodies:
                return full
    return party


def _office_before(context: Context, scene: Scene) -> tuple[str, Scene] | None:
    """The branch of the ministry that was named last without its state (``the defence ministry``), and where."""
    for number in range(scene.number - 1, max(-1, scene.number - _BACK), -1):
        for common in reversed(context.scenes[number].acts("body")):
            office = common.cue.get("office")
            if common.cue.get("subtype") == "ministry" and office:
                return office, context.scenes[number]
    return None


def _institution(context: Context, scene: Scene, subtype: str) -> Party | None:
    """The bank, or the institution of no state, that was named last (``the commission``)."""
    for number in range(scene.number, max(-1, scene.number - _BACK), -1):
        for node in reversed(context.scenes[number].parties):
            party = node.party
            if party.type == "organisation" and (
                    party.id in context.lenders if subtype == "lender" else
                    party.country is None and party.subtype in _ABOVE and party.id not in context.media):
                return party
    return None


def _of_main_state(context: Context, subtype: str | None, office: str | None, scene: Scene) -> Party | None:
    """The body of the state whose capital its sentence names as a place, else of the one that the article names most.

    States that only stand as adjectives count last: ``the ministry gets German vehicles``.
    """
    named = collections.Counter(n.party.country for s in context.scenes for n in s.parties
                                if n.party.country and not n.is_adjective and n.party.id not in context.media)
    named.update(n.party.country for s in context.scenes for n in s.parties
                 if n.party.subtype in _STATELY and n.party.country and n.party.id not in context.media)
    here = next((n.party.country for n in scene.parties if n.has("capital") and n.prep is not None), None)
    if office == _PRESIDENT:
        here = next((n.party.country for s in context.scenes for n in s.parties
                     if n.party.type == "person" and n.prep is None and n.party.country), here)
    code = here or max(context.main_states, key=lambda c: named[c], default=None)
    if code is None:
        return None
    for body in context.packs.bodies.values():
        if (body.country, body.subtype, body.office) == (code, subtype, office):
            return Party(body.en[0], body.id, "organisation", subtype, code)
    return None
