"""An act of giving with the part of the sentence that is its own, and the kinds of acts that there are."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.stage import Stage

ACTS = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell", "request",
        "offer", "prepare", "pledge", "refuse", "cancel", "delay")
"""Every act that may make a commitment."""
STRONG = ("give", "allocate", "pay", "finance", "buy", "receive", "arrive", "lend", "guarantee", "sell")
"""Acts that hand something over; their nouns do too."""
WEAK = ("pledge", "request", "offer", "prepare", "refuse", "cancel", "delay")
"""Acts that only speak of handing over."""
STOPS = ("cancel", "delay", "refuse")
"""Acts that tell that something is not handed over, or not yet."""
OBJECT = 4
"""Tokens within which the object of a verb of giving, or the doer of one of saying, stands."""
TALKS = ("meet", "discuss", "negotiate")
"""Acts of talking something over."""


class Act(NamedTuple):
    """A trigger with the part of the sentence that belongs to it."""

    cue: CueNode
    stage: Stage
    first: int
    last: int
    noun: bool
    passive: bool = False


def standing(scene: Scene, cue: CueNode) -> Act:
    """A cue as an act of the whole sentence that nothing governs."""
    return Act(cue, Stage("past", (), negated=False, condition=None), scene.sentence.first, scene.sentence.last,
               noun=True)
