"""Whose paper words are quoted from: ``is said in the report of``, ``the statement reads``, ``they said there``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.generic import is_within, known_body
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party

_BACK = 5
"""Sentences back in which whoever told last is looked for."""
_FAR = 9
"""The same for whose release, message or statement it is."""
_NEAR = 3
"""Tokens from a word of saying to whose paper it is."""
_OFFICE = "press service"
_PAPERS = ("medium", "report", "say")


def is_of_paper(cue: CueNode) -> bool:
    """Whether a word of saying tells of nobody who says it (``is said in the report of``, ``the statement reads``)."""
    if cue.cue.act not in ("say", "report"):
        return False
    return cue.has("imps") if cue.cue.pos == "verb" else cue.cue.act == "report" or cue.cue.pos in ("noun", "phrase")


def speaker_of_paper(context: Context, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> Party | None:
    """Return whose paper words stand in: the owner that is named with it, else whoever told last."""
    owner = _owner(context, scene, cue, nodes)
    if owner is not None:
        return owner
    if cue.cue.pos == "verb" and not any(0 <= c.first - cue.last <= _NEAR for c in scene.acts(*_PAPERS, "pronoun")):
        return None
    return who_told(context, scene, back=_FAR)


def owner_behind(scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> Party | None:
    """Return whose a paper is, where a preposition behind its noun tells (``a statement from X read``)."""
    if cue.cue.pos != "noun" or "nom" in scene.grammar.donor:
        return None
    return next((n.party for n in nodes if n.prep is not None and n.party.type in ("person", "organisation")
                 and 0 < n.first - cue.last <= _NEAR), None)


def speaker_there(context: Context, scene: Scene, cue: CueNode) -> Party | None:
    """Return who speaks where no body is named but a place in it: ``they said in the press service``, ``… there``."""
    if "nom" not in scene.grammar.donor or cue.cue.pos != "verb":
        return None
    there = any(cue.last == c.first or c.last == cue.first for c in scene.acts("there"))
    services = (c for c in scene.acts("medium") if c.cue.get("medium") == _OFFICE)
    office = next((c for c in services if is_within(scene, cue, c)), None)
    if office is None:
        return who_told(context, scene) if there else None
    common = next((c for c in scene.acts("body") if c.first == office.last), None)
    return known_body(context, scene, common) if common is not None else who_told(context, scene)


def _owner(context: Context, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> Party | None:
    behind = [n for n in nodes if 0 <= n.first - cue.last <= _NEAR and not n.is_adjective]
    people = [n for n in behind if n.party.type == "person" and n.has("gen")]
    owners = people or [n for n in behind if n.party.type == "organisation"]
    if owners:
        return owners[0].party
    services = [c.last for c in scene.acts("medium") if c.first == cue.last and c.cue.get("medium") == _OFFICE]
    at = services[0] if services else cue.last
    common = next((c for c in scene.acts("body") if 0 <= c.first - at <= 1 and c.has("gen")), None)
    return known_body(context, scene, common) if common is not None else None


def who_told(context: Context, scene: Scene, back: int = _BACK) -> Party | None:
    """Return whoever the sentences before let tell something last: in a post, a report, by a verb of saying."""
    for before in reversed(context.scenes[max(scene.number - back, 0):scene.number]):
        posted = before.acts("medium")
        told = posted or before.acts("say", "report", "according", "cite")
        service = next((c for c in before.acts("medium") if c.cue.get("medium") == _OFFICE), None)
        held = next((c for c in before.acts("body") if service is not None and c.first == service.last), None)
        if held is not None and told:
            return known_body(context, before, held)
        able = [n for n in before.parties if n.party.type in ("organisation", "person") and not n.is_adjective
                and n.party.id not in context.media and before.quoted(n.mention.start) is None]
        if not told:
            continue
        if "nom" in before.grammar.donor:
            able = [n for n in able if n.party.type != "person" or n.has("nom") or any(
                0 <= n.first - c.last <= _NEAR for c in before.acts("say", "report", "according", "cite"))]
        if able:
            return min(able, key=lambda n: abs(n.first - told[0].first)).party
        common = next((known_body(context, before, c) for c in before.acts("body") if c.cue.get("office")), None)
        if common is not None:
            return common
    return None


def owner_of_paper(context: Context, scene: Scene, start: int) -> Party | None:
    """Return whose statement or message a colon opens before ``start`` (``In a statement by X it reads: …``)."""
    nouns = [c for c in scene.acts("say", "report") if c.cue.pos == "noun" and c.mention.end <= start]
    able = [n for n in scene.parties if n.mention.start < start and n.party.id not in context.media
            and n.party.type in ("organisation", "person") and not n.is_adjective]
    if not nouns:
        return None
    noun, free = nouns[0], "nom" not in scene.grammar.donor
    behind = next((n for n in able if 0 <= n.first - noun.last <= _NEAR and (
        n.prep is not None if free else n.has("gen"))), None)
    before = next((n for n in able if 0 <= noun.first - n.last <= 1 and (free or n.has("gen"))), None)
    owner = behind or (before if free or not scene.prep_before(noun.first) else None)
    return owner.party if owner is not None else None
