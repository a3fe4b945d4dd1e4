"""Sums that are no spending of one's own: another gets them, they come in, or they are only asked for."""

from __future__ import annotations

from talka.claims.beneficiaries import in_need
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.own_army import is_got
from talka.claims.recipients import recipients_told
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of

_GIVING = ("allocate", "finance", "pay", "pledge", "give")
"""Acts by which another state gets a sum for its defence."""


def has_recipient(scene: Scene, verb: CueNode, aided: frozenset[str] = frozenset()) -> bool:
    """Return whether somebody else gets what a verb gives or spends; the states that the article says are aided do."""
    nodes = [n for n in recipients_told(scene, verb)
             if n.party.type != "person" and n.party.country is not None]
    whose = {c.first for c in scene.acts("budget")}
    told = {c.last for c in scene.acts("spend", "budget", "raise") if c.cue.pos == "noun"}
    helped = [n for n in scene.parties if n.has("gen") and n.last in whose] if scene.acts("aid") else nodes
    helped = [n for n in helped if n.first not in told]  # whose spending it is
    nodes = [n for n in nodes if n.first not in told or n.party.id in aided or not _is_alone(scene, n)]
    if is_genitive_first(scene):  # the owner stands before the noun
        owned = {c.first for c in scene.acts("budget") if c.cue.pos == "noun"}
        helped, nodes = ([n for n in some if n.last not in owned or n.has("dat")] for some in (helped, nodes))
    if is_got(scene, verb) and not any(_may_be_of_another(scene, n, aided) for n in helped):
        helped, nodes = [], [n for n in nodes if n not in helped]
    if any(scene.tokens[n.first - 1].norm in scene.grammar.needs for n in nodes):
        return True
    if is_defence_of_another(scene, verb):
        return True
    if nodes and (scene.acts("lend", "guarantee") or (scene.shares and in_need(scene) and scene.acts("allocate"))):
        return True
    if verb.cue.act == "budget" and any(n.party.type == "country" and not n.is_adjective and not n.has("nom")
                                        and n.first >= verb.last and not (n.first == verb.last and n.has("gen"))
                                        for n in nodes):
        return True
    if verb.cue.act in _GIVING and verb.cue.pos == "verb" and any(
            n.party.country != g.party.country for n in nodes for g in subjects_of(scene, verb)):
        return True
    return bool(nodes and scene.acts("aid", "give", "support", "receive")) or any(n.last in whose for n in helped)


def _is_alone(scene: Scene, node: PartyNode) -> bool:
    """Whether a sentence names no other state than one in the genitive, which a word for defence goes before."""
    return node.has("gen") and all(n.party.country in (None, node.party.country) for n in scene.parties)


def is_paid_in(scene: Scene) -> bool:
    """Whether somebody's payment comes into a budget, which is no spending (``a tranche arrived in the budget``)."""
    raised = {c.first for c in scene.acts("raise")}  # ``reach two per cent``
    return any(c.first not in raised for c in scene.acts("arrive")) and any(
        f"prep:{scene.prep_before(c.first)}" in scene.grammar.place for c in scene.acts("budget"))


def is_demanded(scene: Scene, verb: CueNode) -> bool:
    """Whether somebody asks others to spend (``NATO asks its members to spend``) or it is only needed."""
    if verb.cue.pos == "noun" and any(c.cue.pos == "verb" for c in scene.acts("must")):
        return True  # what is needed
    asked = any(c.cue.pos == "verb" and not is_noun(scene, c) and c.last <= verb.first
                and scene.breaks(c.first, verb.first) <= 1 for c in scene.acts("ask", "request"))
    return asked or any(c.cue.pos == "verb" and any(c.last <= n.first and n.party.subtype == "alliance"
                                                    for n in scene.parties) for c in scene.acts("want")
                        if c.first != verb.first)


def is_defence_of_another(scene: Scene, verb: CueNode) -> bool:
    """Whether the defence that a sum is for is that of another state (``for the defence of Ukraine``).

    Where the genitive stands behind its noun, it tells whose the defence or the thing is.
    """
    own = {n.party.country for n in subjects_of(scene, verb)}
    if "nom" in scene.grammar.donor and "gen" not in scene.grammar.donor_passive:
        ends = {c.last for c in scene.acts("budget", "defence")} | {scene.span(m)[1] for m in scene.items}
        return bool(own) and any(n.prep is None and n.first in ends and n.party.type == "country" and n.has("gen")
                                 and n.party.country not in own and not n.is_adjective for n in scene.parties)
    return bool(own) and any(n.prep in scene.grammar.belonging and n.party.type == "country" and n.party.country
                             not in own and any(0 <= n.first - 1 - c.last <= 1 for c in scene.acts("budget", "defence"))
                             for n in scene.parties)


def _may_be_of_another(scene: Scene, node: PartyNode, aided: frozenset[str]) -> bool:
    """Whether another state than the one whose defence a sum is for may give it: one is named, or it is aided."""
    return node.party.id in aided or any(n.party.country not in (None, node.party.country) or n.party.subtype in (
        "union", "fund") for n in scene.parties)


def takers_of_shares(scene: Scene, aided: frozenset[str]) -> list[PartyNode]:
    """Return the states that get a share of another's GDP, by a case of their own or a verb of giving."""
    gives = any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.acts("give", "allocate", "pay"))
    return [n for n in recipients_told(scene) if gives and n.party.type == "country" and (n.party.id in aided or (
        n.prep is None and "nom" in scene.grammar.donor and n.has("dat") and not n.has("gen")))]
