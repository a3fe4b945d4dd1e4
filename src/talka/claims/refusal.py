"""Requests that are turned down: who was asked does not give, and who asked does not get."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import collect
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.telling_sides import telling_side
from talka.claims.tense import is_passive

_OBJECT = 8
"""Tokens between a verb of turning down and the request."""


class RefusalFinder:
    """Finds the requests of a sentence that somebody turned down."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return what was asked for and refused (``Rome rejected Kyiv's request for two batteries``)."""
        for verb in scene.acts("refuse", "deny"):
            request = _request(scene, verb) if verb.cue.pos == "verb" and not is_noun(scene, verb) else None
            if request is not None:
                return self._refused(scene, verb, request)
        return []

    def _refused(self, scene: Scene, verb: CueNode, request: CueNode) -> list[Draft]:
        told = stage(scene, verb)
        if told.negated or told.tense not in ("past", "ppp", "pres") or any(
                g.cue.act not in ("request", "ask") for g in told.governors):
            return []
        found = collect(scene, request.last, scene.sentence.last)
        if not (found.money or found.things):
            return []
        sides = self._of(scene, verb, request)
        if not sides.donors or not sides.recipients:
            return []
        act = Act(verb, told, scene.sentence.first, scene.sentence.last, noun=False, passive=told.tense == "ppp")
        return [commitment(scene, act, found, "refused", sides, self._context)]

    def _of(self, scene: Scene, verb: CueNode, request: CueNode) -> Sides:
        passive = is_passive(scene, verb)
        askers = [n for n in owners_of(scene, request) if not passive or n.first < verb.first]
        refusers = [n for n in agents_of(scene, verb) or _asked(scene, request, verb) if n not in askers] if (
            passive) else [n for n in subjects_of(scene, verb) if n not in askers]
        given = next((c for c in scene.acts("give", "sell", "lend") if c.first >= request.last), None)
        after = given.last if given is not None and not is_noun(scene, given) else request.last
        users = sides_of(self._context, [
            n for n in recipients_in(scene, given, after, scene.sentence.last) if n not in refusers])
        allowed = sides_of(self._context, [n for n in scene.parties if request.last <= n.first and n.last <= after
                          and not n.is_adjective and n not in askers])  # who was to be allowed to give
        asked = sides_of(self._context, refusers)
        told = telling_side(self._context, scene, asked) if passive and not askers else []
        return apart(allowed or asked, users or sides_of(self._context, askers) or told)


def _asked(scene: Scene, request: CueNode, verb: CueNode) -> list[PartyNode]:
    """To whom a request is put, named before what is asked for (``a request to India for six boats was declined``)."""
    things = collect(scene, request.last, verb.first).concrete
    end = min([verb.first, *(t.first for t in things)])
    owners = owners_of(scene, request)
    near = [n for n in scene.parties if request.last <= n.first and n.last <= end and n not in owners]
    return [n for n in near if not n.is_adjective and (n.prep or n.has("dat"))
            and scene.breaks(request.first, n.first) == 0][:1]


def _is_owned(scene: Scene, cue: CueNode) -> bool:
    """Whether a form that may be a verb stands right after its owner (``a Ukrainian appeal for``)."""
    return any(n.last == cue.first and (n.is_adjective or n.has("poss")) for n in scene.parties)


def _request(scene: Scene, verb: CueNode) -> CueNode | None:
    """The request that is turned down: the object of the verb, or its subject in the passive."""
    nouns = [c for c in scene.acts("request", "ask") if is_noun(scene, c) or _is_owned(scene, c)]
    if is_passive(scene, verb):
        nouns = [c for c in nouns if c.last <= verb.first]
        return nouns[0] if nouns else None
    after = [c for c in nouns if 0 <= c.first - verb.last <= _OBJECT]
    verbs = scene.between(verb.last, after[0].first) if after else ()
    return after[0] if after and not any(c.cue.pos == "verb" and not is_noun(scene, c) for c in verbs) else None
