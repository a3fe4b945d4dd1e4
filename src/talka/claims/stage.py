"""Which stage a verb reports: its tense, and the words around it that say planned, decided, denied or begun."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.described import describing_verbs
from talka.claims.governors import GOVERNORS, governors_of
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.remembered import remembered
from talka.claims.scene import Scene
from talka.claims.tense import tense


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
def stage(scene: Scene, cue: CueNode) -> Stage:
    """Return the stage of a verb from its form and from what stands before it in its clause and the one above."""
    governors = governors_of(scene, cue)
    condition = next((c for c in scene.acts("if") if scene.breaks(c.first, cue.first) <= 2), None)
    near = [g for g in governors if _near(scene, g, cue) and not _is_of_time(scene, g)]
    missing = _is_missing(scene, cue)
    negated = missing or cue.has("neg") or any(g.cue.act in ("not", "deny") or g.has("neg") for g in near)
    denied = missing or any(g.cue.act == "deny" for g in near) or _is_denied_after(scene, cue)
    kept = tuple(g for g in governors if g.cue.act not in ("not", "deny"))
    if tense(scene, cue) == "ppp" and not any(g.cue.act in ("will", "plan", "may", "must") for g in kept):
        kept = tuple(g for g in kept if not _only_tells(scene, g, cue))
    if tense(scene, cue) in ("ppp", "past") and scene.acts("relative"):
        described = {c.first for c in describing_verbs(scene, cue.first) if c.cue.act in ("pledge", "promise")}
        kept = tuple(g for g in kept if g.first not in described)  # ``the jets that India promised have arrived``
    form = _form(scene, cue)
    if form == "past" and _is_wished(scene, cue):
        return Stage("inf", kept, negated, condition, denied or not kept)
    return Stage(form, kept, negated, condition, denied)


def _form(scene: Scene, cue: CueNode) -> str:
    """The tense of a verb in the group of verbs around it: with one of helping, in the progressive, after ``to be``."""
    form = tense(scene, cue)
    if form == "inf" and (helper := _helping(scene, cue)) is not None:
        form = tense(scene, helper)
    if form == "ger" and scene.tokens[cue.first - 1].norm in scene.grammar.after:
        return "past"  # ``after handing over``
    if form != "ppp":
        return form
    if scene.tokens[cue.first - 1].norm in scene.grammar.progressive:
        return "ger"  # under way, not done
    return "inf" if _is_to_be(scene, cue) else form


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


def _near(scene: Scene, negation: CueNode, cue: CueNode) -> bool:
    """Whether a negation belongs to the verb: in its clause, with no other verb between."""
    if scene.clause(negation.first) != scene.clause(cue.first):
        return negation.cue.act == "deny"
    governing = {c.first for c in scene.cues if c.cue.act in GOVERNORS}
    return not any(c.cue.pos == "verb" and c.first not in governing and c.first != cue.first
                   for c in scene.between(negation.last, cue.first))


def _is_of_time(scene: Scene, negation: CueNode) -> bool:
    """Whether a word of denying only opens words for a time (``not long ago``)."""
    return any(c.first == negation.first and c.last > negation.last for c in scene.acts("earlier", "now"))


def _is_missing(scene: Scene, cue: CueNode) -> bool:
    """Whether a word behind a noun says that there is no such thing (``dogovoryonnostej o postavkah net``)."""
    return is_noun(scene, cue) and any(
        c.cue.get("form") == "none" and c.first >= cue.last and scene.clause(c.first) == scene.clause(cue.first)
        and not any(v.cue.pos == "verb" and not is_noun(scene, v) for v in scene.between(cue.last, c.first))
        for c in scene.acts("not"))


def _is_denied_after(scene: Scene, cue: CueNode) -> bool:
    """Whether what ``that`` opens is denied by a verb behind it (``Rumours that China will lend …, they denied``)."""
    said = [c.first for c in scene.acts("that")]
    return any(c.first > cue.last and scene.breaks(cue.first, c.first) and min(said, default=c.first) < cue.first
               and not any(at > c.last for at in said) for c in scene.acts("deny"))
