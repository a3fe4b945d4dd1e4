"""Whether a sum is spent, approved or planned."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import Stage
from talka.claims.tense import tense
from talka.model import DateRange

_PLANS = ("will", "plan", "promise", "pledge", "may", "ready", "want", "consider", "propose", "must", "expect", "hope",
          "agree", "ask")
"""Governors by which spending lies ahead."""


def spending_status(scene: Scene, verb: CueNode, found: Stage, period: DateRange | None) -> str:
    """Return the status of a spending; what lies ahead is not spent yet."""
    published = scene.analysis.article.published
    ahead = published is not None and period is not None and period.start is not None and (
        period.start > published.date)
    past = published is not None and period is not None and period.end is not None and period.end < published.date
    if verb.cue.act in ("ask", "request"):
        return "planned"
    done = found.tense in ("past", "ppp") and not found.governed_by(*_PLANS)
    if verb.cue.act in ("decide", "allocate") and not past and done:
        return "approved"
    if verb.cue.act == "allocate" and past and found.tense in ("past", "ppp") and not found.governors:
        return "spent"
    if verb.cue.act not in ("raise", "amount_to") and not past and any(
            c.cue.get("form") == "approval" for c in scene.acts("allocate")) and scene.acts("treasury", "budget"):
        return "approved"
    if found.governed_by("decide") or (verb.cue.act == "allocate" and not found.governed_by(*_PLANS) and (
            found.tense not in ("fut", "inf"))):
        return "approved"
    if verb.cue.pos == "noun" and any(scene.breaks(c.first, verb.first) == 0 for c in scene.acts("will")):
        return "planned"
    behind = scene.tokens[min(verb.last, scene.sentence.last - 1)]
    if verb.cue.pos == "noun" and behind.norm in scene.grammar.infinitive:
        return "planned"  # ``Czech defence spending to hit 2% of GDP``
    if found.tense == "inf" and not found.governors and any(
            c.last <= verb.first and tense(scene, c) == "past" for c in scene.acts("raise") if c.cue.pos == "verb"):
        return "spent"  # ``rose by 2.8 percent to reach 81.8 billion``
    if (found.governed_by(*_PLANS) or scene.acts("plan") or found.tense in ("fut", "inf")
            or verb.cue.act == "pledge" or (verb.cue.act == "raise" and found.tense == "pres")):
        return "planned"
    if found.tense == "ger" and scene.acts("will"):
        return "planned"  # ``will set aside 5 billion, raising spending to``
    if ahead:
        return "approved" if scene.acts("decide", "allocate") else "planned"
    decided = any(c.cue.pos == "verb" and not is_noun(scene, c) and tense(scene, c) in ("past", "ppp")
                  for c in scene.acts("decide", "allocate")) and scene.acts("treasury", "budget")
    return "approved" if decided else "spent"
