"""A state that gives a sum to several, whom its sentence does not name (``Oslo set aside 7 million for five``)."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.model import Party

_NEWS = 3
"""Sentences from the start that tell who gives to all whom later ones name."""
_VERBS = ("allocate", "give", "pledge", "finance", "offer")


def giver_to_many(context: Context) -> tuple[Party, ...]:
    """Return the only state that gives a sum in the news of an article and gets nothing in it."""
    found = {p.id: p for scene in context.scenes[:_NEWS] if scene.money for p in _givers(context, scene)}
    return tuple(found.values()) if len(found) == 1 else ()


def _givers(context: Context, scene: Scene) -> list[Party]:
    told = [context.state(n.party) for c in scene.acts(*_VERBS) if c.cue.pos == "verb" and not c.has("neg")
            for n in subjects_of(scene, c)]
    return [p for p in told if p.type == "country" and p.id not in context.recipient_states]
