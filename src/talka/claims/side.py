"""A side of a commitment: a party with the words that name it; both sides, and that they are not the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.references import referent
from talka.claims.scene import Scene
from talka.claims.unsaid_speaker import is_speakers
from talka.model import Mention, Party


class Side(NamedTuple):
    """A party of a commitment with the words that name it."""

    party: Party
    mention: Mention


class Sides(NamedTuple):
    """Who gives and who gets, and whether it is bought from another state."""

    donors: list[Side]
    recipients: list[Side]
    sold: bool = False

    @property
    def unnamed(self) -> bool:
        """Whether neither side is known."""
        return not self.donors and not self.recipients


def apart(donors: list[Side], recipients: list[Side]) -> Sides:
    """Return the sides with no party on both: one that would be stays a donor, unless its words mark a recipient.

    Words that may mark either mark the donor, where others mark who gets it (``aid of Japan to Ukraine``).
    """
    given = {d.party.id for d in donors}
    either = {d.mention.start for d in donors} & {r.mention.start for r in recipients}
    others = [r for r in recipients if r.mention.start not in either]
    if others and len(either) == len(donors):
        recipients = others
    taken = {r.mention.start for r in recipients}
    donors = [d for d in donors if d.mention.start not in taken]
    recipients = [r for r in recipients if r.party.id not in {d.party.id for d in donors}] if given else recipients
    return Sides(donors, recipients)


def borrowers(signing: list[Side]) -> list[Side]:
    """Return, of a state and a bank or a union that sign, the state: it borrows or is aided."""
    lenders = [s for s in signing if s.party.country is None and s.party.type == "organisation"]
    return [s for s in signing if s.party.type == "country"] if lenders else []


def maker_and_buyer(context: Context, signing: list[Side]) -> Sides | None:
    """Return, of a company and a state that sign, the company's state as who sells and the other as who gets."""
    makers = [s for s in signing if s.party.subtype == "company" and s.party.country in context.names]
    buyers = [s for s in signing if s.party.type == "country"]
    taken = {b.party.country for b in buyers}
    sellers = [Side(context.names[str(m.party.country)], m.mention) for m in makers if m.party.country not in taken]
    return Sides(sellers[:1], buyers, sold=True) if sellers and buyers else None


def sides_of(context: Context, nodes: Iterable[PartyNode]) -> list[Side]:
    """Return the states that parties stand for, and bodies that stand for none, each once."""
    out: dict[str, Side] = {}
    for node in nodes:
        if node.party.id in context.media:
            continue
        party = context.state(node.party)
        if party.type != "person":
            out.setdefault(party.id, Side(party, node.mention))
    return list(out.values())


def speaking_side(context: Context, scene: Scene, verb: CueNode) -> list[Side]:
    """Return the state of who speaks, where a verb's form says ``we`` or names no doer, unless it gets aid."""
    speaker = context.speaker_of(scene.quoted(verb.mention.start))
    if speaker is None or not ((verb.has("1") and not verb.has("3")) or is_speakers(scene, verb)):
        return []
    party = context.state(speaker)
    gets = party.id in context.recipient_states and verb.cue.act != "receive"
    return [] if party.type == "person" or gets else [Side(party, verb.mention)]


def first_person(context: Context, scene: Scene) -> list[Side]:
    """Return the state of who speaks, where ``we`` or ``our`` stands in a quotation."""
    for cue in scene.acts("pronoun"):
        if cue.cue.lemma == "1" and (party := referent(context, scene, cue)) is not None:
            return [Side(context.state(party), cue.mention)]
    return []
