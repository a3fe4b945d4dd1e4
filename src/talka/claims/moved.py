"""Which verbs count that tell of giving only beside a thing that may be given (``took``, ``welcomed``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode

CARRIES, BETWEEN = "carries", "between"
"""The forms of verbs of moving, which give only civil things, and of others that need both sides."""
_NEAR = 10
"""Tokens between such a verb and a thing."""


def with_loads(cues: Sequence[CueNode], things: Sequence[int]) -> list[CueNode]:
    """Return the cues without the verbs of such a form that no thing is near to; ``things`` is where things stand."""
    aid = [c.first for c in cues if c.cue.act == "aid"]
    return [c for c in cues if c.cue.get("form") not in (CARRIES, BETWEEN) or any(
        -_NEAR <= at - c.first <= _NEAR for at in (*things, *aid))]
