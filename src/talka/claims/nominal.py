"""Whether a word whose form may be a verb stands as a noun (``transfer``, ``support``, ``funding deal``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.remembered import remembered
from talka.claims.scene import Scene


@remembered
def is_noun(scene: Scene, cue: CueNode) -> bool:
    """Whether a cue stands as a noun here, where its form could be a verb too (``transfer``, ``support``)."""
    if cue.cue.pos != "verb":
        return cue.cue.pos == "noun"
    if cue.ever("ger") and cue.first > scene.sentence.first and (
            scene.tokens[cue.first - 1].norm in scene.grammar.articles):
        return True
    twin = [c for c in scene.cues if c.cue.pos == "noun" and c.first == cue.first and c.last == cue.last]
    if not twin:
        return False
    if (cue.ever("ger") and _is_modifier(scene, cue)) or _is_listed(scene, cue) or _is_of_something(scene, cue):
        return True
    if _is_compounded(scene, cue):
        return True
    before = cue.first - 1
    if before < scene.sentence.first:
        return False
    if "before" in scene.grammar.donor and cue.has("inf") and any(scene.span(m)[1] == cue.first for m in scene.money):
        return True  # ``a 4 billion dollar order``
    if scene.tokens[before].norm in scene.grammar.articles or scene.tokens[before].norm in scene.pack.info.possessive:
        return True
    if any(m.may_be("counter") and scene.span(m)[1] == cue.first and scene.tokens[before].norm in (
            scene.grammar.belonging) for m in scene.items):
        return True  # ``90 tons of supplies``
    return scene.prep_before(cue.first) is not None and not is_infinitive(scene, cue) and not _has_count(scene, cue)


def _has_count(scene: Scene, cue: CueNode) -> bool:
    """Whether a form in -ing behind a word such as ``after`` has a count behind it (``after buying six jets``)."""
    return cue.ever("ger") and scene.prep_before(cue.first) in scene.grammar.after and any(
        scene.span(q)[0] == cue.last for q in scene.quantities)


def _is_compounded(scene: Scene, cue: CueNode) -> bool:
    """Whether a common word for a thing makes one noun with a word behind it (``shelter supplies``)."""
    return "nom" not in scene.grammar.donor and not (cue.ever("ger") or cue.ever("ppp")) and any(
        scene.span(m)[1] == cue.first and not m.may_be("proper") and not m.may_be("counter") and scene.tokens[
            cue.first - 1].shape == "lower" and not scene.tokens[cue.first - 1].norm.endswith("s")
        for m in scene.items)


def _is_of_something(scene: Scene, cue: CueNode) -> bool:
    """Whether ``of`` and a sum follow a word that may be a verb (``a cash grant of 845 million``)."""
    sums = {scene.span(m)[0] for m in scene.money}
    return any(c.first == cue.last and c.cue.act == "prep" and c.cue.lemma in scene.grammar.belonging
               and c.last in sums for c in scene.cues)


def _is_listed(scene: Scene, cue: CueNode) -> bool:
    """Whether a word stands alone between the joints of a list (``equipment, supplies and services``)."""
    joints = {i for c in scene.cues if c.cue.act == "and" for i in range(c.first, c.last)}
    before, after = cue.first - 1, cue.last
    if before < scene.sentence.first or after >= scene.sentence.last:
        return False
    return all(scene.tokens[i].norm == "," or i in joints for i in (before, after)) and (
        scene.tokens[before].norm == ",") and "nom" not in scene.grammar.donor


def _is_modifier(scene: Scene, cue: CueNode) -> bool:
    """Whether a form in -ing stands as a noun: another noun or a preposition follows it (``funding deal``)."""
    before, after = cue.first - 1, cue.last
    if before >= scene.sentence.first and scene.tokens[before].norm in scene.grammar.passive:
        return False
    if after >= scene.sentence.last or any(c.first == after and c.cue.act == "prep" for c in scene.cues):
        return True
    small = {*scene.grammar.articles, *scene.grammar.reflexive}
    return scene.tokens[after].shape == "lower" and scene.tokens[after].norm not in small and not any(
        scene.span(m)[0] == after for m in (*scene.items, *scene.quantities))


def is_infinitive(scene: Scene, cue: CueNode) -> bool:
    """Whether a preposition right before a verb makes an infinitive of it (``to supply``, not ``by supply``)."""
    first = next((c.first for c in scene.acts("jointly") if c.last == cue.first), cue.first)
    before = [c.cue.lemma for c in scene.cues if c.last == first and c.cue.act == "prep"]
    marks = scene.grammar.infinitive
    return cue.has("inf") and any(not marks or lemma in marks for lemma in before)
