"""Parties that carry the mark of a recipient and are none: hosts of a summit, guarantors, those at war."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene
from talka.model import DateRange, Mention

_THANKED = 2
"""Tokens between a verb of thanking and who is thanked, over an article and a title."""
_WAR = 3
"""Tokens between a word for war and the states that wage it."""


def is_of_gathering(scene: Scene, node: PartyNode) -> bool:
    """Whether a party only says whose gathering it is (``said at the summit of the EU``)."""
    return node.prep is not None and node.has("gen") and any(
        c.last == node.first and c.cue.pos == "noun" for c in scene.acts("attend", "meet")) and (
        "nom" in scene.grammar.donor)


def is_of_target(scene: Scene, node: PartyNode) -> bool:
    """Whether an alliance or a union only says whose target or standard is meant (``to reach the norm of NATO``)."""
    at = node.first - 1
    stems = tuple(scene.grammar.targets)
    return bool(stems) and node.party.subtype in ("alliance", "union") and at >= scene.sentence.first and (
        scene.tokens[at].norm.startswith(stems))


def is_of_participle(scene: Scene, node: PartyNode) -> bool:
    """Whether a genitive only says who does what a participle tells (``indėlis į ES teikiamą paramą``)."""
    return node.prep is not None and is_genitive_first(scene) and node.has("gen") and not (
        node.has("acc") and node.is_declined) and any(
        c.first == node.last and c.cue.pos == "verb" and c.has("ppp") and c.has("acc") for c in scene.cues)


def is_thanked(scene: Scene, node: PartyNode) -> bool:
    """Whether a party stands behind a verb of thanking: it gave before (``and thanked Poland for its support``)."""
    return any(0 <= node.first - c.last <= _THANKED for c in scene.acts("thank") if c.cue.pos == "verb")


def is_absolute(scene: Scene, node: PartyNode) -> bool:
    """Whether a dative is the doer of what a form of the verb tells beside it (``užpuolus Rusijai``)."""
    if not scene.grammar.absolute or node.prep is not None or not node.has("dat"):
        return False
    behind = range(node.last, min(node.last + _WAR, scene.sentence.last))
    before = node.first - 1
    return (before >= scene.sentence.first and scene.tokens[before].norm in scene.grammar.absolute) or any(
        scene.tokens[i].norm in scene.grammar.absolute for i in behind)


def is_compound(scene: Scene, node: PartyNode) -> bool:
    """Whether a hyphen makes one word of a name and what is beside it (``a Czech-led purchase``).

    So too of an adjective with another before it (``on the Tajik-Afghan border``).
    """
    at, before = node.last, node.first - 1
    if node.is_adjective and before > scene.sentence.first and scene.tokens[before].norm[:1] == "-" and (
            scene.tokens[before].end == scene.tokens[node.first].start):
        return True
    return at < scene.sentence.last and scene.tokens[at].norm[:1] == "-" and (
        scene.tokens[at - 1].end == scene.tokens[at].start)


def is_kept_from(scene: Scene, node: PartyNode, anchor: CueNode) -> bool:
    """Whether another clause denies that something goes to a party (``so that they do not go to Ukraine``)."""
    if scene.breaks(node.first, anchor.first) == 0 or node.first < anchor.last:
        return False
    return any(scene.breaks(c.first, node.first) <= (c.cue.act == "if") and (c.cue.act in ("not", "if") or c.has("neg"))
               for c in scene.between(anchor.last, node.first))


def is_guarantor(scene: Scene, node: PartyNode, *, alone: bool = False) -> bool:
    """Whether a party owns the guarantee right before it (``under guarantees of Japan``).

    Of one that alone may get something only a phrase says so: a guarantee may be for it.
    """
    return any(c.last == node.first and not (alone and c.cue.pos != "phrase") for c in scene.acts("guarantee"))


def is_at_war(scene: Scene, node: PartyNode) -> bool:
    """Whether a word for war stands before a party: who invades or is invaded (``Russia's invasion of Ukraine``)."""
    if "nom" not in scene.grammar.donor or is_genitive_first(scene):
        return False
    if any(m.start <= node.mention.start < m.end or _ends_at(scene, m, node) for m in scene.dates):
        return True
    at = max((c.last for c in scene.acts("war") if c.last <= node.first), default=None)
    return at is not None and node.first - at <= _WAR and not any(
        c.cue.pos == "verb" or c.cue.act in ("aid", "support") for c in scene.between(at, node.first)) and all(
        scene.tokens[i].shape != "sign" for i in range(at, node.first))


def _ends_at(scene: Scene, day: Mention, node: PartyNode) -> bool:
    """Whether the words for the beginning of a war stand right before who began it (``since the attack by``)."""
    first, last = scene.span(day)
    if last != node.first or last - first < _WAR or not isinstance(day.value, DateRange) or not node.has("gen"):
        return False
    start, numbers = day.value.start, any(scene.tokens[i].shape == "number" for i in range(first, last))
    return day.value.end is None and not numbers and start is not None and start.day != 1  # since a month or a year
