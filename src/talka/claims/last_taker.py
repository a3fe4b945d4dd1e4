"""Who gets it where no state is marked: where the people are whom it is for, where the body works that it goes to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from talka.claims.act import Act
from talka.claims.channels import is_given_body, is_paid_to
from talka.claims.context import Context
from talka.claims.for_whose import for_whose
from talka.claims.found import Found
from talka.claims.no_recipient import is_compound
from talka.claims.nodes import PartyNode
from talka.claims.parts_of_states import is_in_part
from talka.claims.purse import GOES
from talka.claims.scene import Scene
from talka.claims.side import Side, sides_of
from talka.claims.where_done import where_done
from talka.model import Mention, Place

_ACTS = ("give", "allocate", "finance", "pay", "lend", "pledge", "offer", "agree", "decide")
"""Acts whose sum or goods are for somebody."""
_BEHIND = 9
"""Tokens from people to the state where they are or come from (``people displaced by the fighting in Sudan``)."""
_FAR_BEHIND = 16
"""Tokens from a sum to the state in which it is spent."""
_ABROAD = ("attend", "meet", "visit", "base", "own", "buy")
"""Acts of what a state does for itself in another, and of what brings its people there."""
_LISTED = 2
"""Tokens from one state of a list to the next, where each is one word."""
_BEFORE = 6
"""The same before them, where a participle with all that belongs to it stands first."""


def last_takers(context: Context, scene: Scene, act: Act, donors: list[Side], found: Found) -> list[Side]:
    """Return the state of the people or of the work that something is given for, else the body that it is given to."""
    if act.noun or not donors or act.cue.cue.act not in _ACTS or not (found.money or found.concrete or found.aid):
        return []
    home = {d.party.country or d.party.id for d in donors}
    bodies = [n for n in scene.parties if act.first <= n.first < act.last and is_given_body(scene, n)
              and n.party.id not in context.lenders]
    funds = [n for n in scene.parties if act.first <= n.first < act.last and n.party.subtype == "fund"
             and n.party.country in context.names and n.party.country not in home and is_paid_to(scene, n)
             and not _is_for_another(context, n)]
    if funds:
        return [Side(context.names[str(funds[0].party.country)], funds[0].mention)]
    spans = [*_spans_of_people(scene, act), *(range(n.last, n.last + _BEHIND) for n in bodies)]
    for span in spans:
        near = [(at, s) for at, s in _placed(context, scene) if at in span and s.party.id not in home]
        if near:
            return [s for n, (_, s) in enumerate(near) if all(
                right[0] - left[0] <= _LISTED for left, right in pairwise(near[:n + 1]))]
    done = act.cue.cue.act == "give" and act.stage.tense in ("past", "ppp") and bool(found.concrete)
    there = where_done(context, scene, act, donors) if done else []
    return (sides_of(context, bodies) or there or sides_of(context, _who_then_can(scene, act, home))
            or _where_spent(context, scene, act, found, home)
            or sides_of(context, _whose_purpose(scene, act, found, home)))


def _who_then_can(scene: Scene, act: Act, home: set[str]) -> list[PartyNode]:
    """Who can do something by it, told in a clause of purpose (``so that Albania can rebuild homes``)."""
    opener = next((i for i in range(act.cue.last + 1, scene.sentence.last) if scene.tokens[i].norm in scene.grammar.that
                   and scene.tokens[i - 1].norm in scene.grammar.so), None)
    if opener is None:
        return []
    named = next((n for n in scene.parties if n.first > opener), None)
    able = next((c for c in scene.acts("may", "will") if c.first > opener), None)
    if named is None or able is None or named.last > able.first or named.prep is not None:
        return []
    return [named] if named.party.type == "country" and named.party.id not in home else []


def _is_for_another(context: Context, fund: PartyNode) -> bool:
    """Whether a fund that one state runs is for another one."""
    known = context.packs.bodies.get(fund.party.id)
    return known is not None and known.beneficiary not in (None, fund.party.country)


def _whose_purpose(scene: Scene, act: Act, found: Found, home: set[str]) -> list[PartyNode]:
    """The state whose it is what the sum is for."""
    return for_whose(scene, act, scene.span(found.money[0])[1], home) if found.money else []


def _where_spent(context: Context, scene: Scene, act: Act, found: Found, home: set[str]) -> list[Side]:
    """The states in which a sum is spent, named behind it (``allocated 50 million to fight Ebola in Liberia``)."""
    behind = scene.span(found.money[0])[1] if found.money else scene.sentence.last
    if any(c.first >= behind and scene.clause(c.first) == scene.clause(behind - 1) for c in scene.acts(*_ABROAD)):
        return []
    near = [n for n in scene.parties if behind < n.first < min(behind + _FAR_BEHIND, act.last)
            and n.party.type == "country" and n.party.id not in home and not n.has("capital") and not n.is_adjective
            and (f"prep:{n.prep}" in scene.grammar.place or (n.prep is None and n.has("loc") and not n.has("gen")))]
    return sides_of(context, near)


def _spans_of_people(scene: Scene, act: Act) -> Iterator[range]:
    """The tokens beside each word for people in need, and behind what a sum goes to, where a state may be named."""
    if act.cue.cue.get("form") in GOES:
        yield range(act.cue.last, act.cue.last + _BEHIND)
    for at in range(act.first, act.last):
        if scene.tokens[at].norm in scene.grammar.helped:
            yield range(at + 1, at + 1 + _BEHIND)
            if "gen" in scene.grammar.donor_passive:
                yield range(at - _BEFORE, at)


def _placed(context: Context, scene: Scene) -> list[tuple[int, Side]]:
    """The states, and the states of the towns, that stand as a place or as where somebody comes from."""
    found = [(n.first, Side(n.party, n.mention)) for n in scene.parties if n.party.type == "country"
             and _is_placed(scene, n)]
    for mention in scene.mentions:
        country = mention.value.country if isinstance(mention.value, Place) else None
        if country in context.names and _is_town_placed(scene, mention):
            found.append((scene.span(mention)[0], Side(context.names[str(country)], mention)))
    return sorted(found, key=lambda f: f[0])


def _is_placed(scene: Scene, node: PartyNode) -> bool:
    return not is_compound(scene, node) and (_marks_place(scene, node.prep) or is_in_part(scene, node) or (
        node.prep is None and node.has("loc")))


def _is_town_placed(scene: Scene, town: Mention) -> bool:
    prep = scene.prep_before(scene.span(town)[0])
    return _marks_place(scene, prep) or (prep is None and town.may_be("loc"))


def _marks_place(scene: Scene, prep: str | None) -> bool:
    return f"prep:{prep}" in scene.grammar.place or f"prep:{prep}" in scene.grammar.source
