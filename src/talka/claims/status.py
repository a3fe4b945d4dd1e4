"""The status of a commitment: from the stage of its act, or from the word of a heading."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.stage import Stage, stage

_STATUS_OF_GOVERNOR = {
    "refuse": "refused", "cancel": "cancelled", "delay": "delayed", "consider": "proposed", "ask": "proposed",
    "request": "proposed", "propose": "proposed", "offer": "proposed", "may": "proposed", "want": "proposed",
    "ready": "proposed", "hope": "proposed", "must": "proposed", "discuss": "proposed", "negotiate": "proposed",
    "prepare": "proposed", "decide": "approved",
    "allocate": "approved", "agree": "approved", "plan": "pledged", "promise": "pledged",
    "pledge": "pledged", "expect": "pledged", "will": "pledged", "begin": "delivering", "continue": "delivering",
    "finish": "delivered",
}
"""Stages in order of strength: the first governor of this table that stands before the verb decides."""
_STATUS_OF_ACT = {
    "allocate": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged",
                 "ger": "approved"},
    "pledge": dict.fromkeys(("past", "pres", "ppp", "fut", "inf", "ger"), "pledged"),
    "buy": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged",
            "ger": "approved"},
    "decide": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged"},
    "agree": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged"},
    "raise": {"past": "approved", "pres": "pledged", "ppp": "approved", "fut": "pledged", "inf": "pledged"},
    "request": dict.fromkeys(("past", "pres", "ppp", "fut", "inf", "ger"), "proposed"),
    "offer": dict.fromkeys(("past", "pres", "ppp", "fut", "inf", "ger"), "proposed"),
    "prepare": dict.fromkeys(("past", "pres", "ppp", "fut", "inf", "ger"), "proposed"),
    "delay": dict.fromkeys(("past", "pres", "ppp", "fut", "inf"), "delayed"),
    "refuse": dict.fromkeys(("past", "pres", "ppp", "fut", "inf"), "refused"),
    "cancel": dict.fromkeys(("past", "pres", "ppp", "fut", "inf"), "cancelled"),
    "say": dict.fromkeys(("past", "pres", "ppp", "fut", "inf"), "pledged"),
    "sell": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged"},
    "guarantee": {"past": "approved", "pres": "approved", "ppp": "approved", "fut": "pledged", "inf": "pledged"},
}
"""The status of an act in each tense, where nothing governs it; of all others see ``_PLAIN``."""
_STATUS_OF_NOUN = {"pledge": "pledged", "allocate": "approved", "request": "proposed", "offer": "proposed",
                   "delay": "delayed", "refuse": "refused", "cancel": "cancelled"}
"""The status of a noun that nothing governs (``the delay``, ``the promise``)."""
_STOPPING = ("refuse", "cancel", "delay")
"""Acts that stop what was promised, the strongest first."""
_MAY_STOP = ("will", "plan", "may", "consider", "want", "ready", "ask", "propose", "refuse", "cancel", "delay")
"""Governors that put a delay or a stop itself ahead; what was promised is late all the same."""
_PLAIN = {"past": "delivered", "pres": "delivering", "ppp": "delivered", "fut": "pledged", "inf": "pledged",
          "ger": "delivering", "cond": "proposed"}
"""The status of handing something over, in each tense."""
_GOVERNABLE = ("inf", "noun", "ppp", "ger", "fut", "pres")
"""Forms whose stage a governor decides."""
_BEGUN = frozenset({"continue", "begin", "finish"})
"""Governors that tell of a beginning or an end, which may itself lie ahead."""
_SETTLING = ("decide", "agree")
"""Verbs behind which a modal only tells what is decided (``agreed that Ukraine should be given``)."""


def status_of(act: str, found: Stage) -> str | None:
    """Return the status of a commitment; ``None`` where the verb is denied."""
    if found.denied:
        return None
    if found.negated:
        return _denied(act, found)
    if act in _STOPPING and not found.governed_by(*_MAY_STOP) and found.tense != "noun":
        return _STATUS_OF_ACT[act].get(found.tense)
    for name in _STOPPING:
        if found.governed_by(name):
            return _STATUS_OF_GOVERNOR[name]
    if found.tense == "noun":
        return _governed(found) or _STATUS_OF_NOUN.get(act)
    if act == "pledge" and all(g.cue.act == "want" for g in found.governors):
        return "pledged"  # ``I want to announce``
    if found.governors and (found.tense in _GOVERNABLE or found.governed_by("will", "may")):
        governed = _governed(found)
        stands = governed == "proposed" or act not in _STOPPING
        if governed and stands and not (governed == "approved" and found.tense == "fut"):
            return governed
    return _STATUS_OF_ACT.get(act, _PLAIN).get(found.tense, _PLAIN.get(found.tense))


def _denied(act: str, found: Stage) -> str | None:
    """The status of what is not done: what will not be given is refused."""
    ahead = found.tense == "fut" or found.governed_by("will", "plan", "ready", "want") or (
        found.tense == "inf" and not found.governors)
    return "refused" if ahead and act in ("give", "sell", "allocate", "finance", "pay", "lend") else None


def status_told(scene: Scene, cue: CueNode) -> str | None:
    """Return the status that a heading's word tells: of a stage itself, of a plan or promise, else of an act."""
    told = cue.cue.get("status") or (None if cue.has("neg") else _STATUS_OF_GOVERNOR.get(
        cue.cue.act) if cue.cue.act in ("plan", "promise", "prepare") else None)
    return told or status_of(cue.cue.act, stage(scene, cue))


def _governed(found: Stage) -> str | None:
    """The status that the governors of a verb tell, the strongest first; what will begin is pledged."""
    settling = [g.first for g in found.governors if g.cue.act in _SETTLING and g.cue.pos == "verb"]
    settled = min(settling, default=None)
    acts = {g.cue.act for g in found.governors
            if settled is None or g.first <= settled or g.cue.act not in ("may", "must")}
    if settled is not None and all(g.first in settling for g in found.governors if g.cue.act == "negotiate"):
        acts -= {"negotiate"}  # one word for both: what is agreed is decided
    ahead = any(g.cue.act in _BEGUN and g.ever("fut") for g in found.governors)
    if found.tense == "fut" or "will" in acts or ahead:
        acts -= _BEGUN
    return next((status for act, status in _STATUS_OF_GOVERNOR.items() if act in acts), "pledged" if ahead else None)
