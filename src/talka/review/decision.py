"""A person's judgement on two ids becomes a decision with an id of its own."""

from __future__ import annotations

import datetime
import hashlib
from typing import Literal, get_args

import msgspec

from talka.errors import UsageError
from talka.model import Decision

Judgement = Literal["same", "different", "unsure"]
JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)


def decide(judgement: Judgement, left: str, right: str, *, by: str, at: datetime.datetime, reason: str) -> Decision:
    """Return the decision that two claims belong together, apart, or cannot be told.

    The order of the two does not matter; raises ``UsageError`` for one thing twice, or where no name is given.
    """
    if left == right:
        raise UsageError(f"{left} cannot be compared with itself")
    if not by.strip():
        raise UsageError("a decision needs the name of the one who takes it")
    first, second = sorted((left, right))
    time = at.isoformat(timespec="seconds")
    content = msgspec.json.encode([judgement, first, second, by, time, reason])
    return Decision("d-" + hashlib.sha256(content).hexdigest()[:16], judgement, first, second, by, time, reason)
