"""Who gets it where no state is named but those who speak: ``us``, the state that is visited."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.model import Party, Place

_VISITED = 5
"""Tokens from a word for a visit to the town or state that is visited."""
_ACTS = ("give", "allocate", "finance", "pay", "lend", "pledge", "sell")


def us(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return whom ``us`` means that gets something: the state of who speaks, outside quotations the outlet's own."""
    if act.cue.cue.act not in _ACTS or not donors or "dat" not in scene.grammar.recipient:
        return []
    pronoun = next((c for c in scene.acts("pronoun") if c.cue.lemma == "1" and c.ever("pl") and c.has("dat")
                    and not c.has("nom") and scene.clause(c.first) == scene.clause(act.cue.first)), None)
    if pronoun is None:
        return []
    party = spoken_for(context, scene, pronoun.mention.start)
    return [Side(party, pronoun.mention)] if party is not None and party.id not in {d.party.id for d in donors} else []


def spoken_for(context: Context, scene: Scene, place: int) -> Party | None:
    """Return the state of who speaks at a place of the text; of the outlet itself where nobody is quoted."""
    quotation = scene.quoted(place)
    if quotation is not None:
        speaker = context.speaker_of(quotation)
        party = context.state(speaker) if speaker is not None else None
        return party if party is not None and party.type != "person" else None
    return context.names.get(scene.pack.info.home or "")


def visited(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return the state during a visit to which something is promised (``pledged 45 million on a visit to Kyiv``)."""
    if act.cue.cue.act not in _ACTS or not donors:
        return []
    home = {d.party.country or d.party.id for d in donors}
    for cue in scene.acts("visit"):
        if cue.cue.pos == "verb":
            continue
        for mention in scene.mentions:
            value, first = mention.value, scene.span(mention)[0]
            country = value.country if isinstance(value, Place) or (
                isinstance(value, Party) and value.type == "country") else None
            if 0 < first - cue.last <= _VISITED - 2 and country in context.names and country not in home and (
                    f"prep:{scene.prep_before(first)}" in scene.grammar.place):
                return [Side(context.names[str(country)], mention)]
    return []
