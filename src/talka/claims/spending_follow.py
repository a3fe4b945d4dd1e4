"""Another figure of the spending told right before (``It will come to 15 billion``, ``Last year they were 2.2%``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.spenders import spenders
from talka.claims.spending_asked import states_in
from talka.model import Mention, Party, Spending

_ELSE = ("aid", "support", "receive", "lend", "sell", "sign", "buy", "give", "not")
"""Acts of a sentence that is about something else."""


_SET_ASIDE = ("allocate", "spend", "give", "finance", "plan", "receive")
"""Acts that tell a sum for what another sum was for."""


class Follow(NamedTuple):
    """A later figure: the verb that tells it, who spends, and the figures."""

    verb: CueNode
    party: Party
    purpose: str | None
    figures: tuple[Mention, ...]


def follow(context: Context, last: Draft | None, scene: Scene) -> Follow | None:
    """Return what a sentence right behind a spending or a budget says it comes to, at another time or in full."""
    party, purpose = _told_before(context, last, scene)
    same = is_for_the_same(scene)
    else_ = [c for c in scene.acts(*_ELSE) if not (same and c.cue.act in ("give", "receive"))]
    if party is None or else_ or states_in(scene) - {party.country or party.id}:
        return None
    figures = _figures(scene)
    verbs = ("amount_to", "raise", *(_SET_ASIDE if same else ()))
    verb = next((c for c in scene.acts(*verbs) if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if verb is None or not figures or not (same or _is_of_it(scene, verb)):
        return None
    return Follow(verb, party, purpose, figures)


def is_for_the_same(scene: Scene) -> bool:
    """Return whether a phrase says that a sum is for what one told before was for (``for the same purposes``)."""
    words = tuple(t.norm for t in scene.tokens[scene.sentence.first:scene.sentence.last])
    return any(words[n:n + len(p)] == p for phrase in scene.grammar.same_goals if (p := tuple(phrase.split()))
               for n in range(len(words) - len(p) + 1))


def _told_before(context: Context, last: Draft | None, scene: Scene) -> tuple[Party | None, str | None]:
    """Who spends and on what, by the spending of the sentence before, or by a budget that it names without a figure."""
    body = last.body if last is not None and scene.number == last.order + 1 else None
    if isinstance(body, Spending):
        return body.party, body.purpose
    before = context.scenes[scene.number - 1] if scene.number else None
    budget = before.acts("budget") if before is not None else ()
    if before is None or not budget or before.acts("aid", "support") or before.money or before.shares:
        return None, None
    verb = next((c for c in before.cues if c.cue.pos == "verb" and not is_noun(before, c)), budget[0])
    found = spenders(context, before, verb, budget)
    return (found[0][0], budget[0].cue.get("category") or "military_aid") if found else (None, None)


def _figures(scene: Scene) -> tuple[Mention, ...]:
    """The only share of GDP and the only sum."""
    if len(scene.shares) > 1 or len(scene.money) > 1:
        return ()
    return (*scene.shares, *scene.money)


def _is_of_it(scene: Scene, verb: CueNode) -> bool:
    """Whether the subject is a pronoun, or a word for what is spent or for its size."""
    pronoun = any(c.cue.lemma == "3" and c.last <= verb.first for c in scene.acts("pronoun"))
    return pronoun or any(c.cue.pos == "noun" and c.last <= verb.first for c in scene.acts(
        "amount_to", "spend", "budget", "treasury"))
