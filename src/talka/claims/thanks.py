"""Thanks: who is thanked for something gave it or is to give it, and who thanks gets it."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of

_CLAUSES = 2
"""Clause borders between thanks and what they are for."""
_AFTER = 5
"""Tokens between a word of thanks or asking and whom it is turned to."""


def thanks(scene: Scene, act: Act) -> CueNode | None:
    """Return the word of thanks for what an act tells, if any (``thanked Denmark for the decision to hand over``)."""
    able = [c for c in scene.acts("thank") if c.last <= act.cue.first
            and scene.breaks(c.first, act.cue.first) <= _CLAUSES and not _told_of_another(scene, c, act)]
    return able[-1] if able else None


def _told_of_another(scene: Scene, cue: CueNode, act: Act) -> bool:
    """Whether behind thanks it is said of somebody else what he did (``thanked Oslo and said Rome had sent two``)."""
    said = [c for c in scene.acts("say", "report")
            if cue.last <= c.first and c.last <= act.cue.first and c.cue.pos == "verb"][:1]
    return any(c.last <= n.first and n.last <= act.cue.first and n.prep is None for c in said for n in scene.parties)


def turned_to(scene: Scene, cue: CueNode, last: int) -> list[PartyNode]:
    """Return whom a word of thanks or asking is turned to: the party that stands right after it, with its list."""
    found = [n for n in scene.parties if cue.last <= n.first and n.last <= last and not n.is_adjective]
    if cue.cue.pos == "noun" and any(n.last == cue.first and n.prep is None and n.has("dat") for n in scene.parties):
        found = [n for n in scene.parties if n.last == cue.first]  # ``expressed to Iceland thanks for``
        return found
    if not found or found[0].first - cue.last > _AFTER or any(
            c.cue.pos == "verb" for c in scene.between(cue.last, found[0].first)):
        return []
    prep = found[0].prep
    if prep is None and cue.cue.act != "thank" and "dat" in scene.grammar.recipient and found[0].has("dat") and not (
            found[0].has("acc") or found[0].has("gen")):
        return []  # for whom it is asked
    return [n for n in found if n.prep == prep and scene.breaks(found[0].first, n.first) <= 1 and not (
        n.has("nom") and scene.breaks(cue.first, n.first))]


def who_thanks(scene: Scene, cue: CueNode) -> Sequence[PartyNode]:
    """Return the parties that thank."""
    return subjects_of(scene, cue) if cue.cue.pos == "verb" else ()


def asking_of(scene: Scene, act: Act) -> CueNode | None:
    """Return the verb of asking that governs an act, also where its noun does (``turned to Bonn asking for``)."""
    asking = [g for g in act.stage.governors if g.cue.act in ("ask", "request")]
    verb = next((g for g in asking if g.cue.pos == "verb"), None)
    if verb is not None or not asking:
        return verb
    return next((c for c in scene.acts("request") if c.cue.pos == "verb" and c.last <= asking[0].first
                 and scene.opener(c.first, act.cue.first, "relative", "that", "but") is None), None)
