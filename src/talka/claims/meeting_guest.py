"""Who met somebody, where a pronoun names him: the doer, or the guest of a verb of receiving."""

from __future__ import annotations

import msgspec

from talka.claims.context import Context
from talka.claims.nodes import CueNode
from talka.claims.references import last_person, referent
from talka.claims.scene import Scene
from talka.model import Mention, Party, Place


def at_home(parties: tuple[Party, ...], place: Mention | None) -> tuple[Party, ...]:
    """Return who takes part, an official of no known state as of the state where a foreigner is met."""
    home = place.value.country if place is not None and isinstance(place.value, Place) else None
    others = {p.country for p in parties if p.country}
    unknown = [p for p in parties if p.type == "person" and p.country is None and p.role]
    if home is None or home in others or len(others) != 1 or len(unknown) != 1:
        return parties
    return tuple(msgspec.structs.replace(p, country=home) if p is unknown[0] else p for p in parties)


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
