"""Training as aid told of a course that is held for the people of another state (``holds a course for sappers``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.instructors import whose_instructors
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.people import counted_people
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Sides, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.things import Thing
from talka.model import Item

_OBJECT = 7
"""Tokens between a verb of holding and the course that is held."""
_WHOSE = 2
"""Tokens between a course and those whose course it is."""


def held_courses(context: Context, scene: Scene) -> list[Draft]:
    """Return the training that a sentence tells of by a course, who holds it and whose people it is for."""
    if scene.acts("not", "deny", "if"):
        return []
    for verb, course in _courses(scene):
        takers = _pupils(scene, verb, course)
        pupils = {n.mention.start for n in takers}
        states = {s.party.id for s in sides_of(context, takers)}
        donors = [s for s in sides_of(context, [n for n in _teachers(scene, verb) if n.mention.start not in pupils])
                  if s.party.id not in states]
        recipients = sides_of(context, takers)[:1]
        own = stage(scene, verb)
        status = status_of("give", own)
        if donors and recipients and status is not None and not own.denied and not own.negated:
            act = Act(verb, own, scene.sentence.first, scene.sentence.last, noun=False)
            thing = Thing(Item(("training",), "training"), course.first, course.last, (course.mention,), topic=False,
                          proper=False)
            return [commitment(scene, act, Found((), (), (thing,), ()), status, Sides(donors, recipients), context)]
    return []


def _courses(scene: Scene) -> list[tuple[CueNode, CueNode]]:
    """Verbs of holding or taking up, each with the course in its clause that stands nearest to it."""
    out = []
    for verb in scene.acts("hold", "prepare", "begin"):
        if verb.cue.pos != "verb" or is_noun(scene, verb) or scene.quoted(verb.mention.start) is not None:
            continue
        near = [c for c in scene.acts("course") if scene.breaks(c.first, verb.first) == 0
                and min(abs(c.first - verb.last), abs(verb.first - c.last)) <= _OBJECT]
        if near:
            out.append((verb, min(near, key=lambda c: abs(c.first - verb.first))))
    return out


def _pupils(scene: Scene, verb: CueNode, course: CueNode) -> list[PartyNode]:
    """Whose people a course is for: beside it, counted, or marked as those who get it."""
    belonging = {*scene.grammar.belonging, None}
    people = [n for n in scene.parties if _is_people(scene, n)]
    owners = [n for n in people if n.prep is None and (n.has("gen") or n.is_adjective or n.has("poss"))
              and 0 <= course.first - n.last <= _WHOSE and not n.last <= verb.first < course.first]
    beside = owners or [n for n in people if 0 <= n.first - course.last <= _WHOSE and n.prep in belonging]
    marked = [n for n in recipients_told(scene) if n.first != scene.sentence.first or n.has("dat")]
    return beside[:1] or counted_people(scene) or marked


def _is_people(scene: Scene, node: PartyNode) -> bool:
    """Whether a party is an army or a nation's people, or soldiers stand beside it."""
    if node.party.subtype == "armed_forces" or (node.has("people") and not node.has("adj")):
        return True
    return node.party.type == "country" and any(
        0 <= c.first - node.last <= 1 or 0 <= node.first - c.last <= 1 for c in scene.acts("trainee", "body"))


def _teachers(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Who holds a course: the doer, whose instructors do it, else on whose soil it is held."""
    if is_passive(scene, verb):
        doers = agents_of(scene, verb)
    else:
        doers = [n for n in subjects_of(scene, verb) if n.party.type != "person"]
    owners = whose_instructors(scene, scene.sentence.last)
    hosts = [n for n in scene.parties if n.party.type == "country" and (
        (n.prep is None and n.has("loc") and not n.has("nom") and not n.is_adjective)
        or (f"prep:{n.prep}" in scene.grammar.place and scene.grammar.place))]
    return doers or owners or hosts
