"""Which verbs count that tell of debts, deposits and lines of credit only beside such a word and a sum."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode
from talka.model import Mention, Money, Party

FORMS = ("relief", "banks", "line")
"""Forms of verbs that let off a debt, place, keep and prolong a deposit, or open a line of credit."""


def with_debts(cues: Sequence[CueNode], mentions: Sequence[Mention]) -> list[CueNode]:
    """Return the cues without the verbs of such a form where the sentence has not what it needs."""
    if all(c.cue.get("form") not in FORMS for c in cues):
        return list(cues)
    told = {str(c.cue.get("form")) for c in cues if c.cue.act == "debt"}
    lines = any(c.cue.act == "lend" and c.cue.pos == "noun" for c in cues)
    banks = "deposit" in told or any(isinstance(m.value, Party) and m.value.subtype == "agency" for m in mentions)
    money = any(isinstance(m.value, Money) for m in mentions)
    kept = {"relief": money and "None" in told, "banks": money and banks, "line": money and lines}
    return [c for c in cues if kept.get(str(c.cue.get("form")), True)]
