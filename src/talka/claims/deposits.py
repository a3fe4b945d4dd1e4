"""Money that one state keeps at the bank of another (``will deposit 2 billion with the Central Bank of Egypt``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


def banked(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the body of another state with which a verb says that a sum is deposited."""
    if act.cue.cue.get("form") not in ("deposit", "banks"):
        return []
    free = "nom" in scene.grammar.donor
    agent = {m[5:] for m in scene.grammar.donor_passive if m.startswith("prep:")} if act.passive else set()
    return [n for n in scene.parties if (free or act.cue.last <= n.first) and n.party.country and n.prep not in agent
            and (n.prep is not None or (free and n.has("loc") and not n.has("nom"))) and n.party.type != "person"
            and f"prep:{n.prep}" not in scene.grammar.source][:1]
