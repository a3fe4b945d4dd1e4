"""Recipients that place alone tells: right behind the verb, with no preposition and no case of their own."""

from __future__ import annotations

from talka.claims.channels import is_channel
from talka.claims.no_recipient import is_compound
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.subject_forms import may_be_subject
from talka.claims.subjects import is_doer_told_before

_NEAR = 3
"""Tokens from a verb to a name right after it, over an article and a title."""


def without_case(scene: Scene, anchor: CueNode) -> list[PartyNode]:
    """A state or a body whose name never changes, right behind a verb that has its doer before it."""
    doers = [n for n in scene.parties if n.last <= anchor.first and may_be_subject(scene, n)
             and scene.breaks(n.first, anchor.first) == 0]
    told = bool(doers) or is_doer_told_before(scene, anchor)
    fronted = [n for n in scene.parties if n.first == scene.sentence.first and n.is_indeclinable and n.prep is None
               and any(d.first == n.last and not d.is_indeclinable for d in doers)]
    if fronted and fronted[0].party.subtype not in ("fund", "coalition", "company") and (
            fronted[0].party.type != "person"):
        return fronted[:1]
    sums = {scene.span(m)[1] for m in scene.money if scene.span(m)[0] >= anchor.last}
    return [n for n in scene.parties if told and n.prep is None
            and (0 <= n.first - anchor.last <= 1 or (n.first in sums and n.party.subtype == "company"))
            and n.party.type != "person" and n.party.subtype not in ("fund", "coalition")
            and not is_channel(n.party) and n.is_indeclinable and (
                n.first in sums or _is_paid(scene, n) if n.party.subtype == "company" else not any(
                    scene.tokens[i].shape == "sign" for i in range(anchor.last, n.first)))]


def behind_noun(scene: Scene, noun: CueNode) -> list[PartyNode]:
    """Return the state or body without cases right behind a noun of giving that another does (``prodazha NATO``)."""
    behind = [n for n in scene.parties if n.first == noun.last and n.prep is None and n.is_indeclinable
              and n.party.type != "person" and n.party.subtype not in ("fund", "coalition", "company")
              and not is_channel(n.party)]
    others = [n for n in scene.parties if may_be_subject(scene, n) and n.first < noun.first
              and n.party.country not in {b.party.country for b in behind}]
    return behind if others and "dat" in scene.grammar.recipient else []


def _is_paid(scene: Scene, firm: PartyNode) -> bool:
    """Whether a sum or a count stands right behind a company (``gave Ukrenergo 10 transformers``), so it is no make."""
    last = firm.last + (scene.tokens[firm.last].shape == "sign" if firm.last < scene.sentence.last else 0)
    figures = {scene.span(m)[0] for m in (*scene.money, *scene.quantities)}
    loans = {c.first for c in scene.acts("lend", "give") if c.cue.pos == "noun"}
    return firm.party.country is not None and last in figures | loans


def right_after(scene: Scene, anchor: CueNode) -> list[PartyNode]:
    """The party that stands right after a verb (``give Greece 20 vehicles``)."""
    return [n for n in scene.parties if _follows(scene, anchor.last, n.first) and n.prep in (
        None, *scene.grammar.belonging) and n.party.type != "person" and not n.has("poss") and not (
                n.is_adjective or is_compound(scene, n))]


def _follows(scene: Scene, last: int, first: int) -> bool:
    """Whether a name stands right after a verb, with at most an article and a title (``the Republic of``) between."""
    between = scene.tokens[last:first]
    small = {*scene.grammar.articles, *scene.grammar.belonging}
    return 0 <= first - last <= _NEAR and all(t.norm in small or t.shape == "title" for t in between)
