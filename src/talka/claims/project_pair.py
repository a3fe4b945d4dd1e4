"""Making together without a word for it: two doers of one verb, or one state that makes what is another's."""

from __future__ import annotations

from talka.claims.attributive import is_attribute
from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.project_joint import is_of_another_state
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.model import Mention

_AHEAD = ("will", "plan", "begin", "agree", "decide", "ready", "may", "want", "promise", "pledge", "propose",
          "consider", "expect", "prepare", "hope")
"""Governors by which making is an undertaking, and no habit."""
_SETTLING = ("open", "produce", "discuss", "negotiate", "agree", "begin", "plan", "decide")
"""Acts whose verb may have a plant or making as its object."""
_OBJECT = 6
"""Tokens between a verb and the plant or the making that it is about."""


def is_of_pair(context: Context, scene: Scene, cue: CueNode) -> bool:
    """Return whether two states or their companies are the doers (``Poland and Korea will build a tank plant``)."""
    if cue.cue.act not in ("produce", "develop"):
        return False
    verb = _verb_about(scene, cue) if is_noun(scene, cue) else cue
    if verb is None or (cue.cue.act == "develop" and is_noun(scene, cue)):
        return False
    found = stage(scene, verb)
    open_ = found.tense in ("fut", "inf") or found.governed_by(*_AHEAD)
    if found.negated or not (open_ or (verb is not cue and found.tense in ("past", "ppp", "pres", "ger"))):
        return False
    doers = {n.party.country for n in subjects_of(scene, verb) if n.party.country and not is_attribute(scene, n)}
    return len(doers) > 1 and not any(context.at_odds(one, other) for one in doers for other in doers)


def site_told(context: Context, scene: Scene, cue: CueNode) -> tuple[Mention, str] | None:
    """Return where something is made: a place, else the state that begins to make what is another's."""
    site = site_of(scene, cue)
    if site is not None:
        return site
    maker = maker_of_anothers(context, scene, cue)
    return (maker.mention, str(maker.party.country)) if maker is not None else None


def maker_of_anothers(context: Context, scene: Scene, cue: CueNode) -> PartyNode | None:
    """Return the state that will make another's product at home (``Egypt will assemble Korean howitzers``)."""
    if cue.cue.act != "produce" or cue.cue.pos != "verb" or is_noun(scene, cue):
        return None
    found = stage(scene, cue)
    if found.negated or found.tense == "ppp" or not (found.tense in ("fut", "inf") or found.governed_by(*_AHEAD)
                                                     or scene.acts("localise")):
        return None
    doers = [n for n in subjects_of(scene, cue) if n.party.country and n.party.type == "country"]
    if len({n.party.country for n in doers}) != 1 or not is_of_another_state(scene, cue, str(doers[0].party.country)):
        return None
    others = {n.party.country for n in scene.parties if n.party.country} - {doers[0].party.country}
    return None if any(context.at_odds(str(doers[0].party.country), str(o)) for o in others) else doers[0]


def _verb_about(scene: Scene, cue: CueNode) -> CueNode | None:
    """The verb whose object a plant or making is: the last of its clause before it, of settling or opening it."""
    verbs = [c for c in scene.cues if c.cue.pos in ("verb", "phrase") and c.last <= cue.first and not is_noun(scene, c)
             and c.cue.act not in ("prep", "jointly") and scene.breaks(c.first, cue.first) == 0]
    near = [c for c in verbs if c.cue.act in _SETTLING and cue.first - c.last <= _OBJECT]
    if not near or any(c.first > near[-1].first and c.cue.pos == "verb" for c in verbs):
        return None
    return near[-1]
