"""Words for the part of a sum told before: ``of which``, ``of this sum``, with whatever stands right behind them."""

from __future__ import annotations

from collections.abc import Sequence

from talka.model import Cue, Mention
from talka.packs.grammar_schema import Grammar

_JOINTS = " ,:-\u2013\u2014\u00a0"


def part_ends(mentions: Sequence[Mention], grammar: Grammar) -> set[int]:
    """Return where words for a part end: ``of this sum``, ``including``, ``of`` and a relative or a pronoun."""
    preps = {m[5:] for m in grammar.source if m.startswith("prep:")} | set(grammar.belonging)
    cues = [(m, m.value) for m in mentions if isinstance(m.value, Cue)]
    ends = {m.end for m, cue in cues if cue.act == "part" or (cue.act == "include" and cue.pos == "phrase")}
    before = {m.end for m, cue in cues if cue.act == "prep" and cue.lemma in preps}
    return ends | {m.end for m, cue in cues if cue.act in ("relative", "pronoun") and m.start - 1 in before}


def follows_part(mention: Mention, ends: set[int], text: str) -> bool:
    """Whether a mention stands right behind one of the places, with nothing but blanks, commas and dashes between."""
    before = mention.start
    while before > 0 and text[before - 1] in _JOINTS:
        before -= 1
    return before in ends
