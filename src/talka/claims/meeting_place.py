"""Where a meeting is, and whose soil that makes it: the state that is visited, by its name or by its capital."""

from __future__ import annotations

from talka.claims.capitals import is_placed
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.model import Mention, Party, Place

_GATHERINGS = frozenset({"union", "alliance", "coalition"})


def chosen(scene: Scene, cues: list[CueNode]) -> CueNode:
    """Return the word that tells of the meeting: not the gathering at which two only met (``at the summit he met``)."""
    first = cues[0]
    if first.cue.act != "attend" or not is_noun(scene, first) or (
            scene.prep_before(first.first) is None and ("before" in scene.grammar.donor or first.has("nom"))):
        return first
    return next((c for c in cues[1:] if c.cue.act in ("meet", "host", "call") and c.cue.pos == "verb"
                 and not is_noun(scene, c)), first)


def hosts(scene: Scene, cue: CueNode, people: list[PartyNode]) -> list[PartyNode]:
    """Return the state that is visited, where it has a mark of place (``a visit to Georgia``) or its capital has."""
    if cue.cue.act not in ("visit", "arrive"):
        return []
    markers = {m[5:].partition("+")[0] for m in scene.grammar.place if m.startswith("prep:")}
    found = [n for n in scene.parties if n.party.type == "country" and n.prep in markers and n.first >= cue.last
             and _is_beside(scene, n.first, cue)][:1]
    if "loc" in scene.grammar.place:  # the case alone marks a place
        found = found or [n for n in scene.parties if n.party.type == "country" and n.prep is None and n.has("loc")
                          and not n.has("nom") and _is_beside(scene, n.first, cue)][:1]
    return found or _by_capital(scene, cue, people)


def _is_beside(scene: Scene, at: int, cue: CueNode) -> bool:
    """Whether a name stands in the clause of a visit, of which an apposition may part it, but no other verb."""
    if scene.breaks(at, cue.first) == 0:
        return True
    return is_noun(scene, cue) and at >= cue.last and scene.prep_before(at) is not None and not any(
        c.cue.pos in ("verb", "phrase") for c in scene.between(cue.last, at))


def _by_capital(scene: Scene, cue: CueNode, people: list[PartyNode]) -> list[PartyNode]:
    """The state whose capital is visited by people of one other state, and not a gathering held there."""
    own = {n.party.country for n in people if n.party.country}
    if len(own) != 1 or scene.acts("attend") or any(n.party.subtype in _GATHERINGS for n in scene.parties):
        return []
    capitals = [m for m in scene.mentions if isinstance(m.value, Party) and m.may_be("capital") and is_placed(scene, m)
                and m.value.type == "country" and m.value.country not in own]
    near = [m for m in capitals if _is_beside(scene, scene.span(m)[0], cue)]
    if len({m.value.country for m in near if isinstance(m.value, Party)}) != 1:
        return []
    first, last = scene.span(near[0])
    party = near[0].value
    assert isinstance(party, Party)  # noqa: S101 - by the filter
    return [PartyNode(near[0], party, scene.prep_before(first), first, last, frozenset({"capital"}))]


def owns_gathering(scene: Scene, node: PartyNode) -> bool:
    """Return whether an alliance or a union only tells whose summit it is, at whose margins others met."""
    if "nom" not in scene.grammar.donor or node.party.subtype not in _GATHERINGS or node.prep is not None:
        return False
    nouns = [c for c in scene.acts("attend", "meet") if c.cue.pos == "noun"]
    return any(0 <= c.first - node.last <= 1 or 0 <= node.first - c.last <= 1 for c in nouns) and any(
        c.cue.pos == "verb" for c in scene.acts("meet", "host", "call"))


def place_of(scene: Scene, cue: CueNode) -> Mention | None:
    """Return where it is: the first place, else the capital that a verb of visiting has as its object."""
    told = [m for m in scene.places if m.start not in scene.datelines] or _hosting(scene)
    if told or cue.cue.act != "visit" or is_noun(scene, cue):
        return next(iter(told), None)
    capitals = {m.start for m in scene.mentions if isinstance(m.value, Party) and m.may_be("capital")
                and (m.may_be("acc") or "before" in scene.grammar.donor)}
    return next((m for m in scene.mentions if isinstance(m.value, Place) and m.start in capitals
                 and scene.prep_before(scene.span(m)[0]) is None
                 and scene.breaks(scene.span(m)[0], cue.first) == 0
                 and ("nom" in scene.grammar.donor or scene.span(m)[0] >= cue.last)), None)


def _hosting(scene: Scene) -> list[Mention]:
    """The town right before a verb of hosting, whose subject it is (``Munich hosted talks between …``)."""
    verbs = {c.first for c in scene.acts("host") if c.cue.pos == "verb"}
    return [m for m in scene.mentions if isinstance(m.value, Place) and scene.span(m)[1] in verbs]


def has_meeting(scene: Scene) -> bool:
    """Return whether a sentence has a word of meeting, visiting or signing."""
    return bool(scene.acts("meet", "visit", "host", "attend", "sign"))
