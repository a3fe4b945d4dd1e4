"""Money that comes into a treasury: the state whose budget or treasury it is gets it, or it comes out of one."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.goals import where_spent
from talka.claims.nodes import PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.claims.subjects import subjects_of

_COMES_IN = ("receive", "arrive")
_TREASURY = "organisation/ministry-of-finance"
"""How the ids of ministries of finance begin, which are named for treasuries too."""


def treasuries(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whose treasury gets money (``The budget of Ukraine got 3.4 billion``, ``came to Moldova's treasury``)."""
    if act.cue.cue.act not in _COMES_IN or act.noun:
        return []
    words = [c for c in scene.acts("treasury") if scene.breaks(c.first, act.cue.first) == 0
             and f"prep:{scene.prep_before(c.first)}" not in scene.grammar.source]
    owners = [n for c in words for n in owners_of(scene, c) if n.prep is None or n.last <= c.first]
    return (owners or [n for n in scene.parties if n.party.id.startswith(_TREASURY) and n.prep is None
                       and not n.has("nom") and scene.breaks(n.first, act.cue.first) == 0])[:1]


def tranche_givers(scene: Scene, act: Act, found: Found) -> list[PartyNode]:
    """Return whose tranche, loan or grant it is that comes in (``a tranche of the European Commission``)."""
    if act.cue.cue.act != "arrive" or not found.money:
        return []
    whose = {n.mention.start for n in treasuries(scene, act)}
    pieces = {scene.span(m)[0] for m in scene.items if m.may_be("counter")}
    words = [c for c in (*found.aid, *scene.acts("finance", "pay")) if c.cue.act != "aid" or c.first in pieces]
    return [n for c in words for n in owners_of(scene, c) if n.prep is None and n.mention.start not in whose][:1]


def goal_of_sum(context: Context, scene: Scene, act: Act, donors: list[Side]) -> list[PartyNode]:
    """Return the state that a sum is for, where nothing marks who gets it.

    It is where a bank's money is spent, whose programme the bank reviews, or where a fund is at work.
    """
    if any(d.party.id in context.lenders for d in donors):
        return where_spent(scene, act) or _programme_of(scene)
    return _put_into(scene, act) if act.cue.cue.act in ("pay", "finance", "allocate") else []


def _programme_of(scene: Scene) -> list[PartyNode]:
    """The only state of a sentence, where a bank or fund clears a sum under that state's programme."""
    owners = [n for n in scene.parties if n.party.type == "country" and (n.has("poss") or n.has("adj") or (
        n.has("gen") and not n.has("nom")))]
    return owners[:1] if len({n.party.id for n in owners}) == 1 else []


def _put_into(scene: Scene, act: Act) -> list[PartyNode]:
    """The state in which a fund is at work that a sum is paid into (``paid into a fund for demining in``)."""
    funds = [c for c in scene.acts("body") if c.cue.get("subtype") == "fund" and c.first >= act.cue.last]
    return [n for n in where_spent(scene, act) for c in funds[:1] if c.last <= n.first]


def reviewers(context: Context, scene: Scene) -> list[PartyNode]:
    """Return the bank or fund whose review opens the way to a sum."""
    return [n for n in scene.parties if n.party.id in context.lenders][:1]


def budget_givers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return who adopted the budget or programme in which a sum is set aside (``a budget in which 16 billion is``)."""
    words = [c for c in scene.acts("treasury", "budget") if c.cue.pos == "noun" and c.last <= act.cue.first]
    owned = [n for c in words for n in owners_of(scene, c) if n.prep is None]
    if owned and not any(c.cue.pos == "verb" for c in scene.between(scene.sentence.first, words[0].first)):
        return owned
    verbs = [c for c in scene.cues if words and c.cue.pos == "verb" and c.last <= words[0].first
             and not is_noun(scene, c)]
    return [n for c in verbs[-1:] for n in subjects_of(scene, c)
            if n.party.type == "country" or n.party.subtype in ("parliament", "government")]
