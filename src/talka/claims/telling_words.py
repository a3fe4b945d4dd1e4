"""The words that only say who tells something: what they name is no thing that is given.

``Riga will hand over six howitzers, said the commander of the air defence forces``: no air defence is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.claims.act import ACTS
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.things import Thing

_ASIDE = 2
"""Insertions, such as a name, between who tells and the verb of telling (``the head of the forces, X, said``)."""


def untold(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without those, of no count, that stand in the words for who tells what the sentence says."""
    if not found or not scene.acts("say", "report", "according"):
        return list(found)
    telling = frozenset(c for cue in scene.acts("say", "report", "according") for c in _clauses(scene, cue))
    return [t for t in found if t.item.quantity or scene.clause(t.first) not in telling]


def _clauses(scene: Scene, cue: CueNode) -> Iterator[float]:
    """The clauses of a verb of telling that stands behind what is told, and those of who tells it beside it."""
    own = scene.clause(cue.first)
    if own == scene.clause(scene.sentence.first) or not _tells_only(scene, own, cue):
        return
    yield own
    alone = scene.clause(cue.first - 1) != own or scene.tokens[cue.first - 1].shape == "sign"
    for step in (1, *((-1,) if alone else ())):
        for n in range(1, _ASIDE + 1):
            clause = own + step * n
            if not _tells_only(scene, clause, cue) or clause == scene.clause(scene.sentence.first):
                break
            yield clause


def _tells_only(scene: Scene, clause: float, cue: CueNode) -> bool:
    """Whether a clause has no verb but one of telling, and no word of giving."""
    return not any(scene.clause(c.first) == clause and (
        c.cue.act in (*ACTS, "that", "aid") or (c.cue.pos == "verb" and c.first != cue.first)) for c in scene.cues)
