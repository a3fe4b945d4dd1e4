"""Signs of a document in a sentence: what a verb does to it, and talks that are on it."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.model import Instrument, Mention

_CLOSE = 6
"""Tokens between a document and the verb that is about it."""
_SUBJECT = 10
"""Tokens between a document and the verb behind it, of which it is the subject."""
_NEXT = 8
"""Tokens between talks and the document that they are on."""


def is_object(scene: Scene, cue: CueNode, instrument: Mention) -> bool:
    """Return whether a document is what is agreed, prepared or extended: close by, no other verb or act between."""
    first, last = scene.span(instrument)
    left, right = (cue.last, first) if first >= cue.last else (last, cue.first)
    far = _CLOSE if first >= cue.last else _SUBJECT
    if right - left > far or any(c.cue.pos == "verb" for c in scene.between(left, right)):
        return False
    acts = [c for c in scene.acts("meet", "visit", "sign", "negotiate", "give", "aid", "buy", "finance")
            if is_noun(scene, c) and left <= c.first < right]
    days = {scene.span(m)[1] for m in (*scene.dates, *scene.quantities)}  # ``extended for five years the agreement``
    return not acts and (first < cue.first or scene.prep_before(first) is None or any(
        left <= day <= right for day in days))


def talks_on_document(scene: Scene) -> list[CueNode]:
    """Return the nouns of talks that are on a document (``began negotiations on a security agreement``).

    So too the verbs of talks that still go on (``is holding talks with Oslo on a security agreement``).
    """
    return [c for c in scene.acts("meet") if (is_noun(scene, c) and is_on_document(scene, c)) or _goes_on(scene, c)]


def _goes_on(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of talks in the present has a document behind a preposition that says what talks are on."""
    if cue.cue.pos != "verb" or not cue.has("pres") or cue.has("past") or is_noun(scene, cue):
        return False
    found = stage(scene, cue)
    if found.negated or found.tense != "pres" or found.governors:
        return False
    preps = {c.last for c in scene.acts("prep") if c.cue.lemma in scene.grammar.talks_on and c.first >= cue.last}
    return any(scene.span(m)[0] in preps and scene.breaks(cue.first, scene.span(m)[0]) == 0 for m in scene.instruments)


def is_on_document(scene: Scene, cue: CueNode) -> bool:
    """Return whether talks in the plural are on a document right behind them, and neither held nor denied as such."""
    if not cue.ever("pl") or stage(scene, cue).negated:
        return False
    after = [scene.span(m)[0] for m in scene.instruments if isinstance(m.value, Instrument)
             and 0 < scene.span(m)[0] - cue.last <= _NEXT]
    if not after:
        return False
    between = scene.between(cue.last, after[0])
    joined = [c for c in between if c.cue.act == "prep" and c.cue.lemma in scene.grammar.talks_on]
    return bool(joined) and not any(c.cue.pos == "verb" for c in scene.between(cue.last, after[0]))


def kind_of(scene: Scene, instrument: Mention) -> str:
    """Return the sort of a document: an agreement on a purchase with a company, or for a sum, is a contract."""
    kind = instrument.value.instrument if isinstance(instrument.value, Instrument) else "other"
    last = scene.span(instrument)[1]
    bought = any(c.cue.pos == "noun" and last <= c.first and not any(
        v.cue.pos == "verb" for v in scene.between(last, c.first)) for c in scene.acts("buy"))
    priced = bool(scene.money) or any(n.party.subtype == "company" for n in scene.parties)
    return "contract" if kind == "agreement" and bought and priced and not scene.acts("jointly") else kind


def is_another(scene: Scene, instrument: Mention) -> bool:
    """Return whether a document is told as one more (``they also signed a memorandum``)."""
    return any(scene.tokens[i].norm in scene.grammar.another
               for i in range(scene.sentence.first, scene.span(instrument)[0]))


def is_untold(scene: Scene, cue: CueNode) -> bool:
    """Return whether the clause before denies that it is told that something is signed (``does not mean that``)."""
    opener = scene.opener(scene.sentence.first, cue.first, "that")
    return opener is not None and any(
        c.last <= opener.first and scene.clause(c.first) == scene.clause(opener.first - 1) for c in scene.acts("not"))
