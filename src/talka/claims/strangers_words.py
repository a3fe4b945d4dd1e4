"""Words in quotation marks that are those of somebody whom nothing explains, or of a paper."""

from __future__ import annotations

from talka.claims.behind import behind, is_stranger
from talka.claims.other_tellers import is_somebody_else
from talka.claims.quotations import Quoted
from talka.claims.saying_subjects import is_unknown

_NEAR = 30
"""Characters between the words and the word of saying behind them."""
_BLANKS = " \n\u201c\"\u00ab\u201e-\u2013\u2014"


def is_strangers(quoted: Quoted) -> bool:
    """Return whether a word of saying right behind the words has a name for its subject that nothing explains."""
    scene, end = quoted.closes, quoted.mention.end
    clause = behind(quoted)
    if _is_documents(quoted) or is_somebody_else(quoted) or (clause is not None and is_stranger(clause)):
        return True
    cue = next((c for c in scene.acts("say") if c.mention.start >= end and c.cue.pos == "verb"), None)
    if cue is None or cue.mention.start - end > _NEAR:
        return False
    if any(n.first == cue.last and n.party.type == "person" and n.party.role for n in scene.parties):
        return False
    between = scene.text[end:cue.mention.start].strip(_BLANKS + ",.")
    return is_unknown(scene, cue.first - 1 if between else cue.last)

def _is_documents(quoted: Quoted) -> bool:
    """Whether words are quoted from a paper that the sentence names (``according to the document, … "…"``)."""
    scene, start = quoted.opens, quoted.mention.start
    cue = next((c for c in scene.acts("according") if c.mention.start < start), None)
    return cue is not None and not scene.acts("say") and any(
        m.kind == "instrument" and 0 <= scene.span(m)[0] - cue.last <= 2 for m in scene.instruments)
