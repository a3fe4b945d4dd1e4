"""Training as aid told of those who learn, and of the mission that teaches, where no verb of giving tells it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.courses import held_courses
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.learners import learners
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.people import Trainees, are_instructors, taught, trainees
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of
from talka.claims.things import Thing
from talka.model import Item, Party, Place, Quantity

_COURSE = 6
"""Tokens between a verb of going through and the course that is gone through."""
_UNDERGO = ("undergo", "happen", "finish", "receive", "begin", "continue", "attend")
"""Verbs by which a course is gone through."""
_OF_MISSION = 6
"""Tokens between a verb of prolonging and the mission that is prolonged."""
_BACK = 3
"""Sentences back to where training is told of, so that ``the mission`` is one of training."""
_WISHES = ("may", "want", "propose", "ask", "consider")
_STATUS = {"past": "approved", "ppp": "approved"}


class TrainingFinder:
    """Finds training that is given: people of one state who learn from another, missions that go on."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return the training that a sentence tells of; a mission goes before those whom it has taught."""
        return self._prolonged(scene) or self._learned(scene) or held_courses(self._context, scene)

    def _learned(self, scene: Scene) -> list[Draft]:
        """``Seventy Ukrainian sappers finished a course in Lithuania``: who teaches is where, or whose mission."""
        out: list[Draft] = []
        verbs = [v for v in _verbs(scene) if not stage(scene, v).denied]
        for people in (trainees(scene) or learners(scene, verbs)) if verbs else ():
            verb = min(verbs, key=lambda v: (scene.breaks(v.first, people.first), abs(v.first - people.first)),
                       default=None)
            if verb is None or scene.breaks(verb.first, people.first) > 1 or scene.acts("if"):
                continue
            if verb.cue.act == "give" and people.node is not None and are_instructors(scene, people.node.last):
                continue  # they teach others
            status = status_of("give", stage(scene, verb))
            taker = self._taker(scene, people)
            donors = self._teachers(scene, people, taker) if taker is not None else []
            if status is None or taker is None or not donors:
                continue
            act = Act(verb, stage(scene, verb), scene.sentence.first, scene.sentence.last, noun=False)
            out.append(commitment(scene, act, _training(verb, people), status, Sides(donors, [taker]), self._context))
        return out

    def _taker(self, scene: Scene, people: Trainees) -> Side | None:
        """Whose people learn: named beside the count; else, of a mission, the other state of the article."""
        if people.node is not None:
            return next(iter(sides_of(self._context, [people.node])), None)
        if not _is_of_mission(self._context, scene):
            return None
        named = self._context.recipient_states
        own = [self._context.names[c] for c in self._context.main_states if c in named and c in self._context.names]
        return Side(own[0], people.number) if own else None

    def _teachers(self, scene: Scene, people: Trainees, taker: Side) -> list[Side]:
        """Who teaches: whose instructors or mission it is, on whose soil; of a mission the state that tells of it."""
        taken = taker.party.id
        others = [n for n in scene.parties if n is not people.node and self._may_teach(scene, n)]
        own = [n for n in others if _is_by(scene, n)]
        there = [n for n in others if f"prep:{n.prep}" in scene.grammar.place or (n.has("loc") and n.prep is None)]
        if people.node is not None and people.number is people.node.mention:  # not even counted
            return [s for s in sides_of(self._context, own or there) if s.party.id != taken][:1]
        hosts = [n for n in others if n in there or (n.has("gen") and not n.is_adjective) or n.has("poss")
                 or "military" in n.party.id]
        for nodes in (own, hosts, others):
            found = [s for s in sides_of(self._context, nodes) if s.party.id != taken]
            if found:
                return found[:1] if nodes is not own else found
        placed = self._hosting_town(scene, taken)
        if placed is not None:
            return [placed]
        if not _is_of_mission(self._context, scene):
            return []
        party = self._context.main_state({taken, None})
        return [Side(party, people.number)] if party is not None else []

    def _may_teach(self, scene: Scene, node: PartyNode) -> bool:
        """Whether a party is a state, a body of one, or a union, and no enemy or side of a war."""
        if node.party.id in self._context.media or node.prep in scene.grammar.against:
            return False
        if node.party.subtype == "company":
            return False
        if any(d.start <= node.mention.start < d.end for d in scene.dates):
            return False
        return not any(0 <= abs(c.first - node.first) <= 2 for c in scene.acts("war"))

    def _hosting_town(self, scene: Scene, taken: str) -> Side | None:
        """The state of the town in which somebody learns."""
        for place in scene.places:
            code = place.value.country if isinstance(place.value, Place) else None
            if code in self._context.names and code != taken:
                return Side(self._context.names[str(code)], place)
        return None

    def _prolonged(self, scene: Scene) -> list[Draft]:
        """``Canada prolongs its training mission in Ukraine``: a mission of training that is to last longer."""
        mission = next(iter(_missions(self._context, scene)), None)
        if mission is None:
            return []
        verb = next((c for c in scene.acts("prolong", "continue") if scene.breaks(c.first, mission) <= 1
                     and abs(c.first - mission) <= _OF_MISSION + c.last - c.first
                     and (c.cue.pos == "verb" or c.cue.act == "prolong")), None)
        if verb is None:
            return []
        own = stage(scene, verb)
        if own.denied or own.negated:
            return []
        takers = self._mission_for(scene, mission)
        taken: set[str | None] = {t.party.id for t in takers}
        donors = [s for s in sides_of(self._context, _runners(scene, verb, mission)) if s.party.id not in taken]
        if not donors and takers:
            party: Party | None = self._context.main_state(taken)
            donors = [Side(party, verb.mention)] if party is not None else []
        if not takers and donors:
            named = self._context.recipient_states - {d.party.id for d in donors}
            state = next((self._context.names[c] for c in self._context.main_states if c in named), None)
            takers = [Side(state, verb.mention)] if state is not None else []
        if not donors or not takers:
            return []
        goes_on = verb.cue.act == "continue" and own.tense == "pres" and not own.governors
        status = "delivering" if goes_on else "proposed" if own.governed_by(*_WISHES) else _STATUS.get(
            own.tense, "pledged")
        act = Act(verb, own, scene.sentence.first, scene.sentence.last, noun=is_noun(scene, verb))
        return [commitment(scene, act, _training(verb, None), status, Sides(donors, takers), self._context)]

    def _mission_for(self, scene: Scene, mission: int) -> list[Side]:
        """Whom a mission teaches: who is taught, who is named as who gets it, on whose soil it is."""
        people = taught(scene)
        named = recipients_told(scene)
        placed = [n for n in scene.parties if n.first > mission and n.prep is not None and n.party.type == "country"
                  and f"prep:{n.prep}" in scene.grammar.place]
        placed += [n for n in scene.parties if n.prep is None and n.has("loc") and not n.has("nom")
                   and n.party.type == "country" and not n.is_adjective and not n.has("dat")]
        return sides_of(self._context, people or named or placed)[:1]


def _verbs(scene: Scene) -> list[CueNode]:
    """Verbs of learning, of training, and those of going through a course that is named beside them."""
    courses = [c.first for c in scene.acts("course")]
    out = [c for c in scene.acts("learn") if not is_noun(scene, c)]
    out += [c for c in scene.acts(*_UNDERGO) if c.cue.pos == "verb" and any(
        abs(at - c.first) <= _COURSE and scene.breaks(at, c.first) == 0 for at in courses)]
    out += [c for c in scene.acts("give") if c.cue.get("category") == "training" and c.cue.pos == "verb"
            and not is_noun(scene, c)]
    return out + [c for c in scene.acts("prepare") if c.cue.pos == "verb" and "nom" in scene.grammar.donor]


def _training(verb: CueNode, people: Trainees | None) -> Found:
    """Training as the thing that is given, with the count of those who learn."""
    mentions = (verb.mention, people.number) if people is not None else (verb.mention,)
    quantity = people.number.value if people is not None and isinstance(people.number.value, Quantity) else None
    item = Item(("training",), "training", quantity)
    return Found((), (), (Thing(item, verb.first, verb.last, mentions, topic=False, proper=False),), ())


def _is_by(scene: Scene, node: PartyNode) -> bool:
    """Whether a party does the teaching: after ``by``, as the owner of instructors or of a mission."""
    if f"prep:{node.prep}" in scene.grammar.donor_passive or are_instructors(scene, node.last):
        return True
    mission = any(0 <= c.first - node.last <= 1 or 0 <= node.first - c.last <= 1 for c in scene.acts("mission"))
    return mission or "operation" in node.party.id or "mission" in node.party.id


def _missions(context: Context, scene: Scene) -> list[int]:
    """Where a sentence names a mission of training: by that word, by its name, or as one told of as such before."""
    named = [n.first for n in scene.parties if n.party.id.startswith("organisation/operation-")
             and n.party.subtype == "armed_forces"]
    words = [c.first for c in scene.acts("mission")]
    return [*named, *words] if named or (words and _tells_training(context, scene)) else []


def _is_of_mission(context: Context, scene: Scene) -> bool:
    """Whether the sentence is about a mission of training, named or told of shortly before."""
    near = context.scenes[max(scene.number - _BACK, 0):scene.number + 1]
    return any(_missions(context, s) for s in near)


def _tells_training(context: Context, scene: Scene) -> bool:
    """Whether a sentence or one shortly before it is about training."""
    near = context.scenes[max(scene.number - _BACK, 0):scene.number + 1]
    named = any("training" in getattr(m.value, "categories", ()) for s in near for m in s.items)
    return named or any(c.cue.get("category") == "training" for c in scene.acts("give"))


def _runners(scene: Scene, verb: CueNode, mission: int) -> list[PartyNode]:
    """Whose mission it is: its owner beside it, its name, else who prolongs it."""
    owners = [n for n in scene.parties if n.prep is None and 0 < mission - n.last + 1 <= 3 and (
        n.has("adj") or n.has("poss") or n.has("gen"))]
    named = [n for n in scene.parties if n.party.id.startswith("organisation/operation-")]
    return subjects_of(scene, verb) or owners or named or agents_of(scene, verb)
