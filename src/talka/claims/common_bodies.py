"""What a common word for a body means: ``the government``, ``the country``, ``the countries``."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.nodes import CueNode
from talka.claims.references import last_state
from talka.claims.scene import Scene
from talka.model import Party

_BACK = 4
"""Sentences back to the state that ``the country`` means."""
_AT_HOME = ("government", "parliament", "ministry", "agency", "armed_forces")
"""Bodies that are those of the outlet's own state, where they stand without one."""


def is_plural_doer(scene: Scene, cue: CueNode) -> bool:
    """Whether a word for a state can be the doer in the plural only (``the countries will invest``)."""
    return "nom" in scene.grammar.donor and cue.has("nom", "pl") and not cue.has("nom", "sg")


def body_behind(scene: Scene, act: Act) -> CueNode | None:
    """Return the common body right behind a verb whose doer it is by its case (``vydilyv urjad``)."""
    if "nom" not in scene.grammar.donor or act.passive or act.noun or act.cue.cue.pos != "verb":
        return None
    return next((c for c in scene.acts("body") if 0 <= c.first - act.cue.last <= 1 and c.has("nom", "sg")
                 and not c.has("acc") and scene.breaks(c.first, act.cue.first) == 0
                 and scene.prep_before(c.first) is None), None)


def at_home(context: Context, scene: Scene, generic: CueNode, taken: set[str | None]) -> Party | None:
    """Return the state whose government an outlet means by ``the Government``, unless the article is about another.

    Who gets aid is no such other.
    """
    home, other = scene.pack.info.home, context.main_state(taken | context.recipient_states)
    if home is None or home in taken or generic.cue.get("subtype") not in _AT_HOME:
        return None
    if generic.cue.get("subtype") not in _AT_HOME[:2] and home in context.recipient_states:
        return None
    if other is not None and context.weight(other.id) > 2 * context.weight(home):
        return None
    return context.names[home]


def is_authority(generic: CueNode) -> bool:
    """Return whether a common word is one for authorities of a state, and not for the state or its army."""
    return generic.cue.get("subtype") in _AT_HOME[:3]


def named_before(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """Return the state that ``the country`` is: the doer of the clause before, else of the sentence before.

    It is none that this sentence names as another side (``from France``).
    """
    others = {n.party.country for n in scene.parties if n.prep is not None}
    doers = [n for n in scene.parties if n.last <= generic.first and n.prep is None and n.has("nom")
             and n.party.id not in context.media]
    if generic.cue.get("subtype") == "country" and not doers:
        doers = [n for n in scene.parties if n.last <= generic.first and n.has("holder")]
    own = next((p for n in doers if (p := context.state(n.party)).type == "country"), None)
    found = own or state_of_words(context, scene, generic) or last_state(context, scene, scene.sentence.first)
    return found if found is None or found.country is None or found.country not in others else None


def state_of_words(context: Context, scene: Scene, generic: CueNode) -> Party | None:
    """Return the state that ``the country`` means: the first doer among the states of the sentences before."""
    if generic.cue.get("subtype") != "country":
        return None
    for number in range(scene.number - 1, max(scene.number - _BACK, -1), -1):
        if number == scene.number - 1 and (thanked := _thanked(context.scenes[number])) is not None:
            return thanked
        for node in context.scenes[number].parties:
            if node.party.type == "country" and node.prep is None and not node.is_adjective and (
                    context.scenes[number].quoted(node.mention.start) is None):
                return node.party
    return None


def _thanked(scene: Scene) -> Party | None:
    """The one state behind a word of thanks: of who is thanked, and not of who thanks, something is told."""
    cue = next((c for c in scene.acts("thank") if c.cue.pos == "verb"), None)
    if cue is None:
        return None
    behind = {n.party.id: n.party for n in scene.parties if n.first >= cue.last and n.party.type == "country"
              and not n.is_adjective and scene.quoted(n.mention.start) is None}
    return next(iter(behind.values())) if len(behind) == 1 else None
