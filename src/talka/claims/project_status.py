"""How far a project is: proposed, agreed, planned, started or ended."""

from __future__ import annotations

from talka.claims.draft import Draft
from talka.claims.nodes import CueNode
from talka.claims.project_signs import is_ended, is_stopped, is_under_way
from talka.claims.scene import Scene
from talka.claims.stage import Stage, stage
from talka.model import Instrument

_AHEAD = ("will", "plan", "promise", "expect", "prepare", "pledge")
"""Words that put even a beginning ahead."""
_ASKED = 8
"""Tokens between a verb of inviting and what others are invited to make."""


def is_unsettled(scene: Scene, cue: CueNode, found: Stage, agreements: list[Draft]) -> bool:
    """Return whether nothing tells that making is more than a habit (``the plant in Hungary makes parts of``)."""
    if found.governors or scene.acts("discuss", "may", "ready", "consider", "propose", "agree", "begin", "open",
                                     "continue", "will", "plan", "provide_for", "sign", "invite", "offer"):
        return False
    return not agreements and found.tense not in ("fut", "inf", "past", "ger") and not _is_funded_ahead(scene, cue)


def project_status(scene: Scene, cue: CueNode, found: Stage, agreements: list[Draft]) -> str:
    """Return the status of a project from its verb's stage, the sentence, and the documents signed before it."""
    documents = [m for m in scene.instruments if isinstance(m.value, Instrument)]
    if (documents or scene.acts("provide_for")) and any(d.status == "signed" for d in agreements):
        return "agreed"
    if found.governed_by("cancel", "refuse") or is_ended(scene, cue) or is_stopped(scene, cue):
        return "ended"
    if any(c.cue.pos == "verb" and 0 <= cue.first - c.last <= _ASKED and scene.breaks(c.first, cue.first) <= 1
           for c in scene.acts("invite", "offer")):
        return "proposed"
    if found.governed_by("may", "ready", "want", "consider", "propose", "ask", "discuss", "hope", "offer", "must",
                         "negotiate") or scene.acts("discuss", "may", "ready", "consider", "propose"):
        return "proposed"
    return _of_beginning(scene, cue, found) or _settled(scene, cue, found)


def _of_beginning(scene: Scene, cue: CueNode, found: Stage) -> str | None:
    """Whether a beginning or opening is told, and so what is made is started or planned."""
    ahead = found.governed_by(*_AHEAD)
    begun = found.governed_by("begin", "continue", "finish") and not ahead and not _is_negotiated(scene, cue)
    if begun and any(g.cue.act == "begin" and g.ever("fut") and not g.ever("past") for g in found.governors):
        return "planned"
    opened = next((stage(scene, c) for c in scene.acts("open") if c.cue.pos == "verb" and c.first < cue.first), None)
    if opened is not None and opened.governed_by("begin", "finish") and not _is_ahead(opened):
        return "started"
    if opened is not None and _is_where(scene, cue) and opened.tense in ("past", "ppp") and not opened.governors:
        return "started"
    if opened is not None and (opened.tense in ("fut", "inf") or opened.governed_by(*_AHEAD)):
        return "planned"
    if begun or (found.tense == "past" and not (ahead and cue.has("inf"))) or (
            _is_under_way(scene, cue, found) and not found.governors):
        return "started"
    return None


def _is_where(scene: Scene, cue: CueNode) -> bool:
    """Whether making is told in a relative clause of what was opened (``opened a plant where it will assemble``)."""
    opener = scene.opener(scene.sentence.first, cue.first, "relative")
    return opener is not None and any(c.cue.pos == "verb" and c.last <= opener.first for c in scene.acts("open"))


def _settled(scene: Scene, cue: CueNode, found: Stage) -> str:
    """How far a project is by what governs its verb, else by any word of beginning or planning in the sentence."""
    if found.governed_by("agree", "decide") or scene.acts("agree"):
        return "agreed"
    if found.governed_by(*_AHEAD) or found.tense in ("fut", "inf"):
        return "planned"
    if _is_funded_ahead(scene, cue):
        return "planned"
    if scene.acts("begin", "open", "continue") and not _is_negotiated(scene, cue):
        return "planned" if _begins_later(scene) else "started"
    return "planned" if scene.acts("will", "plan") else "proposed"


def _is_funded_ahead(scene: Scene, cue: CueNode) -> bool:
    """Whether money will be put into what is made (``will invest a billion in a powder factory``)."""
    verbs = [c for c in scene.acts("spend", "pay", "finance", "allocate") if c.cue.pos == "verb" and c.last <= cue.first
             and scene.breaks(c.first, cue.first) == 0]
    return bool(verbs) and stage(scene, verbs[-1]).tense in ("fut", "inf", "pres")


def _is_ahead(found: Stage) -> bool:
    """Whether a beginning lies ahead, by a word for it or by its own future (``will begin to build``)."""
    return found.governed_by(*_AHEAD, "may", "want", "ready", "agree") or any(g.ever("fut") for g in found.governors)


def _begins_later(scene: Scene) -> bool:
    """Whether the verb of beginning behind what is made tells of what is to come (``is to start next year``)."""
    told = [stage(scene, c) for c in scene.acts("begin", "open") if c.cue.pos == "verb"]
    return any(t.tense in ("fut", "inf") or t.governed_by(*_AHEAD, "must") for t in told)


def _is_under_way(scene: Scene, cue: CueNode, found: Stage) -> bool:
    """Whether a verb tells what is being done: in the present, or in the progressive (``are developing``)."""
    return cue.cue.pos == "verb" and (found.tense == "pres" or is_under_way(scene, cue))


def _is_negotiated(scene: Scene, cue: CueNode) -> bool:
    """Whether what begins is talks on it (``begin negotiations on a joint purchase``)."""
    return any(c.cue.pos == "noun" and c.last <= cue.first and scene.breaks(c.first, cue.first) == 0
               for c in scene.acts("meet", "negotiate"))
