"""Making together without a word for it: two doers of one verb, or one state that makes what is another's."""

from __future__ import annotations

from talka.claims.attributive import is_attribute
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.project_joint import is_of_another_state
from talka.claims.project_signs import is_under_way
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
_OBJECT = 12
"""Tokens between a verb and the plant or the making that it is about."""


def is_of_pair(context: Context, scene: Scene, cue: CueNode) -> bool:
    """Return whether two states or their companies are the doers (``Poland and Korea will build a tank plant``)."""
    if cue.cue.act not in ("produce", "develop"):
        return False
    verb = _verb_about(scene, cue) if is_noun(scene, cue) else cue
    if verb is None or (cue.cue.act == "develop" and is_noun(scene, cue)):
        return False
    found = stage(scene, verb)
    open_ = found.tense in ("fut", "inf") or found.governed_by(*_AHEAD) or is_under_way(scene, verb) or (
        verb.cue.act == "develop" and found.tense == "pres" and "nom" in scene.grammar.donor)
    if found.negated or not (open_ or (verb is not cue and found.tense in ("past", "ppp", "pres", "ger"))):
        return False
    told = [n for n in subjects_of(scene, verb) if not is_attribute(scene, n)]
    firms = [n for n in scene.parties if n.last <= verb.first and scene.breaks(n.first, verb.first) == 0
             and stands_for_firm(scene, n)]
    others = [n for n in companions_in(scene) if n.party.type != "person" and scene.breaks(n.first, verb.first) == 0]
    doers = {n.party.country for n in (*told, *firms, *(others if told else ())) if n.party.country}
    return len(doers) > 1 and not any(context.at_odds(one, other) for one in doers for other in doers)


def stands_for_firm(scene: Scene, node: PartyNode) -> bool:
    """Return whether a state only tells whose a company is that no pack knows (``India's Tata``)."""
    if node.party.type != "country" or node.prep is not None or node.last >= scene.sentence.last or not (
            node.is_adjective or node.has("poss") or (node.has("gen") and "gen" in scene.grammar.donor_passive)):
        return False
    if any(c.first == node.last for c in scene.acts("private_body")):
        return True  # ``a Norwegian company``
    at = node.last
    own = scene.pack.info.possessive
    while at < scene.sentence.last and (scene.tokens[at].norm in own or (
            scene.tokens[at].shape == "sign" and scene.tokens[at].norm not in (",", "."))):
        at += 1
    told = {i for m in scene.mentions if m.kind != "quotation" for i in range(*scene.span(m))}
    return at < scene.sentence.last and at not in told and scene.tokens[at].shape in ("title", "upper", "mixed")


def site_told(context: Context, scene: Scene, cue: CueNode) -> tuple[Mention, str] | None:
    """Return where something is made: a place, else the state that begins to make what is another's."""
    site = site_of(scene, cue)
    if site is not None:
        return site
    maker = maker_of_anothers(context, scene, cue)
    return (maker.mention, str(maker.party.country)) if maker is not None else None


def maker_of_anothers(context: Context, scene: Scene, cue: CueNode) -> PartyNode | None:
    """Return the state that will make another's product at home (``Egypt will assemble Korean howitzers``)."""
    if cue.cue.act != "produce":
        return None
    verb = _verb_about(scene, cue) if is_noun(scene, cue) else cue
    if verb is None or (verb is not cue and verb.cue.act not in ("begin", "plan", "agree", "decide")):
        return None
    found = stage(scene, verb)
    begun = verb is not cue and found.tense in ("past", "pres", "ger")
    if found.negated or found.tense == "ppp" or not (found.tense in ("fut", "inf") or found.governed_by(*_AHEAD)
                                                     or begun or scene.acts("localise")):
        return None
    doers = [n for n in subjects_of(scene, verb) if n.party.country and n.party.type == "country"]
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
