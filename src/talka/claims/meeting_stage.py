"""How far a meeting is: held, planned or cancelled; or only pointed back to."""

from __future__ import annotations

from talka.claims.meeting_event import UNTOLD, event_stage
from talka.claims.meeting_signs import is_reached
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.tense import tense
from talka.claims.weekday import in_its_week
from talka.model import DateRange, Mention

_OLD = 20
"""Days after which a meeting is no news."""
_SOON = 4
"""Days in which a weekday comes that lies as far back, or further, where it is over."""
_BESIDE = 6
"""Tokens between a word of planning and what is planned."""


def is_referred_to(scene: Scene, cue: CueNode, when: Mention | None) -> bool:
    """Return whether a noun only points back to a meeting of some time ago (``during his visit a year ago``)."""
    published = scene.analysis.article.published
    if when is None or published is None or not isinstance(when.value, DateRange) or when.value.end is None:
        return False
    return is_noun(scene, cue) and (published.date - when.value.end).days > _OLD and not scene.acts("earlier", "remind")


def is_rather_noun(scene: Scene, cue: CueNode) -> bool:
    """Return whether a form that as a verb only ``I`` could say is the noun of the same form."""
    if cue.cue.pos != "verb" or not cue.has("1", "sg") or not cue.ever("1"):
        return False
    twin = any(c.first == cue.first and c.cue.pos == "noun" for c in scene.cues)
    return twin and not any(c.cue.lemma == "1" and c.last == cue.first for c in scene.acts("pronoun"))


def status_of(scene: Scene, cue: CueNode) -> str | None:
    """Return the stage of a meeting; ``None`` where it is denied or put off."""
    told = UNTOLD if _is_invited(scene, cue) or _is_only_idea(scene, cue) else event_stage(scene, cue)
    told = "cancelled" if _is_called_off_behind(scene, cue) else told
    if told is not None:
        return None if told == UNTOLD else told
    found = stage(scene, cue)
    if _is_coming(scene, cue, negated=found.negated):
        return "planned"
    if is_noun(scene, cue) and scene.prep_before(cue.first) in scene.grammar.after:
        return None if scene.acts("earlier", "remind") else "held"
    if found.negated or (is_noun(scene, cue) and any(
            c.cue.pos == "verb" and scene.clause(c.first) == scene.clause(cue.first) for c in scene.acts("delay"))):
        return None
    if found.governed_by("cancel", "refuse"):
        return "cancelled"
    if cue.cue.act == "discuss" and not found.governed_by("will", "plan") and found.tense != "fut":
        return "held"
    if is_noun(scene, cue) and (is_reached(scene, cue) or _is_where_agreed(scene, cue)):
        return "held"
    if found.tense == "fut" or found.governed_by("will", "plan", "want", "may", "propose", "ready", "expect", "hope",
                                                    "consider", "ask", "must", "decide", "agree"):
        return "planned"
    if is_noun(scene, cue) and any(c.cue.pos == "phrase" and c.last <= cue.first for c in scene.acts("expect")):
        return "planned"
    if is_noun(scene, cue) and (_is_on_the_way(scene, cue) or _is_ahead(scene, cue) or _is_of_later(scene, cue)
                                  or _is_to_be_held(scene, cue)):
        return "planned"
    if found.tense == "inf" and not found.governors and scene.sentence.block == "headline":
        return "planned"
    return "planned" if found.tense == "pres" and not is_noun(scene, cue) and _is_on_coming_day(scene, cue) else "held"


def _is_to_be_held(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of holding has the meeting as its object ahead, with other words between (``will … hold``)."""
    verbs = [c for c in scene.acts("hold") if c.cue.pos == "verb" and c.last <= cue.first
             and scene.breaks(c.first, cue.first) == 0]
    return bool(verbs) and scene.prep_before(cue.first) is None and tense(scene, verbs[-1]) == "fut"


def _is_called_off_behind(scene: Scene, cue: CueNode) -> bool:
    """Whether a clause behind ``but`` tells that a visit was called off (``but the trip was cancelled``)."""
    if cue.cue.act not in ("visit", "meet", "host", "arrive"):
        return False
    off = next((c for c in scene.acts("cancel") if c.cue.pos in ("verb", "phrase") and c.first >= cue.last), None)
    turn = scene.opener(cue.last, off.first, "but") if off is not None else None
    if off is None or turn is None or stage(scene, off).negated or not (
            off.cue.pos == "phrase" or tense(scene, off) in ("past", "ppp")):
        return False
    return not scene.money and not any(scene.span(m)[0] >= turn.first for m in scene.items) and not any(
        c.first >= turn.first for c in scene.acts("aid", "sign", "give"))


def _is_where_agreed(scene: Scene, cue: CueNode) -> bool:
    """Whether something was agreed during a meeting, or is its outcome: what was decided there is no plan to meet."""
    governors = stage(scene, cue).governors
    during = scene.prep_before(cue.first) in scene.grammar.during or _is_far_during(scene, cue)
    outcome = cue.first > scene.sentence.first and any(
        scene.tokens[i].norm in scene.grammar.outcomes
        for i in range(max(cue.first - _BESIDE // 2, scene.sentence.first), cue.first))
    return (during or outcome) and bool(governors) and all(
        g.cue.act in ("decide", "agree") and _is_settled(scene, g) for g in governors)


def _is_settled(scene: Scene, governor: CueNode) -> bool:
    return governor.cue.pos != "verb" or is_noun(scene, governor) or tense(scene, governor) in ("past", "ppp")


def _is_far_during(scene: Scene, cue: CueNode) -> bool:
    """Whether those who met stand between such a preposition and the meeting (``per A ir B derybas``)."""
    if "gen" not in scene.grammar.donor_passive:
        return False
    met = {i for n in scene.parties if n.has("gen") for i in range(n.first, n.last)}
    met |= {i for c in scene.acts("and", "office") for i in range(c.first, c.last)}
    return any(c.cue.lemma in scene.grammar.during and c.last < cue.first and met.issuperset(range(c.last, cue.first))
               for c in scene.acts("prep"))


def _is_on_coming_day(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb in the present has a weekday soon to come (``arrives on Monday``, told on Friday)."""
    published = scene.analysis.article.published
    if published is None:
        return False
    days = [in_its_week(m, published.date, ahead=True).value for m in scene.dates
            if scene.breaks(scene.span(m)[0], cue.first) == 0]
    return any(isinstance(d, DateRange) and d.start is not None and d.start == d.end
               and 0 < (d.start - published.date).days <= _SOON for d in days)


def _is_ahead(scene: Scene, cue: CueNode) -> bool:
    """Whether something is done before a meeting, of which no day that is over is told (``ahead of the talks``)."""
    published = scene.analysis.article.published
    if any(c.cue.pos == "verb" and c.has("fut") and 0 <= cue.first - c.last <= _BESIDE for c in scene.acts("happen")
           if "gen" in scene.grammar.donor_passive):  # a participle before its noun
        return True
    before = any(c.cue.lemma in scene.grammar.ahead and 0 <= cue.first - c.last <= _BESIDE
                 and not any(o.cue.pos == "noun" or o.cue.act == "prep" for o in scene.between(c.last, cue.first))
                 for c in scene.acts("prep"))
    if not before or scene.acts("earlier", "remind"):
        return False
    days = [m.value.end for m in scene.dates if isinstance(m.value, DateRange) and m.value.end is not None
            and scene.breaks(scene.span(m)[0], cue.first) == 0]
    return published is None or all(day >= published.date for day in days)


def _is_of_later(scene: Scene, cue: CueNode) -> bool:
    """Whether what is done at a meeting lies ahead, by the future of the verb of its clause."""
    placed = f"prep:{scene.prep_before(cue.first)}" in scene.grammar.place or (
        cue.has("loc") and "loc" in scene.grammar.place)
    if "nom" not in scene.grammar.donor or not placed:
        return False
    verbs = [c for c in scene.cues if c.cue.pos == "verb" and scene.clause(c.first) == scene.clause(cue.first)
             and not c.ever("ppp") and not is_noun(scene, c)]
    return bool(verbs) and all(tense(scene, c) == "fut" for c in verbs)


def _is_invited(scene: Scene, cue: CueNode) -> bool:
    """Whether somebody is only asked to come (``invited him to visit China``)."""
    verbs = [c for c in scene.acts("invite") if c.cue.pos == "verb" and c.last <= cue.first
             and scene.breaks(c.first, cue.first) == 0]
    return bool(verbs) and (is_noun(scene, cue) or tense(scene, cue) == "inf")


def _is_coming(scene: Scene, cue: CueNode, *, negated: bool) -> bool:
    """Whether the word itself or what stands beside it says that the meeting is to come (``is due in``)."""
    looked = cue.cue.pos != "verb" and _is_looked_forward_to(scene, cue)
    return looked or _is_accepted(scene, cue) or (cue.cue.get("status") == "planned" and not negated)


def _is_accepted(scene: Scene, cue: CueNode) -> bool:
    """Whether somebody only took an invitation (``accepted an invitation to visit``)."""
    return any(c.cue.pos == "noun" and 0 <= cue.first - c.last <= 1 for c in scene.acts("invite")) and (
        tense(scene, cue) == "inf" and any(c.cue.pos == "verb" for c in scene.acts("receive")))


def _is_only_idea(scene: Scene, cue: CueNode) -> bool:
    """Whether what is refused is the thought of a meeting (``rejected the idea of a meeting``)."""
    refused = [c for c in scene.acts("refuse") if c.cue.pos == "verb" and c.last <= cue.first
               and scene.breaks(c.first, cue.first) == 0]
    if not refused or not is_noun(scene, cue):
        return False
    if "nom" not in scene.grammar.donor:
        return scene.prep_before(cue.first) in scene.grammar.belonging
    apart = cue.first > refused[-1].last
    return scene.prep_before(cue.first) is None and cue.has("gen") and (apart or not cue.has("acc"))


def _is_looked_forward_to(scene: Scene, cue: CueNode) -> bool:
    """Whether what is to be signed or discussed there is only planned (``after the visit it is planned to sign``)."""
    later = [c for c in scene.acts("plan", "expect") if c.first >= cue.last
             and scene.clause(c.first) == scene.clause(cue.first)]
    return bool(later) and any(0 <= c.first - later[0].last <= _BESIDE for c in scene.acts("sign", "discuss", "meet"))


def _is_on_the_way(scene: Scene, cue: CueNode) -> bool:
    """Whether somebody is still going there (``is heading to Berlin for talks``)."""
    return any(c.cue.pos == "verb" and c.last <= cue.first and scene.breaks(c.first, cue.first) == 0
               and tense(scene, c) in ("pres", "fut") for c in scene.acts("arrive"))
