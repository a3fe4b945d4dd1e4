"""Who met somebody, where a pronoun names him: the doer, or the guest of a verb of receiving."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import CueNode
from talka.claims.references import last_person, referent
from talka.claims.scene import Scene
from talka.model import Party


def person_meant(context: Context, scene: Scene, cue: CueNode, sides: set[str]) -> Party | None:
    """Return the person of another side whom a pronoun before a verb means (``There he met``, ``Him received X``)."""
    received = cue.cue.act == "host" and "nom" in scene.grammar.donor
    pronoun = next((c for c in scene.acts("pronoun") if c.cue.lemma == "3" and c.has("acc" if received else "nom")
                    and c.last <= cue.first and scene.breaks(c.first, cue.first) <= cue.has("pap")), None)
    if pronoun is None:
        return None
    meant = referent(context, scene, pronoun)
    if received and (pronoun.has("m") or pronoun.has("f")):
        node = last_person(context, scene, pronoun.first, "m" if pronoun.has("m") else "f")
        meant = node.party if node is not None else None
    return meant if meant is not None and meant.type == "person" and meant.country not in sides else None
