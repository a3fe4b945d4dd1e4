"""Two states named before as one doer: ``under which the two countries will together supply``."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.common_bodies import is_plural_doer
from talka.claims.context import Context
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.side import Side, sides_of
from talka.claims.subjects import subjects_of

_PAIR = 2


def both_states(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Return the two states of a sentence that a plural such as ``the countries`` before a verb in its clause means."""
    if act.noun or act.passive:
        return []
    word = next((c for c in reversed(scene.acts("body")) if c.last <= act.cue.first and _means_states(scene, c)
                 and scene.breaks(c.first, act.cue.first) == 0), None)
    border = None if word is None else scene.opener(scene.sentence.first, word.first, "relative", "that", "provide_for")
    if word is not None and border is None:
        return _pair_before(context, scene)
    if border is None:
        return []
    named = [n for n in scene.parties if n.last <= border.first and not n.is_adjective and (
        n.prep is None or f"prep:{n.prep}" in scene.grammar.with_)]
    states = sides_of(context, named)
    return states if len(states) == len(named) == _PAIR and all(s.party.type == "country" for s in states) else []


def _pair_before(context: Context, scene: Scene) -> list[Side]:
    """The two states that did something together in the sentence before (``The two countries will give it``)."""
    if scene.number == 0 or any(n.prep is None and not n.is_adjective and n.has("nom") and n.party.type == "country"
                                and not n.has("dat") for n in scene.parties):
        return []
    before = context.scenes[scene.number - 1]
    verb = next((c for c in before.cues if c.cue.pos == "verb"), None)
    doers = [n for n in (subjects_of(before, verb) if verb is not None else ()) if n.party.type == "country"]
    return sides_of(context, doers) if len(doers) == _PAIR else []


def _means_states(scene: Scene, word: CueNode) -> bool:
    """Whether a word for states is a plural that no noun before it governs (``the government of the country``)."""
    plural = is_plural_doer(scene, word) if "nom" in scene.grammar.donor else word.ever("pl")
    return word.cue.get("subtype") == "country" and plural and scene.prep_before(word.first) is None and not any(
        c.last == word.first and c.cue.pos == "noun" for c in scene.cues)


def with_companions(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[Side]:
    """Return who gives with the states that give together with it (``Estonia together with Latvia will send``)."""
    if not donors or act.noun or act.stage.governed_by("propose", "ask", "request", "offer"):
        return donors  # those are asked to give
    marked = [n for n in scene.parties if n.prep and f"prep:{n.prep}" in scene.grammar.with_
              and n.party.type == "country" and not n.is_adjective]
    ends = {d.mention.end for d in donors}
    beside = {n.mention.start for n in marked if n.last <= act.cue.first and "nom" in scene.grammar.donor
              and n.first - scene.sentence.first >= _PAIR and scene.tokens[n.first - _PAIR].end in ends}
    opens = [n for n in marked if " " in str(n.prep) or n.mention.start in beside]
    opens = [n for n in opens if scene.breaks(n.first, act.cue.first) == 0]
    listed = [n for n in marked if any(n.mention.start >= o.mention.start and n.prep == o.prep for o in opens)]
    known = {d.party.id for d in donors}
    return donors + [s for s in sides_of(context, listed) if s.party.id not in known]
