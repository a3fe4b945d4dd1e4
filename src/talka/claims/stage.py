"""Which stage a verb reports: its tense, and the words around it that say planned, decided, denied or begun."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.auxiliaries import is_joined_passive, is_open, is_perfect, undecided, with_act
from talka.claims.behind_verb import governors_behind
from talka.claims.joined import is_done_before
from talka.claims.nodes import CueNode
from talka.claims.remembered import remembered
from talka.claims.scene import Scene

GOVERNORS = frozenset({
    "will", "plan", "promise", "decide", "agree", "ready", "may", "want", "consider", "propose", "ask", "must",
    "expect", "begin", "continue", "finish", "deny", "not", "hope", "refuse", "delay", "cancel", "pledge", "request",
    "offer", "prepare", "negotiate", "discuss", "allocate",
})
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
_MAY_STOP = ("will", "plan", "may", "consider", "want", "ready", "ask", "propose", "refuse", "cancel", "delay")
"""Governors that put a delay or a stop itself ahead; what was promised is late all the same."""
_PLAIN = {"past": "delivered", "pres": "delivering", "ppp": "delivered", "fut": "pledged", "inf": "pledged",
          "ger": "delivering", "cond": "proposed"}


_GOVERNABLE = ("inf", "noun", "ppp", "ger", "fut", "pres")
"""Forms whose stage a governor decides."""
_BEGUN = frozenset({"continue", "begin", "finish"})
"""Governors that tell of a beginning or an end, which may itself lie ahead."""
_PROPOSAL = 8
"""Tokens between a verb of deciding and the proposal that it decides."""
_OF_SUMS = ("flows", "opens")
"""Forms of verbs that govern sums alone, and no other act."""
_GOVERNOR_REACH = 12
"""Tokens between a governor and a form that may be governed."""


class Stage(NamedTuple):
    """The stage of an act: its tense, what governs it, whether it is denied or depends on something."""

    tense: str
    governors: tuple[CueNode, ...]
    negated: bool
    condition: CueNode | None
    denied: bool = False
    """Whether somebody denies it, which is no refusal."""

    def governed_by(self, *acts: str) -> bool:
        """Whether one of these acts governs the verb."""
        return any(g.cue.act in acts for g in self.governors)


@remembered
def is_noun(scene: Scene, cue: CueNode) -> bool:
    """Whether a cue stands as a noun here, where its form could be a verb too (``transfer``, ``support``)."""
    if cue.cue.pos != "verb":
        return cue.cue.pos == "noun"
    if cue.ever("ger") and cue.first > scene.sentence.first and (
            scene.tokens[cue.first - 1].norm in scene.grammar.articles):
        return True
    twin = [c for c in scene.cues if c.cue.pos == "noun" and c.first == cue.first and c.last == cue.last]
    if not twin:
        return False
    if (cue.ever("ger") and _is_modifier(scene, cue)) or _is_listed(scene, cue) or _is_of_something(scene, cue):
        return True
    if _is_compounded(scene, cue):
        return True
    before = cue.first - 1
    if before < scene.sentence.first:
        return False
    if scene.tokens[before].norm in scene.grammar.articles or scene.tokens[before].norm in scene.pack.info.possessive:
        return True
    return scene.prep_before(cue.first) is not None and not _is_infinitive(scene, cue)


def _is_compounded(scene: Scene, cue: CueNode) -> bool:
    """Whether a common word for a thing makes one noun with a word behind it (``shelter supplies``)."""
    return "nom" not in scene.grammar.donor and not (cue.ever("ger") or cue.ever("ppp")) and any(
        scene.span(m)[1] == cue.first and not m.may_be("proper") and not m.may_be("counter") and scene.tokens[
            cue.first - 1].shape == "lower" and not scene.tokens[cue.first - 1].norm.endswith("s")
        for m in scene.items)


def _is_of_something(scene: Scene, cue: CueNode) -> bool:
    """Whether ``of`` and a sum follow a word that may be a verb (``a cash grant of 845 million``)."""
    sums = {scene.span(m)[0] for m in scene.money}
    return any(c.first == cue.last and c.cue.act == "prep" and c.cue.lemma in scene.grammar.belonging
               and c.last in sums for c in scene.cues)


def _is_listed(scene: Scene, cue: CueNode) -> bool:
    """Whether a word stands alone between the joints of a list (``equipment, supplies and services``)."""
    joints = {i for c in scene.cues if c.cue.act == "and" for i in range(c.first, c.last)}
    before, after = cue.first - 1, cue.last
    if before < scene.sentence.first or after >= scene.sentence.last:
        return False
    return all(scene.tokens[i].norm == "," or i in joints for i in (before, after)) and (
        scene.tokens[before].norm == ",") and "nom" not in scene.grammar.donor


def _is_modifier(scene: Scene, cue: CueNode) -> bool:
    """Whether a form in -ing stands as a noun: another noun or a preposition follows it (``funding deal``)."""
    before, after = cue.first - 1, cue.last
    if before >= scene.sentence.first and scene.tokens[before].norm in scene.grammar.passive:
        return False
    if after >= scene.sentence.last or any(c.first == after and c.cue.act == "prep" for c in scene.cues):
        return True
    small = {*scene.grammar.articles, *scene.grammar.reflexive}
    return scene.tokens[after].shape == "lower" and scene.tokens[after].norm not in small and not any(
        scene.span(m)[0] == after for m in (*scene.items, *scene.quantities))


def _is_infinitive(scene: Scene, cue: CueNode) -> bool:
    """Whether a preposition right before a verb makes an infinitive of it (``to supply``, not ``by supply``)."""
    first = next((c.first for c in scene.acts("jointly") if c.last == cue.first), cue.first)
    before = [c.cue.lemma for c in scene.cues if c.last == first and c.cue.act == "prep"]
    marks = scene.grammar.infinitive
    return cue.has("inf") and any(not marks or lemma in marks for lemma in before)


@remembered
def tense(scene: Scene, cue: CueNode) -> str:
    """Return ``past``, ``pres``, ``fut``, ``inf``, ``cond``, ``ppp``, ``ger`` or ``noun``."""
    if is_noun(scene, cue):
        return "noun"
    if cue.cue.pos == "phrase":
        return "pres"
    if _is_infinitive(scene, cue):
        return "inf"
    if cue.has("inf") and cue.has("ppp") and not cue.has("past"):
        return "inf" if _is_governed(scene, cue) or _has_object(scene, cue) else "ppp"
    if cue.has("cond") and not is_before_thing(scene, cue):
        return "cond"
    if cue.has("imps") and any(cue.has("imps", t) for t in ("pres", "fut")):
        return "pres" if cue.has("imps", "pres") else "fut"
    for name in ("fut", "past", "imps", "pres", "ppp", "ger", "inf", "pap"):
        if cue.has(name):
            if name == "past" and cue.has("ppp"):
                return "ppp" if _is_passive(scene, cue) else "past"
            if name == "ppp" and is_perfect(scene, cue):
                return "past"
            return {"imps": "ppp", "pap": "pres"}.get(name, name)
    return "pres"


def _is_governed(scene: Scene, cue: CueNode) -> bool:
    """Whether a word in its clause governs a form that may be an infinitive or a plural participle."""
    clause = scene.clause(cue.first)
    if scene.tokens[cue.first - 1].norm in scene.grammar.whether:
        return True
    return any(c.cue.act in GOVERNORS - {"will", "not", "delay", "expect"} and c.first != cue.first
               and scene.clause(c.first) == clause and abs(c.first - cue.first) <= _GOVERNOR_REACH
               and not (c.first > cue.first and (c.has("ppp") or c.cue.pos == "adjective")) for c in scene.cues)


def _has_object(scene: Scene, cue: CueNode) -> bool:
    """Whether a thing that can only be an object follows a form that may be an infinitive (``tiekti įrangą``)."""
    after = next((m for m in scene.items if scene.span(m)[0] >= cue.last), None)
    return after is not None and scene.clause(scene.span(after)[0]) == scene.clause(cue.first) and all(
        "acc" in f and "nom" not in f for f in after.features) and "nom" in scene.grammar.donor


def is_before_thing(scene: Scene, cue: CueNode) -> bool:
    """Whether a thing in the genitive plural or its count follows a form that may be a conditional or a participle."""
    after = next((scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] == cue.last), cue.last)
    return cue.has("ppp") and any(scene.span(m)[0] == after and m.may_be("gen", "pl") for m in scene.items)


def is_passive(scene: Scene, cue: CueNode) -> bool:
    """Whether what a verb is about is its subject: a passive participle or a passive of any tense."""
    return cue.has("imps") or tense(scene, cue) == "ppp"


def _is_passive(scene: Scene, cue: CueNode) -> bool:
    """Whether a form that may be past or passive is passive: an auxiliary before it, or its doer after it."""
    for at in range(cue.first - 1, max(cue.first - 4, scene.sentence.first - 1), -1):
        if scene.tokens[at].norm in scene.grammar.passive:
            return True
        if scene.tokens[at].shape == "sign":
            break
    if is_joined_passive(scene, cue):
        return True
    doers = {m[5:] for m in scene.grammar.donor_passive[:1] if m.startswith("prep:")}
    return any(c.first == cue.last and c.cue.act == "prep" and c.cue.lemma in doers for c in scene.cues)


@remembered
def stage(scene: Scene, cue: CueNode) -> Stage:
    """Return the stage of a verb from its form and from what stands before it in its clause and the one above."""
    left = _window(scene, cue)
    governors = tuple(
        c for c in scene.cues
        if c.cue.act in GOVERNORS and left <= c.first < cue.first and c.last <= cue.first and not _is_name(c)
        and not scene.is_aside(c.first, cue.first) and not is_done_before(scene, c, cue)
        and c.cue.get("form") not in _OF_SUMS
    )
    governors = tuple(_decided(g) if _is_settled(scene, g, cue) else undecided(scene, g) for g in governors)
    if not any(scene.clause(g.first) == scene.clause(cue.first) and g.cue.act != "not" for g in governors):
        governors += governors_behind(scene, cue, GOVERNORS)
    condition = next((c for c in scene.acts("if") if scene.breaks(c.first, cue.first) <= 2), None)
    negated = cue.has("neg") or any(
        c.cue.act in ("not", "deny") or c.has("neg") for c in governors if _near(scene, c, cue))
    denied = any(c.cue.act == "deny" and _near(scene, c, cue) for c in governors) or _is_denied_after(scene, cue)
    kept = tuple(g for g in governors if g.cue.act not in ("not", "deny"))
    form = tense(scene, cue)
    if form == "ppp" and not any(g.cue.act in ("will", "plan", "may", "must") for g in kept):
        kept = tuple(g for g in kept if not _only_tells(scene, g, cue))
    if form == "inf" and (helper := _helping(scene, cue)) is not None:
        form = tense(scene, helper)
    if form == "ppp" and scene.tokens[cue.first - 1].norm in scene.grammar.progressive:
        form = "ger"  # under way, not done
    if form == "ppp" and _is_to_be(scene, cue):
        form = "inf"
    if form == "past" and _is_wished(scene, cue):
        return Stage("inf", kept, negated, condition, denied or not kept)
    return Stage(form, kept, negated, condition, denied)


def _only_tells(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Whether a verb of announcing only tells what a clause behind ``that`` says is done."""
    return governor.cue.act == "pledge" and governor.cue.pos == "verb" and (
        scene.opener(governor.last, cue.first, "that") is not None)


def _is_to_be(scene: Scene, cue: CueNode) -> bool:
    """Whether an infinitive of the passive stands here (``to be delivered over three years``)."""
    at = cue.first - 1
    return at > scene.sentence.first and scene.tokens[at].norm in scene.grammar.passive and (
        scene.tokens[at - 1].norm in scene.grammar.infinitive)


def _is_wished(scene: Scene, cue: CueNode) -> bool:
    """Whether a conjunction of wishing opens the clause of a past form, which then tells nothing done."""
    opener = scene.opener(scene.sentence.first, cue.first, "that")
    return (opener is not None and opener.cue.lemma in scene.grammar.subjunctive
            and scene.breaks(opener.first, cue.first) == 0)


def _helping(scene: Scene, cue: CueNode) -> CueNode | None:
    """The verb of helping whose time is that of the infinitive behind it (``helped to train 40,000 soldiers``)."""
    clause = scene.clause(cue.first)
    able = [c for c in scene.acts("help") if c.cue.pos == "verb" and c.last <= cue.first
            and scene.clause(c.first) == clause]
    return able[-1] if able and not any(c.cue.pos == "verb" for c in scene.between(able[-1].last, cue.first)) else None


def _decided(governor: CueNode) -> CueNode:
    return with_act(governor, "decide")


def _is_settled(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Whether a proposal or a plan is what a verb before it decides (``approved a proposal to send``)."""
    return governor.cue.pos == "noun" and governor.cue.act in ("propose", "plan", "request", "ask", "offer") and any(
        c.cue.pos == "verb" and 0 <= governor.first - c.last <= _PROPOSAL and not is_noun(scene, c)
        and c.first < governor.first < cue.first for c in scene.acts("allocate", "decide", "support"))


def _near(scene: Scene, negation: CueNode, cue: CueNode) -> bool:
    """Whether a negation belongs to the verb: in its clause, with no other verb between."""
    if scene.clause(negation.first) != scene.clause(cue.first):
        return negation.cue.act == "deny"
    governing = {c.first for c in scene.cues if c.cue.act in GOVERNORS}
    return not any(c.cue.pos == "verb" and c.first not in governing and c.first != cue.first
                   for c in scene.between(negation.last, cue.first))


def _is_denied_after(scene: Scene, cue: CueNode) -> bool:
    """Whether what ``that`` opens is denied by a verb behind it (``Rumours that China will lend …, they denied``)."""
    said = [c.first for c in scene.acts("that")]
    return any(c.first > cue.last and scene.breaks(cue.first, c.first) and min(said, default=c.first) < cue.first
               and not any(at > c.last for at in said) for c in scene.acts("deny"))


def _is_name(cue: CueNode) -> bool:
    """Whether a governor is a noun that governs nothing here (``the plan``): one followed by no infinitive."""
    return cue.cue.pos == "noun" and cue.cue.act in ("begin", "finish", "ask")


def _window(scene: Scene, cue: CueNode) -> int:
    """Where the words that govern a verb may begin: its clause, and the one above where ``that`` joins them."""
    first = scene.sentence.first
    clause = scene.clause(cue.first)
    start = next(i for i in range(first, cue.first + 1) if scene.clause(i) == clause)
    opener = next((c for c in scene.cues if c.first == start and c.cue.act == "that"), None)
    if opener is None and start > first and is_open(scene, start):
        opener = cue
    if opener is None and start > first and scene.tokens[start].norm == ",":
        opener = next((c for c in scene.cues if c.first == start + 1 and c.cue.act == "that"), None)
    if opener is not None and start > first:
        edge = start - 1
        while edge > first and scene.tokens[edge].norm == ",":
            edge -= 1
        above = scene.clause(edge)
        start = next(i for i in range(first, start) if scene.clause(i) == above)
    return start


def status_of(act: str, found: Stage) -> str | None:
    """Return the status of a commitment; ``None`` where the verb is denied."""
    if found.denied:
        return None
    if found.negated:
        ahead = found.tense == "fut" or found.governed_by("will", "plan", "ready", "want") or (
            found.tense == "inf" and not found.governors)
        return "refused" if ahead and act in ("give", "sell", "allocate", "finance", "pay", "lend") else None
    if act in ("delay", "refuse", "cancel") and not found.governed_by(*_MAY_STOP) and found.tense != "noun":
        return _STATUS_OF_ACT[act].get(found.tense)
    for name in ("refuse", "cancel", "delay"):
        if found.governed_by(name):
            return _STATUS_OF_GOVERNOR[name]
    table = _STATUS_OF_ACT.get(act, _PLAIN)
    if found.tense == "noun":
        return _governed(found) or {"pledge": "pledged", "allocate": "approved", "request": "proposed",
                                    "offer": "proposed", "delay": "delayed", "refuse": "refused",
                                    "cancel": "cancelled"}.get(act)
    if found.governors and (found.tense in _GOVERNABLE or found.governed_by("will", "may")):
        governed = _governed(found)
        if act in ("delay", "refuse", "cancel") and governed != "proposed":
            governed = None
        if governed and not (governed == "approved" and found.tense == "fut"):
            return governed
    return table.get(found.tense, _PLAIN.get(found.tense))


def status_told(scene: Scene, cue: CueNode) -> str | None:
    """Return the status that a heading's word tells: of a stage itself, of a plan or promise, else of an act."""
    told = cue.cue.get("status") or (None if cue.has("neg") else _STATUS_OF_GOVERNOR.get(
        cue.cue.act) if cue.cue.act in ("plan", "promise", "prepare") else None)
    return told or status_of(cue.cue.act, stage(scene, cue))


_SETTLING = ("decide", "agree")
"""Verbs behind which a modal only tells what is decided (``agreed that Ukraine should be given``)."""


def _governed(found: Stage) -> str | None:
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
