"""Whether a name of a town or a capital stands as a place, or a capital speaks for its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talka.claims.nodes import CASES
from talka.model import Mention, Party

if TYPE_CHECKING:
    from talka.claims.scene import Scene


def is_placed(scene: Scene, mention: Mention) -> bool:
    """Whether a preposition or a case makes a place of a name."""
    first, last = scene.span(mention)
    prep = scene.prep_before(first)
    if is_dateline(scene, first, last):
        return True
    if prep is not None and f"prep:{prep}" in scene.grammar.place:
        if mention.may_be("capital") and _is_asked(scene, first):
            return False
        there = mention.may_be("loc") and not mention.may_be("acc")
        return there or not (mention.may_be("capital") and scene.acts("give", "pay", "sell", "lend")
                             and _marks_recipient(scene, prep))
    if "loc" not in scene.grammar.place or mention.may_be("dat"):
        return False
    return mention.may_be("loc") if prep is None else all(f & CASES == {"loc"} for f in mention.features)


def is_dateline(scene: Scene, first: int, last: int) -> bool:
    """Whether a city opens the sentence as a wire does: in capitals, or with a day right after it."""
    if first != scene.sentence.first or last >= scene.sentence.last or scene.tokens[last].shape != "sign":
        return False
    after = range(last + 1, min(last + 3, scene.sentence.last))
    return scene.tokens[first].shape == "upper" or any(scene.span(m)[0] in after for m in scene.dates)


def speaks_for_state(scene: Scene, mention: Mention) -> bool:
    """Whether a capital's name stands where a place would not: as the doer, or in the dative."""
    if not any(f & CASES for f in mention.features) or mention.may_be("nom") or mention.may_be("dat"):
        return True
    first, _ = scene.span(mention)
    if "ins" in scene.grammar.donor_passive and mention.may_be("ins") and scene.prep_before(first) is None:
        return True
    asked = any(c.last == first for c in scene.acts("ask", "request", "now", "thank"))
    if "gen" in scene.grammar.donor_passive and mention.may_be("gen") and any(
            c.first == scene.span(mention)[1] and c.has("ppp") for c in scene.acts("pledge", "give")):
        return True  # who promised or gave it, before a participle
    return asked or _is_asked(scene, first) or _is_side(scene, first)


def _is_side(scene: Scene, first: int) -> bool:
    """Whether a preposition that marks a side and no place stands before a name (``with Moscow``, ``for Kyiv``)."""
    mark = f"prep:{scene.prep_before(first)}"
    sides = (*scene.grammar.with_, *scene.grammar.recipient, *scene.grammar.donor_passive)
    return mark in sides and mark not in scene.grammar.place


def _is_asked(scene: Scene, first: int) -> bool:
    """Whether a name stands after the preposition by which somebody is asked for or sells something."""
    prep = scene.prep_before(first)
    mark, takes = f"prep:{prep}", scene.grammar.governs.get(prep or "", ())
    return bool(scene.acts("request", "ask", "buy")) and (mark in scene.grammar.source or (
        mark in scene.grammar.place and set(takes) != {"gen"} and _is_of(scene, first)))


def _is_of(scene: Scene, first: int) -> bool:
    """Whether a name is in the genitive, which after a preposition of place means from whom (``u Seula``)."""
    return any(m.may_be("gen") and not m.may_be("loc") and not m.may_be("acc") for m in scene.mentions
               if scene.token_at(m.start) == first and isinstance(m.value, Party))


def _marks_recipient(scene: Scene, prep: str) -> bool:
    """Whether a preposition of place marks who gets something as well, in any case."""
    return f"prep:{prep}" in scene.grammar.recipient
