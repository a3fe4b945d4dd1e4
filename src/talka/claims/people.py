"""People of a state that a count stands before, and verbs that make trained soldiers of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Mention

if TYPE_CHECKING:
    from talka.claims.found import Found

_READIED = 6
"""Tokens between a verb of preparing and the count of those who are prepared."""
_TRAINING = (("category", "training"),)
_WHO = 6
"""Tokens between a count and the word for the people that it counts."""
_RELATED = 3
"""Tokens between instructors and the pronoun that stands for them."""
_TAUGHT = 4
"""Tokens between a word for teaching and whose people are taught."""


class Trainees(NamedTuple):
    """People who learn: their count, where it stands, and the state or army that the words name."""

    number: Mention
    first: int
    node: PartyNode | None


def trainees(scene: Scene) -> list[Trainees]:
    """Return the counted soldiers, officers, pilots … of a sentence, or counted people of a nation."""
    return [Trainees(q, scene.span(q)[0], node) for q in scene.quantities
            if (found := _people_after(scene, scene.span(q)[1])) is not None for node in [found[0]]]


def _people_after(scene: Scene, at: int) -> tuple[PartyNode | None] | None:
    """Whose people follow a count: words between are no figures, signs or verbs; ``None`` where none follow."""
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb" and not c.ever("ppp")}
    far = min(at + _WHO, scene.sentence.last)
    border = next((i for i in range(at, far) if scene.tokens[i].shape in ("sign", "number") or i in verbs), far)
    near = [n for n in scene.parties if at <= n.first < border and n.prep in (None, *scene.grammar.belonging)]
    army = next((n for n in near if n.party.subtype == "armed_forces"
                 and (n.prep is None or n.first - at <= _TAUGHT)), None)
    if army is not None:
        return (army,)
    states = [n for n in near if n.party.type == "country"]
    if any(n.first == at and n.has("people") and not n.has("adj") for n in states):
        return (states[0],)
    soldiers = [c for c in scene.acts("trainee") if at <= c.first < border]
    forces = [n for n in states if any(0 <= c.first - n.last <= 1 for c in scene.acts("body", "defence"))]
    if not soldiers and forces:
        return (forces[0],)
    if not soldiers:
        people = [n for n in states if n.first == at and n.has("people") and n.has("pl")]
        return (people[0],) if people else None
    own = [n for n in states if n.last <= soldiers[0].first or 0 <= n.first - soldiers[0].last <= 1]
    return (own[0] if own else None,)


def are_instructors(scene: Scene, at: int) -> bool:
    """Whether instructors stand at a token."""
    return any(scene.span(m)[0] == at and "training" in getattr(m.value, "categories", ()) for m in scene.items)


def is_by_instructors(scene: Scene, verb: CueNode) -> bool:
    """Whether a clause only tells what instructors are for (``sends 40 instructors who will teach recruits``)."""
    if verb.cue.get("category") != "training":
        return False
    opener = scene.opener(scene.sentence.first, verb.first, "relative")
    return opener is not None and scene.breaks(opener.first, verb.first) == 0 and any(
        are_instructors(scene, at) for at in range(max(opener.first - _RELATED, scene.sentence.first), opener.first))


def whose_training(scene: Scene, found: Found, *, passive: bool) -> list[PartyNode]:
    """Return whose people are trained, or instructors are sent to teach; where they are sent is no side."""
    if not found.concrete or any(t.item.categories != ("training",) for t in found.concrete):
        return []
    return ((counted_people(scene) or trained_people(scene)) if passive else []) or taught(scene)


def trained_people(scene: Scene) -> list[PartyNode]:
    """Whose soldiers or pilots stand before a passive verb of training (``Pilots from Belarus will be trained``)."""
    if "before" not in scene.grammar.donor:
        return []
    verb = next((c for c in scene.acts("give") if c.cue.get("category") == "training" and c.cue.pos == "verb"), None)
    marks = {*scene.grammar.belonging, *(m[5:] for m in scene.grammar.source if m.startswith("prep:"))}
    people = [c for c in scene.acts("trainee") if verb is not None and c.last <= verb.first
              and scene.breaks(c.first, verb.first) == 0]
    return [n for n in scene.parties for c in people if n.party.type == "country" and (
        (n.has("adj") and n.last == c.first) or (n.prep in marks and 0 < n.first - c.last <= _RELATED))][:1]


def taught(scene: Scene) -> list[PartyNode]:
    """Return whose people a sentence says are taught (``instructors who teach Ukrainian recruits``)."""
    ends = [c.last for c in scene.acts("give", "prepare") if c.cue.get("category") == "training"
            or c.cue.act == "prepare"]
    ends += [c.last for c in scene.acts("course", "learn", "mission")]
    people = {c.first for c in scene.acts("trainee", "body")}
    before = [n for c in scene.acts("give") if c.cue.get("category") == "training" for n in taught_before(scene, c)]
    return before[:1] or [n for n in scene.parties if any(0 <= n.first - end <= _TAUGHT for end in ends) and (
        n.party.subtype == "armed_forces" or (n.has("people") and not n.has("adj"))
        or ((n.has("adj") or n.has("gen")) and n.last in people))][:1]


def taught_before(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the army before a verb of training whose object it is, where words move (``ukrainskykh viiskovykh``)."""
    if "nom" not in scene.grammar.donor or verb.has("ppp"):
        return []
    return [n for n in scene.parties if n.party.subtype == "armed_forces" and n.prep is None and n.has("acc")
            and not n.has("nom") and 0 <= verb.first - n.last <= _TAUGHT
            and scene.breaks(n.first, verb.first) == 0][:1]


def counted_people(scene: Scene) -> list[PartyNode]:
    """The state or army whose people a count stands before (``600 Armenian peacekeepers``)."""
    ends = {scene.span(m)[1] for m in scene.quantities}
    people = {c.first for c in scene.acts("trainee")}
    things = {scene.span(m)[0] for m in scene.items if not m.may_be("topic") and scene.span(m)[0] not in people
              and "training" not in getattr(m.value, "categories", ())}
    return [n for n in scene.parties if n.first in ends and n.prep is None and n.last not in things
            and ((n.party.type == "country" and (n.has("adj") or n.has("gen"))) or n.party.subtype == "armed_forces")
            ][:1]


def readying(scene: Scene) -> list[CueNode]:
    """Return verbs of preparing that are about counted people, as verbs of training (``pidhotuvala 33 tysiachi``)."""
    if not scene.acts("prepare"):
        return []
    people: list[PartyNode] = counted_people(scene) or [
        n for n in scene.parties if n.party.subtype == "armed_forces" and n.has("acc") and not n.has("nom")
        and n.prep is None]
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="give", attributes=_TRAINING))
            for c in scene.acts("prepare") if c.cue.pos == "verb" and "nom" in scene.grammar.donor
            and (any(0 <= n.first - c.last <= _READIED for n in people)
                 or any(0 <= t.first - c.last <= _READIED for t in trainees(scene) if t.node is not None))]
