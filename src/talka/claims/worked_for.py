"""What one side builds or repairs for another state's forces: ``will refit two Fijian ships``, ``is building for``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.dealing import is_hostile
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.instructors import by_its_people, working_people
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owned_doers import owned_doers
from talka.claims.project_site import site_of
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, apart, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.things import Thing, things

_OBJECT = 7
"""Tokens between a verb of building or repairing and the thing."""
_OWNED = 3
"""Tokens between whose a thing is and the thing."""
_WORK = ("repair", "produce")
_BODIES = ("government", "ministry", "agency", "armed_forces", "company")
_ARMS = frozenset({"ship", "helicopter", "aircraft", "armoured_vehicle", "vehicle", "artillery", "air_defence", "radar",
                   "uav"})


def worked_for(context: Context, scene: Scene) -> list[Draft]:
    """Return what a sentence tells that one side builds or repairs for another."""
    if scene.acts("deny", "if", "jointly"):
        return []
    for verb in scene.acts(*_WORK):
        if verb.cue.pos != "verb" or is_noun(scene, verb) or scene.sentence.block == "quotation":
            continue
        own, passive = stage(scene, verb), is_passive(scene, verb)
        worked, status = _things(scene, verb, passive=passive), status_of("give", own)
        if not worked or status is None or own.negated:
            continue
        act = Act(verb, own, scene.sentence.first, scene.sentence.last, noun=False, passive=passive)
        people = [] if passive else by_its_people(scene, act) or owned_doers(scene, act)
        people = people or ([] if passive or _workers(scene, verb, passive=False) else working_people(scene, act))
        donors = sides_of(context, people or _workers(scene, verb, passive=passive))[:1]
        sides = apart(donors, _takers(context, scene, verb, worked, {d.party.country for d in donors}))
        if not (sides.donors and sides.recipients) or is_hostile(context, scene, sides):
            continue
        made = any(d.party.subtype == "company" for d in donors)
        if made and verb.cue.act == "repair":
            continue  # a firm repairs for money: how that is paid for is told elsewhere
        found = Found(tuple(scene.money)[:1] if len(scene.money) == 1 else (), (), tuple(
            _repaired(t) if verb.cue.act == "repair" else t for t in worked), ())
        return [commitment(scene, act, found, status, sides._replace(sold=made), context)]
    return []


def _things(scene: Scene, verb: CueNode, *, passive: bool) -> list[Thing]:
    """The things of the verb: counted or owned arms and vehicles behind it, before it where it is passive."""
    first, last = (scene.sentence.first, verb.first) if passive else (verb.last, verb.last + _OBJECT)
    made = verb.cue.act == "produce"
    own = stage(scene, verb)
    if made and ((own.tense == "pres" and not own.governors) or site_of(scene, verb) is not None):
        return []  # what it makes all the time, or where
    near = [t for t in things(scene, first, last) if not t.topic and _ARMS.intersection(t.item.categories)
            and scene.breaks(t.first, verb.first) == 0]
    return [t for t in near if scene.prep_before(t.first) is None and (t.item.quantity or not made)][:1]


def _workers(scene: Scene, verb: CueNode, *, passive: bool) -> list[PartyNode]:
    doers = agents_of(scene, verb) if passive else subjects_of(scene, verb)
    return [n for n in doers if n.party.subtype in _BODIES or n.party.type == "country"]


def _takers(context: Context, scene: Scene, verb: CueNode, worked: Sequence[Thing],
            home: set[str | None]) -> list[Side]:
    """For whom: who is told as getting it, else whose the things are."""
    told = [n for n in recipients_told(scene, verb) if n.party.country and n.party.subtype != "company"]
    first = worked[0].first
    owners = [n for n in scene.parties if n.party.country and n.party.subtype != "company" and n.party.type != "person"
              and (n.is_adjective or n.has("poss") or n.has("gen")) and (
                  first <= n.first < worked[0].last or 0 <= first - n.last <= _OWNED)]
    owners += [n for n in scene.parties if n.prep in scene.grammar.belonging and n.party.country
               and 0 <= n.first - worked[0].last <= _OWNED]
    if "nom" in scene.grammar.donor:
        owners += [n for n in scene.parties if n.party.country and n.prep is None and n.first == worked[0].last
                   and n.has("gen")]
    for nodes in (told, owners) if verb.cue.act == "repair" else (told,):  # else they tell whose make it is
        found = [s for s in sides_of(context, nodes) if s.party.country not in home]
        if found:
            return found[:1]
    return []


def _repaired(thing: Thing) -> Thing:
    """A thing that is repaired: of its own kind, and repair."""
    return thing._replace(item=msgspec.structs.replace(
        thing.item, categories=tuple(dict.fromkeys((*thing.item.categories, "repair")))))
