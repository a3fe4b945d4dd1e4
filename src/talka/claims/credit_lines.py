"""Lines that only name who says words: below them (``- Jan Tamm, minister``), above them (``Source: the ministry``)."""

from __future__ import annotations

from collections.abc import Container

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES

_LABEL = 3
"""Tokens of the label of a line, with its colon."""
_LONGEST = 14
"""Tokens of such a line."""


def credit_line(scene: Scene) -> PartyNode | None:
    """Return the person of a line that opens with a dash and tells nothing else."""
    sentence = scene.sentence
    if scene.tokens[sentence.first].norm not in DASHES or sentence.last - sentence.first > _LONGEST:
        return None
    if any(c.cue.pos == "verb" for c in scene.cues):
        return None
    return next((n for n in scene.parties if n.party.type == "person" and n.first == sentence.first + 1), None)


def labelled(scene: Scene, media: Container[str]) -> PartyNode | None:
    """Return who is named behind the label that opens a line, a person before a body."""
    first = scene.sentence.first
    if not any(t.norm == ":" for t in scene.tokens[first:min(first + _LABEL, scene.sentence.last)]):
        return None
    able = [n for n in scene.parties if n.party.type in ("person", "organisation") and n.party.id not in media
            and scene.quoted(n.mention.start) is None]
    return next((n for n in able if n.party.type == "person"), able[0] if able else None)
