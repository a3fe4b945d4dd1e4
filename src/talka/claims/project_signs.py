"""Signs of a project in a sentence: who it is done with, what ended it, what is only shown or handed over."""

from __future__ import annotations

from talka.claims.act import OBJECT
from talka.claims.attributive import is_attribute
from talka.claims.made import names_maker
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.things import things

_OWNED = 3
"""Tokens between a verb of ending and the undertaking that it ends."""
_SHOWN = 8
"""Tokens between a verb of showing and what is shown."""
_WITH = 6
"""Tokens between a verb of making and those with whom it is done."""
_CHAINED = 2
"""Tokens between two words for making of which the second tells what the first is for."""
_SETTLED = ("open", "begin", "plan", "agree", "discuss", "sign")
"""Acts by which what is made somewhere is more than what guests see there."""
_DENIED = 5
"""Tokens between a word of denial and the undertaking that nobody takes part in."""
_TOLD = 5
"""Tokens between a plant and the verb of a relative clause that tells what is made there."""


def is_ended(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb of ending governs a joint undertaking (``withdrew from the joint project``).

    The undertaking may be told in a relative clause (``left the programme that it was developing with``).
    """
    ends = [c for c in scene.acts("end") if c.cue.pos == "verb" and c.last <= cue.first
            and stage(scene, c).tense in ("past", "ppp")]
    if not ends:
        return False
    opened = scene.opener(ends[-1].last, cue.first, "relative", "that") is not None
    things_ = {i for m in scene.items for i in range(*scene.span(m))}
    gap = sum(i not in things_ for i in range(ends[-1].last, cue.first))
    return gap <= _OWNED or (opened and not any(
        c.cue.pos == "verb" for c in scene.between(ends[-1].last, cue.first)))


def is_stopped(scene: Scene, cue: CueNode) -> bool:
    """Return whether the verb behind an undertaking tells that it was stopped (``work on it has been frozen``)."""
    return cue.cue.pos == "noun" and any(
        c.cue.pos == "verb" and c.first >= cue.last and scene.breaks(c.first, cue.first) == 0
        and stage(scene, c).tense in ("past", "ppp") and not stage(scene, c).negated and not any(
            o.cue.pos == "verb" for o in scene.between(cue.last, c.first)) for c in scene.acts("cancel"))


def is_only_shown(scene: Scene, cue: CueNode) -> bool:
    """Return whether making is what guests are shown (``was shown the line where carriers are assembled``)."""
    if cue.cue.act not in ("produce", "develop", "repair"):
        return False
    placed = is_noun(scene, cue) and f"prep:{scene.prep_before(cue.first)}" in scene.grammar.place
    if placed and scene.acts("visit", "meet", "show") and not scene.acts(*_SETTLED):
        return True
    return any(c.last <= cue.first and (c.cue.pos == "noun" or not is_noun(scene, c)) and (
        scene.opener(c.last, min(c.last + _SHOWN, cue.first), "relative") is not None
        or (cue.first - c.last <= _SHOWN and is_noun(scene, cue))) for c in scene.acts("show"))


def is_frame(scene: Scene, cue: CueNode) -> bool:
    """Return whether something is only got or given as part of working together (``got them under a deal``)."""
    return is_noun(scene, cue) and f"prep:{scene.prep_before(cue.first)}" in scene.grammar.through and any(
        c.cue.pos == "verb" and scene.breaks(c.first, cue.first) == 0 for c in scene.acts("receive", "arrive", "give"))


def is_given(scene: Scene, cue: CueNode) -> bool:
    """Return whether a plant is itself what somebody gives (``plans to supply turbines and gas plants``)."""
    return is_noun(scene, cue) and any(
        c.cue.pos == "verb" and not is_noun(scene, c) and c.last <= cue.first and scene.breaks(c.first, cue.first) == 0
        for c in scene.acts("give", "lend", "pay"))


def is_gathered(scene: Scene, cue: CueNode) -> bool:
    """Return whether it is a batch of aid that is put together (``the aid, gathered by decision of``)."""
    return cue.cue.pos == "verb" and any(c.first == cue.first for c in scene.acts("prepare")) and any(
        c.cue.pos == "noun" and scene.breaks(c.first, cue.first) <= 1 for c in scene.acts("aid"))


def is_of_gift(scene: Scene, cue: CueNode) -> bool:
    """Return whether a participle only tells how things came to be that are handed over (``boats, built in, were``)."""
    comma = cue.first - 1
    if cue.cue.pos != "verb" or not cue.has("ppp") or comma <= scene.sentence.first or scene.tokens[comma].norm != ",":
        return False
    return any(scene.span(m)[1] == comma for m in scene.items) and any(
        c.cue.pos == "verb" and not is_noun(scene, c) and scene.breaks(c.first, cue.first) > 0
        for c in scene.acts("give", "sell", "receive", "arrive"))


def is_done_with(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb of making has those with whom it is done behind it (``is developing it with Korea``)."""
    if cue.cue.act not in ("produce", "develop") or cue.cue.pos != "verb" or is_noun(scene, cue) or (
            stage(scene, cue).tense == "ppp"):
        return False
    marks = {m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.with_}
    others = {n.party.country for n in scene.parties if n.last <= cue.first}
    able = [n for n in scene.parties if n.prep in marks and n.party.type != "person" and n.party.country
            and not is_attribute(scene, n) and others - {n.party.country}]
    return any((0 <= n.first - cue.last <= _WITH or (" " in str(n.prep) and 0 <= cue.first - n.last <= _WITH))
               and scene.breaks(n.first, cue.first) == 0
               and not any(c.cue.pos == "verb" for c in scene.between(cue.last, n.first)) for n in able)


def is_of_arms(scene: Scene, cue: CueNode) -> bool:
    """Return whether joint projects are told to be of the defence industry, though of nothing that is made."""
    return cue.cue.act == "project" and any(
        "defence_industry" in t.item.categories for t in things(scene, cue.last, scene.sentence.last))


def moves_production(scene: Scene, cue: CueNode) -> bool:
    """Whether what is handed over is production itself (``transfer part of drone production to Lithuania``)."""
    if cue.cue.act != "give":
        return False
    made = next((c for c in scene.acts("produce") if 0 <= c.first - cue.last <= OBJECT and is_noun(scene, c)
                 and not names_maker(scene, c)), None)
    return made is not None and not any(c.cue.act in ("prep", "and") and c.cue.lemma not in scene.grammar.belonging
                                        for c in scene.between(cue.last, made.first))


def is_not_done(scene: Scene, cue: CueNode) -> bool:
    """Return whether the verb before an undertaking denies it (``will not build a joint plant with Hungary``)."""
    if not is_noun(scene, cue):
        return False
    if any(0 <= cue.first - c.last <= _DENIED and scene.breaks(c.first, cue.first) == 0 and (
            c.cue.act == "not" or (c.cue.pos == "verb" and c.has("neg"))) for c in scene.cues):
        return True
    verbs = [c for c in scene.cues if c.cue.pos == "verb" and c.last <= cue.first and not is_noun(scene, c)
             and scene.breaks(c.first, cue.first) == 0 and c.cue.act not in ("will", "may", "must")]
    return bool(verbs) and verbs[-1].cue.act in ("open", "produce", "develop", "repair", "begin", "plan", "want") and (
        stage(scene, verbs[-1]).negated)


def chained_end(scene: Scene, cue: CueNode) -> int:
    """Return where a chain of words for making ends (``a plant for the production of``, ``a centre for upkeep``)."""
    last = cue.last
    for other in scene.acts("produce", "develop", "repair", "project", "cooperate"):
        gap = other.first - last
        named = any(scene.span(m)[0] in range(last, other.first) for m in scene.items)
        told = scene.opener(last, other.first, "relative") is not None and gap <= _TOLD
        if gap >= 0 and not named and (gap <= _CHAINED if is_noun(scene, other) else told):
            last = other.last
    return last


def is_under_way(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb stands in the progressive (``is building``, ``are developing``)."""
    near = {scene.tokens[i].norm for i in range(max(cue.first - 2, scene.sentence.first), cue.first)}
    return cue.cue.pos == "verb" and stage(scene, cue).tense == "ger" and not near.isdisjoint(scene.grammar.passive)
